## What happened on a list lately, for feed readers

recent-title = Entradas e saídas recentes
recent-feed = { $list }: entradas e saídas recentes
recent-how = Cada hora é publicada um dia depois de terminar, durante uma semana. Os horários são arredondados para a hora. Se são muitas redes de uma vez, só o número é indicado.
recent-entry = { $what }: { $networks }
recent-listed = Entrada
recent-removal = Saída a pedido
recent-expiry = Saída por fim do prazo
recent-purge = Saída em conjunto com outras entradas
recent-staff = Saída feita pelo nosso serviço
recent-networks = { $count ->
    [one] uma rede
    [many] { $count } de redes
   *[other] { $count } redes
}
recent-hour = { $day }, das { $from } às { $until } UTC
