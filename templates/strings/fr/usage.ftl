## Pour ceux qui utilisent les listes

usage-title = Utiliser ces listes
usage-lead = Chaque liste est une zone du DNS. Votre serveur de messagerie l’interroge sur l’adresse qui se connecte, et décide d’après la réponse.
usage-choice = C’est à vous de choisir : refuser, ajouter à un score, ou seulement noter. Vous trouvez ci-dessous, pour chaque liste, ce pour quoi elle est prévue.
usage-servers = Réglages pour votre serveur de messagerie
usage-servers-what = Prêts à copier, faits à partir des zones et des codes de cette page.
usage-json = Tout cela pour les programmes, en un seul fichier :
usage-limits = Ce que nous vous demandons
usage-limit-mail = Interrogez les listes sur les adresses qui vous envoient du courrier, pendant qu’elles l’envoient. Elles sont faites pour cela.
usage-limit-resolver = Passez par un résolveur DNS à vous. Les résolveurs publics demandent pour beaucoup de monde à la fois, et peuvent être ralentis ou refusés.
usage-limit-ttl = Gardez chaque réponse aussi longtemps qu’elle le dit, et pas plus. Ainsi, personne n’est refusé pour une inscription qui a pris fin.
usage-limit-codes = Seuls les codes des tableaux ci-dessous valent inscription. Toute autre réponse ne vient pas de nous.
usage-limit-errors = Nous ne signalons jamais une erreur par une réponse. Une réponse qui commence par 127.255.255 ne vient pas de nous.
usage-test = Entrées de test
usage-test-what = Toutes les zones y répondent de la même façon (RFC 5782, section 5). Vérifiez-les avant de vous fier à une liste.
usage-test-listed = toujours inscrite
usage-test-never = jamais inscrite
usage-test-how = Pour en essayer une, demandez son nom :
usage-test-caption = Adresses qui ne sont celles d’aucune machine : elles montrent que la zone fonctionne
usage-test-none = pas de réponse
usage-column-address = Adresse
usage-column-name = Nom à demander
usage-ttl = Les réponses peuvent être gardées pendant { $ttl }.

## Réglages d’un programme

usage-with = Utiliser ces listes avec { $server }
usage-with-lead = Prenez les parties des listes que vous voulez, et placez-les dans vos propres réglages.
usage-with-back = Toutes les listes, avec leurs codes et leurs entrées de test
usage-with-version = Vérifié avec { $server } { $version }.
usage-with-trial = Pour voir d’abord ce qui serait refusé, sans rien refuser :
usage-with-once = Une fois
usage-with-once-what = Ceci figure une seule fois, quelles que soient les listes que vous utilisez.
usage-note-codes = Seuls les codes de la liste comptent. Si une zone se met à répondre pour toutes les adresses avec un autre code, aucun courrier n’est refusé pour cela.
usage-note-any = Ce programme prend toute réponse pour une inscription, quel que soit le code. Une zone qui répondrait pour toutes les adresses arrêterait tout le courrier.
usage-note-tested = Il essaie de lui-même 127.0.0.2 et 127.0.0.1, et laisse de côté une zone qui répond mal.
usage-note-link = Le refus dit pourquoi, et mène à notre page sur l’adresse.
usage-note-home = Le refus nomme la liste et mène à notre page d’accueil. Il ne peut pas mener à la page sur l’adresse.
usage-note-words = Le texte du refus est fixe. Il nomme la zone et n’a pas de lien.
usage-note-ipv4 = Il ne pose de questions que sur les adresses IPv4.
usage-note-weight = Une liste avec *2 refuse à elle seule. Avec *1, il lui faut une deuxième liste.
usage-note-score = Ce programme ajoute à un score et ne refuse pas. Les scores donnés ici sont un début : réglez-les d’après ce que vous voyez.
usage-note-part = Les deux premières parties ajoutent à un score. La dernière refuse : laissez-la de côté pour une liste qui convient à un score.
usage-combined = Toutes les listes dans une zone
usage-combined-what = Une zone répond pour toutes les listes à la fois, avec le code de chaque liste où figure l’adresse. Une réponse vaut pendant : { $ttl }.
usage-combined-instead = Prenez cette partie ou celles qui suivent, pas les deux. Elle compte les codes de toutes les listes : retirez ceux d’une liste qui ne convient qu’à un score.
