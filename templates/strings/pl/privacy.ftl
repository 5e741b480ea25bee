## Co przechowujemy z prośby o wykreślenie

privacy-removal = Jeśli prosisz o wykreślenie
privacy-removal-what = Aby zdecydować o twojej prośbie, przechowujemy to, co wpisujesz: adres e-mail, język, rolę i co naprawiono. Przechowujemy też wiadomości między tobą a nami oraz wyniki naszych sprawdzeń.
privacy-removal-who = Widzi to tylko zespół { $operator }. Nasze sprawdzenia pytają system nazw domen (DNS) o wpisany adres i o domenę twojego adresu e-mail.
privacy-removal-published = Prośby nigdy nie są publikowane. Publiczne liczby o wykreśleniach pochodzą z historii i nikogo nie wymieniają.
privacy-removal-own = Prywatna strona twojej prośby pokazuje, co o niej mamy. Możesz tam pobrać kopię albo wszystko usunąć.
privacy-kept = Jak długo to przechowujemy
privacy-kept-unconfirmed = Prośba, której nikt nie potwierdził
privacy-kept-unconfirmed-long = Adres e-mail i teksty są usuwane, gdy od wygaśnięcia linku do potwierdzenia minie { $span }. Do tego czasu możemy wyjaśnić, co się stało.
privacy-kept-decided = Prośba rozstrzygnięta lub zakończona
privacy-kept-decided-long = Adres e-mail, teksty, wiadomości i wyniki sprawdzeń są usuwane, gdy od ostatniego słowa minie { $span }. Do tego czasu decyzję można wyjaśnić lub sprawdzić jeszcze raz.
privacy-kept-letters = Listy do ciebie
privacy-kept-letters-long = Tekstu nigdy nie przechowujemy. Twój adres pozostaje do wysłania listu, najwyżej { $span }.
privacy-kept-budgets = Liczniki i znaki przeciw nadmiarowi próśb
privacy-kept-budgets-long = Czas do usunięcia: { $span }. Spowalniają tego, kto pyta za często lub wysyła formularz dwa razy.
privacy-kept-staff = Znaki miejsc, z których loguje się nasz własny zespół
privacy-kept-staff-long = Są usuwane, gdy od ostatniego logowania z danego miejsca minie { $span }. Dzięki nim widać obcych. Sesje są usuwane, gdy od ich końca minie { $sessions }.
privacy-kept-history = Historia wpisów i decyzji
privacy-kept-history-long = Pozostaje na zawsze, aby każdy mógł sprawdzić, czy trzymamy się naszych zasad. Zawiera listę, sieć, zasadę i czas, a nic o tym, kto prosił.
