-- Indexes for what is asked often: the few open deliveries (the settled ones only made the planner choose wrongly),
-- and which channels were told of a story that becomes part of another.
DROP INDEX delivery_open;
CREATE INDEX delivery_open ON delivery (state, next_try_at)
WHERE state IN ('claimed', 'composed', 'sending', 'waiting', 'unknown');
CREATE INDEX told_story_story ON told_story (story_id);
