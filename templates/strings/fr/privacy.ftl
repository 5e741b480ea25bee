## Ce qui est gardé d’une demande de retrait

privacy-removal = Si vous demandez un retrait
privacy-removal-what = Pour décider de votre demande, nous gardons ce que vous saisissez : adresse e-mail, langue, rôle et ce qui a été réparé. Nous gardons aussi les messages échangés avec vous et le résultat de nos vérifications.
privacy-removal-who = Seule l’équipe de { $operator } le voit. Nos vérifications interrogent le système de noms de domaine (DNS) sur l’adresse inscrite et sur le domaine de votre adresse e-mail.
privacy-removal-published = Les demandes ne sont jamais publiées. Les chiffres publics sur les retraits viennent de l’historique et ne nomment personne.
privacy-removal-own = La page privée de votre demande montre ce que nous en gardons. Vous pouvez y prendre une copie ou tout effacer.
privacy-kept = Combien de temps nous le gardons
privacy-kept-unconfirmed = Une demande que personne n’a confirmée
privacy-kept-unconfirmed-long = L’adresse e-mail et les textes sont effacés { $span } après la fin du lien de confirmation. D’ici là, nous pouvons expliquer ce qui s’est passé.
privacy-kept-decided = Une demande décidée ou terminée
privacy-kept-decided-long = L’adresse e-mail, les textes, les messages et les résultats des vérifications sont effacés { $span } après le dernier mot. D’ici là, la décision peut être expliquée ou revue.
privacy-kept-letters = Les lettres que vous recevez
privacy-kept-letters-long = Le texte n’est jamais gardé. Votre adresse est gardée jusqu’à l’envoi de la lettre, { $span } au plus.
privacy-kept-budgets = Compteurs et marques contre l’excès de demandes
privacy-kept-budgets-long = Ils sont effacés après { $span }. Ils ralentissent qui demande trop ou envoie deux fois un formulaire.
privacy-kept-staff = Marques des lieux d’où notre propre équipe se connecte
privacy-kept-staff-long = Elles sont effacées { $span } après la dernière connexion depuis ce lieu. Elles font remarquer les inconnus. Les sessions sont effacées { $sessions } après leur fin.
privacy-kept-history = Historique des inscriptions et des décisions
privacy-kept-history-long = Il est gardé pour toujours, afin que chacun puisse vérifier que nous respectons nos règles. Il contient la liste, le réseau, la règle et les heures, et rien sur la personne qui a demandé.
