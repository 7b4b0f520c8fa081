-- name: keep(article_id, revised_at, news_at, body)!
INSERT INTO revision (article_id, revised_at, news_at, body)
VALUES (:article_id, :revised_at, :news_at, :body)
ON CONFLICT (article_id) DO UPDATE
SET revised_at = excluded.revised_at, news_at = excluded.news_at, body = excluded.body

-- name: drop(article_id)!
DELETE FROM revision WHERE article_id = :article_id

-- name: drop_old(before)!
DELETE FROM revision WHERE revised_at < :before

-- name: news_at(article_id)$
-- When an article's publisher added something new last.
SELECT news_at FROM revision WHERE article_id = :article_id
