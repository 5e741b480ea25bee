## O que se guarda de um pedido de remoção

privacy-removal = Se pedir uma remoção
privacy-removal-what = Para decidir sobre o seu pedido guardamos o que escreve: endereço de e-mail, idioma, função e o que foi reparado. Guardamos também as mensagens trocadas consigo e o resultado das nossas verificações.
privacy-removal-who = Só a equipa de { $operator } vê isso. As nossas verificações perguntam ao sistema de nomes de domínio (DNS) pelo endereço listado e pelo domínio do seu e-mail.
privacy-removal-published = Os pedidos nunca são publicados. Os números públicos sobre remoções vêm do histórico e não nomeiam ninguém.
privacy-removal-own = A página privada do seu pedido mostra o que guardamos sobre ele. Aí pode obter uma cópia ou apagar tudo.
privacy-kept = Quanto tempo guardamos
privacy-kept-unconfirmed = Um pedido que ninguém confirmou
privacy-kept-unconfirmed-long = O endereço de e-mail e os textos são apagados { $span } depois de o link de confirmação deixar de valer. Até lá podemos explicar o que aconteceu.
privacy-kept-decided = Um pedido decidido ou terminado
privacy-kept-decided-long = O endereço de e-mail, os textos, as mensagens e os resultados das verificações são apagados { $span } depois da última palavra. Até lá a decisão pode ser explicada ou revista.
privacy-kept-letters = Cartas para si
privacy-kept-letters-long = O texto nunca é guardado. O seu endereço é guardado até a carta ser enviada, no máximo { $span }.
privacy-kept-budgets = Contadores e marcas contra pedidos a mais
privacy-kept-budgets-long = São apagados depois de { $span }. Abrandam quem pede demasiado ou envia um formulário duas vezes.
privacy-kept-staff = Marcas de onde a nossa própria equipa inicia sessão
privacy-kept-staff-long = São apagadas { $span } depois do último início de sessão a partir daí. Com elas nota-se quem é estranho. As sessões são apagadas { $sessions } depois do fim.
privacy-kept-history = Histórico de entradas e de decisões
privacy-kept-history-long = É guardado para sempre, para que qualquer pessoa possa verificar se cumprimos as nossas regras. Contém a lista, a rede, a regra e as horas, e nada sobre quem pediu.
