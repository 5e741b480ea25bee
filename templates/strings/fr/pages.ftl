## La page d'accueil

home-title = Comprendre pourquoi un e-mail a été refusé
home-lead = { $operator } tient des listes d’adresses que certains serveurs de messagerie refusent. Vous voyez ici si une adresse figure sur l’une d’elles, pourquoi, et comment elle peut en sortir.
home-sender = Mon e-mail m’est revenu
home-sender-what = Ce qui s’est passé, qui doit agir, et que faire aujourd’hui
home-provider = Je gère un réseau ou un serveur de messagerie
home-provider-what = Ce que contient chaque liste, selon quelles règles, et comment une adresse en sort
home-receiver = J’utilise ces listes
home-receiver-what = Zones, réponses et entrées de test

## Ce qui a été saisi

lookup-title = Vérifier une adresse
lookup-problem = Quelque chose n’est pas encore clair
lookup-unread = Votre texte est dans le champ
lookup-unread-what = Il est venu avec un lien, nous ne l’avons donc pas encore lu. S’il est de vous, appuyez sur le bouton.
lookup-empty = Collez le message de retour, ou saisissez une adresse.
lookup-many = Plusieurs adresses
lookup-left-line = La ligne { $line } a été laissée de côté : « { $text } ».
lookup-left-entry = Laissé de côté : « { $text } ».
lookup-left-more = Autres éléments laissés de côté : { $count }.
lookup-range = Une plage d’adresses
lookup-range-what = De { $first } à { $last }. Ensemble, ces réseaux forment exactement cette plage.
lookup-only = Une adresse dans votre texte
lookup-only-what = Votre texte cite { $address }, mais ne dit pas qu’un e-mail a été refusé. Voici la réponse pour cette adresse. Si un e-mail vous est revenu, collez-le en entier.
lookup-name = Un nom et ses adresses
lookup-name-what = { $name } correspond à ces adresses. Les e-mails peuvent aussi partir d’une autre.
lookup-no-address = Aucune adresse trouvée
lookup-no-address-what = { $name } n’a pas d’adresse pour le moment. Si vous avez l’adresse elle-même, saisissez-la ci-dessous.
lookup-unanswered-what = Nous n’avons pas pu trouver les adresses de { $name } pour le moment. Si vous avez l’adresse elle-même, saisissez-la ci-dessous.
lookup-table = Chacune avec sa réponse
lookup-column-what = Adresse ou réseau
lookup-column-state = État

## Un réseau

net-listed = { $count ->
    [one] Une inscription se trouve dans { $subject }.
   *[other] { $count } inscriptions se trouvent dans { $subject }.
}
net-itself = { $subject } est inscrit en tant que tel.
net-inside-listed = { $subject } se trouve dans un réseau inscrit.
net-not-listed = Rien dans { $subject } ne figure sur une liste de { $operator }.
net-unknown = Nous n’avons pas pu vérifier { $subject } pour le moment.
net-covers = Taille : { $covers }
net-special = Ce réseau se trouve dans { $range }, réservé à cet usage : « { $class } » ({ $rfc }).
net-special-itself = Ce réseau est réservé à cet usage : « { $class } » ({ $rfc }).
net-inside = Dans ce réseau
net-inside-caption = Inscriptions dans ce réseau, dans l’ordre des adresses
net-around = Autour de ce réseau
net-more = { $count ->
    [one] Et encore une. Demandez un réseau plus petit pour la voir.
   *[other] Et { $count } autres. Demandez un réseau plus petit pour les voir.
}
net-counts = Nombre d’inscriptions
net-counts-why = Pour un réseau aussi large, nous montrons seulement des nombres. Demandez un /24, ou un /48 en IPv6, pour voir chaque inscription.
net-counts-caption = Inscriptions dans ce réseau, par liste
net-count = { $count }
net-column-network = Réseau
net-column-list = Liste
net-column-rule = Règle
net-column-first = Première inscription
net-column-ends = Fin
net-column-count = Inscriptions
net-ends-never = pas d’elle-même
net-api = L’interface pour les programmes accepte aussi les réseaux

## Les listes

lists-title = Nos listes
lists-lead = { $operator } publie ces listes. Chacune a ses propres règles d’inscription et de retrait.
lists-policy = Règles de la liste « { $list } »
lists-zone = Zone
list-policy = Lire les règles de cette liste
list-facts = En bref
list-since = Publiée depuis le
list-use = Prévue pour
list-scope = Ce qui est inscrit
list-collateral = Ce qui peut être touché en plus
list-ends = Quand les inscriptions prennent fin
list-expiry = Une inscription prend fin d’elle-même { $span } après le dernier constat de sa raison.
list-no-expiry = Les inscriptions de cette liste décrivent la façon dont un réseau est construit. Elles ne prennent pas fin d’elles-mêmes.
list-who = Qui peut demander le retrait
list-contact = Questions sur cette liste
list-news = Modifications
list-news-how = Quand une règle change, la version des règles change aussi. C’est actuellement { $version }.
list-codes = Réponses de la zone
list-codes-caption = Ce que répond la zone, et ce que signifie chaque réponse
list-column-code = Réponse
list-column-rule = Règle
list-column-text = Signification

## Les règles d'une liste

policy-title = Règles de la liste « { $list } »
policy-lead = Ce qui est inscrit, ce qui doit avoir été constaté avant, et ce qui met fin à une inscription. Nous inscrivons et refusons selon ces règles, et selon aucune autre.
policy-version = Version en vigueur : { $version }.
policy-normative = C’est le texte anglais qui fait foi.
policy-list = À propos de cette liste
policy-translated = Les règles figurent ici en anglais, la langue qui fait foi. Ce qui les entoure est traduit.
policy-listing = Règles d’inscription
policy-listing-what = Chaque inscription de la liste relève de l’une d’elles.
policy-evidence = Ce qui doit avoir été constaté
policy-code = Réponse de la zone
policy-lasts = Durée après le dernier constat
policy-scope = Ce qui est inscrit, et ce qui peut être touché en plus
policy-floors = Aucun réseau plus large qu’un { $ipv4 } en IPv4 ou un { $ipv6 } en IPv6 n’est inscrit.
policy-expiry = Quand les inscriptions prennent fin d’elles-mêmes
policy-removal = Règles de retrait
policy-refusal = Quand une demande est refusée
policy-waits = Délais d’attente
policy-waits-what = Après un retrait demandé suivi d’une nouvelle inscription, il faut attendre avant le retrait suivant. Les nouvelles inscriptions de plus de { $window } ne comptent pas.
policy-fee = Pas de frais
policy-fee-what = Nous n’acceptons de personne ni frais ni don pour un retrait, ou pour un retrait plus rapide.
policy-contact = Questions sur ces règles :
waits-caption = Délai d’attente avant le retrait suivant
waits-column-after = Nouvelle inscription
waits-column-wait = Délai d’attente
waits-after = { $count ->
    [one] une fois
    [2] deux fois
   *[other] { $count } fois
}
waits-from = { $count ->
    [one] une fois ou plus
    [2] deux fois ou plus
   *[other] { $count } fois ou plus
}

## Confidentialité

privacy-lead = Nous ne gardons rien sur qui vérifie quoi.
privacy-typed = Ce que vous saisissez ou collez
privacy-typed-what = Cela sert à vous répondre, puis c’est oublié. Ce n’est pas enregistré, ni écrit dans un journal.
privacy-names = Si vous saisissez le nom d’un serveur, nous demandons ses adresses au système des noms de domaine. Si une adresse figure sur une liste, nous demandons aussi son nom. Personne n’apprend qui a posé la question.
privacy-log = Ce que contient le journal
privacy-log-what = Pour chaque page : quand elle a été demandée, de quel type de page il s’agissait, comment cela s’est terminé et combien de temps cela a pris, et un numéro de demande tiré au hasard. Il ne contient pas l’adresse que vous avez vérifiée. De votre propre connexion, il ne contient que le réseau autour d’elle.
privacy-connection = L’adresse de votre connexion
privacy-connection-what = Elle reste en mémoire un court moment, pour que personne ne puisse demander trop à la fois. Elle n’est pas enregistrée.
privacy-cookies = Cookies et autres sites
privacy-cookies-what = Les pages ne déposent aucun cookie, sauf un si vous le demandez : le bouton qui retient votre langue garde cette langue, et rien d’autre, dans votre navigateur pendant un an. Les pages ne chargent rien d’autres sites, et rien ne vous suit.
privacy-listings = Ce que contiennent les listes
privacy-listings-what = Les adresses de machines et de réseaux, la règle dont chacune relève, quand elle a été constatée et ce qui a été constaté. Cela sert à la sécurité de la messagerie. Tout le monde peut vérifier ici chaque inscription.
privacy-listings-history = Les inscriptions terminées restent dans l’historique. Tout le monde peut ainsi vérifier que nous respectons nos règles.
privacy-rights = Questions et corrections
privacy-rights-what = Demandez-nous ce que nous savons d’une adresse à vous, ou dites-nous si quelque chose est faux :

## Contact

contact-lead = Si une adresse est inscrite, vérifiez-la d’abord : sa page dit pourquoi, et comment elle peut sortir de la liste.
contact-site = Sur ce site
contact-lists = Sur une liste
contact-security = Si vous avez trouvé une faille de ce site
contact-security-what = Prévenez-nous avant d’en parler à d’autres :
