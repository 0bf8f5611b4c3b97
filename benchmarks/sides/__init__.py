"""The two sides of a comparison; each runs in a process of its own."""
