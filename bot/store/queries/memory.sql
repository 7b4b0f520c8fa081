-- name: told_stories(channel_id, since)
SELECT story_id, first_at, latest_at, reference FROM told_story
WHERE channel_id = :channel_id AND latest_at >= :since

-- name: told_sentences(channel_id, since)
SELECT key, told_at FROM told_sentence WHERE channel_id = :channel_id AND told_at >= :since

-- name: tell_story(channel_id, story_id, now, reference)*!
-- The first post of a story keeps its reference: later ones answer in its thread. Without one (it was deleted)
-- the next post that tells of the story takes its place.
INSERT INTO told_story (channel_id, story_id, first_at, latest_at, reference)
VALUES (:channel_id, :story_id, :now, :now, :reference)
ON CONFLICT (channel_id, story_id) DO UPDATE SET latest_at = excluded.latest_at,
    reference = CASE WHEN told_story.reference = '' THEN excluded.reference ELSE told_story.reference END

-- name: tell_sentence(channel_id, key, now)*!
INSERT INTO told_sentence (channel_id, key, told_at) VALUES (:channel_id, :key, :now)
ON CONFLICT (channel_id, key) DO UPDATE SET told_at = excluded.told_at

-- name: forget_stories(before)!
DELETE FROM told_story WHERE latest_at < :before

-- name: forget_sentences(before)!
DELETE FROM told_sentence WHERE told_at < :before

-- name: leave_thread(channel_id, reference)!
-- A post is no place for replies any more: what is new of its stories is told in the briefing itself.
UPDATE told_story SET reference = '' WHERE channel_id = :channel_id AND reference = :reference
