"""What a message or call is made from: plan, people and templates of one opportunity. No widgets."""

from collections.abc import Mapping

from msgspec.structs import replace

from follow_up_desk import i18n
from follow_up_desk.content.message import NO_ONE, Message, Wish, write_message
from follow_up_desk.content.message_language import language_of, language_to_ask
from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import Channel, Direction, PersonRole, Purpose, Verdict
from follow_up_desk.core.history import INQUIRIES
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.recipients import has_left
from follow_up_desk.core.records import Activity, Opportunity, Person
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.templates import Template, is_usable, purpose_of, suitable_templates
from follow_up_desk.i18n import _, day, translate_all
from follow_up_desk.ui.formatting import with_full_stop
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.verdict_text import verdict_text


class ComposeContext:
    """Look-ups for one opportunity and, where given, one step."""

    def __init__(self, session: Session, shelf: Shelf, opportunity: str, step: Step | None = None) -> None:
        self.session, self.shelf, self.id, self.step = session, shelf, opportunity, step

    @property
    def plan(self) -> Plan:
        """Return the current plan."""
        return self.session.plan(self.id)

    @property
    def opportunity(self) -> Opportunity:
        """Return the opportunity's records."""
        return self.session.opportunity(self.id)

    def language(self, person: Person | None = None) -> str:
        """Return the language a message to this person, else to whom the step names, is written in."""
        to = person or self.opportunity.person(self.step.person if self.step else None)
        return language_of(self.shelf.languages, self.opportunity, to, self.session.book.owner)

    def language_question(self) -> tuple[str, str] | None:
        """Return the language of their country and the user's own, if it was not asked yet which to write in."""
        theirs = language_to_ask(self.shelf.languages, self.opportunity, self.session.book.owner)
        return (theirs, self.shelf.language(self.session.book.owner.language)) if theirs else None

    def message(
        self,
        template: Template | str | None,
        person: str | None,
        language: str,
        given: Mapping[str, str],
        brief: bool = False,
    ) -> Message:
        """Return the message to show; `person` None is a message to nobody in particular."""
        wish = Wish(self.step, template, person or NO_ONE, language, given, brief, _window_language(self.shelf))
        return write_message(self.shelf, self.session.book, self.plan, self.session.now, wish)

    def without_words(self, template: Template | str | None, person: str | None, language: str) -> Message:
        """Return the message whose template cannot be filled: what the user says in their own words is recorded."""
        known = self.template(template, language) if isinstance(template, str) else template
        bare = Template("", "", language, Channel.EMAIL, Purpose.OTHER, "…") if known is None else known
        empty = replace(bare, subject=None, body="…", brief=None, familiar=None)
        return self.message(empty, person, language, {})

    def people(self) -> tuple[Person, ...]:
        """Return the people to write to or call, the step's person first; nobody who has left."""
        asked = self.step.person if self.step else self.plan.step.person if self.plan.step else None
        there = [p for p in self.opportunity.people if not has_left(self.plan.facts, p)]
        return tuple(sorted(there, key=lambda p: (p.id != asked, p.part is PersonRole.REFEREE)))

    def template(self, key: str | None, language: str) -> Template | None:
        """Return the template with this key, or None."""
        return self.shelf.template(key, language, self.session.book.templates.values()) if key else None

    def choices(self, language: str) -> tuple[tuple[Template, ...], tuple[Template, ...]]:
        """Return the written templates: those that suit the current step, and all others that could be sent."""
        titles = {t.key: t.title for t in self.shelf.templates(_window_language(self.shelf))}
        own = self.session.book.templates.values()
        mine = {o.replaces or o.id for o in own if o.language == language}
        every = [
            replace(t, title=t.title if t.key in mine else titles.get(t.key, t.title))
            for t in self.shelf.templates(language, own)
            if not t.spoken
        ]
        fitting = suitable_templates(self.plan, every, self.step)
        keys = {t.key for t in fitting}
        return fitting, tuple(t for t in every if t.key not in keys and is_usable(self.opportunity, t))

    def too_early(self, template: Template | None) -> str:
        """Return a sentence why it is too early to send, or an empty text."""
        step = self.step
        if step is not None and step.state is not StepState.OPEN:
            why = with_full_stop(_capital(translate_all(reason_clauses(step.reason))))
            return _("Too early: this is for {day}. {why}").format(day=day(step.date), why=why)
        no_time = self.plan.verdict in (Verdict.WAIT_UNTIL, Verdict.REST, Verdict.CLOSED)
        if step is None and no_time and purpose_of(step, template) in INQUIRIES:
            word = verdict_text(self.plan, self.session.day)
            why = with_full_stop(_capital(translate_all(reason_clauses(self.plan.reason))))
            return _("{word}. {why}").format(word=word, why=why)
        return ""

    def sent_before(self) -> tuple[Activity, ...]:
        """Return the activities with a text sent so far, the newest first."""
        said = [a for a in self.opportunity.activities if a.direction is Direction.OUT and a.text]
        return tuple(sorted(said, key=lambda a: (a.at, a.id), reverse=True))

    def next_verdict(self) -> str:
        """Return the sentence shown after a record: the new verdict and its reason."""
        word = verdict_text(self.plan, self.session.day)
        return _("Saved. {word}: {why}").format(word=word, why=translate_all(reason_clauses(self.plan.reason)))


def _window_language(shelf: Shelf) -> str:
    """Return the language in which titles and hints are shown: the window's, not the message's."""
    return shelf.language(i18n.language())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
