## Sur chaque page

base-skip = Aller à la réponse
base-nav = Rubriques
base-lists = Les listes
base-help = Aide
base-policies = Listes et règles
base-usage = Utiliser ces listes
base-api = Pour les programmes
base-privacy = Confidentialité
base-contact = Contact
base-languages = Langues
base-language-remember = Toujours afficher ce site en français
base-language-forget = Oublier que j’ai choisi le français
base-problem = Erreur : { $heading }
base-no-fee = Vérifier une adresse et la faire retirer ne coûte rien. { $operator } n’accepte ni frais ni don pour cela, et l’argent n’accélère jamais rien.

## Durées

span-years = { $count ->
    [one] un an
   *[other] { $count } ans
}
span-months = { $count ->
    [one] un mois
   *[other] { $count } mois
}
span-days = { $count ->
    [one] un jour
   *[other] { $count } jours
}
span-hours = { $count ->
    [one] une heure
   *[other] { $count } heures
}
span-minutes = { $count ->
    [one] une minute
   *[other] { $count } minutes
}
span-seconds = { $count ->
    [one] une seconde
   *[other] { $count } secondes
}
span-two = { $first } et { $second }
time-in = dans { $span }
time-ago = il y a { $span }
time-just-now = à l’instant

## Dates

date-long = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
date-time = { $date } à { $time } UTC

## Quand quelque chose ne s'est pas passé comme prévu

problem-home = Vérifier une adresse
problem-kept = Ce que vous avez saisi
problem-request = Si vous nous écrivez à ce sujet, indiquez ce numéro :
problem-not-found = Il n’y a pas de page ici
problem-not-found-what = Le lien est peut-être ancien, ou il y manque un caractère.
problem-not-found-next = Vérifiez l’adresse de la page, ou repartez du champ de la page d’accueil.
problem-method = Cette page ne peut pas faire cela
problem-method-what = Votre programme a demandé à cette page quelque chose qu’elle ne fait pas.
problem-method-next = Repartez de la page d’accueil.
problem-unread = Nous n’avons pas pu lire ce qui a été envoyé
problem-unread-what = Quelque chose, dans le lien ou le formulaire, n’est pas tel que cette page l’attend.
problem-media-what = Le texte est arrivé sous une forme que cette page n’accepte pas.
problem-unread-next = Repartez du champ de la page d’accueil. Vous pouvez y saisir une adresse, ou en coller une.
problem-large = C’est plus que ce que cette page accepte
problem-large-what = Le champ accepte jusqu’à 256 Kio de texte. Cela fait une centaine de pages.
problem-large-kib = Votre texte faisait { $size } Kio. Nous n’en avons rien gardé.
problem-large-mib = Votre texte faisait { $size } Mio. Nous n’en avons rien gardé.
problem-large-over = Votre texte fait { $size } Kio, soit { $over } Kio de trop. Il est resté dans le champ. Enlevez la fin et les pièces jointes.
problem-large-next = Collez seulement les premières lignes du message de retour. L’adresse qu’il nous faut s’y trouve le plus souvent.
problem-many = Cela fait beaucoup de questions en peu de temps
problem-many-what = Pour rester rapide pour tout le monde, le site limite le nombre de réponses par connexion.
problem-many-next = Redemandez dans { $wait }. Si vous vérifiez beaucoup d’adresses, l’interface pour les programmes les accepte toutes à la fois.
problem-host = Ce n’est pas le site que vous avez demandé
problem-host-what = La demande nomme un autre site que celui-ci.
problem-host-next = Vérifiez l’adresse de la page, et ouvrez le site sous son propre nom.
problem-cross = Ce formulaire a été envoyé depuis un autre site
problem-cross-what = Une page d’un autre site l’a envoyé en votre nom. Nous n’en avons donc rien fait.
problem-cross-next = Ouvrez ce site-ci et faites votre saisie ici.
problem-loading = Nous lisons encore nos listes
problem-loading-what = Le site vient de démarrer. Tant qu’il n’a pas lu toutes ses listes, il ne peut pas dire si une adresse y figure.
problem-loading-next = Réessayez dans une minute.
problem-down = Une partie de ce site est en panne
problem-down-what = Nous ne pouvons pas afficher cette page pour le moment. Rien n’a été enregistré, et rien n’a été perdu de notre côté.
problem-down-next = Réessayez dans quelques minutes. Vous pouvez toujours vérifier une adresse.
problem-now = Ce n’est pas possible pour le moment
problem-now-what = Ce que vous demandez ne correspond pas à la situation actuelle.
problem-now-next = La phrase ci-dessus dit ce qui est possible. La page de l’adresse montre où en sont les choses.
problem-slow = La réponse a pris trop de temps
problem-slow-what = Nous avons arrêté au bout de dix secondes, pour ne pas faire attendre les autres.
problem-slow-next = Réessayez dans une minute.
problem-ours = Désolés, quelque chose ne marche plus de notre côté
problem-ours-what = Vous n’y êtes pour rien, et cela ne dit rien de votre adresse.
problem-ours-next = Réessayez dans quelques minutes.
