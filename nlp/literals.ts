/** Literal things: e-mail, url, phone, tag, number, ordinal. Values: the text, a tag without `#`, a number as number (last = -1). */
import type { Entity, Language } from '../dialogue/types.ts';
import { lexiconsFor } from './lexicon/index.ts';
import { isCovered } from './spans.ts';
import type { Token } from './tokens.ts';

const phone = /(?<![\p{L}\p{N}])\+?\d(?:[ .()-]{0,2}\d){6,14}(?![\p{L}\p{N}])/gu;

export function readLiterals(
  text: string,
  tokens: readonly Token[],
  language: Language,
  dates: readonly Entity[],
): Entity[] {
  const found: Entity[] = [];
  for (const { index, 0: match } of text.matchAll(phone)) {
    const entity = {
      type: 'phone',
      text: match,
      start: index,
      end: index + match.length,
      value: match.replaceAll(/[^\d+]/g, ''),
    };
    if (!isCovered(entity, dates)) found.push(entity);
  }
  for (const [i, token] of tokens.entries()) {
    if (isCovered(token, dates) || isCovered(token, found)) continue;
    const entity = literalOf(token, tokens[i + 1], language);
    if (entity !== undefined) found.push(entity);
  }
  return found;
}

function literalOf(token: Token, following: Token | undefined, language: Language): Entity | undefined {
  const { kind, text, folded, start, end } = token;
  const entity = (type: string, value: Entity['value'], to = end): Entity => ({
    type,
    text: to === end ? text : `${text}${following?.text ?? ''}`,
    start,
    end: to,
    value,
  });
  if (kind === 'email') return entity(kind, text);
  if (kind === 'url') {
    const address = text.replace(/[,.;:!?)»"']+$/, '');
    return { type: kind, text: address, start, end: start + address.length, value: address };
  }
  if (kind === 'hashtag') return entity('tag', text.slice(1));
  if (kind === 'ordinal')
    return entity('ordinal', Number.parseInt(folded, 10) || (lexiconsFor(language)[0].ordinals[folded] ?? 0));
  if (/^\d{1,15}$/.test(folded) && following?.start === end && /^[ªº]$/.test(following.text))
    return entity('ordinal', Number(folded), following.end);
  if (/^\d{1,15}(?:[.,]\d{1,6})?$/.test(folded)) return entity('number', Number(folded.replace(',', '.')));
  const [own, foreign] = lexiconsFor(language);
  const order = own.ordinals[folded] ?? foreign.ordinals[folded];
  if (order !== undefined) return entity('ordinal', order);
  const number = own.numbers[folded] ?? foreign.numbers[folded];
  return number !== undefined && number > 1 && !(own.around.has(folded) || own.telling.has(folded))
    ? entity('number', number)
    : undefined;
}
