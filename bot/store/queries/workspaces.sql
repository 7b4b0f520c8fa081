-- name: meet_workspace(id, platform, external_id, name, now)^
-- The workspace of a platform's id, made when it is new; a known one gets its new name and is back.
INSERT INTO workspace (id, platform, external_id, name, joined_at, left_at)
VALUES (:id, :platform, :external_id, :name, :now, NULL)
ON CONFLICT (platform, external_id) DO UPDATE
SET name = CASE WHEN excluded.name = '' THEN workspace.name ELSE excluded.name END, left_at = NULL
RETURNING id, platform, external_id, name

-- name: find_workspace(platform, external_id)^
SELECT id, platform, external_id, name FROM workspace
WHERE platform = :platform AND external_id = :external_id

-- name: leave_workspace(platform, external_id, now)!
-- The bot was removed; nothing is deleted by a temporary loss of access.
UPDATE workspace SET left_at = :now WHERE platform = :platform AND external_id = :external_id

-- name: gone(platform)
SELECT external_id FROM workspace WHERE platform = :platform AND left_at IS NOT NULL

-- name: return_workspace(platform, external_id)!
-- The bot was added again.
UPDATE workspace SET left_at = NULL WHERE platform = :platform AND external_id = :external_id

-- name: meet_channel(id, workspace_id, external_id, name, closed)^
INSERT INTO channel (id, workspace_id, external_id, name, closed)
VALUES (:id, :workspace_id, :external_id, :name, CAST(:closed AS BIGINT))
ON CONFLICT (workspace_id, external_id) DO UPDATE
SET name = CASE WHEN excluded.name = '' THEN channel.name ELSE excluded.name END,
    closed = coalesce(excluded.closed, channel.closed)
RETURNING id, workspace_id, external_id, name, closed

-- name: known_channel(platform, workspace, channel, name, closed)^
-- A channel about which nothing has changed: no row when it, its name, whether it is closed, or its workspace's
-- return is news.
SELECT c.id, c.workspace_id, c.external_id, c.name, c.closed
FROM workspace w JOIN channel c ON c.workspace_id = w.id
WHERE w.platform = :platform AND w.external_id = :workspace AND w.left_at IS NULL
  AND c.external_id = :channel AND (c.name = :name OR CAST(:name AS TEXT) = '')
  AND (c.closed = :closed OR CAST(:closed AS BIGINT) IS NULL)

-- name: get_channel(id)^
SELECT c.id, c.workspace_id, c.external_id, c.name, c.closed, w.platform
FROM channel c JOIN workspace w ON w.id = c.workspace_id
WHERE c.id = :id

-- name: channels_of(workspace_id)
-- Those that a daily briefing comes to: everybody who asks in direct messages has a channel, too.
SELECT c.id, c.workspace_id, c.external_id, c.name, c.closed, w.platform
FROM channel c JOIN workspace w ON w.id = c.workspace_id
WHERE c.workspace_id = :workspace_id
  AND c.id IN (SELECT s.channel_id FROM subscription s WHERE s.workspace_id = :workspace_id AND s.ended_at IS NULL)

-- name: subscribed(platform)
-- The channels that a daily briefing comes to, of the workspaces where the bot is. In direct messages, which
-- are closed, the channel has the id of its person.
SELECT c.id, c.external_id, c.closed, w.external_id AS workspace
FROM channel c JOIN workspace w ON w.id = c.workspace_id
WHERE w.platform = :platform AND w.left_at IS NULL
  AND EXISTS (
    SELECT 1 FROM subscription s
    WHERE s.channel_id = c.id AND s.ended_at IS NULL AND s.person <> c.external_id
  )
ORDER BY c.workspace_id, c.id

-- name: set_closed(id, closed)!
UPDATE channel SET closed = :closed WHERE id = :id

-- name: settings(workspace_id, channel_id)
-- The workspace's settings first, then the channel's own, which win.
SELECT name, value FROM setting
WHERE workspace_id = :workspace_id AND channel_id IN (0, :channel_id)
ORDER BY channel_id

-- name: set_setting(workspace_id, channel_id, name, value, now, person)!
INSERT INTO setting (workspace_id, channel_id, name, value, changed_at, changed_by)
VALUES (:workspace_id, :channel_id, :name, :value, :now, :person)
ON CONFLICT (workspace_id, channel_id, name) DO UPDATE
SET value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by

-- name: unset_setting(workspace_id, channel_id, name)!
DELETE FROM setting WHERE workspace_id = :workspace_id AND channel_id = :channel_id AND name = :name
