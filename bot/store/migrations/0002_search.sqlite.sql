-- The terms come in stemmed by bot.text.analysis, so a plain tokenizer serves every language.
CREATE VIRTUAL TABLE article_search USING fts5 (title, body, tokenize = "unicode61 remove_diacritics 0");
