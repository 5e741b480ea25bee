## Para um remetente: o início de cada resposta sobre um endereço listado. $name é o nome do servidor, $owner o titular da
## rede, ambos tal como outros os escreveram.

sender-not-accused = Ninguém lhe faz nenhuma acusação.
sender-what-machine = O servidor de e-mail do destinatário recusou um e-mail por causa do endereço de onde ele veio. Não olhou para quem o enviou nem para o que estava escrito.
sender-what-range = Este endereço é um dos muitos que um provedor atribui a casas, escritórios e telefones. Alguns servidores de e-mail não aceitam e-mail que venha diretamente de um endereço assim, seja quem for que o envie.

sender-who = Quem deve agir
sender-who-server = Quem administra este servidor de e-mail
sender-who-server-what = Na maioria das vezes, é o seu provedor de e-mail, a empresa onde trabalha ou a sua escola. Lá podem resolver o problema e pedir-nos a remoção do endereço.
sender-who-line = O provedor deste acesso à internet, e quem o usa
sender-who-line-what = O nome do endereço parece ser o de uma linha numa casa ou num escritório. Algo nessa linha tem um problema. Se a linha não é sua, avise o seu provedor de e-mail.
sender-who-holder = A empresa que administra esta rede
sender-who-holder-what = A entrada vale para uma rede inteira, não para uma só máquina. O seu provedor de e-mail ou a empresa que hospeda o servidor pode resolver o problema, ou pedir a essa empresa que o resolva.
sender-who-reader = Você, ou quem cuida do seu acesso à internet
sender-who-reader-what = O mais provável é que o problema esteja num aparelho ligado a este acesso. Pode ser um router (roteador), um telefone, uma TV box ou um computador.
sender-who-nobody = Ninguém, se puder esperar
sender-who-nobody-what = A entrada termina sozinha { $when }, a não ser que o problema seja visto de novo. Depois disso, envie o seu e-mail mais uma vez.
sender-who-other-way = Ninguém tem de corrigir nada
sender-who-other-way-what = Deixe o seu e-mail sair pelo servidor do seu provedor de e-mail. Mais abaixo vê como. Na sua linha, nada está com defeito.
sender-who-name = O nome que o servidor dá a si mesmo
sender-who-owner = A rede em volta dele é administrada por
sender-reader = Este é o endereço do acesso à internet que usa neste momento. Pode não ser o endereço do seu servidor de e-mail. O e-mail devolvido diz qual foi recusado.

sender-way = Como o seu e-mail chega ao destino
sender-way-program = Abra as configurações da conta no seu programa de e-mail, e procure o servidor de envio ou de saída, ou SMTP.
sender-way-server = Ponha o servidor de envio que o seu provedor de e-mail indica, com a porta 587 e STARTTLS, ou com a porta 465 e TLS.
sender-way-password = Ative a senha (palavra-passe) para o envio. Use o nome e a senha da sua caixa de correio.
sender-way-own = Se tem um servidor de e-mail nesta linha, deixe que ele passe os e-mails ao servidor do seu provedor. Ou peça, mais abaixo, a remoção do seu endereço fixo.

sender-send = O que enviar a quem deve agir
sender-send-folded = O que enviar, se não puder esperar
sender-send-what = Esta carta diz tudo o que é preciso. Copie-a, ou abra-a no seu programa de e-mail.
sender-send-provider = Esta carta pede ao seu provedor de e-mail as configurações certas. Copie-a, ou abra-a no seu programa de e-mail.

sender-today = O que pode fazer hoje
sender-today-call = Se for urgente, ligue para o destinatário, ou escreva de outra caixa de correio.
sender-today-letter = Envie a carta acima, e junte o e-mail devolvido.
sender-today-once = Não envie o mesmo e-mail repetidas vezes. Ele será devolvido até a causa desaparecer.
sender-today-receiver = O destinatário pode, mesmo assim, deixar passar o seu e-mail. Peça por telefone.
sender-today-wait = Espere que a entrada termine, e depois envie o seu e-mail mais uma vez.
sender-today-provider = Escreva o seu e-mail na página web da sua caixa de correio. Assim, ele sai pelo servidor do seu provedor.

sender-long = Quanto tempo demora
sender-long-self-service = Depois de o problema estar resolvido, qualquer pessoa pode pedir a remoção. É concedida assim que essa pessoa a confirmar.
sender-long-checked = Depois de o problema estar resolvido, qualquer pessoa pode pedir a remoção. Quem decide é uma verificação automática.
sender-long-reviewed = Depois de o problema estar resolvido, qualquer pessoa pode pedir a remoção. Quem decide é alguém do nosso serviço.
sender-long-range = O outro caminho funciona de imediato. Não tem de esperar por nós.
sender-long-range-too = O endereço também está numa faixa de casas e telefones. Essa entrada permanece. Envie os seus e-mails pelo servidor do seu provedor, como se explica acima.
sender-long-ends = Se ninguém pedir, a entrada termina sozinha { $when }.
sender-long-stays = A entrada não tem data de fim.
sender-long-caches = Depois de a entrada terminar, os servidores de e-mail notam a mudança no prazo de { $ttl }.

sender-article = Por que motivo o meu e-mail foi recusado? Mais sobre a lista “{ $list }”
copy = Copiar
copied = Copiado
