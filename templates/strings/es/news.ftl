## Noticias

news-title = Noticias
news-lead = Lo que { $operator } comunica sobre sus listas: interrupciones, cambios y listas que terminan.
news-empty = Todavía no hay noticias.
news-no-older = No hay noticias anteriores.
news-english = Las noticias están en inglés.
news-feed = Noticias de { $operator }
news-follow = Seguir las noticias con un lector de canales web:
news-older = Noticias anteriores
news-latest = Las últimas noticias
news-all = Todas las noticias
news-notices = Avisos
news-kind-shutdown = Cierre definitivo
news-kind-outage = Interrupción
news-kind-purge = Entradas retiradas
news-kind-note = Nota
news-changed = modificado el { $day }
news-out-from = fuera de servicio a partir del { $day }
news-out-since = fuera de servicio desde el { $day }
news-purge = Leer qué ocurrió
news-told = Las interrupciones, los cambios y el fin de una lista se anuncian en las noticias:
