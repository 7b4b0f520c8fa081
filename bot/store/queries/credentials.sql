-- name: save(platform, external_id, body, now)!
INSERT INTO credential (platform, external_id, body, saved_at) VALUES (:platform, :external_id, :body, :now)
ON CONFLICT (platform, external_id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at

-- name: get(platform, external_id)$
SELECT body FROM credential WHERE platform = :platform AND external_id = :external_id

-- name: bodies()
SELECT body FROM credential

-- name: saved_at(platform, external_id)$
SELECT saved_at FROM credential WHERE platform = :platform AND external_id = :external_id

-- name: drop(platform, external_id)!
DELETE FROM credential WHERE platform = :platform AND external_id = :external_id
