"""French: what is said around a day: hedges, denials, invitations to ask, what is no date."""

SPEECH = {
    "onwards": "et après|et au delà",
    "delay hedge": "retardé de|reporté de|décalé de|repoussé de|prolongé de",
    "afterwards": "juste après|après cela|après quoi",
    "askme:call not before": "ne pas appeler avant|ne pas rappeler avant|ne pas relancer avant"
    "|ne pas téléphoner avant|ne pas nous appeler avant|ne pas m'appeler avant",
    "every DAY:6": "les dimanches|dimanches",
    "every DAY:5": "les samedis|samedis",
    "every DAY:4": "les vendredis|vendredis",
    "every DAY:3": "les jeudis|jeudis",
    "every DAY:2": "les mercredis|mercredis",
    "every DAY:1": "les mardis|mardis",
    "every DAY:0": "les lundis|lundis",
    "did": "de retour|rentre|se réunit|réunion le|réunion est|votre entretien|mon entretien|sera rentré|sera rentrée"
    "|à pourvoir|poste à pourvoir|merci de nous|merci de m|merci de confirmer|merci d'envoyer"
    "|merci de répondre|merci de remplir|veuillez"
    "|pourriez vous|pouvez vous nous|date limite|prise de poste|début du contrat|début le|clôture|valable jusqu'au"
    "|votre réponse|invitons|vous inviter|répondez|envoyez nous|confirmez|ai envoyé|ai écrit|ai parlé|avons parlé"
    "|avons échangé|s'est parlé|s'est vus|a appelé|m'a appelé"
    "|m'a appelée|ai appelé|a écrit|m'a écrit|m'a dit|ai postulé|ai rencontré|nous sommes vus|nous sommes parlé"
    "|nous sommes rencontrés|ai passé",
    "_": "en début d'après midi|début d'après midi|en début de matinée|en fin de matinée|en fin d'après midi"
    "|s'il vous plaît|s'il te plaît|n'hésitez pas à|n'hésitez pas|n'hésite pas à|n'hésite pas|sans faute"
    "|sans problème|pas de souci"
    "|pas de problème"
    "|à ce jour|d'un commun accord|non seulement|savoir quand|dire quand|quand vous voulez|à la fois"
    "|une fois pour toutes"
    "|une fois de plus|encore une fois|il était une fois|de votre part|de notre part|pour vous|pour le poste"
    "|avant tout|après tout|par la suite|jusque là|jusqu'ici|d'abord|au fait|à bientôt|à plus|tour à tour"
    "|ne manquerons pas de|ne manquerai pas de|ne manquerons pas|pas plus tard que|mi temps|au revoir|pour l'instant"
    "|pour le moment|m'appellera|m'appelle|me rappelle|me rappellera|vont m'appeler|va m'appeler|dois m'appeler"
    "|doit m'appeler|doit me rappeler|va me rappeler|vont me rappeler|rappeler",
    "delay": "encore|de plus|autre|autres|supplémentaire|supplémentaires|en plus|plus tard|de retard",
    "delay COUNT:1 week": "une autre semaine|encore une semaine|une semaine de plus|une semaine supplémentaire"
    "|huit jours de plus",
    "delay COUNT:2 week": "quinze jours de plus|encore quinze jours",
    "once": "avant que|une fois|dès que|lorsque|quand|aussitôt que|en attente de|en attendant|sous réserve de"
    "|dépend de|selon"
    "|dépend du|dépendra de|dépendra du|à l'issue de|à l'issue du|après que|tant que|suite à|en fonction de|dès"
    "|en attente du|sous réserve du|sitôt|une fois que|à la suite de|au terme de|au terme du|à condition que",
    "hear": "nouvelles|réponse|retour|contacté|contactée|rappelé|rappelée|reçu|appelé|appelée|répondu|entendu parler"
    "|manifesté|recontacté|recontactée|nouvelle|signe|message",
    "isno": "c'est non|c'est que c'est non|c'est un refus|est un refus|un refus|refus|refusée|réponse négative|négative"
    "|négatif|pas retenue|pas retenu|pas été retenue|pas été retenu|retenue|retenu|autre candidat|autre candidature"
    "|quelqu'un d'autre|considérez que c'est non|considérer que votre candidature|comme refusée|comme négative"
    "|classée sans suite|sans suite|rejetée|pas donné suite|ne donnerons pas suite|c'est mort|cela veut dire non"
    "|ça veut dire non|signifie non|vaut refus|vaudra refus|écartée|pas prise|pas pris|pas suite|donnons pas suite",
    "askme:call": "me joindre|nous joindre|me téléphoner|m'appelez|me rappelez|nous appelez|nous rappelez"
    "|me téléphonez|appelez moi|rappelez moi"
    "|appelle moi|rappelle moi|appelez nous|rappelez nous|téléphonez moi"
    "|téléphonez nous|passez moi un coup de fil|passe moi un coup de fil|passez un coup de fil|passez moi un appel"
    "|vous pouvez m'appeler|vous pouvez me rappeler|pouvez m'appeler|pouvez me rappeler|vous pouvez nous appeler"
    "|à m'appeler|à me rappeler|à nous appeler|à nous rappeler|appelez le service|passez nous un coup de fil"
    "|me rappeler|m'appeler|nous rappeler|nous appeler|vous pouvez appeler|vous pouvez rappeler|rappelez|appelez"
    "|tu peux m'appeler|tu peux me rappeler|je dois rappeler|je peux rappeler|je peux appeler|me passer un coup de fil"
    "|donnez moi un coup de fil|à me téléphoner|vous pouvez me téléphoner",
    "askme:email": "écrivez moi|écris moi|écrivez nous|envoyez moi un mail|envoie moi un mail|envoyez moi un e mail"
    "|envoyez nous un mail|m'écrire|à m'écrire|nous écrire|vous pouvez m'écrire|envoyez moi un email|m'envoyer un mail"
    "|envoyez moi un courriel|faites moi un mail|me faire un mail|nous envoyer un mail|m'envoyer un email",
    "askme:text": "envoyez moi un sms|envoie moi un sms|envoyez moi un texto|envoie moi un texto",
    "askme:message": "envoyez moi un message|envoie moi un message|laissez moi un message",
    "askme": "me relancez|me contactez|nous relancez|nous contactez|relancez moi|relance moi|relancez nous"
    "|contactez moi|contacte moi|contactez nous|recontactez moi"
    "|recontactez nous|à me relancer|à nous relancer|me relancer|nous relancer|vous pouvez me relancer"
    "|vous pouvez nous relancer|relancer|revenez vers moi|revenez vers nous|revenir vers moi|revenir vers nous"
    "|me recontacter|nous recontacter|à me contacter|à nous contacter|me contacter|nous contacter|faites moi signe"
    "|faites nous signe|fais moi signe|me faire signe|demandez moi|redemandez|relancez|contactez|reprenez contact"
    "|reprendre contact|manifestez vous|vous manifester|prenez contact|prendre contact|me solliciter",
    "wish": "bon week end|bonne semaine|bonne journée|bonne fin de semaine|bonne fin de journée|bonne année"
    "|joyeux noël|joyeuses fêtes|bonnes fêtes|joyeuses pâques",
    "thing": "mois d'essai|période d'essai|test|tests|phase|réunion d'information|cdi|stage|alternance|vacances"
    "|entretien|entretiens|tour|étage|candidat|candidats|congés|congé|préavis|expérience|essai|étape",
    "label": "version|salle|bâtiment|cdd|contrat",
    "thanks": "merci",
    "met": "d'être venu|d'être venue|notre entretien|notre échange|votre temps|était|depuis|avait|avoir rencontré"
    "|ravi de vous avoir rencontré|votre visite|votre venue",
    "took": "duré|a duré|voilà|ça fait|cela fait|il y a|attends depuis|attendu|il y a déjà|a pris|ont pris",
    "closed": "est férié|c'est férié|on ne travaille pas|ne travaillons pas|en vacances|en déplacement|en rtt|fermés"
    "|fermée|fermé|fermés|absent|absente|en congé|en congés",
    "every": "tous les deux|toutes les deux|un lundi sur deux|un mardi sur deux|un jeudi sur deux|toutes les|chaque"
    "|tous les",
    "roughly": "vers|autour du|autour de|autour|aux alentours de|aux alentours",
    "hedge": "merci de remplir"
    "|devrait|devrions"
    "|devraient|devrais|pensons|pense|pourrait|pourrions|on espère|nous espérons|espère"
    "|a priori"
    "|prévu|prévue|prévoyons|prévoit|envisageons|visons|vise|souhaitons|voudrions|aimerions|comptons|compte|j'imagine"
    "|je dirais|théoriquement|en théorie|sauf imprévu|vraisemblablement|tâcherons|tâcherai|je pense|on pense|au mieux"
    "|en général|généralement|plutôt|d'habitude|quasiment|presque|objectif|on vise|si tout va bien|ou un peu plus"
    "|devons|petit|plus ou moins|grosso modo|approximativement|approx|env|il se peut|croise les doigts|ptet|p tet"
    "|ptêtre|sûrement|moyen|moyenne|en moyenne|estimé|estimée"
    "|peut être|sans doute|probablement|normalement|j'espère|espérons|essaierons|essayer|si possible"
    "|en principe|éventuellement|ou plus|idéalement|environ|à peu près|au moins|à peine|~|+",
    "if": "si|au cas où|en cas de|s'il|s'ils",
    "if not": "à moins que|à défaut|faute de|en l'absence de|sauf si",
    "not": "sauf|excepté|hormis|sans|aucunement|personne|ni|difficilement|pas|ne|n|non|jamais|rien|aucun|aucune"
    "|peu probable|impossible"
    "|plutôt que|au lieu de",
    "not before": "absent jusqu'à|absente jusqu'à|absent jusqu'au|absente jusqu'au|en congé jusqu'à"
    "|en congé jusqu'au|fermé jusqu'au",
    "nodate": "dès que nous pouvons|dès que je peux|dès que j'ai du nouveau|dès que nous avons du nouveau"
    "|dès qu'on sait"
    "|dès que nous en savons plus|dès que j'en sais plus|dès que nous aurons du nouveau|dès que nous aurons une réponse"
    "|dès que j'ai une réponse|dès que nous avons une réponse|dès que la décision est prise|quand nous saurons"
    "|dès que la décision sera prise|une fois la décision prise|dès que nous aurons pris une décision|dès que je sais"
    "|dès que nous aurons pris notre décision|quand on saura|dès qu'une décision est prise|dès que l'on peut"
    "|dès que nous aurons des nouvelles|dès que j'aurai des nouvelles|dès que j'ai des nouvelles|dès qu'on a du nouveau"
    "|dès que nous aurons une décision|dès qu'une décision sera prise|on se tient au courant|vous tient au courant"
    "|vous tiens au courant|vous appellerons|vous appellera|vous écrirons|vous répondrons|donnerons des nouvelles"
    "|un de ces jours|d'un jour à l'autre|prochainement possible|dans les plus brefs délais|plus brefs délais"
    "|vous rappellerons|vous rappellerai|vous recontacterai|vous recontacterons|vous contactera|je vous rappelle"
    "|on s'appelle|on se rappelle|nous ne savons pas|on ne sait pas|je ne sais pas|pas précisé|n'a rien dit|à définir"
    "|pas de délai|à déterminer|non précisé|rien de précis|dans l'immédiat|immédiatement|aussi vite que possible"
    "|aussi rapidement que possible|le plus rapidement possible|le plus vite possible|quand ce sera possible"
    "|tôt ou tard|plus tard|à terme|jusqu'à nouvel ordre|bientôt|prochainement|dès que possible|au plus vite"
    "|rapidement|on vous rappellera"
    "|nous vous rappellerons|vous rappellera|vous recontactera|nous vous recontacterons|reviendrons vers vous"
    "|reviendra vers vous|vous tiendrons au courant|au courant|vous contacterons|sous peu|aussitôt que possible"
    "|le plus tôt possible|dans les meilleurs délais|meilleurs délais|ne nous appelez pas|rien dit|pas de date"
    "|aucune date|sans date|inconnu|incessamment|ultérieurement|en temps voulu|asap|dans un avenir proche"
    "|dès que nous le pouvons|tout de suite|on vous rappelle|vous tiendrons informé"
    "|vous tiendrons informée|très vite|d'ici peu",
}
