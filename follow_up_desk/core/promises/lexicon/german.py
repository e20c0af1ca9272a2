"""German: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.german_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.german_speech import SPEECH


def _day(names: str) -> str:
    """Add the parts of the day that German writes together with the day's name."""
    name = names.partition("|")[0]
    return "|".join(
        (names, *(f"{name}{part}" for part in ("früh", "morgen", "vormittag", "mittag", "nachmittag", "abend")))
    )


def _ends(*stems: str) -> str:
    return "|".join(f"{stem}{end}" for stem in stems for end in ("e", "en", "er", "es", "em"))


_MONTHS = (
    "januar|jänner|jan",
    "februar|feber|feb",
    "märz|mrz",
    "april|apr",
    "mai",
    "juni|jun",
    "juli|jul",
    "august|aug",
    "september|sep|sept",
    "oktober|okt",
    "november|nov",
    "dezember|dez",
)
_TEENS = "elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt".split()
_UNITS = "einund zweiund dreiund vierund fünfund sechsund siebenund achtund neunund".split()
_ORDINALS = (
    *"erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split(),
    *_TEENS,
    "zwanzigst",
    *(f"{unit}zwanzigst" for unit in _UNITS),
    "dreißigst",
    "einunddreißigst",
)


def _compounds() -> dict[str, str]:
    """Return "Oktoberwoche" and "erste Novemberhälfte", which German writes as one word."""
    words: dict[str, str] = {}
    for number, names in enumerate(_MONTHS, 1):
        name = names.partition("|")[0]
        words[f"week MONTH:{number}"] = f"{name}woche"
        words[f"half1 MONTH:{number}"] = f"erste {name}hälfte|ersten {name}hälfte"
        words[f"half2 MONTH:{number}"] = f"zweite {name}hälfte|zweiten {name}hälfte"
    return words


_COMING = _ends("kommend").split("|")

GERMAN = Language(
    days=tuple(
        _day(names)
        for names in (
            "montag|mo",
            "dienstag|di",
            "mittwoch|mi",
            "donnerstag|do",
            "freitag|fr",
            "samstag|sonnabend|sa",
            "sonntag",
        )
    ),
    months=tuple(f"{names}|{names.partition('|')[0]}s" for names in _MONTHS),
    counts=(
        "ein|eine|einer|einem|einen|eines|eins",
        *"zwei|zweier drei|dreier vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn".split(),
    ),
    ordinals=tuple(_ends(stem) for stem in _ORDINALS),
    nth=r"\d{1,2}\.(?!\d)|\d{1,2}te[nr]?\b",
    clock=r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:-|bis|und)\s?)?\d{1,2}(?:[:.]\d\d)?\s?uhr\b"
    r"|(?:[01]?\d|2[0-3])\s?h\b|\d{1,2}:\d\d|(?<=\bum )\d{1,2}\b(?![./-])",
    ambiguous="mo|di|mi|do|fr|sa|acht",
    leads="am|bis|ab|vor|nach|nächsten|kommenden|diesen|und|oder|von|vom|zum|in|spätestens|den",
    followers="oder|und|nachmittag|vormittag|abend|mittag|früh|bis|kw|nachmittags|vormittags|abends|morgens",
    respell=(
        ("1. halbjahr", "erstes halbjahr"),
        ("2. halbjahr", "zweites halbjahr"),
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
    ),
    words={
        **SPEECH,
        **HOLIDAYS,
        "before end": "vor ablauf|noch vor ablauf",
        "DAY:6": "des sonntags",
        "DAY:5": "des samstags",
        "DAY:4": "des freitags",
        "DAY:3": "des donnerstags",
        "DAY:2": "des mittwochs",
        "DAY:1": "des dienstags",
        "DAY:0": "des montags",
        "": "der|die|das|dem|den|des|am|an|zum|zur|im laufe|im laufe des|im laufe der|im verlauf|im verlauf der"
        "|irgendwann|ja|auch|vormittags|nachmittags|abends|morgens"
        "|am morgen|am abend|am vormittag|am nachmittag|vormittag|nachmittag|abend|früh",
        "over": "über|mehr als|gut|knapp|länger als",
        "by": "bis|bis zum|bis zur|bis spätestens|spätestens bis|bis spätestens zum|bis einschließlich"
        "|bis spätestens am|nicht später als",
        "latest": "spätestens|spätestens am",
        "most": "maximal|höchstens",
        "in": "in|im",
        "within": "innerhalb|innerhalb von|innerhalb der|binnen|innert|in den nächsten|innerhalb der nächsten"
        "|in den kommenden|in weniger als|in höchstens|in maximal|in spätestens|die nächsten|während",
        "vor": "vor",
        "before": "noch vor",
        "after": "nach|im anschluss an",
        "from": "ab|ab dem|von|vom",
        "and": "und|&",
        "or": "oder|bzw|beziehungsweise",
        "between": "zwischen",
        "for": "für|lang",
        "not until": "nicht da bis|im urlaub bis|abwesend bis|nicht im haus bis|nicht im büro bis",
        "earliest": "frühestens|erst|nicht eher als|frühestens am|erst am|erst ab",
        ".": "aber|sondern|jedoch|ansonsten|sonst",
        "today": "heutigen tages|heutigen tag|im laufe des heutigen tages|am heutigen tag|des heutigen tages|heute"
        "|heute abend|heute nachmittag|heute vormittag|heute mittag|noch heute|heute noch"
        "|im laufe des nachmittags|im laufe des vormittags|im laufe des abends",
        "tomorrow": "morgigen tages|morgigen tag|im laufe des morgigen tages|am morgigen tag|des morgigen tages"
        "|morgen|morgen früh|morgen vormittag|morgen nachmittag|morgen abend|morgen mittag",
        "overmorrow": "übermorgen",
        "yesterday": "gestern|vorgestern|neulich",
        "eod": "feierabend|geschäftsschluss|büroschluss|dienstschluss|ende des tages|ende des arbeitstages|mittag"
        "|tagesende|mitternacht|im laufe des tages",
        "week": "woche|wochen",
        "day": "tag|tage|tagen|kalendertage|kalendertagen",
        "bday": "werktag|werktage|werktagen|werktags|arbeitstag|arbeitstage|arbeitstagen|geschäftstage"
        "|geschäftstagen|bankarbeitstagen|bankarbeitstage",
        "month": "monat|monate|monaten|monats",
        "hour": "stunde|stunden|std|h",
        "quarter": "quartal|quartals|quartale|vierteljahr",
        "year": "jahr|jahres|jahre|jahren",
        "COUNT:1 to COUNT:2 hedge": "anderthalb|eineinhalb",
        "COUNT:6 month": "ein halbes jahr|einem halben jahr|halbes jahr|halben jahr",
        "COUNT:15": "fünfzehn",
        "COUNT:20": "zwanzig",
        "COUNT:30": "dreißig",
        "few": "ein paar|einige|einigen|wenige|wenigen|paar|den nächsten paar|einiger|weniger|ein zwei|einpaar",
        "several": "mehrere|mehreren|etliche|etlichen|mehrerer",
        "few day": "in den nächsten tagen|den nächsten tagen|nächsten tage|die nächsten tage|in den kommenden tagen"
        "|der nächsten tage|dieser tage|innerhalb der nächsten tage|nächste tage|kommenden tagen",
        "few week": "in den nächsten wochen|die nächsten wochen|in den kommenden wochen|den nächsten wochen"
        "|der nächsten wochen|nächsten wochen|kommenden wochen",
        "this": "|".join((_ends("dies"), *_COMING, "laufenden|laufender|laufende|aktuellen")),
        "next": _ends("nächst"),
        "next:following": _ends("folgend", "darauffolgend"),
        "next:following week": "folgewoche",
        "week after": "in der woche nach|woche darauf|woche danach|in der woche darauf|in der woche danach",
        "last": _ends("letzt", "vergangen", "vorig"),
        "this week": "im laufe der woche|in der woche|noch diese woche|diese woche noch|innerhalb der woche"
        "|im verlauf der woche|unter der woche",
        "this month": "im laufe des monats|noch diesen monat|diesen monat noch|innerhalb des monats",
        "this year": "im laufe des jahres|noch dieses jahr|dieses jahr noch",
        "week after next": "|".join(f"{word} woche" for word in _ends("übernächst").split("|")),
        "overnext": _ends("übernächst"),
        "half1 year": "h1|1 halbjahr|erste jahreshälfte|ersten jahreshälfte|ersten halbjahr|erstes halbjahr",
        "half2 year": "h2|2 halbjahr|zweite jahreshälfte|zweiten jahreshälfte|zweiten halbjahr|zweites halbjahr",
        "COUNT:8 day hedge": "acht tage|acht tagen|8 tage|8 tagen",
        "COUNT:8 day": "acht kalendertagen|acht kalendertage",
        "COUNT:1 week": "einer woche|eine woche|wochenfrist|einwöchig",
        "COUNT:2 week": "vierzehn tage frist|zwei wochen frist",
        "early": "anfang|zu beginn|beginn|zum anfang|anfangs|zum beginn|den ersten tagen",
        "mid": "mitte|zur mitte|in der mitte",
        "late": "gegen ende|spät|den letzten tagen|gegen ende der|gegen ende des",
        "end": "letzter tag|letzten tag|am letzten tag|letzten arbeitstag|ende|zum ende|zu ende|schluss",
        "half1": "ersten hälfte|erste hälfte|ersten wochenhälfte|ersten jahreshälfte|ersten halbjahr",
        "half2": "zweiten hälfte|zweite hälfte|zweiten halbjahr",
        "half1 week": "erste wochenhälfte|ersten wochenhälfte|der ersten wochenhälfte",
        "half2 week": "zweite wochenhälfte|zweiten wochenhälfte|der zweiten wochenhälfte",
        "mid week": "wochenmitte|zur wochenmitte",
        "early week": "wochenanfang|wochenbeginn|zum wochenanfang",
        "end month": "monatsende|ultimo|zum monatsende",
        "mid month": "monatsmitte",
        "early month": "monatsanfang|monatsbeginn",
        "end quarter": "quartalsende",
        "end year": "jahresende",
        "next week": "|".join(f"{word} woche" for word in _COMING),
        "next month": "|".join(f"{word} monat|{word} monats" for word in _COMING),
        "week starts": "in der woche die|in der woche die am|woche die am|woche die",
        "starts": "beginnt|beginnend|anfängt|startet|ab|beginnend am|die am|beginnend mit",
        "weekno": "kw|kalenderwoche",
        "weekend": "wochenende",
        **_compounds(),
    },
    common=common.GERMAN,
)
