-- What an article has said over its versions and since when: what its publisher adds later is news.
-- news_at is when something new was added last (0: only other words so far), revised_at when it was changed last.
CREATE TABLE revision (
    article_id BIGINT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    revised_at BIGINT NOT NULL,
    news_at BIGINT NOT NULL,
    body BYTEA NOT NULL
);
CREATE INDEX revision_revised ON revision (revised_at);
