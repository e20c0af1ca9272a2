"""The country of each time zone. No Qt; loaded when first needed."""


def country_of(zone: str) -> str:
    """Return the country code of a time zone from tzdata's zone.tab, or an empty text."""
    from importlib import resources

    try:
        table = resources.files("tzdata.zoneinfo").joinpath("zone.tab").read_text("utf-8")
    except (ModuleNotFoundError, OSError):
        return ""
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return next((row[0] for row in rows if len(row) > 2 and row[2] == zone), "")
