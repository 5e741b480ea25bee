## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = Cette lettre vient de { $operator }. Nous tenons des listes d’adresses que les serveurs de messagerie consultent.
mail-reference = Votre référence pour toute question : { $reference }
mail-private = Votre page privée montre tout sur la demande, et vous pouvez nous y écrire :
mail-private-keep = Quiconque a ce lien peut lire et changer la demande. Merci de le garder pour vous.
mail-words = La personne qui a examiné votre demande vous a écrit quelques lignes. Elles se trouvent sur votre page privée.

mail-confirm-subject = Merci de confirmer votre demande { $reference }
mail-confirm-asked = Quelqu’un nous a demandé de retirer cette entrée d’une liste et a donné votre adresse électronique :
mail-confirm-how = C’était vous ? Alors ouvrez cette page et appuyez sur le bouton :
mail-confirm-until = Le lien fonctionne jusqu’au { $when }.
mail-confirm-not-you = Si vous n’avez rien demandé, ne faites rien. Alors il ne se passe rien.

mail-received-subject = Nous avons votre demande { $reference }
mail-received = Votre demande de retirer cette entrée de la liste est arrivée :
mail-received-when = Nous voulons répondre avant le { $when }. Vous aurez une réponse au plus tard le { $latest }.

mail-granted-subject = Retirée de la liste : { $reference }
mail-granted = Votre demande est acceptée. Cette entrée a été retirée de la liste le { $when } :
mail-granted-memory = Les serveurs de messagerie peuvent se souvenir de l’ancienne réponse pendant { $span } au plus.
mail-granted-again = Si le défaut revient, l’adresse peut être inscrite de nouveau.

mail-refused-subject = La réponse à votre demande { $reference }
mail-refused = Nous n’avons pas retiré cette entrée de la liste :
mail-refused-rule = Cette règle publiée en a décidé, dans la version { $version } de la politique :
mail-refused-why = Votre page privée dit ce qui a été vérifié et ce qui manque encore :
mail-refused-appeal = Sur la même page, vous pouvez demander une fois qu’une autre personne l’examine.
mail-refused-again = Vous pourrez faire une nouvelle demande à partir du { $when }.

mail-upheld-subject = La réponse reste la même : { $reference }
mail-upheld = Une autre personne a examiné votre demande. La réponse reste la même, et cette entrée reste sur la liste :

mail-asked-subject = Une question sur votre demande { $reference }
mail-asked = Avant de pouvoir décider pour cette entrée, nous avons une question :
mail-asked-where = La question se trouve sur votre page privée, et vous pouvez y répondre :

mail-overtaken-subject = N’est plus sur la liste : { $reference }
mail-overtaken = Cette entrée a pris fin d’elle-même. Elle n’est plus sur la liste :
mail-overtaken-done = Vous n’avez plus rien à faire. Votre page privée montre ce qui s’est passé :

mail-links-subject = Les liens vers vos demandes
mail-links = Quelqu’un a demandé les liens vers les demandes ouvertes de cette boîte. Les voici :
mail-links-not-you = Si vous ne les avez pas demandés, ne faites rien. Personne d’autre ne les a reçus.

mail-overdue-subject = Une demande attend une réponse : { $reference }
mail-overdue = { $count ->
    [one] Cette demande attend une réponse depuis { $count } jour :
    [many] Cette demande attend une réponse depuis { $count } jours :
   *[other] Cette demande attend une réponse depuis { $count } jours :
}
mail-overdue-why = La RFC 6471 demande une réponse sous 2 jours, et au plus tard sous 7. Voici l’entrée :
