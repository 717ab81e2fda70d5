/** Stretches of a text. */
export interface Span {
  start: number;
  end: number;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const isCovered = (span: Span, spans: readonly Span[]): boolean => spans.some((other) => overlaps(span, other));

/** All matches of a global pattern as spans. */
export const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({ start: index, end: index + match.length }));
