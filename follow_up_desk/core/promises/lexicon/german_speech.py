"""German: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_PEOPLE_DO = "meldet", "ruft", "aus", "von", "hat", "wird", "sagt"
"""Jan may be a month or a colleague."""

SPEECH = {
    "_": "vor allem|vor ort|" + "|".join(f"jan {does}" for does in _PEOPLE_DO),
    "wish": "schönes wochenende|schöne woche|gutes wochenende|guten morgen|guten tag|schönen tag|frohe weihnachten"
    "|frohes fest|frohes neues jahr|schöne feiertage|frohe ostern",
    "thing": "gespräch|gespräche|runde|vorstellungsgespräch|interview|stock|etage|termin|bewerber|kandidat"
    "|kandidaten|urlaub|probezeit|kündigungsfrist|erfahrung|berufserfahrung|assessment|arbeitsprobe|wahl",
    "label": "version|raum|zimmer|abschnitt|kapitel",
    "thanks": "danke|vielen dank|herzlichen dank|dank",
    "met": "war|hatte|hatten|waren|seit",
    "PAST": "kennenzulernen|kennengelernt|kennen zu lernen",
    "took": "dauerte",
    "closed": "geschlossen|abwesend|im urlaub",
    "every": "jeden|jede|jedes",
    "roughly": "rund|gegen|rum|herum|um den",
    "hedge": "vielleicht|hoffentlich|wahrscheinlich|voraussichtlich|vermutlich|wohl|eventuell|möglicherweise"
    "|versuchen|denke|oder so|womöglich|bestenfalls|mindestens|etwa|ungefähr|ca|circa|zirka|~|+|oder mehr"
    "|oder länger",
    "not before": "nicht mehr vor",
    "if": "falls|wenn|sollten sie|sofern",
    "not": "nicht|kein|keine|keinen|nie|niemals|nichts|kaum|unwahrscheinlich|statt|anstatt|keinesfalls",
    "ago": "her|zuvor|gewartet|gedauert|gebraucht",
    "nodate": "bald|baldmöglichst|in kürze|demnächst|zeitnah|sobald wie möglich|so bald wie möglich"
    "|schnellstmöglich|melden uns|wir melden uns|meldet sich|melden sich|kurzfristig|umgehend|unverzüglich"
    "|rufen sie nicht an|nichts gesagt|keine angabe|kein datum|unbekannt|asap|kein termin|keine frist"
    "|hören von uns|von uns hören|geben bescheid|bescheid|offen|weiß nicht|rufen sie an|sobald|zu gegebener zeit"
    "|in absehbarer zeit|so schnell wie möglich|möglichst bald|noch nichts|sofort|nächstens|in bälde",
}
