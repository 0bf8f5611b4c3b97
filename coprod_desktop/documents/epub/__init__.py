"""A paper as an e-book, EPUB 3: a zip of the same elements as the web page."""
