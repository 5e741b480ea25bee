## Ce qu’on demande souvent au sujet d’une demande, dans la langue de la personne qui l’a faite. L’équipe de la liste change le texte avant l’envoi.

question-found = Quelle était la cause, et qu’avez-vous réparé ? Quelques mots sur ce que vous avez trouvé suffisent.
question-when = Quand cela a-t-il été réparé ? Donnez-nous le jour et l’heure, avec votre fuseau horaire.
question-who = Qui gère la machine à cette adresse ? Est-ce vous, l’un de vos clients ou quelqu’un d’autre ?
question-way = Par où les e-mails d’inconnus sont-ils entrés ? C’était peut-être un mot de passe, un programme ou un réglage du serveur.
question-again = Qu’avez-vous changé pour que cela ne revienne pas ?
