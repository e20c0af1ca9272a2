"""The start of what concerns the phone: the publishing, and its bar when there is something to say."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from follow_up_desk.ui.navigator import Navigator
from follow_up_desk.ui.other_devices.phone_publishing import PhonePublishing, phone_publishing
from follow_up_desk.ui.session import Session


def start_phone(session: Session, navigator: Navigator, insert: Callable[[QWidget], None]) -> PhonePublishing:
    """Start publishing where that is on; most desks never need the bar, which is made with the first news."""
    publishing = phone_publishing(session)

    def make_bar() -> None:
        publishing.changed.disconnect(make_bar)
        from follow_up_desk.ui.other_devices.phone_bar import PhoneBar

        bar = PhoneBar(session, publishing, navigator)
        insert(bar)
        bar.refresh()

    publishing.changed.connect(make_bar)
    publishing.start()
    return publishing
