/** What people say about reminders, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'reminder.create': `
remind me to {k} {d} {h} | remind me to {k} | remind me {d} to {k} | remind me about {t} {d} | remind me that {f} | remind me in {dur} to {k} | remind me {dur} before {t} | remind me every monday {h} to {k}
remind me every day to {k} | set a reminder for {d} {h} | set a reminder to {k} | set me a reminder about {q} | create a reminder: {k} | add a reminder to {k} {d} | new reminder | reminder: {k} {d} {h} | don't let me forget to {k}
make sure I {k} {d} | make sure I don't forget {q} | can you remind me to {k} {d} | could you remind me about {q} | please remind me {h} | I need a reminder to {k} | I need to be reminded about {q} {d} | alert me {d} {h}
notify me {h} that {f} | ping me {d} about {q} | give me a heads up {dur} before {t} | nudge me {d} to {k} | tell me {d} to {k} | set an alarm for {h} | set an alarm {d} {h} | wake me up {h} | wake me {d} {h} | set a timer for {dur}
let me know {dur} before {t} | remember to tell me {d} about {q} | warn me {dur} before {t} | remind us to {k} | reminder {d} {k}
reminder to {k} {d} | put a reminder for {q} {d} | remind {p} to {k} | alarm {h} | wake us {h} | I have to {k} {d}, remind me | buzz me {h} to {k} | tell me when it's time to {k} | help me remember to {k} | send me a reminder {d} about {q} | make a reminder for {k}`,
  'reminder.list': `
what reminders do I have | my reminders | show my reminders | show me my reminders for {d} | list my reminders | list reminders for {d} | do I have any reminders {d} | any reminders {d} | view reminders | what are my reminders
which alarms are set | what alarms do I have | do I have an alarm set | when's my alarm | what were you going to remind me about | what do you have to remind me of {d} | tell me my pending reminders | pending reminders
reminders for {d} | is there a reminder about {q} | when will you remind me about {q} | read me my reminders | did I set a reminder for {q}
show my alarms | how many reminders do I have | which reminders are set | what will you remind me of | what alarms are on {d} | list of reminders | any reminder about {q} | when is the next reminder | what reminders have I got | show tomorrow's reminders`,
  'reminder.update': `
change the reminder about {q} to {d} | move the reminder about {q} to {hh} | snooze | snooze it for {dur} | snooze the reminder {dur} | remind me again in {dur} | remind me about it later | remind me later
change the alarm to {hh} | move my alarm to {hh} | push the reminder back {dur} | edit the reminder | modify my reminder about {q} | reschedule the reminder about {q} | postpone the reminder until {d} | delay the reminder {dur}
make the reminder {d} instead | bring the reminder forward {dur} | not now, remind me later | update my reminder to {hh} | the reminder about {q} should be {d}
change the {q} reminder to {d} | remind me {d} instead | remind me at {hh} instead | snooze the alarm | snooze {dur} | {dur} more | move the {q} reminder to {d} | repeat the reminder in {dur} | change the text of the reminder | postpone the reminder | let the reminder be {d} | the alarm should be at {hh}`,
  'reminder.cancel': `
cancel the reminder about {q} | delete the reminder about {q} | delete my reminder {de} | remove the reminder to {k} | remove the reminder | cancel my reminder | turn off the reminder | turn off the alarm
cancel the {hh} alarm | delete the alarm | stop reminding me about {q} | stop reminding me to {k} | don't remind me about {q} any more | no need to remind me to {k} | delete all my reminders | clear my reminders
disable the alarm | get rid of the reminder about {q} | forget the reminder | I don't need the reminder about {q} | dismiss the reminder
delete the {q} reminder | cancel the alert about {q} | no more reminders about {q} | don't remind me | the reminder about {q} isn't needed | cancel the alarm {de} | remove my alarm | cancel all reminders | unset the alarm | kill the reminder about {q}`,
};
