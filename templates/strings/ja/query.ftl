## How a typed text was read. Values are pieces of what was typed, shortened, or addresses and networks.

note-invisible = 目に見えない文字を取り除きました。
note-wide = 全角の文字を半角として読み取りました。
note-refanged = [.]のような、リンクを無効にする記号を取り除きました。
note-port = ポート{ $port }は除きました。リストにあるのはアドレスで、ポートではありません。
note-zone-empty = アドレスの後ろの記号%は除きました。
note-zone = ゾーン{ $zone }は除きました。1台の機器の中だけで意味を持つものです。
note-mapped = { $typed }は、IPv4アドレス{ $address }をIPv6の形で書いたものです。
note-mapped-never = { $typed }は、IPv6アドレスのリストでの書き方で表したIPv4アドレス{ $address }です。この書き方のものが掲載されることはありません（RFC 5782）。
note-mapped-test = { $typed }は、IPv6アドレスのリストがテスト用の項目を書くときの形で表したIPv4アドレス{ $address }です（RFC 5782）。
note-host-bits = { $address }は{ $network }の中のアドレスです。そのため、ネットワーク{ $network }の全体を表示しています。
note-single = 長さ{ $length }のネットワークは、このアドレス1件です。
note-netmask = マスク{ $mask }は、長さ{ $length }に当たります。
note-starred = *は「すべての数字」として読み取りました：ネットワーク{ $network }。
note-range-of-one = 最初と最後のアドレスが同じです。
note-repeated = 同じものが2回以上入力されました。
note-from-link = アドレスはリンクから取り出しました。
note-from-link-to = アドレスは{ $host }へのリンクから取り出しました。
note-link-host = リンクから、リンク先の機器だけを取り出しました。
note-wrapped = リンクは、メールフィルターによって包まれていました。中のリンクを読み取りました。
note-list-name = これは、{ $address }がリスト{ $zone }に載っているかを、メールサーバーが調べるときに使う名前です。機器の名前である場合は、その機器のアドレスを入力してください。
note-reverse = これは、{ $network }の逆引きDNSの名前です。
note-behind-at = @の後ろのアドレスだけを読み取りました。
note-beside = 名前{ $name }の横にあるアドレスを読み取りました。
note-script = { $unicode }は、DNSでは{ $ascii }と書きます。
note-mixed = この名前には、種類の違う文字が混ざっています。別の名前に似せて作られたものかもしれません。
note-bare-domain = ドメインのアドレスは、多くの場合、そのウェブサイトのものです。メールは別のアドレスから出ているかもしれません。そのアドレスは、戻ってきたメールに書かれています。
note-some-port = ポートは除きました。リストにあるのはアドレスで、ポートではありません。
note-some-zone = 記号%の後ろの部分は除きました。1台の機器の中だけで意味を持つものです。
note-some-inside = { $network }の中のアドレスが、長さを付けて入力されました。そのため、ネットワークの全体を表示しています。
note-some-mask = このマスクは、長さ{ $length }に当たります。
note-some-list-name = これは、{ $address }がリストに載っているかを、メールサーバーが調べるときに使う形の名前です。機器の名前である場合は、その機器のアドレスを入力してください。
note-some-name = 名前の横にあるアドレスを読み取りました。
note-carries = この中には、IPv4アドレス{ $address }が含まれています。リストに載るとすれば、そのアドレスのほうです。
note-everything = これは、存在するすべての{ $family }アドレスです。そのすべてがリストに載ることはありません。

## Why a typed text was not understood, and what to do

unclear-empty = 192.0.2.1や2001:db8::1のようなアドレス、192.0.2.0/24のようなネットワーク、またはメールサーバーの名前を入力してください。
unclear-unknown = 「{ $text }」は、アドレス、ネットワーク、サーバー名のどれでもありません。192.0.2.1や2001:db8::1のようなアドレスを入力してください。
unclear-too-many = 一度に入力できるアドレスは{ $most }件までです。分けて入力するか、/api/v1/lookupのAPIにまとめて送ってください。
unclear-entry = { $count }件のうち{ $number }番目を読み取れませんでした：「{ $text }」。{ $why }
unclear-names = サーバー名は、一度に1つずつ調べます。名前を1つだけ、またはアドレスだけを入力してください。
unclear-cut = 「{ $text }」は最後が切れているため、アドレスがはっきりしません。すべて入力してください。戻ってきたメールに書かれています。
unclear-mac = これは、ネットワークカードのハードウェアアドレスです。リストにあるのは、192.0.2.1のようなIPアドレスです。
unclear-port = 「{ $port }」はポートではありません。ポートは65535までです。ポートを付けずにアドレスを入力してください。
unclear-link = このリンクには、2つ以上のアドレスがあります：{ $networks }。調べたいものを入力してください。
unclear-mail = これはメールアドレスです。このサイトで調べるのは、192.0.2.1のような、メールサーバーのアドレスです。断られたアドレスは、戻ってきたメールに書かれています。
unclear-mail-domain = サーバー名{ $domain }を調べることもできます。

unclear-separated = アドレスの4つの数字は、192.0.2.1のように、空白ではなく点で区切ります。
unclear-zero = 「{ $part }」は0で始まっています。このような数字を8進数として読むプログラムもあり、010は10にも8にもなります。どの数字も、前に0を付けずに書いてください。
unclear-hexadecimal = 「{ $text }」は16進数で、プログラムによって読み方が違います。192.0.2.1のように、10進数4つを点で区切って書いてください。
unclear-decimal = 「{ $text }」は1つの数字で、アドレスを表すかどうかがはっきりしません。192.0.2.1のように、10進数4つを点で区切って書いてください。
unclear-short = 「{ $text }」は省略した形です。アドレスには数字が4個ありますが、ここには{ $count }個です。残りの補い方は、プログラムによって違います。4個すべてを書き、ネットワークなら192.0.2.0/24のように長さも付けてください。
unclear-numbers = アドレスは4個の数字を点で区切ったものですが、ここには{ $count }個あります。余分なものを除いてください。
unclear-large = 「{ $part }」は大きすぎます。アドレスの4つの数字は、それぞれ255までです。数字を確かめてください。
unclear-gap = 点と点の間の数字が抜けています。アドレスには、192.0.2.1のように4つの数字があります。
unclear-ending = アドレスのように数字で終わっていますが、「{ $part }」は数字ではありません。192.0.2.1のように4つの数字を入力するか、サーバー名を入力してください。
unclear-digits = ふつうの数字の0から9ではありません。ふつうの数字でアドレスを入力してください。
unclear-masked = 「{ $text }」の一部が伏せられているため、どのアドレスかわかりません。メールサーバーのログには、すべて書かれています。ネットワーク全体を調べる場合は、192.0.2.0/24のように長さを付けて書いてください。
unclear-star = 「{ $text }」の中の*が、何を表すのかはっきりしません。ネットワークは、192.0.2.0/24や2001:db8::/32のように、長さを付けて書いてください。
unclear-gaps = IPv6アドレスで「::」を使えるのは1回だけです。ほかの0は省略せずに書いてください。
unclear-group = 「{ $group }」は、IPv6アドレスの一部ではありません。それぞれの部分は、0から9とaからfの文字で、4文字までです。
unclear-groups = IPv6アドレスには8つの部分があり、0の部分は「::」にまとめられます。ここには{ $count }個あります。2001:db8::1のように入力してください。

unclear-star-length = *か長さの、どちらか一方だけを書いてください：192.0.2.*または192.0.2.0/24。
unclear-no-length = /の後ろの数字が抜けています。{ $address }だけを入力するか、192.0.2.0/24のように、長さを付けてネットワークを入力してください。
unclear-only-length = 「{ $length }」は長さだけで、アドレスがありません。192.0.2.0/24のように両方を書いてください。
unclear-length = 「{ $text }」のある場所には、192.0.2.0/24のように、ネットワークの長さを0から{ $max }までの数字で書きます。アドレス1件の場合は、/とその後ろを除いてください。
unclear-length-zero = 長さ「{ $text }」は0で始まっています。192.0.2.0/24のように、前に0を付けずに書いてください。
unclear-length-large = 長さ{ $length }は大きすぎます。{ $family }では{ $max }までです。
unclear-slashes = /が2つあります。ネットワークの長さは、192.0.2.0/24のように1つです。
unclear-mask = { $mask }は、ネットワークのマスクではありません。ビットがひと続きになっていません。192.0.2.0/24のように、長さで書いてください。
unclear-wildcard = { $mask }は、ワイルドカードマスクか、その可能性があるもので、機器によって意味が変わります。192.0.2.0/24のように、長さで書いてください。
unclear-range = 範囲は、192.0.2.1-192.0.2.9のように、両端のアドレスをすべて書いてください。IPv4では、192.0.2.1-9のように、最後の数字だけでもかまいません。
unclear-range-families = この範囲は、IPv4とIPv6にまたがっています。2つの範囲に分けて入力してください。
unclear-range-backwards = 範囲の終わりが、始まりより前になっています。{ $range }のことでしょうか。

unclear-reverse = 「{ $text }」は、逆引きDNSの名前として完全ではありません。192.0.2.1のように、アドレスそのものを入力してください。
unclear-operator = 「{ $text }」は、ネットワーク運営者の番号です。192.0.2.0/24のような、その運営者のネットワークか、アドレスを入力してください。
unclear-word = 「{ $text }」は1つの語です。サーバー名には、mail.example.orgのように、少なくとも1つの点があります。完全な名前か、アドレスを入力してください。
unclear-label-empty = 点の前か後ろで、名前の一部が抜けています。名前を確かめてください。
unclear-label-long = 「{ $label }」は長すぎます。サーバー名の点と点の間は、63文字までです。
unclear-name-long = 名前が長すぎます。サーバー名は253文字までです。
unclear-underscore = サーバー名に下線（_）は使いません。下線のある名前は、機器ではなく設定を表します。メールサーバーの名前かアドレスを入力してください。
unclear-hyphen = 「{ $label }」は、ハイフンで始まるか終わっています。サーバー名の各部分が、そうなることはありません。名前を確かめてください。
unclear-star-name = *は多くの名前を表します。調べたい名前を1つ、またはアドレスを入力してください。
unclear-character = サーバー名に使うのは、文字、数字、ハイフン、点で、「{ $character }」は使いません。名前を確かめてください。
unclear-script = 「{ $text }」は、このままではサーバー名になりません。文字を確かめるか、アドレスを入力してください。
unclear-top = インターネットに、「{ $ending }」で終わる名前はありません。名前を確かめるか、アドレスを入力してください。
unclear-local = 「{ $suffix }」は、1台の機器や1つのネットワークの中のものを指し、インターネットでは通用しません。メールサーバーの公開アドレスを入力してください。

## What ranges of addresses are set aside for, as the registries call it

class-this-network = このネットワーク
class-private = プライベート
class-shared = 共有（CGNAT）
class-loopback = ループバック
class-link-local = リンクローカル
class-protocol = プロトコルへの割り当て
class-documentation = 文書での例示
class-6to4 = 6to4
class-as112 = AS112
class-benchmarking = 性能測定
class-multicast = マルチキャスト
class-reserved = 予約済み
class-broadcast = ブロードキャスト
class-unspecified = 未指定
class-mapped = IPv4射影
class-translation = IPv4/IPv6変換
class-discard = 破棄専用
class-teredo = Teredo
class-orchid = ORCHIDv2
class-drone = ドローンのリモートID
class-segment-routing = セグメントルーティング
class-unique-local = ユニークローカル
