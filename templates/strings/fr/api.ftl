# La page qui décrit l'interface.
api-title = Pour les programmes
api-lead = Tout ce que les pages disent des adresses peut être lu par des programmes, gratuitement et sans compte.
api-unknown = L’état d’une adresse est listed, not-listed ou unknown. « unknown » signifie que l’adresse n’a pas pu être vérifiée. Redemandez plus tard, et ne le lisez jamais comme not-listed.
api-description = La description complète, au format OpenAPI 3.1
api-try = Essayer
api-try-one = Une adresse :
api-try-many = Plusieurs, une par ligne. La réponse contient une ligne pour chacune, dans le même ordre :
api-limits = Combien, à quel rythme
api-limits-what = Chaque client peut demander { $answers } réponses par minute, et { $lines } lignes par minute en demandes groupées. Envoyez une seule demande groupée à la fois. Au-delà, la réponse est 429, et Retry-After dit quand reprendre.
api-parameters = Ce qu’il faut envoyer
api-answers = Ce que vous recevez
