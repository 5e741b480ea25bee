## Formulaires

form-problem = Quelque chose reste à corriger
form-day = Jour
form-month = Mois
form-year = Année
form-too-long = Ce texte est trop long. Caractères : { $size }. Place pour : { $limit }.
form-again-soon = Appuyez encore une fois sur le bouton. Rien de ce que vous avez saisi n’est perdu.
form-again = Cette page n’est plus à jour. Tout ce que vous avez saisi est encore là. Envoyez-le de nouveau.
