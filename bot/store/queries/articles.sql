-- name: add_story(id)*!
INSERT INTO story (id) VALUES (:id) ON CONFLICT (id) DO NOTHING

-- name: add_article(id, key, digest, url, title, text, publisher, family, language, author, published_at, fetched_at, story_id, copy_of, sample)*!
INSERT INTO article (
    id, key, digest, url, title, text, publisher, family, language, author, published_at, fetched_at,
    story_id, copy_of, sample
) VALUES (
    :id, :key, :digest, :url, :title, :text, :publisher, :family, :language, :author, :published_at,
    :fetched_at, :story_id, (SELECT id FROM article WHERE id = :copy_of), :sample
)

-- name: taken_ids(ids)
-- Those of a JSON list that an article has, or a story: it has the id of its first article, which may be gone.
SELECT id FROM article WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
UNION
SELECT id FROM story WHERE id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))

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

-- name: terms(term, most)
-- Terms of two articles or more behind one, in an order that all statements share.
SELECT term, articles FROM term WHERE articles > 1 AND term > :term ORDER BY term LIMIT :most

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

-- name: by_ids(ids)
-- The articles of a JSON list of ids, with their analyses and what they said in earlier versions.
SELECT a.*, n.form, n.body, COALESCE(r.news_at, 0) AS news_at, r.body AS said
FROM article a JOIN analysis n ON n.article_id = a.id LEFT JOIN revision r ON r.article_id = a.id
WHERE a.id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
ORDER BY a.id

-- name: arrivals(ids, workspace_id)
-- Since when a workspace has the articles of a JSON list of ids: brought by a source, and the source followed. What
-- stood in a source when it was added is linked before its publication; that counts where none brought it as news.
SELECT l.article_id AS id, coalesce(
    min(CASE
        WHEN l.linked_at BETWEEN 1 AND a.published_at - 1 THEN NULL
        WHEN f.followed_at > l.linked_at AND s.everyone = 0 THEN f.followed_at
        ELSE l.linked_at
    END),
    min(l.linked_at)
) AS at
FROM article_source l JOIN article a ON a.id = l.article_id JOIN source s ON s.id = l.source_id
LEFT JOIN follow f ON f.source_id = s.id AND f.workspace_id = :workspace_id
WHERE l.article_id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
  AND (s.everyone = 1 OR f.workspace_id IS NOT NULL)
GROUP BY l.article_id

-- name: profiles(ids)
-- What the grouping of stories looks at, for a JSON list of ids.
SELECT a.id, a.story_id, a.family, a.published_at, n.profile
FROM article a JOIN analysis n ON n.article_id = a.id
WHERE a.id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))

-- name: known(keys, digests)
-- The articles that have one of these keys or one of these very texts, of two JSON lists: a row for each source.
SELECT a.id, a.key, a.digest, a.story_id, a.title, a.url, a.publisher, a.family,
       s.id AS source_id, s.everyone, s.url AS source_url
FROM article a LEFT JOIN article_source l ON l.article_id = a.id LEFT JOIN source s ON s.id = l.source_id
WHERE a.id IN (
    SELECT id FROM article WHERE key IN (SELECT value FROM json_each(:keys))
    UNION
    SELECT id FROM article WHERE digest IN (SELECT value FROM json_each(:digests))
)
ORDER BY a.id
