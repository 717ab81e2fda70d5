/** What people say for each intent of the agenda, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'agenda.create': `
schedule {t} {d} {h} | schedule a meeting with {p} {d} | book {t} {d} {h} | book me in with {p} {d} {h} | book a meeting with {p} | book me a room for {n} {d} {h} | book {r} {d} {h}
book me {r} for {dur} {d} | reserve {r} for {t} {d} | I need a room for {n} {d} {h} | get me a room {d} {h} | set up {t} with {p} {d} | set up a call with {p} {h} | set a meeting {d} {h}
put {t} in my calendar {d} {h} | put {t} on the calendar for {d} | add {t} to my calendar {d} {h} | add a meeting with {p} {d} | add an appointment {d} {h} | create an event {d} {h}
create a meeting called {t} {d} | new meeting with {p} {d} | new appointment {d} {h} | new event | make an appointment with {p} {d} | arrange {t} with {p} {d} | arrange a catch-up with {p} and {p2}
plan {t} for {d} | pencil in {t} {d} | pencil me in with {p} {d} {h} | block {dur} {d} for {t} | block off {d} {h} | block out time for {t} {d} | hold {d} {h} for {t}
I have {t} {d} {h}, put it in | I'm meeting {p} {d} {h} | meeting with {p} {d} {h} | {t} {d} {h} | {d} {h} {t} | lunch with {p} {d} | call with {p} {d} {h} | dentist {d} {h}
can you schedule {t} | could you set up a meeting with {p} and {p2} {d} {h} please | would you mind booking {t} {d} | please schedule {t} | I'd like to meet {p} {d} | I want to see {p} {d} {h}
I need to meet with {p} {d} | let's have {t} {d} {h} | let's meet {p} {d} | get {p} and me together {d} | find a slot and book {t} {d} | sort out a meeting with {p} {d}
schedule mtg w {p} {d} | mtg with {p} {h} {d} | appt {d} {h} | gonna need {t} {d} {h} | throw {t} on my calendar {d} | stick {t} in the diary {d} {h} | diarise {t} {d}
schedule a {dur} meeting {d} | {dur} with {p} {d} | invite {p} to a meeting {d} {h} | send {p} an invite for {d} {h} | every monday {h} team meeting | weekly {t} on tuesdays {h}
schedule {t} every day {h} | set up a recurring {t} | I want to book a meeting | I need to schedule something | organise a video call with {p} | book a slot with {p} {d} | fix a meeting with {p} for {d}
um can you put a meeting with {p} {d} {h} | hey schedule {t} for me {d} | make it a date with {p} {d} {h} | add {t} at {hh} {d} | tomorrow morning at {hh} with {p}
put down {t} {d} {h} | {p} and I are meeting {d} {h}, put it in | get {t} in the calendar {d} | note in my calendar {t} {d} {h} | I'll be seeing {p} {d} {h} | I have to go to {t} {d} {h} | {t} with {p} and {p2} {h} {d} | make room in my calendar for {t} {d} | enter {t} for {d} | need {t} {d} with {p} | set {dur} aside {d} for {t} | add {t} to calendar {d} {h}
add to my calendar: {t} {d} {h} | add to my agenda: {t}, {d} {h} | put on my calendar: {t} {d} | create a meeting | create an appointment | create a meeting {d} | make a meeting | schedule a meeting | schedule an appointment | book a meeting | book an appointment | add an event | add a meeting | new meeting | set up a meeting | arrange a meeting
let's meet {d} {h} to {k} | let's meet {d} to {k} | let's get together {d} to {k} | meeting {d} {h} to {k} | a meeting {d} to {k} | meet with {p} {d} {h} to {k} | a call {d} {h} to {k} | we're meeting {d} {h} to {k} | catch up with {p} {d} to {k} | let's meet {d} {h} | let's get together {d} {h} | meet {p} {d} {h} | lunch {d} {h} | dinner with {p} {d} {h} | book a room {d} {h} | book me a room | reserve a room {d} {h} | I need a room {d} {h} | get me {r} {h}
I have a {t} {d} {h} | I've got {t} {d} {h} | add {t} {d} {h} | create {t} {d} {h} | create an event called {t2} {d} {h} | {d} I'm seeing {p} {h} | pop {t} in my diary {d}
can you schedule something for me | could you book something {d} | I want to schedule something {d} | schedule it | put it in my calendar | put it in the diary {d} | I want to put something in my calendar | book it for {d} {h}`,
  'agenda.list': `
what do I have {d} | what have I got {d} | what's on {d} | what's on my calendar {d} | what's on my agenda | what's my schedule {d} | what's my day like | what does my day look like
how does {d} look | what does {d} look like | show my calendar | show me my agenda for {d} | show me {d} | show my meetings {d} | list my meetings {d} | list my appointments for {d}
my agenda | my calendar {d} | my schedule for {d} | agenda for {d} | any meetings {d} | do I have any meetings {d} | do I have anything {d} | do I have anything {d} {h} | anything {d}
have I got anything on {d} | am I doing anything {d} | what meetings do I have {d} | which meetings do I have with {p} | what's next | what's coming up | upcoming meetings
what are my next appointments | next meetings | what's left for today | what else do I have {d} | read me my agenda | tell me my schedule | tell me what I have {d} | give me my day
give me a rundown of {d} | run me through {d} | walk me through my week | what's happening {d} | what's planned for {d} | what plans do I have {d} | pull up my calendar {d}
check my calendar for {d} | look at my calendar {d} | see my agenda | view calendar | open my agenda for {d} | can you tell me what I have {d} | could I see my meetings for {d}
and {d}? | and what about {d} | what did I have {d} | what was on {d} | what's in the diary {d} | anything on the cards {d} | what've i got {d} | whats on tmrw | my week | today's agenda | today's meetings
tell me about my day | tell me about my meeting with {p} | find the meeting with {p} | find my appointments {d} | search for the meeting about {q} | look up my meeting {de} | details of the meeting {de} | info on my next meeting | show me the appointment with {p} | my next appointment | first meeting {d} | what do I have scheduled {d} | what's scheduled {d} | check if I have something {d} {h}`,
  'agenda.move': `
move {t} to {hh} | move the meeting {de} to {hh} | move my meeting with {p} to {d} | move {p}'s meeting to {d} {h} | move it to {hh} | move it to {d} | move that to {d} {h} | shift {t} to {d}
shift the meeting by {dur} | push {t} to {d} | push my {hh} back {dur} | push my {hh} o'clock back half an hour | push back {t} {dur} | push it back an hour | push {t} {dur} later
bring {t} forward {dur} | bring my meeting with {p} forward to {hh} | bring it forward | reschedule {t} to {d} {h} | reschedule my meeting with {p} | reschedule the {hh} o'clock | reschedule it for {d}
postpone {t} until {d} | postpone the meeting with {p} | postpone it by a week | delay {t} by {dur} | delay the meeting {dur} | change {t} to {d} | change the time of {t} to {hh}
change my {hh} o'clock to {d} | change the date of the meeting with {p} | make it {hh} instead | make it {d} instead | make {t} at {hh} | better at {hh} | can we do {t} at {hh} instead
can you move {t} to {d} | could you push my meeting with {p} to {d} | would you move {t} {dur} later please | I need to move {t} | I need to change my {hh} o'clock | I want to reschedule {t}
slide {t} to {d} | bump {t} to {d} | bump my {hh} by {dur} | put {t} off until {d} | put off the meeting with {p} | switch {t} to {d} {h} | swap {t} to {d} | kick {t} to {d}
I can't make {d}, move {t} | I'm running late, push {t} {dur} | have {t} start at {hh} | start {t} {dur} earlier | let's do {t} {d} instead | take {t} from {d} to {d2} | from next week move the daily standup to {hh}
move my mtg to tmrw | resched {t} {d} | move the one with {p} to {hh} | move everything on {d} to {d2} | {t} should be at {hh}, not {hh2} | hour later please for {t} | move meeting
push it {dur} | move the one at {hh} {dur} | move my {hh} to {hh2} | push my {hh} o'clock {dur} | move {t} to {hh} and make it {dur} | move it to {hh} for {dur} | delay it {dur} | put it back {dur} | no wait, {dur} | no wait, at {hh} | no, make that {hh} | actually make it {hh} | sorry, I meant {hh} | wait, {d} is better | have it start {dur} earlier | an hour later | half an hour earlier please | set it {dur} later | send it to {d} | {t} should be moved to {d} | {t} needs to move to {hh} | pull {t} forward to {d} | let's shift it to {d} | can it be at {hh}
bring {t} forward {dur} | bring the review forward an hour | bring the meeting forward {dur} | bring {t} back {dur} | shift {t} to the day after | move {t} a day later | pull {t} up {dur}`,
  'agenda.edit': `
change the title of {t} | rename {t} to {t2} | rename the meeting {de} as {t2} | call the meeting with {p} {t2} | add {p} to {t} | add {p} to the meeting {de} | invite {p} to {t}
invite {p} as well | include {p} and {p2} in {t} | remove {p} from {t} | take {p} off the meeting {de} | make {t} {dur} long | make {t} last {dur} | extend {t} by {dur} | shorten {t} to {dur}
change the room for {t} to {r} | change the location of {t} | put {t} in {r} | have {t} in {r} instead | add a room to {t} | add a description to {t} | edit {t} | edit the meeting with {p}
modify my appointment {de} | update the details of {t} | change the length of {t} | bring {p} into {t} | loop {p} into the meeting | have {p} join {t} too | add a link to the meeting
set the location of {t} to {r} | fix the title of my meeting | I want to edit {t} | the meeting {de} should be in {r} | {t} should be {dur} instead
add {p} to my appointment {de} | have {p} come to {t} | invite {p} to the meeting with {p2} | give {t} another name | title it {t2} | make the appointment with {p} {dur} | {t} will last {dur} | make it {dur} long | rather in {r} | another room please | change rooms for the meeting {de} | make the meeting online | send an invitation for {t} to {p}
make it {dur} long | make it last {dur} | it should last {dur} | put it in {r} | add {p} | add {p} too | add {p} and {p2} | call it {t2} | rename it to {t2} | with {p} too | invite {p} as well | in {r} instead`,
  'agenda.cancel': `
cancel {t} | cancel the meeting {de} | cancel my meeting with {p} | cancel the thing with {p} | cancel my {hh} o'clock | cancel the {hh} meeting | cancel my appointment {d} | cancel {t} {d} please
delete {t} from my calendar | delete the meeting {de} | delete my appointment with {p} | remove {t} from my calendar | remove the meeting with {p} | remove my {hh} o'clock | take {t} off my calendar
scrap {t} | scrap the meeting {de} | drop {t} from my agenda | call off {t} | call off the meeting with {p} | cancel it | cancel that meeting | cancel that one | delete it from my calendar
get rid of {t} {d} | get rid of the meeting with {p} | I'm not going to {t}, cancel it | I don't need {t} any more | I no longer need the meeting with {p} | can you cancel {t}
could you cancel my meeting with {p} {d} | please cancel {t} | I need to cancel {t} | I want to cancel my meeting {de} | cancel everything {d} | cancel all my meetings {d} | clear my calendar {d}
clear my afternoon {d} | clear {d} | wipe my schedule for {d} | free up {d} | {t} is off | the meeting with {p} is off, delete it | {p} can't make it, cancel our meeting | kill the {hh} o'clock
cancel mtg w {p} | bin {t} | unbook {r} | release {r} {d} | cancel my room booking {d} | cancel the booking for {r} | cancel my next meeting | cancel the next one | cancel meeting | delete event {t}
delete it | remove it | delete that | remove that | erase it | get rid of it | cancel lunch | cancel dinner | cancel the call | cancel coffee with {p} | cancel lunch with {p} {d} | delete the call | drop the meeting | remove the dentist | cancel the class | cancel that {t} | scrap {t} | call off {t} | delete {t} | remove {t} from my calendar`,
  'agenda.availability': `
am I free {d} | am I free {d} {h} | am I busy {d} | am I available {d} {h} | do I have time {d} | do I have any free time {d} | have I got a gap {d} | do I have a slot {d}
when am I free | when am I free {d} | when's my next free slot | when can I meet {p} | when can {p} and I meet | is {p} free {d} | is {p} available {d} {h} | is {p} busy {d}
when is {p} free | when's {p} available {d} | find a time for {p} and me | find a slot with {p} {d} | find me a gap {d} | what slots are free {d} | what time is open {d}
free slots {d} | availability {d} | my availability for {d} | {p}'s availability {d} | is there a room free {d} {h} | is {r} free {d} | is {r} available {h} | which rooms are free {d}
any rooms free {h} | what rooms are available {d} | is there a room for {n} {d} | can I do {d} {h} | could I fit a meeting in {d} | does {d} {h} work | does {d} work for {p} | can {p} do {d}
can {p} make {d} {h} | check if I'm free {d} | check whether {p} is free {h} | see if {p} has time {d} | are {p} and {p2} both free {d} | when are we all free | when could we get together with {p}
any gaps {d} | is my afternoon free {d} | is my morning clear {d} | is {d} open | have I got room for a meeting {d} | what's the earliest I can meet {p} | u free {d} | when do i have time
how's my availability {d} | show me open slots {d} | what does {p}'s day look like, is there room | can everyone make {d} {h} | do we have a free room {d}
which hours are free {d} | free time {d} | where are the gaps {d} | see if {r} is available {d} {h} | is the {r} taken {h} | any space {d} | are we free {h}
what days am I free {d} | which days am I free {d} | what days are free {d} | have I got any time {d} | any gaps {d} | do I have a gap {d} | got time {d} {h}`,
  'agenda.accept': `
accept the meeting {de} | accept {p}'s invitation | accept the invite | I accept the invitation | confirm my attendance at {t} | tell {p} I'm coming to {t} | I'll attend {t} | I'll be at {t}
I'll go to the meeting {de} | RSVP yes to {t} | say yes to {p}'s meeting | accept it | accept {t} | confirm I'm going to {t} {d} | count me in for the meeting {de} | I will be there {d} for {t}
accept the calendar invite from {p} | yes to the invitation from {p} | please accept the request from {p} | I can make {t}
say I'm going to {t} | confirm I'll go to the meeting {de} | accept the appointment {de} | attend {t} | I'm going to attend {t} | accept all invitations | yes to the meeting with {p} | approve the meeting request`,
  'agenda.decline': `
decline the meeting {de} | decline {p}'s invitation | decline the invite | reject the invitation | reject {t} | I won't attend {t} | I can't go to {t} | I can't make the meeting {de}
say no to {p}'s meeting | tell {p} I'm not coming | RSVP no to {t} | decline it | decline {t} {d} | I won't be at {t} | turn down the invitation from {p} | turn down {t} | I'm not going to the meeting {de}
respond no to {t} | send my apologies for {t} | don't count on me for {t}
say I can't attend {t} | say that I'm not going to the meeting {de} | decline the appointment {de} | refuse the invitation from {p} | decline all invitations | I don't want to go to {p}'s meeting | excuse me from {t}`,
};
