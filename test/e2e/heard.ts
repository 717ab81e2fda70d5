/** What came back to a message, and what is expected of it. Every check names the message and shows the whole reply when it fails. */
import { expect } from 'chai';

export interface Answer {
  messageId: string;
  replies: { id: string; text: string; language: string; buttons: { id: string; label: string }[] }[];
  state: string;
  receipts: { id: string; kind: string; undoable: boolean }[];
}

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

export class Heard {
  readonly said: string;
  readonly answer: Answer;

  constructor(said: string, answer: Answer) {
    this.said = said;
    this.answer = answer;
  }

  get text(): string {
    return this.answer.replies.map((reply) => reply.text).join('\n');
  }

  get buttons(): { id: string; label: string }[] {
    return this.answer.replies.flatMap((reply) => reply.buttons);
  }

  private get what(): string {
    return `«${this.said}» → «${this.text}» (${this.answer.state})`;
  }

  /** Each text is in the reply; case and accents do not count. */
  contains(...texts: string[]): this {
    for (const text of texts) expect(fold(this.text), this.what).to.include(fold(text));
    return this;
  }

  containsAny(...texts: string[]): this {
    expect(
      texts.some((text) => fold(this.text).includes(fold(text))),
      `${this.what}: none of ${texts.join(', ')}`,
    ).to.equal(true);
    return this;
  }

  lacks(...texts: string[]): this {
    for (const text of texts) expect(fold(this.text), this.what).not.to.include(fold(text));
    return this;
  }

  state(state: string): this {
    expect(this.answer.state, this.what).to.equal(state);
    return this;
  }

  /** Exactly these receipts, in order. */
  receipts(...kinds: string[]): this {
    expect(
      this.answer.receipts.map(({ kind }) => kind),
      this.what,
    ).to.deep.equal(kinds);
    return this;
  }

  language(language: string): this {
    for (const reply of this.answer.replies) expect(reply.language, this.what).to.equal(language);
    return this;
  }

  /** How many numbered choices are offered, or what each contains, in order. */
  choices(wanted: number | string[]): this {
    const labels = this.buttons.filter(({ id }) => /^\d/.test(id)).map(({ label }) => label);
    if (typeof wanted === 'number') expect(labels.length, this.what).to.equal(wanted);
    else {
      expect(labels.length, `${this.what} ${labels.join(' | ')}`).to.equal(wanted.length);
      for (const [index, text] of wanted.entries()) expect(fold(labels[index] ?? ''), this.what).to.include(fold(text));
    }
    return this;
  }
}
