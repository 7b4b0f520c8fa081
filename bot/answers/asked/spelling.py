"""A slip in words that name no topic: "chelsae" is Chelsea where the articles here speak of Chelsea.

each long word that no article has | the stems near to its own | the word as articles write it

What is offered is tried first, so nobody learns what others alone can read.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from bot.answers.asked.asking import bare, only_asks
from bot.slips import one_edit
from bot.store import Session, articles, search, sources
from bot.store.search import Hit, Phrase, Wanted
from bot.text.analysis import query_terms
from bot.text.languages import LANGUAGES
from bot.text.tokens import words

_SHORTEST = 5  # letters; shorter words are one letter from many
_MOST = 6  # words of a line
_STEMS = 12  # that are looked up for a word, what most articles have first
_READ = 4  # articles that are read for one


async def respelled(session: Session, typed: str, workspace_id: int) -> str:
    """The words with slips mended in those that no article here has; "" where none is mended."""
    line = typed.split()
    samples = not await sources.has_real(session, workspace_id)
    mended = []
    for word in line if len(line) <= _MOST else ():
        said = bare(word).lower()
        slip = len(said) >= _SHORTEST and said.isalpha() and said.isascii() and not only_asks(said)
        mended.append((slip and await _meant(session, said, workspace_id, samples)) or word)
    return " ".join(mended) if mended != line else ""


async def _meant(session: Session, said: str, workspace_id: int, samples: bool) -> str:
    """The word that is meant by one that no article has; "" for none."""
    [own] = query_terms(said, LANGUAGES) or ((said,),)
    if not own or await _hits(session, (own,), workspace_id, samples):
        return ""
    known = await articles.frequencies(session, said[0])
    near = sorted(filter(None, map(partial(_near, said, own), known)), key=lambda term: (-known[term], term))
    for stem in near[:_STEMS]:
        hits = await _hits(session, ((stem,),), workspace_id, samples)
        loaded = await articles.load(session, [hit.id for hit in hits])
        texts = " ".join(f"{one.article.title} {one.article.text}" for one in loaded)
        found = Counter(word for word in map(str.lower, words(texts)) if one_edit(word, said))
        if found:
            return found.most_common(1)[0][0]
    return ""


def _near(said: str, own: tuple[str, ...], stem: str) -> str:
    """A stem that may be of the word that is meant, "" for any other; the slip may stand behind it."""
    begins = said[: len(stem)]
    behind = len(stem) >= _SHORTEST - 1 and (begins == stem or one_edit(begins, stem))
    return stem if behind or any(one_edit(stem, one) for one in own) else ""


async def _hits(session: Session, phrase: Phrase, workspace_id: int, samples: bool) -> list[Hit]:
    return await search.search(
        session, Wanted((phrase,)), workspace_id=workspace_id, samples=samples, most=_READ, newest_first=True
    )
