"""The tagged PDF writer, on reportlab."""
