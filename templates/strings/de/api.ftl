# Die Seite, die die Schnittstelle beschreibt.
api-title = Für Programme
api-lead = Alles, was die Seiten über Adressen sagen, können auch Programme lesen, kostenlos und ohne Konto.
api-unknown = Der Zustand einer Adresse ist listed, not-listed oder unknown. „unknown“ heißt, dass sie nicht geprüft werden konnte. Fragen Sie später wieder, und lesen Sie es nie als not-listed.
api-description = Die ganze Beschreibung als OpenAPI 3.1
api-try = Ausprobieren
api-try-one = Eine Adresse:
api-try-many = Viele, eine auf jeder Zeile. Die Antwort hat für jede eine Zeile, in derselben Reihenfolge:
api-limits = Wie viel und wie schnell
api-limits-what = Jede Adresse darf je Minute { $answers } Antworten holen, und { $lines } Zeilen in Sammelanfragen. Schicken Sie Sammelanfragen nacheinander. Darüber hinaus ist die Antwort 429, und Retry-After sagt, wann es weitergeht.
api-parameters = Was zu senden ist
api-answers = Was zurückkommt
