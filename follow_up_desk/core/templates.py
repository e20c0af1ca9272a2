"""Templates: the text of a message, call or voicemail, with blanks; and which of them suit a moment.

This module holds the unfilled text; `content.engine` fills it.
"""

import re
from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, Direction, Purpose
from follow_up_desk.core.history import CALLS
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Activity, Opportunity
from follow_up_desk.core.step_kinds import STEP_KINDS
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.template_choice import FOR_THEIR_STEP_ONLY
from follow_up_desk.core.user_records import OwnTemplate

_SPOKEN = CALLS | {Channel.IN_PERSON}
_NEW_THREAD = frozenset(
    {
        Purpose.THANK_YOU,
        Purpose.KEEP_IN_TOUCH,
        Purpose.OTHER,
        Purpose.TELL_OTHERS,
        Purpose.OFFER_NOTICE,
        Purpose.WITHDRAW,
    }
)
_REPLY_MARK = re.compile(r"^(?:(?:re|aw|sv|res|rv|rif|ref|antw)\s*:\s*)+", re.IGNORECASE)
REPLY_PREFIX = "Re: "


class Variant(Struct, frozen=True):
    """Hold another version of a template, shorter or on first-name terms; no subject means the same subject."""

    body: str
    subject: str | None = None

    def spelled(self, letters: Mapping[str, str]) -> "Variant":
        """Return the version in a region's spelling."""
        return Variant(_spelled(self.body, letters), self.subject and _spelled(self.subject, letters))


class Template(Struct, frozen=True):
    """Hold one template in one language; `blanks` maps names to hints for the user, `phrases` to shared texts."""

    key: str
    title: str
    language: str
    channel: Channel
    purpose: Purpose
    body: str
    subject: str | None = None
    contexts: tuple[str, ...] = ()
    max_words: int | None = None
    max_seconds: int | None = None
    brief: Variant | None = None
    familiar: Variant | None = None
    blanks: Mapping[str, str] = field(default_factory=dict)
    phrases: Mapping[str, str] = field(default_factory=dict)

    def texts(self, brief: bool = False, familiar: bool = False) -> tuple[str, str]:
        """Return subject and body of the version that is wanted, or of the usual one if there is none such."""
        variant = (self.brief if brief else None) or (self.familiar if familiar else None)
        if variant is None:
            return self.subject or "", self.body
        return variant.subject or self.subject or "", variant.body

    def spelled(self, letters: Mapping[str, str]) -> "Template":
        """Return the template in a region's spelling, such as "ss" for "ß"; what fills it stays as it is."""
        if not letters:
            return self
        return replace(
            self,
            subject=self.subject and _spelled(self.subject, letters),
            body=_spelled(self.body, letters),
            brief=self.brief and self.brief.spelled(letters),
            familiar=self.familiar and self.familiar.spelled(letters),
            phrases={name: _spelled(text, letters) for name, text in self.phrases.items()},
        )

    @property
    def spoken(self) -> bool:
        """Return whether it is spoken, not written."""
        return self.channel in _SPOKEN


def _spelled(text: str, letters: Mapping[str, str]) -> str:
    return text.translate({ord(letter): instead for letter, instead in letters.items()})


def with_own(templates: Iterable[Template], own: Iterable[OwnTemplate], language: str) -> tuple[Template, ...]:
    """Return the templates with the user's own in place of those they replace, and the user's new ones last."""
    shipped, mine = tuple(templates), [o for o in own if o.language == language]
    if not mine:
        return shipped
    hints = hints_of(shipped)
    changed = {o.replaces: o for o in reversed(mine) if o.replaces}  # if a file held two, the first counts
    known = [_changed(t, changed[t.key], hints) if t.key in changed else t for t in shipped]
    phrases = shipped[0].phrases if shipped else {}
    return (*known, *(_new(o, hints, phrases) for o in mine if not o.replaces))


def hints_of(templates: Iterable[Template]) -> dict[str, str]:
    """Return every name that the templates use, with its hint."""
    return {name: hint for template in templates for name, hint in template.blanks.items()}


def _changed(template: Template, own: OwnTemplate, hints: Mapping[str, str]) -> Template:
    return replace(
        template,
        title=own.title,
        channel=own.channel,
        purpose=own.purpose,
        subject=own.subject,
        body=own.body,
        brief=None,
        familiar=None,
        blanks={**hints, **template.blanks},
    )


def _new(own: OwnTemplate, hints: Mapping[str, str], phrases: Mapping[str, str]) -> Template:
    return Template(
        own.id,
        own.title,
        own.language,
        own.channel,
        own.purpose,
        own.body,
        own.subject,
        blanks=hints,
        phrases=phrases,
    )


def purpose_of(step: Step | None, template: Template | None) -> Purpose:
    """Return the purpose to log a message under: the step's, unless another template than the step's was chosen."""
    if step is None:
        return template.purpose if template else Purpose.OTHER
    if template is None or template.key == step.template or template.purpose is Purpose.OTHER:
        return STEP_KINDS[step.kind].purpose
    return template.purpose


def suitable_templates(plan: Plan, templates: Iterable[Template], step: Step | None = None) -> tuple[Template, ...]:
    """Return the templates that fit this moment, best first: the step's own, its context's, then by purpose."""
    steps = [s for s in (step or plan.step, *plan.optional) if s is not None and s.state is not StepState.LATER]
    wanted = [s.template for s in steps]
    context = step.reason.context if step else plan.reason.context
    contexts = {context, *(s.reason.context for s in steps[1:])}
    purposes = {STEP_KINDS[s.kind].purpose for s in steps} - {Purpose.OTHER, Purpose.REPLY}
    channel = steps[0].channel if steps else None
    ranked = []
    for order, template in enumerate(templates):
        rank = _rank(template, wanted, context, contexts, purposes)
        if rank is not None and is_usable(plan.facts.opportunity, template):
            ranked.append((rank, (channel in CALLS) != (template.channel in CALLS), order, template))
    return tuple(row[-1] for row in sorted(ranked, key=lambda row: row[:3]))


def _rank(
    template: Template, wanted: list[str | None], context: str, contexts: set[str], purposes: set[Purpose]
) -> int | None:
    if wanted and template.key == wanted[0]:
        return 0
    if template.key in FOR_THEIR_STEP_ONLY and template.key not in wanted:
        return None
    own = not template.contexts  # only the user's own templates name no context
    if context in template.contexts or (own and template.purpose in purposes):
        return 1
    if template.key in wanted:
        return 2
    if contexts & set(template.contexts):
        return 3
    return 4 if template.purpose in purposes else None


def is_usable(opportunity: Opportunity, template: Template) -> bool:
    """Return whether the channel is allowed: no call where none is wanted, a text only to who texted before."""
    if template.channel in CALLS:
        return not opportunity.no_calls
    if template.channel in (Channel.TEXT, Channel.MESSAGE):
        return any(a.direction is Direction.IN and a.channel is template.channel for a in opportunity.activities)
    return True


def thread_subject(opportunity: Opportunity, person: str | None, purpose: Purpose) -> str | None:
    """Return the subject that keeps the thread: "Re:" and the last subject exchanged with that person."""
    if purpose in _NEW_THREAD:
        return None
    mails = [
        a for a in opportunity.activities if a.channel is Channel.EMAIL and a.subject and a.person in (None, person)
    ]
    last = max(mails, key=lambda a: (a.at, a.id), default=None)
    return REPLY_PREFIX + _bare(last) if last else None


def _bare(mail: Activity) -> str:
    """Return a mail's subject on one line without the marks of earlier replies, in any language."""
    return _REPLY_MARK.sub("", " ".join((mail.subject or "").split()))
