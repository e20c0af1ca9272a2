"""Whatever is logged in whatever order, the planner gives one answer and keeps the rules."""

from datetime import UTC, timedelta

from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.agenda import build_agenda
from follow_up_desk.core.contact_pressure import contact_pressure
from follow_up_desk.core.enumerations import (
    PURPOSES,
    Channel,
    Direction,
    InterviewKind,
    Language,
    OfferForm,
    Outcome,
    Patience,
    PersonRole,
    Platform,
    ProcessKind,
    Profile,
    PromiseSubject,
    RequestKind,
    Verdict,
)
from follow_up_desk.core.facts_builder import Calendars
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Activity, Interview, Offer, Opportunity, Paper, Person, Promise, Request
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.tip_topics import tip_numbers_of, tip_topic_of
from follow_up_desk.core.wording import english
from tests.builders import NEW_YORK, NOW, book_of, few_holidays, planned

instants = st.integers(-60 * 24, 60 * 24).map(lambda hours: NOW.astimezone(UTC) + timedelta(hours=hours))
starts = instants.map(lambda instant: instant.astimezone(NEW_YORK).replace(minute=30))
days = instants.map(lambda instant: instant.date())


@st.composite
def activities(draw, id):
    direction = draw(st.sampled_from(Direction))
    channel = draw(st.sampled_from(Channel))
    outcome = draw(st.sampled_from([None, *Outcome])) if channel is Channel.CALL else None
    return Activity(id, draw(instants), direction, channel, draw(st.sampled_from(PURPOSES[direction])), outcome, "p")


@st.composite
def opportunities(draw, id="o"):
    return Opportunity(
        id,
        "Company",
        "Role",
        kind=draw(st.sampled_from(ProcessKind)),
        country=draw(st.sampled_from(["US", "GB", "DE", "FR", "JP", "AQ", None])),
        time_zone=draw(st.sampled_from(["America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", None])),
        no_calls=draw(st.booleans()),
        papers=tuple(Paper(name, sent_on=draw(st.none() | days)) for name in draw(st.lists(st.just("CV"), max_size=2))),
        people=(
            Person(
                "p",
                "P",
                part=draw(st.sampled_from(PersonRole)),
                phone=draw(st.sampled_from([None, "1"])),
                left=draw(st.none() | days),
                language=draw(st.none() | st.sampled_from(Language)),
                familiar=draw(st.none() | st.booleans()),
            ),
        ),
        interviews=tuple(
            Interview(
                f"i{n}",
                draw(st.sampled_from(InterviewKind)),
                draw(starts),
                people=("p",),
                cancelled=draw(st.booleans()),
                was=tuple(draw(st.lists(starts, max_size=2))),
                platform=draw(st.none() | st.sampled_from(Platform)),
            )
            for n in range(draw(st.integers(0, 2)))
        ),
        promises=tuple(
            Promise(
                f"p{n}",
                None,
                draw(st.sampled_from(PromiseSubject)),
                None,
                "",
                None,
                draw(st.none() | days),
                "said",
                draw(instants),
                ask_from=draw(st.none() | days),
                ask_by=draw(st.none() | st.sampled_from(Channel)),
                silence_means_no=draw(st.booleans()),
                after=draw(st.sampled_from([None, "the budget"])),
            )  # type: ignore[arg-type]
            for n in range(draw(st.integers(0, 2)))
        ),
        requests=tuple(
            Request(
                f"r{n}", "x", draw(st.none() | days | instants), draw(instants), asks=draw(st.sampled_from(RequestKind))
            )
            for n in range(draw(st.integers(0, 1)))
        ),
        offers=tuple(
            Offer(
                f"o{n}",
                draw(st.sampled_from(OfferForm)),
                draw(instants),
                draw(st.none() | instants),
                None,
                draw(st.booleans()),
            )
            for n in range(draw(st.integers(0, 1)))
        ),
        activities=tuple(draw(activities(f"a{n}")) for n in range(draw(st.integers(0, 6)))),
    )


@given(opportunities(), instants, st.sampled_from(Profile))
def test_every_opportunity_has_one_verdict_with_its_words(it, now, profile):
    plan = planned(it, now, profile=profile)
    assert plan == planned(it, now, profile=profile)
    assert plan.verdict in Verdict
    assert english(reason_clauses(plan.reason))
    assert tip_topic_of(plan)
    assert all(1 <= number <= 10 for number in tip_numbers_of(plan))
    assert contact_pressure(plan.facts, Patience.STANDARD).points >= 0
    for step in plan.steps:
        assert english((step_title(step, it),))
        assert step.earliest <= step.best
        if step.is_inquiry:
            assert plan.facts.days.is_workday(step.date) or step.until
            assert plan.attempts < plan.max_attempts


@given(st.lists(opportunities(), max_size=3), instants)
def test_an_agenda_of_anything(them, now):
    renamed = [
        Opportunity(f"o{n}", **{f: getattr(o, f) for f in Opportunity.__slots__ if f != "id"})
        for n, o in enumerate(them)
    ]
    agenda = build_agenda(book_of(*renamed), Calendars(few_holidays), now)
    assert len(agenda.ordered()) == len(them)
    assert {p.opportunity for p, _ in agenda.due()} <= set(agenda.plans)
