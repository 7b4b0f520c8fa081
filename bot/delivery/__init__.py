"""The daily briefing: when it is due (pure), and how it is posted once (shell)."""
