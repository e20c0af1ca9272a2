"""Everything the user can do: each verb reads the book and returns a `Change`, or refuses.

A verb never writes. What is logged is stamped with `now`, in the owner's zone.
"""

from follow_up_desk.core.verbs.activities import (
    ActivityDraft,
    PromiseTerms,
    add_note,
    log_activity,
    log_offer,
    log_promise,
    log_request,
)
from follow_up_desk.core.verbs.common import in_turn
from follow_up_desk.core.verbs.editing import (
    delete_detail,
    delete_opportunity,
    edit_opportunity,
    save_detail,
    save_opportunity_fields,
    save_settings,
    set_owner,
    set_policy,
)
from follow_up_desk.core.verbs.erasing import closed_long_ago, erase_names, erase_opportunity, erase_person
from follow_up_desk.core.verbs.interview_changes import cancel_interview, reschedule_interview
from follow_up_desk.core.verbs.interviews import InterviewDraft, log_debrief, log_interview
from follow_up_desk.core.verbs.own_templates import delete_template, save_template, with_id
from follow_up_desk.core.verbs.papers import add_paper, remove_paper
from follow_up_desk.core.verbs.people import add_people
from follow_up_desk.core.verbs.quiet_mode import end_quiet_mode, start_quiet_mode
from follow_up_desk.core.verbs.several import delete_opportunities, log_for_each
from follow_up_desk.core.verbs.steps import mark_shown, move, skip, snooze, unsnooze

__all__ = [
    "ActivityDraft",
    "InterviewDraft",
    "PromiseTerms",
    "add_note",
    "add_paper",
    "add_people",
    "cancel_interview",
    "closed_long_ago",
    "delete_detail",
    "delete_opportunities",
    "delete_opportunity",
    "delete_template",
    "edit_opportunity",
    "end_quiet_mode",
    "erase_names",
    "erase_opportunity",
    "erase_person",
    "in_turn",
    "log_activity",
    "log_debrief",
    "log_for_each",
    "log_interview",
    "log_offer",
    "log_promise",
    "log_request",
    "mark_shown",
    "move",
    "remove_paper",
    "reschedule_interview",
    "save_detail",
    "save_opportunity_fields",
    "save_settings",
    "save_template",
    "set_owner",
    "set_policy",
    "skip",
    "snooze",
    "start_quiet_mode",
    "unsnooze",
    "with_id",
]
