## O co często pyta się w sprawie wniosku, w języku tego, kto go złożył. Zespół listy zmienia tekst przed wysłaniem.

question-found = Jaka była przyczyna i co zostało naprawione? Wystarczy kilka słów o tym, co udało się znaleźć.
question-when = Kiedy to naprawiono? Podaj dzień i godzinę oraz swoją strefę czasową.
question-who = Kto prowadzi urządzenie pod tym adresem? Czy to Ty, Twój klient, czy ktoś inny?
question-way = Jak dostała się tam poczta obcych? Mogło to być hasło, program albo ustawienie serwera.
question-again = Co zostało zmienione, aby to nie wróciło?
