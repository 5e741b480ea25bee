## Las eliminaciones en cifras

stats-title = Las eliminaciones en cifras
stats-lead = Cuántas eliminaciones se pidieron, cómo terminaron y cuánto tiempo se esperó una respuesta.
stats-empty = Nadie ha pedido todavía una eliminación. En cuanto alguien lo haga, las cifras estarán aquí.
stats-as-of = Datos del
stats-list-empty = Nadie ha pedido todavía que se elimine algo de esta lista.
stats-waiting = Esperan respuesta ahora: { $number }. La más antigua espera desde hace { $span }.
stats-waiting-none = Ninguna solicitud espera respuesta ahora.
stats-totals = Qué se pidió y qué pasó con ello
stats-what = Qué se cuenta
stats-recent = Últimos 30 días
stats-all = En conjunto
stats-number = { $number }
stats-opened = Pedidas
stats-confirmed = Confirmadas
stats-granted = Concedidas
stats-refused = Rechazadas
stats-relisted = De nuevo en la lista en los 30 días después de concederse
stats-withdrawn = Retiradas por quien las pidió
stats-lapsed = Nunca confirmadas
stats-overtaken = La entrada terminó antes
stats-median = La mitad tuvo respuesta en
stats-p95 = 95 de cada 100 tuvieron respuesta en
stats-within-2 = Con respuesta en 2 días
stats-within-7 = Con respuesta en 7 días
stats-nothing = ninguna
stats-share = { $percent } % ({ $part } de { $all })
stats-months = Mes a mes
stats-chart = Gráfico: eliminaciones concedidas y rechazadas en cada mes. La tabla de abajo tiene las mismas cifras.
stats-chart-granted = concedidas: { $number }
stats-chart-refused = rechazadas: { $number }
stats-months-table = Cada mes en una tabla
stats-months-caption = Todos los meses, el más reciente primero
stats-month-column = Mes
stats-how = Cómo contamos
stats-how-source = Las cifras salen del historial de decisiones, que no nombra a nadie. Los días y los meses son los de UTC.
stats-how-steps = Cada paso cuenta en el período en que se dio.
stats-how-refused = Un rechazo que se mantiene tras una segunda revisión cuenta una vez. Si acaba en eliminación, cuentan los dos.
stats-how-times = Los tiempos van de la confirmación a la primera respuesta. Cuentan en el período de la confirmación. Lo que tardó una segunda revisión no está incluido.
stats-how-ranks = «95 de cada 100» es el tiempo más corto que abarca al menos 95 de cada 100 respuestas. «La mitad» se entiende igual.
stats-how-share = Una proporción deja fuera las solicitudes cuyo plazo aún corre. También deja fuera las que terminaron antes sin respuesta.
stats-how-relisted = Una eliminación cuenta como de nuevo en la lista si la misma red vuelve a la misma lista en 30 días. Cuenta en el período en que se concedió.
stats-how-not = No se cuentan los formularios que no pudimos aceptar, nuestras propias preguntas ni las cartas.
stats-json = Las mismas cifras para programas
stats-month = { $month ->
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
