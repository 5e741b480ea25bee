# O que diz um e-mail devolvido, para quem não administra servidores de e-mail.
# $ip é o endereço recusado, $list o nome da lista, $operator quem a mantém, $link a página da resposta.

## Uma lista deste site

bounce-ours = { $ip } está na nossa lista “{ $list }”.
bounce-ours-what = O servidor de e-mail do destinatário perguntou à nossa lista pelo servidor que passou adiante o seu e-mail. Esse servidor tem o endereço { $ip }, e o endereço está listado. Por isso, o destinatário não aceitou o e-mail.
bounce-ours-who = Quem administra o servidor { $ip }. Na maioria das vezes, é o seu provedor de e-mail, a empresa onde trabalha ou a sua escola. Lá podem resolver o problema e pedir-nos a remoção do endereço.
bounce-ours-hidden = O seu e-mail foi recusado por causa de uma lista nossa.
bounce-ours-hidden-what = O servidor de e-mail do destinatário encontrou na nossa lista o servidor que passou adiante o seu e-mail. O texto não mostra o endereço dele. Por isso, não podemos consultá-lo.
bounce-ours-hidden-who = Quem administra esse servidor. Na maioria das vezes, é o seu provedor de e-mail, a empresa onde trabalha ou a sua escola.
bounce-gone = { $ip } já não está na nossa lista “{ $list }”.
bounce-gone-removal = O seu e-mail foi recusado porque o endereço estava listado. Foi removido a pedido em { $when }.
bounce-gone-expiry = O seu e-mail foi recusado porque o endereço estava listado. A entrada terminou sozinha em { $when }.
bounce-gone-taken = O seu e-mail foi recusado porque o endereço estava listado. Foi removido por nós em { $when }.
bounce-gone-unknown = O e-mail devolvido diz que o endereço estava listado. Agora já não está. Neste momento não é possível mostrar quando foi removido.
bounce-gone-who = Ninguém. O endereço já não está nesta lista.
bounce-elsewhere = { $ip } está na nossa lista “{ $other }”.
bounce-elsewhere-what = O e-mail devolvido indica a nossa lista “{ $list }”. O endereço não está nela agora. Está em “{ $other }”, e os servidores de e-mail que consultam essa lista também o recusam.
bounce-never = { $ip } não está na nossa lista “{ $list }”.
bounce-never-what = O e-mail devolvido menciona a nossa lista. O endereço não está listado agora, e o nosso histórico não mostra nenhuma entrada anterior.
bounce-never-who = Quem administra o servidor de e-mail do destinatário. O servidor pode ter consultado a lista de forma errada. Lá podem verificar isso.
bounce-unchecked = Neste momento não foi possível verificar { $ip }.
bounce-unchecked-what = O e-mail devolvido menciona a nossa lista. Neste momento, não é possível dizer se o endereço ainda está listado.
bounce-test = { $ip } é a entrada de teste.
bounce-test-what = Todas as listas de endereços de servidores de e-mail respondem por ele, para que se veja que a lista funciona. Deste endereço não vem e-mail.
bounce-test-who = Ninguém. Alguém está a testar um servidor.

## Listas de outros

bounce-other = O seu e-mail foi recusado por causa da lista { $list }.
bounce-other-some = O seu e-mail foi recusado por causa de uma lista de { $operator }.
bounce-other-unnamed = O seu e-mail foi recusado por causa de uma lista de bloqueio.
bounce-other-what = O servidor de e-mail do destinatário perguntou a uma lista de bloqueio pelo servidor que passou adiante o seu e-mail, e esse servidor está listado. A lista não é nossa. Não podemos alterá-la.
bounce-dead = O seu e-mail foi recusado por causa de uma lista que já não existe.
bounce-dead-what = O servidor de e-mail do destinatário consultou uma lista encerrada e tomou a resposta por uma entrada na lista. Pode estar a recusar também e-mail de muitas outras pessoas.
bounce-private = O destinatário tem uma lista própria, e o seu servidor de e-mail está nela.
bounce-private-what = O destinatário não aceita e-mail do servidor que passou adiante o seu. Nenhuma lista de bloqueio pública é mencionada, e a lista não é nossa. Só o destinatário pode alterá-la.
bounce-reputation = Um filtro de e-mail do destinatário não confia no seu servidor de e-mail.
bounce-reputation-what = O filtro dá uma nota a cada servidor de e-mail pelo que ele enviou nos últimos tempos. O servidor que passou adiante o seu e-mail tem uma nota baixa. A lista não é nossa.
bounce-dynamic = O seu e-mail saiu de um endereço que não deve enviar e-mail diretamente.
bounce-dynamic-what = O endereço pertence a acessos à internet de casas ou de redes móveis. Os destinatários esperam que esse e-mail passe pelo servidor de e-mail de um provedor. Isso não diz nada sobre quem escreve nem sobre o seu computador.
bounce-dynamic-who = Você, ou quem configurou o seu programa de e-mail. O e-mail tem de sair pelo servidor de e-mail do seu provedor, com o seu nome e a sua senha (palavra-passe).
bounce-domain = Um domínio de site ou de e-mail no seu e-mail está numa lista.
bounce-domain-what = O destinatário encontrou um domínio numa lista: aquele de onde envia, ou um que está por trás de um link no e-mail. O que está listado não é o endereço do seu servidor de e-mail.
bounce-domain-who = Você. Retire o link e envie de novo. Se o domínio é seu, o titular pode pedir a remoção.
bounce-admin-who = Quem administra o servidor de e-mail. Na maioria das vezes, é o seu provedor de e-mail, a empresa onde trabalha ou a sua escola.

## O destinatário pergunta mal

bounce-resolver = Nada está listado. O servidor de e-mail do destinatário consulta uma lista de bloqueio de forma errada.
bounce-resolver-what = A lista não respondeu à pergunta, e o servidor do destinatário tomou isso por uma entrada na lista. Também vai recusar e-mail de muitas outras pessoas.
bounce-resolver-who = Quem administra o servidor de e-mail do destinatário. Do seu lado e do lado do seu provedor, não há nada a corrigir.

## Outra coisa

bounce-full = A caixa de correio do destinatário está cheia.
bounce-full-what = Não há espaço para o seu e-mail. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-unknown-user = Essa caixa de correio não existe.
bounce-unknown-user-what = O destinatário não conhece ninguém com esse endereço. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-unknown-user-who = Você. Na maioria das vezes, o endereço tem um erro de escrita ou já não é usado.
bounce-mailbox = A caixa de correio do destinatário não aceita e-mail.
bounce-mailbox-what = Pode estar fechada, bloqueada ou fora de uso. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-recipient-who = O destinatário, ou quem administra o servidor de e-mail dele.
bounce-spf = O seu domínio não diz que este servidor pode enviar os e-mails dele.
bounce-spf-what = Os domínios publicam uma lista dos servidores que podem enviar por eles, chamada SPF. O servidor que passou adiante o seu e-mail não está nela.
bounce-dkim = A assinatura do seu e-mail falta ou não confere.
bounce-dkim-what = Os servidores de e-mail assinam o que enviam; a assinatura chama-se DKIM. O destinatário não encontrou uma boa assinatura, ou o e-mail foi alterado no caminho.
bounce-dmarc = O seu domínio pede aos destinatários que recusem e-mail como este.
bounce-dmarc-what = Não foi possível mostrar que o e-mail vem do domínio que aparece no remetente. A regra desse mesmo domínio, chamada DMARC, manda recusá-lo.
bounce-auth = O destinatário não conseguiu ver que o e-mail é mesmo seu.
bounce-auth-what = Ele procura uma prova de que o domínio do remetente responde pelo e-mail. A prova faltava ou não conferia. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-domain-admin-who = Quem cuida do seu domínio de e-mail. É o seu provedor, a empresa onde trabalha ou a empresa que hospeda o seu site.
bounce-sign-in = O servidor quer que se identifique antes de enviar.
bounce-sign-in-what = O seu programa de e-mail enviou sem nome nem senha (palavra-passe). Isso não tem a ver com nenhuma lista de bloqueio.
bounce-sign-in-who = Você, ou quem configurou o seu programa de e-mail.
bounce-rdns = O endereço do seu servidor de e-mail não tem um nome que confira (DNS reverso).
bounce-rdns-what = Os destinatários procuram um nome para o endereço de um servidor de e-mail; isso chama-se DNS reverso. O servidor que passou adiante o seu e-mail não tem nome, ou o nome não confere. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-greylist = O destinatário pede ao seu servidor de e-mail que tente mais uma vez.
bounce-greylist-what = Faz isso com cada remetente que ainda não conhece. Os servidores de e-mail tentam de novo sozinhos, passados alguns minutos. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-greylist-who = Ninguém, a não ser que o e-mail ainda não tenha chegado ao fim de um dia.
bounce-size = O seu e-mail é grande demais.
bounce-size-what = O destinatário não aceita e-mail desse tamanho. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-size-who = Você.
bounce-virus = O destinatário não aceita um anexo ou um link do seu e-mail.
bounce-virus-what = O filtro dele encontrou algo que pode causar danos, ou um tipo de anexo que nunca aceita. Às vezes, os filtros enganam-se.
bounce-content = Um filtro do destinatário tomou o seu e-mail por um e-mail indesejado.
bounce-content-what = O motivo foi algo nas palavras, nos links ou na forma do e-mail. Às vezes, os filtros enganam-se. Nenhuma lista de bloqueio é mencionada.
bounce-content-who = Você. Se acontece com todos os e-mails, o seu provedor pode ajudar.
bounce-rate = Veio e-mail demais do seu servidor de e-mail em pouco tempo.
bounce-rate-what = Muitas pessoas podem usar esse servidor. O destinatário aceita menos dele durante algum tempo. Na maioria das vezes, isso passa sozinho.
bounce-rate-who = Quem administra o seu servidor de e-mail, se isso durar mais de um dia.
bounce-geo = O destinatário não aceita e-mail do país onde está o seu servidor de e-mail.
bounce-geo-what = Separa o e-mail conforme o lugar onde está o servidor. Isso não diz nada sobre quem escreve nem sobre o e-mail.
bounce-network = Não foi possível chegar ao servidor de e-mail do destinatário.
bounce-network-what = Ele não respondeu, ou o caminho até ele está interrompido. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-no-domain = Não foi possível encontrar o domínio do destinatário.
bounce-no-domain-what = A parte depois do @ não leva a nenhum servidor de e-mail. Isso não tem a ver com nenhuma lista de bloqueio.
bounce-relaying = Esse servidor não aceita e-mail para este destinatário.
bounce-relaying-what = Ele não reconhece o domínio do destinatário como seu. O endereço pode ter um erro de escrita, ou o domínio está mal configurado.
bounce-receiver-who = Quem administra o servidor de e-mail do destinatário.
bounce-policy = Uma regra do destinatário parou o seu e-mail.
bounce-policy-what = O servidor do destinatário diz que o motivo foi uma regra dele. Não menciona nenhuma lista de bloqueio.
bounce-policy-who = O seu provedor de e-mail. Ele pode perguntar ao destinatário que regra foi.

## Sem resposta

bounce-unclear = Não conseguimos dizer por que motivo o seu e-mail foi devolvido.
bounce-unclear-who = O seu provedor de e-mail, se precisa de ajuda agora.
bounce-unclear-reply = O texto contém uma recusa, mas não o motivo dela.
bounce-unclear-text = O texto não indica nenhum motivo que possamos ler com certeza.
bounce-unclear-binary = Isto é uma imagem ou outra coisa que não é texto. Só conseguimos ler texto.
bounce-unclear-empty = Não há texto aqui.

## O que fazer agora

bounce-step-send-link = Envie este link a quem deve agir. Ele diz o que é preciso corrigir: { $link }
bounce-step-other-way = Se for urgente, use outra caixa de correio ou o telefone.
bounce-step-send-again = Envie o seu e-mail de novo.
bounce-step-send-again-later = Envie o seu e-mail de novo amanhã.
bounce-step-caches = Se for devolvido mais uma vez, espere uma hora. Os servidores de e-mail guardam a resposta antiga durante algum tempo.
bounce-step-zone = Os servidores de e-mail ainda recebem a resposta antiga, porque a cópia da nossa lista que consultam ainda não foi renovada.
bounce-step-look-again = Veja esta página mais tarde e envie então o seu e-mail: { $link }
bounce-step-try-later = Volte daqui a alguns minutos.
bounce-step-find-address = Procure no e-mail devolvido o endereço do servidor. Tem quatro números separados por pontos e está perto da palavra “blocked”.
bounce-step-tell-receiver = Avise o destinatário por telefone ou de outra caixa de correio. Ele pode passar o e-mail devolvido às pessoas que tratam do e-mail dele.
bounce-step-forward-admin = Envie o e-mail devolvido, inteiro, a quem administra o seu e-mail.
bounce-step-wait = Espere algumas horas. O seu servidor de e-mail tenta de novo sozinho.
bounce-step-reword = Envie-o de novo com palavras simples, sem links nem anexos.
bounce-step-leave-out = Retire o link e envie o seu e-mail de novo.
bounce-step-domain-removal = Se o domínio é seu, peça a remoção dele em { $list }.
bounce-step-check-address = Compare o endereço letra por letra, também a parte depois do @.
bounce-step-check-domain = Compare a parte depois do @ letra por letra.
bounce-step-call = Pergunte ao destinatário por telefone ou por outra via.
bounce-step-own-server = Envie pelo servidor de e-mail do seu próprio provedor, não por outro.
bounce-step-sign-in = No seu programa de e-mail, ative a identificação (login) para o envio.
bounce-step-smaller = Reduza o tamanho dos anexos, ou envie um de cada vez.
bounce-step-share = Ponha os anexos grandes ou fora do comum num serviço de armazenamento na internet, e envie o link.
bounce-step-scan = Antes disso, verifique o anexo com um antivírus.
bounce-step-copy-text = Copie as palavras do e-mail devolvido e cole-as aqui.
bounce-step-whole-mail = Cole o e-mail devolvido inteiro, da primeira à última linha.

## Outra lista

bounce-list-ip = { $list } é uma lista de endereços de servidores de e-mail, mantida por { $operator }. Não é nossa.
bounce-list-domain = { $list } é uma lista de domínios, mantida por { $operator }. Não é nossa.
bounce-list-uri = { $list } é uma lista de domínios vistos em links de e-mails indesejados, mantida por { $operator }. Não é nossa.
bounce-list-provider = Esta lista é mantida por { $operator }. É consultada pelos servidores de e-mail que usam esse serviço. Não é nossa.
bounce-list-dead = { $list } foi encerrada. Um destinatário que ainda a consulta deveria parar de consultá-la.
bounce-list-some = { $operator } mantém várias listas. A resposta não diz qual foi. Não são nossas.
bounce-leave-self = Quem administra o servidor de e-mail pode pedir a remoção na página da lista. Não deveria custar nada.
bounce-leave-self-domain = O titular do domínio pode pedir a remoção na página da lista. Não deveria custar nada.
bounce-leave-expiry = As entradas terminam sozinhas algum tempo depois de a causa acabar.
bounce-leave-isp = Só o provedor do endereço pode pedir a remoção.
bounce-leave-operator = Quem administra o servidor de e-mail pode escrever a { $operator }.
bounce-leave-operator-domain = O titular do domínio pode escrever a { $operator }.
bounce-leave-recipient = Só o lado do destinatário pode ajudar. Avise o destinatário.
bounce-leave-dead = Lá não há nada a pedir. Avise as pessoas que tratam do e-mail do destinatário.
bounce-leave-unknown = Não sabemos como se sai dela.

## Além disso

bounce-note-temporary = A recusa é só por enquanto. O seu servidor de e-mail pode continuar a tentar durante alguns dias.
bounce-note-not-accused = Ninguém lhe faz nenhuma acusação. Trata-se de um servidor, não de quem escreveu nem do que estava escrito.
bounce-note-domain = Ninguém lhe faz nenhuma acusação. Trata-se de um domínio de site ou de e-mail, não de quem escreveu.
bounce-note-special = { $ip } não é um endereço de onde venha e-mail na internet. Pode ter sido alterado antes de o texto chegar até aqui.
bounce-note-masked = O endereço foi tornado ilegível no texto. Está no e-mail devolvido, tal como chegou pela primeira vez.

## A página

bounce-page-now = O que pode fazer agora
bounce-page-answer = Tudo sobre { $ip }
bounce-page-lookup = Consultar em { $list }
bounce-page-explanation = Explicação de { $operator }
bounce-page-both = Consulta e remoção em { $list }
bounce-page-removal = Remoção em { $list }
bounce-page-their-link = A resposta dá este endereço para a lista: { $link }
bounce-page-read = O que lemos no seu texto
bounce-page-reply = A resposta do destinatário
bounce-page-codes = Os códigos dela
bounce-page-zone = Zona da lista
bounce-page-link = Link na resposta
bounce-page-remote = Quem recusou
bounce-page-recipient = Domínio do destinatário
bounce-page-reporter = Escrito por
bounce-page-date = Escrito em
bounce-page-addresses = Endereços no seu texto
bounce-page-address = Endereço
bounce-page-role = O papel dele
bounce-role-blocked = O servidor recusado
bounce-role-receiver = O servidor do destinatário
bounce-role-relay = Um servidor no caminho
bounce-role-code = Não é um endereço, mas a resposta de uma lista
bounce-role-resolver = Um servidor de nomes
bounce-role-mentioned = Apenas mencionado
