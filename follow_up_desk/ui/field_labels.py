"""The labels of every field and of every kind of record."""

from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

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
    "part": N_("Role"),
    "email": N_("E-mail"),
    "phone": N_("Phone"),
    "left": N_("Left the company on"),
    "start": N_("When"),
    "minutes": N_("Minutes"),
    "place": N_("Where"),
    "cancelled": N_("Canceled"),
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
    "preferred": N_("I'd prefer another offer"),
    "direction": N_("Direction"),
    "channel": N_("How"),
    "purpose": N_("What for"),
    "outcome": N_("How the call ended"),
    "answers": N_("Which promise this answers"),
    "until": N_("Until"),
    "subject": N_("Subject"),
    "text": N_("Text"),
    "about": N_("About"),
    "reason": N_("Why"),
    "language": N_("Language"),
    "clock": N_("Hours are shown as"),
    "date_order": N_("Days are shown as"),
    "signature": N_("Signature"),
    "posting": N_("Text of the advertisement"),
    "papers": N_("What I sent"),
    "honorific": N_("Addressed as"),
    "familiar": N_("On first-name terms"),
    "platform": N_("Held by"),
    "was": N_("Earlier times"),
    "uid": N_("Known in calendars as"),
    "sequence": N_("Version of the invitation"),
    "source": N_("Taken from"),
    "ask_from": N_("I may ask from"),
    "ask_by": N_("Ask by"),
    "silence_means_no": N_("Hearing nothing means no"),
    "after": N_("After what, if no day was said"),
    "asks": N_("They want"),
    "pay": N_("Pay"),
    "start_on": N_("First day of work"),
    "say": N_("How you would put it to them, if you want it in the letter"),
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
    "Mark": N_("Edit a snoozed or skipped step"),
}


def field_label(name: str) -> str:
    """Return the label of a record's field."""
    return _(FIELDS[name])


def record_title(kind: type) -> str:
    """Return the title of the form that edits a record."""
    return _(RECORDS[kind.__name__])
