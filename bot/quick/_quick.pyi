"""What is compiled; each form is defined by the Python file of the same subject."""

from collections.abc import Callable, Iterable
from typing import Any

SOURCES: int  # the C files it was compiled from (conditions.fingerprint); 0: by hand, from whatever there was

class Chunks:
    """Stretches between spaces, and what is known of them: words.c."""

    def __init__(self, read: Callable[[str], object], longest: int, full: int) -> None: ...
    def sums(self, text: str) -> list[int]: ...
    def spans(self, text: str, spans: Iterable[tuple[int, int]]) -> tuple[tuple[str, ...], ...]: ...

class Concepts:
    """What sentences are worth while they are chosen: concepts.c."""

    def __init__(
        self,
        stems: list[tuple[str, ...]],
        document: list[int],
        position: list[int],
        early: list[float],
        once: list[float],
        share: list[float],
        power: float,
    ) -> None: ...
    def gain(self, number: int, factor: float) -> int: ...
    def cover(self, number: int) -> None: ...
    def join(self, both: int, first: int, second: int) -> None: ...

class Splitter:
    """The sentences of a text, as rows of the given type: splitter.c."""

    def __init__(
        self,
        text: str,
        special: frozenset[str],
        opening: dict[str, Any],
        sign: str | None,
        type: type[tuple[Any, ...]],
        kind: object,
    ) -> None: ...
    def lines(self, rules: object) -> list[tuple[int, int, list[Any] | None]]: ...
    def line(self, start: int, end: int, paragraph: int, rules: object) -> list[Any]: ...
