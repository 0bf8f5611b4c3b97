"""The panel's file, with the real database, real keys and real damage."""
