-- The same with a zero of the column's own type: of a choice of types PostgreSQL knows no counts, and took a workspace
-- to read three sources.
DROP VIEW readable;
CREATE VIEW readable AS
SELECT workspace_id, source_id FROM follow
UNION ALL
SELECT CAST(0 AS BIGINT) AS workspace_id, id AS source_id FROM source WHERE everyone = 1;
