"""A tip, and the ten laws the tips come from."""

from msgspec import Struct


class Tip(Struct, frozen=True):
    """Hold advice for a moment; `number` is the law it comes from."""

    key: str
    number: int
    text: str
    detail: str
    moment: str


class Law(Struct, frozen=True):
    """Hold one of the ten tips that are the product's law."""

    number: int
    title: str
    text: str
