"""Every sentence that the program says, one module for each subject."""
