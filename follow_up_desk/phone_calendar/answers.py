"""What the user answers to what the phone did; the next run of publishing carries it out."""

from msgspec.structs import replace

from follow_up_desk.store.phone_file import PhoneEntry, PhoneEvent, PhoneFile, PublishedState


def put_back(file: PhoneFile, row: PhoneEntry) -> None:
    """Show an entry on the phone again as the desk has it; one that was deleted there begins anew."""
    if row.said is PhoneEvent.DELETED:
        file.forget([row.uid])
    else:
        file.keep([replace(row, digest="", said=None, moved_to=None)])


def leave(file: PhoneFile, row: PhoneEntry) -> None:
    """Leave an entry as the phone has it, and say no more about it."""
    state = PublishedState.LEFT_OFF if row.said is PhoneEvent.DELETED else row.state
    file.keep([replace(row, state=state, said=None, moved_to=None)])


def publish_again(file: PhoneFile) -> None:
    """Publish everything again under new UIDs; what is still on the server goes, for nobody knows it any more."""
    file.forget([row.uid for row in file.entries()])
