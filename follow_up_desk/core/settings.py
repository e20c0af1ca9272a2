"""Every setting, once: its name in the desk file, default, bounds and label.

Names and figures are those of the advice, sections 0, A and B. The settings form, the desk file's checks
and the planner all read this table; a setting is a row here and a field of `SettingValues`.
"""

from datetime import time
from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from follow_up_desk.core.user_records import Policy, Value
from follow_up_desk.core.wording import N_

WEEKDAYS = ("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN")


class Setting(Struct, frozen=True):
    """Describe one setting; `form` is number, switch, days, span (of a day), spans or day."""

    name: str
    form: str
    default: Value
    label: str
    minimum: int = 0
    maximum: int = 0
    unit: str = ""
    group: str = ""

    @property
    def field(self) -> str:
        """Return the name as an identifier."""
        return self.name.replace(".", "_")


QUIET_UNTIL = "quiet.until"
HIDE_DETAILS = "hide_details"
_BD = N_("working days")
_H = N_("hours")
_D = N_("days")


def _group(heading: str, *settings: Setting) -> tuple[Setting, ...]:
    return tuple(replace(setting, group=heading) for setting in settings)


SETTINGS: tuple[Setting, ...] = (
    *_group(
        N_("While you wait"),
        Setting("grace_decision_bd", "number", 3, N_("Extra days after a promised decision"), 1, 5, _BD),
        Setting("grace_item_bd", "number", 2, N_("Extra days when they owe you something"), 1, 3, _BD),
        Setting("no_date_wait_bd", "number", 7, N_("Wait when no date was given"), 5, 10, _BD),
        Setting("no_calls_grace_bd", "number", 5, N_("Extra days where they asked for no calls"), 3, 10, _BD),
        Setting("no_calls_wait_bd", "number", 10, N_("Wait without a date where they asked for no calls"), 5, 20, _BD),
    ),
    *_group(
        N_("When you ask"),
        Setting("gap_bd", "number", 5, N_("Pause between two attempts"), 3, 10, _BD),
        Setting("max_attempts", "number", 2, N_("Attempts before you let it rest"), 1, 3, ""),
        Setting("exhausted_after_last_bd", "number", 5, N_("Rest after the last attempt"), 3, 10, _BD),
        Setting("call_blocked_weekdays", "days", ("MON",), N_("No calls on")),
        Setting("email_chase_shift", "days", ("MON",), N_("No inquiries by e-mail on")),
        Setting("monday_like", "switch", True, N_("Treat the first working day after a Monday holiday like a Monday")),
        Setting("friday_afternoon", "switch", True, N_("No inquiries on a Friday afternoon")),
        Setting("closing_note", "switch", False, N_("Offer a closing note when the attempts are used up")),
        Setting("closing_note_earliest_bd", "number", 10, N_("A closing note no sooner than"), 5, 20, _BD),
    ),
    *_group(
        N_("Thank-yous"),
        Setting("thank_you.target_h", "number", 24, N_("Thank them within"), 1, 48, _H),
        Setting("thank_you.min_h", "number", 1, N_("Thank them no sooner than"), 1, 24, _H),
        Setting("thank_you.max_h", "number", 48, N_("A thank-you is late after"), 24, 96, _H),
        Setting("thank_you.late_ok_bd", "number", 5, N_("A late thank-you still helps for"), 1, 10, _BD),
        Setting("repair_bd", "number", 3, N_("Improve a weak answer within"), 1, 5, _BD),
    ),
    *_group(
        N_("What you owe them"),
        Setting("you_owe_them_bd", "number", 1, N_("Deliver what they asked for within"), 1, 2, _BD),
        Setting("receipt_check_bd", "number", 2, N_("Ask whether it arrived after"), 1, 5, _BD),
        Setting("delivered_status_bd", "number", 5, N_("Ask for the answer no sooner after it than"), 3, 10, _BD),
        Setting("reply_to_invite_bd", "number", 1, N_("Answer an invitation within"), 1, 2, _BD),
    ),
    *_group(
        N_("Offers"),
        Setting("verbal_offer_written_check_bd", "number", 2, N_("Ask for a spoken offer in writing after"), 1, 5, _BD),
        Setting("offer_thinking_bd", "number", 5, N_("Decide about an offer without a deadline within"), 1, 10, _BD),
        Setting("offer_decide_buffer_bd", "number", 1, N_("Decide this long before an offer ends"), 0, 3, _BD),
        Setting("extension_not_in_last_h", "number", 48, N_("Ask for more time before the last"), 24, 72, _H),
    ),
    *_group(
        N_("After a no, or on hold"),
        Setting("feedback_request_h.min", "number", 24, N_("Ask for feedback no sooner than"), 24, 48, _H),
        Setting("feedback_request_h.max", "number", 48, N_("Ask for feedback within"), 24, 96, _H),
        Setting("stay_in_touch_days", "number", 90, N_("Say hello again after"), 60, 120, _D),
        Setting("check_back_bd", "number", 20, N_("Check again on an opportunity on hold after"), 10, 40, _BD),
        Setting("check_back_days", "number", 60, N_("And from then on every"), 60, 90, _D),
        Setting("max_check_backs", "number", 3, N_("How often to check while it is on hold"), 1, 3, ""),
    ),
    *_group(
        N_("Hours and reminders"),
        Setting("best_slots.email", "span", "09:30-11:30", N_("Best hours to write, their time")),
        Setting("best_slots.call", "spans", ("09:30-11:30", "14:00-16:00"), N_("Best hours to call, their time")),
        Setting("waking_hours", "span", "08:00-21:00", N_("Reminders only between, your time")),
        Setting("contacts_per_day", "number", 5, N_("Contacts a day at most"), 1, 20, ""),
        Setting(HIDE_DETAILS, "switch", False, N_("Hide names and details in notifications")),
    ),
    *_group(
        N_("Quiet times"),
        Setting("quiet.xmas", "switch", True, N_("Quiet over Christmas and the New Year")),
        Setting("quiet.xmas_from", "number", 22, N_("It begins on this day of December"), 22, 24, ""),
        Setting("quiet.xmas_to", "number", 3, N_("It ends with this day of January"), 1, 6, ""),
        Setting("quiet.us_thanksgiving", "switch", True, N_("Quiet from Wednesday to Friday of Thanksgiving (US)")),
        Setting("quiet.jp_golden_week", "switch", True, N_("Quiet in Golden Week (Japan)")),
        Setting("quiet.fr_it_es_august", "switch", True, N_("Wait longer in August (France, Italy, Spain)")),
        Setting(QUIET_UNTIL, "day", "", N_("Quiet mode: no reminders and no inquiries until the end of")),
    ),
)
BY_NAME: dict[str, Setting] = {setting.name: setting for setting in SETTINGS}
DEFAULTS: dict[str, Value] = {setting.field: setting.default for setting in SETTINGS}


class SettingValues(Struct, frozen=True):
    """Hold every setting's value for one opportunity: the defaults, then its kind's row, then the user's policy."""

    grace_decision_bd: int
    grace_item_bd: int
    no_date_wait_bd: int
    no_calls_grace_bd: int
    no_calls_wait_bd: int
    gap_bd: int
    max_attempts: int
    exhausted_after_last_bd: int
    call_blocked_weekdays: tuple[str, ...]
    email_chase_shift: tuple[str, ...]
    monday_like: bool
    friday_afternoon: bool
    closing_note: bool
    closing_note_earliest_bd: int
    thank_you_target_h: int
    thank_you_min_h: int
    thank_you_max_h: int
    thank_you_late_ok_bd: int
    repair_bd: int
    you_owe_them_bd: int
    receipt_check_bd: int
    delivered_status_bd: int
    reply_to_invite_bd: int
    verbal_offer_written_check_bd: int
    offer_thinking_bd: int
    offer_decide_buffer_bd: int
    extension_not_in_last_h: int
    feedback_request_h_min: int
    feedback_request_h_max: int
    stay_in_touch_days: int
    check_back_bd: int
    check_back_days: int
    max_check_backs: int
    best_slots_email: str
    best_slots_call: tuple[str, ...]
    waking_hours: str
    contacts_per_day: int
    hide_details: bool
    quiet_xmas: bool
    quiet_xmas_from: int
    quiet_xmas_to: int
    quiet_us_thanksgiving: bool
    quiet_jp_golden_week: bool
    quiet_fr_it_es_august: bool
    quiet_until: str


def setting_values(policy: Policy, row: dict[str, Value] | None = None) -> SettingValues:
    """Return the values in force: defaults, then the kind's `row`, then what the user set."""
    values: dict[str, Any] = {**DEFAULTS, **(row or {})}
    values.update({name.replace(".", "_"): value for name, value in policy.given})
    return SettingValues(**values)


@cache
def time_span(text: str) -> tuple[time, time]:
    """Return the two times of day of "09:30-11:30"."""
    start, end = text.split("-")
    return time.fromisoformat(start), time.fromisoformat(end)
