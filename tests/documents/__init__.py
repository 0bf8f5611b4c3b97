"""Papers, judged by outside checkers and by our own."""
