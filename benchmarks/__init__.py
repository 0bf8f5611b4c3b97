"""What the program promises about speed and size, each against a plain peer in the same run."""
