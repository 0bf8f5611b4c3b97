"""Every event there is, one file for each subject; each has the values that its sentence needs."""
