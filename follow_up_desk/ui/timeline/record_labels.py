"""Timeline texts of records: one message for each purpose, channel, promise subject and interview kind."""

from follow_up_desk.core.enumerations import (
    Channel,
    Direction,
    InterviewKind,
    NoteTopic,
    Outcome,
    PromiseSubject,
    Purpose,
    RequestKind,
)
from follow_up_desk.core.next_interview import NextInterview
from follow_up_desk.core.wording import N_
from follow_up_desk.i18n import _

SENT: dict[Purpose, str] = {
    Purpose.THANK_YOU: N_("You thanked {person}"),
    Purpose.THOUGHT: N_("You sent {person} something useful"),
    Purpose.INVITED_QUESTION: N_("You asked {person} a question they had invited"),
    Purpose.INQUIRY: N_("You asked {person} where things stand"),
    Purpose.ITEM_INQUIRY: N_("You asked {person} about what they promised"),
    Purpose.DELIVER: N_("You delivered what {person} asked for"),
    Purpose.RECEIPT_CHECK: N_("You asked {person} whether it arrived"),
    Purpose.REPLY: N_("You answered {person}"),
    Purpose.FEEDBACK_REQUEST: N_("You asked {person} for feedback"),
    Purpose.OFFER_NOTICE: N_("You told {person} about the other offer"),
    Purpose.EXTENSION_REQUEST: N_("You asked {person} for more time"),
    Purpose.WRITTEN_OFFER_CHECK: N_("You asked {person} for the offer in writing"),
    Purpose.ACCEPT: N_("You accepted the offer"),
    Purpose.DECLINE: N_("You declined the offer"),
    Purpose.WITHDRAW: N_("You withdrew"),
    Purpose.TELL_OTHERS: N_("You told {person} that you accepted elsewhere"),
    Purpose.CLOSING_NOTE: N_("You sent {person} a closing note"),
    Purpose.CHECK_BACK: N_("You checked whether it is moving again"),
    Purpose.KEEP_IN_TOUCH: N_("You said hello to {person}"),
    Purpose.COUNTER_OFFER: N_("You made {person} a counter-offer"),
    Purpose.MORE_TIME: N_("You asked {person} for more time for the task"),
    Purpose.OTHER: N_("You were in touch with {person}"),
}
RECEIVED: dict[Purpose, str] = {
    Purpose.ACKNOWLEDGEMENT: N_("They confirmed that it arrived"),
    Purpose.ANSWER: N_("They answered"),
    Purpose.NEW_DATE: N_("They gave a new date"),
    Purpose.ITEM: N_("You received what they promised"),
    Purpose.INVITATION: N_("They invited you to another interview"),
    Purpose.REQUEST: N_("They asked you for something"),
    Purpose.REJECTION: N_("They chose someone else"),
    Purpose.OFFER: N_("They made an offer"),
    Purpose.ON_HOLD: N_("They said that it is on hold"),
    Purpose.OUT_OF_OFFICE: N_("Out of office"),
    Purpose.BOUNCE: N_("Your message came back"),
    Purpose.NO_SHOW: N_("They did not show up"),
    Purpose.FEEDBACK: N_("They gave you feedback"),
    Purpose.RESCHEDULED: N_("They moved the interview"),
    Purpose.CANCELLED: N_("They canceled the interview"),
    Purpose.OTHER: N_("They got in touch"),
}
OWN: dict[Purpose, str] = {Purpose.MOVE_ON: N_("You closed it"), Purpose.REOPEN: N_("You reopened it")}
ACTIVITY_TITLES: dict[Direction, dict[Purpose, str]] = {Direction.OUT: SENT, Direction.IN: RECEIVED, Direction.OWN: OWN}

CHANNELS: dict[Channel, str] = {
    Channel.CALL: N_("by phone"),
    Channel.VOICEMAIL: N_("a voicemail"),
    Channel.EMAIL: N_("by e-mail"),
    Channel.TEXT: N_("by text"),
    Channel.MESSAGE: N_("by message"),
    Channel.LETTER: N_("by letter"),
    Channel.IN_PERSON: N_("in person"),
    Channel.PORTAL: N_("through their portal"),
}
OUTCOMES: dict[Outcome, str] = {
    Outcome.TALKED: N_("by phone, you talked"),
    Outcome.VOICEMAIL: N_("by phone, a voicemail left"),
    Outcome.NO_ANSWER: N_("by phone, nobody answered"),
    Outcome.GATEKEEPER: N_("by phone, someone took your message"),
}
PROMISE_TITLES: dict[PromiseSubject, str] = {
    PromiseSubject.DECISION: N_("They promised a decision"),
    PromiseSubject.NEXT_ROUND: N_("They promised to say whether there is another interview"),
    PromiseSubject.ITEM: N_("They promised {item}"),
    PromiseSubject.CALL: N_("They promised to call"),
    PromiseSubject.OFFER_LETTER: N_("They promised the offer in writing"),
    PromiseSubject.FEEDBACK: N_("They promised feedback"),
}
REQUEST_TITLES: dict[RequestKind, str] = {
    RequestKind.DELIVER: N_("They asked you for {item}"),
    RequestKind.CALL_BACK: N_("They asked you to call back"),
    RequestKind.ANSWER: N_("They asked you: {item}"),
}
REQUEST_BADGES: dict[RequestKind, tuple[str, str]] = {
    RequestKind.DELIVER: (N_("You need to deliver this"), N_("Delivered")),
    RequestKind.CALL_BACK: (N_("You need to call back"), N_("Called back")),
    RequestKind.ANSWER: (N_("You need to answer"), N_("Answered")),
}
SOMETHING = N_("something they promised")
PROMISE_ENDS: dict[PromiseSubject, str] = {
    PromiseSubject.DECISION: N_("Their time for the decision ends"),
    PromiseSubject.NEXT_ROUND: N_("Their time to name the next interview ends"),
    PromiseSubject.ITEM: N_("Their time to send it ends: {item}"),
    PromiseSubject.CALL: N_("Their time to call ends"),
    PromiseSubject.OFFER_LETTER: N_("Their time to write the offer ends"),
    PromiseSubject.FEEDBACK: N_("Their time for feedback ends"),
}
INTERVIEW_TITLES: dict[InterviewKind, str] = {
    InterviewKind.PHONE: N_("Interview {n}: by phone"),
    InterviewKind.VIDEO: N_("Interview {n}: by video"),
    InterviewKind.ON_SITE: N_("Interview {n}: on site"),
    InterviewKind.PANEL: N_("Interview {n}: with a panel"),
    InterviewKind.FINAL: N_("Interview {n}: the final one"),
    InterviewKind.OTHER: N_("Interview {n}"),
}
NOTE_TITLES: dict[NoteTopic, str] = {
    NoteTopic.CONCERN: N_("A concern you noticed"),
    NoteTopic.THOUGHT: N_("A thought since"),
    NoteTopic.QUESTION: N_("A question you have"),
    NoteTopic.ANSWER: N_("An answer you found"),
    NoteTopic.FIT: N_("How it fits"),
    NoteTopic.GENERAL: N_("A note"),
}
NOTE_ICONS: dict[NoteTopic, str] = {
    NoteTopic.CONCERN: "concern",
    NoteTopic.THOUGHT: "thought",
    NoteTopic.QUESTION: "help",
}
PURPOSE_ICONS: dict[Purpose, str] = {
    Purpose.REJECTION: "rejected",
    Purpose.OFFER: "offer",
    Purpose.ACCEPT: "check",
    Purpose.DECLINE: "closed",
    Purpose.WITHDRAW: "closed",
    Purpose.MOVE_ON: "closed",
    Purpose.REOPEN: "redo",
    Purpose.ON_HOLD: "pause",
    Purpose.ITEM: "deliver",
    Purpose.INVITATION: "interview",
    Purpose.FEEDBACK: "feedback",
}


def interview_title(ahead: NextInterview) -> str:
    """Return which interview it is: "Interview 2: by video"."""
    return _(INTERVIEW_TITLES[ahead.interview.kind]).format(n=ahead.number)
