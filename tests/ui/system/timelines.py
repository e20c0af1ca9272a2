"""A simulated machine with a desk in its tray: it is used, sleeps, crashes and has its clock set; and a watcher.

The watcher does not know how reminders are computed. It sees what is shown on the screen and what the
user did, and checks the rule: no due reminder is lost; each is shown once, at most once more
for each crash between showing and storing, and again where a daemon restarted with it unanswered; none
after Done or Snooze.
"""

from collections import Counter
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject

from follow_up_desk.core import verbs
from follow_up_desk.core.book import Book, Change
from follow_up_desk.core.enumerations import Channel, Direction, MarkAction, Purpose
from follow_up_desk.core.steps import Step
from follow_up_desk.core.wording import N_, UserError
from follow_up_desk.desk import Desk
from follow_up_desk.ui.session import Session
from follow_up_desk.ui.system.announcer import Announcer
from follow_up_desk.ui.system.notifier import SNOOZE, Message, Notifier
from follow_up_desk.ui.system.reminder_timer import ReminderTimer
from tests.builders import (
    NEW_YORK,
    ManualClock,
    MemoryRepository,
    at,
    book_of,
    few_holidays,
    interview,
    offer,
    opportunity,
    promise,
    request,
    waiting,
)

START = at("2026-10-14T09:00")
NOON = (11, 45)  # every good slot of the day has begun, nothing has closed
Key = tuple[Any, ...]


class MemoryDisk(MemoryRepository):
    """A repository that keeps the book over crashes and is busy as often as set."""

    busy = 0

    def apply(self, change: Change) -> Change:
        if self.busy:
            self.busy -= 1
            raise UserError(N_("busy"))
        return super().apply(change)


class Screen(Notifier):
    """A notifier that reports to the watcher; with `dies` it takes a message and never confirms it."""

    def __init__(self, machine: "Machine", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.machine = machine
        self.keys: list[str] = []

    def show(self, message: Message) -> None:
        self.keys.append(message.key)
        self.machine.see(message.key)
        if not self.machine.dies:
            self.shown.emit(message.key)

    def withdraw(self, key: str) -> None:
        if key in self.keys:
            self.keys.remove(key)

    def close(self) -> None:
        self.keys.clear()


class Machine:
    """One random fortnight; every step is one of the methods named in EVENTS."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.disk = MemoryDisk(_book(self.random))
        self.clock = ManualClock(START)
        self.wrong = timedelta()  # by how much the clock is set wrongly
        self.dies = False
        self.resent = False
        self.seen: Counter[Key] = Counter()
        self.allowed: Counter[Key] = Counter()
        self.faults: list[str] = []
        self.done: set[Key] = set()
        self.history: list[str] = []
        self.shown = self.checked = 0
        self.start()

    # -- the machine -------------------------------------------------------------------------------

    def start(self) -> None:
        self.session = Session(Desk(self.disk, self.clock, few_holidays))
        self.screens: list[Screen] = []
        self.window = Screen(self)
        self.announcer = Announcer(self.session, self._desktop, self.window)
        self.timer = ReminderTimer(self.session, elapsed=self._elapsed)
        self.timer.due.connect(self.announcer.announce)
        self.look()

    def _desktop(self, parent: QObject) -> Screen:
        self.screens.append(Screen(self, parent))
        return self.screens[-1]

    def _elapsed(self) -> float:
        return (self.clock.now - self.wrong).timestamp()

    def look(self) -> None:
        """Let the timer fire twice, since its own change starts it again."""
        self.timer.look()
        self.timer.look()

    def pass_by(self, time: timedelta) -> None:
        self.clock.now += time
        self.look()

    # -- the watcher -------------------------------------------------------------------------------

    def see(self, message: str) -> None:
        for reminder in self.announcer._open[message].notice.reminders:
            key = self.key_of(reminder.opportunity, reminder.step)
            self.shown += 1
            self.seen[key] += 1
            self.allowed[key] += self.resent
            self._judge(key[:-1] in self.done, f"after Done: {key}")
            self._judge(self._sleeps(reminder.opportunity, reminder.step), f"before the snooze ended: {key}")
            self._judge(self.seen[key] > 1 + self.allowed[key], f"twice: {key}")

    def _judge(self, broken: bool, what: str) -> None:
        # Not raised here: Qt would swallow it.
        if broken:
            self.faults.append(what)

    def _sleeps(self, opportunity: str, step: Step) -> bool:
        mark = self._last_put_off(opportunity, step)
        if mark is None or mark.at - self.clock.now > timedelta(days=1):  # made by a clock that was wrong by days
            return False
        return isinstance(mark.until, datetime) and mark.until > self.clock.now

    def _allow_repeats(self) -> None:
        """Allow one repeat of what was shown but not stored before a crash."""
        for key in self.seen:
            last = max((m.id for m in self._marks(key[0], *key[1:5]) if m.did is MarkAction.SHOWN), default="")
            if last <= (key[5][0] if key[5] else ""):
                self.allowed[key] += 1

    def _marks(self, opportunity: str, kind: Any, interview: Any, person: Any, due: Any) -> list[Any]:
        marks = self.disk.book.opportunities[opportunity].marks
        return [m for m in marks if (m.step, m.interview, m.person, m.due) == (kind, interview, person, due)]

    def key_of(self, opportunity: str, step: Step) -> Key:
        mark = self._last_put_off(opportunity, step)
        again = (mark.id, mark.until) if mark else None
        return (opportunity, step.kind, step.interview, step.person, step.due, again)

    def _last_put_off(self, opportunity: str, step: Step) -> Any:
        marks = self._marks(opportunity, step.kind, step.interview, step.person, step.due)
        return max(
            (m for m in marks if m.did in (MarkAction.SNOOZED, MarkAction.MOVED)), key=lambda m: m.id, default=None
        )

    def nothing_is_lost(self) -> None:
        """Check at 11:45 of a working day that each duty of the day whose best day has come was shown."""
        for plan, step in self.session.day.due:
            if step.best.astimezone(NEW_YORK).date() <= self.clock.now.astimezone(NEW_YORK).date():
                self.checked += 1
                key = self.key_of(plan.opportunity, step)
                quiet = self.seen[key] or key[:-1] in self.done or self._sleeps(plan.opportunity, step)
                self._judge(not quiet, f"lost: {key}")

    # -- what may happen ---------------------------------------------------------------------------

    def wait(self) -> None:
        for _ in range(self.random.randint(1, 5)):
            self.pass_by(timedelta(seconds=60))

    def doze(self) -> None:
        self.pass_by(timedelta(minutes=self.random.randint(10, 600)))

    def sleep(self) -> None:
        self.clock.now += timedelta(hours=self.random.randint(1, 80))
        for _ in range(self.random.randint(0, 2)):  # the signal comes, comes twice, or does not come at all
            self.timer.sleeps(False)
        self.look()

    def crash(self) -> None:
        self._allow_repeats()
        self.clock.now += timedelta(minutes=self.random.randint(0, 90))
        self.start()

    def crash_between(self) -> None:
        """Show the next messages and crash before that is stored."""
        self.dies = True
        self.pass_by(timedelta(minutes=self.random.randint(0, 900)))
        self.dies = False
        self.crash()

    def quit(self) -> None:
        self.timer.stop()
        self.announcer.close()
        self.crash()

    def set_back(self) -> None:
        self._set(timedelta(hours=-self.random.randint(1, 30)))

    def set_ahead(self) -> None:
        self._set(timedelta(hours=self.random.choice((1, 5, 20, 24 * 3, 24 * 366))))

    def put_right(self) -> None:
        self._set(-self.wrong)

    def _set(self, by: timedelta) -> None:
        if self.wrong and by != -self.wrong:
            by = -self.wrong  # one mistake at a time
        self.wrong += by
        self.pass_by(by)

    def snooze(self) -> None:
        self._press(SNOOZE)

    def snooze_otherwise(self) -> None:
        found = [s for s in self._screens() if s.keys]
        if found:
            screen = self.random.choice(found)
            key = self.random.choice(screen.keys)
            later = self.announcer._open[key].message.later
            if later:
                self.resent = True
                screen.pressed.emit(key, self.random.choice(later)[0])
                self.resent = False
                self.look()

    def dismiss(self) -> None:
        for screen in self._screens():
            if screen.keys:
                screen.dismissed.emit(screen.keys.pop())

    def done_there(self) -> None:
        self._press("done")

    def do_it(self) -> None:
        due = self.session.agenda.due()
        if due:
            plan, step = self.random.choice(due)
            if self.session.do("Done", verbs.skip, plan.opportunity, step, reason="done"):
                self.done.add(self.key_of(plan.opportunity, step)[:-1])
            self.look()

    def hear(self) -> None:
        """Record a message from the employer, which ends the waiting."""
        id = self.random.choice(sorted(self.session.book.opportunities))
        answer = verbs.ActivityDraft(Direction.IN, Purpose.ANSWER, Channel.EMAIL)
        self.session.do("Heard", verbs.log_activity, id, answer)
        self.look()

    def rename(self) -> None:
        id = self.random.choice(sorted(self.session.book.opportunities))
        self.session.do("Rename", verbs.edit_opportunity, id, f"Company {self.random.random()}", "Writer")
        self.look()

    def undo(self) -> None:
        self.session.undo_stack.undo()
        self.done = {key for key in self.done if self._is_done(key)}
        self.look()

    def redo(self) -> None:
        self.session.undo_stack.redo()
        self.look()

    def daemon_again(self) -> None:
        self.announcer.daemon_left()
        self.resent = True
        self.announcer.daemon_came()
        self.resent = False

    def daemon_gone(self) -> None:
        self.announcer.daemon_left()
        self.resent = True
        self.announcer._restart_timer.timeout.emit()
        self.screens[-1].keys.clear()
        self.resent = False

    def busy(self) -> None:
        self.disk.busy = self.random.randint(1, 3)

    def be_quiet(self) -> None:
        until = self.clock.now.date() + timedelta(days=self.random.randint(0, 6))
        self.session.do("Quiet", verbs.start_quiet_mode, until)
        self.look()

    def end_quiet(self) -> None:
        self.session.do("Loud", verbs.end_quiet_mode)
        self.look()

    def noon(self) -> None:
        """Correct everything, go to 11:45 of a working day, and check whether anything was lost."""
        self.disk.busy = 0
        self.put_right()
        self.end_quiet()
        day = self.clock.now.astimezone(NEW_YORK)
        noon = day.replace(hour=NOON[0], minute=NOON[1], second=0, microsecond=0)
        while noon <= day or noon.weekday() not in (1, 2, 3) or noon.date() == date(2026, 11, 11):
            noon += timedelta(days=1)
        self.clock.now = noon
        self.look()
        if self.timer._doubts:
            self.timer.believe()
            self.look()
        self.nothing_is_lost()

    def _screens(self) -> list[Screen]:
        return [*self.screens, self.window]

    def _press(self, name: str) -> None:
        found = [s for s in self._screens() if s.keys]
        if not found:
            return
        screen = self.random.choice(found)
        key = self.random.choice(screen.keys)
        shown = self.announcer._open.get(key)
        one = shown.notice.one if shown else None
        if one is None or (name == "done" and name not in dict(shown.message.buttons if shown else ())):
            return
        self.resent = True  # a press that could not be stored shows the message again
        screen.pressed.emit(key, name)
        self.resent = False
        if name == "done":
            stepped = self.key_of(one.opportunity, one.step)[:-1]
            if self._is_done(stepped):
                self.done.add(stepped)
        self.look()

    def _is_done(self, key: Key) -> bool:
        return any(m.did is MarkAction.SKIPPED for m in self._marks(*key))

    def live(self, steps: int) -> None:
        """Let that many random events happen, and check at the end whether anything was lost."""
        for _ in range(steps):
            name = self.random.choice(EVENTS)
            self.history.append(name)
            getattr(self, name)()
            if self.faults:
                return
        self.history.append("noon")
        self.noon()


EVENTS = (
    *("wait", "doze", "doze", "doze", "sleep", "crash", "crash_between", "quit", "set_back", "set_ahead", "put_right"),
    *("snooze", "snooze_otherwise", "dismiss", "done_there", "do_it", "hear", "rename", "undo", "redo"),
    *("daemon_again", "daemon_gone", "busy", "be_quiet", "end_quiet", "noon"),
)


def _book(random: Random) -> Book:
    """Return a desk with a few opportunities in which something falls due within the fortnight."""
    kinds = (
        lambda: opportunity(interview("2026-10-14T14:00")),
        lambda: opportunity(interview("2026-10-15T19:30")),
        lambda: waiting(promise(f"2026-10-{random.randint(16, 23)}"), no_calls=random.random() < 0.3),
        lambda: waiting(request(f"2026-10-{random.randint(15, 20)}")),
        lambda: waiting(offer("2026-10-16T10:00", deadline=f"2026-10-{random.randint(19, 28)}T17:00")),
        lambda: waiting(),
    )
    made = [random.choice(kinds)() for _ in range(random.randint(1, 6))]
    return book_of(*(replace(it, id=f"o{n}", company=f"Company {n}") for n, it in enumerate(made)))
