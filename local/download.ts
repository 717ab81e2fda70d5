import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';

/** Limits of a download, in milliseconds. */
export interface DownloadOptions {
  /** Longest wait for the first answer. */
  answerMs: number;
  /** Longest silence in between. */
  stallMs?: number;
  onProgress?: (fraction: number | undefined, bytes: number) => void;
}

/** Fetches `url` into the file `path`. Throws, naming the host, when there is no answer in time or not status 200. */
export async function download(url: string, path: string, options: DownloadOptions): Promise<void> {
  const { host } = new URL(url);
  const control = new AbortController();
  const giveUp = (): void => control.abort(new Error(`${host} does not answer`));
  let timer = setTimeout(giveUp, options.answerMs);
  try {
    const response = await fetch(url, { signal: control.signal, redirect: 'follow' });
    if (!response.ok || response.body === null) throw new Error(`${host} answers ${response.status}`);
    const total = Number(response.headers.get('content-length') ?? Number.NaN);
    let bytes = 0;
    const count = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, options.stallMs ?? 15_000);
        bytes += chunk.length;
        options.onProgress?.(total > 0 ? bytes / total : undefined, bytes);
        done(undefined, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body as ReadableStream), count, createWriteStream(path), {
      signal: control.signal,
    });
  } catch (error) {
    if (control.signal.aborted) throw control.signal.reason;
    const { cause, message } = error as Error;
    throw cause instanceof Error
      ? new Error(`${host}: ${cause.message}`, { cause: error })
      : new Error(message, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
