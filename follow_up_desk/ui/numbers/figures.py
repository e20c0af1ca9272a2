"""The user's statistics as sections of figures, Qt-free."""

from collections.abc import Iterator

from msgspec import Struct

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.chances import PRIOR_TEXT, Chance
from follow_up_desk.core.pipeline import Pipeline, pipeline
from follow_up_desk.core.statistics import Funnel, PromiseCounts, Share, Statistics, chance_of_an_offer, statistics
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.ui.formatting import capitalized

AHEAD = (1, 3, 5, 8)  # numbers of further interviews for which chances are shown


class Figure(Struct, frozen=True):
    """Hold a label, a value, and its bar from `start` to `end` (0 to 1), with a tick at `likely` if it is a range."""

    label: str
    value: str
    end: float
    start: float = 0.0
    likely: float | None = None
    tone: str = "accent"

    @property
    def spoken(self) -> str:
        """Return the text for screen readers."""
        return _("{label}: {value}").format(label=self.label, value=self.value)


class Section(Struct, frozen=True):
    """Hold figures that belong together, the main result `big` and an explanation `note`."""

    name: str
    title: str
    figures: tuple[Figure, ...]
    big: str = ""
    note: str = ""


def sections_of(agenda: Agenda, book: Book) -> tuple[Section, ...]:
    """Return the sections for which there is something to count."""
    if not book.opportunities:
        return ()
    numbers = statistics(agenda)
    made = (
        _how_far(numbers.funnel),
        _how_it_stands(numbers.funnel, pipeline(agenda, book)),
        _answers(numbers),
        _promises(numbers.promises),
        _asking(numbers.after_silence),
        _chances(agenda, book),
    )
    return tuple(section for section in made if section is not None)


def _how_far(funnel: Funnel) -> Section:
    steps = (
        (_("Opportunities"), funnel.opportunities),
        (_("Interviewed"), funnel.interviewed),
        (_("Second interview"), funnel.second_round),
        (_("Final round"), funnel.final_round),
        (_("Offers"), funnel.offers),
        (_("Accepted"), funnel.accepted),
    )
    figures = tuple(_counted(label, count, funnel.opportunities) for label, count in steps)
    return Section("funnel", _("How far your opportunities came"), figures)


def _counted(label: str, count: int, of: int, tone: str = "accent") -> Figure:
    return Figure(label, str(count), count / of if of else 0.0, tone=tone)


def _how_it_stands(funnel: Funnel, live: Pipeline) -> Section:
    parts = (
        (_("In progress, no offer yet"), funnel.active, "wait"),
        (_("An offer came"), funnel.offers, "rest"),
        (_("They chose someone else"), funnel.rejected, "ink_soft"),
        (_("Never heard back"), funnel.silent, "ink_soft"),
        (_("You withdrew"), funnel.left, "ink_soft"),
        *(((_("Ended in another way"), funnel.otherwise, "ink_soft"),) if funnel.otherwise else ()),
    )
    figures = tuple(_counted(label, count, funnel.opportunities, tone) for label, count, tone in parts)
    note = ". ".join(capitalized(translate(text)) for text in (live.risk, live.suggestion) if text is not None)
    return Section("standing", _("Where they stand"), figures, note=f"{note}." if note else "")


def _answers(numbers: Statistics) -> Section | None:
    answers = numbers.answers
    rounds = answers.answered + answers.waiting + answers.unanswered
    if not rounds:
        return None
    figures = (
        _counted(_("Interviews that were answered"), answers.answered, rounds, "rest"),
        _counted(_("Interviews still waiting for an answer"), answers.waiting, rounds, "wait"),
        _counted(_("Interviews that ended without one"), answers.unanswered, rounds, "ink_soft"),
    )
    each = ngettext(
        "{n} interview is counted.", "{n} interviews are counted; an opportunity may have several.", rounds
    ).format(n=rounds)
    if answers.median_bd is None:
        return Section("answers", _("How long they took"), figures, note=f"{_('Nobody has answered yet.')} {each}")
    days = answers.median_bd
    shown = str(int(days)) if days == int(days) else f"{days:.1f}"
    big = ngettext("{n} working day until an answer", "{n} working days until an answer", 1 if days == 1 else 2)
    big = big.format(n=shown)
    note = f"{_('Half of the answers came sooner, half later, counted from the end of the interview.')} {each}"
    return Section("answers", _("How long they took"), figures, big, note)


def _promises(kept: PromiseCounts) -> Section | None:
    share = kept.share
    if not share.of:
        return None
    parts = (
        (_("By the day they named"), kept.in_time, "rest"),
        (_("Later than promised"), kept.late, "wait"),
        (_("Moved to another day"), kept.moved, "wait"),
        (_("The day passed, nothing came"), kept.passed, "ink_soft"),
    )
    figures = tuple(_counted(label, count, share.of, tone) for label, count, tone in parts)
    big = _("{n} of {of} kept in time").format(n=share.count, of=share.of)
    note = _("Dates slip for reasons you cannot see. That is why the desk adds a few days.")
    return Section("promises", _("What they promised"), figures, big, note)


def _asking(share: Share) -> Section | None:
    if not share.of:
        return None
    figures = (
        _counted(_("Answered after you asked"), share.count, share.of, "rest"),
        _counted(_("Still silent"), share.of - share.count, share.of, "ink_soft"),
    )
    big = _("{n} of {of} inquiries were answered").format(n=share.count, of=share.of)
    return Section("asking", _("What following up brought"), figures, big)


def _chances(agenda: Agenda, book: Book) -> Section | None:
    """Return the chances of an offer; None on the day of a rejection, when odds would not help."""
    found = [chance for n in AHEAD if (chance := chance_of_an_offer(agenda, book, n)) is not None]
    if not found:
        return None
    first = found[0]
    note = _("Not a forecast for you: {prior}; {record}.").format(
        prior=translate(PRIOR_TEXT), record=translate(first.record)
    )
    return Section("chances", _("At least one offer, if yours are like the averages"), tuple(_ranges(found)), note=note)


def _ranges(chances: list[Chance]) -> Iterator[Figure]:
    for chance in chances:
        n = chance.interviews
        label = ngettext("In {n} more interview", "In {n} more interviews", n).format(n=n)
        low, high = round(100 * chance.low), round(100 * chance.high)
        value = _("{low} to {high} %").format(low=low, high=high)
        yield Figure(label, value, chance.high, chance.low, chance.likely, "accent")
