"""Tips 1 and 2: ask for the date before leaving, note what was said, thank them, answer the concern."""

from datetime import date, datetime, timedelta

from follow_up_desk.core.clock import in_promised_time
from follow_up_desk.core.enumerations import (
    About,
    Channel,
    Did,
    Direction,
    InterviewKind,
    Kind,
    Part,
    Purpose,
    StepKind,
)
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.kinds import thank_you_is_courtesy
from follow_up_desk.core.recipients import met, present, to_write, writable
from follow_up_desk.core.records import Interview, Person
from follow_up_desk.core.rules.common import duty, fact, kept, letter, reason
from follow_up_desk.core.slots import at, hours
from follow_up_desk.core.steps import State, Step
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.core.workdays import DAY
from follow_up_desk.core.zones import evening_before

REPAIR_BD = 3  # A08: a weak answer is mended in the thank-you, else within three working days


def before_meeting(facts: Facts) -> list[Step]:
    """Return "ask when you will hear": the evening before and on the day (A02, tip 1)."""
    ahead = facts.ahead
    return kept(facts, _ask_date(facts, ahead[0])) if ahead and not facts.closure else []


def _ask_date(facts: Facts, interview: Interview) -> Step:
    evening = evening_before(interview.start, facts.owner.time_zone)
    return Step(
        kind=StepKind.ASK_DATE,
        due=evening.date(),
        date=max(evening, facts.now.astimezone(evening.tzinfo)).date(),
        earliest=evening,
        best=evening,
        latest=interview.end,
        state=State.OPEN if facts.now >= evening else State.PLANNED,
        reason=reason(
            "A02",
            fact("interview", N_("the interview is on {start}"), start=interview.start),
            action=Text(N_("ask when you will hear, and whether you may check in")),
        ),
        channel=Channel.IN_PERSON,
        interview=interview.id,
        template="T01",
        tips=(1,),
    )


def debrief(facts: Facts) -> list[Step]:
    """Return the one nudge to note what they promised (A03, A05); with an agency, the call that tells them (A19)."""
    held = facts.held
    if not held or facts.closure:
        return []
    last = held[-1]
    if facts.opportunity.kind is Kind.AGENCY:
        return kept(facts, _tell_the_agency(facts, last))
    if facts.now > last.end + timedelta(days=1) or _debriefed(facts, last):
        return []
    why = reason(
        "A05",
        fact("interview", N_("the interview ended {end}"), end=last.end),
        action=Text(N_("note what they promised and what worried them")),
    )
    return kept(
        facts,
        duty(
            facts,
            StepKind.DEBRIEF,
            why,
            last.end,
            last.end,
            latest=last.end + DAY,
            required=False,
            interview=last.id,
            tips=(1, 2, 9),
        ),
    )


def _debriefed(facts: Facts, interview: Interview) -> bool:
    promised = any(p.interview == interview.id or p.made_at >= interview.start for p in facts.opportunity.promises)
    return promised or any(n.interview == interview.id or n.at >= interview.end for n in facts.opportunity.notes)


def _tell_the_agency(facts: Facts, interview: Interview) -> Step | None:
    told = any(a.at >= interview.end and a.direction is Direction.OUT for a in facts.activities)
    if told or facts.today > facts.days.add(facts.day(interview.end), 2):
        return None
    why = reason(
        "A19",
        fact("interview", N_("the interview ended {end}"), end=interview.end),
        action=Text(N_("tell the agency how it went; they pass on your thanks")),
    )
    return duty(
        facts,
        StepKind.DEBRIEF,
        why,
        interview.end,
        interview.end + hours(4),
        to=next((p for p in present(facts) if p.part in (Part.AGENCY, Part.RECRUITER)), None),
        channel=Channel.CALL,
        interview=interview.id,
        template="T20",
        tips=(2, 3),
    )


def thanks(facts: Facts) -> list[Step]:
    """Return a thank-you for each person met in each round, late ones too until they expire (A06, A07, A21)."""
    if facts.closure or facts.opportunity.kind is Kind.AGENCY:
        return []
    steps: list[Step] = []
    for interview in facts.held:
        if facts.today > facts.days.add(facts.day(interview.end), facts.numbers.thank_you_late_ok_bd):
            continue
        people: tuple[Person | None, ...] = met(facts, interview) or (None,)
        due = [_thank(facts, interview, p, len(people)) for p in people if not _thanked(facts, interview, p)]
        steps += _one_each(due)
    return kept(facts, *(step for step in steps if not _skipped(facts, step)))


def _thanked(facts: Facts, interview: Interview, person: Person | None) -> bool:
    """Tell whether the person was thanked; who has no address was, by the note the coordinator passes on."""
    reached = _passed_on_by(facts, person) | {None, person.id if person else None}
    return any(
        a.purpose is Purpose.THANK_YOU
        and (a.interview == interview.id or (a.interview is None and a.at >= interview.end))
        and (person is None or a.person in reached)
        for a in facts.activities
    )


def _passed_on_by(facts: Facts, person: Person | None) -> set[str | None]:
    if person is None or writable(facts, person):
        return set()
    return {p.id for p in facts.opportunity.people if p.part is Part.COORDINATOR}


def _one_each(steps: list[Step]) -> list[Step]:
    """One note asks the coordinator to pass the thanks on to everybody who has no address."""
    by_person = {step.person: step for step in steps if step.template != "T04"}
    by_person.update({step.person: step for step in steps if step.template == "T04"})
    return list(by_person.values())


def _skipped(facts: Facts, step: Step) -> bool:
    """A thank-you that was skipped does not come back as a late one."""
    return any(
        m.step is StepKind.THANK_YOU and m.did is Did.SKIPPED and m.due == step.due and m.person in (None, step.person)
        for m in facts.opportunity.marks
    )


def _thank(facts: Facts, interview: Interview, person: Person | None, how_many: int) -> Step:
    numbers = facts.numbers
    late = facts.now > interview.end + hours(numbers.thank_you_max_h)
    last_day = facts.days.add(facts.day(interview.end), numbers.thank_you_late_ok_bd)
    template, to = _thank_you_words(facts, interview, person, how_many)
    country = facts.opportunity.country or facts.owner.country
    why = reason(
        "A07" if late else ("A21" if how_many > 1 else "A06"),
        fact("interview", N_("the interview was on {start}"), start=interview.start),
        fact(
            "thank_you", N_("late, but welcome until {last}") if late else N_("thank them within a day"), last=last_day
        ),
    )
    midnight = at(facts, last_day + DAY, datetime.min.time())
    return letter(
        facts,
        StepKind.LATE_THANK_YOU if late else StepKind.THANK_YOU,
        why,
        interview.end + hours(numbers.thank_you_min_h),
        interview.end + hours(numbers.thank_you_target_h),
        "T06" if late else template,
        to=to,
        latest=midnight if late else interview.end + hours(numbers.thank_you_max_h),
        required=not thank_you_is_courtesy(facts.opportunity, country),
        interview=interview.id,
        tips=(2,),
    )


def _thank_you_words(
    facts: Facts, interview: Interview, person: Person | None, how_many: int
) -> tuple[str, Person | None]:
    panel = interview.kind is InterviewKind.PANEL or how_many > 1
    if panel and person is not None and not writable(facts, person):
        coordinator = next((p for p in present(facts) if p.part is Part.COORDINATOR and writable(facts, p)), None)
        if coordinator:
            return "T04", coordinator
    return ("T03" if panel else "T02"), person


def thought(facts: Facts) -> list[Step]:
    """Return the optional note with something of value while the promised time runs (A08, A09)."""
    held = facts.held
    if not held or facts.closure or facts.ahead or facts.opportunity.offers or facts.accepted_elsewhere:
        return []
    last = held[-1]
    if facts.sent(Purpose.THOUGHT, since=last.end) or not facts.sent(Purpose.THANK_YOU, since=last.end):
        return []
    repair_until = facts.days.add(facts.day(last.end), REPAIR_BD)
    promise = in_promised_time(facts)
    end = promise.by if promise and promise.by else repair_until
    if facts.today >= end:
        return []
    about = {note.about for note in facts.opportunity.notes}
    repair = About.CONCERN in about and About.THOUGHT not in about and facts.today <= repair_until
    return kept(facts, _worth_sending(facts, last, end, repair))


def _worth_sending(facts: Facts, last: Interview, end: date, repair: bool) -> Step:
    return letter(
        facts,
        StepKind.THOUGHT,
        reason(
            "A08" if repair else "A09",
            fact("value", N_("only if you have something new for them; no question about the decision")),
        ),
        last.end + hours(facts.numbers.thank_you_min_h),
        end,
        "T07" if repair else "T08",
        to=to_write(facts, last.people[0] if last.people else None),
        required=False,
        interview=last.id,
        tips=(2,),
    )
