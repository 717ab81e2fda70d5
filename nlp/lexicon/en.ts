/** English words. */
import type { Lexicon } from './lexicon.ts';
import { names, phrasesOf, table, words } from './lexicon.ts';

export const english: Lexicon = {
  telling:
    words(`the my your his her its our their this that these those is are was were am i you he she we they it what when where who which how do does did have has had
    can could would should will with for from and or but not to of on at in by about meeting meetings tomorrow today tonight yesterday monday tuesday wednesday thursday friday
    saturday sunday please thanks thank hello hi hey yes yeah book move cancel delete remind show find add remove set put schedule note notes room next week hour hours
    one first second third other another some any all nothing also instead back there here me us them a an free available`),
  requests:
    words(`schedule book move cancel delete remove remind add create set put show list find search note jot write take make arrange plan reserve reschedule postpone push shift
    change rename invite accept decline reject edit update modify tell give get block pencil organise organize sign register mark check tick cross snooze alert notify ping undo redo
    export clear call bring pull look open read send save start hold include extend shorten restore drop scrap repeat`),
  around:
    words(`i'd i'll i'm i want need would like could can you please pls me my mine us let lets let's a an the to for have has had got do does did is are was were am be been
    what what's whats when when's where where's who who's which how many much any some anything something there there's about called titled named new another other next
    last upcoming it that this these those thing one ones hi hey hello ok okay yes no thanks thank so um uh well and also then now up down out off in on at with of from by
    into instead as again too it's schedule's forward back later earlier set setting booking scheduling meet see seeing going go attend attending coming come know
    's 'll 'm 'd 're 've n't wait actually sorry rather wrote write noted note jotted saved save put adding add done complete completed bought finished finish free busy available availability time gap slot slots open
    left still all every everything thea asap if i've i'll've won't can't don't not attendance mean longer anymore more kindly wanna gonna gotta`),
  edges: words(
    `the a an of to in on at with for from by about and or that as into my your our his her their called named titled`,
  ),
  generic:
    words(`meeting meetings appointment appointments event events note notes reminder reminders alarm alarms task tasks list agenda calendar schedule diary thing things
    mtg mtgs appt slot slots invite invites invitation invitations entry item items room rooms booking day week month time hour hours morning afternoon evening plan plans
    o'clock clock to-do to-dos todo todos title name availability commitment commitments gap stuff`),
  containers:
    /\b(?:(?:in|on|to|from|off|into) )?(?:(?:my|the|our) )?(?:calendar|agenda|diary|schedule|notes|to-?do list)\b/g,
  noteOpeners: [
    /^(?:(?:hi|hey|hello|ok|okay|please|um|uh|so|and|also|thea|well|right)[,.!]? +)*/,
    /^(?:(?:can|could|would) you (?:please )?|i (?:want|need|would like) to |i'd like to |let me |please )?/,
    /^(?:(?:quickly )?(?:(?:make|take|create|write|add|save|keep|leave|start|new|jot|put|log|record|note|remember|pop|stick|tag)\b(?: (?:me|down|this|myself|in))?|to-?do|memo|task|idea|reminder|we (?:need|ran out of)|we're out of)) */,
    /^(?:(?:in|on|to) (?:my|the) (?:[a-z]+ )?(?:notes|list)\b)[ ,:]*/,
    /^(?:(?:a |an |another |the |this |new )*(?:notes?|task|to-?do|memo|idea|thought|list)\b(?: (?:to self|saying|that says|of|about|down|called))?) *[:,]? */,
    /^(?:that|this|of|down|to self)\b *[:,]? *|^[:,] */,
  ],
  noteClosers: [
    /[ ,]+(?:please|pls|thanks|thank you|asap|too|add it to the list|put it on the list|note it|before i forget)[.! ]*$/,
    /[ ,]+(?:to|on|in|onto) (?:my|the|our) (?:[a-z-]+ )?(?:list|notes|note|to-?dos?)[.! ]*$/,
  ],
  acts: {
    affirm:
      phrasesOf(`yes|yeah|yep|yup|sure|sure thing|of course|ok|okay|k|kk|fine|that's fine|that's right|right|correct|exactly|absolutely|definitely|certainly|go ahead|go for it|do it|please do|confirm|confirmed|i confirm|affirmative|sounds good|looks good|perfect|that works
      works for me|yes do it|yes go ahead|yes that one|ok do it|yeah sure|yes of course|agreed|i agree|i'm sure|alright|all right|proceed|yes delete it|yes cancel it|yes move it|y|ya|yea|yes yes|yes sure|ok yes|yes ok|great|true|by all means|why not|yes that's right|cool|accept`),
    deny: phrasesOf(`no|nope|nah|not really|not at all|no way|never|don't|don't do it|don't do that|negative|that's wrong|wrong|that's not right|not right|incorrect|not that|not that one|no not that one|none|none of them|none of those|neither|neither of them|not yet|not now|i'd rather not
      better not|rather not|no don't|keep it|no keep it|i don't think so|i don't want that|i don't want it|n|no no|no thank you|no thanks|of course not|certainly not|absolutely not|not this one`),
    select: phrasesOf(`any|either|either one|either of them|any of them|whichever|any one|any will do|you choose`),
    more: phrasesOf(
      `more|show more|show me more|see more|any more|are there more|is there more|what else|what else is there|more results|more options|other options|give me other options|next|next page|next ones|the next ones|the rest|show me the rest|show the rest|the others|show the others|any others|another option|any other options`,
    ),
    cancel: phrasesOf(
      `never mind|nevermind|nvm|forget it|forget about it|forget that|leave it|drop it|cancel|cancel that|cancel this|cancel it all|stop|stop it|abort|quit|exit|enough|it doesn't matter|doesn't matter|scratch that|let's not|changed my mind|i changed my mind|no never mind|no forget it|skip it|don't bother|just forget it|oh forget it|no cancel|no leave it|disregard|disregard that|nothing|not any more|no nevermind|well never mind`,
    ),
    undo: phrasesOf(
      `undo|undo that|undo it|undo the last change|undo the last thing|undo what you just did|undo last|revert|revert that|revert it|roll back|roll that back|roll it back|take that back|take it back|go back|put it back|put it back as it was|change it back|restore it|ctrl z|oops undo|oops undo that|undo my last change|can you undo that|reverse that|bring it back|bring that back|put that back|undo please|undo it please|oh undo that|wait undo that|no undo that|undelete it|undelete that`,
    ),
    redo: phrasesOf(
      `redo|redo it|redo that|redo the last change|redo what i undid|redo last|reapply|reapply it|reapply that|undo the undo|ctrl y|do it again|do that again|apply it again|re-do|no redo it|can you redo that`,
    ),
    repeat: phrasesOf(
      `repeat|repeat that|repeat it|say again|say that again|say it again|come again|again|once more|one more time|pardon|pardon me|sorry|sorry what|what|excuse me|what did you say|what was that|what did you ask|what was the question|what were the options|repeat the options|repeat the question|tell me again|i didn't get that|i didn't catch that|i didn't understand|i don't understand|huh|can you repeat that|could you repeat that|can you repeat|could you repeat`,
    ),
    resume: phrasesOf(
      `resume|resume that|continue|let's continue|carry on|let's carry on|keep going|go on|let's go on|pick up where we left off|where were we|where did we leave off|let's get back to it|actually yes|on second thought yes|after all yes|i changed my mind yes|back to it|back to what we were doing|no actually yes`,
    ),
  },
  polite: words('please pls thanks thank you thea um uh oh well hmm so just er ah'),
  numbers: table(
    'one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 fifteen=15 twenty=20 thirty=30 forty=40 fifty=50 hundred=100',
  ),
  ordinals: table(
    'first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 last=-1 final=-1 1st=1 2nd=2 3rd=3 4th=4 5th=5 6th=6 7th=7 8th=8 9th=9 10th=10',
  ),
  nicknames:
    names(`bob=robert rob=robert bobby=robert bill=william will=william billy=william mike=michael mick=michael dave=david tom=thomas tommy=thomas jim=james jimmy=james jack=john johnny=john
    kate=katherine,kathryn katie=katherine kathy=katherine,kathleen liz=elizabeth beth=elizabeth lizzie=elizabeth betty=elizabeth chris=christopher,christine,christina steve=steven,stephen joe=joseph joey=joseph
    ben=benjamin sam=samuel,samantha alex=alexander,alexandra,alejandro nick=nicholas tony=anthony,antonio andy=andrew drew=andrew matt=matthew dan=daniel danny=daniel ed=edward eddie=edward ted=edward,theodore
    greg=gregory jeff=jeffrey jen=jennifer jenny=jennifer meg=margaret maggie=margaret peggy=margaret pat=patrick,patricia patty=patricia sue=susan susie=susan vicky=victoria tim=timothy ron=ronald
    rick=richard dick=richard rich=richard charlie=charles chuck=charles larry=lawrence harry=harold,henry hank=henry max=maximilian,maxwell nate=nathan josh=joshua zach=zachary abby=abigail becky=rebecca debbie=deborah mandy=amanda`),
  wordNames: words(
    'will may mark grace hope art bill rob pat sue jack faith joy rose dawn june april guy drew chuck rich rick dick rusty grant miles max chase frank gene ray victor sky holly penny',
  ),
  firstNames:
    words(`john sarah mike emma tom laura david peter oliver kate james paul lucy helen ben julia anna alice robert michael william jennifer linda susan jessica karen lisa nancy
    matthew anthony steven andrew kenneth george kevin brian edward ronald timothy jason jeffrey ryan jacob gary nicholas eric stephen jonathan larry justin scott brandon benjamin samuel
    megan rachel hannah olivia sophia emily amy rebecca stephanie michelle amanda melissa deborah nicole nina omar priya daniel chris alex sam joe tim nick tony andy matt dan`),
  withWords: words('with w'),
};
