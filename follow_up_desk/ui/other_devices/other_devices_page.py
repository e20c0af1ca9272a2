"""The page of the settings about the user's other devices; each of them is a group, one row of `GROUPS`."""

from collections.abc import Callable

from follow_up_desk.i18n import _
from follow_up_desk.ui.forms.field import label
from follow_up_desk.ui.forms.settings_page import SettingsPage
from follow_up_desk.ui.other_devices.computers_group import ComputersGroup
from follow_up_desk.ui.other_devices.device_group import DeviceGroup
from follow_up_desk.ui.other_devices.phone_group import PhoneGroup
from follow_up_desk.ui.session import Session

NAME = "other_devices"


GROUPS: tuple[Callable[[Session], DeviceGroup], ...] = (ComputersGroup, PhoneGroup)


class OtherDevicesPage(SettingsPage):
    """What the desk shares with other devices; each group does what it offers at once, without Save."""

    def __init__(self, session: Session) -> None:
        super().__init__(NAME, _("Other devices"))
        if session.is_sample:
            words = _("This is the sample. Other devices are set up in your own desk.")
            self.add(label(words, bold=True), words)
        for make in GROUPS:
            group = make(session)
            group.setEnabled(not session.is_sample)
            self.add(group, group.words)
        self.finish()
