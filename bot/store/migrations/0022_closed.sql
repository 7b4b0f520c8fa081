-- Whether a channel is closed to others of its workspace, as its platform has told: NULL until it has.
ALTER TABLE channel ADD COLUMN closed BIGINT;
