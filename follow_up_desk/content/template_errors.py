"""Translate jinja2's syntax errors for users: its own messages are English and meant for programmers."""

import re

from follow_up_desk.core.wording import N_, UserError

_BRANCHES = r"(else|elif|endif)"
_MESSAGES: tuple[tuple[str, str], ...] = (
    (rf"unknown tag '{_BRANCHES}'", N_("Line {line}: “{what}” stands without its “if”")),
    (r"unknown tag '(\w+)'", N_("Line {line}: “{what}” is not available in templates")),
    (r"following tags: .*'endif'", N_("Line {line}: an “if” is open; close it with {{% endif %}}")),
    (r"end of statement block', got '='", N_("Line {line}: compare with ==, not with =")),
    (r"^unexpected '?end of template", N_("Line {line}: this is open; close a blank with }}}} and an “if” with %}}")),
    (r"Missing end of comment", N_("Line {line}: a comment is open; close it with #}}")),
    (r"got 'end of|unexpected 'end of", N_("Line {line}: something is missing between the braces")),
    (
        r"(?:got|unexpected|unexpected char) '(.+?)'(?: at \d+)?$",
        N_("Line {line}: “{what}” does not belong here; close a blank with }}}} and an “if” with %}}"),
    ),
    (
        r"unexpected char \"(')\"",
        N_("Line {line}: “{what}” does not belong here; close a blank with }}}} and an “if” with %}}"),
    ),
)
_OTHER = N_("Line {line}: {fault}")


def template_error(line: int, fault: str) -> UserError:
    """Return the error to show for a syntax error that jinja2 found."""
    for pattern, message in _MESSAGES:
        if found := re.search(pattern, fault):
            return UserError(message, line=line, **({"what": found[1]} if found.groups() else {}))
    return UserError(_OTHER, line=line, fault=fault)
