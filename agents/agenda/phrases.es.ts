/** What people say for each intent of the agenda, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'agenda.create': `
agenda {t} {d} {h} | agéndame {t} para {d} | agendá {t} {d} {h} | ponme {t} {d} {h} | ponme reunión con {p} {d} {h} | poneme {t} {d} {h}
pon {t} con {p} {d} | crea una reunión con {p} {d} {h} | créame una cita {d} {h} | reserva una hora {d} {h} para {t} | quiero reunirme con {p} {d}
necesito quedar con {p} {d} {h} | he quedado con {p} {d} {h} | quedé con {p} {h} {d} | mete {t} en el calendario {d} | añade {t} a mi agenda {d} {h}
agrega {t} a mi calendario {d} | agregame una reunion con {p} {d} | apúntame {t} en la agenda {d} {h} | programa {t} para {d} {h} | programame una llamada con {p} {d}
me puedes agendar {t} con {p} | podrías ponerme una reunión con {p} y {p2} {d} {h} | convoca a {p} y a {p2} {d} {h} | convoca reunión de equipo {d}
tengo {t} {d} {h}, ponlo en la agenda | {t} {d} {h} | reunión con {p} {d} {h} | {d} {h} {t} | {d} por la mañana {h} con {p} | {d} comida con {p}
bloquea {d} {h} para {t} | bloquéame dos horas {d} | resérvame un hueco {d} para {t} | reserva {r} {d} {h} | resérvame {r} para {n} personas {d} | apartame {r} {d}
necesito una sala para {n} {d} {h} | resérvame una sala para {n} {d} {h} | búscame sala y pon {t} {d} | quisiera concertar una cita con {p} para {d} | me gustaría fijar una reunión {d}
organiza una videollamada con {p} {d} | cuadra una reunión con {p} {d} | hazme un hueco {d} {h} para {t} | quiero ver a {p} {d} {h} | planifica {t} {d}
nueva cita {d} {h} | nueva reunión | nuevo evento en mi agenda | cita con {p} {h} | dentista {d} {h} | médico {d} {h} apúntalo en la agenda | crear evento {t}
oye ponme una cita con {p} {d} vale | a ver anótame en la agenda {t} {d} {h} | porfa agenda una junta con {p} {d} {h} | armame una reunión con {p} {d} | agendame un turno con {p} {d}
saca cita con {p} {d} | ponme {t} de {dur} {d} | reunión de {dur} con {p} {d} | quiero agendar una reunión | necesito agendar algo {d} | pon en el calendario {t}
ponle a {p} una reunión conmigo {d} {h} | invita a {p} a una reunión {d} {h} | hay que poner {t} {d} {h} | agendar {t} {d} | programar reunión con {p} {h}
todos los lunes reunión de equipo {h} | pon {t} cada martes {h} | agenda {t} todos los días {h} | mañana viene {p} {h} ponlo | quiero una reunión con {p} | que no se te olvide meter {t} en el calendario
me pones {t} {d} {h} | apunta en la agenda {t} {d} {h} | anota en el calendario {t} | {p} y yo quedamos {d} {h} | quedamos {p} y yo {d} agéndalo | voy a ver a {p} {d} {h} | tengo que ir al {t} {d} | resérvame hora con {p} | añade a la agenda {t} | mete una reunión {d} | {t} con {p} y {p2} {h} {d}
queda con {p} | queda con {p} {d} {h} | agéndame algo {d} | agenda algo {d} {h} | ponme algo {d} | pon algo en la agenda {d} | añade a mi agenda: {t} {d} {h} | añade a mi agenda {t}, {d} {h} | apunta en mi agenda: {t} {d} | crea una reunión | crea una cita | crea una reunión {d} | créame una reunión | crear una reunión | crear cita | haz una cita | pon una reunión | pon una cita | ponme una cita | ponme una reunión | agenda una reunión | agenda una cita | agenda algo | agéndame una cita
quedamos {d} {h} para {k} | quedamos {d} para {k} | quedamos con {p} {d} {h} para {k} | quedemos {d} {h} para {k} | nos vemos {d} {h} para {k} | nos juntamos {d} {h} para {k} | reunión {d} {h} para {k} | una reunión {d} para {k} | cita {d} {h} para {k} | junta {d} {h} para {k} | nos reunimos {d} {h} para {k} | una llamada {d} {h} para {k} | quedamos {d} {h} | quedemos {d} {h} | reúneme con {p} {d} | nos vemos {d} {h} con {p} | vamos a vernos {d} {h} | reserva sala {d} {h} | resérvame una sala {d} {h} | reserva una sala | necesito una sala {d} {h} | reserva {r} {h}
tengo {t} {d} {h} | tengo médico {d} {h} | tengo dentista {d} {h} | tengo clase {d} {h} | tengo una reunión con {p} {d} {h} | {d} tengo {t} {h} | tengo cita en el {t} {d} {h} | {d} tengo {t} {h}, apúntalo | hazme hueco para {t} {d} | pon {t} {d} {h} | pon {t} {h} | crea {t} {d} {h} | crea un evento llamado {t2} {d} {h} | monta una reunión con {p} {d}
me puedes agendar algo | puedes agendarme una cosa | quiero agendar algo {d} | necesito agendar una cita | agéndalo | ponlo en la agenda | mételo en el calendario | quiero poner algo en la agenda {d} | agéndalo para {d} {h}`,
  'agenda.list': `
qué tengo {d} | ¿qué tengo {d}? | que tengo hoy | qué hay {d} | qué hay en mi agenda {d} | muéstrame la agenda | enséñame la agenda de {d} | dime mi agenda de {d}
cómo tengo el día | cómo viene {d} | cómo pinta la semana | qué reuniones tengo {d} | qué citas tengo {d} | tengo algo {d} | tengo algo {d} {h} | tengo reuniones {d}
lista mis reuniones de {d} | mis citas de {d} | mi agenda | mi agenda de {d} | agenda de hoy | agenda {d} | ver agenda | ver mi calendario | a ver qué tengo {d}
que me toca {d} | qué me toca {d} | qué me espera {d} | qué planes tengo {d} | cuál es mi agenda para {d} | dame el plan de {d} | resúmeme {d}
mostrame la agenda | mostrame lo que tengo {d} | decime qué tengo {d} | pásame la agenda de {d} | qué tengo pendiente en la agenda {d} | lo que tengo {d}
próximas reuniones | cuáles son mis próximas citas | qué viene después | qué tengo luego | y {d}? | y {d} qué tengo | qué eventos tengo {d} | consulta mi calendario {d}
léeme la agenda | puedes decirme qué tengo {d} | quiero ver mis reuniones de {d} | qué tengo con {p} | reuniones con {p} {d} | qué tuve {d} | qué tenía {d} | qué hice {d} en la agenda
hay algo {d} en el calendario | tengo juntas {d} | que juntas tengo {d} | mi calendario de {d} | enséñame la semana | cómo está mi día | dime los compromisos de {d} | tengo algo pendiente {d}
esta semana qué tengo | que tengo esta tarde | hoy qué hay | revisa mi agenda de {d} | échale un vistazo a mi agenda {d} | qué me queda hoy | me queda algo hoy
cuéntame mi agenda de {d} | háblame de mis reuniones {d} | busca la reunión con {p} | busca mis citas de {d} | encuentra la reunión de {t} | detalles de la reunión {de} | información sobre mi próxima reunión | enséñame la cita con {p} | mi próxima cita | mi siguiente reunión | primera reunión de {d} | qué hay programado {d} | qué tengo programado {d} | revisa si tengo algo {d} {h}`,
  'agenda.move': `
mueve {t} a las {hh} | mueve la reunión {de} a las {hh} | mueve la reunión con {p} a {d} | mueve lo de {p} a {d} {h} | pasa la reunión de {p} a {d} | pasa {t} para {d}
pásame {t} a {d} {h} | cambia la reunión {de} a las {hh} | cambia la hora de {t} a las {hh} | cambia {t} para {d} | retrasa {t} {dur} | retrasa la reunión {dur}
adelanta {t} {dur} | adelanta la reunión con {p} a las {hh} | atrasa lo de {p} {dur} | aplaza {t} hasta {d} | aplaza la reunión a {d} | pospón {t} una semana
pospon la cita con {p} | posponer la reunión {de} | reprograma {t} para {d} {h} | reprogramá la cita con {p} | reagenda {t} a {d} | reagéndame la reunión con {p}
muévela a las {hh} | muévelo a {d} | muevela al {d} | pásala a las {hh} | pásalo para {d} | cámbiala a {d} {h} | mejor a las {hh} | mejor {d} | ponla a las {hh} mejor
corre la reunión {dur} | correme la reunión con {p} a las {hh} | corré {t} para {d} | recorre la junta {dur} | mové la reunión {de} a las {hh} | movela a {d}
la reunión {de} pásala a las {hh} | lo de {p} mejor {d} | puedes mover {t} a {d} | podrías cambiar mi cita {de} a las {hh} | necesito mover {t} | quiero cambiar de hora {t}
quiero cambiar de día la reunión con {p} | hay que mover {t} a {d} | no puedo {d}, mueve {t} | no llego, retrasa la reunión {dur} | traslada {t} a {d} | desplaza {t} {dur}
deja {t} para {d} | déjalo para {d} {h} | échalo para {d} | dale {dur} más tarde a {t} | empuja {t} {dur} | que la reunión con {p} sea {h} | que sea a las {hh} en vez de a las {hh2}
cambiame el turno con {p} para {d} | me cambias {t} a {d} porfa | a partir de la semana que viene la reunión diaria a las {hh} | cambia la hora | cambia el día de la cita | reprogramar
no, mejor a las {hh} | no espera, {dur} | no, espera, a las {hh} | no, {dur} | no no, mejor {d} | espera, mejor a las {hh} | perdón, quería decir a las {hh} | me equivoqué, es a las {hh} | que empiece {dur} antes | que empiece a las {hh} | la quiero más tarde | pásala media hora | retrásala {dur} | adelántala {dur} | retrásalo {dur} | que empiece más tarde | mueve mi cita de las {hh} a las {hh2} | mueve la de las {hh} {dur} | mueve {t} a las {hh} y {dur} | ponla {dur} antes | llévala al {d} | mándala a {d} | quítala de {d} y ponla {d2} | el turno de {p} pasalo a las {hh}`,
  'agenda.edit': `
cambia el título de {t} | cambia el nombre de la reunión {de} a {t2} | renombra {t} como {t2} | llama {t2} a la reunión {de} | añade a {p} a la reunión {de} | invita a {p} a {t}
invita también a {p} | mete a {p} en la reunión {de} | agrega a {p} a la junta {de} | agregá a {p} a {t} | suma a {p} a la reunión | quita a {p} de {t} | saca a {p} de la reunión
que {t} dure {dur} | alarga {t} {dur} | acorta la reunión con {p} a {dur} | ponle {dur} a {t} | cambia la sala de {t} a {r} | pon {t} en {r} | pásala a {r}
la reunión {de} será en {r} | cambia el lugar de {t} | añade una descripción a {t} | edita {t} | modifica la cita {de} | quiero editar la reunión con {p} | edítala
ponle sala a {t} | añádele el enlace a la reunión | actualiza los datos de {t} | corrige el título de la cita | incluye a {p} y a {p2} en {t} | haz que {t} sea {dur} más larga
que {p} venga también a {t} | cambia la duración de {t} | la reunión {de} que sea en {r} | añade a {p} | que la reunión dure {dur} en vez de una hora
añade a {p} a la cita {de} | invita a {p} a la reunión con {p2} | que venga {p} a {t} | cámbiale el nombre a {t} | cámbiale el título a la cita {de} | ponle de título {t2} | que la cita con {p} dure {dur} | {t} durará {dur} | hazla de {dur} | que dure {dur} | que dure {dur} mejor | hazla más larga, {dur} | con {p} también | y con {p} | llámalo {t2} | llámala {t2} | ponlo en {r} | ponla en {r} | que sea en {r} | mejor en {r} | en otra sala mejor | cambia de sala la reunión {de} | haz la reunión online`,
  'agenda.cancel': `
cancela {t} | cancela la reunión {de} | cancela la reunión con {p} | cancela lo de {p} | cancela lo {de} | cancélame {t} {d} | cancelame la cita con {p} | anula {t} | anula la reunión {de}
anula la cita con {p} {d} | borra la reunión {de} | borra {t} de la agenda | borra {t} del calendario | elimina la cita {de} | elimina {t} de mi calendario | quita {t} de la agenda
quita la reunión con {p} | quítame lo de {p} {d} | cancélala | cancelala | anúlala | bórrala de la agenda | quítala del calendario | suprime la reunión {de} | saca {t} de mi agenda
ya no voy a {t}, cancélalo | ya no me reúno con {p} | no voy a poder ir a {t}, cancélalo | puedes cancelar la reunión con {p} | podrías anular mi cita {de} | quiero cancelar {t}
necesito cancelar la junta {de} | cancela todo lo {de} | cancela todas las reuniones {de} | vacía mi agenda {d} | libera {d} en mi agenda | despeja mi tarde {de} | borra todo lo que tengo {d}
cancelá la reunión con {p} | dá de baja la reunión {de} | bajá {t} de la agenda | cancela mi turno con {p} | la reunión {de} ya no va | se cayó la reunión con {p}, bórrala
lo de {p} se cancela | que se cancele {t} | cancelar reunión {de} | cancelar {t} | anular cita | eliminar evento {t} | cancela la de las {hh} | bórralo | bórrala | elimínalo | elimínala | quítalo | quítala | cancela la comida | cancela la cena | cancela el café con {p} | cancela la llamada | cancela el desayuno | cancela la comida con {p} | anula la comida | borra la comida {de} | elimina la clase | cancela la clase {de} | cancela eso del {t} | cancela la próxima reunión | cancela mi siguiente cita`,
  'agenda.availability': `
tengo hueco {d} | ¿tengo hueco {d} por la tarde? | estoy libre {d} | estoy libre {d} {h} | estoy ocupado {d} | tengo libre {d} | cuándo estoy libre | cuándo tengo un hueco {d}
cuándo puedo reunirme con {p} | cuándo podemos vernos {p} y yo | está libre {p} {d} | está {p} disponible {d} {h} | tiene hueco {p} {d} | {p} está ocupada {d}
cuándo está libre {p} | busca un hueco con {p} {d} | búscame un hueco para {p} y {p2} | encuentra hueco {d} para {n} personas | qué huecos tengo {d} | qué horas tengo libres {d}
huecos libres {d} | disponibilidad de {p} {d} | disponibilidad {d} | mi disponibilidad {d} | dime mis huecos {de} | hay sala libre {d} {h} | está libre {r} {d} | está disponible {r} {h}
qué salas hay libres {d} | qué sala está libre {h} | hay alguna sala para {n} {d} | puedo {d} {h} | puedo quedar {d} {h} | me viene bien {d} {h} | tengo tiempo {d} | tengo un rato libre {d}
tenés un hueco {d} | tengo espacio {d} | tengo disponible {d} {h} | a qué hora puedo {d} | cuándo nos podemos juntar con {p} | alguna hora libre {d} | tengo la tarde libre {d}
tengo la mañana despejada {d} | estamos libres {p} y yo {d} | cuándo coincidimos {p} y yo | se puede {d} {h} | {d} {h} lo tengo libre | me cabe una reunión {d} | qué tal {d} {h} para una reunión, estoy libre
cuándo tiene un rato {p} | puede {p} {d} {h} | {p} puede {d} | tiene tiempo {p} {d} | mira si {p} puede {d} | comprueba si estoy libre {d} {h} | dime si {p} tiene libre {d}
qué horas quedan {d} | qué ratos me quedan {d} | tiempo libre {d} | dónde tengo sitio {d} | mira si está libre {r} {d} | está ocupada {r} {h} | hay sitio {d} | podemos {p} y yo {h}`,
  'agenda.accept': `
acepta la reunión {de} | acepta la invitación de {p} | acepto la invitación | confirma mi asistencia a {t} | dile a {p} que sí voy a {t} | voy a la reunión {de} | asistiré a {t}
acepta {t} | acéptala | confirmá que voy a {t} | cuenta conmigo para {t} | sí voy a lo de {p} | aceptar invitación | iré a la reunión de {p} | responde que sí a la invitación de {p}
confirma que asisto a {t} {d} | di que sí a la reunión {de} | acepto la convocatoria | apúntame como asistente a la reunión {de} | estaré en {t}
di que voy a {t} | dile que sí a {p} | confirma que voy a la reunión {de} | acepta la cita {de} | voy a asistir a {t} | acepta todas las invitaciones | apruebo la reunión {de} | sí a la reunión con {p}`,
  'agenda.decline': `
rechaza la reunión {de} | rechaza la invitación de {p} | no acepto la invitación | declina {t} | no voy a ir a {t} | no puedo ir a la reunión {de} | dile a {p} que no puedo ir | no asistiré a {t}
di que no a la reunión de {p} | rechazala | recházala | rechazá la invitación | declina la invitación de {p} | no iré a lo de {p} | responde que no voy a {t} | rechazar invitación
no podré asistir a la reunión {de} | di que no voy a {t} {d} | no cuentes conmigo para {t} | discúlpame con {p}, no voy a la reunión | rechazo la convocatoria
di que no asisto a {t} | di que no puedo ir a la reunión {de} | no acepto la cita {de} | rechaza {t} | rechaza todas las invitaciones | no quiero ir a la reunión de {p} | excúsame de {t}`,
};
