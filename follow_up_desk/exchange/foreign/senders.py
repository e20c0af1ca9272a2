"""Who wrote: a person, the robot of an applicant system, or a room; and whose company an address tells of."""

import re
from functools import lru_cache

from follow_up_desk.core.mail_address import one_address
from follow_up_desk.core.person_names import read_name
from follow_up_desk.core.proposals.company_names import company_of_domain
from follow_up_desk.core.proposals.proposal import ProposedPerson
from follow_up_desk.core.wording import UserError

APPLICANT_SYSTEMS = frozenset(
    "greenhouse.io greenhouse-mail.io lever.co myworkday.com myworkdayjobs.com workday.com ashbyhq.com icims.com "
    "smartrecruiters.com successfactors.com successfactors.eu brassring.com taleo.net oraclecloud.com comeet.co "
    "workablemail.com workable.com bamboohr.com jobvite.com teamtailor-mail.com teamtailor.com applytojob.com "
    "breezy.hr personio.de personio.com recruitee.com join.com softgarden.de softgarden.io rexx-systems.com "
    "goodtime.io guide.co modernloop.io calendly.com calendar.google.com zoom.us linkedin.com indeed.com "
    "indeedemail.com xing.com stepstone.de welcometothejungle.com infojobs.net gupy.io hire.trakstar.com "
    "pinpointhq.com hirevue.com docusign.net".split()
)
"""Domains whose mail is sent for others: they never tell the company."""
_LABELS = max(domain.count(".") for domain in APPLICANT_SYSTEMS) + 1

MANY = 4_096  # senders are remembered: in a calendar the same ones come again and again
_ROBOT = re.compile(
    r"no[-_.]?reply|do[-_.]?not[-_.]?reply|donotreply|noreply|notification|mailer-daemon|postmaster|calendar|schedul"
    r"|bounce|automated|robot|\bsystem\b|^(?:jobs?|careers?|karriere|recruiting|recruitment|talent|hr|bewerbung"
    r"|bewerbungen|candidatures|info|team|hello|people|hiring|events?|interviews?|rrhh|recrutement)$",
    re.IGNORECASE,
)
_MAILBOX = re.compile(r"^(?P<first>[a-z]{2,})[._-](?P<last>[a-z]{2,})$")
_TEAM_WORDS = (
    r"careers?|jobs?|recruiting|recruitment|talent(?: acquisition| team)?|hiring(?: team)?|hr|people(?: team)?|team"
    r"|human resources|karriere|bewerbermanagement|bewerbung(?:en)?|personalabteilung|recrutement|carrières|rh"
    r"|selección|empleo|talento|recrutamento|carreiras|vagas|lavoro|selezione|notifications?|no[- ]?reply|via .*"
)
_TEAM = re.compile(
    rf"^(?:the )?(?P<company>.{{1,80}}?)(?:\s+|\s*[-–|@,:]\s*)(?:{_TEAM_WORDS})(?:\s+(?:{_TEAM_WORDS}))*$"
    rf"|^(?:{_TEAM_WORDS})\s+(?:at|@|bei|chez|de|da|di|of|von)\s+(?P<behind>.+)$",
    re.IGNORECASE,
)
_PERSON_AT = re.compile(
    r"^(?P<person>.{1,60}?)\s*(?:\(|\||,|@|\bat\b|\bfrom\b|\bvia\b|\bvon\b|\bbei\b|\bchez\b)\s*(?P<company>[^()|]{1,80}?)\)?$",
    re.IGNORECASE,
)


@lru_cache(maxsize=MANY)
def sent_for_others(domain: str) -> bool:
    """Return whether mail from this domain is sent for a company that the domain does not tell."""
    labels = domain.casefold().split(".")[-_LABELS:]
    return any(".".join(labels[at:]) in APPLICANT_SYSTEMS for at in range(len(labels)))


@lru_cache(maxsize=MANY)
def domain_of(address: str) -> str:
    """Return the domain of an address that tells the sender's company, else nothing."""
    domain = address.rpartition("@")[2].casefold().strip(">. ")
    return "" if sent_for_others(domain) or not company_of_domain(domain) else domain


def company_guess(domain: str) -> str | None:
    """Return a name made of a domain: a guess that has to be asked about."""
    name = company_of_domain(domain)
    return name.replace("-", " ").title() if name else None


def is_robot(name: str, address: str) -> bool:
    """Return whether no person reads mail at this address."""
    local, _, domain = address.rpartition("@")
    if sent_for_others(domain) and not (name and read_name(name).person and " " in name.strip()):
        return True
    return bool(_ROBOT.search(local)) or ("resource" in domain and "calendar" in domain)


def company_in_name(name: str) -> tuple[str | None, str | None]:
    """Return the company and the person that a display name holds: "Wise Careers", "Ana Ruiz (Acme)", "Ana at Acme"."""
    plain = name.strip(" \"'")
    if team := _TEAM.match(plain):
        return (team["company"] or team["behind"]).strip(), None
    if (both := _PERSON_AT.match(plain)) and read_name(both["person"]).person:
        company = both["company"].strip()
        inner = _TEAM.match(company)
        return ((inner["company"] or inner["behind"]) if inner else company), both["person"].strip()
    return None, plain or None


@lru_cache(maxsize=MANY)
def person(name: str, address: str) -> ProposedPerson | None:
    """Return who is named, or None: a robot, a department, a room."""
    if is_robot(name, address):
        return None
    local = address.partition("@")[0].casefold()
    if not name or "@" in name:
        both = _MAILBOX.match(local)
        name = f"{both['first'].title()} {both['last'].title()}" if both else ""
    read = read_name(name)
    if not read.person and not usable_address(address):
        return None
    if name and not read.person:
        return None
    return ProposedPerson(name or address, usable_address(address), honorific=read.title or None)


def usable_address(address: str) -> str | None:
    """Return an address to which mail can be sent, or None."""
    try:
        return address if one_address(address) else None
    except UserError:
        return None
