"""The journal of the notes: what became of them, and deleted ones, to be had again."""
