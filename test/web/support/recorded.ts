/** A server with recorded answers: states of the page that a healthy stack does not show on demand. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import express, { type Response } from 'express';
import { Temporal } from 'temporal-polyfill';
import type { AgendaEvent, Answer, TracedTurn, TranscriptItem } from '../../../web/api.ts';

const zone = 'Europe/Madrid';
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'";

/** The instant of an hour on a day of this week (0 = Monday). */
const at = (weekday: number, time: string): string => {
  const today = Temporal.Now.plainDateISO(zone);
  const day = today.subtract({ days: today.dayOfWeek - 1 }).add({ days: weekday });
  return day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant().toString();
};

const marta = { id: 'u1', name: 'Marta Gil' };
type Guest = AgendaEvent['people'][number];
const ana: Guest = { id: 'u2', name: 'Ana Ruiz', answer: 'accepted' };
const luis: Guest = { id: 'u3', name: 'Luis Ortega', answer: 'pending' };
const event = (
  id: string,
  title: string,
  day: number,
  start: string,
  end: string,
  room: string | null,
  people = [ana],
) => ({
  id,
  title,
  start: at(day, start),
  end: at(day, end),
  organiser: marta,
  people,
  room: room === null ? null : { id: room, name: room },
});

const events = [
  event('e1', 'Reunión de equipo', 0, '09:30', '10:15', 'Sala 2', [ana, luis]),
  event('e2', 'Presupuesto', 1, '10:00', '11:00', 'Sala 1'),
  event('e3', 'Revisión del trimestre', 1, '16:00', '17:30', 'Sala 2', [luis]),
  event('e4', 'Comida con el cliente', 2, '14:00', '15:30', null, [luis]),
  event('e5', 'Entrevista: diseño', 3, '11:00', '12:00', 'Sala 1'),
  event('e6', 'Demo interna', 4, '12:30', '13:00', 'Auditorio', [ana, luis]),
];

const notes = [
  {
    id: 'n1',
    text: 'Comprar tóner para la impresora de la segunda planta',
    tags: ['oficina'],
    pinned: true,
    updatedAt: at(0, '09:00'),
  },
  {
    id: 'n2',
    text: 'Ideas para la demo: empezar por la agenda',
    tags: ['demo', 'producto'],
    pinned: false,
    updatedAt: at(1, '12:00'),
  },
];

const reading: NonNullable<TracedTurn['reading']> = {
  language: 'es',
  languageCertain: true,
  requests: [],
  model: 'test',
};

const turn = (messageId: string): TracedTurn => ({
  messageId,
  reading,
  intents: [
    { intent: 'agenda.move', score: 0.94 },
    { intent: 'agenda.create', score: 0.31 },
    { intent: 'agenda.list', score: 0.12 },
  ],
  entities: [
    { type: 'date', text: 'martes', start: 23, end: 29, value: '2027-11-02' },
    { type: 'time', text: 'las 5', start: 32, end: 37, value: 'T17:00' },
  ],
  from: 'idle',
  to: 'choosing',
  frame: { intent: 'agenda.move', agent: 'agenda', slots: { to: '2027-11-02T17:00' }, awaiting: 'event' },
  receipts: [{ id: 'r1', kind: 'event.created', target: { type: 'event', id: 'e5' }, undoable: true }],
  durations: { read: 1.4, total: 12.8 },
  workflowUrl: 'http://127.0.0.1:8233/namespaces/default/workflows/conversation%2Fabc',
});

const answers: { [words: string]: Omit<Answer, 'messageId'> } = {
  mueve: {
    state: 'choosing',
    receipts: [],
    replies: [
      {
        id: '',
        text: 'Hay dos reuniones el martes. ¿Cuál muevo a las 17:00?\n1. Presupuesto, 10:00, con Ana Ruiz\n2. Revisión del trimestre, 16:00',
        language: 'es',
        buttons: [
          { id: '1:t', label: 'Presupuesto, 10:00' },
          { id: '2:t', label: 'Revisión del trimestre, 16:00' },
        ],
      },
    ],
  },
  cancela: {
    state: 'confirming',
    receipts: [],
    replies: [
      {
        id: '',
        text: '¿Cancelo «Comida con el cliente» del miércoles a las 14:00?',
        language: 'es',
        buttons: [
          { id: 'confirm:t', label: 'Sí, cancelar' },
          { id: 'cancel:t', label: 'No, dejarlo' },
        ],
      },
    ],
  },
  else: {
    state: 'idle',
    receipts: [{ id: 'r1', kind: 'event.created', target: { type: 'event', id: 'e5' }, undoable: true }],
    replies: [
      {
        id: '',
        text: 'Hecho: «Entrevista: diseño», jueves de 11:00 a 12:00, con Ana Ruiz, en Sala 1.',
        language: 'es',
        buttons: [{ id: 'undo:r1', label: 'Deshacer' }],
      },
    ],
  },
};

export interface Recorded {
  url: string;
  /** How the next messages fare: answered, kept for later (202), or refused with 503. */
  mode: 'answer' | 'queue' | 'down';
  signedIn: boolean;
  /** Ids of the messages that came, each as often as it came. */
  received: string[];
  transcript: TranscriptItem[];
  /** How many pages listen. */
  listeners(): number;
  /** Sends a server-sent event. */
  tell(name: string, body: unknown): void;
  close(): Promise<void>;
}

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Serves web/dist with the answers above, under a content security policy that allows nothing inline. */
export const startRecorded = async (port = 0): Promise<Recorded> => {
  const app = express();
  const streams = new Set<Response>();
  const answered = new Map<string, Answer>();
  app.use((_request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    next();
  });
  app.use(express.json());
  app.use('/v1', (_request, response, next) => {
    if (recorded.signedIn) next();
    else response.status(401).json({ status: 401, detail: 'Sign in.' });
  });
  app.get('/v1/me', (_request, response) => {
    const tenant = { id: 't1', name: 'Acme' };
    response.json({ ...marta, email: null, role: 'owner', language: 'es', timeZone: zone, tenant });
  });
  app.get('/v1/users', (_request, response) => void response.json({ items: [ana, marta], nextCursor: null }));
  app.get('/v1/events', ({ query }, response) => {
    const inside = events.filter(({ start }) => start >= words(query['from']) && start < words(query['to']));
    response.json({ items: inside, nextCursor: null });
  });
  app.get('/v1/events/:id', ({ params }, response) => void response.json(events.find(({ id }) => id === params.id)));
  app.get('/v1/notes', ({ query }, response) => {
    response.json({ items: notes.filter(({ text }) => text.includes(words(query['q']))), nextCursor: null });
  });
  app.post('/v1/logout', (_request, response) => {
    recorded.signedIn = false;
    response.status(204).end();
  });
  app.get('/v1/conversations/main/messages', ({ query }, response) => {
    const from = Number(query['cursor'] ?? 0);
    const newestFirst = recorded.transcript.toReversed();
    const items = newestFirst.slice(from, from + 30);
    response.json({ items, nextCursor: from + 30 < newestFirst.length ? String(from + 30) : null });
  });
  app.get('/v1/conversations/main/trace', (_request, response) => {
    const last = recorded.transcript.findLast(({ direction }) => direction === 'in');
    response.json({ turns: last === undefined ? [] : [turn(last.messageId)] });
  });
  app.get('/v1/conversations/main/events', (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' }).write(': hello\n\n');
    streams.add(response);
    request.once('close', () => streams.delete(response));
  });
  const answer = (body: { id: string; text?: string; press?: string }): Answer => {
    const said = (body.text ?? body.press ?? '').toLowerCase();
    const found = answers[Object.keys(answers).find((key) => said.startsWith(key)) ?? 'else'] ?? {
      state: 'idle',
      receipts: [],
      replies: [],
    };
    const made = {
      ...found,
      messageId: body.id,
      replies: found.replies.map((reply) => ({ ...reply, id: `${body.id}.1` })),
    };
    const sentAt = new Date().toISOString();
    recorded.transcript.push({ ...body, id: `${body.id}-in`, direction: 'in', messageId: body.id, sentAt });
    recorded.transcript.push({
      id: `${body.id}-out`,
      direction: 'out',
      messageId: body.id,
      replies: made.replies,
      sentAt,
    });
    answered.set(body.id, made);
    return made;
  };
  app.post(
    '/v1/conversations/main/messages',
    ({ body }: { body: { id: string; text?: string; press?: string } }, response) => {
      recorded.received.push(body.id);
      const known = answered.get(body.id);
      if (recorded.mode === 'down') response.status(503).json({ status: 503, detail: 'Not now.' });
      else if (known !== undefined) response.json(known);
      else if (recorded.mode === 'queue') {
        const sentAt = new Date().toISOString();
        recorded.transcript.push({ ...body, id: `${body.id}-in`, direction: 'in', messageId: body.id, sentAt });
        response.status(202).location(`/v1/conversations/main/messages/${body.id}`).json({ messageId: body.id });
      } else setTimeout(() => response.json(answer(body)), 30);
    },
  );
  app.get('/v1/conversations/main/messages/:id', ({ params }, response) => {
    const known = answered.get(params.id);
    if (known === undefined && recorded.mode === 'queue') response.status(202).json({ messageId: params.id });
    else {
      recorded.transcript = recorded.transcript.filter(({ messageId }) => messageId !== params.id);
      response.json(known ?? answer({ id: params.id, text: '' }));
    }
  });
  app.use(express.static(join(import.meta.dirname, '../../../web/dist')));

  const server: Server = createServer(app);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const recorded: Recorded = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mode: 'answer',
    signedIn: true,
    received: [],
    transcript: [],
    listeners: () => streams.size,
    tell: (name, body) => {
      for (const stream of streams) stream.write(`event: ${name}\ndata: ${JSON.stringify(body)}\n\n`);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return recorded;
};
