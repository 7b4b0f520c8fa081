"""Rules that a reader feels: whether a sentence may stand, alone or only after another one."""
