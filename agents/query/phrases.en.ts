/** Questions about one's own things, the clock, and one's data, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'query.own': `
when is {t} | when's {t} | when is my meeting with {p} | what time is {t} | what time is the meeting {de} | what time do I have {t} | what time am I meeting {p} | when am I seeing {p} | when am I meeting {p}
where is {t} | where's the meeting with {p} | which room is {t} in | what room is my meeting {de} | who am I meeting {d} | who is {t} with | who's in the meeting {de} | who's coming to {t} | who is invited to {t}
is {p} coming to the meeting {de} | how long is {t} | how long is the meeting with {p} | how long until {t} | how long until my next meeting | how many meetings do I have {d} | how many appointments do I have this week
how many hours of meetings do I have {d} | what's my next meeting | when's my next appointment | when does {t} end | what time do I finish {d} | what time do I start {d} | when was my last meeting with {p} | what is {t} about
when did I last see {p} | who organised {t} | has {p} accepted the meeting | how many notes do I have | what's my first meeting {d} | what day is {t} | when do I have the thing with {p}
will {p} be at the meeting {de} | will {p} be in {t} | is {p} going to be at {t} | who will be at {t} | who is attending my meeting {de} | where do I have to go {d} | where do I need to be {d} {h} | where is my next meeting | where will I be {d} | what's the location of {t} | where is {t} taking place | how much time do I have until {t} | how many minutes until my appointment | when is the thing with {p} | for what day is {t} scheduled | who's at the meeting {de} | how long will the meeting {de} be | time left before my next appointment`,
  'query.datetime': `
what time is it | what's the time | tell me the time | do you have the time | got the time | what day is it | what day is it today | what's the date | what's today's date | what is the date today | what month is it | which day of the week is it
what day is the 3rd of march | what day does christmas fall on | what time is it in london | what's the time in new york | how many days until christmas | how long until friday | what week of the year is it | what day was yesterday
what day is tomorrow | what year is it | what time will it be in tokyo at {hh} | how many days are there in february | what's the date next monday | date please | time please | current time | when do the clocks change | is {d} a holiday
what day of the week is it | what date is next monday | how many days till may 15th | can you tell me what time it is | what time is it there | what's the time in mexico | time difference with london | if it's {hh} here what time is it in lima | how many days to christmas eve | is it a leap year | what time will it be in two hours | what day is today`,
  'privacy.export': `
export my data | I want to download my data | download all my data | give me a copy of my data | send me my data | I want a copy of everything you have on me | what data do you have about me | what do you know about me
what do you store about me | export all my information | send me all my personal information | I want to exercise my right of access | data portability request | I need to export my data | show me the data you keep on me
generate a file with my data | get me an archive of my data
my data in a file | how can I get my data | hand over all my data | I want my information | I want to know which of my data you keep | make an export of my data`,
  'privacy.erase': `
erase everything about me | delete all my data | delete my data | delete my account | erase all my data | I want you to delete everything you know about me | forget me | forget everything about me | delete my information
erase me | close my account and delete everything | I want to delete my account | right to be forgotten | I want to be forgotten | delete all my personal information | erase my history | don't keep anything about me
remove all my personal data | wipe all my data
delete everything you have on me | erase all you know about me | I want to disappear from your system | leave no data of mine | delete my personal info | remove every trace of me | forget all you know about me`,
  'identity.link': `
I'll continue on slack | continuing on whatsapp | let's go on in telegram | I want to continue on another channel | I'm the same person as on whatsapp | link my telegram account | connect my whatsapp | link my slack account
link account | give me a code to link | my code is 483920 | the code is 120934 | I want to use this from teams | connect this chat to my user | associate this number with my account | I'm switching to teams
I want to talk to you on telegram too | move me over to slack | join my accounts | it's me, coming from the web
I come from whatsapp | I want to link my telegram | use the same account as on slack | the code you gave me is 771204 | how do I connect my other chat | link this channel | let's carry on in teams`,
};
