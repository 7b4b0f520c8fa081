-- name: all_publishers()
-- Whose articles there are, whoever may see them. Each step seeks the next name in the index of publishers: a
-- DISTINCT would read it all.
WITH RECURSIVE families (family) AS (
    SELECT min(family) FROM article
    UNION ALL
    SELECT (SELECT min(a.family) FROM article a WHERE a.family > families.family)
    FROM families WHERE families.family IS NOT NULL
), outlets (family, publisher) AS (
    SELECT family, (SELECT min(a.publisher) FROM article a WHERE a.family = families.family)
    FROM families WHERE family IS NOT NULL
    UNION ALL
    SELECT family, (
        SELECT min(a.publisher) FROM article a
        WHERE a.family = outlets.family AND a.publisher > outlets.publisher
    )
    FROM outlets WHERE outlets.publisher IS NOT NULL
)
SELECT family, publisher FROM outlets WHERE publisher IS NOT NULL

-- name: sees_publisher(family, publisher, workspace_id, samples)$
-- 1 when a workspace may see an article of a publisher.
SELECT 1 FROM article a
WHERE a.family = :family AND a.publisher = :publisher
  AND (a.sample = 0 OR :samples = 1)
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = a.id
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
LIMIT 1

-- name: source_names(workspace_id)
-- What the feeds and pages that a workspace reads are called there.
SELECT s.id, coalesce(nullif(f.called, ''), nullif(s.title, ''), nullif(f.name, ''), s.url) AS name
FROM source s LEFT JOIN follow f ON f.source_id = s.id AND f.workspace_id = :workspace_id
WHERE s.kind IN ('feed', 'page') AND (f.workspace_id IS NOT NULL OR s.everyone = 1)
ORDER BY s.id

-- name: publishers_of_source(source_id, most)
-- Whose articles a source brought, of the newest so many.
SELECT DISTINCT family, publisher FROM article WHERE id IN (
    SELECT article_id FROM article_source WHERE source_id = :source_id ORDER BY article_id DESC LIMIT :most
)
ORDER BY family, publisher
