"""What is said about each event, one file for each subject.

``ACTS`` name an act in a few words; ``SENTENCES`` announce it where the act alone is too short.
Each is a sentence with ``{e}`` for the event, or a function of the event.
"""
