-- When a source brought an article: who reads only sources that brought it later has it from then on.
ALTER TABLE article_source ADD COLUMN linked_at BIGINT NOT NULL DEFAULT 0;
