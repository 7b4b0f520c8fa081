-- name: add_topic(id, workspace_id, name, industry)!
INSERT INTO topic (id, workspace_id, name, industry) VALUES (:id, :workspace_id, :name, :industry)

-- name: add_name(workspace_id, key, topic_id, name)!
-- A name that another topic has already stays with that one.
INSERT INTO topic_name (workspace_id, key, topic_id, name) VALUES (:workspace_id, :key, :topic_id, :name)
ON CONFLICT (workspace_id, key) DO NOTHING

-- name: find_topic(key, workspace_id)^
-- The workspace's own topic wins over everybody's.
SELECT t.id, t.workspace_id, t.name, t.industry
FROM topic_name n JOIN topic t ON t.id = n.topic_id
WHERE n.key = :key AND n.workspace_id IN (0, :workspace_id)
ORDER BY n.workspace_id DESC
LIMIT 1

-- name: names_of(topic_id)
SELECT name FROM topic_name WHERE topic_id = :topic_id ORDER BY name

-- name: all_names(workspace_id)
-- Every name a workspace may use, with its topic's own name: for completion and near misses.
SELECT n.key, n.name, t.name AS topic, t.industry
FROM topic_name n JOIN topic t ON t.id = n.topic_id
WHERE n.workspace_id IN (0, :workspace_id)
ORDER BY n.key

-- name: all_industries(workspace_id)
SELECT DISTINCT industry FROM topic
WHERE workspace_id IN (0, :workspace_id) AND industry <> ''
ORDER BY industry
