## Letters by mail: plain text. Each message is one paragraph; links and addresses stand between them on lines of
## their own. $when and $latest are moments with their time of day. A subject has at most 78 characters.

mail-who = Esta carta é de { $operator }. Mantemos listas de endereços que os servidores de e-mail consultam.
mail-reference = A sua referência para perguntas: { $reference }
mail-private = A sua página privada mostra tudo sobre o pedido, e por ela é possível escrever para nós:
mail-private-keep = Quem tiver este link pode ler e alterar o pedido. Por favor, não o passe a ninguém.
mail-words = Quem examinou o seu pedido escreveu algumas linhas para você. Elas estão na sua página privada.

mail-confirm-subject = Confirme o seu pedido { $reference }
mail-confirm-asked = Alguém nos pediu para remover esta entrada de uma lista e indicou o seu endereço de e-mail:
mail-confirm-how = Foi você? Então abra esta página e use o botão que está nela:
mail-confirm-until = O link funciona até { $when }.
mail-confirm-not-you = Se não pediu isto, não faça nada. Então nada acontece.

mail-received-subject = Temos o seu pedido { $reference }
mail-received = Chegou o seu pedido para remover esta entrada da lista:
mail-received-when = Queremos responder até { $when }. Haverá uma resposta, no máximo, até { $latest }.

mail-granted-subject = Removida da lista: { $reference }
mail-granted = O seu pedido foi atendido. Esta entrada foi removida da lista em { $when }:
mail-granted-memory = Os servidores de e-mail podem lembrar a resposta antiga por, no máximo, { $span }.
mail-granted-again = Se a falha voltar, o endereço pode voltar a entrar na lista.

mail-refused-subject = A resposta ao seu pedido { $reference }
mail-refused = Não removemos esta entrada da lista:
mail-refused-rule = Foi esta regra publicada que decidiu, na versão { $version } da política:
mail-refused-why = A sua página privada diz o que foi verificado e o que ainda falta:
mail-refused-appeal = Na mesma página pode pedir uma vez que outra pessoa o veja.
mail-refused-again = Pode fazer um novo pedido a partir de { $when }.

mail-upheld-subject = A resposta mantém-se: { $reference }
mail-upheld = Outra pessoa viu o seu pedido. A resposta mantém-se e esta entrada fica na lista:

mail-asked-subject = Uma pergunta sobre o seu pedido { $reference }
mail-asked = Antes de podermos decidir sobre esta entrada, temos uma pergunta:
mail-asked-where = A pergunta está na sua página privada, e pode responder lá:

mail-overtaken-subject = Já não está na lista: { $reference }
mail-overtaken = Esta entrada terminou por si só. Já não está na lista:
mail-overtaken-done = Não tem mais nada a fazer. A sua página privada mostra o que aconteceu:

mail-links-subject = Os links para os seus pedidos
mail-links = Alguém pediu os links para os pedidos abertos desta caixa de e-mail. Aqui estão:
mail-links-not-you = Se não os pediu, não faça nada. Ninguém mais os recebeu.

mail-overdue-subject = Um pedido espera resposta: { $reference }
mail-overdue = { $count ->
    [one] Este pedido espera resposta há { $count } dia:
    [many] Este pedido espera resposta há { $count } dias:
   *[other] Este pedido espera resposta há { $count } dias:
}
mail-overdue-why = A RFC 6471 pede uma resposta em 2 dias e, no máximo, em 7. Esta é a entrada:
