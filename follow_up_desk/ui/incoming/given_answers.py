"""What was answered in the preview, kept when all of it is read anew. No Qt."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from follow_up_desk.core.book import Book
from follow_up_desk.core.proposals import Proposal, Question
from follow_up_desk.core.proposals.answering import answered

Place = tuple[str, str, int]
"""A file, a place in it, and which of the proposals there."""
Answers = Mapping[Question, Any]

ABOUT_ALL = {Question.COLUMNS: "columns", Question.DAY_OR_MONTH: "day_order"}
"""Questions about a whole file, by the name under which its readers take the answer: it is read anew with that."""


def places(proposals: Iterable[Proposal]) -> list[Place]:
    """Return where each proposal stands; the same thing has the same place when its file is read anew."""
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for proposal in proposals:
        where = proposal.file, proposal.place
        found.append((*where, seen[where]))
        seen[where] += 1
    return found


def about_all(answers: Answers, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was answered about whole files, together with the answers before; columns are known by name."""
    known = {ABOUT_ALL[question]: value for question, value in answers.items() if question in ABOUT_ALL}
    if "columns" in known:
        known["columns"] = {**before.get("columns", {}), **known["columns"]}
    return {**before, **known}


def with_answers(book: Book, proposal: Proposal, answers: Answers, now: datetime) -> Proposal:
    """Return a proposal with those of these questions answered that it asks."""
    for question, value in answers.items():
        if question in proposal.ask and question not in ABOUT_ALL:
            proposal = answered(book, proposal, question, value, now)
    return proposal


def answered_again(
    book: Book, before: list[Proposal], found: Iterable[Proposal], given: Mapping[Place, Answers], now: datetime
) -> list[Proposal]:
    """Return what was found anew with all that was answered before.

    Where the day was answered, the row was read for that day and stays as it is.
    """
    found = tuple(found)
    old = dict(zip(places(before), before, strict=True))
    made = []
    for place, proposal in zip(places(found), found, strict=True):
        answers = given.get(place, {})
        dated = Question.DATE in answers and place in old
        made.append(old[place] if dated else with_answers(book, proposal, answers, now))
    return made
