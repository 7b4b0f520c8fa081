-- name: get_fact(name)$
SELECT value FROM fact WHERE name = :name

-- name: set_fact(name, value)!
INSERT INTO fact (name, value) VALUES (:name, :value)
ON CONFLICT (name) DO UPDATE SET value = excluded.value

-- name: see(key, now)!
-- 1 row the first time, 0 after.
INSERT INTO seen (key, seen_at) VALUES (:key, :now) ON CONFLICT (key) DO NOTHING

-- name: drop_seen(before)!
DELETE FROM seen WHERE seen_at < :before
