"""Hashiya (حاشية): an offline, Arabic-first reader. The map of the package:

article, annotation           what is read, what the reader adds
anchor/                       how the one holds on to the other: position, quotation, and following from text to text
reattaching                   notes whose words are gone, and how they are attached again
journal, journal_words        what became of annotations, and that in words
past_notes                    how they were, and their way back
word_diff, rewriting          the words that a text was changed in; two rewritings as one
notes_desk, note_search       all notes together: filtered, counted, grouped; found by their words and quotations
note_keeping                  the desk, the tags and the trash of a library
choice                        which annotations are meant
paragraph_mark                bookmarks and states of paragraphs
arabic/                       the language: letters, folding with places, words, direction
importers/                    a file -> an Article            (in a worker process that can be killed)
store/                        SQLite, the truth               search/   Whoosh, a cache that can be rebuilt
exporters/                    an Article + Annotations -> Markdown, by templates; notes of many articles -> one file
highlight_importers/          a file of another program -> what it says of highlights
highlight_matching, -_intake  which article and which words these are, and how they come in
shelf                         the list of articles: filters, counts, orders
sync/                         a folder of Markdown and the notes, kept in step both ways
intake, outgoing              files to the store, and annotations to files
kinship                       the paragraphs nearest to one, of another article or of the library
concordance, timeline         every use of a word on a line, and how often by month
figures                       the dates and numbers of an article with their sentences
selection, aliases            what a query's filters let through; names that are taken for one
paragraph_filter              which paragraphs of an article are shown
picture, picturing            the pictures of articles, and how they come to those that were read without
versions, version, version_wording  the texts that an article has had, and an older one made current again
comparison, kindred, same_source    what became of a text in another; which paragraphs, and which files, are one
word_diff, alignment                what became of the words; what two sequences have in common
text_positions, web_annotation  positions in a whole text; the words of the W3C vocabulary
citation, tagging             a quotation with its source, a bibliography; the tags that typed letters may mean
library                       the facade that knows the whole line: read it top to bottom first
cli, cli_commands, cli_…, __main__  the command line, without Qt: what each command takes, does and prints
ui/, app                      the window: panels around one ReadingSession
dates, reading_time           dates in words, Hijri too; how fast this reader reads
settings, paths, i18n, errors what each of the above asks for
"""

__version__ = "0.1.0"
