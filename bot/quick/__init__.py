"""Compiled forms of what is done most often; None where this house was built without a compiler.

Each does what the Python file of the same subject does, which stays the definition.
"""

try:
    from bot.quick._quick import Chunks, Concepts, Splitter, Votes
except ImportError:
    Chunks = Concepts = Splitter = Votes = None

__all__ = ["Chunks", "Concepts", "Splitter", "Votes"]
