## A página inicial

home-title = Saiba por que motivo um e-mail foi recusado
home-lead = { $operator } mantém listas de endereços que alguns servidores de e-mail recusam. Aqui vê se um endereço está numa delas, por que motivo e o que o retira de lá.
home-sender = O meu e-mail foi devolvido
home-sender-what = O que aconteceu, quem deve agir e o que fazer hoje
home-provider = Administro uma rede ou um servidor de e-mail
home-provider-what = O que cada lista contém, com que regras, e como um endereço sai dela
home-receiver = Uso estas listas
home-receiver-what = Zonas, respostas e entradas de teste

## O que foi escrito

lookup-title = Consultar um endereço
lookup-problem = Há um problema
lookup-unread = O seu texto está na caixa
lookup-unread-what = Ele veio com um link, por isso ainda não o lemos. Se for seu, use o botão.
lookup-empty = Cole o e-mail devolvido ou escreva um endereço.
lookup-many = Vários endereços
lookup-left-line = A linha { $line } ficou de fora: “{ $text }”.
lookup-left-entry = Ficou de fora: “{ $text }”.
lookup-left-more = Outros itens que ficaram de fora: { $count }.
lookup-range = Um intervalo de endereços
lookup-range-what = De { $first } a { $last }. Estas redes juntas são exatamente esse intervalo.
lookup-only = Um endereço no seu texto
lookup-only-what = O seu texto menciona { $address }, mas não diz que um e-mail foi recusado. Esta é a resposta para esse endereço. Se um e-mail foi devolvido, cole-o inteiro.
lookup-name = Um nome e os seus endereços
lookup-name-what = { $name } corresponde a estes endereços. O e-mail também pode sair de outro.
lookup-no-address = Nenhum endereço encontrado
lookup-no-address-what = { $name } não tem nenhum endereço neste momento. Se tem o próprio endereço, escreva-o abaixo.
lookup-unanswered-what = Neste momento não conseguimos saber os endereços de { $name }. Se tem o próprio endereço, escreva-o abaixo.
lookup-table = Cada um com a sua resposta
lookup-column-what = Endereço ou rede
lookup-column-state = Estado

## Uma rede

net-listed = { $count ->
    [one] Há uma entrada dentro de { $subject }.
   *[other] Há { $count } entradas dentro de { $subject }.
}
net-itself = { $subject } está listada por si mesma.
net-inside-listed = { $subject } está dentro de uma rede listada.
net-not-listed = Nada em { $subject } está nas listas de { $operator }.
net-unknown = Neste momento não foi possível verificar { $subject }.
net-covers = Tamanho: { $covers }
net-special = Esta rede está dentro de { $range }, que está reservado para “{ $class }” ({ $rfc }).
net-special-itself = Esta rede está reservada para “{ $class }” ({ $rfc }).
net-inside = Dentro desta rede
net-inside-caption = Entradas dentro desta rede, por ordem de endereço
net-around = Em volta desta rede
net-more = { $count ->
    [one] E mais uma. Pergunte por uma rede menor para vê-la.
   *[other] E mais { $count }. Pergunte por uma rede menor para vê-las.
}
net-counts = Quantas entradas
net-counts-why = Para uma rede deste tamanho só mostramos números. Pergunte por um /24, ou por um /48 em IPv6, para ver cada entrada.
net-counts-caption = Entradas dentro desta rede, por lista
net-count = { $count }
net-column-network = Rede
net-column-list = Lista
net-column-rule = Regra
net-column-first = Primeira vez na lista
net-column-ends = Termina
net-column-count = Entradas
net-ends-never = não termina sozinha
net-api = A interface para programas também aceita redes

## As listas

lists-title = As nossas listas
lists-lead = { $operator } publica estas listas. Cada uma tem as suas próprias regras para listar e para remover.
lists-policy = Regras da lista “{ $list }”
lists-zone = Zona
list-policy = Ler as regras desta lista
list-facts = Dados
list-since = Publicada desde
list-use = Destina-se a
list-scope = O que é listado
list-collateral = O que mais pode ser atingido
list-ends = Quando as entradas terminam
list-expiry = Uma entrada termina sozinha { $span } depois de o motivo ter sido visto pela última vez.
list-no-expiry = As entradas desta lista descrevem como uma rede é feita. Não terminam sozinhas.
list-who = Quem pode pedir a remoção
list-contact = Perguntas sobre esta lista
list-news = Mudanças
list-news-how = Quando qualquer regra muda, muda a versão das regras. A atual é { $version }.
list-codes = Respostas da zona
list-codes-caption = O que a zona responde, e o que cada resposta significa
list-column-code = Resposta
list-column-rule = Regra
list-column-text = Significado

## As regras de uma lista

policy-title = Regras da lista “{ $list }”
policy-lead = O que é listado, o que tem de ter sido visto antes, e o que remove uma entrada. Listamos e recusamos segundo estas regras, e nenhumas outras.
policy-version = Versão { $version }.
policy-normative = O texto que vale é o inglês.
policy-list = Sobre esta lista
policy-translated = As regras estão aqui em inglês, a língua que vale. As palavras em volta delas estão traduzidas.
policy-listing = Regras para listar
policy-listing-what = Cada entrada da lista cabe numa destas regras.
policy-evidence = O que tem de ter sido visto
policy-code = Resposta da zona
policy-lasts = Dura, depois de visto pela última vez
policy-scope = O que é listado, e o que mais pode ser atingido
policy-floors = Não é listada nenhuma rede maior do que um { $ipv4 } em IPv4 ou um { $ipv6 } em IPv6.
policy-expiry = Quando as entradas terminam sozinhas
policy-removal = Regras para a remoção
policy-refusal = Quando um pedido é recusado
policy-waits = Tempos de espera
policy-waits-what = Quem pede a remoção e volta a ser listado espera antes da próxima remoção. Novas entradas com mais de { $window } não contam.
policy-fee = Sem taxas
policy-fee-what = Não aceitamos de ninguém taxas nem doações por uma remoção, nem por uma remoção mais rápida.
policy-contact = Perguntas sobre estas regras:
waits-caption = Tempo de espera antes da próxima remoção
waits-column-after = Listado de novo
waits-column-wait = Tempo de espera
waits-after = { $count ->
    [one] uma vez
    [2] duas vezes
   *[other] { $count } vezes
}
waits-from = { $count ->
    [one] uma vez ou mais
    [2] duas vezes ou mais
   *[other] { $count } vezes ou mais
}

## Privacidade

privacy-lead = Não guardamos nada sobre quem consulta o quê.
privacy-typed = O que escreve ou cola
privacy-typed-what = É usado para lhe responder, e depois esquecido. Não é guardado nem escrito num log.
privacy-names = Se escrever o nome de um servidor, perguntamos os endereços dele ao sistema de nomes de domínio. Se um endereço estiver numa lista, perguntamos também o nome dele. Ninguém é informado de quem perguntou.
privacy-log = O que fica anotado no log
privacy-log-what = Para cada página: quando foi pedida, que tipo de página era, como terminou e quanto demorou, e um número aleatório do pedido. Não contém o endereço que consultou. Do seu próprio acesso à internet, contém só a rede em volta dele.
privacy-connection = O endereço do seu acesso à internet
privacy-connection-what = Fica na memória por pouco tempo, para que ninguém possa perguntar demais de uma vez. Não é guardado.
privacy-cookies = Cookies e outros sites
privacy-cookies-what = As páginas não usam cookies, a não ser um, se o pedir: o botão que memoriza o seu idioma guarda esse idioma, e mais nada, no seu navegador por um ano. As páginas não carregam nada de outros sites, e nada segue os seus passos.
privacy-listings = O que as listas contêm
privacy-listings-what = Endereços de máquinas e redes, a regra que se aplica a cada um, quando foi visto e o que foi visto. Isso contribui para a segurança do e-mail. Qualquer pessoa pode consultar aqui cada entrada.
privacy-listings-history = As entradas que terminaram ficam no histórico, para que qualquer pessoa possa verificar se cumprimos as nossas regras.
privacy-rights = Perguntas e correções
privacy-rights-what = Pergunte-nos o que temos sobre um endereço seu, ou diga-nos que algo está errado:

## Para nos escrever

contact-lead = Se um endereço está listado, consulte-o primeiro: a página dele diz por que motivo, e o que o retira da lista.
contact-site = Sobre este site
contact-lists = Sobre uma lista
contact-security = Se encontrou uma falha de segurança deste site
contact-security-what = Diga-nos antes de dizer a outras pessoas:
