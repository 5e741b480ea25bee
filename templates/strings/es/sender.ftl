## Para un remitente: la parte de arriba de cada respuesta sobre una dirección que está en una lista.

sender-not-accused = No se le acusa de nada.
sender-what-machine = El servidor de correo del destinatario rechazó un correo a causa de la dirección de la que venía. No miró quién es usted ni qué escribió.
sender-what-range = Esta es una de las muchas direcciones que un proveedor da a casas, oficinas y teléfonos. Algunos servidores de correo no aceptan correo que llegue directamente de una dirección así, lo envíe quien lo envíe.

sender-who = Quién tiene que actuar
sender-who-server = Quien administra este servidor de correo
sender-who-server-what = Casi siempre es su proveedor de correo, su empresa o su centro de estudios. Ellos pueden corregir el problema y pedirnos que eliminemos la dirección de la lista.
sender-who-line = El proveedor de esta conexión y quien la usa
sender-who-line-what = Por su nombre, la dirección parece la conexión de una casa o una oficina. Algo en esa conexión tiene un problema. Si no es la suya, avise a su proveedor de correo.
sender-who-holder = La empresa que administra esta red
sender-who-holder-what = La entrada es para una red entera, no para una sola máquina. Su proveedor de correo o su empresa de alojamiento puede corregir el problema, o pedirle a esa empresa que lo haga.
sender-who-reader = Usted, o quien se encarga de su conexión
sender-who-reader-what = Lo más probable es que el problema esté en un dispositivo de esta conexión. Puede ser un router, un teléfono, un decodificador de televisión o un equipo informático.
sender-who-nobody = Nadie, si usted puede esperar
sender-who-nobody-what = La entrada termina por sí sola { $when }, salvo que el problema se detecte otra vez. Después, envíe su correo de nuevo.
sender-who-other-way = Nadie tiene que corregir nada
sender-who-other-way-what = Haga que su correo salga por el servidor de su proveedor de correo. Más abajo se explica cómo. En su propia conexión no hay nada averiado.
sender-who-name = El servidor se presenta como
sender-who-owner = La red en la que está la administra
sender-reader = Esta es la dirección de la conexión que usted usa ahora. Puede que no sea la dirección de su servidor de correo. El correo devuelto dice cuál se rechazó.

sender-way = Cómo hacer que su correo llegue
sender-way-program = Abra la configuración de la cuenta en su programa de correo y busque el correo saliente, o SMTP.
sender-way-server = Escriba el servidor de correo saliente que indica su proveedor de correo, con el puerto 587 y STARTTLS, o con el puerto 465 y TLS.
sender-way-password = Active la contraseña para enviar. Use el nombre de usuario y la contraseña de su buzón.
sender-way-own = Si administra un servidor de correo en esta conexión, haga que entregue su correo al servidor de su proveedor. O pida, más abajo, la eliminación de su única dirección fija.

sender-send = Qué enviarles
sender-send-folded = Qué enviarles, si no puede esperar
sender-send-what = Esta carta dice todo lo que necesitan. Cópiela o ábrala en su programa de correo.
sender-send-provider = Esta carta pide a su proveedor de correo la configuración correcta. Cópiela o ábrala en su programa de correo.

sender-today = Qué puede hacer hoy
sender-today-call = Si es urgente, llame al destinatario o escríbale desde otro buzón.
sender-today-letter = Envíe la carta de arriba y adjunte el correo devuelto.
sender-today-once = No envíe el mismo correo una y otra vez. Se lo devolverán mientras la causa siga ahí.
sender-today-receiver = El destinatario puede dejar pasar su correo a pesar de todo. Pídaselo por teléfono.
sender-today-wait = Espere a que la entrada termine y envíe entonces su correo otra vez.
sender-today-provider = Escriba su correo en la página web de su buzón. Así sale por el servidor de su proveedor.

sender-long = Cuánto tarda
sender-long-self-service = Cuando el problema esté corregido, cualquiera puede pedir la eliminación. Se concede en cuanto esa persona la confirma.
sender-long-checked = Cuando el problema esté corregido, cualquiera puede pedir la eliminación. Decide una comprobación automática.
sender-long-reviewed = Cuando el problema esté corregido, cualquiera puede pedir la eliminación. Decide una persona de nuestro personal.
sender-long-range = El otro camino funciona de inmediato. No tiene que esperarnos.
sender-long-range-too = La dirección está también en un rango de hogares y teléfonos. Esa entrada permanece. Envíe sus correos por el servidor de su proveedor, como se explica más arriba.
sender-long-ends = Si nadie pide la eliminación, la entrada termina por sí sola { $when }.
sender-long-stays = La entrada no tiene fecha de fin.
sender-long-caches = Cuando la entrada termina, los servidores de correo lo notan en { $ttl } como máximo.

sender-article = ¿Por qué se rechazó mi correo? Más sobre la lista «{ $list }»
copy = Copiar
copied = Copiado
