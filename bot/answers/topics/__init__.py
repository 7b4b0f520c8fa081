"""Topics by name: those there are, and those that a workspace adds, groups and removes."""
