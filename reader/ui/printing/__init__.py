"""An article on paper: set in the page's own blocks, parted into pages, previewed, printed, or written as a PDF."""
