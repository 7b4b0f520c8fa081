"""Same article, same story, and what is new: pure decisions about articles, made from values only."""
