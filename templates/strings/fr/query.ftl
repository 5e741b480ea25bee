## Comment un texte saisi a été lu.

note-invisible = Des caractères invisibles ont été enlevés.
note-wide = Des caractères pleine chasse ont été lus comme des caractères ordinaires.
note-refanged = Les signes qui rendaient le texte inoffensif, comme [.], ont été enlevés.
note-port = Le port { $port } a été laissé de côté : les listes contiennent des adresses, pas des ports.
note-zone-empty = Le signe % après l’adresse a été laissé de côté.
note-zone = La zone { $zone } a été laissée de côté : elle n’a de sens que sur une seule machine.
note-mapped = { $typed } est l’adresse IPv4 { $address } sous la forme d’IPv6.
note-mapped-never = { $typed } est l’adresse IPv4 { $address } comme l’écrivent les listes d’adresses IPv6. Elle n’y est jamais inscrite (RFC 5782).
note-mapped-test = { $typed } est l’adresse IPv4 { $address } comme les listes d’adresses IPv6 écrivent leur entrée de test (RFC 5782).
note-host-bits = { $address } est une adresse du réseau { $network }. Vous voyez donc le réseau { $network } entier.
note-single = Un réseau de longueur { $length } est cette seule adresse.
note-netmask = Le masque { $mask } correspond à la longueur { $length }.
note-starred = Les étoiles ont été lues comme tous les nombres possibles : le réseau { $network }.
note-range-of-one = La première et la dernière adresse sont identiques.
note-repeated = La même entrée a été saisie plusieurs fois.
note-from-link = L’adresse a été tirée du lien.
note-from-link-to = L’adresse a été tirée du lien vers { $host }.
note-link-host = Seule la machine vers laquelle mène le lien a été retenue.
note-wrapped = Un filtre de messagerie avait emballé le lien. C’est le lien à l’intérieur qui a été lu.
note-list-name = Les serveurs de messagerie utilisent ce nom pour vérifier { $address } sur la liste { $zone }. Si c’est le nom d’une machine, saisissez plutôt l’adresse de cette machine.
note-reverse = C’est le nom de { $network } dans le DNS inverse.
note-behind-at = Seule l’adresse après le @ a été lue.
note-beside = C’est l’adresse à côté du nom { $name } qui a été lue.
note-script = { $unicode } s’écrit { $ascii } dans le DNS.
note-mixed = Le nom mélange des lettres d’écritures différentes. Il est peut-être fait pour ressembler à un autre nom.
note-bare-domain = L’adresse d’un domaine est souvent celle de son site web. Ses e-mails partent peut-être d’autres adresses, qui figurent dans le message de retour.
note-some-port = Le port a été laissé de côté : les listes contiennent des adresses, pas des ports.
note-some-zone = Ce qui suivait le signe % a été laissé de côté : cela n’a de sens que sur une seule machine.
note-some-inside = Une adresse du réseau { $network } a été saisie avec une longueur. Vous voyez donc le réseau entier.
note-some-mask = Le masque correspond à la longueur { $length }.
note-some-list-name = Les serveurs de messagerie utilisent un tel nom pour vérifier { $address } sur une liste. Si c’est le nom d’une machine, saisissez plutôt l’adresse de cette machine.
note-some-name = C’est l’adresse à côté du nom qui a été lue.
note-carries = Elle contient l’adresse IPv4 { $address }. Si l’une des deux est inscrite, c’est celle-là.
note-everything = Ce sont toutes les adresses { $family } qui existent. Une liste ne les contient jamais toutes.

## Pourquoi un texte n'a pas été compris, et que faire

unclear-empty = Saisissez une adresse comme 192.0.2.1 ou 2001:db8::1, un réseau comme 192.0.2.0/24, ou le nom d’un serveur de messagerie.
unclear-unknown = « { $text } » n’est ni une adresse, ni un réseau, ni un nom de serveur. Saisissez une adresse comme 192.0.2.1 ou 2001:db8::1.
unclear-too-many = On peut saisir ici { $most } adresses au plus à la fois. Saisissez-les en plusieurs parties, ou envoyez-les toutes à l’API à l’adresse /api/v1/lookup.
unclear-entry = L’entrée { $number } sur { $count } n’a pas pu être lue : « { $text } ». { $why }
unclear-names = Les noms de serveurs se vérifient un par un. Saisissez un seul nom, ou uniquement des adresses.
unclear-cut = « { $text } » est coupé à la fin, l’adresse n’est donc pas certaine. Saisissez-la en entier. Elle figure dans le message de retour.
unclear-mac = C’est l’adresse matérielle d’une carte réseau. Les listes contiennent des adresses IP, comme 192.0.2.1.
unclear-port = « { $port } » n’est pas un port : ils vont jusqu’à 65535. Saisissez l’adresse sans lui.
unclear-link = Le lien contient plusieurs adresses : { $networks }. Saisissez celle que vous cherchez.
unclear-mail = C’est une adresse e-mail. Ce site vérifie les adresses de serveurs de messagerie, comme 192.0.2.1. Celle qui a été refusée figure dans le message de retour.
unclear-mail-domain = Vous pouvez aussi vérifier le nom { $domain }.

unclear-separated = Les quatre nombres d’une adresse sont séparés par des points, sans espaces, comme dans 192.0.2.1.
unclear-zero = « { $part } » commence par un zéro. Certains programmes lisent un tel nombre en octal : 010 vaut alors 10 pour l’un et 8 pour l’autre. Écrivez chaque nombre sans zéro devant.
unclear-hexadecimal = « { $text } » est en hexadécimal, que les programmes lisent de différentes façons. Écrivez quatre nombres décimaux avec des points, comme dans 192.0.2.1.
unclear-decimal = « { $text } » est un seul nombre, et il n’est pas certain qu’il représente une adresse. Écrivez l’adresse en quatre nombres décimaux avec des points, comme dans 192.0.2.1.
unclear-short = « { $text } » est une forme courte : une adresse a quatre nombres, et il y en a ici { $count }. Les programmes complètent le reste de différentes façons. Écrivez les quatre, et un réseau avec sa longueur, comme dans 192.0.2.0/24.
unclear-numbers = Une adresse a quatre nombres séparés par des points, et il y en a ici { $count }. Enlevez ce qui est en trop.
unclear-large = « { $part } » est trop grand : chacun des quatre nombres d’une adresse vaut 255 au plus. Vérifiez les chiffres.
unclear-gap = Il manque un nombre entre deux points. Une adresse a quatre nombres, comme dans 192.0.2.1.
unclear-ending = Ceci finit par un nombre, comme une adresse, mais « { $part } » n’est pas un nombre. Saisissez quatre nombres, comme dans 192.0.2.1, ou un nom de serveur.
unclear-digits = Ce ne sont pas les chiffres ordinaires de 0 à 9. Saisissez l’adresse avec des chiffres ordinaires.
unclear-masked = Une partie de « { $text } » est cachée, personne ne peut donc dire de quelle adresse il s’agit. Elle figure en entier dans le journal du serveur de messagerie. Pour un réseau entier, indiquez sa longueur, comme dans 192.0.2.0/24.
unclear-star = « { $text } » contient une étoile dont le sens n’est pas certain à cet endroit. Écrivez un réseau avec sa longueur, comme dans 192.0.2.0/24 ou 2001:db8::/32.
unclear-gaps = Une adresse IPv6 contient « :: » une fois au plus. Écrivez les autres zéros en entier.
unclear-group = « { $group } » n’est pas une partie d’adresse IPv6. Chacune a jusqu’à quatre caractères, de 0 à 9 et de a à f.
unclear-groups = Une adresse IPv6 a huit groupes, ou « :: » à la place de ceux qui valent zéro. Il y en a ici { $count }. Saisissez-la sous la forme 2001:db8::1.

unclear-star-length = Écrivez soit des étoiles, soit une longueur, pas les deux : 192.0.2.* ou 192.0.2.0/24.
unclear-no-length = Il manque un nombre après la barre oblique. Saisissez { $address } seule, ou un réseau avec sa longueur, comme dans 192.0.2.0/24.
unclear-only-length = « { $length } » est une longueur sans adresse. Écrivez les deux, comme dans 192.0.2.0/24.
unclear-length = « { $text } » se trouve là où l’on attend la longueur du réseau, un nombre de 0 à { $max }, comme dans 192.0.2.0/24. Pour une seule adresse, enlevez la barre oblique et ce qui suit.
unclear-length-zero = La longueur « { $text } » commence par un zéro. Écrivez-la sans, comme dans 192.0.2.0/24.
unclear-length-large = La longueur { $length } est trop grande : pour { $family }, elle est de { $max } au plus.
unclear-slashes = Il y a deux barres obliques. Un réseau a une seule longueur, comme dans 192.0.2.0/24.
unclear-mask = { $mask } n’est pas le masque d’un réseau : ses bits ne se suivent pas. Écrivez la longueur, comme dans 192.0.2.0/24.
unclear-wildcard = { $mask } est un masque générique, ou peut en être un, et son sens varie d’un appareil à l’autre. Écrivez la longueur, comme dans 192.0.2.0/24.
unclear-range = Écrivez les deux bouts de la plage sous forme d’adresses entières, comme dans 192.0.2.1-192.0.2.9. En IPv4, le dernier nombre suffit : 192.0.2.1-9.
unclear-range-families = La plage commence en IPv4 et finit en IPv6, ou l’inverse. Saisissez deux plages.
unclear-range-backwards = La plage finit avant de commencer. Vouliez-vous dire { $range } ?

unclear-reverse = « { $text } » n’est pas un nom complet de DNS inverse. Saisissez l’adresse elle-même, comme 192.0.2.1.
unclear-operator = « { $text } » est le numéro d’un opérateur de réseau. Saisissez un de ses réseaux, comme 192.0.2.0/24, ou une adresse.
unclear-word = « { $text } » est un seul mot. Un nom de serveur a au moins un point, comme mail.example.org. Saisissez le nom complet ou l’adresse.
unclear-label-empty = Il manque une partie du nom avant ou après un point. Vérifiez le nom.
unclear-label-long = « { $label } » est trop long : entre deux points, un nom de serveur a 63 caractères au plus.
unclear-name-long = Le nom est trop long : un nom de serveur a 253 caractères au plus.
unclear-underscore = Un nom de serveur ne contient pas de tiret bas. Les noms qui en ont un contiennent des réglages, pas des machines. Saisissez le nom ou l’adresse du serveur de messagerie.
unclear-hyphen = « { $label } » commence ou finit par un trait d’union, ce qu’aucune partie d’un nom de serveur ne fait. Vérifiez le nom.
unclear-star-name = Une étoile représente beaucoup de noms. Saisissez le nom ou l’adresse que vous cherchez.
unclear-character = Un nom de serveur se compose de lettres, de chiffres, de traits d’union et de points, mais pas de « { $character } ». Vérifiez le nom.
unclear-script = « { $text } » ne peut pas être un nom de serveur sous cette forme. Vérifiez les lettres, ou saisissez l’adresse.
unclear-top = Aucun nom sur internet ne finit par « { $ending } ». Vérifiez le nom, ou saisissez l’adresse.
unclear-local = « { $suffix } » désigne quelque chose à l’intérieur d’une machine ou d’un réseau, inconnu sur internet. Saisissez l’adresse publique du serveur de messagerie.

## À quoi les plages d'adresses sont réservées, comme l'appellent les registres

class-this-network = ce réseau-ci
class-private = réseaux privés
class-shared = adresses partagées (CGNAT)
class-loopback = boucle locale de la machine (loopback)
class-link-local = un seul câble (link-local)
class-protocol = affectation à des protocoles
class-documentation = documentation et exemples
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = mesure de performances
class-multicast = multicast vers des groupes
class-reserved = usage futur
class-broadcast = diffusion à tous (broadcast)
class-unspecified = adresse non précisée
class-mapped = IPv4 sous la forme d’IPv6
class-translation = traduction entre IPv4 et IPv6
class-discard = trafic à rejeter
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = identification à distance de drones
class-segment-routing = routage par segments (SRv6)
class-unique-local = réseaux locaux IPv6
