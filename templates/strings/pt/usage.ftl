## Para quem usa as listas

usage-title = Usar estas listas
usage-lead = Cada lista é uma zona no DNS. O seu servidor de e-mail consulta nela o endereço que se conecta, e decide pela resposta.
usage-choice = A escolha é sua: recusar, somar a uma pontuação ou apenas anotar. Abaixo, cada lista diz a que se destina.
usage-servers = Configuração para o seu servidor de e-mail
usage-servers-what = Pronta para copiar, feita a partir das zonas e dos códigos desta página.
usage-json = Tudo isto para programas, num só ficheiro:
usage-limits = O que lhe pedimos
usage-limit-mail = Consulte os endereços que lhe enviam e-mail, enquanto o enviam. É para isso que as listas existem.
usage-limit-resolver = Consulte por um servidor DNS seu. Os públicos perguntam por muita gente ao mesmo tempo, e podem ser abrandados ou recusados.
usage-limit-ttl = Guarde cada resposta pelo tempo que ela indica, e não mais. Assim ninguém é recusado por uma listagem que já terminou.
usage-limit-codes = Só os códigos das tabelas abaixo contam como listagem. Qualquer outra resposta não é nossa.
usage-limit-errors = Nunca comunicamos um erro por meio de uma resposta. Uma resposta que começa por 127.255.255 não vem de nós.
usage-test = Entradas de teste
usage-test-what = Todas as zonas respondem a estas da mesma forma (RFC 5782, ponto 5). Verifique-as antes de confiar numa lista.
usage-test-listed = sempre listado
usage-test-never = nunca listado
usage-test-how = Para experimentar uma, pergunte pelo seu nome:
usage-test-caption = Endereços que não são de nenhuma máquina: mostram que a zona funciona
usage-test-none = sem resposta
usage-column-address = Endereço
usage-column-name = Nome a consultar
usage-ttl = As respostas podem ser guardadas por { $ttl }.

## Configuração de um programa

usage-with = Usar estas listas com { $server }
usage-with-lead = Use as partes das listas que quiser, e ajuste-as à sua configuração.
usage-with-back = Todas as listas, com os seus códigos e entradas de teste
usage-with-version = Verificado com { $server } { $version }.
usage-with-trial = Para ver primeiro o que seria recusado, sem recusar nada:
usage-with-once = Uma vez
usage-with-once-what = Isto fica uma só vez, sejam quais forem as listas que usar.
usage-note-codes = Só contam os códigos da lista. Se uma zona passar a responder por todos os endereços com outro código, nenhum e-mail é recusado por isso.
usage-note-any = Este programa toma qualquer resposta por uma listagem, seja qual for o código. Uma zona que respondesse por todos os endereços pararia todo o e-mail.
usage-note-tested = Experimenta sozinho 127.0.0.2 e 127.0.0.1, e deixa de fora uma zona que responda mal.
usage-note-link = A recusa diz o motivo e leva à nossa página sobre o endereço.
usage-note-home = A recusa nomeia a lista e leva à nossa página inicial. Não pode levar à página sobre o endereço.
usage-note-words = O texto da recusa é fixo. Nomeia a zona e não tem link.
usage-note-ipv4 = Só pergunta por endereços IPv4.
usage-note-weight = Uma lista com *2 recusa sozinha. Com *1 precisa de uma segunda lista.
usage-note-score = Este programa soma pontos e não recusa. Os pontos aqui são um começo: ajuste-os pelo que vir.
usage-note-part = As duas primeiras partes somam pontos. A última recusa: deixe-a de fora se a lista servir melhor para pontos.
usage-combined = Todas as listas numa zona
usage-combined-what = Uma zona responde por todas as listas de uma vez, com o código de cada lista em que o endereço está. As respostas podem ser guardadas por { $ttl }.
usage-combined-instead = Use esta parte ou as que vêm abaixo, não as duas. Conta os códigos de todas as listas: retire os de uma lista que só serve para pontuação.
