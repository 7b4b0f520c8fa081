"""One error tree with two faces: a sentence for the person, the cause for the log.

Whatever a person can act on is a :class:`BriefError`; its text *is* the sentence shown to them and says
what to do. Anything else that escapes is a bug: the boundary in ``bot.app`` logs it whole under an
incident id and shows only the id.
"""

from __future__ import annotations


class BriefError(Exception):
    """Something a person can act on. ``sentence`` is shown to them as it is; ``cause`` goes to the log."""

    sentence = "That did not work."

    def __init__(self, sentence: str | None = None, *, cause: object = None) -> None:
        self.sentence = sentence or type(self).sentence
        self.cause = cause
        super().__init__(self.sentence)


class BadInput(BriefError):
    """What was typed cannot be read; ``hint`` is a line that would work, ready to be copied.

    ``instead`` is what else may be meant: the same words as a topic.
    """

    def __init__(self, sentence: str, *, hint: str | None = None, instead: str = "") -> None:
        super().__init__(sentence)
        self.hint = hint
        self.instead = instead
        self.value = ""  # what was typed in the place that the hint is for, when the hint is for a part


class NotAllowed(BriefError):
    """The person may not do this here; the sentence names who may, ``line`` what those may type."""

    def __init__(self, sentence: str | None = None, *, line: str = "") -> None:
        super().__init__(sentence)
        self.line = line


class NotFound(BriefError):
    """What was named does not exist for this asker (or belongs to somebody else: the answer is the same)."""


class BadConfig(BriefError):
    """The configuration is wrong; ``mistakes`` holds one sentence for each mistake found."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        self.mistakes = mistakes
        super().__init__("The configuration needs a correction:\n" + "\n".join(f"  - {m}" for m in mistakes))


class Unreadable(BriefError):
    """A file or a body that cannot be read as an article, a feed or an outline."""


class StoreError(BriefError):
    """The database cannot be used as it is (locked, damaged, full, read-only, or of a newer version)."""


class SourceError(BriefError):
    """A source cannot be fetched or understood; the sentence says why and what an admin can do."""


class SourceDown(SourceError):
    """The host does not answer, or with a fault of its own: that may pass by itself."""


class SourceGone(SourceError):
    """The host says that the source is gone for good (410): it is read no more."""


class AddressRefused(SourceError):
    """An address that the guard does not let the bot connect to; ``cause`` names the rule for the log."""


class CannotPost(BriefError):
    """A platform refused a post. ``cure`` is the exact line that mends it; ``permanent`` stops retries."""

    def __init__(self, sentence: str, *, cure: str | None = None, permanent: bool = True) -> None:
        super().__init__(sentence)
        self.cure = cure
        self.permanent = permanent


class TryLater(BriefError):
    """A platform or a host asked to wait ``seconds`` (of its Retry-After, or our own guess)."""

    def __init__(self, seconds: float, sentence: str | None = None, *, cause: object = None) -> None:
        super().__init__(sentence or "The service asked to wait a little.", cause=cause)
        self.seconds = seconds
