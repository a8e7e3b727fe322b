"""Finding one's way in an article and between articles: outline, back and forward, going to a paragraph."""
