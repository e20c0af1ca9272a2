"""Days and hours as each language and country writes them."""

from datetime import date, time

import pytest

from follow_up_desk.date_format import date_format, usual

CHOSEN = {"clock": "24h", "order": "dmy"}
DAY = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("language", "country", "chosen", "expected"),
    [
        ("en", "US", {}, ("Tue Dec 1", "Tue Dec 1, 2026", "Tuesday, December 1", "7 pm", "9:05 am")),
        ("en", "GB", {}, ("Tue 1 Dec", "Tue 1 Dec 2026", "Tuesday 1 December", "19:00", "09:05")),
        ("en", "JP", {}, ("Tue Dec 1", "Tue 2026 Dec 1", "Tuesday, December 1", "19:00", "09:05")),
        ("en", "IN", {}, ("Tue 1 Dec", "Tue 1 Dec 2026", "Tuesday 1 December", "7 pm", "9:05 am")),
        ("en", "US", CHOSEN, ("Tue 1 Dec", "Tue 1 Dec 2026", "Tuesday 1 December", "19:00", "09:05")),
        ("de", "DE", {}, ("Di 1. Dez", "Di 1. Dez. 2026", "Dienstag, 1. Dezember", "19:00", "09:05")),
        ("fr", "FR", {}, ("mar. 1 déc", "mar. 1 déc. 2026", "mardi 1 décembre", "19:00", "09:05")),
        ("es", "ES", {}, ("mar, 1 dic", "mar, 1 dic 2026", "martes, 1 de diciembre", "19:00", "9:05")),
        ("ja", "JP", {}, ("12月1日(火)", "2026年12月1日(火)", "12月1日火曜日", "19:00", "9:05")),
    ],
)  # fmt: skip
def test_days_and_hours(language, country, chosen, expected):
    dates = date_format(language, country, **chosen)
    short, dated, full = dates.day(DAY), dates.day(DAY, year=True), dates.full_day(DAY)
    assert (short, dated, full, dates.hour(time(19)), dates.hour(time(9, 5))) == expected


@pytest.mark.parametrize("country", ["JP", "CN", "KR", "HU"])
def test_the_month_comes_first_in_east_asia_and_hungary(country):
    assert date_format("en", country).day(DAY) == "Tue Dec 1"


def test_midnight_and_noon_on_a_clock_of_twelve_hours():
    american = date_format("en", "US")
    assert [american.hour(time(0)), american.hour(time(12)), american.hour(time(12, 30))] == [
        "12 am",
        "12 pm",
        "12:30 pm",
    ]


def test_a_language_in_a_country_that_does_not_speak_it():
    assert usual("de", "US") == ("24h", "dmy"), "German dates are read in no other order"
    assert usual("en", "DE") == ("24h", "dmy")
    assert usual("en", "KR") == ("12h", "ymd")


def test_a_shortened_month_never_doubles_the_full_stop():
    for language, country in (("de", "DE"), ("fr", "FR"), ("pt", "BR"), ("sv", "SE")):
        assert not date_format(language, country).day(date(2026, 10, 27)).endswith("."), language


def test_cities_have_the_name_of_the_language():
    assert [date_format(language, "DE").place("Asia/Tokyo") for language in ("en", "de")] == ["Tokyo", "Tokio"]
    assert date_format("de", "DE").place("America/Argentina/Buenos_Aires") == "Buenos Aires"
    assert date_format("en", "US").place("Etc/UTC") == "UTC"
