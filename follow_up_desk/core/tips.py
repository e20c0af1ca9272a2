"""Tips for a moment, and the ten tips they come from."""

from msgspec import Struct


class Tip(Struct, frozen=True):
    """Hold advice for a moment; `number` is that of the ten tips it comes from."""

    key: str
    number: int
    text: str
    detail: str
    moment: str


class TenTip(Struct, frozen=True):
    """Hold one of the ten tips that the product follows."""

    number: int
    title: str
    text: str
