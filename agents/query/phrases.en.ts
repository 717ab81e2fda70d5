/** Questions about one's own things, the clock, and one's data, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'query.own': `
when is {t} | when's {t} | when is my meeting with {p} | what time is {t} | what time is the meeting {de} | what time do I have {t} | what time am I meeting {p} | when am I seeing {p} | when am I meeting {p}
where is {t} | where's the meeting with {p} | which room is {t} in | what room is my meeting {de} | who am I meeting {d} | who is {t} with | who's in the meeting {de} | who's coming to {t} | who is invited to {t}
is {p} coming to the meeting {de} | how long is {t} | how long is the meeting with {p} | how long until {t} | how long until my next meeting | how many meetings do I have {d} | how many appointments do I have this week
how many hours of meetings do I have {d} | what's my next meeting | when's my next appointment | when does {t} end | what time do I finish {d} | what time do I start {d} | when was my last meeting with {p} | what is {t} about
when did I last see {p} | who organised {t} | has {p} accepted the meeting | how many notes do I have | what's my first meeting {d} | what day is {t} | when do I have the thing with {p}`,
  'query.datetime': `
what time is it | what's the time | tell me the time | do you have the time | got the time | what day is it | what day is it today | what's the date | what's today's date | what is the date today | what month is it | which day of the week is it
what day is the 3rd of march | what day does christmas fall on | what time is it in london | what's the time in new york | how many days until christmas | how long until friday | what week of the year is it | what day was yesterday
what day is tomorrow | what year is it | what time will it be in tokyo at {hh} | how many days are there in february | what's the date next monday | date please | time please | current time | when do the clocks change | is {d} a holiday`,
  'privacy.export': `
export my data | I want to download my data | download all my data | give me a copy of my data | send me my data | I want a copy of everything you have on me | what data do you have about me | what do you know about me
what do you store about me | export all my information | send me all my personal information | I want to exercise my right of access | data portability request | I need to export my data | show me the data you keep on me
generate a file with my data | get me an archive of my data`,
  'privacy.erase': `
erase everything about me | delete all my data | delete my data | delete my account | erase all my data | I want you to delete everything you know about me | forget me | forget everything about me | delete my information
erase me | close my account and delete everything | I want to delete my account | right to be forgotten | I want to be forgotten | delete all my personal information | erase my history | don't keep anything about me
remove all my personal data | wipe all my data`,
  'identity.link': `
I'll continue on slack | continuing on whatsapp | let's go on in telegram | I want to continue on another channel | I'm the same person as on whatsapp | link my telegram account | connect my whatsapp | link my slack account
link account | give me a code to link | my code is 483920 | the code is 120934 | I want to use this from teams | connect this chat to my user | associate this number with my account | I'm switching to teams
I want to talk to you on telegram too | move me over to slack | join my accounts | it's me, coming from the web`,
};
