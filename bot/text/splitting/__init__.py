"""Where sentences begin and end, with their offsets in the clean text."""
