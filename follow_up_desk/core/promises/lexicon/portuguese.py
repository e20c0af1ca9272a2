"""Portuguese: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.portuguese_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.portuguese_speech import SPEECH

_THROUGH = "ao longo da", "durante a", "no decorrer da", "no decurso da"


def _through(*names: str) -> str:
    """Return "ao longo da semana" and its kin."""
    return "|".join(f"{lead} {name}" for name in names for lead in _THROUGH)


def _feira(name: str, short: str) -> str:
    """Return a weekday with and without "feira"."""
    return f"{name} feira|{name}|{short}|{name}s feiras"


_ORDINAL_NOUNS = "fase etapa entrevista rodada chamada opção vez ronda conversa".split()
"""Before these "segunda" and "quarta" count and name no day."""

PORTUGUESE = Language(
    days=(
        _feira("segunda", "seg"),
        _feira("terça", "ter"),
        _feira("quarta", "qua"),
        _feira("quinta", "qui"),
        _feira("sexta", "sex"),
        "sábado|sáb",
        "domingo|dom",
    ),
    months=(
        "janeiro|jan",
        "fevereiro|fev",
        "março|mar",
        "abril|abr",
        "maio|mai",
        "junho|jun",
        "julho|jul",
        "agosto|ago",
        "setembro|set",
        "outubro|out",
        "novembro|nov",
        "dezembro|dez",
    ),
    counts=(
        "um|uma",
        "dois|duas",
        *"três quatro cinco seis sete oito nove dez onze doze treze".split(),
        "quatorze|catorze",
        "quinze",
        "dezesseis|dezasseis",
        "dezessete|dezassete",
        "dezoito",
        "dezenove|dezanove",
        "vinte",
        *(f"vinte e {one}" for one in ("um|vinte e uma", "dois|vinte e duas", *"três quatro cinco".split())),
        *(f"vinte e {one}" for one in "seis sete oito nove".split()),
        "trinta",
    ),
    ordinals=(
        "primeiro|primeira",
        "segundo",
        "terceiro|terceira",
        "quarto",
        "quinto",
        "sexto",
        "sétimo|sétima",
        "oitavo|oitava",
        "nono|nona",
        "décimo|décima",
    ),
    nth=r"\d{1,2}[oa]\b|(?:(?<=\bdia )|(?<=\bao )|(?<=\bdias ))\d{1,2}\b(?!\s*(?:dias?|semanas?|mes(?:es)?\b|horas?"
    "|h\b|%))"
    r"|(?<=\bate )\d{1,2}(?=\s*(?:$|[.,;!?)]))",
    clock=r"(?:(?<=\bas )|(?<=\bpelas ))\d{1,2}(?:[:.h]\d\d)?(?:\s?(?:h|hs|hrs|horas)\b)?(?![\w/-])"
    r"|\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm)(?![^\W\d_])|\d{1,2}:\d\d|(?:[01]?\d|2[0-3])\s?h(?:\s?[0-5]\d)?\b",
    ambiguous="verao|mar|set|out|ago|mai|nov|abr|jan|jun|jul|fev|seg|ter|qua|qui|sex|dom|sab",
    leads="na|no|até|para|antes|depois|desta|próxima|próximo|de|em|fim|final|início|meados|e|ou|entre|partir|a|da|do",
    followers="ou|e|de|à",
    respell=(
        *(
            (f"{n}{dot}ª", name)
            for dot in ("", ".")
            for n, name in enumerate("segunda terça quarta quinta sexta".split(), 2)
        ),
        (" é não", " negativo"),
        ("1ª", "primeira"),
        ("1º sem", "primeiro sem"),
        ("1º tri", "primeiro tri"),
        ("2º", "segundo"),
        ("3º", "terceiro"),
    ),
    beside_figures=(("dez", "MONTH:12"),),
    words={
        **SPEECH,
        **HOLIDAYS,
        "within:point": "daqui a|daqui|daqui há",
        "before end": "antes que termine|antes que acabe|antes de terminar|antes de acabar|antes do término da"
        "|antes do término do",
        "": "o|os|as|da|do|das|dos|de|na|no|nas|nos|pela manhã|de manhã|à tarde|de tarde|da tarde|da manhã|da noite"
        "|à noite|pelo|pela|ao longo de|ao longo do|ao longo da|ao longo|no decorrer|no decorrer de|no decorrer da"
        "|no decorrer do|durante|já|mesmo|mesma|mês de|o dia|no dia|do dia|logo no|em algum momento"
        "|algum momento|corrente|num|numa"
        "|que|também|toda|todo|pela tarde|logo cedo|cedo|inclusive|lá|então",
        "by": "para|pra|pro|o mais tardar até|no máximo até|até no máximo|no mais tardar até|até o mais tardar"
        "|o mais tardar em",
        "until": "até|até dia|até o dia|até ao dia",
        "latest": "o mais tardar|no mais tardar|no limite|ao mais tardar",
        "most": "no máximo|máximo|ao máximo",
        "in": "em",
        "within": "não mais que|não mais de|em não mais de|em até|dentro de|no prazo de|num prazo de|em no máximo"
        "|em menos de|no prazo máximo de|nos próximos"
        "|nas próximas|durante os próximos|ao longo dos próximos|ao longo das próximas"
        "|no decorrer dos próximos|dentro dos próximos|dentro das próximas|em coisa de|num espaço de"
        "|no espaço de|em um prazo de|os próximos|as próximas|prazo de|durante as próximas",
        "before": "antes do dia|antes de|antes da|antes do|antes das|antes dos|antes|antes que",
        "after": "depois do dia|após o dia|depois de|depois da|depois do|depois das|depois dos|após|passado o"
        "|passada a|passadas as|logo após"
        "|logo depois de|logo depois do"
        "|logo a seguir a|logo a seguir ao|a seguir a|a seguir ao|posterior a",
        "from": "a partir do dia|a partir de|a partir da|a partir do|desde|a contar de|a contar do|a começar de",
        "to:weak": "a|à|ao|ao dia|a dia",
        "and": "e|&",
        "or": "ou|ou então",
        "between": "entre",
        "today": "hoje|hoje mesmo|ainda hoje|esta tarde|hoje à tarde|esta noite|hoje à noite|no dia de hoje"
        "|ao longo do dia|durante o dia de hoje|até o fim do dia de hoje|no decorrer do dia|esta manhã|hoje de manhã",
        "tomorrow": "amanhã|amanhã de manhã|amanhã à tarde|amanhã cedo|amanhã mesmo|o dia de amanhã|amanhã à noite",
        "overmorrow": "depois de amanhã",
        "yesterday": "ontem|anteontem|outro dia|no outro dia",
        "eod": "fim do dia|final do dia|ao fim do dia|ao final do dia|no fim do dia|no final do dia|meio dia"
        "|meia noite|fim do expediente|final do expediente|horário comercial|no final da tarde|final da tarde"
        "|fim da tarde|no fim da tarde|ao fim da tarde|fim de tarde",
        "week": "semana|semanas|sem",
        "day": "dia|dias|dias corridos|dias de calendário|dias seguidos",
        "bday": "dia útil|dias úteis|dias de trabalho|dia de trabalho|úteis",
        "month": "mês|meses",
        "hour": "hora|horas|hs|hrs|h",
        "quarter": "trimestre|trimestres",
        "year": "ano|anos",
        "COUNT:15 bday": "quinze dias úteis|15 dias úteis",
        "COUNT:15 day": "quinze dias corridos|15 dias corridos|15 dias seguidos",
        "COUNT:8 bday": "oito dias úteis|8 dias úteis",
        "COUNT:8 day": "oito dias corridos|8 dias corridos",
        "COUNT:15 day hedge": "quinze dias|15 dias|quinzena|uma quinzena",
        "COUNT:8 day hedge": "oito dias|8 dias",
        "COUNT:6 month": "meio ano|um semestre",
        "COUNT:1 to COUNT:2 week hedge": "semana e meia|uma semana e meia",
        "COUNT:1 to COUNT:2 month hedge": "mês e meio|um mês e meio",
        "COUNT:10 bday hedge": "uma dezena de dias úteis",
        "COUNT:10 day hedge": "uma dezena de dias",
        "COUNT:40": "quarenta",
        "COUNT:45": "quarenta e cinco",
        "COUNT:60": "sessenta",
        "COUNT:90": "noventa",
        "couple": "um par de|par de|uns dois|umas duas",
        "few": "poucos|poucas|alguns|algumas|uns poucos|umas poucas|uns|umas",
        "several": "vários|várias|muitos|muitas|diversos|diversas",
        "few day": "próximos dias|nos próximos dias|os próximos dias|estes dias|nestes dias|nesses dias|esses dias"
        "|uns dias|alguns dias|nos dias seguintes|daqui a uns dias|durante os próximos dias|ao longo dos próximos dias",
        "few week": "próximas semanas|nas próximas semanas|as próximas semanas|umas semanas"
        "|ao longo das próximas semanas",
        "several month": "próximos meses|nos próximos meses",
        "this": "este|esta|deste|desta|neste|nesta|esse|essa|desse|dessa|nesse|nessa",
        "next:near": "próximo|próxima|que vem|vindouro|que entra",
        "next:following": "seguinte",
        "next:following week": "semana seguinte|semana a seguir",
        "week after": "semana depois",
        "week after hedge": "a outra semana|na outra semana|da outra semana",
        "last": "último|última|passado|passada|anterior|retrasada|retrasado",
        "this week": "nesta semana|dentro desta semana|nessa semana|" + _through("semana", "presente semana") + ""
        "|ainda esta semana|ainda essa semana|ainda nesta semana"
        "|semana em curso|ainda nessa semana",
        "next week": "semana que vem|próxima semana|semana próxima|para a semana|pra semana|semana que entra|"
        + _through("semana que vem", "próxima semana"),
        "week after next": "semana que vem não na outra|próxima semana não na outra|próxima não na outra"
        "|sem ser na próxima semana na outra|sem ser a próxima semana a outra|sem ser nesta na outra"
        "|próxima semana não na seguinte|próxima não na seguinte|semana que vem não na seguinte"
        "|semana a seguir à próxima|semana seguinte à próxima|sem ser a próxima a seguinte|semana depois da próxima"
        "|próxima não a outra|semana que vem não a outra",
        "this month": "ainda este mês|ainda neste mês|mês em curso|ao longo do mês|no decorrer do mês|dentro do mês",
        "next month": "ao longo do mês que vem|ao longo do próximo mês|no decorrer do mês que vem"
        "|no decorrer do próximo mês|dentro do próximo mês|mês que vem|próximo mês|mês próximo|mês seguinte",
        "this year": "ainda este ano|ano em curso|ao longo do ano",
        "next year": "ano que vem|próximo ano|ano próximo|ano seguinte",
        "next quarter": "próximo trimestre|trimestre que vem|trimestre seguinte",
        "plus:7": "a oito|a oito dias",
        "plus:14": "a quinze|a quinze dias",
        "early": "início|no início|começo|no começo|princípio|no princípio|primeiros dias|nos primeiros dias|comecinho"
        "|ao início|inícios|princípios",
        "mid": "meados|em meados|meio|no meio|metade|a meio|a meados|na metade",
        "late": "no finalzinho|finalzinho|últimos dias|nos últimos dias|para o fim|lá para o fim|mais para o fim",
        "end": "último dia|no último dia|último dia útil|fim|final|no fim|no final|finais|fins|em fins|ao final|ao fim",
        "half1": "primeira quinzena|primeira metade",
        "half2": "segunda quinzena|segunda metade",
        "half1 year": "primeiro semestre",
        "half2 year": "segundo semestre",
        **{
            f"ORD:{number} week": f"{name} semana"
            for number, name in ((2, "segunda"), (3, "terça"), (4, "quarta"), (5, "quinta"))
        },
        **{
            f"ORD:{n} DAY:{at}": f"{nth} {name} feira"
            for n, nth in ((2, "segunda"), (4, "quarta"))
            for at, name in enumerate("segunda terça quarta quinta sexta".split())
        },
        "thing": SPEECH["thing"]
        + "|"
        + "|".join(f"{nth} {noun}" for nth in ("segunda", "quarta", "quinta", "sexta") for noun in _ORDINAL_NOUNS),
        "starts": "que começa|que inicia|começa|inicia|que começa na|que começa no|que começa em|que se inicia"
        "|começando na|com início",
        "weekno": "semana número|semana n",
        "weekend": "no fim de semana|no final de semana|ao fim de semana|neste final de semana|fim de semana"
        "|final de semana|fds|fins de semana|finais de semana",
    },
    common=common.PORTUGUESE,
)
