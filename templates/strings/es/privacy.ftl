## Qué se guarda de una solicitud de eliminación

privacy-removal = Si pide una eliminación
privacy-removal-what = Para decidir sobre su solicitud guardamos lo que escribe: dirección de correo, idioma, función y qué se reparó. También guardamos los mensajes entre usted y nosotros y el resultado de nuestras comprobaciones.
privacy-removal-who = Solo lo ve el personal de { $operator }. Nuestras comprobaciones preguntan al sistema de nombres de dominio (DNS) por la dirección listada y por el dominio de su correo.
privacy-removal-published = Las solicitudes nunca se publican. Las cifras públicas sobre eliminaciones salen del historial y no nombran a nadie.
privacy-removal-own = La página privada de su solicitud muestra lo que guardamos sobre ella. Allí puede llevarse una copia o borrarlo todo.
privacy-kept = Cuánto tiempo lo guardamos
privacy-kept-unconfirmed = Una solicitud que nadie confirmó
privacy-kept-unconfirmed-long = La dirección de correo y los textos se borran { $span } después de que el enlace de confirmación deja de valer. Hasta entonces podemos explicar qué pasó.
privacy-kept-decided = Una solicitud decidida o terminada
privacy-kept-decided-long = La dirección de correo, los textos, los mensajes y los resultados de las comprobaciones se borran { $span } después de la última palabra. Hasta entonces la decisión se puede explicar o revisar.
privacy-kept-letters = Cartas para usted
privacy-kept-letters-long = El texto nunca se guarda. Su dirección se guarda hasta que la carta se envía, como máximo { $span }.
privacy-kept-budgets = Contadores y marcas contra el exceso de solicitudes
privacy-kept-budgets-long = Se borran después de { $span }. Frenan a quien pide demasiado o envía dos veces un formulario.
privacy-kept-staff = Marcas de dónde inicia sesión nuestro propio equipo
privacy-kept-staff-long = Se borran { $span } después del último inicio de sesión desde allí. Con ellas se nota si entra alguien ajeno. Las sesiones se borran { $sessions } después de terminar.
privacy-kept-history = Historial de entradas y de decisiones
privacy-kept-history-long = Se guarda para siempre, para que cualquiera pueda comprobar que cumplimos nuestras reglas. Contiene la lista, la red, la regla y las horas, y nada sobre quién lo pidió.
