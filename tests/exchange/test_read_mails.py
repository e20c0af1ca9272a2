"""What `read` says of mails: who wrote, from which company, and which outcome they bring (contract 5)."""

import pytest

from follow_up_desk.cli import main
from follow_up_desk.exchange.foreign.outcomes import outcome_of
from follow_up_desk.exchange.foreign.plain_text import text_of_html
from tests.exchange.reading import SAMPLES, load, make_store, met_at_acme, opportunity, read


@pytest.fixture
def store(tmp_path):
    return make_store(
        tmp_path / "desk.sqlite", met_at_acme("2026-11-20", cancelled=False), opportunity("kranich", "Kranich GmbH", "")
    )


OTHERS = "From: Ana Ruiz <ana.ruiz@acme.example>\nDate: Fri, 27 Nov 2026 10:00:00 -0500\nSubject: Hello\n\n{}\n"


@pytest.mark.parametrize(
    ("words", "event", "start", "ask"),
    [
        (
            "We need to reschedule. Could we move it to Friday, December 4 at 3 pm?",
            "rescheduled", "2026-12-04T15:00:00-05:00", ["start"],
        ),
        (
            "We need to reschedule. Your new time is Friday, December 4 at 3 pm.",
            "rescheduled", "2026-12-04T15:00:00-05:00", [],
        ),
        (
            "We would like to invite you to a second interview. It takes place on Friday, December 11 at 3 pm.",
            "interview", "2026-12-11T15:00:00-05:00", ["event"],
        ),
        (
            "We would like to invite you to a second interview. Friday, December 11 at 3 pm or the Monday after?",
            "invitation", None, [],
        ),
    ],
)  # fmt: skip
def test_the_hour_may_stand_in_another_sentence_and_is_no_promise(capsys, tmp_path, words, event, start, ask):
    path, file = make_store(tmp_path / "a.sqlite", met_at_acme("2026-12-03")), tmp_path / "a.eml"
    file.write_text(OTHERS.format(words), "utf-8")
    (row,) = read(capsys, path, file)
    if ask == ["event"]:
        assert row["was"], "it may replace the one that is planned"
        event = "rescheduled"
    assert (row["event"], row["start"], row["ask"], row["promise"]) == (event, start, ask, None)


@pytest.mark.parametrize(
    "words",
    [
        "The interview on Thursday, December 3 at 10 am moves to Friday, December 4 at 11 am.",
        "The interview on Thursday, December 3 at 10 am has been moved to Friday, December 4 at 11 am.",
        "Wir müssen das Gespräch am Donnerstag, 3. Dezember um 10 Uhr auf Freitag, 4. Dezember um 11 Uhr verlegen.",
        "Reprogramar la entrevista del jueves 3 de diciembre a las 10:00 al viernes 4 de diciembre a las 11:00.",
    ],
)
def test_of_two_hours_the_new_one_counts(capsys, tmp_path, words):
    path, file = make_store(tmp_path / "a.sqlite", met_at_acme("2026-12-03")), tmp_path / "a.eml"
    file.write_text(OTHERS.format(words), "utf-8")
    (row,) = read(capsys, path, file)
    assert (row["event"], row["start"], row["ask"], row["promise"]) == (
        "rescheduled", "2026-12-04T11:00:00-05:00", [], None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("The position is on hold until January 11.", "on_hold"),
        ("We would like to invite you to an interview.\n\nDate: December 3, 2026\nTime: 2:30 PM ET\n", "interview"),
    ],
)
def test_the_day_of_a_hold_or_of_a_meeting_is_no_promise(capsys, tmp_path, words, event):
    path, file = make_store(tmp_path / "a.sqlite", opportunity()), tmp_path / "a.eml"
    file.write_text(OTHERS.format(words), "utf-8")
    (row,) = read(capsys, path, file)
    assert (row["event"], row["promise"]) == (event, None)


def test_the_first_day_of_an_offer_is_read_from_starting(capsys, tmp_path):
    path, file = make_store(tmp_path / "a.sqlite", met_at_acme("2026-11-20")), tmp_path / "a.eml"
    file.write_text(OTHERS.format("We are delighted to offer you the position, starting January 4, 2027."), "utf-8")
    (row,) = read(capsys, path, file)
    assert row["offer"]["start_on"] == "2027-01-04"


def told(row, *keys):
    return tuple(row[key] for key in keys)


def test_a_refusal_that_opens_like_a_confirmation_from_an_applicant_system(capsys, store):
    (row,) = read(capsys, store, "greenhouse_rejection.eml")
    assert told(row, "event", "company", "opportunity", "role", "people", "at", "ask") == (
        "rejection", "Acme Inc.", "acme", "Data Analyst", [], "2026-11-27T19:02:10+00:00", [],
    )  # fmt: skip


def test_more_time_with_its_date_and_no_word_of_the_older_mail(capsys, store):
    (row,) = read(capsys, store, "more_time.eml")
    assert told(row, "event", "opportunity", "ask", "request") == ("new_date", "acme", [], None)
    promise = row["promise"]
    assert told(promise, "thing", "by", "certainty", "words") == (
        "decision", "2026-12-04", "said", "We will get back to you by Friday, December 4.",
    )  # fmt: skip


def test_an_invitation_that_stands_twice_in_a_mail_counts_once(capsys, store):
    (row,) = read(capsys, store, "google_invitation.eml")
    assert told(row, "event", "format", "start", "uid", "at") == (
        "interview", "ics", "2026-12-03T10:00:00-05:00", "4f1c2a9b7d@google.com", "2026-11-27T09:00:00+00:00",
    )  # fmt: skip


def test_out_of_office_until_a_day(capsys, store):
    (row,) = read(capsys, store, "out_of_office.eml")
    assert told(row, "event", "opportunity", "until", "promise", "ask") == (
        "out_of_office", "kranich", "2026-12-04", None, [],
    )  # fmt: skip


def test_a_notice_that_a_mail_came_back_names_whom_it_did_not_reach(capsys, store):
    (row,) = read(capsys, store, "bounce.eml")
    assert told(row, "event", "opportunity", "ask") == ("bounce", "acme", [])
    assert [(p["name"], p["email"]) for p in row["people"]] == [("Ana Ruiz", "ana.ruiz@acme.example")]


def test_an_offer_with_its_terms_and_a_request_beside_it(capsys, store):
    offer, request = read(capsys, store, "offer.eml")
    assert told(offer, "event", "opportunity", "ask") == ("offer", "acme", [])
    assert offer["offer"] == {
        "pay": "$84,500 per year", "start_on": "2027-01-11", "deadline": "2026-12-04T23:59:00-05:00",
    }  # fmt: skip
    assert told(request, "event", "ask") == ("request", [])
    assert request["request"] == {
        "asks": "deliver", "item": "Could you please send us two references by Wednesday?", "due": "2026-12-02",
    }  # fmt: skip


def test_a_mail_that_was_forwarded_is_that_of_its_first_sender(capsys, store):
    (row,) = read(capsys, store, "forwarded_request.eml")
    assert told(row, "event", "direction", "opportunity", "ask") == ("request", "in", "kranich", [])
    assert told(row["request"], "asks", "due") == ("deliver", "2026-12-02")
    assert [p["name"] for p in row["people"]] == ["Jana Weber"]


@pytest.mark.parametrize(
    "file",
    [
        "greenhouse_rejection.eml",
        "more_time.eml",
        "out_of_office.eml",
        "bounce.eml",
        "offer.eml",
        "forwarded_request.eml",
    ],
)
def test_what_was_logged_is_one_change_and_a_second_import_adds_nothing(store, file):
    before = load(store)
    assert main(["import", str(SAMPLES / file), "--store", str(store), "--yes"]) == 0
    after = load(store)
    assert after != before
    assert main(["import", str(SAMPLES / file), "--store", str(store), "--yes"]) == 0
    assert load(store) == after


def test_two_applications_at_one_company_are_left_to_the_owner(capsys, tmp_path):
    path = make_store(tmp_path / "desk.sqlite", opportunity(), opportunity("other", role="Clerk"))
    (row,) = read(capsys, path, "more_time.eml")
    assert told(row, "opportunity", "ask") == ("acme", [])  # its subject names the role
    path = make_store(tmp_path / "two.sqlite", opportunity(role="Teacher"), opportunity("other", role="Clerk"))
    (row,) = read(capsys, path, "more_time.eml")
    assert told(row, "opportunity", "ask") == (None, ["opportunity"])


def test_outlooks_own_form_is_refused_kindly(capsys, store, tmp_path):
    file = tmp_path / "mail.msg"
    file.write_bytes(b"\xd0\xcf\x11\xe0")
    assert main(["read", str(file), "--store", str(store)]) == 1
    assert "drag it as .eml, or paste the text" in capsys.readouterr().err


OUTCOMES = {
    "rejection": (
        "Unfortunately, we will not be moving forward with your application.",
        "Leider müssen wir Ihnen mitteilen, dass wir uns für einen anderen Bewerber entschieden haben.",
        "Nous sommes au regret de vous informer que votre candidature n'a pas été retenue.",
        "Lamentamos comunicarle que no ha sido seleccionado.",
        "Infelizmente a sua candidatura não foi selecionada.",
        "Siamo spiacenti di comunicarle che abbiamo scelto un altro candidato.",
    ),
    "offer": (
        "We are pleased to offer you the position.",
        "Wir freuen uns, Ihnen die Stelle anbieten zu können.",
        "Nous sommes heureux de vous proposer le poste.",
        "Nos complace ofrecerle el puesto.",
        "Temos o prazer de lhe oferecer a vaga.",
        "Siamo lieti di offrirle la posizione.",
    ),
    "invitation": (
        "We would like to invite you to the next round.",
        "Wir möchten Sie gern zu einem zweiten Gespräch einladen.",
        "Nous aimerions vous rencontrer pour un deuxième entretien.",
        "Nos gustaría invitarle a una segunda entrevista.",
        "Gostaríamos de convidá-la para a próxima etapa.",
        "Vorremmo invitarla a un secondo colloquio.",
    ),
    "new_date": (
        "We need a little more time to decide.",
        "Die Entscheidung dauert leider etwas länger.",
        "Nous avons besoin d'un peu plus de temps.",
        "Necesitamos un poco más de tiempo.",
        "Precisamos de mais tempo.",
        "Abbiamo bisogno di più tempo.",
    ),
    "cancelled": (
        "We have to cancel your interview.",
        "Wir müssen das Gespräch am Dienstag leider absagen.",
        "Nous devons malheureusement annuler l'entretien.",
        "Tenemos que cancelar la entrevista.",
        "Precisamos cancelar a entrevista.",
        "Dobbiamo annullare il colloquio.",
    ),
    "rescheduled": (
        "Could we reschedule our interview?",
        "Wir müssen das Gespräch verschieben.",
        "Nous devons reporter l'entretien.",
        "Tenemos que reprogramar la entrevista.",
        "Precisamos reagendar a entrevista.",
        "Dobbiamo spostare il colloquio.",
    ),
    "request": (
        "Please send us two references.",
        "Bitte senden Sie uns Ihre Zeugnisse.",
        "Merci de nous envoyer vos diplômes.",
        "Por favor, envíenos sus referencias.",
        "Por favor, envie os seus documentos.",
        "Le chiediamo di inviarci i documenti.",
    ),
    "on_hold": (
        "The position is on hold.",
        "Die Stelle wurde vorerst zurückgestellt.",
        "Le recrutement est en pause.",
        "El proceso está en pausa.",
        "O processo está em pausa.",
        "La selezione è in pausa.",
    ),
    "out_of_office": (
        "I am out of the office until Monday.",
        "Ich bin bis Montag nicht im Büro.",
        "Je suis absente jusqu'à lundi.",
        "Estoy fuera de la oficina hasta el lunes.",
        "Estou fora do escritório até segunda-feira.",
        "Sono fuori sede fino a lunedì.",
    ),
    "acknowledgement": (
        "We have received your application.",
        "Vielen Dank für Ihre Bewerbung.",
        "Nous avons bien reçu votre candidature.",
        "Hemos recibido su candidatura.",
        "Recebemos a sua candidatura.",
        "Abbiamo ricevuto la sua candidatura.",
    ),
}


@pytest.mark.parametrize(("purpose", "text"), [(purpose, text) for purpose, each in OUTCOMES.items() for text in each])
def test_each_outcome_in_six_languages(purpose, text):
    assert outcome_of("", text).purpose == purpose


@pytest.mark.parametrize(
    "text",
    [
        "If you need to cancel or reschedule the interview, please let us know.",
        "Falls Sie das Gespräch verschieben müssen, melden Sie sich bitte.",
        "Sorry for the delay. Talk soon.",
        "If we decide not to move forward, we will tell you.",
    ],
)
def test_what_hangs_on_an_if_is_no_outcome(text):
    assert outcome_of("", text).purpose is None


def test_a_request_beside_an_invitation_asks_nothing_of_the_invitation(capsys, store, tmp_path):
    path = make_store(tmp_path / "zone.sqlite", opportunity(time_zone="Europe/Berlin"))
    file = tmp_path / "a.eml"
    words = "We would like to invite you to a second interview on Thursday at 10:00. Please send us two references."
    head = "From: Ana Ruiz <ana@acme.example>\nSubject: Interview\nDate: Fri, 27 Nov 2026 10:00:00 +0000\n\n"
    file.write_text(head + words)
    invited, asked = read(capsys, path, file)
    assert told(invited, "event", "start", "ask") == ("interview", "2026-12-03T10:00:00+01:00", ["time_zone"])
    assert told(asked, "event", "start", "time_zone", "kind", "ask") == ("request", None, None, None, [])


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><title>x</title><style>p {}</style><body><p>We will decide by Friday.</p></body></html>",
        "<head><meta charset=utf-8><p>We will decide by Friday.",
        "<html><head><title>x</title></head><body>We will decide by Friday.<script>y</script></body></html>",
    ],
)
def test_the_words_of_html_are_read_whatever_was_left_open(html):
    assert text_of_html(html) == "We will decide by Friday."
