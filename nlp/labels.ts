/** The labels that a message may get: the 36 of the outward contract, then those beside them. Plugins add theirs under their own name. */
export const contractLabels = [
  'agenda.create', 'agenda.list', 'agenda.move', 'agenda.edit', 'agenda.cancel', 'agenda.availability', 'agenda.accept', 'agenda.decline',
  'reminder.create', 'reminder.list', 'reminder.update', 'reminder.cancel',
  'note.create', 'note.search', 'note.complete', 'note.delete',
  'event.create', 'event.search', 'event.join', 'event.leave',
  'query.own', 'query.datetime',
  'affirm', 'deny', 'select', 'more', 'cancel', 'undo', 'repeat',
  'greet', 'goodbye', 'thanks', 'help', 'smalltalk', 'handover', 'oos',
] as const;

export const otherLabels = [
  'note.edit', 'event.update', 'event.cancel', 'event.attendees', 'resume', 'redo', 'privacy.export', 'privacy.erase', 'identity.link',
] as const;

export const intentLabels: readonly string[] = [...contractLabels, ...otherLabels];
