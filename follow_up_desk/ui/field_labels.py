"""The labels of every enumeration's members, of every field and of every kind of record."""

from enum import StrEnum

from follow_up_desk.core.enumerations import (
    Certainty,
    Channel,
    Direction,
    InterviewKind,
    MarkAction,
    NoteTopic,
    OfferForm,
    Outcome,
    Patience,
    PersonRole,
    ProcessKind,
    Profile,
    PromiseSubject,
    Purpose,
)
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

MEMBERS: dict[type[StrEnum], dict[str, str]] = {
    ProcessKind: {
        "standard": N_("standard"),
        "phone_screen": N_("phone screen only"),
        "panel": N_("panel"),
        "final_round": N_("final round"),
        "agency": N_("through an agency"),
        "executive": N_("executive"),
        "academic": N_("academic"),
        "us_federal": N_("US federal"),
        "uk_public": N_("UK public sector"),
        "internal": N_("internal move"),
    },
    Profile: {
        "ten_tips": N_("By the ten tips: the first inquiry is a call"),
        "email_first": N_("E-mail first: the first inquiry is an e-mail"),
    },
    Patience: {
        "reserved": N_("reserved"),
        "standard": N_("standard"),
        "assertive": N_("assertive"),
    },
    PersonRole: {
        "interviewer": N_("interviewer"),
        "hiring_manager": N_("hiring manager"),
        "recruiter": N_("recruiter"),
        "hr": N_("human resources"),
        "coordinator": N_("coordinator"),
        "agency": N_("agency"),
        "referee": N_("referee"),
    },
    InterviewKind: {
        "phone": N_("by phone"),
        "video": N_("by video"),
        "on_site": N_("on site"),
        "panel": N_("panel"),
        "final": N_("final round"),
        "other": N_("other"),
    },
    PromiseSubject: {
        "decision": N_("a decision"),
        "next_round": N_("a next round"),
        "item": N_("a thing"),
        "call": N_("a call"),
        "offer_letter": N_("an offer letter"),
        "feedback": N_("feedback"),
    },
    Certainty: {
        "said": N_("said"),
        "guessed": N_("guessed"),
        "none": N_("no day said"),
    },
    OfferForm: {
        "verbal": N_("spoken"),
        "written": N_("in writing"),
    },
    Direction: {
        "out": N_("from me to them"),
        "in": N_("from them to me"),
        "own": N_("my own decision"),
    },
    Channel: {
        "call": N_("call"),
        "voicemail": N_("voicemail"),
        "email": N_("e-mail"),
        "text": N_("text message"),
        "message": N_("message on a network"),
        "letter": N_("letter"),
        "in_person": N_("in person"),
        "portal": N_("their portal"),
        "none": N_("not said"),
    },
    Purpose: {
        "thank_you": N_("thanks"),
        "thought": N_("a thought since"),
        "invited_question": N_("a question they invited"),
        "inquiry": N_("asking where things stand"),
        "item_inquiry": N_("asking for what they owe me"),
        "deliver": N_("what they asked for"),
        "receipt_check": N_("whether it arrived"),
        "reply": N_("a reply"),
        "feedback_request": N_("asking for feedback"),
        "offer_notice": N_("about another offer"),
        "extension_request": N_("asking for more time"),
        "written_offer_check": N_("asking for the offer in writing"),
        "accept": N_("accepting"),
        "decline": N_("declining"),
        "withdraw": N_("withdrawing"),
        "tell_others": N_("telling that I accepted elsewhere"),
        "closing_note": N_("a closing note"),
        "check_back": N_("looking whether it goes on"),
        "keep_in_touch": N_("saying hello"),
        "acknowledgement": N_("they confirmed that it arrived"),
        "answer": N_("an answer"),
        "new_date": N_("a new date"),
        "item": N_("what they owed me"),
        "invitation": N_("an invitation"),
        "request": N_("they asked for something"),
        "rejection": N_("a no"),
        "offer": N_("an offer"),
        "on_hold": N_("on hold"),
        "out_of_office": N_("an absence note"),
        "bounce": N_("it could not be delivered"),
        "no_show": N_("they did not keep an appointment"),
        "feedback": N_("their feedback"),
        "move_on": N_("I moved on"),
        "reopen": N_("opened again"),
        "other": N_("other"),
    },
    Outcome: {
        "talked": N_("talked"),
        "voicemail": N_("left a voicemail"),
        "no_answer": N_("no answer"),
        "gatekeeper": N_("spoke with the front desk"),
    },
    NoteTopic: {
        "concern": N_("a concern"),
        "thought": N_("a thought since"),
        "question": N_("a question"),
        "answer": N_("my answer to a concern"),
        "fit": N_("how it fits"),
        "general": N_("something else"),
    },
    MarkAction: {
        "shown": N_("shown"),
        "snoozed": N_("snoozed"),
        "skipped": N_("skipped"),
        "moved": N_("moved"),
    },
}

FIELDS: dict[str, str] = {
    "company": N_("Company"),
    "role": N_("Role"),
    "kind": N_("Kind"),
    "agency": N_("Agency"),
    "country": N_("Country"),
    "subdivision": N_("State or region"),
    "time_zone": N_("Time zone"),
    "no_calls": N_("They asked me not to call"),
    "link": N_("Link"),
    "people": N_("People"),
    "name": N_("Name"),
    "title": N_("Title"),
    "part": N_("Their part"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "left": N_("Left the company on"),
    "start": N_("When"),
    "minutes": N_("Minutes"),
    "place": N_("Where"),
    "cancelled": N_("Cancelled"),
    "interview": N_("Interview"),
    "thing": N_("They promised"),
    "item": N_("What it is"),
    "words": N_("In their words"),
    "from_": N_("From"),
    "by": N_("Latest day"),
    "certainty": N_("How sure"),
    "made_at": N_("Said on"),
    "person": N_("With whom"),
    "due": N_("Due"),
    "form": N_("The offer is"),
    "at": N_("When"),
    "deadline": N_("They wait for an answer until"),
    "terms": N_("Terms"),
    "preferred": N_("I would rather have another"),
    "direction": N_("Direction"),
    "channel": N_("How"),
    "purpose": N_("What for"),
    "outcome": N_("How the call ended"),
    "answers": N_("Settles"),
    "until": N_("Until"),
    "subject": N_("Subject"),
    "text": N_("Text"),
    "about": N_("About"),
    "reason": N_("Why"),
    "language": N_("Language"),
    "profile": N_("Profile"),
    "patience": N_("How persistent"),
}

RECORDS: dict[str, str] = {
    "Opportunity": N_("Edit this opportunity"),
    "Person": N_("Edit a person"),
    "Interview": N_("Edit an interview"),
    "Promise": N_("Edit what they promised"),
    "Request": N_("Edit what they asked for"),
    "Offer": N_("Edit an offer"),
    "Activity": N_("Edit what happened"),
    "Note": N_("Edit a note"),
    "Mark": N_("Edit what was done to a step"),
}


def member_label(member: StrEnum) -> str:
    """Return the label of a member of an enumeration."""
    return _(MEMBERS[type(member)][member.value])


def field_label(name: str) -> str:
    """Return the label of a record's field."""
    return _(FIELDS[name])


def record_title(kind: type) -> str:
    """Return the title of the form that edits a record."""
    return _(RECORDS[kind.__name__])
