"""Who said what: quotations with the speaker and the role that the article itself gives them."""
