-- What a workspace wants a source to be called, whatever the source calls itself.
ALTER TABLE follow ADD COLUMN called TEXT NOT NULL DEFAULT '';
