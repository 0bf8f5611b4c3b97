"""A paper as a web page in one file; the blocks are shared with the e-book."""
