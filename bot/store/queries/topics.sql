-- name: add_topic(id, workspace_id, name, industry)!
INSERT INTO topic (id, workspace_id, name, industry) VALUES (:id, :workspace_id, :name, :industry)

-- name: add_name(workspace_id, key, topic_id, name)!
-- A name that another topic has already stays with that one.
INSERT INTO topic_name (workspace_id, key, topic_id, name) VALUES (:workspace_id, :key, :topic_id, :name)
ON CONFLICT (workspace_id, key) DO NOTHING

-- name: set_part(key, topic_id)!
UPDATE topic_name SET part = 1 WHERE workspace_id = 0 AND key = :key AND topic_id = :topic_id

-- name: find_topic(key, workspace_id)^
-- The workspace's own topic wins over everybody's; by what is a part of it none is meant.
SELECT t.id, t.workspace_id, t.name, t.industry, n.name AS called
FROM topic_name n JOIN topic t ON t.id = n.topic_id
WHERE n.key = :key AND n.workspace_id IN (0, :workspace_id) AND n.part = 0
ORDER BY n.workspace_id DESC
LIMIT 1

-- name: find_part(key)^
-- What belongs to a topic of everybody's, by its own name.
SELECT topic_id AS id, name, name AS called FROM topic_name WHERE key = :key AND workspace_id = 0 AND part = 1

-- name: names_of(topic_id, workspace_id)
-- Everybody's topic may have names of one workspace that no other sees.
SELECT DISTINCT name FROM topic_name WHERE topic_id = :topic_id AND workspace_id IN (0, :workspace_id) ORDER BY name

-- name: all_names(workspace_id, industry)
-- Every name a workspace may use, with its topic's own name, or a part with itself: for completion and near misses.
-- With an industry those of its topics. Of two alike the workspace's own comes last, so that it is the one that is kept by its key.
SELECT n.key, n.name, CASE WHEN n.part = 1 THEN n.name ELSE t.name END AS topic, t.industry, t.name AS whole
FROM topic_name n JOIN topic t ON t.id = n.topic_id
WHERE n.workspace_id IN (0, :workspace_id) AND (:industry = '' OR t.industry = :industry)
ORDER BY n.key, n.workspace_id

-- name: all_industries(workspace_id)
SELECT DISTINCT industry FROM topic
WHERE workspace_id IN (0, :workspace_id) AND industry <> ''
ORDER BY industry

-- name: own_names(workspace_id)
-- The names that a workspace gave, each with its topic: one of its own, or everybody's.
SELECT t.id, t.workspace_id, t.name AS topic, t.industry, n.name
FROM topic_name n JOIN topic t ON t.id = n.topic_id
WHERE n.workspace_id = :workspace_id
ORDER BY n.topic_id, n.key

-- name: set_industry(id, workspace_id, industry)!
UPDATE topic SET industry = :industry WHERE id = :id AND workspace_id = :workspace_id

-- name: drop_name(workspace_id, key, topic_id)!
DELETE FROM topic_name WHERE workspace_id = :workspace_id AND key = :key AND topic_id = :topic_id

-- name: drop_topic(id, workspace_id)!
-- Its names go with it.
DELETE FROM topic WHERE id = :id AND workspace_id = :workspace_id

-- name: get_topic(id, workspace_id)^
SELECT id FROM topic WHERE id = :id AND workspace_id IN (0, :workspace_id)

-- name: add_member(topic_id, member_id)!
-- One that a group has already keeps its place. Of those that are gone, as an undo may name them, no row.
INSERT INTO topic_member (topic_id, member_id, place)
SELECT g.id, m.id, (SELECT COALESCE(max(place), 0) + 1 FROM topic_member WHERE topic_id = :topic_id)
FROM topic g JOIN topic m ON m.id = :member_id
WHERE g.id = :topic_id
ON CONFLICT (topic_id, member_id) DO NOTHING

-- name: drop_member(topic_id, member_id)!
DELETE FROM topic_member WHERE topic_id = :topic_id AND member_id = :member_id

-- name: members_of(topic_id)
SELECT t.id, t.name FROM topic_member m JOIN topic t ON t.id = m.member_id
WHERE m.topic_id = :topic_id
ORDER BY m.place

-- name: names_of_members(topic_id, workspace_id)
-- All that the topics of a group go by.
SELECT n.name FROM topic_member m JOIN topic_name n ON n.topic_id = m.member_id
WHERE m.topic_id = :topic_id AND n.workspace_id IN (0, :workspace_id)
ORDER BY m.place, n.name

-- name: own_members(workspace_id)
-- The topics of all groups of a workspace.
SELECT m.topic_id, t.name FROM topic g JOIN topic_member m ON m.topic_id = g.id JOIN topic t ON t.id = m.member_id
WHERE g.workspace_id = :workspace_id
ORDER BY m.topic_id, m.place

-- name: groups_with(member_id, workspace_id)
-- The groups of a workspace that hold a topic.
SELECT g.id FROM topic_member m JOIN topic g ON g.id = m.topic_id
WHERE m.member_id = :member_id AND g.workspace_id = :workspace_id
ORDER BY g.id
