## Actualités

news-title = Actualités
news-lead = Ce que { $operator } fait savoir au sujet de ses listes : pannes, changements et listes qui s’arrêtent.
news-empty = Il n’y a pas encore d’actualités.
news-no-older = Il n’y a pas d’actualités plus anciennes.
news-english = Les messages sont en anglais.
news-feed = Actualités de { $operator }
news-follow = Suivre les actualités avec un lecteur de flux :
news-older = Actualités plus anciennes
news-latest = Les dernières actualités
news-all = Toutes les actualités
news-notices = Avis
news-kind-shutdown = Arrêt définitif
news-kind-outage = Panne
news-kind-purge = Inscriptions annulées
news-kind-note = Information
news-changed = modifié le { $day }
news-out-from = hors service à partir du { $day }
news-out-since = hors service depuis le { $day }
news-purge = Lire ce qui s’est passé
news-told = Les pannes, les changements et l’arrêt d’une liste sont annoncés dans les actualités :
