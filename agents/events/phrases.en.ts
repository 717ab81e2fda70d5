/** What people say about gatherings that many attend, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'event.create': `
create an event: {g} {d} {h} | organise {g} {d} | organize {g} for the whole company | publish {g} {d} {h} | publish an open event {d} | host {g} {d} | host {g} for everyone | announce {g} {d} {h} | I want to organise {g}
I want to host {g} for the team {d} | set up {g} for everybody {d} | open registration for {g} | open sign-ups for {g} {d} | launch {g} {d} | create {g} with {n} places | throw {g} {d} | put together {g} for the office
let's organise {g} {d} | new open event: {g} | run {g} {d} for anyone interested | create a public event {d}`,
  'event.search': `
what events are there {d} | what events are on {d} | any events {d} | are there any talks {d} | is there a workshop {d} | search events {d} | find events about {q} | find {g} | what talks are on {d} | which workshops are on this month
show me the events {d} | show company events | upcoming events | events this week | what's there to do {d} | which events can I join | when is {g} | when's the next talk | when is the next party | any courses {d}
what activities are there {d} | events {d} | is anything being organised {d} | look for {g} | recommend me an event`,
  'event.join': `
sign me up for {g} | sign me up to {g} {d} | sign up for {g} | register me for {g} | register for {g} | enrol me in {g} | enroll me in {g} | I want to join {g} | I'd like to join {g} | I want to go to {g} | I want to attend {g}
join {g} | let me join {g} | count me in for {g} | I'm in for {g} | put me down for {g} | put my name down for {g} | save me a spot at {g} | save me a seat for {g} | get me a place at {g} | book me a place at {g}
add me to {g} | I'll come to {g} | can I join {g} | rsvp me for {g}`,
  'event.leave': `
take me off {g} | take my name off {g} | remove me from {g} | sign me out of {g} | unregister me from {g} | unregister from {g} | withdraw me from {g} | withdraw from {g} | leave {g} | I want to leave {g} | I'm out of {g}
I'm not coming to {g} any more | I can't come to {g} any more | I won't make it to {g} | cancel my place at {g} | cancel my spot at {g} | cancel my registration for {g} | drop me from {g} | drop out of {g} | give up my place at {g}
free my seat at {g} | I no longer want to go to {g} | unenroll me from {g} | count me out of {g}`,
  'event.update': `
change {g} to {d} | change the date of {g} | move {g} to {d} {h} | change the capacity of {g} to {n} | raise the number of places at {g} to {n} | add more places to {g} | change the venue of {g} to {r}
update the details of {g} | edit {g} | modify the event {g} | change the description of {g} | postpone {g} a week | {g} will be in {r} | rename {g} | push {g} to {d} | increase capacity of {g}`,
  'event.cancel': `
cancel {g} | cancel the event {g} | cancel {g} {d} | call off {g} | call {g} off | suspend {g} | delete the event {g} | remove {g} from the events | {g} is cancelled | {g} is off, tell everybody | scrap {g}
{g} won't take place | there will be no {g}, let people know | I want to cancel {g} I organised | cancel event {g} | we have to cancel {g}`,
  'event.attendees': `
who's going to {g} | who is coming to {g} | who has signed up for {g} | who signed up for {g} | how many people are going to {g} | how many are coming to {g} | how many registered for {g} | attendee list of {g}
attendees of {g} | list the attendees of {g} | show me who's registered for {g} | is {p} going to {g} | has {p} signed up for {g} | are there places left at {g} | how many spots are left in {g} | is {g} full | who'll be at {g}`,
};
