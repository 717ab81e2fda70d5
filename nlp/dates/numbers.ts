/** Numbers and years, in digits or words of either language. */
import { find, glued, norm } from './reader.ts';
import type { Reader } from './reader.ts';
import { words } from './words.ts';

export interface Numeral {
  value: number;
  next: number;
  /** Written in digits; how many. 0 for words. */
  digits: number;
}

/** Digits at a token, at most nine of them. */
export function digits(r: Reader, index: number): Numeral | undefined {
  const token = r.tokens[index];
  if (token?.kind !== 'number' || token.norm.length > 9) return undefined;
  return { value: Number(token.norm), next: index + 1, digits: token.norm.length };
}

/** A whole number below a hundred: `26`, «treinta y uno», "forty-three", «veinte». */
export function small(r: Reader, index: number): Numeral | undefined {
  const written = digits(r, index);
  if (written) return written;
  const first = find(r, index, 'number');
  if (!first || first.value >= 100) return undefined;
  if (first.value >= 20 && first.value % 10 === 0) {
    const spanish = norm(r, first.next) === 'y' && first.value >= 30;
    const joined = spanish || norm(r, first.next) === '-' ? first.next + 1 : first.next;
    const second = find(r, joined, 'number');
    if (
      second &&
      second.value > 0 &&
      second.value < 10 &&
      (spanish || first.value < 100) &&
      !(joined === first.next && norm(r, index).endsWith('a'))
    ) {
      return { value: first.value + second.value, next: second.next, digits: 0 };
    }
  }
  return { value: first.value, next: first.next, digits: 0 };
}

/** A number that counts things; decimals too: `2.5`, `2,5`. */
export function amount(r: Reader, index: number): Numeral | undefined {
  const whole = small(r, index);
  if (!whole || whole.digits === 0) return whole;
  const mark = norm(r, index + 1);
  const rest = digits(r, index + 2);
  if ((mark === '.' || mark === ',') && glued(r, index + 1) && glued(r, index + 2) && rest && rest.digits <= 2) {
    return { value: Number(`${whole.value}.${norm(r, index + 2)}`), next: index + 3, digits: whole.digits };
  }
  return whole;
}

/** A four-digit year, 1900 to 2199, or in words: «dos mil veintisiete», "nineteen seventy two", "two thousand and thirty". */
export function year(r: Reader, index: number): Numeral | undefined {
  const written = digits(r, index);
  if (written) {
    const after = norm(r, index + 1);
    const longer =
      glued(r, index + 1) &&
      (after === '.' || after === ',') &&
      glued(r, index + 2) &&
      digits(r, index + 2) !== undefined;
    return written.digits === 4 && written.value >= 1900 && written.value < 2200 && !longer ? written : undefined;
  }
  const thousand = find(r, index, 'number');
  if (!thousand) return undefined;
  let value: number;
  let next = thousand.next;
  if (thousand.value === 1000) value = 1000;
  else {
    const second = find(r, next, 'number');
    if (second?.value === 1000 && thousand.value < 3) {
      value = thousand.value * 1000;
      next = second.next;
    } else if (thousand.value === 19 || thousand.value === 20) {
      const rest = small(r, norm(r, next) === '-' ? next + 1 : next);
      if (!rest || rest.digits || rest.value < 10) return undefined;
      return { value: thousand.value * 100 + rest.value, next: rest.next, digits: 0 };
    } else return undefined;
  }
  const hundreds = find(r, next, 'number');
  if (hundreds && hundreds.value === 900) {
    value += 900;
    next = hundreds.next;
  }
  const rest = small(r, norm(r, next) === 'and' ? next + 1 : next);
  if (rest && rest.digits === 0) {
    value += rest.value;
    next = rest.next;
  }
  return value >= 1900 ? { value, next, digits: 0 } : undefined;
}

/** `'87`, `87`: a year of two digits; up to 39 in this century, as people write them. */
export function shortYear(value: number): number {
  return value < 40 ? 2000 + value : 1900 + value;
}

const ENDINGS = words('th st nd rd º ª o er ero do to');

/** `15th`, `1er`, `1.º`, «primero», "twenty-third". Negative counts from the end. */
export function ordinal(r: Reader, index: number): Numeral | undefined {
  const phrase = find(r, index, 'ordinal');
  if (phrase && phrase.next - index > 1) return { value: phrase.value, next: phrase.next, digits: 0 };
  const written = digits(r, index);
  if (written && written.digits <= 2) {
    if (glued(r, index + 1) && ENDINGS.has(norm(r, index + 1))) return { ...written, next: index + 2 };
    if (norm(r, index + 1) === '.' && ENDINGS.has(norm(r, index + 2)) && glued(r, index + 2))
      return { ...written, next: index + 3 };
    return undefined;
  }
  return phrase && { value: phrase.value, next: phrase.next, digits: 0 };
}
