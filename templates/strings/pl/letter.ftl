## The letter that a sender passes on. It is plain text; an empty line stands between its paragraphs.

letter-language = Język listu
letter-short = Krótki list
letter-long = Długi list
letter-mail = Otwórz w programie pocztowym
letter-label = List

letter-subject = Poczta z adresu { $address } jest odrzucana
letter-hello = Dzień dobry,
letter-thanks = Dziękuję za zajęcie się tą sprawą.

letter-refused = wiadomości, które wysyłam, są odrzucane przez odbiorcę. Adres { $address } jest na liście „{ $list }” operatora { $operator }, z której korzysta serwer poczty odbiorcy.
letter-refused-many = wiadomości, które wysyłam, są odrzucane przez odbiorcę. Serwer poczty odbiorcy korzysta z list operatora { $operator }, a adres { $address } jest na { $count } z nich: { $lists }.
letter-link = Co zauważono, jak to naprawić i jak wykreślić adres z listy, opisuje ta strona:
letter-free = Wykreślenie jest bezpłatne i nie wymaga konta.
letter-entry = Na liście „{ $list }”:
letter-entry-network = Wpis: { $network }
letter-entry-reason = Powód: { $reason }
letter-entry-seen = Pierwszy raz na liście: { $first }. Ostatnio zauważono: { $last }
letter-entry-ends = Wpis wygaśnie sam: { $ends }
letter-entry-stays = Wpis nie wygasa sam
letter-entry-repair = Jak to naprawić: { $repair }
letter-entry-remove = Wykreślenie:
letter-ask = Proszę o trzy rzeczy. Najpierw proszę znaleźć i usunąć przyczynę. Potem proszę złożyć na tej stronie prośbę o wykreślenie. Na koniec proszę dać mi znać, a wyślę wiadomość jeszcze raz.
letter-ask-short = Proszę znaleźć i usunąć przyczynę, poprosić na tej stronie o wykreślenie i dać mi znać, gdy będzie gotowe.
letter-attached = Dołączam zwróconą wiadomość. Są w niej dzień i godzina.

letter-way = wiadomości, które wysyłam, wracają. Wychodzą bezpośrednio z adresu { $address }, który należy do zakresu adresów dla domów, biur i telefonów. Serwer poczty odbiorcy nie przyjmuje poczty bezpośrednio z takiego zakresu.
letter-way-list = Informuje o tym lista „{ $list }” operatora { $operator }. Nikt nie jest o nic oskarżany. Wyjaśnia to ta strona:
letter-way-ask = Proszę o dane serwera poczty, przez który mam wysyłać wiadomości: jego nazwę, port i nazwę użytkownika. Z tego, co czytam, zwykle jest to port 587 ze STARTTLS albo port 465 z TLS.
letter-way-fixed = Jeśli mam ten adres na stałe, proszę także o taką informację. Wtedy można go wyłączyć z zakresu.
