"""English: days, months, weeks and lengths of time."""

from follow_up_desk.core.promises.language import Language
from follow_up_desk.core.promises.lexicon import common
from follow_up_desk.core.promises.lexicon.english_holidays import HOLIDAYS
from follow_up_desk.core.promises.lexicon.english_speech import SPEECH

_UNDER_TWENTY = (
    "one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth"
    " eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()

_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()

ENGLISH = Language(
    days=(
        "monday|mon|mondays",
        "tuesday|tue|tues|tuesdays",
        "wednesday|wed|weds|wednesdays",
        "thursday|thu|thur|thurs|thursdays",
        "friday|fri|fridays",
        "saturday|sat|saturdays",
        "sunday|sun|sundays",
    ),
    months=(
        "january|jan",
        "february|feb",
        "march|mar",
        "april|apr",
        "may",
        "june|jun",
        "july|jul",
        "august|aug",
        "september|sep|sept",
        "october|oct",
        "november|nov",
        "december|dec",
    ),
    counts=(
        *_UNDER_TWENTY,
        "twenty",
        *(f"twenty {one}" for one in _UNDER_TWENTY[:9]),
        "thirty",
    ),
    ordinals=(*_ORDINALS, "twentieth", *(f"twenty {one}" for one in _ORDINALS[:9]), "thirtieth", "thirty first"),
    nth=r"\d{1,2}(?:st|nd|rd|th)\b|(?<=\bthe )\d{1,2}(?=\s*(?:$|[.,;!?)]))",
    clock=r"(?:\d{1,2}(?::\d\d)?\s?(?:-|to)\s?)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)(?![^\W\d_])"
    r"|\d{1,2}:\d\d)|(?<=\bat )\d{1,2}(?![\w/-])",
    ambiguous="may|mar|march|sat|sun|fall|hr",
    leads="by|on|next|this|until|till|before|after|in|early|mid|late|of|through|to|or|and|end|between|from|since"
    "|coming",
    followers="or|and|to|through|thru|morning|afternoon|evening|am|pm",
    words={
        **SPEECH,
        **HOLIDAYS,
        "week after next hedge": "week after that",
        "early next week": "earlier next week",
        "this week": "rest of the week|the rest of the week|remainder of the week",
        "by end year": "before the year is out|before the year is over|before the year ends",
        "by end week": "before the week is out|before the week is over|before the week ends",
        "by end month": "before the month is out|before the month is over|before the month ends",
        "": "the rest of|rest of|remainder of|the remainder of|the|a|an|of|first thing|on|at|s|t|o|c|sometime"
        "|some time|some point|any time|anytime|time"
        "|the very|very|during|over the course of|in the course of|course|both|calendar|full|then|morning"
        "|afternoon|evening|also",
        "over": "over|more than|longer than",
        "by": "by|on or before|by or before|no later than|not later than|not any later than|at latest by|due"
        "|at the latest by|latest by|by the latest",
        "latest": "latest|at the latest|at latest",
        "most": "most|at most|at the most|tops|max|maximum",
        "until": "until|till|til|up to|through",
        "in": "in|inside|give us|give me|give it",
        "within": "within|inside of|in under|less than|no more than|not more than|in less than",
        "within next": "in the next|within the next|over the next|in the coming|over the coming|in the following",
        "hence": "from now",
        "week of": "weeks of|a week of",
        "day of": "days of|a day of",
        "bday of": "working days of|business days of",
        "month of": "months of|a month of",
        "hour of": "hours of",
        "year of": "years of",
        "before": "before|prior to|ahead of|in advance of",
        "after": "after",
        "from": "from|starting from|as of|as from|onwards from|beginning from",
        "to": "to",
        "and": "and|&",
        "or": "or",
        "between": "between",
        "for": "for",
        "earliest": "at the earliest|earliest|at the soonest|the earliest",
        ".": "but|however|although|otherwise",
        **{f"every DAY:{n}": f"on {name}s" for n, name in enumerate(_NAMES)},
        "half1 year": "h1|1h|first half of the year|first half year",
        "half2 year": "h2|2h|second half of the year|second half year",
        "today week": "this time next week|same time next week|this day next week",
        "today": "today|tonight|this morning|this afternoon|this evening|later today|this lunchtime",
        "tomorrow": "tomorrow|tomorrow morning|tomorrow afternoon|tomorrow evening|tmrw|tomo|tomorow|tommorow"
        "|tommorrow",
        "tomorrow or overmorrow": "tomorrow or the day after|tomorrow or day after",
        "overmorrow": "the day after tomorrow|day after tomorrow",
        "yesterday": "yesterday|the other day|earlier today",
        "eod": "eod|cob|eob|cop|close of business|close of play|end of business|end of play|end of day"
        "|end of the day|end of the working day|end of working day|end of today|lunchtime|lunch time|noon|midday"
        "|midnight|end of business day|within the day|during the day|the end of the day|the end of the working day"
        "|the end of play|the end of business|the close of business|the close of play|the end of today",
        "week": "week|weeks|wk|wks|weeks'",
        "day": "day|days",
        "bday": "working day|working days|business day|business days|workday|workdays|weekday|weekdays|work days|bd"
        "|office days|banking days|banking day",
        "month": "mo|mos|month|months|mth|mths",
        "hour": "hour|hours|hr|hrs|h",
        "quarter": "quarter|quarters",
        "year": "year|years",
        "delay COUNT:1 week": "another week|one more week|a further week|an extra week|an additional week"
        "|a week more|a week longer",
        "delay COUNT:1 day": "another day|one more day|an extra day",
        "delay COUNT:1 month": "another month|one more month",
        "delay COUNT:2 week": "another fortnight",
        "delay few": "a few more|another few",
        "delay couple": "another couple of|another couple|a couple more",
        "COUNT:1 week": "a week|one week|a week's time|one week's time|a wk|a whole week|a full week",
        "COUNT:1 week hedge": "a good week",
        "few day hedge": "half a week|half week",
        "COUNT:2 week hedge": "half a month",
        "COUNT:6 month": "half a year|half year",
        "COUNT:2 week": "a fortnight|fortnight|one fortnight|a fortnight's time|fortnight's time|the fortnight",
        "COUNT:4 week": "two fortnights",
        "COUNT:1 day": "a day|one day",
        "COUNT:1 bday": "a working day|a business day|one working day|one business day",
        "in COUNT:1 bday": "next business day|next working day",
        "COUNT:1 month": "a month|one month",
        "COUNT:1 hour": "an hour|one hour|the hour|the hr|an hr",
        "COUNT:1 quarter": "a quarter",
        "COUNT:1 year": "a year",
        "COUNT:1 to COUNT:2 week hedge": "a week and a half|one and a half weeks|one week and a half",
        "COUNT:1 to COUNT:2 month hedge": "a month and a half|one and a half months",
        "COUNT:1 day or": "one day or",
        "COUNT:40": "forty",
        "COUNT:45": "forty five",
        "COUNT:60": "sixty",
        "COUNT:90": "ninety",
        "couple": "a couple of|a couple|couple of|couple|next couple of",
        "few": "a few|few|a handful of|a small number of|some|the next few",
        "several": "several|a number of|many|a good few|quite a few",
        "few day": "over the coming days|in the coming days|within the coming days|over the next days"
        "|in the next days|the next days|next days|the coming days|coming days|these days",
        "few week": "over the coming weeks|in the coming weeks|over the next weeks|in the next weeks|the next weeks"
        "|next weeks|the coming weeks|coming weeks",
        "several month": "the coming months|next months",
        "this": "this|current|this current|this coming|coming|the coming",
        "next": "next|upcoming|forthcoming",
        "next:following": "following",
        "last": "the other|just gone|gone by|just past|last|past|previous",
        "next week": "this coming week|coming week|the coming week|this next week|next wk|week ahead",
        "week after next": "week after next|week after the next|the week after next week|next week but one",
        "next month": "coming month|the coming month",
        "early": "early|beginning|beginning of|start of|the start of|beginning part of|earlier part of|early part of"
        "|early in|the first part of|early on|front end of|top of|the first days of|first few days of|first days of",
        "mid": "mid|middle|midway|midway through|half way through|halfway through|the middle of|mid way through",
        "late": "late|back end of|latter part of|later part of|late in|towards the end of|toward the end of"
        "|tail end of|later in|last part of|the last days of|last few days of",
        "end": "end|close of|the end of|very end of|the close of|last day of|the last day of",
        "half1": "first half|first half of",
        "half2": "second half|second half of|latter half|latter half of|back half of",
        "mid week": "midweek|mid week|middle of the week",
        "NTH:1 month": "first of the month|first day of the month",
        "NTH:1 next month": "first of next month|first day of next month",
        "week MONTH:1": "week of the new year|week in the new year|week of the year|week of january",
        "mid month": "midmonth|mid month",
        "end week": "eow|week's end|end of wk",
        "this month hedge": "within the month",
        "end month": "eom|month end|month's end",
        "end quarter": "eoq|quarter end",
        "end year": "eoy|year end|year's end",
        "starts": "starts|starting|start|begins|beginning on|begin|commencing|commences|that starts|that begins"
        "|which starts|which begins|commencing on|starting on|that starts on",
        "week starts": "week ending|week ends|w/e|week starting|week starts|week that starts|week that begins|w/c"
        "|w.c.|w.c|wc|wk c|week beginning"
        "|w/b|wb|week commencing|wk commencing|week beg",
        "week began": "week that began|week which began|week that started|week which started|week that has begun",
        "weekno": "calendar week|week number|week no|cw",
        "weekend": "weekend|weekends|week end",
        "leave": "holiday|day off",
    },
    common=common.ENGLISH,
)
