## Retrait d’une liste : avant le formulaire

remove-title = Retrait de { $network } de la liste « { $list } »
remove-listed = { $network } figure sur la liste « { $list } ».
remove-not-listed = { $network } ne figure pas sur la liste « { $list } ». Il n’y a rien à retirer.
remove-unknown = Nous n’avons pas pu vérifier pour le moment si { $network } figure sur la liste « { $list } ». Réessayez dans une minute.
remove-pause = Nous ne pouvons pas prendre de demande pour le moment, car une partie de notre site est en panne. Attendre ne vous fait rien perdre. Réessayez dans quelques minutes.
remove-answer = Pourquoi { $network } figure sur nos listes, et depuis quand
remove-answer-plain = Ce que nous savons de { $network }
remove-inside = Il n’y a pas d’inscription à part. Elle se trouve dans { $network }, et cette liste ne retire que des inscriptions entières. Une demande porte donc sur tout { $network }.
remove-instead = Retrait de { $network }
remove-part = Cette adresse se trouve dans { $network }, inscrit en entier. Vous pouvez demander le retrait de cette seule adresse. Le reste demeure inscrit.
remove-whole = Une demande porte sur l’inscription entière, { $network }.
remove-holder = Qui peut demander
remove-holder-only = Seul le titulaire de { $network }.
remove-holder-proof = La preuve est un texte placé dans le DNS du réseau. Le texte exact figure sur la page qui suit le formulaire.
remove-holder-other = Vous n’êtes pas le titulaire ? Alors recherchez votre propre adresse. Sa page dit ce que vous pouvez faire, avec une lettre pour votre fournisseur.
remove-holder-letter = Ce que nous savons de { $network }
remove-how = Avant de demander
remove-who = Qui peut demander
remove-asks-part = La personne qui utilise cette adresse de façon permanente peut demander, en montrant qu’elle la contrôle. C’est gratuit.
remove-checks = Ce qui est vérifié automatiquement
remove-checks-none = Rien. Ce que vous dites et confirmez suffit.
remove-pace = Combien de temps cela prend
remove-pace-at-once = Le retrait est immédiat dès que vous avez confirmé la demande. Nous vous envoyons pour cela un e-mail avec un lien.
remove-pace-checks = La décision vient quelques minutes après votre confirmation, dès que la vérification automatique est faite.
remove-pace-proof = La décision vient dès que vous avez confirmé la demande et montré que vous contrôlez le réseau.
remove-pace-staff = Une personne de notre équipe décide, après votre confirmation.
remove-pace-wait = Le délai d’attente doit d’abord passer, jusqu’à ce moment : { $until }.
remove-pace-then = Ensuite, vous pourrez demander, et le retrait se fait quand vous avez confirmé la demande. Nous vous envoyons pour cela un e-mail avec un lien.
remove-clock = Temps pour notre réponse : { $soon }. Jamais plus que : { $latest }.
remove-caches = Ensuite, les serveurs de messagerie peuvent garder l’ancienne réponse un certain temps, au plus : { $ttl }.
remove-before = Retraits précédents
remove-history-none = Aucun.
remove-history = { $count ->
    [one] Un retrait de cette liste a déjà eu lieu sur demande.
   *[other] { $count } retraits de cette liste ont déjà eu lieu sur demande.
}
remove-relisted = { $count ->
    [one] Une nouvelle inscription a suivi.
   *[other] { $count } nouvelles inscriptions ont suivi.
}
remove-next = En cas de nouvelle inscription
remove-next-wait = Le retrait suivant a alors un délai d’attente : { $wait }.
remove-cost = Ce que cela coûte
remove-cost-what = Rien. Ni frais ni don n’accélèrent le retrait. Nous ne demandons jamais de numéro de téléphone ni de papiers.
remove-rules = Quand une demande est acceptée
remove-refusal = Quand une demande est refusée, et les délais d’attente
remove-policy = Toutes les règles de cette liste
remove-locked = Une demande doit attendre
remove-locked-lead = Une demande doit attendre jusqu’à ce moment : { $until }. C’est { $when }.
remove-locked-until = Vous pourrez demander de nouveau { $when }.
remove-locked-why = Une nouvelle inscription a suivi un retrait. La règle sur les délais d’attente dit combien de temps le retrait suivant attend.
remove-locked-meanwhile = D’ici là, trouvez ce qui a été vu de nouveau, et corrigez-le. Ce qui n’est pas corrigé serait vu encore une fois. Les e-mails urgents peuvent partir par un autre serveur de messagerie.

## Retrait d’une liste : le formulaire

remove-ask = Demander le retrait
remove-ask-what = Une seule page, sans compte. Nous vous envoyons ensuite un e-mail, et vous confirmez la demande.
remove-what = Qu’est-ce qui est vrai ?
remove-what-repaired = C’est corrigé
remove-what-repaired-more = Ce qui a causé l’inscription a cessé.
remove-what-range = La description est fausse
remove-what-range-more = Les adresses ne sont pas attribuées ainsi, ou ne le sont plus.
remove-what-acquired = J’ai cette adresse depuis peu
remove-what-acquired-more = Ce qui a été vu venait de qui l’avait avant.
remove-what-missing = Choisissez l’un des deux : « { $first } » ou « { $second } ».
remove-since = Depuis quel jour ?
remove-since-hint = Le jour de la correction, ou le jour où vous avez reçu l’adresse. La date du jour est déjà inscrite.
remove-since-missing = Indiquez un jour du calendrier, par exemple 23 11 2026.
remove-since-future = Ce jour n’est pas encore venu. Indiquez aujourd’hui ou un jour passé.
remove-since-old = Ce jour remonte à plus de dix ans. Regardez si l’année est juste.
remove-since-seen-before = La cause a été vue pour la dernière fois le { $seen }, après ce jour. Si le jour est faux, indiquez le bon. Si vous aviez déjà l’adresse, choisissez la première réponse plus haut.
remove-since-seen-after = La cause a été vue pour la dernière fois le { $seen }, après ce jour. Si la correction est venue plus tard, indiquez ce jour-là. Sinon, la cause existe encore.
remove-done = Qu’est-ce qui a été fait ?
remove-done-hint = Cochez ce qui est vrai. Rien n’est obligatoire.
remove-words = Avec vos propres mots
remove-words-reviewed = Quel était le problème, et qu’est-ce qui a été fait ? Une personne lit ce texte. Place pour { $limit } caractères.
remove-words-optional = Quel était le problème, et qu’est-ce qui a été fait ? Vous pouvez laisser ce champ vide. Place pour { $limit } caractères.
remove-words-missing = Dites en une ou deux phrases ce qui a été fait. Une personne le lit et décide.
remove-role = Qui êtes-vous ?
remove-role-hint = Cela nous aide à vous écrire une réponse utile. Tout le monde peut demander.
remove-role-server = Je gère le serveur de messagerie ou la machine
remove-role-provider = Je gère le réseau ou l’hébergement
remove-role-user = J’utilise la connexion, ou une boîte mail du serveur
remove-role-other = Quelqu’un d’autre
remove-role-missing = Choisissez qui vous êtes. « Quelqu’un d’autre » convient aussi.
remove-email = Adresse e-mail
remove-email-hint = Pour la confirmation et la réponse. Toute adresse convient, chez tout fournisseur. Si notre e-mail n’arrive pas, la page suivante propose d’autres façons de confirmer.
remove-email-missing = Indiquez une adresse e-mail que vous lisez.
remove-email-at = Indiquez une adresse avec un @, par exemple nom@example.org.
remove-email-long = Une adresse ne peut pas être si longue. Regardez si autre chose a été collé avec.
remove-email-characters = Indiquez l’adresse seule, sans espaces, crochets ni accents avant le @.
remove-email-domain = Regardez ce qui suit le @. Ce doit être un domaine, par exemple example.org.
remove-language = Nous vous écrivons dans la langue de cette page : { $language }.
remove-private = Personne d’autre ne voit ce que vous écrivez ici. Rien n’est jamais publié.
remove-send = Envoyer la demande
remove-away = Rien n’a été enregistré, car une partie de notre site est en panne. Tout ce que vous avez saisi est encore là. Appuyez de nouveau sur le bouton dans quelques minutes.
remove-many = Plusieurs demandes pour cette inscription, ou depuis votre connexion, sont arrivées en peu de temps. Vous pourrez renvoyer celle-ci { $when }. Ce que vous avez saisi se trouve ci-dessous.
remove-now-about = L’inscription a changé entre-temps : une demande porte maintenant sur { $network }. Si c’est ce que vous voulez, envoyez-la de nouveau.

## Le lien de l’e-mail

confirm-title = Confirmer une demande de retrait
confirm-lead = Quelqu’un a donné votre adresse e-mail dans cette demande. Si c’était vous, confirmez-la ici.
confirm-network = Ce qui doit être retiré
confirm-list = De la liste
confirm-reference = Référence
confirm-asked = Demandé
confirm-until = Le lien fonctionne jusqu’à
confirm-true = Ce que vous confirmez
confirm-repaired = Le problème est corrigé.
confirm-acquired = L’adresse est à moi maintenant.
confirm-true-missing = Cochez cette case si c’est vrai. Sans cela, rien n’est retiré.
confirm-button = Confirmer la demande
confirm-not-you = Ce n’était pas vous ? Alors fermez cette page. Rien ne se passe sans votre confirmation.
confirm-done = Cette demande est déjà confirmée
confirm-done-what = Il n’y a plus rien à confirmer. La page de la demande dit où elle en est.
confirm-over-what = Le lien du message était valable { $within }. Nous pouvons vous renvoyer le lien vers la page de votre demande.
confirm-open = Ouvrir la page de la demande
confirm-late = Ce lien ne fonctionne plus
confirm-late-what = Le temps pour confirmer une demande est de { $within }, pour que personne n’en confirme une ancienne par erreur. Celle-ci n’a pas été confirmée, et rien n’a donc été retiré. Vous pouvez demander de nouveau.
confirm-again = Demander de nouveau pour { $network }
confirm-unknown = Ce lien ne mène à aucune demande
confirm-unknown-what = Les liens de confirmation fonctionnent pendant { $within }. Une demande annulée ne peut plus être confirmée.
confirm-unknown-again = Vous pouvez rechercher l’adresse de nouveau et envoyer une nouvelle demande.
confirm-unknown-copy = Si vous avez copié le lien, regardez s’il est entier. Les logiciels de messagerie coupent les longs liens.
confirm-lost = Recevoir par e-mail les liens de vos demandes
