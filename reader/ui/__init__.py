"""The window: panels that do not know each other around one ReadingSession."""
