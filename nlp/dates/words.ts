/** A set of words, written as one string. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
