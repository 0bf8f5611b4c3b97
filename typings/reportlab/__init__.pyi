# What we use of reportlab, and no more; it ships no types.
