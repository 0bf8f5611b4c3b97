"""The panel's encrypted file: it loses nothing and lets nobody in."""
