/** Reads server-sent events. */

export interface Heard {
  id?: string;
  event: string;
  data: { [field: string]: unknown };
}

export interface Listening {
  heard: Heard[];
  /** Settles when the server ends the stream. */
  ended: Promise<void>;
  close(): void;
}

const parse = (block: string): Heard | undefined => {
  const fields = Object.fromEntries(
    block.split('\n').flatMap((line) => {
      const at = line.indexOf(': ');
      return at > 0 ? [[line.slice(0, at), line.slice(at + 2)]] : [];
    }),
  );
  const { event, data, id } = fields;
  if (event === undefined || data === undefined) return undefined;
  return { event, data: JSON.parse(data) as Heard['data'], ...(id !== undefined && { id }) };
};

export const listen = async (url: string, path: string, key: string, lastEventId?: string): Promise<Listening> => {
  const stop = new AbortController();
  const response = await fetch(`${url}${path}`, {
    signal: stop.signal,
    headers: { authorization: `Bearer ${key}`, ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) },
  });
  if (response.status !== 200 || !response.body) throw new Error(`the stream answers ${response.status}`);
  const heard: Heard[] = [];
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      heard.push(...blocks.flatMap((block) => parse(block) ?? []));
    }
  };
  const ended = read(response.body).catch(() => undefined);
  return { heard, ended, close: () => stop.abort() };
};
