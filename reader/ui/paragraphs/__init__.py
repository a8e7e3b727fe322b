"""Working through an article paragraph by paragraph: which of them are shown."""

from reader.ui.paragraphs.filter_bar import FilterBar
from reader.ui.paragraphs.filtering import Filtering

__all__ = ["FilterBar", "Filtering"]
