"""Frequent words of each language that say nothing of a day; they tell which language a text is written in."""

ENGLISH = """ i we you they he she it us me him her them my our your their his its who what which that this these
those there here will would shall should can could may might must am is are was were be been being have has had do
does did done get got go going come coming back take make give need want know see say said says tell told think expect
plan try hope call hear email mail send let answer reply respond response feedback decide decision news update word
contact reach ring phone text write ask speak talk meet chat touch interview interviews candidate candidates team
manager position role job application applications offer company hiring recruiter process round step please thanks
thank sorry dear hi hello regards best kind so if but and or not no yes as for from with without about into out up
down off over under again still just only very all any some every other another more most much many few first last
next new final by on in at to of a an the ll ve re d s t m don won haven isn aren doesn didn shouldn hasn able ready
sure sorry everyone everybody people someone one when where why how while because since until unless once hopefully
should great good nice meeting met today work working back office board budget review reviewing finish finished
complete completed approve approved start begin end well also too then than now later sooner week day month hr ok okay
"""

GERMAN = """
ich wir sie ihnen ihr ihre ihren ihrem ihrer er es uns mich mir dir dich du man unser unsere unserem unseren unserer
werden wird wurde würde würden können kann könnte könnten möchten müssen muss sollte sollten soll sollen haben hat
hatte habe sind ist war waren sein bin darf dürfen will wollen gern gerne bitte danke dank vielen guten tag hallo
liebe lieber geehrte geehrter frau herr grüße gruß freundlichen mit bei von zu zur zum auf aus über unter an am in im
der die das dem den des ein eine einen einem einer kein keine nicht und oder aber sondern auch noch nur schon erst
dann denn wenn falls sobald dass ob wie was wer wann wo für um bis nach vor seit ab gegen ohne durch sich melden
meldet gemeldet rückmeldung bescheid geben gibt gegeben antwort entscheidung entscheiden entschieden antworten hören
gehört anrufen rufen ruft ruf angerufen schreiben schicken senden erhalten bekommen kommen kommt teilen mitteilen
informieren rechnen erwarten gespräch bewerbung bewerber kandidaten stelle angebot vertrag unterlagen team chef firma
abteilung personalabteilung verfahren prozess runde termin rückruf zurück zurückrufen hoffe hoffen denke wissen weiß
sagen sagt gesagt alle allen alles anderen weitere weiteren wieder hier da dort so sehr ganz etwas mehr ihnen
spätestens heute ja nein also diese dieser diesem diesen dieses jan ende woche
"""

FRENCH = """
je nous vous ils elles il elle on tu te me moi lui leur leurs notre nos votre vos mon ma son sa ses ce cet cette
ces cela ça qui que quoi dont où quand comment le la les l un une des du de d au aux à en dans par pour sur sous avec
sans chez et ou mais donc or ni car si ne n pas plus jamais rien aucun aucune être est sont était sera serez serons
seront serait avoir a ai as avons avez ont avait aura aurons aurez auront aurait aurions faire fait ferai ferons fera
font allons allez va vais peut pouvons pouvez pourrons pourrez pourra devons devrait devrions devrez doit donner
donnerai donnerons donnera donnons réponse réponses retour retours nouvelles nouvelle décision décider décide
recontacter recontactera recontacterons recontacterai rappeler rappelle rappelez appeler appelez appelle contacter
contactez contacterons tenir tiendrons tiens tient courant revenir reviens revient reviendrai reviendrons vers
informer informés entretien entretiens candidat candidats candidature candidatures poste offre équipe direction rh
service dossier processus étape tour merci bonjour madame monsieur cordialement bien bon bonne très tout tous toute
toutes autre autres encore déjà aussi ainsi comme puis ensuite alors après avant lors pense penser espère espérons
attendre attendez recevoir recevrez reçu envoyer envoie enverrai enverrons savoir sais dire dit j c s t m y été avis
"""

SPANISH = """
estoy soy yo nosotros usted ustedes tú te le les nos me lo la los las el él ella ellos se su sus mi mis nuestro
nuestra nuestros un una unos unas de del al a en con sin por para sobre entre hasta desde y e o u pero sino ni que qué
quien cual como cuando donde si no nunca nada nadie ningún ninguna ser es son era será seré serán sería estar está
estamos están estará estaremos haber ha han he hemos había habrá hay tener tiene tienen tenemos tendrá tendrás tendrán
tendremos poder puede podemos pueden podrá podremos podría deber debe deben hacer hace hacemos haremos hará ir va
vamos van decir digo dice dijo dar damos daremos daré dará respuesta responder responderemos noticias decisión decidir
decidimos decidiremos llamar llamo llama llamaremos llamaré llamará llámame llámeme llámenos contactar contactaremos
contactaré contacto comunicar comunicaremos comunicamos avisar avisaremos avisamos escribir escribiré escribiremos
enviar enviaremos enviaré confirmar confirmaremos confirmamos sabrá sabrás sabremos saber sabe oferta puesto candidato
candidatos candidatura candidaturas proceso entrevista entrevistas equipo empresa dirección rrhh departamento gracias
hola buenos buenas días tardes estimado estimada saludo saludos cordial favor bien muy más menos todo toda todos todas
otro otra otros otras también ya aún todavía luego después antes ahora espera esperar esperamos espero creo pensamos
recibir recibirá recibirás recibido volver volveremos ponemos pondremos pondré ponerse ti contigo mañana hoy lista
resultado resultados resolución reunión plazo proyecto este esta
"""

PORTUGUESE = """
estou estava sou vamos eu nós você vocês tu ele ela eles elas te lhe lhes nos me o a os as um uma uns umas de do da
dos das ao aos à às em no na nos nas num numa com sem por pelo pela para pra sobre entre até desde e ou mas nem que
quem qual como quando onde se não nunca nada ninguém nenhum nenhuma ser é são era será serão seria estar está estamos
estão estará estaremos haver há havia ter tem têm temos tinha terá terão teremos tenho poder pode podemos podem poderá
poderemos dever deve devem devemos fazer faz fazemos faremos fará ir vai vamos vão vou dizer diz disse dar damos
daremos darei dará retorno resposta responder responderemos respondemos notícias novidades decisão decidir decidimos
decidiremos ligar ligo liga ligaremos ligarei ligue ligar contatar contactar contato contacto contataremos
contactaremos comunicar avisar avisaremos avisamos escrever escrevo enviar enviaremos enviarei envio confirmar
confirmamos saber saberá sabe saberemos oferta proposta vaga cargo candidato candidatos candidatura candidaturas
processo seletivo entrevista entrevistas equipe equipa empresa diretoria direção rh obrigado obrigada olá oi bom boa
dia tarde prezado prezada atenciosamente favor bem muito mais menos todo toda todos todas outro outra outros outras
também já ainda depois antes agora espera esperar esperamos espero acho pensamos receber receberá recebido voltar
voltamos voltaremos entrar entraremos entramos seu sua seus suas meu minha nosso nossa isso este esta esse essa hoje
amanhã resultado resultados reunião prazo gente
"""

ITALIAN = """
sto io noi voi lei tu loro lui ti vi ci mi le gli la lo il i un uno una dei degli delle del dello della dell di a al
allo alla alle ai agli all da dal dalla dallo dalle in nel nella nello nelle con senza per su sul sulla tra fra e ed o
oppure ma però né che chi cui quale come quando dove se non mai niente nulla nessuno nessuna essere è sono era sarà
saranno sarebbe sia stare sta stiamo stanno avere ha hanno ho abbiamo avete aveva avrà avremo avrete avranno potere
può possiamo possono potrà potremo potrebbe dovere deve devono dobbiamo dovrebbe dovremmo fare fa facciamo faremo farò
farà andare va vanno dire dico dice detto dare diamo daremo darò darà risposta rispondere risponderemo notizie
decisione decidere decidiamo decideremo chiamare chiamo chiama chiameremo chiamerò chiamerà mi chiami contattare
contatteremo contatterò contatto ricontatteremo ricontattare ricontatterò sentire sentiamo sentiremo sentirà scrivere
scrivo scriverò inviare invieremo invio mandare mando manderemo confermare confermiamo sapere saprà saprete sapremo sa
offerta proposta posizione ruolo posto candidato candidati candidatura candidature processo selezione colloquio
colloqui squadra team azienda direzione hr ufficio grazie ciao buongiorno buonasera gentile egregio cordiali saluti
favore prego bene molto più meno tutto tutta tutti tutte altro altra altri altre anche già ancora poi dopo prima ora
adesso aspettare attendere attendiamo spero speriamo credo pensiamo ricevere riceverà ricevuto tornare torniamo faccia
facciamo avere suo sua suoi nostro nostra questo questa questi esito riscontro esiti riunione scadenza oggi domani
vostra vostro
"""
