"""What the title of an invitation or the subject of a mail names: the company, the role, the kind of interview."""

import re

from msgspec import Struct

from follow_up_desk.core.enumerations import InterviewKind
from follow_up_desk.core.person_names import read_name

INTERVIEW = re.compile(
    r"interview|gespräch|entretien|entrevista|colloquio|phone screen|screening|on-?site|kennenlern|assessment|\bround\b"
    r"|runde\b|hiring manager|technical (?:call|chat)|intro(?:ductory)? call|bewerbung|candidatur|application",
    re.IGNORECASE,
)
_KINDS = (
    (InterviewKind.PHONE, r"phone|telefon|téléphon|telefón|teléfon|telefon|por telefone|al telefono|\bcall screen"),
    (InterviewKind.PANEL, r"\bpanel|gremium|auswahlkommission|\bjury\b|tribunal|commissione|banca"),
    (InterviewKind.FINAL, r"\bfinal|letzte runde|abschlussgespräch|dernier entretien|entretien final|última|finale\b"),
    (InterviewKind.ON_SITE, r"on-?site|in person|vor ort|sur place|présentiel|presencial|in presenza|in sede"),
    (InterviewKind.VIDEO, r"video|vidéo|vídeo|zoom|teams|google meet|webex|virtual|remote|online|en ligne|en línea"),
)
_CAPITAL = r"[^\W\d_a-zß-ÿ][\w&.'’+-]*"
_NAME = rf"{_CAPITAL}(?:\s+(?:&\s+)?(?:{_CAPITAL}|of|de|du|der|die|und|and|y|e|für))*"
_STOP = r"for|as|on|für|als|am|pour|para|per|has|is"
_END = rf"(?=\s*(?:[-–—|:;,()!?]|$|\b(?:{_STOP})\b))"
_AT = re.compile(
    rf"(?<![\w])(?:at|@|bei(?: der)?|chez|presso|na empresa|en la empresa|con la empresa)\s+(?P<name>{_NAME}){_END}"
)
_WITH = re.compile(rf"(?<!\w)(?:with|mit|avec|con|com)\s+(?P<name>{_NAME}){_END}")
_TO = re.compile(
    r"(?i:your application to|applying to|applied to|your interest in|interest in (?:joining|working at)"
    r"|bewerbung bei(?: der)?|candidature (?:chez|auprès de)|candidatura (?:en|na|a|presso|em)|application (?:at|with))"
    rf"\s+(?:(?i:the)\s+)?(?P<name>{_NAME}){_END}"
)
_ROLE = re.compile(
    r"(?:\bas an?\b|\bfor the\b|\bfor\b|\bals\b|\bfür die (?:stelle|position)(?: als)?|\bpour le poste de\b"
    r"|\bpara el puesto de|\bpara a vaga de|\bper la posizione di|\bposition:|\brole:|\bstelle:)"
    r"\s+(?P<role>[^-–—|:;,()!?]{3,60}?)(?:\s+(?:role|position|job|opening|stelle))?"
    r"(?=\s*(?:[-–—|:;,()!?]|$|@|\b(?:at|bei|with|chez|presso|position|role)\b))",
    re.IGNORECASE,
)
ROLE_WORDS = re.compile(
    r"analyst|engineer|manager|developer|designer|assistant|clerk|nurse|teacher|consultant|director|\blead\b|officer"
    r"|writer|planner|producer|researcher|receptionist|secretary|therapist|pharmacist|lecturer|tutor|librarian"
    r"|electrician|coordinator|representative|strategist|translator|journalist|photographer|controller"
    r"|redakteur|verkäufer|sachbearbeit|erzieher|techniker|pfleger|rédact|vendeu|redactor|vendedor|redattor"
    r"|specialist|administrator|scientist|accountant|architect|technician|editor|driver|sales|marketing|support"
    r"|entwickler|ingenieur|leiter|berater|kraft\b|développeu|ingénieu|responsable|chef de|desarrollador|ingenier"
    r"|analista|gerente|desenvolvedor|sviluppat|ingegner|impiegat|contabil|\brole\b|stelle\b",
    re.IGNORECASE,
)
_LONGEST_ROLE = 60
_PARTS = re.compile(r"\s+[-–—/]\s+|\s*[|:]\s+")
_REPLY = re.compile(
    r"^(?:(?:re|fwd?|aw|wg|antw|tr|rv|res|enc|i|r|updated(?: invitation)?|invitation|einladung|aktualisiert"
    r"|canceled event|cancell?ed|abgesagt|annulé|cancelado|annullato"
    r"|accepted|declined|reminder|erinnerung)\s*:\s*|\((?:updated)\)\s*)+",
    re.IGNORECASE,
)


class Title(Struct, frozen=True):
    """Hold what a title says; `sure` is whether the company stands where only a company can."""

    company: str | None = None
    sure: bool = False
    role: str | None = None
    kind: InterviewKind | None = None


def read_title(text: str) -> Title:
    """Return what the title of an invitation or the subject of a mail says."""
    plain = _REPLY.sub("", text.strip())
    company, sure = _company(plain)
    role = _ROLE.search(plain)
    found = role["role"].strip() if role else None
    found = found or _role_before(plain)
    if found and (INTERVIEW.search(found) or found.casefold().startswith(("your ", "the ", "ihr", "you"))):
        found = None
    return Title(company, sure, found, kind_of(plain))


def _role_before(text: str) -> str | None:
    """Return the role that stands alone between "Interview:" and "at Acme"."""
    at = _AT.search(text)
    *before, last = _PARTS.split(text[: at.start()].strip()) if at else ("",)
    alone = bool(before) and ROLE_WORDS.search(last) and not INTERVIEW.search(last)
    return last.strip() if alone and 3 <= len(last) <= _LONGEST_ROLE else None


def without_reply(subject: str) -> str:
    """Return a subject without "Re:", "Fwd:", "Updated invitation:" and the like."""
    return _REPLY.sub("", subject.strip())


def kind_of(text: str) -> InterviewKind | None:
    """Return the kind of interview that a title names."""
    return next((kind for kind, words in _KINDS if re.search(words, text, re.IGNORECASE)), None)


def _company(text: str) -> tuple[str | None, bool]:
    for pattern in (_TO, _AT):
        if found := pattern.search(text):
            return found["name"].strip(" ."), True
    if found := _WITH.search(text):
        name = found["name"].strip(" .")
        if len(name.split()) == 1 or not _is_person(name):
            return name, False
    parts = [part.strip() for part in _PARTS.split(text) if part.strip()]
    others = [part for part in parts if not INTERVIEW.search(part)]
    if len(parts) > 1 and len(others) < len(parts):
        named = [part for part in others if len(part.split()) <= 4 and not _is_person(part)]
        return (named[0], False) if named else (None, False)
    return None, False


def _is_person(name: str) -> bool:
    read = read_name(name)
    return "&" not in name and read.person and bool(read.first and read.surname) and 2 <= len(name.split()) <= 3
