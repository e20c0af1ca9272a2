"""English: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_NAMESAKES = "jan", "april", "june", "august"
_PEOPLE_DO = "from", "will", "said", "says", "has", "can", "would", "told"
"""Jan may be a month or a colleague; a colleague does things."""

SPEECH = {
    "onwards": "onwards|onward|or after|and after|or thereafter|at the soonest",
    "delay hedge": "delayed by|pushed back by|slipped by|extended by|put back by|moved back by",
    "afterwards": "after that|thereafter|afterwards|right after that|shortly thereafter",
    "askme:email not before": "don't email before|do not email before|don't write before|don't email me before"
    "|don't email us before",
    "askme not before": "don't contact us before|do not contact us before|don't chase before|don't follow up before"
    "|do not follow up before|don't contact me before|do not contact me before|not contact us before"
    "|not contact me before|don't chase us before|don't chase me before",
    "not hear by": "nothing by",
    "did": "deadline|test is due|task is due|assignment is due|reapply|keep your cv|on file|back in the office"
    "|back at work|i'll return|will return|i return|opens in|opens on|to complete the|is back|s back|be back"
    "|are back|am back|m back|returns|back from|meets|meeting is|meeting on"
    "|your interview|my interview|panel meets|convenes|my visa|reference check|only successful"
    "|only shortlisted|only if successful|please send|please reply|please respond"
    "|please complete|please confirm|please submit|please return"
    "|please let us know|please let me know|let us know by|let me know by|can you let me know|could you let me know"
    "|could you send|can you send|you have until|valid until|valid till|to accept|your deadline|closes on|close on"
    "|closing date|application deadline|start date|starts in|start on|to start on|invited to|invite you"
    "|like to invite|send us your|send me your|we need from you|i need from you|get back to us by|interviews are"
    "|next interview|called on|rang on|wrote on|wrote to you on|emailed|e mailed|called me on|called you on|spoke"
    "|talked"
    "|sent it on|sent this on|told me on|phoned|interviewed on|applied|discussed|saw you on|chatted|messaged|wrote",
    "_": "will follow up|ll follow up|we follow up|to follow up|will check back|ll check back|will check in"
    "|will be following up|if not sooner|if not before|if not earlier|due to"
    "|due to holidays|due to the holidays|because of holidays"
    "|because of the holidays|no doubt|without doubt|do not hesitate|don't hesitate|once again|once more|at once"
    "|after all"
    "|after that"
    "|after this|when can|when do|when will|when would|when are|when i can|know when|say when|sure when|idea when"
    "|when to|until then|until now|as soon|by the way|day to day|at the moment|not only|no problem|no worries|by then"
    "|will call me|would call me|ll call me|d call me|to call me|they call me|will ring me|would ring me|ll ring me"
    "|d ring me|to ring me|will email me|would email me|ll email me|d email me|to email me|will phone me"
    "|will contact me|would contact me|ll contact me|to contact me|will get back to me|would get back to me"
    "|ll get back to me|to get back to me|d get back to me|ll write to me|will write to me|will text me|ll text me"
    "|you may|you might|may be|may have|may not be|for the may|when you were|by email|by phone|by post|by mail|"
    "one more|by hand|by letter|by text|as early as|back to back|second to none|first name|in the end"
    "|in order to|as for|end up|in between|first come first served|once upon|"
    + "|".join(f"{name} {does}" for name in _NAMESAKES for does in _PEOPLE_DO),
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
    "took": "took|take you|taken|been|waiting|waited|been waiting|lasted|once a|twice|times",
    "closed": "i'm out|am out|is out|are out|be out|ooo|i'm away|be away|missed|is a holiday|is a bank holiday"
    "|is a public holiday|off work|out sick|not working|on pto|closed"
    "|away"
    "|on leave|on holiday|on vacation|out of office|out of the office",
    "every": "every other|every second|each and every|every|each",
    "roughly": "about|around",
    "hedge": "slip|slips|may change|might change|could change|subject to change|not guaranteed|no guarantee"
    "|no promises|don't quote me|don't hold me to it|might move|may move|could move"
    "|i'd imagine|i imagine|touch wood|barring|assuming|provided|all going well|ballpark|loosely|rough estimate"
    "|tentative|please return"
    "|prob|probs|poss|estimated|estimate|anticipated|anticipate|average|on average|eta|estimating"
    "|tentatively|all being well|if possible|in theory|expect to|we expect|should|expected|planning to"
    "|plan to|we plan"
    "|target|targeting|looking at|looking to|intend to|intending to|supposed to|meant to|shooting for|shoot for"
    "|would like to|want to|we'd like|i'd say|i would say|at a guess|guess|tend to|usually|normally|typically|may well"
    "|probably|perhaps|maybe|hopefully|possibly|likely|aim to|aiming for|aim for|hope to|hoping to"
    "|try to|i think|i guess|i believe|or so|ish|or thereabouts|not sure|if all goes well|fingers crossed"
    "|or later|give or take|at least|ideally|might|could|approximately|roughly|circa|ca|c.|approx|~|+|or more"
    "|or longer|just over|well over|a bit over|a little over|upwards of|in excess of|in the region of",
    "if": "if|should you|should we|in case",
    "not hear": "silence|radio silence|no contact|no news|no answer|no reply|no word|no response|nothing heard",
    "if not": "unless|if we do not|if we don't|without hearing|failing that",
    "delay": "another|more|later|longer|extra|additional|further",
    "hear": "hear|heard|hearing|news|reply|answer|response|word|received|receive|contacted|called|been in touch|written"
    "|got back|come back|gotten back|update",
    "isno": "haven't got it|have not got it|didn't get the job|did not get the job|weren't successful"
    "|were not successful|you're out|out of luck|it is a no|it's a no|its a no|that is a no|that's a no"
    "|consider it a no|take it as a no|means no"
    "|means a no|a no|assume no|assume you were unsuccessful|unsuccessful|not successful|been successful|selected"
    "|shortlisted|did not get it|didn't get it|gone with someone else|went with someone else"
    "|gone with another candidate|chosen another candidate|chosen someone else|other candidates|filled|rejected"
    "|no longer under consideration|no longer being considered|moving forward|progressing|taken further"
    "|consider your application closed|consider it closed|rejection|someone else|another candidate|passed on you"
    "|decided against|progressed|taking you forward|out of the running|the answer is no|not going ahead"
    "|been unsuccessful|move on",
    "once": "once|as soon as|when|whenever|pending|subject to|depending on|depends on|the moment|the minute"
    "|contingent on|awaiting|waiting for|waiting on|following approval|following the board|following sign off"
    "|following the meeting",
    "askme:call not before": "don't call before|do not call before|not call before|not to call before|not ring before"
    "|not phone before|don't ring before|not call me before|don't call me before|do not call me before",
    "askme:call not until": "don't call until|do not call until|not call until|don't ring until|not call me until"
    "|don't call me until|do not call me until",
    "askme:call": "call me|call us|ring me|ring us|phone me|phone us|give me a call|give us a call|give me a ring"
    "|give us a ring|try me again|you can call|you may call|feel free to call|please call|do call|please ring"
    "|you are welcome to call|happy for you to call|give the office a call|free to call me|welcome to call me"
    "|want to call me|you to call me|you to call|best to call me|have to call me|please phone|call our office"
    "|call the office|feel free to ring|you should call|you could call|give me a buzz|give me a shout|call hr"
    "|please give me a call|telephone me|call me back|you can ring|may want to call|asked me to call|told me to call"
    "|i should call|i can call|i may call|asked to call back|said to call",
    "askme:email": "email me|e mail me|write to me|drop me a line|drop me an email|send me an email|send me a mail"
    "|shoot me an email|drop us a line|email us|write me|send me a note|write to us|mail me|drop me a note"
    "|please email|please write|feel free to email|send us an email|you can email|e mail us|feel free to write"
    "|shoot me a note|told me to email|asked me to email|i can email|i should email|drop us an email",
    "askme:text": "text me|send me a text|text us|shoot me a text",
    "askme:message": "message me|whatsapp me|send me a message|dm me|message us",
    "askme": "come back to me|come back to us|do follow up|follow up if|follow up with|follow up after|follow up in"
    "|follow up next|follow up on|do check in|do chase|chase me|nudge me|ping me|check back with me"
    "|check back with us|check in with me|check back"
    "|check in again"
    "|follow up with me|follow up with us|get in touch with me|get in touch with us|contact me|contact us"
    "|get back to me|get back to us|get back in touch|remind me|reach out to me|reach out to us|ask again"
    "|ask me again|try again|touch base with me|please follow up|you can follow up|feel free to follow up"
    "|feel free to reach out|feel free to check in|feel free to contact|please contact|please get in touch"
    "|do get in touch|you are welcome to follow up|chase us|feel free to chase|feel free to get in touch"
    "|feel free to check|feel free to ask|feel free to nudge|feel free to ping|please reach out|please check in"
    "|please ask again|give me a nudge|you should follow up|you can check in|you can chase|told me to follow up"
    "|asked me to follow up|told me to check back|i can follow up|you can reach out|you may follow up|you may contact"
    "|circle back with me|check with me|ask me",
    "not": "except|excluding|apart from|other than|anything but|any day but|but not|not|don't|won't|can't|cannot"
    "|cant|wont|dont|didn't|isn't|couldn't|wouldn't|haven't|hasn't|doesn't"
    "|never|unlikely|doubt|doubtful|no decision|no way|nothing|nobody|no one|won|cannot|hardly"
    "|shouldn't|aren't|wasn't|weren't|without|neither|nor|no longer|no chance|ain't|no"
    "|rather than|instead of",
    "not before": "away until|off until|out until|out of office until|on holiday until|on vacation until"
    "|on leave until|closed until|no sooner than|no earlier than|not earlier than|not any earlier than"
    "|not sooner than",
    "ago": "ago|earlier|back",
    "nodate": "soon|will contact|will call you|asap|shortly|as soon as possible|as soon as we can|as soon as we know"
    "|as soon as i can|in the end"
    "|as soon as we have news|as soon as we have an update|as soon as i know|as soon as i hear|as soon as we hear"
    "|as soon as there is news|as soon as i have news|as soon as we have something|as soon as i have an update"
    "|once we know|once i know|when i know|once we have news|when we have news|once we have an update"
    "|once we have decided|once a decision is made|once a decision has been made|when a decision is made"
    "|as soon as a decision is made|as soon as a decision has been made|once we have made a decision"
    "|as soon as we have decided|when there is news|once there is news|once i hear|when i hear|once i have news"
    "|as soon as they know|when they know|as soon as we have made a decision|as soon as practicable"
    "|as soon as humanly possible|whenever we can|when we have more|once we have more|once we know more"
    "|as soon as we know more|until further notice|when the time comes|when time permits|at your earliest convenience"
    "|be in touch|in touch"
    "|keep in touch|don't call us|we'll call you|we will call you|in due course|when we know|when we know more"
    "|let you know|get back to you|hear from us|nothing said|nothing was said|not said|nothing|no date"
    "|no date said|no date given|no timeline|unknown|tbd|tba|n/a|na|they didn't say|did not say|didn't say"
    "|don't know|do not know|any day now|any time now|presently|promptly|right away|straight away|immediately"
    "|eventually|at some point|when possible|quickly|will contact you|contact you|reach out|they will call"
    "|nothing yet|no idea|not sure when|unclear|none|no answer|keep you posted|stay tuned|when we can"
    "|as and when|in a while|in a bit|one of these days|before long|before too long|momentarily|call you back"
    "|one day|in the near future|near future|a.s.a.p|sooner rather than later",
}
