"""Sources: reading the web well, politely and safely.

Pure files decide (``addresses``, ``politeness``, ``health``, ``decide``, the parsers); the shells
(``fetch``, ``poll``, ``poller``, ``reading``) do what was decided.
"""
