"""Fit, both ways (tip 9): what the user noted about it, and two questions while nothing is noted."""

from follow_up_desk.core.enumerations import NoteTopic
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.records import Note
from follow_up_desk.core.wording import N_, Text

QUESTIONS = (
    Text(N_("would you accept these terms?")),
    Text(N_("do they need what you do well?")),
)


def fit_notes(facts: Facts) -> tuple[Note, ...]:
    """Return what was noted about fit, oldest first."""
    found = [note for note in facts.opportunity.notes if note.about is NoteTopic.FIT]
    return tuple(sorted(found, key=lambda note: (note.at, note.id)))


def fit_questions(facts: Facts) -> tuple[Text, ...]:
    """Return the questions to ask oneself after an interview, while the process is open and no fit is noted."""
    if not facts.held or facts.closure is not None or fit_notes(facts):
        return ()
    return QUESTIONS
