## Notícias

news-title = Notícias
news-lead = O que { $operator } comunica sobre as listas: falhas, mudanças e listas que terminam.
news-empty = Ainda não há notícias.
news-no-older = Não há notícias mais antigas.
news-english = As notícias estão em inglês.
news-feed = Notícias de { $operator }
news-follow = Seguir as notícias com um leitor de feeds:
news-older = Notícias mais antigas
news-latest = As últimas notícias
news-all = Todas as notícias
news-notices = Avisos
news-kind-shutdown = Encerramento
news-kind-outage = Falha de serviço
news-kind-purge = Entradas anuladas
news-kind-note = Nota
news-changed = alterado em { $day }
news-out-from = fora de serviço a partir de { $day }
news-out-since = fora de serviço desde { $day }
news-purge = Ler o que aconteceu
news-told = As falhas, as mudanças e o fim de uma lista são anunciados nas notícias:
