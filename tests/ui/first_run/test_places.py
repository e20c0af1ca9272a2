"""The search for a place: cities and countries, in the window's language and in English."""

import pytest

from follow_up_desk.ui.first_run.cities import CITIES
from follow_up_desk.ui.first_run.places import cities_of, find_places, place_label


@pytest.mark.parametrize(
    ("typed", "language", "first"),
    [
        ("new york", "en", ("New York, United States", "US", "America/New_York")),
        ("new y", "en", ("New York, United States", "US", "America/New_York")),
        ("Germany", "en", ("Germany", "DE", "Europe/Berlin")),
        ("germany", "de", ("Deutschland", "DE", "Europe/Berlin")),
        ("wien", "de", ("Wien, Österreich", "AT", "Europe/Vienna")),
        ("sao paulo", "en", ("Sao Paulo, Brazil", "BR", "America/Sao_Paulo")),
        ("ZÜRICH", "de", ("Zürich, Schweiz", "CH", "Europe/Zurich")),
        ("münchen", "en", ("München, Germany", "DE", "Europe/Berlin")),
        ("Munich", "de", ("Munich, Deutschland", "DE", "Europe/Berlin")),
        ("muenchen", "de", ("Muenchen, Deutschland", "DE", "Europe/Berlin")),
        ("wien", "en", ("Wien, Austria", "AT", "Europe/Vienna")),
        ("koln", "en", ("Köln, Germany", "DE", "Europe/Berlin")),
        ("geneve", "en", ("Genève, Switzerland", "CH", "Europe/Zurich")),
        ("Roma", "de", ("Roma, Italien", "IT", "Europe/Rome")),
        ("são paulo", "en", ("São Paulo, Brazil", "BR", "America/Sao_Paulo")),
        ("kiev", "en", ("Kiev, Ukraine", "UA", "Europe/Kyiv")),
        ("Bangalore", "en", ("Bangalore, India", "IN", "Asia/Kolkata")),
        ("st louis", "en", ("St. Louis, United States", "US", "America/Chicago")),
        ("portland, oregon", "en", ("Portland (Oregon), United States", "US", "America/Los_Angeles")),
    ],
)
def test_what_people_type_is_found(typed: str, language: str, first: tuple[str, str, str]) -> None:
    found = find_places(typed, language)[0]
    assert (found.label, found.country, found.zone) == first


def test_each_city_is_offered_once_and_in_a_zone_of_its_country() -> None:
    from babel.core import get_global

    for country, zone, cities in CITIES:
        assert zone in get_global("territory_zones")[country]
        for city in cities.split(", "):
            for name in city.split("/"):
                labels = [p.label for p in find_places(name, "en") if p.country == country]
                assert [p.zone for p in find_places(name, "en") if (p.country, p.zone) == (country, zone)], name
                assert len(labels) == len(set(labels)), name


def test_nothing_typed_and_nothing_known_find_nothing() -> None:
    assert find_places("  ", "en") == find_places("Atlantis", "en") == ()


def test_a_country_with_several_clocks_leaves_the_zone_to_a_city() -> None:
    country = find_places("United States", "en")[0]
    assert (country.label, country.zone) == ("United States", None)
    zones = {place.zone for place in cities_of("US", "en")}
    assert {"America/New_York", "America/Los_Angeles"} <= zones


def test_a_place_is_shown_as_it_was_chosen() -> None:
    assert place_label("US", "America/Chicago", "en") == "Chicago, United States"
    assert place_label("US", "UTC", "en") == "United States"
    assert place_label("DE", "Europe/Berlin", "en") == "Germany"  # Munich may have been chosen
