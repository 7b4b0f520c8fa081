-- The sources that a workspace reads: those that it follows, and under workspace 0 those that everybody reads.
CREATE VIEW readable AS
SELECT workspace_id, source_id FROM follow
UNION ALL
SELECT 0 AS workspace_id, id AS source_id FROM source WHERE everyone = 1;

-- What is looked for every second and every hour, without what ended long ago and without reading bodies.
DROP INDEX subscription_due;
CREATE INDEX subscription_due ON subscription (next_at) WHERE ended_at IS NULL AND paused_at IS NULL;
CREATE INDEX briefing_made ON briefing (made_at);
CREATE INDEX delivery_settled ON delivery (settled_at);
