"""The window: panels that do not know each other around one ReadingSession.

main_window, actions, commands   the frame, the table of commands, and what each does
session, panes, reading, bookmark  what is open in each pane, where in it reading is    } they alone
margin, history, citing          what was marked, the way back, what is copied          } call the Library
desk/, page_area, page/, bars/   one pane or two, the page, what surrounds it, what floats over it
notes/                           the notes in the margin and in their panel
notes_desk/, desk_commands       all notes together in the page's place, and what is done for them
journal/                         what became of the notes, to be taken back
shelf/  finding/                 the list of articles         searching, and finding in the article
versions/                        what changed in an article, and the way back to an older text
neighbours/  figures/            the nearest paragraphs     dates and numbers
ways/, side                      outline, back and forward, to a paragraph; what stands beside the text
arrivals/  export/  printing/    files, highlights come in      notes go out      an article on paper and as a PDF
syncing/                         a folder in step: the plan, its questions, doing it
preferences/, theme, appearance  looks and settings
"""
