"""English: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_NAMESAKES = "jan", "april", "june", "august"
_PEOPLE_DO = "from", "will", "said", "says", "has", "can", "would", "told"
"""Jan may be a month or a colleague; a colleague does things."""

SPEECH = {
    "_": "no doubt|without doubt|" + "|".join(f"{name} {does}" for name in _NAMESAKES for does in _PEOPLE_DO),
    "wish": "great weekend|good weekend|nice weekend|lovely weekend|enjoy your weekend|enjoy the weekend|good week"
    "|great week|happy monday|happy friday|happy new year|merry christmas|merry xmas|happy christmas"
    "|happy holidays|happy easter",
    "thing": "round|rounds|interview|interviews|stage|stages|step|steps|phase|phases|candidate|candidates|choice"
    "|floor|conversation|chat|meeting|meetings|test|tests|assessment|assessments|notice|contract|contracts"
    "|experience|probation|trial|leave|vacation|workshop|visit|applicant|applicants",
    "label": "version|room|section|suite|chapter|clause|paragraph|building|gate|platform",
    "thanks": "thanks|thank you|grateful",
    "met": "was|since|met|met you|coming in|coming by|coming over|your time|great to meet you|nice to meet you"
    "|good to meet you|lovely to meet you|pleasure to meet you|pleasure meeting you|nice meeting you"
    "|great meeting you|good meeting you|lovely meeting you|great talking to you|good talking to you"
    "|nice talking to you|great speaking with you|good speaking with you|great to see you|good to see you",
    "took": "took|take you|taken|been|waiting|waited|been waiting|lasted|once|twice|times",
    "closed": "closed|away|on leave|on holiday|on vacation|out of office|out of the office",
    "every": "every|each",
    "roughly": "about|around",
    "hedge": "probably|perhaps|maybe|hopefully|possibly|likely|aim to|aiming for|aim for|hope to|hoping to"
    "|try to|i think|i guess|i believe|or so|ish|or thereabouts|not sure|if all goes well|fingers crossed"
    "|or later|give or take|at least|ideally|might|could|approximately|roughly|circa|ca|c.|approx|~|+|or more"
    "|or longer|just over|well over|a bit over|a little over|upwards of|in excess of|in the region of",
    "if": "if|should you|in case|unless|when you|if we do not|if we don't",
    "not": "not|don't|won't|can't|cannot|cant|wont|dont|didn't|isn't|couldn't|wouldn't|haven't|hasn't|doesn't"
    "|never|unlikely|doubt|doubtful|no decision|no news|no answer|no way|nothing|nobody|no one"
    "|rather than|instead of",
    "not before": "away until|off until|out until|out of office until|on holiday until|on vacation until"
    "|on leave until|closed until|no sooner than|no earlier than|not earlier than|not any earlier than"
    "|not sooner than",
    "ago": "ago|earlier|back",
    "nodate": "soon|asap|shortly|as soon as possible|as soon as we can|as soon as|be in touch|in touch"
    "|keep in touch|don't call us|we'll call you|we will call you|in due course|when we know|when we know more"
    "|let you know|get back to you|hear from us|nothing said|nothing was said|not said|nothing|no date"
    "|no date said|no date given|no timeline|unknown|tbd|tba|n/a|na|they didn't say|did not say|didn't say"
    "|don't know|do not know|any day now|any time now|presently|promptly|right away|straight away|immediately"
    "|eventually|at some point|when possible|quickly|will contact you|contact you|reach out|they will call"
    "|nothing yet|no idea|not sure when|unclear|none|no answer|keep you posted|stay tuned|when we can"
    "|as and when|in a while|in a bit|one of these days|before long|before too long|momentarily|call you back"
    "|one day|in the near future|near future|a.s.a.p|sooner rather than later",
}
