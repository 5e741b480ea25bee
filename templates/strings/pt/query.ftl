## Como foi lido um texto escrito. Os valores são partes do que foi escrito, encurtadas, ou endereços e redes.

note-invisible = Foram retirados caracteres invisíveis.
note-wide = Os caracteres de largura total foram lidos como caracteres comuns.
note-refanged = Foram retiradas as marcas que o tornavam inofensivo, como [.].
note-port = A porta { $port } foi deixada de fora: as listas contêm endereços, não portas.
note-zone-empty = O sinal % depois do endereço foi deixado de fora.
note-zone = A zona { $zone } foi deixada de fora: só tem significado numa máquina.
note-mapped = { $typed } é o endereço IPv4 { $address } na forma de IPv6.
note-mapped-never = { $typed } é o endereço IPv4 { $address } tal como o escrevem as listas de endereços IPv6, onde nunca está listado (RFC 5782).
note-mapped-test = { $typed } é o endereço IPv4 { $address } tal como as listas de endereços IPv6 escrevem a sua entrada de teste (RFC 5782).
note-host-bits = { $address } é um endereço dentro de { $network }. Por isso, aparece a rede inteira, { $network }.
note-single = Uma rede de comprimento { $length } é só este endereço.
note-netmask = A máscara { $mask } é o comprimento { $length }.
note-starred = Os asteriscos foram lidos como qualquer número: a rede { $network }.
note-range-of-one = O primeiro e o último endereço são o mesmo.
note-repeated = Foi escrito mais de uma vez.
note-from-link = O endereço foi tirado do link.
note-from-link-to = O endereço foi tirado do link para { $host }.
note-link-host = Do link foi tirada só a máquina a que ele leva.
note-wrapped = Um filtro de e-mail tinha embrulhado o link. Foi lido o link que estava dentro.
note-list-name = Os servidores de e-mail usam este nome para verificar { $address } na lista { $zone }. Se é o nome de uma máquina, escreva antes o endereço da máquina.
note-reverse = Este é o nome de { $network } no DNS reverso.
note-behind-at = Só foi lido o endereço depois do @.
note-beside = Foi lido o endereço ao lado do nome { $name }.
note-script = { $unicode } escreve-se { $ascii } no DNS.
note-mixed = O nome mistura letras de alfabetos diferentes. Pode ter sido feito para se parecer com outro nome.
note-bare-domain = O endereço de um domínio é muitas vezes o do seu site. Os e-mails dele podem sair de outros endereços, que estão no e-mail devolvido.
note-some-port = A porta foi deixada de fora: as listas contêm endereços, não portas.
note-some-zone = O que estava depois do sinal % foi deixado de fora: só tem significado numa máquina.
note-some-inside = Foi escrito um endereço dentro de { $network } com um comprimento. Por isso, aparece a rede inteira.
note-some-mask = A máscara é o comprimento { $length }.
note-some-list-name = Os servidores de e-mail usam um nome assim para verificar { $address } numa lista. Se é o nome de uma máquina, escreva antes o endereço da máquina.
note-some-name = Foi lido o endereço ao lado do nome.
note-carries = Contém o endereço IPv4 { $address }. Se algum estiver numa lista, é esse.
note-everything = Estes são todos os endereços { $family } que existem. Uma lista nunca os tem todos.

## Por que motivo um texto não foi entendido, e o que fazer

unclear-empty = Escreva um endereço, como 192.0.2.1 ou 2001:db8::1, uma rede, como 192.0.2.0/24, ou o nome de um servidor de e-mail.
unclear-unknown = “{ $text }” não é um endereço, nem uma rede, nem um nome de servidor. Escreva um endereço, como 192.0.2.1 ou 2001:db8::1.
unclear-too-many = Aqui cabem no máximo { $most } endereços de uma vez. Escreva-os por partes, ou envie todos à API em /api/v1/lookup.
unclear-entry = Não foi possível ler o item { $number } de { $count }: “{ $text }”. { $why }
unclear-names = Os nomes de servidor são consultados um de cada vez. Escreva um só nome, ou só endereços.
unclear-cut = “{ $text }” está cortado no fim, e por isso não há certeza sobre o endereço. Escreva-o completo; está no e-mail devolvido.
unclear-mac = Este é o endereço físico de uma placa de rede. As listas contêm endereços IP, como 192.0.2.1.
unclear-port = “{ $port }” não é uma porta: as portas vão até 65535. Escreva o endereço sem ela.
unclear-link = O link contém mais de um endereço: { $networks }. Escreva aquele que quer consultar.
unclear-mail = Este é um endereço de e-mail. Este site consulta endereços de servidores de e-mail, como 192.0.2.1: o que foi recusado está no e-mail devolvido.
unclear-mail-domain = Também pode consultar o nome de servidor { $domain }.

unclear-separated = Os quatro números de um endereço são separados por pontos, sem espaços, como em 192.0.2.1.
unclear-zero = “{ $part }” tem um zero à esquerda. Alguns programas leem esse número como octal: 010 é 10 para uns e 8 para outros. Escreva todos os números sem zeros à esquerda.
unclear-hexadecimal = “{ $text }” está em hexadecimal, que os programas leem de formas diferentes. Escreva quatro números decimais com pontos, como em 192.0.2.1.
unclear-decimal = “{ $text }” é um só número, e não há certeza de que represente um endereço. Escreva o endereço como quatro números decimais com pontos, como em 192.0.2.1.
unclear-short = “{ $text }” é uma forma curta: um endereço tem quatro números, e aqui há { $count }. Os programas completam o resto de formas diferentes. Escreva os quatro, e uma rede com o seu comprimento, como em 192.0.2.0/24.
unclear-numbers = Um endereço tem quatro números separados por pontos, e aqui há { $count }. Retire o que está a mais.
unclear-large = “{ $part }” é grande demais: cada um dos quatro números de um endereço é no máximo 255. Confira os algarismos.
unclear-gap = Falta um número entre dois pontos. Um endereço tem quatro números, como em 192.0.2.1.
unclear-ending = Termina num número, como um endereço, mas “{ $part }” não é um número. Escreva quatro números, como em 192.0.2.1, ou um nome de servidor.
unclear-digits = Estes não são os algarismos comuns de 0 a 9. Escreva o endereço com algarismos comuns.
unclear-masked = Uma parte de “{ $text }” está escondida, e por isso ninguém pode dizer que endereço é. O endereço completo está no log do servidor de e-mail. Para uma rede inteira, escreva-a com o seu comprimento, como em 192.0.2.0/24.
unclear-star = “{ $text }” tem um asterisco num lugar onde não há certeza do que ele representa. Escreva uma rede com o seu comprimento, como em 192.0.2.0/24 ou 2001:db8::/32.
unclear-gaps = Um endereço IPv6 tem “::” uma vez, no máximo. Escreva todos os outros zeros.
unclear-group = “{ $group }” não é uma parte de um endereço IPv6. Cada parte tem até quatro caracteres, de 0 a 9 e de a até f.
unclear-groups = Um endereço IPv6 tem oito grupos, ou “::” no lugar dos que são zero. Aqui há { $count }. Escreva-o como em 2001:db8::1.

unclear-star-length = Escreva asteriscos ou um comprimento, não os dois: 192.0.2.* ou 192.0.2.0/24.
unclear-no-length = Falta um número depois da barra. Escreva só { $address }, ou uma rede com o seu comprimento, como em 192.0.2.0/24.
unclear-only-length = “{ $length }” é um comprimento sem endereço. Escreva os dois, como em 192.0.2.0/24.
unclear-length = “{ $text }” está no lugar do comprimento da rede, que é um número de 0 a { $max }, como em 192.0.2.0/24. Para um só endereço, deixe de fora a barra e o que vem depois.
unclear-length-zero = O comprimento “{ $text }” tem um zero à esquerda. Escreva-o sem ele, como em 192.0.2.0/24.
unclear-length-large = O comprimento { $length } é grande demais: em { $family } é no máximo { $max }.
unclear-slashes = Há duas barras. Uma rede tem um só comprimento, como em 192.0.2.0/24.
unclear-mask = { $mask } não é a máscara de uma rede: os seus bits não estão seguidos. Escreva o comprimento, como em 192.0.2.0/24.
unclear-wildcard = { $mask } é uma máscara wildcard, ou pode ser uma, e cada aparelho a entende de forma diferente. Escreva o comprimento, como em 192.0.2.0/24.
unclear-range = Escreva os dois extremos do intervalo como endereços completos, como em 192.0.2.1-192.0.2.9. Em IPv4, basta o último número: 192.0.2.1-9.
unclear-range-families = O intervalo começa em IPv4 e termina em IPv6, ou ao contrário. Escreva dois intervalos.
unclear-range-backwards = O intervalo termina antes de começar. Quis dizer { $range }?

unclear-reverse = “{ $text }” não é um nome completo de DNS reverso. Escreva o próprio endereço, como em 192.0.2.1.
unclear-operator = “{ $text }” é o número de um operador de rede. Escreva uma das redes dele, como em 192.0.2.0/24, ou um endereço.
unclear-word = “{ $text }” é uma só palavra. Um nome de servidor tem pelo menos um ponto, como em mail.example.org. Escreva o nome completo ou o endereço.
unclear-label-empty = Falta uma parte do nome antes ou depois de um ponto. Confira o nome.
unclear-label-long = “{ $label }” é longo demais: entre dois pontos, um nome de servidor tem no máximo 63 caracteres.
unclear-name-long = O nome é longo demais: um nome de servidor tem no máximo 253 caracteres.
unclear-underscore = Um nome de servidor não tem o sinal _. Os nomes com esse sinal contêm configurações, não máquinas. Escreva o nome ou o endereço do servidor de e-mail.
unclear-hyphen = “{ $label }” começa ou termina com um hífen, o que nenhuma parte de um nome de servidor faz. Confira o nome.
unclear-star-name = Um asterisco representa muitos nomes. Escreva o nome ou o endereço que quer consultar.
unclear-character = Um nome de servidor tem letras, algarismos, pontos e o sinal -, mas não “{ $character }”. Confira o nome.
unclear-script = “{ $text }” não pode ser um nome de servidor tal como está escrito. Confira as letras, ou escreva o endereço.
unclear-top = Nenhum nome na internet termina em “{ $ending }”. Confira o nome, ou escreva o endereço.
unclear-local = “{ $suffix }” designa algo dentro de uma máquina ou de uma rede, desconhecido na internet. Escreva o endereço público do servidor de e-mail.

## Para que estão reservados os intervalos de endereços, segundo os cadastros

class-this-network = esta rede
class-private = redes privadas
class-shared = endereços usados em comum (CGNAT)
class-loopback = a própria máquina (loopback)
class-link-local = um só cabo (link-local)
class-protocol = atribuições a protocolos
class-documentation = documentação
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = testes de desempenho
class-multicast = envio a grupos (multicast)
class-reserved = uso futuro
class-broadcast = envio a todos (broadcast)
class-unspecified = nenhum endereço em especial
class-mapped = IPv4 na forma de IPv6
class-translation = tradução entre IPv4 e IPv6
class-discard = tráfego a descartar
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = identificação remota de drones
class-segment-routing = segment routing (SRv6)
class-unique-local = redes locais em IPv6
