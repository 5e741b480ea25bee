## Lo que a menudo se pregunta sobre una solicitud, en el idioma de quien la hizo. El equipo de la lista cambia el texto antes de enviarlo.

question-found = ¿Cuál fue la causa y qué reparó usted? Bastan unas palabras sobre lo que encontró.
question-when = ¿Cuándo se reparó? Díganos el día y la hora, con su zona horaria.
question-who = ¿Quién administra la máquina de esta dirección? ¿Es usted, un cliente suyo u otra persona?
question-way = ¿Cómo entró el correo de desconocidos? Pudo ser una contraseña, un programa o un ajuste del servidor.
question-again = ¿Qué ha cambiado usted para que no vuelva a pasar?
