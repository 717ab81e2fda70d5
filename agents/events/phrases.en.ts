/** What people say about gatherings that many attend, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'event.create': `
create an event: {g} {d} {h} | organise {g} {d} | organize {g} for the whole company | publish {g} {d} {h} | publish an open event {d} | host {g} {d} | host {g} for everyone | announce {g} {d} {h} | I want to organise {g}
I want to host {g} for the team {d} | set up {g} for everybody {d} | open registration for {g} | open sign-ups for {g} {d} | launch {g} {d} | create {g} with {n} places | throw {g} {d} | put together {g} for the office
let's organise {g} {d} | new open event: {g} | run {g} {d} for anyone interested | create a public event {d}
create an event for {g} | organise an event {d} | I want to create an event open to all | make an event: {g} {h} | prepare {g} for {n} people | we want to do {g} {d} | let's do {g} for everyone {d} | post that there is {g} {d} | new event: {g} {d} | plan {g} open to everyone | create an open event: {g}`,
  'event.search': `
what events are there {d} | what events are on {d} | any events {d} | are there any talks {d} | is there a workshop {d} | search events {d} | find events about {q} | find {g} | what talks are on {d} | which workshops are on this month
show me the events {d} | show company events | upcoming events | events this week | what's there to do {d} | which events can I join | when is {g} | when's the next talk | when is the next party | any courses {d}
what activities are there {d} | events {d} | is anything being organised {d} | look for {g} | recommend me an event
what's organised this month | when is there {g} | info about {g} | tell me the upcoming events | what can I sign up for | company events | is there {g} {d} | anything fun {d} | what time does {g} start | where is {g} held | what interesting events are there | list events`,
  'event.join': `
sign me up for {g} | sign me up to {g} {d} | sign up for {g} | register me for {g} | register for {g} | enrol me in {g} | enroll me in {g} | I want to join {g} | I'd like to join {g} | I want to go to {g} | I want to attend {g}
join {g} | let me join {g} | count me in for {g} | I'm in for {g} | put me down for {g} | put my name down for {g} | save me a spot at {g} | save me a seat for {g} | get me a place at {g} | book me a place at {g}
add me to {g} | I'll come to {g} | can I join {g} | rsvp me for {g}
I'm joining {g} | put me on the list for {g} | reserve my place at {g} | I'm coming to {g} too | I want to take part in {g} | I want in on {g} | include me in {g} | I would love to go to {g} | I'm interested in {g}, sign me up | one place at {g} for me | get me into {g}`,
  'event.leave': `
take me off {g} | take my name off {g} | remove me from {g} | sign me out of {g} | unregister me from {g} | unregister from {g} | withdraw me from {g} | withdraw from {g} | leave {g} | I want to leave {g} | I'm out of {g}
I'm not coming to {g} any more | I can't come to {g} any more | I won't make it to {g} | cancel my place at {g} | cancel my spot at {g} | cancel my registration for {g} | drop me from {g} | drop out of {g} | give up my place at {g}
free my seat at {g} | I no longer want to go to {g} | unenroll me from {g} | count me out of {g}
I can't go to {g}, take me off | I don't want to go to {g} any more | take me off the list for {g} | cancel my attendance at {g} | I'm pulling out of {g} | remove my name from {g} | unsubscribe me from {g} | I'm leaving {g} | get me out of {g}`,
  'event.update': `
change {g} to {d} | change the date of {g} | move {g} to {d} {h} | change the capacity of {g} to {n} | raise the number of places at {g} to {n} | add more places to {g} | change the venue of {g} to {r}
update the details of {g} | edit {g} | modify the event {g} | change the description of {g} | postpone {g} a week | {g} will be in {r} | rename {g} | push {g} to {d} | increase capacity of {g}
change the time of {g} | {g} moves to {d} | {g} is now {h} | give {g} {n} places | change where {g} is held | update {g}: {h} | the event {g} will be {d} | bring {g} forward to {d} | modify {g} | reschedule {g} for {d} | add to the description of {g} that {f}`,
  'event.cancel': `
cancel {g} | cancel the event {g} | cancel {g} {d} | call off {g} | call {g} off | suspend {g} | delete the event {g} | remove {g} from the events | {g} is cancelled | {g} is off, tell everybody | scrap {g}
{g} won't take place | there will be no {g}, let people know | I want to cancel {g} I organised | cancel event {g} | we have to cancel {g}
{g} is not happening, cancel it | we won't hold {g} | I want to call off {g} | take {g} off the programme | delete {g} | cancel the event I organised | remove the event {g} | drop {g}`,
  'event.attendees': `
who's going to {g} | who is coming to {g} | who has signed up for {g} | who signed up for {g} | how many people are going to {g} | how many are coming to {g} | how many registered for {g} | attendee list of {g}
attendees of {g} | list the attendees of {g} | show me who's registered for {g} | is {p} going to {g} | has {p} signed up for {g} | are there places left at {g} | how many spots are left in {g} | is {g} full | who'll be at {g}
how many have signed up for {g} | who else is going to {g} | tell me who attends {g} | show me the list for {g} | who hasn't confirmed for {g} | how many are we at {g} | who is at {g}`,
};
