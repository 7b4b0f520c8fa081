"""From the words that people type to queries: each name in the forms by which a text may have it."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from bot.summarize.about.edges import edged, has_edges
from bot.summarize.about.inflected import inflected
from bot.summarize.about.people import person_of
from bot.summarize.about.query import Query
from bot.summarize.about.same_words import same_words
from bot.summarize.about.spelling import (
    ARTICLES,
    accented,
    capitals,
    is_dense,
    numbered,
    plain,
    spelled,
    variants,
    written,
)
from bot.summarize.about.topic import Names
from bot.text.stopwords import STOP_WORDS
from bot.text.tokens import Stems, content_stems, is_stop, stems, words

_CASELESS = frozenset({"de", "zh", "ja"})  # languages in which a capital letter makes no name
_HALF = 2  # content words, for each of a free topic that is given word by word, among which all must stand
_TRADE = 3  # letters that a word loses to its stem when the stem alone is another word
_DERIVED = 4  # letters that a French word loses, its plural's "s" aside, when other words have its stem
_KEPT = 64  # queries: those of an industry take 6 to 20 ms to make, and are asked again
_LONG = 4  # letters of a name that a text may write with accents


def query(names: Names, language: str = "en") -> Query:
    """The query for names in whatever words people use, for sentences in one language.

    Each language has its own: Italian would make "open" of "OpenAI", which English must not find.
    """
    return _query(tuple(form for name in names for form in _written(name)), language)


def _written(name: str | Sequence[str]) -> tuple[str | tuple[str, ...], ...]:
    """A name, with its numbers in each way to write them."""
    if isinstance(name, str):
        return numbered(name)
    return tuple(tuple(form.split(" ")) for form in numbered(" ".join(name)))


@lru_cache(maxsize=_KEPT)
def _query(names: tuple[str | tuple[str, ...], ...], language: str) -> Query:
    typed = [name if isinstance(name, str) else " ".join(name) for name in names]
    texts = dict.fromkeys((*typed, *(plain(text) for text in typed if " " in text or text.islower())))
    told = {text: form for text in texts if (form := tuple(content_stems(text, language)))}
    alone = [text for text in texts if text.strip() and text not in told]  # told by their capitals
    edges = {text: told.pop(text) for text in list(told) if has_edges(text)}
    whole = {text for text, form in told.items() if _loses_a_word(text, form, language)}
    given = {" ".join(name) for name in names if not isinstance(name, str)}  # word by word
    one = {text for text, form in told.items() if len(form) == 1 or text in whole}
    free = {text for text in told.keys() - one if text.islower()}
    dense = {text for text in one if is_dense(text)}
    more = {text for text in one if _is_more_than_its_stem(text, told[text], language)}
    common = {text for text in one - whole - more if text.islower()} | dense
    longer = tuple(sorted({told[text] for text in told.keys() - one - free}))
    near = {
        told[text]: _HALF * len(told[text]) if text in given else len(told[text]) for text in sorted(free)
    }
    proper = frozenset(chain.from_iterable(_stems_of(text, told[text], language) for text in one - common))
    single = frozenset(told[text][0] for text in common)
    names_of_one = [written(text) for text in one - dense]
    by_capitals = (tuple(stems(text, language)) for text in alone)
    return Query(
        names=tuple(sorted({*told.values(), *edges.values(), *by_capitals} - {()})),
        asked=any(text.strip() for text in typed),
        single=single,
        longer=longer,
        begins=frozenset(name[0] for name in longer),
        near=tuple(near.items()),
        proper=proper,
        spelled=spelled([written(_singular(text, more)) for text in one - common], language),
        cased=None if language in _CASELESS else spelled(names_of_one, language),
        lower=tuple(sorted(map(str.lower, names_of_one))),
        stems=proper.union(single, (name[0] for name in (*longer, *near, *edges.values()))),
        edges=frozenset(form[0] for form in edges.values()),
        edged=edged(edges),
        capitals=capitals([text if " " in text else written(text) for text in alone]),
        accented=accented(name for name in told if name.isascii() and sum(map(str.isalpha, name)) >= _LONG),
        persons=tuple(person for text in typed if (person := person_of(text))),
    )


def _stems_of(name: str, form: Stems, language: str) -> Iterator[str]:
    """The stems of which a sentence with a proper name has one: also inflected, and without its accents."""
    yield form[0]
    bare = written(name)
    if " " not in bare:
        for other in (*variants(bare, language), *inflected(bare, language)):
            yield from content_stems(other, language)[:1]


def _loses_a_word(name: str, form: Stems, language: str) -> bool:
    """Whether the stems of a name tell less than the name: "Capital One", "Model Y", "Just Eat".

    "The Guardian" may lose its article, "Bank of America" what joins its words.
    """
    tokens = words(name, language)
    lost = [token for token in tokens if is_stop(token, language)]
    if lost and tokens[0] in ARTICLES and lost[0] == tokens[0]:
        del lost[0]
    if not lost or len(form) == 1:
        return bool(lost)
    stops = STOP_WORDS.get(language, STOP_WORDS["en"])
    typed = {word.strip("“”\"'’‘") for word in name.split()}
    return any(token not in stops or {token.capitalize(), token.upper()} & typed for token in lost)


def _is_more_than_its_stem(word: str, form: Stems, language: str) -> bool:
    """Whether other words have its stem, too: "marketing" is no market, and no "préservatif" preserves."""
    if language == "fr":
        return len(word.removesuffix("s")) - len(form[0]) >= _DERIVED
    return word.endswith("ing") and len(word) - len(form[0]) >= _TRADE


def _singular(word: str, derived: Container[str]) -> str:
    """A word that is looked for as it is written, without the "s" of its plural."""
    return word.removesuffix("s") if word in derived else word


def focus_queries(focus: str, language: str = "en") -> tuple[Query, ...]:
    """One query for each content word of a focus ("ad tiers": one for "ad", one for "tiers").

    Two words that people also say in one ("artificial intelligence") are one. A stop word counts when it is
    typed in capitals ("US"), or when there is nothing else.
    """
    found: dict[tuple[Stems, ...] | str, Query] = {}
    typed = focus.split()
    at = 0
    while at < len(typed):
        word, pair = typed[at], tuple(content_stems(" ".join(typed[at : at + 2]), language))
        form = tuple(content_stems(word, language))
        at += 1
        if len(form) == 1 and len(pair) == 2 and (also := same_words(pair, language)):
            form, at = pair, at + 1
        else:
            also = same_words(form, language)
        if form:
            others = (
                tuple(content_stems(one, language)) for one in (*numbered(word), *inflected(word, language))
            )
            forms = tuple(filter(None, dict.fromkeys((form, *also, *others))))
            found[forms] = _of_forms(forms)
        elif word.isupper():
            found[word] = Query(capitals=capitals([word]))
    if not found:
        return tuple(Query(capitals=capitals([word])) for word in focus.split())
    return tuple(found.values())


def _of_forms(forms: Sequence[Stems]) -> Query:
    longer = tuple(sorted(form for form in forms if len(form) > 1))
    return Query(
        names=tuple(sorted(forms)),
        single=frozenset(form[0] for form in forms if len(form) == 1),
        longer=longer,
        begins=frozenset(form[0] for form in longer),
    )
