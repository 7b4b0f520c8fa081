"""PURE: what a text is made of: clean lines, sentences with offsets, tokens, language, facts."""
