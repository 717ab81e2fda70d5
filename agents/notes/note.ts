/** The shapes of a note as chat and REST know it. */
import type { Receipt } from '../../dialogue/types.ts';
import type { PageOptions } from '../page.ts';

export interface NoteView {
  id: string;
  text: string;
  tags: string[];
  pinned: boolean;
  version: number;
  createdAt: string;
  updatedAt: string;
}

export interface NewNote {
  /** 1 to 4,000 characters. */
  text: string;
  tags?: string[];
  pinned?: boolean;
}

export type NoteChanges = Partial<NewNote>;

export interface NoteQuery extends PageOptions {
  /** Words to look for, in Spanish or English; accents do not count. */
  q?: string;
  tag?: string;
}

export interface WrittenNote {
  note: NoteView;
  receipt: Receipt;
}
