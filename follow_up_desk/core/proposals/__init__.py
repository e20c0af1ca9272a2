"""What a file or text of others proposes to log: read elsewhere, matched here with what is known, then logged.

A reader makes a `Proposal` of each thing it finds; `match` says which opportunity it belongs to and what its owner
must be asked; `log_proposals` is the verb that logs those that were accepted, as one change.
"""

from follow_up_desk.core.proposals.accepting import log_proposals
from follow_up_desk.core.proposals.known import UNKNOWN, Known
from follow_up_desk.core.proposals.matching import match
from follow_up_desk.core.proposals.proposal import (
    Event,
    Origin,
    Proposal,
    ProposedOffer,
    ProposedPerson,
    ProposedPromise,
    ProposedRequest,
    Question,
    proposal_to_json,
    with_question,
    without_question,
)

__all__ = [
    "UNKNOWN",
    "Event",
    "Known",
    "Origin",
    "Proposal",
    "ProposedOffer",
    "ProposedPerson",
    "ProposedPromise",
    "ProposedRequest",
    "Question",
    "log_proposals",
    "match",
    "proposal_to_json",
    "with_question",
    "without_question",
]
