## Was oft zu einem Antrag gefragt wird, in der Sprache dessen, der ihn gestellt hat. Das Team der Liste ändert den Text vor dem Senden.

question-found = Was war die Ursache, und was haben Sie behoben? Ein paar Worte dazu, was Sie gefunden haben, reichen.
question-when = Wann wurde es behoben? Nennen Sie uns Tag und Uhrzeit mit Ihrer Zeitzone.
question-who = Wer betreibt den Rechner an dieser Adresse? Sind Sie es, ein Kunde von Ihnen oder jemand anderes?
question-way = Wie kamen die Mails von Fremden herein? Das kann ein Passwort, ein Programm oder eine Einstellung des Servers gewesen sein.
question-again = Was haben Sie geändert, damit es nicht wieder vorkommt?
