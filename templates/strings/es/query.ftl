## Cómo se leyó un texto escrito. Los valores son partes de lo escrito, acortadas, o direcciones y redes.

note-invisible = Se quitaron los caracteres invisibles.
note-wide = Los caracteres de ancho completo se leyeron como caracteres normales.
note-refanged = Se quitaron las marcas que lo hacían inofensivo, como [.].
note-port = Se omitió el puerto { $port }: las listas contienen direcciones, no puertos.
note-zone-empty = Se omitió el signo % que sigue a la dirección.
note-zone = Se omitió la zona { $zone }: solo tiene sentido dentro de una máquina.
note-mapped = { $typed } es la dirección IPv4 { $address } en la forma de IPv6.
note-mapped-never = { $typed } es la dirección IPv4 { $address } tal como la escriben las listas de direcciones IPv6, donde nunca figura (RFC 5782).
note-mapped-test = { $typed } es la dirección IPv4 { $address } tal como las listas de direcciones IPv6 escriben su entrada de prueba (RFC 5782).
note-host-bits = { $address } es una dirección dentro de { $network }, así que se muestra toda la red { $network }.
note-single = Una red de longitud { $length } es esta única dirección.
note-netmask = La máscara { $mask } es la longitud { $length }.
note-starred = Los asteriscos se leyeron como todos los números: la red { $network }.
note-range-of-one = La primera dirección y la última son la misma.
note-repeated = Se escribió más de una vez.
note-from-link = La dirección se tomó del enlace.
note-from-link-to = La dirección se tomó del enlace a { $host }.
note-link-host = Del enlace se tomó solo la máquina a la que lleva.
note-wrapped = Un filtro de correo había envuelto el enlace. Se leyó el enlace que hay dentro.
note-list-name = Los servidores de correo usan este nombre para comprobar { $address } en la lista { $zone }. Si es el nombre de una máquina, escriba en su lugar la dirección de la máquina.
note-reverse = Este es el nombre de { $network } en el DNS inverso.
note-behind-at = Se leyó solo la dirección que sigue a la @.
note-beside = Se leyó la dirección que está junto al nombre { $name }.
note-script = { $unicode } se escribe { $ascii } en el DNS.
note-mixed = El nombre mezcla letras de distintos alfabetos, quizá para que se parezca a otro nombre.
note-bare-domain = La dirección de un dominio suele ser la de su sitio web. Puede que su correo salga de otras direcciones, que están en el correo devuelto.
note-some-port = Se omitió el puerto: las listas contienen direcciones, no puertos.
note-some-zone = Se omitió lo que seguía al signo %: solo tiene sentido dentro de una máquina.
note-some-inside = Se escribió una dirección dentro de { $network } con una longitud, así que se muestra toda la red.
note-some-mask = La máscara es la longitud { $length }.
note-some-list-name = Los servidores de correo usan un nombre así para comprobar { $address } en una lista. Si es el nombre de una máquina, escriba en su lugar la dirección de la máquina.
note-some-name = Se leyó la dirección que está junto al nombre.
note-carries = Lleva dentro la dirección IPv4 { $address }. Si alguna está en una lista, es esa.
note-everything = Estas son todas las direcciones { $family } que existen. Una lista nunca las tiene todas.

## Por qué no se entendió un texto escrito, y qué hacer

unclear-empty = Escriba una dirección como 192.0.2.1 o 2001:db8::1, una red como 192.0.2.0/24 o el nombre de un servidor de correo.
unclear-unknown = «{ $text }» no es una dirección, una red ni el nombre de un servidor. Escriba una dirección como 192.0.2.1 o 2001:db8::1.
unclear-too-many = Aquí caben como máximo { $most } direcciones a la vez. Escríbalas por partes, o envíelas todas a la API en /api/v1/lookup.
unclear-entry = No se pudo leer el elemento { $number } de { $count }: «{ $text }». { $why }
unclear-names = Los nombres de servidor se consultan de uno en uno. Escriba un solo nombre, o solo direcciones.
unclear-cut = «{ $text }» está cortado al final, así que la dirección no es segura. Escríbala completa; está en el correo devuelto.
unclear-mac = Esta es la dirección física de una tarjeta de red. Las listas contienen direcciones IP, como 192.0.2.1.
unclear-port = «{ $port }» no es un puerto: los puertos llegan hasta 65535. Escriba la dirección sin él.
unclear-link = El enlace contiene más de una dirección: { $networks }. Escriba la que usted busca.
unclear-mail = Esta es una dirección de correo electrónico. Este sitio consulta direcciones de servidores de correo, como 192.0.2.1: la que se rechazó está en el correo devuelto.
unclear-mail-domain = También puede consultar el nombre { $domain }.

unclear-separated = Los cuatro números de una dirección se separan con puntos y sin espacios, como en 192.0.2.1.
unclear-zero = «{ $part }» tiene un cero delante. Algunos programas leen un número así en octal: 010 es 10 para uno y 8 para otro. Escriba todos los números sin ceros delante.
unclear-hexadecimal = «{ $text }» está en hexadecimal, que los programas leen de distintas maneras. Escriba cuatro números decimales con puntos, como en 192.0.2.1.
unclear-decimal = «{ $text }» es un solo número, y no es seguro que corresponda a una dirección. Escriba la dirección con cuatro números decimales y puntos, como en 192.0.2.1.
unclear-short = «{ $text }» es una forma abreviada: una dirección tiene cuatro números, y aquí hay { $count }. Los programas completan el resto de distintas maneras. Escriba los cuatro, y una red con su longitud, como en 192.0.2.0/24.
unclear-numbers = Una dirección tiene cuatro números separados por puntos, y aquí hay { $count }. Quite lo que sobra.
unclear-large = «{ $part }» es demasiado grande: cada uno de los cuatro números de una dirección es 255 como máximo. Revise las cifras.
unclear-gap = Falta un número entre dos puntos. Una dirección tiene cuatro números, como en 192.0.2.1.
unclear-ending = Esto termina en un número, como una dirección, pero «{ $part }» no es un número. Escriba cuatro números, como en 192.0.2.1, o el nombre de un servidor.
unclear-digits = Estas no son las cifras normales del 0 al 9. Escriba la dirección con cifras normales.
unclear-masked = Una parte de «{ $text }» está oculta, así que nadie puede saber qué dirección es. El registro del servidor de correo la tiene completa. Si es una red entera, escríbala con su longitud, como en 192.0.2.0/24.
unclear-star = «{ $text }» tiene un asterisco donde no está claro qué representa. Escriba una red con su longitud, como en 192.0.2.0/24 o 2001:db8::/32.
unclear-gaps = Una dirección IPv6 tiene «::» una sola vez como máximo. Escriba los demás ceros.
unclear-group = «{ $group }» no es una parte de una dirección IPv6. Cada parte tiene hasta cuatro caracteres, del 0 al 9 y de la a a la f.
unclear-groups = Una dirección IPv6 tiene ocho grupos, o «::» en lugar de los que son cero. Aquí hay { $count }. Escríbala como en 2001:db8::1.

unclear-star-length = Escriba asteriscos o una longitud, no ambas cosas: 192.0.2.* o 192.0.2.0/24.
unclear-no-length = Falta un número después de la barra. Escriba solo { $address }, o una red con su longitud, como en 192.0.2.0/24.
unclear-only-length = «{ $length }» es una longitud sin dirección. Escriba ambas, como en 192.0.2.0/24.
unclear-length = «{ $text }» está donde va la longitud de la red, que es un número del 0 al { $max }, como en 192.0.2.0/24. Si es una sola dirección, quite la barra y lo que sigue.
unclear-length-zero = La longitud «{ $text }» tiene un cero delante. Escríbala sin él, como en 192.0.2.0/24.
unclear-length-large = La longitud { $length } es demasiado grande: para { $family } es { $max } como máximo.
unclear-slashes = Hay dos barras. Una red tiene una sola longitud, como en 192.0.2.0/24.
unclear-mask = { $mask } no es la máscara de una red: sus bits no están juntos. Escriba la longitud, como en 192.0.2.0/24.
unclear-wildcard = { $mask } es una máscara comodín, o puede serlo, y significa cosas distintas según el dispositivo. Escriba la longitud, como en 192.0.2.0/24.
unclear-range = Escriba los dos extremos del rango como direcciones completas, como en 192.0.2.1-192.0.2.9. En IPv4 basta con el último número: 192.0.2.1-9.
unclear-range-families = El rango empieza en IPv4 y termina en IPv6, o al revés. Escriba dos rangos.
unclear-range-backwards = El rango termina antes de empezar. ¿Quería decir { $range }?

unclear-reverse = «{ $text }» no es un nombre completo de DNS inverso. Escriba la dirección misma, como en 192.0.2.1.
unclear-operator = «{ $text }» es el número de un operador de red. Escriba una de sus redes, como en 192.0.2.0/24, o una dirección.
unclear-word = «{ $text }» es una sola palabra. El nombre de un servidor tiene al menos un punto, como en mail.example.org. Escriba el nombre completo o la dirección.
unclear-label-empty = Falta una parte del nombre antes o después de un punto. Revise el nombre.
unclear-label-long = «{ $label }» es demasiado largo: entre dos puntos, el nombre de un servidor tiene 63 caracteres como máximo.
unclear-name-long = El nombre es demasiado largo: el nombre de un servidor tiene 253 caracteres como máximo.
unclear-underscore = El nombre de un servidor no lleva guion bajo. Los nombres que lo llevan contienen ajustes, no son máquinas. Escriba el nombre o la dirección del servidor de correo.
unclear-hyphen = «{ $label }» empieza o termina con un guion, y ninguna parte del nombre de un servidor lo hace. Revise el nombre.
unclear-star-name = Un asterisco representa muchos nombres. Escriba el nombre o la dirección que usted busca.
unclear-character = El nombre de un servidor lleva letras, cifras, guiones y puntos, pero no «{ $character }». Revise el nombre.
unclear-script = «{ $text }» no puede ser el nombre de un servidor tal como está escrito. Revise las letras o escriba la dirección.
unclear-top = Ningún nombre de internet termina en «{ $ending }». Revise el nombre o escriba la dirección.
unclear-local = «{ $suffix }» nombra algo dentro de una máquina o una red, desconocido en internet. Escriba la dirección pública del servidor de correo.

## Para qué están reservados los rangos de direcciones, según los registros

class-this-network = esta misma red
class-private = redes privadas
class-shared = direcciones compartidas (CGNAT)
class-loopback = la propia máquina (loopback)
class-link-local = un solo cable (enlace local)
class-protocol = asignaciones a protocolos
class-documentation = documentación
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = pruebas de rendimiento
class-multicast = multidifusión a grupos
class-reserved = uso futuro
class-broadcast = difusión a todos (broadcast)
class-unspecified = ninguna dirección concreta
class-mapped = IPv4 en la forma de IPv6
class-translation = traducción entre IPv4 e IPv6
class-discard = tráfico que se descarta
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = identificación remota de drones
class-segment-routing = enrutamiento por segmentos (SRv6)
class-unique-local = redes locales con IPv6
