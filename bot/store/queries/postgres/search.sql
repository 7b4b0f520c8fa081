-- name: index_article(article_id, title, body)*!
-- Put an article's terms into the index.
INSERT INTO article_search (article_id, document)
VALUES (
    :article_id,
    setweight(to_tsvector('simple', CAST(:title AS TEXT)), 'A')
    || setweight(to_tsvector('simple', CAST(:body AS TEXT)), 'D')
)

-- name: unindex_article(article_id)*!
-- Take an article's terms out of the index.
DELETE FROM article_search WHERE article_id = :article_id

-- name: search_articles(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The articles of a span of ids that a workspace may see, best first; a lower rank is better. The planner takes the
-- reading of an article's words for free and would read the whole span for a rare word: with the choice of ids it
-- has no walk through them, only sets of places, and the index of words is asked first where that makes the set small.
SELECT x.article_id AS id, -ts_rank_cd('{0.1, 0.2, 0.4, 0.3}', x.document, q.query, 1) AS rank
FROM article_search x
JOIN (SELECT CAST(:match AS TSQUERY) AS query) q ON x.document @@ q.query
WHERE (x.article_id BETWEEN :low AND :high OR x.article_id = :low)
  AND (:samples = 1 OR x.article_id NOT IN (SELECT id FROM article WHERE sample = 1))
  AND (:read_after = 0 OR EXISTS (SELECT 1 FROM article a WHERE a.id = x.article_id AND a.fetched_at > :read_after))
  AND (CAST(:publishers AS TEXT) = '[]' OR x.article_id IN (
      SELECT id FROM article WHERE id BETWEEN :low AND :high AND (family, publisher) IN (
          SELECT value ->> 0, value ->> 1 FROM json_array_elements(CAST(:publishers AS JSON))
      )
  ))
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = x.article_id AND l.article_id BETWEEN :low AND :high
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
ORDER BY rank, id DESC
LIMIT :most

-- name: search_newest(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The same, newest first: cheap for words that many articles hold. The first OFFSET has what is found in order before
-- it is asked who may see it, and no more are asked than are wanted; the second keeps that a question for each: the
-- planner would join all sources of all articles.
SELECT found.article_id AS id, CAST(0 AS DOUBLE PRECISION) AS rank
FROM (
    SELECT x.article_id
    FROM article_search x
    WHERE x.document @@ CAST(:match AS TSQUERY)
      AND (x.article_id BETWEEN :low AND :high OR x.article_id = :low)
      AND (:samples = 1 OR x.article_id NOT IN (SELECT id FROM article WHERE sample = 1))
      AND (:read_after = 0 OR EXISTS (SELECT 1 FROM article a WHERE a.id = x.article_id AND a.fetched_at > :read_after))
      AND (CAST(:publishers AS TEXT) = '[]' OR x.article_id IN (
          SELECT id FROM article WHERE id BETWEEN :low AND :high AND (family, publisher) IN (
              SELECT value ->> 0, value ->> 1 FROM json_array_elements(CAST(:publishers AS JSON))
          )
      ))
    ORDER BY x.article_id DESC
    OFFSET 0
) AS found
WHERE EXISTS (
    SELECT 1 FROM article_source l
    WHERE l.article_id = found.article_id
      AND +l.source_id = ANY (ARRAY(SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id)))
    OFFSET 0
)
ORDER BY found.article_id DESC
LIMIT :most

-- name: search_told(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The same, first those of the stories that most publishers tell: of very many phrases a rank by words says little,
-- and costs a tenth of a second an article. What is found is looked at afterwards: an article's words are never
-- compared for each source.
WITH found AS MATERIALIZED (
    SELECT x.article_id FROM article_search x
    WHERE x.document @@ CAST(:match AS TSQUERY) AND x.article_id BETWEEN :low AND :high
), seen AS MATERIALIZED (
    SELECT a.id, a.story_id, a.family
    FROM found JOIN article a ON a.id = found.article_id
    WHERE a.fetched_at > :read_after
      AND (:samples = 1 OR a.sample = 0)
      AND (CAST(:publishers AS TEXT) = '[]' OR (a.family, a.publisher) IN (
          SELECT value ->> 0, value ->> 1 FROM json_array_elements(CAST(:publishers AS JSON))
      ))
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id AND l.article_id BETWEEN :low AND :high
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
), told AS (
    SELECT story_id, count(DISTINCT family) AS families, max(id) AS latest FROM seen GROUP BY story_id
)
SELECT seen.id, -CAST(told.families AS DOUBLE PRECISION) AS rank
FROM seen JOIN told ON told.story_id = seen.story_id
ORDER BY told.families DESC, told.latest DESC, seen.id DESC
LIMIT :most

-- name: published(publishers, low, high, read_after, workspace_id, samples, most)
-- Of a JSON list of publishers, the newest article of each story in a span of ids that a workspace may see, read
-- after a time; first those of the stories that most publishers tell.
WITH own AS MATERIALIZED (
    SELECT a.story_id, max(a.id) AS id FROM article a
    WHERE (a.family, a.publisher) IN (
          SELECT value ->> 0, value ->> 1 FROM json_array_elements(CAST(:publishers AS JSON))
      )
      AND a.id BETWEEN :low AND :high AND a.fetched_at > :read_after AND (:samples = 1 OR a.sample = 0)
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
    GROUP BY a.story_id
), told AS (
    SELECT a.story_id, count(DISTINCT a.family) AS families
    FROM own JOIN article a ON a.story_id = own.story_id
    WHERE (:samples = 1 OR a.sample = 0)
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
    GROUP BY a.story_id
)
SELECT own.id, -CAST(told.families AS DOUBLE PRECISION) AS rank
FROM own JOIN told ON told.story_id = own.story_id
ORDER BY told.families DESC, own.id DESC
LIMIT :most

-- name: count_having(match)$
-- How many articles match, whoever may see them.
SELECT count(*) FROM article_search WHERE document @@ CAST(:match AS TSQUERY)

-- name: similar_articles(match, low, high, most)
-- Articles of a span of ids that share terms, whoever may see them: candidates for the same story.
SELECT x.article_id AS id
FROM article_search x
JOIN (SELECT CAST(:match AS TSQUERY) AS query) q ON x.document @@ q.query
WHERE x.article_id BETWEEN :low AND :high
ORDER BY ts_rank_cd(x.document, q.query, 1) DESC, x.article_id
LIMIT :most

-- name: articles_by_ids(ids)
-- The articles of a JSON list of ids, with their analyses and what they said in earlier versions.
SELECT a.*, n.form, n.body, COALESCE(r.news_at, 0) AS news_at, r.body AS said
FROM article a JOIN analysis n ON n.article_id = a.id LEFT JOIN revision r ON r.article_id = a.id
WHERE a.id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))
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
WHERE l.article_id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON))) AND (s.everyone = 1 OR f.workspace_id IS NOT NULL)
GROUP BY l.article_id

-- name: profiles_by_ids(ids)
-- What the grouping of stories looks at, for a JSON list of ids.
SELECT a.id, a.story_id, a.family, a.published_at, n.profile
FROM article a JOIN analysis n ON n.article_id = a.id
WHERE a.id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: members(ids, low, high, most)
-- The newest articles in a span of ids of each story of a JSON list of ids.
SELECT id FROM (
    SELECT id, row_number() OVER (PARTITION BY story_id ORDER BY id DESC) AS place
    FROM article
    WHERE story_id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON))) AND id BETWEEN :low AND :high
) AS placed
WHERE place <= :most
ORDER BY id

-- name: tellings(ids, low, high, workspace_id, samples, most)
-- The same of those that a workspace may see.
SELECT id FROM (
    SELECT a.id, row_number() OVER (PARTITION BY a.story_id ORDER BY a.id DESC) AS place
    FROM article a
    WHERE a.story_id IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON))) AND a.id BETWEEN :low AND :high
      AND (:samples = 1 OR a.sample = 0)
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id AND l.article_id BETWEEN :low AND :high
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
) AS placed
WHERE place <= :most
ORDER BY id

-- name: known_articles(keys, digests)
-- The articles that have one of these keys or one of these very texts, of two JSON lists: a row for each source.
SELECT a.id, a.key, a.digest, a.story_id, a.title, a.url, a.publisher, a.family,
       s.id AS source_id, s.everyone, s.url AS source_url
FROM article a LEFT JOIN article_source l ON l.article_id = a.id LEFT JOIN source s ON s.id = l.source_id
WHERE a.id IN (
    SELECT id FROM article WHERE key IN (SELECT value FROM json_array_elements_text(CAST(:keys AS JSON)))
    UNION
    SELECT id FROM article WHERE digest IN (SELECT value FROM json_array_elements_text(CAST(:digests AS JSON)))
)
ORDER BY a.id

-- name: gone_keys(source_id, ids)
-- Those of a JSON list of hashed keys that were let go while a feed or page listed them; a file that is imported
-- again is meant to come in again.
SELECT g.key FROM gone g JOIN source s ON s.id = g.source_id
WHERE g.source_id = :source_id AND s.kind IN ('feed', 'page') AND g.key IN (SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(:ids AS JSON)))

-- name: add_terms(counts)!
-- Add a JSON object of numbers to how many articles hold its terms, in one order for all processes.
INSERT INTO term (term, articles)
SELECT key, CAST(value AS BIGINT) FROM json_each_text(CAST(:counts AS JSON)) ORDER BY key
ON CONFLICT (term) DO UPDATE SET articles = term.articles + excluded.articles
