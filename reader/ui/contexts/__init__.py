"""The contexts of a word: its concordance as a list over the page's place, with its timeline."""
