-- When a topic was added to a daily briefing that ran already, as JSON by topic: its first briefing after that
-- begins the topic with a picture of the last days.
ALTER TABLE subscription ADD COLUMN added TEXT NOT NULL DEFAULT '{}';
