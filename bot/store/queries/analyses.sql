-- name: older(form, after, most)
-- Articles behind one whose analyses have another form, with what an analysis is made of.
SELECT a.id, a.title, a.text, a.language, a.published_at
FROM (
    SELECT article_id FROM analysis WHERE form <> :form AND article_id > :after ORDER BY article_id LIMIT :most
) AS n JOIN article a ON a.id = n.article_id
ORDER BY a.id

-- name: renew(article_id, form, body)*!
-- One that was written meanwhile has the form already.
UPDATE analysis SET form = :form, body = :body WHERE article_id = :article_id AND form <> :form
