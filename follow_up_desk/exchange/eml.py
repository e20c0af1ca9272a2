"""A message as an .eml draft: a mail program opens it ready to send (X-Unsent). Nothing is sent from here."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from follow_up_desk.core.wording import N_, Refused
from follow_up_desk.exchange.mailto import one_address, one_line

_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BREAKS = re.compile("\r\n|\r")


def draft(sender: tuple[str, str], to: tuple[str, str], subject: str, body: str) -> bytes:
    """Return the bytes of a draft; `sender` and `to` are name and address, either part may be empty."""
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    for header, (name, address) in (("From", sender), ("To", to)):
        if address:
            message[header] = _address(name, address)
    message["Subject"] = _UNPRINTED.sub("", one_line(subject))
    message.set_content(_UNPRINTED.sub("", _BREAKS.sub("\n", body)), charset="utf-8")
    return message.as_bytes()


def _address(name: str, address: str) -> Address:
    plain = one_address(address)
    user, _, domain = plain.partition("@")
    try:
        plain.encode("ascii")
        return Address(" ".join(_UNPRINTED.sub("", name).split()), user, domain)
    except (ValueError, UnicodeEncodeError):
        raise Refused(N_("“{address}” is not one e-mail address."), address=plain) from None
