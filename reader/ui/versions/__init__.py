"""The versions of an article in the page's place: their list, and what changed from one to another."""
