"""Clean text of what a page or feed gave: a paragraph a line, without what is no part of the article."""
