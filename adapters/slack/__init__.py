"""Slack: the slash command, buttons, forms, the home tab and posts, by slack-bolt."""
