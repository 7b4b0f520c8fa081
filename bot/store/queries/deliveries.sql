-- name: due_subscriptions(now, most)
-- What may have to be posted now: active subscriptions of workspaces that the bot is still in.
SELECT s.* FROM subscription s JOIN workspace w ON w.id = s.workspace_id
WHERE s.next_at <= :now AND s.ended_at IS NULL AND s.paused_at IS NULL AND w.left_at IS NULL
ORDER BY s.next_at, s.id
LIMIT :most

-- name: planned_subscriptions(after_id, most)
-- Every active subscription, by id, to check when it is due next.
SELECT * FROM subscription
WHERE id > :after_id AND ended_at IS NULL AND paused_at IS NULL
ORDER BY id
LIMIT :most

-- name: claimed_dates(subscription_id, first_date)
SELECT local_date FROM delivery WHERE subscription_id = :subscription_id AND local_date >= :first_date

-- name: set_next(id, was, next_at)!
-- 0 rows when a command changed the subscription meanwhile, whose plan stands, or another process was first.
UPDATE subscription SET next_at = :next_at WHERE id = :id AND next_at = :was

-- name: claim(id, subscription_id, channel_id, local_date, due_at, state, key, deadline, late, now)!
-- 1 row for the process that wins the date, 0 for every other one.
INSERT INTO delivery (
    id, subscription_id, channel_id, local_date, due_at, state, key, owner, lease_until, attempt, next_try_at,
    reference, error, deadline, late, settled_at
) VALUES (
    :id, :subscription_id, :channel_id, :local_date, :due_at, :state, :key, '', 0, 0, 0,
    '', '', :deadline, :late, CASE WHEN :state = 'skipped' THEN CAST(:now AS BIGINT) END
)
ON CONFLICT (subscription_id, local_date, story_id) DO NOTHING

-- name: take(platforms, owner, now, until, most)
-- Lease what can be worked on: of a platform that is connected here ("console slack"; no name is part of another),
-- free, its time has come, its channel free, nothing earlier of its subscription open: neither an older date nor,
-- for a reply, its own briefing and the replies before it.
UPDATE delivery SET owner = :owner, lease_until = :until
WHERE lease_until <= :now AND id IN (
    SELECT d.id FROM delivery d JOIN channel c ON c.id = d.channel_id JOIN workspace w ON w.id = c.workspace_id
    WHERE d.state IN ('claimed', 'composed', 'sending', 'waiting', 'unknown')
      AND d.next_try_at <= :now AND d.lease_until <= :now
      AND replace(CAST(:platforms AS TEXT), w.platform, '') <> CAST(:platforms AS TEXT)
      AND (c.free_at <= :now OR c.free_at - :until > :until - :now OR d.state NOT IN ('composed', 'waiting'))
      AND NOT EXISTS (
          SELECT 1 FROM delivery e
          WHERE e.subscription_id = d.subscription_id
            AND (
                e.due_at < d.due_at
                OR e.due_at = d.due_at AND d.story_id <> 0 AND (e.story_id = 0 OR e.id < d.id)
            )
            AND e.state IN ('claimed', 'composed', 'sending', 'waiting', 'unknown')
      )
    ORDER BY d.due_at, d.id
    LIMIT :most
)
RETURNING id, due_at

-- name: take_one(id, platforms, owner, now, until)!
UPDATE delivery SET owner = :owner, lease_until = :until
WHERE id = :id AND lease_until <= :now AND next_try_at <= :now
  AND state IN ('claimed', 'composed', 'sending', 'waiting', 'unknown')
  AND EXISTS (
      SELECT 1 FROM channel c JOIN workspace w ON w.id = c.workspace_id
      WHERE c.id = delivery.channel_id
        AND replace(CAST(:platforms AS TEXT), w.platform, '') <> CAST(:platforms AS TEXT)
  )

-- name: get_delivery(id)^
SELECT d.id, d.subscription_id, d.channel_id, d.local_date, d.due_at, d.state, d.key, d.owner,
       d.attempt, d.next_try_at, d.first_sent_at, d.briefing_id, d.body, d.reference, d.error, d.deadline, d.late,
       d.notice, d.story_id, d.thread, s.person, s.ended_at, s.paused_at, s.paused_until, s.topics, s.workspace_id,
       w.platform, w.left_at, w.external_id AS workspace_external_id, c.external_id AS channel_external_id, c.name AS channel_name
FROM delivery d
JOIN subscription s ON s.id = d.subscription_id
JOIN channel c ON c.id = d.channel_id
JOIN workspace w ON w.id = c.workspace_id
WHERE d.id = :id

-- name: lease_anew(id, owner, until)!
-- Its turn to be composed has come.
UPDATE delivery SET lease_until = :until WHERE id = :id AND owner = :owner AND state = 'claimed'

-- name: store_body(id, owner, now, body, briefing_id)!
UPDATE delivery SET state = 'composed', attempt = 0, next_try_at = 0, body = :body, briefing_id = :briefing_id
WHERE id = :id AND owner = :owner AND lease_until > :now AND state = 'claimed'

-- name: add_reply(id, parent_id, story_id, thread, tally, key, body, briefing_id)!
-- A reply of a composed briefing: composed as well, and claimed by its date and story.
INSERT INTO delivery (
    id, subscription_id, channel_id, local_date, story_id, thread, tally, due_at, state, key, owner, lease_until,
    attempt, next_try_at, body, briefing_id, reference, error, deadline, late
)
SELECT :id, subscription_id, channel_id, local_date, :story_id, :thread, :tally, due_at, 'composed', :key, '', 0,
    0, 0, :body, :briefing_id, '', '', deadline, late
FROM delivery WHERE id = :parent_id
ON CONFLICT (subscription_id, local_date, story_id) DO NOTHING

-- name: replies(channel_id, thread, story_id)$
-- How many replies on a story stand in a thread.
SELECT count(*) FROM delivery
WHERE channel_id = :channel_id AND thread = :thread AND story_id = :story_id AND state = 'sent'

-- name: owe_tally(id)!
UPDATE delivery SET tally_due = 1 WHERE id = :id

-- name: tallies_due(platform, now, most)
-- Replies on a platform whose count is still to be written into their story's first post, the oldest first.
SELECT d.id FROM delivery d JOIN channel c ON c.id = d.channel_id JOIN workspace w ON w.id = c.workspace_id
WHERE d.tally_due = 1 AND d.lease_until <= :now AND w.platform = :platform
ORDER BY d.id LIMIT :most

-- name: take_tally(id, now, until)!
-- 1 row for the one process that writes it now.
UPDATE delivery SET lease_until = :until WHERE id = :id AND tally_due = 1 AND lease_until <= :now

-- name: tally_done(id)!
UPDATE delivery SET tally_due = 0, lease_until = 0 WHERE id = :id

-- name: tallies_of(channel_id, thread)
-- What the replies that stand in a thread make of the counts in its post, the oldest first.
SELECT story_id, tally FROM delivery
WHERE channel_id = :channel_id AND thread = :thread AND story_id <> 0 AND state = 'sent'
ORDER BY id

-- name: post_of(channel_id, reference)$
-- The delivery behind a post that stands in a channel.
SELECT id FROM delivery WHERE channel_id = :channel_id AND reference = :reference AND body IS NOT NULL
ORDER BY id LIMIT 1

-- name: replace_body(id, body)!
UPDATE delivery SET body = :body WHERE id = :id

-- name: hold_channel(id, now, until)!
-- 1 row for the one sender that may post to the channel now. What is further off than two leases was written by
-- a clock that has been set back since; one lease, by a machine whose clock is a little ahead.
UPDATE channel SET free_at = :until
WHERE id = :id AND (free_at <= :now OR free_at - :until > :until - :now)

-- name: free_channel(id, free_at)!
UPDATE channel SET free_at = :free_at WHERE id = :id

-- name: begin_attempt(id, owner, now, until, attempt)!
UPDATE delivery
SET state = 'sending', attempt = :attempt, lease_until = :until, next_try_at = 0,
    first_sent_at = COALESCE(first_sent_at, CAST(:now AS BIGINT))
WHERE id = :id AND owner = :owner AND lease_until > :now AND state IN ('composed', 'waiting')

-- name: release(id, owner, next_try_at)!
UPDATE delivery SET lease_until = 0, next_try_at = :next_try_at WHERE id = :id AND owner = :owner

-- name: move(id, owner, was, state, attempt, next_try_at, reference, error, notice, settled_at)!
-- The next state, and the lease is given back; 0 rows when the lease was lost to another process.
UPDATE delivery
SET state = :state, attempt = :attempt, next_try_at = :next_try_at, lease_until = 0, error = :error,
    reference = CASE WHEN :reference = '' THEN reference ELSE :reference END, notice = :notice,
    settled_at = CAST(:settled_at AS BIGINT)
WHERE id = :id AND owner = :owner AND state = :was

-- name: accepted_late(id, reference, now)!
-- The platform's yes came after the lease: it is still the truth, and no other attempt begins.
UPDATE delivery SET state = 'sent', reference = :reference, notice = '', error = '', settled_at = :now, lease_until = 0
WHERE id = :id AND state IN ('unknown', 'held', 'waiting')

-- name: missed(subscription_id, before_date)
-- The dates not posted since the last one that was, for the next one to tell.
SELECT local_date, state FROM delivery
WHERE subscription_id = :subscription_id AND local_date < :before_date AND error <> 'not wanted' AND story_id = 0
  AND state IN ('skipped', 'gave up', 'held')
  AND local_date > COALESCE((
      SELECT max(e.local_date) FROM delivery e
      WHERE e.subscription_id = :subscription_id AND e.local_date < :before_date AND e.state IN ('sent', 'quiet')
        AND e.story_id = 0
  ), '')
ORDER BY local_date

-- name: count_failure(id)$
UPDATE subscription SET failures = failures + 1 WHERE id = :id RETURNING failures

-- name: count_success(id)!
UPDATE subscription SET failures = 0 WHERE id = :id AND failures > 0

-- name: pause_failing(id, now, why)!
UPDATE subscription SET paused_at = :now, paused_why = :why
WHERE id = :id AND paused_at IS NULL AND ended_at IS NULL

-- name: untold(platform, now, most)
-- Settled deliveries of a platform whose subscriber must still be told something ("> ''" can seek, "<> ''" cannot).
SELECT d.id FROM delivery d JOIN channel c ON c.id = d.channel_id JOIN workspace w ON w.id = c.workspace_id
WHERE d.notice > '' AND d.lease_until <= :now AND w.platform = :platform
ORDER BY d.id LIMIT :most

-- name: take_notice(id, now, until)!
-- 1 row for the one process that tells it now.
UPDATE delivery SET lease_until = :until WHERE id = :id AND notice <> '' AND lease_until <= :now

-- name: set_notice(id, notice)!
UPDATE delivery SET notice = :notice WHERE id = :id

-- name: drop_deliveries(before)!
-- Settled long ago: with the row go its body and its claim of a date that cannot come again.
DELETE FROM delivery WHERE settled_at < :before
