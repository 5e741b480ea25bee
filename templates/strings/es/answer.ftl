## La línea de estado. $subject es una dirección o una red; la página la destaca.

state-listed = En lista
state-not-listed = En ninguna lista
state-unknown = No se pudo comprobar
state-test = Entrada de prueba
state-special = Dirección especial
state-as-of = Datos del { $exact }, { $ago }.
answer-title = { $subject }: { $state }
state-loading = El sitio acaba de arrancar y todavía está leyendo sus listas. Vuelva a intentarlo en un minuto.
state-stale = Nuestros datos son de { $ago }. Son demasiado antiguos para decir que no hay nada en las listas. Vuelva a intentarlo en unos minutos.
time-local = su hora:

ip-listed = { $count ->
    [one] { $subject } está en una lista de { $operator }.
   *[other] { $subject } está en { $count } listas de { $operator }.
}
ip-not-listed = { $subject } no está en ninguna lista de { $operator }.
ip-unknown = { $subject } no se pudo comprobar en este momento.
ip-not-listed-next = Si le devolvieron un correo enviado desde esta dirección, la causa es otra: la lista de otro operador u otro motivo. Pegue el correo devuelto en el recuadro de abajo. Ahí se dice cuál es.
ip-ended-lately = Hasta hace poco estaba en una de nuestras listas. Puede que algunos servidores de correo conserven la respuesta anterior. Envíe su correo otra vez dentro de { $ttl }.
ip-ended-waits = Hasta hace poco estaba en una de nuestras listas. Los servidores de correo todavía reciben la respuesta anterior, porque la copia de nuestra lista que consultan aún no se ha renovado. Vuelva a mirar aquí más tarde y envíe entonces su correo.
ip-listings = { $count ->
    [one] La entrada
   *[other] Las { $count } entradas
}

## Direcciones con un significado propio

special-test = { $subject } es la entrada de prueba.
special-test-what = Todas las listas de este tipo responden que está en la lista, para que los servidores de correo vean que la lista funciona (RFC 5782, sección 5). No corresponde a ninguna máquina, y nadie tiene que hacer nada.
special-never = { $subject } nunca está en una lista.
special-never-what = Es la dirección con la que cada máquina se llama a sí misma. Una lista que responde por ella está averiada (RFC 5782, sección 5). Si un correo devuelto la nombra, busque en él otra dirección.
special-private = { $subject } es una dirección privada.
special-private-what = Las direcciones de { $range } se usan dentro de una casa o una oficina ({ $rfc }). Su correo salió con otra dirección. Búsquela en el correo devuelto, cerca de la palabra «blocked» o «listed».
special-shared = { $subject } es una dirección interna de la red de un proveedor.
special-shared-what = Muchos clientes comparten las direcciones de { $range } dentro de la red de un proveedor ({ $rfc }). Su correo salió con otra dirección. Búsquela en el correo devuelto.
special-loopback = { $subject } es una dirección con la que una máquina se llama a sí misma.
special-loopback-what = Las direcciones de { $range } nunca salen de una máquina ({ $rfc }). Si aparece en un correo devuelto, puede ser el código de respuesta de una lista. Busque otra dirección en ese correo.
special-link-local = { $subject } es una dirección que vale en un solo cable.
special-link-local-what = Las direcciones de { $range } funcionan entre máquinas del mismo cable o de la misma red inalámbrica ({ $rfc }). Su correo salió con otra dirección.
special-documentation = { $subject } es una dirección de ejemplo.
special-documentation-what = Las direcciones de { $range } están reservadas para manuales y ejemplos ({ $rfc }). Ningún servidor de correo de internet usa una de ellas. Si la copió de una guía, ponga en su lugar la dirección real.
special-multicast = { $subject } es una dirección de grupo.
special-multicast-what = Las direcciones de { $range } llegan a muchas máquinas a la vez ({ $rfc }). Ningún correo sale de una de ellas.
special-other = { $subject } es una dirección con un fin especial.
special-other-what = Las direcciones de { $range } están reservadas para «{ $class }» ({ $rfc }). El correo no suele salir de una de ellas. Busque otra dirección en el correo devuelto.

special-listed = Las direcciones de { $range } están reservadas para «{ $class }» ({ $rfc }). Aun así, este sitio puede incluir algunas en sus listas.

## Una entrada

card-because = { $network } está en la lista porque { $reason }
card-network = Qué está en la lista
card-rule = Según qué regla
card-rule-link = Leer la regla
card-first = En la lista desde
card-last = Última detección
card-checked = Última comprobación
card-ends = Termina
card-ends-itself = por sí sola, { $when }
card-ends-never = No por sí sola. Termina cuando alguien pide la eliminación y se cumplen las reglas para ella.
card-seen = Qué se detectó
card-repair = Cómo se corrige
card-repair-link = Cómo corregirlo, paso a paso
card-remove = Eliminación de la lista «{ $list }»
card-remove-alone = Eliminación solo de { $address }
covers-one = Esta única dirección
covers-many = { $count ->
    [one] Una dirección
   *[other] { $count } direcciones
}
covers-home = Un /64: el bloque que suele tener una casa o un servidor
covers-homes = { $count ->
    [one] Un bloque del tamaño que suele tener una casa o un servidor
   *[other] { $count } bloques del tamaño que suele tener una casa o un servidor
}
removal-asks-self-service = Cualquiera puede pedir la eliminación. Necesita una dirección de correo electrónico para confirmar la solicitud. No cuesta nada.
removal-asks-checked = Cualquiera puede pedir la eliminación cuando el problema esté corregido. Decide una comprobación automática. No cuesta nada.
removal-asks-reviewed = Cualquiera puede pedir la eliminación. Usted dice qué se corrigió, y decide una persona de nuestro personal. No cuesta nada.
removal-asks-owner = Solo puede pedir la eliminación quien controla la red, y tiene que demostrarlo. No cuesta nada.

## Lo que hubo antes

past-heading = Entradas anteriores
past-removal = { $network } estuvo en la lista «{ $list }» hasta { $when }. La entrada se eliminó porque alguien lo pidió.
past-expiry = { $network } estuvo en la lista «{ $list }» hasta { $when }. La entrada venció por sí sola.
past-purge = { $network } estuvo en la lista «{ $list }» hasta { $when }. La entrada se retiró junto con otras.
past-staff = { $network } estuvo en la lista «{ $list }» hasta { $when }. Nuestro personal eliminó la entrada.
past-caches = Cuando una entrada termina, los servidores de correo pueden conservar su respuesta anterior durante { $ttl } como máximo.
timeline-heading = Historial
timeline-listed = { $network } entró en la lista «{ $list }».
timeline-renewed = El motivo se detectó otra vez, o la entrada se modificó: { $network } en la lista «{ $list }».
timeline-removal = { $network } salió de la lista «{ $list }» porque alguien lo pidió.
timeline-expiry = { $network } salió de la lista «{ $list }» porque se cumplió su plazo.
timeline-purge = { $network } salió de la lista «{ $list }» junto con otras entradas.
timeline-staff = { $network } salió de la lista «{ $list }» por decisión de nuestro personal.
background-missing = En este momento no se puede mostrar qué se detectó ni qué hubo antes. La respuesta de arriba no depende de eso. Vuelva a intentarlo en unos minutos.

## Datos técnicos

facts-heading = Datos técnicos
facts-zone = Zona que consultan los servidores de correo
facts-code = Su respuesta
facts-ttl = Las respuestas se conservan durante
zone-published = En la zona publicada
zone-published-earlier = Desde { $date }, o antes
zone-published-waits = Todavía no. La zona que consultan los servidores se vuelve a escribir cada cierto tiempo.
zone-answered = Los servidores de nombres responden así desde
zone-late = La zona que consultan los servidores va por detrás de esta página desde { $since }. La seguirá en cuanto se pueda escribir.
facts-revision = Versión de nuestros datos
facts-json = Para programas
facts-json-link = Esta respuesta en JSON

## El recuadro

box-again = Compruebe otra dirección o pegue el correo devuelto
box-label = Una dirección, el nombre de un servidor o el correo devuelto
box-hint = Puede pegar el mensaje completo. O escriba una dirección, como 192.0.2.7 o 2001:db8::25, una red o un enlace web del mensaje.
box-look-up = Consultar
box-private = Lo que usted pega se lee para responderle. No se guarda.
