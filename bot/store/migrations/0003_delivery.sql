-- What posting at the right time, once and in order needs beyond the house's tables.

-- nothing that was due by then is posted: when it was subscribed, edited or resumed
ALTER TABLE subscription ADD COLUMN since BIGINT NOT NULL DEFAULT 0;

-- one message at a time to a channel, a second apart, whichever process sends
ALTER TABLE channel ADD COLUMN free_at BIGINT NOT NULL DEFAULT 0;

-- where it goes, as it was when claimed; when trying ends; what the subscriber must still be told
ALTER TABLE delivery ADD COLUMN channel_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN deadline BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN late BIGINT NOT NULL DEFAULT 0;
ALTER TABLE delivery ADD COLUMN notice TEXT NOT NULL DEFAULT '';
CREATE INDEX delivery_notice ON delivery (notice);
