"""A slip in words that name no topic: "chelsae" is Chelsea where the articles here speak of Chelsea.

each long word that no article has | the stems near to its own | the word as articles write it

What is offered is tried first, so nobody learns what others alone can read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from bot.answers.asked.asking import bare, only_asks
from bot.answers.house import House
from bot.slips import one_edit
from bot.store import Session, articles, search, sources
from bot.store.search import Hit, Phrase, Wanted
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from bot.text.tokens import words

_SHORTEST = 5  # letters; shorter words are one letter from many
_MOST = 6  # words of a line
_STEMS = 12  # that are looked up for a word, what most articles have first
_LONGEST = 20_000  # code points of each
_READ = 4  # articles that are read for one


async def respelled(house: House, session: Session, typed: str, workspace_id: int) -> str:
    """The words with slips mended in those that no article here has; "" where none is mended."""
    line = typed.split()
    samples = not await sources.has_real(session, workspace_id)
    mended = []
    for word in line if len(line) <= _MOST else ():
        said = bare(word).lower()
        slip = len(said) >= _SHORTEST and said.isalpha() and said.isascii() and not only_asks(said)
        mended.append((slip and await _meant(house, session, said, workspace_id, samples)) or word)
    return " ".join(mended) if mended != line else ""


async def _meant(house: House, session: Session, said: str, workspace_id: int, samples: bool) -> str:
    """The word that is meant by one that no article has; "" for none."""
    [own] = query_terms(said, LANGUAGES) or ((said,),)
    if not own or await _hits(session, (own,), workspace_id, samples):
        return ""
    known = await articles.frequencies(session, said[0])
    for stem in await house.off_loop(_near_stems, said, own, known):
        hits = await _hits(session, ((stem,),), workspace_id, samples)
        loaded = await articles.load(session, [hit.id for hit in hits])
        texts = [f"{one.article.title} {one.article.text[:_LONGEST]}" for one in loaded]
        if found := await house.off_loop(_as_written, said, texts):
            return found
    return ""


def _as_written(said: str, texts: Sequence[str]) -> str:
    """The word a letter from one that some texts have most often; "" for none; in a worker thread."""
    found = Counter(word for word in map(str.lower, words(" ".join(texts))) if one_edit(word, said))
    return found.most_common(1)[0][0] if found else ""


def _near_stems(said: str, own: tuple[str, ...], known: Mapping[str, int]) -> list[str]:
    """The stems that may be of the word that is meant, what most articles have first; in a worker thread."""
    near = [stem for stem in known if len(stem) <= len(said) + 1 and _is_near(said, own, stem)]
    return sorted(near, key=lambda stem: (-known[stem], stem))[:_STEMS]


def _is_near(said: str, own: tuple[str, ...], stem: str) -> bool:
    """Whether a stem is a letter from the word's own, or from its beginning: the slip may be behind it."""
    begins = said[: len(stem)]
    behind = len(stem) >= _SHORTEST - 1 and (begins == stem or one_edit(begins, stem))
    return behind or any(one_edit(stem, one) for one in own)


async def _hits(session: Session, phrase: Phrase, workspace_id: int, samples: bool) -> list[Hit]:
    return await search.search(
        session, Wanted((phrase,)), workspace_id=workspace_id, samples=samples, most=_READ, newest_first=True
    )
