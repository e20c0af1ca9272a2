"""Input widgets for a country, a region and a time zone; their options are loaded when first needed."""

from functools import cache

from PySide6.QtGui import QFocusEvent

from follow_up_desk import i18n
from follow_up_desk.core.local_time import is_zone, known_zones
from follow_up_desk.i18n import _
from follow_up_desk.public_holidays import countries, subdivision_names
from follow_up_desk.ui.forms.inputs import SuggestionLine, ValueBox


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale.parse(language).territories)


def country_name(code: str) -> str:
    """Return a country's name in the current language."""
    return _territories(i18n.language()).get(code, code)


class CountryChoice(ValueBox[str | None]):
    """A box of the countries whose holidays are known; `nobody` is the label of None, where given."""

    def __init__(self, chosen: str | None, nobody: str = "") -> None:
        names = sorted(((code, country_name(code)) for code in countries()), key=lambda pair: pair[1].casefold())
        first: list[tuple[str | None, str]] = [(None, nobody)] if nobody else []
        if chosen and chosen not in countries():
            first.append((chosen, country_name(chosen)))
        super().__init__([*first, *names], chosen)


class SubdivisionChoice(ValueBox[str | None]):
    """A box of a country's states or regions, whose holidays may differ."""

    def __init__(self, country: str, chosen: str | None) -> None:
        super().__init__(())
        self.set_country(country, chosen)

    def set_country(self, country: str, chosen: str | None = None) -> None:
        """Offer the states and regions of a country."""
        known = countries().get(country, ())
        extra = (chosen,) if chosen and chosen not in known else ()
        names = subdivision_names(country)
        named = [(code, names.get(code, code)) for code in (*extra, *known)]
        regions = sorted(named, key=lambda pair: pair[1].casefold())
        self.offer([(None, _("the whole country")), *regions])
        self.choose(chosen)
        self.setEnabled(bool(known))


class TimeZoneLine(SuggestionLine):
    """A line for an IANA time zone that suggests every known one."""

    def __init__(self, zone: str | None, placeholder: str = "") -> None:
        super().__init__(placeholder=placeholder)
        self.setText(zone or "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Load the known time zones when the line is first focused."""
        self.suggest(known_zones())
        super().focusInEvent(event)

    @property
    def zone(self) -> str | None:
        """Return the time zone, None where the line is empty."""
        return self.text().strip() or None

    @property
    def valid(self) -> bool:
        """Return whether the line is empty or names a time zone."""
        return self.zone is None or is_zone(self.zone)
