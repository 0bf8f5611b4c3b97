"""A paper as a recording: what is said, and the files that sound is written into."""
