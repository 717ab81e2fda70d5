/** What people say for each intent of the notes, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'note.create': `
apunta {i} | apunta {i} y {i2} | apunta que {f} | apúntame {i} | apuntame esto: {f} | apunta | apunta una cosa | anota {i} | anota que {f} | anótame {i} y {i2} | anotá {i} | anotame que {f}
toma nota: {f} | toma nota de que {f} | tomá nota | nota: {f} | nueva nota | nueva nota: {f} | crea una nota | crea una nota con {f} | crea una nota que diga {f} | haz una nota: {f}
haceme una nota que diga {f} | guarda esto: {f} | guarda una nota sobre {q} | guárdame esta idea: {f} | escribe que {f} | escríbeme una nota: {f} | quiero apuntar una cosa | quiero apuntar {i}
añade {i} a la lista de la compra | añade {i} a la lista | añade {i} a mis notas | agrega {i} a la lista del súper | agregá {i} a la lista | agrega {i} y {i2} a mis pendientes | pon {i} en la lista
pon {i} en la lista de la compra | mete {i} en la lista | apunta en la lista {i} | suma {i} a la lista de compras | sumale {i} a la lista | anota en mis notas que {f} | apunta como tarea {k}
añade una tarea: {k} | nueva tarea: {k} | apunta {k} | anota {k} | apunta pendiente {k} | tarea {k} | por hacer: {k} | crea una lista de {q} | crea la lista {l} | abre una lista nueva para {q}
haz una lista con {i} y {i2} | necesito apuntar que {f} | puedes apuntar {i} | podrías anotar que {f} | me apuntas {i} | me anotas {i} porfa | que conste que {f} | deja anotado que {f}
deja apuntado {i} | no quiero olvidar que {f} apúntalo | apunta esto {f} {tag} | apunta {i} {tag} | anota {f} con la etiqueta {tag} | hay que comprar {i} apúntalo | falta {i} apúntalo | faltan {i} y {i2}
apunta la idea de {q} | idea: {f} | apunta el teléfono de {p} | anota el correo de {p} | apunta lo que me dijo {p}: {f} | pa la lista {i} | a la lista {i} y {i2} | registra que {f} | memoriza que {f}
oye apunta {i} que se me olvida | y apunta también {i} | apunta ahí {i} | agrega una nota sobre {q} | tomar nota | crear nota | añadir {i} a la lista
apunta que {d} viene {p} {h} | anota que {d} {h} viene {p} | apúntame que {p} viene {d} | anota que {d} {f} | apunta que el pago vence {d} | toma nota de que {d} cierra la oficina | anótame que {p} llega {d} {h} | apunta que {p} llamó {d}
quiero anotar algo | quiero apuntar algo | necesito anotar algo | necesito apuntar una cosa | quiero anotar una cosa | apúntame algo | me anotas algo | déjame anotar algo | recuerda que {f} | acuérdate de que {f} | escribe: {f} | apúntate que {f} | toma nota: {i} | quiero tomar una nota | me apuntas que {f} | guarda en mis notas que {f} | pon en mis notas que {f}`,
  'note.search': `
qué apunté sobre {q} | ¿qué apunté sobre {q}? | que anoté de {q} | qué notas tengo | qué notas tengo sobre {q} | busca la nota de {q} | busca en mis notas {q} | búscame la nota sobre {q}
buscá la nota de {q} | encuentra la nota que habla de {q} | enséñame mis notas | muéstrame las notas | mostrame mis notas | muéstrame la nota de {q} | mis notas | ver notas | ver mis notas de {q}
lista mis notas | lista de notas | lee mis notas | léeme la nota de {q} | qué hay en la lista de la compra | qué hay en la lista | qué tengo en la lista de {q} | enséñame la lista de la compra
qué falta por comprar | qué tengo que comprar | qué tareas tengo | qué tareas tengo pendientes | qué tengo pendiente de hacer | mis tareas | mis pendientes | lista de tareas | dime la lista
dime qué hay apuntado | dime qué apunté {d} | qué guardé sobre {q} | qué escribí de {q} | qué puse sobre {q} | dónde apunté lo de {q} | tengo alguna nota de {q} | tengo algo apuntado sobre {q}
tenía una nota sobre {q} | había apuntado algo de {q} | recuerdas lo que apunté de {q} | qué te dije que apuntaras de {q} | cuál era la nota de {q} | las notas con {tag} | notas {tag} | busca {tag}
qué notas hice {d} | notas de {d} | quiero ver mis notas | puedes buscar mi nota sobre {q} | pásame la nota de {q} | sácame la lista de la compra | última nota | la última nota que apunté
consulta mis notas sobre {q} | mira en mis notas lo de {q} | qué anotaciones tengo | qué tengo anotado | qué quedó en la lista | abre la nota de {q} | abre la lista de la compra | hay algo apuntado de {q}
qué tengo apuntado | qué notas hay | qué apunté de {q} | hay alguna nota de {q} | dime mi nota de {q} | léeme lo que apunté de {q} | tengo notas | todas mis notas | dame mis notas | cuáles son mis notas | enséñame lo que apunté sobre {q} | cuál era {q}`,
  'note.complete': `
marca {i} como hecho | marca {k} como hecha | ya compré {i} | ya está {i} | tacha {i} de la lista | tacha {i} | {i} comprado | ya hice lo de {q} | tarea hecha: {k} | completa la tarea {k}
da por hecha la tarea de {q} | marca como completada {k} | terminé {k} | ya terminé {k} | listo lo de {q}, táchalo | márcala como hecha | táchalo | ya lo hice, táchalo | marca el primero como hecho
marcá {i} como comprado | ya he comprado {i} | he terminado con {q} márcalo | pon {k} como hecho | tachame {i} de la lista | {k} ya está hecho | tarea completada | marcar {i} como hecho
marca {i} como comprado | {i} ya lo tengo | ya tengo {i} | hecho lo de {q} | listo, ya hice {k} | tacha {k} | marca la tarea de {q} | marcar {k} como completada | he hecho {k} | dale por hecho a {k} | pon como terminado {k} | completar {k}`,
  'note.delete': `
borra la nota de {q} | borra la nota del tóner | borra la nota sobre {q} | borra mis notas de {q} | borra esa nota | borra la última nota | borra la nota | elimina la nota de {q} | elimina esa nota
elimina {i} de la lista | elimina {i} de la lista de la compra | quita {i} de la lista | quita {i} de la lista de la compra | quítame {i} de la lista | quita la nota de {q} | saca {i} de la lista
sacá {i} de la lista del súper | borrá la nota de {q} | borrame la nota de {q} | bórrame {i} de la lista | bórrala nota de {q} | tira la nota de {q} | descarta la nota sobre {q} | suprime la nota de {q}
ya no necesito la nota de {q} | ya no hace falta la nota de {q} | no hace falta {i}, quítalo de la lista | la nota de {q} bórrala | la nota {tag} elimínala | borra las notas {tag} | borra todas mis notas
vacía la lista de la compra | vacía la lista | borra la lista de {q} | borra la lista {l} | elimina la tarea de {k} | borra la tarea {k} | quita la tarea {k} | elimina lo que apunté de {q}
borra lo que anoté sobre {q} | puedes borrar la nota de {q} | podrías eliminar la nota de {d} | quiero borrar una nota | quiero eliminar la nota de {q} | deshazte de la nota de {q} | borra la de {q} de mis notas
elimina el apunte de {q} | borra el apunte sobre {q} | borrar nota | borrar la nota de {q} | eliminar nota {q} | quitar {i} de la lista | esa nota ya no sirve, bórrala | olvida la nota de {q}
borra la de {q} | borra la nota que dice {f} | elimina la de {q} | quita la de {q} de mis notas | bórrame la nota de {q} | borra la que habla de {q} | tira la de {q} | borra mi última nota`,
  'note.edit': `
edita la nota de {q} | edita la nota | edita esa nota | cambia la nota de {q} | cambia la nota de {q} por {f} | cambia la nota: {f} | modifica la nota de {q} | modifica mi nota sobre {q}
corrige la nota de {q} | corrige la nota: {f} | corregí la nota de {q} | actualiza la nota de {q} | actualiza la nota sobre {q} con {f} | en la nota de {q} pon {f} | en la nota de {q} cambia {i} por {i2}
añade a la nota de {q} que {f} | añade {i} a la nota de {q} | agrega a la nota de {q} {f} | agregale a la nota de {q} que {f} | complementa la nota de {q} con {f} | en la lista cambia {i} por {i2}
cambia {i} por {i2} en la lista | la nota de {q} debe decir {f} | que la nota de {q} diga {f} | quiero cambiar la nota de {q} | quiero editar una nota | quiero corregir lo que apunté de {q}
necesito modificar la nota sobre {q} | puedes editar la nota de {q} | podrías cambiar la nota de {q} | reescribe la nota de {q} | reescribí la nota | ponle la etiqueta {tag} a la nota de {q}
etiqueta la nota de {q} con {tag} | quítale la etiqueta {tag} a la nota | cambia la etiqueta de la nota de {q} | fija la nota de {q} | fija esa nota arriba | ancla la nota de {q} | me equivoqué en la nota de {q}, es {f}
la nota de {q} está mal, cámbiala | cámbiale el texto a la nota de {q} | editar nota | modificar nota de {q} | renombra la nota de {q} | añádele a la nota: {f} | apunta en la nota de {q} que {f}
añade a mi nota sobre {q}: {f} | en mi nota de {q} añade que {f} | edita lo que apunté de {q} | cambia lo que anoté sobre {q} | a la nota de {q} ponle que {f}
añade {i} a mi nota de {q} | cambia la de {q} por {f} | cambia mi nota de {q} a {f} | sustituye la nota de {q} por {f} | que mi última nota diga {f} | la nota de {q} ahora es {f}`,
};
