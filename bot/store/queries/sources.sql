-- name: add_source(id, address, url, kind, title, site, language, everyone, now, state)!
-- 0 rows when the address is there already, in whatever spelling.
INSERT INTO source (
    id, address, url, kind, title, site, language, everyone, added_at, next_poll_at, claimed_until, error, state
) VALUES (:id, :address, :url, :kind, :title, :site, :language, :everyone, :now, :now, 0, '', :state)
ON CONFLICT (address) DO NOTHING

-- name: by_address(address)^
SELECT * FROM source WHERE address = :address

-- name: get_source(id)^
SELECT * FROM source WHERE id = :id

-- name: follow(workspace_id, source_id, topic, name, now, person)!
-- One that is followed already stays as it is, with its topic, and paused when it is.
INSERT INTO follow (workspace_id, source_id, topic, name, followed_at, followed_by, paused_at)
VALUES (:workspace_id, :source_id, :topic, :name, :now, :person, NULL)
ON CONFLICT (workspace_id, source_id) DO NOTHING

-- name: unfollow(workspace_id, source_id)!
DELETE FROM follow WHERE workspace_id = :workspace_id AND source_id = :source_id

-- name: pause_follow(workspace_id, source_id, paused_at)!
UPDATE follow SET paused_at = :paused_at WHERE workspace_id = :workspace_id AND source_id = :source_id

-- name: followed(workspace_id)
-- The feeds and pages that a workspace reads: its own and the operator's, in the order they were added.
SELECT s.*, f.topic, f.name, f.called, f.paused_at AS follow_paused_at,
       CASE WHEN f.workspace_id IS NULL THEN 0 ELSE 1 END AS own
FROM source s
LEFT JOIN follow f ON f.source_id = s.id AND f.workspace_id = :workspace_id
WHERE s.kind IN ('feed', 'page') AND (f.workspace_id IS NOT NULL OR s.everyone = 1)
ORDER BY s.added_at, s.id

-- name: call_source(workspace_id, source_id, called)!
-- What a workspace wants to call it; '' for what it calls itself.
UPDATE follow SET called = :called WHERE workspace_id = :workspace_id AND source_id = :source_id

-- name: followers(source_id)
-- Who is told how it is, with what it is called there.
SELECT w.platform, w.external_id, f.followed_by,
       coalesce(nullif(f.called, ''), nullif(s.title, ''), nullif(f.name, ''), s.url) AS name
FROM follow f JOIN workspace w ON w.id = f.workspace_id JOIN source s ON s.id = f.source_id
WHERE f.source_id = :source_id AND w.left_at IS NULL
ORDER BY w.id

-- name: reads_real(workspace_id)$
-- 1 when a workspace may see any article but samples, or once could: then the samples step back.
SELECT 1 FROM source s
WHERE s.kind <> 'samples' AND s.id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
  AND (
      EXISTS (SELECT 1 FROM article_source l WHERE l.source_id = s.id)
      OR EXISTS (SELECT 1 FROM gone g WHERE g.source_id = s.id)
  )
LIMIT 1

-- name: claim_due(now, until, most, furthest, never)
-- Take sources that are due, so that no other process reads them before ``until``. What is further off than any
-- rule puts it, or claimed for longer than two leases, was set by a clock that has been set back since.
UPDATE source SET claimed_until = :until
WHERE id IN (
    SELECT s.id FROM source s
    WHERE (s.next_poll_at <= :now OR s.next_poll_at > :furthest AND s.next_poll_at <> :never)
      AND (s.claimed_until <= :now OR s.claimed_until - :until > :until - :now)
      AND s.kind IN ('feed', 'page')
      AND (s.everyone = 1 OR EXISTS (
          SELECT 1 FROM follow f WHERE f.source_id = s.id AND f.paused_at IS NULL
      ))
    ORDER BY s.next_poll_at, s.id
    LIMIT :most
) AND (claimed_until <= :now OR claimed_until - :until > :until - :now)
RETURNING id, url, kind, state

-- name: save_state(id, next_poll_at, last_read_at, last_new_at, error_since, error, state)!
-- What a reading told; the claim ends with it.
UPDATE source SET next_poll_at = :next_poll_at, last_read_at = :last_read_at, last_new_at = :last_new_at,
    error_since = :error_since, error = :error, state = :state, claimed_until = 0
WHERE id = :id

-- name: move_source(id, url)!
UPDATE source SET url = :url WHERE id = :id

-- name: name_source(id, title, site, language)!
UPDATE source SET title = :title, site = :site, language = :language WHERE id = :id

-- name: articles_of(source_id)$
SELECT count(*) FROM article_source WHERE source_id = :source_id

-- name: articles_only_of(source_id, workspace_id)$
-- Of a source's articles, those that a workspace sees from no other one.
SELECT count(*) FROM article_source l
WHERE l.source_id = :source_id AND NOT EXISTS (
    SELECT 1 FROM article_source o
    WHERE o.article_id = l.article_id AND +o.source_id <> :source_id
      AND +o.source_id IN (SELECT source_id FROM readable WHERE workspace_id IN (0, :workspace_id))
)
