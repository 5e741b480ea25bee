## A linha do estado. $subject é um endereço ou uma rede; destacado pela página.
## Glossário: listing, entry = entrada; list = lista; removal = remoção; mail server = servidor de e-mail; provider = provedor;
## receiver, recipient = destinatário; sender = remetente; blocklist = lista de bloqueio; range = intervalo; stranger = desconhecido;
## connection = acesso à internet; mail = e-mail; the mail that came back = o e-mail devolvido; password = senha; request = pedido.
## Palavras escritas de forma diferente no Brasil e em Portugal são evitadas (contato, registro, usuário, arquivo, conosco …).

state-listed = Listado
state-not-listed = Não listado
state-unknown = Não foi possível verificar
state-test = Entrada de teste
state-special = Endereço especial
state-as-of = Situação em { $exact }, { $ago }.
answer-title = { $subject }: { $state }
state-loading = O site acabou de iniciar e ainda não leu todas as suas listas. Tente de novo daqui a um minuto.
state-stale = Última atualização dos nossos dados: { $ago }. São antigos demais para dizer que nada está listado. Tente de novo daqui a alguns minutos.
time-local = na sua hora local:

ip-listed = { $count ->
    [one] { $subject } está numa lista de { $operator }.
   *[other] { $subject } está em { $count } listas de { $operator }.
}
ip-not-listed = { $subject } não está em nenhuma lista de { $operator }.
ip-unknown = Neste momento não foi possível verificar { $subject }.
ip-not-listed-next = Se um e-mail deste endereço foi devolvido, a causa é outra: a lista de outro operador ou um motivo diferente. Cole o e-mail devolvido no campo abaixo. Ele diz qual.
ip-ended-lately = Até há pouco tempo, estava numa das nossas listas. Alguns servidores de e-mail podem ainda ter a resposta antiga. Espere { $ttl } e envie o seu e-mail mais uma vez.
ip-ended-waits = Até há pouco tempo, estava numa das nossas listas. Os servidores de e-mail ainda recebem a resposta antiga, porque a cópia da nossa lista que consultam ainda não foi renovada. Volte a ver esta página mais tarde e envie então o seu e-mail.
ip-listings = { $count ->
    [one] A entrada
   *[other] As { $count } entradas
}

## Endereços com significado próprio

special-test = { $subject } é a entrada de teste.
special-test-what = Todas as listas deste tipo respondem “listado” para este endereço, para que os servidores de e-mail vejam que a lista funciona (RFC 5782, ponto 5). Não corresponde a nenhuma máquina, e ninguém tem de agir.
special-never = { $subject } nunca está em lista nenhuma.
special-never-what = É o endereço com que cada máquina fala consigo mesma. Uma lista que responda para ele tem um defeito (RFC 5782, ponto 5). Se um e-mail devolvido o mencionar, procure nesse e-mail outro endereço.
special-private = { $subject } é um endereço privado.
special-private-what = Os endereços em { $range } só se usam dentro de uma casa ou de um escritório ({ $rfc }). O seu e-mail saiu com outro endereço. Procure-o no e-mail devolvido, perto da palavra “blocked” ou “listed”.
special-shared = { $subject } é um endereço interno da rede de um provedor.
special-shared-what = Os endereços em { $range } são usados por muitos clientes dentro da rede de um mesmo provedor ({ $rfc }). O seu e-mail saiu com outro endereço. Procure-o no e-mail devolvido.
special-loopback = { $subject } é um endereço com que uma máquina fala consigo mesma.
special-loopback-what = Os endereços em { $range } nunca saem de uma máquina ({ $rfc }). Se aparece num e-mail devolvido, pode ser o código de resposta de uma lista. Procure outro endereço nesse e-mail.
special-link-local = { $subject } é um endereço que só vale num único cabo.
special-link-local-what = Os endereços em { $range } funcionam entre máquinas ligadas ao mesmo cabo ou à mesma rede de rádio ({ $rfc }). O seu e-mail saiu com outro endereço.
special-documentation = { $subject } é um endereço de exemplo.
special-documentation-what = Os endereços em { $range } estão reservados para manuais e exemplos ({ $rfc }). Nenhum servidor de e-mail na internet usa um deles. Se o copiou de um guia, ponha no lugar dele o endereço verdadeiro.
special-multicast = { $subject } é um endereço de grupo.
special-multicast-what = Os endereços em { $range } chegam a muitas máquinas ao mesmo tempo ({ $rfc }). Nenhum e-mail vem de lá.
special-other = { $subject } é um endereço com um fim especial.
special-other-what = Os endereços em { $range } estão reservados para “{ $class }” ({ $rfc }). Pela via habitual, não vem e-mail de lá. Procure outro endereço no e-mail devolvido.

special-listed = Os endereços em { $range } estão reservados para “{ $class }” ({ $rfc }). Mesmo assim, este site pode listar alguns deles.

## Uma entrada

card-because = { $network } está na lista porque { $reason }
card-network = O que está listado
card-rule = Com base em que regra
card-rule-link = Ler a regra
card-first = Primeira vez na lista
card-last = Visto pela última vez
card-checked = Verificado pela última vez
card-ends = Termina
card-ends-itself = sozinha, { $when }
card-ends-never = Não termina sozinha. Termina quando alguém pede e as regras de remoção estão cumpridas.
card-seen = O que foi visto
card-repair = O que resolve o problema
card-repair-link = Como resolver, passo a passo
card-remove = Remoção da lista “{ $list }”
card-remove-alone = Remoção apenas de { $address }
covers-one = Só este endereço
covers-many = { $count ->
    [one] Um endereço
   *[other] { $count } endereços
}
covers-home = Um /64: o bloco que uma casa ou um servidor costuma ter
covers-homes = { $count ->
    [one] Um bloco do tamanho que uma casa ou um servidor costuma ter
   *[other] { $count } blocos do tamanho que uma casa ou um servidor costuma ter
}
removal-asks-self-service = Qualquer pessoa pode pedir. É preciso um endereço de e-mail para confirmar o pedido. Não custa nada.
removal-asks-checked = Qualquer pessoa pode pedir, depois de o problema estar resolvido. Quem decide é uma verificação automática. Não custa nada.
removal-asks-reviewed = Qualquer pessoa pode pedir. Quem pede diz o que foi corrigido, e alguém do nosso serviço decide. Não custa nada.
removal-asks-owner = Só pode pedir quem controla a rede e mostra que a controla. Não custa nada.

## O que houve antes

past-heading = Entradas anteriores
past-removal = { $network } deixou de estar na lista “{ $list }” { $when }. A remoção foi feita a pedido.
past-expiry = { $network } deixou de estar na lista “{ $list }” { $when }. A entrada terminou sozinha.
past-purge = { $network } deixou de estar na lista “{ $list }” { $when }. A entrada foi retirada em conjunto com outras.
past-staff = { $network } deixou de estar na lista “{ $list }” { $when }. A remoção foi feita por alguém do nosso serviço.
past-caches = Depois de uma entrada terminar, os servidores de e-mail podem guardar a resposta que tinham por { $ttl }, no máximo.
timeline-heading = Histórico
timeline-listed = { $network } entrou na lista “{ $list }”.
timeline-renewed = O motivo foi visto de novo, ou a entrada foi alterada: { $network } na lista “{ $list }”.
timeline-removal = { $network } saiu da lista “{ $list }” a pedido.
timeline-expiry = { $network } saiu da lista “{ $list }” porque o prazo chegou ao fim.
timeline-purge = { $network } saiu da lista “{ $list }” em conjunto com outras entradas.
timeline-staff = A remoção de { $network } da lista “{ $list }” foi feita por alguém do nosso serviço.
background-missing = Neste momento não é possível mostrar o que foi visto nem o que houve antes. A resposta acima não depende disso. Tente de novo daqui a alguns minutos.

## Dados técnicos

facts-heading = Dados técnicos
facts-zone = Zona que os servidores de e-mail consultam
facts-code = A resposta dela
facts-ttl = As respostas ficam guardadas durante
zone-published = Na zona publicada
zone-published-earlier = Desde { $date }, ou antes
zone-published-waits = Ainda não. A zona que os servidores consultam é escrita de novo a intervalos.
zone-answered = Os servidores de nomes respondem assim desde
zone-late = A zona que os servidores consultam está atrasada em relação a esta página desde { $since }. Ela segue assim que puder ser escrita.
facts-revision = Versão dos nossos dados
facts-json = Para programas
facts-json-link = Esta resposta em JSON

## O campo

box-again = Verificar outro endereço, ou colar o e-mail devolvido
box-label = Um endereço, o nome de um servidor ou o e-mail devolvido
box-hint = Pode colar a mensagem inteira. Ou escreva um endereço, como 192.0.2.7 ou 2001:db8::25, uma rede ou um link da mensagem.
box-look-up = Consultar
box-private = Lemos o que colar aqui para lhe responder. Não o guardamos.
