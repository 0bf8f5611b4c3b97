"""Plain values and their rules: no screen, no disk, no clock."""
