"""A channel's daily briefing: made, told, followed, paused and ended."""
