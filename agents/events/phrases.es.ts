/** What people say about gatherings that many attend, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'event.create': `
crea un evento: {g} {d} {h} | organiza {g} {d} | organiza {g} para toda la empresa | publica {g} {d} {h} | publica un evento abierto {d} | convoca {g} para todos {d} | monta {g} {d} | montemos {g} {d}
quiero organizar {g} | quiero montar {g} para el equipo {d} | anuncia {g} {d} {h} | abre inscripciones para {g} | abre las inscripciones de {g} {d} | lanza {g} {d} | crea {g} con {n} plazas | armemos {g} {d}
arma {g} para la oficina {d} | crea un evento para todos: {g} | organicemos {g} {d} | da de alta {g} {d} | nuevo evento abierto: {g}`,
  'event.search': `
qué eventos hay {d} | qué eventos hay en la empresa | hay algún evento {d} | hay alguna charla {d} | hay algún taller {d} | busca eventos {d} | busca {g} | busca eventos sobre {q} | qué charlas hay {d}
qué talleres hay este mes | enséñame los eventos {de} | muéstrame los eventos de la oficina | próximos eventos | eventos de la semana | qué hay para hacer {d} | a qué eventos puedo apuntarme | cuándo es {g}
cuándo es la próxima charla | cuándo es la próxima fiesta | hay cursos {d} | qué actividades hay {d} | eventos {d} | hay algo organizado {d} | qué eventos se vienen | recomiéndame eventos`,
  'event.join': `
apúntame a {g} | apuntame al evento {de} | apúntame en {g} {d} | inscríbeme en {g} | inscribime en {g} | inscríbeme al evento | quiero ir a {g} | quiero apuntarme a {g} | quiero asistir a {g} | me apunto a {g}
me apunto | me sumo a {g} | me anoto para {g} | anótame en {g} | anotame en {g} | anótame como asistente de {g} | resérvame plaza en {g} | guárdame sitio en {g} | cuenta conmigo para {g} | yo voy a {g}
súmame a {g} | sumame a {g} | regístrame en {g} | me quiero unir a {g} | participo en {g} | dame plaza en {g}`,
  'event.leave': `
bórrame de {g} | borrame de {g} | desapúntame de {g} | desapuntame del evento {de} | quítame de {g} | sácame de {g} | sacame de {g} | bájame de {g} | dame de baja de {g} | dame de baja del evento | ya no voy a {g}
ya no puedo ir a {g} | no voy a ir a {g} | al final no voy a {g} | cancela mi plaza en {g} | cancela mi inscripción en {g} | anula mi inscripción a {g} | me doy de baja de {g} | me borro de {g} | me desapunto de {g}
libera mi plaza en {g} | desinscríbeme de {g} | quita mi nombre de {g} | me bajo de {g}`,
  'event.update': `
cambia {g} a {d} | cambia la fecha de {g} | mueve {g} a {d} {h} | cambia el aforo de {g} a {n} | amplía las plazas de {g} a {n} | sube el aforo de {g} | cambia el lugar de {g} a {r} | actualiza los datos de {g}
edita {g} | modifica el evento {g} | cambia la descripción de {g} | pasa {g} a {d} | retrasa {g} una semana | {g} será en {r} | pon más plazas en {g} | cambia el nombre de {g} | aplaza {g} al {d}`,
  'event.cancel': `
cancela {g} | cancela el evento {g} | cancela {g} {de} | anula {g} | suspende {g} | suspende el evento {de} | elimina el evento {g} | borra {g} de los eventos | {g} se cancela | se suspende {g} | desconvoca {g}
ya no se hace {g} | ya no habrá {g}, avisa a todos | cancelá {g} | cancelar evento {g} | quiero cancelar {g} que organicé | hay que suspender {g}`,
  'event.attendees': `
quién va a {g} | quiénes van a {g} | quién se ha apuntado a {g} | quién se apuntó a {g} | cuánta gente va a {g} | cuántos van a {g} | cuántos inscritos hay en {g} | lista de asistentes de {g} | asistentes de {g}
dime los asistentes de {g} | enséñame los inscritos en {g} | va {p} a {g} | está {p} apuntada a {g} | quedan plazas en {g} | cuántas plazas quedan en {g} | hay sitio en {g} | quién viene a {g}`,
};
