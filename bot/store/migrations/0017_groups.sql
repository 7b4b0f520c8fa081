-- A topic of a workspace's own may stand for others, in the order in which they were named.
CREATE TABLE topic_member (
    topic_id BIGINT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    member_id BIGINT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
    place BIGINT NOT NULL,
    PRIMARY KEY (topic_id, member_id)
);
CREATE INDEX topic_member_member ON topic_member (member_id);
