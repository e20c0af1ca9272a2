"""The timing rows of the advice, table B: what differs by kind of process and by country."""

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
NO_CALLS: Row = {"grace_decision_bd": 5, "grace_item_bd": 5, "no_date_wait_bd": 10, "max_attempts": 1}
"""A39, "don't call, we'll contact you": one e-mail only, after the promise and five days, or after ten."""

COURTESY_COUNTRIES = frozenset({"GB", "DE", "JP"})
COURTESY_KINDS = frozenset({Kind.UK_PUBLIC})


def numbers_for(opportunity: Opportunity, country: str, policy: Policy) -> Numbers:
    """Return the numbers in force for one opportunity.

    A kind with a timing of its own wins over the country; the user's policy lies on top of both.
    """
    row = BY_KIND[opportunity.kind]
    if row is BASE:
        row = BY_COUNTRY.get(country, BASE)
    if opportunity.no_calls:
        row = {**row, **NO_CALLS}
    return numbers(policy, row)


def thank_you_is_courtesy(opportunity: Opportunity, country: str) -> bool:
    """Tell whether a thank-you is welcome but not expected (advice A, "where sources disagree")."""
    return opportunity.kind in COURTESY_KINDS or country in COURTESY_COUNTRIES
