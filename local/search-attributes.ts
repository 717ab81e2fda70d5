/** What people filter runs by in the Temporal UI; no personal data. */
export const searchAttributes = {
  TheaTenant: 'Keyword',
  TheaState: 'Keyword',
  TheaAgent: 'Keyword',
  TheaChannel: 'Keyword',
} as const;
