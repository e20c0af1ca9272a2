"""A book in which every field of version 2 of the desk file holds something."""

from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.book import Book
from follow_up_desk.core.enumerations import Channel, Clock, DateOrder, Language, Platform, Purpose, RequestKind
from follow_up_desk.core.records import Paper
from tests.builders import OWNER, at, got, interview, note, offer, opportunity, person, promise, request, sent


def full_book() -> Book:
    owner = replace(OWNER, clock=Clock.H12, date_order=DateOrder.MDY, signature="Dianne Porter, writer")
    return Book(
        owner,
        opportunities={
            "valley": opportunity(
                person(language=Language.DE, honorific="Frau Prof.", familiar=False),
                interview(
                    was=(at("2026-10-13T15:00"), at("2026-10-12T09:30")),
                    link="https://meet.example/1",
                    platform=Platform.MEET,
                    uid="1@valley.example",
                    sequence=2,
                ),
                promise(ask_from=date(2026, 10, 26), ask_by=Channel.CALL, silence_means_no=True, after="the budget"),
                replace(request("2026-10-20"), asks=RequestKind.CALL_BACK, channel=Channel.CALL),
                replace(offer("2026-10-21"), pay="52,000", start_on=date(2026, 12, 1)),
                replace(note("2026-10-15"), say="I have written for weeklies"),
                got("2026-10-14", Purpose.RESCHEDULED, interview="first", source="<1@valley.example>"),
                sent("2026-10-22", Purpose.COUNTER_OFFER),
                posting="Staff writer wanted",
                papers=(Paper("Résumé", "papers/resume.pdf", date(2026, 10, 1)), Paper("Letter")),
                source="row 7",
                language=Language.EN,
            )
        },
    )
