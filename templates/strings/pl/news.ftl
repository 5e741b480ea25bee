## Wiadomości

news-title = Wiadomości
news-lead = Co { $operator } ma do powiedzenia o swoich listach: awarie, zmiany i listy, które się kończą.
news-empty = Nie ma jeszcze wiadomości.
news-no-older = Nie ma starszych wiadomości.
news-english = Wiadomości są po angielsku.
news-feed = Wiadomości: { $operator }
news-follow = Wiadomości w czytniku kanałów:
news-older = Starsze wiadomości
news-latest = Najnowsze wiadomości
news-all = Wszystkie wiadomości
news-notices = Komunikaty
news-kind-shutdown = Zamknięcie
news-kind-outage = Awaria
news-kind-purge = Wycofane wpisy
news-kind-note = Informacja
news-changed = zmieniono { $day }
news-out-from = przestanie działać { $day }
news-out-since = nie działa od { $day }
news-purge = Przeczytaj, co się stało
news-told = O awariach, zmianach i końcu listy piszemy w wiadomościach:
