import { defineIntent } from '../agent.ts';
import { momentsOf } from '../moments.ts';
import { hashPlan } from '../plan.ts';
import { cancelEvent } from './events.ts';
import { mayChange, notOrganiser } from './move.ts';
import { readTarget } from './reading.ts';
import { mentionOf, othersAt, whenOf } from './say.ts';
import { findTarget } from './target.ts';

/** «Cancela el dentista»: finds it, asks, and cancels what was shown. */
export const cancel = defineIntent({
  intent: 'agenda.cancel',
  permission: 'event:delete:own',
  effect: 'write',
  slots: [{ name: 'eventId', ask: 'event.ask.which' }],
  read: (input) => readTarget(input, momentsOf(input.text, input.entities)),
  act: async (request, context) => {
    context.authorize('event:delete:own');
    const target = await findTarget(request, context);
    if ('result' in target) return target.result;
    const { event } = target;
    if (!mayChange(context, event, 'event:delete:own')) return notOrganiser(event);
    const hash = hashPlan({ cancel: event.id, version: event.version });
    const args = {
      title: event.title,
      when: whenOf(event, context.timeZone),
      people: { names: othersAt(event, context.actor.id) },
    };
    if (request.confirmed !== hash) {
      const key = request.confirmed === undefined ? 'event.confirmCancel' : 'event.confirmCancelAnew';
      return { kind: 'confirm', hash, say: { key, args } };
    }
    const { receipt } = await cancelEvent(context, event.id, { version: event.version });
    return {
      kind: 'done',
      receipts: [receipt],
      say: [{ key: 'event.cancelled', args, receiptIds: [receipt.id] }],
      mentions: [mentionOf(event, context.timeZone)],
    };
  },
});
