## Auf jeder Seite

base-skip = Zur Antwort springen
base-nav = Bereiche
base-lists = Die Listen
base-help = Hilfe
base-policies = Listen und Regeln
base-usage = Diese Listen nutzen
base-api = Für Programme
base-privacy = Datenschutz
base-contact = Kontakt
base-languages = Sprachen
base-language-remember = Diese Seite immer auf Deutsch zeigen
base-language-forget = Nicht mehr merken, dass ich Deutsch gewählt habe
base-problem = Fehler: { $heading }
base-no-fee = Eine Adresse nachzuschlagen oder streichen zu lassen kostet nichts. { $operator } nimmt dafür weder Gebühren noch Spenden, und mit Geld geht es nie schneller.

## Zeitspannen. Mit „in“ und „vor“ steht der Dativ, sonst der Nominativ.

span-years = { $count ->
    [one] { $use ->
        [plain] 1 Jahr
       *[other] einem Jahr
    }
   *[other] { $use ->
        [plain] { $count } Jahre
       *[other] { $count } Jahren
    }
}
span-months = { $count ->
    [one] { $use ->
        [plain] 1 Monat
       *[other] einem Monat
    }
   *[other] { $use ->
        [plain] { $count } Monate
       *[other] { $count } Monaten
    }
}
span-days = { $count ->
    [one] { $use ->
        [plain] 1 Tag
       *[other] einem Tag
    }
   *[other] { $use ->
        [plain] { $count } Tage
       *[other] { $count } Tagen
    }
}
span-hours = { $count ->
    [one] { $use ->
        [plain] 1 Stunde
       *[other] einer Stunde
    }
   *[other] { $count } Stunden
}
span-minutes = { $count ->
    [one] { $use ->
        [plain] 1 Minute
       *[other] einer Minute
    }
   *[other] { $count } Minuten
}
span-seconds = { $count ->
    [one] { $use ->
        [plain] 1 Sekunde
       *[other] einer Sekunde
    }
   *[other] { $count } Sekunden
}
span-two = { $first } und { $second }
time-in = in { $span }
time-ago = vor { $span }
time-just-now = gerade eben

## Tage und Uhrzeiten

date-long = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
date-time = { $date } um { $time } Uhr UTC

## Wenn etwas anders ging als gewollt

problem-home = Eine Adresse nachschlagen
problem-kept = Was Sie eingegeben haben
problem-request = Wenn Sie uns deswegen schreiben, nennen Sie diese Nummer:
problem-not-found = Hier ist keine Seite
problem-not-found-what = Der Link ist vielleicht alt, oder es fehlt ein Zeichen darin.
problem-not-found-next = Prüfen Sie die Adresse der Seite oder fangen Sie mit dem Feld auf der Startseite neu an.
problem-method = Das kann diese Seite nicht
problem-method-what = Ihr Programm wollte von dieser Seite etwas, das sie nicht tut.
problem-method-next = Fangen Sie auf der Startseite neu an.
problem-unread = Wir konnten nicht lesen, was gesendet wurde
problem-unread-what = Etwas im Link oder im Formular ist anders, als diese Seite es erwartet.
problem-media-what = Der Text kam in einem Format an, das diese Seite nicht annimmt.
problem-unread-next = Fangen Sie mit dem Feld auf der Startseite neu an. Dort können Sie eine Adresse eintippen oder einfügen.
problem-large = Das ist mehr, als diese Seite annimmt
problem-large-what = Das Feld nimmt bis zu 256 KiB Text. Das sind etwa hundert Seiten.
problem-large-kib = Es war { $size } KiB lang. Nichts davon wurde behalten.
problem-large-mib = Es war { $size } MiB lang. Nichts davon wurde behalten.
problem-large-over = Der Text ist { $size } KiB lang, { $over } KiB zu viel. Er steht wieder im Feld. Lassen Sie das Ende und die Anhänge weg.
problem-large-next = Fügen Sie nur die ersten Zeilen der Mail ein, die zurückkam. Die Adresse, die wir brauchen, steht meist dort.
problem-many = Das waren viele Fragen in kurzer Zeit
problem-many-what = Damit die Seite für alle schnell bleibt, beantwortet sie von einem Anschluss nur eine begrenzte Zahl von Fragen.
problem-many-next = Warten Sie { $wait } und fragen Sie dann noch einmal. Für viele Adressen auf einmal gibt es die Schnittstelle für Programme.
problem-host = Das ist nicht die Seite, nach der Sie gefragt haben
problem-host-what = Die Anfrage nennt eine andere Seite als diese.
problem-host-next = Prüfen Sie die Adresse der Seite und öffnen Sie sie unter ihrem eigenen Namen.
problem-cross = Dieses Formular kam von einer anderen Seite
problem-cross-what = Eine andere Seite hat es in Ihrem Namen geschickt. Wir haben nichts damit gemacht.
problem-cross-next = Öffnen Sie diese Seite selbst und tippen Sie es hier ein.
problem-loading = Wir lesen noch unsere Listen
problem-loading-what = Die Seite ist eben erst gestartet. Bevor sie alle Listen gelesen hat, kann sie nicht sagen, ob eine Adresse gelistet ist.
problem-loading-next = Versuchen Sie es in einer Minute noch einmal.
problem-down = Ein Teil dieser Seite ist ausgefallen
problem-down-what = Wir können diese Seite gerade nicht zeigen. Nichts wurde gespeichert, und bei uns ging nichts verloren.
problem-down-next = Versuchen Sie es in ein paar Minuten noch einmal. Adressen nachschlagen geht weiterhin.
problem-now = Das geht gerade nicht
problem-now-what = Worum Sie bitten, passt nicht zu dem Stand, in dem die Sache ist.
problem-now-next = Der Satz darüber sagt, was jetzt geht. Die Seite der Adresse zeigt den Stand.
problem-slow = Die Antwort hat zu lange gedauert
problem-slow-what = Nach zehn Sekunden haben wir abgebrochen, damit andere nicht warten müssen.
problem-slow-next = Versuchen Sie es in einer Minute noch einmal.
problem-ours = Entschuldigung, bei uns ist etwas kaputtgegangen
problem-ours-what = Es liegt nicht an Ihnen, und es sagt nichts über Ihre Adresse.
problem-ours-next = Versuchen Sie es in ein paar Minuten noch einmal.
