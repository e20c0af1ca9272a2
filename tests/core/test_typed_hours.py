"""Hours as people type them."""

from datetime import time

import pytest

from follow_up_desk.core.typed_hours import read_hour, read_span


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", time(9)),
        ("6", time(6)),
        ("9am", time(9)),
        ("9 PM", time(21)),
        ("21:00", time(21)),
        ("9.30", time(9, 30)),
        ("20 Uhr", time(20)),
        ("17 h 30", time(17, 30)),
        ("noon", time(12)),
        ("24", time(0)),
        ("25", None),
        ("13 pm", None),
        ("late", None),
        ("9am to 8pm", None),
        ("", None),
    ],
)
def test_an_hour(typed: str, hour: time | None) -> None:
    assert read_hour(typed) == hour


@pytest.mark.parametrize(
    ("typed", "span"),
    [
        ("9am to 8pm", (time(9), time(20))),
        ("9-20", (time(9), time(20))),
        ("9 to 8", (time(9), time(20))),
        ("08:00 – 21:00", (time(8), time(21))),
        ("9 bis 20 Uhr", (time(9), time(20))),
        ("de 9 a 20", None),
        ("9am", None),
        ("9 to late", None),
    ],
)
def test_a_span(typed: str, span: tuple[time, time] | None) -> None:
    assert read_span(typed) == span
