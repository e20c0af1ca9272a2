"""What the window says of the calendar on the phone: how publishing stands, and what the phone did."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from follow_up_desk import i18n
from follow_up_desk.core.enumerations import Channel
from follow_up_desk.core.local_time import user_zone
from follow_up_desk.core.reminders import headline
from follow_up_desk.core.steps import Step
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.store.phone_file import PhoneEvent, PublishedState
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.session import Session

if TYPE_CHECKING:
    from follow_up_desk.phone_calendar.suggestions import Suggestion

_NOT_SENT = frozenset({Channel.NONE, Channel.IN_PERSON, Channel.PORTAL, Channel.CALL})


def state_words(publishing: PhonePublishing, session: Session) -> str:
    """Return how publishing stands, in one or two sentences."""
    calendar = publishing.calendar
    if publishing.running is not None:
        return _running_words(*publishing.running)
    if publishing.fault is not None:
        words = translate(publishing.fault.text)
        here = user_zone(session.book.owner)
        until = calendar.wait_until if calendar else None
        if until is not None and until > session.now:
            words += " " + _("The next try is at {when}.").format(when=i18n.moment(until, here))
        return words
    if calendar is None:
        return _("Off. Nothing is sent anywhere.")
    return _published_words(publishing, session)


def _running_words(done: int, of: int) -> str:
    if not of:
        return _("Asking the server…")
    return _("Sending: {done} of {of}").format(done=done, of=of)


def _published_words(publishing: PhonePublishing, session: Session) -> str:
    calendar = publishing.calendar
    assert calendar is not None
    host = urlsplit(calendar.address).hostname or calendar.address
    if calendar.published_at is None:
        return _("On, but nothing has reached {host} yet.").format(host=host)
    count = sum(row.state is PublishedState.THERE for row in publishing.rows)
    words = ngettext("{n} entry is on {host}, as of {when}.", "{n} entries are on {host}, as of {when}.", count)
    when = i18n.moment(calendar.published_at, user_zone(session.book.owner))
    return words.format(n=count, host=host, when=when)


def suggestion_words(suggestion: "Suggestion", session: Session) -> str:
    """Return what the phone did to a step or an interview, and the question whether it is so."""
    subject = suggestion.subject
    opportunity = session.opportunity(suggestion.opportunity)
    if isinstance(subject, Step):
        words, what = _step_words(suggestion.event, subject), translate(headline(subject, opportunity))
    else:
        words, what = _interview_words(suggestion.event), opportunity.company
    when = ""
    if suggestion.moved_to is not None:
        when = i18n.moment(suggestion.moved_to, user_zone(session.book.owner))
    return words.format(what=what, company=what, when=when)


def _step_words(event: PhoneEvent, step: Step) -> str:
    if event is PhoneEvent.MOVED:
        return _("Moved on the phone to {when}: {what}. Shall it move here too?")
    if event is PhoneEvent.DELETED:
        return _("Deleted on the phone: {what}. Is it to be skipped here too?")
    if step.channel is None or step.channel in _NOT_SENT:
        return _("Ticked on the phone: {what}. Was it done?")
    return _("Ticked on the phone: {what}. Was it sent?")


def _interview_words(event: PhoneEvent) -> str:
    if event is PhoneEvent.MOVED:
        return _("Moved on the phone to {when}: your interview with {company}. Did they move it?")
    return _("Deleted on the phone: your interview with {company}. Was it called off?")
