-- What was written and never read: a story is its id, a told sentence its key; a pause is its follower's.
ALTER TABLE story DROP COLUMN title;
ALTER TABLE story DROP COLUMN first_at;
ALTER TABLE story DROP COLUMN latest_at;
ALTER TABLE told_sentence DROP COLUMN story_id;
ALTER TABLE source DROP COLUMN paused_at;
