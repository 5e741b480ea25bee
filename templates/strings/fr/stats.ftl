## Les retraits en chiffres

stats-title = Les retraits en chiffres
stats-lead = Combien de retraits ont été demandés, comment les demandes se sont terminées et combien de temps il a fallu attendre une réponse.
stats-empty = Personne n’a encore demandé de retrait. Dès que ce sera le cas, les chiffres seront ici.
stats-as-of = Situation au
stats-list-empty = Personne n’a encore demandé de retrait de cette liste.
stats-waiting = En attente de réponse en ce moment : { $number }. La plus ancienne attend depuis { $span }.
stats-waiting-none = Aucune demande n’attend de réponse en ce moment.
stats-totals = Ce qui a été demandé et ce qui en est sorti
stats-what = Ce qui est compté
stats-recent = 30 derniers jours
stats-all = En tout
stats-number = { $number }
stats-opened = Demandés
stats-confirmed = Confirmés
stats-granted = Acceptés
stats-refused = Refusés
stats-relisted = De nouveau inscrits dans les 30 jours après le retrait
stats-withdrawn = Demandes retirées par leur auteur
stats-lapsed = Jamais confirmés
stats-overtaken = Inscription terminée avant
stats-median = La moitié a reçu une réponse en
stats-p95 = 95 sur 100 ont reçu une réponse en
stats-within-2 = Réponse en 2 jours au plus
stats-within-7 = Réponse en 7 jours au plus
stats-nothing = aucun
stats-share = { $percent } % ({ $part } sur { $all })
stats-months = Mois par mois
stats-chart = Graphique : retraits acceptés et refusés, mois par mois. Le tableau en dessous donne les mêmes chiffres.
stats-chart-granted = acceptés : { $number }
stats-chart-refused = refusés : { $number }
stats-months-table = Chaque mois dans un tableau
stats-months-caption = Tous les mois, le plus récent d’abord
stats-month-column = Mois
stats-how = Comment nous comptons
stats-how-source = Les chiffres viennent de l’historique des décisions, qui ne nomme personne. Les jours et les mois sont ceux de l’heure UTC.
stats-how-steps = Chaque étape compte dans la période où elle a eu lieu.
stats-how-refused = Un refus confirmé après un second examen compte une fois. S’il devient un retrait, les deux comptent.
stats-how-times = Les durées vont de la confirmation à la première réponse. Elles comptent dans la période de la confirmation. Le temps d’un second examen n’y est pas.
stats-how-ranks = « 95 sur 100 » est la durée la plus courte qui couvre au moins 95 réponses sur 100. « La moitié » s’entend de la même façon.
stats-how-share = Une part ne compte pas les demandes dont le délai court encore. Elle ne compte pas non plus celles qui se sont terminées avant, sans réponse.
stats-how-relisted = Un retrait compte comme de nouveau inscrit si le même réseau revient sur la même liste dans les 30 jours. Il compte dans la période du retrait.
stats-how-not = Les formulaires que nous n’avons pas pu prendre, nos propres questions et les lettres ne sont pas comptés.
stats-json = Les mêmes chiffres pour les programmes
stats-month = { $month ->
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
