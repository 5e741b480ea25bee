## Co maszyna sprawdza we wniosku: nazwa każdego sprawdzenia, jego wynik i powód. Wnioskodawca i zespół czytają to samo.

check-name-waited = Czas oczekiwania
check-name-quiet = Nic nie widziano od naprawy
check-name-reverse = Nazwa adresu
check-name-forward = Nazwa prowadzi z powrotem
check-name-chosen = Nazwa została wybrana
check-name-contact = Domena adresu e-mail
check-name-control = Kontrola nad siecią
check-name-excluded = Sieci, które nigdy nie są na liście

check-met = Spełnione
check-not-met = Niespełnione
check-unknown = Jeszcze nie wiadomo

check-no-wait = Dla tego wniosku nie ma czasu oczekiwania.
check-wait-over = Czas oczekiwania minął: { $since }.
check-locked = Czas oczekiwania trwa. Jego koniec: { $until }.

check-nothing-seen = Podana data naprawy: { $repaired }. Potem niczego nie widziano. Ostatni raz: { $seen }.
check-seen-since = Podana data naprawy: { $repaired }. Przyczynę widziano także później, ostatni raz: { $seen }.
check-not-dated = Wniosek nie podaje, kiedy usunięto przyczynę.
check-ahead = Według wniosku naprawa dopiero nastąpi: { $repaired }. Ta chwila jeszcze nie nadeszła.

check-named = Adres ma nazwę { $name }.
check-nameless = Adres nie ma nazwy w DNS.
check-leads-back = Nazwa { $name } prowadzi z powrotem do adresu.
check-leads-elsewhere = Nazwa { $name } nie prowadzi z powrotem do adresu.
check-chosen = Nazwa { $name } wygląda na wybraną przez kogoś.
check-generic = Nazwa { $name } wygląda na utworzoną przez dostawcę dla wielu łączy.

check-takes-mail = Domena adresu e-mail przyjmuje pocztę.
check-null-mx = Domena adresu e-mail podaje, że nie przyjmuje poczty.
check-no-mail-host = Domena adresu e-mail nie ma serwera poczty, do którego można dotrzeć.
check-no-domain = Domeny adresu e-mail nie ma w DNS.

check-control-dns = Kontrolę wykazano wpisem w DNS pod nazwą { $name }.
check-control-address = Kontrolę wykazano: wniosek potwierdzono z samego adresu.
check-control-missing = Kontroli nad siecią nie wykazano.

check-excluded = Ta sieć nigdy nie jest tu na liście, więc wpis jest naszym błędem.
check-not-excluded = Sieć nie należy do tych, które nigdy nie są tu na liście.

check-no-answer = Serwer nazw nie odpowiedział, więc jeszcze tego nie wiadomo.
check-not-asked = W tym wniosku nie ma nic, na co to sprawdzenie mogłoby spojrzeć.
