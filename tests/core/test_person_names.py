"""The reader of names survives what people type into the field."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from follow_up_desk.core.person_names import read_name


@pytest.mark.parametrize(
    ("typed", "language", "first", "surname", "gender", "degree"),
    [
        ("Martin Hale", "en", "Martin", "Hale", "", ""),
        ("Hale, Martin", "en", "Martin", "Hale", "", ""),
        ("Miss Lee", "en", "", "Lee", "f", ""),
        ("J. P. Smith", "en", "", "Smith", "", ""),
        ("J.P. Smith", "en", "", "Smith", "", ""),
        ("Smith, J. P.", "en", "", "Smith", "", ""),
        ("Kim Min-jun", "en", "Min-jun", "Kim", "", ""),
        ("Anna-Lena Schmidt", "de", "Anna-Lena", "Schmidt", "", ""),
        ("Frau Berger", "de", "", "Berger", "f", ""),
        ("Hr. Müller", "de", "", "Müller", "m", ""),
        ("Frau Prof. Dr. Eva von der Leyen", "de", "Eva", "von der Leyen", "f", "prof"),
        ("Mme Dupont", "fr", "", "Dupont", "f", ""),
        ("M. Dupont", "fr", "", "Dupont", "m", ""),
        ("M. Night Shyamalan", "en", "", "Shyamalan", "", ""),
        ("Dr. Ida  Brandt", "en", "Ida", "Brandt", "", "dr"),
        ("Dott.ssa Anna Rossi", "it", "Anna", "Rossi", "f", "dr"),
        ("Ana Ruiz Gómez", "es", "Ana", "Ruiz Gómez", "", ""),
        ("José Luis Martínez", "es", "José", "Martínez", "", ""),
        ("de la Cruz, Ana", "es", "Ana", "de la Cruz", "", ""),
        ("Martin Hale, PhD", "en", "Martin", "Hale", "", ""),
        ("Steve Jobs", "en", "Steve", "Jobs", "", ""),
        ("Cher", "en", "Cher", "", "", ""),
        ("\u200bMartin\u200b Hale", "en", "Martin", "Hale", "", ""),
    ],
)
def test_a_name_is_read(typed: str, language: str, first: str, surname: str, gender: str, degree: str) -> None:
    found = read_name(typed, None, language)
    assert (found.first, found.surname, found.gender, found.degree) == (first, surname, gender, degree)
    assert found.person


@pytest.mark.parametrize(
    "typed",
    ["", "  ", "HR", "hr", "HR team", "jobs@valley.example", "Recruiting", "Talent Acquisition", "Human Resources",
     "Mr", "Jobs", "Office", "Personalabteilung", "Ressources humaines", "Recursos Humanos", "Ufficio personale", "—"],
)  # fmt: skip
def test_what_is_no_persons_name_is_none(typed: str) -> None:
    assert not read_name(typed).person


def test_the_honorific_of_the_record_counts_before_that_of_the_name() -> None:
    found = read_name("Dr. Ida Brandt", "Frau Prof.", "de")
    assert (found.gender, found.degree, found.surname, found.title) == ("f", "prof", "Brandt", "Frau Prof.")


@given(st.text(max_size=40), st.none() | st.text(max_size=12))
def test_any_text_is_read(typed: str, honorific: str | None) -> None:
    found = read_name(typed, honorific)
    assert not found.person or found.full
