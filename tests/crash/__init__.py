"""What is left after the worst moment."""
