"""One file for each question asked."""
