"""Child processes with limits of time and memory, in which hostile input is parsed."""
