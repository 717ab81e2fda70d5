import type { ReactNode } from 'react';

/** What a layout arranges. */
export interface LayoutProps {
  /** The bar on top, with the layout's own tools in it. */
  header: (tools?: ReactNode) => ReactNode;
  chat: ReactNode;
  side: ReactNode;
  understood: ReactNode;
  /** Words put into the composer from elsewhere: the conversation must come into view. */
  wordsGiven: number;
}
