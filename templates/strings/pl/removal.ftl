## Prywatna strona wniosku. $network to to, co ma zniknąć z listy.

removal-title = Wniosek: usunąć { $network } z listy „{ $list }”
removal-who = Kto działa teraz
removal-who-you = Ty
removal-who-may = Ty, jeśli widzisz to inaczej
removal-who-we = My
removal-who-nobody = Nikt: ten wniosek jest zamknięty

removal-unconfirmed = Twój wniosek czeka na potwierdzenie.
removal-unconfirmed-next = Dopóki go nie potwierdzisz, nic się nie dzieje.
removal-checking = Twój wniosek jest potwierdzony i sprawdzają go maszyny.
removal-checking-next = Trwa to kilka minut albo dłużej, gdy serwer nazw nie odpowiada. Odpowiedź pojawi się tutaj i przyjdzie pocztą.
removal-proving = Twój wniosek jest potwierdzony. Brakuje jeszcze dowodu, że opiekujesz się siecią { $network }.
removal-proving-next = Gdy tylko zobaczymy dowód, wniosek ruszy dalej sam. Niżej jest napisane, jak go dać.
removal-reviewing = Twój wniosek jest potwierdzony i ogląda go zespół listy.
removal-reviewing-next = Nie musisz nic robić. Jeśli czegoś brakuje, zapytamy tutaj i damy znać pocztą.
removal-asked = Zespół listy o coś pyta.
removal-asked-next = Pytanie stoi niżej, w historii wniosku. Odpowiedz tam: wtedy wniosek ruszy dalej.
removal-granted = { $network } nie ma już na liście: wpis usunięto.
removal-granted-next = Nie musisz nic robić. Jeśli usterka wróci, adres może znów trafić na listę.
removal-relisted = { $network } jest znów na liście od: { $since }. Wcześniejszy wpis usunięto na wniosek.
removal-relisted-next = Zobacz, co było widoczne tym razem, i napraw to. Potem można złożyć nowy wniosek.
removal-refused = { $network } na razie zostaje na liście.
removal-refused-next = Niżej jest reguła, która zdecydowała, i to, co zmieniłoby odpowiedź. Raz można poprosić o drugie spojrzenie.
removal-appealed = Ktoś inny ogląda Twój wniosek jeszcze raz.
removal-appealed-next = Kto zdecydował pierwszy, nie decyduje ponownie. Odpowiedź pojawi się tutaj i przyjdzie pocztą.
removal-upheld = Spojrzał na to ktoś inny i odpowiedź się nie zmienia: { $network } zostaje na liście.
removal-upheld-next = Gdy coś się zmieni, można złożyć nowy wniosek.
removal-withdrawn = Ten wniosek został przez Ciebie wycofany.
removal-withdrawn-next = Niczego na liście nie zmienił.
removal-lapsed = Ten wniosek nie został potwierdzony na czas.
removal-lapsed-next = Niczego na liście nie zmienił.
removal-overtaken = { $network } nie ma już na liście. Wpis skończył się sam.
removal-overtaken-other = { $network } nie ma już na liście: wpis usunięto na inny wniosek. Twój jest tym samym zamknięty.
removal-overtaken-next = Nie ma już o czym decydować.

## Potwierdzenie i dowód

removal-wrote = Piszemy na adres { $mail }. Dla ochrony skrzynek w sprawie jednego wpisu idzie tam najwyżej jeden list na pół godziny. Otwórz link z listu i naciśnij tam przycisk. Jeśli żaden nie przyjdzie, użyj jednego z dwóch sposobów poniżej albo złóż wniosek później jeszcze raz.
removal-confirm-until = Link jest ważny do
removal-proof-until = Czekamy na dowód do
removal-no-mail = Po dziesięciu minutach nie ma listu?
removal-no-mail-what = Zajrzyj najpierw do folderu z niechcianą pocztą. Jeśli nic tam nie ma, potwierdź jednym z dwóch innych sposobów.
removal-proof = Pokaż, że opiekujesz się siecią
removal-address = Z samego adresu, który jest na liście
removal-address-here = Czytasz tę stronę z adresu { $address }, więc możesz to zrobić tutaj.
removal-address-elsewhere = Otwórz tę stronę z { $network }, a pojawi się tu przycisk. Teraz czytasz ją z adresu { $address }.
removal-address-button = Potwierdź z tego adresu
removal-dns = Tekstem w DNS
removal-dns-what = Dodaj wpis TXT z tym tekstem. Po odpowiedzi można go usunąć. Inni mogą go czytać: niczego nie otwiera.
removal-dns-at = Pod tą nazwą
removal-dns-together = Albo pod wszystkimi tymi nazwami
removal-dns-confirmed = Albo pod jedną z tych nazw, o ile nazwa adresu prowadzi do niego z powrotem
removal-dns-beside = Jeśli adres ma w DNS nazwę, która prowadzi do niego z powrotem, tekst może stać także tam, z _reprieve. na początku.
removal-dns-text = Tekst
removal-dns-last = Co widzieliśmy ostatnio
removal-dns-never = Jeszcze nie patrzyliśmy.
removal-dns-button = Wpis już jest; sprawdźcie teraz
removal-dns-slow = Nowy wpis może być wszędzie widoczny dopiero po godzinie.

## Kiedy jest odpowiedź i jaka

removal-clock = Kiedy będzie odpowiedź
removal-clock-promised = Obiecana do
removal-clock-latest = Najpóźniej do
removal-clock-proof = Pierwszy z tych terminów minął. Nadal czekamy na dowód.
removal-clock-late = Pierwszy z tych terminów minął, a odpowiedzi jeszcze nie ma. Spóźniamy się. Prowadzący listę już o tym wiedzą.
removal-clock-overdue = Oba terminy minęły, a odpowiedzi nie ma. To nie może się zdarzać. Napisz na adres kontaktowy niżej i podaj { $reference }.
removal-off = Jak daleko doszło usunięcie
removal-off-ours = Z naszej listy
removal-off-zone-what = W toku, o ile ta strona wie: nikt jej o tym nie mówi. Strefa, o którą pytają serwery pocztowe, jest pisana na nowo co pewien czas.
removal-off-caches = W pamięciach podręcznych
removal-off-caches-what = Po zapisaniu strefy serwery mogą pamiętać starą odpowiedź najwyżej przez taki czas: { $ttl }. To znaczy najwcześniej do: { $until }.
removal-answer = Odpowiedź
removal-answer-change = Zdecydowała ta opublikowana reguła. Mówi też, co zmieniłoby odpowiedź.
removal-answer-when = Udzielona
removal-answer-version = Wersja zasad
removal-answer-gone = W zasadach opublikowanych dzisiaj nie ma już tej reguły.
removal-again-now = Nowy wniosek można złożyć w każdej chwili.
removal-again-from = Nowy wniosek można złożyć od: { $when }.
removal-new = Złóż nowy wniosek
removal-appeal = Poproś o drugie spojrzenie
removal-appeal-what = Można to zrobić raz. Wniosek obejrzy ktoś, kto jeszcze o nim nie decydował.
removal-appeal-field = Co zostało przeoczone
removal-appeal-button = Poproś o drugie spojrzenie
removal-checks = Co znalazły maszyny
removal-checks-caption = Każde sprawdzenie, jego wynik i powód
removal-check = Sprawdzenie
removal-check-result = Wynik
removal-check-why = Powód

## Co się stało i co powiedziano

removal-happened = Co się stało
removal-step-opened = Wniosek został przez Ciebie wysłany.
removal-step-confirmed-mail = Został potwierdzony linkiem z naszego listu.
removal-step-confirmed-address = Został potwierdzony z adresu, który jest na liście.
removal-step-confirmed-dns = Został potwierdzony tekstem w DNS.
removal-step-handed = Maszyny zostawiły go zespołowi listy.
removal-step-granted = Został przyjęty.
removal-step-refused = Został odrzucony.
removal-step-appealed = Poproszono o drugie spojrzenie.
removal-step-upheld = Drugie spojrzenie dało tę samą odpowiedź.
removal-step-withdrawn = Został przez Ciebie wycofany.
removal-step-lapsed = Czas na potwierdzenie minął.
removal-step-overtaken = Wpis na liście skończył się sam.
removal-step-erased = Usunięto to, co osobiste.
removal-said-you = Twoje słowa:
removal-said-staff = Zespół listy napisał:
removal-add = Dodaj coś
removal-add-field = Co jest nowego
removal-add-button = Wyślij
removal-reply = Odpowiedz na pytanie
removal-reply-field = Twoja odpowiedź
removal-text-hint = Najwyżej tyle znaków: { $limit }. Przeczyta to tylko zespół listy i ten, kto ma ten link.
removal-text-empty = Napisz coś, zanim wyślesz.
removal-done-added = Twój tekst dotarł.
removal-done-looking = Właśnie sprawdzamy. Otwórz tę stronę jeszcze raz za minutę.
removal-done-confirmed = Twój wniosek jest teraz potwierdzony.
removal-done-withdrawn = Wniosek został wycofany.
removal-done-appealed = Prośba o drugie spojrzenie została przyjęta. Twój tekst dotarł.
removal-done-erased = To, co osobiste, zostało usunięte.

## O wniosku

removal-about = O tym wniosku
removal-reference = Numer
removal-network = Adres lub sieć
removal-list = Lista
removal-policy = Reguły
removal-policy-link = Zasady tej listy
removal-opened = Wysłano
removal-mail = Listy idą na adres
removal-mail-first = Dopóki nie otworzysz odnośnika z naszego pierwszego listu, nie wyślemy następnego: odpowiedź jest na tej stronie.
removal-keep = Kto ma adres tej strony, może czytać wniosek i działać za Ciebie. Nie przekazuj go nikomu.
removal-export = Pobierz wszystko, co przechowujemy o tym wniosku (JSON)
removal-withdraw = Wycofaj wniosek
removal-withdraw-what = Wniosek zostanie zamknięty bez odpowiedzi, a { $network } zostanie na liście. Później można złożyć nowy.
removal-withdraw-button = Wycofaj
removal-erase = Usuń to, co osobiste
removal-erase-what = Usuwamy Twój adres e-mail, wszystko, co napisano, i to, co znalazły maszyny. Nikt nie może tego przywrócić.
removal-erase-open = Wniosek zostanie przy tym wycofany, bo nikt nie mógłby odpowiedzieć.
removal-erase-stays = Zostają: lista, sieć, daty i reguła, która zdecydowała. Nic z tego nie mówi, kto pytał.
removal-erase-button = Usuń teraz
removal-erased = To, co osobiste w tym wniosku, usunięto: { $when }. To, co zostało, nie mówi, kto pytał.

## Gdy czegoś nie da się zrobić

removal-not-any-more = To już nie jest możliwe
removal-not-now = To nie jest teraz możliwe
removal-busy-what = W tej chwili nie można poprosić o drugie spojrzenie. Spróbuj ponownie za kilka dni.
removal-full-what = W tym wniosku nie zmieści się więcej tekstów. Napisz na adres kontaktowy listy i podaj numer.
removal-elsewhere-what = Czytasz tę stronę z innego adresu niż ten na liście. Otwórz ją z niego albo użyj tekstu w DNS.
removal-down = Niczego nie zapisano
removal-down-what = Część tego serwisu teraz nie działa. Wszystko, co wpisano, nadal tu jest. Naciśnij przycisk ponownie za kilka minut.
removal-down-button = Wyślij ponownie
removal-back = Wróć do wniosku

## Zgubiony link

removal-lost-heading = Twój wniosek o usunięcie
removal-lost = Nie masz już linku do wniosku?
removal-lost-what = Strona wniosku ma tajny adres. Możemy go wysłać jeszcze raz na skrzynkę, z którą złożono wniosek.
removal-lost-field = Twój adres e-mail
removal-lost-hint = Ten, który podano we wniosku.
removal-lost-button = Wyślij mi linki
removal-lost-email = Wpisz adres e-mail ze znakiem @ i domeną, na przykład ada@example.org.
removal-lost-sent = Jeśli są wnioski tej skrzynki, napisaliśmy na nią
removal-lost-sent-what = List powinien przyjść w ciągu dziesięciu minut. Zajrzyj też do folderu z niechcianą pocztą.
removal-lost-sent-none = Nie ma w nim wniosków, których nigdy nie potwierdzono, a liczba listów na dzień jest ograniczona.
removal-lost-again = Spróbuj z innym adresem
