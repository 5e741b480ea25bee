# The page that describes the API.
api-title = Dla programów
api-lead = Wszystko, co strony mówią o adresach, mogą czytać także programy, bezpłatnie i bez konta.
api-unknown = Stan adresu to listed, not-listed albo unknown. Stan unknown znaczy, że adresu nie udało się sprawdzić. Zapytaj wtedy później i nigdy nie traktuj tego jak not-listed.
api-description = Pełny opis w formacie OpenAPI 3.1
api-try = Wypróbuj
api-try-one = Jeden adres:
api-try-many = Wiele adresów, po jednym w wierszu. Odpowiedź ma po jednym wierszu na każdy, w tej samej kolejności:
api-limits = Ile i jak szybko
api-limits-what = Limity dla jednego klienta na minutę: { $answers } pojedynczych odpowiedzi oraz { $lines } wierszy w zapytaniach zbiorczych. Zapytania zbiorcze wysyłaj po kolei, po jednym naraz. Po przekroczeniu limitu odpowiedzią jest 429, a Retry-After mówi, kiedy można kontynuować.
api-parameters = Co wysłać
api-answers = Co wraca
