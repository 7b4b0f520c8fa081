"""The hand-labelled texts in ``tests/text/gold``, and how well the facts found agree with the labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bot.text.facts import find_amounts, find_events, find_quotations
from bot.text.splitting.sentences import split

FOLDER = Path(__file__).parent / "gold"


@dataclass(frozen=True)
class Labelled:
    """A text with its labels, each a tuple of the fields between bars."""

    language: str
    title: str
    text: str
    labels: tuple[tuple[str, ...], ...]


@dataclass
class Agreement:
    """Counts over a gold set, and a line for each disagreement."""

    labelled: int = 0
    found: int = 0
    right: int = 0
    notes: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled so."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the labels that was found."""
        return self.right / self.labelled if self.labelled else 1.0


def read(name: str) -> list[Labelled]:
    """The labelled texts of one file of the gold folder."""
    items = []
    for block in (FOLDER / name).read_text(encoding="utf-8").split("\n=== ")[1:]:
        head, _, body = block.partition("\n")
        text, _, labels = body.partition("\n---")
        language, _, title = head.partition(" ")
        lines = [line for line in labels.splitlines() if line.strip() and not line.startswith("#")]
        rows = tuple(tuple(part.strip() for part in line.split(" | ")) for line in lines)
        items.append(Labelled(language, title, text, rows))
    return items


def quotations(*names: str) -> tuple[Agreement, Agreement]:
    """Agreement on the speaker of each quotation, and on the role where it is judged."""
    speakers, roles = Agreement(), Agreement()
    for item in (item for name in names for item in read(name)):
        where = f"{item.language} {item.title}"
        found = find_quotations(item.text, split(item.text, item.language), item.language)
        texts = [item.text[q.start : q.end] for q in found]
        speakers.labelled += len(item.labels)
        speakers.found += len(found)
        taken: set[int] = set()
        for beginning, speaker, role in item.labels:
            at = next((i for i, t in enumerate(texts) if i not in taken and t.startswith(beginning)), -1)
            if at < 0:
                speakers.notes.append(f"{where}: missed {beginning} ({speaker})")
                continue
            taken.add(at)
            if found[at].speaker != speaker:
                speakers.notes.append(f"{where}: WRONG {beginning}: {found[at].speaker}, not {speaker}")
                continue
            speakers.right += 1
            if role != "?":
                roles.labelled += 1
                roles.found += 1
                roles.right += found[at].role == (role if role != "-" else "")
                if found[at].role != (role if role != "-" else ""):
                    roles.notes.append(f"{where}: role of {beginning}: {found[at].role!r}, not {role!r}")
        for at, text in enumerate(texts):
            if at not in taken:
                speakers.notes.append(f"{where}: FALSE {text[:50]} given to {found[at].speaker}")
    return speakers, roles


def amounts(name: str = "amounts.txt") -> tuple[Agreement, Agreement]:
    """Agreement on amount, value and unit, and on the measure where it is judged."""
    values, measures = Agreement(), Agreement()
    for item in read(name):
        where = f"{item.language} {item.title}"
        found = find_amounts(item.text, split(item.text, item.language), item.language)
        values.labelled += len(item.labels)
        values.found += len(found)
        left = list(found)
        for written, value, unit, measure in item.labels:
            same = [a for a in left if item.text[a.start : a.end] == written]
            if not same:
                values.notes.append(f"{where}: missed {written} ({measure})")
                continue
            amount = same[0]
            left.remove(amount)
            if abs(amount.value - float(value)) > 1e-9 * abs(float(value)) or amount.unit != unit:
                values.notes.append(f"{where}: WRONG {written}: {amount.value} {amount.unit}")
                continue
            values.right += 1
            if measure != "?":
                measures.labelled += 1
                measures.found += 1
                measures.right += amount.measure == measure
                if amount.measure != measure:
                    measures.notes.append(f"{where}: {written} measures {amount.measure!r}, not {measure!r}")
        values.notes += [f"{where}: FALSE {item.text[a.start : a.end]} ({a.measure})" for a in left]
    return values, measures


def events(name: str = "events.txt") -> Agreement:
    """Agreement on the words of each date ahead and on what it means."""
    agreement = Agreement()
    for item in read(name):
        where = f"{item.language} {item.title}"
        published = int(datetime.fromisoformat(f"{item.title[:10]}T12:00:00+00:00").timestamp())
        sentences = split(item.text, item.language)
        found = find_events(item.text, sentences, item.language, published)
        said = [(item.text[event.start : event.end], event.date) for event in found]
        agreement.labelled += len(item.labels)
        agreement.found += len(found)
        for written, when in item.labels:
            if (written, when) in said:
                said.remove((written, when))
                agreement.right += 1
            else:
                agreement.notes.append(f"{where}: missed {written} ({when})")
        agreement.notes += [f"{where}: FALSE {written} ({when})" for written, when in said]
    return agreement
