"""What stands in a briefing already, and what of an article may stand there at all."""

from __future__ import annotations

from bot.passages import Passage
from bot.summarize.analysed import Analysed
from bot.summarize.gather import Gathered

LONGEST_LINE = 260  # characters of a figure or a date, which stand in lines of their own


class Shown:
    """The stretches of articles that already stand in the briefing."""

    def __init__(self, passages: list[Passage]) -> None:
        self._by_article: dict[int, list[tuple[int, int]]] = {}
        for passage in passages:
            self._by_article.setdefault(passage.article_id, []).append((passage.start, passage.end))

    def add(self, article_id: int, start: int, end: int) -> bool:
        """Note a stretch; False when some of it is shown already."""
        if self.meets(article_id, start, end):
            return False
        self._by_article.setdefault(article_id, []).append((start, end))
        return True

    def holds(self, article_id: int, offset: int) -> bool:
        """Whether a place of an article is shown."""
        return any(start <= offset < end for start, end in self._by_article.get(article_id, ()))

    def knows(self, article_id: int) -> bool:
        """Whether anything of an article is shown."""
        return article_id in self._by_article

    def meets(self, article_id: int, start: int, end: int) -> bool:
        """Whether some of a stretch is shown."""
        return any(start < stop and begin < end for begin, stop in self._by_article.get(article_id, ()))


def passage_of(item: Analysed, start: int, end: int) -> Passage:
    """A stretch of an article, ``end`` excluded; offsets are code points."""
    return Passage(item.article.id, start, end, item.article.text[start:end])


def sentence_text(item: Analysed, sentence: int) -> str:
    """A sentence of an article, by its place among the analysis' spans."""
    mark = item.analysis.sentences[sentence]
    return item.article.text[mark.start : mark.end]


def concerns(item: Analysed, sentence: int, gathered: Gathered) -> bool:
    """Whether a sentence is about the topic (it or its headline names it) and about the focus.

    ``sentence`` is its place among the analysis' spans; -1 stands for none, which only the headline can save.
    """
    about = gathered.about[item.article.id]
    if not (about.titled or sentence in about.naming):
        return False
    beside = gathered.beside.get(item.article.id)
    if beside and sentence not in about.naming and sentence_text(item, sentence).startswith(beside):
        return False
    return sentence < 0 or gathered.focused(item, sentence) > 0


def central_stems(usable: list[Analysed], gathered: Gathered, shown: Shown) -> set[str]:
    """The stems of the points and headlines, without the topic's name."""
    central: set[str] = set()
    for item in usable:
        central.update(item.analysis.title_stems)
        if not shown.knows(item.article.id):
            continue
        for mark, stems in zip(item.analysis.sentences, item.analysis.stems, strict=True):
            if shown.holds(item.article.id, mark.start):
                central.update(stems)
    return central - gathered.name_stems
