"""The Arabic language: letters, folding, words, direction, numbers. Pure functions on str, nothing of ours imported."""
