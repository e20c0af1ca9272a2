"""The moment an opportunity is in: it selects the tips (the file of that name) and their numbers."""

from follow_up_desk.core.enumerations import Purpose, Verdict
from follow_up_desk.core.inquiry_dates import current_promise
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.step_kinds import STEP_KINDS

_CLOSED = {
    Purpose.ACCEPT: "accepted",
    Purpose.REJECTION: "rejected",
    Purpose.WITHDRAW: "withdrawn",
    Purpose.DECLINE: "withdrawn",
    Purpose.TELL_OTHERS: "withdrawn",
}
_WAITING_TIPS: dict[str, tuple[int, ...]] = {
    "waiting": (1, 7),
    "grace": (1, 7),
    "between_attempts": (5, 7),
    "rest": (5, 8, 7),
    "rejected": (6, 8, 10),
    "withdrawn": (9,),
    "accepted": (10,),
    "closed": (8, 10),
    "on_hold": (7, 9),
    "empty": (7,),
    "offer": (7, 9),
}


def tip_topic_of(plan: Plan) -> str:
    """Return the name of the moment: what is open now, else what the user is waiting for."""
    facts = plan.facts
    if plan.verdict is Verdict.CLOSED:
        assert facts.closure is not None
        return _CLOSED.get(facts.closure.purpose, "closed")
    if plan.verdict is Verdict.REST:
        return "on_hold" if facts.on_hold else "rest"
    if plan.step is None:
        return _topic_without_step(plan)
    if plan.step.is_offer_inquiry:
        return "offer"
    if plan.step.is_inquiry:
        return _inquiry_topic(plan)
    return STEP_KINDS[plan.step.kind].topic


def _topic_without_step(plan: Plan) -> str:
    if plan.attempts:
        return "between_attempts"
    if plan.verdict is Verdict.WAIT_UNTIL:  # until their silence means no
        return "waiting"
    return "offer" if plan.facts.offer is not None else "empty"


def _inquiry_topic(plan: Plan) -> str:
    assert plan.step is not None
    assert plan.step.ordinal is not None
    if plan.verdict is Verdict.NOW:
        return "last_inquiry" if plan.step.ordinal >= plan.max_attempts and plan.max_attempts > 1 else "inquiry"
    if plan.attempts:
        return "between_attempts"
    return "waiting" if current_promise(plan.facts) else "grace" if plan.reason.context in ("A11", "A18") else "waiting"


def tip_numbers_of(plan: Plan) -> tuple[int, ...]:
    """Return the numbers of the tips that apply to this moment."""
    if plan.verdict is Verdict.NOW and plan.step:
        return plan.step.tips
    found = _WAITING_TIPS.get(tip_topic_of(plan))
    return found if found is not None else plan.step.tips if plan.step else (7,)
