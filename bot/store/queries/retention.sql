-- name: old_articles(before, high, after, most)
-- Articles after an id that came in and were published long ago, unless a source brought them or their publisher
-- changed them since. Samples stay.
SELECT a.id, a.story_id, b.key, n.profile
FROM (
    SELECT id, story_id FROM article
    WHERE id > :after AND id < :high AND fetched_at < :before AND sample = 0
      AND NOT EXISTS (SELECT 1 FROM article_source l WHERE l.article_id = article.id AND l.linked_at >= :before)
      AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.article_id = article.id AND r.revised_at >= :before)
    ORDER BY id LIMIT :most
) AS a JOIN article b ON b.id = a.id LEFT JOIN analysis n ON n.article_id = a.id
ORDER BY a.id

-- name: count_old(before, high)$
SELECT count(*) FROM article
WHERE id < :high AND fetched_at < :before AND sample = 0
  AND NOT EXISTS (SELECT 1 FROM article_source l WHERE l.article_id = article.id AND l.linked_at >= :before)
  AND NOT EXISTS (SELECT 1 FROM revision r WHERE r.article_id = article.id AND r.revised_at >= :before)

-- name: remember_gone(article_id, hash, now)*!
INSERT INTO gone (source_id, key, gone_at)
SELECT source_id, :hash, :now FROM article_source WHERE article_id = :article_id
ON CONFLICT (source_id, key) DO UPDATE SET gone_at = excluded.gone_at

-- name: drop_article(article_id)*!
-- Its analysis, its sources and what it said before go with it.
DELETE FROM article WHERE id = :article_id

-- name: drop_untold(story_id)*!
-- A story that no article tells any more.
DELETE FROM story WHERE id = :story_id AND NOT EXISTS (SELECT 1 FROM article a WHERE a.story_id = story.id)

-- name: drop_terms()!
DELETE FROM term WHERE articles <= 0

-- name: forget_gone(before, most)!
DELETE FROM gone WHERE (source_id, key) IN (
    SELECT source_id, key FROM gone WHERE gone_at < :before ORDER BY gone_at LIMIT :most
)

-- name: oldest()$
-- The oldest article that is no sample, by its id.
SELECT id FROM article WHERE sample = 0 ORDER BY id LIMIT 1

-- name: gone_keys(source_id, hashes)
-- Those of a JSON list of hashed keys that were let go while a feed or page listed them; a file that is imported
-- again is meant to come in again.
SELECT g.key FROM gone g JOIN source s ON s.id = g.source_id
WHERE g.source_id = :source_id AND s.kind IN ('feed', 'page')
  AND g.key IN (SELECT CAST(value AS BIGINT) FROM json_each(:hashes))
