-- What a workspace calls a source until the source's own name is known: others who follow it must not read it.
ALTER TABLE follow ADD COLUMN name TEXT NOT NULL DEFAULT '';
