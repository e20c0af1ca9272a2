"""Italian: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.italian_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.italian_speech import SPEECH

_THROUGH = "nel corso della", "durante la", "nell'arco della"


def _through(*names: str) -> str:
    """Return "nel corso della settimana" and its kin."""
    return "|".join(f"{lead} {name}" for name in names for lead in _THROUGH)


_LIVED = r"(?!\s*(?:giorn|settiman|mes[ei]\b|or[ae]\b|h\b|gg\b|%))"

ITALIAN = Language(
    days=(
        "lunedì|lun",
        "martedì|mar",
        "mercoledì|mer",
        "giovedì|gio",
        "venerdì|ven",
        "sabato|sab",
        "domenica|dom",
    ),
    months=(
        "gennaio|gen|genn",
        "febbraio|feb|febb",
        "marzo",
        "aprile|apr",
        "maggio|mag",
        "giugno|giu",
        "luglio|lug",
        "agosto|ago",
        "settembre|set|sett",
        "ottobre|ott",
        "novembre|nov",
        "dicembre|dic",
    ),
    counts=(
        "un|uno|una",
        *"due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici".split(),
        *"diciassette diciotto diciannove venti ventuno ventidue ventitré ventiquattro venticinque ventisei".split(),
        *"ventisette ventotto ventinove trenta trentuno".split(),
    ),
    ordinals=(
        "primo|primi",
        "secondo|seconda",
        "terzo|terza",
        "quarto|quarta",
        "quinto|quinta",
        "sesto|sesta",
        "settimo|settima",
        "ottavo|ottava",
        "nono|nona",
        "decimo|decima",
    ),
    nth=r"\d{1,2}[oa]\b|(?:(?<=\bil )|(?<=\bal )|(?<=\bdal )|(?<=\bdel )|(?<=\bgiorno )|(?<=l'))\d{1,2}\b" + _LIVED,
    clock=r"(?:(?<=\balle )|(?<=\bore )|(?<=\bper le )|(?<=\bentro le )|(?<=\bdopo le )|(?<=\bverso le )|(?<=\bdelle ))"
    r"\d{1,2}(?:[:.]\d\d)?(?![\w/-])|\d{1,2}:\d\d|(?:[01]?\d|2[0-3])\s?h\b",
    ambiguous="mar|mer|gio|ven|sab|dom|lun|set|sett|ago|gen|dic|mag|ott|nov|apr|feb|giu|lug",
    leads="il|entro|per|prima|dopo|da|dal|di|del|a|al|questo|prossimo|fine|inizio|metà|e|o|fino|partire",
    followers="o|e|mattina|pomeriggio|sera",
    respell=(("1°", "primo"), ("1º", "primo"), ("2°", "secondo"), ("2º", "secondo"), ("2ª", "seconda")),
    beside_figures=(("mar", "MONTH:3"),),
    words={
        **SPEECH,
        **HOLIDAYS,
        "end week": "fine settimana lavorativa",
        "end next week": "a fine settimana prossima|a fine della settimana prossima|fine settimana prossima"
        "|fine prossima settimana|a fine prossima settimana",
        "within:point": "tra|fra|in capo a",
        "before end": "prima che finisca|prima che termini",
        "": "il|lo|la|i|gli|le|l|del|della|dell|dello|dei|delle|degli|di|nel corso|nel corso del|nel corso della"
        "|durante|nell arco|mattina|mattino|pomeriggio|sera|nel pomeriggio|di mattina|di sera"
        "|nella mattina"
        "|nella mattinata|al mattino|alla mattina|la mattina|mese di|il giorno|del giorno|nel giorno"
        "|stesso|stessa|d|anche|che|tutto|tutta"
        "|in un momento|alle ore|dello stesso|in corso|corrente|c m|p v|pv|cm|su|sul|compreso|incluso|poi|mattinata"
        "|prima mattina|di buon ora|tarda mattinata|qualche momento",
        "by": "entro il giorno|entro|per|entro e non oltre|non oltre|non più tardi di|non più tardi del|e non oltre"
        "|da qui a|da qui al"
        "|di qui a|entro al massimo|massimo entro|al massimo entro|al più tardi entro|entro e non più tardi di",
        "until": "fino a|fino al|fino alla|sino a|sino al|fin",
        "latest": "al più tardi|più tardi|come ultimo termine",
        "most": "al massimo|massimo|tutt'al più|max|al max",
        "in": "in|nel|nella|nei|nelle|nell",
        "within": "non più di|in non più di|tra|fra|nel giro di|nell'arco di|nei prossimi|nelle prossime"
        "|entro i prossimi|entro le prossime"
        "|in meno di|in massimo|tra massimo|nello spazio di|nel termine di|nei successivi|entro un massimo di"
        "|i prossimi|le prossime|tra non più di|nel corso dei prossimi|nel corso delle prossime",
        "before": "prima del giorno|prima di|prima del|prima della|prima dell|prima delle|prima dei|prima che|prima"
        "|precedentemente a",
        "after": "dopo il giorno|dopo|passato|passata|passate|successivamente a|di ritorno da|di ritorno dalle"
        "|al rientro da"
        "|al rientro dalle|al rientro dal|al ritorno da|al ritorno dalle|a valle di|a valle del|a seguito di",
        "from": "dal giorno|da|dal|dalla|dall|a partire da|a partire dal|a partire dalla|a decorrere da|dai|dalle",
        "to:weak": "a|al|al giorno|alla|ai|ad|alle|all|agli",
        "and": "e|ed|&",
        "or": "o|oppure|o al",
        "between": "compreso tra|compreso fra",
        "today": "oggi|oggi stesso|stasera|stamattina|oggi pomeriggio|questo pomeriggio|questa mattina|questa sera"
        "|in giornata|nella giornata di oggi|nel corso della giornata|entro oggi|in giornata odierna",
        "tomorrow": "domani|domani mattina|domani pomeriggio|domani sera|domattina|nella giornata di domani"
        "|domani in giornata|domani stesso",
        "overmorrow": "dopodomani|dopo domani|posdomani",
        "yesterday": "ieri|l'altro ieri|altroieri|avantieri|l'altro giorno|ier l'altro",
        "eod": "in mattinata|in tarda mattinata|in serata|fine giornata|a fine giornata|mezzogiorno|mezzanotte"
        "|fine della giornata|chiusura uffici"
        "|orario di chiusura|orario d'ufficio|tardo pomeriggio|nel tardo pomeriggio|fine mattinata|tarda serata",
        "week": "settimana|settimane|sett",
        "day": "giorno|giorni|giorni solari|giorni di calendario|gg|giornata|giornate|giorni naturali",
        "bday": "giorno lavorativo|giorni lavorativi|giorno feriale|giorni feriali|gg lavorativi|giornate lavorative"
        "|giorni utili|lavorativi|giorni di lavoro|gg lav|giornata lavorativa",
        "month": "mese|mesi",
        "hour": "ora|ore|h",
        "quarter": "trimestre|trimestri",
        "year": "anno|anni",
        "COUNT:15 bday": "quindici giorni lavorativi|15 giorni lavorativi|15 gg lavorativi|15 giorni feriali",
        "COUNT:15 day": "quindici giorni solari|15 giorni solari|15 giorni di calendario",
        "COUNT:8 bday": "otto giorni lavorativi|8 giorni lavorativi|8 gg lavorativi",
        "COUNT:15 day hedge": "quindici giorni|15 giorni|una quindicina di giorni|quindicina di giorni|15 gg",
        "COUNT:8 day hedge": "otto giorni|8 giorni",
        "COUNT:10 day hedge": "una decina di giorni|decina di giorni",
        "COUNT:10 bday hedge": "una decina di giorni lavorativi|decina di giorni lavorativi",
        "COUNT:1 week hedge": "una settimana abbondante|una settimana scarsa",
        "COUNT:6 month": "mezz'anno|un semestre",
        "COUNT:1 to COUNT:2 week hedge": "settimana e mezza|una settimana e mezza",
        "COUNT:1 to COUNT:2 month hedge": "mese e mezzo|un mese e mezzo",
        "COUNT:40": "quaranta",
        "COUNT:45": "quarantacinque",
        "COUNT:60": "sessanta",
        "COUNT:90": "novanta",
        "couple": "un paio di|paio di|un paio|paio",
        "few": "qualche|alcuni|alcune|pochi|poche",
        "several": "diversi|diverse|parecchi|parecchie|vari|varie|molti|molte",
        "few day": "prossimi giorni|nei prossimi giorni|i prossimi giorni|in questi giorni|nei giorni a venire"
        "|questi giorni|giorni a venire|nel corso dei prossimi giorni|nei prossimissimi giorni|entro pochi giorni",
        "few week": "prossime settimane|nelle prossime settimane|le prossime settimane|settimane a venire"
        "|nel corso delle prossime settimane",
        "several month": "prossimi mesi|nei prossimi mesi",
        "this": "questo|questa|quest|questi|queste",
        "next:near": "prossimo|prossima|che viene|entrante|venturo|ventura",
        "next:following": "seguente|successivo|successiva",
        "next:following week": "settimana seguente|settimana successiva",
        "week after": "settimana dopo|quella dopo|quella successiva|la settimana dopo|settimana ancora dopo",
        "last": "ultimo|ultima|scorso|scorsa|passati",
        "this week": "in settimana|in questa settimana|nella settimana in corso"
        "|" + _through("settimana", "questa settimana") + "|settimana in corso|entro questa stessa settimana",
        "next week": "nella settimana prossima|nella prossima settimana|settimana prossima|prossima settimana"
        "|settimana che viene|settimana entrante|settimana ventura|"
        + _through("settimana prossima", "prossima settimana", "settimana che viene"),
        "week after next": "settimana dopo la prossima|settimana successiva alla prossima|non la prossima quella dopo"
        "|non la prossima la successiva|non la prossima quella successiva|settimana prossima ma quella dopo"
        "|settimana seguente alla prossima|fra due lunedì",
        "this month": "nel corso del mese|durante il mese|in questo mese|nel mese in corso|mese in corso|in mese",
        "next month": "nel corso del mese prossimo|nel corso del prossimo mese|durante il prossimo mese"
        "|in questo prossimo mese|mese prossimo|prossimo mese|mese che viene|mese entrante|mese successivo"
        "|mese venturo",
        "this year": "nel corso dell'anno|anno in corso|durante l'anno",
        "next year": "anno prossimo|prossimo anno|anno che viene|anno nuovo prossimo|anno venturo",
        "next quarter": "prossimo trimestre|trimestre prossimo",
        "plus:7": "a otto",
        "plus:14": "a quindici",
        "early": "inizio|a inizio|all'inizio|agli inizi|inizi|i primi|ai primi|primi giorni|nei primi giorni|i primi di"
        "|ai primi di|principio|al principio|i primissimi giorni|ad inizio|primissimi giorni|gli inizi",
        "mid": "metà|a metà|alla metà",
        "late": "verso la fine|verso fine|ultimi giorni|negli ultimi giorni|sul finire",
        "end": "ultimo giorno|l'ultimo giorno|ultimo giorno del|fine|a fine|alla fine",
        "half1": "prima metà|prima quindicina|prima parte",
        "half2": "seconda metà|seconda quindicina|seconda parte",
        "half1 year": "primo semestre",
        "half2 year": "secondo semestre",
        "ORD:1 week": "prima settimana",
        "ORD:1 quarter": "primo trimestre",
        "end week hedge": "a fine settimana",
        "starts": "che inizia|che inizia il|che comincia|che comincia il|inizia|comincia|che parte|che parte il",
        "weekno": "settimana numero|settimana n",
        "weekend": "fine settimana|weekend|week end|il fine settimana",
    },
    common=common.ITALIAN,
)
