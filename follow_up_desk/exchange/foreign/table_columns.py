"""Which columns of which table mean what: the layouts of known programs, and the words of common spreadsheets."""

import re
from collections.abc import Mapping

from msgspec import Struct

from follow_up_desk.core.search_index import fold_text
from follow_up_desk.exchange.foreign.plain_text import decoded

PRIVATE = "private"
"""A column that is left out altogether: the applicant's own address, answers to a form, numbers of rows."""
DELIMITERS = ",;\t|"
_HEAD = 4_000  # bytes in which the line with the headers ends
FIELDS = (
    "company", "role", "status", "applied_on", "link", "agency", "location", "contact", "first", "last", "email",
    "phone", "title", "note", "applied",
)  # fmt: skip
"""What a column can mean; any other goes into the note, under its own name."""

_WORDS = {
    "company": "company companyname employer organization organisation firma unternehmen arbeitgeber firmenname "
    "unternehmensname betrieb entreprise société empresa compañía companhia azienda società",
    "role": "role roletitle jobtitle title position positiontitle job jobname stelle stellenbezeichnung "
    "stellentitel positionsbezeichnung berufsbezeichnung beruf taetigkeit tätigkeit bewerbungals poste "
    "intituléduposte puesto cargo vaga posizione ruolo mansione",
    "status": "status statusname stage list listname applicationstatus stand ergebnis phase result currentstatus "
    "statut état estado situação stato esito",
    "applied_on": "dateapplied appliedat appliedon applieddate applicationdate applydate dateofapplication applied_on "
    "bewerbungsdatum datumderbewerbung beworbenam bewerbungam gesendetam abgeschicktam datum date datesent "
    "datedecandidature datedelacandidature datedenvoi fechadesolicitud fechadecandidatura fechadepostulación fecha "
    "datadecandidatura datadacandidatura datadeenvio data datacandidatura datadicandidatura datadiinvio",
    "link": "url joburl link jdlink joblink joburllink jobposting postingurl sourceurl stellenlink "
    "linkzurstelle website stellenanzeige posting jobpostinglink "
    "lien liendeloffre lienoffre enlace linkdavaga linkannuncio",
    "agency": "agency recruitmentagency personalvermittlung vermittlung via",
    "location": "location ort city standort arbeitsort lieu ville ubicación ciudad local cidade luogo sede città",
    "contact": "contact contacts contactperson contactname pointofcontact recruiter recruitername hiringmanager "
    "ansprechpartner ansprechpartnerin ansprechperson kontakt kontaktperson people interlocuteur contacto "
    "personadecontacto contato pessoadecontato contatto referente",
    "email": "contactemail email emailaddress mail recruiteremail courriel adressemail correo correoelectrónico",
    "phone": "contactphone phone phonenumber telefon telefonnummer tel téléphone teléfono telefone telefono",
    "note": "note notes comment comments notizen notiz bemerkung bemerkungen anmerkung anmerkungen kommentar "
    "remarque remarques commentaire commentaires notas comentarios observaciones observações comentários "
    "osservazioni commenti",
    "first": "firstname vorname prénom nombre nome primeironome",
    "last": "lastname surname nachname nom apellido apellidos sobrenome cognome",
    PRIVATE: "index id no nr number createdat updatedat lastupdated pdf report cvfile coverletterfile",
}
_MEANING = {fold_text(word): field for field, words in _WORDS.items() for word in words.split()}


class Layout(Struct, frozen=True):
    """Describe the table of one program: the headers it is known by, and what its own columns mean.

    `day_first` is how it writes days, None where that is not known; `people` says that its rows are people.
    """

    key: str
    known_by: frozenset[str]
    columns: Mapping[str, str] = {}
    day_first: bool | None = None
    people: bool = False
    saved_only: bool = False


def _layout(key: str, known_by: str, columns: str = "", day_first: bool | None = None, **more: bool) -> Layout:
    pairs = dict(pair.split("=") for pair in columns.split())
    return Layout(key, frozenset(known_by.split()), pairs, day_first, **more)


LAYOUTS = (
    _layout("linkedin_connections", "firstname lastname company connectedon", "position=title url=link", people=True),
    _layout(
        "linkedin_applications",
        "applicationdate companyname jobtitle joburl questionandanswers",
        "contactemail=private contactphonenumber=private questionandanswers=private",
        day_first=False,
    ),
    _layout("linkedin_saved", "saveddate joburl jobtitle companyname", "saveddate=private", saved_only=True),
    _layout("jobsync", "applied applieddate company jobtitle jobsource status", "applied=applied"),
    _layout("teal", "companyname role excitement statusname", "status=private addedat=private archivedat=private"),
    _layout("huntr", "companyname title listname"),
    _layout("huntr", "employer jobtitle list"),
    _layout("careerforge", "company role channel contactperson fitrating"),
    _layout("career_ops", "company role score status", "date=applied_on"),
    _layout("jobfunnel", "status title company blurb provider", "date=posted"),
    _layout("desk", "company role status appliedon verdict nextstep", "interviews=private attempts=private "
            "verdict=private nextstep=private nexton=private lastinterview=private"),
)  # fmt: skip


def plain_header(text: str) -> str:
    """Return a header in comparable form: small letters without accents, and digits only."""
    return re.sub(r"[\W_]+", "", fold_text(text))


def layout_of(headers: tuple[str, ...]) -> Layout | None:
    """Return the layout of a known program, or None."""
    present = {plain_header(header) for header in headers}
    return next((layout for layout in LAYOUTS if layout.known_by <= present), None)


def meanings(headers: tuple[str, ...], layout: Layout | None, given: Mapping[str, str]) -> dict[int, str]:
    """Return the field of each column, by its place; what the owner said counts first, each field once."""
    found: dict[int, str] = {}
    own = layout.columns if layout else {}
    for index, header in enumerate(headers):
        plain = plain_header(header)
        field = given.get(header) or own.get(plain) or _MEANING.get(plain)
        if field == PRIVATE or (field in FIELDS and (field == "note" or field not in found.values())):
            found[index] = field
    return found


def begins_as_table(data: bytes) -> bool:
    """Return whether bytes begin with the headers of a table that is understood, and rows follow."""
    head, _newline, rows = decoded(data[:_HEAD]).lstrip("\ufeff \n\r").partition("\n")
    return bool(rows) and any(_is_head(head.split(sign)) for sign in DELIMITERS if sign in head)


def _is_head(cells: list[str]) -> bool:
    headers = tuple(cell.strip(' "\r') for cell in cells)
    return is_understood(meanings(headers, layout_of(headers), {}))


def tells_of_people(fields: Mapping[int, str], layout: Layout | None) -> bool:
    """Return whether the rows of a table are people: it has their first and last names, and nothing of applications."""
    present = set(fields.values())
    return layout.people if layout else {"first", "last"} <= present and not present & {"status", "applied_on"}


def is_understood(fields: Mapping[int, str]) -> bool:
    """Return whether a table tells of applications: a company, and anything that says what was applied for or when."""
    present = set(fields.values())
    return "company" in present and bool(present & {"role", "status", "applied_on", "link", "first", "contact"})
