"""The only controls that the program may use, each born with its name."""
