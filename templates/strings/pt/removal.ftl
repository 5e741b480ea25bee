## A página privada de um pedido. $network é o que deve sair de uma lista.

removal-title = Pedido: remover { $network } da lista “{ $list }”
removal-who = Quem age agora
removal-who-you = Você
removal-who-may = Você, se não concordar
removal-who-we = Nós
removal-who-nobody = Ninguém: este pedido está encerrado

removal-unconfirmed = O seu pedido espera a sua confirmação.
removal-unconfirmed-next = Enquanto não o confirmar, nada acontece.
removal-checking = O seu pedido está confirmado, e máquinas o estão verificando.
removal-checking-next = Isso leva minutos, ou mais quando um servidor de nomes não responde. A resposta aparece aqui e chega por e-mail.
removal-proving = O seu pedido está confirmado. Ainda falta a prova de que você cuida de { $network }.
removal-proving-next = Assim que virmos a prova, o pedido segue sozinho. Abaixo está como dá-la.
removal-reviewing = O seu pedido está confirmado, e a equipe da lista o está examinando.
removal-reviewing-next = Não precisa fazer nada. Se faltar algo, perguntamos aqui e avisamos por e-mail.
removal-asked = A equipa da lista fez-lhe uma pergunta.
removal-asked-next = A pergunta está mais abaixo, no histórico. Responda ali: depois o seu pedido continua.
removal-granted = { $network } foi removido da lista.
removal-granted-next = Não precisa fazer nada. Se a falha voltar, o endereço pode entrar de novo na lista.
removal-relisted = { $network } foi removido da lista a pedido. Está de novo na lista desde { $since }.
removal-relisted-next = Veja o que foi visto desta vez e corrija-o. Depois pode fazer um novo pedido.
removal-refused = { $network } continua na lista por enquanto.
removal-refused-next = Abaixo está qual regra decidiu e o que mudaria a resposta. Pode pedir uma vez uma segunda análise.
removal-appealed = Outra pessoa está examinando o seu pedido mais uma vez.
removal-appealed-next = Quem decidiu primeiro não decide de novo. A resposta aparece aqui e chega por e-mail.
removal-upheld = Outra pessoa examinou, e a resposta continua a mesma: { $network } continua na lista.
removal-upheld-next = Quando algo tiver mudado, pode fazer um novo pedido.
removal-withdrawn = Você retirou este pedido.
removal-withdrawn-next = Ele não mudou nada na lista.
removal-lapsed = Este pedido não foi confirmado a tempo.
removal-lapsed-next = Ele não mudou nada na lista.
removal-overtaken = { $network } não está mais na lista. A entrada terminou por si mesma.
removal-overtaken-other = { $network } foi removido da lista por causa de outro pedido. O seu fica encerrado com ele.
removal-overtaken-next = Não há mais nada a decidir.

## Confirmação e prova

removal-wrote = Escrevemos para { $mail }. Para proteger as caixas de e-mail, segue para lá no máximo uma carta por meia hora sobre a mesma entrada. Abra o link da carta e use o botão que está lá. Se não chegar nenhuma, use uma das duas formas abaixo ou peça de novo mais tarde.
removal-confirm-until = O link vale até
removal-proof-until = Esperamos a prova até
removal-no-mail = Nenhum e-mail depois de dez minutos?
removal-no-mail-what = Olhe primeiro na pasta de e-mails indesejados. Se não houver nada, confirme de uma de duas outras formas.
removal-proof = Mostrar que você cuida da rede
removal-address = A partir do próprio endereço listado
removal-address-here = Está lendo esta página a partir de { $address }, então pode fazê-lo aqui.
removal-address-elsewhere = Abra esta página a partir de { $network }, e aqui aparece um botão. Agora está lendo-a a partir de { $address }.
removal-address-button = Confirmar a partir deste endereço
removal-dns = Por um texto no DNS
removal-dns-what = Adicione uma entrada TXT com este texto. Depois da resposta pode apagá-la. Outros podem lê-la: ela não abre nada.
removal-dns-at = Neste nome
removal-dns-together = Ou em todos estes nomes
removal-dns-confirmed = Ou em um destes nomes, desde que o nome do endereço leve de volta a ele
removal-dns-beside = Se o endereço tem no DNS um nome que leva de volta a ele, o texto também pode estar lá, com _reprieve. na frente.
removal-dns-text = Texto
removal-dns-last = O que vimos por último
removal-dns-never = Ainda não olhamos.
removal-dns-button = Já está lá; olhem agora
removal-dns-slow = Pode levar uma hora até uma nova entrada ser vista em toda parte.

## Quando há uma resposta, e qual é

removal-clock = Quando terá uma resposta
removal-clock-promised = Prometida até
removal-clock-latest = No máximo até
removal-clock-proof = O primeiro destes momentos passou. Ainda esperamos a prova.
removal-clock-late = O primeiro destes momentos passou, e ainda não há resposta. Estamos atrasados. Quem mantém a lista já foi avisado.
removal-clock-overdue = Os dois momentos passaram, e não há resposta. Isso não deve acontecer. Escreva para o contato abaixo e cite { $reference }.
removal-off = Até onde a remoção chegou
removal-off-ours = Fora da nossa lista
removal-off-zone-what = Pendente, até onde esta página sabe: ela não é avisada. A zona que os servidores de e-mail consultam é escrita de novo em intervalos.
removal-off-caches = Nas memórias
removal-off-caches-what = Os servidores podem lembrar a resposta antiga por até { $ttl } depois de a zona ser escrita. Isso é, no mínimo, até { $until }.
removal-answer = A resposta
removal-answer-change = Esta regra publicada decidiu. Ela também diz o que mudaria a resposta.
removal-answer-when = Dada
removal-answer-version = Versão da política
removal-answer-gone = A política publicada hoje não tem mais esta regra.
removal-again-now = Pode fazer um novo pedido a qualquer momento.
removal-again-from = Pode fazer um novo pedido a partir de { $when }.
removal-new = Fazer um novo pedido
removal-appeal = Pedir uma segunda análise
removal-appeal-what = Isso é possível uma vez. Uma pessoa que ainda não decidiu sobre ele o examina.
removal-appeal-field = O que passou despercebido
removal-appeal-button = Pedir uma segunda análise
removal-checks = O que as máquinas encontraram
removal-checks-caption = Cada verificação, como terminou e por quê
removal-check = Verificação
removal-check-result = Resultado
removal-check-why = Por quê

## O que aconteceu e o que foi dito

removal-happened = O que aconteceu
removal-step-opened = Você enviou o pedido.
removal-step-confirmed-mail = Você o confirmou pelo link da nossa carta.
removal-step-confirmed-address = Ele foi confirmado a partir do endereço listado.
removal-step-confirmed-dns = Ele foi confirmado por um texto no DNS.
removal-step-handed = As máquinas o deixaram para a equipe da lista.
removal-step-granted = Ele foi atendido.
removal-step-refused = Ele foi recusado.
removal-step-appealed = Você pediu uma segunda análise.
removal-step-upheld = A segunda análise chegou à mesma resposta.
removal-step-withdrawn = Você o retirou.
removal-step-lapsed = O prazo para confirmá-lo terminou.
removal-step-overtaken = A entrada na lista terminou por si mesma.
removal-step-erased = O que é pessoal foi apagado.
removal-said-you = Você escreveu:
removal-said-staff = A equipe da lista escreveu:
removal-add = Acrescentar algo
removal-add-field = O que há de novo
removal-add-button = Enviar
removal-reply = Responder à pergunta
removal-reply-field = A sua resposta
removal-text-hint = Até { $limit } caracteres. Só a equipe da lista e quem tem este link podem ler.
removal-text-empty = Escreva algo antes de enviar.
removal-done-added = O seu texto chegou.
removal-done-looking = Estamos olhando agora. Abra esta página de novo em um minuto.
removal-done-confirmed = O seu pedido está agora confirmado.
removal-done-withdrawn = O pedido foi retirado.
removal-done-appealed = Pediu uma segunda análise. O seu texto chegou.
removal-done-erased = O que é pessoal foi apagado.

## Sobre o pedido

removal-about = Sobre este pedido
removal-reference = Referência
removal-network = Endereço ou rede
removal-list = Lista
removal-policy = Regras
removal-policy-link = A política desta lista
removal-opened = Enviado
removal-mail = As cartas vão para
removal-mail-first = Enquanto não seguir a ligação da nossa primeira mensagem, não enviamos outra: a resposta está nesta página.
removal-keep = Quem tiver o endereço desta página pode ler o pedido e agir por você. Guarde-o para si.
removal-export = Baixar tudo o que é guardado sobre este pedido (JSON)
removal-withdraw = Retirar o pedido
removal-withdraw-what = O pedido é encerrado sem resposta, e { $network } continua na lista. Mais tarde pode fazer outro.
removal-withdraw-button = Retirar
removal-erase = Apagar o que é pessoal
removal-erase-what = São apagados o seu endereço de e-mail, tudo o que foi escrito e o que as máquinas encontraram. Ninguém pode recuperá-los.
removal-erase-open = O pedido é retirado ao mesmo tempo, porque ninguém poderia responder.
removal-erase-stays = Ficam a lista, a rede, os momentos e a regra que decidiu. Nada disso diz quem pediu.
removal-erase-button = Apagar agora
removal-erased = O que era pessoal neste pedido foi apagado em { $when }. O que resta não diz quem pediu.

## Quando algo não pode ser feito

removal-not-any-more = Isso não é mais possível
removal-not-now = Isso não é possível agora
removal-busy-what = Neste momento não se pode pedir uma segunda análise. Tente de novo em alguns dias.
removal-full-what = Neste pedido não cabem mais mensagens. Escreva para o contato da lista e cite a referência.
removal-elsewhere-what = Está lendo a página a partir de outro endereço que não o listado. Abra-a a partir dele, ou use o texto no DNS.
removal-down = Nada foi salvo
removal-down-what = Uma parte deste site está fora do ar agora. Tudo o que digitou continua aqui. Use o botão de novo em alguns minutos.
removal-down-button = Enviar de novo
removal-back = Voltar ao pedido

## Um link perdido

removal-lost-heading = O seu pedido de remoção
removal-lost = Perdeu o link do seu pedido?
removal-lost-what = A página de um pedido tem um endereço secreto. Podemos enviá-lo de novo à caixa de e-mail com que o pedido foi feito.
removal-lost-field = O seu endereço de e-mail
removal-lost-hint = O que consta no pedido.
removal-lost-button = Enviar-me os links
removal-lost-email = Digite um endereço de e-mail com @ e um domínio, como ada@example.org.
removal-lost-sent = Se há pedidos desta caixa de e-mail, escrevemos para ela
removal-lost-sent-what = A carta deve chegar em dez minutos. Olhe também na pasta de e-mails indesejados.
removal-lost-sent-none = Pedidos que nunca foram confirmados não estão nela, e o número de cartas por dia é limitado.
removal-lost-again = Tentar outro endereço
