## En todas las páginas

base-skip = Ir a la respuesta
base-nav = Secciones
base-lists = Las listas
base-help = Ayuda
base-policies = Listas y reglas
base-usage = Usar estas listas
base-api = Para programas
base-privacy = Privacidad
base-contact = Contacto
base-languages = Idiomas
base-language-remember = Mostrar siempre este sitio en español
base-language-forget = Olvidar que elegí el español
base-problem = Error: { $heading }
base-no-fee = Consultar una dirección y eliminarla de una lista no cuesta nada. { $operator } no cobra por ello ni acepta donaciones, y el dinero nunca lo hace más rápido.

## Duraciones

span-years = { $count ->
    [one] un año
   *[other] { $count } años
}
span-months = { $count ->
    [one] un mes
   *[other] { $count } meses
}
span-days = { $count ->
    [one] un día
   *[other] { $count } días
}
span-hours = { $count ->
    [one] una hora
   *[other] { $count } horas
}
span-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minutos
}
span-seconds = { $count ->
    [one] un segundo
   *[other] { $count } segundos
}
span-two = { $first } y { $second }
time-in = dentro de { $span }
time-ago = hace { $span }
time-just-now = ahora mismo

## Fechas

date-long = { $day } de { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
} de { $year }
date-time = { $date } a las { $time } UTC

## Cuando algo no salió como se esperaba

problem-home = Consultar una dirección
problem-kept = Lo que usted escribió
problem-request = Si nos escribe sobre esto, indique este número:
problem-not-found = Aquí no hay ninguna página
problem-not-found-what = Puede que el enlace sea antiguo o que le falte una letra.
problem-not-found-next = Revise la dirección de la página, o empiece de nuevo en el recuadro de la página de inicio.
problem-method = Esta página no puede hacer eso
problem-method-what = Su programa pidió a esta página algo que ella no hace.
problem-method-next = Empiece de nuevo en la página de inicio.
problem-unread = No pudimos leer lo que se envió
problem-unread-what = Hay algo en el enlace o en el formulario que no es como esta página lo espera.
problem-media-what = El texto llegó en un formato que esta página no acepta.
problem-unread-next = Empiece de nuevo en el recuadro de la página de inicio. Ahí puede escribir o pegar una dirección.
problem-large = Eso es más de lo que esta página acepta
problem-large-what = El recuadro acepta hasta 256 KiB de texto. Son unas cien páginas.
problem-large-kib = El texto ocupaba { $size } KiB. No se ha guardado nada de él.
problem-large-mib = El texto ocupaba { $size } MiB. No se ha guardado nada de él.
problem-large-over = El texto ocupa { $size } KiB, { $over } KiB de más. Sigue en el recuadro. Quite el final y los archivos adjuntos.
problem-large-next = Pegue solo las primeras líneas del correo devuelto. La dirección que necesitamos suele estar ahí.
problem-many = Fueron muchas preguntas en poco tiempo
problem-many-what = Para seguir siendo rápido para todos, el sitio responde solo a un número limitado de preguntas de una misma conexión.
problem-many-next = Pregunte otra vez dentro de { $wait }. Si comprueba muchas direcciones, la interfaz para programas las acepta todas a la vez.
problem-host = Este no es el sitio que usted pidió
problem-host-what = La solicitud nombra otro sitio, no este.
problem-host-next = Revise la dirección de la página y abra el sitio con su propio nombre.
problem-cross = Este formulario se envió desde otro sitio
problem-cross-what = Una página de otro sitio lo envió en su nombre, así que no hicimos nada con él.
problem-cross-next = Abra este sitio y escríbalo aquí.
problem-loading = Todavía estamos leyendo nuestras listas
problem-loading-what = El sitio acaba de arrancar. Hasta que haya leído todas sus listas, no puede decir si una dirección está en ellas.
problem-loading-next = Vuelva a intentarlo en un minuto.
problem-down = Una parte de este sitio no funciona
problem-down-what = No podemos mostrar esta página en este momento. No se guardó nada, y por nuestra parte no se perdió nada.
problem-down-next = Vuelva a intentarlo en unos minutos. Todavía es posible consultar una dirección.
problem-now = Eso no es posible ahora
problem-now-what = Lo que pide no encaja con la situación actual.
problem-now-next = La frase de arriba dice qué se puede hacer. La página de la dirección muestra cómo está todo.
problem-slow = La respuesta tardó demasiado
problem-slow-what = Paramos a los diez segundos, para que otras personas no tengan que esperar.
problem-slow-next = Vuelva a intentarlo en un minuto.
problem-ours = Lo sentimos, algo falló por nuestra parte
problem-ours-what = No es culpa suya, y no dice nada sobre su dirección.
problem-ours-next = Vuelva a intentarlo en unos minutos.
