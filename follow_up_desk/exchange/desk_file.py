"""The desk file: everything as one JSON object, lossless (contract 1)."""

import json
from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from follow_up_desk.core.book import NOBODY, Book, Change
from follow_up_desk.core.enumerations import PURPOSES
from follow_up_desk.core.json_codec import from_json, read_zone, to_json
from follow_up_desk.core.limits import faults_of
from follow_up_desk.core.links import dead_links
from follow_up_desk.core.records import Opportunity, Record
from follow_up_desk.core.setting_checks import checked_setting
from follow_up_desk.core.settings import BY_NAME, WEEKDAYS
from follow_up_desk.core.tidying import tidied
from follow_up_desk.core.user_records import Owner, OwnTemplate, Policy
from follow_up_desk.core.wording import N_, UserError, quoted
from follow_up_desk.exchange import json_reader
from follow_up_desk.exchange.desk_versions import check_version_1

FORMAT = "follow-up-desk"
VERSION = 2  # and every older one is read: what it could not say has its default
SUFFIX = ".desk.json"
SIZE = json_reader.SIZE
MOST_RECORDS = 100_000
_KEYS = ("format", "version", "owner", "policy", "opportunities", "templates")


def write(book: Book) -> bytes:
    """Return the book as a desk file; the same book gives the same bytes."""
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "owner": to_json(book.owner),
        "policy": policy_to_plain(book.policy),
        "opportunities": [to_json(book.opportunities[id]) for id in sorted(book.opportunities)],
        "templates": [to_json(book.templates[id]) for id in sorted(book.templates)],
    }
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode()


def read(data: bytes) -> Book:
    """Return the book that a desk file describes; refuse with the place of the first fault."""
    plain = json_reader.parse(data)
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise UserError(N_('/format: this is not a desk file, "{format}" is wanted here'), format=FORMAT)
    version = plain.get("version")
    if version not in range(1, VERSION + 1) or isinstance(version, bool):
        raise UserError(
            N_("/version: this desk reads versions up to {known}, the file has {version}"),
            known=VERSION,
            version=quoted(version),
        )
    for key in plain:
        if key not in _KEYS:
            raise UserError(N_("{at}: {key} is not known here"), at="/", key=key)
    if version == 1:
        check_version_1(plain)
    opportunities = _records(Opportunity, plain.get("opportunities", []), "/opportunities")
    for index, opportunity in enumerate(opportunities):
        _check(opportunity, f"/opportunities/{index}")
    owner = tidied(from_json(Owner, plain["owner"], "/owner")) if "owner" in plain else NOBODY
    read_zone(owner.time_zone, "/owner/time_zone")
    _within_limits(owner, "/owner")
    policy = policy_from_plain(plain.get("policy", {"profile": "ten_tips"}), "/policy")
    _within_limits(policy, "/policy")
    templates = _records(OwnTemplate, plain.get("templates", []), "/templates")
    return Book(owner, policy, {o.id: o for o in opportunities}, {t.id: t for t in templates})


def _within_limits(record: Record, at: str) -> None:
    for place, text in faults_of(record):
        raise UserError(N_("{at}: {fault}"), at=f"{at}{place}", fault=text)


def _records(record: type, plain: Any, at: str) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise UserError(N_("{at}: a list is wanted here"), at=at)
    if len(plain) > MOST_RECORDS:
        words = N_("{at}: {n} entries are too many; up to {most} can be kept")
        raise UserError(words, at=at, n=len(plain), most=MOST_RECORDS)
    records: dict[str, Any] = {}
    for i, part in enumerate(plain):
        found = tidied(from_json(record, part, f"{at}/{i}"))
        _within_limits(found, f"{at}/{i}")
        if found.id in records:
            raise UserError(N_("{at}: the id {id} stands twice"), at=f"{at}/{i}", id=found.id)
        records[found.id] = found
    return tuple(records.values())


def _check(opportunity: Opportunity, at: str) -> None:
    """Refuse what the types cannot: an unknown zone, a purpose that does not go with its direction, a dangling id."""
    if opportunity.time_zone is not None:
        read_zone(opportunity.time_zone, f"{at}/time_zone")
    for i, activity in enumerate(opportunity.activities):
        if activity.purpose not in PURPOSES[activity.direction]:
            raise UserError(
                N_("{at}: {purpose} does not go with direction {direction}"),
                at=f"{at}/activities/{i}/purpose",
                purpose=str(activity.purpose),
                direction=str(activity.direction),
            )
    for i, promise in enumerate(opportunity.promises):
        if promise.from_ and promise.by and promise.from_ > promise.by:
            raise UserError(
                N_("{at}: it begins after it ends ({by})"), at=f"{at}/promises/{i}/from", by=promise.by.isoformat()
            )
    for place, id in dead_links(opportunity):
        raise UserError(N_("{at}: there is no {id}"), at=f"{at}/{place}", id=quoted(id))


def policy_to_plain(policy: Policy) -> dict[str, Any]:
    """Return the policy as the desk file writes it: only what was set, under the advice's names."""
    plain: dict[str, Any] = {"profile": str(policy.profile), "patience": str(policy.patience)}
    given = dict(policy.given)
    for name in (n for n in BY_NAME if n in given):
        value = given[name]
        if name == "email_chase_shift" and isinstance(value, tuple):
            out: Any = {day: WEEKDAYS[(WEEKDAYS.index(day) + 1) % 7] for day in value}
        else:
            out = list(value) if isinstance(value, tuple) else value
        head, _, leaf = name.partition(".")
        if leaf:
            plain.setdefault(head, {})[leaf] = out
        else:
            plain[name] = out
    return plain


def policy_from_plain(plain: Any, at: str) -> Policy:
    """Return the policy a desk file holds; each value within its bounds."""
    if not isinstance(plain, Mapping):
        raise UserError(N_("{at}: an object is wanted here"), at=at)
    head = {key: plain[key] for key in ("profile", "patience") if key in plain}
    policy: Policy = from_json(Policy, head, at)
    given: dict[str, Any] = {}
    for key, value in plain.items():
        if key in head:
            continue
        leaves = value.items() if isinstance(value, Mapping) and key not in BY_NAME else [("", value)]
        for leaf, part in leaves:
            name = f"{key}.{leaf}" if leaf else key
            try:
                given[name] = checked_setting(name, part)
            except UserError as fault:
                raise UserError(N_("{at}: {fault}"), at=f"{at}/{key}", fault=fault.text) from None
    return replace(policy, given=tuple((name, given[name]) for name in BY_NAME if name in given))


def joined(book: Book, read_in: Book) -> Change:
    """Return the change that adds what is new by id; refuse the whole file where an id has other content.

    Owner and policy come along only where the book has no owner yet.
    """
    put: list[Record] = []
    if not book.owner.name and read_in.owner.name:
        put += [read_in.owner, read_in.policy]
    for index, (id, opportunity) in enumerate(read_in.opportunities.items()):
        mine = book.opportunities.get(id)
        union = opportunity if mine is None else _union(mine, opportunity, f"/opportunities/{index}")
        if union != mine:
            put.append(union)
    for index, (id, template) in enumerate(read_in.templates.items()):
        if id in book.templates and tidied(book.templates[id]) != template:
            at = f"/templates/{index}"
            raise UserError(N_("{at}: the template {id} is already here with other content"), at=at, id=id)
        put += [] if id in book.templates else [template]
    return Change(tuple(put), keeps_ids=True)


def _union(mine: Opportunity, theirs: Opportunity, at: str) -> Opportunity:
    lists = ("people", "interviews", "promises", "requests", "offers", "activities", "notes", "marks")
    bare: dict[str, Any] = dict.fromkeys(lists, ())
    kept = tidied(mine)  # as theirs is: a desk of an older version may hold names as they were copied
    heads = [replace(o, **bare) for o in (kept, theirs)]
    if heads[0] != heads[1]:
        raise UserError(N_("{at}: the opportunity {id} is already here with other content"), at=at, id=mine.id)
    for name in lists:
        known = {record.id: record for record in getattr(kept, name)}
        for record in getattr(theirs, name):
            if known.get(record.id, record) != record:
                raise UserError(
                    N_("{at}: {record} of the opportunity {id} is already here with other content"),
                    at=at,
                    record=f"{name}/{record.id}",
                    id=mine.id,
                )
    return mine.with_parts(**{name: getattr(theirs, name) for name in lists})
