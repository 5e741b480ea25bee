# La página que describe la API.
api-title = Para programas
api-lead = Todo lo que las páginas dicen sobre las direcciones también lo pueden leer los programas, gratis y sin cuenta.
api-unknown = El estado de una dirección es listed, not-listed o unknown. «unknown» significa que no se pudo comprobar. Pregunte otra vez más tarde y nunca lo tome como not-listed.
api-description = La descripción completa, OpenAPI 3.1
api-try = Pruébelo
api-try-one = Una dirección:
api-try-many = Muchas, una en cada línea. La respuesta tiene una línea para cada una, en el mismo orden:
api-limits = Cuánto y a qué ritmo
api-limits-what = Cada cliente puede pedir { $answers } respuestas por minuto, y { $lines } líneas por minuto en consultas múltiples. Envíe las consultas múltiples de una en una. Por encima de eso, la respuesta es 429, y Retry-After dice cuándo seguir.
api-parameters = Qué se envía
api-answers = Qué se recibe
