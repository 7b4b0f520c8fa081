"""The console: the same bot at a keyboard, for one person and for scripts."""
