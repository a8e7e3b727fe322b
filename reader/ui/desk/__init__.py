"""The desk in the middle of the window: one article, or two side by side."""

from reader.ui.desk.desk import Desk

__all__ = ["Desk"]
