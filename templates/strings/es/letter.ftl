## La carta que un remitente entrega a otros. Es texto sin formato; entre sus párrafos hay una línea vacía.

letter-language = Idioma de la carta
letter-short = Carta corta
letter-long = Carta larga
letter-mail = Abrir en su programa de correo
letter-label = La carta

letter-subject = Se rechaza el correo de { $address }
letter-hello = Hola:
letter-thanks = Gracias por ocuparse de esto.

letter-refused = El destinatario rechaza el correo que envío. La dirección { $address } está en la lista «{ $list }» de { $operator }, que usa el servidor de correo del destinatario.
letter-refused-many = El destinatario rechaza el correo que envío. La dirección { $address } está en { $count } listas de { $operator } que usa el servidor de correo del destinatario: { $lists }.
letter-link = Aquí se explica qué se detectó, cómo corregirlo y cómo eliminar la dirección de la lista:
letter-free = La eliminación es gratuita y no requiere una cuenta.
letter-entry = En la lista «{ $list }»:
letter-entry-network = En la lista: { $network }
letter-entry-reason = Motivo: { $reason }
letter-entry-seen = En la lista desde: { $first }. Última detección: { $last }
letter-entry-ends = Termina por sí sola: { $ends }
letter-entry-stays = No termina por sí sola
letter-entry-repair = Cómo se corrige: { $repair }
letter-entry-remove = Eliminación:
letter-ask = Les pido tres cosas. Busquen y corrijan la causa. Pidan la eliminación en esa página. Después avísenme, para que pueda enviar mi correo otra vez.
letter-ask-short = Por favor, busquen y corrijan la causa, pidan la eliminación en esa página y avísenme cuando esté hecho.
letter-attached = Adjunto el correo devuelto. En él están el día y la hora.

letter-way = Me devuelven el correo que envío. Sale directamente de la dirección { $address }, que está en un rango de direcciones para casas, oficinas y teléfonos. El servidor de correo del destinatario no acepta correo que llegue directamente de un rango así.
letter-way-list = La lista que lo indica es «{ $list }», de { $operator }. No se acusa a nadie de nada. Esta página lo explica:
letter-way-ask = Por favor, díganme cómo enviar a través de su servidor de correo: su nombre, el puerto y qué nombre de usuario necesito. He leído que lo habitual es el puerto 587 con STARTTLS, o el puerto 465 con TLS.
letter-way-fixed = Si esta dirección es mía de forma permanente, díganmelo también, por favor. Entonces se puede sacar del rango.
