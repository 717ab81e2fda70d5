/** Where a message goes while something is open: is it the answer, a correction, or something else? Pure questions about a reading. */
import type { Frame } from './envelope.ts';
import type { Reading } from './types.ts';

/** From here on a new request outweighs a fitting answer. */
const clearScore = 0.75;

/** Intents that claim nothing: whatever fits the open question is its answer. */
const claimless: readonly string[] = ['oos', 'smalltalk'];

/** A button of a question that is no longer open. */
export const isStalePress = (frame: Frame | undefined, reading: Reading): boolean => {
  if (!reading.press) return false;
  if (!frame?.awaiting) return true;
  if (reading.press.token !== undefined) return reading.press.token !== frame.token;
  return !(frame.prompt?.buttons ?? []).some((button) => button.id.split(':')[0] === reading.press?.action);
};

/** The message says something that the open frame can use. */
export const isFill = (_frame: Frame, reading: Reading): boolean => Object.keys(reading.fill ?? {}).length > 0;

/** The message asks for something else, beyond doubt, even if it could be an answer. */
export const isClearDetour = (frame: Frame, reading: Reading): boolean => {
  const top = reading.requests[0]?.[0];
  if (!top || reading.choice !== undefined || claimless.includes(top.intent)) return false;
  return top.intent !== frame.manifest.intent && top.score >= clearScore;
};

/** The message asks for something, and answers nothing. */
export const isDetour = (reading: Reading): boolean => reading.requests.length > 0;
