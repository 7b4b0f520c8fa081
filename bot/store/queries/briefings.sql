-- name: add_briefing(id, workspace_id, channel_id, person, topic, made_at, subscription_id, public, body)!
INSERT INTO briefing (id, workspace_id, channel_id, person, topic, made_at, subscription_id, public, body)
VALUES (:id, :workspace_id, :channel_id, :person, :topic, :made_at, :subscription_id, :public, :body)

-- name: make_public(id, channel_id)!
UPDATE briefing SET public = 1 WHERE id = :id AND channel_id = :channel_id

-- name: get_briefing(id, workspace_id)^
-- A briefing of this workspace only: an id from elsewhere finds nothing.
SELECT id, channel_id, person, topic, made_at, subscription_id, public, body FROM briefing
WHERE id = :id AND workspace_id = :workspace_id

-- name: last_on_topic(channel_id, person, topic, most)
SELECT id, channel_id, person, topic, made_at, subscription_id, public, body FROM briefing
WHERE channel_id = :channel_id AND person = :person AND topic = :topic
ORDER BY made_at DESC, id DESC
LIMIT :most

-- name: last_sent(subscription_id)^
-- The newest briefing that was posted for a subscription.
SELECT b.id, b.channel_id, b.person, b.topic, b.made_at, b.subscription_id, b.public, b.body
FROM briefing b JOIN delivery d ON d.briefing_id = b.id
WHERE d.subscription_id = :subscription_id AND d.state = 'sent' AND d.story_id = 0
ORDER BY b.made_at DESC, b.id DESC
LIMIT 1

-- name: replies_not_sent(subscription_id, since)
-- What replies since a time would have told: their briefings.
SELECT b.id, b.channel_id, b.person, b.topic, b.made_at, b.subscription_id, b.public, b.body
FROM briefing b JOIN delivery d ON d.briefing_id = b.id
WHERE d.subscription_id = :subscription_id AND d.story_id <> 0 AND d.state IN ('skipped', 'gave up', 'held')
  AND b.made_at >= :since
ORDER BY b.id

-- name: recent_briefings(channel_id, person, most)
-- The last ones that a person asked for, or that were posted for all, in a channel.
SELECT id, channel_id, person, topic, made_at, subscription_id, public, body FROM briefing
WHERE channel_id = :channel_id AND (person = :person OR subscription_id IS NOT NULL) AND topic <> ''
ORDER BY made_at DESC, id DESC
LIMIT :most

-- name: unanswered(channel_id, person)^
-- A question that found nothing has no topic.
SELECT id, channel_id, person, topic, made_at, subscription_id, public, body FROM briefing
WHERE channel_id = :channel_id AND person = :person AND topic = ''
ORDER BY made_at DESC, id DESC
LIMIT 1

-- name: drop_unanswered(channel_id, person)!
DELETE FROM briefing WHERE channel_id = :channel_id AND person = :person AND topic = ''

-- name: drop_briefings(before)!
DELETE FROM briefing WHERE made_at < :before

-- name: vote(briefing_id, person, channel_id, vote, now)!
INSERT INTO vote (briefing_id, person, channel_id, vote, voted_at)
VALUES (:briefing_id, :person, :channel_id, :vote, :now)
ON CONFLICT (briefing_id, person) DO UPDATE SET vote = excluded.vote, voted_at = excluded.voted_at

-- name: votes(channel_id)
SELECT v.vote, b.body
FROM vote v JOIN briefing b ON b.id = v.briefing_id
WHERE v.channel_id = :channel_id
ORDER BY v.voted_at DESC
LIMIT 200

-- name: forget_votes(channel_id)
DELETE FROM vote WHERE channel_id = :channel_id RETURNING briefing_id, person, vote, voted_at

-- name: vote_again(briefing_id, person, channel_id, vote, voted_at)!
-- A vote as it was; none on a briefing that is gone, or where the person has voted anew.
INSERT INTO vote (briefing_id, person, channel_id, vote, voted_at)
SELECT b.id, CAST(:person AS TEXT), CAST(:channel_id AS BIGINT), CAST(:vote AS BIGINT), CAST(:voted_at AS BIGINT)
FROM briefing b WHERE b.id = :briefing_id
ON CONFLICT (briefing_id, person) DO NOTHING
