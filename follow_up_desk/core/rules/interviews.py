"""Around an interview (tip 1): ask for the date, then note what was said, or tell the agency how it went."""

from datetime import timedelta

from follow_up_desk.core.contact_windows import hours
from follow_up_desk.core.days_off import DAY
from follow_up_desk.core.enumerations import Channel, ProcessKind
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.local_time import evening_before, local_day, user_zone, zone_of
from follow_up_desk.core.recipients import active_contacts, can_call
from follow_up_desk.core.records import Interview
from follow_up_desk.core.rules.common import duty, fact, reason
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.wording import N_, Moment, Text

AGENCY_HOURS, AGENCY_BD = 4, 2  # A19: best within four hours, useless after two working days


def before_interview(facts: Facts) -> list[Step]:
    """Return "ask when you will hear": the evening before and on the day (A02, tip 1)."""
    ahead = facts.ahead
    return apply_all(facts, _ask_date(facts, ahead[0])) if ahead and not facts.closure else []


def _ask_date(facts: Facts, interview: Interview) -> Step:
    zone = user_zone(facts.owner)
    evening = evening_before(interview.start, zone)
    return Step(
        kind=StepKind.ASK_DATE,
        due=evening.date(),
        date=local_day(max(evening, facts.now), zone),
        earliest=evening,
        best=evening,
        latest=interview.end,
        state=StepState.OPEN if facts.now >= evening else StepState.PLANNED,
        reason=reason(
            "A02",
            fact("interview", N_("the interview is on {start}"), start=shown_start(facts, interview)),
            action=Text(N_("ask when you will hear, and whether you may check in")),
        ),
        channel=Channel.IN_PERSON,
        interview=interview.id,
        template="T01",
        tips=(1,),
    )


def debrief(facts: Facts) -> list[Step]:
    """Return the step to note what they promised (A03, A05); with an agency, the call that tells them (A19)."""
    held = facts.held
    if not held or facts.closure:
        return []
    last = held[-1]
    if facts.opportunity.kind is ProcessKind.AGENCY:
        return apply_all(facts, _tell_the_agency(facts, last))
    if facts.now > last.end + timedelta(days=1) or _debriefed(facts, last):
        return []
    why = reason(
        "A05",
        fact("interview", N_("the interview ended {end}"), end=shown_end(facts, last)),
        action=Text(N_("note what they promised and what worried them")),
    )
    return apply_all(
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


def shown_start(facts: Facts, interview: Interview) -> Moment:
    """Return the start of an interview for a text: on the user's clock, and on that of its own zone."""
    return facts.moment(interview.start, zone_of(interview.start))


def shown_end(facts: Facts, interview: Interview) -> Moment:
    """Return the end of an interview for a text, like its start."""
    return facts.moment(interview.end, zone_of(interview.start))


def _debriefed(facts: Facts, interview: Interview) -> bool:
    promised = any(p.interview == interview.id or p.made_at >= interview.start for p in facts.opportunity.promises)
    return promised or any(n.interview == interview.id or n.at >= interview.end for n in facts.opportunity.notes)


def _tell_the_agency(facts: Facts, interview: Interview) -> Step | None:
    agents = active_contacts(facts)
    agent = agents[0] if agents else None
    told = any(a.person in (None, *(p.id for p in agents)) for a in facts.sent_since(interview.end))
    if told or facts.today > facts.days.add(facts.day(interview.end), AGENCY_BD):
        return None
    why = reason(
        "A19",
        fact("interview", N_("the interview ended {end}"), end=shown_end(facts, interview)),
        action=Text(N_("tell the agency how it went; they pass on your thanks")),
    )
    return duty(
        facts,
        StepKind.DEBRIEF,
        why,
        interview.end,
        interview.end + hours(AGENCY_HOURS),
        to=agent,
        channel=Channel.EMAIL if agent and not can_call(facts, agent) else Channel.CALL,
        interview=interview.id,
        template="T20",
        tips=(2, 3),
    )
