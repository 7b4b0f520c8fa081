"""What was asked for, and whether an article or a sentence is about it."""
