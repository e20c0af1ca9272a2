"""The manual page, made from the parser of the command line, so that it lacks no command and no option."""

import argparse

from follow_up_desk import __version__
from follow_up_desk.cli import EXIT_STATUS, parser

FILES = (
    ("~/.local/share/follow-up-desk/desk.sqlite", "your own desk file; removing the program leaves it where it is"),
    ("~/.local/share/follow-up-desk/backups/", "its daily copies, the last seven"),
    ("~/.local/state/follow-up-desk/desk.log", "the log of faults"),
    ("~/.cache/follow-up-desk/", "public holidays, which can be computed again"),
)


def manual_page() -> str:
    """Return the page in the language of man(7)."""
    desk = parser()
    commands = _commands(desk)
    about, _, rest = (desk.description or "").partition("\n\n")
    lines = [
        f'.TH FOLLOW\\-UP\\-DESK 1 "" "Follow\\-Up Desk {__version__}" "User Commands"',
        ".SH NAME",
        f"follow\\-up\\-desk \\- {_plain(about)}",
        ".SH SYNOPSIS",
        *(f"{_usage(one)}\n.br" for one in (desk, *commands)),
        ".SH DESCRIPTION",
        _plain(rest),
        ".SH OPTIONS",
        *_options(desk),
        ".SH COMMANDS",
    ]
    for command in commands:
        lines += [f".SS {_plain(command.prog.split()[-1])}", _plain(command.description or ""), *_options(command)]
    lines += [".SH EXIT STATUS", _plain(EXIT_STATUS.partition(": ")[2]), ".SH FILES"]
    lines += [f".TP\n.I {_plain(name)}\n{_plain(meaning)}" for name, meaning in FILES]
    return "\n".join(lines) + "\n"


def _commands(desk: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    (group,) = (action for action in desk._actions if isinstance(action, argparse._SubParsersAction))
    return list(group.choices.values())


def _usage(command: argparse.ArgumentParser) -> str:
    words = " ".join(command.format_usage().split()).removeprefix("usage: ")
    return f".B {_plain(command.prog)}\n{_plain(words.removeprefix(command.prog).strip())}"


def _options(command: argparse.ArgumentParser) -> list[str]:
    """Return an entry for each option and argument that has a help text."""
    shown = [action for action in command._actions if not isinstance(action, argparse._SubParsersAction)]
    return [f".TP\n.B {_plain(_heading(action))}\n{_plain((action.help or '').replace('%%', '%'))}" for action in shown]


def _heading(action: argparse.Action) -> str:
    value = action.metavar if isinstance(action.metavar, str) else ""
    if action.choices is not None and not value:
        value = "|".join(map(str, action.choices))
    return " ".join([", ".join(action.option_strings), value]).strip()


def _plain(text: str) -> str:
    """Return a text with what man(7) would take for its own escaped."""
    return " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
