/** Spanish words. Folded: no accents. */
import type { Lexicon } from './lexicon.ts';
import { names, phrasesOf, table, words } from './lexicon.ts';

/** Bases of the imperatives (and «vos» forms); pronouns that cling to them are added below. */
const bases = `agenda apunta anota pon crea reserva programa mueve mov pasa cambia cancela borra elimina quita recuerda recorda busca muestra mostra ensena
  lista avisa marca tacha deshaz rehaz acepta rechaza declina anade agrega mete haz convoca organiza invita guarda escribe toma planifica fija bloquea
  aparta adelanta atrasa retrasa aplaza pospon reprograma reagenda edita modifica corrige corregi actualiza anula suprime completa exporta inscribe
  inscribi desapunta encuentra consulta publica cuadra concerta saca suma renombra restaura recupera revierte vacia libera despeja registra abre acorta
  alarga llamalo llamala titulalo titulala queda reuneme dile dime decime haceme hace pone move pide avisame lee repite arma monta traslada desplaza resume notifica alerta`;
const clitics = [
  '',
  'me',
  'lo',
  'la',
  'los',
  'las',
  'le',
  'nos',
  'melo',
  'mela',
  'selo',
  'sela',
  'te',
  'melos',
  'melas',
];
const requests = new Set([...words(bases)].flatMap((base) => clitics.map((clitic) => base + clitic)));

export const spanish: Lexicon = {
  telling:
    words(`el los las una unos del al que con por para mi mis tu su sus es esta estan estoy hay tengo tienes quiero puedes podrias cuando donde como
    cual quien y o pero mañana manana hoy ayer lunes martes miercoles jueves viernes sabado domingo tarde noche hora horas cita reunion nota notas sala
    gracias hola adios vale claro mejor si otra otro esa ese eso esto lo le les me se nos ya muy mas menos desde hasta entre sobre sin porque apunta
    agenda ponme pon mueve cancela borra quita dime busca cambia anota crea recuerdame avisame buenos buenas dias favor porfa primera segunda tercera
    ultima de en un unas todo todos nada tambien`),
  requests,
  around:
    words(`agendar apuntar anotar poner crear reservar programar mover pasar cambiar cancelar borrar eliminar quitar recordar recordarme buscar mostrar
    ensenar decir decirme listar avisar avisarme marcar tachar anadir agregar meter hacer convocar organizar invitar guardar escribir editar modificar
    corregir actualizar anular retrasar adelantar aplazar posponer reprogramar reagendar ver hablar tener agendarme ponerme crearme reservarme apuntarme
    anotarme quedar quedamos quedemos quedo veamonos veámonos vemos juntemonos reunamonos reuno reune reunimos reunir juntar llamado llamados hagamos pongamos tenemos reunirme reunirnos reunir concertar fijar bloquear concretar cerrar planificar gustaria
    quiero quisiera querria necesito puedes podes podrias puede podria me te se nos le lo la los las tengo tenemos tenia tuve tienes tenes hay habia que
    cual cuales cuando donde quien quienes cuanto cuanta cuantos cuantas como es era fue son esta estan estoy soy voy va van ir a apunte anote escribi
    guarde puse dije hice habia apuntado anotado por favor porfa porfi porfis xfa hola oye buenas buenos dias tardes gracias vale pues bueno eh ver
    ok si no ya mejor tambien ademas luego despues entonces aqui ahi alli asi algo alguna alguno algun nueva nuevo otra otro todas todos toda todo
    esa ese eso esta este esto aquella aquel mi mis tu tus su sus proxima proximo proximas proximos siguiente siguientes ultima ultimo
    espera perdona perdon queria hecho hecha hechas hechos completada completado terminada titulo nombre libre libres ocupado ocupada disponible disponibles hueco huecos
    compre termine acabe he quedado quede asistir asistire asisto confirma confirmo duracion dura dure queda falta thea cada vez mas al final ire iremos
    juntamos juntarnos vernos veo veia titulado titulada habra tendre sobre`),
  edges: words(
    `el la los las lo un una unos unas de del a al en con por para sobre y e o u que desde hasta entre sin segun acerca durante como mi mis tu su sus si`,
  ),
  generic:
    words(`reunion reuniones cita citas evento eventos encuentro compromiso compromisos cosa cosas nota notas apunte apuntes anotacion anotaciones
    recordatorio recordatorios aviso avisos alarma tarea tareas lista agenda calendario junta juntas plan planes sala salas reu turno dia semana mes hora
    horas manana tarde noche disponibilidad invitacion convocatoria titulo pendiente pendientes hueco item elemento`),
  containers:
    /\b(?:(?:en|a|de|del|al) )?(?:(?:mi|la|el|mis|las|los|tu) )?(?:agenda|calendario|notas|pendientes|lista de tareas)\b(?! con\b)/g,
  noteOpeners: [
    /^(?:(?:hola|oye|eh|buenas|bueno|pues|y|porfa|por favor|thea|ok|vale|a ver|ah)[,.!]? +)*/,
    /^(?:(?:me )?(?:puedes|podes|podrias|quiero|quisiera|necesito|hay que|me) +)?/,
    /^(?:(?:apunta|anota|agrega|anade|suma|pon|pone|mete|guarda|escribe|escribi|registra|memoriza|crea|haz|hace|toma|tomar|deja|dejame|abre)(?:me|le|lo|la|nos|r|rme)?|apuntas|anotas|apuntar|anotar|apuntame|escribir|guardar|nueva|nuevo|que conste|no quiero olvidar|falta|faltan|hay que comprar)\b *(?:apuntado|anotado|tambien|ahi|aqui)? */,
    /^(?:(?:en|a) (?:la|mi|mis|una) (?:lista|notas|pendientes)(?: de (?:la )?[a-z]+| del [a-z]+)?)[ ,:]*/,
    /^(?:una |un |la |esta |como )?(?:notas?|tareas?|pendientes?|cosa|idea|apunte|recordatorio|esto)\b(?: (?:nueva|rapida|que diga|que dice|con|de que|sobre))? *[:,]? */,
    /^(?:que|de que|esto|lo siguiente)\b *[:,]? *|^[:,] */,
  ],
  noteClosers: [
    /[ ,]+(?:por favor|porfa|porfi|gracias|vale|apuntal[oa]|anotal[oa]|que se me olvida)[.! ]*$/,
    /[ ,]+(?:a|en) (?:la|mi|mis|el) (?:lista(?: de (?:la )?[a-z]+| del [a-z]+)?|notas|pendientes|nota)[.! ]*$/,
  ],
  acts: {
    affirm:
      phrasesOf(`si|claro|claro que si|vale|ok|okey|okay|oki|de acuerdo|dale|por supuesto|perfecto|correcto|eso es|exacto|asi es|sip|sipi|simon|adelante|hazlo|hacelo
      confirmalo|confirmo|confirma|confirmado|confirmar|confirmala|afirmativo|esta bien|me parece bien|bueno|venga|va|orale|andale|sale|obvio|sin duda|desde luego|aceptar|acepto|seguro|eso|que si|genial|si claro|si adelante
      si hazlo|si eso es|si esa|si ese|si vale|vale si|ok si|si si|si ok|si perfecto|si correcto|si dale|si por supuesto|s|sii|siii|conforme|es correcto|me sirve|si borrala|si borralo|si cancelala|si cancelalo|si muevela`),
    deny: phrasesOf(`no|nop|nel|no no|que no|mejor no|no mejor no|para nada|de ninguna manera|en absoluto|negativo|no quiero|no lo hagas|no la borres|no la canceles|no lo borres|no esa no|esa no|ese no|no ese no|no es eso|no eso no
      ninguno|ninguna|ninguna de esas|ninguno de esos|ninguno de los dos|ninguna de las dos|ni hablar|nunca|todavia no|aun no|ahora no|no por ahora|incorrecto|claro que no|por supuesto que no|no hace falta|no es necesario|n|no asi no|no es correcto|no gracias|no confirmo`),
    select: phrasesOf(`cualquiera|la que sea|el que sea|cualquiera de las dos|cualquiera de ellas|me da igual cual`),
    more: phrasesOf(
      `mas|ver mas|muestrame mas|ensename mas|mostrame mas|dame mas|hay mas|que mas hay|que mas|y que mas|mas opciones|otras opciones|dame otras opciones|mas resultados|siguiente|siguientes|los siguientes|las siguientes|el resto|los demas|las demas|siguiente pagina|tienes mas|quiero ver mas|otra opcion|alguna otra opcion`,
    ),
    cancel:
      phrasesOf(`dejalo|dejala|dejalo estar|olvidalo|olvidala|olvidate|olvida eso|cancela|cancelar|nada|nada dejalo|no dejalo|no olvidalo|da igual|es igual|no importa|ya no|ya no hace falta|para|para ya|basta|detente|stop|salir|aborta|abortar|anula|anular|dejemoslo|mejor lo dejamos
      dejalo asi|ya no quiero|pues olvidalo|bueno dejalo|no sigas|me arrepenti|no nada|ya da igual|cancela eso|cancela esto|cancelar eso|deja|no cancela|mejor dejalo|bah dejalo|nah dejalo|pues dejalo|bueno olvidalo|no mejor dejalo`),
    undo: phrasesOf(
      `deshaz|deshacer|deshazlo|deshaz eso|deshaz lo ultimo|deshaz el ultimo cambio|deshaz el cambio|revierte|revierte eso|revertir|revierte el cambio|vuelve atras|volve atras|atras|deshace|deshace eso|deshacelo|deshaz lo que hiciste|deshaz lo que acabas de hacer|ctrl z|me equivoque deshaz|no deshazlo|puedes deshacerlo|dejalo como estaba|ponlo como estaba|vuelve a ponerlo|vuelve a ponerla|devuelvela|devuelvelo|recuperala|recuperalo|recupera eso|restaurala|restauralo|deshaz por favor|me equivoque|deshazla|deshaz esto|ay deshaz`,
    ),
    redo: phrasesOf(
      `rehaz|rehacer|rehazlo|rehaz eso|rehaz lo ultimo|rehaz el cambio|rehace|rehacelo|no rehazlo|ctrl y|vuelve a hacerlo|hazlo otra vez|hazlo de nuevo|rehaz lo que deshice`,
    ),
    repeat: phrasesOf(
      `repite|repitelo|repiteme|repeti|repetilo|puedes repetir|me lo repites|repiteme eso|otra vez|dilo otra vez|dimelo otra vez|decilo de nuevo|como|que|perdon|perdona|mande|que dijiste|que has dicho|que me preguntabas|cual era la pregunta|no te he entendido|no entendi|no te entendi|no entiendo|repite la pregunta|repite las opciones|que opciones habia|una vez mas|de nuevo|puedes repetirlo|podrias repetir`,
    ),
    resume: phrasesOf(
      `sigue|sigamos|seguimos|sigamos con lo de antes|volvamos a lo de antes|vuelve a lo anterior|retoma|retomalo|retomemos|continua|continuemos|continuar|continua con lo anterior|sigue con eso|mejor si|ya no mejor si|pensandolo bien si|al final si|lo pense mejor si|reanuda|reanudar|retomar|donde estabamos|por donde ibamos|bueno si|bueno mejor si|pues mejor si|no mejor si`,
    ),
  },
  polite: words('por favor porfa porfi porfis xfa gracias thea eh pues bueno oye ah uy uf mm ja'),
  numbers: table(
    'uno=1 una=1 un=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 quince=15 veinte=20 treinta=30 cuarenta=40 cincuenta=50 cien=100',
  ),
  ordinals:
    table(`primera=1 primero=1 primer=1 segunda=2 segundo=2 tercera=3 tercero=3 tercer=3 cuarta=4 cuarto=4 quinta=5 quinto=5 sexta=6 sexto=6 septima=7 septimo=7 octava=8 octavo=8
    novena=9 noveno=9 decima=10 decimo=10 ultima=-1 ultimo=-1 1a=1 1o=1 2a=2 2o=2 3a=3 3o=3`),
  nicknames:
    names(`pepe=jose paco=francisco pancho=francisco curro=francisco lola=dolores nacho=ignacio maite=maria quique=enrique kike=enrique charo=rosario chema=jose,jose-maria
    pili=pilar mari=maria tere=teresa santi=santiago rafa=rafael manolo=manuel manu=manuel fer=fernando,fernanda nando=fernando javi=javier juanjo=juan dani=daniel,daniela alex=alejandro,alejandra,alexander
    ale=alejandro,alejandra vicky=victoria tono=antonio toni=antonio edu=eduardo lalo=eduardo gabi=gabriel,gabriela isa=isabel lucho=luis beto=alberto,roberto berto=alberto rober=roberto
    sebas=sebastian guille=guillermo memo=guillermo migue=miguel nico=nicolas pau=paula mabel=isabel chelo=consuelo concha=concepcion nuri=nuria susi=susana patri=patricia andre=andrea,andres xavi=javier,xavier
    caro=carolina cata=catalina vale=valentina cris=cristina,cristian loli=dolores marisa=maria lu=lucia sofi=sofia marti=martina,martin juli=julia,julian,julieta tomi=tomas`),
  wordNames: words(
    'mar rosa sol luz paz pilar cruz angel blanca rocio dolores consuelo mercedes vale manu abril julio domingo leon reyes mari ale lu caro clara aurora alba',
  ),
  firstNames:
    words(`ana luis marta maria jose juan carlos lucia pedro pablo javier sofia elena jorge carmen laura paula diego martin andres raul oscar sergio david daniel miguel
    antonio manuel francisco alberto alejandro fernando ricardo roberto eduardo enrique victor hugo ivan ruben adrian alvaro gonzalo ignacio tomas mateo nicolas gabriel rafael
    isabel cristina patricia beatriz silvia monica raquel sara nuria irene julia claudia natalia andrea alicia teresa lourdes veronica valentina camila ximena daniela gabriela
    carolina mariana fernanda guadalupe susana ines eva noelia lorena marina guillermo joaquin emilio felipe cesar marcos esteban agustin`),
  withWords: words('con'),
};
