"""Everything the user can do: each verb reads the book and returns a `Change`, or refuses.

A verb never writes. What is logged is stamped with `now`, in the owner's zone.
"""

from follow_up_desk.core.verbs.editing import (
    delete_detail,
    delete_opportunity,
    put_detail,
    put_head,
    rename,
    set_owner,
    set_policy,
)
from follow_up_desk.core.verbs.happenings import Happening, happened, note, offered, promised, requested
from follow_up_desk.core.verbs.interviews import InterviewDraft, debriefed, log_interview
from follow_up_desk.core.verbs.own_words import delete_template, put_template, with_id
from follow_up_desk.core.verbs.quiet import be_quiet, end_quiet
from follow_up_desk.core.verbs.steps import mark_shown, move, skip, snooze, wake

__all__ = [
    "Happening",
    "InterviewDraft",
    "be_quiet",
    "debriefed",
    "delete_detail",
    "delete_opportunity",
    "delete_template",
    "end_quiet",
    "happened",
    "log_interview",
    "mark_shown",
    "move",
    "note",
    "offered",
    "promised",
    "put_detail",
    "put_head",
    "put_template",
    "rename",
    "requested",
    "set_owner",
    "set_policy",
    "skip",
    "snooze",
    "wake",
    "with_id",
]
