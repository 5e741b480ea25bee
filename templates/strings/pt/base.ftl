## Em todas as páginas

base-skip = Ir para a resposta
base-nav = Site
base-lists = As listas
base-help = Ajuda
base-policies = Listas e regras
base-usage = Usar estas listas
base-api = Para programas
base-privacy = Privacidade
base-contact = Escreva-nos
base-languages = Idiomas
base-language-remember = Mostrar sempre este site em português
base-language-forget = Esquecer que escolhi português
base-problem = Erro: { $heading }
base-no-fee = Consultar e remover um endereço não custa nada. { $operator } não aceita taxas nem doações por isso, e com dinheiro nunca é mais rápido.

## Durações

span-years = { $count ->
    [one] um ano
   *[other] { $count } anos
}
span-months = { $count ->
    [one] um mês
   *[other] { $count } meses
}
span-days = { $count ->
    [one] um dia
   *[other] { $count } dias
}
span-hours = { $count ->
    [one] uma hora
   *[other] { $count } horas
}
span-minutes = { $count ->
    [one] um minuto
   *[other] { $count } minutos
}
# Em português, zero também cai em [one].
span-seconds = { $count ->
    [0] { $count } segundos
    [one] um segundo
   *[other] { $count } segundos
}
span-two = { $first } e { $second }
time-in = daqui a { $span }
time-ago = há { $span }
time-just-now = agora mesmo

## Datas

date-long = { $day } de { $month ->
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
date-time = { $date }, às { $time } UTC

## Quando algo correu de outra forma

problem-home = Consultar um endereço
problem-kept = O que escreveu
problem-request = Se nos escrever sobre isto, indique este número:
problem-not-found = Aqui não há nenhuma página
problem-not-found-what = O link pode ser antigo, ou pode faltar-lhe uma letra.
problem-not-found-next = Confira o endereço da página, ou comece de novo no campo da página inicial.
problem-method = Esta página não faz isso
problem-method-what = O seu programa pediu a esta página algo que ela não faz.
problem-method-next = Comece de novo na página inicial.
problem-unread = Não conseguimos ler o que foi enviado
problem-unread-what = Algo no link ou no formulário não está como esta página espera.
problem-media-what = O texto chegou num formato que esta página não aceita.
problem-unread-next = Comece de novo no campo da página inicial. Lá pode escrever ou colar um endereço.
problem-large = É mais do que esta página aceita
problem-large-what = O campo aceita até 256 KiB de texto. São cerca de cem páginas.
problem-large-kib = O texto tinha { $size } KiB. Nada dele foi guardado.
problem-large-mib = O texto tinha { $size } MiB. Nada dele foi guardado.
problem-large-over = O texto tem { $size } KiB, { $over } KiB a mais. Continua no campo. Retire o fim e os anexos.
problem-large-next = Cole só as primeiras linhas do e-mail devolvido. Quase sempre é lá que está o endereço de que precisamos.
problem-many = Foram muitas perguntas em pouco tempo
problem-many-what = Para ser rápido para todos, o site só responde a um certo número de perguntas de cada acesso à internet.
problem-many-next = Espere { $wait } e pergunte de novo. Se verifica muitos endereços, a interface para programas aceita todos de uma vez.
problem-host = Este não é o site que pediu
problem-host-what = O pedido indica um site diferente deste.
problem-host-next = Confira o endereço da página, e abra o site pelo nome dele.
problem-cross = Este formulário veio de outro site
problem-cross-what = Foi enviado em seu nome por uma página de outro site. Por isso, não fizemos nada com ele.
problem-cross-next = Abra este site e escreva aqui.
problem-loading = Ainda não lemos todas as nossas listas
problem-loading-what = O site acabou de iniciar. Enquanto não tiver lido todas as listas, não pode dizer se um endereço está listado.
problem-loading-next = Tente de novo daqui a um minuto.
problem-down = Uma parte deste site não funciona neste momento
problem-down-what = Neste momento, não conseguimos mostrar esta página. Nada foi guardado, e do nosso lado nada se perdeu.
problem-down-next = Tente de novo daqui a alguns minutos. A consulta de endereços continua a funcionar.
problem-now = Isso não é possível agora
problem-now-what = O que pede não corresponde à situação atual.
problem-now-next = A frase acima diz o que é possível. A página do endereço mostra como estão as coisas.
problem-slow = A resposta demorou demais
problem-slow-what = A resposta foi interrompida ao fim de dez segundos, para que outras pessoas não fiquem à espera.
problem-slow-next = Tente de novo daqui a um minuto.
problem-ours = Pedimos desculpa, algo falhou do nosso lado
problem-ours-what = A culpa não é sua, e isso não diz nada sobre o seu endereço.
problem-ours-next = Tente de novo daqui a alguns minutos.
