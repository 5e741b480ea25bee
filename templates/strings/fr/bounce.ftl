# Ce que dit un message de retour, pour les personnes qui ne gèrent pas de serveur de messagerie.
# $ip est l'adresse refusée, $list le nom de la liste, $operator qui la gère, $link la page de la réponse.

## Une liste de ce site

bounce-ours = { $ip } figure sur notre liste « { $list } ».
bounce-ours-what = Le serveur de messagerie du destinataire a interrogé notre liste sur le serveur qui a transmis votre e-mail. Ce serveur a l’adresse { $ip }, et cette adresse est inscrite. Le destinataire n’a donc pas accepté l’e-mail.
bounce-ours-who = Le gestionnaire du serveur { $ip }. Le plus souvent, c’est votre fournisseur de messagerie, votre employeur ou votre école. Il peut corriger le problème et nous demander de retirer l’adresse.
bounce-ours-hidden = Votre e-mail a été refusé à cause d’une de nos listes.
bounce-ours-hidden-what = Le serveur de messagerie du destinataire a trouvé sur notre liste le serveur qui a transmis votre e-mail. Le texte ne montre pas son adresse, nous ne pouvons donc pas la vérifier.
bounce-ours-hidden-who = Le gestionnaire de ce serveur. Le plus souvent, c’est votre fournisseur de messagerie, votre employeur ou votre école.
bounce-gone = { $ip } ne figure plus sur notre liste « { $list } ».
bounce-gone-removal = Votre e-mail a été refusé parce que l’adresse était inscrite. Elle a été retirée sur demande le { $when }.
bounce-gone-expiry = Votre e-mail a été refusé parce que l’adresse était inscrite. L’inscription a pris fin d’elle-même le { $when }.
bounce-gone-taken = Votre e-mail a été refusé parce que l’adresse était inscrite. Nous l’avons retirée le { $when }.
bounce-gone-unknown = Le message de retour dit que l’adresse était inscrite. Elle ne l’est plus. La date de son retrait ne peut pas être affichée pour le moment.
bounce-gone-who = Personne. L’adresse ne figure plus sur cette liste.
bounce-elsewhere = { $ip } figure sur notre liste « { $other } ».
bounce-elsewhere-what = Le message revenu cite notre liste « { $list } ». L’adresse n’y figure pas actuellement. Elle figure sur « { $other } », et les serveurs de messagerie qui interrogent cette liste la refusent aussi.
bounce-never = { $ip } ne figure pas sur notre liste « { $list } ».
bounce-never-what = Le message de retour cite notre liste. L’adresse n’est pas inscrite en ce moment, et notre historique ne montre aucune inscription passée.
bounce-never-who = Les personnes qui gèrent le serveur de messagerie du destinataire. Il a peut-être mal interrogé la liste. Elles peuvent le vérifier.
bounce-unchecked = Nous n’avons pas pu vérifier { $ip } pour le moment.
bounce-unchecked-what = Le message de retour cite notre liste. Nous ne pouvons pas dire pour le moment si l’adresse est encore inscrite.
bounce-test = { $ip } est l’entrée de test.
bounce-test-what = Toutes les listes d’adresses de serveurs de messagerie répondent pour elle. On voit ainsi que la liste fonctionne. Aucun e-mail ne vient de cette adresse.
bounce-test-who = Personne. Quelqu’un teste un serveur.

## Les listes des autres

bounce-other = Votre e-mail a été refusé à cause de la liste { $list }.
bounce-other-some = Votre e-mail a été refusé à cause d’une liste gérée par { $operator }.
bounce-other-unnamed = Votre e-mail a été refusé à cause d’une liste de blocage.
bounce-other-what = Le serveur de messagerie du destinataire a interrogé une liste de blocage sur le serveur qui a transmis votre e-mail, et ce serveur y figure. Cette liste n’est pas la nôtre. Nous ne pouvons pas la modifier.
bounce-dead = Votre e-mail a été refusé à cause d’une liste qui n’existe plus.
bounce-dead-what = Le serveur de messagerie du destinataire a interrogé une liste arrêtée, et il a pris la réponse pour une inscription. Il refuse peut-être aussi les e-mails de beaucoup d’autres personnes.
bounce-private = Le destinataire tient sa propre liste, et votre serveur de messagerie y figure.
bounce-private-what = Le destinataire n’accepte pas les e-mails du serveur qui a transmis le vôtre. Aucune liste de blocage publique n’est citée, et cette liste n’est pas la nôtre. Seul le destinataire peut la modifier.
bounce-reputation = Un filtre de messagerie du destinataire ne fait pas confiance à votre serveur de messagerie.
bounce-reputation-what = Ce filtre note chaque serveur de messagerie d’après ce qu’il a envoyé récemment. Le serveur qui a transmis votre e-mail a une mauvaise note. Cette liste n’est pas la nôtre.
bounce-dynamic = Votre e-mail est parti d’une adresse qui ne devrait pas envoyer d’e-mails elle-même.
bounce-dynamic-what = L’adresse appartient à des connexions de particuliers ou mobiles. Les destinataires attendent que ces e-mails passent par le serveur de messagerie d’un fournisseur. Cela ne dit rien de vous ni de votre ordinateur.
bounce-dynamic-who = Vous, ou la personne qui a configuré votre logiciel de messagerie. L’e-mail doit partir par le serveur de messagerie de votre fournisseur, avec votre nom d’utilisateur et votre mot de passe.
bounce-domain = Un domaine web ou de messagerie présent dans votre e-mail figure sur une liste.
bounce-domain-what = Le destinataire a trouvé un domaine sur une liste : celui depuis lequel vous écrivez, ou celui d’un lien dans l’e-mail. Ce n’est pas l’adresse de votre serveur de messagerie qui est inscrite.
bounce-domain-who = Vous. Retirez le lien et renvoyez l’e-mail. Si le domaine est à vous, son titulaire peut demander le retrait.
bounce-admin-who = Le gestionnaire du serveur de messagerie. Le plus souvent, c’est votre fournisseur de messagerie, votre employeur ou votre école.

## Le destinataire interroge mal la liste

bounce-resolver = Personne ne figure sur une liste. Le serveur de messagerie du destinataire interroge mal une liste de blocage.
bounce-resolver-what = La liste n’a pas répondu à la question, et le serveur du destinataire a pris cela pour une inscription. Il refusera aussi les e-mails de beaucoup d’autres personnes.
bounce-resolver-who = Les personnes qui gèrent le serveur de messagerie du destinataire. Vous et votre fournisseur n’avez rien à corriger.

## Autre chose

bounce-full = La boîte mail du destinataire est pleine.
bounce-full-what = Il n’y a plus de place pour votre e-mail. Aucune liste de blocage n’est en cause.
bounce-unknown-user = Cette boîte mail n’existe pas.
bounce-unknown-user-what = Le serveur du destinataire ne connaît personne à cette adresse. Aucune liste de blocage n’est en cause.
bounce-unknown-user-who = Vous. Le plus souvent, l’adresse contient une faute de frappe ou n’est plus utilisée.
bounce-mailbox = La boîte mail du destinataire n’accepte pas d’e-mails.
bounce-mailbox-what = Elle est peut-être fermée ou bloquée, ou n’est plus utilisée. Aucune liste de blocage n’est en cause.
bounce-recipient-who = Le destinataire, ou les personnes qui gèrent son serveur de messagerie.
bounce-spf = Votre domaine ne dit pas que ce serveur peut envoyer ses e-mails.
bounce-spf-what = Les domaines publient une liste des serveurs qui peuvent envoyer des e-mails pour eux. C’est ce qu’on appelle SPF. Le serveur qui a transmis votre e-mail n’y figure pas.
bounce-dkim = La signature de votre e-mail manque ou ne correspond pas.
bounce-dkim-what = Les serveurs de messagerie signent ce qu’ils envoient. C’est ce qu’on appelle DKIM. Le destinataire n’a pas trouvé de bonne signature, ou l’e-mail a été modifié en route.
bounce-dmarc = Votre domaine demande aux destinataires de refuser les e-mails comme celui-ci.
bounce-dmarc-what = Rien n’a permis de montrer que l’e-mail vient du domaine indiqué comme expéditeur. La règle de ce domaine, appelée DMARC, dit de le refuser.
bounce-auth = Le destinataire n’a pas pu voir que l’e-mail vient vraiment de vous.
bounce-auth-what = Il cherche la preuve que le domaine de l’expéditeur est bien à l’origine d’un e-mail. Cette preuve manquait ou ne correspondait pas. Aucune liste de blocage n’est en cause.
bounce-domain-admin-who = La personne ou le service qui s’occupe de votre domaine de messagerie. C’est votre fournisseur, votre employeur ou votre hébergeur.
bounce-sign-in = Le serveur veut que vous vous identifiiez avant d’envoyer.
bounce-sign-in-what = Votre logiciel de messagerie a envoyé l’e-mail sans nom d’utilisateur ni mot de passe. Aucune liste de blocage n’est en cause.
bounce-sign-in-who = Vous, ou la personne qui a configuré votre logiciel de messagerie.
bounce-rdns = L’adresse de votre serveur de messagerie n’a pas de nom qui correspond (DNS inverse).
bounce-rdns-what = Les destinataires cherchent un nom pour l’adresse d’un serveur de messagerie. C’est ce qu’on appelle le DNS inverse. Pour le serveur qui a transmis votre e-mail, ce nom n’existe pas ou ne correspond pas. Aucune liste de blocage n’est en cause.
bounce-greylist = Le destinataire demande à votre serveur de messagerie d’essayer encore une fois.
bounce-greylist-what = Il fait cela avec chaque expéditeur qu’il ne connaît pas encore. Les serveurs de messagerie réessaient d’eux-mêmes après quelques minutes. Aucune liste de blocage n’est en cause.
bounce-greylist-who = Personne, sauf si l’e-mail n’est toujours pas arrivé au bout d’un jour.
bounce-size = Votre e-mail est trop volumineux.
bounce-size-what = Le destinataire n’accepte pas d’e-mails de cette taille. Aucune liste de blocage n’est en cause.
bounce-size-who = Vous.
bounce-virus = Le destinataire n’accepte pas une pièce jointe ou un lien de votre e-mail.
bounce-virus-what = Son filtre a trouvé quelque chose qui pourrait nuire, ou un type de fichier qu’il n’accepte jamais. Les filtres se trompent parfois.
bounce-content = Un filtre du destinataire a pris votre e-mail pour un message indésirable.
bounce-content-what = La raison tient aux mots, aux liens ou à la forme de l’e-mail. Les filtres se trompent parfois. Aucune liste de blocage n’est citée.
bounce-content-who = Vous. Si cela se produit à chaque e-mail, votre fournisseur peut vous aider.
bounce-rate = Trop d’e-mails sont venus de votre serveur de messagerie en peu de temps.
bounce-rate-what = Beaucoup de personnes partagent peut-être ce serveur. Le destinataire en accepte moins d’e-mails pendant un certain temps. Le plus souvent, cela s’arrête tout seul.
bounce-rate-who = Le gestionnaire de votre serveur de messagerie, si cela dure plus d’un jour.
bounce-geo = Le destinataire n’accepte pas d’e-mails venant du pays de votre serveur de messagerie.
bounce-geo-what = Il trie les e-mails selon le lieu où se trouve un serveur. Cela ne dit rien de vous ni de votre e-mail.
bounce-network = Le serveur de messagerie du destinataire n’a pas pu être joint.
bounce-network-what = Il n’a pas répondu, ou le chemin vers lui est coupé. Aucune liste de blocage n’est en cause.
bounce-no-domain = Le domaine du destinataire est introuvable.
bounce-no-domain-what = La partie après le @ ne mène à aucun serveur de messagerie. Aucune liste de blocage n’est en cause.
bounce-relaying = Ce serveur n’accepte pas d’e-mails pour ce destinataire.
bounce-relaying-what = Il ne reconnaît pas le domaine du destinataire comme le sien. L’adresse contient peut-être une faute de frappe, ou le domaine est mal configuré.
bounce-receiver-who = Les personnes qui gèrent le serveur de messagerie du destinataire.
bounce-policy = Une règle du destinataire a arrêté votre e-mail.
bounce-policy-what = Le serveur du destinataire dit que la raison est une règle à lui. Il ne cite aucune liste de blocage.
bounce-policy-who = Votre fournisseur de messagerie. Il peut demander au destinataire de quelle règle il s’agit.

## Pas de réponse

bounce-unclear = Nous ne pouvons pas dire pourquoi votre e-mail est revenu.
bounce-unclear-who = Votre fournisseur de messagerie, si vous avez besoin d’aide maintenant.
bounce-unclear-reply = Le texte contient un refus, mais pas sa raison.
bounce-unclear-text = Le texte ne donne aucune raison que nous puissions lire avec certitude.
bounce-unclear-binary = C’est une image ou un autre fichier, et non du texte. Nous ne pouvons lire que du texte.
bounce-unclear-empty = Il ne contient aucun texte.

## Que faire maintenant

bounce-step-send-link = Envoyez-leur ce lien. Il indique ce qu’il faut corriger : { $link }
bounce-step-other-way = Si c’est urgent, utilisez une autre boîte mail ou le téléphone.
bounce-step-send-again = Renvoyez votre e-mail.
bounce-step-send-again-later = Renvoyez votre e-mail demain.
bounce-step-caches = S’il revient encore une fois, attendez une heure. Les serveurs de messagerie gardent l’ancienne réponse un certain temps.
bounce-step-zone = Les serveurs de messagerie reçoivent encore l’ancienne réponse, car la copie de notre liste qu’ils interrogent n’est pas encore renouvelée.
bounce-step-look-again = Consultez cette page plus tard, et renvoyez alors votre e-mail : { $link }
bounce-step-try-later = Revenez dans quelques minutes.
bounce-step-find-address = Cherchez l’adresse du serveur dans le message de retour. Elle se compose de quatre nombres séparés par des points, près du mot « blocked ».
bounce-step-tell-receiver = Prévenez le destinataire par téléphone ou depuis une autre boîte mail. Il peut transmettre le message de retour aux personnes qui gèrent sa messagerie.
bounce-step-forward-admin = Envoyez le message de retour entier à ceux qui gèrent votre messagerie.
bounce-step-wait = Attendez quelques heures. Votre serveur de messagerie réessaie de lui-même.
bounce-step-reword = Renvoyez-le avec des mots simples, sans lien ni pièce jointe.
bounce-step-leave-out = Retirez le lien et renvoyez votre e-mail.
bounce-step-domain-removal = Si le domaine est à vous, demandez son retrait auprès de { $list }.
bounce-step-check-address = Comparez l’adresse lettre par lettre, y compris la partie après le @.
bounce-step-check-domain = Comparez lettre par lettre la partie après le @.
bounce-step-call = Demandez au destinataire, par téléphone ou par un autre moyen.
bounce-step-own-server = Envoyez par le serveur de messagerie de votre propre fournisseur, pas par un autre.
bounce-step-sign-in = Dans votre logiciel de messagerie, activez l’identification pour le courrier sortant.
bounce-step-smaller = Réduisez les pièces jointes, ou envoyez-les une par une.
bounce-step-share = Déposez les fichiers volumineux ou inhabituels sur un service de partage, et envoyez le lien.
bounce-step-scan = Vérifiez d’abord la pièce jointe avec un antivirus.
bounce-step-copy-text = Copiez le texte du message de retour, et collez-le.
bounce-step-whole-mail = Collez le message de retour entier, de la première à la dernière ligne.

## Une autre liste

bounce-list-ip = { $list } est une liste d’adresses de serveurs de messagerie, gérée par { $operator }. Nous ne la gérons pas.
bounce-list-domain = { $list } est une liste de domaines, gérée par { $operator }. Nous ne la gérons pas.
bounce-list-uri = { $list } est une liste de domaines vus dans les liens de messages indésirables, gérée par { $operator }. Nous ne la gérons pas.
bounce-list-provider = Cette liste est tenue par { $operator }. Les serveurs de messagerie qui utilisent ce service l’interrogent. Nous ne la gérons pas.
bounce-list-dead = { $list } a été arrêtée. Un destinataire qui l’interroge encore devrait cesser de le faire.
bounce-list-some = { $operator } gère plusieurs listes. La réponse ne dit pas de laquelle il s’agit. Nous ne les gérons pas.
bounce-leave-self = Le gestionnaire du serveur de messagerie peut demander le retrait sur la page de cette liste. Cela ne devrait rien coûter.
bounce-leave-self-domain = Le titulaire du domaine peut demander le retrait sur la page de cette liste. Cela ne devrait rien coûter.
bounce-leave-expiry = Les inscriptions prennent fin d’elles-mêmes quelque temps après la disparition de la cause.
bounce-leave-isp = Seul le fournisseur de l’adresse peut demander le retrait.
bounce-leave-operator = Le gestionnaire du serveur de messagerie peut écrire à { $operator }.
bounce-leave-operator-domain = Le titulaire du domaine peut écrire à { $operator }.
bounce-leave-recipient = L’aide ne peut venir que du côté du destinataire. Prévenez-le.
bounce-leave-dead = Il n’y a rien à y demander. Prévenez les personnes qui gèrent la messagerie du destinataire.
bounce-leave-unknown = Nous ne savons pas comment on en sort.

## À côté

bounce-note-temporary = Le refus n’est que provisoire. Votre serveur de messagerie continuera peut-être d’essayer pendant quelques jours.
bounce-note-not-accused = On ne vous reproche rien. Il s’agit d’un serveur, pas de vous ni de ce que vous avez écrit.
bounce-note-domain = On ne vous reproche rien. Il s’agit d’un domaine web ou de messagerie, pas de vous.
bounce-note-special = Aucun e-mail ne vient de { $ip } sur internet. L’adresse a peut-être été modifiée avant que vous ne receviez le texte.
bounce-note-masked = L’adresse a été rendue illisible dans le texte. Le message de retour d’origine la montre.

## La page

bounce-page-now = Ce que vous pouvez faire maintenant
bounce-page-answer = Tout sur { $ip }
bounce-page-lookup = Vérifier auprès de { $list }
bounce-page-explanation = Explications de { $operator }
bounce-page-both = Vérification et retrait auprès de { $list }
bounce-page-removal = Retrait auprès de { $list }
bounce-page-their-link = La réponse donne cette adresse pour la liste : { $link }
bounce-page-read = Ce que nous avons lu dans votre texte
bounce-page-reply = Réponse du destinataire
bounce-page-codes = Ses codes
bounce-page-zone = Zone de la liste
bounce-page-link = Lien dans la réponse
bounce-page-remote = Qui a refusé
bounce-page-recipient = Domaine du destinataire
bounce-page-reporter = Écrit par
bounce-page-date = Écrit le
bounce-page-addresses = Adresses dans votre texte
bounce-page-address = Adresse
bounce-page-role = Son rôle
bounce-role-blocked = Le serveur refusé
bounce-role-receiver = Le serveur du destinataire
bounce-role-relay = Un serveur sur le trajet
bounce-role-code = Pas une adresse, mais la réponse d’une liste
bounce-role-resolver = Un serveur de noms
bounce-role-mentioned = Seulement citée
