"""Italian: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_THEM = "la", "ti", "vi", "le"

SPEECH = {
    "onwards": "in poi|in avanti|o più tardi",
    "delay hedge": "slittato di|rinviato di|slitta di|ritardo di|posticipato di",
    "afterwards": "subito dopo|dopodiché|dopo di che",
    "askme not before": "non ci contatti prima del|non ci contatti prima di|non mi contatti prima del"
    "|non mi contatti prima di|non contattarci prima del|non contattarmi prima di",
    "every DAY:6": "i domenica|tutti i domenica|ogni domenica",
    "every DAY:5": "i sabato|tutti i sabato|ogni sabato",
    "every DAY:4": "i venerdì|tutti i venerdì|ogni venerdì",
    "every DAY:3": "i giovedì|tutti i giovedì|ogni giovedì",
    "every DAY:2": "i mercoledì|tutti i mercoledì|ogni mercoledì",
    "every DAY:1": "i martedì|tutti i martedì|ogni martedì",
    "every DAY:0": "i lunedì|tutti i lunedì|ogni lunedì",
    "did": "torna lunedì|rientra|è di ritorno|torna il|si riunisce|riunione è|riunione del|suo colloquio"
    "|mio colloquio|tuo colloquio|inserimento|inizio sarebbe|ingresso previsto|la preghiamo di rispondere"
    "|la preghiamo di inviare"
    "|la preghiamo di confermare|la preghiamo di farci|la preghiamo di mandarci|ci invii|ci mandi|ci faccia sapere"
    "|mi faccia sapere|risponda|confermi|la invitiamo|ti invitiamo"
    "|invitarla|invitarti|data di inizio|valida fino|sua risposta|tua risposta|termine per|inviateci|scadenza"
    "|inviaci|mandaci|facci sapere|fammi sapere|ho scritto|ho mandato|ho inviato|ho parlato|mi ha chiamato"
    "|mi ha chiamata|mi hanno chiamato"
    "|abbiamo parlato|mi ha scritto|ho chiamato|mi ha detto|mi hanno detto|mi sono candidato|mi sono candidata"
    "|ho telefonato|mi hanno scritto",
    "_": "deve chiamarmi|devono chiamarmi|dovrebbe chiamarmi|dovrebbero chiamarmi|vogliono chiamarmi|non esiti a"
    "|non esitare a|senza dubbio|senz'altro|senza fallo|non si preoccupi|non ti preoccupare|per ora"
    "|nonostante|quanto|d'ora in poi|fino ad ora|finora|quando vuole|quando vuoi|quando può|quando puoi|in tempo"
    "|di volta in volta|ogni tanto|non solo|di più|per favore|una volta per tutte|ancora una volta|a volte|per cui"
    "|alla volta|dopo tutto|in fondo|al momento|in ogni caso|prima o poi|quanto meno|per lei|per te|per noi"
    "|per il ruolo"
    "|per la posizione|la fine della selezione",
    "wish": "buon fine settimana|buon weekend|buon week end|buona settimana|buona giornata|buon natale|buone feste"
    "|buon anno|felice anno nuovo|buon lunedì|buona pasqua|buon pomeriggio|buona serata|buone vacanze",
    "thing": "colloquio|colloqui|turno|fase|fasi|step|candidato|candidati|prova|prove|piano|ferie|contratto"
    "|preavviso|esperienza|scelta|intervista|interviste|assessment|selezione|incontro|incontri|tappa",
    "label": "contratto|contratto di|versione|sala|stanza|sezione|capitolo|aula|punto|scala|interno",
    "thanks": "grazie|ringrazio|ringraziamo",
    "met": "per essere venuto|per essere venuta|per il colloquio|per la visita|per l'incontro|per la chiacchierata"
    "|per essere passato|è stato|è stata|era|il suo tempo|il tuo tempo|averla conosciuta|averla conosciuto"
    "|averti conosciuto"
    "|averti conosciuta|conoscerla|conoscerti|la sua visita|ho fatto|ho avuto|abbiamo fatto|ho sostenuto"
    "|ci siamo visti|ci siamo sentiti|ci siamo incontrati|incontrarla|incontrarti|abbiamo avuto",
    "took": "durato|durata|ci sono volute|ci sono voluti|sono passati|sono passate|aspetto da|attendo da|aspettando da"
    "|in attesa da|sono già|sono trascorsi|sono trascorse|lavoro da",
    "closed": "chiuso|chiusa|chiusi|chiudiamo|sono in ferie|siamo in ferie|sarò in ferie|saremo in ferie|è in ferie"
    "|fuori ufficio|assente|in vacanza|è festa|è festivo|in malattia"
    "|in permesso|non lavoriamo",
    "every": "ogni due|un martedì sì e uno no|ogni|tutti i|tutte le|tutti",
    "roughly": "verso|intorno a|intorno al|attorno al|attorno a|all'incirca|sui|sulle|intorno alla",
    "over": "più di|oltre|poco più di|un po più di",
    "hedge": "ti invitiamo"
    "|forse|probabilmente|magari|speriamo|spero|possibilmente|se possibile"
    "|se tutto va bene|circa"
    "|in linea di massima|indicativamente|orientativamente|dovremmo|dovrebbe|dovrebbero|potremmo|potrebbe|dovrei"
    "|più o meno|almeno|come minimo|credo|penso|pensiamo|crediamo|contiamo|cercheremo|cercherò|proveremo|proverò"
    "|conto di|presumibilmente|verosimilmente|o giù di lì|idealmente|salvo imprevisti|in teoria|di solito|una buona"
    "|o più|~|+|prevediamo|si prevede|ipotizziamo|a occhio|teoricamente|eventualmente|mi auguro|ci auguriamo"
    "|auspicabilmente|in genere|normalmente|si spera|un buon|o poco più|un po|immagino|suppongo|quasi|potrei|previsto"
    "|tentiamo|provo|cerchiamo",
    "delay": "altro|altra|altri|altre|in più|ancora|ulteriore|ulteriori|aggiuntivo|aggiuntivi|extra",
    "if": "se|nel caso|qualora|in caso|se nel caso",
    "if not": "a meno che|in mancanza di|in assenza di",
    "not": "tranne|eccetto|non|no|mai|niente|nulla|nessuno|nessuna|nessun|senza|invece di|anziché|piuttosto che"
    "|difficilmente"
    "|impossibile|improbabile|difficile|al posto di|invece che",
    "not before": "assente fino a|in ferie fino a|in ferie fino al|fuori fino a|chiusi fino a|chiusi fino al"
    "|non prima di|non prima del|non prima della|assente fino al|in vacanza fino a|fuori ufficio fino a",
    "earliest": "non prima|al più presto a|solo|soltanto",
    "for": "per la durata di",
    "ago": "fa|or sono|addietro",
    ".": "altrimenti|ma|bensì|però|tuttavia",
    "hear": "notizia|avviso|notizie|risposta|sente|sentito|sentita|ricevuto|riceve|ricevi|ricontattato|contattato"
    "|riscontro"
    "|risposto|ricontattata|contattata|novità|chiamato|scritto",
    "isno": "respinta|da considerarsi|considerarsi respinta|è un no|vuol dire no|significa no|significa che"
    "|selezionato|selezionata|altro candidato|altra persona"
    "|scartato|scartata|candidatura respinta|respinto|esito negativo|negativo|negativa|si consideri escluso|escluso"
    "|esclusa|non andata a buon fine|non andato a buon fine|non è andata|conclusa negativamente|rifiuto|rifiutata"
    "|come un no|per un no|candidatura chiusa|non proseguiamo|non ha superato|fuori dalla selezione|vuol dire di no",
    "askme:call not before": "|".join(
        f"non {verb} prima {before}"
        for verb in (
            "mi chiami",
            "chiamarmi",
            "mi chiamare",
            "ci chiami",
            "chiami",
            "mi telefoni",
            "chiamate",
            "chiamare",
            "telefonare",
        )
        for before in ("di", "del", "della")
    ),
    "askme:call": "mi chiami|chiamami|mi telefoni|telefonami|ci chiami|chiamateci|chiamatemi|chiamaci|può chiamarmi"
    "|puoi chiamarmi|può chiamare|può chiamarci|mi dia un colpo di telefono|mi faccia uno squillo|fammi uno squillo"
    "|richiami|richiamami|mi richiami|ci richiami|chiami pure|fammi una telefonata|mi faccia una telefonata"
    "|chiamarmi|chiamarci|mi può chiamare|chiami|telefoni|dammi un colpo di telefono|mi chiami pure|può telefonare"
    "|puoi chiamare|richiamarmi|richiamarci|mi puoi chiamare|chiama pure",
    "askme:email": "mi scriva|scrivimi|ci scriva|scriveteci|mi mandi una mail|mandami una mail|mi mandi un'email"
    "|mi invii una mail|inviami una mail|può scrivermi|puoi scrivermi|scrivermi|scriverci|mi scriva pure|scriva pure"
    "|mi mandi una email|mandaci una mail|ci mandi una mail|mi invii un'email|mandami un'email|scriva",
    "askme:message": "mandami un messaggio|mi mandi un messaggio|scrivimi su whatsapp|mi scriva su whatsapp"
    "|mandami un whatsapp|mi mandi un whatsapp",
    "askme": "mi contatti|contattami|ci contatti|contattateci|si faccia sentire|fatti sentire|si faccia vivo"
    "|si faccia viva|fatti vivo|fatti viva|mi ricontatti|ci ricontatti|ricontattami|può contattarmi|può contattarci"
    "|mi ricordi|ricordamelo|chieda|contattarmi|contattarci|si rifaccia vivo|si rifaccia sentire|solleciti"
    "|mi solleciti|risentiamoci|ci risentiamo se|mi chieda|chiedimi|si rifaccia viva|ricontattarci|ricontattarmi",
    "once": "al termine del|al termine di|al termine della|al termine dei|a conclusione di|a conclusione del|quando"
    "|appena|non appena|una volta che|una volta|dopo che|finché non|fino a quando|in attesa di"
    "|in attesa del"
    "|in attesa della|in attesa dell|dipende da|dipende dal|dipende dalla|subordinato a|in base a|a fronte di"
    "|in funzione di|previa|previo|salvo",
    "nodate": "entro breve|a brevissimo|in tempi rapidi|presto|a breve|al più presto|prossimamente|quanto prima"
    "|faremo sapere|farò sapere|ci faremo sentire"
    "|ci sentiamo|ci sentiremo|in breve tempo|nessuna data|senza data|non hanno detto|non so|appena possibile"
    "|non appena possibile|il prima possibile|prima possibile|appena possiamo|appena sappiamo qualcosa|appena potremo"
    "|appena so qualcosa|appena ci sono novità|quando sapremo|quando avremo notizie|a suo tempo|in seguito"
    "|più avanti|subito|immediatamente|da definire|a giorni|in tempi brevi|nel più breve tempo possibile"
    "|uno di questi giorni|restiamo in contatto|rimaniamo in contatto|asap|appena avremo novità|appena avremo notizie"
    "|appena abbiamo novità|appena avrò novità|non appena avremo notizie|non appena avremo novità|quando possibile"
    "|appena avremo una risposta|appena posso|non appena possiamo|senza scadenza|non ha detto|non mi ha detto"
    "|non mi hanno detto|da stabilire|da concordare|nel minor tempo possibile|tempestivamente|celermente"
    "|non appena sapremo|appena sapremo qualcosa|al momento opportuno|appena avremo deciso|nessuna scadenza|"
    + "|".join(
        f"{them} {verb}"
        for them in _THEM
        for verb in (
            *("contatteremo", "richiameremo", "ricontatteremo", "aggiorneremo", "aggiorno", "contattiamo", "richiamo"),
            *("terremo aggiornata", "terremo aggiornato", "terremo informata", "terremo informato", "chiameremo"),
            *("informeremo", "avviseremo", "ricontattiamo", "chiamiamo", "contatterò"),
        )
    ),
}
