"""Readers of every format, each of which knows nothing of how we wrote it."""
