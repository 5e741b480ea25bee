## Eliminación de una lista: antes del formulario

remove-title = Eliminación de { $network } de la lista «{ $list }»
remove-listed = { $network } está en la lista «{ $list }».
remove-not-listed = { $network } no está en la lista «{ $list }». No hay nada que eliminar.
remove-unknown = En este momento no pudimos comprobar si { $network } está en la lista «{ $list }». Vuelva a intentarlo en un minuto.
remove-pause = Ahora mismo no podemos recibir solicitudes, porque una parte de nuestro sitio no funciona. Por esperar no se pierde nada. Vuelva a intentarlo en unos minutos.
remove-answer = Por qué { $network } está en la lista, y desde cuándo
remove-answer-plain = Lo que sabemos de { $network }
remove-inside = No está en la lista por sí sola. Está dentro de { $network }, y de esta lista solo se eliminan entradas enteras. Así que una solicitud es sobre todo { $network }.
remove-instead = Eliminación de { $network }
remove-part = Esta dirección está dentro de { $network }, que está en la lista entero. Puede pedirlo solo para esta dirección. El resto sigue en la lista.
remove-whole = Una solicitud es sobre la entrada entera, { $network }.
remove-holder = Quién puede pedirlo
remove-holder-only = Solo el titular de { $network }.
remove-holder-proof = Lo demuestra con un texto en el DNS de la red. El texto exacto está en la página que sigue al formulario.
remove-holder-other = ¿La red no es suya? Entonces busque su propia dirección. Su página dice qué puede hacer, y tiene una carta para su proveedor.
remove-holder-letter = Lo que sabemos de { $network }
remove-how = Antes de pedirlo
remove-who = Quién puede pedirlo
remove-asks-part = Puede pedirlo quien usa esta dirección de forma permanente, y demuestra que la controla. No cuesta nada.
remove-checks = Qué se comprueba automáticamente
remove-checks-none = Nada. Basta con lo que usted dice y confirma.
remove-pace = Cuánto tarda
remove-pace-at-once = La entrada se elimina en cuanto usted confirma la solicitud. Para eso le enviamos un correo con un enlace.
remove-pace-checks = Se decide unos minutos después de que usted confirme, en cuanto termina la comprobación automática.
remove-pace-proof = Se decide en cuanto usted ha confirmado la solicitud y ha demostrado que controla la red.
remove-pace-staff = Decide una persona de nuestro personal, después de que usted confirme.
remove-pace-wait = Primero tiene que pasar el tiempo de espera, hasta este momento: { $until }.
remove-pace-then = Después puede pedirlo, y la entrada se elimina cuando usted confirma la solicitud. Para eso le enviamos un correo con un enlace.
remove-clock = Tiempo para nuestra respuesta: { $soon }. Nunca tarda más de: { $latest }.
remove-caches = Después, los servidores de correo pueden conservar la respuesta antigua un tiempo, como máximo: { $ttl }.
remove-before = Eliminaciones anteriores
remove-history-none = Ninguna.
remove-history = { $count ->
    [one] Ya se eliminó de esta lista una vez, a petición.
   *[other] Ya se eliminó de esta lista { $count } veces, a petición.
}
remove-relisted = { $count ->
    [one] Después volvió a la lista una vez.
   *[other] Después volvió a la lista { $count } veces.
}
remove-next = Si vuelve a la lista
remove-next-wait = Entonces la siguiente eliminación tiene un tiempo de espera: { $wait }.
remove-cost = Qué cuesta
remove-cost-what = Nada. Ninguna tarifa ni donación lo hace más rápido. Nunca pedimos un número de teléfono ni documentos.
remove-rules = Cuándo se concede una solicitud
remove-refusal = Cuándo se rechaza una solicitud, y tiempos de espera
remove-policy = Todas las reglas de esta lista
remove-locked = Una solicitud tiene que esperar
remove-locked-lead = Una solicitud tiene que esperar hasta este momento: { $until }. Eso es { $when }.
remove-locked-until = Podrá pedirlo de nuevo { $when }.
remove-locked-why = Volvió a la lista después de una eliminación. La regla sobre tiempos de espera dice cuánto espera la siguiente.
remove-locked-meanwhile = Hasta entonces, averigüe qué se vio de nuevo y corríjalo. Lo que siga mal se vería otra vez. El correo urgente puede salir por otro servidor de correo.

## Eliminación de una lista: el formulario

remove-ask = Pedir la eliminación
remove-ask-what = Una sola página, sin cuenta. Después le enviamos un correo, y usted confirma la solicitud.
remove-what = ¿Qué es cierto?
remove-what-repaired = Está corregido
remove-what-repaired-more = Lo que causó la entrada ha terminado.
remove-what-range = La descripción no es correcta
remove-what-range-more = Las direcciones no se asignan así, o ya no.
remove-what-acquired = Tengo esta dirección desde hace poco
remove-what-acquired-more = Lo que se vio vino de quien la tenía antes.
remove-what-missing = Elija una de las dos: «{ $first }» o «{ $second }».
remove-since = ¿Desde qué día?
remove-since-hint = El día de la corrección, o el día en que recibió la dirección. Ya está puesto el día de hoy.
remove-since-missing = Escriba un día del calendario, por ejemplo 23 11 2026.
remove-since-future = Ese día aún no ha llegado. Escriba hoy o un día anterior.
remove-since-old = Ese día fue hace más de diez años. Mire si el año es correcto.
remove-since-seen-before = La causa se vio por última vez el { $seen }, después de ese día. Si el día no es correcto, escriba el correcto. Si ya tenía la dirección, elija la primera respuesta de arriba.
remove-since-seen-after = La causa se vio por última vez el { $seen }, después de ese día. Si se corrigió más tarde, escriba ese día. Si no, la causa sigue ahí.
remove-done = ¿Qué se hizo?
remove-done-hint = Marque lo que es cierto. No hace falta marcar nada.
remove-words = Con sus propias palabras
remove-words-reviewed = ¿Qué pasaba y qué se hizo? Lo lee una persona. Caben { $limit } caracteres.
remove-words-optional = ¿Qué pasaba y qué se hizo? Puede dejarlo vacío. Caben { $limit } caracteres.
remove-words-missing = Diga en una o dos frases qué se hizo. Una persona lo lee y decide.
remove-role = ¿Quién es usted?
remove-role-hint = Nos ayuda a escribirle una respuesta útil. Cualquiera puede pedirlo.
remove-role-server = Administro el servidor de correo o la máquina
remove-role-provider = Administro la red o el alojamiento
remove-role-user = Uso la conexión, o un buzón del servidor
remove-role-other = Otra persona
remove-role-missing = Elija quién es. «Otra persona» también vale.
remove-email = Dirección de correo electrónico
remove-email-hint = Para la confirmación y la respuesta. Vale cualquier dirección, de cualquier proveedor. Si nuestro correo no llega, la página siguiente tiene otras formas de confirmar.
remove-email-missing = Escriba una dirección de correo que usted lea.
remove-email-at = Escriba una dirección con una @, por ejemplo nombre@example.org.
remove-email-long = Una dirección no puede ser tan larga. Mire si se pegó algo más.
remove-email-characters = Escriba solo la dirección, sin espacios, paréntesis ni acentos antes de la @.
remove-email-domain = Mire lo que hay detrás de la @. Tiene que ser un dominio, por ejemplo example.org.
remove-language = Le escribimos en el idioma de esta página: { $language }.
remove-private = Nadie más ve lo que escribe aquí. Nunca se publica.
remove-send = Enviar la solicitud
remove-away = No se guardó nada, porque una parte de nuestro sitio no funciona. Todo lo que escribió sigue aquí. Pulse otra vez el botón en unos minutos.
remove-many = En poco tiempo llegaron varias solicitudes sobre esta entrada o desde su conexión. Podrá enviar esta otra vez { $when }. Lo que escribió está abajo.
remove-now-about = La entrada ha cambiado entretanto: una solicitud es ahora sobre { $network }. Si es lo que quiere, envíela otra vez.

## El enlace del correo

confirm-title = Confirmar una solicitud de eliminación
confirm-lead = Alguien dio su dirección de correo en esta solicitud. Si fue usted, confírmela aquí.
confirm-network = Qué se debe eliminar
confirm-list = De la lista
confirm-reference = Referencia
confirm-asked = Pedido
confirm-until = El enlace funciona hasta
confirm-true = Lo que usted confirma
confirm-repaired = El problema está corregido.
confirm-acquired = La dirección es mía ahora.
confirm-true-missing = Marque esta casilla si es cierto. Sin ella no se elimina nada.
confirm-button = Confirmar la solicitud
confirm-not-you = ¿No fue usted? Entonces cierre esta página. Sin su confirmación no pasa nada.
confirm-done = Esta solicitud ya está confirmada
confirm-done-what = No hay nada más que confirmar. La página de la solicitud dice cómo va.
confirm-over-what = El enlace del mensaje valía { $within }. Podemos enviarle de nuevo el enlace a la página de su solicitud.
confirm-open = Abrir la página de la solicitud
confirm-late = Este enlace ya no funciona
confirm-late-what = El plazo para confirmar una solicitud es: { $within }. Así nadie confirma por error una antigua. Esta no se confirmó, y por eso no se eliminó nada. Puede pedirlo otra vez.
confirm-again = Pedirlo otra vez para { $network }
confirm-unknown = Este enlace no lleva a ninguna solicitud
confirm-unknown-what = Los enlaces para confirmar funcionan durante { $within }. Una solicitud retirada ya no se puede confirmar.
confirm-unknown-again = Puede buscar otra vez la dirección y enviar una solicitud nueva.
confirm-unknown-copy = Si copió el enlace, mire si está entero. Los programas de correo cortan los enlaces largos.
confirm-lost = Recibir por correo los enlaces de sus solicitudes
