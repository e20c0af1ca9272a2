"""What `read` says of tables as each tracker writes them, and what a second import adds: nothing (contract 5)."""

import zipfile

import pytest

from follow_up_desk.cli import main
from follow_up_desk.core.enumerations import Purpose
from follow_up_desk.exchange.foreign.context import Context
from follow_up_desk.exchange.foreign.table_dates import read_day
from follow_up_desk.exchange.proposing import found_in
from tests.builders import NOW, book_of, person
from tests.exchange.reading import SAMPLES, load, make_store, met_at_acme, opportunity, read


@pytest.fixture
def store(tmp_path):
    return make_store(tmp_path / "desk.sqlite")


def told(row, *keys):
    return tuple(row[key] for key in keys)


def companies(rows):
    return {row["company"]: row for row in rows}


ACME = ("opportunity", "in", "Acme Inc.", "Data Analyst", "Applied", [], None)


@pytest.mark.parametrize(
    ("file", "applied", "left_out"),
    [
        ("jobsync.csv", "2026-10-03", {"Bolt": "Draft"}),
        ("teal.csv", "2026-10-02", {"Bolt": "Bookmarked"}),
        ("huntr.csv", None, {"Bolt": "Wishlist"}),
        ("simplify.csv", "2026-10-02", {}),
        ("career_ops.md", "2026-10-02", {"Bolt": "Evaluated", "Kestrel": "SKIP"}),
        ("careerforge.csv", "2026-10-02", {}),
        ("jobfunnel.csv", None, {"Bolt": "new"}),
        ("trello.json", None, {"Bolt": "Wishlist"}),
        ("notion.csv", "2026-10-02", {"Bolt": "To apply"}),
        ("notion.zip", "2026-10-02", {"Bolt": "To apply"}),
    ],
)
def test_each_tracker_is_known_and_its_wishes_are_left_out_and_counted(capsys, store, file, applied, left_out):
    rows = companies(read(capsys, store, file))
    acme = rows["Acme Inc."]
    assert told(acme, "event", "direction", "company", "role", "ask", "skipped") == (*ACME[:4], *ACME[5:])
    assert (acme["status"].casefold(), acme["applied_on"]) == ("applied", applied)
    skipped = {name: row["skipped"] for name, row in rows.items() if row["skipped"]}
    assert skipped == {name: f"not applied yet ({stage})" for name, stage in left_out.items()}


def test_linkedin_applications_read_month_first_and_leave_out_what_is_the_owners(capsys, store):
    acme, northline = read(capsys, store, "linkedin_applications.csv")
    assert told(acme, "applied_on", "link", "people", "ask") == (
        "2026-03-04", "https://www.linkedin.com/jobs/view/1", [], [],
    )  # fmt: skip
    assert acme["note"] == "Resume Name: resume-3.pdf"
    assert told(northline, "company", "role", "applied_on") == ("Northline", "Planner", "2026-10-24")


def test_what_was_only_saved_at_linkedin_is_no_application(capsys, store):
    (row,) = read(capsys, store, "linkedin_saved.csv")
    assert told(row, "company", "skipped") == ("Kestrel", "not applied yet (saved)")


def test_a_connection_joins_the_company_that_is_on_the_desk(capsys, tmp_path):
    store = make_store(tmp_path / "desk.sqlite", opportunity())
    ana, tom = read(capsys, store, "linkedin_connections.csv")
    assert told(ana, "event", "opportunity", "skipped") == ("person", "acme", None)
    assert [told(p, "name", "email", "title") for p in ana["people"]] == [
        ("Ana Ruiz", "ana.ruiz@acme.example", "Head of Data")
    ]
    assert tom["skipped"] == "their company is not on this desk"


def test_a_list_of_people_is_no_list_of_applications(capsys, tmp_path):
    store, file = make_store(tmp_path / "desk.sqlite", opportunity()), tmp_path / "people.csv"
    file.write_text("Vorname,Nachname,Firma,Position,E-Mail\nAna,Ruiz,ACME,Leiterin,ana@acme.example\n")
    (ana,) = read(capsys, store, file)
    assert told(ana, "event", "opportunity") == ("person", "acme")
    assert told(ana["people"][0], "name", "title", "email") == ("Ana Ruiz", "Leiterin", "ana@acme.example")


def test_the_whole_download_of_huntr_keeps_the_words_of_the_posting(capsys, store, tmp_path):
    file = tmp_path / "huntr.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(
            "USER_JOBS_USER_FULL_DATA_DOWNLOAD_1.csv",
            "companyName,title,location,listName,htmlDescription\n"
            "Acme Inc.,Data Analyst,Boston,Applied,<p>We <b>look</b> for you</p>\nBolt,Engineer,,Wishlist,\n",
        )
    acme, bolt = read(capsys, store, file)
    assert told(acme, "company", "role", "location") == ("Acme Inc.", "Data Analyst", "Boston")
    assert acme["note"] == "location: Boston\nhtmlDescription: We look for you"
    assert bolt["skipped"] == "not applied yet (Wishlist)"


def test_a_german_sheet_with_a_preamble_in_windows_signs(capsys, store):
    mueller, acme = read(capsys, store, "sheet_de.csv")
    assert told(mueller, "company", "role", "applied_on", "status") == (
        "Müller & Söhne GmbH", "Sachbearbeiterin", "2026-04-03", "Absage",
    )  # fmt: skip
    assert [p["name"] for p in mueller["people"]] == ["Frau Sabine Köhler"]
    assert mueller["note"] == "über Arbeitsagentur\nGehalt: 42.000 €"
    assert told(acme, "applied_on", "note", "place") == ("2026-03-24", "Stand: Gespräch", "line 4")


@pytest.mark.parametrize(
    "text",
    [
        "Entreprise;Poste;Statut;Date de candidature;Lieu;Remarques\nAcme;Analyste;Refusé;03/09/2026;Lyon;au salon\n"
        "Bolt;Ingénieure;À postuler;13/09/2026;;\n",
        "Empresa;Puesto;Estado;Fecha de solicitud;Ciudad;Notas\nAcme;Analista;Rechazada;03/09/2026;León;allí\n"
        "Bolt;Ingeniera;Por enviar;13/09/2026;;\n",
        "Empresa;Cargo;Situação;Data da candidatura;Cidade;Observações\nAcme;Analista;Recusada;03/09/2026;Faro;lá\n"
        "Bolt;Engenheira;A enviar;13/09/2026;;\n",
        "Azienda;Posizione;Stato;Data di candidatura;Città;Osservazioni\nAcme;Analista;Rifiutata;03/09/2026;Roma;lì\n"
        "Bolt;Ingegnera;Da inviare;13/09/2026;;\n",
    ],
    ids=["fr", "es", "pt", "it"],
)
def test_sheets_in_the_other_four_languages(capsys, store, tmp_path, text):
    (file := tmp_path / "a.csv").write_text(text, "utf-8")
    acme, bolt = read(capsys, store, file)
    head, first, _second, _end = (line.split(";") for line in text.split("\n"))
    assert told(acme, "company", "role", "status", "applied_on", "location", "ask") == (
        "Acme", first[1], first[2], "2026-09-03", first[4], [],
    )  # fmt: skip
    assert acme["note"] == f"{head[4]}: {first[4]}\n{first[5]}"
    assert bolt["skipped"].startswith("not applied yet")
    assert main(["import", str(file), "--store", str(store), "--yes"]) == 0
    (it,) = load(store).opportunities.values()
    assert Purpose.REJECTION in {activity.purpose for activity in it.activities}


def test_a_day_that_may_be_the_month_is_asked_unless_the_file_shows_which(capsys, store):
    for row in read(capsys, store, "sheet_tabs.tsv"):
        assert told(row, "applied_on", "ask") == (None, ["day_or_month"])
    days = companies(read(capsys, store, "sheet_days.csv"))
    assert told(days["Acme Inc."], "applied_on", "ask") == ("2026-04-03", [])
    assert told(days["Kestrel"], "applied_on", "note") == (None, "Date Applied: soon")


def test_the_answer_counts_for_the_whole_file():
    for day_order, day in ((True, 4), (False, 3)):
        context = Context(book_of(), None, NOW, day_order=day_order)
        (acme, _northline) = found_in(SAMPLES / "sheet_tabs.tsv", context)
        assert (acme.applied_on.month, acme.ask) == (day, ())


def test_an_unknown_table_asks_for_its_columns_and_takes_the_answer(capsys, store):
    (row,) = read(capsys, store, "unknown_table.csv")
    assert told(row, "ask", "note", "skipped") == (["columns"], "Wer, Was, Wann", None)
    context = Context(book_of(), None, NOW, columns={"Wer": "company", "Was": "role", "Wann": "applied_on"})
    (found,) = found_in(SAMPLES / "unknown_table.csv", context)
    assert (found.company, found.role, str(found.applied_on), found.ask) == (
        "Acme Inc.", "Data Analyst", "2026-10-02", (),
    )  # fmt: skip


def test_nothing_is_written_while_a_question_is_open(capsys, store):
    assert main(["import", str(SAMPLES / "sheet_tabs.tsv"), "--store", str(store), "--yes"]) == 1
    assert "day_or_month" in capsys.readouterr().err
    assert load(store).opportunities == {}


def test_a_card_whose_title_may_be_read_two_ways_is_asked_about(capsys, store):
    northline = companies(read(capsys, store, "trello.json"))["Northline"]
    assert told(northline, "role", "ask") == ("Planner", ["company"])


def test_archives_are_opened_one_level_deep(capsys, store, tmp_path):
    file = tmp_path / "linkedin.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.write(SAMPLES / "linkedin_applications.csv", "Jobs/Job Applications.csv")
        archive.write(SAMPLES / "linkedin_saved.csv", "Jobs/Saved Jobs.csv")
        archive.writestr("messages.csv", "FROM,CONTENT\nme,secret\n")
        archive.writestr("Part-1.zip", b"PK\x05\x06")
    rows = read(capsys, store, file)
    assert [row["place"] for row in rows] == [
        "Jobs/Job Applications.csv, line 2", "Jobs/Job Applications.csv, line 3", "Jobs/Saved Jobs.csv, line 2",
    ]  # fmt: skip


def test_of_the_two_tables_of_notion_the_fuller_one_is_read(capsys, store, tmp_path):
    file = tmp_path / "notion.zip"
    name = "Jobs 0123456789abcdef0123456789abcdef"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(f"{name}.csv", "Company,Position\nAcme Inc.,Data Analyst\n")
        archive.writestr(
            f"{name}_all.csv", 'Company,Position,Applied on\nAcme Inc.,Data Analyst,"March 24, 2026 4:11 PM"\n'
        )
    (row,) = read(capsys, store, file)
    assert told(row, "company", "applied_on") == ("Acme Inc.", "2026-03-24")


def zipped(path, **files):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def test_of_notion_the_part_inside_is_read_names_without_their_pages(capsys, store):
    acme, *_rest = read(capsys, store, "notion.zip")
    assert told(acme, "place", "link") == (
        "Private & Shared/Job applications, line 2", "https://acme.example/jobs/1",
    )  # fmt: skip
    assert [p["name"] for p in acme["people"]] == ["Ana Ruiz"]
    assert "89abcdef" not in acme["note"]
    assert read(capsys, store, "notion.csv")[0] == {**acme, "file": str(SAMPLES / "notion.csv"), "place": "line 2"}


def test_no_part_of_a_part_is_unpacked(capsys, store, tmp_path):
    inner = zipped(tmp_path / "inner.zip", **{"Part-1.zip": (SAMPLES / "notion.zip").read_bytes()})
    outer = zipped(tmp_path / "outer.zip", **{"Part-1.zip": inner.read_bytes()})
    for file, status in ((inner, 1), (outer, 1)):
        assert main(["read", str(file), "--store", str(store)]) == status
        assert "no table in this archive that the desk knows" in capsys.readouterr().err


def test_other_tables_beside_the_applications_are_left_out_with_their_reason(capsys, store, tmp_path):
    mark = "0123456789abcdef0123456789abcdef"
    files = {
        f"Books {mark}.csv": "Title of it,Author\nEmma,Austen\n",
        f"Jobs {mark}.csv": "Company,Position\nAcme Inc.,Data Analyst\n",
        f"Words {mark}.csv": "Name\nOne\n",
    }
    books, acme = read(capsys, store, zipped(tmp_path / "all.zip", **files))
    assert told(books, "place", "ask", "skipped") == ("Books, line 1", [], "this table tells of no applications")
    assert told(acme, "company", "ask", "skipped") == ("Acme Inc.", [], None)


def test_people_and_lists_of_reactive_resume(capsys, store):
    acme, northline = read(capsys, store, "reactive_resume.csv")
    assert told(acme, "company", "role", "link", "location", "ask") == (
        "Acme Inc.", "Data Analyst", "https://acme.example/jobs/1", "Boston", [],
    )  # fmt: skip
    assert [told(p, "name", "title", "email", "phone") for p in acme["people"]] == [
        ("Ana Ruiz", "Head of Data", "ana.ruiz@acme.example", "+1 555 0199"), ("Tom Berg", None, None, None),
    ]  # fmt: skip
    assert "tags: remote, data" in acme["note"].splitlines()
    assert "jobDescription: We look for you" in acme["note"].splitlines()
    assert told(northline, "people", "note") == ([], "stageEnteredAt: 2026-09-14T07:00:00.000Z")


@pytest.mark.parametrize("content", [b"PK\x03\x04nothing", b"", b"one word", b"\x00" * 100])
def test_what_is_no_table_is_refused_in_a_sentence(capsys, store, tmp_path, content):
    file = tmp_path / "odd.csv"
    file.write_bytes(content)
    assert main(["read", str(file), "--store", str(store)]) == 1
    assert str(file) in capsys.readouterr().err


def test_a_quote_that_never_ends_is_refused_with_its_line(capsys, store, tmp_path):
    file = tmp_path / "odd.csv"
    file.write_text('Company,Role\nAcme Inc.,Data Analyst\nBolt,"Engineer\nKestrel,Writer\n')
    assert main(["read", str(file), "--store", str(store)]) == 1
    assert "line 3" in capsys.readouterr().err


def test_a_quote_inside_a_cell_is_taken_as_it_stands_and_no_sign_turns_the_writing_round(capsys, store, tmp_path):
    file = tmp_path / "odd.csv"
    file.write_text('Company,Role\n"Acme" Inc.,Data \u202eAnalyst\x1b[31m\n', "utf-8")
    (row,) = read(capsys, store, file)
    assert (row["company"], row["role"]) == ("Acme Inc.", "Data Analyst[31m")


def test_an_archive_that_would_fill_the_memory_is_refused(capsys, store, tmp_path):
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", b"," * (60 * 1024 * 1024))
    assert main(["read", str(file), "--store", str(store)]) == 1
    assert "too much" in capsys.readouterr().err


# --- importing --------------------------------------------------------------------


def logged(store, *files):
    return main(["import", *(str(SAMPLES / file) for file in files), "--store", str(store), "--yes"])


def test_a_second_import_adds_nothing_and_another_role_is_another_opportunity(capsys, tmp_path):
    store = make_store(tmp_path / "desk.sqlite", opportunity(role="Editor"))
    assert logged(store, "simplify.csv") == 0
    first = load(store)
    assert {it.role for it in first.opportunities.values() if it.company == "Acme Inc."} == {"Editor", "Data Analyst"}
    assert logged(store, "simplify.csv") == 0
    assert load(store) == first


def test_a_no_is_logged_on_the_day_that_is_known_and_never_taken_back(capsys, store):
    assert logged(store, "simplify.csv") == 0
    civic = next(it for it in load(store).opportunities.values() if it.company == "Civic Labs")
    (no,) = (a for a in civic.activities if a.purpose is Purpose.REJECTION)
    assert no.at.date().isoformat() == "2026-09-12"
    rows = companies(read(capsys, store, "jobsync.csv"))
    assert rows["Civic Labs"]["skipped"] == "already here"


def test_a_known_opportunity_hears_of_a_no(capsys, tmp_path):
    store = make_store(tmp_path / "desk.sqlite", opportunity("civic", "Civic Labs", "Editor"))
    row = companies(read(capsys, store, "simplify.csv"))["Civic Labs"]
    assert told(row, "opportunity", "status", "skipped") == ("civic", "Rejected", None)


# --- contacts ---------------------------------------------------------------------


def test_cards_of_three_versions(capsys, tmp_path):
    store = make_store(tmp_path / "desk.sqlite", met_at_acme(), opportunity("m", "Müller & Söhne GmbH", "Leitung"))
    ana, sabine, me = read(capsys, store, "people.vcf")
    assert told(ana, "event", "opportunity", "format", "place") == ("person", "acme", "vcf", "contact 1")
    assert [told(p, "name", "phone") for p in ana["people"]] == [("Ana Ruiz", "+1 555 0199")]
    assert (sabine["opportunity"], sabine["people"][0]["name"], sabine["people"][0]["phone"]) == (
        "m", "Sabine Köhler", "+49 30 1234",
    )  # fmt: skip
    assert me["skipped"] == "this is you"
    assert logged(store, "people.vcf") == 0
    assert [p.name for p in load(store).opportunities["m"].people] == ["Sabine Köhler"]
    again = read(capsys, store, "people.vcf")
    assert [row["skipped"] for row in again] == ["already here", "already here", "this is you"]


def test_of_a_whole_address_book_only_people_of_known_companies_are_proposed(capsys, tmp_path):
    store, file = make_store(tmp_path / "desk.sqlite", opportunity()), tmp_path / "all.vcf"
    cards = [f"BEGIN:VCARD\nVERSION:3.0\nFN:Ann Other{n}\nORG:Firm {n}\nEND:VCARD\n" for n in range(25)]
    file.write_text("".join(cards).replace("Firm 7", "ACME"))
    rows = read(capsys, store, file)
    assert [row["people"][0]["name"] for row in rows if not row["skipped"]] == ["Ann Other7"]
    assert {row["skipped"] for row in rows} == {None, "their company is not on this desk"}
    file.write_text(cards[0])
    assert [row["ask"] for row in read(capsys, store, file)] == [["opportunity"]]


def test_a_card_completes_what_is_known_and_replaces_nothing(capsys, tmp_path):
    nobody = person("ana", name="Ana Ruiz", email=None, phone="+1 555 0100")
    store = make_store(tmp_path / "desk.sqlite", opportunity(people=(nobody,)))
    assert logged(store, "people.vcf") == 1
    assert "contact 2: opportunity" in capsys.readouterr().err
    (one,) = (row for row in read(capsys, store, "people.vcf") if row["opportunity"])
    assert (one["skipped"], one["people"][0]["email"]) == (None, "ana.ruiz@acme.example")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("14 juillet 2026", "2026-07-14"),
        ("1er août 2026", "2026-08-01"),
        ("3 de outubro de 2026", "2026-10-03"),
        ("3 dicembre 2026", "2026-12-03"),
        ("3 sept. 2026", "2026-09-03"),
        ("7. Februar 2026", "2026-02-07"),
        ("2 fevr 2026", "2026-02-02"),
        ("5 de setiembre de 2026", "2026-09-05"),
        ("March 24, 2026 4:11 PM", "2026-03-24"),
        ("03-Aug-26", "2026-08-03"),
        ("3 Lenz 2026", None),
    ],
)
def test_the_names_of_months_are_those_of_all_languages(text, day):
    found = read_day(text, day_first=None)
    assert (found and found.isoformat()) == day
