-- Whether a channel is closed to others of its workspace, as its platform has told: NULL until it has.
ALTER TABLE channel ADD COLUMN closed BIGINT;

-- Whether a briefing was shown to everybody in its channel: what is asked there in public goes on from no other.
ALTER TABLE briefing ADD COLUMN public BIGINT NOT NULL DEFAULT 0;
