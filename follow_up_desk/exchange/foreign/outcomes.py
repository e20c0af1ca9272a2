"""Which outcome a text brings: the phrases of six languages, sentence by sentence; what hangs on an "if" is none."""

import re
from collections.abc import Sequence

from msgspec import Struct

from follow_up_desk.core.enumerations import PromiseSubject, Purpose, RequestKind
from follow_up_desk.core.promises.free_text import sentences
from follow_up_desk.exchange.foreign.outcome_phrases import PHRASES, REQUESTS, outcome_pattern, request_pattern

_IF = re.compile(
    r"\b(?:if|should you|in case|unless|whether|falls|sollten? sie|sollten wir|wenn|si (?:vous|votre|le|la|su"
    r"|necesita|debe|tiene"
    r"|no|necesitas)|au cas où|se (?:precisar|a sua|o seu|deve|dovesse|avesse|il suo|la sua|non)|caso|qualora)\b"
)
_EXCUSE = re.compile(
    r"(?:sorry|apolog\w+|thank\w*|entschuldig\w+|verzeih\w+|désol\w+|disculp\w+|desculp\w+|scus\w+) .{0,30}$"
)
_ALWAYS = frozenset((Purpose.BOUNCE, Purpose.OUT_OF_OFFICE))
_THINGS = (
    (PromiseSubject.FEEDBACK, r"feedback|rückmeldung zu ihrem gespräch|retour détaillé|riscontro sul"),
    (
        PromiseSubject.OFFER_LETTER,
        r"offer letter|contract|written offer|vertrag|contrat|contrato|contratto|carta de oferta",
    ),
    (
        PromiseSubject.NEXT_ROUND,
        r"next (?:round|step|stage)s?|nächste\w* (?:runde|schritt)|prochaine étape|próxima|prossim",
    ),
    (
        PromiseSubject.CALL,
        r"\b(?:will|'ll|shall) call|rufe?n? (?:wir |ich )?(?:sie|dich)|appeller|llamar|ligar|chiamer",
    ),
)


class Outcome(Struct, frozen=True):
    """Hold what a text brings and the sentence that says so; `requests` are the things it asks for besides."""

    purpose: Purpose | None
    sentence: str
    requests: tuple[tuple[RequestKind, str], ...] = ()


def outcome_of(subject: str, text: str) -> Outcome:
    """Return the outcome that subject and text bring, None where no phrase tells."""
    each = [" ".join(text[start:end].split()) for start, end in sentences(text)]
    asked = tuple(found for sentence in each if (found := _request(sentence)))
    for purpose in PHRASES:
        if (sentence := _saying(purpose, subject, each)) is not None:
            return Outcome(purpose, sentence, asked)
    if asked:
        return Outcome(Purpose.REQUEST, asked[0][1], asked)
    return Outcome(None, "", ())


def _saying(purpose: Purpose, subject: str, each: Sequence[str]) -> str | None:
    """Return the sentence that says it, in the text first: subjects of replies are older than what is written below."""
    pattern = outcome_pattern(purpose)
    for sentence in (*each, subject):
        plain = sentence.casefold()
        found = pattern.search(plain)
        if found and (
            purpose in _ALWAYS or not (_IF.search(plain[: found.end()]) or _EXCUSE.search(plain[: found.start()]))
        ):
            return sentence
    return None


def _request(sentence: str) -> tuple[RequestKind, str] | None:
    plain = sentence.casefold()
    if _IF.match(plain):
        return None
    kind = next((kind for kind in REQUESTS if request_pattern(kind).search(plain)), None)
    return (RequestKind(kind), sentence) if kind else None


def promised_thing(words: str) -> PromiseSubject:
    """Return what a sentence promises: a decision where it does not say."""
    plain = words.casefold()
    return next((thing for thing, pattern in _THINGS if re.search(pattern, plain)), PromiseSubject.DECISION)
