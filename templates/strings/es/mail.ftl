## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = Esta carta es de { $operator }. Mantenemos listas de direcciones que los servidores de correo consultan.
mail-reference = Su referencia para preguntas: { $reference }
mail-private = Su página privada muestra todo sobre la solicitud, y desde ella puede escribirnos:
mail-private-keep = Quien tenga este enlace puede leer y cambiar la solicitud. Por favor, guárdelo para usted.
mail-words = Quien miró su solicitud le ha escrito unas líneas. Están en su página privada.

mail-confirm-subject = Confirme su solicitud { $reference }
mail-confirm-asked = Alguien nos pidió quitar esta entrada de una lista y dio su dirección de correo:
mail-confirm-how = ¿Fue usted? Entonces abra esta página y pulse el botón que hay en ella:
mail-confirm-until = El enlace funciona hasta el { $when }.
mail-confirm-not-you = Si usted no lo pidió, no haga nada. Entonces no pasa nada.

mail-received-subject = Tenemos su solicitud { $reference }
mail-received = Ha llegado su solicitud de quitar esta entrada de la lista:
mail-received-when = Queremos responder antes del { $when }. Tendrá una respuesta a más tardar el { $latest }.

mail-granted-subject = Quitada de la lista: { $reference }
mail-granted = Su solicitud fue aceptada. Esta entrada se quitó de la lista el { $when }:
mail-granted-memory = Los servidores de correo pueden recordar la respuesta anterior durante un máximo de { $span }.
mail-granted-again = Si el fallo vuelve, la dirección puede entrar de nuevo en la lista.

mail-refused-subject = La respuesta a su solicitud { $reference }
mail-refused = No hemos quitado esta entrada de la lista:
mail-refused-rule = Lo decidió esta regla publicada, en la versión { $version } de la política:
mail-refused-why = Su página privada dice qué se comprobó y qué falta todavía:
mail-refused-appeal = En la misma página puede pedir una vez que lo mire otra persona.
mail-refused-again = Puede hacer una nueva solicitud a partir del { $when }.

mail-upheld-subject = La respuesta sigue igual: { $reference }
mail-upheld = Otra persona ha mirado su solicitud. La respuesta sigue igual y esta entrada queda en la lista:

mail-asked-subject = Una pregunta sobre su solicitud { $reference }
mail-asked = Antes de poder decidir sobre esta entrada tenemos una pregunta:
mail-asked-where = La pregunta está en su página privada, y allí puede responder:

mail-overtaken-subject = Ya no está en la lista: { $reference }
mail-overtaken = Esta entrada terminó por sí sola. Ya no está en la lista:
mail-overtaken-done = No tiene que hacer nada más. Su página privada muestra lo que pasó:

mail-links-subject = Los enlaces a sus solicitudes
mail-links = Alguien pidió los enlaces a las solicitudes abiertas de este buzón. Aquí están:
mail-links-not-you = Si usted no los pidió, no haga nada. Nadie más los ha recibido.

mail-overdue-subject = Una solicitud espera respuesta: { $reference }
mail-overdue = { $count ->
    [one] Esta solicitud lleva un día esperando respuesta:
    [many] Esta solicitud lleva { $count } días esperando respuesta:
   *[other] Esta solicitud lleva { $count } días esperando respuesta:
}
mail-overdue-why = RFC 6471 pide una respuesta en 2 días y, a más tardar, en 7. Esta es la entrada:
