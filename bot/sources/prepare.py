"""A draft made ready for the store: pure, so it runs in a worker thread and in tests alike.

draft | language | clean | analyse | index terms | profile for the grouping of stories
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, chain

from bot.errors import Unreadable
from bot.model import Article, Draft
from bot.sources.formats.markup import first_words
from bot.stories.address import address_key, without_tracking
from bot.stories.fingerprint import digest
from bot.stories.profile import Profile, profile
from bot.stories.publishers import display_name, family
from bot.text.analysis import Analysis, analyse, encode, search_terms
from bot.text.cleaning.clean import clean, one_line
from bot.text.headlines import tells_what_happened
from bot.text.languages import detect
from bot.text.splitting.sentences import TEASER, Kind
from bot.text.vocabulary import Industries

_ENDS = (".", "!", "?", "…", "。", "！", "？")
_SAYS = 0.5  # of its headline's words has a sentence that says the same
_NONE = Industries()
_PUBLISHER = 200  # characters of a publisher's name: it is looked up by an index
_OF_TITLE, _OF_TEXT = 50_000, 950_000  # bytes of terms with their places: PostgreSQL takes 1 MB of an article
_PLACE = 6
_AHEAD = 3600  # a date this far in the future is a clock that differs; beyond it is a mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """An article ready to be stored, but for its id and its story."""

    article: Article  # id and story_id are 0
    draft: Draft  # that it was made from
    digest: str
    analysis: bytes
    profile: Profile
    title_terms: str
    body_terms: str

    def came_at(self, now: int) -> int:
        """Since when its source has it, UTC seconds; before its publication when it is no news.

        It cannot have been: so it is told from news, also for those who follow the source later.
        """
        return now if self.draft.news else self.article.published_at - 1

    @property
    def terms(self) -> set[str]:
        """The stems that count for how frequent a term is."""
        return set(chain(self.profile.title, *self.profile.sentences))

    @property
    def bare(self) -> bool:
        """Whether there is no more than a headline of it."""
        article = self.article
        return article.text == article.title and not article.title.endswith(_ENDS)


def prepare(draft: Draft, now: int, industries: Industries = _NONE) -> Prepared:
    """The prepared article. Raises Unreadable when nothing is left to read.

    ``now`` (UTC seconds) dates an article that has no date, or one that lies in the future. It is indexed
    under those of the ``industries`` that it is of, too.
    """
    title, text = _words(draft)
    language = detect(f"{title}\n{text}", draft.language)
    at = draft.published_at
    published_at = now if at is None or at > now + _AHEAD or at < 0 else at
    analysis = analyse(title, text, language, published_at)
    title_terms, body_terms = index_terms(title, text, analysis, industries)
    brought, text_digest = profile(title, analysis, text), digest(text)
    if _needs_headline(title, text, analysis):
        text = f"{title}\n{text}"
        analysis = analyse(title, text, language, published_at)
    publisher = draft.publisher[:_PUBLISHER]
    url = draft.url if draft.url.startswith(("http://", "https://")) else ""
    return Prepared(
        article=Article(
            id=0,
            key=_key(url, title, text_digest, shared=draft.shared),
            url=without_tracking(url),
            title=title,
            text=text,
            publisher=display_name(publisher, draft.home or url),
            family=family(publisher, draft.home or url),
            language=language or "en",
            author=draft.author,
            published_at=published_at,
            fetched_at=now,
            story_id=0,
            copy_of=None,
            sample=draft.sample,
        ),
        draft=draft,
        digest=text_digest,
        analysis=encode(analysis),
        profile=brought,
        title_terms=title_terms,
        body_terms=body_terms,
    )


def index_terms(title: str, text: str, analysis: Analysis, industries: Industries) -> tuple[str, str]:
    """(title terms, body terms) as the index takes them, the industries that the article is of among them."""
    of_title, of_text = search_terms(title, text, analysis.language)
    body = (_indexed(of_text, _OF_TEXT), *industries.terms(analysis))
    return _indexed(of_title, _OF_TITLE), " ".join(body)


def _indexed(terms: str, room: int) -> str:
    """As many of the terms, from the first on, as an index takes: a book has more."""
    if len(terms) < room // 5:  # nearly always
        return terms
    found = terms.split()
    sizes = accumulate(len(term.encode()) + _PLACE for term in found)
    return " ".join(found[: sum(size <= room for size in sizes)])


def _words(draft: Draft) -> tuple[str, str]:
    """The title and the text of a draft, clean; one of them may stand for the other."""
    title = one_line(draft.title)
    heading = "" if title.endswith(_ENDS) else title  # such a title is an entry's first sentence
    text = clean(draft.text, title=heading, author=draft.author, publisher=draft.publisher)
    if not text and not title:
        raise Unreadable("It has neither a title nor a text.")
    if f"{title} {one_line(draft.publisher)}".startswith(text):
        text = title  # a feed's text that is the headline once more, with the publisher's name or without
    return title or first_words(text), text


def _needs_headline(title: str, text: str, analysis: Analysis) -> bool:
    """Whether a text has its headline before it, as a line, because that tells more than the text.

    So has one that is cut off before its first full stop ("Quill has won a contract for …"), and a teaser
    that only adds to what its headline tells ("The new mill in Hull is its largest").
    """
    if text.startswith(title.removesuffix("…").rstrip()):  # or the headline was made of the text
        return False
    spans = list(zip((span.kind for span in analysis.sentences), analysis.stems, strict=True))
    told = [stems for kind, stems in spans if kind is Kind.SENTENCE]
    told = told or [stems for kind, stems in spans if kind is Kind.HEADING]
    if not told:
        return True
    if title.endswith(_ENDS) or not tells_what_happened(title, analysis.language):
        return False
    most = max(len(set(analysis.title_stems).intersection(stems)) for stems in told)
    return len(told) <= TEASER and most < _SAYS * len(set(analysis.title_stems))


def _key(url: str, title: str, text_digest: str, *, shared: bool) -> str:
    """What the same article has again: its address, with its title where others stand there, too."""
    if not url:
        return f"text:{text_digest}"
    return f"{address_key(url)}#{digest(title)}" if shared else address_key(url)
