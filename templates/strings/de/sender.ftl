## Für Absender: der obere Teil jeder Antwort für eine gelistete Adresse.

sender-not-accused = Niemand beschuldigt Sie.
sender-what-machine = Der Mailserver des Empfängers hat eine Mail wegen der Adresse abgewiesen, von der sie kam. Er hat nicht geprüft, wer Sie sind oder was Sie geschrieben haben.
sender-what-range = Diese Adresse ist eine von vielen, die ein Anbieter an Wohnungen, Büros und Handys vergibt. Manche Mailserver nehmen von solchen Adressen keine Mails direkt an, egal von wem.

sender-who = Wer etwas tun muss
sender-who-server = Wer diesen Mailserver betreibt
sender-who-server-what = Meist ist das Ihr Mailanbieter, Ihr Arbeitgeber oder Ihre Schule. Dort kann man den Fehler beheben und uns bitten, die Adresse zu streichen.
sender-who-line = Der Anbieter dieses Anschlusses und wer ihn benutzt
sender-who-line-what = Der Name der Adresse sieht nach einem Anschluss in einer Wohnung oder einem Büro aus. An diesem Anschluss stimmt etwas nicht. Wenn es nicht Ihrer ist, sagen Sie es Ihrem Mailanbieter.
sender-who-holder = Das Unternehmen, das dieses Netz betreibt
sender-who-holder-what = Der Eintrag gilt für ein ganzes Netz, nicht für einen einzelnen Rechner. Ihr Mailanbieter oder Hoster kann den Fehler beheben oder das Unternehmen darum bitten.
sender-who-reader = Sie selbst oder wer sich um Ihren Anschluss kümmert
sender-who-reader-what = Der Fehler steckt wahrscheinlich in einem Gerät an diesem Anschluss. Es kann ein Router sein, ein Telefon, eine TV-Box oder ein Computer.
sender-who-nobody = Niemand, wenn Sie warten können
sender-who-nobody-what = Der Eintrag endet { $when } von selbst, wenn der Fehler nicht wieder gesehen wird. Schicken Sie Ihre Mail danach noch einmal.
sender-who-other-way = Niemand muss etwas reparieren
sender-who-other-way-what = Lassen Sie Ihre Mail über den Server Ihres Mailanbieters hinausgehen. Unten sehen Sie, wie. An Ihrem eigenen Anschluss ist nichts kaputt.
sender-who-name = Der Server nennt sich
sender-who-owner = Betreiber des Netzes darum herum
sender-reader = Das ist die Adresse des Anschlusses, den Sie gerade benutzen. Die Adresse Ihres Mailservers kann eine andere sein. Die Mail, die zurückkam, sagt, welche abgewiesen wurde.

sender-way = So kommt Ihre Mail durch
sender-way-program = Öffnen Sie die Kontoeinstellungen Ihres Mailprogramms und suchen Sie „Postausgang“ oder „SMTP“.
sender-way-server = Tragen Sie den Postausgangsserver ein, den Ihr Mailanbieter nennt, mit Port 587 und STARTTLS oder mit Port 465 und TLS.
sender-way-password = Schalten Sie das Passwort für das Senden ein. Benutzername und Passwort sind die Ihres Postfachs.
sender-way-own = Wenn Sie an diesem Anschluss selbst einen Mailserver betreiben, lassen Sie ihn seine Mails an den Server Ihres Anbieters weitergeben. Oder bitten Sie weiter unten um die Streichung Ihrer einen festen Adresse.

sender-send = Was Sie dorthin schicken
sender-send-folded = Was Sie schicken können, wenn Sie nicht warten können
sender-send-what = In diesem Brief steht alles, was dort gebraucht wird. Kopieren Sie ihn oder öffnen Sie ihn in Ihrem Mailprogramm.
sender-send-provider = Dieser Brief bittet Ihren Mailanbieter um die richtigen Einstellungen. Kopieren Sie ihn oder öffnen Sie ihn in Ihrem Mailprogramm.

sender-today = Was Sie heute tun können
sender-today-call = Wenn es eilt, rufen Sie den Empfänger an oder schreiben Sie von einem anderen Postfach.
sender-today-letter = Schicken Sie den Brief von oben ab und fügen Sie die Mail bei, die zurückkam.
sender-today-once = Schicken Sie dieselbe Mail nicht immer wieder. Sie kommt zurück, bis die Ursache weg ist.
sender-today-receiver = Der Empfänger kann Ihre Mail trotzdem durchlassen. Bitten Sie ihn am Telefon darum.
sender-today-wait = Warten Sie, bis der Eintrag zu Ende ist. Schicken Sie Ihre Mail dann noch einmal.
sender-today-provider = Schreiben Sie Ihre Mail auf der Website Ihres Postfachs. Dann geht sie über den Server Ihres Anbieters hinaus.

sender-long = Wie lange es dauert
sender-long-self-service = Sobald der Fehler behoben ist, kann jeder um Streichung bitten. Die Adresse wird gestrichen, sobald die Bitte bestätigt ist.
sender-long-checked = Sobald der Fehler behoben ist, kann jeder um Streichung bitten. Eine automatische Prüfung entscheidet.
sender-long-reviewed = Sobald der Fehler behoben ist, kann jeder um Streichung bitten. Jemand von uns entscheidet.
sender-long-range = Der andere Weg funktioniert sofort. Sie müssen nicht auf uns warten.
sender-long-range-too = Die Adresse liegt auch in einem Bereich für Haushalte und Telefone. Dieser Eintrag bleibt. Lassen Sie Ihre Mails deshalb über den Server Ihres Anbieters gehen, wie oben beschrieben.
sender-long-ends = Wenn niemand darum bittet, endet der Eintrag { $when } von selbst.
sender-long-stays = Der Eintrag hat kein Enddatum.
sender-long-caches = Wenn der Eintrag zu Ende ist, merken es die Mailserver bald. Es dauert höchstens { $ttl }.

sender-article = Warum wurde meine Mail abgewiesen? Mehr über die Liste „{ $list }“
copy = Kopieren
copied = Kopiert
