"""Scanning: the whole program is driven by one switch or by two."""
