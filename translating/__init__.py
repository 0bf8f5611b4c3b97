"""What translators need: every sentence in one file, and their translations compiled."""
