-- Who changed what, in words: the person's name and what was done, as they were at the time.
-- place_id is the channel whose briefing or setting it was; 0: the whole workspace's.
ALTER TABLE change ADD COLUMN person_name TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN said TEXT NOT NULL DEFAULT '';
ALTER TABLE change ADD COLUMN place_id BIGINT NOT NULL DEFAULT 0;
ALTER TABLE change ADD COLUMN undone_by TEXT NOT NULL DEFAULT '';

-- What was changed before says no more than its kind. Where a briefing was is not known, so only admins see it.
UPDATE change SET place_id = channel_id WHERE what = 'setting';
UPDATE change SET said = CASE what
    WHEN 'setting' THEN 'Setting changed'
    WHEN 'source paused' THEN 'Source paused or resumed'
    WHEN 'subscription added' THEN 'Daily briefing added'
    WHEN 'subscription ended' THEN 'Daily briefing ended'
    WHEN 'subscription paused' THEN 'Daily briefing paused'
    WHEN 'subscription edited' THEN 'Daily briefing changed'
    WHEN 'source added' THEN 'Source added'
    WHEN 'sources added' THEN 'Sources added'
    WHEN 'source removed' THEN 'Source removed'
    WHEN 'topic added' THEN 'Topic added'
    WHEN 'topic removed' THEN 'Topic removed'
    ELSE 'Articles imported'
END;
