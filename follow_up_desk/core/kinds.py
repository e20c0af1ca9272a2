"""Timing by kind of process and by country (advice, table B)."""

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Kind
from follow_up_desk.core.records import Opportunity, Policy, Value
from follow_up_desk.core.settings import Numbers, numbers

Row = dict[str, Value]


def _row(wait: int, grace: int, gap: int, tries: int) -> Row:
    return {"no_date_wait_bd": wait, "grace_decision_bd": grace, "gap_bd": gap, "max_attempts": tries}


BASE = _row(7, 3, 5, 2)
BY_KIND: dict[Kind, Row] = {
    Kind.STANDARD: BASE,
    Kind.PHONE_SCREEN: _row(5, 2, 5, 2),
    Kind.PANEL: BASE,
    Kind.FINAL_ROUND: BASE,
    Kind.AGENCY: _row(2, 1, 5, 3),
    Kind.EXECUTIVE: _row(10, 5, 10, 3),
    Kind.ACADEMIC: _row(15, 5, 10, 2),
    Kind.US_FEDERAL: _row(15, 5, 10, 2),
    Kind.UK_PUBLIC: _row(10, 3, 10, 1),
    Kind.INTERNAL: _row(5, 3, 5, 2),
}
BY_COUNTRY: dict[str, Row] = {
    "GB": _row(7, 3, 5, 2),
    "DE": _row(10, 3, 7, 2),
    "FR": _row(7, 2, 5, 2),
    "JP": _row(7, 2, 5, 1),
    "CA": _row(7, 3, 5, 2),
}

COURTESY_COUNTRIES = frozenset({"GB", "DE", "JP"})
COURTESY_KINDS = frozenset({Kind.UK_PUBLIC})


def numbers_for(opportunity: Opportunity, country: str, policy: Policy) -> Numbers:
    """Return the numbers in force for one opportunity.

    A kind with its own timing wins over the country; the user's policy overrides both, and the employer's
    wish for no calls overrides that.
    """
    row = BY_KIND[opportunity.kind]
    if row is BASE:
        row = BY_COUNTRY.get(country, BASE)
    found = numbers(policy, row)
    return _without_calls(found) if opportunity.no_calls else found


def _without_calls(found: Numbers) -> Numbers:
    """Apply A39, "don't call, we'll contact you": one e-mail only, five days after the promise, or after ten."""
    grace, wait = found.no_calls_grace_bd, found.no_calls_wait_bd
    return replace(
        found,
        grace_decision_bd=max(found.grace_decision_bd, grace),
        grace_item_bd=max(found.grace_item_bd, grace),
        no_date_wait_bd=max(found.no_date_wait_bd, wait),
        delivered_status_bd=max(found.delivered_status_bd, wait),
        max_attempts=1,
    )


MONTH_FIRST = frozenset("US JP CN KR HU".split())
"""Countries where the month is written before the day, with the year or without."""


def day_comes_first(country: str) -> bool:
    """Return whether 3/4 means 3 April in that country."""
    return country not in MONTH_FIRST


def thank_you_is_courtesy(opportunity: Opportunity, country: str) -> bool:
    """Return whether a thank-you is welcome but not expected (advice A, "where sources disagree")."""
    return opportunity.kind in COURTESY_KINDS or country in COURTESY_COUNTRIES
