# A página que descreve a API.
api-title = Para programas
api-lead = Tudo o que as páginas dizem sobre endereços pode ser lido por programas, grátis e sem conta.
api-unknown = O estado de um endereço é listed, not-listed ou unknown. Unknown quer dizer que não foi possível verificar. Pergunte de novo mais tarde, e nunca o leia como not-listed.
api-description = A descrição completa, em OpenAPI 3.1
api-try = Experimentar
api-try-one = Um endereço:
api-try-many = Muitos, um em cada linha. A resposta tem uma linha para cada um, pela mesma ordem:
api-limits = Quanto e com que rapidez
api-limits-what = Cada cliente pode pedir { $answers } respostas por minuto e { $lines } linhas por minuto em consultas em lote. Envie uma consulta em lote de cada vez. Acima disso, a resposta é 429, e Retry-After diz quando pode continuar.
api-parameters = O que enviar
api-answers = O que vem na resposta
