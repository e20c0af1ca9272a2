"""The agenda as a program reads it (contract 2)."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any

from follow_up_desk.core.agenda import Agenda
from follow_up_desk.core.book import Book
from follow_up_desk.core.contact_pressure import plan_pressure
from follow_up_desk.core.explain import rule_of
from follow_up_desk.core.local_time import in_zone, user_zone
from follow_up_desk.core.planner import Plan
from follow_up_desk.core.reasons import reason_clauses
from follow_up_desk.core.tip_topics import tip_numbers_of
from follow_up_desk.core.wording import english


def write(agenda: Agenda, book: Book) -> str:
    """Return the agenda as JSON text, one object an opportunity, sorted by id."""
    year = in_zone(agenda.now, user_zone(book.owner)).year
    rows = [row(agenda.plans[id], book, year) for id in sorted(agenda.plans)]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def row(plan: Plan, book: Book, year: int) -> dict[str, Any]:
    """Return one opportunity's object; days of another year than `year` name theirs."""
    opportunity = book.opportunities[plan.opportunity]
    pest = plan_pressure(plan, book.policy.patience)
    step = plan.step
    return {
        "opportunity": opportunity.id,
        "company": opportunity.company,
        "role": opportunity.role,
        "verdict": str(plan.verdict),
        "date": _iso(plan.date),
        "step": str(step.kind) if step else None,
        "ordinal": step.ordinal if step else None,
        "channel": str(step.channel) if step and step.channel else None,
        "person": step.person if step else None,
        "template": step.template if step else None,
        "why": english(reason_clauses(plan.reason), year),
        "tips": list(tip_numbers_of(plan)),
        "attempts": {"used": plan.attempts, "max": plan.max_attempts},
        "pest": {"points": pest.points, "band": str(pest.band)},
        "optional": [str(s.kind) for s in plan.optional],
        "reasons": reasons(plan, year),
    }


def reasons(plan: Plan, year: int) -> list[dict[str, Any]]:
    """Return by which rule and tips, what was used for the date, and what was skipped and why."""
    rule = rule_of(plan.step, plan.reason)
    head = {
        "context": plan.reason.context,
        "rule": rule.key if rule else None,
        "tips": list(tip_numbers_of(plan)),
        "source": rule.source if rule else None,
    }
    used = [{"used": fact.used, **_plain(fact.data), "text": english((fact.text,), year)} for fact in plan.reason.facts]
    skipped = [{"skipped": s.day.isoformat(), "why": english((s.why,), year)} for s in plan.reason.skipped]
    return [head, *used, *skipped]


def _plain(data: Mapping[str, Any]) -> dict[str, Any]:
    return {name: _value(value) for name, value in data.items()}


def _value(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_value(part) for part in value]
    return value.isoformat() if isinstance(value, date) else value


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
