-- A name of what belongs to a topic, not of the topic: Ozempic is found as Novo Nordisk, and asked for by itself.
ALTER TABLE topic_name ADD COLUMN part INTEGER NOT NULL DEFAULT 0;
