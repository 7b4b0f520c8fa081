"""What is compiled; each form is defined by the Python file of the same subject."""

from collections.abc import Callable, Sequence
from typing import Any

SOURCES: int  # the C files it was compiled from (conditions.fingerprint); 0: by hand, from whatever there was

class Chunks:
    """Stretches between spaces and their content stems: chunks.c."""

    def __init__(self, read: Callable[[str], tuple[str, ...]], longest: int, full: int) -> None: ...
    def spans(
        self, text: str, spans: Sequence[tuple[int, int, *tuple[object, ...]]]
    ) -> tuple[tuple[str, ...], ...]: ...

class Votes:
    """Stretches between spaces and what they say of a text's language: chunks.c."""

    def __init__(self, read: Callable[[str], bytes], longest: int, full: int, fields: int) -> None: ...
    def of(self, text: str) -> list[int]: ...

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
        factors: list[float],
    ) -> None: ...
    def pop(self) -> tuple[int, int] | None: ...
    def push(self, number: int) -> None: ...
    def cover(self, number: int) -> None: ...
    def scale(self, factors: list[float]) -> None: ...
    def join(self, both: int, first: int, second: int, factor: float) -> None: ...

class Splitter:
    """The sentences of a text, as rows of the given type: splitter.c."""

    def __init__(
        self,
        text: str,
        told: dict[str, int],
        opening: dict[str, Any],
        sign: str,
        ordinals: bool,
        type: type[tuple[Any, ...]],
        kinds: tuple[object, object, object],
    ) -> None: ...
    def lines(self, rules: object, opened: Callable[[int, int, int], list[Any]]) -> list[Any]: ...
    def line(self, start: int, end: int, paragraph: int, rules: object) -> list[Any]: ...
