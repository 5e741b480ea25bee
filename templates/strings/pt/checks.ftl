## O que uma máquina verifica num pedido: o nome de cada verificação, como terminou e porquê. Quem pede e a equipa leem o mesmo.

check-name-waited = Tempo de espera
check-name-quiet = Nada visto desde a reparação
check-name-reverse = Nome do endereço
check-name-forward = O nome leva de volta
check-name-chosen = O nome foi escolhido
check-name-contact = Domínio do endereço de e-mail
check-name-control = Controlo da rede
check-name-excluded = Redes que nunca são listadas

check-met = Cumprido
check-not-met = Não cumprido
check-unknown = Ainda não se sabe

check-no-wait = Este pedido não tem tempo de espera.
check-wait-over = O tempo de espera terminou em { $since }.
check-locked = O tempo de espera decorre até { $until }.

check-nothing-seen = A reparação tem a data de { $repaired }. Depois dela nada foi visto. A última vez foi em { $seen }.
check-seen-since = A reparação tem a data de { $repaired }. A causa foi vista depois dela, pela última vez em { $seen }.
check-not-dated = O pedido não diz quando a causa foi reparada.
check-ahead = O pedido diz que a reparação será feita em { $repaired }. Esse momento ainda não chegou.

check-named = O endereço tem o nome { $name }.
check-nameless = O endereço não tem nome no DNS.
check-leads-back = O nome { $name } leva de volta ao endereço.
check-leads-elsewhere = O nome { $name } não leva de volta ao endereço.
check-chosen = O nome { $name } parece ter sido escolhido por alguém.
check-generic = O nome { $name } parece ter sido criado por um fornecedor para muitas linhas.

check-takes-mail = O domínio do endereço de e-mail aceita correio.
check-null-mx = O domínio do endereço de e-mail diz que não aceita correio.
check-no-mail-host = O domínio do endereço de e-mail não tem nenhum servidor de correio acessível.
check-no-domain = O domínio do endereço de e-mail não está no DNS.

check-control-dns = O controlo está mostrado pela entrada no DNS em { $name }.
check-control-address = O controlo está mostrado: o pedido foi confirmado a partir do próprio endereço.
check-control-missing = O controlo da rede não foi mostrado.

check-excluded = Esta rede nunca é listada aqui; a listagem é, portanto, um erro nosso.
check-not-excluded = A rede não é nenhuma das que nunca são listadas aqui.

check-no-answer = Um servidor de nomes não respondeu, por isso ainda não se sabe.
check-not-asked = Este pedido não tem nada que esta verificação possa ver.
