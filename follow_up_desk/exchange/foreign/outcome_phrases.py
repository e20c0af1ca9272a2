"""What employers write, in six languages: the phrases that tell which outcome a mail brings.

One row an outcome, its phrases by language; the first outcome that fits a sentence counts, in the order of the rows
(`outcomes` reads them): a refusal may open like a confirmation, and an offer may mention the next step.
"""

import re
from functools import cache

from follow_up_desk.core.enumerations import Purpose

_INTERVIEW = r"(?:interview|call|meeting|conversation|gespräch\w*|termin\w*|entretien|rendez-vous|entrevista|colloquio)"

PHRASES: dict[Purpose, tuple[str, ...]] = {
    Purpose.BOUNCE: (
        r"undeliver(?:able|ed)|delivery (?:status notification|has failed|failure)|returned mail|address not found"
        r"|could not be delivered|wasn't delivered|recipient address rejected|user unknown",
        r"unzustellbar|konnte nicht zugestellt|nicht zustellbar",
        r"non remis|échec de la remise|n'a pas pu être (?:remis|distribué)",
        r"no se ha podido entregar|no se pudo entregar|no entregado",
        r"não (?:foi possível entregar|pôde ser entregue)|não entregue",
        r"mancato recapito|non recapitabile|impossibile recapitare",
    ),
    Purpose.OUT_OF_OFFICE: (
        r"out of (?:the )?office|automatic reply|auto-?reply|on (?:annual |parental |maternity |sick )?leave until"
        r"|away from (?:the|my) (?:office|desk)|on (?:vacation|holiday) (?:until|from)",
        r"abwesenheit|nicht im (?:büro|haus)|außer haus|automatische antwort|im urlaub",
        r"absence du bureau|absent\w* du bureau|je suis absent\w*|réponse automatique|en congés?",
        r"fuera de la oficina|respuesta automática|estoy de vacaciones|ausente hasta",
        r"fora do escritório|resposta automática|estou de férias|ausente até",
        r"fuori (?:sede|ufficio)|risposta automatica|sono in ferie|assente fino",
    ),
    Purpose.CANCELLED: (
        rf"(?:has|have) (?:been|to be) cancell?ed|(?:have|need|had) to cancel|cancell?ing (?:the|our"
        rf"|your) {_INTERVIEW}"
        rf"|{_INTERVIEW} (?:is|was) cancell?ed|canceled event|cancelled:",
        rf"(?:müssen|muss) (?:wir |ich )?.{{0,60}}absagen|{_INTERVIEW}.{{0,60}}abgesagt|abgesagt:|entfällt leider",
        r"(?:devons|dois|avons dû) .{0,40}annuler|entretien (?:est|a été) annulé|annulé :",
        r"(?:tenemos|debemos|he tenido) que cancelar|entrevista .{0,20}cancelada",
        r"(?:precisamos|tivemos (?:de|que)|teremos (?:de|que)) cancelar|entrevista .{0,20}cancelada",
        r"(?:dobbiamo|dovremo) annullare|colloquio .{0,20}annullato",
    ),
    Purpose.RESCHEDULED: (
        rf"reschedul|(?:move|moved|postpone|postponed|push(?:ed)?) (?:the|our|your)? ?{_INTERVIEW}"
        rf"|{_INTERVIEW} (?:has been|was|had to be) (?:moved|postponed)"
        rf"|{_INTERVIEW} .{{0,60}}(?:moves|(?:been|was|is|be) (?:moved|postponed|shifted)) to\b",
        rf"{_INTERVIEW}.{{0,120}}(?:verschieben|verlegen|verschoben|verlegt)|(?:verschieben"
        rf"|verlegen) .{{0,40}}{_INTERVIEW}",
        r"(?:reporter|décaler|déplacer) .{0,40}(?:entretien|rendez-vous)|entretien .{0,20}(?:reporté|décalé|déplacé)",
        r"reprogramar|cambiar la (?:fecha|hora) de|aplazar|entrevista .{0,30}(?:aplazada|reprogramada)",
        r"reagendar|remarcar|adiar .{0,30}entrevista|entrevista .{0,20}(?:adiada|reagendada|remarcada)",
        r"(?:spostare|rinviare|posticipare) .{0,40}(?:colloquio|incontro)|colloquio .{0,20}(?:spostato|rinviato)",
    ),
    Purpose.REJECTION: (
        r"(?:will|are|have decided) not (?:be )?(?:moving|move|to move|going|to proceed|proceeding"
        r"|progress)\w*(?: forward)?"
        r"|(?:decided|chosen|elected) to (?:move forward|proceed|pursue|go) (?:ahead )?with (?:an)?other"
        r"|unable to (?:offer you|move forward|proceed)|not (?:been )?(?:selected|successful|shortlisted)"
        r"|unsuccessful"
        r"|position has been filled|not (?:a |the right )?(?:fit|match) (?:for|at)|cannot offer you|regret to inform"
        r"|no longer under consideration|won't be (?:moving|proceeding)|more closely (?:match|align|fit)",
        r"leider (?:müssen wir|mitteilen|absage)|nicht (?:weiter )?berücksichtigen|(?:für|gegen) (?:eine"
        r"|einen) andere"
        r"|anderweitig (?:vergeben|entschieden|besetzt)|keine zusage|absage erteilen|bereits besetzt"
        r"|nicht in die engere",
        r"(?:n'a|n'avons) pas (?:été )?retenue?|ne (?:pouvons|pourrons|souhaitons) (?:pas"
        r"|malheureusement pas) donner suite"
        r"|pas donner (?:une )?suite favorable|suite favorable à d'autres|au regret de vous informer|défavorable",
        r"no (?:ha|has) sido seleccionad[oa]|no (?:vamos|podemos) a? ?continuar con|otro candidato|otros candidatos"
        r"|lamentamos (?:comunicarle|informarle|informarte|comunicarte)|hemos decidido no",
        r"não (?:foi|fostes?) selecionad[oa]|não (?:vamos|iremos|daremos) (?:dar )?(?:continuidade|seguimento"
        r"|prosseguir)"
        r"|outro candidato|outros candidatos|lamentamos informar|infelizmente,? (?:a sua candidatura )?não",
        r"non (?:è|sei|e) stat[oa] selezionat[oa]|non (?:possiamo|potremo) proseguire|altro candidato|altri candidati"
        r"|ci dispiace (?:comunicar|informar)|spiacenti di (?:comunicar|informar)|abbiamo deciso di non",
    ),
    Purpose.OFFER: (
        r"(?:pleased|happy|delighted|excited|thrilled) to (?:be able to )?(?:offer you|extend (?:you )?(?:an"
        r"|our) offer)"
        r"|offer of employment|(?:your|attached|the) (?:job )?offer letter|formal offer|like to offer you (?:the|a) ",
        r"(?:ihnen|dir) die (?:stelle|position) an(?:zu)?bieten|stelle .{0,30}anbieten (?:zu können|möchten)"
        r"|vertragsangebot|arbeitsvertrag (?:im anhang|anbei|liegt bei)|anbei .{0,30}arbeitsvertrag",
        r"(?:heureux|ravi)\w* de vous (?:proposer|offrir) le poste|proposition d'embauche|promesse d'embauche"
        r"|lettre d'offre",
        r"(?:complace|alegra|encantad[oa]s? de) (?:poder )?ofrecer(?:le|te)|oferta (?:de empleo|laboral|formal)"
        r"|carta de oferta",
        r"(?:prazer|felizes|satisfação) (?:em|de) (?:lhe |te )?oferecer|proposta de (?:trabalho|emprego)"
        r"|carta-proposta",
        r"(?:lieti|felici) di (?:offrir|proporle|proporti)|proposta di (?:assunzione|lavoro)"
        r"|lettera di (?:assunzione|offerta)",
    ),
    Purpose.ON_HOLD: (
        r"\bon hold\b|hiring freeze|(?:paused|pausing) (?:the|our|hiring)|put .{0,30} on pause",
        r"zurückgestellt|einstellungsstopp|vorerst (?:pausier|ruh)|\bpausier",
        r"en suspens|en pause|gel des (?:embauches|recrutements)|suspendu",
        r"en pausa|en espera|congelad|suspendid|paralizad",
        r"em pausa|em espera|congelad|suspens[oa]",
        r"in sospeso|sospes[oa]|congelat|in pausa",
    ),
    Purpose.NEW_DATE: (
        r"(?:need|take|taking|require)s? (?:a (?:bit|little) |some |us )?(?:more time|longer|another (?:week"
        r"|few days))"
        r"|delay(?:ed)?|not (?:yet )?(?:made|reached) (?:a|our) (?:final )?decision|still (?:reviewing|deciding"
        r"|interviewing)"
        r"|need (?:a|another|until|one more) ",
        r"(?:dauert|benötigen|brauchen) .{0,40}(?:länger|mehr zeit|noch|eine weitere)|verzöger|noch (?:keine"
        r"|nicht) .{0,30}entsch",
        r"(?:plus|davantage) de temps|prendr\w* (?:un peu )?plus|retard|pas encore (?:pris|arrêté)"
        r"|délai supplémentaire",
        r"más (?:de )?tiempo|demora|retras|aún no (?:hemos|tenemos)|todavía no (?:hemos|tenemos)|otra semana",
        r"mais tempo|atras[oa]|ainda não (?:temos|tomámos|tomamos|decidimos)|mais uma semana",
        r"più tempo|ritard|non abbiamo ancora|ancora una settimana|un'altra settimana",
    ),
    Purpose.INVITATION: (
        r"invit(?:e|ing) you|(?:next|second|final|third) (?:round|stage|interview)|move(?:d"
        r"|ing)? (?:you )?(?:forward|ahead) with you"
        r"|(?:like|love) to (?:meet|speak|talk|chat|schedule|set up|arrange)|schedule (?:an?|your) (?:interview|call)"
        r"|next step .{0,30}(?:interview|call|meet)|advanc(?:e|ing) you",
        r"(?:laden|einladen|einzuladen)|(?:nächste|zweite|letzte|weitere)\w* (?:runde|gespräch)|kennenlern\w*gespräch"
        r"|(?:möchten|würden) .{0,40}(?:kennenlernen|sprechen)|freuen .{0,30}persönlich",
        r"(?:vous|t') ?(?:invit|convi|rencontrer)|(?:deuxième|second|prochain|dernier) entretien|prochaine étape"
        r"|convenir d'un|planifier un",
        r"(?:invitar(?:le|te)|nos gustaría (?:conocer|hablar|entrevistar))|(?:segunda|siguiente|próxima|última)"
        r" (?:entrevista|ronda|fase|etapa)|avanza(?:s|r|do) (?:a|en)",
        r"(?:convid(?:á-l|ar|amos)|gostar[ií]amos de (?:conhecer|conversar|falar|convidar|agendar))"
        r"|(?:segunda|próxima|última) (?:entrevista|ronda|fase|etapa)",
        r"(?:invitar(?:la|ti|vi)|vorremmo (?:conoscer|incontrar|sentir|fissare))|(?:secondo|prossimo"
        r"|ultimo) (?:colloquio|incontro)"
        r"|(?:prossima|seconda) fase|fissare un",
    ),
    Purpose.FEEDBACK: (
        r"feedback (?:on|from|about|regarding) your (?:interview|application)"
        r"|as (?:you )?requested,? .{0,30}feedback",
        r"rückmeldung zu ihrem gespräch|feedback zu ihrem",
        r"retour sur votre entretien",
        r"comentarios sobre (?:su|tu) entrevista|feedback sobre (?:su|tu)",
        r"feedback (?:sobre|da) (?:a )?sua entrevista",
        r"riscontro sul (?:suo|tuo) colloquio|feedback sul",
    ),
    Purpose.ACKNOWLEDGEMENT: (
        r"(?:received|receipt of) your (?:application|cv|résumé|resume|documents)"
        r"|thank you for (?:your application|applying)"
        r"|thanks for (?:applying|your application)|your application (?:to|has been (?:received|submitted))",
        r"(?:eingang|erhalt) ihrer (?:bewerbung|unterlagen)|bewerbung (?:ist )?(?:bei uns )?eingegangen"
        r"|bewerbung (?:haben wir )?erhalten|dank für ihre bewerbung",
        r"(?:bien reçu|accusons réception de|réception de) (?:de )?votre (?:candidature|dossier)"
        r"|remercions .{0,40}candidature",
        r"(?:hemos recibido|recibimos) (?:su|tu) (?:candidatura|solicitud)|gracias por (?:su|tu) (?:candidatura"
        r"|solicitud|interés)",
        r"recebemos a (?:sua|tua) candidatura|obrigad[oa] (?:pela|por) (?:sua|tua) candidatura",
        r"(?:abbiamo ricevuto|ricevuto) la (?:sua|tua) candidatura|grazie per (?:la sua|la tua|esserti"
        r"|essersi) candidat",
    ),
}
"""Compared with sentences in lower case."""

REQUESTS: dict[str, tuple[str, ...]] = {
    "call_back": (
        r"(?:please |could you |can you |kindly )(?:give (?:me|us) a call|call (?:me|us)(?: back)?|ring (?:me|us))",
        r"(?:rufen sie|ruf) (?:mich|uns) .{0,30}(?:an|zurück)|rückruf|um (?:ihren )?rückruf",
        r"(?:rappelez|appelez)[- ](?:moi|nous)|(?:merci de|pourriez-vous) (?:me|nous) rappeler",
        r"(?:llámeme|llámenos|llámame|llámanos)|(?:puede|podría|puedes) llamar(?:me|nos)",
        r"(?:ligue|telefone)(?:-me|-nos| para)|pode ligar",
        r"(?:mi|ci) (?:richiami|chiami|richiama)|(?:può|potrebbe|puoi) richiamar",
    ),
    "answer": (
        r"(?:let (?:me|us) know|share|send (?:me|us)|confirm|what (?:is|are)|tell (?:me|us)) .{0,40}(?:availab"
        r"|salary|notice period|when you)"
        r"|(?:which|what) (?:times?|days?|slots?) .{0,30}(?:work|suit)|are you (?:still )?(?:available|interested)",
        r"(?:teilen sie|nennen sie|geben sie) .{0,60}(?:verfügbar|gehalt|kündigungsfrist|wann|termin)"
        r"|wann (?:passt|hätten|können)"
        r"|gehaltsvorstellung",
        r"(?:vos|tes) disponibilités|prétentions salariales|quand seriez-vous|êtes-vous disponible",
        r"(?:su|tu) disponibilidad|expectativas? salarial|cuándo (?:podría|puedes)|está disponible",
        r"(?:sua|tua) disponibilidade|pretensão salarial|expectativa salarial|está disponível",
        r"(?:sua|tua|vostra) disponibilità|retribuzione (?:attesa|desiderata)|quando (?:potrebbe|puoi)|è disponibile",
    ),
    "deliver": (
        r"(?:please|could you|can you|kindly|would you|need you to|ask you to|asked to)(?: also| please)? "
        r"(?:send|provide|share|upload|submit|complete|fill|return|sign|forward|attach|prepare)",
        r"(?:bitte|könnten sie|können sie|bitten sie).{0,60}(?:senden|schicken|zukommen|einreichen|ausfüllen"
        r"|übermitteln"
        r"|hochladen|mitbringen|nachreichen|bearbeiten)|(?:senden|schicken) sie (?:uns|mir)",
        r"(?:merci de|pourriez-vous|veuillez|prions de|invitons à) (?:bien vouloir )?(?:me |nous )?"
        r"(?:envoyer|transmettre|faire parvenir|fournir|remplir|compléter|renvoyer|adresser)",
        r"(?:por favor|podría|puede|le pedimos|le rogamos|necesitamos que),? (?:que )?(?:nos |me )?"
        r"(?:env[ií]\w+|mand\w+|remit\w+|complet\w+|facilit\w+|rellen\w+)|envíe(?:nos|me)",
        r"(?:por favor|poderia|pode|pedimos que|solicitamos que),? (?:nos |me )?(?:env\w+|mand\w+|preench\w+"
        r"|complet\w+|remet\w+)",
        r"(?:per favore|potrebbe|può|le chiediamo di|la preghiamo di|vi chiediamo di),? (?:ci |mi )?"
        r"(?:invi\w+|mand\w+|fornir\w*|compil\w+|trasmett\w+|caric\w+)|(?:ci|mi) invii",
    ),
}
"""What they ask of the user; the first kind that fits counts."""


@cache
def outcome_pattern(purpose: Purpose) -> re.Pattern[str]:
    """Return the pattern of one outcome in all languages."""
    return re.compile("|".join(f"(?:{words})" for words in PHRASES[purpose]))


@cache
def request_pattern(kind: str) -> re.Pattern[str]:
    """Return the pattern of one kind of request in all languages."""
    return re.compile("|".join(f"(?:{words})" for words in REQUESTS[kind]))
