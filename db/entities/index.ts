/** Every table, one file each. */
import { Agenda } from './agenda.ts';
import { ApiKey } from './api-key.ts';
import { Attendance } from './attendance.ts';
import { Audit } from './audit.ts';
import { Context } from './context.ts';
import { Conversation } from './conversation.ts';
import { Effect } from './effect.ts';
import { Event } from './event.ts';
import { Inbox } from './inbox.ts';
import { Installation } from './installation.ts';
import { LoginToken } from './login-token.ts';
import { Message } from './message.ts';
import { Note } from './note.ts';
import { Occupancy } from './occupancy.ts';
import { Outbox } from './outbox.ts';
import { Receipt } from './receipt.ts';
import { Room } from './room.ts';
import { Session } from './session.ts';
import { Tenant } from './tenant.ts';
import { Turn } from './turn.ts';
import { User } from './user.ts';

export const entities = [
  Agenda,
  ApiKey,
  Attendance,
  Audit,
  Context,
  Conversation,
  Effect,
  Event,
  Inbox,
  Installation,
  LoginToken,
  Message,
  Note,
  Occupancy,
  Outbox,
  Receipt,
  Room,
  Session,
  Tenant,
  Turn,
  User,
];

export {
  Agenda,
  ApiKey,
  Attendance,
  Audit,
  Context,
  Conversation,
  Effect,
  Event,
  Inbox,
  Installation,
  LoginToken,
  Message,
  Note,
  Occupancy,
  Outbox,
  Receipt,
  Room,
  Session,
  Tenant,
  Turn,
  User,
};
