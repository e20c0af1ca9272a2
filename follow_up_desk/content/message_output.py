"""Show a message outside the window: as JSON for other programs, as text for a terminal (contract 5)."""

import json
from typing import Any

from follow_up_desk.content.message import Message
from follow_up_desk.core.wording import english


def as_json(message: Message) -> str:
    """Return the message as one JSON object; a call has `scripts`, anything else `subject` and `body`."""
    to = message.to
    found: dict[str, Any] = {
        "opportunity": message.opportunity,
        "step": message.step.kind if message.step else None,
        "template": message.template.key,
        "channel": message.channel,
        "language": message.language,
        "to": {
            "name": to.name if to else None,
            "email": to.email if to else None,
            "phone": to.phone if to else None,
        },
        "subject": message.subject or None,
        "body": message.body or None,
        "scripts": dict(message.scripts) or None,
        "blanks": list(message.missing),
        "remarks": [english((remark,)) for remark in message.remarks],
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_text(message: Message) -> str:
    """Return the message as it is read: to whom, about what, the words, and what is left to do."""
    to = message.to
    head = [f"To: {', '.join(part for part in (to.name, to.email, to.phone) if part)}"] if to else []
    head += [f"Subject: {message.subject}"] if message.subject else []
    left = [f"Still to fill: {', '.join(blank.hint for blank in message.blanks if blank.needed)}"]
    notes = [*(left if message.missing else []), *(english((remark,)) for remark in message.remarks)]
    parts = ["\n".join(head), message.text, "\n".join(f"({note})" for note in notes)]
    return "\n\n".join(part for part in parts if part)
