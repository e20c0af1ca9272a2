"""The chance of at least one offer in the next interviews, as a range (tip 10, advice E).

Each interviewed process that is decided counts as one draw: an offer came, or none did. The published
averages are the prior, Beta(5, 12): its middle 80 per cent runs from 0.16 to 0.44, as they do from 17 %
(Jobvite 2015; 20 % in 2016, 28 % in 2017) over 27 % (CareerPlug 2024) to 45 % (NACE, new graduates).
It weighs as much as 17 interviews, so the user's own record takes over slowly. The range is the middle 80
per cent of the posterior; interviews are taken as independent. It describes, it does not predict.
"""

from math import exp, lgamma, log, prod

from msgspec import Struct

from follow_up_desk.core.wording import N_, Text

PRIOR = (5, 12)
MIDDLE = 0.8
PRIOR_TEXT = Text(
    N_("published averages: an offer after 17 % (Jobvite 2015) to 45 % (NACE, new graduates) of interviews, US")
)
SOURCES = ("Jobvite 2015 to 2017", "CareerPlug 2024", "NACE 2023")
_STEPS = 40


class Chance(Struct, frozen=True):
    """Hold the range for `interviews` more interviews, and the user's record it is based on."""

    interviews: int
    low: float
    likely: float
    high: float
    offers: int
    decided: int

    @property
    def text(self) -> Text:
        """Return the chance in words."""
        return Text(
            N_("at least one offer in {n} more interview: {low} to {high} %, if yours are like these"),
            {"n": self.interviews, "low": _percent(self.low), "high": _percent(self.high)},
            N_("at least one offer in {n} more interviews: {low} to {high} %, if yours are like these"),
        )

    @property
    def record(self) -> Text:
        """Return the user's own record in words."""
        return Text(N_("your own record: {offers} of {n} decided"), {"offers": self.offers, "n": self.decided})


def chance(offers: int, decided: int, interviews: int) -> Chance:
    """Return the chance of at least one offer in `interviews` more interviews, after `offers` in `decided`."""
    a, b = PRIOR[0] + offers, PRIOR[1] + decided - offers
    tail = (1 - MIDDLE) / 2
    low, high = (_at_least_one(quantile(a, b, share), interviews) for share in (tail, 1 - tail))
    none = prod((b + i) / (a + b + i) for i in range(interviews))
    return Chance(interviews, low, 1 - none, high, offers, decided)


def quantile(a: int, b: int, share: float) -> float:
    """Return the quantile of Beta(a, b) at the probability `share`."""
    low, high = 0.0, 1.0
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (middle, high) if _below(a, b, middle) < share else (low, middle)
    return (low + high) / 2


def _below(a: int, b: int, x: float) -> float:
    """Return the cumulative probability of Beta(a, b) at x: for whole a and b a binomial sum, in logarithms."""
    n = a + b - 1
    whole, yes, no = lgamma(n + 1), log(x), log(1 - x)
    return sum(exp(whole - lgamma(k + 1) - lgamma(n - k + 1) + k * yes + (n - k) * no) for k in range(a, n + 1))


def _at_least_one(p: float, n: int) -> float:
    return 1 - (1 - p) ** n


def _percent(share: float) -> int:
    return round(100 * share)
