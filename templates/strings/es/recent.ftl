## What happened on a list lately, for feed readers

recent-title = Entradas y salidas recientes
recent-feed = { $list }: entradas y salidas recientes
recent-how = Cada hora se publica un día después de terminar, durante una semana. Las horas están redondeadas. Si son muchas redes a la vez, solo se indica el número.
recent-entry = { $what }: { $networks }
recent-listed = Entrada
recent-removal = Salida a petición
recent-expiry = Salida por fin del plazo
recent-purge = Salida junto con otras entradas
recent-staff = Salida por decisión de nuestro personal
recent-networks = { $count ->
    [one] una red
    [many] { $count } de redes
   *[other] { $count } redes
}
recent-hour = { $day }, de { $from } a { $until } UTC
