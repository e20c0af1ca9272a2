"""What the user says of themself: who they are, the settings they changed, templates of their own."""

from msgspec import Struct

from follow_up_desk.core.enumerations import Channel, Clock, DateOrder, Patience, Profile, Purpose

Value = int | bool | str | tuple[str, ...]

_SPACELESS = "\u2e80"  # the first of the scripts that write a whole name without a space


class Owner(Struct, frozen=True):
    """Hold the user of the desk, their time zone and country."""

    name: str
    email: str | None = None
    phone: str | None = None
    time_zone: str = "UTC"
    country: str = "US"
    subdivision: str | None = None
    language: str | None = None
    clock: Clock | None = None
    date_order: DateOrder | None = None
    signature: str | None = None

    @property
    def full_name(self) -> str | None:
        """Return the name that letters and calls give, or None where only one word of it is known.

        A signature with the same one word shows that it is the whole name; a name in Chinese has no space.
        """
        name = " ".join(self.name.split())
        signed = (self.signature or "").partition("\n")[0].strip()
        return name if " " in name or name == signed or name[:1] >= _SPACELESS else None


class Policy(Struct, frozen=True):
    """Hold the settings the user changed; `settings.py` lists every name, default and bound."""

    profile: Profile = Profile.TEN_TIPS
    patience: Patience = Patience.STANDARD
    given: tuple[tuple[str, Value], ...] = ()


class OwnTemplate(Struct, frozen=True):
    """Hold a template of the user's own: a changed copy of a shipped one, or a new one."""

    id: str
    title: str
    language: str
    channel: Channel
    purpose: Purpose
    subject: str | None
    body: str
    replaces: str | None = None
