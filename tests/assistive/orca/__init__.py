"""A private desktop with the real Orca screen reader, and what it says as plain values."""
