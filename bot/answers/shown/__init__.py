"""A briefing and its parts in words, the same for every platform."""
