"""Braille: a paper as BRF, the file that embossers and braille displays read."""
