"""What the user owes them: a reply to their last message, and one check that a delivery arrived."""

from datetime import timedelta

from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.facts import Facts
from follow_up_desk.core.facts_builder import facts_at
from follow_up_desk.core.history import INQUIRIES, is_human
from follow_up_desk.core.inquiry_dates import silence_over
from follow_up_desk.core.recipients import message_recipient
from follow_up_desk.core.records import Activity
from follow_up_desk.core.rules.common import email_question, fact, reason, written_duty
from follow_up_desk.core.rules.overrides import apply_all
from follow_up_desk.core.step_kinds import StepKind
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_

EXPIRES_BD = 10
_ABOUT_A_ROUND = frozenset({Purpose.INVITATION, Purpose.RESCHEDULED})
_ANSWERED_FIRST = _ABOUT_A_ROUND | {Purpose.CANCELLED}
_OF_ITS_OWN = frozenset({Purpose.ON_HOLD, Purpose.NO_SHOW, Purpose.RESCHEDULED, Purpose.CANCELLED})
_REPLY_BY_SAME_CHANNEL = frozenset({Channel.TEXT, Channel.MESSAGE, Channel.LETTER})
NO_SHOW_WAIT = timedelta(minutes=15)  # A43


def receipts(facts: Facts) -> list[Step]:
    """Return the one check that a delivery arrived, until the user may ask for the status itself (A17)."""
    delivered = facts.sent(Purpose.DELIVER)
    if delivered is None or facts.closure or facts.ahead or (facts.heard and delivered.at <= facts.heard):
        return []
    if facts.sent(Purpose.RECEIPT_CHECK, Purpose.INQUIRY, since=delivered.at):
        return []
    day = facts.day(delivered.at)
    because = fact("delivered", N_("you delivered on {day}; no word since"), day=day)
    to, due = message_recipient(facts, delivered.person), facts.days.add(day, facts.numbers.receipt_check_bd)
    check = email_question(facts, StepKind.RECEIPT_CHECK, "A17", (because,), due, "T31", to=to, tips=(2,))
    in_time = check.date < facts.days.add(day, facts.numbers.delivered_status_bd)
    return apply_all(facts, check) if in_time else []


def replies(facts: Facts) -> list[Step]:
    """Return the reply that their last message asks for (A01, A35, A38, A42, A43)."""
    since, last = facts.duties_since, _word_to_answer(facts)
    if since is None or last is None or last.at <= since or _answered(facts, last):
        return []
    row = _row(facts, last)
    if row is None or facts.today > facts.days.add(facts.day(last.at), EXPIRES_BD):
        return []
    return apply_all(facts, _reply(facts, last, *row))


def _word_to_answer(facts: Facts) -> Activity | None:
    """Return their last word; a request, which has a step of its own, hides no word about a round."""
    words = [a for a in reversed(facts.activities) if _needs_reply(a)]
    before = next((a for a in words if a.purpose is not Purpose.REQUEST), None)
    if before is not None and before.purpose in _ANSWERED_FIRST and not _was_abandoned(facts, words[0]):
        return before
    return words[0] if words else None


def _answered(facts: Facts, last: Activity) -> bool:
    """Return whether the user has written since, or the round it was about was held (contract 6, rule 5)."""
    if any(a.purpose is not Purpose.MORE_TIME for a in facts.sent_since(last.at)):
        return True
    return last.purpose in _ABOUT_A_ROUND and any(
        last.at < i.start <= facts.now and last.interview in (None, i.id) and not i.cancelled
        for i in facts.opportunity.interviews
    )


def _needs_reply(activity: Activity) -> bool:
    return activity.direction is Direction.IN and (is_human(activity) or activity.purpose is Purpose.NO_SHOW)


def _row(facts: Facts, last: Activity) -> tuple[str, str, str, bool] | None:
    """Return context, template, message and whether it is required; an offer has a rule of its own."""
    if last.purpose is Purpose.OFFER:
        return None
    if last.purpose not in _OF_ITS_OWN and _was_abandoned(facts, last):
        return "A42", "T29", N_("they wrote again on {day} after a long silence"), True
    rows = {
        Purpose.INVITATION: ("A01", "T38", N_("they invited you on {day}"), True),
        Purpose.RESCHEDULED: ("A01", "T45", N_("they moved the interview on {day}"), True),
        Purpose.CANCELLED: ("A43", "T46", N_("they canceled the interview on {day}; suggest two times"), True),
        Purpose.ON_HOLD: ("A35", "T26", N_("they put it on hold on {day}"), True),
        Purpose.NO_SHOW: ("A43", "T34", N_("the agreed time on {day} passed without them"), True),
        Purpose.NEW_DATE: ("A38", "T37", N_("they gave a new date on {day}"), False),
    }
    return rows.get(last.purpose)


def _was_abandoned(facts: Facts, last: Activity) -> bool:
    """Return whether the user had moved on, or the process was at rest, when they wrote (A42)."""
    silent = any(p.silence_means_no for p in facts.opportunity.promises)
    if not silent and facts.purposes_noted.isdisjoint({Purpose.MOVE_ON, *INQUIRIES}):
        return False
    before = facts_at(facts, last.at - timedelta.resolution)
    if before.closure is not None:
        return before.closure.purpose is Purpose.MOVE_ON
    rest = [before.rest_day] if before.exhausted else []
    ended = silence_over(before)
    return any(facts.day(last.at) >= day for day in (*rest, *([ended] if ended else [])))


def _reply(facts: Facts, last: Activity, context: str, template: str, words: str, required: bool) -> Step:
    no_show = last.purpose is Purpose.NO_SHOW
    since = last.at + NO_SHOW_WAIT if no_show else last.at
    due = facts.day(since) if no_show else facts.days.add(facts.day(last.at), facts.numbers.reply_to_invite_bd)
    soon = () if no_show else (fact("reply_to_invite_bd", N_("best by {due}"), due=due),)
    return written_duty(
        facts,
        StepKind.REPLY,
        reason(context, fact("their_word", words, day=facts.day(last.at)), *soon),
        since,
        due,
        template,
        required=required,
        to=message_recipient(facts, last.person),
        interview=last.interview if last.purpose in _ABOUT_A_ROUND else None,
        channel=last.channel if last.channel in _REPLY_BY_SAME_CHANNEL and not no_show else Channel.EMAIL,
        tips={"A42": (8, 9), "A35": (7, 9), "A43": (8,), "A38": (1,)}.get(context, ()),
    )
