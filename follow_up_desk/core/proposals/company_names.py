"""Compare names of companies as different senders write them: "ACME GmbH & Co. KG", "Acme", "acme.com"."""

import re
from functools import lru_cache

from follow_up_desk.core.search_index import fold_text

_LEGAL = frozenset(
    "inc incorporated llc llp ltd limited plc corp corporation co company gmbh ag kg kgaa ug se mbh ohg ev sa sas sarl "
    "srl spa snc sl slu lda ltda bv nv oy ab as aps pty pte group gruppe holding holdings".split()
)
_WORD = re.compile(r"[^\W_]+(?:[.'’&+][^\W_]+)*")
FREE_MAIL = frozenset(
    "gmail googlemail outlook hotmail live msn yahoo ymail icloud me mac aol gmx web t-online freenet proton pm mail "
    "protonmail orange wanadoo free laposte libero virgilio tiscali uol bol terra hey fastmail posteo mailbox "
    "zoho".split()
)
"""Whose addresses tell nothing of a company."""


@lru_cache(maxsize=16_384)
def plain_company(name: str) -> str:
    """Return a company's name in comparable form: without case, accents, signs and its legal form."""
    words = [word.replace(".", "") for word in _words(name)]
    kept = [word for word in words if word not in _LEGAL]
    return " ".join(kept or words)


def _words(text: str) -> list[str]:
    words: list[str] = _WORD.findall(fold_text(text))
    return words


def spaced_words(text: str) -> str:
    """Return the words of a text in comparable form between single spaces, to look for a company's name in."""
    return f" {' '.join(word.replace('.', '') for word in _words(text))} "


def company_of_domain(domain: str) -> str:
    """Return the part of a domain that names its company: "acme" of "mail.acme.co.uk"; nothing for free mail."""
    labels = [label for label in domain.casefold().strip(".").split(".") if label]
    if len(labels) < 2:
        return ""
    second = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in ("co", "com", "org", "net", "ac", "gov")
    name = labels[-3] if second else labels[-2]
    return "" if name in FREE_MAIL else name


def own_domain(domain: str) -> str:
    """Return the domain under which a company registered: "acme.co.uk" of "mail.acme.co.uk"."""
    name = company_of_domain(domain)
    return domain.casefold()[domain.casefold().rindex(f"{name}.") :] if name else ""
