"""Italian: holidays, seasons, and the days beside them."""

HOLIDAYS = {
    "SEASON:1": "primavera",
    "SEASON:2": "estate",
    "SEASON:3": "autunno",
    "SEASON:4": "inverno",
    "eve": "vigilia|alla vigilia|il giorno prima di|il giorno prima del|il giorno prima della|giorno prima di"
    "|giorno prima del|il giorno precedente|un giorno prima di|un giorno prima del|antivigilia",
    "morrow": "il giorno dopo|l'indomani di|l'indomani del|l'indomani dell|il giorno successivo a"
    "|il giorno successivo al|giorno dopo|un giorno dopo|all'indomani di|all'indomani del|giorno successivo al",
    "HOLIDAY:christmas": "natale",
    "HOLIDAY:christmaseve": "vigilia di natale|la vigilia di natale",
    "HOLIDAY:stephen": "santo stefano",
    "HOLIDAY:holidays": "feste|festività|vacanze di natale|vacanze natalizie|feste natalizie|ferie natalizie"
    "|pausa natalizia|festività natalizie|ferie di natale|chiusura natalizia",
    "HOLIDAY:newyear": "capodanno|primo dell'anno|anno nuovo",
    "HOLIDAY:newyearseve": "san silvestro|vigilia di capodanno",
    "HOLIDAY:epiphany": "epifania|befana|la befana",
    "HOLIDAY:carnival": "carnevale",
    "HOLIDAY:holyweek": "settimana santa",
    "HOLIDAY:goodfriday": "venerdì santo",
    "HOLIDAY:easter": "pasqua|vacanze di pasqua|feste di pasqua|vacanze pasquali",
    "HOLIDAY:eastermonday": "pasquetta|lunedì dell'angelo|lunedì di pasqua",
    "HOLIDAY:liberation": "festa della liberazione|liberazione",
    "HOLIDAY:mayday": "festa dei lavoratori|festa del lavoro|primo maggio",
    "HOLIDAY:republic": "festa della repubblica",
    "HOLIDAY:assumption": "ferragosto|assunta|l'assunta",
    "HOLIDAY:allsaints": "ognissanti|tutti i santi|i santi|ponte dei santi|ponte di ognissanti",
    "HOLIDAY:ambrose": "sant'ambrogio|ponte di sant'ambrogio",
    "HOLIDAY:immaculate": "immacolata|l'immacolata|ponte dell'immacolata",
    "HOLIDAY:blackfriday": "black friday",
    "newyear": "nell'anno nuovo|con l'anno nuovo|nel nuovo anno|nuovo anno|col nuovo anno",
    "early newyear": "inizio anno nuovo|all'inizio dell'anno nuovo|inizio del nuovo anno|a inizio anno nuovo",
    "year_turn": "tra natale e capodanno|fra natale e capodanno",
    "freeday": "festivo|giorno festivo|ponte|lungo ponte|ponte lungo",
}
