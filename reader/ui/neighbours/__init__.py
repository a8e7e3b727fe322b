"""The nearest paragraphs: what is asked of a paragraph while reading, and the panel that shows the answer."""
