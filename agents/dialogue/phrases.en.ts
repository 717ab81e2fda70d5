/** How people steer a conversation, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  affirm: `
yes | yes please | yeah | yep | yup | yeah sure | sure | sure thing | of course | ok | okay | okay do it | fine | that's fine | that's right | right | correct | exactly | absolutely | definitely | certainly | indeed
go ahead | go for it | do it | please do | confirm | confirmed | I confirm | affirmative | sounds good | sounds great | looks good | looks good to me | perfect | great, do it | that works | works for me | that one, yes
yes, that one | yes delete it | yes cancel it | yes, go ahead | yes do that | yea | ya | aye | by all means | why not | all right | alright | alright then | you bet | agreed | I agree | I'm sure | yes I'm sure | true
that is correct | it's correct | yes it is | yes exactly | make it so | proceed | please proceed | very well | ok cool | ok sounds good | totally | for sure | k | kk | yes thanks
that's perfect, yes | okay, confirm it | I agree, do it | very good, go ahead | of course, do it | yes, exactly that one | yes it's that one | yes I do | fine by me | ok that sounds right | all correct | it's fine like that | let's do it | yes please go on | yes confirm`,
  deny: `
no | nope | nah | no thanks | no thank you | not really | not at all | no way | never | don't | don't do it | don't do that | please don't | I don't want that | I don't want it | negative | that's wrong | wrong
that's not right | not right | incorrect | that's incorrect | not that | not that one | no, not that one | none | none of them | none of those | neither | neither of them | not yet | not now | no not now | no wait
I'd rather not | better not | rather not | don't delete it | don't cancel it | leave it as it is | no, keep it | keep it | I don't think so | I disagree | it isn't | no it's not | of course not | certainly not | absolutely not
not this one | no that's not what I meant | that's not what I want | that isn't it | I said no | uh no | hmm no | no no no | not happening | no need | that's not necessary | hell no | no sir | I'm not sure, no
that's not the one | it's not that one | that wasn't it | no, don't touch it | don't move it | don't change it | not so fast | that's not what I asked for | that doesn't work for me | no, leave it alone | I don't want any | no, don't cancel that | no good | not correct`,
  select: `
the first | the first one | the second | the second one | the third one | the fourth | the last one | the last | number 1 | number two | number 3 | option 1 | option two | option b | the one with {p} | the one at {hh}
{p}'s one | the {hh} o'clock one | the other one | the other | the one on {d} | the top one | the bottom one | the middle one | the morning one | the afternoon one | I choose the first | I pick the second one
I'll take the first one | I'll take number 2 | I'll go with the second | go with the third | let's go with the first one | I prefer the second one | I want the second one | make it the first one | pick the last one
select the first | select number 2 | choose 2 | choose the second | either | either one | any of them | whichever | any | no, the other one | not that, the other one | no, the one with {p} | one | two | 1 | 2 | 3
the earlier one | the later one | the earliest | first please | second please | #2 | 2nd one | the 1st | the first option | the second option | the second on the list | that last one | give me the first one`,
  more: `
more | show more | show me more | see more | more please | any more | are there more | is there more | what else | what else is there | anything else on the list | more results | more options | other options | give me other options
next | next page | next ones | the next ones | the next three | show the next | the rest | show me the rest | show the others | the others | others | keep going with the list | scroll down | load more | previous
previous page | the previous ones | show previous | more slots | other slots | other times | any other times | any other options | another option | got any others | do you have more | I want more | I want to see more
let me see more | further | more of them | list more | give me more | what other ones | which others | tell me more | is that all | is that all of them`,
  cancel: `
never mind | nevermind | nvm | forget it | forget about it | forget that | leave it | leave that | drop it | cancel | cancel that | cancel this | stop | stop it | stop that | abort | quit | exit | enough | don't bother
it doesn't matter | doesn't matter | not important | scratch that | let's not | let's stop | let's drop it | let's leave it | I changed my mind | I've changed my mind | changed my mind | on second thought, no | no longer needed
I don't want to any more | not any more | I'll do it later | I'll do it myself | maybe later | some other time | another time | start over | start again | let's start over | begin again | back to the start
oh forget it | nah forget it | no never mind | no forget it | just forget it | cancel what we were doing | stop what you're doing | disregard | disregard that | ignore that | skip it | nothing | nothing, thanks | cancel the operation
shut up | be quiet | that's enough, stop | stop talking | do nothing | don't do anything | I don't want to go on | let's leave it for another day | let's leave it for now | let's drop the whole thing | let's not continue | end this | finish | close that | restart | leave it there | leave it for now | drop that for now | it wasn't important, leave it | reset`,
  undo: `
undo | undo that | undo it | undo the last change | undo what you just did | undo the last thing | undo last action | undo my last change | undo yesterday's change | revert | revert that | revert it | revert the change
roll back | roll that back | roll it back | take that back | take it back | go back | put it back | put it back as it was | put it back how it was | change it back | move it back | bring it back | restore it | restore that
restore the note | restore the meeting I cancelled | restore what I deleted | recover the note I deleted | get that meeting back | I didn't mean that, undo | that was a mistake, undo it | oops undo | oops, undo that | my mistake, revert
I didn't want to delete it, bring it back | I shouldn't have cancelled it, restore it | reverse that | reverse the last change | ctrl z | can you undo that | could you undo it please | I want to undo | undo the cancellation
undo the deletion | undo the move | undo the thing with {p} | make it like before | back to how it was | un-cancel it | undelete it | undo please | please undo that
undo the last one | take back what you did | remove the last change | cancel the last change you made | put it back at its old time | move it back to where it was | I got confused, put it back | that's not it, go back | step back | backtrack | undo everything from today | I made a mistake, revert the last one`,
  redo: `
redo | redo it | redo that | redo the last change | redo what I undid | redo the last action | redo please | please redo that | do it again | do that again | apply it again | apply the change again | reapply | reapply it
reapply the change | reapply that | undo the undo | undo that undo | I didn't want to undo that, redo it | I shouldn't have undone it, redo | no, redo it | can you redo that | could you redo it | I want to redo | I want to redo that
make the change again | make that change again | put the change back | ctrl y | cancel it again, I undid it by mistake | it was right, redo it | it was fine, redo | redo the move | redo the cancellation | redo the deletion
redo my last change | redo the thing you undid | bring the change back | restore the change I undid | restore what I undid | redo yesterday's change | go forward again | do the same change again | redo last | re-do it | re-do that`,
  repeat: `
repeat | repeat that | repeat it | repeat please | please repeat that | can you repeat that | could you repeat | say again | say that again | say it again please | come again | again | again please | once more | one more time
pardon | pardon me | sorry | sorry? | sorry what | what | what? | excuse me | what did you say | what was that | what did you ask | what was the question | what were the options | which options were there | repeat the options
repeat the question | ask me again | tell me again | I didn't get that | I didn't catch that | I didn't understand | I don't understand | I don't get it | I missed that | I didn't hear you | huh | huh? | what do you mean | you lost me
read that again | run that by me again | give me that again | show that again | show me the options again | what was it again | how was that | can you say it slower | repeat your last message | repeat the last answer
what were you saying | how do you mean | say what | I couldn't follow | that wasn't clear | can you tell me once more | explain that again | sorry, what was that | I didn't quite get it | I did not hear that | read it again | repeat yourself`,
  resume: `
resume | resume that | resume please | continue | continue please | let's continue | carry on | carry on please | let's carry on | keep going | go on | let's go on | pick up where we left off | where were we | where did we leave off
back to what we were doing | let's get back to it | let's get back to the meeting | go back to what I asked | go back to the booking | back to the appointment | return to the previous one | return to what we were doing
on second thought, yes | actually yes | actually yes, let's do it | actually, go on with it | I changed my mind, continue | let's finish that | finish what we started | let's finish the booking | proceed with the other one
what about what I asked before | and the other thing | continue with that | continue with the meeting | continue where we stopped | resume the booking | resume what we were doing | pick it up again | let's resume
I do want it after all | after all yes | keep going with the appointment | I want to continue | I'd like to continue with it | so, where were we | ok back to it`,
};
