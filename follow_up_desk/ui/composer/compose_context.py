"""What a message or call is made from: plan, people and templates of one opportunity. No widgets."""

from follow_up_desk.content.shelf import Shelf
from follow_up_desk.core.enumerations import Direction, PersonRole, Purpose, Verdict
from follow_up_desk.core.history import INQUIRIES
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.records import Activity, Opportunity, Person
from follow_up_desk.core.steps import Step, StepState
from follow_up_desk.core.templates import Template, is_usable, purpose_of, suitable_templates
from follow_up_desk.i18n import _, day, translate_all
from follow_up_desk.ui.opportunities.opportunity_rows import verdict_word
from follow_up_desk.ui.session import Session


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

    def language(self) -> str:
        """Return the template language for the language the user writes in."""
        return self.shelf.language(self.session.book.owner.language)

    def people(self) -> tuple[Person, ...]:
        """Return the people to write to or call: the step's person first, people who have left last."""
        asked = self.step.person if self.step else self.plan.step.person if self.plan.step else None
        return tuple(
            sorted(self.opportunity.people, key=lambda p: (p.id != asked, bool(p.left), p.part is PersonRole.REFEREE))
        )

    def template(self, key: str | None, language: str) -> Template | None:
        """Return the template with this key, or None."""
        return self.shelf.template(key, language, self.session.book.templates.values()) if key else None

    def choices(self, language: str) -> tuple[tuple[Template, ...], tuple[Template, ...]]:
        """Return the written templates: those that suit the current step, and all others that could be sent."""
        every = [t for t in self.shelf.templates(language, self.session.book.templates.values()) if not t.spoken]
        fitting = suitable_templates(self.plan, every, self.step)
        keys = {t.key for t in fitting}
        return fitting, tuple(t for t in every if t.key not in keys and is_usable(self.opportunity, t))

    def purpose(self, template: Template | None) -> Purpose:
        """Return the purpose that a message from this template is recorded with."""
        return purpose_of(self.step, template)

    def too_early(self, template: Template | None) -> str:
        """Return a sentence why it is too early to send, or an empty text."""
        step = self.step
        if step is not None and step.state is not StepState.OPEN:
            return _("Not yet: {day}. {why}.").format(
                day=day(step.date), why=_capital(translate_all(reason_clauses(step.reason)))
            )
        no_time = self.plan.verdict in (Verdict.WAIT_UNTIL, Verdict.REST, Verdict.CLOSED)
        if step is None and no_time and self.purpose(template) in INQUIRIES:
            word = verdict_word(self.plan.verdict, self.plan.date)
            return _("{word}. {why}.").format(word=word, why=_capital(translate_all(reason_clauses(self.plan.reason))))
        return ""

    def sent_before(self) -> tuple[Activity, ...]:
        """Return the activities with a text sent so far, the newest first."""
        said = [a for a in self.opportunity.activities if a.direction is Direction.OUT and a.text]
        return tuple(sorted(said, key=lambda a: (a.at, a.id), reverse=True))

    def next_verdict(self) -> str:
        """Return the sentence shown after a record: the new verdict and its reason."""
        word = verdict_word(self.plan.verdict, self.plan.date)
        return _("Saved. {word}: {why}").format(word=word, why=translate_all(reason_clauses(self.plan.reason)))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
