## Formularios

form-problem = Hay un problema
form-day = Día
form-month = Mes
form-year = Año
form-too-long = Este texto es demasiado largo. Caracteres: { $size }. Caben: { $limit }.
form-again-soon = Pulse el botón una vez más. No se ha perdido nada de lo que escribió.
form-again = Esta página ya no está al día. Todo lo que escribió sigue aquí. Envíelo otra vez.
