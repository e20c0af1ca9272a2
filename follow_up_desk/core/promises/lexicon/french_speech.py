"""French: what is said around a day: hedges, denials, invitations to ask, what is no date."""

SPEECH = {
    "wish": "bon week end|bonne semaine|bonne journée|bonne fin de semaine|bonne fin de journée|bonne année"
    "|joyeux noël|joyeuses fêtes|bonnes fêtes|joyeuses pâques",
    "thing": "entretien|entretiens|tour|étage|candidat|candidats|congés|congé|préavis|expérience|essai|étape",
    "label": "version|salle|bâtiment|cdd|contrat",
    "thanks": "merci",
    "met": "votre temps|était|depuis|avait|avoir rencontré|ravi de vous avoir rencontré|votre visite|votre venue",
    "took": "duré|a duré|voilà|ça fait|cela fait|il y a",
    "closed": "fermé|fermés|absent|absente|en congé|en congés",
    "every": "chaque|tous les",
    "roughly": "vers|autour du|autour de|autour|aux alentours de|aux alentours",
    "hedge": "peut être|sans doute|probablement|normalement|j'espère|espérons|essaierons|essayer|si possible"
    "|en principe|éventuellement|ou plus|idéalement|environ|à peu près|au moins|à peine|~|+",
    "if": "si|au cas où",
    "not": "pas|ne|n|jamais|rien|aucun|aucune|peu probable|impossible|plutôt que|au lieu de",
    "not before": "absent jusqu'à|absente jusqu'à|absent jusqu'au|absente jusqu'au|en congé jusqu'à"
    "|en congé jusqu'au|fermé jusqu'au",
    "nodate": "bientôt|prochainement|dès que possible|au plus vite|rapidement|on vous rappellera"
    "|nous vous rappellerons|vous rappellera|vous recontactera|nous vous recontacterons|reviendrons vers vous"
    "|reviendra vers vous|vous tiendrons au courant|au courant|vous contacterons|sous peu|aussitôt que possible"
    "|le plus tôt possible|dans les meilleurs délais|meilleurs délais|ne nous appelez pas|rien dit|pas de date"
    "|aucune date|sans date|inconnu|incessamment|ultérieurement|en temps voulu|asap|dans un avenir proche"
    "|dès que nous le pouvons|tout de suite|dès que|on vous rappelle|vous tiendrons informé"
    "|vous tiendrons informée|très vite|d'ici peu",
}
