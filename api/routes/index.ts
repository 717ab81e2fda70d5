/** Every route there is; one line for each file. */
import type { Authenticator } from '../authenticate.ts';
import type { Route } from '../route.ts';
import type { Services } from '../services.ts';
import { agendaRoutes } from './agendas.ts';
import { conversationRoutes } from './conversations.ts';
import { documentRoutes } from './document.ts';
import { eventRoutes } from './events.ts';
import { healthRoutes } from './health.ts';
import { meRoutes } from './me.ts';
import { messageRoutes } from './messages.ts';
import { noteRoutes } from './notes.ts';
import { receiptRoutes } from './receipts.ts';
import { roomRoutes } from './rooms.ts';
import { streamRoutes } from './stream.ts';
import { traceRoutes } from './trace.ts';
import { userRoutes } from './users.ts';

export const createRoutes = (services: Services, authenticator: Authenticator): Route[] => {
  const routes = [
    ...messageRoutes(services),
    ...conversationRoutes(services),
    ...streamRoutes(services, authenticator),
    ...traceRoutes(services),
    ...eventRoutes(services),
    ...noteRoutes(services),
    ...receiptRoutes(services),
    ...agendaRoutes(services),
    ...roomRoutes(services),
    ...userRoutes(services, authenticator),
    ...meRoutes(services, authenticator),
    ...healthRoutes(services),
  ];
  return [...routes, ...documentRoutes(routes)];
};
