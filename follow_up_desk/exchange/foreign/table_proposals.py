"""What the rows of a table propose: an opportunity each, or a person; nothing in a row is lost, nothing guessed."""

from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from follow_up_desk.core.enumerations import Channel, PersonRole
from follow_up_desk.core.proposals import Event, Origin, Proposal, ProposedPerson, Question, with_question
from follow_up_desk.core.proposals.company_names import plain_company
from follow_up_desk.core.proposals.matching import TABLE, says_no
from follow_up_desk.core.unseen import one_line
from follow_up_desk.core.wording import N_, Text
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.plain_text import text_of_html
from follow_up_desk.exchange.foreign.source_mark import source_mark
from follow_up_desk.exchange.foreign.table import Row, Table
from follow_up_desk.exchange.foreign.table_cells import NOTHING, listed_in, named_in, people_in
from follow_up_desk.exchange.foreign.table_columns import (
    PRIVATE,
    is_understood,
    layout_of,
    meanings,
    tells_of_people,
)
from follow_up_desk.exchange.foreign.table_dates import AmbiguousError, day_comes_first, read_day

_NOT_YET = frozenset(
    "wishlist saved save bookmarked bookmark draft interested evaluated skip discarded backlog todo new toapply "
    "notapplied notyetapplied planned gemerkt merkliste wunschliste geplant entwurf vorgemerkt "
    "nochnichtbeworben àpostuler àcandidater enregistré enregistrée porenviar pendientedeenviar guardado guardada "
    "porcandidatar aenviar salvo salva dainviare salvato salvata".split()
)
_PLAIN_STAGES = frozenset(
    "applied|beworben|bewerbung gesendet|sent|candidature envoyée|postulé|envoyée|envoyé|enviado|enviada"
    "|solicitud enviada|candidatura enviada|inviata|candidatura inviata".split("|")
)
_NEAR, _EXAMPLE = 100, 60  # rows, characters
_NOT_APPLIED = N_("not applied yet ({status})")
_NO_COMPANY = Text(N_("no company is named"))
_NO_APPLICATIONS = Text(N_("this table tells of no applications"))
_NOBODY = Text(N_("nobody is named"))
ELSEWHERE = Text(N_("their company is not on this desk"))


def of_tables(tables: list[Table], file: str, context: Context) -> list[Proposal]:
    """Return what the rows of all tables of a file propose.

    A table that is not understood is asked about, unless it lies in an archive beside one that is: such an archive
    holds all kinds of tables.
    """
    readers = [_Reader(table, file, context) for table in tables]
    one_is = any(reader.is_understood for reader in readers)
    return [proposal for reader in readers for proposal in _of_table(reader, one_is)]


def _of_table(reader: "_Reader", one_is_understood: bool) -> Iterator[Proposal]:
    if reader.is_understood:
        yield from reader.proposals()
        return
    proposal = reader.unknown()
    yield replace(proposal, ask=(), skipped=_NO_APPLICATIONS) if one_is_understood else proposal


class _Reader:
    """Read the rows of one table, whose columns and way of writing days are the same from first to last."""

    def __init__(self, table: Table, file: str, context: Context) -> None:
        self._table, self._file, self._context = table, file, context
        self._layout = layout_of(table.headers)
        self.fields = meanings(table.headers, self._layout, context.columns)
        self._columns = {field: index for index, field in self.fields.items() if field not in ("note", PRIVATE)}
        self._day_first = self._order()
        self._companies = {plain_company(it.company) for it in context.book.opportunities.values()}

    def _order(self) -> bool | None:
        if self._context.day_order is not None:
            return self._context.day_order
        shown = day_comes_first(self._cell(row, "applied_on") for row in self._table.rows)
        return self._layout.day_first if shown is None and self._layout else shown

    @property
    def is_understood(self) -> bool:
        """Return whether the columns tell of applications, by their names or because the owner said so."""
        answered = not self._context.columns.keys().isdisjoint(self._table.headers)
        return ("company" in self.fields.values() and answered) or is_understood(self.fields)

    def unknown(self) -> Proposal:
        """Return the question what stands in which column."""
        named = {header: index for index, header in enumerate(self._table.headers) if header}
        proposal = Proposal(self._file, self.place(None), TABLE, Event.OPPORTUNITY, note=", ".join(named))
        origin = Origin(columns=tuple(named), examples=tuple(map(self._example, named.values())))
        return replace(proposal, ask=(Question.COLUMNS,), origin=origin)

    def _example(self, index: int) -> str:
        """Return the first cell of a column with something in it."""
        cells = (row.cells[index] for row in self._table.rows[:_NEAR] if index < len(row.cells))
        return one_line(next((cell for cell in cells if cell.casefold() not in NOTHING), ""))[:_EXAMPLE]

    def proposals(self) -> Iterator[Proposal]:
        """Yield what each row proposes."""
        people = tells_of_people(self.fields, self._layout)
        for row in self._table.rows:
            yield self.person(row) if people else self.opportunity(row)

    def place(self, row: Row | None) -> str:
        """Return where a row stands in its file."""
        line = f"line {row.line}" if row else "line 1"
        return f"{self._table.name}, {line}" if self._table.name else line

    def _cell(self, row: Row, field: str) -> str:
        index = self._columns.get(field)
        text = row.cells[index] if index is not None and index < len(row.cells) else ""
        return "" if text.casefold() in NOTHING else text

    def opportunity(self, row: Row) -> Proposal:
        """Return the opportunity that a row tells of."""
        status, company = named_in(self._cell(row, "status")), self._cell(row, "company")
        applied, asked = self._applied(row)
        proposal = Proposal(
            self._file,
            self.place(row),
            TABLE,
            Event.OPPORTUNITY,
            company=company or None,
            agency=self._cell(row, "agency") or None,
            role=self._cell(row, "role") or None,
            link=_address(self._cell(row, "link")),
            location=self._cell(row, "location") or None,
            people=self._people(row),
            status=status or None,
            applied_on=applied,
            ask=with_question(asked, Question.COMPANY) if row.unsure else asked,
            skipped=self._skipped(row, company, status),
            origin=self._origin(company, self._cell(row, "role")),
        )
        return self._with_note(row, proposal)

    def _skipped(self, row: Row, company: str, status: str) -> Text | None:
        if not company:
            return _NO_COMPANY
        saved = self._layout is not None and self._layout.saved_only
        unapplied = self._cell(row, "applied").casefold() in ("no", "nein", "false", "0")
        if saved or unapplied or "".join(filter(str.isalnum, status.casefold())) in _NOT_YET:
            return Text(_NOT_APPLIED, {"status": status or "saved"})
        return None

    def _origin(self, *known_by: str) -> Origin:
        rest = (" ".join(part.casefold().split()) for part in known_by[1:])
        source = source_mark("table", plain_company(known_by[0]), *rest)
        return Origin(source=source, channel=Channel.PORTAL, part=PersonRole.RECRUITER)

    def _applied(self, row: Row) -> tuple[date | None, tuple[Question, ...]]:
        try:
            return read_day(self._cell(row, "applied_on"), self._day_first), ()
        except AmbiguousError:
            return None, (Question.DAY_OR_MONTH,)

    def _people(self, row: Row) -> tuple[ProposedPerson, ...]:
        if listed := people_in(self._cell(row, "contact")):
            return listed
        first, last = self._cell(row, "first"), self._cell(row, "last")
        named = self._cell(row, "contact") or " ".join(filter(None, (first, last)))
        email, phone = self._cell(row, "email") or None, self._cell(row, "phone") or None
        names = [name.strip() for name in named.split(",") if name.strip()]
        alone = len(names) == 1
        title = self._cell(row, "title") or (self._cell(row, "role") if first or last else "") or None
        return tuple(
            ProposedPerson(name, email if alone else None, phone if alone else None, title if alone else None)
            for name in names
        )

    def _with_note(self, row: Row, proposal: Proposal) -> Proposal:
        """Return the proposal with a note of all that it does not say, under the names of the columns."""
        said = _said(proposal)
        lines = []
        for index, (header, cell) in enumerate(zip(self._table.headers, row.cells, strict=False)):
            field = self.fields.get(index)
            if field not in said and field != PRIVATE and cell.casefold() not in NOTHING:
                words = text_of_html(cell) if "<" in cell and ">" in cell else listed_in(cell)
                lines.append(words if field == "note" else f"{header}: {words}" if header else words)
        return replace(proposal, note="\n".join(lines) or None)

    def person(self, row: Row) -> Proposal:
        """Return the person that a row tells of; whose company is not on the desk is left out."""
        people, company = self._people(row), self._cell(row, "company")
        known = plain_company(company) in self._companies
        return Proposal(
            self._file,
            self.place(row),
            TABLE,
            Event.PERSON,
            company=company or None,
            people=people,
            skipped=None if people and known else ELSEWHERE if people else _NOBODY,
            origin=self._origin(company, *(person.name for person in people)),
        )


def _said(proposal: Proposal) -> set[str]:
    """Return the fields of a table that a proposal says already."""
    people = proposal.people
    told = {
        "applied_on": proposal.applied_on is not None or Question.DAY_OR_MONTH in proposal.ask,
        "link": proposal.link is not None,
        "status": (proposal.status or "").casefold() in _PLAIN_STAGES or says_no(proposal.status),
        "email": any(person.email for person in people),
        "phone": any(person.phone for person in people),
        "title": any(person.title for person in people),
    }
    always = {"company", "role", "agency", "contact", "first", "last", "applied"}
    return always | {field for field, is_told in told.items() if is_told}


def _address(text: str) -> str | None:
    return text if text.startswith(("https://", "http://")) else None
