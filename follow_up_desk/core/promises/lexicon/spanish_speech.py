"""Spanish: what is said around a day: hedges, denials, invitations to ask, what is no date."""

_THEM = "le", "te", "les", "os", "lo", "la"

SPEECH = {
    "onwards": "en adelante|o más tarde",
    "delay hedge": "se retrasa una|se alarga|se aplaza una",
    "afterwards": "justo después|después de eso",
    "askme not before": "no nos contacte antes de|no nos contacte antes del|no me contacte antes de"
    "|no me contacte antes del|no insista antes del|no nos contactes antes del|no contacte antes del",
    "every DAY:6": "los domingos",
    "every DAY:5": "los sábados",
    "every DAY:4": "los viernes",
    "every DAY:3": "los jueves",
    "every DAY:2": "los miércoles",
    "every DAY:1": "los martes",
    "every DAY:0": "los lunes",
    "did": "vuelve el|regresa|está de vuelta|vuelve de|se reúne|reunión es|reunión del|su entrevista|tu entrevista"
    "|mi entrevista|por favor envíe|envíenos|mándenos|responda|confirme|confírmenos|confírmanos|háganos llegar"
    "|háznoslo llegar|necesitamos su|necesitamos tu|fecha límite|fecha de incorporación|incorporación|válida hasta"
    "|le invitamos|te invitamos|invitarle|invitarte|el plazo cierra|el plazo termina|su respuesta|tu respuesta"
    "|envíanos|mándanos|respóndenos|díganos|hablé|hablamos con|me escribieron|llamaron|me llamó|me llamaron|envié"
    "|mandé|escribí|llamé|me escribió"
    "|me dijo|me dijeron|me comentaron|apliqué|postulé|envié mi",
    "_": "va a llamarme|van a llamarme|quedó en llamarme|quedaron en llamarme|volverá a llamarme|volverán a llamarme"
    "|no dude en|no dudes en|no duden en|sin falta|sin duda|no te preocupes|no se preocupe|sin problema|ni bien"
    "|nada más|por supuesto|cuanto más|día a día|de día|a día de hoy|de todos modos|de una vez|a la vez|tal cual"
    "|hoy en día|cuando quieras|cuando quiera|cuando puedas|cuando pueda|no solo|por favor|a tiempo|mañana tarde",
    "wish": "buen fin de semana|feliz fin de semana|buena semana|feliz semana|buen día|buenos días|feliz navidad"
    "|felices fiestas|feliz año|feliz año nuevo|buen lunes|feliz lunes|feliz viernes|buen finde|buenas tardes"
    "|próspero año nuevo|buena tarde",
    "thing": "entrevista|entrevistas|ronda|rondas|fase|fases|etapa|etapas|candidato|candidatos|prueba|pruebas|piso"
    "|planta|vacaciones|permiso|preaviso|experiencia|opción|finalista|finalistas|convocatoria|evaluación",
    "label": "contrato|contrato de|versión|sala|edificio|sección|capítulo|puerta|apartado|aula|bases",
    "thanks": "gracias|muchas gracias|agradecemos|agradezco|agradecido|agradecida",
    "met": "por venir|por haber venido|por acudir|por asistir|por la entrevista|por la reunión|por la llamada"
    "|por la charla|por la conversación|fue|era|tu tiempo|su tiempo|haberle conocido|haberte conocido|conocerle"
    "|conocerte|conocerlo|su visita"
    "|tu visita|estuvo|estuvimos|vino|hablamos|nos vimos|entrevisté|entrevistaron|hice|hicimos|tuve|tuvimos|tuvo",
    "took": "hace|desde hace|lleva|llevo|llevamos|tardó|duró|tardaron|esperando|han pasado|pasaron|ya van",
    "closed": "cerrado|cerrada|cerramos|cerrados|ausente|estoy de vacaciones|estamos de vacaciones"
    "|estaré de vacaciones|está de vacaciones|estaremos de vacaciones|fuera de la oficina|de baja|de permiso"
    "|no trabajamos|es festivo|es fiesta|libramos|libro",
    "every": "cada dos|cada tres|un martes de cada dos|un lunes de cada dos|cada|todos los|todas las",
    "roughly": "hacia|sobre|alrededor de|alrededor del|en torno a|en torno al|allá por|por",
    "over": "más de|algo más de|poco más de|un poco más de|más bien",
    "hedge": "háganos llegar"
    "|quizás|quizá|tal vez|a lo mejor|probablemente|posiblemente|seguramente"
    "|esperamos|espero|ojalá"
    "|intentaremos|intentaré|intentamos|trataremos|si todo va bien|si es posible|en principio|igual|más o menos"
    "|aproximadamente|aprox|o así|o algo así|como mínimo|al menos|por lo menos|puede que|podría|podríamos|debería"
    "|deberíamos|supongo|creo|creemos|calculo|calculamos|estimamos|unas|cerca de|casi|o más|~|+|idealmente"
    "|a ser posible|y pico|previsiblemente|de ser posible|imagino|me imagino|salvo imprevistos|si dios quiere"
    "|normalmente|prevemos|confiamos|se espera|tentativamente|en teoría|debe de|o menos",
    "delay": "otro|otra|otros|otras|más|adicional|adicionales|extra",
    "if": "si|en caso de que|en caso de|salvo que",
    "if not": "a menos que|de no",
    "not": "excepto|menos el|no|nunca|jamás|nada|ningún|ninguna|ninguno|tampoco|sin|difícilmente|en lugar de"
    "|en vez de|imposible"
    "|nadie|difícil|improbable|ni",
    "not before": "ausente hasta|de vacaciones hasta|fuera hasta|fuera de la oficina hasta|de baja hasta|cerrado hasta"
    "|cerrados hasta|no antes de|no antes del|nunca antes de",
    "earliest": "como pronto|como muy pronto|lo más pronto|lo más temprano|como temprano",
    "for": "durante|por espacio de",
    "ago": "atrás",
    ".": "pero|sino|aunque|sin embargo",
    "hear": "noticias|respuesta|sabe|recibido|recibe|recibes|contactado|llamado|escrito|llamada|novedades",
    "isno": "es un no|es que no|significa que no|significa no|ha sido descartado|descartado|descartada|seleccionado"
    "|seleccionada|otro candidato|otra persona|rechazado|rechazada|candidatura cerrada|proceso cerrado|elegido"
    "|desestimada|desestimado|negativo|negativa|es negativo|considérese fuera|fuera del proceso|no continúa"
    "|no continúas|no sigue adelante|no sigues adelante|no ha podido ser|no prospera|no prosperó|no fue seleccionado",
    **{
        f"askme{channel} not before": "|".join(
            f"no {verb} {before}" for verb in verbs for before in ("antes de", "antes del")
        )
        for channel, verbs in (
            (":call", ("me llames", "me llame", "nos llame", "llame", "llames", "nos llames")),
            (":email", ("me escribas", "me escriba", "nos escriba")),
        )
    },
    "askme:call": "volver a llamar|volver a llamarme|llamar de nuevo|volver a llamarnos|me llames|nos llames|llámame"
    "|llámeme|llámenos|llámanos|me puede llamar|me puedes llamar"
    "|puede llamarme|puedes llamarme"
    "|puede llamarnos|puedes llamarnos|puede llamar|puedes llamar|dame un toque|deme un toque|dame una llamada"
    "|pégame un toque|me llamas|llame|llamen|vuelva a llamar|vuelve a llamar|márcame|márqueme|hágame una llamada"
    "|dame un telefonazo|llama a recursos humanos|hazme una llamada|nos puede llamar|nos llama usted|llamarme"
    "|llamarnos|échame un telefonazo",
    "askme:email": "escríbame|escríbeme|escríbanos|escríbenos|mándeme un correo|mándame un correo|envíeme un correo"
    "|envíame un correo|mándeme un email|mándame un email|mándame un mail|envíame un mail|puede escribirme"
    "|puedes escribirme|puede escribirnos|escribirme|escribirnos|envíenos un correo|mándanos un correo|escriba",
    "askme:message": "mándame un whatsapp|mándeme un whatsapp|envíame un whatsapp|mándame un mensaje"
    "|escríbame por whatsapp|escríbeme por whatsapp|envíame un mensaje",
    "askme": "pregúnteme|pregúntame|contácteme|contáctame|contáctenos|contáctanos|póngase en contacto"
    "|ponte en contacto|puede contactarme|puede contactarnos|recuérdemelo|recuérdamelo|vuelva a preguntar"
    "|vuelve a preguntar|pregunte|comuníquese|comunícate|contactarme|contactarnos|insista|insiste|avísame|avíseme",
    "once": "hasta que no|mientras no|depende del|dependerá de|dependerá del|al término de|al término del"
    "|al finalizar|al concluir|cuando|en cuanto|una vez que|una vez"
    "|tan pronto como|tan pronto|a la espera de|pendiente de|depende de"
    "|dependiendo de|hasta que|nada más|a falta de|luego que|después de que|supeditado a|según",
    "nodate": "pronto|en breve|próximamente|lo antes posible|cuanto antes|a la brevedad|en cuanto podamos"
    "|en cuanto sea posible|tan pronto como sea posible|tan pronto sea posible|nos pondremos en contacto"
    "|nos ponemos en contacto|nos pondremos en contacto contigo|ya te contaré|te cuento|le contaremos|te decimos algo"
    "|le diremos algo|te diremos algo|sin fecha|no dijeron nada|no dijo nada|no dijeron fecha|no dijeron cuándo"
    "|no se sabe|no me dijeron nada|en su momento|oportunamente|a su debido tiempo|enseguida|inmediatamente"
    "|de inmediato|ya veremos|seguimos en contacto|estamos en contacto|estaremos en contacto|quedamos en contacto"
    "|le mantendremos informado|te mantendremos informado|le mantendremos informada|al tanto|algún día"
    "|un día de estos|uno de estos días|rápidamente|tan pronto como podamos|en cuanto sepamos algo|ahorita"
    "|en cuanto sepa algo|cuando sepamos algo|cuando haya novedades|cuando tengamos novedades|en cuanto sepamos"
    "|cuando tengamos noticias|cuando podamos|en cuanto tengamos noticias|en cuanto tengamos novedades"
    "|en cuanto tengamos una respuesta|me comunico contigo|nos comunicaremos|nos comunicamos|contactaremos|asap"
    "|a la mayor brevedad|en un futuro próximo|más adelante|cuando se sepa|en cuanto se sepa|en cuanto pueda"
    "|en cuanto haya novedades|cuando tengamos una decisión|en cuanto tengamos una decisión|no llame|no nos llame"
    "|cuando se tome una decisión|ninguna fecha|sin plazo|por determinar|en cuanto tengamos algo|con la mayor brevedad"
    "|cuando sea posible|cuando tengamos algo|tendrá noticias nuestras|tendrás noticias nuestras|quedo a la espera|"
    + "|".join(
        f"{them} {verb}"
        for them in _THEM
        for verb in (
            *("avisaremos", "avisamos", "aviso", "llamaremos", "llamamos", "llamaré", "llamo", "contactaremos"),
            *("informaremos", "escribiremos", "diremos", "haremos saber", "comunicaremos", "avisaré", "avisan"),
        )
    ),
}
