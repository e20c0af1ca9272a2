"""Helpers for tests of foreign files: a desk to read for, and what `read --json` prints of a sample."""

import json
from pathlib import Path

from follow_up_desk.cli import main
from follow_up_desk.core.book import Book, everything_in
from follow_up_desk.store.opening import open_store
from tests.builders import OWNER, Opportunity, interview, person

SAMPLES = Path(__file__).parent / "samples"
KEYS = [
    "file", "place", "format", "event", "direction", "at", "company", "agency", "role", "opportunity", "start",
    "time_zone", "minutes", "kind", "uid", "was", "link", "platform", "location", "people", "promise", "request",
    "offer", "until", "note", "status", "applied_on", "ask", "skipped",
]  # fmt: skip
ON = "2026-11-29T10:00"


def opportunity(id="acme", company="Acme Inc.", role="Data Analyst", **more):
    return Opportunity(id, company, role, people=more.pop("people", ()), **more)


def met_at_acme(when="2026-12-03", **more):
    return opportunity(
        people=(person("ana", name="Ana Ruiz", email="ana.ruiz@acme.example"),),
        interviews=(interview(when, people=("ana",), **more),),
    )


def make_store(path, *opportunities):
    store = open_store(path)
    store.apply(everything_in(Book(owner=OWNER, opportunities={each.id: each for each in opportunities})))
    store.close()
    return path


def load(path):
    store = open_store(path)
    try:
        return store.load()
    finally:
        store.close()


def read(capsys, store, *files, on=ON):
    capsys.readouterr()
    names = [str(SAMPLES / file) if isinstance(file, str) and file != "-" else str(file) for file in files]
    assert main(["read", *names, "--store", str(store), "--on", on, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert all(list(row) == KEYS for row in found)
    return found
