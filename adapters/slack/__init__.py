"""Slack: slash commands, buttons, forms, mentions and posts, by slack-bolt."""
