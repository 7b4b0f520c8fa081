"""Who said what, how much, and when next: the facts of an article, each a verbatim stretch of its text.

    sentences | quotations with their speaker | amounts with what they measure | dated events ahead

This is the door of three subjects. Each prefers silence to a mistake: a quotation whose speaker is not
certain, a number whose meaning is not said and a date that may lie in the past are dropped. Nothing here
reads a clock. The files behind it, from the outside in:

    quotes      quotation_marks; attribution to a speaker (clauses, verb_phrases, subjects, pronouns,
                preceding, segments); who a phrase means (speakers, roles, names, name_parts,
                companies, given_names); the words (speech, speech_europe, speech_words, words_and_marks)
    figures     numbers, units, measures (measure_words), counts, deals (deal_patterns), circumstances
    dates       date_patterns (calendar_words), tense (denial, rescheduled); japanese, turkish; resolved
    afterwards  disputes, updates: what two amounts are to one another
"""

from __future__ import annotations

from bot.text.ahead.dates import find_events
from bot.text.amounts.figures import find_amounts
from bot.text.found import Amount, Event, Quotation
from bot.text.voices.quotes import find_quotations

__all__ = ["Amount", "Event", "Quotation", "find_amounts", "find_events", "find_quotations"]
