## Tous les articles, selon qui les lit

faq-title = Aide
faq-lead = Pourquoi un e-mail revient, et comment corriger chaque problème.
faq-sender = Mon e-mail m’est revenu
faq-admin = Je gère un serveur de messagerie
faq-provider = Je gère un réseau
faq-receiver = J’utilise ces listes, ou j’attends un e-mail
faq-repairs = Comment corriger le problème

## Recherche

faq-search-label = Chercher dans ces pages
faq-search = Chercher
faq-found-title = Aide : { $query }
faq-found = { $count ->
    [one] Une page pour « { $query } »
   *[other] { $count } pages pour « { $query } »
}
faq-none = Aucune page pour « { $query } »
faq-none-what = Essayez un ou deux mots, comme proxy, mot de passe, newsletter ou Outlook. Si vous avez une adresse ou le message de retour, utilisez plutôt le champ de la page d’accueil.

## Un article

article-fallback = Cet article n’est pas encore traduit. Le voici en anglais.
article-all = Tous les articles
article-reviewed = Dernière relecture le { $day }
