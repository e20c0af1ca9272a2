"""Texts from templates: filled for one person, their blanks, a call's scripts, and the record of a message."""

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.content import engine
from follow_up_desk.core.enumerations import Channel, Direction, Outcome, Purpose
from follow_up_desk.core.records import Person
from follow_up_desk.core.template_facts import facts_of, request_of
from follow_up_desk.core.templates import Template, thread_subject
from follow_up_desk.core.verbs import ActivityDraft
from follow_up_desk.core.wording import UserError
from follow_up_desk.ui.composer.compose_context import ComposeContext

REACHED, GATEKEEPER, VOICEMAIL = "reached", "gatekeeper", "voicemail"
_HEADING = re.compile(r"^## (\w+)$", re.MULTILINE)
_FULL_SCRIPT = {Purpose.INQUIRY: "T11", Purpose.ITEM_INQUIRY: "T17"}


class Blank(Struct, frozen=True):
    """A name that the user may fill in; `needed` if the text shows a gap without it."""

    name: str
    hint: str
    needed: bool


def fill(
    context: ComposeContext, template: Template, person: Person | None, given: Mapping[str, str], brief: bool = False
) -> engine.FilledTemplate:
    """Return the template filled with the desk's facts and the user's answers; a reply keeps its thread's subject."""
    known = _known(context, template, person)
    filled = engine.fill(template, {**known, **{k: v for k, v in given.items() if v.strip()}}, brief)
    if template.channel is not Channel.EMAIL:
        return filled
    thread = thread_subject(context.opportunity, person.id if person else None, context.purpose(template))
    return replace(filled, subject=engine.one_line(thread)) if thread else filled


def blanks(
    context: ComposeContext, template: Template, person: Person | None, brief: bool = False
) -> tuple[Blank, ...]:
    """Return the blanks the user may fill in, those that are needed first."""
    known = _known(context, template, person)
    missing = engine.fill(template, known, brief).missing
    variant = template.brief if brief and template.brief else template
    names = (*engine.check_template(variant.subject or template.subject or ""), *engine.check_template(variant.body))
    rest = [name for name in dict.fromkeys(names) if name not in known and name not in missing]
    return tuple(Blank(n, template.blanks.get(n) or n.replace("_", " "), n in missing) for n in (*missing, *rest))


def placeholders(template: Template) -> tuple[tuple[str, str, str], ...]:
    """Return name, hint and placeholder text of every name that the template uses."""
    brief, hints = template.brief, template.blanks
    sources = (template.subject, template.body, *((brief.subject, brief.body) if brief else ()))
    try:
        names = dict.fromkeys(name for source in sources for name in engine.check_template(source or ""))
    except UserError:  # a user's own template from a file made elsewhere: it shows no blanks
        return ()
    return tuple((n, hints.get(n) or n.replace("_", " "), engine.blank_text(n, hints)) for n in names)


def scripts(
    context: ComposeContext, template: Template, person: Person | None, given: Mapping[str, str]
) -> tuple[dict[str, str], tuple[Blank, ...]]:
    """Return a call's scripts by part (reached, gatekeeper, voicemail), and the blanks that are needed."""
    full = context.template(_FULL_SCRIPT.get(context.purpose(template)), template.language)
    spoken, needed = {}, {}
    for source in (full, template):
        if source is None:
            continue
        filled = fill(context, source, person, given)
        spoken.update(script_parts(filled.body, source))
        needed.update({b.name: b for b in blanks(context, source, person) if b.needed})
    return spoken, tuple(needed.values())


def _known(context: ComposeContext, template: Template, person: Person | None) -> dict[str, object]:
    found = facts_of(
        context.plan,
        context.session.book,
        context.session.now,
        step=context.step,
        person=person,
        language=template.language,
    )
    return dict(found)


def message_activity(
    context: ComposeContext,
    template: Template | None,
    person: Person | None,
    subject: str | None = None,
    text: str | None = None,
) -> ActivityDraft:
    """Return the event to record for a message that was sent."""
    purpose = context.purpose(template)
    request = request_of(context.plan.facts, context.step) if purpose is Purpose.DELIVER else None
    return ActivityDraft(
        Direction.OUT,
        purpose,
        template.channel if template else Channel.EMAIL,
        person=person.id if person else None,
        interview=context.step.interview if context.step else None,
        answers=request.id if request else None,
        subject=subject,
        text=text,
    )


def call_activity(
    context: ComposeContext, template: Template | None, person: Person | None, outcome: Outcome, notes: str
) -> ActivityDraft:
    """Return the event to record for a call."""
    sent = message_activity(context, template, person, text=notes.strip() or None)
    return replace(sent, channel=Channel.CALL, outcome=outcome, answers=None)


def script_parts(body: str, template: Template) -> dict[str, str]:
    """Return a script's parts by name; a text without headings is one part."""
    pieces = _HEADING.split(body)
    named = {name: text.strip() for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    if pieces[0].strip():
        named[VOICEMAIL if template.channel is Channel.VOICEMAIL else REACHED] = pieces[0].strip()
    return named
