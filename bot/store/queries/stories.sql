-- name: tellers(story_id, high, workspace_id, most)
-- Who told a story, as far as a workspace may see it, oldest first; samples are no tellers.
SELECT a.id, a.publisher, a.family, a.published_at, a.copy_of FROM article a
WHERE a.story_id = :story_id AND a.id <= :high AND a.sample = 0
  AND EXISTS (
      SELECT 1 FROM article_source l
      WHERE l.article_id = a.id
        AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  )
ORDER BY a.published_at, a.id LIMIT :most

-- name: move_articles(story_id, target_id)!
UPDATE article SET story_id = :target_id WHERE story_id = :story_id

-- name: move_told(story_id, target_id)!
-- What channels were told of the one counts as told of the other.
INSERT INTO told_story (channel_id, story_id, first_at, latest_at, reference)
SELECT channel_id, :target_id, first_at, latest_at, reference FROM told_story WHERE story_id = :story_id
ON CONFLICT (channel_id, story_id) DO UPDATE SET
    first_at = CASE
        WHEN excluded.first_at < told_story.first_at THEN excluded.first_at ELSE told_story.first_at END,
    latest_at = CASE
        WHEN excluded.latest_at > told_story.latest_at THEN excluded.latest_at ELSE told_story.latest_at END

-- name: forget_told(story_id)!
DELETE FROM told_story WHERE story_id = :story_id

-- name: remove(story_id)!
DELETE FROM story WHERE id = :story_id

-- name: members(ids, low, high, most)
-- The newest articles in a span of ids of each story of a JSON list of ids.
SELECT id FROM (
    SELECT id, row_number() OVER (PARTITION BY story_id ORDER BY id DESC) AS place
    FROM article
    WHERE story_id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
      AND id BETWEEN :low AND :high
) AS placed
WHERE place <= :most
ORDER BY id

-- name: tellings(ids, low, high, workspace_id, samples, most)
-- The same of those that a workspace may see.
SELECT id FROM (
    SELECT a.id, row_number() OVER (PARTITION BY a.story_id ORDER BY a.id DESC) AS place
    FROM article a
    WHERE a.story_id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))
      AND a.id BETWEEN :low AND :high
      AND (:samples = 1 OR a.sample = 0)
      AND EXISTS (
          SELECT 1 FROM article_source l
          WHERE l.article_id = a.id AND l.article_id BETWEEN :low AND :high
            AND +l.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
      )
) AS placed
WHERE place <= :most
ORDER BY id
