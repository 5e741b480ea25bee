## Formularze

form-problem = Coś trzeba jeszcze poprawić
form-day = Dzień
form-month = Miesiąc
form-year = Rok
form-too-long = Ten tekst jest za długi. Liczba znaków: { $size }. Mieści się: { $limit }.
form-again-soon = Naciśnij przycisk jeszcze raz. Nic z tego, co wpisano, nie przepadło.
form-again = Ta strona jest już nieaktualna. Wszystko, co wpisano, nadal tu jest. Wyślij jeszcze raz.
