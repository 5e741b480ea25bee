## La página privada de una solicitud. $network es lo que se quiere quitar de una lista.

removal-title = Solicitud: quitar { $network } de la lista «{ $list }»
removal-who = Quién actúa ahora
removal-who-you = Usted
removal-who-may = Usted, si no está de acuerdo
removal-who-we = Nosotros
removal-who-nobody = Nadie: esta solicitud está cerrada

removal-unconfirmed = Su solicitud espera su confirmación.
removal-unconfirmed-next = Mientras no la confirme, no pasa nada.
removal-checking = Su solicitud está confirmada y las máquinas la están comprobando.
removal-checking-next = Tarda unos minutos, o más si un servidor de nombres no contesta. La respuesta aparecerá aquí y llegará por correo.
removal-proving = Su solicitud está confirmada. Aún falta la prueba de que usted se ocupa de { $network }.
removal-proving-next = En cuanto veamos la prueba, la solicitud sigue sola. Más abajo se explica cómo darla.
removal-reviewing = Su solicitud está confirmada y el equipo de la lista la está mirando.
removal-reviewing-next = No tiene que hacer nada. Si falta algo, lo preguntamos aquí y le avisamos por correo.
removal-asked = El equipo de la lista le ha preguntado algo.
removal-asked-next = La pregunta está más abajo, en el historial. Respóndala allí: después su solicitud sigue.
removal-granted = { $network } se ha quitado de la lista.
removal-granted-next = No tiene que hacer nada. Si el fallo vuelve, la dirección puede entrar de nuevo en la lista.
removal-relisted = { $network } se quitó de la lista a petición. Vuelve a estar en ella desde este día: { $since }.
removal-relisted-next = Mire qué se vio esta vez y corríjalo. Después puede hacer una nueva solicitud.
removal-refused = { $network } sigue en la lista por ahora.
removal-refused-next = Abajo dice qué regla decidió y qué cambiaría la respuesta. Puede pedir una vez una segunda revisión.
removal-appealed = Otra persona está mirando su solicitud de nuevo.
removal-appealed-next = Quien decidió primero no vuelve a decidir. La respuesta aparecerá aquí y llegará por correo.
removal-upheld = Otra persona la ha mirado y la respuesta es la misma: { $network } sigue en la lista.
removal-upheld-next = Cuando algo haya cambiado, puede hacer una nueva solicitud.
removal-withdrawn = Usted ha retirado esta solicitud.
removal-withdrawn-next = No ha cambiado nada en la lista.
removal-lapsed = Esta solicitud no se confirmó a tiempo.
removal-lapsed-next = No ha cambiado nada en la lista.
removal-overtaken = { $network } ya no está en la lista. La entrada terminó por sí sola.
removal-overtaken-other = { $network } se quitó de la lista por otra solicitud. La suya queda cerrada con ella.
removal-overtaken-next = Ya no queda nada por decidir.

## Confirmación y prueba

removal-wrote = Escribimos a { $mail }. Para proteger los buzones, allí va como mucho una carta cada media hora sobre una misma entrada. Abra el enlace de la carta y pulse allí el botón. Si no llega ninguna, use una de las dos maneras de abajo o vuelva a pedirlo más tarde.
removal-confirm-until = El enlace vale hasta
removal-proof-until = Esperamos la prueba hasta
removal-no-mail = ¿No hay correo después de diez minutos?
removal-no-mail-what = Mire primero en la carpeta de correo no deseado. Si no hay nada, confirme de una de otras dos maneras.
removal-proof = Mostrar que usted se ocupa de la red
removal-address = Desde la propia dirección de la lista
removal-address-here = Está leyendo esta página desde { $address }, así que puede hacerlo aquí.
removal-address-elsewhere = Abra esta página desde { $network } y aquí aparecerá un botón. Ahora la está leyendo desde { $address }.
removal-address-button = Confirmar desde esta dirección
removal-dns = Con un texto en el DNS
removal-dns-what = Añada una entrada TXT con este texto. Puede borrarla después de la respuesta. Otros pueden leerla: no abre nada.
removal-dns-at = En este nombre
removal-dns-together = O en todos estos nombres
removal-dns-confirmed = O en uno de estos nombres, mientras el nombre de la dirección lleve de vuelta a ella
removal-dns-beside = Si la dirección tiene en el DNS un nombre que lleva de vuelta a ella, el texto también puede estar allí, con _reprieve. delante.
removal-dns-text = Texto
removal-dns-last = Lo último que vimos
removal-dns-never = Todavía no hemos mirado.
removal-dns-button = Ya está puesto; miren ahora
removal-dns-slow = Puede pasar una hora hasta que una entrada nueva se vea en todas partes.

## Cuándo hay respuesta, y cuál es

removal-clock = Cuándo tendrá una respuesta
removal-clock-promised = Prometida antes de
removal-clock-latest = Como muy tarde
removal-clock-proof = El primero de estos momentos ha pasado. Seguimos esperando la prueba.
removal-clock-late = El primero de estos momentos ha pasado y aún no hay respuesta. Vamos tarde. Quienes llevan la lista ya lo saben.
removal-clock-overdue = Los dos momentos han pasado y no hay respuesta. Eso no debe ocurrir. Escriba al contacto de abajo y cite { $reference }.
removal-off = Hasta dónde ha llegado
removal-off-ours = Fuera de nuestra lista
removal-off-zone-what = Pendiente, por lo que sabe esta página: no se le avisa. La zona que consultan los servidores de correo se escribe de nuevo cada cierto tiempo.
removal-off-caches = En las memorias
removal-off-caches-what = Los servidores pueden recordar la respuesta antigua hasta { $ttl } después de escribirse la zona. Eso es, como pronto, hasta { $until }.
removal-answer = La respuesta
removal-answer-change = Esta regla publicada lo decidió. También dice qué cambiaría la respuesta.
removal-answer-when = Dada
removal-answer-version = Versión de la política
removal-answer-gone = La política publicada hoy ya no tiene esta regla.
removal-again-now = Puede hacer una nueva solicitud en cualquier momento.
removal-again-from = Puede hacer una nueva solicitud a partir de este momento: { $when }.
removal-new = Hacer una nueva solicitud
removal-appeal = Pedir una segunda revisión
removal-appeal-what = Es posible una vez. La mira una persona que no ha decidido antes sobre ella.
removal-appeal-field = Qué se pasó por alto
removal-appeal-button = Pedir una segunda revisión
removal-checks = Lo que vieron las máquinas
removal-checks-caption = Cada comprobación, cómo terminó y por qué
removal-check = Comprobación
removal-check-result = Resultado
removal-check-why = Por qué

## Qué pasó y qué se dijo

removal-happened = Qué pasó
removal-step-opened = Usted envió la solicitud.
removal-step-confirmed-mail = Usted la confirmó con el enlace de nuestra carta.
removal-step-confirmed-address = Se confirmó desde la dirección de la lista.
removal-step-confirmed-dns = Se confirmó con un texto en el DNS.
removal-step-handed = Las máquinas la dejaron al equipo de la lista.
removal-step-granted = Se aceptó.
removal-step-refused = Se rechazó.
removal-step-appealed = Usted pidió una segunda revisión.
removal-step-upheld = La segunda revisión llegó a la misma respuesta.
removal-step-withdrawn = Usted la retiró.
removal-step-lapsed = Terminó el plazo para confirmarla.
removal-step-overtaken = La entrada de la lista terminó por sí sola.
removal-step-erased = Se borró lo personal.
removal-said-you = Usted escribió:
removal-said-staff = El equipo de la lista escribió:
removal-add = Añadir algo
removal-add-field = Qué hay de nuevo
removal-add-button = Enviar
removal-reply = Responder a la pregunta
removal-reply-field = Su respuesta
removal-text-hint = Hasta { $limit } caracteres. Solo pueden leerlo el equipo de la lista y quien tenga este enlace.
removal-text-empty = Escriba algo antes de enviarlo.
removal-done-added = Su texto ha llegado.
removal-done-looking = Estamos mirando ahora. Abra esta página de nuevo en un minuto.
removal-done-confirmed = Su solicitud ya está confirmada.
removal-done-withdrawn = La solicitud se ha retirado.
removal-done-appealed = Ha pedido una segunda revisión. Su texto ha llegado.
removal-done-erased = Lo personal se ha borrado.

## Sobre la solicitud

removal-about = Sobre esta solicitud
removal-reference = Referencia
removal-network = Dirección o red
removal-list = Lista
removal-policy = Reglas
removal-policy-link = La política de esta lista
removal-opened = Enviada
removal-mail = Las cartas van a
removal-mail-first = Mientras no siga el enlace de nuestro primer mensaje, no enviamos otro: la respuesta está en esta página.
removal-keep = Quien tenga la dirección de esta página puede leer la solicitud y actuar por usted. Guárdela para usted.
removal-export = Descargar todo lo que se guarda de esta solicitud (JSON)
removal-withdraw = Retirar la solicitud
removal-withdraw-what = La solicitud se cierra sin respuesta y { $network } sigue en la lista. Más tarde puede hacer otra.
removal-withdraw-button = Retirarla
removal-erase = Borrar lo personal
removal-erase-what = Se borran su dirección de correo, todo lo que se escribió y lo que vieron las máquinas. Nadie puede recuperarlo.
removal-erase-open = La solicitud se retira al mismo tiempo, porque nadie podría contestarle.
removal-erase-stays = Quedan la lista, la red, los momentos y la regla que decidió. Nada de eso dice quién preguntó.
removal-erase-button = Borrarlo ahora
removal-erased = Lo personal de esta solicitud se borró en este momento: { $when }. Lo que queda no dice quién preguntó.

## Cuando algo no se puede hacer

removal-not-any-more = Eso ya no es posible
removal-not-now = Eso no es posible ahora mismo
removal-busy-what = En este momento no se puede pedir una segunda revisión. Inténtelo de nuevo en unos días.
removal-full-what = En esta solicitud no caben más mensajes. Escriba al contacto de la lista y cite la referencia.
removal-elsewhere-what = Está leyendo la página desde otra dirección que la de la lista. Ábrala desde esa, o use el texto en el DNS.
removal-down = No se guardó nada
removal-down-what = Una parte de este sitio no funciona en este momento. Todo lo que escribió sigue aquí. Pulse el botón de nuevo en unos minutos.
removal-down-button = Enviar de nuevo
removal-back = Volver a la solicitud

## Un enlace perdido

removal-lost-heading = Su solicitud de retirada
removal-lost = ¿Ha perdido el enlace a su solicitud?
removal-lost-what = La página de una solicitud tiene una dirección secreta. Podemos enviarla de nuevo al buzón con el que se hizo la solicitud.
removal-lost-field = Su dirección de correo
removal-lost-hint = La que figura en la solicitud.
removal-lost-button = Enviarme los enlaces
removal-lost-email = Escriba una dirección de correo con una @ y un dominio, como ada@example.org.
removal-lost-sent = Si hay solicitudes de este buzón, le hemos escrito
removal-lost-sent-what = La carta debería llegar en diez minutos. Mire también en la carpeta de correo no deseado.
removal-lost-sent-none = Las solicitudes que nunca se confirmaron no aparecen en ella, y el número de cartas al día es limitado.
removal-lost-again = Probar con otra dirección
