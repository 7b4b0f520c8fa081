-- name: add_subscription(id, workspace_id, channel_id, person, topics, minute, days, zone, created_at, since, next_at)!
INSERT INTO subscription (
    id, workspace_id, channel_id, person, topics, minute, days, zone, created_at, since, next_at,
    ended_at, paused_at, paused_until, paused_why, failures
) VALUES (
    :id, :workspace_id, :channel_id, :person, :topics, :minute, :days, :zone, :created_at, :since, :next_at,
    NULL, NULL, '', '', 0
)

-- name: get_subscription(id, workspace_id)^
-- A subscription of this workspace only: an id from elsewhere finds nothing.
SELECT * FROM subscription WHERE id = :id AND workspace_id = :workspace_id

-- name: hold_subscription(id, workspace_id)!
-- An update that changes nothing locks the row on PostgreSQL; SQLite has one writer anyway.
UPDATE subscription SET id = id WHERE id = :id AND workspace_id = :workspace_id

-- name: hold_channel(id)!
UPDATE channel SET id = id WHERE id = :id

-- name: of_channel(channel_id)
SELECT * FROM subscription WHERE channel_id = :channel_id AND ended_at IS NULL ORDER BY created_at, id

-- name: of_workspace(workspace_id)
SELECT * FROM subscription WHERE workspace_id = :workspace_id AND ended_at IS NULL ORDER BY created_at, id

-- name: count_subscriptions(workspace_id)$
SELECT count(*) FROM subscription WHERE workspace_id = :workspace_id AND ended_at IS NULL

-- name: change_subscription(id, workspace_id, channel_id, person, topics, minute, days, zone, since, next_at, added)!
UPDATE subscription
SET channel_id = :channel_id, person = :person, topics = :topics, minute = :minute, days = :days, zone = :zone,
    since = :since, next_at = :next_at, added = :added
WHERE id = :id AND workspace_id = :workspace_id AND ended_at IS NULL

-- name: pause_subscription(id, workspace_id, paused_at, paused_until, paused_why, next_at)!
-- With a date in paused_until it comes back by itself, else paused_at stands until it is resumed.
UPDATE subscription
SET paused_at = CAST(:paused_at AS BIGINT), paused_until = :paused_until, paused_why = :paused_why,
    next_at = :next_at
WHERE id = :id AND workspace_id = :workspace_id AND ended_at IS NULL

-- name: resume_subscription(id, workspace_id, since, next_at)!
UPDATE subscription
SET paused_at = NULL, paused_until = '', paused_why = '', failures = 0, since = :since, next_at = :next_at
WHERE id = :id AND workspace_id = :workspace_id AND ended_at IS NULL

-- name: end_subscription(id, workspace_id, now)!
UPDATE subscription SET ended_at = :now WHERE id = :id AND workspace_id = :workspace_id AND ended_at IS NULL

-- name: unend_subscription(id, workspace_id, since, next_at)!
-- The undo of an end.
UPDATE subscription SET ended_at = NULL, since = :since, next_at = :next_at
WHERE id = :id AND workspace_id = :workspace_id AND ended_at IS NOT NULL
