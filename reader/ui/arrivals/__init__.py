"""What comes into the window: files, folders, pasted texts; and the report of what could not come in."""
