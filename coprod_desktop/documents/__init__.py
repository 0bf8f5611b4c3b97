"""Values in, papers out: one Document, one writer for each format."""
