"""Thank-yous (tip 2): thank each person met in each interview, answer a concern, add a thought."""

from datetime import date, datetime

from follow_up_desk.core.contact_windows import employer_time, hours
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import InterviewKind, NoteTopic, PersonRole, ProcessKind, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.inquiry_dates import current_promise
from follow_up_desk.core.open_promises import ANSWERS, last_day
from follow_up_desk.core.recipients import active_contacts, can_email, message_recipient, people_met
from follow_up_desk.core.records import Activity, Interview, Person
from follow_up_desk.core.rules.common import fact, reason, written_duty
from follow_up_desk.core.rules.interviews import shown_start
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Fact, Reason, Step
from follow_up_desk.core.timing_defaults import thank_you_is_courtesy
from follow_up_desk.core.wording import N_

A_DAY = 24  # hours


def thank_yous(facts: Facts) -> list[Step]:
    """Return a thank-you for each person met in each interview, late ones too until they expire (A06, A07, A21)."""
    if facts.closure or facts.opportunity.kind is ProcessKind.AGENCY:
        return []
    steps: list[Step] = []
    for interview in facts.held:
        if facts.today > facts.days.add(facts.day(interview.end), facts.numbers.thank_you_late_ok_bd):
            continue
        people = _to_thank(facts, interview)
        steps += _one_per_person(
            [_thank(facts, interview, p, len(people)) for p in people if not _thanked(facts, interview, p)]
        )
    return apply_all(facts, *steps)


def _to_thank(facts: Facts, interview: Interview) -> tuple[Person | None, ...]:
    people = people_met(facts, interview)
    if people:
        return people
    # Someone who was met and has left since cannot be thanked; if nobody is known, the thanks are still due.
    return () if any(facts.opportunity.person(id) for id in interview.people) else (None,)


def _thanked(facts: Facts, interview: Interview, person: Person | None) -> bool:
    """Return whether the person was thanked; someone without an address by a note that the coordinator passes on."""
    thanks = [a for a in facts.arrived if a.purpose is Purpose.THANK_YOU and _round_of(facts, a) is interview]
    if person is None or not interview.people:  # who was met is not noted: the user knew whom to thank
        return bool(thanks)
    reached = _passed_on_by(facts, person) | {None, person.id}
    return any(a.person in reached for a in thanks)


def _round_of(facts: Facts, thank_you: Activity) -> Interview | None:
    """Return the round a thank-you is for: the one it names, else the last with that person, else the last."""
    if thank_you.interview is not None:
        return facts.opportunity.interview(thank_you.interview)
    before = [i for i in reversed(facts.held) if i.end <= thank_you.at]
    return next((i for i in before if thank_you.person in i.people), before[0] if before else None)


def _passed_on_by(facts: Facts, person: Person | None) -> set[str | None]:
    if person is None or can_email(facts, person):
        return set()
    return {p.id for p in facts.opportunity.people if p.part is PersonRole.COORDINATOR}


def _one_per_person(steps: list[Step]) -> list[Step]:
    """Return the steps with one note to the coordinator, who passes the thanks on to everybody without an address."""
    by_person = {step.person: step for step in steps if step.template != "T04"}
    by_person.update({step.person: step for step in steps if step.template == "T04"})
    return list(by_person.values())


def _thank(facts: Facts, interview: Interview, person: Person | None, how_many: int) -> Step:
    numbers = facts.numbers
    late = facts.now > interview.end + hours(numbers.thank_you_max_h)
    last_day = facts.days.add(facts.day(interview.end), numbers.thank_you_late_ok_bd)
    template, to = _thank_you_words(facts, interview, person, how_many)
    country = facts.opportunity.country or facts.owner.country
    midnight = employer_time(facts, last_day + DAY, datetime.min.time())
    return written_duty(
        facts,
        StepKind.LATE_THANK_YOU if late else StepKind.THANK_YOU,
        _late(facts, interview, last_day) if late else _on_time(facts, interview, how_many),
        interview.end + hours(numbers.thank_you_min_h),
        interview.end + hours(numbers.thank_you_target_h),
        "T06" if late else template,
        to=to,
        latest=midnight if late else interview.end + hours(numbers.thank_you_max_h),
        required=not thank_you_is_courtesy(facts.opportunity, country),
        interview=interview.id,
        tips=(2,),
    )


def _held_on(facts: Facts, interview: Interview) -> Fact:
    return fact("interview", N_("the interview was on {start}"), start=shown_start(facts, interview))


def _late(facts: Facts, interview: Interview, last_day: date) -> Reason:
    welcome = fact("thank_you.late_ok_bd", N_("late, but welcome until {last}"), last=last_day)
    return reason("A07", _held_on(facts, interview), welcome)


def _on_time(facts: Facts, interview: Interview, how_many: int) -> Reason:
    n = facts.numbers.thank_you_target_h
    words = N_("thank them within a day") if n == A_DAY else N_("thank them within {n} hours")
    parts = [_held_on(facts, interview), fact("thank_you.target_h", words, n=n)]
    if _no_day_was_named(facts, interview):
        parts.append(fact("no_date", N_("they named no day; one question about it belongs in here")))
        return reason("A04", *parts)
    return reason("A21" if how_many > 1 else "A06", *parts)


def _no_day_was_named(facts: Facts, interview: Interview) -> bool:
    """Return whether the user noted that no date was given (A04); without a note it is unknown."""
    said = [p for p in facts.opportunity.promises if p.thing in ANSWERS and p.made_at >= interview.start]
    return bool(said) and all(last_day(p) is None and not p.after for p in said)


def _thank_you_words(
    facts: Facts, interview: Interview, person: Person | None, how_many: int
) -> tuple[str, Person | None]:
    alone = interview.kind is not InterviewKind.PANEL and how_many == 1
    if alone and (person is None or person.id not in facts.bounced):
        # A concern needs the longer letter; without one, the short letter asks for the timeline.
        worried = any(note.about in (NoteTopic.CONCERN, NoteTopic.THOUGHT) for note in facts.opportunity.notes)
        return ("T09" if _no_day_was_named(facts, interview) and not worried else "T02"), person
    if person is not None and not can_email(facts, person):
        coordinator = next(
            (p for p in active_contacts(facts) if p.part is PersonRole.COORDINATOR and can_email(facts, p)), None
        )
        if coordinator:
            return "T04", coordinator
    return ("T02" if alone else "T03"), person


def thought(facts: Facts) -> list[Step]:
    """Return the optional note with something of value while the promised time is running (A08, A09)."""
    held = facts.held
    if not held or facts.closure or facts.ahead or facts.offer:
        return []
    last = held[-1]
    if facts.sent(Purpose.THOUGHT, since=last.end) or not facts.sent(Purpose.THANK_YOU, since=last.end):
        return []
    repair_until = facts.days.add(facts.day(last.end), facts.numbers.repair_bd)
    promise = current_promise(facts)
    promised = last_day(promise) if promise else None
    over = facts.today > repair_until if promised is None else facts.today >= promised
    if over:
        return []
    about = {note.about for note in facts.opportunity.notes}
    repair = NoteTopic.CONCERN in about and NoteTopic.THOUGHT not in about and facts.today <= repair_until
    return apply_all(facts, _thought_step(facts, last, promised or repair_until, repair))


def _thought_step(facts: Facts, last: Interview, end: date, repair: bool) -> Step:
    return written_duty(
        facts,
        StepKind.THOUGHT,
        reason(
            "A08" if repair else "A09",
            fact("value", N_("only if you have something new for them; no question about the decision")),
        ),
        last.end + hours(facts.numbers.thank_you_min_h),
        end,
        "T07" if repair else "T08",
        to=message_recipient(facts, last.people[0] if last.people else None),
        required=False,
        interview=last.id,
        tips=(2,),
    )
