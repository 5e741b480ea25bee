## La première ligne de la réponse. $subject est une adresse ou un réseau, mis en valeur par la page.

state-listed = Sur nos listes
state-not-listed = Pas sur nos listes
state-unknown = Vérification impossible
state-test = Entrée de test
state-special = Adresse particulière
state-as-of = Situation au { $exact }, { $ago }.
answer-title = { $subject } : { $state }
state-loading = Le site vient de démarrer et lit encore ses listes. Réessayez dans une minute.
state-stale = Nos données datent d’{ $ago }. C’est trop ancien pour affirmer que rien ne figure sur nos listes. Réessayez dans quelques minutes.
time-local = à votre heure :

ip-listed = { $count ->
    [one] { $subject } figure sur une liste de { $operator }.
   *[other] { $subject } figure sur { $count } listes de { $operator }.
}
ip-not-listed = { $subject } ne figure sur aucune liste de { $operator }.
ip-unknown = Nous n’avons pas pu vérifier { $subject } pour le moment.
ip-not-listed-next = Si un e-mail parti de cette adresse vous est revenu, la cause est ailleurs : la liste d’un autre organisme, ou une autre raison. Collez le message de retour dans le champ ci-dessous. Il dit laquelle.
ip-ended-lately = Cette adresse figurait encore il y a peu sur une de nos listes. Des serveurs de messagerie ont peut-être gardé l’ancienne réponse. Renvoyez votre e-mail dans { $ttl }.
ip-ended-waits = Cette adresse figurait encore il y a peu sur une de nos listes. Les serveurs de messagerie reçoivent encore l’ancienne réponse, car la copie de notre liste qu’ils interrogent n’est pas encore renouvelée. Revenez voir cette page plus tard, et renvoyez alors votre e-mail.
ip-listings = { $count ->
    [one] L’inscription
   *[other] Les { $count } inscriptions
}

## Adresses qui ont un sens particulier

special-test = { $subject } est l’entrée de test.
special-test-what = Toutes les listes de ce type répondent « inscrite » pour cette adresse. Les serveurs de messagerie voient ainsi que la liste fonctionne (RFC 5782, section 5). Elle ne correspond à aucune machine, et personne n’a besoin d’agir.
special-never = { $subject } ne figure jamais sur une liste.
special-never-what = C’est l’adresse par laquelle chaque machine s’appelle elle-même. Une liste qui répond pour cette adresse est en panne (RFC 5782, section 5). Si un message de retour la cite, cherchez-y une autre adresse.
special-private = { $subject } est une adresse privée.
special-private-what = Les adresses de { $range } servent à l’intérieur d’un logement ou d’un bureau ({ $rfc }). Votre e-mail est parti sous une autre adresse. Cherchez-la dans le message de retour, près du mot « blocked » ou « listed ».
special-shared = { $subject } est une adresse interne au réseau d’un fournisseur.
special-shared-what = Les adresses de { $range } sont partagées par de nombreux clients dans le réseau d’un fournisseur ({ $rfc }). Votre e-mail est parti sous une autre adresse. Cherchez-la dans le message de retour.
special-loopback = { $subject } est une adresse par laquelle une machine s’appelle elle-même.
special-loopback-what = Les adresses de { $range } ne sortent jamais d’une machine ({ $rfc }). Si l’une d’elles figure dans un message de retour, c’est peut-être le code de réponse d’une liste. Cherchez une autre adresse dans ce message.
special-link-local = { $subject } est une adresse valable sur un seul câble.
special-link-local-what = Les adresses de { $range } relient des machines sur le même câble ou le même réseau sans fil ({ $rfc }). Votre e-mail est parti sous une autre adresse.
special-documentation = { $subject } est une adresse d’exemple.
special-documentation-what = Les adresses de { $range } sont réservées aux manuels et aux exemples ({ $rfc }). Aucun serveur de messagerie n’en utilise sur internet. Si vous l’avez copiée d’un guide, mettez la vraie adresse à sa place.
special-multicast = { $subject } est une adresse de groupe.
special-multicast-what = Les adresses de { $range } atteignent plusieurs machines à la fois ({ $rfc }). Aucun e-mail n’en part.
special-other = { $subject } est une adresse à usage particulier.
special-other-what = Les adresses de { $range } sont réservées à cet usage : « { $class } » ({ $rfc }). Normalement, aucun e-mail n’en part. Cherchez une autre adresse dans le message de retour.

special-listed = Les adresses de { $range } sont réservées à cet usage : « { $class } » ({ $rfc }). Ce site peut malgré tout en inscrire certaines sur ses listes.

## Une inscription

card-because = { $network } figure sur cette liste. Voici pourquoi : { $reason }
card-network = Ce qui est inscrit
card-rule = Selon quelle règle
card-rule-link = Lire la règle
card-first = Première inscription
card-last = Dernier constat
card-checked = Dernière vérification
card-ends = Fin
card-ends-itself = d’elle-même { $when }
card-ends-never = Pas d’elle-même. L’inscription prend fin quand quelqu’un le demande et que les règles de retrait sont respectées.
card-seen = Ce qui a été constaté
card-repair = Ce qui corrige le problème
card-repair-link = Comment le corriger, étape par étape
card-remove = Retrait de la liste « { $list } »
card-remove-alone = Retrait de { $address } seule
covers-one = Cette seule adresse
covers-many = { $count ->
    [one] Une adresse
   *[other] { $count } adresses
}
covers-home = Un /64 : le bloc dont dispose en général un logement ou un serveur
covers-homes = { $count ->
    [one] Un bloc de la taille dont dispose en général un logement ou un serveur
   *[other] { $count } blocs de la taille dont dispose en général un logement ou un serveur
}
removal-asks-self-service = Tout le monde peut demander le retrait. Il vous faut une adresse e-mail pour confirmer la demande. C’est gratuit.
removal-asks-checked = Tout le monde peut demander le retrait, une fois le problème corrigé. Une vérification automatique décide. C’est gratuit.
removal-asks-reviewed = Tout le monde peut demander le retrait. Vous dites ce qui a été corrigé, et une personne de notre équipe décide. C’est gratuit.
removal-asks-owner = Seule la personne ou l’organisation qui contrôle le réseau peut demander le retrait, en montrant qu’elle le contrôle. C’est gratuit.

## Ce qui a eu lieu avant

past-heading = Inscriptions passées
past-removal = Nous avons retiré { $network } de la liste « { $list } » { $when }, sur demande.
past-expiry = { $network } a quitté la liste « { $list } » { $when }. L’inscription a pris fin d’elle-même.
past-purge = { $network } a quitté la liste « { $list } » { $when }. Cette inscription a été retirée en même temps que d’autres.
past-staff = Notre équipe a retiré { $network } de la liste « { $list } » { $when }.
past-caches = Après la fin d’une inscription, les serveurs de messagerie peuvent garder leur ancienne réponse pendant { $ttl } au plus.
timeline-heading = Historique
timeline-listed = Nous avons inscrit { $network } sur la liste « { $list } ».
timeline-renewed = La raison a été constatée à nouveau, ou l’inscription a été modifiée : { $network } sur la liste « { $list } ».
timeline-removal = Nous avons retiré { $network } de la liste « { $list } », sur demande.
timeline-expiry = { $network } a quitté la liste « { $list } », car l’inscription était arrivée à son terme.
timeline-purge = Nous avons retiré { $network } de la liste « { $list } », en même temps que d’autres.
timeline-staff = Notre équipe a retiré { $network } de la liste « { $list } ».
background-missing = Ce qui a été constaté et ce qui a eu lieu avant ne peut pas être affiché pour le moment. La réponse ci-dessus n’en dépend pas. Réessayez dans quelques minutes.

## Détails techniques

facts-heading = Détails techniques
facts-zone = Zone que les serveurs de messagerie interrogent
facts-code = Sa réponse
facts-ttl = Durée de validité d’une réponse
zone-published = Dans la zone publiée
zone-published-earlier = Depuis cette date ou avant : { $date }
zone-published-waits = Pas encore. La zone que les serveurs interrogent est réécrite à intervalles réguliers.
zone-answered = Les serveurs de noms répondent ainsi depuis
zone-late = La zone que les serveurs interrogent est en retard sur cette page depuis ce moment : { $since }. Elle suivra dès qu’elle pourra être écrite.
facts-revision = Version de nos données
facts-json = Pour les programmes
facts-json-link = Cette réponse en JSON

## Le champ

box-again = Vérifier une autre adresse, ou coller le message de retour
box-label = Une adresse, un nom de serveur ou le message de retour
box-hint = Vous pouvez coller le message entier. Ou saisissez une adresse, comme 192.0.2.7 ou 2001:db8::25, un réseau ou un lien tiré du message.
box-look-up = Vérifier
box-private = Nous lisons ce que vous collez pour vous répondre. Nous ne le gardons pas.
