"""Fetching: one address at a time, guarded, polite and under limits."""
