## O que se pergunta muitas vezes sobre um pedido, na língua de quem o fez. A equipe da lista altera o texto antes de o enviar.

question-found = Qual era a causa, e o que você reparou? Bastam algumas palavras sobre o que encontrou.
question-when = Quando foi reparado? Diga-nos o dia e a hora, com o seu fuso horário.
question-who = Quem administra a máquina neste endereço? É você, um cliente seu ou outra pessoa?
question-way = Como entrou o e-mail de desconhecidos? Pode ter sido uma senha (palavra-passe), um programa ou uma configuração do servidor.
question-again = O que você mudou para que isto não volte a acontecer?
