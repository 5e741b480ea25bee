## Formulare

form-problem = Etwas fehlt noch oder stimmt noch nicht
form-day = Tag
form-month = Monat
form-year = Jahr
form-too-long = Dieser Text ist zu lang. Zeichen: { $size }. Platz für: { $limit }.
form-again-soon = Drücken Sie den Knopf noch einmal. Von Ihren Eingaben ist nichts verloren.
form-again = Diese Seite ist nicht mehr aktuell. Alle Ihre Eingaben stehen noch da. Senden Sie es noch einmal ab.
