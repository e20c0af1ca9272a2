"""How many records may vanish or change at once without a question: ten, or a fifth of those that are known."""

ALWAYS, SHARE = 10, 0.2


def allowed_at_once(known: int) -> int:
    """Return how many of so many known records may vanish or change at once without a question."""
    return max(ALWAYS, int(known * SHARE))
