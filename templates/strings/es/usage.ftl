## Para quienes usan las listas

usage-title = Usar estas listas
usage-lead = Cada lista es una zona del DNS. Su servidor de correo la consulta sobre la dirección que se conecta y decide según la respuesta.
usage-choice = La decisión es suya: rechazar, sumar puntos a una valoración o solo tomar nota. Más abajo, cada lista dice para qué está pensada.
usage-servers = Configuración para su servidor de correo
usage-servers-what = Lista para copiar, hecha a partir de las zonas y los códigos de esta página.
usage-json = Todo esto para programas, en un solo archivo:
usage-limits = Qué le pedimos
usage-limit-mail = Pregunte por las direcciones que le envían correo, mientras lo envían. Para eso están hechas las listas.
usage-limit-resolver = Pregunte a través de un servidor DNS propio. Los públicos preguntan por muchas personas a la vez, y puede que se les frene o se les rechace.
usage-limit-ttl = Conserve cada respuesta el tiempo que ella indica, y no más. Así no se rechaza a nadie por una entrada que ya terminó.
usage-limit-codes = Solo los códigos de las tablas de abajo cuentan como entrada en la lista. Cualquier otra respuesta no es nuestra.
usage-limit-errors = Nunca comunicamos un error mediante una respuesta. Una respuesta que empieza por 127.255.255 no viene de nosotros.
usage-test = Entradas de prueba
usage-test-what = Todas las zonas responden a estas de la misma manera (RFC 5782, sección 5). Compruébelas antes de confiar en una lista.
usage-test-listed = siempre en la lista
usage-test-never = nunca en la lista
usage-test-how = Para probar una, pregunte por su nombre:
usage-test-caption = Direcciones que no son de ninguna máquina: con ellas se ve que la zona funciona
usage-test-none = sin respuesta
usage-column-address = Dirección
usage-column-name = Nombre que se consulta
usage-ttl = Las respuestas se pueden conservar durante { $ttl }.

## Configuración de un programa

usage-with = Usar estas listas con { $server }
usage-with-lead = Tome las partes de las listas que quiera y adáptelas a su configuración.
usage-with-back = Todas las listas, con sus códigos y entradas de prueba
usage-with-version = Comprobado con { $server } { $version }.
usage-with-trial = Para ver primero qué se rechazaría, sin rechazar nada:
usage-with-once = Una vez
usage-with-once-what = Esto se pone una sola vez, sean cuales sean las listas que use.
usage-note-codes = Solo cuentan los códigos de la lista. Si una zona llega a responder por todas las direcciones con otro código, no se rechaza ningún correo por ello.
usage-note-any = Este programa toma cualquier respuesta por una entrada, sea cual sea el código. Una zona que respondiera por todas las direcciones detendría todo el correo.
usage-note-tested = Prueba por sí mismo 127.0.0.2 y 127.0.0.1, y deja de lado una zona que responde mal.
usage-note-link = El rechazo dice el motivo y enlaza nuestra página sobre la dirección.
usage-note-home = El rechazo nombra la lista y enlaza nuestra página de inicio. No puede enlazar la página sobre la dirección.
usage-note-words = El texto del rechazo es fijo. Nombra la zona y no lleva enlace.
usage-note-ipv4 = Solo pregunta por direcciones IPv4.
usage-note-weight = Una lista con *2 rechaza por sí sola. Con *1 necesita una segunda lista.
usage-note-score = Este programa suma puntos y no rechaza. Los puntos de aquí son un comienzo: ajústelos según lo que vea.
usage-note-part = Las dos primeras partes suman puntos. La última rechaza: déjela fuera si la lista se presta más a los puntos.
usage-combined = Todas las listas en una zona
usage-combined-what = Una zona responde por todas las listas a la vez, con el código de cada lista en la que está la dirección. Las respuestas se pueden conservar { $ttl }.
usage-combined-instead = Use esta parte o las de abajo, no ambas. Cuenta los códigos de todas las listas: quite los de una lista que solo sirve para puntuar.
