"""German: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_PEOPLE_DO = "meldet", "ruft", "aus", "von", "hat", "wird", "sagt"
"""Jan may be a month or a colleague."""

SPEECH = {
    "onwards": "oder später|oder danach",
    "delay hedge": "verzögert sich um|verschiebt sich um|verlängert sich um|verschoben um|um weitere",
    "afterwards": "danach|im anschluss daran|unmittelbar danach",
    ".": "andernfalls",
    "not askme:call": "nicht anrufen|nicht mich anrufen|nicht nachfragen",
    "if:when": "wenn wir|wenn ich|wenn es|wenn sich",
    "every DAY:6": "sonntags|immer sonntags",
    "every DAY:5": "samstags|immer samstags",
    "every DAY:4": "freitags|immer freitags",
    "every DAY:3": "donnerstags|immer donnerstags",
    "every DAY:2": "mittwochs|immer mittwochs",
    "every DAY:1": "dienstags|immer dienstags",
    "every DAY:0": "montags|immer montags",
    "did": "abgabe|abgabetermin|einzureichen|zurück im büro|wieder zurück|erneut bewerben|wieder da|wieder im büro"
    "|wieder im haus|aus dem urlaub|ist zurück|zurück ist|zurück sein|tagt"
    "|trifft sich|sitzung ist|sitzung am|gespräch ist|gespräch findet|laden sie|wir laden|besetzt werden"
    "|bitte senden sie|bitte schicken sie|bitte antworten|bitte teilen sie"
    "|teilen sie uns|teilen sie mir"
    "|bitte geben sie uns|bitte bestätigen sie|bitte reichen|bewerbungsschluss|bewerbungsfrist|antrittstermin"
    "|eintrittstermin|eintrittsdatum|start wäre|startdatum|arbeitsbeginn|gültig bis|laden wir sie|einladen"
    "|ihre rückmeldung|ihre antwort|benötigen wir|bräuchten wir|senden sie uns|schicken sie uns|lassen sie uns"
    "|lassen sie mich|gilt bis|einladung|gesprochen|telefoniert|geschrieben|geschickt|gesendet|beworben|getroffen"
    "|gesehen|gemailt|habe angerufen"
    "|hat angerufen|haben angerufen|gesagt hat|sagte am|schrieb|rief|hat gesagt|wurde am",
    "_": "vor allem|vor ort|zögern sie nicht|keine sorge|nicht nur|von uns|auf jeden fall|vor kurzem|eine weile"
    "|in ordnung|nach wie vor|im voraus|von ihnen|ohne zweifel|kein problem|erst einmal|erstmal|bis dahin|bis dann"
    "|bis bald|bis gleich|bis jetzt|ab und zu|sagen wann|weiß wann|wissen wann|im moment|vor der tür"
    "|im anschluss|in absprache|morgens früh|für sie|für uns|guter dinge|dank ihnen|"
    + "|".join(f"jan {does}" for does in _PEOPLE_DO),
    "wish": "schönes wochenende|schöne woche|gutes wochenende|guten morgen|guten tag|schönen tag|frohe weihnachten"
    "|frohes fest|frohes neues jahr|schöne feiertage|frohe ostern",
    "thing": "zweitgespräch|erstgespräch|probearbeitstag|probearbeiten|telefonat|bewerbungsgespräch|vertrag"
    "|befristung|stufe"
    "|phase|schritt|termine|gesprächsrunde|gespräch|gespräche|runde|vorstellungsgespräch|interview|stock|etage"
    "|termin|bewerber|kandidat"
    "|kandidaten|urlaub|probezeit|kündigungsfrist|erfahrung|berufserfahrung|assessment|arbeitsprobe|wahl",
    "label": "version|raum|zimmer|abschnitt|kapitel",
    "thanks": "danke|vielen dank|herzlichen dank|dank",
    "met": "gesprochen haben|getroffen haben|gesehen haben|hatten wir|war|hatte|hatten|waren|seit",
    "PAST": "kennenzulernen|kennengelernt|kennen zu lernen",
    "took": "dauerte|hat gedauert|warte seit|warten seit|warte schon",
    "delay": "noch|weitere|weiteren|weiterer|weiteres|länger|mehr|später|zusätzliche|zusätzlich|zusätzlichen",
    "delay COUNT:1 week": "eine weitere woche|noch eine woche|eine woche länger|eine woche mehr|eine woche später",
    "once": "hängt vom|hängt am|abhängig vom|hängt davon ab|sobald|wenn|nachdem|erst wenn|erst nach|hängt von"
    "|abhängig von|vorbehaltlich|je nach|bevor nicht"
    "|erst nachdem"
    "|sowie|im anschluss an|infolge",
    "hear": "höre|hören|gehört|rückmeldung|nachricht|antwort|gemeldet|melde|melden"
    "|erhalten|bekommen|angerufen|meldet|geantwortet|zusage",
    "isno": "absage|eine absage|als absage|ein nein|abgesagt|nicht berücksichtigt|anders entschieden"
    "|anderweitig besetzt"
    "|stelle besetzt|anderen bewerber|andere bewerber|anderen kandidaten|andere kandidaten|heißt das nein"
    "|aus dem rennen"
    "|als nein|nicht genommen|leider nicht geklappt|heißt nein|bedeutet nein|nicht in die engere wahl"
    "|nicht in der engeren auswahl|nicht ausgewählt|es nicht geworden|nicht weiter|erledigt|ein nein verstehen"
    "|eine absage verstehen|nicht geklappt|nicht mehr im rennen|jemand anderen|jemand anderes|als abgelehnt|abgelehnt",
    "askme:call not before": "|".join(
        f"rufen sie {words}nicht vor" for words in ("", "bitte ", "mich ", "mich bitte ", "uns ", "uns bitte ")
    ),
    "askme:call": "sie können mich|sie können uns|sie dürfen mich|sie dürfen uns|können sie mich|dürfen sie uns"
    "|können mich gern|können mich gerne|rufen sie mich an|rufen sie mich|rufen sie uns an|rufen sie uns|ruf mich an"
    "|ruf mich|ruf uns an"
    "|können sie mich anrufen|können sie anrufen|dürfen sie mich anrufen|dürfen sie anrufen|kannst du mich anrufen"
    "|können sie uns anrufen|rufen sie gern an|rufen sie gerne an|rufen sie einfach an|rufen sie ruhig an"
    "|rufen sie bitte an|rufen sie an|rufen sie doch|mich anrufen|bei mir anrufen|uns anrufen|klingeln sie durch"
    "|klingel durch|rufen sie nochmal an|rufen sie noch einmal an|melden sie sich telefonisch|rufen sie in der"
    "|rufen sie bei|ruf an|ruf nochmal an|rufen sie am|rufen sie ab|rufen sie dann|ruf ab|sie rufen mich an"
    "|rufen sie morgen|rufen sie nächste|rufen sie kommende|ruf nächste|ruf morgen|ruf am|anrufen sollen sie"
    "|ich soll anrufen|ich solle anrufen|soll ich anrufen|können sie mich telefonisch|erreichen sie mich|mich anzurufen"
    "|gern anrufen|gerne anrufen|wieder anrufen|uns anzurufen|nochmal anrufen|noch einmal anrufen",
    "askme:email": "schreiben sie mir|schreib mir|schreiben sie uns|mailen sie mir|mailen sie uns|mail mir"
    "|schicken sie mir eine mail|schick mir eine mail|schicken sie uns eine mail|schicken sie mir eine e mail"
    "|können sie mir schreiben|können sie mir mailen|mir schreiben|uns schreiben|mir eine mail schicken"
    "|schreiben sie gern|schreiben sie gerne|schreiben sie einfach|mir mailen|mir zu schreiben|schreiben sie dann",
    "askme:message": "schick mir eine nachricht|schicken sie mir eine nachricht|schreib mir auf whatsapp"
    "|schick mir eine whatsapp|schicken sie mir eine whatsapp",
    "askme:text": "schick mir eine sms|schicken sie mir eine sms",
    "askme": "haken sie|fragen sie|fragt nach|melden sie sich|melde dich|fragen sie nach|frag nach"
    "|fragen sie gern nach|haken sie nach|hak nach"
    "|hake nach|kontaktieren sie mich|kontaktieren sie uns|kommen sie auf mich zu|kommen sie auf uns zu"
    "|erinnern sie mich|erinnern sie uns|erinnere mich|gerne nachfragen|gern nachfragen|können sie nachfragen"
    "|dürfen sie nachfragen|können sie sich melden|können sie sich gerne melden|können sie sich gern melden|nachhaken"
    "|nachfragen|dürfen sie sich melden|sich gern melden|sich gerne melden|sich bei mir melden|sich bei uns melden"
    "|fragen sie|frag mich|fragen sie mich|fragen sie gerne nach|sich noch einmal melden|sich wieder melden"
    "|sich nochmal melden|setzen sie sich mit mir in verbindung|setzen sie sich mit uns in verbindung",
    "closed": "ist feiertag|ist frei|nicht im büro|nicht im haus|haben wir zu|frei genommen|frei|krank|geschlossen"
    "|abwesend|im urlaub",
    "every": "jeden zweiten|jede zweite|alle zwei|alle drei|immer am|immer montags|jeden|jede|jedes",
    "roughly": "rund|gegen|rum|herum|um den",
    "hedge": "teilen sie mir"
    "|versuche|versuchen wir|sollte klappen|sollten|in der regel|normalerweise"
    "|im idealfall|idealerweise"
    "|geplant|hoffe"
    "|hoffen|möglichst|nach möglichkeit|planen|plan ist|wir rechnen|ich rechne|angepeilt|anvisiert|schätze"
    "|schätzungsweise"
    "|schätzen|könnte|könnten|dürfte|dürften|würde sagen|wenn alles gut geht|wenn alles klappt|so gott will"
    "|theoretisch|gehe davon aus|gehen davon aus|wenn möglich|falls möglich|eher|meist|meistens|erwarten|denken"
    "|glaube|glauben|nehme an|tendenziell|in etwa|fast|nahezu|wollen|peilen|avisiert|sollte|circa|vllt|evtl|wahrsch"
    "|viell|ggf|gegebenenfalls|vielleicht"
    "|hoffentlich|wahrscheinlich|voraussichtlich|vermutlich|wohl|eventuell|möglicherweise"
    "|versuchen|denke|oder so|womöglich|bestenfalls|mindestens|etwa|ungefähr|ca|circa|zirka|~|+|oder mehr"
    "|oder länger",
    "not before": "nicht mehr vor",
    "if": "falls|wenn sie|wenn du|wenn bis|wenn nicht|sofern|wenn es|wenn nichts|wenn keine|im falle",
    "if:should": "sollten sie|sollten wir|sollte|solltest du",
    "if not": "es sei denn|außer sie|außer wir|andernfalls",
    "not": "außer|ausgenommen|ohne|nichts mehr|keiner|keinem|niemand|keineswegs|schwerlich|weder|noch nicht|nicht"
    "|kein|keine|keinen"
    "|nie|niemals|nichts|kaum|unwahrscheinlich|statt|anstatt|keinesfalls",
    "ago": "her|zuvor|gewartet|gedauert|gebraucht",
    "nodate": "steht noch nicht fest|wissen wir noch nicht|noch nicht bekannt|noch unklar|hören so oder so"
    "|in der nächsten zeit|noch kein termin|noch nichts entschieden|lassen von uns hören|lassen von sich hören"
    "|sobald wir mehr wissen|sobald wir etwas wissen|sobald ich mehr weiß|sobald ich etwas weiß"
    "|sobald wir können"
    "|sobald eine entscheidung gefallen ist|sobald eine entscheidung vorliegt|sobald wir uns entschieden haben"
    "|sobald es neuigkeiten gibt|sobald es etwas neues gibt|wenn wir mehr wissen|wenn es soweit ist|sobald es geht"
    "|sobald die entscheidung gefallen ist|sobald wir eine entscheidung haben|sobald ich kann|sobald wir so weit sind"
    "|alsbald|ehestmöglich|ehebaldigst|gleich|die tage|wir rufen sie an|wir rufen an|rufen sie"
    "|ruft sie an|ruft mich an|rufe sie an|melde mich|meldet mich|bescheid|in nächster zeit|in naher zukunft"
    "|auf absehbare zeit|rufen sie uns nicht an|nichts genaues|nichts bekannt|hat nichts gesagt"
    "|haben nichts gesagt|keine ahnung|unklar|bald möglichst|nicht gesagt|bis auf weiteres|dann schauen wir"
    "|rühren uns|rührt sich|in bälde|bald|baldmöglichst|in kürze|demnächst|zeitnah|sobald wie möglich"
    "|so bald wie möglich"
    "|schnellstmöglich|melden uns|wir melden uns|meldet sich|melden sich|kurzfristig|umgehend|unverzüglich"
    "|rufen sie nicht an|nichts gesagt|keine angabe|kein datum|unbekannt|asap|kein termin|keine frist"
    "|hören von uns|von uns hören|geben bescheid|offen|weiß nicht|sobald möglich|sobald das möglich ist"
    "|zu gegebener zeit"
    "|in absehbarer zeit|so schnell wie möglich|möglichst bald|noch nichts|sofort|nächstens|in bälde",
}
