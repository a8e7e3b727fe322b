"""The desk of all notes: a view in the page's place, with what looks the notes through in the background."""
