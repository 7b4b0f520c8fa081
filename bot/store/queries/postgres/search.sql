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

-- name: add_terms(counts)!
-- Add a JSON object of numbers to how many articles hold its terms, in one order for all processes.
INSERT INTO term (term, articles)
SELECT key, CAST(value AS BIGINT) FROM json_each_text(CAST(:counts AS JSON)) ORDER BY key
ON CONFLICT (term) DO UPDATE SET articles = term.articles + excluded.articles
