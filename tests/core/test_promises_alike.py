"""The same phrase means the same days in every language: each row is said six times and must be read alike."""

from datetime import date

import pytest

from follow_up_desk.core.promises import read_promise
from tests.core.test_promises import DAYS

LANGUAGES = "en", "de", "fr", "es", "pt", "it"
SAID = [date(2026, 10, day) for day in (12, 13, 14, 15, 16, 17, 18)]

WEEKDAYS = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(),
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
    "lundi mardi mercredi jeudi vendredi samedi dimanche".split(),
    "lunes martes miércoles jueves viernes sábado domingo".split(),
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split(),
    "lunedì martedì mercoledì giovedì venerdì sabato domenica".split(),
)
MONTHS = (
    "January February March April May June July August September October November December".split(),
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(),
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(),
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(),
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split(),
)

OF_WEEKDAYS = """
by {0} | bis {0} | d'ici {0} | para el {0} | até {0} | entro {0}
before {0} | vor {0} | avant {0} | antes del {0} | antes de {0} | prima di {0}
after {0} | nach {0} | après {0} | después del {0} | depois de {0} | dopo {0}
{0} at the latest | spätestens {0} | {0} au plus tard | el {0} a más tardar | {0} o mais tardar | {0} al più tardi
not before {0} | nicht vor {0} | pas avant {0} | no antes del {0} | não antes de {0} | non prima di {0}
{0} next week | {0} nächster Woche | {0} de la semaine prochaine | {0} de la semana que viene | {0} da semana que vem | {0} della prossima settimana
on {0} | am {0} | {0} | el {0} | na {0} | {0}
hopefully {0} | hoffentlich {0} | peut-être {0} | quizás el {0} | talvez {0} | forse {0}
not {0} | nicht {0} | pas {0} | no el {0} | não na {0} | non {0}
every {0} | jeden {0} | chaque {0} | cada {0} | cada {0} | ogni {0}
this {0} | diesen {0} | ce {0} | este {0} | nesta {0} | questo {0}
"""

OF_MONTHS = """
in {0} | im {0} | en {0} | en {0} | em {0} | a {0}
early {0} | Anfang {0} | début {0} | a principios de {0} | início de {0} | inizio {0}
mid {0} | Mitte {0} | mi-{0} | a mediados de {0} | meados de {0} | metà {0}
by the end of {0} | bis Ende {0} | d'ici fin {0} | hasta finales de {0} | até o fim de {0} | entro fine {0}
{0} 20 | 20. {0} | 20 {0} | 20 de {0} | 20 de {0} | 20 {0}
by {0} 20 | bis zum 20. {0} | d'ici le 20 {0} | para el 20 de {0} | até 20 de {0} | entro il 20 {0}
{0} 20, 2027 | 20. {0} 2027 | 20 {0} 2027 | 20 de {0} de 2027 | 20 de {0} de 2027 | 20 {0} 2027
from 19 to 23 {0} | vom 19. bis 23. {0} | du 19 au 23 {0} | del 19 al 23 de {0} | de 19 a 23 de {0} | dal 19 al 23 {0}
the last Friday of {0} | letzter Freitag im {0} | le dernier vendredi de {0} | el último viernes de {0} | a última sexta-feira de {0} | l'ultimo venerdì di {0}
the first week of {0} | die erste Woche im {0} | la première semaine de {0} | la primera semana de {0} | a primeira semana de {0} | la prima settimana di {0}
after 20 {0} | nach dem 20. {0} | après le 20 {0} | después del 20 de {0} | depois de 20 de {0} | dopo il 20 {0}
"""

PLAIN = """
today | heute | aujourd'hui | hoy | hoje | oggi
tomorrow | morgen | demain | mañana | amanhã | domani
the day after tomorrow | übermorgen | après-demain | pasado mañana | depois de amanhã | dopodomani
this week | diese Woche | cette semaine | esta semana | esta semana | questa settimana
next week | nächste Woche | la semaine prochaine | la semana que viene | semana que vem | la prossima settimana
by the end of the week | bis Ende der Woche | d'ici la fin de la semaine | para finales de la semana | até o fim da semana | entro la fine della settimana
by the end of next week | bis Ende nächster Woche | d'ici la fin de la semaine prochaine | para finales de la semana que viene | até o fim da semana que vem | entro la fine della prossima settimana
early next week | Anfang nächster Woche | début de semaine prochaine | a principios de la semana que viene | início da semana que vem | inizio della prossima settimana
the middle of next week | Mitte nächster Woche | milieu de semaine prochaine | a mediados de la semana que viene | meados da semana que vem | metà della prossima settimana
in a week | in einer Woche | dans une semaine | en una semana | em uma semana | in una settimana
in two weeks | in zwei Wochen | dans deux semaines | en dos semanas | em duas semanas | in due settimane
in 3 weeks | in 3 Wochen | dans 3 semaines | en 3 semanas | em 3 semanas | in 3 settimane
one to two weeks | ein bis zwei Wochen | une à deux semaines | una a dos semanas | uma a duas semanas | una o due settimane
within 10 working days | innerhalb von 10 Werktagen | sous 10 jours ouvrés | en el plazo de 10 días hábiles | no prazo de 10 dias úteis | entro 10 giorni lavorativi
within 10 days | innerhalb von 10 Tagen | sous 10 jours | en el plazo de 10 días | no prazo de 10 dias | entro 10 giorni
within 48 hours | innerhalb von 48 Stunden | sous 48 heures | en el plazo de 48 horas | no prazo de 48 horas | entro 48 ore
in a few days | in ein paar Tagen | dans quelques jours | en unos días | em alguns dias | tra qualche giorno
in a few weeks | in einigen Wochen | dans quelques semaines | en unas semanas | em algumas semanas | tra qualche settimana
end of the month | Ende des Monats | fin du mois | fin de mes | fim do mês | fine mese
next month | nächsten Monat | le mois prochain | el mes que viene | mês que vem | il mese prossimo
in a month | in einem Monat | dans un mois | en un mes | em um mês | in un mese
before Christmas | vor Weihnachten | avant Noël | antes de Navidad | antes do Natal | prima di Natale
after the holidays | nach den Feiertagen | après les fêtes | después de las fiestas | depois das festas | dopo le feste
after Easter | nach Ostern | après Pâques | después de Pascua | depois da Páscoa | dopo Pasqua
in the first quarter | im ersten Quartal | au premier trimestre | en el primer trimestre | no primeiro trimestre | nel primo trimestre
by the end of the year | bis Ende des Jahres | d'ici la fin de l'année | para finales de año | até o fim do ano | entro la fine dell'anno
over the weekend | am Wochenende | ce week-end | el fin de semana | no fim de semana | nel fine settimana
after the weekend | nach dem Wochenende | après le week-end | después del fin de semana | depois do fim de semana | dopo il fine settimana
Monday to Wednesday | Montag bis Mittwoch | de lundi à mercredi | de lunes a miércoles | de segunda a quarta | da lunedì a mercoledì
Monday or Tuesday | Montag oder Dienstag | lundi ou mardi | lunes o martes | segunda ou terça | lunedì o martedì
by Friday, Monday at the latest | bis Freitag, spätestens Montag | d'ici vendredi, lundi au plus tard | para el viernes, el lunes a más tardar | até sexta, o mais tardar segunda | entro venerdì, al più tardi lunedì
not next week but the week after | nicht nächste, sondern übernächste Woche | pas la semaine prochaine mais la suivante | la semana que viene no, la siguiente | não na próxima semana, mas na seguinte | non la prossima settimana ma quella dopo
week 44 | KW 44 | semaine 44 | semana 44 | semana 44 | settimana 44
the week of the 26th | in der Woche vom 26. | la semaine du 26 | la semana del 26 | na semana do dia 26 | la settimana del 26
by the 30th | bis zum 30. | d'ici le 30 | para el 30 | até o dia 30 | entro il 30
soon | bald | bientôt | pronto | em breve | presto
as soon as possible | so bald wie möglich | dès que possible | lo antes posible | assim que possível | il prima possibile
two weeks ago | vor zwei Wochen | il y a deux semaines | hace dos semanas | há duas semanas | due settimane fa
last week | letzte Woche | la semaine dernière | la semana pasada | semana passada | la settimana scorsa
Call me on Monday | Rufen Sie mich am Montag an | Appelez-moi lundi | Llámeme el lunes | Me ligue na segunda | Mi chiami lunedì
If you have not heard by Friday, call me | Wenn Sie bis Freitag nichts gehört haben, rufen Sie mich an | Si vous n'avez pas de nouvelles d'ici vendredi, appelez-moi | Si no tiene noticias para el viernes, llámeme | Se não tiver notícias até sexta, me ligue | Se non ha notizie entro venerdì, mi chiami
if you hear nothing by the 30th it is a no | wenn Sie bis zum 30. nichts hören, ist es eine Absage | si vous n'avez pas de nouvelles d'ici le 30, c'est non | si no tiene noticias para el 30, es un no | se não tiver notícias até o dia 30, é um não | se non ha notizie entro il 30, è un no
once the budget is approved | sobald das Budget genehmigt ist | une fois le budget validé | cuando se apruebe el presupuesto | assim que o orçamento for aprovado | appena il budget sarà approvato
"""


def _rows() -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for template, names in ((OF_WEEKDAYS, WEEKDAYS), (OF_MONTHS, MONTHS)):
        for line in template.strip().splitlines():
            said = line.split(" | ")
            rows += [tuple(words.format(names[at][n]) for at, words in enumerate(said)) for n in range(len(names[0]))]
    return rows + [tuple(line.split(" | ")) for line in PLAIN.strip().splitlines()]


@pytest.mark.parametrize("row", _rows(), ids=lambda row: row[0])
def test_all_languages_read_the_same_days(row: tuple[str, ...]) -> None:
    for said in SAID:
        found = {
            language: read_promise(words, said, DAYS["GB"], language, only=True)
            for language, words in zip(LANGUAGES, row, strict=True)
        }
        meant = {
            language: (*reading.meaning, reading.certainty, reading.understood) for language, reading in found.items()
        }
        assert set(meant.values()) == {meant["en"]}, (said, meant)
