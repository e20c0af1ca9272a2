"""Portuguese: holidays, seasons, and the days beside them."""

HOLIDAYS = {
    "SEASON:1": "primavera",
    "SEASON:2": "verão",
    "SEASON:3": "outono",
    "SEASON:4": "inverno",
    "eve": "véspera|vésperas|na véspera|antevéspera|o dia anterior a|no dia anterior a|no dia anterior ao"
    "|um dia antes de|um dia antes do|um dia antes da|dia anterior ao|no dia antes do|no dia antes de",
    "morrow": "no dia seguinte ao|no dia seguinte à|no dia seguinte a|dia seguinte ao|dia seguinte a"
    "|um dia depois de|um dia depois do|um dia após|dia depois do|no dia a seguir ao|um dia após o|dia após o",
    "HOLIDAY:christmas": "natal",
    "HOLIDAY:christmaseve": "véspera de natal|consoada",
    "HOLIDAY:holidays": "férias de natal|festas|festas de fim de ano|recesso|recesso de fim de ano|festividades"
    "|festas de final de ano"
    "|quadra natalícia|período das festas|época das festas",
    "HOLIDAY:newyear": "ano novo|dia de ano novo",
    "HOLIDAY:newyearseve": "réveillon|véspera de ano novo|passagem de ano",
    "HOLIDAY:epiphany": "reis|dia de reis|os reis",
    "HOLIDAY:carnival": "carnaval|entrudo",
    "HOLIDAY:ashwednesday": "quarta feira de cinzas|quarta de cinzas",
    "HOLIDAY:holyweek": "semana santa",
    "HOLIDAY:maundythursday": "quinta feira santa|quinta santa",
    "HOLIDAY:goodfriday": "sexta feira santa|sexta santa|sexta feira da paixão|paixão de cristo",
    "HOLIDAY:easter": "páscoa|domingo de páscoa|férias da páscoa",
    "HOLIDAY:eastermonday": "segunda feira de páscoa",
    "HOLIDAY:corpuschristi": "corpus christi|corpo de deus",
    "HOLIDAY:tiradentes": "tiradentes",
    "HOLIDAY:mayday": "dia do trabalhador|dia do trabalho|primeiro de maio",
    "HOLIDAY:assumption": "assunção",
    "HOLIDAY:brazilday": "independência|dia da independência",
    "HOLIDAY:aparecida": "nossa senhora aparecida|dia das crianças|aparecida",
    "HOLIDAY:allsaints": "todos os santos|dia de todos os santos",
    "HOLIDAY:allsouls": "finados|dia de finados",
    "HOLIDAY:republicproclaimed": "proclamação da república",
    "HOLIDAY:blackawareness": "consciência negra|dia da consciência negra",
    "HOLIDAY:restoration": "restauração da independência",
    "HOLIDAY:immaculate": "imaculada conceição|imaculada",
    "HOLIDAY:blackfriday": "black friday",
    "newyear": "em novo ano|no novo ano|no ano novo|com o novo ano",
    "early newyear": "início do novo ano|no início do novo ano|logo no início do ano novo|começo do ano novo",
    "year_turn": "entre o natal e o ano novo|entre natal e ano novo|entre as festas",
    "freeday": "feriado|feriadão|feriado prolongado|ponte|fim de semana prolongado|feriado nacional",
}
