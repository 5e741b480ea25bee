## Die private Seite eines Antrags. $network ist, was von einer Liste genommen werden soll.

removal-title = Antrag: { $network } von der Liste „{ $list }“ nehmen
removal-who = Wer als Nächstes handelt
removal-who-you = Sie
removal-who-may = Sie, wenn Sie es anders sehen
removal-who-we = Wir
removal-who-nobody = Niemand: Dieser Antrag ist abgeschlossen

removal-unconfirmed = Ihr Antrag wartet auf Ihre Bestätigung.
removal-unconfirmed-next = Solange Sie ihn nicht bestätigen, geschieht nichts.
removal-checking = Ihr Antrag ist bestätigt und wird von Maschinen geprüft.
removal-checking-next = Das dauert Minuten, oder länger, wenn ein Nameserver nicht antwortet. Die Antwort steht dann hier und kommt per Mail.
removal-proving = Ihr Antrag ist bestätigt. Uns fehlt noch der Nachweis, dass Sie für { $network } zuständig sind.
removal-proving-next = Sobald wir den Nachweis sehen, geht es von selbst weiter. Wie er geht, steht unten.
removal-reviewing = Ihr Antrag ist bestätigt. Das Team der Liste sieht ihn an.
removal-reviewing-next = Sie müssen nichts tun. Wenn etwas fehlt, fragen wir hier und sagen es Ihnen per Mail.
removal-asked = Die Leute der Liste haben Sie etwas gefragt.
removal-asked-next = Die Frage steht unten unter „Was geschah“. Antworten Sie dort: dann geht Ihre Anfrage weiter.
removal-granted = { $network } wurde von der Liste genommen.
removal-granted-next = Sie müssen nichts tun. Kommt der Fehler wieder, kann die Adresse erneut gelistet werden.
removal-relisted = { $network } wurde auf Antrag von der Liste genommen. Nun ist der Eintrag wieder da, seit: { $since }.
removal-relisted-next = Sehen Sie nach, was diesmal gesehen wurde, und beheben Sie es. Danach können Sie einen neuen Antrag stellen.
removal-refused = { $network } bleibt vorerst auf der Liste.
removal-refused-next = Unten steht, welche Regel entschieden hat und was die Antwort ändern würde. Einmal können Sie um eine zweite Prüfung bitten.
removal-appealed = Jemand anderes sieht Ihren Antrag noch einmal an.
removal-appealed-next = Wer zuerst entschieden hat, entscheidet nicht noch einmal. Die Antwort steht dann hier und kommt per Mail.
removal-upheld = Jemand anderes hat nachgesehen, und die Antwort bleibt: { $network } bleibt auf der Liste.
removal-upheld-next = Wenn sich etwas geändert hat, können Sie einen neuen Antrag stellen.
removal-withdrawn = Sie haben diesen Antrag zurückgenommen.
removal-withdrawn-next = An der Liste hat er nichts geändert.
removal-lapsed = Dieser Antrag wurde nicht rechtzeitig bestätigt.
removal-lapsed-next = An der Liste hat er nichts geändert.
removal-overtaken = { $network } steht nicht mehr auf der Liste. Der Eintrag ist von selbst abgelaufen.
removal-overtaken-other = { $network } wurde auf einen anderen Antrag hin von der Liste genommen. Ihrer ist damit abgeschlossen.
removal-overtaken-next = Es gibt nichts mehr zu entscheiden.

## Bestätigung und Nachweis

removal-wrote = Wir schreiben an { $mail }. Zum Schutz der Postfächer geht dorthin zu einem Eintrag höchstens ein Brief in einer halben Stunde. Öffnen Sie den Link im Brief und drücken Sie dort den Knopf. Kommt keiner, nehmen Sie einen der beiden Wege unten, oder stellen Sie den Antrag später noch einmal.
removal-confirm-until = Der Link gilt bis
removal-proof-until = Wir warten auf den Nachweis bis
removal-no-mail = Nach zehn Minuten keine Mail?
removal-no-mail-what = Sehen Sie zuerst im Ordner für unerwünschte Mails nach. Ist dort nichts, bestätigen Sie auf einem von zwei anderen Wegen.
removal-proof = Zeigen, dass Sie für das Netz zuständig sind
removal-address = Von der gelisteten Adresse selbst aus
removal-address-here = Sie lesen diese Seite von { $address } aus, also geht es gleich hier.
removal-address-elsewhere = Öffnen Sie diese Seite von { $network } aus, dann steht hier ein Knopf. Jetzt lesen Sie sie von { $address } aus.
removal-address-button = Von dieser Adresse aus bestätigen
removal-dns = Durch einen Text im DNS
removal-dns-what = Legen Sie einen TXT-Eintrag mit diesem Text an. Nach der Antwort können Sie ihn löschen. Andere dürfen ihn lesen: Er öffnet nichts.
removal-dns-at = Bei diesem Namen
removal-dns-together = Oder bei allen diesen Namen
removal-dns-confirmed = Oder bei einem dieser Namen, solange der Name der Adresse zu ihr zurückführt
removal-dns-beside = Hat die Adresse im DNS einen Namen, der zu ihr zurückführt, darf der Text auch dort stehen, mit _reprieve. davor.
removal-dns-text = Wortlaut
removal-dns-last = Was wir zuletzt sahen
removal-dns-never = Wir haben noch nicht nachgesehen.
removal-dns-button = Ich habe ihn angelegt; jetzt nachsehen
removal-dns-slow = Es kann eine Stunde dauern, bis ein neuer Eintrag überall zu sehen ist.

## Wann es eine Antwort gibt, und welche

removal-clock = Wann Sie eine Antwort haben
removal-clock-promised = Zugesagt bis
removal-clock-latest = Spätestens bis
removal-clock-proof = Der erste dieser Zeitpunkte ist vorbei. Wir warten noch auf den Nachweis.
removal-clock-late = Der erste dieser Zeitpunkte ist vorbei, und es gibt noch keine Antwort. Wir sind zu spät. Wer die Liste betreibt, weiß davon.
removal-clock-overdue = Beide Zeitpunkte sind vorbei, und es gibt keine Antwort. Das darf nicht sein. Schreiben Sie an den Kontakt unten und nennen Sie { $reference }.
removal-off = Wie weit die Streichung ist
removal-off-ours = Von unserer Liste
removal-off-zone-what = Steht aus, soweit diese Seite weiß: Sie erfährt es nicht. Die Zone, die Mailserver fragen, wird in Abständen neu geschrieben.
removal-off-caches = In Zwischenspeichern
removal-off-caches-what = Mailserver können die alte Antwort noch bis zu { $ttl } behalten, nachdem die Zone geschrieben ist. Das ist frühestens bis { $until }.
removal-answer = Die Antwort
removal-answer-change = Diese veröffentlichte Regel hat entschieden. Sie sagt auch, was die Antwort ändern würde.
removal-answer-when = Gegeben
removal-answer-version = Fassung der Richtlinie
removal-answer-gone = In der heute veröffentlichten Richtlinie gibt es diese Regel nicht mehr.
removal-again-now = Sie können jederzeit einen neuen Antrag stellen.
removal-again-from = Einen neuen Antrag können Sie stellen ab: { $when }.
removal-new = Neuen Antrag stellen
removal-appeal = Um eine zweite Prüfung bitten
removal-appeal-what = Das geht einmal. Jemand, der darüber noch nicht entschieden hat, sieht den Antrag an.
removal-appeal-field = Was übersehen wurde
removal-appeal-button = Um zweite Prüfung bitten
removal-checks = Was Maschinen fanden
removal-checks-caption = Jede Prüfung, wie sie ausging und warum
removal-check = Prüfung
removal-check-result = Ergebnis
removal-check-why = Warum

## Was geschah und was gesagt wurde

removal-happened = Was geschah
removal-step-opened = Sie haben den Antrag gesendet.
removal-step-confirmed-mail = Sie haben ihn mit dem Link in unserem Brief bestätigt.
removal-step-confirmed-address = Er wurde von der gelisteten Adresse aus bestätigt.
removal-step-confirmed-dns = Er wurde durch einen Text im DNS bestätigt.
removal-step-handed = Maschinen haben ihn dem Team der Liste überlassen.
removal-step-granted = Ihm wurde stattgegeben.
removal-step-refused = Er wurde abgelehnt.
removal-step-appealed = Sie haben um eine zweite Prüfung gebeten.
removal-step-upheld = Die zweite Prüfung kam zur selben Antwort.
removal-step-withdrawn = Sie haben ihn zurückgenommen.
removal-step-lapsed = Die Zeit zum Bestätigen ging zu Ende.
removal-step-overtaken = Der Eintrag auf der Liste ist von selbst abgelaufen.
removal-step-erased = Das Persönliche wurde gelöscht.
removal-said-you = Sie schrieben:
removal-said-staff = Das Team der Liste schrieb:
removal-add = Etwas ergänzen
removal-add-field = Was neu ist
removal-add-button = Senden
removal-reply = Die Frage beantworten
removal-reply-field = Ihre Antwort
removal-text-hint = Bis zu { $limit } Zeichen. Nur das Team der Liste und wer diesen Link hat, kann es lesen.
removal-text-empty = Schreiben Sie etwas, bevor Sie senden.
removal-done-added = Ihr Text ist angekommen.
removal-done-looking = Wir sehen jetzt nach. Öffnen Sie diese Seite in einer Minute noch einmal.
removal-done-confirmed = Ihr Antrag ist jetzt bestätigt.
removal-done-withdrawn = Der Antrag wurde zurückgenommen.
removal-done-appealed = Sie haben um eine zweite Prüfung gebeten. Ihr Text ist angekommen.
removal-done-erased = Das Persönliche wurde gelöscht.

## Über den Antrag

removal-about = Über diesen Antrag
removal-reference = Kennung
removal-network = Adresse oder Netz
removal-list = Liste
removal-policy = Regeln
removal-policy-link = Die Richtlinie dieser Liste
removal-opened = Gesendet
removal-mail = Briefe gehen an
removal-mail-first = Solange Sie dem Link in unserem ersten Brief nicht folgen, geht kein weiterer dorthin: die Antwort steht auf dieser Seite.
removal-keep = Wer die Adresse dieser Seite hat, kann den Antrag lesen und für Sie handeln. Behalten Sie sie für sich.
removal-export = Alles herunterladen, was über diesen Antrag gespeichert ist (JSON)
removal-withdraw = Antrag zurücknehmen
removal-withdraw-what = Der Antrag endet ohne Antwort, und { $network } bleibt auf der Liste. Später können Sie einen neuen stellen.
removal-withdraw-button = Zurücknehmen
removal-erase = Persönliches löschen
removal-erase-what = Gelöscht werden Ihre Mailadresse, alles Geschriebene und was Maschinen fanden. Niemand kann es zurückholen.
removal-erase-open = Der Antrag wird zugleich zurückgenommen, weil Ihnen niemand antworten könnte.
removal-erase-stays = Es bleiben: die Liste, das Netz, die Zeitpunkte und die Regel, die entschieden hat. Nichts davon sagt, wer gefragt hat.
removal-erase-button = Jetzt löschen
removal-erased = Das Persönliche an diesem Antrag wurde gelöscht: { $when }. Was bleibt, sagt nicht, wer gefragt hat.

## Wenn etwas nicht geht

removal-not-any-more = Das geht nicht mehr
removal-not-now = Das geht gerade nicht
removal-busy-what = Um eine zweite Prüfung können Sie im Moment nicht bitten. Versuchen Sie es in ein paar Tagen noch einmal.
removal-full-what = Dieser Antrag fasst keine weiteren Texte. Schreiben Sie an den Kontakt der Liste und nennen Sie die Kennung.
removal-elsewhere-what = Sie lesen die Seite von einer anderen Adresse aus als der gelisteten. Öffnen Sie sie von dort, oder nehmen Sie den Text im DNS.
removal-down = Es wurde nichts gespeichert
removal-down-what = Ein Teil dieser Website ist gerade gestört. Alles, was Sie eingegeben haben, steht noch hier. Drücken Sie den Knopf in ein paar Minuten noch einmal.
removal-down-button = Noch einmal senden
removal-back = Zurück zum Antrag

## Ein verlorener Link

removal-lost-heading = Ihr Antrag auf Streichung
removal-lost = Den Link zu Ihrem Antrag verloren?
removal-lost-what = Die Seite eines Antrags hat eine geheime Adresse. Wir senden sie gern noch einmal an das Postfach, mit dem der Antrag gestellt wurde.
removal-lost-field = Ihre Mailadresse
removal-lost-hint = Die, die im Antrag steht.
removal-lost-button = Links zusenden
removal-lost-email = Geben Sie eine Mailadresse mit @ und Domain ein, etwa ada@example.org.
removal-lost-sent = Wenn es Anträge dieses Postfachs gibt, haben wir dorthin geschrieben
removal-lost-sent-what = Der Brief sollte in zehn Minuten da sein. Sehen Sie auch im Ordner für unerwünschte Mails nach.
removal-lost-sent-none = Anträge, die nie bestätigt wurden, stehen nicht darin, und es gibt nur eine begrenzte Zahl von Briefen am Tag.
removal-lost-again = Eine andere Adresse versuchen
