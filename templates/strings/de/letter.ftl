## Der Brief, den ein Absender weitergibt. Er ist reiner Text; zwischen seinen Absätzen steht eine leere Zeile.

letter-language = Sprache des Briefs
letter-short = Kurzer Brief
letter-long = Langer Brief
letter-mail = Im Mailprogramm öffnen
letter-label = Der Brief

letter-subject = Mails von { $address } werden abgewiesen
letter-hello = Guten Tag,
letter-thanks = Vielen Dank, dass Sie sich darum kümmern.

letter-refused = Mails, die ich sende, werden vom Empfänger abgewiesen. Die Adresse { $address } steht auf der Liste „{ $list }“ von { $operator }, die der Mailserver des Empfängers nutzt.
letter-refused-many = Mails, die ich sende, werden vom Empfänger abgewiesen. Die Adresse { $address } steht auf { $count } Listen von { $operator }, die der Mailserver des Empfängers nutzt: { $lists }.
letter-link = Was gesehen wurde, wie es behoben wird und wie man die Adresse streichen lässt, steht hier:
letter-free = Die Streichung kostet nichts, und man braucht dafür kein Konto.
letter-entry = Auf der Liste „{ $list }“:
letter-entry-network = Gelistet: { $network }
letter-entry-reason = Grund: { $reason }
letter-entry-seen = Zuerst gelistet: { $first }. Zuletzt gesehen: { $last }
letter-entry-ends = Endet von selbst: { $ends }
letter-entry-stays = Endet nicht von selbst
letter-entry-repair = So wird es behoben: { $repair }
letter-entry-remove = Streichung:
letter-ask = Bitte tun Sie drei Dinge. Finden und beheben Sie die Ursache. Bitten Sie auf dieser Seite um Streichung. Sagen Sie mir dann Bescheid, damit ich meine Mail noch einmal senden kann.
letter-ask-short = Bitte finden und beheben Sie die Ursache, beantragen Sie auf dieser Seite die Streichung, und sagen Sie mir, wenn es erledigt ist.
letter-attached = Die Mail, die zurückkam, füge ich bei. Darin stehen Tag und Uhrzeit.

letter-way = Mails, die ich sende, kommen zurück. Sie gehen direkt von der Adresse { $address } aus. Diese liegt in einem Bereich von Adressen für Wohnungen, Büros und Handys. Der Mailserver des Empfängers nimmt aus einem solchen Bereich keine Mails direkt an.
letter-way-list = Die Liste, die das sagt, ist „{ $list }“ von { $operator }. Niemand wird beschuldigt. Diese Seite erklärt es:
letter-way-ask = Bitte sagen Sie mir, wie ich über Ihren Mailserver sende: seinen Namen, den Port und welchen Benutzernamen ich brauche. Ich habe gelesen, dass Port 587 mit STARTTLS oder Port 465 mit TLS üblich ist.
letter-way-fixed = Falls diese Adresse mir dauerhaft gehört, sagen Sie mir bitte auch das. Dann kann sie aus dem Bereich herausgenommen werden.
