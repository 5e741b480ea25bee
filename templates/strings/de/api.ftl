# Die Seite, die die Schnittstelle beschreibt.
api-title = Für Programme
api-lead = Alles, was die Seiten über Adressen sagen, können auch Programme lesen, kostenlos und ohne Konto.
api-unknown = Der Zustand einer Adresse ist listed, not-listed oder unknown. Bei unknown konnte sie nicht geprüft werden. Fragen Sie dann später wieder, und lesen Sie es nie als not-listed.
api-description = Die ganze Beschreibung als OpenAPI 3.1
api-try = Ausprobieren
api-try-one = Eine Adresse:
api-try-many = Viele, eine pro Zeile. Die Antwort hat für jede eine Zeile, in derselben Reihenfolge:
api-limits = Wie viel und wie schnell
api-limits-what = Für jedes Programm, das fragt, sind { $answers } Antworten pro Minute möglich und in Sammelanfragen { $lines } Zeilen pro Minute. Schicken Sie Sammelanfragen nacheinander. Was darüber hinausgeht, bekommt die Antwort 429, und Retry-After sagt, wann es weitergeht.
api-parameters = Was Sie senden
api-answers = Was zurückkommt
