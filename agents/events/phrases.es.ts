/** What people say about gatherings that many attend, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'event.create': `
crea un evento: {g} {d} {h} | organiza {g} {d} | organiza {g} para toda la empresa | publica {g} {d} {h} | publica un evento abierto {d} | convoca {g} para todos {d} | monta {g} {d} | montemos {g} {d}
quiero organizar {g} | quiero montar {g} para el equipo {d} | anuncia {g} {d} {h} | abre inscripciones para {g} | abre las inscripciones de {g} {d} | lanza {g} {d} | crea {g} con {n} plazas | armemos {g} {d}
arma {g} para la oficina {d} | crea un evento para todos: {g} | organicemos {g} {d} | da de alta {g} {d} | nuevo evento abierto: {g}
crea un evento para {g} | organiza un evento {d} | quiero crear un evento abierto para todos | haz un evento: {g} {h} | prepara {g} para {n} personas | queremos hacer {g} {d} | hagamos {g} {d} {h} | publica que hay {g} {d} | evento nuevo: {g} {d} | programa {g} abierto a todos | abre {g} para la plantilla`,
  'event.search': `
qué eventos hay {d} | qué eventos hay en la empresa | hay algún evento {d} | hay alguna charla {d} | hay algún taller {d} | busca eventos {d} | busca {g} | busca eventos sobre {q} | qué charlas hay {d}
qué talleres hay este mes | enséñame los eventos {de} | muéstrame los eventos de la oficina | próximos eventos | eventos de la semana | qué hay para hacer {d} | a qué eventos puedo apuntarme | cuándo es {g}
cuándo es la próxima charla | cuándo es la próxima fiesta | hay cursos {d} | qué actividades hay {d} | eventos {d} | hay algo organizado {d} | qué eventos se vienen | recomiéndame eventos
qué hay organizado este mes | cuándo hay {g} | cuándo se hace {g} | información de {g} | dime los próximos eventos | qué actividades hay para apuntarse | eventos de la empresa | hay {g} {d} | qué eventos interesantes hay | hay algo divertido {d} | dónde es {g} | a qué hora empieza {g}`,
  'event.join': `
apúntame a {g} | apuntame al evento {de} | apúntame en {g} {d} | inscríbeme en {g} | inscribime en {g} | inscríbeme al evento | quiero ir a {g} | quiero apuntarme a {g} | quiero asistir a {g} | me apunto a {g}
me apunto | me sumo a {g} | me anoto para {g} | anótame en {g} | anotame en {g} | anótame como asistente de {g} | resérvame plaza en {g} | guárdame sitio en {g} | cuenta conmigo para {g} | yo voy a {g}
súmame a {g} | sumame a {g} | regístrame en {g} | me quiero unir a {g} | participo en {g} | dame plaza en {g}
inscríbeme a {g} | ponme en la lista de {g} | reserva mi plaza para {g} | yo también voy a {g} | quiero participar en {g} | únete a {g} por mí | quiero entrar en {g} | añádeme a {g} | apuntame pa {g} | me gustaría ir a {g} | me interesa {g}, apúntame | quiero una plaza en {g} | sí voy a {g}, inscríbeme`,
  'event.leave': `
bórrame de {g} | borrame de {g} | desapúntame de {g} | desapuntame del evento {de} | quítame de {g} | sácame de {g} | sacame de {g} | bájame de {g} | dame de baja de {g} | dame de baja del evento | ya no voy a {g}
ya no puedo ir a {g} | no voy a ir a {g} | al final no voy a {g} | cancela mi plaza en {g} | cancela mi inscripción en {g} | anula mi inscripción a {g} | me doy de baja de {g} | me borro de {g} | me desapunto de {g}
libera mi plaza en {g} | desinscríbeme de {g} | quita mi nombre de {g} | me bajo de {g}
no puedo ir a {g}, quítame | ya no quiero ir a {g} | quítame de la lista de {g} | cancela mi asistencia a {g} | me salgo de {g} | renuncio a mi plaza en {g} | elimíname de {g} | desinscríbeme | sácame de la lista de {g} | no cuentes conmigo para {g}`,
  'event.update': `
cambia {g} a {d} | cambia la fecha de {g} | mueve {g} a {d} {h} | cambia el aforo de {g} a {n} | amplía las plazas de {g} a {n} | sube el aforo de {g} | cambia el lugar de {g} a {r} | actualiza los datos de {g}
edita {g} | modifica el evento {g} | cambia la descripción de {g} | pasa {g} a {d} | retrasa {g} una semana | {g} será en {r} | pon más plazas en {g} | cambia el nombre de {g} | aplaza {g} al {d}
cambia la hora de {g} | {g} pasa a {d} | {g} ahora es {h} | ponle {n} plazas a {g} | cambia el sitio de {g} | actualiza {g}: {h} | el evento {g} será {d} | adelanta {g} a {d} | modifica {g} | cámbiale la fecha a {g} | añade a la descripción de {g} que {f}`,
  'event.cancel': `
cancela {g} | cancela el evento {g} | cancela {g} {de} | anula {g} | suspende {g} | suspende el evento {de} | elimina el evento {g} | borra {g} de los eventos | {g} se cancela | se suspende {g} | desconvoca {g}
ya no se hace {g} | ya no habrá {g}, avisa a todos | cancelá {g} | cancelar evento {g} | quiero cancelar {g} que organicé | hay que suspender {g}
al final no hay {g}, cancélalo | no se celebrará {g} | quiero anular {g} | quita {g} de la programación | elimina {g} | cancela el evento que organicé | borra el evento de {g} | suspendan {g}`,
  'event.attendees': `
quién va a {g} | quiénes van a {g} | quién se ha apuntado a {g} | quién se apuntó a {g} | cuánta gente va a {g} | cuántos van a {g} | cuántos inscritos hay en {g} | lista de asistentes de {g} | asistentes de {g}
dime los asistentes de {g} | enséñame los inscritos en {g} | va {p} a {g} | está {p} apuntada a {g} | quedan plazas en {g} | cuántas plazas quedan en {g} | hay sitio en {g} | quién viene a {g}
cuántos se han apuntado a {g} | quién más va a {g} | dime quién asiste a {g} | muéstrame la lista de {g} | quién falta por confirmar en {g} | está lleno {g} | cuántos somos en {g}`,
};
