## How a typed text was read. Values are pieces of what was typed, shortened, or addresses and networks.

note-invisible = Invisible characters were taken out.
note-wide = Full-width characters were read as plain ones.
note-refanged = The marks that made it harmless, such as [.], were taken out.
note-port = The port { $port } was left out: lists hold addresses, not ports.
note-zone-empty = The sign % behind the address was left out.
note-zone = The zone { $zone } was left out: it has a meaning on one machine only.
note-mapped = { $typed } is the IPv4 address { $address } in the form of IPv6.
note-mapped-never = { $typed } is the IPv4 address { $address } as lists of IPv6 addresses write it, where it is never listed (RFC 5782).
note-mapped-test = { $typed } is the IPv4 address { $address } as lists of IPv6 addresses write their test entry (RFC 5782).
note-host-bits = { $address } is an address inside { $network }, so the whole network { $network } is shown.
note-single = A network of length { $length } is this one address.
note-netmask = The mask { $mask } is the length { $length }.
note-starred = The stars were read as every number: the network { $network }.
note-range-of-one = First and last address are the same.
note-repeated = It was entered more than once.
note-from-link = The address was taken from the link.
note-from-link-to = The address was taken from the link to { $host }.
note-link-host = Only the machine that the link leads to was taken from it.
note-wrapped = A mail filter had wrapped the link. The link inside was read.
note-list-name = Mail servers use this name to check { $address } on the list { $zone }. If it is the name of a machine, enter the machine's address instead.
note-reverse = This is the reverse DNS name of { $network }.
note-behind-at = Only the address behind the @ was read.
note-beside = The address beside the name { $name } was read.
note-script = { $unicode } is written { $ascii } in the DNS.
note-mixed = The name mixes letters of different scripts, which may be made to look like another name.
note-bare-domain = The address of a domain is often its web site. Its mail may leave from other addresses, which stand in the mail that came back.
note-some-port = The port was left out: lists hold addresses, not ports.
note-some-zone = What stood behind the sign % was left out: it has a meaning on one machine only.
note-some-inside = An address inside { $network } was entered with a length, so the whole network is shown.
note-some-mask = The mask is the length { $length }.
note-some-list-name = Mail servers use such a name to check { $address } on a list. If it is the name of a machine, enter the machine's address instead.
note-some-name = The address beside the name was read.
note-carries = It carries the IPv4 address { $address }. A list has that one, if it has any.
note-everything = These are all { $family } addresses there are. A list never has them all.

## Why a typed text was not understood, and what to do

unclear-empty = Enter an address such as 192.0.2.1 or 2001:db8::1, a network such as 192.0.2.0/24, or the host name of a mail server.
unclear-unknown = “{ $text }” is not an address, a network or a host name. Enter an address such as 192.0.2.1 or 2001:db8::1.
unclear-too-many = At most { $most } addresses fit here at once. Enter them in parts, or send them all to the API at /api/v1/lookup.
unclear-entry = Entry { $number } of { $count } could not be read: “{ $text }”. { $why }
unclear-names = Host names are looked up one at a time. Enter one name alone, or addresses only.
unclear-cut = “{ $text }” is cut off at its end, so the address is not certain. Enter it in full; it stands in the mail that came back.
unclear-mac = This is the hardware address of a network card. Lists hold IP addresses, such as 192.0.2.1.
unclear-port = “{ $port }” is not a port: those go up to 65535. Enter the address without it.
unclear-link = The link holds more than one address: { $networks }. Enter the one that you mean.
unclear-mail = This is an e-mail address. This site looks up the addresses of mail servers, such as 192.0.2.1: the one that was refused stands in the mail that came back.
unclear-mail-domain = You can also look up the host name { $domain }.

unclear-separated = The four numbers of an address have dots between them and no spaces, as in 192.0.2.1.
unclear-zero = “{ $part }” has a zero in front. Some programs read such a number as octal, so 010 is 10 to one and 8 to another. Write every number without zeros in front.
unclear-hexadecimal = “{ $text }” is hexadecimal, which programs read in different ways. Write four decimal numbers with dots, as in 192.0.2.1.
unclear-decimal = “{ $text }” is a single number, and it is not certain that it stands for an address. Write the address as four decimal numbers with dots, as in 192.0.2.1.
unclear-short = “{ $text }” is a short form: an address has four numbers, and here are { $count }. Programs fill in the rest in different ways. Write all four, and a network with its length, as in 192.0.2.0/24.
unclear-numbers = An address has four numbers with dots between them, and here are { $count }. Take out what is too much.
unclear-large = “{ $part }” is too large: each of the four numbers of an address is at most 255. Check the digits.
unclear-gap = A number is missing between two dots. An address has four numbers, as in 192.0.2.1.
unclear-ending = This ends in a number as an address does, but “{ $part }” is not a number. Enter four numbers, as in 192.0.2.1, or a host name.
unclear-digits = These are not the plain digits 0 to 9. Type the address with plain digits.
unclear-masked = A part of “{ $text }” is hidden, so nobody can tell which address it is. The mail server's log has it in full. For a whole network write it with its length, as in 192.0.2.0/24.
unclear-star = “{ $text }” has a star where it is not certain what it stands for. Write a network with its length, as in 192.0.2.0/24 or 2001:db8::/32.
unclear-gaps = An IPv6 address has “::” at most once. Write the other zeros out.
unclear-group = “{ $group }” is not a part of an IPv6 address. Each has up to four characters from 0 to 9 and a to f.
unclear-groups = An IPv6 address has eight groups, or “::” for those that are zero. Here are { $count }. Enter it as in 2001:db8::1.

unclear-star-length = Write either stars or a length, not both: 192.0.2.* or 192.0.2.0/24.
unclear-no-length = Behind the slash a number is missing. Enter { $address } alone, or a network with its length, as in 192.0.2.0/24.
unclear-only-length = “{ $length }” is a length without an address. Write both, as in 192.0.2.0/24.
unclear-length = “{ $text }” stands where the length of the network belongs, a number from 0 to { $max }, as in 192.0.2.0/24. For one address leave out the slash and what follows.
unclear-length-zero = The length “{ $text }” has a zero in front. Write it without, as in 192.0.2.0/24.
unclear-length-large = The length { $length } is too large: for { $family } it is at most { $max }.
unclear-slashes = There are two slashes. A network has one length, as in 192.0.2.0/24.
unclear-mask = { $mask } is not the mask of a network: its bits do not stand together. Write the length, as in 192.0.2.0/24.
unclear-wildcard = { $mask } is a wildcard mask, or may be one, and means different things to different devices. Write the length, as in 192.0.2.0/24.
unclear-range = Write both ends of the range as whole addresses, as in 192.0.2.1-192.0.2.9. For IPv4 the last number is enough: 192.0.2.1-9.
unclear-range-families = The range begins in IPv4 and ends in IPv6, or the other way. Enter two ranges.
unclear-range-backwards = The range ends before it begins. Did you mean { $range }?

unclear-reverse = “{ $text }” is not a whole name of reverse DNS. Enter the address itself, as in 192.0.2.1.
unclear-operator = “{ $text }” is the number of a network operator. Enter one of its networks, as in 192.0.2.0/24, or an address.
unclear-word = “{ $text }” is one word. A host name has at least one dot, as in mail.example.org. Enter the full name or the address.
unclear-label-empty = A part of the name is missing before or after a dot. Check the name.
unclear-label-long = “{ $label }” is too long: between two dots a host name has at most 63 characters.
unclear-name-long = The name is too long: a host name has at most 253 characters.
unclear-underscore = A host name has no underscore. Names with one hold settings, not machines. Enter the name or the address of the mail server.
unclear-hyphen = “{ $label }” begins or ends with a hyphen, which no part of a host name does. Check the name.
unclear-star-name = A star stands for many names. Enter the one name or the address that you mean.
unclear-character = A host name has letters, digits, hyphens and dots, but no “{ $character }”. Check the name.
unclear-script = “{ $text }” cannot be a host name as it is written. Check the letters, or enter the address.
unclear-top = No name on the internet ends in “{ $ending }”. Check the name, or enter the address.
unclear-local = “{ $suffix }” names something inside one machine or network, unknown on the internet. Enter the public address of the mail server.

## What ranges of addresses are set aside for, as the registries call it

class-this-network = this network
class-private = private
class-shared = shared (CGNAT)
class-loopback = loopback
class-link-local = link-local
class-protocol = protocol assignments
class-documentation = documentation
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = benchmarking
class-multicast = multicast
class-reserved = reserved
class-broadcast = broadcast
class-unspecified = unspecified
class-mapped = IPv4-mapped
class-translation = IPv4/IPv6 translation
class-discard = discard-only
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = drone remote ID
class-segment-routing = segment routing
class-unique-local = unique local
