## Pour l'expéditeur : le haut de chaque réponse pour une adresse inscrite.

sender-not-accused = On ne vous reproche rien.
sender-what-machine = Le serveur de messagerie du destinataire a refusé un e-mail à cause de l’adresse d’où il venait. Il n’a pas regardé qui vous êtes ni ce que vous avez écrit.
sender-what-range = Cette adresse fait partie de celles qu’un fournisseur attribue à des logements, des bureaux et des téléphones. Certains serveurs de messagerie n’acceptent aucun e-mail venant directement d’une telle adresse, quel que soit l’expéditeur.

sender-who = Qui doit agir
sender-who-server = Le gestionnaire de ce serveur de messagerie
sender-who-server-what = Le plus souvent, c’est votre fournisseur de messagerie, votre employeur ou votre école. Ce gestionnaire peut corriger le problème et nous demander de retirer l’adresse.
sender-who-line = Le fournisseur de cette connexion, et la personne qui l’utilise
sender-who-line-what = Le nom de l’adresse ressemble à celui d’une ligne dans un logement ou un bureau. Quelque chose sur cette ligne pose problème. Si ce n’est pas la vôtre, prévenez votre fournisseur de messagerie.
sender-who-holder = L’entreprise qui gère ce réseau
sender-who-holder-what = L’inscription porte sur un réseau entier, pas sur une seule machine. Votre fournisseur de messagerie ou votre hébergeur peut corriger le problème ou le demander à cette entreprise.
sender-who-reader = Vous, ou la personne qui s’occupe de votre connexion
sender-who-reader-what = Le problème vient très probablement d’un appareil sur cette connexion. Ce peut être une box, un téléphone, un boîtier TV ou un ordinateur.
sender-who-nobody = Personne, si vous pouvez attendre
sender-who-nobody-what = L’inscription prend fin d’elle-même { $when }, sauf si le problème est constaté à nouveau. Ensuite, renvoyez votre e-mail.
sender-who-other-way = Personne n’a rien à réparer
sender-who-other-way-what = Faites partir vos e-mails par le serveur de votre fournisseur de messagerie. Vous verrez comment ci-dessous. Rien n’est en panne sur votre ligne.
sender-who-name = Le serveur se nomme
sender-who-owner = Le réseau autour de lui est géré par
sender-reader = C’est l’adresse de la connexion que vous utilisez en ce moment. Ce n’est peut-être pas celle de votre serveur de messagerie. Le message de retour dit laquelle a été refusée.

sender-way = Comment faire passer votre e-mail
sender-way-program = Ouvrez les paramètres du compte dans votre logiciel de messagerie, et cherchez le courrier sortant, ou SMTP.
sender-way-server = Indiquez le serveur sortant que votre fournisseur de messagerie vous donne, avec le port 587 et STARTTLS, ou le port 465 et TLS.
sender-way-password = Activez le mot de passe pour l’envoi. Utilisez le nom d’utilisateur et le mot de passe de votre boîte mail.
sender-way-own = Si vous gérez un serveur de messagerie sur cette ligne, faites-lui transmettre ses e-mails au serveur de votre fournisseur. Ou demandez le retrait de votre adresse fixe, plus bas.

sender-send = Ce qu’il faut leur envoyer
sender-send-folded = Que leur envoyer, si vous ne pouvez pas attendre
sender-send-what = Cette lettre dit tout ce dont ils ont besoin. Copiez-la, ou ouvrez-la dans votre messagerie.
sender-send-provider = Cette lettre demande les bons réglages à votre fournisseur de messagerie. Copiez-la, ou ouvrez-la dans votre messagerie.

sender-today = Ce que vous pouvez faire aujourd’hui
sender-today-call = Si c’est urgent, appelez le destinataire, ou écrivez depuis une autre boîte mail.
sender-today-letter = Envoyez la lettre ci-dessus, et joignez le message de retour.
sender-today-once = Ne renvoyez pas sans cesse le même e-mail. Il reviendra tant que la cause n’a pas disparu.
sender-today-receiver = Le destinataire peut laisser passer votre e-mail malgré tout. Demandez-le-lui par téléphone.
sender-today-wait = Attendez la fin de l’inscription, puis renvoyez votre e-mail.
sender-today-provider = Écrivez votre e-mail sur la page web de votre boîte mail. Il part alors par le serveur de votre fournisseur.

sender-long = Combien de temps cela prend
sender-long-self-service = Une fois le problème corrigé, tout le monde peut demander le retrait. Il est accordé dès que cette personne a confirmé sa demande.
sender-long-checked = Une fois le problème corrigé, tout le monde peut demander le retrait. Une vérification automatique décide.
sender-long-reviewed = Une fois le problème corrigé, tout le monde peut demander le retrait. Une personne de notre équipe décide.
sender-long-range = L’autre solution fonctionne tout de suite. Vous n’avez pas à nous attendre.
sender-long-range-too = L’adresse est aussi dans une plage de particuliers et de téléphones. Cette inscription reste. Envoyez donc vos e-mails par le serveur de votre fournisseur, comme indiqué plus haut.
sender-long-ends = Si personne ne demande rien, l’inscription prend fin d’elle-même { $when }.
sender-long-stays = L’inscription n’a pas de date de fin.
sender-long-caches = Une fois l’inscription terminée, les serveurs de messagerie le remarquent en { $ttl } au plus.

sender-article = Pourquoi mon e-mail a-t-il été refusé ? En savoir plus sur la liste « { $list } »
copy = Copier
copied = Copié
