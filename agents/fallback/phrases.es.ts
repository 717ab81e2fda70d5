/** Small talk, help and what THEA cannot do, in Spanish. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.es.ts. */
export const phrases: Readonly<Record<string, string>> = {
  greet: `
hola | holaa | hola hola | hola thea | hola buenas | buenas | buenos días | buen día | buenas tardes | buenas noches thea | muy buenas | hola, ¿cómo estás? | hola qué tal | qué tal | ¿qué tal? | qué onda | qué pasa | qué hay
qué tal todo | qué tal estás | cómo estás | cómo te va | cómo andas | cómo andás | cómo va | cómo va todo | oye | ey | epa | hey thea | hola de nuevo | hola otra vez | ya estoy aquí | aquí estoy | saludos | un saludo
hola buenos días | hola buenas tardes | buenos dias thea | wenas | holi | holis | hola amiga | hola, soy {p} | buenas, soy {p} | hola, buen día, ¿cómo va? | hola, estás ahí | ¿estás ahí? | hay alguien ahí | alo | aló | bueno? hola | che hola | quiubo`,
  goodbye: `
adiós | adios | chao | chau | hasta luego | hasta mañana | hasta pronto | hasta la vista | hasta el lunes | hasta la próxima | nos vemos | nos vemos mañana | nos vemos luego | me voy | ya me voy | me tengo que ir
bueno, me voy | buenas noches, hasta mañana | que descanses | que tengas buen día | que pases buena tarde | cuídate | cuidate mucho | bye | bye bye | ahí nos vemos | nos hablamos | hablamos luego | te hablo luego | hablamos mañana
eso es todo por hoy | eso es todo, hasta luego | eso era todo, adiós | ya está todo, chao | por hoy nada más, adiós | un abrazo, adiós | hasta otra | hasta ahora | agur | me despido | vuelvo luego | nos leemos | buen finde | feliz fin de semana
nada más, hasta luego | gracias, adiós | gracias, hasta luego | adiós y gracias | chau, gracias | listo, nos vemos
adiós, buenas noches | hasta la semana que viene | que vaya bien | que te vaya bien | que tengas un buen fin de semana | nos vemos el lunes | te dejo | os dejo, adiós | me piro | desconecto por hoy | cierro por hoy, hasta mañana | hasta nunca`,
  thanks: `
gracias | muchas gracias | mil gracias | gracias thea | muchísimas gracias | gracias por todo | gracias por la ayuda | te lo agradezco | te agradezco | agradecido | muy amable | qué amable | perfecto, gracias | genial, gracias
vale, gracias | ok gracias | ok, muchas gracias | estupendo, gracias | gracias, eso era | gracias, muy bien | gracias, te pasaste | te debo una | eres un sol | eres genial, gracias | sos una genia, gracias | sos lo más
mil gracias, crack | buen trabajo | bien hecho | excelente trabajo | qué bien, gracias | gracias de nuevo | de nuevo gracias | gracias por avisar | gracias por apuntarlo | gracias por recordármelo | grax | graciass | thx
muy bien, gracias | me has salvado, gracias | me salvaste | me ayudaste un montón | se agradece | agradezco tu ayuda | gracias guapa | gracias, máquina | ah gracias | uf gracias | listo, gracias | bárbaro, gracias | órale, gracias
qué bien lo has hecho | lo has hecho genial | perfecto, muchas gracias por todo | ok, te lo agradezco mucho | gracias por tu tiempo | qué maravilla, gracias | muy agradecida | un millón de gracias | gracias, gracias | vale muchas gracias, eres estupenda`,
  help: `
ayuda | ayúdame | ayudame | necesito ayuda | ¿qué puedes hacer? | qué sabes hacer | qué podés hacer | que puedes hacer por mí | cómo funciona esto | cómo funcionas | cómo te uso | cómo se usa | para qué sirves | para qué servís
qué te puedo pedir | qué cosas te puedo pedir | qué puedo preguntarte | qué puedo decirte | dame ejemplos | ponme un ejemplo | muéstrame ejemplos | enséñame lo que haces | en qué me puedes ayudar | en qué podés ayudarme
me puedes ayudar | puedes ayudarme | me ayudas | no sé qué hacer | no sé cómo hacerlo | no sé por dónde empezar | cómo empiezo | explícame cómo va | instrucciones | manual | menú | opciones | comandos | qué comandos hay
cómo creo una cita | cómo agendo una reunión | cómo cancelo una reunión | cómo apunto una nota | cómo busco una nota | cómo se mueve una cita | cómo deshago algo | puedes mover reuniones | sabes crear recordatorios
qué funciones tienes | cuáles son tus funciones | qué tipo de cosas haces | tutorial | guía | guíame | oriéntame | estoy perdido, ayuda | no entiendo cómo funciona esto | qué hago ahora | help
necesito que me ayudes con algo | me echas una mano | échame una mano | tengo una duda | tengo una pregunta | no sé usar esto | ayuda por favor | qué opciones tengo contigo | cómo se hace para reservar una sala | cómo va esto de las notas | enséñame a usarte | qué más sabes hacer`,
  smalltalk: `
quién eres | ¿quién eres? | quién sos | cómo te llamas | cuál es tu nombre | eres un robot | eres una persona | sos un bot | eres humano | eres una máquina | hablo con una persona o con un bot | cuántos años tienes
qué edad tenés | de dónde eres | dónde vives | quién te hizo | quién te creó | para quién trabajas | tienes familia | tienes novio | tenés sentimientos | estás casada | cuál es tu color favorito | qué música te gusta
te gusta el fútbol | de qué equipo eres | te gusta tu trabajo | estás cansada | duermes | comes | cuéntame un chiste | contame un chiste | cuéntame algo gracioso | dime algo gracioso | hazme reír | cuéntame un cuento
dime un dato curioso | cuál es el sentido de la vida | te quiero | me caes bien | eres muy lista | qué lista eres | eres tonta | qué aburrido | estoy aburrido | estoy cansado | estoy contento | estoy triste | hoy ha sido un día duro
qué día más largo | qué calor hace hoy en la oficina | jaja | jajaja | jejeje | qué risa | qué gracioso | eres divertida | te puedo contar un secreto | qué opinas de mí | crees en dios | qué piensas de la inteligencia artificial
cántame algo | sabes cantar | qué haces | qué estás haciendo | y tú qué tal | yo bien y tú | todo bien y tú | hablas español | qué idiomas hablas | en qué idioma hablas | eres la mejor | wow | guau | qué guay | qué chido
háblame de ti | qué es lo que más te gusta | tienes amigos | tienes mascotas | dónde naciste | cuándo es tu cumpleaños | quién es tu jefe | cuál es tu comida favorita | tienes hambre | estás ahí para charlar | me aburro contigo
eres muy simpática | qué maja eres | no me caes bien | eres lenta | qué torpe eres | estoy de mal humor | estoy agobiado | tengo sueño | tengo hambre | qué ganas de vacaciones | por fin es viernes | odio los lunes
qué bonito día | cuenta un chiste malo | otro chiste | dime algo bonito | hazme un cumplido | te ríes alguna vez | sueñas por las noches | cuál es tu signo del zodíaco | eres feliz | me entiendes cuando te hablo | jajaja qué buena`,
  handover: `
quiero hablar con una persona | quiero hablar con alguien | quiero hablar con un humano | pásame con una persona | pásame con un agente | pasame con alguien | ponme con un operador | póngame con recepción
necesito hablar con una persona real | necesito un humano | necesito atención humana | hay alguna persona | hay alguien que me pueda atender | con quién puedo hablar | prefiero hablar con una persona | prefiero que me atienda alguien
comunícame con un operador | comuníqueme con un asesor | comunicame con una persona | conéctame con soporte | conéctame con atención al cliente | contacta con soporte | llama a un operador | que me llame alguien | que me atienda un humano
que me atienda una persona | no quiero hablar con un bot | no quiero hablar con una máquina | deja que me atienda alguien | agente | operador | operadora | soporte | asesor | persona | humano | un humano por favor | atención al cliente
me puede atender alguien | puedo hablar con alguien de verdad | puedes pasarme con un compañero | transfiéreme | transfiéreme a una persona | derívame con alguien | derivame con un representante | quiero hablar con el encargado
quiero hablar con administración | que venga alguien de soporte | esto no funciona, quiero hablar con alguien | quiero poner una queja a una persona | quiero quejarme con alguien | hablar con una persona | hablar con un agente`,
  oos: `
cuánto es 2+2 | cuánto es 2 + 2 | cuánto es 7 por 8 | calcula 15 más 27 | suma 3 y 4 | responde en verso | cómo se hace un huevo frito | qué día nació mozart | 🎉 | 🎉🎉 | 😀 | 😂😂 | quiero comprar un coche | manda un whatsapp a {p} | ponme un vídeo | ¿va a llover? | llama un taxi
qué tiempo hace | va a llover {d} | qué temperatura hace en madrid | cuál es la capital de francia | quién ganó el partido de ayer | cómo quedó el madrid | a cuánto está el dólar | precio del bitcoin | cuánto son 25 por 14
cuánto es el quince por ciento de 200 | pon música | pon una canción de rock | sube el volumen | baja el volumen | pon la radio | enciende la luz | apaga la luz del salón | apaga la calefacción | pide una pizza
pídeme un taxi | quiero pedir comida china | busca un restaurante italiano cerca | reserva un vuelo a londres | compra entradas para el cine | qué película me recomiendas | qué serie está de moda | cómo se hace una tortilla
receta de paella | cuántas calorías tiene un plátano | traduce esto al inglés | cómo se dice gato en francés | quién es el presidente de argentina | cuántos habitantes tiene méxico | qué significa idiosincrasia
envía un correo a {p} | manda un mensaje a {p} diciendo que llego tarde | llama a {p} por teléfono | lee mis correos | tengo correos nuevos | publica un tuit | qué hay en las noticias | cuéntame las noticias
qué pasa en el mundo | cómo está el tráfico | cuál es la mejor ruta al aeropuerto | a qué hora sale el tren a sevilla | dónde está el metro más cercano | cuánto cuesta un billete de tren | hazme la declaración de la renta
cuántos días de vacaciones me quedan | cuál es mi saldo | haz una transferencia | cuánto dinero tengo en el banco | paga la factura de la luz | sube mi sueldo | imprime este documento | abre el archivo excel
escribe un poema | escríbeme un programa en python | resume este artículo | resuelve esta ecuación | busca en google | busca fotos de gatos | juega conmigo | juguemos al ajedrez | saca una foto | abre spotify
cómo se llama la canción que suena | qué coche me compro | me duele la cabeza qué tomo | qué síntomas tiene la gripe | dame un consejo de amor | quién descubrió américa | en qué año nació cervantes | cuánto mide la torre eiffel
qué altura tiene el everest | dime los números de la lotería | cuál es mi horóscopo | reinicia el servidor | cambia la contraseña del wifi | cuál es la clave del wifi | se ha roto la impresora | arregla mi ordenador
asdf | asdfgh jkl | qwerty | blablabla | xyz 123 | la casa es azul | el perro come pan en la luna | los plátanos vuelan bajo | mi tía tiene un gato gordo | ayer comí lentejas | no me gusta el brócoli | 👍👍👍 | ??? | ...
qué me pongo hoy | dónde compro unos zapatos | vende mis acciones | cómo va la bolsa | pon la alarma del coche | aspira el salón | haz café | pon la lavadora | programa el termostato | qué ponen en la tele | quién canta despacito
me recomiendas un libro | qué hotel hay en lisboa | alquila un coche | cuánto tarda un vuelo a tokio | necesito un visado | cómo renuevo el dni | cuál es el código postal de murcia | cuántos gramos son una onza | borra el disco duro | crea una cuenta de instagram
hará sol el finde | necesito paraguas {d} | qué temperatura habrá {d} en sevilla | el pronóstico del tiempo | hace frío fuera | va a nevar esta semana | súbele a la música | más alto | más bajo | silencia los altavoces
siguiente canción | pausa la música | reproduce mi lista favorita | pon jazz | qué canción es esta | pon un pódcast | léeme un audiolibro | pon las luces en azul | baja la intensidad de la luz | cierra las persianas
abre el garaje | sube la calefacción a 22 | enciende el enchufe de la cocina | prepara un café | hazme un té | tengo mensajes nuevos | responde al correo de {p} | escribe un correo a {p} sobre {q} | reenvía ese correo
añade este contacto | cuál es el teléfono de la pizzería | sube esta foto a facebook | qué dicen en twitter | escribe en twitter que estoy feliz | titulares de hoy | noticias de deportes | qué dice la prensa
cuánto cuesta el ibex hoy | cotización de telefónica | cambia euros a dólares | cuántos pesos son cien dólares | calcula 15 más 27 | raíz cuadrada de 144 | cuántos kilómetros hay hasta valencia | define fotosíntesis
qué es un agujero negro | quién escribió el quijote | cuándo nació picasso | qué edad tiene messi | cuál es el río más largo | en qué año acabó la guerra | dónde queda islandia | cuál es la moneda de japón
pide comida a domicilio | quiero una pizza de pepperoni | ha llegado mi pedido | dónde está mi paquete | resérvame mesa en un restaurante japonés | qué restaurantes hay cerca | cómo se hace el gazpacho
cuánto tiempo se cuece un huevo | qué puedo cocinar con patatas | qué vino va con el pescado | compra un billete de tren a barcelona | busca vuelos baratos a parís | alquílame una bici | llama a un taxi
hay atasco en la m-30 | cómo llego al aeropuerto | cuánto tarda el bus | dónde puedo aparcar | reserva un hotel en roma | bloquea mi tarjeta de crédito | he perdido la tarjeta | cuánto gasté el mes pasado
quiero abrir una cuenta | cuál es el tipo de interés de mi hipoteca | sube mi límite de crédito | cuándo cobro | cuánto gano | pide vacaciones para agosto | cuántos días libres tengo | cómo contrato un seguro
cuándo le toca la revisión al coche | qué aceite lleva mi coche | se me pinchó una rueda | tengo fiebre qué hago | es malo comer tanto azúcar | cuántas proteínas tiene el pollo | qué ejercicio quema más
instala la aplicación | actualiza el sistema | mi móvil no carga | no me funciona internet | reinicia el router | cómo cambio la contraseña del correo | borra la caché del navegador | escanea este documento
traduce buenos días al alemán | cómo se escribe exhausto | deletrea otorrino | tira una moneda | tira un dado | elige un número | haz un resumen del libro | corrige esta redacción | escribe un informe de diez páginas
dibuja un gato | ponme un vídeo de perritos | busca en internet ofertas de portátiles | qué regalo le compro a mi madre | dónde venden bombillas | compra pañales en amazon | cancela mi suscripción a netflix
qué película echan en el cine | qué me recomiendas ver | cuándo sale la nueva temporada | quién actúa en esa película | resultado del partido | clasificación de la liga | cuándo juega el barça | cuántos goles lleva
el cielo está lleno de nubes | me compré unos zapatos rojos | la sopa estaba fría | las cosas son como son | lorem ipsum dolor | tralarí tralará | hjkl | aaaaaaa | zzz | 12345 67890 | $$$ | el tren de las nubes azules`,
};
