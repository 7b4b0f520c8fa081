-- name: add_story(id, title, at)*!
-- A story that is there is extended.
INSERT INTO story (id, title, first_at, latest_at) VALUES (:id, :title, :at, :at)
ON CONFLICT (id) DO UPDATE SET
    first_at = CASE WHEN excluded.first_at < story.first_at THEN excluded.first_at ELSE story.first_at END,
    latest_at = CASE WHEN excluded.latest_at > story.latest_at THEN excluded.latest_at ELSE story.latest_at END

-- name: extend_story(id, at)*!
UPDATE story SET
    first_at = CASE WHEN :at < first_at THEN :at ELSE first_at END,
    latest_at = CASE WHEN :at > latest_at THEN :at ELSE latest_at END
WHERE id = :id

-- name: add_article(id, key, digest, url, title, text, publisher, family, language, author, published_at, fetched_at, story_id, copy_of, sample)*!
INSERT INTO article (
    id, key, digest, url, title, text, publisher, family, language, author, published_at, fetched_at,
    story_id, copy_of, sample
) VALUES (
    :id, :key, :digest, :url, :title, :text, :publisher, :family, :language, :author, :published_at,
    :fetched_at, :story_id, (SELECT id FROM article WHERE id = :copy_of), :sample
)

-- name: rewrite_article(id, digest, title, text, author, language)!
-- An article that its publisher changed keeps its id, its key, its story and its first time.
UPDATE article SET digest = :digest, title = :title, text = :text, author = :author, language = :language
WHERE id = :id

-- name: add_analysis(article_id, form, body, profile)*!
INSERT INTO analysis (article_id, form, body, profile) VALUES (:article_id, :form, :body, :profile)
ON CONFLICT (article_id) DO UPDATE
SET form = excluded.form, body = excluded.body, profile = excluded.profile

-- name: link_source(article_id, source_id, at)*!
INSERT INTO article_source (article_id, source_id, linked_at) VALUES (:article_id, :source_id, :at)
ON CONFLICT (article_id, source_id) DO NOTHING

-- name: unlink_source(article_id, source_id)*!
DELETE FROM article_source WHERE article_id = :article_id AND source_id = :source_id

-- name: total()$
SELECT count(*) FROM article

-- name: terms(least, term, most)
-- Terms of some articles behind one, in an order that all statements share.
SELECT term, articles FROM term WHERE articles >= :least AND term > :term ORDER BY term LIMIT :most

-- name: count_articles(workspace_id, samples)^
-- How many articles a workspace may see, and the span of their times.
SELECT count(*) AS articles, min(a.published_at) AS oldest_at, max(a.published_at) AS newest_at,
       count(DISTINCT a.family) AS publishers, count(DISTINCT a.story_id) AS stories
FROM article a
WHERE (a.sample = 0 OR :samples = 1)
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = a.id
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )

-- name: visible_article(key, workspace_id, samples)^
-- The article of an address, when the workspace may see it; the newest where its sources have several.
SELECT a.* FROM article a
WHERE a.key IN (
      SELECT CAST(:key AS TEXT)
      UNION ALL
      SELECT CAST(:key AS TEXT) || ' ' || CAST(source_id AS TEXT)
      FROM readable WHERE workspace_id IN (0, :workspace_id)
  )
  AND (a.sample = 0 OR :samples = 1)
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = a.id
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
ORDER BY a.id DESC LIMIT 1

-- name: newest_sample()$
SELECT max(published_at) FROM article WHERE sample = 1

-- name: fact(name)$
SELECT value FROM fact WHERE name = :name

-- name: set_fact(name, value)!
INSERT INTO fact (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: top_articles(low, high, read_after, workspace_id, samples, most)
-- Of a span of ids, read after a time, that a workspace may see: those of the stories that most publishers tell,
-- the newest of each family, and no copy of what it may see. The plus sign keeps SQLite from an index that spans
-- all times.
WITH seen AS MATERIALIZED (
    SELECT a.story_id, a.family, a.id FROM article a
    WHERE a.id BETWEEN :low AND :high AND a.fetched_at > :read_after
      AND (:samples = 1 OR a.sample = 0)
      AND (a.copy_of IS NULL OR NOT EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.copy_of
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      ))
      AND +a.id IN (
          SELECT l.article_id FROM article_source l
          WHERE l.article_id BETWEEN :low AND :high
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
), newest AS MATERIALIZED (
    SELECT story_id, family, max(id) AS id FROM seen GROUP BY story_id, family
), told AS (
    SELECT story_id, count(*) AS families, max(id) AS latest FROM newest GROUP BY story_id
    ORDER BY families DESC, latest DESC
    LIMIT :most
)
SELECT newest.id, -CAST(told.families AS DOUBLE PRECISION) AS rank
FROM told JOIN newest ON newest.story_id = told.story_id
ORDER BY told.families DESC, told.latest DESC, newest.id DESC
LIMIT :most
