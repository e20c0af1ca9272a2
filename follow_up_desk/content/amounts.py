"""Write an amount of money in the way of a language and region, where what was typed is plainly one."""

import re
from decimal import Decimal

_SIGNS = {"R$": "BRL", "US$": "USD", "$US": "USD", "$": "USD", "€": "EUR", "£": "GBP", "euro": "EUR", "euros": "EUR"}
_SIGN = r"R\$|US\$|\$US|\$|€|£|\b[Ee]uros?\b|\b(?:USD|EUR|GBP|CHF|BRL|CAD|AUD|MXN)\b"
_NUMBER = r"\d{1,3}(?:[.,'’\s]\d{3})+|\d+"
_AMOUNT = re.compile(rf"(?P<before>{_SIGN})?\s?(?P<number>{_NUMBER})\s?(?P<after>{_SIGN})?")


def said_amount(text: str, locale: str) -> str:
    """Return a whole amount with its currency as the locale writes it, and any other text as it is."""
    found = _AMOUNT.fullmatch(text.strip())
    sign = found and (found["before"] or found["after"])
    if found is None or not sign or locale.startswith("en"):
        return text
    from babel import Locale
    from babel.numbers import format_currency

    pattern = Locale.parse(locale).currency_formats["standard"].pattern.replace(".00", "")
    number = Decimal(re.sub(r"\D", "", found["number"]))
    return str(format_currency(number, _code(sign, locale), pattern, locale, currency_digits=False))


def currency_of(text: str) -> str | None:
    """Return the sign or code of the first currency that a text names, as a code."""
    found = re.search(_SIGN, text)
    return _SIGNS.get(found[0].casefold(), _SIGNS.get(found[0], found[0])) if found else None


def _code(sign: str, locale: str) -> str:
    """Return the currency; "$" is the region's own where it is written so."""
    if sign != "$":
        return _SIGNS.get(sign.casefold(), _SIGNS.get(sign, sign))
    from babel.numbers import get_currency_symbol, get_territory_currencies

    region = locale.partition("_")[2]
    own = get_territory_currencies(region)[:1] if region else []
    return own[0] if own and get_currency_symbol(own[0], locale) == "$" else "USD"
