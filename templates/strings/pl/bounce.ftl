# What a returned mail says, for people who run no mail servers.
# $ip is the address that was refused, $list the name of the list, $operator who runs it, $link the answer page.

## A list of this site

bounce-ours = { $ip } jest na naszej liście „{ $list }”.
bounce-ours-what = Serwer poczty odbiorcy zapytał naszą listę o serwer, który przekazał twoją wiadomość. Ten serwer ma adres { $ip }, a adres jest na liście. Dlatego odbiorca nie przyjął wiadomości.
bounce-ours-who = Administrator serwera { $ip }. Najczęściej jest to twój dostawca poczty, pracodawca lub szkoła. Może usunąć usterkę i poprosić nas o wykreślenie adresu.
bounce-ours-hidden = Twoją wiadomość odrzucono z powodu naszej listy.
bounce-ours-hidden-what = Serwer poczty odbiorcy znalazł na naszej liście serwer, który przekazał twoją wiadomość. W tekście nie ma jego adresu, więc nie możemy go sprawdzić.
bounce-ours-hidden-who = Administrator tego serwera. Najczęściej jest to twój dostawca poczty, pracodawca lub szkoła.
bounce-gone = { $ip } nie jest już na naszej liście „{ $list }”.
bounce-gone-removal = Twoją wiadomość odrzucono, bo adres był na liście. Wykreślono go { $when } na czyjąś prośbę.
bounce-gone-expiry = Twoją wiadomość odrzucono, bo adres był na liście. Wpis wygasł sam { $when }.
bounce-gone-taken = Twoją wiadomość odrzucono, bo adres był na liście. Wykreśliliśmy go { $when }.
bounce-gone-unknown = Zwrócona wiadomość mówi, że adres był na liście. Teraz go na niej nie ma. Nie możemy w tej chwili pokazać, kiedy go wykreślono.
bounce-gone-who = Nikt. Adresu nie ma już na tej liście.
bounce-elsewhere = Adres { $ip } jest na naszej liście „{ $other }”.
bounce-elsewhere-what = Zwrócona wiadomość wymienia naszą listę „{ $list }”. Na niej adresu teraz nie ma. Jest na liście „{ $other }”, a serwery poczty, które pytają o tę listę, też go odrzucają.
bounce-never = { $ip } nie jest na naszej liście „{ $list }”.
bounce-never-what = Zwrócona wiadomość wymienia naszą listę. Adresu nie ma teraz na liście, a nasza historia nie pokazuje wcześniejszego wpisu.
bounce-never-who = Administratorzy serwera poczty odbiorcy. Serwer mógł źle zapytać listę. Oni mogą to sprawdzić.
bounce-unchecked = Nie udało się teraz sprawdzić { $ip }.
bounce-unchecked-what = Zwrócona wiadomość wymienia naszą listę. W tej chwili nie można powiedzieć, czy adres nadal jest na liście.
bounce-test = { $ip } to wpis testowy.
bounce-test-what = Każda lista adresów serwerów poczty odpowiada na niego, żeby było widać, że lista działa. Z tego adresu nie przychodzi poczta.
bounce-test-who = Nikt. Ktoś testuje serwer.

## Lists of others

bounce-other = Twoją wiadomość odrzucono z powodu listy { $list }.
bounce-other-some = Twoją wiadomość odrzucono z powodu listy, którą prowadzi { $operator }.
bounce-other-unnamed = Twoją wiadomość odrzucono z powodu listy blokującej.
bounce-other-what = Serwer poczty odbiorcy zapytał listę blokującą o serwer, który przekazał twoją wiadomość, i ten serwer na niej jest. Nie jest to nasza lista. Nie możemy jej zmienić.
bounce-dead = Twoją wiadomość odrzucono z powodu listy, która już nie istnieje.
bounce-dead-what = Serwer poczty odbiorcy zapytał zamkniętą listę i uznał odpowiedź za wpis. Być może odrzuca też pocztę od wielu innych osób.
bounce-private = Odbiorca prowadzi własną listę i jest na niej twój serwer poczty.
bounce-private-what = Odbiorca nie przyjmuje poczty od serwera, który przekazał twoją wiadomość. Nie podano żadnej publicznej listy blokującej, a ta lista nie jest nasza. Może ją zmienić tylko odbiorca.
bounce-reputation = Filtr poczty odbiorcy nie ufa twojemu serwerowi poczty.
bounce-reputation-what = Filtr ocenia każdy serwer poczty za to, co ostatnio wysyłał. Serwer, który przekazał twoją wiadomość, ma niską ocenę. Nie jest to nasza lista.
bounce-dynamic = Twoja wiadomość wyszła z adresu, który nie powinien sam wysyłać poczty.
bounce-dynamic-what = Adres należy do łączy domowych lub komórkowych. Odbiorcy oczekują, że taka poczta przejdzie przez serwer poczty dostawcy. Nie mówi to nic o tobie ani o twoim komputerze.
bounce-dynamic-who = Ty albo osoba, która ustawiała twój program pocztowy. Poczta musi wychodzić przez serwer poczty twojego dostawcy, z twoją nazwą użytkownika i hasłem.
bounce-domain = Na liście jest domena internetowa lub pocztowa z twojej wiadomości.
bounce-domain-what = Odbiorca znalazł na liście domenę: tę, z której wysyłasz, albo taką, do której prowadzi link w wiadomości. Adresu twojego serwera poczty ten wpis nie dotyczy.
bounce-domain-who = Ty. Pomiń link i wyślij wiadomość jeszcze raz. Jeśli domena jest twoja, o wykreślenie może poprosić jej właściciel.
bounce-admin-who = Administrator serwera poczty. Najczęściej jest to twój dostawca poczty, pracodawca lub szkoła.

## The receiver asks wrongly

bounce-resolver = Nic nie jest na liście. Serwer poczty odbiorcy źle pyta listę blokującą.
bounce-resolver-what = Lista nie odpowiedziała na pytanie, a serwer odbiorcy uznał to za wpis. Będzie odrzucał także pocztę od wielu innych osób.
bounce-resolver-who = Administratorzy serwera poczty odbiorcy. Ani ty, ani twój dostawca nie macie czego naprawiać.

## Something else

bounce-full = Skrzynka adresata jest pełna.
bounce-full-what = Nie ma miejsca na twoją wiadomość. Nie ma to związku z listą blokującą.
bounce-unknown-user = Nie ma takiej skrzynki.
bounce-unknown-user-what = Odbiorca nie zna nikogo o tym adresie. Nie ma to związku z listą blokującą.
bounce-unknown-user-who = Ty. Najczęściej w adresie jest literówka albo adres jest już nieużywany.
bounce-mailbox = Skrzynka adresata nie przyjmuje poczty.
bounce-mailbox-what = Może być zamknięta, zablokowana lub nieużywana. Nie ma to związku z listą blokującą.
bounce-recipient-who = Adresat albo administratorzy jego serwera poczty.
bounce-spf = Twoja domena nie mówi, że ten serwer może wysyłać jej pocztę.
bounce-spf-what = Domeny publikują spis serwerów, które mogą za nie wysyłać. Nazywa się on SPF. Nie ma w nim serwera, który przekazał twoją wiadomość.
bounce-dkim = Podpisu twojej wiadomości brakuje albo się nie zgadza.
bounce-dkim-what = Serwery poczty podpisują to, co wysyłają. Nazywa się to DKIM. Odbiorca nie znalazł poprawnego podpisu albo wiadomość zmieniono po drodze.
bounce-dmarc = Twoja domena prosi odbiorców, aby odrzucali takie wiadomości.
bounce-dmarc-what = Nie dało się wykazać, że wiadomość pochodzi z domeny podanej w polu nadawcy. Własna zasada tej domeny, nazywana DMARC, każe taką wiadomość odrzucić.
bounce-auth = Odbiorca nie mógł ustalić, czy wiadomość naprawdę jest od ciebie.
bounce-auth-what = Szuka dowodu, że za wiadomością stoi domena nadawcy. Dowodu brakowało albo się nie zgadzał. Nie ma to związku z listą blokującą.
bounce-domain-admin-who = Ten, kto opiekuje się twoją domeną pocztową. Jest to dostawca, pracodawca lub firma hostingowa.
bounce-sign-in = Serwer chce, aby przed wysłaniem się zalogować.
bounce-sign-in-what = Twój program pocztowy wysłał wiadomość bez nazwy użytkownika i hasła. Nie ma to związku z listą blokującą.
bounce-sign-in-who = Ty albo osoba, która ustawiała twój program pocztowy.
bounce-rdns = Adres twojego serwera poczty nie ma pasującej nazwy (odwrotny DNS).
bounce-rdns-what = Odbiorcy sprawdzają, jaką nazwę ma adres serwera poczty. Nazywa się to odwrotnym DNS. Serwer, który przekazał twoją wiadomość, nie ma nazwy albo ona nie pasuje. Nie ma to związku z listą blokującą.
bounce-greylist = Odbiorca prosi twój serwer poczty o ponowną próbę.
bounce-greylist-what = Robi tak z każdym nadawcą, którego jeszcze nie zna. Serwery poczty same próbują ponownie po kilku minutach. Nie ma to związku z listą blokującą.
bounce-greylist-who = Nikt, chyba że wiadomość nie dotrze w ciągu jednego dnia.
bounce-size = Twoja wiadomość jest za duża.
bounce-size-what = Odbiorca nie przyjmuje wiadomości tej wielkości. Nie ma to związku z listą blokującą.
bounce-size-who = Ty.
bounce-virus = Odbiorca nie przyjmuje załącznika lub linku z twojej wiadomości.
bounce-virus-what = Jego filtr znalazł coś, co może zaszkodzić, albo rodzaj pliku, którego nigdy nie przyjmuje. Filtry czasem się mylą.
bounce-content = Filtr odbiorcy uznał twoją wiadomość za niechcianą.
bounce-content-what = Powodem było coś w słowach, linkach lub formie wiadomości. Filtry czasem się mylą. Nie podano żadnej listy blokującej.
bounce-content-who = Ty. Jeśli dzieje się tak z każdą wiadomością, może pomóc twój dostawca.
bounce-rate = Z twojego serwera poczty przyszło w krótkim czasie zbyt wiele wiadomości.
bounce-rate-what = Z tego serwera może korzystać wiele osób. Odbiorca przez pewien czas przyjmuje od niego mniej. Najczęściej kończy się to samo.
bounce-rate-who = Administrator twojego serwera poczty, jeśli trwa to dłużej niż jeden dzień.
bounce-geo = Odbiorca nie przyjmuje poczty z kraju, w którym jest twój serwer poczty.
bounce-geo-what = Dzieli pocztę według tego, gdzie stoi serwer. Nie mówi to nic o tobie ani o twojej wiadomości.
bounce-network = Nie udało się połączyć z serwerem poczty odbiorcy.
bounce-network-what = Nie odpowiedział albo droga do niego jest przerwana. Nie ma to związku z listą blokującą.
bounce-no-domain = Nie można znaleźć domeny adresata.
bounce-no-domain-what = Część za znakiem @ nie prowadzi do żadnego serwera poczty. Nie ma to związku z listą blokującą.
bounce-relaying = Ten serwer nie przyjmuje poczty dla tego adresata.
bounce-relaying-what = Nie uznaje domeny adresata za własną. W adresie może być literówka albo domena jest źle ustawiona.
bounce-receiver-who = Administratorzy serwera poczty odbiorcy.
bounce-policy = Twoją wiadomość zatrzymała zasada odbiorcy.
bounce-policy-what = Serwer odbiorcy mówi, że powodem była jego własna zasada. Nie podaje żadnej listy blokującej.
bounce-policy-who = Twój dostawca poczty. Może zapytać odbiorcę, która to zasada.

## No answer

bounce-unclear = Nie umiemy powiedzieć, dlaczego twoja wiadomość wróciła.
bounce-unclear-who = Twój dostawca poczty, jeśli potrzebujesz pomocy teraz.
bounce-unclear-reply = W tekście jest odmowa, ale nie ma jej powodu.
bounce-unclear-text = Tekst nie podaje powodu, który umiemy odczytać z pewnością.
bounce-unclear-binary = To obraz lub inny plik, a nie tekst. Umiemy czytać tylko tekst.
bounce-unclear-empty = Nie ma w nim tekstu.

## What to do now

bounce-step-send-link = Wyślij im ten link. Jest tam napisane, co trzeba naprawić: { $link }
bounce-step-other-way = Jeśli sprawa jest pilna, użyj innej skrzynki albo zadzwoń.
bounce-step-send-again = Wyślij wiadomość jeszcze raz.
bounce-step-send-again-later = Wyślij wiadomość jeszcze raz jutro.
bounce-step-caches = Jeśli znów wróci, poczekaj godzinę. Serwery poczty przez pewien czas pamiętają starą odpowiedź.
bounce-step-zone = Serwery poczty dostają jeszcze starą odpowiedź, bo kopia naszej listy, którą pytają, nie została jeszcze odnowiona.
bounce-step-look-again = Zajrzyj później na tę stronę i wtedy wyślij wiadomość: { $link }
bounce-step-try-later = Wróć tu za kilka minut.
bounce-step-find-address = Poszukaj w zwróconej wiadomości adresu serwera. To cztery liczby z kropkami między nimi, blisko słowa „blocked”.
bounce-step-tell-receiver = Powiadom adresata telefonicznie lub z innej skrzynki. Może przekazać zwróconą wiadomość osobom, które prowadzą jego pocztę.
bounce-step-forward-admin = Wyślij całą zwróconą wiadomość tym, którzy prowadzą twoją pocztę.
bounce-step-wait = Poczekaj kilka godzin. Twój serwer poczty sam próbuje ponownie.
bounce-step-reword = Wyślij ją jeszcze raz prostymi słowami, bez linków i załączników.
bounce-step-leave-out = Pomiń link i wyślij wiadomość jeszcze raz.
bounce-step-domain-removal = Jeśli domena jest twoja, poproś o jej wykreślenie z listy { $list }.
bounce-step-check-address = Porównaj adres litera po literze, także część za znakiem @.
bounce-step-check-domain = Porównaj litera po literze część za znakiem @.
bounce-step-call = Zapytaj adresata telefonicznie lub w inny sposób.
bounce-step-own-server = Wysyłaj przez serwer poczty swojego dostawcy, a nie przez inny.
bounce-step-sign-in = W programie pocztowym włącz logowanie dla poczty wychodzącej.
bounce-step-smaller = Zmniejsz załączniki albo wyślij je pojedynczo.
bounce-step-share = Umieść duże lub nietypowe pliki w serwisie do udostępniania i wyślij link.
bounce-step-scan = Najpierw sprawdź załącznik programem antywirusowym.
bounce-step-copy-text = Skopiuj słowa zwróconej wiadomości i wklej je.
bounce-step-whole-mail = Wklej całą zwróconą wiadomość, od pierwszego do ostatniego wiersza.

## Another list

bounce-list-ip = { $list } to lista adresów serwerów poczty. Prowadzi ją { $operator }, a nie my.
bounce-list-domain = { $list } to lista domen. Prowadzi ją { $operator }, a nie my.
bounce-list-uri = { $list } to lista domen widzianych w linkach niechcianej poczty. Prowadzi ją { $operator }, a nie my.
bounce-list-provider = Tę listę prowadzi { $operator }. Pytają ją serwery poczty, które korzystają z tej usługi. My jej nie prowadzimy.
bounce-list-dead = { $list } to lista, którą zamknięto. Odbiorca, który wciąż ją pyta, powinien przestać.
bounce-list-some = { $operator } prowadzi kilka list. Odpowiedź nie mówi, o którą chodzi. My ich nie prowadzimy.
bounce-leave-self = Administrator serwera poczty może poprosić o wykreślenie na stronie tej listy. Nie powinno to nic kosztować.
bounce-leave-self-domain = Właściciel domeny może poprosić o wykreślenie na stronie tej listy. Nie powinno to nic kosztować.
bounce-leave-expiry = Wpisy wygasają same jakiś czas po tym, jak zniknie przyczyna.
bounce-leave-isp = O wykreślenie może prosić tylko dostawca adresu.
bounce-leave-operator = Administrator serwera poczty może napisać do operatora listy: { $operator }.
bounce-leave-operator-domain = Właściciel domeny może napisać do operatora listy: { $operator }.
bounce-leave-recipient = Pomóc może tylko strona odbiorcy. Powiadom adresata.
bounce-leave-dead = Nie ma tam o co prosić. Powiadom osoby, które prowadzą pocztę adresata.
bounce-leave-unknown = Nie wiemy, jak wykreśla się z niej adresy.

## Beside it

bounce-note-temporary = Odmowa jest na razie tymczasowa. Twój serwer poczty może próbować jeszcze przez kilka dni.
bounce-note-not-accused = Nikt cię o nic nie oskarża. Chodzi o serwer, a nie o ciebie ani o treść twojej wiadomości.
bounce-note-domain = Nikt cię o nic nie oskarża. Chodzi o domenę internetową lub pocztową, a nie o ciebie.
bounce-note-special = { $ip } to nie jest adres, z którego w internecie przychodzi poczta. Mógł zostać zmieniony, zanim tekst do ciebie dotarł.
bounce-note-masked = Adres w tym tekście jest zamazany. Widać go w wiadomości w takiej postaci, w jakiej najpierw wróciła.

## The page

bounce-page-now = Co możesz zrobić teraz
bounce-page-answer = Wszystko o { $ip }
bounce-page-lookup = Sprawdź na liście { $list }
bounce-page-explanation = Wyjaśnienie: { $operator }
bounce-page-both = Sprawdzenie i wykreślenie: { $list }
bounce-page-removal = Wykreślenie z listy { $list }
bounce-page-their-link = Odpowiedź podaje taki adres tej listy: { $link }
bounce-page-read = Co odczytaliśmy z twojego tekstu
bounce-page-reply = Odpowiedź odbiorcy
bounce-page-codes = Jej kody
bounce-page-zone = Strefa listy
bounce-page-link = Link w odpowiedzi
bounce-page-remote = Kto odmówił
bounce-page-recipient = Domena adresata
bounce-page-reporter = Kto napisał
bounce-page-date = Kiedy napisano
bounce-page-addresses = Adresy w twoim tekście
bounce-page-address = Adres
bounce-page-role = Jego rola
bounce-role-blocked = Serwer, który odrzucono
bounce-role-receiver = Serwer odbiorcy
bounce-role-relay = Serwer po drodze
bounce-role-code = To nie adres, lecz odpowiedź listy
bounce-role-resolver = Serwer nazw
bounce-role-mentioned = Tylko wymieniony
