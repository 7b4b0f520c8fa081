-- name: older(form, after, most)
-- Articles behind one whose analyses have another form, with what an analysis is made of.
SELECT a.id, a.title, a.text, a.language, a.published_at
FROM (
    SELECT article_id FROM analysis WHERE form <> :form AND article_id > :after ORDER BY article_id LIMIT :most
) AS n JOIN article a ON a.id = n.article_id
ORDER BY a.id

-- name: left(form, ids)
-- Those of a JSON list of articles whose analyses still have another form.
SELECT article_id AS id FROM analysis
WHERE form <> :form AND article_id IN (SELECT CAST(value AS BIGINT) FROM json_each(:ids))

-- name: renew(article_id, form, body)*!
-- Replace an article's analysis.
UPDATE analysis SET form = :form, body = :body WHERE article_id = :article_id
