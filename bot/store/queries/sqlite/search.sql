-- name: index_article(article_id, title, body)*!
-- Put an article's terms into the index.
INSERT INTO article_search (rowid, title, body) VALUES (:article_id, :title, :body)

-- name: unindex_article(article_id)*!
-- Take an article's terms out of the index.
DELETE FROM article_search WHERE rowid = :article_id

-- name: search_articles(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The articles of a span of ids that a workspace may see, best first; a lower rank is better.
SELECT rowid AS id, bm25(article_search, 3.0, 1.0) AS rank
FROM article_search
WHERE article_search MATCH :match
  AND article_search.rowid BETWEEN :low AND :high
  AND (:samples = 1 OR article_search.rowid NOT IN (SELECT id FROM article WHERE sample = 1))
  AND (:read_after = 0 OR EXISTS (SELECT 1 FROM article a WHERE a.id = article_search.rowid AND a.fetched_at > :read_after))
  AND (:publishers = '[]' OR article_search.rowid IN (
      SELECT id FROM article WHERE id BETWEEN :low AND :high AND (family, publisher) IN (
          SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:publishers)
      )
  ))
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = article_search.rowid
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
ORDER BY rank, id DESC
LIMIT :most

-- name: search_newest(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The same, newest first: cheap for words that many articles hold.
SELECT rowid AS id, 0.0 AS rank
FROM article_search
WHERE article_search MATCH :match
  AND article_search.rowid BETWEEN :low AND :high
  AND (:samples = 1 OR article_search.rowid NOT IN (SELECT id FROM article WHERE sample = 1))
  AND (:read_after = 0 OR EXISTS (SELECT 1 FROM article a WHERE a.id = article_search.rowid AND a.fetched_at > :read_after))
  AND (:publishers = '[]' OR article_search.rowid IN (
      SELECT id FROM article WHERE id BETWEEN :low AND :high AND (family, publisher) IN (
          SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:publishers)
      )
  ))
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = article_search.rowid
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
ORDER BY article_search.rowid DESC
LIMIT :most

-- name: search_told(match, low, high, read_after, workspace_id, samples, publishers, most)
-- The same, first those of the stories that most publishers tell: of very many phrases a rank by words says little,
-- and costs a tenth of a second an article.
WITH seen AS MATERIALIZED (
    SELECT a.id, a.story_id, a.family
    FROM article_search JOIN article a INDEXED BY article_told ON a.id = article_search.rowid
    WHERE article_search MATCH :match
      AND article_search.rowid BETWEEN :low AND :high
      AND a.fetched_at > :read_after
      AND (:samples = 1 OR a.sample = 0)
      AND (:publishers = '[]' OR article_search.rowid IN (
          SELECT id FROM article WHERE id BETWEEN :low AND :high AND (family, publisher) IN (
              SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:publishers)
          )
      ))
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id
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
-- after a time; first those of the stories that most publishers tell. CROSS JOIN keeps SQLite from reading all
-- articles for the few stories that are wanted.
WITH own AS MATERIALIZED (
    SELECT a.story_id, max(a.id) AS id FROM article a INDEXED BY article_publisher
    WHERE (a.family, a.publisher) IN (
          SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(:publishers)
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
    FROM own CROSS JOIN article a ON a.story_id = own.story_id
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
SELECT count(*) FROM article_search WHERE article_search MATCH :match

-- name: similar_articles(match, low, high, most)
-- Articles of a span of ids that share terms, whoever may see them: candidates for the same story.
SELECT rowid AS id
FROM article_search
WHERE article_search MATCH :match
  AND rowid BETWEEN :low AND :high
ORDER BY bm25(article_search, 3.0, 1.0)
LIMIT :most

-- name: add_terms(counts)!
-- Add a JSON object of numbers to how many articles hold its terms, in one order for all processes.
INSERT INTO term (term, articles)
SELECT key, value FROM json_each(:counts) WHERE true ORDER BY key
ON CONFLICT (term) DO UPDATE SET articles = term.articles + excluded.articles
