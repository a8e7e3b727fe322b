"""The notes: in the margin beside their passages, and all of an article's in a panel."""
