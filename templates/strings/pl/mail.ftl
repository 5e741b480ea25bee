## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = Ten list wysyła { $operator }. Prowadzimy listy adresów, które sprawdzają serwery pocztowe.
mail-reference = Numer do zapytań: { $reference }
mail-private = Prywatna strona pokazuje wszystko o wniosku i można tam do nas napisać:
mail-private-keep = Kto ma ten link, może czytać i zmieniać wniosek. Prosimy go nikomu nie przekazywać.
mail-words = Osoba, która oglądała wniosek, napisała kilka zdań. Są na prywatnej stronie.

mail-confirm-subject = Prosimy potwierdzić wniosek { $reference }
mail-confirm-asked = Ktoś poprosił nas o usunięcie tego wpisu z listy i podał ten adres e-mail:
mail-confirm-how = Czy to Twoja prośba? W takim razie otwórz tę stronę i naciśnij przycisk:
mail-confirm-until = Link działa do: { $when }.
mail-confirm-not-you = Jeśli to nie Twoja prośba, nic nie rób. Wtedy nic się nie stanie.

mail-received-subject = Mamy Twój wniosek { $reference }
mail-received = Dotarł do nas wniosek o usunięcie tego wpisu z listy:
mail-received-when = Chcemy odpowiedzieć do: { $when }. Odpowiedź będzie najpóźniej: { $latest }.

mail-granted-subject = Usunięto z listy: { $reference }
mail-granted = Wniosek został przyjęty. Ten wpis usunięto z listy: { $when }.
mail-granted-memory = Serwery pocztowe mogą pamiętać starą odpowiedź najwyżej przez taki czas: { $span }.
mail-granted-again = Jeśli usterka wróci, adres może znów trafić na listę.

mail-refused-subject = Odpowiedź na wniosek { $reference }
mail-refused = Nie usunęliśmy tego wpisu z listy:
mail-refused-rule = Zdecydowała ta opublikowana reguła, w wersji { $version } zasad:
mail-refused-why = Prywatna strona mówi, co sprawdzono i czego jeszcze brakuje:
mail-refused-appeal = Na tej samej stronie można raz poprosić, aby spojrzała na to inna osoba.
mail-refused-again = Nowy wniosek można złożyć od: { $when }.

mail-upheld-subject = Odpowiedź pozostaje bez zmian: { $reference }
mail-upheld = Inna osoba przejrzała wniosek. Odpowiedź pozostaje bez zmian, a ten wpis zostaje na liście:

mail-asked-subject = Pytanie do wniosku { $reference }
mail-asked = Zanim zdecydujemy o tym wpisie, mamy pytanie:
mail-asked-where = Pytanie jest na prywatnej stronie i tam można odpowiedzieć:

mail-overtaken-subject = Nie ma już na liście: { $reference }
mail-overtaken = Ten wpis wygasł sam. Nie ma go już na liście:
mail-overtaken-done = Nie trzeba już nic robić. Prywatna strona pokazuje, co się stało:

mail-links-subject = Linki do Twoich wniosków
mail-links = Ktoś poprosił o linki do otwartych wniosków tej skrzynki. Oto one:
mail-links-not-you = Jeśli to nie Twoja prośba, nic nie rób. Nikt inny ich nie dostał.

mail-overdue-subject = Wniosek czeka na odpowiedź: { $reference }
mail-overdue = { $count ->
    [one] Ten wniosek czeka na odpowiedź od jednego dnia:
    [few] Ten wniosek czeka na odpowiedź od { $count } dni:
    [many] Ten wniosek czeka na odpowiedź od { $count } dni:
   *[other] Ten wniosek czeka na odpowiedź od { $count } dnia:
}
mail-overdue-why = RFC 6471 wymaga odpowiedzi w ciągu 2 dni, a najpóźniej w ciągu 7. Oto wpis:
