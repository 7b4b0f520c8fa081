-- The house's tables, in the subset that SQLite and PostgreSQL share: TEXT, BIGINT, DOUBLE PRECISION and
-- BYTEA (SQLite keeps bytes in a column of any type). Times are UTC seconds, ids are made by the core.

CREATE TABLE workspace (
    id BIGINT NOT NULL PRIMARY KEY,
    platform TEXT NOT NULL,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    joined_at BIGINT NOT NULL,
    left_at BIGINT,
    UNIQUE (platform, external_id)
);

CREATE TABLE channel (
    id BIGINT NOT NULL PRIMARY KEY,
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    external_id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (workspace_id, external_id)
);

-- channel_id 0: the whole workspace
CREATE TABLE setting (
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    channel_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    changed_at BIGINT NOT NULL,
    changed_by TEXT NOT NULL,
    PRIMARY KEY (workspace_id, channel_id, name)
);

-- a source is read and stored once, however many workspaces follow it
CREATE TABLE source (
    id BIGINT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    site TEXT NOT NULL,
    language TEXT NOT NULL,
    everyone BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    paused_at BIGINT,
    next_poll_at BIGINT NOT NULL,
    claimed_until BIGINT NOT NULL,
    last_read_at BIGINT,
    last_new_at BIGINT,
    error_since BIGINT,
    error TEXT NOT NULL,
    state BYTEA NOT NULL
);
CREATE INDEX source_due ON source (next_poll_at);

CREATE TABLE follow (
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    source_id BIGINT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    topic TEXT NOT NULL,
    followed_at BIGINT NOT NULL,
    followed_by TEXT NOT NULL,
    paused_at BIGINT,
    PRIMARY KEY (workspace_id, source_id)
);
CREATE INDEX follow_source ON follow (source_id);

CREATE TABLE story (
    id BIGINT NOT NULL PRIMARY KEY,
    title TEXT NOT NULL,
    first_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL
);

-- an article's id begins with its time of publication, so a span of days is a range of ids
CREATE TABLE article (
    id BIGINT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    publisher TEXT NOT NULL,
    family TEXT NOT NULL,
    language TEXT NOT NULL,
    author TEXT NOT NULL,
    published_at BIGINT NOT NULL,
    fetched_at BIGINT NOT NULL,
    story_id BIGINT NOT NULL REFERENCES story (id),
    copy_of BIGINT REFERENCES article (id) ON DELETE SET NULL,
    sample BIGINT NOT NULL
);
CREATE INDEX article_digest ON article (digest);
CREATE INDEX article_story ON article (story_id);
CREATE INDEX article_copy ON article (copy_of);

CREATE TABLE analysis (
    article_id BIGINT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    form BIGINT NOT NULL,
    body BYTEA NOT NULL,
    profile BYTEA NOT NULL
);

CREATE TABLE article_source (
    article_id BIGINT NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    source_id BIGINT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, source_id)
);
CREATE INDEX article_source_source ON article_source (source_id);

-- how many articles hold a term: what is rare tells stories apart, and serves spelling
CREATE TABLE term (
    term TEXT NOT NULL PRIMARY KEY,
    articles BIGINT NOT NULL
);

-- workspace_id 0: everybody's
CREATE TABLE topic (
    id BIGINT NOT NULL PRIMARY KEY,
    workspace_id BIGINT NOT NULL,
    name TEXT NOT NULL,
    industry TEXT NOT NULL
);

CREATE TABLE topic_name (
    workspace_id BIGINT NOT NULL,
    key TEXT NOT NULL,
    topic_id BIGINT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    PRIMARY KEY (workspace_id, key)
);
CREATE INDEX topic_name_topic ON topic_name (topic_id);

CREATE TABLE briefing (
    id BIGINT NOT NULL PRIMARY KEY,
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    channel_id BIGINT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    topic TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    subscription_id BIGINT,
    body BYTEA NOT NULL
);
CREATE INDEX briefing_asked ON briefing (channel_id, person, made_at);

CREATE TABLE vote (
    briefing_id BIGINT NOT NULL REFERENCES briefing (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    channel_id BIGINT NOT NULL,
    vote BIGINT NOT NULL,
    voted_at BIGINT NOT NULL,
    PRIMARY KEY (briefing_id, person)
);
CREATE INDEX vote_channel ON vote (channel_id);

CREATE TABLE subscription (
    id BIGINT NOT NULL PRIMARY KEY,
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    channel_id BIGINT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    person TEXT NOT NULL,
    topics TEXT NOT NULL,
    minute BIGINT NOT NULL,
    days BIGINT NOT NULL,
    zone TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    paused_at BIGINT,
    paused_until TEXT NOT NULL,
    paused_why TEXT NOT NULL,
    failures BIGINT NOT NULL,
    next_at BIGINT NOT NULL
);
CREATE INDEX subscription_due ON subscription (next_at);
CREATE INDEX subscription_channel ON subscription (channel_id);

-- one row per subscription and local date claims the post: exactly one process wins
CREATE TABLE delivery (
    id BIGINT NOT NULL PRIMARY KEY,
    subscription_id BIGINT NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    local_date TEXT NOT NULL,
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
    UNIQUE (subscription_id, local_date)
);
CREATE INDEX delivery_open ON delivery (state, next_try_at);

-- what a channel was told
CREATE TABLE told_story (
    channel_id BIGINT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    story_id BIGINT NOT NULL,
    first_at BIGINT NOT NULL,
    latest_at BIGINT NOT NULL,
    reference TEXT NOT NULL,
    PRIMARY KEY (channel_id, story_id)
);

CREATE TABLE told_sentence (
    channel_id BIGINT NOT NULL REFERENCES channel (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    story_id BIGINT NOT NULL,
    told_at BIGINT NOT NULL,
    PRIMARY KEY (channel_id, key)
);

-- what can be undone
CREATE TABLE change (
    id BIGINT NOT NULL PRIMARY KEY,
    workspace_id BIGINT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    channel_id BIGINT NOT NULL,
    person TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    what TEXT NOT NULL,
    body TEXT NOT NULL,
    undone_at BIGINT
);
CREATE INDEX change_person ON change (workspace_id, channel_id, person, made_at);

-- installations of many workspaces: tokens, encrypted when a key is set
CREATE TABLE credential (
    platform TEXT NOT NULL,
    external_id TEXT NOT NULL,
    body TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (platform, external_id)
);

-- envelopes, triggers and incidents that were seen already
CREATE TABLE seen (
    key TEXT NOT NULL PRIMARY KEY,
    seen_at BIGINT NOT NULL
);

-- small facts of the house itself: which samples are in, the commands' hash on a platform
CREATE TABLE fact (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);
