"""Ids made by the core: integers that grow with time, and their short form for buttons and links."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_EPOCH = 1_735_689_600  # 2025-01-01, so that ids stay short for longer
_RANDOM_BITS = 22
_LONGEST = 13  # characters of a short form
_BITS = 64  # of a number in the store, its sign included

Ids = Callable[[], int]


class IdMaker:
    """Makes ids of 62 bits: seconds since 2025, then 22 random bits, never twice the same here.

    ``clock`` gives UTC seconds, ``random_bits(n)`` gives an integer of n random bits. Two processes
    collide with a chance of 1 in 4 million for ids made in the same second; the store's primary keys
    then refuse the second, loudly.
    """

    def __init__(self, clock: Callable[[], int], random_bits: Callable[[int], int]) -> None:
        self._clock = clock
        self._random_bits = random_bits
        self._last = 0

    def __call__(self) -> int:
        fresh = (max(self._clock() - _EPOCH, 1) << _RANDOM_BITS) | self._random_bits(_RANDOM_BITS)
        # Many ids in one second follow one another, so that a bulk import stays in order on disk.
        self._last = fresh if fresh >> _RANDOM_BITS > self._last >> _RANDOM_BITS else self._last + 1
        return self._last


def short(number: int) -> str:
    """An id in base 36: at most 13 characters."""
    if number < 0:
        raise ValueError("ids are not negative")
    digits = []
    while True:
        number, rest = divmod(number, 36)
        digits.append(_DIGITS[rest])
        if not number:
            return "".join(reversed(digits))


def unshort(text: str) -> int:
    """The id behind its short form; 0, which is nobody's, for what is none."""
    number = int(text, 36) if text.isascii() and text.isalnum() and len(text) <= _LONGEST else 0
    return number if number.bit_length() < _BITS else 0
