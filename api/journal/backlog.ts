/** Which conversations have waiting messages in the table, as far as this process knows. Knowing too many is harmless. */

export interface Backlog {
  add(tenant: string, conversation: string): void;
  /** As `add`; answers how to take it back, which leaves alone what others know. */
  expect(tenant: string, conversation: string): () => void;
  has(conversation: string): boolean;
  size(): number;
  tenants(): string[];
  /** What is known of a tenant now; to be given to `settle`. */
  mark(tenant: string): Map<string, object>;
  /** Forgets what was known at the mark and does not wait any more; what was added since stays. */
  settle(tenant: string, mark: Map<string, object>, waiting: readonly string[]): void;
}

export const backlog = (): Backlog => {
  // Each addition is an object of its own, so that `settle` sees what came in between.
  const known = new Map<string, { tenant: string }>();
  return {
    add: (tenant, conversation) => void known.set(conversation, { tenant }),
    expect(tenant, conversation) {
      const before = known.get(conversation);
      const entry = { tenant };
      known.set(conversation, entry);
      return () => {
        if (known.get(conversation) !== entry) return;
        if (before) known.set(conversation, before);
        else known.delete(conversation);
      };
    },
    has: (conversation) => known.has(conversation),
    size: () => known.size,
    tenants: () => [...new Set([...known.values()].map(({ tenant }) => tenant))],
    mark: (tenant) => new Map([...known].filter(([, entry]) => entry.tenant === tenant)),
    settle(tenant, mark, waiting) {
      const still = new Set(waiting);
      for (const [conversation, entry] of mark)
        if (!still.has(conversation) && known.get(conversation) === entry) known.delete(conversation);
      for (const conversation of waiting) if (!known.has(conversation)) known.set(conversation, { tenant });
    },
  };
};
