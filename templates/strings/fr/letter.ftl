## La lettre que l'expéditeur transmet. Texte brut ; une ligne vide sépare les paragraphes.

letter-language = Langue de la lettre
letter-short = Lettre courte
letter-long = Lettre longue
letter-mail = Ouvrir dans votre messagerie
letter-label = La lettre

letter-subject = Les e-mails venant de { $address } sont refusés
letter-hello = Bonjour,
letter-thanks = Merci de vous en occuper.

letter-refused = Les e-mails que j’envoie sont refusés par le destinataire. L’adresse { $address } figure sur la liste « { $list } » de { $operator }, que le serveur de messagerie du destinataire utilise.
letter-refused-many = Les e-mails que j’envoie sont refusés par le destinataire. L’adresse { $address } figure sur { $count } listes de { $operator }, que le serveur de messagerie du destinataire utilise : { $lists }.
letter-link = Cette page indique ce qui a été constaté, comment le corriger et comment faire retirer l’adresse :
letter-free = Le retrait est gratuit et ne demande pas de compte.
letter-entry = Sur la liste « { $list } » :
letter-entry-network = Inscription : { $network }
letter-entry-reason = Raison : { $reason }
letter-entry-seen = Première inscription le { $first }, dernier constat le { $last }
letter-entry-ends = Prend fin d’elle-même le { $ends }
letter-entry-stays = Ne prend pas fin d’elle-même
letter-entry-repair = Ce qui corrige le problème : { $repair }
letter-entry-remove = Retrait :
letter-ask = Pourriez-vous faire trois choses ? Trouver et corriger la cause. Demander le retrait sur cette page. Puis me prévenir, pour que je puisse renvoyer mon e-mail.
letter-ask-short = Merci de trouver et de corriger la cause, de demander le retrait sur cette page, puis de me prévenir.
letter-attached = Je joins le message de retour. Il indique le jour et l’heure.

letter-way = Les e-mails que j’envoie me reviennent. Ils partent directement de l’adresse { $address }, qui se trouve dans une plage d’adresses pour logements, bureaux et téléphones. Le serveur de messagerie du destinataire n’accepte aucun e-mail venant directement d’une telle plage.
letter-way-list = La liste qui l’indique est « { $list } » de { $operator }. Personne n’est accusé de quoi que ce soit. Cette page l’explique :
letter-way-ask = Merci de m’indiquer comment envoyer mes e-mails par votre serveur de messagerie : son nom, le port, et le nom d’utilisateur qu’il me faut. J’ai lu que l’on utilise en général le port 587 avec STARTTLS, ou le port 465 avec TLS.
letter-way-fixed = Si cette adresse m’est attribuée de façon permanente, merci de me le dire aussi. Elle peut alors être retirée de la plage.
