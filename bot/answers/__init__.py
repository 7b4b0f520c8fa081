"""One file a verb: command -> Message. ``ANSWERS`` is the table the one door looks into."""
