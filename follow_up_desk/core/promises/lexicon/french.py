"""French: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.french_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.french_speech import SPEECH

FRENCH = Language(
    days=(
        "lundi|lun",
        "mardi|mar",
        "mercredi|mer",
        "jeudi|jeu",
        "vendredi|ven|vend",
        "samedi|sam",
        "dimanche|dim",
    ),
    months=(
        "janvier|janv",
        "février|fév|févr",
        "mars",
        "avril|avr",
        "mai",
        "juin",
        "juillet|juil",
        "août",
        "septembre|sept",
        "octobre|oct",
        "novembre|nov",
        "décembre|déc",
    ),
    counts=("un|une", *"deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze".split()),
    ordinals=(
        "premier|première|1er|1ère",
        "deuxième|second|seconde",
        *"troisième quatrième cinquième sixième septième huitième neuvième dixième".split(),
    ),
    nth=r"\d{1,2}(?:er|ere|eme|e)\b|(?:(?<=\ble )|(?<=\bdu )|(?<=\bau ))\d{1,2}\b(?!\s*(?:jour|semaine|mois|%))",
    clock=r"(?:[01]?\d|2[0-3])\s?h(?:\s?[0-5]\d)?\b(?!eure)|\d{1,2}:\d\d",
    ambiguous="mar|mer|jeu|ven|sam|lun|dim",
    leads="le|ce|avant|après|du|au|de|ici|à|et|ou|entre",
    followers="ou|et|matin|soir|midi",
    respell=(
        ("1er/", "1/"),
        ("1er.", "1."),
        ("dès l", "vers l"),
        ("dès m", "vers m"),
        ("dès j", "vers j"),
        ("dès v", "vers v"),
    ),
    beside_figures=(("sept", "MONTH:9"),),
    words={
        **SPEECH,
        **HOLIDAYS,
        "within:point": "dans|au bout de",
        "before end": "avant que se termine|avant que ne se termine|avant que finisse",
        "": "le|la|les|l|de|du|des|d|courant|en courant|au cours|au cours de|au cours du"
        "|dans le courant|dans le courant de|qu|que|mois de|matin|après midi|soir|en soirée|sur|cours|tout|toute"
        "|moment|au début de l'après midi|matinée|prochains|aussi|même",
        "over": "plus de|un peu plus de|près de",
        "by": "d'ici|d'ici à|d'ici au|jusqu'à|jusqu'au|d'ici le|pour|d'ici à la|d'ici la|jusque",
        "latest": "au plus tard|au plus tard le",
        "most": "maximum|au maximum|grand maximum|au plus",
        "in": "en|dans le|dans la",
        "within": "pas plus de|en pas plus de|sous|dans les|d'ici les|dans un délai de|sous un délai de"
        "|dans un délai|au bout de"
        "|dans moins de|en moins de|dans les prochains|dans les prochaines",
        "within next week": "dans la semaine qui vient|dans la semaine à venir",
        "within next month": "dans le mois qui vient|dans le mois à venir",
        "before": "avant|avant le|avant la|avant les|au plus tard avant",
        "after": "après|passé|à partir d'après|au retour de|au retour des|à la suite des",
        "from": "à partir|à partir de|à partir du|dès|à compter du|à compter de",
        "to:weak": "au|à|aux",
        "and": "et|&",
        "or": "ou|voire",
        "between": "entre",
        "for": "pendant|durant",
        "earliest": "au plus tôt|seulement",
        ".": "mais|cependant|sinon|toutefois",
        "today": "ce jour|aujourd'hui|ce soir|ce matin|cet après midi|ce midi|dans la journée",
        "tomorrow": "demain|demain matin|demain soir|demain après midi|demain midi",
        "overmorrow": "après demain",
        "yesterday": "hier|avant hier|l'autre jour",
        "eod": "fin de journée|fin de la journée|en fin de journée|midi|minuit|fin d'après midi|fin de matinée",
        "week": "semaine|semaines|sem",
        "day": "jour|jours|journée|jours calendaires",
        "bday": "jour ouvré|jours ouvrés|jour ouvrable|jours ouvrables|jours de travail|journées de travail",
        "month": "mois",
        "hour": "heure|heures|h",
        "quarter": "trimestre|trimestres",
        "year": "an|ans|année|années",
        **{
            f"COUNT:{number} bday": "|".join(
                f"{name} jours {kind}" for name in names for kind in ("ouvrés", "ouvrables", "francs", "de travail")
            )
            for number, names in ((8, ("huit", "8")), (15, ("quinze", "15")))
        },
        "COUNT:8 day": "huit jours calendaires|8 jours calendaires|huit jours pleins",
        "COUNT:15 day": "quinze jours calendaires|15 jours calendaires",
        "COUNT:1 week": "huit jours|8 jours|huitaine|une huitaine|une huitaine de jours|huitaine de jours",
        "COUNT:2 week": "quinze jours|15 jours|quinzaine|une quinzaine|la quinzaine|quinzaine de jours"
        "|une quinzaine de jours",
        "COUNT:1 week hedge": "une bonne semaine|une petite semaine",
        "COUNT:10 bday hedge": "une dizaine de jours ouvrés|dizaine de jours ouvrés|une dizaine de jours ouvrables",
        "COUNT:10 day hedge": "une dizaine de jours|dizaine de jours",
        "COUNT:21": "vingt et un",
        "COUNT:1 to COUNT:2 week hedge": "une semaine et demie",
        "COUNT:1 to COUNT:2 month hedge": "un mois et demi",
        "COUNT:15": "quinze",
        "COUNT:20": "vingt",
        "COUNT:30": "trente",
        "few": "quelques|un peu de",
        "couple": "un couple de|deux ou trois petites",
        "several": "plusieurs",
        "few day": "les prochains jours|dans les prochains jours|prochains jours|ces prochains jours"
        "|les jours qui viennent|jours qui viennent|les jours à venir|jours à venir|ces jours",
        "few week": "les prochaines semaines|dans les prochaines semaines|prochaines semaines|les semaines à venir"
        "|semaines à venir|semaines qui viennent",
        "this": "ce|cette|cet|ces",
        "next": "prochain|prochaine",
        "next:following": "suivant|suivante",
        "next:following week": "semaine suivante",
        "last": "dernier|dernière|passé|passée",
        "this week": "dans la semaine|en cours de semaine|courant de semaine|semaine en cours|courant de la semaine"
        "|cours de la semaine|courant semaine",
        "next week": "semaine prochaine|semaine qui vient|prochaine semaine|semaine pro|courant semaine prochaine"
        "|courant de semaine prochaine|courant de la semaine prochaine|en cours de semaine prochaine"
        "|au cours de la semaine prochaine|dans le courant de la semaine prochaine",
        "week after next": "semaine d'après la prochaine|dans deux semaines à partir de lundi"
        "|semaine suivant la prochaine",
        "next month": "dans le mois prochain|dans le courant du mois prochain|courant du mois prochain"
        "|au cours du mois prochain|mois prochain|mois suivant|prochain mois|mois qui vient",
        "this month": "dans le mois|mois en cours|courant du mois|courant de mois|dans le courant du mois",
        "next year": "année prochaine|an prochain|prochaine année|année suivante",
        "next quarter": "trimestre prochain|prochain trimestre",
        "this year": "dans l'année|année en cours|courant d'année|courant de l'année",
        "week after": "semaine d'après|la suivante|celle d'après|la semaine d'après|celle qui suit|semaine qui suit",
        "plus:7": "en huit|de huit|en 8",
        "plus:14": "en quinze|en 15",
        "early": "début|au début|en début|en début de|au début de|commencement|les premiers jours de"
        "|premiers jours de|au début du",
        "mid": "mi|milieu|au milieu|en milieu|à la mi|milieu de|au milieu de|à mi",
        "late": "vers la fin|vers la fin de|deuxième partie|les derniers jours|derniers jours",
        "end": "le dernier jour|dernier jour|dernier jour de|le dernier jour de|le dernier jour du|fin|à la fin"
        "|en fin|la fin|fin de|à la fin de|en fin de|la fin de|fin du|la fin du|à la fin du",
        "half1": "première moitié|première moitié de|première quinzaine|première quinzaine de|1ère quinzaine",
        "half2": "deuxième moitié|seconde moitié|seconde moitié de|deuxième moitié de|deuxième quinzaine"
        "|seconde quinzaine|deuxième quinzaine de|seconde quinzaine de",
        "half1 year": "premier semestre|1er semestre|s1",
        "half2 year": "second semestre|deuxième semestre|s2",
        "mid month": "mi mois",
        "starts": "commence|commençant|débute|débutant|qui commence|qui débute|commençant le|qui commence le",
        "weekno": "semaine numéro|semaine n|s",
        "weekend": "week end|weekend",
    },
    common=common.FRENCH,
)
