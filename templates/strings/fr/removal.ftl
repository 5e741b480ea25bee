## La page privée d’une demande. $network est ce qui doit être retiré d’une liste.

removal-title = Demande : retirer { $network } de la liste « { $list } »
removal-who = Qui agit maintenant
removal-who-you = Vous
removal-who-may = Vous, si vous n’êtes pas d’accord
removal-who-we = Nous
removal-who-nobody = Personne : cette demande est close

removal-unconfirmed = Votre demande attend votre confirmation.
removal-unconfirmed-next = Tant que vous ne la confirmez pas, rien ne se passe.
removal-checking = Votre demande est confirmée, et des machines l’examinent.
removal-checking-next = Cela prend quelques minutes, ou plus si un serveur de noms ne répond pas. La réponse apparaîtra ici et arrivera par courrier électronique.
removal-proving = Votre demande est confirmée. Il nous manque encore la preuve que vous êtes responsable de { $network }.
removal-proving-next = Dès que nous voyons la preuve, la demande avance d’elle-même. La façon de la donner est expliquée plus bas.
removal-reviewing = Votre demande est confirmée. L’équipe de la liste l’examine.
removal-reviewing-next = Vous n’avez rien à faire. S’il manque quelque chose, nous le demandons ici et vous prévenons par courrier électronique.
removal-asked = L’équipe de la liste vous a posé une question.
removal-asked-next = La question se trouve plus bas, dans l’historique. Répondez-y là : votre demande avancera ensuite.
removal-granted = { $network } a été retiré de la liste.
removal-granted-next = Vous n’avez rien à faire. Si le défaut revient, l’adresse peut être inscrite de nouveau.
removal-relisted = { $network } a été retiré de la liste sur demande, puis inscrit de nouveau. Depuis ce jour : { $since }.
removal-relisted-next = Regardez ce qui a été vu cette fois, et corrigez-le. Ensuite, vous pourrez faire une nouvelle demande.
removal-refused = { $network } reste sur la liste pour l’instant.
removal-refused-next = Vous lisez plus bas quelle règle a décidé et ce qui changerait la réponse. Vous pouvez demander une fois un second examen.
removal-appealed = Une autre personne examine de nouveau votre demande.
removal-appealed-next = Qui a décidé la première fois ne décide pas de nouveau. La réponse apparaîtra ici et arrivera par courrier électronique.
removal-upheld = Une autre personne a examiné la demande, et la réponse reste la même : { $network } reste sur la liste.
removal-upheld-next = Quand quelque chose aura changé, vous pourrez faire une nouvelle demande.
removal-withdrawn = Vous avez retiré cette demande.
removal-withdrawn-next = Elle n’a rien changé à la liste.
removal-lapsed = Cette demande n’a pas été confirmée à temps.
removal-lapsed-next = Elle n’a rien changé à la liste.
removal-overtaken = { $network } n’est plus sur la liste. L’inscription a pris fin d’elle-même.
removal-overtaken-other = { $network } a été retiré de la liste à la suite d’une autre demande. La vôtre est close avec elle.
removal-overtaken-next = Il n’y a plus rien à décider.

## Confirmation et preuve

removal-wrote = Nous écrivons à { $mail }. Pour protéger les boîtes, une lettre au plus y part par demi-heure au sujet d’une même inscription. Ouvrez le lien de la lettre et appuyez là-bas sur le bouton. Si aucune n’arrive, prenez l’un des deux autres moyens ci-dessous, ou refaites la demande plus tard.
removal-confirm-until = Le lien est valable jusqu’au
removal-proof-until = Nous attendons la preuve jusqu’au
removal-no-mail = Pas de courrier après dix minutes ?
removal-no-mail-what = Regardez d’abord dans le dossier du courrier indésirable. S’il n’y a rien, confirmez de l’une des deux autres façons.
removal-proof = Montrer que vous êtes responsable du réseau
removal-address = Depuis l’adresse inscrite elle-même
removal-address-here = Vous lisez cette page depuis { $address } : vous pouvez donc le faire ici.
removal-address-elsewhere = Ouvrez cette page depuis { $network }, et un bouton apparaîtra ici. Vous la lisez en ce moment depuis { $address }.
removal-address-button = Confirmer depuis cette adresse
removal-dns = Par un texte dans le DNS
removal-dns-what = Ajoutez une entrée TXT avec ce texte. Vous pourrez la supprimer après la réponse. D’autres peuvent la lire : elle n’ouvre rien.
removal-dns-at = À ce nom
removal-dns-together = Ou à tous ces noms
removal-dns-confirmed = Ou à l’un de ces noms, tant que le nom de l’adresse ramène à elle
removal-dns-beside = Si l’adresse a dans le DNS un nom qui ramène à elle, le texte peut aussi s’y trouver, précédé de _reprieve.
removal-dns-text = Texte
removal-dns-last = Ce que nous avons vu en dernier
removal-dns-never = Nous n’avons pas encore regardé.
removal-dns-button = C’est fait ; regardez maintenant
removal-dns-slow = Il peut se passer une heure avant qu’une nouvelle entrée soit visible partout.

## Quand il y a une réponse, et laquelle

removal-clock = Quand vous aurez une réponse
removal-clock-promised = Promise avant le
removal-clock-latest = Au plus tard le
removal-clock-proof = Le premier de ces moments est passé. Nous attendons encore la preuve.
removal-clock-late = Le premier de ces moments est passé, et il n’y a pas encore de réponse. Nous sommes en retard. Les responsables de la liste le savent.
removal-clock-overdue = Les deux moments sont passés, et il n’y a pas de réponse. Cela ne doit pas arriver. Écrivez au contact plus bas en citant { $reference }.
removal-off = Où en est le retrait
removal-off-ours = De notre liste
removal-off-zone-what = En attente, pour autant que cette page le sache : on ne le lui dit pas. La zone que consultent les serveurs de messagerie est réécrite à intervalles.
removal-off-caches = Dans les mémoires
removal-off-caches-what = Les serveurs peuvent garder l’ancienne réponse jusqu’à { $ttl } après l’écriture de la zone. C’est au plus tôt jusqu’à ce moment : { $until }.
removal-answer = La réponse
removal-answer-change = Cette règle publiée a décidé. Elle dit aussi ce qui changerait la réponse.
removal-answer-when = Donnée
removal-answer-version = Version de la politique
removal-answer-gone = La politique publiée aujourd’hui ne contient plus cette règle.
removal-again-now = Vous pouvez faire une nouvelle demande à tout moment.
removal-again-from = Vous pourrez faire une nouvelle demande à partir de ce moment : { $when }.
removal-new = Faire une nouvelle demande
removal-appeal = Demander un second examen
removal-appeal-what = C’est possible une fois. Une personne qui n’a pas encore décidé à ce sujet examine la demande.
removal-appeal-field = Ce qui a échappé
removal-appeal-button = Demander un second examen
removal-checks = Ce que les machines ont trouvé
removal-checks-caption = Chaque vérification, son résultat et la raison
removal-check = Vérification
removal-check-result = Résultat
removal-check-why = Raison

## Ce qui s’est passé et ce qui a été dit

removal-happened = Ce qui s’est passé
removal-step-opened = Vous avez envoyé la demande.
removal-step-confirmed-mail = Vous l’avez confirmée par le lien de notre lettre.
removal-step-confirmed-address = Elle a été confirmée depuis l’adresse inscrite.
removal-step-confirmed-dns = Elle a été confirmée par un texte dans le DNS.
removal-step-handed = Les machines l’ont laissée à l’équipe de la liste.
removal-step-granted = Elle a été acceptée.
removal-step-refused = Elle a été refusée.
removal-step-appealed = Vous avez demandé un second examen.
removal-step-upheld = Le second examen a donné la même réponse.
removal-step-withdrawn = Vous l’avez retirée.
removal-step-lapsed = Le délai pour la confirmer a pris fin.
removal-step-overtaken = L’inscription sur la liste a pris fin d’elle-même.
removal-step-erased = Ce qui est personnel a été effacé.
removal-said-you = Vous avez écrit :
removal-said-staff = L’équipe de la liste a écrit :
removal-add = Ajouter quelque chose
removal-add-field = Ce qui est nouveau
removal-add-button = Envoyer
removal-reply = Répondre à la question
removal-reply-field = Votre réponse
removal-text-hint = Jusqu’à { $limit } caractères. Seuls l’équipe de la liste et qui a ce lien peuvent le lire.
removal-text-empty = Écrivez quelque chose avant d’envoyer.
removal-done-added = Votre texte est arrivé.
removal-done-looking = Nous regardons maintenant. Rouvrez cette page dans une minute.
removal-done-confirmed = Votre demande est maintenant confirmée.
removal-done-withdrawn = La demande a été retirée.
removal-done-appealed = Vous avez demandé un second examen. Votre texte est arrivé.
removal-done-erased = Ce qui est personnel a été effacé.

## À propos de la demande

removal-about = À propos de cette demande
removal-reference = Référence
removal-network = Adresse ou réseau
removal-list = Liste
removal-policy = Règles
removal-policy-link = La politique de cette liste
removal-opened = Envoyée
removal-mail = Les lettres vont à
removal-mail-first = Tant que vous n’avez pas suivi le lien de notre premier message, aucun autre n’y est envoyé : la réponse est sur cette page.
removal-keep = Qui a l’adresse de cette page peut lire la demande et agir pour vous. Gardez-la pour vous.
removal-export = Télécharger tout ce qui est gardé sur cette demande (JSON)
removal-withdraw = Retirer la demande
removal-withdraw-what = La demande est close sans réponse, et { $network } reste sur la liste. Vous pourrez en faire une autre plus tard.
removal-withdraw-button = La retirer
removal-erase = Effacer ce qui est personnel
removal-erase-what = Sont effacés votre adresse électronique, tout ce qui a été écrit et ce que les machines ont trouvé. Personne ne peut le rétablir.
removal-erase-open = La demande est retirée en même temps, car personne ne pourrait vous répondre.
removal-erase-stays = Restent la liste, le réseau, les moments et la règle qui a décidé. Rien de cela ne dit qui a demandé.
removal-erase-button = Effacer maintenant
removal-erased = Ce qui est personnel dans cette demande a été effacé : { $when }. Ce qui reste ne dit pas qui a demandé.

## Quand quelque chose n’est pas possible

removal-not-any-more = Ce n’est plus possible
removal-not-now = Ce n’est pas possible pour le moment
removal-busy-what = Un second examen ne peut pas être demandé en ce moment. Réessayez dans quelques jours.
removal-full-what = Cette demande ne peut pas contenir plus de messages. Écrivez au contact de la liste en citant la référence.
removal-elsewhere-what = Vous lisez la page depuis une autre adresse que celle qui est inscrite. Ouvrez-la depuis celle-ci, ou utilisez le texte dans le DNS.
removal-down = Rien n’a été enregistré
removal-down-what = Une partie de ce site est en panne en ce moment. Tout ce que vous avez écrit est encore ici. Appuyez de nouveau sur le bouton dans quelques minutes.
removal-down-button = Envoyer de nouveau
removal-back = Retour à la demande

## Un lien perdu

removal-lost-heading = Votre demande de retrait
removal-lost = Vous avez perdu le lien vers votre demande ?
removal-lost-what = La page d’une demande a une adresse secrète. Nous pouvons la renvoyer à la boîte avec laquelle la demande a été faite.
removal-lost-field = Votre adresse électronique
removal-lost-hint = Celle qui figure dans la demande.
removal-lost-button = M’envoyer les liens
removal-lost-email = Entrez une adresse électronique avec un @ et un domaine, comme ada@example.org.
removal-lost-sent = S’il y a des demandes de cette boîte, nous lui avons écrit
removal-lost-sent-what = La lettre devrait arriver dans les dix minutes. Regardez aussi dans le dossier du courrier indésirable.
removal-lost-sent-none = Les demandes jamais confirmées n’y figurent pas, et le nombre de lettres par jour est limité.
removal-lost-again = Essayer une autre adresse
