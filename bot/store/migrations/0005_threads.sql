-- Updates of a story as replies in the thread of the post that told it first: a delivery of its own for each.
-- A date of a subscription then has one row for its briefing (story_id 0) and one for every reply, which the
-- old table's rule forbids; a rule cannot be taken off a table of SQLite, so the rows move to a new one.
CREATE TABLE delivery_new (
    id BIGINT NOT NULL PRIMARY KEY,
    subscription_id BIGINT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    local_date TEXT NOT NULL,
    -- 0 for the day's briefing, else the story that a reply is about
    story_id BIGINT NOT NULL DEFAULT 0,
    -- the post that a reply answers, and what it makes of that post's count of publishers
    thread TEXT NOT NULL DEFAULT '',
    tally TEXT NOT NULL DEFAULT '',
    -- 1 for a reply whose count does not stand in the first post yet
    tally_due BIGINT NOT NULL DEFAULT 0,
    due_at BIGINT NOT NULL,
    state TEXT NOT NULL,
    key TEXT NOT NULL,
    owner TEXT NOT NULL,
    lease_until BIGINT NOT NULL,
    attempt BIGINT NOT NULL,
    next_try_at BIGINT NOT NULL,
    first_sent_at BIGINT,
    briefing_id BIGINT,
    body BYTEA,
    reference TEXT NOT NULL,
    error TEXT NOT NULL,
    settled_at BIGINT,
    channel_id BIGINT NOT NULL DEFAULT 0,
    deadline BIGINT NOT NULL DEFAULT 0,
    late BIGINT NOT NULL DEFAULT 0,
    notice TEXT NOT NULL DEFAULT '',
    UNIQUE (subscription_id, local_date, story_id)
);
INSERT INTO delivery_new (
    id, subscription_id, local_date, due_at, state, key, owner, lease_until, attempt, next_try_at, first_sent_at,
    briefing_id, body, reference, error, settled_at, channel_id, deadline, late, notice
)
SELECT id, subscription_id, local_date, due_at, state, key, owner, lease_until, attempt, next_try_at, first_sent_at,
    briefing_id, body, reference, error, settled_at, channel_id, deadline, late, notice
FROM delivery;
DROP TABLE delivery;
ALTER TABLE delivery_new RENAME TO delivery;
CREATE INDEX delivery_open ON delivery (state, next_try_at);
CREATE INDEX delivery_notice ON delivery (notice);
CREATE INDEX delivery_posted ON delivery (channel_id, reference);
CREATE INDEX delivery_tally ON delivery (tally_due);
