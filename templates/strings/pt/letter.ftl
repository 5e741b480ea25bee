## A carta que um remetente passa adiante. É texto simples; entre os parágrafos há uma linha vazia.

letter-language = Idioma da carta
letter-short = Carta curta
letter-long = Carta longa
letter-mail = Abrir no seu programa de e-mail
letter-label = A carta

letter-subject = E-mail de { $address } é recusado
letter-hello = Olá,
letter-thanks = Agradeço a sua atenção a este assunto.

letter-refused = Os e-mails que envio são recusados pelo destinatário. O endereço { $address } está na lista “{ $list }” de { $operator }, que o servidor de e-mail do destinatário usa.
letter-refused-many = Os e-mails que envio são recusados pelo destinatário. O endereço { $address } está em { $count } listas de { $operator }, que o servidor de e-mail do destinatário usa: { $lists }.
letter-link = O que foi visto, como resolver o problema e como pedir a remoção do endereço está aqui:
letter-free = A remoção é grátis e não precisa de conta.
letter-entry = Na lista “{ $list }”:
letter-entry-network = Listado: { $network }
letter-entry-reason = Motivo: { $reason }
letter-entry-seen = Primeira vez na lista: { $first }. Visto pela última vez: { $last }
letter-entry-ends = A entrada termina sozinha em { $ends }
letter-entry-stays = A entrada não termina sozinha
letter-entry-repair = O que resolve o problema: { $repair }
letter-entry-remove = Remoção:
letter-ask = Peço três coisas, por favor. Encontre e corrija a causa. Peça a remoção nessa página. Depois avise-me, para que eu possa enviar o meu e-mail de novo.
letter-ask-short = Por favor, encontrem e corrijam a causa, peçam a remoção nessa página e avisem-me quando estiver feito.
letter-attached = Envio também o e-mail devolvido. Ele indica o dia e a hora.

letter-way = Os e-mails que envio são devolvidos. Saem diretamente do endereço { $address }, que está num intervalo de endereços para casas, escritórios e telefones. O servidor de e-mail do destinatário não aceita e-mail que venha diretamente de um intervalo assim.
letter-way-list = A lista que o diz é “{ $list }”, de { $operator }. Ninguém é acusado de nada. Esta página explica:
letter-way-ask = Por favor, diga-me como enviar pelo seu servidor de e-mail: o nome dele, a porta e o nome de acesso que devo usar. Li que o habitual é a porta 587 com STARTTLS, ou a porta 465 com TLS.
letter-way-fixed = Se este endereço me está atribuído de forma permanente, diga-me isso também, por favor. Nesse caso, pode ser retirado do intervalo.
