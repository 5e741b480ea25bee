## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = Dieser Brief kommt von { $operator }. Wir führen Listen von Adressen, in denen Mailserver nachsehen.
mail-reference = Ihr Zeichen für Rückfragen: { $reference }
mail-private = Ihre private Seite zeigt alles zu Ihrem Antrag, und dort können Sie uns schreiben:
mail-private-keep = Wer diesen Link hat, kann den Antrag lesen und ändern. Bitte behalten Sie ihn für sich.
mail-words = Wer Ihren Antrag angesehen hat, hat Ihnen ein paar Zeilen geschrieben. Sie stehen auf Ihrer privaten Seite.

mail-confirm-subject = Bitte bestätigen Sie Ihren Antrag { $reference }
mail-confirm-asked = Jemand hat uns gebeten, diesen Eintrag von einer Liste zu nehmen, und dabei Ihre E-Mail-Adresse angegeben:
mail-confirm-how = Waren Sie das? Dann öffnen Sie diese Seite und drücken Sie dort den Knopf:
mail-confirm-until = Der Link gilt bis { $when }.
mail-confirm-not-you = Wenn Sie nicht darum gebeten haben, tun Sie nichts. Dann geschieht auch nichts.

mail-received-subject = Ihr Antrag { $reference } ist da
mail-received = Ihr Antrag, diesen Eintrag von der Liste zu nehmen, ist angekommen:
mail-received-when = Wir wollen bis { $when } antworten. Spätestens am { $latest } haben Sie eine Antwort.

mail-granted-subject = Von der Liste genommen: { $reference }
mail-granted = Ihrem Antrag wurde stattgegeben. Dieser Eintrag wurde von der Liste genommen, und zwar am { $when }:
mail-granted-memory = Mailserver können sich die alte Antwort noch bis zu { $span } lang merken.
mail-granted-again = Wenn der Fehler wiederkommt, kann die Adresse wieder eingetragen werden.

mail-refused-subject = Die Antwort auf Ihren Antrag { $reference }
mail-refused = Wir haben diesen Eintrag nicht von der Liste genommen:
mail-refused-rule = Diese veröffentlichte Regel hat entschieden, in Fassung { $version } der Richtlinie:
mail-refused-why = Ihre private Seite sagt, was geprüft wurde und was noch fehlt:
mail-refused-appeal = Sie können auf derselben Seite einmal verlangen, dass jemand anderes sich den Antrag ansieht.
mail-refused-again = Einen neuen Antrag können Sie ab { $when } stellen.

mail-upheld-subject = Es bleibt bei der Antwort: { $reference }
mail-upheld = Jemand anderes hat sich Ihren Antrag angesehen. Es bleibt bei der Antwort, und dieser Eintrag bleibt auf der Liste:

mail-asked-subject = Eine Frage zu Ihrem Antrag { $reference }
mail-asked = Bevor wir über diesen Eintrag entscheiden können, haben wir eine Frage:
mail-asked-where = Die Frage steht auf Ihrer privaten Seite, und dort können Sie antworten:

mail-overtaken-subject = Nicht mehr gelistet: { $reference }
mail-overtaken = Dieser Eintrag ist von selbst abgelaufen. Er steht nicht mehr auf der Liste:
mail-overtaken-done = Sie müssen nichts mehr tun. Ihre private Seite zeigt, was geschehen ist:

mail-links-subject = Die Links zu Ihren Anträgen
mail-links = Jemand hat die Links zu den offenen Anträgen dieses Postfachs angefordert. Hier sind sie:
mail-links-not-you = Wenn Sie nicht darum gebeten haben, tun Sie nichts. Niemand sonst hat sie bekommen.

mail-overdue-subject = Ein Antrag wartet auf Antwort: { $reference }
mail-overdue = { $count ->
    [one] Dieser Antrag wartet seit einem Tag auf Antwort:
   *[other] Dieser Antrag wartet seit { $count } Tagen auf Antwort:
}
mail-overdue-why = RFC 6471 verlangt eine Antwort binnen 2 Tagen, spätestens binnen 7. Dies ist der Eintrag:
