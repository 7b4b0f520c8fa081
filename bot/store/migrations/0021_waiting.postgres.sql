-- Words wait in a list before they are sorted into the index. Every search reads that list through, and with 4 MB of it
-- (the server's default) the planner takes the index for dear and reads all articles of the days asked for instead.
ALTER INDEX article_search_document SET (gin_pending_list_limit = 512);
