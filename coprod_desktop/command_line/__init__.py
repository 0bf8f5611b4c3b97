"""The same acts as on the screen, without a window and without a display."""
