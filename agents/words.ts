/** Words of a message, as the agents compare them: lower case, no accents. */

export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export const wordsOf = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The text without the given spans. */
export const without = (text: string, spans: readonly { start: number; end: number }[]): string =>
  [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** «Reunión» from «reunión». */
export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How a message begins that takes back what was just said: «no, espera, …», "sorry, I meant …". */
export const correcting =
  /^\W*(?:(?:no+|nop|espera|esperate|perdon|perdón|perdona|mejor|digo|quiero decir|quería decir|queria decir|me equivoqu[eé]|me he equivocado|ay|uy|ups|bueno|wait|hold on|actually|sorry|oops|i mean|i meant|rather|make (?:it|that)|on second thought|nope|hmm+|mejor dicho|corrijo|que sea|en realidad|pensándolo (?:bien|mejor)|pensandolo (?:bien|mejor)|bien pensado)\b[\s,.:;…-]*)+/iu;

const list = (words: string): Set<string> => new Set(words.split(/\s+/));

/** Words that say what kind of thing it is, not which one. */
export const genericWords = list(`
  reunion reuniones cita citas evento eventos encuentro junta quedada compromiso agenda calendario cosa meeting meetings appointment
  appointments event events booking call slot calendar schedule thing one`);

/** What stands around the thing in a request, in both languages. */
const fillers = list(`
  a al con de del desde el en entre es esa ese eso esta este esto hasta hacia la las lo los me mi mis para por que se su sus te tu tus un una unas
  uno unos y o u no ni si sin ya muy mas hoy pues pero solo favor porfa gracias hola oye vale ok bien bueno bueno venga espera mejor otra otro
  otras otros perdon perdona digo quise decir queria equivoque equivocado realidad ups sea dicho misma mismo ninguna ninguno todo todos todas primera primero segunda segundo tercera tercero ultima ultimo proxima proximo siguiente
  puedes podrias quiero quisiera necesito querria hay tengo tienes hora horas minuto minutos media dia dias semana tarde manana noche antes despues luego
  titulo titulado nombre llame titule dure duracion sala gente personas quedado nota notas apunte apuntes anotacion anotaciones
  an and at back but by can could do earlier for forward from have i in into is it its later like me my of off on onto our out over please s
  pensandolo pensado empiece empieza empezar acabe termine ahora start starts begin ends thought actually everything anything something algo also too tambien además ademas quiero que mejor actually sorry oops mean meant rather make instead hold better nope that the them then there these this those to up us was wait we will with would you your yes yeah no not now ok okay hey hi hello thanks
  other another first second third last next same half hour hours minute minutes day days week morning afternoon evening want need title name titled called named long last lasts length room people note notes memo`);

/** Verbs that ask for something to happen, with the pronouns that cling to them. */
const verbs =
  /^(muev[ea]s?|mover|movamos|cambi[aeo]|cambiar|pasa|pasar|pon|poner|deja|retrasa|retrasar|adelanta|adelantar|aplaza|aplazar|pospon|posponer|reprograma|reprogramar|corre|cancela|cancele|cancelar|anula|anular|elimina|eliminar|borra|borrar|quita|quitar|suprime|suprimir|desconvoca|desconvocar|alarga|alargar|acorta|acortar|extiende|extender|manda|mandar|lleva|llevar|traslada|trasladar|desplaza|desplazar|atrasa|atrasar|reagenda|reagendar|empuja|trae|haz|hacer|edita|editar|renombra|renombrar|modifica|modificar|actualiza|actualizar|corrige|renombre|llama|llamar|invita|invitar|busca|buscar|muestra|ensena|dime|crea|crear|agenda|agendar|apunta|apuntar|anota|anotar|anade|anadir|guarda|guardar|programa|programar|reserva|reservar|move|moved|push|pushed|shift|bring|put|postpone|reschedule|delay|change|cancel|call|drop|scrap|delete|remove|erase|edit|update|rename|modify|find|search|look|show|list|create|add|schedule|book|set|make|write|save|extend|shorten|lengthen|slide|bump|kick|pull|send|rid|throw|bin|trash|fix)(me|nos|te|se)?(la|lo|las|los|le)?$/;

/** The words that can only mean the thing itself: no verbs, fillers or generic nouns. */
export const contentWords = (text: string): string[] =>
  wordsOf(text).filter(
    (word) => !fillers.has(word) && !genericWords.has(word) && !verbs.test(word) && !/^\d+$/.test(word),
  );

const stem = (word: string): string => word.replace(/(es|s)$/, '');

/** One letter more, less, different or swapped with its neighbour. */
function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

const isSame = (word: string, other: string): boolean =>
  other === word ||
  (word.length > 3 && stem(other) === stem(word)) ||
  (word.length > 4 && other.length > 4 && word[0] === other[0] && isSlip(word, other));

/** How many of the words a name contains; «revision» also finds «revisiones», and «dentsita» «dentista». */
export const score = (words: readonly string[], name: string): number => {
  const own = wordsOf(name);
  return words.filter((word) => own.some((other) => isSame(word, other))).length;
};
