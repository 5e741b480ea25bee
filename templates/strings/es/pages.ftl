## La página de inicio

home-title = Averigüe por qué se rechazó un correo
home-lead = { $operator } mantiene listas de direcciones que algunos servidores de correo rechazan. Aquí puede ver si una dirección está en una de ellas, por qué, y qué la saca de ahí.
home-sender = Me devolvieron un correo
home-sender-what = Qué pasó, quién tiene que actuar y qué hacer hoy
home-provider = Administro una red o un servidor de correo
home-provider-what = Qué contiene cada lista, con qué reglas, y cómo sale de ella una dirección
home-receiver = Uso estas listas
home-receiver-what = Zonas, respuestas y entradas de prueba

## Lo que se escribió

lookup-title = Consultar una dirección
lookup-problem = Hay un problema
lookup-unread = Su texto está en el cuadro
lookup-unread-what = Llegó con un enlace, por eso todavía no lo hemos leído. Si es suyo, pulse el botón.
lookup-empty = Pegue el correo devuelto o escriba una dirección.
lookup-many = Varias direcciones
lookup-left-line = Se omitió la línea { $line }: «{ $text }».
lookup-left-entry = Omitido: «{ $text }».
lookup-left-more = Otros elementos omitidos: { $count }.
lookup-range = Un rango de direcciones
lookup-range-what = De { $first } a { $last }. Estas redes juntas son exactamente ese rango.
lookup-only = Una dirección en su texto
lookup-only-what = Su texto menciona { $address }, pero no dice que se rechazara un correo. Esta es la respuesta para esa dirección. Si le devolvieron un correo, péguelo entero.
lookup-name = Un nombre y sus direcciones
lookup-name-what = { $name } corresponde a estas direcciones. El correo también puede salir de otra.
lookup-no-address = No se encontró ninguna dirección
lookup-no-address-what = { $name } no tiene ninguna dirección en este momento. Si tiene la dirección misma, escríbala abajo.
lookup-unanswered-what = En este momento no pudimos averiguar las direcciones de { $name }. Si tiene la dirección misma, escríbala abajo.
lookup-table = Cada una con su respuesta
lookup-column-what = Dirección o red
lookup-column-state = Estado

## Una red

net-listed = { $count ->
    [one] Hay una entrada dentro de { $subject }.
   *[other] Hay { $count } entradas dentro de { $subject }.
}
net-itself = { $subject } está en una lista por sí misma.
net-inside-listed = { $subject } está dentro de una red que figura en una lista.
net-not-listed = Nada de { $subject } está en ninguna lista de { $operator }.
net-unknown = { $subject } no se pudo comprobar en este momento.
net-covers = Tamaño: { $covers }
net-special = Esta red está dentro de { $range }, un rango reservado para «{ $class }» ({ $rfc }).
net-special-itself = Esta red está reservada para «{ $class }» ({ $rfc }).
net-inside = Dentro de esta red
net-inside-caption = Entradas dentro de esta red, por orden de dirección
net-around = Alrededor de esta red
net-more = { $count ->
    [one] Y una más. Pregunte por una red más pequeña para verla.
   *[other] Y { $count } más. Pregunte por una red más pequeña para verlas.
}
net-counts = Cuántas entradas
net-counts-why = Para una red tan amplia mostramos solo números. Pregunte por un /24, o por un /48 en IPv6, para ver cada entrada.
net-counts-caption = Entradas dentro de esta red, por lista
net-count = { $count }
net-column-network = Red
net-column-list = Lista
net-column-rule = Regla
net-column-first = En la lista desde
net-column-ends = Termina
net-column-count = Entradas
net-ends-never = no por sí sola
net-api = La interfaz para programas también acepta redes

## Las listas

lists-title = Nuestras listas
lists-lead = { $operator } publica estas listas. Cada una tiene sus propias reglas para incluir direcciones y para eliminarlas.
lists-policy = Reglas de la lista «{ $list }»
lists-zone = Zona
list-policy = Leer las reglas de esta lista
list-facts = Datos
list-since = Publicada desde
list-use = Pensada para
list-scope = Qué se incluye
list-collateral = A qué más puede afectar
list-ends = Cuándo terminan las entradas
list-expiry = Una entrada termina por sí sola { $span } después de que su motivo se detectara por última vez.
list-no-expiry = Las entradas de esta lista describen cómo está construida una red. No terminan por sí solas.
list-who = Quién puede pedir la eliminación
list-contact = Preguntas sobre esta lista
list-news = Cambios
list-news-how = Cuando cambia cualquier regla, cambia también la versión de las reglas. Ahora es la { $version }.
list-codes = Respuestas de la zona
list-codes-caption = Qué responde la zona y qué significa cada respuesta
list-column-code = Respuesta
list-column-rule = Regla
list-column-text = Significado

## Las reglas de una lista

policy-title = Reglas de la lista «{ $list }»
policy-lead = Qué se incluye, qué tiene que haberse detectado antes y qué hace que una entrada se elimine. Incluimos y rechazamos según estas reglas y ninguna otra.
policy-version = Versión { $version }.
policy-normative = El texto que vale es el inglés.
policy-list = Sobre esta lista
policy-translated = Las reglas están aquí en inglés, el idioma que vale. Lo que las rodea está traducido.
policy-listing = Reglas para incluir
policy-listing-what = Cada entrada de la lista se basa en una de estas.
policy-evidence = Qué tiene que haberse detectado
policy-code = Respuesta de la zona
policy-lasts = Duración tras la última detección
policy-scope = Qué se incluye y a qué más puede afectar
policy-floors = No se incluye ninguna red más amplia que un { $ipv4 } de IPv4 o un { $ipv6 } de IPv6.
policy-expiry = Cuándo terminan las entradas por sí solas
policy-removal = Reglas para la eliminación
policy-refusal = Cuándo se rechaza una solicitud
policy-waits = Tiempos de espera
policy-waits-what = Quien pide la eliminación y vuelve a estar en la lista tiene que esperar antes de la siguiente. Las nuevas entradas de hace más de { $window } no cuentan.
policy-fee = Sin tarifas
policy-fee-what = No cobramos a nadie ni aceptamos donaciones por una eliminación, ni por una más rápida.
policy-contact = Preguntas sobre estas reglas:
waits-caption = Tiempo de espera antes de la siguiente eliminación
waits-column-after = De nuevo en la lista
waits-column-wait = Tiempo de espera
waits-after = { $count ->
    [one] una vez
    [2] dos veces
   *[other] { $count } veces
}
waits-from = { $count ->
    [one] una vez o más
    [2] dos veces o más
   *[other] { $count } veces o más
}

## Privacidad

privacy-lead = No guardamos nada sobre quién consulta qué.
privacy-typed = Lo que usted escribe o pega
privacy-typed-what = Se usa para responderle y después se olvida. No se almacena ni se anota en ningún registro.
privacy-names = Si usted escribe el nombre de un servidor, preguntamos sus direcciones al sistema de nombres de dominio. Si una dirección está en una lista, preguntamos también su nombre. No se dice a nadie quién preguntó.
privacy-log = Qué contiene el registro
privacy-log-what = De cada página: cuándo se pidió, qué tipo de página era, cómo terminó y cuánto tardó, y un número aleatorio para la solicitud. No contiene la dirección que usted consultó. De su propia conexión contiene solo la red que la rodea.
privacy-connection = La dirección de su conexión
privacy-connection-what = Se mantiene en la memoria durante poco tiempo, para que nadie pueda preguntar demasiado a la vez. No se almacena.
privacy-cookies = Cookies y otros sitios
privacy-cookies-what = Las páginas no ponen cookies, salvo una si usted la pide: el botón que recuerda su idioma guarda ese idioma, y nada más, en su navegador durante un año. Las páginas no cargan nada de otros sitios, y nada sigue sus pasos.
privacy-listings = Qué contienen las listas
privacy-listings-what = Direcciones de máquinas y redes, la regla en la que se basa cada entrada, cuándo se detectó y qué se detectó. Esto sirve a la seguridad del correo. Cualquiera puede consultar aquí cada entrada.
privacy-listings-history = Las entradas que terminaron se quedan en el historial, para que cualquiera pueda comprobar que cumplimos nuestras reglas.
privacy-rights = Preguntas y correcciones
privacy-rights-what = Pregúntenos qué tenemos sobre una dirección suya, o díganos que algo no es correcto:

## Contacto

contact-lead = Si una dirección está en una lista, consúltela primero: su página dice por qué y qué la saca de ahí.
contact-site = Sobre este sitio
contact-lists = Sobre una lista
contact-security = Si encontró un punto débil de este sitio
contact-security-what = Díganoslo antes que a otros:
