"""The pages in the middle: each is imported and made when it is first wanted, so the first picture is quick."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.page import Page
from follow_up_desk.ui.session import Session


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


def _law(session: Session, navigator: Navigator) -> Page:
    from follow_up_desk.ui.law.law_page import LawPage

    return LawPage(session, navigator)


MAKERS = (_today, _calendar, _timeline, _lanes, _numbers, _law)
TODAY, CALENDAR, TIMELINE, LANES, NUMBERS, LAW = range(len(MAKERS))


class Pages(QStackedWidget):
    """Hold a place for each page."""

    def __init__(self, session: Session, navigator: Navigator) -> None:
        super().__init__()
        self._session = session
        self._navigator = navigator
        self._made: dict[int, Page] = {}
        self._opportunity: str | None = None
        self._places = [QWidget() for _maker in MAKERS]
        for place in self._places:
            self.addWidget(place)

    def page(self, at: int) -> Page:
        """Return a page, made when it is first asked for."""
        if at not in self._made:
            made = MAKERS[at](self._session, self._navigator)
            made.show_opportunity(self._opportunity)
            self.insertWidget(at, made)
            self.removeWidget(self._places[at])
            self._places[at].deleteLater()
            self._made[at] = made
        return self._made[at]

    def show_page(self, at: int) -> None:
        """Bring a page to the front."""
        self.setCurrentWidget(self.page(at))

    def renew(self) -> None:
        """Make every page again, for everything looks different now."""
        shown = self.currentIndex()
        for at, page in self._made.items():
            self._places[at] = QWidget()
            self.insertWidget(at, self._places[at])
            self.removeWidget(page)
            page.deleteLater()
        self._made = {}
        self.show_page(shown)

    def show_opportunity(self, id: str) -> None:
        """Show an opportunity in every page, those still to be made included."""
        self._opportunity = id
        for page in self._made.values():
            page.show_opportunity(id)
