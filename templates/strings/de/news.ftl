## Neuigkeiten

news-title = Neuigkeiten
news-lead = Was { $operator } zu den Listen mitteilt: Störungen, Änderungen und Listen, die enden.
news-empty = Es gibt noch keine Neuigkeiten.
news-no-older = Ältere Neuigkeiten gibt es nicht.
news-english = Die Meldungen sind auf Englisch.
news-feed = Neuigkeiten von { $operator }
news-follow = Neuigkeiten mit einem Feedreader verfolgen:
news-older = Ältere Neuigkeiten
news-latest = Die letzten Neuigkeiten
news-all = Alle Neuigkeiten
news-notices = Hinweise
news-kind-shutdown = Abschaltung
news-kind-outage = Störung
news-kind-purge = Einträge zurückgenommen
news-kind-note = Mitteilung
news-changed = geändert am { $day }
news-out-from = außer Betrieb ab dem { $day }
news-out-since = außer Betrieb seit dem { $day }
news-purge = Lesen, was geschehen ist
news-told = Störungen, Änderungen und das Ende einer Liste stehen in den Neuigkeiten:
