-- What the top stories are counted from, in the order of time: an article's row holds its whole text before these.
CREATE INDEX article_told ON article (id, story_id, family, copy_of, sample, fetched_at);
