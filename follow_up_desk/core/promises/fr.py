"""French: what people say when they promise an answer."""

from follow_up_desk.core.promises.table import Language

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
    shy="mar|mer|jeu|ven|sam|lun|dim|sept",
    bold="le|ce|avant|après|du|au|de|ici|à|et|ou|entre",
    words={
        "": "le|la|les|l|de|du|des|d|au plus tard|plus tard|courant|en courant|au cours|au cours de|au cours du"
        "|dans le courant|dans le courant de|qu|que|mois de|matin|après midi|soir|en soirée|sur|cours|tout|toute"
        "|moment|au début de l'après midi|matinée|prochains|aussi|même",
        "roughly": "environ|vers|autour du|autour de|autour|aux alentours de|aux alentours|à peu près",
        "hedge": "peut être|sans doute|probablement|normalement|j'espère|espérons|essaierons|essayer|si possible"
        "|en principe|éventuellement|ou plus|grand maximum|idéalement",
        "by": "d'ici|d'ici à|d'ici au|jusqu'à|jusqu'au|d'ici le|pour|au plus tard le|au plus tard|d'ici à la"
        "|d'ici la|jusque",
        "in": "en|dans le|dans la",
        "within": "dans|sous|dans les|d'ici les|dans un délai de|sous un délai de|dans un délai|au bout de"
        "|dans moins de|en moins de|dans les prochains|dans les prochaines|au maximum",
        "before": "avant|avant le|avant la|avant les|au plus tard avant",
        "after": "après|passé|à l'issue de|une fois",
        "from": "à partir|à partir de|à partir du|dès|à compter du|à compter de|depuis",
        "to": "au|à|aux",
        "and": "et|&",
        "or": "ou|voire",
        "between": "entre",
        "for": "pendant|durant",
        "if": "si|au cas où",
        "not": "pas|ne|n|jamais|rien|aucun|aucune|peu probable|impossible|plutôt que|au lieu de",
        "not before": "absent jusqu'à|absente jusqu'à|absent jusqu'au|absente jusqu'au|en congé jusqu'à"
        "|en congé jusqu'au|fermé jusqu'au",
        "earliest": "au plus tôt|seulement",
        ".": "mais|cependant|sinon|toutefois",
        "today": "aujourd'hui|ce soir|ce matin|cet après midi|ce midi|dans la journée",
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
        "COUNT:1 week": "huit jours|8 jours|huitaine|une huitaine",
        "COUNT:2 week": "quinze jours|15 jours|quinzaine|une quinzaine|la quinzaine|quinzaine de jours"
        "|une quinzaine de jours",
        "COUNT:10 day hedge": "une dizaine de jours|dizaine de jours",
        "COUNT:21": "vingt et un",
        "COUNT:1 to COUNT:2 week hedge": "une semaine et demie",
        "COUNT:1 to COUNT:2 month hedge": "un mois et demi",
        "COUNT:15": "quinze",
        "COUNT:20": "vingt",
        "COUNT:30": "trente",
        "few": "quelques|un peu de",
        "several": "plusieurs",
        "few day": "les prochains jours|dans les prochains jours|prochains jours|ces prochains jours"
        "|les jours qui viennent|jours qui viennent|les jours à venir|jours à venir|ces jours",
        "few week": "les prochaines semaines|dans les prochaines semaines|prochaines semaines|les semaines à venir"
        "|semaines à venir|semaines qui viennent",
        "this": "ce|cette|cet|ces",
        "next": "prochain|prochaine|suivant|suivante",
        "last": "dernier|dernière|passé|passée",
        "this week": "dans la semaine|en cours de semaine|courant de semaine|semaine en cours|courant de la semaine"
        "|cours de la semaine|courant semaine",
        "next week": "semaine prochaine|semaine suivante|semaine qui vient|prochaine semaine|semaine d'après"
        "|semaine pro",
        "week after next": "semaine d'après la prochaine|dans deux semaines à partir de lundi"
        "|semaine suivant la prochaine",
        "next month": "mois prochain|mois suivant|prochain mois|mois qui vient",
        "this month": "dans le mois|mois en cours|courant du mois|courant de mois",
        "next year": "année prochaine|an prochain|prochaine année|année suivante",
        "next quarter": "trimestre prochain|prochain trimestre",
        "this year": "dans l'année|année en cours|courant d'année|courant de l'année",
        "plus:7": "en huit|de huit|en 8",
        "plus:14": "en quinze|en 15",
        "early": "début|au début|en début|en début de|au début de|commencement|les premiers jours de"
        "|premiers jours de|au début du",
        "mid": "mi|milieu|au milieu|en milieu|à la mi|milieu de|au milieu de|à mi",
        "late": "vers la fin|vers la fin de|deuxième partie|les derniers jours|derniers jours",
        "end": "fin|à la fin|en fin|la fin|fin de|à la fin de|en fin de|la fin de|fin du|la fin du|à la fin du",
        "half1": "première moitié|première moitié de|premier semestre|1er semestre",
        "half2": "deuxième moitié|seconde moitié|seconde moitié de|deuxième moitié de|second semestre"
        "|deuxième semestre",
        "half1 year": "premier semestre|1er semestre|s1",
        "half2 year": "second semestre|deuxième semestre|s2",
        "mid month": "mi mois",
        "starts": "commence|commençant|débute|débutant|qui commence|qui débute|commençant le|qui commence le",
        "weekno": "semaine numéro|semaine n",
        "ago": "il y a",
        "weekend": "week end|weekend",
        "HOLIDAY:christmas": "noël|vacances de noël|congés de noël",
        "HOLIDAY:holidays": "fêtes|fêtes de fin d'année|les fêtes",
        "HOLIDAY:newyear": "nouvel an|jour de l'an|le nouvel an",
        "newyear": "nouvelle année|à la nouvelle année|début de la nouvelle année",
        "HOLIDAY:easter": "pâques|vacances de pâques|week end de pâques",
        "HOLIDAY:pentecost": "pentecôte",
        "HOLIDAY:thanksgiving": "thanksgiving|action de grâce",
        "freeday": "jour férié|le jour férié|prochain jour férié|férié|pont|long week end",
        "nodate": "bientôt|prochainement|dès que possible|au plus vite|rapidement|on vous rappellera"
        "|nous vous rappellerons|vous rappellera|vous recontactera|nous vous recontacterons|reviendrons vers vous"
        "|reviendra vers vous|vous tiendrons au courant|au courant|vous contacterons|sous peu|aussitôt que possible"
        "|le plus tôt possible|dans les meilleurs délais|meilleurs délais|ne nous appelez pas|rien dit|pas de date"
        "|aucune date|sans date|inconnu|incessamment|ultérieurement|en temps voulu|asap|dans un avenir proche"
        "|dès que nous le pouvons|tout de suite|dès que",
    },
)
