"""Rankers behind names: our own concept coverage, an exact fast LexRank, and the methods of sumy."""
