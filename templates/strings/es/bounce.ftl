# Qué dice un correo devuelto, para personas que no administran servidores de correo.
# $ip es la dirección rechazada, $list el nombre de la lista, $operator quien la mantiene, $link la página de la respuesta.

## Una lista de este sitio

bounce-ours = { $ip } está en nuestra lista «{ $list }».
bounce-ours-what = El servidor de correo del destinatario consultó nuestra lista sobre el servidor que entregó su correo. Ese servidor tiene la dirección { $ip }, y la dirección está en la lista. Por eso el destinatario no aceptó el correo.
bounce-ours-who = Quien administra el servidor { $ip }. Casi siempre es su proveedor de correo, su empresa o su centro de estudios. Ellos pueden corregir el problema y pedirnos que eliminemos la dirección de la lista.
bounce-ours-hidden = Su correo se rechazó a causa de una lista nuestra.
bounce-ours-hidden-what = El servidor de correo del destinatario encontró en nuestra lista el servidor que entregó su correo. El texto no muestra su dirección, así que no podemos consultarla.
bounce-ours-hidden-who = Quien administra ese servidor. Casi siempre es su proveedor de correo, su empresa o su centro de estudios.
bounce-gone = { $ip } ya no está en nuestra lista «{ $list }».
bounce-gone-removal = Su correo se rechazó porque la dirección estaba en la lista. Se eliminó de ella el { $when }, porque alguien lo pidió.
bounce-gone-expiry = Su correo se rechazó porque la dirección estaba en la lista. La entrada venció por sí sola el { $when }.
bounce-gone-taken = Su correo se rechazó porque la dirección estaba en la lista. Nosotros la eliminamos de ella el { $when }.
bounce-gone-unknown = El correo devuelto dice que la dirección estaba en la lista. Ahora no lo está. En este momento no se puede mostrar cuándo salió de ella.
bounce-gone-who = Nadie. La dirección ya no está en esta lista.
bounce-elsewhere = { $ip } está en nuestra lista «{ $other }».
bounce-elsewhere-what = El correo devuelto nombra nuestra lista «{ $list }». Ahora la dirección no está en ella. Está en «{ $other }», y los servidores de correo que consultan esa lista también la rechazan.
bounce-never = { $ip } no está en nuestra lista «{ $list }».
bounce-never-what = El correo devuelto nombra nuestra lista. La dirección no está en ella ahora, y en nuestro historial no hay ninguna entrada anterior.
bounce-never-who = Quienes administran el servidor de correo del destinatario. Puede que el servidor haya consultado la lista de forma incorrecta. Ellos pueden comprobarlo.
bounce-unchecked = { $ip } no se pudo comprobar en este momento.
bounce-unchecked-what = El correo devuelto nombra nuestra lista. Por ahora no se puede decir si la dirección sigue en ella.
bounce-test = { $ip } es la entrada de prueba.
bounce-test-what = Todas las listas de direcciones de servidores de correo responden por ella, para que se vea que la lista funciona. De esta dirección no sale ningún correo.
bounce-test-who = Nadie. Alguien está probando un servidor.

## Listas de otros

bounce-other = Su correo se rechazó a causa de la lista { $list }.
bounce-other-some = Su correo se rechazó a causa de una lista de { $operator }.
bounce-other-unnamed = Su correo se rechazó a causa de una lista de bloqueo.
bounce-other-what = El servidor de correo del destinatario consultó una lista de bloqueo sobre el servidor que entregó su correo, y ese servidor está en ella. La lista no es nuestra. No podemos cambiarla.
bounce-dead = Su correo se rechazó a causa de una lista que ya no existe.
bounce-dead-what = El servidor de correo del destinatario consultó una lista que se cerró, y tomó la respuesta por una entrada. Puede que también rechace el correo de muchas otras personas.
bounce-private = El destinatario tiene una lista propia, y el servidor de correo de usted está en ella.
bounce-private-what = El destinatario no acepta correo del servidor que entregó el de usted. No se nombra ninguna lista de bloqueo pública, y la lista no es nuestra. Solo el destinatario puede cambiarla.
bounce-reputation = Un filtro de correo del destinatario no confía en el servidor de correo de usted.
bounce-reputation-what = El filtro da a cada servidor de correo una nota por lo que envió últimamente. El servidor que entregó su correo tiene una nota baja. La lista no es nuestra.
bounce-dynamic = Su correo salió de una dirección que no debería enviar correo por sí misma.
bounce-dynamic-what = La dirección pertenece a conexiones de casas o de teléfonos móviles. Los destinatarios esperan que ese correo pase por el servidor de correo de un proveedor. No dice nada sobre usted ni sobre su equipo.
bounce-dynamic-who = Usted, o quien configuró su programa de correo. El correo tiene que salir por el servidor de correo de su proveedor, con su nombre de usuario y su contraseña.
bounce-domain = Un dominio web o de correo que aparece en su correo está en una lista.
bounce-domain-what = El destinatario encontró un dominio en una lista: el dominio desde el que usted envía, o el de un enlace del correo. Lo que está en la lista no es la dirección de su servidor de correo.
bounce-domain-who = Usted. Quite el enlace y envíe el correo otra vez. Si el dominio es de usted, su titular puede pedir la eliminación.
bounce-admin-who = Quien administra el servidor de correo. Casi siempre es su proveedor de correo, su empresa o su centro de estudios.

## El destinatario consulta de forma incorrecta

bounce-resolver = Nadie está en una lista. El servidor de correo del destinatario consulta una lista de bloqueo de forma incorrecta.
bounce-resolver-what = La lista no respondió a la pregunta, y el servidor del destinatario lo tomó por una entrada. También rechazará el correo de muchas otras personas.
bounce-resolver-who = Quienes administran el servidor de correo del destinatario. Ni usted ni su proveedor tienen nada que corregir.

## Otra cosa

bounce-full = El buzón del destinatario está lleno.
bounce-full-what = No hay espacio para su correo. No interviene ninguna lista de bloqueo.
bounce-unknown-user = Ese buzón no existe.
bounce-unknown-user-what = El destinatario no conoce a nadie con esa dirección. No interviene ninguna lista de bloqueo.
bounce-unknown-user-who = Usted. Casi siempre la dirección tiene un error de escritura o ya no se usa.
bounce-mailbox = El buzón del destinatario no acepta correo.
bounce-mailbox-what = Puede estar cerrado, bloqueado o fuera de uso. No interviene ninguna lista de bloqueo.
bounce-recipient-who = El destinatario, o quienes administran su servidor de correo.
bounce-spf = Su dominio no dice que este servidor pueda enviar su correo.
bounce-spf-what = Los dominios publican una lista de los servidores que pueden enviar en su nombre, llamada SPF. El servidor que entregó su correo no está en ella.
bounce-dkim = La firma de su correo falta o no concuerda.
bounce-dkim-what = Los servidores de correo firman lo que envían; esa firma se llama DKIM. El destinatario no encontró una firma correcta, o el correo cambió por el camino.
bounce-dmarc = Su dominio pide a los destinatarios que rechacen correos como este.
bounce-dmarc-what = No se pudo demostrar que el correo viene del dominio que figura como remitente. La regla de ese mismo dominio, llamada DMARC, dice que hay que rechazarlo.
bounce-auth = El destinatario no pudo ver que el correo es realmente de usted.
bounce-auth-what = Busca una prueba de que el dominio del remitente respalda el correo. La prueba faltaba o no concordaba. No interviene ninguna lista de bloqueo.
bounce-domain-admin-who = Quien se encarga de su dominio de correo. Es su proveedor, su empresa o su servicio de alojamiento web.
bounce-sign-in = El servidor pide que usted inicie sesión antes de enviar.
bounce-sign-in-what = Su programa de correo envió sin nombre de usuario ni contraseña. No interviene ninguna lista de bloqueo.
bounce-sign-in-who = Usted, o quien configuró su programa de correo.
bounce-rdns = La dirección de su servidor de correo no tiene un nombre que concuerde (DNS inverso).
bounce-rdns-what = Los destinatarios buscan un nombre para la dirección de un servidor de correo; eso se llama DNS inverso. Para el servidor que entregó su correo no hay ninguno, o no concuerda. No interviene ninguna lista de bloqueo.
bounce-greylist = El destinatario pide a su servidor de correo que lo intente una vez más.
bounce-greylist-what = Lo hace con todos los remitentes que aún no conoce. Los servidores de correo lo intentan otra vez por sí solos a los pocos minutos. No interviene ninguna lista de bloqueo.
bounce-greylist-who = Nadie, salvo que el correo no haya llegado después de un día.
bounce-size = Su correo es demasiado grande.
bounce-size-what = El destinatario no acepta correos de ese tamaño. No interviene ninguna lista de bloqueo.
bounce-size-who = Usted.
bounce-virus = El destinatario no acepta un archivo adjunto o un enlace de su correo.
bounce-virus-what = Su filtro encontró algo que puede hacer daño, o un tipo de archivo que nunca acepta. A veces los filtros se equivocan.
bounce-content = Un filtro del destinatario tomó su correo por correo no deseado.
bounce-content-what = El motivo fue algo en las palabras, los enlaces o la forma del correo. A veces los filtros se equivocan. No se nombra ninguna lista de bloqueo.
bounce-content-who = Usted. Si ocurre con todos los correos, su proveedor puede ayudarle.
bounce-rate = Llegó demasiado correo de su servidor de correo en poco tiempo.
bounce-rate-what = Puede que muchas personas compartan ese servidor. El destinatario acepta menos correo de él durante un tiempo. Casi siempre termina por sí solo.
bounce-rate-who = Quien administra su servidor de correo, si esto dura más de un día.
bounce-geo = El destinatario no acepta correo del país de su servidor de correo.
bounce-geo-what = Clasifica el correo según dónde está el servidor. Eso no dice nada sobre usted ni sobre su correo.
bounce-network = No se pudo llegar al servidor de correo del destinatario.
bounce-network-what = No respondió, o el camino hasta él está cortado. No interviene ninguna lista de bloqueo.
bounce-no-domain = No se encuentra el dominio del destinatario.
bounce-no-domain-what = La parte que sigue a la @ no lleva a ningún servidor de correo. No interviene ninguna lista de bloqueo.
bounce-relaying = Ese servidor no acepta correo para este destinatario.
bounce-relaying-what = No reconoce como propio el dominio del destinatario. Puede que la dirección tenga un error de escritura, o que el dominio esté mal configurado.
bounce-receiver-who = Quienes administran el servidor de correo del destinatario.
bounce-policy = Una regla del destinatario detuvo su correo.
bounce-policy-what = El servidor del destinatario dice que el motivo fue una regla propia. No nombra ninguna lista de bloqueo.
bounce-policy-who = Su proveedor de correo. Puede preguntar al destinatario qué regla fue.

## Sin respuesta

bounce-unclear = No podemos decir por qué le devolvieron su correo.
bounce-unclear-who = Su proveedor de correo, si necesita ayuda ahora.
bounce-unclear-reply = El texto contiene un rechazo, pero no su motivo.
bounce-unclear-text = El texto no nombra ningún motivo que podamos leer con certeza.
bounce-unclear-binary = Es una imagen u otro archivo, no un texto. Solo podemos leer texto.
bounce-unclear-empty = No contiene ningún texto.

## Qué hacer ahora

bounce-step-send-link = Envíeles este enlace. Dice qué hay que corregir: { $link }
bounce-step-other-way = Si es urgente, use otro buzón o el teléfono.
bounce-step-send-again = Envíe su correo otra vez.
bounce-step-send-again-later = Envíe su correo otra vez mañana.
bounce-step-caches = Si se lo devuelven de nuevo, espere una hora. Los servidores de correo conservan la respuesta anterior durante un tiempo.
bounce-step-zone = Los servidores de correo todavía reciben la respuesta anterior, porque la copia de nuestra lista que consultan aún no se ha renovado.
bounce-step-look-again = Consulte esta página más tarde y envíe entonces su correo: { $link }
bounce-step-try-later = Vuelva en unos minutos.
bounce-step-find-address = Busque en el correo devuelto la dirección del servidor. Son cuatro números separados por puntos, cerca de la palabra «blocked».
bounce-step-tell-receiver = Avise al destinatario por teléfono o desde otro buzón. Puede pasar el correo devuelto a quienes se encargan allí del correo.
bounce-step-forward-admin = Envíe el correo devuelto completo a quien administra su correo.
bounce-step-wait = Espere unas horas. Su servidor de correo lo intenta otra vez por sí solo.
bounce-step-reword = Envíelo otra vez con palabras sencillas, sin enlaces ni archivos adjuntos.
bounce-step-leave-out = Quite el enlace y envíe su correo otra vez.
bounce-step-domain-removal = Si el dominio es de usted, pida su eliminación en { $list }.
bounce-step-check-address = Compare la dirección letra por letra, también la parte que sigue a la @.
bounce-step-check-domain = Compare letra por letra la parte que sigue a la @.
bounce-step-call = Pregunte al destinatario por teléfono o por otro medio.
bounce-step-own-server = Envíe por el servidor de correo de su propio proveedor, no por otro.
bounce-step-sign-in = En su programa de correo, active el inicio de sesión para el correo saliente.
bounce-step-smaller = Haga más pequeños los archivos adjuntos, o envíelos uno por uno.
bounce-step-share = Suba los archivos grandes o poco comunes a un servicio para compartir archivos y envíe el enlace.
bounce-step-scan = Revise primero el archivo adjunto con un antivirus.
bounce-step-copy-text = Copie las palabras del correo devuelto y péguelas.
bounce-step-whole-mail = Pegue el correo devuelto completo, de la primera línea a la última.

## Otra lista

bounce-list-ip = { $list } es una lista de direcciones de servidores de correo que mantiene { $operator }. No la mantenemos nosotros.
bounce-list-domain = { $list } es una lista de dominios que mantiene { $operator }. No la mantenemos nosotros.
bounce-list-uri = { $list } es una lista de dominios vistos en enlaces de correo no deseado que mantiene { $operator }. No la mantenemos nosotros.
bounce-list-provider = Esta lista la mantiene { $operator }. La consultan los servidores de correo que usan su servicio. No la mantenemos nosotros.
bounce-list-dead = { $list } se cerró. Un destinatario que todavía la consulta debería dejar de hacerlo.
bounce-list-some = { $operator } mantiene varias listas. La respuesta no dice cuál fue. No las mantenemos nosotros.
bounce-leave-self = Quien administra el servidor de correo puede pedir la eliminación en la página de la lista. No debería costar nada.
bounce-leave-self-domain = El titular del dominio puede pedir la eliminación en la página de la lista. No debería costar nada.
bounce-leave-expiry = Las entradas terminan por sí solas algún tiempo después de que la causa haya desaparecido.
bounce-leave-isp = Solo el proveedor de la dirección puede pedir la eliminación.
bounce-leave-operator = Quien administra el servidor de correo puede escribir a { $operator }.
bounce-leave-operator-domain = El titular del dominio puede escribir a { $operator }.
bounce-leave-recipient = Solo pueden ayudar del lado del destinatario. Avise al destinatario.
bounce-leave-dead = Allí no hay nada que pedir. Avise a quienes se encargan del correo del destinatario.
bounce-leave-unknown = No sabemos cómo se sale de ella.

## Además

bounce-note-temporary = El rechazo es solo por ahora. Puede que su servidor de correo lo siga intentando durante algunos días.
bounce-note-not-accused = No se le acusa de nada. Se trata de un servidor, no de usted ni de lo que escribió.
bounce-note-domain = No se le acusa de nada. Se trata de un dominio web o de correo, no de usted.
bounce-note-special = { $ip } no es una dirección desde la que llegue correo en internet. Puede que la hayan cambiado antes de que usted recibiera el texto.
bounce-note-masked = La dirección se hizo ilegible en el texto. Se ve en el correo tal como se lo devolvieron al principio.

## La página

bounce-page-now = Qué puede hacer ahora
bounce-page-answer = Todo sobre { $ip }
bounce-page-lookup = Consultarla en { $list }
bounce-page-explanation = Explicación de { $operator }
bounce-page-both = Consulta y eliminación en { $list }
bounce-page-removal = Eliminación en { $list }
bounce-page-their-link = La respuesta da esta dirección para la lista: { $link }
bounce-page-read = Qué leímos en su texto
bounce-page-reply = Respuesta del destinatario
bounce-page-codes = Sus códigos
bounce-page-zone = Zona de la lista
bounce-page-link = Enlace en la respuesta
bounce-page-remote = Quién lo rechazó
bounce-page-recipient = Dominio del destinatario
bounce-page-reporter = Escrito por
bounce-page-date = Escrito el
bounce-page-addresses = Direcciones en su texto
bounce-page-address = Dirección
bounce-page-role = Su papel
bounce-role-blocked = El servidor que se rechazó
bounce-role-receiver = El servidor del destinatario
bounce-role-relay = Un servidor en el camino
bounce-role-code = No es una dirección, sino la respuesta de una lista
bounce-role-resolver = Un servidor de nombres
bounce-role-mentioned = Solo se menciona
