"""The pages in the middle of the window, in the order in which they are shown.

Each page is imported and made when it is first shown, so that the first picture is quick. To add a page: its file,
and here a row with the function that makes it; its action, shortcut and button follow from the row.
"""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from follow_up_desk.core.wording import N_
from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.session import Session

TODAY, TIMELINE = "today", "timeline"


class PageRow(Struct, frozen=True):
    """Describe one page: its action, how it is made, whether the bar above the pages has a button for it."""

    name: str
    text: str
    icon: str
    shortcut: str
    make: Callable[[Session, Navigator], Page]
    in_bar: bool = True

    @property
    def action(self) -> str:
        """Return the name of the action that shows the page."""
        return f"show_{self.name}"


def _today(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.today.today_page import TodayPage

    return TodayPage(session, navigator)


def _calendar(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.calendar.calendar_page import CalendarPage

    return CalendarPage(session, navigator)


def _timeline(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.timeline.timeline_page import TimelinePage

    return TimelinePage(session, navigator)


def _lanes(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.lanes.lanes_page import LanesPage

    return LanesPage(session, navigator)


def _numbers(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.numbers.numbers_page import NumbersPage

    return NumbersPage(session, navigator)


def _ten_tips(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.ten_tips.ten_tips_page import TenTipsPage

    return TenTipsPage(session, navigator)


PAGES: tuple[PageRow, ...] = (
    PageRow(TODAY, N_("&Today"), "today", "Ctrl+1", _today),
    PageRow("calendar", N_("&Calendar"), "calendar", "Ctrl+2", _calendar),
    PageRow(TIMELINE, N_("Time&line"), "timeline", "Ctrl+3", _timeline),
    PageRow("lanes", N_("L&anes"), "lanes", "Ctrl+4", _lanes),
    PageRow("numbers", N_("&Numbers"), "numbers", "Ctrl+5", _numbers),
    PageRow("ten_tips", N_("The ten ti&ps"), "tips", "Ctrl+6", _ten_tips, in_bar=False),
)


class Pages(QStackedWidget):
    """Hold the pages that have been shown so far; `panels_toggled` asks to fold or unfold the panes beside them."""

    panels_toggled = Signal()

    verdicts_changed = Signal()

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._session = session
        self._navigator = navigator
        self._made: dict[str, Page] = {}
        self._opportunity: str | None = None
        self.shown = TODAY

    def page(self, name: str) -> Page:
        """Return a page, made when it is first asked for."""
        if name not in self._made:
            row = next(row for row in PAGES if row.name == name)
            page = self._made[name] = row.make(self._session, self._navigator)
            page.panels_toggled.connect(self.panels_toggled)
            page.show_opportunity(self._opportunity)
            page.verdicts_changed.connect(self.verdicts_changed)
            self.addWidget(page)
        return self._made[name]

    def shows_verdict(self, id: str) -> bool:
        """Return whether the page in front says the verdict of an opportunity."""
        return self.page(self.shown).shows_verdict(id)

    def show_page(self, name: str) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self.page(name))
        self.shown = name

    def renew(self) -> None:
        """Make every page again, because everything looks different now."""
        for page in self._made.values():
            self.removeWidget(page)
            page.deleteLater()
        self._made = {}
        self.show_page(self.shown)

    def show_opportunity(self, id: str | None) -> None:
        """Show an opportunity, or none, in every page, including those still to be made."""
        self._opportunity = id
        for page in self._made.values():
            page.show_opportunity(id)
