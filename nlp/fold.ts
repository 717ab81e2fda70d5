/** Lower case without accents, one UTF-16 unit for each of the text's, so that offsets stay the same. */
const folded = new Map<string, string>();

function foldUnit(unit: string): string {
  const known = folded.get(unit);
  if (known !== undefined) return known;
  const first = unit.normalize('NFD')[0] ?? unit;
  const lower = first.toLowerCase();
  const result = lower.length === 1 ? lower : unit;
  if (folded.size < 4096) folded.set(unit, result);
  return result;
}

export function fold(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) result += text[i];
    else if (code < 128) result += code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : text[i];
    else result += code === 0x2019 ? "'" : foldUnit(text[i] ?? '');
  }
  return result;
}
