## Was von einer Bitte um Streichung bleibt

privacy-removal = Wenn Sie um eine Streichung bitten
privacy-removal-what = Um über Ihre Bitte zu entscheiden, behalten wir, was Sie eingeben: E-Mail-Adresse, Sprache, Rolle und was repariert wurde. Wir behalten auch die Nachrichten zwischen Ihnen und uns und die Ergebnisse unserer Prüfungen.
privacy-removal-who = Nur wer bei { $operator } mitarbeitet, sieht das. Unsere Prüfungen fragen das Domain Name System (DNS) nach der gelisteten Adresse und nach der Domain Ihrer E-Mail-Adresse.
privacy-removal-published = Bitten werden nie veröffentlicht. Die öffentlichen Zahlen zu Streichungen stammen aus dem Verlauf und nennen niemanden.
privacy-removal-own = Die private Seite Ihrer Bitte zeigt, was wir dazu gespeichert haben. Dort können Sie eine Kopie holen oder alles löschen.
privacy-kept = Wie lange wir es behalten
privacy-kept-unconfirmed = Eine Bitte, die niemand bestätigt hat
privacy-kept-unconfirmed-long = E-Mail-Adresse und Texte werden gelöscht, wenn der Link zum Bestätigen seit so langer Zeit nicht mehr gilt: { $span }. Bis dahin können wir erklären, was daraus wurde.
privacy-kept-decided = Eine Bitte, die entschieden oder beendet ist
privacy-kept-decided-long = E-Mail-Adresse, Texte, Nachrichten und Ergebnisse der Prüfungen werden { $span } nach dem letzten Wort gelöscht. Bis dahin lässt sich die Entscheidung erklären oder noch einmal ansehen.
privacy-kept-letters = Briefe an Sie
privacy-kept-letters-long = Der Text wird nie aufbewahrt. Ihre Adresse bleibt, bis der Brief verschickt ist, höchstens { $span }.
privacy-kept-budgets = Zähler und Marken gegen zu viele Bitten
privacy-kept-budgets-long = Frist bis zum Löschen: { $span }. Sie bremsen, wer zu viel fragt oder ein Formular zweimal schickt.
privacy-kept-staff = Marken, von wo sich unsere eigenen Leute anmelden
privacy-kept-staff-long = Sie werden { $span } nach der letzten Anmeldung von dort gelöscht. Durch sie fallen Fremde auf. Sitzungen werden { $sessions } nach ihrem Ende gelöscht.
privacy-kept-history = Verlauf der Einträge und der Entscheidungen
privacy-kept-history-long = Er bleibt für immer, damit jeder prüfen kann, ob wir uns an unsere Regeln halten. Darin stehen Liste, Netz, Regel und Zeiten, und nichts darüber, wer gebeten hat.
