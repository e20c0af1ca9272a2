"""What the window says of the exchange with a second computer: how it stands, and who takes part."""

from enum import StrEnum

from follow_up_desk import i18n
from follow_up_desk.core.local_time import Zone
from follow_up_desk.i18n import _, ngettext, translate
from follow_up_desk.sync.state import FolderContent, OtherDesk, Question, QuestionKind, SyncState


class Sign(StrEnum):
    """Name what the sign in the corner stands for."""

    ATTENTION = "attention"
    WAITING = "waiting"
    LOOK = "look"


def sign_of(state: SyncState) -> Sign | None:
    """Return what to show in the corner; nothing while all is well."""
    if state.question is not None or (state.paused is not None and not state.paused_by_user):
        return Sign.ATTENTION
    if state.paused_by_user or state.to_write or state.to_read:
        return Sign.WAITING
    return Sign.LOOK if state.versions or state.news else None


def sign_words(state: SyncState) -> str:
    """Return in one or two sentences what the sign stands for."""
    if state.question is not None:
        return translate(state.question.text)
    if state.paused is not None:
        return translate(state.paused)
    waiting = waiting_words(state)
    if waiting:
        return waiting
    words = [version_count_words(len(state.versions))] if state.versions else []
    return " ".join([*words, *(translate(news) for news in state.news[:1])])


def version_count_words(count: int) -> str:
    """Return how many values differ."""
    words = ngettext(
        "One field was changed on two computers; both values can be seen.",
        "{n} fields were changed on two computers; both values can be seen.",
        count,
    )
    return words.format(n=count)


def waiting_words(state: SyncState) -> str:
    """Return what waits to be written or read, or an empty text."""
    words = []
    if state.to_write:
        waits = ngettext(
            "{n} change of this computer waits to be written into the folder.",
            "{n} changes of this computer wait to be written into the folder.",
            state.to_write,
        )
        words.append(waits.format(n=state.to_write))
    if state.to_read:
        waits = ngettext(
            "{n} file of another computer has not arrived whole yet.",
            "{n} files of other computers have not arrived whole yet.",
            state.to_read,
        )
        words.append(waits.format(n=state.to_read))
    return " ".join(words)


def state_words(state: SyncState, here: Zone) -> str:
    """Return where the exchange goes through, under which name, and when it was last complete."""
    if state.folder is None:
        return _("Off. Nothing is written into any folder.")
    where = _("“{name}” exchanges through {folder}.").format(name=state.name, folder=state.folder)
    if state.exchanged_at is None:
        return where + " " + _("Nothing was exchanged yet.")
    when = i18n.moment(state.exchanged_at, here)
    return where + " " + _("The last exchange was at {when}.").format(when=when)


def other_words(other: OtherDesk, here: Zone) -> str:
    """Return how far another computer has got."""
    if other.read_at is None:
        words = [_("Nothing of it was read yet.")]
    else:
        words = [_("Last read at {when}.").format(when=i18n.moment(other.read_at, here))]
    if other.waiting:
        waits = ngettext(
            "{n} file of it has not arrived whole yet.", "{n} files of it have not arrived whole yet.", other.waiting
        )
        words.append(waits.format(n=other.waiting))
    words.append(_("It has read everything from here.") if other.has_read_all else _("It has not read everything yet."))
    return " ".join(words)


def answer_labels(question: Question) -> tuple[str, str]:
    """Return what the buttons for yes and for no say."""
    yes = {
        QuestionKind.EMPTY_FOLDER: _("Write everything into it"),
        QuestionKind.OTHER_FOLDER: _("Join these computers"),
        QuestionKind.MANY_CHANGES: _("Take it in"),
    }
    return yes[question.kind], _("Pause the exchange")


def content_words(content: FolderContent) -> str:
    """Return what joining a folder would bring together."""
    if content.is_new:
        words = ngettext(
            "No computer has used this folder yet. Yours begins: your {n} opportunity is written into it.",
            "No computer has used this folder yet. Yours begins: your {n} opportunities are written into it.",
            content.here,
        )
        return words.format(n=content.here)
    names = ", ".join(content.desks)
    lines = [_("In this folder: {names}.").format(names=names)] if names else []
    lines.append(
        _("Opportunities in the folder only: {there}; on this computer only: {here}; in both: {both}.").format(
            there=content.there, here=content.here, both=content.both
        )
    )
    if content.different:
        words = ngettext(
            "{n} of those in both differs.",
            "{n} of those in both differ.",
            content.different,
        )
        lines.append(words.format(n=content.different))
    return " ".join(lines)
