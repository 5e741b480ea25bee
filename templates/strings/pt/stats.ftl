## As remoções em números

stats-title = As remoções em números
stats-lead = Quantas remoções foram pedidas, como terminaram e quanto tempo se esperou por uma resposta.
stats-empty = Ainda ninguém pediu uma remoção. Assim que alguém pedir, os números ficam aqui.
stats-as-of = Dados de
stats-list-empty = Ainda ninguém pediu uma remoção desta lista.
stats-waiting = À espera de resposta agora: { $number }. O pedido mais antigo espera há { $span }.
stats-waiting-none = Nenhum pedido espera resposta agora.
stats-totals = O que foi pedido e o que resultou
stats-what = O que é contado
stats-recent = Últimos 30 dias
stats-all = No total
stats-number = { $number }
stats-opened = Pedidas
stats-confirmed = Confirmadas
stats-granted = Concedidas
stats-refused = Recusadas
stats-relisted = De novo na lista em até 30 dias após a remoção
stats-withdrawn = Retiradas por quem pediu
stats-lapsed = Nunca confirmadas
stats-overtaken = A entrada terminou antes
stats-median = Metade teve resposta em
stats-p95 = 95 em cada 100 tiveram resposta em
stats-within-2 = Respondidas em até 2 dias
stats-within-7 = Respondidas em até 7 dias
stats-nothing = nenhuma
stats-share = { $percent }% ({ $part } de { $all })
stats-months = Mês a mês
stats-chart = Gráfico: remoções concedidas e recusadas em cada mês. A tabela abaixo tem os mesmos números.
stats-chart-granted = concedidas: { $number }
stats-chart-refused = recusadas: { $number }
stats-months-table = Cada mês numa tabela
stats-months-caption = Todos os meses, o mais recente primeiro
stats-month-column = Mês
stats-how = Como contamos
stats-how-source = Os números vêm do histórico de decisões, que não nomeia ninguém. Os dias e os meses são os de UTC.
stats-how-steps = Cada passo conta no período em que aconteceu.
stats-how-refused = Uma recusa que se mantém depois de uma segunda análise conta uma vez. Se vira uma remoção, contam as duas.
stats-how-times = Os tempos vão da confirmação à primeira resposta. Contam no período da confirmação. O tempo de uma segunda análise não está incluído.
stats-how-ranks = “95 em cada 100” é o tempo mais curto que abrange pelo menos 95 em cada 100 respostas. “Metade” entende-se da mesma forma.
stats-how-share = Uma parcela deixa de fora os pedidos cujo prazo ainda corre. Também deixa de fora os que terminaram antes sem resposta.
stats-how-relisted = Uma remoção conta como de novo na lista se a mesma rede volta à mesma lista em até 30 dias. Conta no período da remoção.
stats-how-not = Os formulários que não pudemos aceitar, as nossas próprias perguntas e as cartas não são contados.
stats-json = Os mesmos números para programas
stats-month = { $month ->
    [1] janeiro
    [2] fevereiro
    [3] março
    [4] abril
    [5] maio
    [6] junho
    [7] julho
    [8] agosto
    [9] setembro
    [10] outubro
    [11] novembro
   *[12] dezembro
} de { $year }
