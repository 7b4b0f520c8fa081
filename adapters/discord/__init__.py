"""Discord: typed commands, buttons, forms and posts, by discord.py."""
