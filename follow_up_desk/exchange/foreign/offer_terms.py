"""The terms of an offer in a message: pay, first day, and until when they wait for an answer."""

import re

from follow_up_desk.core.promises.free_text import sentences
from follow_up_desk.core.proposals import ProposedOffer
from follow_up_desk.exchange.foreign.said_dates import Said, end_of, start_in

_PAY = re.compile(
    r"(?:(?:US|C|A)?\$|€|£|\b(?:USD|EUR|GBP|CHF|CAD|BRL|R\$))\s?\d[\d.,' ]{0,14}\d(?:\s?[kK])?"
    r"(?:\s?(?:per|a|/|pro|par|por|all'|al)\s?(?:year|annum|month|hour|jahr|monat|stunde|an|mois|año|mes|ano"
    r"|mês|anno|mese))?"
    r"|(?<![\d.,])\d[\d.,' ]{0,14}\d(?:\s?[kK])?\s?(?:€|£|\bEUR\b|\bEuro\b|\bUSD\b|\bCHF\b|\bGBP\b)"
    r"(?:\s?(?:per|pro|par|por|/|brutto im|bruts? par)\s?(?:year|jahr|monat|an|mois|año|mes|ano|mês|anno|mese))?",
    re.IGNORECASE,
)
_STARTS = re.compile(
    r"start(?:ing)? (?:date|on|day)|starting (?=\w{3,9} \d|\d)|begin(?:ning)? on|first day"
    r"|eintritt|beginn|ab dem|prise de (?:poste|fonction)|début"
    r"|fecha de (?:inicio|incorporación)|incorpor|data de início|início|data di inizio|decorrenza",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"let (?:us|me) know|respond|reply|accept|decision|answer|sign|expire|valid|antwort|rückmeld|zusage"
    r"|entscheid|unterschr"
    r"|gültig|répon|retour|accept|sign|valable|respuesta|respond|acept|firm|válid|respost|aceit|assin|rispo"
    r"|accett|firm|valid",
    re.IGNORECASE,
)


def offer_terms(text: str, said: Said) -> ProposedOffer:
    """Return the terms that the text of an offer names."""
    pay = _PAY.search(text)
    start_on = deadline = None
    for begin, end in sentences(text):
        sentence = " ".join(text[begin:end].split())
        day = said.day(sentence)
        if day is None:
            continue
        if _ANSWER.search(sentence) and deadline is None and not _STARTS.search(sentence):
            deadline = start_in(sentence, said)[0] or end_of(day, said)
        elif _STARTS.search(sentence) and start_on is None:
            start_on = day
    return ProposedOffer(" ".join(pay[0].split()) if pay else None, start_on, deadline)
