"""The figures of an article or of a search: what gathers them, and the panel that lists them."""
