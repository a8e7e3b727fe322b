"""Searching the library, and finding in the article."""
