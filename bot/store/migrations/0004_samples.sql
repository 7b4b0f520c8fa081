-- The few samples among many articles are found without reading the articles.
CREATE INDEX article_sample ON article (id, published_at) WHERE sample = 1;
