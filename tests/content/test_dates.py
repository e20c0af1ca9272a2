"""Days and hours as people say them, by language and region; rows of a language count once it has phrases."""

import re
from datetime import date, datetime

import pytest

from follow_up_desk import paths
from follow_up_desk.content.dates import DateFormat, date_format, join_names
from follow_up_desk.content.shelf import Shelf
from tests.content.test_shipped_texts import LANGUAGES

SHELF = Shelf(paths.resources())
TODAY = date(2026, 10, 22)  # a Thursday
FAR = date(2026, 10, 30)

# language, region, when, until when, the hour, the half hour
REGIONS = [
    ("en", "US", "on Friday, October 30", "by Friday, October 30", "5 p.m.", "5:30 p.m."),
    ("en", "GB", "on Friday 30 October", "by Friday 30 October", "5 pm", "5:30 pm"),
    ("en", "DE", "on Friday 30 October", "by Friday 30 October", "17:00", "17:30"),
    ("de", "DE", "am Freitag, den 30. Oktober", "bis Freitag, den 30. Oktober", "17 Uhr", "17:30 Uhr"),
    ("de", "AT", "am Freitag, den 30. Oktober", "bis Freitag, den 30. Oktober", "17 Uhr", "17:30 Uhr"),
    ("fr", "FR", "le vendredi 30 octobre", "pour le vendredi 30 octobre", "17 h", "17 h 30"),
    ("fr", "CA", "le vendredi 30 octobre", "pour le vendredi 30 octobre", "17 h", "17 h 30"),
    ("es", "ES", "el viernes 30 de octubre", None, "17:00", "17:30"),
    ("es", "MX", "el viernes 30 de octubre", None, None, None),
    ("pt", "BR", "na sexta-feira, dia 30 de outubro", None, "17h", "17h30"),
    ("pt", "PT", None, None, "17h", "17h30"),
    ("it", "IT", "venerdì 30 ottobre", "entro venerdì 30 ottobre", None, "17:30"),
]
NEAR = [
    ("en", {-1: "yesterday", 0: "today", 1: "tomorrow", 5: "on Tuesday", -3: "on Monday"}),
    ("de", {-1: "gestern", 0: "heute", 1: "morgen", 5: "am Dienstag", -3: "am Montag"}),
    ("fr", {-1: "hier", 0: "aujourd'hui", 1: "demain", 5: "mardi", -3: "lundi"}),
    ("es", {-1: "ayer", 0: "hoy", 1: "mañana", 5: "el martes", -3: "el lunes"}),
    ("pt", {-1: "ontem", 0: "hoje", 1: "amanhã"}),
    ("it", {-1: "ieri", 0: "oggi", 1: "domani", 5: "martedì", -3: "lunedì"}),
]


def spoken(language: str, region: str | None = None, home: str | None = None) -> DateFormat:
    return date_format(SHELF.phrases(language), region, home, TODAY)


def shown(text: str) -> str:
    """Return a text with plain spaces: a language may keep number and unit together."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("\ue000", "").replace("’", "'")


@pytest.mark.parametrize("row", [row for row in REGIONS if row[0] in LANGUAGES], ids=lambda row: "-".join(row[:2]))
def test_far_days_and_hours_are_said_in_the_way_of_the_region(row: tuple[str, ...]) -> None:
    language, region, on, by, hour, half = row
    said = spoken(language, region)
    found = (
        said.on(FAR),
        said.by(FAR),
        said.time(datetime.fromisoformat("2026-10-30T17:00")),
        said.time(datetime.fromisoformat("2026-10-30T17:30")),
    )
    for text, expected in zip(found, (on, by, hour, half), strict=True):
        assert expected is None or shown(text) == expected


@pytest.mark.parametrize(("language", "days"), [row for row in NEAR if row[0] in LANGUAGES])
def test_near_days_are_said_as_people_do(language: str, days: dict[int, str]) -> None:
    said = spoken(language)
    for distance, expected in days.items():
        assert shown(said.on(date.fromordinal(TODAY.toordinal() + distance))) == expected


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", ("d'hier", "d'aujourd'hui", "de lundi", "du jeudi 15 octobre")),
        ("es", ("de ayer", "de hoy", "del lunes", "del jueves 15 de octubre")),
        ("pt", ("de ontem", "de hoje", "de segunda-feira", "de quinta-feira, 15 de outubro")),
        ("it", ("di ieri", "di oggi", "di lunedì", "di giovedì 15 ottobre")),
    ],
)
def test_a_noun_takes_its_day_with_of(language: str, said: tuple[str, ...]) -> None:
    days = (date(2026, 10, 21), TODAY, date(2026, 10, 19), date(2026, 10, 15))
    assert tuple(shown(spoken(language).of(day)) for day in days) == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_year_has_its_words(language: str) -> None:
    said = spoken(language)
    for distance in range(-200, 400):
        day = date.fromordinal(TODAY.toordinal() + distance)
        forms = said.forms("x", day)
        assert all(text and "{" not in text for text in forms.values())
        assert (str(day.year) in forms["x_date"]) is (distance > 200 and day.year == 2027)
        if abs(distance) > 6:
            assert str(day.day) in forms["x_on"] or day.day == 1


def test_a_day_of_last_week_is_named_in_full_where_a_weekday_could_be_the_next_one() -> None:
    said = spoken("en", "US")
    assert shown(said.by(date(2026, 10, 16))) == "by Friday, October 16"
    assert shown(said.by(date(2026, 10, 20))) == "by Tuesday, October 20"
    assert shown(said.by(date(2026, 10, 21))) == "by Wednesday, October 21"
    assert said.by(date(2026, 10, 27)) == "by Tuesday"
    assert said.on(date(2026, 10, 16)) == "on Friday"
    assert shown(said.forms("x", date(2026, 10, 19))["x_day"]) == "Monday, October 19"
    assert said.forms("x", date(2026, 10, 26))["x_day"] == "Monday"


@pytest.mark.parametrize(
    ("language", "region", "expected"),
    [
        ("en", "US", "October 26"),
        ("en", "GB", "26 October"),
        ("de", "DE", "26. Oktober"),
        ("fr", "FR", "26 octobre"),
        ("es", "ES", "26 de octubre"),
        ("it", "IT", "26 ottobre"),
        ("pt", "BR", "26 de outubro"),
    ],
)
def test_a_rough_day_is_named_without_its_weekday(language: str, region: str, expected: str) -> None:
    assert spoken(language, region).forms("x", date(2026, 10, 26))["x_month_day"] == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_weekday_that_is_behind_and_ahead_in_one_letter_has_its_date(language: str) -> None:
    behind, ahead, sure = date(2026, 10, 20), date(2026, 10, 27), date(2026, 10, 26)
    said = spoken(language).beside((behind, ahead, sure))
    assert "20" in said.on(behind)
    assert "27" in said.on(ahead)
    assert "27" in said.by(ahead)
    assert said.by(sure) == spoken(language).by(sure)
    assert not re.search(r"\d", spoken(language).beside((ahead, sure)).on(ahead))


def test_where_babel_has_no_such_region_the_writers_own_counts() -> None:
    assert spoken("en", "JP", "GB").on(FAR) == "on Friday 30 October"
    assert shown(spoken("en", "JP", "US").on(FAR)) == "on Friday, October 30"
    assert spoken("en", "JP").locale == "en"


def test_an_hour_on_their_clock_says_so() -> None:
    moment = datetime.fromisoformat("2026-10-27T09:00")
    assert spoken("en", "US").at(moment) == "on Tuesday at 9 a.m."
    assert spoken("en", "US").at(moment, theirs=True) == "on Tuesday at 9 a.m. (your time)"
    noon = datetime.fromisoformat("2026-10-23T12:00")
    assert spoken("en", "US").at(noon) == "tomorrow at 12 p.m."


def test_names_are_joined_as_the_language_does() -> None:
    assert join_names(["Ana Ruiz", "Tom Becker"], "en") == "Ana Ruiz and Tom Becker"
    assert join_names(["Ana", "Tom", "Ida"], "de") == "Ana, Tom und Ida"
    assert join_names(["Ana", "Ignacio"], "es") == "Ana e Ignacio"
    assert join_names(["Ana", "Hilda"], "es") == "Ana e Hilda"
    assert join_names(["Ana", "Juan"], "es") == "Ana y Juan"
    assert join_names([], "en") == ""


@pytest.mark.parametrize(
    ("language", "middle", "end"),
    [
        ("en", "in mid-November", "in late December"),
        ("de", "Mitte November", "Ende Dezember"),
        ("fr", "à la mi-novembre", "fin décembre"),
        ("es", "a mediados de noviembre", "a finales de diciembre"),
        ("it", "a metà novembre", "alla fine di dicembre"),
        ("pt", "em meados de novembro", "no fim de dezembro"),
    ],
)
def test_a_day_that_nobody_fixed_is_said_roughly_unless_it_is_near(language: str, middle: str, end: str) -> None:
    said = spoken(language)
    assert (said.about(date(2026, 11, 19)), said.about(date(2026, 12, 31))) == (middle, end)
    assert said.about(FAR) == said.on(FAR)


def test_a_day_that_binds_has_its_date_though_it_is_near() -> None:
    said = spoken("en", "US")
    assert said.by(date(2026, 10, 27)) == "by Tuesday"
    assert shown(said.in_full.by(date(2026, 10, 27))) == "by Tuesday, October 27"
    assert said.in_full.by(date(2026, 10, 23)) == "by tomorrow"


def test_spanish_has_one_hour_in_the_singular() -> None:
    said = spoken("es", "MX")
    assert said.at(datetime.fromisoformat("2026-10-23T13:00")) == "mañana a la 1 de la tarde"
    assert said.at(datetime.fromisoformat("2026-10-23T14:00")) == "mañana a las 2 de la tarde"
