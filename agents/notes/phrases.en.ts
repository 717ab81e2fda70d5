/** What people say for each intent of the notes, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  'note.create': `
note {i} | note that {f} | note down {i} | note down that {f} | make a note: {f} | make a note that {f} | make a note of {q} | make a note | take a note | take a note: {f} | take this down: {f}
take down {i} | jot down {i} | jot down that {f} | jot this down: {f} | write down {i} | write down that {f} | write this down {f} | write a note about {q} | note to self: {f} | note to self {k}
new note | new note: {f} | create a note | create a note saying {f} | create a note about {q} | save this: {f} | save a note about {q} | save this thought: {f} | keep a note that {f} | keep track of this: {f}
add {i} to the shopping list | add {i} to my list | add {i} and {i2} to the grocery list | add {i} to my notes | add {k} to my to-do list | add a task: {k} | add a to-do: {k} | new task {k}
put {i} on the list | put {i} on the shopping list | put {k} on my to-do list | stick {i} on the list | pop {i} on the shopping list | we need {i}, add it to the list | we're out of {i}, note it
we ran out of {i}, put it on the list | list {i} and {i2} | start a list for {q} | create a list called {l} | make a list of {q} | make me a list with {i} and {i2} | to-do: {k} | todo {k} | task: {k}
I want to note something | I want to write something down | I need to note that {f} | can you note {i} | could you write down that {f} | please note that {f} | please add {i} to the list | note this {tag}: {f}
note {f} {tag} | note {i} {tag} | remember that {f} | remember this: {f} | for the record, {f} | record that {f} | log that {f} | idea: {f} | note the idea of {q} | note {p}'s number | write down what {p} said: {f}
and note {i} too | also add {i} to the list | uh note {i} before I forget | put it in my notes that {f} | add note {f} | memo: {f} | make a memo that {f} | tag this {tag}: {f} | let me jot something down
note that {p} comes {d} {h} | write down that {p} is coming {d} | note that {d} {f} | jot down that the payment is due {d} | note that the office closes {d} | make a note that {p} arrives {d} {h} | note that {p} called {d}
I want to note something down | I need to write something down | let me note something | take this down | can I note something | remember {q}: {f} | keep in mind that {f} | write: {f} | jot: {i} | notes: {f} | can you take a note | I'd like to make a note | add this to my notes: {f}`,
  'note.search': `
what did I note about {q} | what did I write about {q} | what notes do I have | what notes do I have on {q} | what do my notes say about {q} | find my note about {q} | find the note on {q}
find my notes on {q} | search my notes for {q} | search notes {q} | look up my note about {q} | look in my notes for {q} | look for the note about {q} | show my notes | show me my notes
show me the note about {q} | show my notes on {q} | list my notes | my notes | my notes about {q} | view notes | see my notes | open my notes | open the note on {q} | read my notes
read me the note about {q} | read out the shopping list | what's on the shopping list | what's on my list | what's on my to-do list | show me the shopping list | what do I need to buy
what's left to buy | what are my tasks | what tasks do I have | what's still to do | what do I have to do | my to-dos | my to-do list | shopping list | show list {l} | show my tasks
did I write anything about {q} | did I note anything on {q} | do I have a note about {q} | do I have any notes on {q} | any notes about {q} | I had a note about {q} | where's my note about {q}
where did I write down {q} | what was that note about {q} | what did I jot down {d} | what did I note {d} | notes from {d} | notes tagged {tag} | notes {tag} | find {tag} | find everything tagged {tag}
pull up my notes on {q} | bring up the note about {q} | get me the note on {q} | give me my notes | can you find my note about {q} | could you show me what I wrote about {q} | I'd like to see my notes
last note | show me my last note | the latest note | what was the last thing I noted | what have I written down | what have I saved about {q} | check my notes for {q} | anything in my notes on {q}
what did I note down | what notes have I got | what have I noted about {q} | is there a note about {q} | what's my note on {q} | tell me what I noted about {q} | read my note on {q} | do I have notes | list notes | all my notes
where did I put {q} | where did I write {q} | where is my note on {q} | what was {q} again | remind me what I noted about {q}`,
  'note.complete': `
mark {i} as done | mark {k} as done | check off {i} | tick off {i} | cross off {i} | cross {i} off the list | tick {k} off my list | I bought {i} | I've bought {i} | got {i} already
I did {k} | I've finished {k} | {k} is done | done with {q} | complete the task {k} | mark the task {k} complete | mark it as done | tick it off | mark the first one as done | task done
finished {k} | {i} done | strike {i} off the list | set {k} to done | mark {i} as bought | I already have {i}, tick it off | check {k} off
{i} bought | I already bought {i}, cross it off | all done with {k} | I finished {k}, tick it | mark {k} completed | mark {k} as finished | the task {k} is finished | complete {k} | cross out {i} | tick {i} | check {i} on the list | already did {k}`,
  'note.delete': `
delete the note about {q} | delete the note on {q} | delete my note about {q} | delete that note | delete the last note | delete note | delete the {q} note | remove the note about {q}
remove that note | remove {i} from the list | remove {i} from the shopping list | remove {i} from my grocery list | remove the task {k} | remove the {q} note | erase the note about {q} | erase that note
take {i} off the list | take {i} off the shopping list | take the note about {q} away | get rid of the note about {q} | get rid of that note | get {i} off my list | throw away the note on {q}
throw out my note about {q} | bin the note about {q} | discard the note on {q} | drop the note about {q} | drop {i} from the list | scrap the note about {q} | trash that note | trash the note about {q}
I don't need the note about {q} any more | I no longer need that note | we don't need {i}, take it off the list | forget the note about {q} | clear the shopping list | clear my list | empty the shopping list
delete all my notes | delete all notes tagged {tag} | delete notes {tag} | delete the list {l} | delete the task {k} | delete {i} from my list | delete what I wrote about {q} | can you delete the note about {q}
could you remove my note on {q} please | please delete the note about {q} | I want to delete a note | I want to remove the note about {q} | wipe my notes on {q} | del note {q} | the note about {q} can go
delete the {q} one | delete the note with {q} | remove the one about {q} | erase the {q} note | throw the {q} one away | delete note {q} | delete my last note | get rid of the {q} note`,
  'note.edit': `
edit the note about {q} | edit my note on {q} | edit the note | edit that note | change the note about {q} | change the note about {q} to {f} | change my note on {q} to say {f} | change that note
modify the note about {q} | modify my note on {q} | update the note about {q} | update my note on {q} with {f} | update the note: {f} | correct the note about {q} | correct my note: {f}
fix the note about {q} | fix my note on {q}, it's {f} | fix the typo in my note about {q} | in the note about {q} put {f} | in the note on {q} change {i} to {i2} | in my list change {i} to {i2}
change {i} to {i2} in the list | swap {i} for {i2} on my list | add {f} to the note about {q} | add {i} to the note about {q} | append {f} to my note on {q} | add to the note about {q} that {f}
the note about {q} should say {f} | make the note about {q} say {f} | rewrite the note about {q} | rewrite that note | reword my note on {q} | replace the note about {q} with {f} | replace the text of the note
I want to edit a note | I want to change my note about {q} | I need to update the note on {q} | can you edit the note about {q} | could you change my note on {q} | I got the note about {q} wrong, it's {f}
the note on {q} is wrong, change it | tag the note about {q} with {tag} | add the tag {tag} to my note about {q} | remove the tag {tag} from the note | pin the note about {q} | pin that note | unpin the note on {q}
rename the note about {q} | rename my note | edit note | update note {q} | put {f} in the note about {q} | amend the note on {q} | amend my note about {q}
change the {q} note | edit the {q} note | update the {q} note: {f} | add to my note about {q}: {f} | my {q} note should say {f}
add {i} to my {q} note | change the one about {q} to {f} | replace {q} with {f} in my notes | change my note to {f} | make my last note say {f} | the {q} note should be {f}`,
};
