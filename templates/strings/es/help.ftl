## Todos los artículos, según quién los lee

faq-title = Ayuda
faq-lead = Por qué se devuelve un correo y cómo se corrige cada problema.
faq-sender = Me devolvieron un correo
faq-admin = Administro un servidor de correo
faq-provider = Administro una red
faq-receiver = Uso estas listas, o espero un correo
faq-repairs = Cómo corregirlo

## Búsqueda

faq-search-label = Buscar en estas páginas
faq-search = Buscar
faq-found-title = Ayuda: { $query }
faq-found = { $count ->
    [one] Una página para «{ $query }»
   *[other] { $count } páginas para «{ $query }»
}
faq-none = Ninguna página para «{ $query }»
faq-none-what = Pruebe con una o dos palabras, como proxy, contraseña, boletín u Outlook. Si tiene una dirección o el correo devuelto, use mejor el recuadro de la página de inicio.

## Un artículo

article-fallback = Este artículo aún no está traducido. Aquí está en inglés.
article-all = Todos los artículos
article-reviewed = Última revisión: { $day }
