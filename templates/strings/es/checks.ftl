## Lo que una máquina comprueba de una solicitud: el nombre de cada comprobación, cómo acabó y por qué. El solicitante y el equipo leen lo mismo.

check-name-waited = Tiempo de espera
check-name-quiet = Nada visto desde la reparación
check-name-reverse = Nombre de la dirección
check-name-forward = El nombre lleva de vuelta
check-name-chosen = El nombre fue elegido
check-name-contact = Dominio de la dirección de correo
check-name-control = Control de la red
check-name-excluded = Redes que nunca se incluyen

check-met = Se cumple
check-not-met = No se cumple
check-unknown = Aún no se sabe

check-no-wait = Esta solicitud no tiene tiempo de espera.
check-wait-over = El tiempo de espera terminó el { $since }.
check-locked = El tiempo de espera dura hasta el { $until }.

check-nothing-seen = La reparación lleva la fecha { $repaired }. Después no se vio nada. La última vez fue el { $seen }.
check-seen-since = La reparación lleva la fecha { $repaired }. La causa se vio después, por última vez el { $seen }.
check-not-dated = La solicitud no dice cuándo se reparó la causa.
check-ahead = La solicitud dice que la reparación se hará el { $repaired }. Ese momento aún no ha llegado.

check-named = La dirección tiene el nombre { $name }.
check-nameless = La dirección no tiene nombre en el DNS.
check-leads-back = El nombre { $name } lleva de vuelta a la dirección.
check-leads-elsewhere = El nombre { $name } no lleva de vuelta a la dirección.
check-chosen = El nombre { $name } parece elegido por alguien.
check-generic = El nombre { $name } parece creado por un proveedor para muchas líneas.

check-takes-mail = El dominio de la dirección de correo acepta correo.
check-null-mx = El dominio de la dirección de correo dice que no acepta correo.
check-no-mail-host = El dominio de la dirección de correo no tiene ningún servidor de correo accesible.
check-no-domain = El dominio de la dirección de correo no está en el DNS.

check-control-dns = El control se ha mostrado con la entrada del DNS en { $name }.
check-control-address = El control se ha mostrado: la solicitud se confirmó desde la propia dirección.
check-control-missing = No se ha mostrado el control de la red.

check-excluded = Esta red nunca se incluye aquí, así que la entrada es un error nuestro.
check-not-excluded = La red no es ninguna de las que nunca se incluyen aquí.

check-no-answer = Un servidor de nombres no respondió, así que esto aún no se sabe.
check-not-asked = Esta solicitud no tiene nada que esta comprobación pueda mirar.
