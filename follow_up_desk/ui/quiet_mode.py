"""Quiet mode, as the menus switch it on and off."""

from datetime import date, timedelta

from follow_up_desk.core import verbs
from follow_up_desk.core.local_time import local_day, user_zone
from follow_up_desk.core.quiet_mode import quiet_day
from follow_up_desk.i18n import _
from follow_up_desk.ui.session import Session


def today(session: Session) -> date:
    """Return today in the user's time zone."""
    return local_day(session.now, user_zone(session.book.owner))


def is_quiet(session: Session) -> bool:
    """Return whether quiet mode is on."""
    return quiet_day(session.book.policy, today(session)) is not None


def be_quiet(session: Session, days: int = 1) -> None:
    """Show no reminders for a number of days, today included."""
    session.do(_("Quiet mode"), verbs.start_quiet_mode, today(session) + timedelta(days=days - 1))


def end_quiet(session: Session) -> None:
    """End quiet mode."""
    session.do(_("End quiet mode"), verbs.end_quiet_mode)
