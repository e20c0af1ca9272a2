"""The words of a reminder on the screen, and of its buttons."""

from follow_up_desk.core.book import Book
from follow_up_desk.core.reminders import Notice, ReminderAction
from follow_up_desk.core.settings import HIDE_DETAILS
from follow_up_desk.i18n import _, ngettext, translate, translate_all
from follow_up_desk.ui.formatting import capitalized
from follow_up_desk.ui.system.notifier import SNOOZE


def notice_words(notice: Notice, book: Book) -> tuple[str, str]:
    """Return title and text; where the user hides details, only how many steps are due."""
    hidden = dict(book.policy.given).get(HIDE_DETAILS, False)
    if not hidden or not notice.reminders:
        return translate(notice.title), _body(notice, book)
    n = len(notice.reminders)
    return ngettext("{n} step is due", "{n} steps are due", n).format(n=n), _("Open the desk to see more.")


def _body(notice: Notice, book: Book) -> str:
    if notice.one is None:
        return "\n".join(translate(text) for text in notice.body)
    company = book.opportunities[notice.one.opportunity].company
    why = capitalized(translate_all(notice.body))
    return why if company in translate(notice.title) else f"{company}\n{why}"


def notice_buttons(notice: Notice) -> tuple[tuple[str, str], ...]:
    """Return names and labels of the buttons; several reminders together have none."""
    one = notice.one
    if one is None:
        return ()
    words = {ReminderAction.CALL: _("Call"), ReminderAction.WRITE: _("Write"), ReminderAction.DONE: _("Done")}
    first = ((str(one.act), words[one.act]),) if one.act else ()
    return (*first, (SNOOZE, _("Snooze")))
