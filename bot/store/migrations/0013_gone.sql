-- What was let go by its age, as a hash of its key: a source that goes on listing it must not bring it back as new.
CREATE TABLE gone (
    source_id BIGINT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
    key BIGINT NOT NULL,
    gone_at BIGINT NOT NULL,
    PRIMARY KEY (source_id, key)
);
CREATE INDEX gone_gone ON gone (gone_at);
