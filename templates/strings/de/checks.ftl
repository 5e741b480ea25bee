## Was eine Maschine an einem Antrag prüft: wie jede Prüfung heißt, wie sie ausging und warum. Antragsteller und Team lesen dasselbe.

check-name-waited = Wartezeit
check-name-quiet = Seit der Behebung nichts gesehen
check-name-reverse = Name der Adresse
check-name-forward = Name führt zurück
check-name-chosen = Name wurde gewählt
check-name-contact = Domain der Mailadresse
check-name-control = Kontrolle über das Netz
check-name-excluded = Netze, die nie gelistet werden

check-met = Erfüllt
check-not-met = Nicht erfüllt
check-unknown = Noch nicht bekannt

check-no-wait = Für diesen Antrag gilt keine Wartezeit.
check-wait-over = Die Wartezeit ist seit { $since } vorbei.
check-locked = Die Wartezeit läuft bis { $until }.

check-nothing-seen = Als Zeitpunkt der Behebung ist { $repaired } angegeben. Danach wurde nichts mehr gesehen. Das letzte Mal war { $seen }.
check-seen-since = Als Zeitpunkt der Behebung ist { $repaired } angegeben. Die Ursache wurde danach noch gesehen, zuletzt { $seen }.
check-not-dated = Im Antrag steht nicht, wann die Ursache behoben wurde.
check-ahead = Laut Antrag wird die Ursache erst behoben: { $repaired }. Dieser Zeitpunkt ist noch nicht da.

check-named = Die Adresse hat den Namen { $name }.
check-nameless = Die Adresse hat keinen Namen im DNS.
check-leads-back = Der Name { $name } führt zur Adresse zurück.
check-leads-elsewhere = Der Name { $name } führt nicht zur Adresse zurück.
check-chosen = Der Name { $name } sieht aus, als hätte ihn jemand gewählt.
check-generic = Der Name { $name } sieht aus, als hätte ihn ein Anbieter für viele Anschlüsse vergeben.

check-takes-mail = Die Domain der Mailadresse nimmt Mails an.
check-null-mx = Die Domain der Mailadresse sagt, dass sie keine Mails annimmt.
check-no-mail-host = Die Domain der Mailadresse hat keinen Mailserver, der erreichbar ist.
check-no-domain = Die Domain der Mailadresse gibt es im DNS nicht.

check-control-dns = Die Kontrolle ist durch den DNS-Eintrag bei { $name } gezeigt.
check-control-address = Die Kontrolle ist gezeigt: Der Antrag wurde von der Adresse selbst aus bestätigt.
check-control-missing = Die Kontrolle über das Netz wurde nicht gezeigt.

check-excluded = Dieses Netz wird hier nie gelistet. Der Eintrag ist also unser Fehler.
check-not-excluded = Das Netz gehört nicht zu denen, die hier nie gelistet werden.

check-no-answer = Ein Nameserver hat nicht geantwortet. Deshalb ist das noch nicht bekannt.
check-not-asked = In diesem Antrag gibt es nichts, was diese Prüfung ansehen könnte.
