"""`follow-up-desk promise` asks the readers (contract 5)."""

import json

import pytest

from follow_up_desk.cli import main

KEYS = "words from by certainty understood language ask_from silence_means_no after readings".split()


def asked(capsys, *options: str) -> dict:
    assert main(["promise", *options, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_keys_of_the_contract(capsys) -> None:
    found = asked(capsys, "by the end of next week", "--on", "2026-10-15", "--country", "US", "--thing", "decision")
    assert list(found) == KEYS
    assert found == {
        "words": "by the end of next week",
        "from": None,
        "by": "2026-10-23",
        "certainty": "said",
        "understood": True,
        "language": "en",
        "ask_from": None,
        "silence_means_no": False,
        "after": None,
        "readings": [],
    }


@pytest.mark.parametrize(
    ("options", "key", "value"),
    [
        (("bis Freitag", "--on", "2026-10-15T23:30"), "by", "2026-10-16"),
        (("entro 5 giorni lavorativi", "--on", "2026-12-07", "--country", "IT"), "by", "2026-12-15"),
        (("in 2 working days", "--on", "2026-01-05", "--country", "DE", "--subdivision", "BY"), "by", "2026-01-08"),
        (("in 10 Werktagen", "--on", "2026-11-04"), "by", "2026-11-18"),
        (("in 10 working days", "--on", "2026-11-04"), "by", "2026-11-19"),
        (("antes del 3/11", "--on", "2026-10-15"), "by", "2026-11-02"),
        (("by 3/11", "--on", "2026-10-15", "--country", "GB"), "by", "2026-11-03"),
        (("by 3/11", "--on", "2026-10-15", "--country", "us"), "by", "2027-03-11"),
        (("by 3/11", "--on", "2026-10-15", "--country", "HU"), "by", "2027-03-11"),
        (("Call me on Monday", "--on", "2026-10-22"), "ask_from", "2026-10-26"),
        (("If you have not heard by Friday, call me", "--on", "2026-10-22"), "ask_from", "2026-10-26"),
        (("if you hear nothing by the 30th it is a no", "--on", "2026-10-22"), "silence_means_no", True),
        (("once the budget is approved", "--on", "2026-10-22"), "after", "once the budget is approved"),
        (("blue potato", "--on", "2026-10-22"), "understood", False),
        (("nächste Woche", "--on", "2026-10-22", "--language", "de_AT"), "language", "de"),
    ],
)
def test_what_is_read(capsys, options: tuple[str, ...], key: str, value: object) -> None:
    assert asked(capsys, *options)[key] == value


def test_where_two_languages_differ_both_are_named(capsys) -> None:
    found = asked(capsys, "mar 3", "--on", "2026-10-15")
    assert found["certainty"] == "guessed"
    assert {"en", "fr"} <= {reading["language"] for reading in found["readings"]}


def test_the_table_names_the_year(capsys) -> None:
    assert main(["promise", "after the holidays", "--on", "2026-10-15"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "by          Fri 8 Jan 2027" in lines
    assert "certainty   guessed" in lines


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("x", "--on", "someday"), 1),
        (("x", "--on", "2026-10-22", "--country", "QQ"), 1),
        (("x", "--on", "2026-10-22"), 0),
    ],
)
def test_the_exit_status(capsys, options: tuple[str, ...], status: int) -> None:
    assert main(["promise", *options]) == status
    assert bool(capsys.readouterr().err) == bool(status)


@pytest.mark.parametrize("options", [("x", "--language", "ja"), ("x", "--thing", "rumour"), ()])
def test_wrong_usage_is_two(capsys, options: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["promise", *options])
    assert left.value.code == 2
