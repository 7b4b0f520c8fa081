"""What the store has already of a batch: by key, or by the very text. Pure; kept true as a batch goes on."""

from __future__ import annotations

from collections.abc import Iterable

from bot.store.articles import Known


class KnownOnes:
    """Looks an article up by its key, then by its text; the oldest where several have the text."""

    def __init__(self, known: Iterable[Known]) -> None:
        self._by_key: dict[str, Known] = {}
        self._by_digest: dict[str, dict[int, Known]] = {}
        for one in known:
            self.add(one)

    def find(self, key: str, digest: str) -> Known | None:
        """The article that this is; None when it is new."""
        found = self._by_key.get(key)
        if found is not None:
            return found
        same_text = self._by_digest.get(digest)
        return same_text[min(same_text)] if same_text else None

    def add(self, one: Known) -> None:
        """From now on the article is known; with another text it has the new one only."""
        before = self._by_key.get(one.key)
        if before is not None:
            del self._by_digest[before.digest][before.id]
        self._by_key[one.key] = one
        self._by_digest.setdefault(one.digest, {})[one.id] = one
