"""The small panel of looks, and the window of all settings."""
