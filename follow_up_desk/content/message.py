"""The one way from a step to its words: who, how, which template and language, and the filled text.

Window, print and command line only show the `Message` that `write_message` returns.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct, field

from follow_up_desk.content import engine
from follow_up_desk.content.dates import date_format
from follow_up_desk.content.fact_words import Speech, days_of, in_words
from follow_up_desk.content.message_language import language_of
from follow_up_desk.content.more_time import gains_nothing, without_their_day
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.content.tone import Draft, remarks
from follow_up_desk.content.typed_words import without_other_currency
from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Purpose
from follow_up_desk.core.history import CALLS, INQUIRIES
from follow_up_desk.core.letter_case import LetterCase, letter_case, recipient_of, reference_of
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.records import Person
from follow_up_desk.core.steps import Step
from follow_up_desk.core.template_facts import facts_of, user_words
from follow_up_desk.core.templates import Template, purpose_of, suitable_templates, thread_subject
from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, Text, UserError

REACHED, GATEKEEPER, VOICEMAIL = "reached", "gatekeeper", "voicemail"
_HEADING = re.compile(r"^## (\w+)$", re.MULTILINE)
_SAME_CHANNEL = frozenset({Channel.TEXT, Channel.MESSAGE, Channel.LETTER})
NO_ONE = "nobody"
TO_REFERENCE = "T33"


class Wish(Struct, frozen=True):
    """Hold what is wished for a message; what is left out follows from the plan.

    `template` is a key, or a template that is not saved yet. `person` is an id, or "nobody" for a message without a
    recipient. `given` is what was typed for this message. `hints_in` is the language of the hints, if it is another.
    """

    step: Step | None = None
    template: Template | str | None = None
    person: str | None = None
    language: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)
    brief: bool = False
    hints_in: str | None = None


class Blank(Struct, frozen=True):
    """Hold a name that the user may fill in, with its hint; `shown` is the gap in the text, `needed` if there is one.

    `beside` is the user's own note on the matter, or words of theirs that this message cannot take as they are: shown
    beside the field, never part of the message.
    """

    name: str
    hint: str
    shown: str
    needed: bool
    beside: str = ""


class Message(Struct, frozen=True):
    """Hold the words of one message or call; a call has `scripts` by part instead of subject and body."""

    opportunity: str
    step: Step | None
    template: Template
    purpose: Purpose
    channel: Channel
    language: str
    to: Person | None
    subject: str
    body: str
    scripts: Mapping[str, str]
    blanks: tuple[Blank, ...]
    remarks: tuple[Text, ...]
    draft: Draft

    @property
    def text(self) -> str:
        """Return the whole text, a call's parts under their headings."""
        return self.body or "\n\n".join(f"## {name}\n{said}" for name, said in self.scripts.items())

    def judge(self, text: str) -> tuple[Text, ...]:
        """Return the remarks on the text after the user changed it."""
        return remarks(self.draft, text, engine.count_words(text))

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the names still to fill."""
        return tuple(blank.name for blank in self.blanks if blank.needed)


def write_message(shelf: Shelf, book: Book, plan: Plan, now: datetime, wish: Wish | None = None) -> Message:
    """Return the message that is wished for, or that the plan's step calls for; nothing is recorded."""
    wish = wish or Wish()
    step = wish.step or _plans_step(plan, _key(wish.template))
    person = None if wish.person == NO_ONE else recipient_of(plan, step, wish.person)
    language = wish.language or language_of(shelf.languages, plan.facts.opportunity, person, book.owner)
    template = _template(shelf, book, plan, step, wish.template, language)
    if template.key == TO_REFERENCE and wish.person is None:
        person = reference_of(plan) or person
    case = letter_case(plan, now, step, purpose_of(step, template), person)
    return _written(shelf, book, plan, case, template, language, wish)


def _key(template: Template | str | None) -> str | None:
    return template.key if isinstance(template, Template) else template


def _plans_step(plan: Plan, template: str | None) -> Step | None:
    """Return the plan's step, or one of its optional ones, that a template belongs to."""
    if template is None:
        return plan.step or next(iter(plan.optional), None)
    steps = [s for s in (plan.step, *plan.optional) if s is not None]
    return next((s for s in steps if s.template == template), None)


def _template(
    shelf: Shelf, book: Book, plan: Plan, step: Step | None, key: Template | str | None, language: str
) -> Template:
    if isinstance(key, Template):
        return key
    own = book.templates.values()
    wanted = key or (step.template if step else None)
    found = shelf.template(wanted, language, own) if wanted else None
    if found is not None:
        return found
    if key:
        raise UserError(N_("There is no template {key}."), key=key)
    fitting = suitable_templates(plan, shelf.templates(language, own), step)
    if not fitting:
        raise UserError(N_("Nothing is due here, so no template was chosen; name one."))
    return fitting[0]


def _written(
    shelf: Shelf, book: Book, plan: Plan, case: LetterCase, template: Template, language: str, wish: Wish
) -> Message:
    facts = facts_of(case, plan, book, template.spoken)
    speech = speech_of(shelf, book, plan, template, _written_on(plan, case))
    typed = {name: text for name, text in wish.given.items() if text.strip()}
    known = without_other_currency(in_words(facts, speech, case.person), typed)
    no_gain = gains_nothing(case, facts, typed, template.language)
    known = without_their_day(case, known) if no_gain else known
    filled = engine.fill(template.spelled(speech.letters), {**known, **typed}, wish.brief)
    channel = _channel(case.step, template)
    scripts = script_parts(filled.body, template) if channel in CALLS else {}
    greeting = filled.body.partition("\n")[0]
    draft = Draft(case, template.language, case.purpose, greeting, days_of(facts), template.max_words, no_gain)
    noted = {name: user_words(case, facts, name) for name in template.blanks}
    return Message(
        opportunity=plan.opportunity,
        step=case.step,
        template=template,
        purpose=case.purpose,
        channel=channel,
        language=template.language,
        to=case.person,
        subject=_subject(case, filled.subject) if channel is Channel.EMAIL else "",
        body="" if scripts else filled.body,
        scripts=scripts,
        blanks=_blanks(template, noted, known, wish, shelf),
        remarks=(*_language_missing(template, language), *_remarks(draft, template, filled.body)),
        draft=draft,
    )


def _subject(case: LetterCase, own: str) -> str:
    """Return the template's subject, or the one that keeps the thread."""
    thread = thread_subject(case.facts.opportunity, case.person.id if case.person else None, case.purpose)
    return one_line(thread) if thread else own


def _remarks(draft: Draft, template: Template, body: str) -> tuple[Text, ...]:
    return () if template.spoken else remarks(draft, body, engine.count_words(body))


def _written_on(plan: Plan, case: LetterCase) -> date:
    """Return the day the words are for: a question that has to wait is prepared for its own day."""
    due = case.step or (plan.step if case.purpose in INQUIRIES else None)
    return max(due.date, plan.facts.today) if due is not None and due.is_inquiry else plan.facts.today


def speech_of(shelf: Shelf, book: Book, plan: Plan, template: Template, day: date) -> Speech:
    """Return how a message of this plan speaks in its language: the region is the employer's, else the user's."""
    phrases = shelf.phrases(template.language)
    theirs, mine = plan.facts.opportunity.country or book.owner.country, book.owner.country
    return Speech(phrases, theirs, date_format(phrases, theirs, mine, day), template.spoken)


def _channel(step: Step | None, template: Template) -> Channel:
    """Return the template's channel, or the way they wrote, for a message that may take it."""
    wanted = step.channel if step is not None and step.template == template.key else None
    return wanted if wanted in _SAME_CHANNEL and template.channel is Channel.EMAIL else template.channel


def _blanks(
    template: Template, noted: Mapping[str, str], known: Mapping[str, str], wish: Wish, shelf: Shelf
) -> tuple[Blank, ...]:
    """Return the blanks, those first without which the text has a gap; what was typed stays among them."""
    typed = {name: text for name, text in wish.given.items() if text.strip()}
    hints = shelf.phrases(wish.hints_in).hints if wish.hints_in else {}
    gaps = engine.fill(template, known, wish.brief).missing
    still = engine.fill(template, {**known, **typed}, wish.brief).missing
    names = engine.names_in(template, wish.brief)
    rest = [name for name in names if name in template.blanks and name not in known and name not in gaps]
    return tuple(
        Blank(
            name=name,
            hint=hints.get(name) or template.blanks.get(name) or name.replace("_", " "),
            shown=engine.blank_text(name, template.blanks),
            needed=name in still,
            beside=noted.get(name, ""),
        )
        for name in (*gaps, *rest)
    )


def _language_missing(template: Template, language: str) -> tuple[Text, ...]:
    if template.language == language:
        return ()
    return (Text(N_("There are no words for this in that language yet; these are English.")),)


def script_parts(body: str, template: Template) -> dict[str, str]:
    """Return a script's parts by name; a text without headings is one part."""
    pieces = _HEADING.split(body)
    named = {name: text.strip() for name, text in zip(pieces[1::2], pieces[2::2], strict=True)}
    if pieces[0].strip():
        named[VOICEMAIL if template.channel is Channel.VOICEMAIL else REACHED] = pieces[0].strip()
    return named
