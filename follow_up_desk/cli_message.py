"""The command that prints the words for what is due, or a template's; it records nothing."""

import argparse
from collections.abc import Callable
from datetime import datetime

from follow_up_desk import paths
from follow_up_desk.cli_store import DONE, store_of

AddCommand = Callable[..., argparse.ArgumentParser]


def add_command(add: AddCommand, clock: Callable[[], datetime], when: str, json: str) -> None:
    """Add this command to the command line; `when` and `json` explain the options it shares with others."""
    message = add(
        "message", _message, "print the words for what is due at one opportunity; nothing is recorded", demo=True
    )
    message.add_argument("opportunity", metavar="OPPORTUNITY", help="its id, as `agenda --json` prints it")
    message.add_argument("--template", metavar="KEY", help="the words of this template, such as T10")
    message.add_argument("--person", metavar="ID", help="to this person")
    message.add_argument("--language", metavar="L", help="in this language, such as de")
    message.add_argument("--on", metavar="WHEN", help=when)
    message.add_argument("--json", action="store_true", help=json)
    message.set_defaults(clock=clock)


def _message(options: argparse.Namespace) -> int:
    from follow_up_desk import terminal
    from follow_up_desk.content.message import Wish, write_message
    from follow_up_desk.content.message_output import as_json, as_text
    from follow_up_desk.content.shelf import Shelf
    from follow_up_desk.core.agenda import build_agenda
    from follow_up_desk.core.wording import N_, UserError
    from follow_up_desk.sample import sample, sample_now
    from follow_up_desk.terminal_output import show

    book = sample() if options.demo else terminal.load_book(store_of(options))
    if options.opportunity not in book.opportunities:
        raise UserError(N_("There is no opportunity {id}."), id=repr(options.opportunity))
    it, shelf = book.opportunities[options.opportunity], Shelf(paths.resources())
    if options.person and it.person(options.person) is None:
        raise UserError(N_("There is no person {id} at {company}."), id=repr(options.person), company=it.company)
    language = options.language and options.language.replace("-", "_").partition("_")[0].casefold()
    if language and language not in shelf.languages:
        known = ", ".join(shelf.languages)
        raise UserError(N_("--language: {text} is none of {known}"), text=repr(options.language), known=known)
    now = terminal.parse_instant(options.on, book) if options.on else sample_now() if options.demo else options.clock()
    plan = build_agenda(book, terminal.calendars(), now).plans[it.id]
    wish = Wish(template=options.template, person=options.person, language=language)
    message = write_message(shelf, book, plan, now, wish)
    show(as_json(message) if options.json else as_text(message))
    return DONE
