## Ce qu'une machine vérifie d'une demande : le nom de chaque vérification, son résultat et sa raison. Le demandeur et l'équipe lisent la même chose.

check-name-waited = Délai d'attente
check-name-quiet = Rien vu depuis la réparation
check-name-reverse = Nom de l'adresse
check-name-forward = Le nom ramène à l'adresse
check-name-chosen = Le nom a été choisi
check-name-contact = Domaine de l'adresse mail
check-name-control = Contrôle du réseau
check-name-excluded = Réseaux jamais inscrits

check-met = Rempli
check-not-met = Non rempli
check-unknown = Pas encore connu

check-no-wait = Cette demande n'a pas de délai d'attente.
check-wait-over = Le délai d'attente est terminé depuis le { $since }.
check-locked = Le délai d'attente court jusqu'au { $until }.

check-nothing-seen = La réparation est datée du { $repaired }. Rien n'a été vu après. La dernière fois était le { $seen }.
check-seen-since = La réparation est datée du { $repaired }. La cause a été vue après, la dernière fois le { $seen }.
check-not-dated = La demande ne dit pas quand la cause a été réparée.
check-ahead = La demande dit que la réparation sera faite le { $repaired }. Ce moment n'est pas encore venu.

check-named = L'adresse porte le nom { $name }.
check-nameless = L'adresse n'a pas de nom dans le DNS.
check-leads-back = Le nom { $name } ramène à l'adresse.
check-leads-elsewhere = Le nom { $name } ne ramène pas à l'adresse.
check-chosen = Le nom { $name } semble avoir été choisi par quelqu'un.
check-generic = Le nom { $name } semble avoir été créé par un fournisseur pour de nombreuses lignes.

check-takes-mail = Le domaine de l'adresse mail accepte le courrier.
check-null-mx = Le domaine de l'adresse mail indique qu'il n'accepte pas de courrier.
check-no-mail-host = Le domaine de l'adresse mail n'a aucun serveur de messagerie joignable.
check-no-domain = Le domaine de l'adresse mail n'existe pas dans le DNS.

check-control-dns = Le contrôle est montré par l'entrée DNS à { $name }.
check-control-address = Le contrôle est montré : la demande a été confirmée depuis l'adresse elle-même.
check-control-missing = Le contrôle du réseau n'a pas été montré.

check-excluded = Ce réseau n'est jamais inscrit ici ; l'inscription est donc une erreur de notre part.
check-not-excluded = Le réseau n'est pas de ceux qui ne sont jamais inscrits ici.

check-no-answer = Un serveur de noms n'a pas répondu ; ce point n'est donc pas encore connu.
check-not-asked = Cette demande ne contient rien que cette vérification puisse regarder.
