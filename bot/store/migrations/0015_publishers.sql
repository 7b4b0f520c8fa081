-- Whose articles there are, and what one publisher said in a span of days: without reading any text.
CREATE INDEX article_publisher ON article (family, publisher, id);
