"""Timing by kind of process and by country (advice, table B)."""

from msgspec.structs import replace

from follow_up_desk.core.enumerations import DateOrder, ProcessKind
from follow_up_desk.core.records import Opportunity
from follow_up_desk.core.settings import SettingValues, setting_values
from follow_up_desk.core.user_records import Owner, Policy, Value

Row = dict[str, Value]

# Only what differs from the defaults in SETTINGS; table B's other kinds and countries keep these.
BY_KIND: dict[ProcessKind, Row] = {
    ProcessKind.PHONE_SCREEN: {"no_date_wait_bd": 5, "grace_decision_bd": 2},
    ProcessKind.AGENCY: {"no_date_wait_bd": 2, "grace_decision_bd": 1, "max_attempts": 3},
    ProcessKind.EXECUTIVE: {"no_date_wait_bd": 10, "grace_decision_bd": 5, "gap_bd": 10, "max_attempts": 3},
    ProcessKind.ACADEMIC: {"no_date_wait_bd": 15, "grace_decision_bd": 5, "gap_bd": 10},
    ProcessKind.US_FEDERAL: {"no_date_wait_bd": 15, "grace_decision_bd": 5, "gap_bd": 10},
    ProcessKind.UK_PUBLIC: {"no_date_wait_bd": 10, "gap_bd": 10, "max_attempts": 1},
    ProcessKind.INTERNAL: {"no_date_wait_bd": 5},
}
BY_COUNTRY: dict[str, Row] = {
    "DE": {"no_date_wait_bd": 10, "gap_bd": 7},
    "FR": {"grace_decision_bd": 2},
    "JP": {"grace_decision_bd": 2, "max_attempts": 1},
}
VARIES_BY_KIND = frozenset(name for row in (*BY_KIND.values(), *BY_COUNTRY.values()) for name in row)

COURTESY_COUNTRIES = frozenset({"GB", "DE", "JP"})
COURTESY_KINDS = frozenset({ProcessKind.UK_PUBLIC})


def settings_for(opportunity: Opportunity, country: str, policy: Policy) -> SettingValues:
    """Return the numbers in force for one opportunity.

    A kind with its own timing wins over the country; the user's policy overrides both, and the employer's
    wish for no calls overrides that.
    """
    row = BY_KIND.get(opportunity.kind) or BY_COUNTRY.get(country)
    found = setting_values(policy, row)
    return _without_calls(found) if opportunity.no_calls else found


def _without_calls(found: SettingValues) -> SettingValues:
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


def types_day_first(owner: Owner) -> bool:
    """Return whether 3/4 means 3 April where the user types it."""
    return day_comes_first(owner.country) if owner.date_order is None else owner.date_order is DateOrder.DMY


def thank_you_is_courtesy(opportunity: Opportunity, country: str) -> bool:
    """Return whether a thank-you is welcome but not expected (advice A, "where sources disagree")."""
    return opportunity.kind in COURTESY_KINDS or country in COURTESY_COUNTRIES
