-- The terms come in stemmed by bot.text.analysis, so the plain configuration serves every language.
CREATE TABLE article_search (
    article_id BIGINT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    document TSVECTOR NOT NULL
);
CREATE INDEX article_search_document ON article_search USING GIN (document);
