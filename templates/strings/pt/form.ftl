## Formulários

form-problem = Há um problema
form-day = Dia
form-month = Mês
form-year = Ano
form-too-long = Este texto é longo demais. Caracteres: { $size }. Cabem: { $limit }.
form-again-soon = Use o botão mais uma vez. Nada do que escreveu se perdeu.
form-again = Esta página já não está atualizada. Tudo o que escreveu continua aqui. Envie de novo.
