"""A tip, and the ten laws the tips come from."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tip:
    """Hold advice for a moment; `number` is the law it comes from."""

    key: str
    number: int
    text: str
    detail: str
    moment: str


@dataclass(frozen=True, slots=True)
class Law:
    """Hold one of the ten tips that are the product's law."""

    number: int
    title: str
    text: str
