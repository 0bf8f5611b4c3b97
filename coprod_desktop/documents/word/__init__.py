"""A paper as a Word file: real styles, lists and tables, for whoever works on with it."""
