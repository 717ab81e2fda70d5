/** How people steer a conversation, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  affirm: `
sí | si | sí, claro | claro | claro que sí | vale | ok | okey | okay | de acuerdo | dale | por supuesto | perfecto | correcto | eso es | exacto | así es | sí, por favor | sí porfa | sip | sipi | simón
adelante | hazlo | hacelo | confírmalo | confirmo | confirmado | confirmar | afirmativo | me parece bien | está bien | bueno | venga | venga va | va | órale | ándale | sale | listo, dale | joya | bárbaro
obvio | sin duda | desde luego | eso mismo | sí, esa | sí, ese | sí, hazlo | sí, adelante | sí, borra | sí, cancélala | eso quiero | me vale | me sirve | genial, sí | estupendo, hazlo | todo bien, sí | que sí | seguro
sí, eso | sí señor | ya, sí | ok perfecto | ok dale | vale, sí | vale perfecto | te digo que sí | sí, está bien así | tal cual | conforme | aceptar | es correcto | sí, es eso
me parece perfecto | de acuerdo, hazlo | sí, confirmo | estoy de acuerdo | vale, confírmalo | muy bien, adelante | claro, hazlo | sí, justo esa | sí, es esa | sí quiero | por mí bien | ok, me parece bien | hecho, adelante | todo correcto | así está bien`,
  deny: `
no | no, gracias | nop | nel | que no | mejor no | no, mejor no | para nada | de ninguna manera | en absoluto | no quiero | no lo hagas | no hagas eso | negativo | no, esa no | esa no | ese no | no es eso
no, eso no | ninguno | ninguna | ninguna de esas | ninguno de los dos | ni hablar | ni loco | nunca | todavía no | aún no | ahora no | no por ahora | no, no es correcto | incorrecto | no es así | está mal | eso está mal
no me parece | no me sirve | no me convence | no, déjala como está | no, espera | no estoy de acuerdo | no confirmo | no lo confirmes | no la borres | no la canceles | no borres nada | qué va | nada de eso
claro que no | por supuesto que no | no hace falta | no es necesario | no gracias así está bien | te digo que no | no, no y no | no quiero eso | mejor que no | no señor
no es esa | esa no es | no era eso | no, no es ese | no, cámbialo no | no lo canceles | no la muevas | no la toques | no, no la toques | no lo cambies | no tan rápido | yo no quiero eso | eso no es lo que pedí | no, quédatela | no me va bien | nada de nada`,
  select: `
la primera | el primero | la segunda | el segundo | la tercera | el tercero | la cuarta | la última | el último | la 1 | la 2 | el 3 | la número 2 | el número 1 | opción 1 | opción 2 | opción dos | la opción 3
la de {p} | la de las {hh} | el de {p} | la otra | el otro | la de arriba | la de abajo | esa de ahí | la del medio | elijo la primera | elijo la 2 | escojo la segunda | me quedo con la primera
me quedo con la segunda | prefiero la tercera | prefiero el segundo | quiero la segunda | quiero la de {p} | mejor la segunda | la segunda porfa | la segunda, por favor | cualquiera | la que sea | cualquiera de las dos
no, la otra | no, la de {p} | esa no, la otra | la del {d} | la de la tarde | la de la mañana | la uno | la dos | el uno | el dos | dos | uno | 1 | 2 | 3 | número dos | la primera opción | la segunda de la lista
dame la primera | ponme la segunda | tomo la primera | va la segunda | la más temprana | la más tarde | la última de la lista`,
  more: `
más | ver más | muéstrame más | enséñame más | mostrame más | dame más | hay más | ¿hay más? | qué más hay | y qué más | más resultados | más opciones | otras opciones | dame otras opciones | siguiente | siguiente página
los siguientes | las siguientes | el resto | muéstrame el resto | enséñame los demás | los demás | sigue | seguí | continúa la lista | página siguiente | anterior | los anteriores | página anterior | más huecos | otros huecos
otras horas | alguna otra | alguna otra opción | otra opción | tienes más | tenés más | no hay más? | quiero ver más | quiero más | dime más | pon más | carga más | qué otras hay | cuáles más | los próximos tres | más abajo`,
  cancel: `
déjalo | dejalo | déjalo estar | olvídalo | olvidalo | olvídate | cancela | cancelar | cancelá | nada | nada, déjalo | da igual | es igual | no importa | ya no | ya no hace falta | ya no quiero | para | pará | basta
detente | stop | salir | aborta | anula | anular | dejémoslo | dejemoslo | mejor lo dejamos | déjalo así | dejalo así nomás | olvida eso | olvida lo que te dije | no sigas | no sigas con eso | corta | cancela eso | cancela esto
cancela lo que estábamos haciendo | ya no lo quiero hacer | me arrepentí | me he arrepentido | luego lo hago | lo hago después | otro día | en otro momento | empecemos de nuevo | empezar de cero | empieza de nuevo
dejá | dejá, no importa | nah déjalo | bah olvídalo | pues olvídalo | no, déjalo | no, olvídalo | no, nada | ya da igual | deja, ya lo hago yo | cancela la operación | vuelve al principio | quita quita
cállate | silencio | ya está bien, para | deja de hablar | no hagas nada | no hagas nada más | no quiero seguir | vamos a dejarlo | dejémoslo para otro día | dejémoslo por ahora | no sigamos | interrumpe eso | se acabó | termina | finaliza | cierra eso | reinicia | volver a empezar | mejor déjalo para luego | no era importante, déjalo`,
  undo: `
deshaz | deshacer | deshazlo | deshace eso | deshacé lo último | deshaz lo último | deshaz eso | deshaz lo de ayer | deshaz el cambio | deshaz el último cambio | revierte | revierte eso | revertir | revierte el cambio
revertí lo último | vuelve atrás | volvé atrás | atrás | vuelve a como estaba | déjalo como estaba | ponlo como estaba | ponla como estaba antes | devuélvelo | recupera la reunión que borré | recupérala | recupera la nota
restaura la nota | restáurala | restaura lo que borré | me equivoqué, deshaz | me he equivocado, vuelve atrás | era un error, deshazlo | no quería borrarla, recupérala | no debí cancelarla, ponla otra vez
anula el último cambio | quita lo que acabas de hacer | ctrl z | deshaz lo que hiciste | deshaz lo que acabas de hacer | puedes deshacer eso | podrías deshacerlo | quiero deshacer | deshaz la última acción | deshaz lo de {p}
deshaz la cancelación | deshaz el borrado | vuelve a ponerla | cómo estaba antes, vuelve | echa para atrás lo último | dale para atrás | deshaz lo de hace un rato | regresa el cambio | regrésalo a como estaba
deshaz el movimiento | anula lo que has hecho | quita el último cambio | cancela el último cambio que hiciste | vuelve a dejarla a su hora | devuélvela a su hora de antes | me confundí, vuelve a ponerla donde estaba | eso no era, vuelve atrás | retrocede | dar marcha atrás | deshaz todo lo de hoy`,
  redo: `
rehaz | rehacer | rehazlo | rehacé | rehaz lo último | rehaz eso | rehaz el cambio | vuelve a hacerlo | hazlo otra vez | hazlo de nuevo | vuelve a aplicar el cambio | aplica otra vez el cambio | no, rehazlo
rehaz lo que deshice | rehaz lo que deshiciste | deshaz el deshacer | no tenía que deshacerlo, rehazlo | quiero rehacer | puedes rehacerlo | rehacelo | aplícalo otra vez | vuelve a moverla como antes de deshacer
vuelve a cancelarla, la deshice sin querer | ctrl y | rehaz lo de antes | repite el cambio que deshice | ponlo otra vez como lo habías dejado | vuelve a dejarlo cambiado | rehaz la acción | rehaz la última
era lo correcto, rehazlo | sí estaba bien, rehazlo | recupera el cambio que deshice | reaplica el cambio | reaplicar | vuelve a borrarla | hazlo nuevamente | rehacer lo último | rehace eso | rehacé lo último porfa`,
  repeat: `
repite | repítelo | repetí | repetilo | repite por favor | ¿puedes repetir? | me lo repites | repíteme eso | otra vez | otra vez por favor | dilo otra vez | dímelo otra vez | decilo de nuevo | decime otra vez
cómo | ¿cómo? | ¿qué? | ¿perdón? | perdona | ¿mande? | mande | qué dijiste | qué has dicho | qué me preguntabas | qué me preguntaste | cuál era la pregunta | no te he entendido | no entendí | no te entendí
no entiendo | no lo pillé | qué opciones había | cuáles eran las opciones | repite las opciones | vuelve a decirlo | vuelve a preguntarme | repite la pregunta | repite la última respuesta | me lo dices otra vez
no te escuché | no te oí | a qué te refieres | no sé qué me preguntas | qué era | cómo era | podrías repetirlo más despacio | dilo de nuevo | de nuevo | una vez más
no te he oído | qué decías | cómo dices | cómo has dicho | no me he enterado | no me ha quedado claro | me lo puedes decir otra vez | explícamelo otra vez | a ver, otra vez | perdona, qué | no lo he entendido bien | léelo otra vez`,
  resume: `
sigue | sigamos | seguimos | sigamos con lo de antes | volvamos a lo de antes | vuelve a lo anterior | retoma | retómalo | retomemos | retoma lo que estábamos haciendo | dónde estábamos | ¿por dónde íbamos? | por dónde ibamos
continúa | continuá | continuemos | continúa con lo anterior | continuar | sigue con eso | sigue con la reunión | seguí con lo que estábamos | mejor sí | ya no, mejor sí | pensándolo bien sí | mejor sí sigamos
al final sí | al final sí quiero | lo pensé mejor, sí | reanuda | reanudar | reanudalo | reanuda la cita que estábamos creando | volvamos a la cita | volvamos a la reunión | vuelve a lo que te pedí | y lo otro
y lo que te había pedido | terminemos lo de antes | acabemos lo que empezamos | vamos a seguir | quiero seguir con lo anterior | quiero continuar | prosigue | proseguir | retomar | bueno sí, sigamos | venga sigamos con ello`,
};
