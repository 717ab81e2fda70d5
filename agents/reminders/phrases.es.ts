/** What people say about reminders, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'reminder.create': `
recuérdame {k} {d} {h} | recuérdame {k} | recordame {k} {d} | recuérdame que {f} | recuérdame {t} {d} | recuerdame {k} en {dur} | recuérdame dentro de {dur} {k} | avísame {d} {h} para {k} | avísame {dur} antes de {t}
avisame cuando falten {dur} para {t} | ponme un recordatorio para {k} {d} | pon un recordatorio {d} {h} | crea un recordatorio: {k} | crea un recordatorio {d} {h} | no me dejes olvidar {k} | que no se me olvide {k} {d}
hazme acordar de {k} {d} | haceme acordar {d} que {f} | acuérdame de {k} | me recuerdas {k} {d} | puedes recordarme {k} {d} {h} | podrías avisarme {d} {h} | quiero un recordatorio para {k} | necesito que me recuerdes {k}
pon una alarma {h} | pon la alarma para {d} {h} | despiértame {h} | ponme una alerta {d} {h} | recuérdame cada lunes {h} {k} | recuérdame todos los días {h} {k} | avísame cada viernes de {q} | nuevo recordatorio | recordatorio: {k} {d} {h}
recuérdame lo de {q} {d} | dime {d} que tengo que {k} | alértame {d} {h} | mándame un aviso {d} {h} | notifícame {h} que {f} | acordate de avisarme {d} de {q}
que no se me pase {k} {d} | acuérdame de {q} {d} | recordatorio para {k} | ponme una alarma {d} {h} | pon un temporizador de {dur} | avísanos {d} de {q} | recuérdanos {k} {h} | recuérdale a {p} {k} | avísame cuando sea la hora de {k} | tengo que {k} {d}, recuérdamelo | dame un toque {h} para {k}`,
  'reminder.list': `
qué recordatorios tengo | mis recordatorios | enséñame mis recordatorios | muéstrame los recordatorios de {d} | lista mis recordatorios | qué avisos tengo {d} | tengo recordatorios {d} | ver recordatorios
cuáles son mis recordatorios | qué alarmas tengo | tengo alguna alarma puesta | qué tenías que recordarme | qué me tienes que recordar {d} | dime mis recordatorios pendientes | mostrame los recordatorios | recordatorios de {d}
hay algún recordatorio {d} | cuándo suena mi alarma | a qué hora me vas a avisar de {q} | recordatorios pendientes | qué alertas hay | tengo puesto algún aviso para {q}
enséñame los avisos | muéstrame las alarmas | cuántos recordatorios tengo | recordatorios que tengo puestos | de qué me tienes que avisar | qué alarmas hay {d} | lista de recordatorios | hay recordatorios de {q} | cuándo me avisas de {q} | qué recordatorio viene ahora`,
  'reminder.update': `
cambia el recordatorio de {q} a {d} | mueve el recordatorio de {q} a las {hh} | pospón el recordatorio {dur} | posponlo {dur} | recuérdamelo en {dur} | recuérdamelo más tarde | avísame otra vez en {dur} | recordamelo {d}
cambia la alarma a las {hh} | mueve la alarma a las {hh} | retrasa el aviso {dur} | edita el recordatorio | modifica el recordatorio de {q} | pasa el recordatorio de {q} a {d} | aplaza el recordatorio hasta {d}
el recordatorio de {q} mejor {d} | que me avises {h} en vez de {h2} de lo de {q} | adelanta el recordatorio {dur} | reprograma el aviso de {q} | ahora no, recuérdamelo luego | dame {dur} más y me avisas
cambia el recordatorio {de} | cambia el aviso de {q} a las {hh} | recuérdamelo {d} mejor | recuérdamelo a las {hh} | más tarde me lo recuerdas | pospón la alarma | posponer {dur} | el aviso de {q} pásalo a {d} | repite el aviso en {dur} | cambia el texto del recordatorio | que el recordatorio de {q} sea {d} | cinco minutos más`,
  'reminder.cancel': `
cancela el recordatorio de {q} | borra el recordatorio de {q} | borra el recordatorio {de} | elimina el recordatorio | quita el recordatorio de {q} | quita el aviso {de} | anula el recordatorio | quita la alarma
apaga la alarma | cancela la alarma de las {hh} | ya no me recuerdes {k} | ya no me avises de {q} | no me recuerdes más lo de {q} | no hace falta que me recuerdes {k} | borra todos mis recordatorios | desactiva la alarma
deja de recordarme {q} | borrá el recordatorio de {q} | eliminá la alarma | elimina el aviso de {q} | no me avises {d}
borra el aviso de {q} | elimina la alarma de las {hh} | quita el recordatorio | cancela el aviso {de} | no quiero más recordatorios de {q} | no me lo recuerdes | ya no hace falta el recordatorio de {q} | anula la alarma {de} | olvida el recordatorio | borra la alarma`,
};
