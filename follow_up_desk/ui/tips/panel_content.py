"""The texts of the tips panel for one opportunity, Qt-free."""

from collections import Counter

from msgspec import Struct

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.book import Book
from follow_up_desk.core.contact_pressure import (
    ContactPressure,
    amber_at_most,
    plan_pressure,
    pressure_if_sent,
    recommends_inquiry,
)
from follow_up_desk.core.daily_plan import DailyPlan
from follow_up_desk.core.enumerations import Band, Channel, Purpose, Verdict
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.step_titles import step_title
from follow_up_desk.core.steps import Step
from follow_up_desk.core.templates import Template, suitable_templates
from follow_up_desk.core.tip_topics import tip_topic_of
from follow_up_desk.core.tips import Tip
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _, language, ngettext, translate, translate_all
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.verdict_text import verdict_text

EMPTY = "empty"
TEMPLATES_SHOWN = 5
BANDS: dict[Band, tuple[str, str, str]] = {
    Band.GREEN: (N_("That is fine."), "check", "rest"),
    Band.AMBER: (N_("One more at most."), "hourglass", "now"),
    Band.RED: (N_("More would not help."), "pause", "danger"),
}


class BandedText(Struct, frozen=True):
    """Hold a sentence and its band, which icon and colour show as well."""

    text: str
    band: Band


class PanelContent(Struct, frozen=True):
    """Hold everything the panel shows; while it is equal the panel need not be built again."""

    opportunity: str
    company: str
    role: str
    question: str
    verdict: Verdict
    word: str
    title: str
    why: str
    action: str
    due: bool
    counts: bool
    used: int
    allowed: int
    attempts: str
    pest: BandedText
    if_now: BandedText | None
    tips: tuple[Tip, ...]
    templates: tuple[tuple[str, str, Channel], ...]


def panel_content(plan: Plan, book: Book, order: DailyPlan, shelf: Shelf) -> PanelContent:
    """Return what the panel shows for a plan."""
    facts, step = plan.facts, plan.step
    patience = book.policy.patience
    return PanelContent(
        opportunity=plan.opportunity,
        company=facts.opportunity.company,
        role=facts.opportunity.role,
        question=question(plan),
        verdict=order.standing(plan)[0],
        word=verdict_text(plan, order),
        title=translate(step_title(step, facts.opportunity)) if step else "",
        why=capitalized(translate_all(reason_clauses(order.reason(plan)))),
        action=action_label(step) if step else "",
        due=order.standing(plan)[0] is Verdict.NOW,
        counts=facts.closure is None,
        used=plan.attempts,
        allowed=plan.max_attempts,
        attempts=attempts_label(plan.attempts, plan.max_attempts),
        pest=contact_pressure_text(plan_pressure(plan, patience), plan.attempts >= plan.max_attempts),
        if_now=_if_now(plan, book),
        tips=shelf.tips(tip_topic_of(plan)),
        templates=_templates(plan, book, shelf),
    )


def question(plan: Plan) -> str:
    """Return the question answered by the verdict."""
    if plan.verdict is Verdict.CLOSED:
        return _("Where it stands")
    if plan.facts.closure is None and (plan.step is None or plan.step.is_inquiry):
        return _("Can I follow up yet?")
    return _("What now?")


def action_label(step: Step) -> str:
    """Return the label of the button that opens the step."""
    if not step.open:
        return _("Prepare it")
    if step.channel in CALLS:
        return _("Open the call card")
    return _(STEP_KINDS[step.kind].button)


def attempts_label(used: int, allowed: int) -> str:
    """Return the number of attempts: "1 of 2 follow-ups sent"."""
    return ngettext("{used} of {allowed} follow-up sent", "{used} of {allowed} follow-ups sent", allowed).format(
        used=used, allowed=allowed
    )


def contact_pressure_text(line: ContactPressure, used_up: bool = False) -> BandedText:
    """Return in plain words what the user sent since their last word, and whether more would help."""
    if not line.parts:
        return BandedText(_("You haven't contacted them since their last message."), line.band)
    said = _("Since their last message: {contacts}.").format(contacts=", ".join(_counted(line)))
    return BandedText(f"{said} {_verdict_on_more(line, used_up)}", line.band)


def _counted(line: ContactPressure) -> list[str]:
    counts = Counter(translate(part.text) for part in line.parts)
    return [text if n == 1 else _("{text} ({n} times)").format(text=text, n=n) for text, n in counts.items()]


def _verdict_on_more(line: ContactPressure, used_up: bool) -> str:
    if line.cap is not None:
        return _("More would not help: {reason}.").format(reason=translate(line.cap))
    if used_up and line.band is not Band.GREEN:
        return _("That is enough.")
    return _(BANDS[line.band][0])


def _if_now(plan: Plan, book: Book) -> BandedText | None:
    """Return the contact pressure if the user asked now; None if something else is due or nobody has answered yet."""
    step, facts = plan.step, plan.facts
    other = plan.verdict is Verdict.NOW and not recommends_inquiry(plan)
    if facts.closure or facts.accepted_elsewhere or facts.heard is None or facts.ahead or other:
        return None
    asked = step if step and step.is_inquiry else None
    purpose = STEP_KINDS[asked.kind].purpose if asked else Purpose.INQUIRY
    channel = (asked.channel if asked else None) or Channel.EMAIL
    line = pressure_if_sent(facts, book.policy.patience, purpose, channel, facts.now, asked.person if asked else None)
    return _contact_now_text(amber_at_most(line) if recommends_inquiry(plan) else line, channel) if line.parts else None


def _contact_now_text(line: ContactPressure, channel: Channel) -> BandedText:
    """Return whether contacting them today would be right, with the strongest reason against it."""
    call = channel in CALLS
    against = max((part.data for part in line.parts if part.data["against"]), key=lambda d: d["points"], default=None)
    reason = translate(line.cap) if line.cap is not None else _(against["against"]) if against else ""
    if line.band is not Band.RED and not reason:
        return BandedText(_("Calling now is fine.") if call else _("Writing now is fine."), line.band)
    words = _("Better not call today: {reason}.") if call else _("Better not write today: {reason}.")
    return BandedText(words.format(reason=reason or _("they have heard from you often")), line.band)


def _templates(plan: Plan, book: Book, shelf: Shelf) -> tuple[tuple[str, str, Channel], ...]:
    wanted = shelf.language(language())
    fitting: tuple[Template, ...] = suitable_templates(plan, shelf.templates(wanted, book.templates.values()))
    return tuple((t.key, t.title, t.channel) for t in fitting[:TEMPLATES_SHOWN])
