/** Questions about one's own things, the clock, and one's data, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'query.own': `
cuándo es {t} | cuándo es mi reunión con {p} | a qué hora es {t} | a qué hora es la reunión {de} | a qué hora tengo {t} | a qué hora he quedado con {p} | cuándo veo a {p} | cuándo he quedado con {p}
dónde es {t} | dónde es la reunión con {p} | en qué sala es {t} | en qué sala tengo la reunión {de} | con quién tengo {t} | con quién me reúno {d} | con quién es la reunión {de} | quién viene a {t} | quién está invitado a {t}
viene {p} a la reunión {de} | cuánto dura {t} | cuánto dura la reunión con {p} | cuánto falta para {t} | cuánto queda para mi próxima reunión | cuántas reuniones tengo {d} | cuántas citas tengo esta semana | de qué va {t}
cuántas horas de reunión tengo {d} | cuál es mi próxima reunión | cuándo es mi próxima cita | cuándo termina {t} | a qué hora acabo {d} | a qué hora empiezo {d} | cuándo fue la última reunión con {p} | cuándo vi a {p} por última vez
quién organiza {t} | ha aceptado {p} la reunión | cuántas notas tengo | a qué hora salgo {d} | cuál es mi primera reunión {d} | qué día es {t} | cuándo tengo lo de {p}
estará {p} en la reunión {de} | asistirá {p} a {t} | va {p} a la reunión {de} | quién estará en {t} | quién asiste a mi reunión {de} | a dónde tengo que ir {d} | dónde tengo que estar {d} {h} | dónde es mi próxima reunión | dónde estaré {d} | en qué sitio es {t} | cuánto tiempo tengo hasta {t} | cuántos minutos faltan para mi cita | cuándo es lo de {p} | para qué día es {t} | qué día tengo {t} | quiénes vienen a la reunión {de} | cuánto durará la reunión {de} | tiempo hasta mi próxima cita`,
  'query.datetime': `
qué hora es | ¿qué hora es? | que hora es | me dices la hora | dime la hora | qué hora tienes | tenés hora | qué día es hoy | a qué día estamos | qué fecha es hoy | a cuánto estamos | en qué mes estamos | qué día de la semana es
qué día cae el 3 de marzo | qué día cae navidad | qué hora es en londres | qué hora es en nueva york | cuántos días faltan para navidad | cuánto falta para el viernes | en qué semana del año estamos | qué día fue ayer
qué día es mañana | en qué año estamos | qué hora será en tokio a las {hh} | cuántos días tiene febrero | qué fecha es el próximo lunes | dime la fecha | la hora por favor | hora | cuándo cambia la hora | es festivo {d}
a qué día de la semana estamos | en qué fecha cae el lunes que viene | cuántos días quedan para el 15 de mayo | me puedes decir qué hora es | qué hora es ahí | qué hora tienen en méxico | diferencia horaria con londres | si aquí son las {hh} qué hora es en lima | en cuántos días es nochebuena | es año bisiesto | qué hora será dentro de dos horas`,
  'privacy.export': `
exporta mis datos | exportá mis datos | quiero descargar mis datos | descarga todos mis datos | dame una copia de mis datos | envíame mis datos | quiero una copia de todo lo que tienes de mí | qué datos tienes sobre mí
qué sabes de mí | qué guardas sobre mí | exporta toda mi información | mándame toda mi información personal | quiero ejercer mi derecho de acceso | derecho de portabilidad | necesito exportar mis datos | bajar mis datos
quiero ver los datos que guardas de mí | genera un archivo con mis datos
mis datos en un archivo | cómo puedo obtener mis datos | pásame todos mis datos | quiero mi información | quiero saber qué datos míos guardas | haz una exportación de mis datos`,
  'privacy.erase': `
borra todo lo mío | borra todos mis datos | borra mis datos | elimina mi cuenta | elimina todos mis datos | quiero que borres todo lo que sabes de mí | olvídame | olvídate de mí | olvidate de mí | elimina mi información
borrá todo lo mío | borra mi cuenta | quiero borrar mi cuenta | derecho al olvido | quiero ejercer mi derecho al olvido | elimina toda mi información personal | borra mi historial | no guardes nada mío | date de baja mis datos
suprime mis datos personales | quiero darme de baja y que borres todo
borra todo lo que tengas sobre mí | elimina todo lo mío | quiero desaparecer de tu sistema | que no quede ningún dato mío | borra mi información personal | elimina todo rastro mío | olvida todo lo que sabes de mí`,
  'identity.link': `
sigo en slack | sigo por whatsapp | seguimos por telegram | quiero seguir en otro canal | soy la misma persona que en whatsapp | vincula mi cuenta de telegram | conecta mi whatsapp | enlaza mi cuenta de slack
vincular cuenta | dame un código para vincular | mi código es 483920 | el código es 120934 | quiero usar esto desde teams | conecta este chat con mi usuario | asocia este número a mi cuenta | continúo en teams
quiero hablar contigo también por telegram | pásame a slack | une mis cuentas | soy yo, vengo de la web
vengo de whatsapp | quiero vincular mi telegram | usa la misma cuenta que en slack | el código que me diste es 771204 | cómo conecto mi otro chat | enlaza este canal | seguimos en teams`,
};
