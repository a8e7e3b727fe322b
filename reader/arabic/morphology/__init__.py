"""Morphology: what an Arabic word may be, each possibility with its probability.

spelling   the letters of a word, and what its marks say
lexicon    the stems that the program knows, with their lemmas and inflections
affixes    what is written before and after an inflected word
analyzer   every way to read a word by the lexicon
guessing   what a word may be that the lexicon does not know
analyses   these weighed against each other, one analysis for each lemma
"""

from reader.arabic.morphology.analyses import Analysis, analyses, possibilities

__all__ = ["Analysis", "analyses", "possibilities"]
