## For a sender: the top of every answer for a listed address. $name is the name of the server, $owner the holder of the
## network, both as others wrote them.

sender-not-accused = Nikt cię o nic nie oskarża.
sender-what-machine = Serwer poczty odbiorcy odrzucił wiadomość z powodu adresu, z którego przyszła. Nie sprawdzał, kim jesteś ani co jest w wiadomości.
sender-what-range = Ten adres jest jednym z wielu, które dostawca przydziela domom, biurom i telefonom. Niektóre serwery poczty nie przyjmują poczty bezpośrednio z takich adresów, bez względu na to, kto ją wysyła.

sender-who = Kto musi działać
sender-who-server = Administrator tego serwera poczty
sender-who-server-what = Najczęściej jest to twój dostawca poczty, pracodawca lub szkoła. Może usunąć usterkę i poprosić nas o wykreślenie adresu.
sender-who-line = Dostawca tego łącza i ten, kto z niego korzysta
sender-who-line-what = Nazwa adresu wygląda na łącze w domu lub biurze. Coś na tym łączu nie działa tak, jak powinno. Jeśli to nie twoje łącze, powiadom swojego dostawcę poczty.
sender-who-holder = Firma, która prowadzi tę sieć
sender-who-holder-what = Wpis dotyczy całej sieci, a nie jednego urządzenia. Twój dostawca poczty lub firma hostingowa może usunąć usterkę albo poprosić o to firmę, która prowadzi sieć.
sender-who-reader = Ty albo osoba, która opiekuje się twoim łączem
sender-who-reader-what = Przyczyna jest najpewniej w jednym z urządzeń na tym łączu. Może to być router, telefon, przystawka telewizyjna lub komputer.
sender-who-nobody = Nikt, jeśli możesz poczekać
sender-who-nobody-what = Wpis wygaśnie sam { $when }, chyba że usterka zostanie znów zauważona. Potem wyślij wiadomość jeszcze raz.
sender-who-other-way = Nikt nie musi niczego naprawiać
sender-who-other-way-what = Wysyłaj wiadomości przez serwer swojego dostawcy poczty. Niżej jest opisane, jak to zrobić. Na twoim łączu nic nie jest zepsute.
sender-who-name = Serwer przedstawia się jako
sender-who-owner = Sieć wokół niego prowadzi
sender-reader = To adres łącza, z którego teraz korzystasz. Nie musi to być adres twojego serwera poczty. Zwrócona wiadomość mówi, który adres odrzucono.

sender-way = Jak sprawić, by wiadomość dotarła
sender-way-program = Otwórz ustawienia konta w programie pocztowym i poszukaj poczty wychodzącej lub SMTP.
sender-way-server = Wpisz serwer poczty wychodzącej, który podaje twój dostawca poczty, z portem 587 i STARTTLS albo z portem 465 i TLS.
sender-way-password = Włącz hasło przy wysyłaniu. Podaj nazwę użytkownika i hasło swojej skrzynki.
sender-way-own = Jeśli na tym łączu działa twój własny serwer poczty, niech przekazuje pocztę serwerowi dostawcy. Możesz też niżej poprosić o wykreślenie swojego jednego stałego adresu.

sender-send = Co im wysłać
sender-send-folded = Co wysłać, jeśli nie możesz czekać
sender-send-what = W tym liście jest wszystko, czego potrzebują. Skopiuj go albo otwórz w programie pocztowym.
sender-send-provider = Ten list prosi twojego dostawcę poczty o właściwe ustawienia. Skopiuj go albo otwórz w programie pocztowym.

sender-today = Co możesz zrobić dzisiaj
sender-today-call = Jeśli sprawa jest pilna, zadzwoń do odbiorcy albo napisz z innej skrzynki.
sender-today-letter = Wyślij list podany wyżej i dołącz zwróconą wiadomość.
sender-today-once = Nie wysyłaj tej samej wiadomości raz za razem. Będzie wracać, dopóki przyczyna nie zniknie.
sender-today-receiver = Odbiorca może mimo wszystko przepuścić twoją wiadomość. Poproś o to telefonicznie.
sender-today-wait = Poczekaj, aż wpis się skończy, a potem wyślij wiadomość jeszcze raz.
sender-today-provider = Napisz wiadomość na stronie internetowej swojej skrzynki. Wyjdzie wtedy przez serwer twojego dostawcy.

sender-long = Jak długo to potrwa
sender-long-self-service = Gdy usterka jest usunięta, każdy może poprosić o wykreślenie. Następuje ono, gdy tylko ta osoba potwierdzi prośbę.
sender-long-checked = Gdy usterka jest usunięta, każdy może poprosić o wykreślenie. Decyduje automatyczne sprawdzenie.
sender-long-reviewed = Gdy usterka jest usunięta, każdy może poprosić o wykreślenie. Decyzję podejmuje ktoś z naszego zespołu.
sender-long-range = Drugi sposób działa od razu. Nie musisz na nas czekać.
sender-long-range-too = Adres jest też w zakresie dla domów i telefonów. Ten wpis pozostaje. Wysyłaj więc pocztę przez serwer swojego dostawcy, jak opisano wyżej.
sender-long-ends = Jeśli nikt nie poprosi, wpis wygaśnie sam { $when }.
sender-long-stays = Wpis nie ma daty końcowej.
sender-long-caches = Serwery poczty zauważą to najpóźniej { $ttl } po końcu wpisu.

sender-article = Dlaczego moja wiadomość została odrzucona? Więcej o liście „{ $list }”
copy = Kopiuj
copied = Skopiowano
