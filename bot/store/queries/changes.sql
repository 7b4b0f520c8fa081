-- name: add_change(id, workspace_id, channel_id, place_id, person, person_name, made_at, what, said, body)!
-- 0 rows when the id is taken.
INSERT INTO change (id, workspace_id, channel_id, place_id, person, person_name, made_at, what, said, body)
VALUES (:id, :workspace_id, :channel_id, :place_id, :person, :person_name, :made_at, :what, :said, :body)
ON CONFLICT (id) DO NOTHING

-- name: get_change(id, workspace_id)^
SELECT * FROM change WHERE id = :id AND workspace_id = :workspace_id

-- name: last_change(workspace_id, channel_id, person)^
-- The person's newest change here that was not undone: each id is higher than those before it (``changes.add``).
SELECT * FROM change
WHERE workspace_id = :workspace_id AND channel_id = :channel_id AND person = :person AND undone_at IS NULL
ORDER BY id DESC
LIMIT 1

-- name: count_changes(workspace_id, place_id)$
-- How many there are; of one place (a channel) or, with NULL, of all.
SELECT count(*) FROM change
WHERE workspace_id = :workspace_id AND (CAST(:place_id AS BIGINT) IS NULL OR place_id = :place_id)

-- name: list_changes(workspace_id, place_id, skip, most)
-- The newest first.
SELECT * FROM change
WHERE workspace_id = :workspace_id AND (CAST(:place_id AS BIGINT) IS NULL OR place_id = :place_id)
ORDER BY made_at DESC, id DESC
LIMIT :most OFFSET :skip

-- name: newest_change_id(workspace_id, channel_id, person)$
SELECT max(id) FROM change
WHERE workspace_id = :workspace_id AND channel_id = :channel_id AND person = :person

-- name: mark_undone(id, now, who)!
-- 0 rows when somebody undid it before.
UPDATE change SET undone_at = :now, undone_by = :who WHERE id = :id AND undone_at IS NULL
