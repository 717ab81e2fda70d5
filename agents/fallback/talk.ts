/** Intents that only speak. */
import type { Phrase } from '../../dialogue/types.ts';
import { defineIntent, type AgentContext, type IntentSpec } from '../agent.ts';

/** An intent whose answer depends on nothing but who asks and when. */
export const talk = (intent: string, say: (context: AgentContext) => Phrase[]): IntentSpec =>
  defineIntent({
    intent,
    permission: 'chat',
    effect: 'talk',
    slots: [],
    read: () => ({}),
    act: async (_request, context) => ({ kind: 'answer', say: say(context) }),
  });
