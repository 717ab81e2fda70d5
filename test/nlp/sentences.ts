/** Messages to measure with, one a line, by intent and language. None of them is a training phrase (a test checks that). */
import type { Language } from '../../dialogue/types.ts';

export const sentences: Record<Language, Record<string, string>> = {
  es: {
    'agenda.create': `Ponme una reunión con Berta el lunes a las 11
      agenda podólogo el 7 de abril a las 16:30
      Necesito que me reserves una hora con el gestor para el miércoles
      mañana a las 8 desayuno con los alemanes
      ¿me apuntas en el calendario la revisión del coche el jueves?
      quedamos Sergio y yo el viernes a las 3 agendalo
      pon en la agenda que tengo oculista pasado mañana a las 12`,
    'agenda.list': `¿Qué reuniones me tocan el jueves?
      enséñame lo que hay en la agenda para mañana
      q tengo esta semana
      ¿cómo viene mi lunes?
      dime las citas de la semana que viene
      tengo alguna junta el miércoles?`,
    'agenda.move': `Pasa la reunión con Berta del lunes al martes
      retrasa media hora lo del gestor
      ¿puedes cambiar el oculista a las 13:00?
      mejor ponla el viernes a las 4
      la comida de mañana muévela a pasado
      adelántame una hora la sesión de ventas`,
    'agenda.cancel': `Anula mi cita con el gestor del miércoles
      cancela la comida de mañana porfa
      quita del calendario la sesión de ventas
      ya no voy a ver a Berta el lunes, bórralo de la agenda
      cancélame todas las citas del viernes`,
    'agenda.availability': `¿Tengo libre el martes por la mañana?
      mira a ver si Berta está libre mañana a las 5
      ¿qué huecos quedan el viernes?
      ¿cuándo podríamos juntarnos Sergio y yo esta semana?
      estoy libre a las 4?`,
    'note.create': `Apunta comprar pilas para el mando
      anota que el pintor viene el sábado
      toma nota: la contraseña nueva está en el cajón
      pon plátanos en la lista de la compra
      apúntame esto, el pedido 4432 llega tarde
      nueva nota: ideas para el regalo de Berta`,
    'note.search': `¿Qué tenía apuntado sobre el pintor?
      busca la nota de las pilas
      enséñame las notas que tengo
      ¿qué me falta en la lista del súper?
      ¿qué anoté del pedido 4432?`,
    'note.delete': `Borra la nota del pintor
      elimina la nota sobre el pedido
      quita los plátanos de la lista
      la nota de las pilas ya no la necesito, bórrala
      borrame la ultima nota`,
    'note.edit': `Cambia la nota del pintor: viene el domingo
      corrige la nota del pedido, es el 4433
      edita lo que puse en la nota de las pilas
      añade a la nota del regalo que le gustan los libros
      modifica la nota de los plátanos`,
    greet: `buenas tardes a todo el mundo
      buenos días por la mañana
      ¿qué tal va todo?
      hey hola
      muy buenas a todos`,
    goodbye: `hasta luego, que vaya bien
      chao, hablamos mañana
      me tengo que ir ya, adiós
      venga, nos vemos el lunes`,
    thanks: `muchísimas gracias por la ayuda
      genial, mil gracias
      te lo agradezco un montón
      gracias, has sido muy amable`,
    help: `¿con qué me podrías ayudar tú?
      necesito ayuda con esto
      ¿qué cosas sabes hacer?
      ¿cómo hago para crear una reunión?`,
    smalltalk: `¿eres una máquina o una persona?
      cuéntame algo divertido
      ¿cómo te llamas tú?
      qué cansado estoy hoy`,
    handover: `quiero que me atienda una persona de verdad
      pásame con alguien de soporte
      prefiero hablar con un humano
      ¿me pones con un operador?`,
    oos: `¿qué tiempo va a hacer en Bilbao?
      pon la última canción de Rosalía
      ¿cuánto cuesta un vuelo a Roma?
      enciende las luces del comedor
      ¿quién ganó la liga?
      pide una hamburguesa para cenar`,
    undo: `deshaz lo que acabas de cambiar
      revierte lo último por favor
      me he confundido, déjalo como estaba antes
      vuelve atrás ese cambio`,
    redo: `rehaz lo último que deshice
      no, vuelve a hacer el cambio
      rehazlo por favor`,
    repeat: `¿me lo puedes repetir?
      no te he entendido bien
      ¿qué has dicho antes?`,
    resume: `sigamos con la cita que estábamos creando
      volvamos a lo que hacíamos
      retoma lo anterior`,
    cancel: `déjalo, no hace falta
      olvídalo, ya no quiero
      mejor lo dejamos para otro día`,
    affirm: `sí, me parece perfecto
      claro, adelante
      vale, hazlo
      de acuerdo, confírmalo`,
    deny: `no, esa no es
      no, mejor no lo hagas
      para nada, no`,
    select: `la segunda que has dicho
      quiero la primera opción
      me quedo con el último`,
    more: `enséñame más opciones
      ¿hay alguna más?
      muéstrame los siguientes`,
    'agenda.edit': `invita a Sergio a la sesión de ventas
      cámbiale el título a la reunión del lunes
      que la cita con el gestor dure 45 minutos`,
    'agenda.accept': `acepta la invitación de Sergio
      confirma que voy a la sesión de ventas`,
    'agenda.decline': `rechaza la invitación de Berta
      di que no puedo asistir a la reunión del lunes`,
    'reminder.create': `recuérdame mañana a las 9 llamar al pintor
      avísame media hora antes de la sesión
      ponme un recordatorio el viernes para pagar el alquiler`,
    'reminder.list': `¿qué recordatorios tengo puestos?
      enséñame los avisos de mañana`,
    'reminder.update': `pospón el recordatorio media hora
      cambia el recordatorio del alquiler al lunes`,
    'reminder.cancel': `quita el recordatorio del pintor
      ya no me recuerdes lo del alquiler`,
    'note.complete': `marca las pilas como compradas
      tacha los plátanos de la lista`,
    'event.create': `organiza un torneo de pádel para la empresa el sábado
      crea un evento abierto: charla sobre inversión el martes`,
    'event.search': `¿qué eventos hay esta semana en la empresa?
      ¿hay alguna charla el martes?`,
    'event.join': `apúntame al torneo de pádel
      quiero inscribirme en la charla de inversión`,
    'event.leave': `bórrame del torneo de pádel
      ya no puedo ir a la charla de inversión, quítame`,
    'query.own': `¿a qué hora es mi cita con el gestor?
      ¿dónde es la sesión de ventas?`,
    'query.datetime': `¿qué hora es ahora?
      ¿en qué día vivimos?`,
    'event.attendees': `¿quiénes van al torneo de pádel?`,
    'privacy.export': `quiero una copia de mis datos`,
    'privacy.erase': `borra todos los datos que tengas de mí`,
  },
  en: {
    'agenda.create': `Book a meeting with Beth on Monday at 11
      schedule podiatrist on april 7 at 4:30pm
      put the car inspection in my calendar for thursday
      I need a room for eight tomorrow at three
      breakfast with the Germans tomorrow at 8
      can you set up half an hour with the accountant on wednesday
      add optician to my calendar friday noon`,
    'agenda.list': `What meetings do I have on Thursday?
      show me what's on for tomorrow
      how does my monday look
      whats in my calendar this week
      do i have any appointments on wednesday
      list next week's meetings`,
    'agenda.move': `Move the meeting with Beth from Monday to Tuesday
      push the accountant back by half an hour
      could you reschedule the optician to 1pm
      make it friday at 4 instead
      bring the sales session forward an hour
      tomorrow's lunch should be moved to thursday`,
    'agenda.cancel': `Cancel my appointment with the accountant on Wednesday
      please cancel tomorrow's lunch
      take the sales session off my calendar
      I'm no longer seeing Beth on monday, delete it from my calendar
      cancel all my friday meetings`,
    'agenda.availability': `Am I free on Tuesday morning?
      check if Beth is free tomorrow at 5
      what slots are left on friday
      when could Serge and I get together this week
      do I have a gap at 4?`,
    'note.create': `Note buy batteries for the remote
      write down that the painter comes on saturday
      make a note: the new password is in the drawer
      put bananas on the shopping list
      jot this down, order 4432 will be late
      new note: gift ideas for Beth`,
    'note.search': `What did I write down about the painter?
      find the note about the batteries
      show me all my notes
      what's on my shopping list?
      do I have anything noted on order 4432`,
    'note.delete': `Delete the note about the painter
      remove the note on the order
      take bananas off the list
      I don't need the batteries note any more, delete it
      erase my last note`,
    'note.edit': `Change the note about the painter: he comes on sunday
      fix the note on the order, it's 4433
      edit what I put in the batteries note
      add to the gift note that she likes books
      update my note about bananas`,
    greet: `hi there, good afternoon
      a very good morning
      hello, how's everything?
      hey hello`,
    goodbye: `bye, have a good one
      see you, talk tomorrow
      I have to leave now, bye
      ok then, see you on monday`,
    thanks: `thank you very much for your help
      great, thanks a million
      I really appreciate that
      thanks, that was kind of you`,
    help: `what can you help me with?
      I need help with this
      what kind of things can you do
      how do I set up a meeting?`,
    smalltalk: `are you a machine or a person?
      crack a joke for me
      what do they call you?
      I'm so tired today`,
    handover: `I want a real person to help me
      put me through to somebody in support
      I'd rather speak with a human
      can you connect me to an operator?`,
    oos: `what will the weather be like in Boston?
      play the latest Adele song
      how much is a flight to Rome?
      turn on the dining room lights
      who won the league?
      order a burger for dinner`,
    undo: `undo what you just changed
      please revert the last one
      I got it wrong, put it back the way it was
      take back that change`,
    redo: `redo the last thing I undid
      no, make the change again
      redo it please`,
    repeat: `could you say that again?
      I didn't quite understand you
      what did you say before?`,
    resume: `let's go on with the appointment we were creating
      back to what we were doing before
      pick up the previous one again`,
    cancel: `leave it, no need
      forget it, I don't want to any more
      let's drop this for now`,
    affirm: `yes, that's perfect
      of course, go ahead
      okay then, do that
      agreed, please confirm`,
    deny: `no, that's not the one
      no, don't do that
      not at all, no`,
    select: `the second one, please
      I want the first option
      I'll go with the last`,
    more: `show me more options
      are there any more?
      show the next ones`,
    'agenda.edit': `invite Serge to the sales session
      change the title of monday's meeting
      make the appointment with the accountant 45 minutes long`,
    'agenda.accept': `accept Serge's invitation
      confirm that I'm going to the sales session`,
    'agenda.decline': `decline the invitation from Beth
      say that I can't attend monday's meeting`,
    'reminder.create': `remind me tomorrow at 9 to call the painter
      let me know half an hour before the session
      set a reminder on friday to pay the rent`,
    'reminder.list': `which reminders have I got?
      show me tomorrow's reminders`,
    'reminder.update': `snooze the reminder for half an hour
      change the rent reminder to monday`,
    'reminder.cancel': `remove the reminder about the painter
      stop reminding me about the rent`,
    'note.complete': `mark the batteries as bought
      cross bananas off the list`,
    'event.create': `organise a padel tournament for the company on saturday
      create an open event: talk about investing on tuesday`,
    'event.search': `what company events are there this week?
      is there any talk on tuesday?`,
    'event.join': `sign me up for the padel tournament
      I'd like to register for the investing talk`,
    'event.leave': `take me off the padel tournament
      I can't go to the investing talk any more, remove me`,
    'query.own': `what time is my appointment with the accountant?
      where is the sales session?`,
    'query.datetime': `what time is it now?
      which date is it today?`,
    'event.attendees': `who is going to the padel tournament?`,
    'privacy.export': `I want a copy of my data`,
    'privacy.erase': `erase all the data you have about me`,
  },
};

/** All of them, as rows. */
export const rows = (['es', 'en'] as const).flatMap((language) =>
  Object.entries(sentences[language]).flatMap(([intent, text]) =>
    text.split('\n').map((line) => ({ language, intent, text: line.trim() })),
  ),
);
