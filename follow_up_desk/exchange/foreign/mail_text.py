"""The words of a mail that its writer wrote: without the older mail below, without the signature."""

import re

MOST = 20_000
_NAMED = (
    r"from|to|cc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|a|envoyé|date|objet|para"
    r"|enviado(?: el)?"
    r"|fecha|asunto|assunto|data|da|inviato|oggetto|kopie|copie à"
)
_HEADER = re.compile(rf"^[*_ ]*(?P<name>{_NAMED})[*_]*\s?:[*_]*\s*(?P<value>.*)$", re.IGNORECASE)
_WROTE = re.compile(
    r"^(?:on|am|le|el|em|il giorno|il|\d{1,4}[-./]).{5,200}?(?:wrote|schrieb|a écrit|escribió|escreveu"
    r"|ha scritto).{0,80}:?\s*$",
    re.IGNORECASE | re.MULTILINE | re.DOTALL,
)
_OLDER = re.compile(
    r"^\s*(?:[-_ ]*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original"
    r"|messaggio originale|original-nachricht)[-_ ]*|_{20,})\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_FORWARDED = re.compile(
    r"^\s*-*\s*(?:forwarded message|begin forwarded message|weitergeleitete nachricht|message transféré"
    r"|mensaje reenviado"
    r"|mensagem encaminhada|messaggio inoltrato)\s*:?\s*-*\s*$",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)
_FROM = frozenset(("from", "von", "de", "da"))
_SUBJECT = frozenset(("subject", "betreff", "objet", "asunto", "assunto", "oggetto"))
_DATE = frozenset(("sent", "date", "gesendet", "datum", "envoyé", "enviado", "enviado el", "fecha", "data", "inviato"))


def own_words(text: str) -> str:
    """Return what the writer of a mail wrote; quoted older mail does not count."""
    text = text[: 4 * MOST]
    ends = [found.start() for pattern in (_OLDER, _SIGNATURE) if (found := pattern.search(text))]
    ends += [found.start() for found in _WROTE.finditer(text) if found[0].count("\n") <= 2]
    text = text[: min(ends, default=len(text))]
    lines = text.split("\n")
    block = next((at for at in range(1, len(lines)) if _begins_older(lines, at)), len(lines))
    kept = [line for line in lines[:block] if not line.lstrip().startswith(">")]
    return "\n".join(kept).strip()[:MOST]


def _begins_older(lines: list[str], at: int) -> bool:
    """Return whether the header of an older mail begins here, as Outlook writes it above what is answered."""
    names = [found["name"].casefold() for line in lines[at : at + 5] if (found := _HEADER.match(line))]
    return len(names) >= 3 and bool(_HEADER.match(lines[at])) and names[0] in _FROM and bool(_SUBJECT & {*names})


def headers_above(text: str) -> tuple[dict[str, str], str]:
    """Return the headers that were copied together with a mail, by their English names, and the text below them."""
    forwarded = _FORWARDED.search(text)
    if forwarded and len(text[: forwarded.start()].strip()) < 200:
        text = text[forwarded.end() :]
    lines = text.strip().split("\n")
    found: dict[str, str] = {}
    count = 0
    for line in lines[:12]:
        header = _HEADER.match(line.strip())
        if header is None and (line.strip() or not found):
            break
        if header is not None:
            name = header["name"].casefold()
            key = next((key for key, names in _KEYS.items() if name in names), name)
            found.setdefault(key, header["value"].strip())
        count += 1
    if "from" not in found and "subject" not in found:
        return {}, text
    return found, "\n".join(lines[count:]).strip()


_KEYS = {"from": _FROM, "subject": _SUBJECT, "date": _DATE}
