"""Dates, numbers, percentages and amounts of money in a text: found, read, and never changed."""

from reader.arabic.figures.figure import Calendar, Figure, FigureKind, Reading
from reader.arabic.figures.finding import decimal_marks, figures

__all__ = ["Calendar", "Figure", "FigureKind", "Reading", "decimal_marks", "figures"]
