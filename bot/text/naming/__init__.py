"""Names in an article: persons and organisations, what belongs to a name, and who a surname is."""
