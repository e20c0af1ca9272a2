"""Spanish: holidays, seasons, and the days beside them."""

HOLIDAYS = {
    "SEASON:1": "primavera",
    "SEASON:2": "verano",
    "SEASON:3": "otoño",
    "SEASON:4": "invierno",
    "eve": "víspera|vísperas|el día antes de|el día antes del|el día anterior a|el día anterior al|día antes de"
    "|un día antes de|un día antes del|día previo a",
    "morrow": "al día siguiente de|el día después de|el día después del|el día siguiente a|el día siguiente al"
    "|día siguiente a|un día después de|un día después del|día después del|día después de|al día siguiente del",
    "HOLIDAY:christmas": "navidad|navidades",
    "HOLIDAY:christmaseve": "nochebuena",
    "HOLIDAY:holidays": "vacaciones de navidad|fiestas|fiestas navideñas|fiestas de navidad|vacaciones navideñas"
    "|festividades|navideñas"
    "|fiestas de fin de año",
    "HOLIDAY:newyear": "año nuevo",
    "HOLIDAY:newyearseve": "nochevieja|fin de año nochevieja",
    "HOLIDAY:epiphany": "reyes|día de reyes|los reyes|reyes magos|epifanía",
    "HOLIDAY:carnival": "carnaval|carnavales",
    "HOLIDAY:holyweek": "semana santa",
    "HOLIDAY:maundythursday": "jueves santo",
    "HOLIDAY:goodfriday": "viernes santo",
    "HOLIDAY:easter": "pascua|domingo de pascua|domingo de resurrección",
    "HOLIDAY:eastermonday": "lunes de pascua",
    "HOLIDAY:mayday": "día del trabajo|día del trabajador|primero de mayo",
    "HOLIDAY:assumption": "asunción|virgen de agosto",
    "HOLIDAY:hispanidad": "hispanidad|puente del pilar|el pilar|día de la hispanidad|pilar",
    "HOLIDAY:allsaints": "todos los santos|día de todos los santos|puente de todos los santos",
    "HOLIDAY:constitution": "día de la constitución|la constitución|puente de la constitución"
    "|puente de diciembre|puente de la inmaculada",
    "HOLIDAY:immaculate": "inmaculada|la inmaculada|la purísima",
    "HOLIDAY:blackfriday": "black friday",
    "newyear": "en el nuevo año|nuevo año|con el nuevo año|en el año nuevo",
    "early newyear": "a principios del nuevo año|a comienzos del nuevo año|principios del nuevo año",
    "year_turn": "entre navidad y año nuevo|entre navidad y reyes|entre navidades",
    "freeday": "festivo|día festivo|feriado|puente|día feriado|fin de semana largo|puente festivo",
    "after freeday": "pasado el puente|pasado el festivo|pasado el feriado",
    "after HOLIDAY:holyweek": "pasada la semana santa|pasada semana santa",
    "after HOLIDAY:epiphany": "pasado reyes|pasado el día de reyes",
    "after weekend": "pasado el fin de semana|pasado el finde",
    "after SEASON:2": "pasado el verano",
}
