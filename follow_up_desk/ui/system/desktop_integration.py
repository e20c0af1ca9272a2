"""The desktop integration: connects timer, tray, notifications, single instance, absence and shutdown."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from follow_up_desk.core.reminders import Notice, Reminder, same_step
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_, Text, UserError
from follow_up_desk.i18n import translate
from follow_up_desk.ui.activation import accept_token
from follow_up_desk.ui.autostart import PORTAL_COMMAND, autostart
from follow_up_desk.ui.background_portal import is_sandboxed, request_background
from follow_up_desk.ui.desk_exchange import DeskExchange, start_with_sign
from follow_up_desk.ui.errors import log
from follow_up_desk.ui.incoming.opened_files import OpenedFiles
from follow_up_desk.ui.main_window import MainWindow
from follow_up_desk.ui.message_bar import insert_above
from follow_up_desk.ui.notification_choice import notifications_wanted
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing
from follow_up_desk.ui.other_devices.phone_start import start_phone
from follow_up_desk.ui.pages import TODAY
from follow_up_desk.ui.publishing.calendar_keeper import CalendarKeeper
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.storage.backup_timer import BackupTimer
from follow_up_desk.ui.storage.store_bar import StoreBar
from follow_up_desk.ui.system.announcer import Announcer
from follow_up_desk.ui.system.away import AwayWatcher
from follow_up_desk.ui.system.bus_name import NOTIFICATIONS, TRAY_HOST, BusName
from follow_up_desk.ui.system.date_bar import DateBar
from follow_up_desk.ui.system.instance_lock import InstanceLock
from follow_up_desk.ui.system.interview_announcer import InterviewAnnouncer
from follow_up_desk.ui.system.notifications import DesktopNotifications
from follow_up_desk.ui.system.reminder_bar import ReminderBar, is_in_use
from follow_up_desk.ui.system.reminder_timer import ReminderTimer
from follow_up_desk.ui.system.reminder_window import ReminderWindow
from follow_up_desk.ui.system.shutdown import Shutdown
from follow_up_desk.ui.system.single_instance import SingleInstance
from follow_up_desk.ui.system.tray import Tray

SETTLES_MS = 1000
IN_THE_TRAY = (
    Text(N_("Follow-Up Desk goes on in the tray")),
    Text(N_("It reminds you from there. A click on its icon shows the window; Quit in its menu ends it.")),
)
IN_THE_BACKGROUND = (
    Text(N_("Follow-Up Desk goes on in the background")),
    Text(N_("It reminds you from there. Start it again to see its window; Quit in its Desk menu ends it.")),
)
TRAY_PATIENCE_MS = 5000  # at login the tray may start after us


class DesktopIntegration(QObject):
    """The parts that run beside the window until `close`."""

    def __init__(self, window: MainWindow, session: Session, held: InstanceLock | None) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._opened = OpenedFiles(session, window)
        self.shutdown = Shutdown(self._leave, self)
        self.instance = SingleInstance(held, self.answer, self) if held else None
        if self.instance and not self.instance.listen():
            log.warning(
                "a second start cannot reach this desk: the path of the socket is too long or cannot be written"
            )
        self.tray: Tray | None = None
        self.announcer: Announcer | None = None
        self.timer: ReminderTimer | None = None
        self.away_watcher: AwayWatcher | None = None
        self.backups: BackupTimer | None = None
        self.calendar: CalendarKeeper | None = None
        self.exchange = DeskExchange(session, window.memory, self)
        self.phone: PhonePublishing | None = None

    def begin(self) -> None:
        """Create and connect the tray icon, the announcer and the timer."""
        self.tray = Tray(self._session, self._window, self)
        self.tray.wanted.connect(self.open_step)
        self.announcer = self._make_announcer()
        tray_host, daemon = BusName(TRAY_HOST, self), BusName(NOTIFICATIONS, self)
        tray_host.came.connect(self.tray.renew)
        tray_host.left.connect(self.tray.look)
        daemon.came.connect(self.announcer.daemon_came)
        daemon.left.connect(self.announcer.daemon_left)
        self.timer = ReminderTimer(self._session, self)
        self.timer.due.connect(self.announcer.announce)
        self.interviews = InterviewAnnouncer(self._session, self.announcer.say, self)
        self.timer.soon.connect(self.interviews.announce)
        self.date_bar = DateBar(self._session, self.timer, self.announcer)
        insert_above(self._window.pages, self.date_bar)
        self.store_bar = StoreBar(self._session, self._window.memory)
        insert_above(self._window.pages, self.store_bar)
        self.backups = BackupTimer(self._session, self.store_bar, self._window.memory, self)
        self.backups.start()
        self._start_calendars()
        self.away_watcher = AwayWatcher(self._session, self._window, self._window.memory)
        self.away_watcher.back.connect(self._renew_today)
        start_with_sign(self.exchange, self._session, self._window)
        # A window that has just been shown becomes the one in use a moment later: nothing may pop up over it.
        settles = self._window.isVisible() and not is_in_use()
        QTimer.singleShot(SETTLES_MS if settles else 0, self.timer, self.timer.start)

    def _start_calendars(self) -> None:
        """Go on with the calendar file and the calendar on the phone, where they were chosen."""
        self.calendar = CalendarKeeper(self._session, self.store_bar, self._window.calendar_choice, self)
        self.phone = start_phone(self._session, self._window.navigator, partial(insert_above, self._window.pages))

    def _make_announcer(self) -> Announcer:
        """Return what shows reminders: in the window while that is in use, else as desktop notifications."""
        bar = ReminderBar(self._window)
        insert_above(self._window.pages, bar.bar)
        window = ReminderWindow(self._window)
        made = Announcer(self._session, DesktopNotifications, window, self, bar, self._stays_in_window)
        made.wanted.connect(self.open_notice)
        made.put_off.connect(self.put_off)
        self._window.navigator.begun.connect(made.withdraw)
        self._window.first_hidden.connect(self._explain_tray)
        return made

    def _stays_in_window(self) -> bool:
        """Return whether reminders stand in the window: while it is in use, or always where the user wants it so."""
        return is_in_use() or not notifications_wanted(self._window.memory)

    def ask_for_background(self) -> None:
        """Ask the desktop whether the desk may go on without a window where there is no tray to go to."""
        if self.tray is not None and not self.tray.present:
            self.tray.background = request_background(PORTAL_COMMAND, autostart().is_enabled()).background
            self.tray.look()

    def _explain_tray(self) -> None:
        """Say that the closed window is not the end of the desk."""
        if self.announcer is not None and self.tray is not None:
            self.announcer.say(*(IN_THE_TRAY if self.tray.present else IN_THE_BACKGROUND))

    def answer(self, verb: str, argument: str) -> str:
        """Answer a second start; all but an import and a token is done after the answer was sent."""
        if verb == "activate":
            accept_token(argument)
        if verb == "import":
            return self._import(Path(argument))
        wishes = {
            "log": self.log,
            "show": self._window.bring_forward,
            "today": self.show_today,
            "quit": self.shutdown.go,
        }
        if verb == "open":
            QTimer.singleShot(0, self, partial(self.open_file, Path(argument)))
        elif verb in wishes:
            QTimer.singleShot(0, self, wishes[verb])
        return "ok"

    def show_today(self) -> None:
        """Show today's page."""
        self._window.bring_forward()
        self._window.show_today()

    def open_file(self, file: Path) -> None:
        """Preview a file, or offer to add what is in a desk file; while a form is open it waits."""
        self._window.bring_forward()
        self._opened.take(file)

    def log(self) -> None:
        """Open the interview form, unless a form is open already."""
        self._window.bring_forward()
        if QApplication.activeModalWidget() is None:
            self._window.log_interview()

    def open_notice(self, notice: Notice) -> None:
        """Show what a notification was about."""
        if notice.one is not None:
            self.open_step(notice.one.opportunity, notice.one.step)
        else:
            self.show_today()

    def put_off(self, reminder: Reminder) -> None:
        """Ask until when to snooze a reminder whose step is still to be done."""
        from follow_up_desk.ui.forms.snooze_form import SnoozeForm

        self._window.bring_forward()
        plan = self._session.agenda.plans.get(reminder.opportunity)
        present = same_step(plan, reminder.step) if plan else None
        if present is not None and QApplication.activeModalWidget() is None:
            SnoozeForm(self._session, reminder.opportunity, present, self._window).exec()

    def open_step(self, opportunity: str, step: Step | None) -> None:
        """Open what helps with a step, if it is still to be done; without one the opportunity."""
        self._window.bring_forward()
        plan = self._session.agenda.plans.get(opportunity)
        if plan is None:
            return
        self._window.navigator.pick(opportunity)
        present = same_step(plan, step) if step else None
        if present is not None and QApplication.activeModalWidget() is None:
            self._window.navigator.open_step(opportunity, present)

    def show_without_tray(self) -> None:
        """Show the window in the task bar where no tray has come for a hidden start."""
        if not (self.tray and self.tray.present) and not self._window.isVisible():
            self._window.showMinimized()

    def close(self) -> None:
        """Close all parts."""
        if self.timer:
            self.timer.stop()
        self.exchange.close()
        parts = (self.announcer, self.calendar, self.phone, self.away_watcher, self.tray, self.backups, self.instance)
        for part in parts:
            if part:
                part.close()
        self.shutdown.close()

    def _renew_today(self) -> None:
        self._window.pages.page(TODAY).renew()

    def _leave(self) -> None:
        self._window.closes_to_tray = False
        self._window.close()

    def _import(self, file: Path) -> str:
        from follow_up_desk.ui.files import import_into

        try:
            added, of = import_into(self._session, file)
        except UserError as fault:
            return f"no {translate(fault.text)}"
        return f"ok {added} {of}"


def start_integration(
    window: MainWindow, session: Session, held: InstanceLock | None, wish: str = "show", sample: bool = False
) -> DesktopIntegration:
    """Start the desktop integration; a window that starts hidden is shown minimized if no tray appears.

    A sample has no icon in the tray and reminds of nothing: its people are invented.
    """
    life = DesktopIntegration(window, session, held)
    if not sample:
        life.begin()
        if is_sandboxed():
            QTimer.singleShot(TRAY_PATIENCE_MS, life, life.ask_for_background)
    if wish == "hidden":
        QTimer.singleShot(TRAY_PATIENCE_MS, life, life.show_without_tray)
    elif wish != "show":
        verb, _, argument = wish.partition(" ")
        life.answer(verb, argument)
    return life
