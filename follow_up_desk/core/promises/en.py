"""English: what people say when they promise an answer."""

from follow_up_desk.core.promises.table import Language

_UNDER_TWENTY = (
    "one two three four five six seven eight nine ten"
    " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()

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
    ordinals=tuple("first second third fourth fifth sixth seventh eighth ninth tenth".split()),
    nth=r"\d{1,2}(?:st|nd|rd|th)\b|(?<=\bthe )\d{1,2}(?=\s*(?:$|[.,;!?)]))",
    clock=r"(?:\d{1,2}(?::\d\d)?\s?(?:-|to)\s?)?(?:\d{1,2}(?:[:.]\d\d)?\s?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)(?![^\W\d_])"
    r"|\d{1,2}:\d\d)|(?<=\bat )\d{1,2}(?![\w/-])",
    shy="may|mar|march|sat|sun",
    bold="by|on|next|this|until|till|before|after|in|early|mid|late|of|through|to|or|and|end|between|from|since|coming",
    words={
        "": "the|a|an|of|first thing|on|at|s|t|o|c|approx|sometime|some time|some point|any time|anytime|time"
        "|or at the latest|at the latest|latest|by the latest|the very|very|from now|later|during|over the course of"
        "|in the course of|course|over|upcoming round|both|calendar|full|in about|then|morning|afternoon|evening"
        "|also",
        "_": "next step|next steps|next stage|next stages|next round|next phase|next interview|next interviews",
        "roughly": "about|around|approximately|roughly|circa|ca",
        "hedge": "probably|perhaps|maybe|hopefully|possibly|likely|aim to|aiming for|aim for|hope to|hoping to"
        "|try to|i think|i guess|i believe|or so|ish|or thereabouts|not sure|if all goes well|fingers crossed"
        "|or later|give or take|at least|ideally|might|could",
        "by": "by|on or before|by or before|no later than|not later than|not any later than|at latest by|due",
        "until": "until|till|til|up to|through",
        "in": "in|inside",
        "within": "within|inside of|in under|less than|no more than|not more than|in less than|in the next"
        "|within the next|over the next|maximum|in the coming|over the coming|in the following",
        "within COUNT:1 week hedge": "in the next week|within the next week|over the next week",
        "within COUNT:1 month hedge": "in the next month|within the next month|over the next month",
        "before": "before|prior to|ahead of|in advance of",
        "after": "after",
        "from": "from|starting from|as of|as from|onwards from|since|beginning from",
        "to": "to",
        "and": "and|&",
        "or": "or|if not",
        "between": "between",
        "for": "for",
        "if": "if|should you|in case|unless|when you|if we do not|if we don't",
        "not": "not|don't|won't|can't|cannot|cant|wont|dont|didn't|isn't|couldn't|wouldn't|haven't|hasn't|doesn't"
        "|never|unlikely|no decision|no news|no answer|no way|nothing|nobody|no one|rather than|instead of",
        "not before": "away until|off until|out until|out of office until|on holiday until|on vacation until"
        "|on leave until|closed until|no sooner than|no earlier than|not earlier than|not any earlier than"
        "|not sooner than",
        "earliest": "at the earliest|earliest|at the soonest|the earliest",
        ".": "but|however|although|otherwise",
        "today": "today|tonight|this morning|this afternoon|this evening|later today|this lunchtime",
        "tomorrow": "tomorrow|tomorrow morning|tomorrow afternoon|tomorrow evening|tmrw|tomo|tomorow|tommorow"
        "|tommorrow",
        "overmorrow": "the day after tomorrow|day after tomorrow",
        "yesterday": "yesterday|the other day|earlier today",
        "eod": "eod|cob|eob|cop|close of business|close of play|end of business|end of play|end of day"
        "|end of the day|end of the working day|end of working day|end of today|lunchtime|lunch time|noon|midday"
        "|midnight|end of business day|within the day|during the day",
        "week": "week|weeks|wk|wks|weeks'",
        "day": "day|days",
        "bday": "working day|working days|business day|business days|workday|workdays|weekday|weekdays|work days|bd"
        "|office days|banking days|banking day",
        "month": "month|months|mth|mths",
        "hour": "hour|hours|hr|hrs|h",
        "quarter": "quarter|quarters",
        "year": "year|years",
        "COUNT:1 week": "a week|one week|a week's time|one week's time",
        "COUNT:2 week": "a fortnight|fortnight|one fortnight|a fortnight's time|fortnight's time|the fortnight",
        "COUNT:4 week": "two fortnights",
        "COUNT:1 day": "a day|one day",
        "COUNT:1 bday": "a working day|a business day|one working day|one business day",
        "COUNT:1 month": "a month|one month",
        "COUNT:1 hour": "an hour|one hour|the hour",
        "COUNT:1 quarter": "a quarter",
        "COUNT:1 year": "a year",
        "COUNT:1 to COUNT:2 week": "a week or two|one week or two|a week to two weeks|a week or two weeks"
        "|a week or fortnight",
        "COUNT:1 to COUNT:2 week hedge": "a week and a half|one and a half weeks|one week and a half",
        "COUNT:1 to COUNT:2 month hedge": "a month and a half|one and a half months",
        "COUNT:1 to COUNT:2 day": "a day or two|one day or two",
        "COUNT:1 to COUNT:2 month": "a month or two",
        "COUNT:1 to COUNT:10 day": "a week to ten days|a week or ten days",
        "couple": "a couple of|a couple|couple of|couple|next couple of",
        "few": "a few|few|a handful of|a small number of|a few more|another few",
        "several": "several|a number of|many|a good few|quite a few",
        "few day": "over the coming days|in the coming days|within the coming days|over the next days"
        "|in the next days|the next days|next days|the coming days|coming days|these days",
        "few week": "over the coming weeks|in the coming weeks|over the next weeks|in the next weeks|the next weeks"
        "|next weeks|the coming weeks|coming weeks",
        "several month": "the coming months|next months",
        "this": "this|current|this current|this coming|coming|the coming",
        "next": "next|following|upcoming|forthcoming",
        "last": "last|past|previous",
        "next week": "this coming week|coming week|the coming week|this next week|next wk|week ahead",
        "next week or week after next": "next week or the week after|next week or the week after that"
        "|next week or the following one",
        "week after next": "week after next|week after the next|the week after next week|next week but one"
        "|week after that",
        "next month": "coming month|the coming month",
        "early": "early|beginning|beginning of|start of|the start of|beginning part of|earlier part of|early part of"
        "|early in|the first part of|early on|front end of|top of|the first days of|first few days of|first days of",
        "mid": "mid|middle|midway|midway through|half way through|halfway through|the middle of|mid way through",
        "late": "late|back end of|latter part of|later part of|late in|towards the end of|toward the end of"
        "|tail end of|later in|last part of|the last days of|last few days of",
        "end": "end|close of|the end of|very end of|the close of",
        "half1": "first half|first half of",
        "half2": "second half|second half of|latter half|latter half of|back half of",
        "mid week": "midweek|mid week|middle of the week",
        "mid month": "midmonth|mid month",
        "end week": "eow|week's end|end of wk",
        "end month": "eom|month end|month's end",
        "end quarter": "eoq|quarter end",
        "end year": "eoy|year end|year's end",
        "starts": "starts|starting|start|begins|beginning on|begin|commencing|commences|that starts|that begins"
        "|which starts|which begins|commencing on|starting on|that starts on",
        "week starts": "week starting|week starts|week that starts|week that begins|w/c|wc|wk c|week beginning|w/b"
        "|wb|week commencing|wk commencing|week beg",
        "weekno": "calendar week|week number|week no|cw",
        "ago": "ago|earlier|back",
        "weekend": "weekend|weekends|week end",
        "HOLIDAY:christmas": "christmas|xmas|x mas|christmas day|christmas eve|christmas break|christmas holidays"
        "|christmas holiday|yuletide|christmas shutdown|christmas vacation",
        "HOLIDAY:holidays": "holidays|holiday season|festive season|festivities|festive break|festive period"
        "|winter break|holiday break|turn of the year|end of year break|christmas and new year"
        "|christmas and the new year|holiday period",
        "HOLIDAY:newyear": "new year|new year's|new years|new year's day|new year's eve",
        "newyear": "in the new year|into the new year|new year at the earliest|early in the new year|early new year"
        "|start of the new year|beginning of the new year|in new year",
        "HOLIDAY:easter": "easter|easter break|easter weekend|easter holidays|easter holiday|easter sunday"
        "|easter monday",
        "HOLIDAY:thanksgiving": "thanksgiving|thanksgiving break|thanksgiving weekend|thanksgiving day",
        "HOLIDAY:pentecost": "whitsun|pentecost|whit monday|whit weekend",
        "freeday": "bank holiday|public holiday|bank holiday weekend|holiday|national holiday|holiday weekend"
        "|long weekend|bank hol|federal holiday|statutory holiday|bank holiday monday|day off",
        "nodate": "soon|asap|shortly|as soon as possible|as soon as we can|as soon as|be in touch|in touch"
        "|keep in touch|don't call us|we'll call you|we will call you|in due course|when we know|when we know more"
        "|let you know|get back to you|hear from us|nothing said|nothing was said|not said|nothing|no date"
        "|no date said|no date given|no timeline|unknown|tbd|tba|n/a|na|they didn't say|did not say|didn't say"
        "|don't know|do not know|any day now|any time now|presently|promptly|right away|straight away|immediately"
        "|eventually|at some point|when possible|quickly|will contact you|contact you|reach out|they will call"
        "|nothing yet|no idea|not sure when|unclear|none|no answer|keep you posted|stay tuned|when we can"
        "|as and when|in a while|in a bit|one of these days|before long|before too long|momentarily|call you back"
        "|one day",
    },
)
