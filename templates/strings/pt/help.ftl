## Todos os artigos, segundo quem os lê

faq-title = Ajuda
faq-lead = Por que motivo um e-mail é devolvido, e como se resolve cada problema.
faq-sender = O meu e-mail foi devolvido
faq-admin = Administro um servidor de e-mail
faq-provider = Administro uma rede
faq-receiver = Uso estas listas, ou estou à espera de um e-mail
faq-repairs = Como resolver

## Pesquisa

faq-search-label = Pesquisar nestas páginas
faq-search = Pesquisar
faq-found-title = Ajuda: { $query }
faq-found = { $count ->
    [one] Uma página para “{ $query }”
   *[other] { $count } páginas para “{ $query }”
}
faq-none = Nenhuma página para “{ $query }”
faq-none-what = Experimente uma ou duas palavras, como proxy, senha, newsletter ou Outlook. Se tem um endereço ou o e-mail devolvido, use antes o campo da página inicial.

## Um artigo

article-fallback = Este artigo ainda não está traduzido. Está aqui em inglês.
article-all = Todos os artigos
article-reviewed = Última revisão: { $day }
