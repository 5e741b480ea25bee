## Remoção de uma lista: antes do formulário

remove-title = Remoção de { $network } da lista “{ $list }”
remove-listed = { $network } está na lista “{ $list }”.
remove-not-listed = { $network } não está na lista “{ $list }”. Não há nada a remover.
remove-unknown = Neste momento não conseguimos verificar se { $network } está na lista “{ $list }”. Tente de novo daqui a um minuto.
remove-pause = Neste momento não podemos receber pedidos, porque uma parte do nosso site não funciona. Esperar não faz perder nada. Tente de novo daqui a alguns minutos.
remove-answer = Por que motivo { $network } está na lista, e desde quando
remove-answer-plain = O que sabemos sobre { $network }
remove-inside = Não está na lista por si só. Está dentro de { $network }, e desta lista só saem entradas inteiras. Por isso, um pedido é sobre { $network } inteiro.
remove-instead = Remoção de { $network }
remove-part = Este endereço está dentro de { $network }, que está na lista por inteiro. É possível pedir só por este endereço. O resto continua na lista.
remove-whole = Um pedido é sobre a entrada inteira, { $network }.
remove-holder = Quem pode pedir
remove-holder-only = Só o titular de { $network }.
remove-holder-proof = Mostra isso com um texto no DNS da rede. O texto exato está na página que se segue ao formulário.
remove-holder-other = A rede não é sua? Então procure o seu próprio endereço. A página dele diz o que pode fazer, e tem uma carta para o seu provedor.
remove-holder-letter = O que sabemos sobre { $network }
remove-how = Antes de pedir
remove-who = Quem pode pedir
remove-asks-part = Pode pedir quem usa este endereço de forma permanente, e mostra que o controla. Não custa nada.
remove-checks = O que é verificado automaticamente
remove-checks-none = Nada. Basta o que diz e confirma.
remove-pace = Quanto tempo demora
remove-pace-at-once = A entrada sai logo que confirme o pedido. Para isso, enviamos um e-mail com um link.
remove-pace-checks = A decisão vem alguns minutos depois da sua confirmação, assim que a verificação automática termina.
remove-pace-proof = A decisão vem assim que tiver confirmado o pedido e mostrado que controla a rede.
remove-pace-staff = Alguém do nosso serviço decide, depois da sua confirmação.
remove-pace-wait = Primeiro tem de passar o tempo de espera, até { $until }.
remove-pace-then = Depois pode pedir, e a entrada sai quando confirmar o pedido. Para isso, enviamos um e-mail com um link.
remove-clock = Tempo para a nossa resposta: { $soon }. Nunca demora mais do que: { $latest }.
remove-caches = Depois disso, os servidores de e-mail podem guardar a resposta antiga por algum tempo, no máximo: { $ttl }.
remove-before = Remoções anteriores
remove-history-none = Nenhuma.
remove-history = { $count ->
    [one] Já saiu desta lista uma vez, a pedido.
   *[other] Já saiu desta lista { $count } vezes, a pedido.
}
remove-relisted = { $count ->
    [one] Depois disso, voltou à lista uma vez.
   *[other] Depois disso, voltou à lista { $count } vezes.
}
remove-next = Se voltar à lista
remove-next-wait = Então a próxima remoção tem um tempo de espera: { $wait }.
remove-cost = Quanto custa
remove-cost-what = Nada. Nenhuma taxa ou doação torna a remoção mais rápida. Nunca pedimos um número de telefone nem documentos.
remove-rules = Quando um pedido é concedido
remove-refusal = Quando um pedido é recusado, e tempos de espera
remove-policy = Todas as regras desta lista
remove-locked = Um pedido tem de esperar
remove-locked-lead = Um pedido tem de esperar até { $until }. Isso é { $when }.
remove-locked-until = Pode pedir de novo { $when }.
remove-locked-why = Voltou à lista depois de uma remoção. A regra sobre tempos de espera diz quanto espera a próxima.
remove-locked-meanwhile = Até lá, descubra o que foi visto de novo e corrija-o. O que continuar por corrigir seria visto outra vez. E-mails urgentes podem sair por outro servidor de e-mail.

## Remoção de uma lista: o formulário

remove-ask = Pedir a remoção
remove-ask-what = Uma só página, sem conta. Depois enviamos um e-mail, e basta confirmar o pedido.
remove-what = O que é verdade?
remove-what-repaired = Está corrigido
remove-what-repaired-more = O que causou a entrada acabou.
remove-what-range = A descrição não está certa
remove-what-range-more = Os endereços não são atribuídos assim, ou já não são.
remove-what-acquired = Tenho este endereço há pouco tempo
remove-what-acquired-more = O que foi visto veio de quem o tinha antes.
remove-what-missing = Escolha uma das duas: “{ $first }” ou “{ $second }”.
remove-since = Desde que dia?
remove-since-hint = O dia da correção, ou o dia em que recebeu o endereço. O dia de hoje já está preenchido.
remove-since-missing = Indique um dia do calendário, por exemplo 23 11 2026.
remove-since-future = Esse dia ainda não chegou. Indique hoje ou um dia anterior.
remove-since-old = Esse dia foi há mais de dez anos. Veja se o ano está certo.
remove-since-seen-before = A causa foi vista pela última vez em { $seen }, depois desse dia. Se o dia não está certo, indique o certo. Se já tinha o endereço, escolha a primeira resposta acima.
remove-since-seen-after = A causa foi vista pela última vez em { $seen }, depois desse dia. Se foi corrigida mais tarde, indique esse dia. Se não, a causa ainda existe.
remove-done = O que foi feito?
remove-done-hint = Marque o que é verdade. Não é preciso marcar nada.
remove-words = Nas suas próprias palavras
remove-words-reviewed = Qual era o problema, e o que foi feito? Uma pessoa lê este texto. Cabem { $limit } caracteres.
remove-words-optional = Qual era o problema, e o que foi feito? Pode deixar vazio. Cabem { $limit } caracteres.
remove-words-missing = Diga numa ou duas frases o que foi feito. Uma pessoa lê e decide.
remove-role = Quem é?
remove-role-hint = Ajuda-nos a escrever uma resposta útil. Qualquer pessoa pode pedir.
remove-role-server = Administro o servidor de e-mail ou a máquina
remove-role-provider = Administro a rede ou o alojamento (hospedagem)
remove-role-user = Uso a ligação, ou uma caixa de correio do servidor
remove-role-other = Outra pessoa
remove-role-missing = Escolha quem é. “Outra pessoa” também serve.
remove-email = Endereço de e-mail
remove-email-hint = Para a confirmação e a resposta. Serve qualquer endereço, de qualquer provedor. Se o nosso e-mail não chegar, a página seguinte tem outras formas de confirmar.
remove-email-missing = Indique um endereço de e-mail que costuma ler.
remove-email-at = Indique um endereço com um @, por exemplo nome@example.org.
remove-email-long = Um endereço não pode ser tão longo. Veja se foi colado mais alguma coisa.
remove-email-characters = Indique só o endereço, sem espaços, parênteses ou acentos antes do @.
remove-email-domain = Veja o que está depois do @. Tem de ser um domínio, por exemplo example.org.
remove-language = Escrevemos na língua desta página: { $language }.
remove-private = Mais ninguém vê o que escreve aqui. Nunca é publicado.
remove-send = Enviar o pedido
remove-away = Nada foi guardado, porque uma parte do nosso site não funciona. Tudo o que escreveu ainda está aqui. Use o botão de novo daqui a alguns minutos.
remove-many = Em pouco tempo chegaram vários pedidos sobre esta entrada ou a partir da sua ligação. Pode enviar este de novo { $when }. O que escreveu está abaixo.
remove-now-about = A entrada mudou entretanto: um pedido é agora sobre { $network }. Se é isso que quer, envie-o de novo.

## O link do e-mail

confirm-title = Confirmar um pedido de remoção
confirm-lead = Alguém indicou o seu endereço de e-mail neste pedido. Se foi você, confirme-o aqui.
confirm-network = O que deve ser removido
confirm-list = Da lista
confirm-reference = Referência
confirm-asked = Pedido feito
confirm-until = O link funciona até
confirm-true = O que confirma
confirm-repaired = O problema está corrigido.
confirm-acquired = O endereço agora é meu.
confirm-true-missing = Marque esta caixa se for verdade. Sem isso, nada é removido.
confirm-button = Confirmar o pedido
confirm-not-you = Não foi você? Então feche esta página. Sem a sua confirmação, nada acontece.
confirm-done = Este pedido já está confirmado
confirm-done-what = Não há mais nada a confirmar. A página do pedido diz como ele está.
confirm-over-what = A ligação da mensagem era válida por { $within }. Podemos enviar-lhe de novo a ligação para a página do seu pedido.
confirm-open = Abrir a página do pedido
confirm-late = Este link já não funciona
confirm-late-what = O prazo para confirmar um pedido é: { $within }. Assim ninguém confirma um antigo por engano. Este não foi confirmado, e por isso nada foi removido. Pode pedir de novo.
confirm-again = Pedir de novo para { $network }
confirm-unknown = Este link não leva a nenhum pedido
confirm-unknown-what = Os links para confirmar funcionam durante { $within }. Um pedido retirado já não pode ser confirmado.
confirm-unknown-again = Pode procurar o endereço de novo e enviar um novo pedido.
confirm-unknown-copy = Se copiou o link, veja se está inteiro. Os programas de e-mail partem links longos.
confirm-lost = Receber por e-mail os links dos seus pedidos
