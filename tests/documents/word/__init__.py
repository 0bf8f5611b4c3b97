"""Word files: what must be true of them, and defects that prove that each check bites."""
