/** Words, numbers and marks of a text, lower-cased and without accents, each with its UTF-16 offsets. */

export interface Token {
  /** Lower case, accents folded: `mañana` → `manana`. */
  norm: string;
  start: number;
  end: number;
  kind: 'word' | 'number' | 'mark';
  /** No blank before it. */
  glued: boolean;
}

const PATTERN = /\d+|[\p{L}\p{M}]+|[^\s]/gu;

/** Folds case and accents; the length may differ from the source's. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘´`]/gu, "'")
    .replace(/[–—−]/gu, '-');
}

/** Cuts a text in one pass. `17h` gives `17` and a glued `h`. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(PATTERN)) {
    const raw = match[0];
    const start = match.index;
    const first = raw.charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    const kind = digit ? 'number' : /^[\p{L}\p{M}]/u.test(raw) ? 'word' : 'mark';
    // A number longer than any date or phone is one opaque token.
    tokens.push({
      norm: digit ? raw : fold(raw.length > 40 ? raw.slice(0, 40) : raw),
      start,
      end: start + raw.length,
      kind,
      glued: start === previousEnd,
    });
    previousEnd = start + raw.length;
  }
  return tokens;
}
