# Was eine zurückgekommene Mail sagt, für Menschen, die keine Mailserver betreiben.
# $ip ist die abgewiesene Adresse, $list der Name der Liste, $operator ihr Betreiber, $link die Seite der Antwort.

## Eine Liste dieser Website

bounce-ours = { $ip } steht auf unserer Liste „{ $list }“.
bounce-ours-what = Der Mailserver des Empfängers hat unsere Liste nach dem Server gefragt, der Ihre Mail weitergab. Dieser Server hat die Adresse { $ip }, und die ist gelistet. Darum hat der Empfänger die Mail nicht angenommen.
bounce-ours-who = Wer den Server { $ip } betreibt. Meist ist das Ihr Mailanbieter, Ihr Arbeitgeber oder Ihre Schule. Dort kann man den Fehler beheben und uns bitten, die Adresse zu streichen.
bounce-ours-hidden = Ihre Mail wurde wegen einer Liste von uns abgewiesen.
bounce-ours-hidden-what = Der Mailserver des Empfängers fand den Server, der Ihre Mail weitergab, auf unserer Liste. Seine Adresse steht nicht im Text, darum können wir sie nicht nachschlagen.
bounce-ours-hidden-who = Wer diesen Server betreibt. Meist ist das Ihr Mailanbieter, Ihr Arbeitgeber oder Ihre Schule.
bounce-gone = { $ip } steht nicht mehr auf unserer Liste „{ $list }“.
bounce-gone-removal = Ihre Mail wurde abgewiesen, weil die Adresse gelistet war. Der Eintrag wurde am { $when } auf Bitte gestrichen.
bounce-gone-expiry = Ihre Mail wurde abgewiesen, weil die Adresse gelistet war. Der Eintrag lief am { $when } von selbst aus.
bounce-gone-taken = Ihre Mail wurde abgewiesen, weil die Adresse gelistet war. Wir haben den Eintrag am { $when } zurückgenommen.
bounce-gone-unknown = In der Mail, die zurückkam, steht, dass die Adresse gelistet war. Jetzt ist sie es nicht. Wann sie gestrichen wurde, können wir gerade nicht zeigen.
bounce-gone-who = Niemand. Die Adresse steht nicht mehr auf dieser Liste.
bounce-elsewhere = { $ip } steht auf unserer Liste „{ $other }“.
bounce-elsewhere-what = Die zurückgekommene Mail nennt unsere Liste „{ $list }“. Auf dieser steht die Adresse jetzt nicht. Sie steht auf „{ $other }“, und Mailserver, die nach jener Liste fragen, weisen die Mail ebenfalls ab.
bounce-never = { $ip } steht nicht auf unserer Liste „{ $list }“.
bounce-never-what = Die Mail, die zurückkam, nennt unsere Liste. Die Adresse ist jetzt nicht gelistet, und unser Verlauf zeigt auch keinen früheren Eintrag.
bounce-never-who = Wer den Mailserver des Empfängers betreibt. Der Server hat die Liste vielleicht falsch gefragt. Dort kann man das prüfen.
bounce-unchecked = { $ip } konnte gerade nicht geprüft werden.
bounce-unchecked-what = Die Mail, die zurückkam, nennt unsere Liste. Ob die Adresse noch gelistet ist, können wir gerade nicht sagen.
bounce-test = { $ip } ist der Testeintrag.
bounce-test-what = Jede Liste mit Adressen von Mailservern antwortet darauf, damit man sieht, dass die Liste funktioniert. Von dieser Adresse kommen keine Mails.
bounce-test-who = Niemand. Jemand testet gerade einen Server.

## Listen anderer

bounce-other = Ihre Mail wurde wegen der Liste { $list } abgewiesen.
bounce-other-some = Ihre Mail wurde wegen einer Liste von { $operator } abgewiesen.
bounce-other-unnamed = Ihre Mail wurde wegen einer Sperrliste abgewiesen.
bounce-other-what = Der Mailserver des Empfängers hat eine Sperrliste nach dem Server gefragt, der Ihre Mail weitergab. Dieser Server ist gelistet. Die Liste ist nicht von uns. Wir können sie nicht ändern.
bounce-dead = Ihre Mail wurde wegen einer Liste abgewiesen, die es nicht mehr gibt.
bounce-dead-what = Der Mailserver des Empfängers hat eine abgeschaltete Liste gefragt und die Antwort für einen Eintrag gehalten. Er weist vielleicht auch Mails von vielen anderen ab.
bounce-private = Der Empfänger führt eine eigene Liste, und Ihr Mailserver steht darauf.
bounce-private-what = Der Empfänger nimmt keine Mails von dem Server an, der Ihre weitergab. Eine öffentliche Sperrliste wird nicht genannt, und die Liste ist nicht von uns. Nur der Empfänger kann sie ändern.
bounce-reputation = Ein Mailfilter des Empfängers traut Ihrem Mailserver nicht.
bounce-reputation-what = Der Filter gibt jedem Mailserver eine Note für das, was er zuletzt gesendet hat. Der Server, der Ihre Mail weitergab, hat eine schlechte. Die Liste ist nicht von uns.
bounce-dynamic = Ihre Mail ging von einer Adresse aus, die selbst keine Mails senden soll.
bounce-dynamic-what = Die Adresse gehört zu Anschlüssen in Wohnungen oder im Mobilfunk. Empfänger erwarten, dass solche Mails über den Mailserver eines Anbieters gehen. Über Sie oder Ihren Computer sagt das nichts.
bounce-dynamic-who = Sie selbst oder wer Ihr Mailprogramm eingerichtet hat. Die Mail muss über den Mailserver Ihres Anbieters hinausgehen, mit Ihrem Namen und Passwort.
bounce-domain = Eine Web- oder Maildomain in Ihrer Mail steht auf einer Liste.
bounce-domain-what = Der Empfänger hat eine Domain auf einer Liste gefunden: die, von der Sie senden, oder eine hinter einem Link in der Mail. Gelistet ist nicht die Adresse Ihres Mailservers.
bounce-domain-who = Sie selbst. Lassen Sie den Link weg und senden Sie noch einmal. Gehört die Domain Ihnen, kann ihr Inhaber um Streichung bitten.
bounce-admin-who = Wer den Mailserver betreibt. Meist ist das Ihr Mailanbieter, Ihr Arbeitgeber oder Ihre Schule.

## Der Empfänger fragt falsch

bounce-resolver = Niemand ist gelistet. Der Mailserver des Empfängers fragt eine Sperrliste falsch.
bounce-resolver-what = Die Liste hat die Frage nicht beantwortet, und der Server des Empfängers hielt das für einen Eintrag. Er wird auch Mails von vielen anderen abweisen.
bounce-resolver-who = Wer den Mailserver des Empfängers betreibt. Sie und Ihr Anbieter haben nichts zu beheben.

## Etwas anderes

bounce-full = Das Postfach des Empfängers ist voll.
bounce-full-what = Für Ihre Mail ist dort kein Platz. Mit einer Sperrliste hat das nichts zu tun.
bounce-unknown-user = Dieses Postfach gibt es nicht.
bounce-unknown-user-what = Der Empfänger kennt niemanden mit dieser Adresse. Mit einer Sperrliste hat das nichts zu tun.
bounce-unknown-user-who = Sie selbst. Meist ist die Adresse vertippt oder wird nicht mehr benutzt.
bounce-mailbox = Das Postfach des Empfängers nimmt keine Mails an.
bounce-mailbox-what = Vielleicht ist es geschlossen oder gesperrt oder wird nicht mehr benutzt. Mit einer Sperrliste hat das nichts zu tun.
bounce-recipient-who = Der Empfänger oder wer seinen Mailserver betreibt.
bounce-spf = Ihre Domain sagt nicht, dass dieser Server ihre Mails senden darf.
bounce-spf-what = Domains veröffentlichen, welche Server für sie senden dürfen. Das heißt SPF. Der Server, der Ihre Mail weitergab, ist nicht dabei.
bounce-dkim = Die Signatur Ihrer Mail fehlt oder passt nicht.
bounce-dkim-what = Mailserver unterschreiben, was sie senden. Das heißt DKIM. Der Empfänger hat keine gültige Signatur gefunden, oder die Mail wurde unterwegs verändert.
bounce-dmarc = Ihre Domain bittet Empfänger, Mails wie diese abzuweisen.
bounce-dmarc-what = Es ließ sich nicht zeigen, dass die Mail von der Domain in der Absenderzeile kommt. Diese Domain hat selbst festgelegt, dass die Mail dann abgewiesen wird. Das heißt DMARC.
bounce-auth = Der Empfänger konnte nicht sehen, dass die Mail wirklich von Ihnen kommt.
bounce-auth-what = Er sucht nach einem Beleg, dass die Domain des Absenders hinter einer Mail steht. Der Beleg fehlte oder passte nicht. Mit einer Sperrliste hat das nichts zu tun.
bounce-domain-admin-who = Wer sich um Ihre Maildomain kümmert. Das ist Ihr Anbieter, Ihr Arbeitgeber oder Ihr Webhoster.
bounce-sign-in = Der Server möchte, dass Sie sich anmelden, bevor Sie senden.
bounce-sign-in-what = Ihr Mailprogramm hat ohne Namen und Passwort gesendet. Mit einer Sperrliste hat das nichts zu tun.
bounce-sign-in-who = Sie selbst oder wer Ihr Mailprogramm eingerichtet hat.
bounce-rdns = Die Adresse Ihres Mailservers hat keinen passenden Namen (Reverse-DNS).
bounce-rdns-what = Empfänger schlagen zur Adresse eines Mailservers einen Namen nach. Das heißt Reverse-DNS. Für den Server, der Ihre Mail weitergab, gibt es keinen, oder er passt nicht. Mit einer Sperrliste hat das nichts zu tun.
bounce-greylist = Der Empfänger bittet Ihren Mailserver, es noch einmal zu versuchen.
bounce-greylist-what = Das tut er bei jedem Absender, den er noch nicht kennt. Mailserver versuchen es nach einigen Minuten von selbst wieder. Mit einer Sperrliste hat das nichts zu tun.
bounce-greylist-who = Niemand, es sei denn, die Mail ist nach einem Tag noch nicht da.
bounce-size = Ihre Mail ist zu groß.
bounce-size-what = Der Empfänger nimmt keine Mails dieser Größe an. Mit einer Sperrliste hat das nichts zu tun.
bounce-size-who = Sie selbst.
bounce-virus = Der Empfänger nimmt einen Anhang oder Link Ihrer Mail nicht an.
bounce-virus-what = Sein Filter hat etwas gefunden, das schaden kann, oder eine Art von Datei, die er nie annimmt. Filter irren sich manchmal.
bounce-content = Ein Filter des Empfängers hielt Ihre Mail für unerwünscht.
bounce-content-what = Etwas an den Wörtern, Links oder der Form der Mail war der Grund. Filter irren sich manchmal. Eine Sperrliste wird nicht genannt.
bounce-content-who = Sie selbst. Wenn es bei jeder Mail passiert, kann Ihr Anbieter helfen.
bounce-rate = Von Ihrem Mailserver kamen in kurzer Zeit zu viele Mails.
bounce-rate-what = Diesen Server teilen sich vielleicht viele. Der Empfänger nimmt eine Zeit lang weniger von ihm an. Meist endet das von selbst.
bounce-rate-who = Wer Ihren Mailserver betreibt, wenn es länger als einen Tag dauert.
bounce-geo = Der Empfänger nimmt keine Mails aus dem Land Ihres Mailservers an.
bounce-geo-what = Er sortiert Mails danach, wo ein Server steht. Über Sie oder Ihre Mail sagt das nichts.
bounce-network = Der Mailserver des Empfängers war nicht zu erreichen.
bounce-network-what = Er hat nicht geantwortet oder der Weg zu ihm ist gestört. Mit einer Sperrliste hat das nichts zu tun.
bounce-no-domain = Die Domain des Empfängers ist nicht zu finden.
bounce-no-domain-what = Der Teil hinter dem @ führt zu keinem Mailserver. Mit einer Sperrliste hat das nichts zu tun.
bounce-relaying = Dieser Server nimmt für diesen Empfänger keine Mails an.
bounce-relaying-what = Er kennt die Domain des Empfängers nicht als seine eigene. Vielleicht ist die Adresse vertippt oder die Domain falsch eingerichtet.
bounce-receiver-who = Wer den Mailserver des Empfängers betreibt.
bounce-policy = Eine Regel des Empfängers hat Ihre Mail aufgehalten.
bounce-policy-what = Der Server des Empfängers sagt, dass eine eigene Regel der Grund war. Eine Sperrliste nennt er nicht.
bounce-policy-who = Ihr Mailanbieter. Er kann den Empfänger fragen, welche Regel es war.

## Keine Antwort

bounce-unclear = Warum Ihre Mail zurückkam, können wir nicht sagen.
bounce-unclear-who = Ihr Mailanbieter, wenn Sie jetzt Hilfe brauchen.
bounce-unclear-reply = Der Text enthält eine Abweisung, aber nicht den Grund dafür.
bounce-unclear-text = Der Text nennt keinen Grund, den wir sicher lesen können.
bounce-unclear-binary = Das ist ein Bild oder eine andere Datei und kein Text. Wir können nur Text lesen.
bounce-unclear-empty = Es ist kein Text darin.

## Was jetzt zu tun ist

bounce-step-send-link = Schicken Sie diesen Link dorthin. Darunter steht, was behoben werden muss: { $link }
bounce-step-other-way = Wenn es eilt, nehmen Sie ein anderes Postfach oder das Telefon.
bounce-step-send-again = Schicken Sie Ihre Mail noch einmal.
bounce-step-send-again-later = Schicken Sie Ihre Mail morgen noch einmal.
bounce-step-caches = Wenn sie wieder zurückkommt, warten Sie eine Stunde. Mailserver behalten die alte Antwort eine Zeit lang.
bounce-step-zone = Mailserver bekommen noch die alte Antwort, denn die Kopie unserer Liste, die sie fragen, ist noch nicht erneuert.
bounce-step-look-again = Sehen Sie später auf dieser Seite nach, und schicken Sie Ihre Mail dann: { $link }
bounce-step-try-later = Kommen Sie in ein paar Minuten wieder.
bounce-step-find-address = Suchen Sie in der Mail, die zurückkam, die Adresse des Servers. Sie besteht aus vier Zahlen mit Punkten dazwischen und steht in der Nähe von „blocked“.
bounce-step-tell-receiver = Sagen Sie es dem Empfänger am Telefon oder von einem anderen Postfach. Er kann die Mail, die zurückkam, an die weitergeben, die seinen Mailserver betreuen.
bounce-step-forward-admin = Schicken Sie die ganze Mail, die zurückkam, an die, die Ihren Mailserver betreuen.
bounce-step-wait = Warten Sie ein paar Stunden. Ihr Mailserver versucht es von selbst wieder.
bounce-step-reword = Schicken Sie sie noch einmal in einfachen Worten, ohne Links und Anhänge.
bounce-step-leave-out = Lassen Sie den Link weg und schicken Sie Ihre Mail noch einmal.
bounce-step-domain-removal = Gehört die Domain Ihnen, bitten Sie bei { $list } um Streichung.
bounce-step-check-address = Vergleichen Sie die Adresse Zeichen für Zeichen, auch den Teil hinter dem @.
bounce-step-check-domain = Vergleichen Sie den Teil hinter dem @ Zeichen für Zeichen.
bounce-step-call = Fragen Sie den Empfänger am Telefon oder auf anderem Weg.
bounce-step-own-server = Senden Sie über den Mailserver Ihres eigenen Anbieters, nicht über einen anderen.
bounce-step-sign-in = Schalten Sie in Ihrem Mailprogramm die Anmeldung für den Postausgang ein.
bounce-step-smaller = Machen Sie die Anhänge kleiner oder schicken Sie sie einzeln.
bounce-step-share = Legen Sie große oder ungewöhnliche Dateien bei einem Dateidienst ab und schicken Sie den Link.
bounce-step-scan = Prüfen Sie den Anhang zuerst mit einem Virenscanner.
bounce-step-copy-text = Kopieren Sie den Text der Mail, die zurückkam, und fügen Sie ihn ein.
bounce-step-whole-mail = Fügen Sie die ganze Mail ein, die zurückkam, von der ersten bis zur letzten Zeile.

## Eine andere Liste

bounce-list-ip = { $list } ist eine Liste mit Adressen von Mailservern und wird von { $operator } betrieben. Wir betreiben sie nicht.
bounce-list-domain = { $list } ist eine Liste von Domains und wird von { $operator } betrieben. Wir betreiben sie nicht.
bounce-list-uri = { $list } ist eine Liste von Domains aus Links in unerwünschten Mails und wird von { $operator } betrieben. Wir betreiben sie nicht.
bounce-list-provider = Diese Liste führt { $operator }. Gefragt wird sie von Mailservern, die diesen Dienst benutzen. Wir betreiben sie nicht.
bounce-list-dead = { $list } wurde abgeschaltet. Ein Empfänger, der sie noch fragt, sollte damit aufhören.
bounce-list-some = { $operator } betreibt mehrere Listen. Welche es war, sagt die Antwort nicht. Wir betreiben diese Listen nicht.
bounce-leave-self = Wer den Mailserver betreibt, kann auf der Seite der Liste um Streichung bitten. Das sollte nichts kosten.
bounce-leave-self-domain = Der Inhaber der Domain kann auf der Seite der Liste um Streichung bitten. Das sollte nichts kosten.
bounce-leave-expiry = Einträge enden von selbst, einige Zeit nachdem die Ursache weg ist.
bounce-leave-isp = Nur der Anbieter der Adresse kann um Streichung bitten.
bounce-leave-operator = Wer den Mailserver betreibt, kann an { $operator } schreiben.
bounce-leave-operator-domain = Der Inhaber der Domain kann an { $operator } schreiben.
bounce-leave-recipient = Helfen kann nur die Seite des Empfängers. Sagen Sie es dem Empfänger.
bounce-leave-dead = Dort kann man um nichts mehr bitten. Sagen Sie es denen, die den Mailserver des Empfängers betreuen.
bounce-leave-unknown = Wie man von dieser Liste kommt, wissen wir nicht.

## Daneben

bounce-note-temporary = Abgewiesen ist die Mail nur vorläufig. Ihr Mailserver versucht es vielleicht noch einige Tage lang.
bounce-note-not-accused = Niemand beschuldigt Sie. Es geht um einen Server, nicht um Sie oder das, was Sie geschrieben haben.
bounce-note-domain = Niemand beschuldigt Sie. Es geht um eine Web- oder Maildomain, nicht um Sie.
bounce-note-special = Von { $ip } kommen im Internet keine Mails. Die Adresse wurde vielleicht geändert, bevor Sie den Text bekamen.
bounce-note-masked = Die Adresse wurde im Text unlesbar gemacht. In der Mail, wie sie zuerst zurückkam, steht sie noch.

## Die Seite

bounce-page-now = Was Sie jetzt tun können
bounce-page-answer = Alles über { $ip }
bounce-page-lookup = Bei { $list } nachschlagen
bounce-page-explanation = Erklärung von { $operator }
bounce-page-both = Nachschlagen und Streichung bei { $list }
bounce-page-removal = Streichung bei { $list }
bounce-page-their-link = Die Antwort nennt zu der Liste diese Adresse: { $link }
bounce-page-read = Was wir in Ihrem Text gelesen haben
bounce-page-reply = Die Antwort des Empfängers
bounce-page-codes = Codes der Antwort
bounce-page-zone = Zone der Liste
bounce-page-link = Link in der Antwort
bounce-page-remote = Wer abgewiesen hat
bounce-page-recipient = Domain des Empfängers
bounce-page-reporter = Geschrieben von
bounce-page-date = Geschrieben am
bounce-page-addresses = Adressen in Ihrem Text
bounce-page-address = Adresse
bounce-page-role = Rolle der Adresse
bounce-role-blocked = Der Server, der abgewiesen wurde
bounce-role-receiver = Der Server des Empfängers
bounce-role-relay = Ein Server auf dem Weg
bounce-role-code = Keine Adresse, sondern die Antwort einer Liste
bounce-role-resolver = Ein Nameserver
bounce-role-mentioned = Nur erwähnt
