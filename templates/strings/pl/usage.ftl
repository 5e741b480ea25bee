## For those who use the lists

usage-title = Korzystanie z list
usage-lead = Każda lista to strefa w DNS. Twój serwer poczty pyta ją o adres, który się łączy, i decyduje na podstawie odpowiedzi.
usage-choice = Wybór należy do ciebie: odrzucić, doliczyć punkty albo tylko odnotować. Niżej przy każdej liście podano, do czego służy.
usage-servers = Ustawienia dla twojego serwera poczty
usage-servers-what = Gotowe do skopiowania, zrobione ze stref i kodów z tej strony.
usage-json = Wszystko to dla programów, w jednym pliku:
usage-limits = O co prosimy
usage-limit-mail = Pytaj o adresy, które wysyłają ci pocztę, w chwili gdy ją wysyłają. Do tego służą listy.
usage-limit-resolver = Pytaj przez własny serwer DNS. Publiczne pytają w imieniu wielu osób naraz i mogą być spowalniane albo odrzucane.
usage-limit-ttl = Przechowuj każdą odpowiedź tak długo, jak sama podaje, i nie dłużej. Wtedy nikt nie zostanie odrzucony z powodu wpisu, którego już nie ma.
usage-limit-codes = Za wpis uznawaj tylko kody z poniższych tabel. Każda inna odpowiedź nie pochodzi od nas.
usage-limit-errors = Nigdy nie zgłaszamy błędu w postaci odpowiedzi. Odpowiedź, która zaczyna się od 127.255.255, nie pochodzi od nas.
usage-test = Wpisy testowe
usage-test-what = Każda strefa odpowiada na nie tak samo (RFC 5782, sekcja 5). Sprawdź je, zanim zaczniesz polegać na liście.
usage-test-listed = zawsze na liście
usage-test-never = nigdy na liście
usage-test-how = Aby sprawdzić jeden z nich, zapytaj o jego nazwę:
usage-test-caption = Adresy, które nie należą do żadnego komputera: po nich widać, że strefa działa
usage-test-none = brak odpowiedzi
usage-column-address = Adres
usage-column-name = Nazwa, o którą się pyta
usage-ttl = Odpowiedzi można przechowywać przez { $ttl }.

## Ustawienia jednego programu

usage-with = Korzystanie z list w programie { $server }
usage-with-lead = Weź te części list, których chcesz, i dopasuj je do własnych ustawień.
usage-with-back = Wszystkie listy z ich kodami i wpisami testowymi
usage-with-version = Sprawdzono z { $server } { $version }.
usage-with-trial = Aby najpierw zobaczyć, co zostałoby odrzucone, i niczego nie odrzucać:
usage-with-once = Raz
usage-with-once-what = To wpisuje się raz, niezależnie od tego, z których list korzystasz.
usage-note-codes = Liczą się tylko kody listy. Jeśli strefa zacznie odpowiadać na każdy adres innym kodem, żadna poczta nie zostanie z tego powodu odrzucona.
usage-note-any = Ten program uznaje za wpis każdą odpowiedź, bez względu na kod. Strefa, która odpowiada na każdy adres, zatrzymałaby całą pocztę.
usage-note-tested = Sam sprawdza 127.0.0.2 i 127.0.0.1 i pomija strefę, która odpowiada źle.
usage-note-link = Odmowa podaje powód i prowadzi do naszej strony o adresie.
usage-note-home = Odmowa podaje nazwę listy i prowadzi do naszej strony głównej. Nie może prowadzić do strony o adresie.
usage-note-words = Treść odmowy jest stała. Podaje strefę i nie ma linku.
usage-note-ipv4 = Pyta tylko o adresy IPv4.
usage-note-weight = Lista z *2 odrzuca sama. Z *1 potrzebuje drugiej listy.
usage-note-score = Ten program dolicza punkty i nie odrzuca. Punkty podane tutaj są na początek: ustaw je według tego, co widzisz.
usage-note-part = Pierwsze dwie części doliczają punkty. Ostatnia odrzuca: pomiń ją, jeśli lista lepiej nadaje się do punktów.
usage-combined = Wszystkie listy w jednej strefie
usage-combined-what = Jedna strefa odpowiada za wszystkie listy naraz, kodem każdej listy, na której jest adres. Odpowiedź można przechowywać przez taki czas: { $ttl }.
usage-combined-instead = Użyj tej części albo części poniżej, nie obu naraz. Liczy kody wszystkich list: usuń kody listy, która nadaje się tylko do punktacji.
