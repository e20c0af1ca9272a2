"""The closed vocabularies of the contract; a member's value is its name in the desk file."""

from enum import StrEnum


class Clock(StrEnum):
    """Name how hours are shown."""

    H24 = "24h"
    H12 = "12h"


class DateOrder(StrEnum):
    """Name the order in which day, month and year are shown."""

    DMY = "dmy"
    MDY = "mdy"
    YMD = "ymd"


class Language(StrEnum):
    """Name a language in which messages are written; regional forms follow the country."""

    EN = "en"
    DE = "de"
    FR = "fr"
    ES = "es"
    PT = "pt"
    IT = "it"


class ProcessKind(StrEnum):
    """Name the kind of hiring process; each has its own timing (advice B)."""

    STANDARD = "standard"
    PHONE_SCREEN = "phone_screen"
    PANEL = "panel"
    FINAL_ROUND = "final_round"
    AGENCY = "agency"
    EXECUTIVE = "executive"
    ACADEMIC = "academic"
    US_FEDERAL = "us_federal"
    UK_PUBLIC = "uk_public"
    INTERNAL = "internal"


class Profile(StrEnum):
    """Name the policy for the first inquiry: a call or an e-mail."""

    TEN_TIPS = "ten_tips"
    EMAIL_FIRST = "email_first"


class Patience(StrEnum):
    """Name the patience setting, which scales the red limit of contact pressure (advice D)."""

    RESERVED = "reserved"
    STANDARD = "standard"
    ASSERTIVE = "assertive"


class PersonRole(StrEnum):
    """Name a person's role in the process."""

    INTERVIEWER = "interviewer"
    HIRING_MANAGER = "hiring_manager"
    RECRUITER = "recruiter"
    HR = "hr"
    COORDINATOR = "coordinator"
    AGENCY = "agency"
    REFEREE = "referee"


class InterviewKind(StrEnum):
    """Name the kind of interview."""

    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"
    PANEL = "panel"
    FINAL = "final"
    OTHER = "other"


class Platform(StrEnum):
    """Name where an interview takes place if not in a room."""

    PHONE = "phone"
    MEET = "meet"
    TEAMS = "teams"
    ZOOM = "zoom"
    WEBEX = "webex"
    OTHER = "other"


class PromiseSubject(StrEnum):
    """Name what the employer promised."""

    DECISION = "decision"
    NEXT_ROUND = "next_round"
    ITEM = "item"
    CALL = "call"
    OFFER_LETTER = "offer_letter"
    FEEDBACK = "feedback"


class Certainty(StrEnum):
    """Name how certain a promise's dates are."""

    SAID = "said"
    GUESSED = "guessed"
    NONE = "none"


class RequestKind(StrEnum):
    """Name what they want: a thing, a call, or a word such as a salary or free days."""

    DELIVER = "deliver"
    CALL_BACK = "call_back"
    ANSWER = "answer"


class OfferForm(StrEnum):
    """Name the form of an offer: spoken or written."""

    VERBAL = "verbal"
    WRITTEN = "written"


class Direction(StrEnum):
    """Name who acted: the user (out), the employer (in), or the user alone (own)."""

    OUT = "out"
    IN = "in"
    OWN = "own"


class Channel(StrEnum):
    """Name the channel of a message or call."""

    CALL = "call"
    VOICEMAIL = "voicemail"
    EMAIL = "email"
    TEXT = "text"
    MESSAGE = "message"
    LETTER = "letter"
    IN_PERSON = "in_person"
    PORTAL = "portal"
    NONE = "none"


class Purpose(StrEnum):
    """Name the purpose of an activity; `PURPOSES` lists those of each direction."""

    THANK_YOU = "thank_you"
    THOUGHT = "thought"
    INVITED_QUESTION = "invited_question"
    INQUIRY = "inquiry"
    ITEM_INQUIRY = "item_inquiry"
    DELIVER = "deliver"
    RECEIPT_CHECK = "receipt_check"
    REPLY = "reply"
    FEEDBACK_REQUEST = "feedback_request"
    OFFER_NOTICE = "offer_notice"
    EXTENSION_REQUEST = "extension_request"
    WRITTEN_OFFER_CHECK = "written_offer_check"
    ACCEPT = "accept"
    DECLINE = "decline"
    WITHDRAW = "withdraw"
    TELL_OTHERS = "tell_others"
    CLOSING_NOTE = "closing_note"
    CHECK_BACK = "check_back"
    KEEP_IN_TOUCH = "keep_in_touch"
    COUNTER_OFFER = "counter_offer"
    MORE_TIME = "more_time"
    ACKNOWLEDGEMENT = "acknowledgement"
    ANSWER = "answer"
    NEW_DATE = "new_date"
    ITEM = "item"
    INVITATION = "invitation"
    REQUEST = "request"
    REJECTION = "rejection"
    OFFER = "offer"
    ON_HOLD = "on_hold"
    OUT_OF_OFFICE = "out_of_office"
    BOUNCE = "bounce"
    NO_SHOW = "no_show"
    FEEDBACK = "feedback"
    RESCHEDULED = "rescheduled"
    CANCELLED = "cancelled"
    MOVE_ON = "move_on"
    REOPEN = "reopen"
    OTHER = "other"


_OUT = tuple(Purpose)[: tuple(Purpose).index(Purpose.MORE_TIME) + 1]
_IN = tuple(Purpose)[tuple(Purpose).index(Purpose.ACKNOWLEDGEMENT) : tuple(Purpose).index(Purpose.CANCELLED) + 1]
PURPOSES: dict[Direction, tuple[Purpose, ...]] = {
    Direction.OUT: (*_OUT, Purpose.OTHER),
    Direction.IN: (*_IN, Purpose.OTHER),
    Direction.OWN: (Purpose.MOVE_ON, Purpose.REOPEN),
}


class Outcome(StrEnum):
    """Name how a call ended."""

    TALKED = "talked"
    VOICEMAIL = "voicemail"
    NO_ANSWER = "no_answer"
    GATEKEEPER = "gatekeeper"


class NoteTopic(StrEnum):
    """Name the topic of a note."""

    CONCERN = "concern"
    THOUGHT = "thought"
    QUESTION = "question"
    ANSWER = "answer"
    FIT = "fit"
    GENERAL = "general"


class MarkAction(StrEnum):
    """Name what was done to a step."""

    SHOWN = "shown"
    SNOOZED = "snoozed"
    SKIPPED = "skipped"
    MOVED = "moved"


class Verdict(StrEnum):
    """Name the answer to "can I follow up yet?" (contract 2)."""

    NOW = "now"
    ON = "on"
    WAIT_UNTIL = "wait_until"
    OPTIONAL = "optional"
    REST = "rest"
    CLOSED = "closed"


class Band(StrEnum):
    """Name the colour of the contact pressure."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"
