"""Spanish: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.spanish_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.spanish_speech import SPEECH

_UNITS = "semana semanas mes meses hora horas día días jornadas años".split()

_THROUGH = "a lo largo de", "durante", "en el transcurso de", "en el curso de"


def _through(*names: str) -> str:
    """Return "durante la semana" and its kin."""
    return "|".join(f"{lead} {name}" for name in names for lead in _THROUGH)


def _counted(number: str, day: str, working: str) -> dict[str, str]:
    """Return "quince días hábiles", which are days one by one, whatever "quince días" are."""
    names = number.split("|")
    return {
        f"COUNT:{working} bday": "|".join(
            f"{n} días {kind}" for n in names for kind in ("hábiles", "laborables", "laborales", "útiles")
        ),
        f"COUNT:{day} day": "|".join(f"{n} días {kind}" for n in names for kind in ("naturales", "corridos")),
    }


SPANISH = Language(
    days=(
        "lunes|lun",
        "martes|mar",
        "miércoles|mié|mier|miérc",
        "jueves|jue|juev",
        "viernes|vie|vier",
        "sábado|sáb|sábados",
        "domingo|dom|domingos",
    ),
    months=(
        "enero|ene",
        "febrero|feb|febr",
        "marzo",
        "abril|abr",
        "mayo|may",
        "junio|jun",
        "julio|jul",
        "agosto|ago",
        "septiembre|setiembre|sept|sep|set",
        "octubre|oct",
        "noviembre|nov",
        "diciembre|dic",
    ),
    counts=(
        "un|uno|una",
        *"dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince".split(),
        *"dieciséis diecisiete dieciocho diecinueve veinte veintiún|veintiuno|veintiuna veintidós".split(),
        *"veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve treinta".split(),
        "treinta y uno|treinta y un",
    ),
    ordinals=(
        "primer|primero|primera",
        "segundo|segunda",
        "tercer|tercero|tercera",
        "cuarto|cuarta",
        "quinto|quinta",
        "sexto|sexta",
        "séptimo|séptima",
        "octavo|octava",
        "noveno|novena",
        "décimo|décima",
    ),
    nth=r"\d{1,2}[oa]\b|\d{1,2}(?:er|ero|era|do|ro|to)\b"
    r"|(?:(?<=\bel )|(?<=\bal )|(?<=\bdel )|(?<=\bdia ))\d{1,2}\b(?!\s*(?:dias?|semanas?|mes(?:es)?\b|horas?|h\b|%))",
    clock=r"(?<=\blas )\d{1,2}(?:[:.]\d\d)?(?:\s?(?:h|hs|hrs|horas)\b)?(?![\w/-])|(?<!\d[.,/])\d{1,2}[:.]\d\d\s?(?:h"
    "|hs|hrs|horas)\b"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.\s?m\.?|p\.\s?m\.?)(?![^\W\d_])|\d{1,2}:\d\d|(?:[01]?\d|2[0-3])\s?h\b",
    ambiguous="mar|lun|jue|vie|dom|sab|mie|ago|set|dic|may|feb|ene",
    leads="el|del|al|para|antes|hasta|desde|este|próximo|de|en|fin|finales|principios|mediados|y|o|entre|partir|a",
    followers="o|y|por",
    respell=(
        *(
            ("1er ", "primer "),
            ("1er/", "1/"),
            ("2do ", "segundo "),
            ("3er ", "tercer "),
            ("1º", "primero"),
            ("2º", "segundo"),
        ),
        *(("1ª", "primera"), ("2ª", "segunda"), ("3ª", "tercera"), ("1ra ", "primera "), ("2da ", "segunda ")),
    ),
    beside_figures=(("mar", "MONTH:3"),),
    words={
        **SPEECH,
        **HOLIDAYS,
        "within:point": "dentro de|al cabo de",
        "before end": "antes de que termine|antes de que acabe|antes de terminar|antes de que finalice"
        "|antes de acabar|antes de finalizar|antes que termine|antes que acabe",
        "": "el|la|los|las|lo|de|del|l|por la mañana|de la mañana|en la mañana|a la mañana|por la tarde|de la tarde"
        "|en la tarde|a la tarde|por la noche|de la noche|a primera hora|primera hora|la mañana del|la mañana de"
        "|la tarde del|a lo largo|a lo largo de|a lo largo del|durante|en el transcurso de|en el transcurso del"
        "|en el curso de|en el curso del|mes de|el día|del día|que|ya|mismo|misma|completo|natural|curso"
        "|en curso|también"
        "|en algún momento|algún momento|momento|corriente|tarde|toda|todo|ambos|inclusive|incluido|luego",
        "by": "para|no más tarde de|no más tarde del|de aquí a|de aquí al|a más tardar para|como fecha límite",
        "until": "hasta|hasta el|hasta el día",
        "latest": "a más tardar|como tarde|como muy tarde|lo más tarde|a lo más tardar|más tardar|como fecha tope",
        "most": "máximo|como máximo|como mucho|a lo sumo|máx|al máximo",
        "in": "en",
        "within": "no más de|en no más de|en el plazo de|en un plazo de|en los próximos|en las próximas"
        "|dentro de los próximos"
        "|dentro de las próximas|durante los próximos|durante las próximas|a lo largo de los próximos"
        "|a lo largo de las próximas|en el plazo máximo de|en un plazo máximo de|en menos de|en un máximo de"
        "|en el transcurso de los próximos|en cuestión de|en un periodo de|los próximos|las próximas"
        "|en el término de|en un lapso de|en no más de|plazo de",
        "before": "antes de|antes del|antes del día|previo a|antes que|antes",
        "after": "después de|después del|después del día|tras|luego de|a la vuelta de|a la vuelta del|pasadas"
        "|pasados|posterior a",
        "from": "a partir de|a partir del|a partir del día|desde|desde el|a contar de|a contar desde",
        "to:weak": "a|al|al día",
        "and": "y|e|&",
        "or": "o|u|o bien",
        "between": "entre",
        "today": "hoy|hoy mismo|esta tarde|esta mañana|esta noche|en el día de hoy|a lo largo del día|en el día"
        "|durante el día de hoy|durante el día|en el transcurso del día|hoy a última hora",
        "tomorrow": "mañana|mañana mismo|mañana por la mañana|mañana por la tarde|mañana a primera hora"
        "|mañana a última hora|el día de mañana|mañana en la tarde|mañana en la mañana",
        "overmorrow": "pasado mañana",
        "tomorrow or overmorrow": "mañana o pasado|mañana o pasado mañana|entre mañana y pasado",
        "yesterday": "ayer|anteayer|antes de ayer|el otro día|antier|anoche",
        "eod": "a final del día|a finales del día|al fin del día|final del día|fin del día|al final del día|mediodía"
        "|al mediodía|a mediodía|medianoche"
        "|cierre de la jornada|final de la jornada|fin de la jornada|última hora|a última hora|última hora del día"
        "|última hora de la tarde|a última hora de la tarde|final de la tarde|fin de jornada",
        "week": "semana|semanas|sem",
        "day": "día|días|jornada|jornadas|días naturales|días corridos|días calendario|día natural",
        "bday": "día hábil|días hábiles|día laborable|días laborables|días laborales|día laboral|días útiles"
        "|jornadas laborables|días de trabajo|hábiles|laborables",
        "month": "mes|meses",
        "hour": "hora|horas|hs|hrs|h",
        "quarter": "trimestre|trimestres",
        "year": "año|años",
        **_counted("quince|15", "15", "15"),
        **_counted("ocho|8", "8", "8"),
        "COUNT:2 week": "quince días|una quincena|quincena",
        "COUNT:2 week hedge": "15 días|esta quincena|la próxima quincena|próxima quincena",
        "COUNT:8 day hedge": "ocho días|8 días",
        "COUNT:1 week hedge": "una semana larga",
        "delay COUNT:1 week": "otra semana|otra semana más",
        "delay COUNT:1 month": "otro mes",
        "delay couple": "otro par de|otro par",
        "COUNT:6 month": "medio año|un semestre",
        "COUNT:1 to COUNT:2 week hedge": "semana y media|una semana y media",
        "COUNT:1 to COUNT:2 month hedge": "mes y medio|un mes y medio",
        "COUNT:10 day hedge": "una decena de días|decena de días",
        "COUNT:45": "cuarenta y cinco",
        "COUNT:40": "cuarenta",
        "COUNT:60": "sesenta",
        "COUNT:90": "noventa",
        "couple": "un par de|par de|un par|par",
        "few": "pocos|pocas|unos pocos|unas pocas|unos cuantos|unas cuantas|algunos|algunas|unos",
        "several": "varios|varias|muchos|muchas|bastantes",
        "few day": "próximos días|en los próximos días|los próximos días|estos días|en estos días|unos días"
        "|en los días siguientes|los días que vienen|en los siguientes días|siguientes días|dentro de unos días"
        "|durante los próximos días|a lo largo de los próximos días",
        "few week": "próximas semanas|en las próximas semanas|las próximas semanas|las semanas que vienen|unas semanas"
        "|en las siguientes semanas|durante las próximas semanas|a lo largo de las próximas semanas",
        "several month": "próximos meses|en los próximos meses",
        "this": "este|esta|estos|estas|presente",
        "next:near": "próximo|próxima|que viene|entrante|que entra|venidero",
        "next:following": "siguiente",
        "next:following week": "semana siguiente|siguiente semana|a la semana siguiente",
        "week after": "la semana de después|semana de después",
        "last": "último|última|pasado|pasada|anterior",
        "this week": "en el transcurso de la semana|en esta semana|dentro de esta semana"
        "|" + _through("la semana", "esta semana") + "|esta misma semana|entre semana|semana en curso",
        "next week hedge": "la otra semana",
        "next week": "en la semana que viene|dentro de la semana que viene|semana que viene|próxima semana"
        "|semana próxima|semana entrante|semana que entra"
        "|próxima semana que viene|" + _through("la semana que viene", "la próxima semana", "la semana próxima"),
        "week after next": "semana que viene no la siguiente|semana que viene no la otra|semana subsiguiente"
        "|próxima semana no la siguiente|próxima no la siguiente|semana siguiente a la próxima|dos semanas vista"
        "|semana próxima no la siguiente|semana que viene no sino la siguiente|la de después de la próxima"
        "|semana que viene no sino la otra|próxima semana no la otra|siguiente a la semana que viene",
        "this month": _through("el mes", "este mes") + "|este mismo mes|mes en curso|a lo largo del mes"
        "|en el transcurso del mes",
        "next month": "a lo largo del mes que viene|a lo largo del próximo mes|durante el mes que viene"
        "|en el transcurso del próximo mes|en el mes que viene|mes que viene|próximo mes|mes próximo|mes entrante"
        "|mes siguiente|mes que entra",
        "this year": "este mismo año|año en curso|a lo largo del año",
        "next year": "año que viene|próximo año|año próximo|año entrante|año siguiente",
        "next quarter": "próximo trimestre|trimestre que viene|trimestre próximo|trimestre siguiente",
        "plus:7": "en ocho",
        "plus:14": "en quince",
        **{
            f"in COUNT:8 {kind}": "|".join(f"en ocho {unit}" for unit in units.split())
            for kind, units in (("week", "semanas"), ("month", "meses"), ("hour", "horas"))
        },
        "in COUNT:8 bday": "en ocho días hábiles|en ocho días laborables|en ocho días laborales",
        "in COUNT:8 day hedge": "en ocho días",
        "in COUNT:15 bday": "en quince días hábiles|en quince días laborables|en quince días laborales",
        "in COUNT:15 day": "en quince días naturales|en quince días corridos",
        "in COUNT:2 week": "en quince días",
        "in COUNT:15 week": "en quince semanas",
        "early": "a principios|principios|a principio|principio|a comienzos|comienzos|a inicios|inicios|a primeros"
        "|primeros|inicio|comienzo|al inicio|al comienzo|al principio|los primeros días|primeros días|a inicio",
        "mid": "a mediados|mediados|a mitad|mitad|a la mitad|media",
        "late": "hacia finales|hacia el final|los últimos días|últimos días|hacia fines|a últimos|últimos",
        "end": "último día|el último día|último día de|a finales|finales|a fines|fines|final|al final|a final|fin"
        "|a fin|al fin",
        "half1": "primera quincena|primera mitad|1a quincena",
        "half2": "segunda quincena|segunda mitad|2a quincena",
        "half1 year": "primer semestre|1er semestre",
        "half2 year": "segundo semestre|2do semestre",
        "starts": "empieza|comienza|que empieza el|que comienza el|empieza el|comienza el|inicia|inicia el|arranca"
        "|empezando el|comenzando el",
        "weekno": "semana número|semana n|semana nro",
        "weekend": "al fin de semana|a fin de semana|fin de semana|finde|fines de semana",
    },
    common=common.SPANISH,
)
