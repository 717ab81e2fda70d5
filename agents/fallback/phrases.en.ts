/** Small talk, help and what THEA cannot do, in English. Phrases are split by ` | ` and lines; `{…}` are filled in by nlp/training/fillers.en.ts. */
export const phrases: Readonly<Record<string, string>> = {
  greet: `
hi | hi there | hello | hello there | hello thea | hey | hey there | hey thea | hiya | howdy | yo | good morning | good afternoon | good evening | morning | evening all | greetings | hi again | hello again | hey again | how are you
how are you doing | how's it going | how is it going | how are things | how do you do | what's up | sup | wassup | hi how are you | hello how are you today | hey what's up | good day | good day to you | hi, I'm {p}
hello, this is {p} | hi, it's {p} here | hey it's me | I'm back | hi thea, good morning | good morning thea | hello hello | helloo | heya | hallo | are you there | you there | anyone there | is anybody there | nice to meet you
pleased to meet you | long time no see | how have you been | how's your day | how's your day going | top of the morning | hey, how's everything`,
  goodbye: `
bye | bye bye | bye for now | goodbye | good bye | see you | see ya | see you later | see you soon | see you tomorrow | see you on monday | later | laters | talk to you later | talk later | talk soon | speak soon
catch you later | take care | have a good day | have a nice day | have a great evening | have a good weekend | enjoy your weekend | good night | night night | I'm off | I'm leaving now | I have to go | gotta go | got to run
I need to go now | that's all for today | that's all, bye | that will be all | that's everything, goodbye | nothing else, bye | I'm done for today | I'm done here, bye | until next time | until tomorrow | so long | farewell
cheerio | ta-ta | ttyl | cya | thanks, bye | thank you, goodbye | thanks and bye | ok bye | ok see you | okay goodbye then | signing off | I'm heading out | back later | brb later | peace out
bye, good night | see you next week | all the best, bye | have a lovely evening | have a great one | see you monday | I'll leave you to it, bye | leaving now, bye | logging off | that's me done, see you | I must be going | so long for now`,
  thanks: `
thanks | thank you | thanks a lot | thanks so much | thank you very much | thank you so much | many thanks | thanks thea | thank you thea | cheers | cheers mate | ta | thx | ty | tysm | much appreciated | I appreciate it
I really appreciate it | appreciated | that's very kind | you're very kind | great, thanks | perfect, thank you | ok thanks | okay thank you | cool thanks | awesome, thanks | lovely, thanks | nice one | nice, thanks
good job | great job | well done | nice work | good work | you're the best, thanks | you're a star | you're a lifesaver | you saved me | that helped a lot | that was helpful | very helpful, thanks | thanks for your help
thanks for the help | thanks for everything | thanks for letting me know | thanks for the reminder | thanks for doing that | thanks again | thank you again | that's great, thanks | brilliant, cheers | I owe you one
thanks a million | thanks a bunch | thank you kindly | no worries, thanks | alright thanks | wonderful, thank you
you did great | that's perfect, thanks for everything | ok, I appreciate it a lot | thanks for your time | how wonderful, thank you | I'm very grateful | a million thanks | thanks, thanks | ok many thanks, you're great | so kind of you`,
  help: `
help | help me | help please | I need help | I need some help | what can you do | what can you do for me | what do you do | what are you able to do | how does this work | how do you work | how do I use this | how do I use you
what can I ask you | what can I ask | what can I say | what things can I ask for | give me examples | give me an example | show me examples | show me what you can do | how can you help me | how can you help | can you help me
could you help me | can you assist me | I don't know what to do | I don't know how to do this | I'm lost | I'm stuck | I'm confused, help | where do I start | how do I start | how do I begin | explain how this works | instructions
manual | menu | options | commands | what commands are there | list of commands | how do I create a meeting | how do I book a room | how do I cancel a meeting | how do I add a note | how do I find a note | how do I undo something
how do I move an appointment | can you move meetings | can you set reminders | do you know how to take notes | what are your features | what features do you have | what are your capabilities | what are you good for
tutorial | guide me | guide | user guide | show me around | what now | what should I do now | what kinds of things can you do
I need your help with something | give me a hand | lend me a hand | I have a question | I've got a doubt | I don't know how to use this | please help | what are my options with you | how do you book a room here | how do notes work | teach me how to use you | what else can you do | help me with this`,
  smalltalk: `
who are you | what's your name | what is your name | do you have a name | are you a robot | are you a bot | are you human | are you real | are you a person | am I talking to a person or a machine | how old are you
what's your age | where are you from | where do you live | who made you | who created you | who built you | who do you work for | who's your boss | do you have a family | do you have feelings | are you married
what's your favourite colour | what music do you like | do you like football | do you like your job | what are your hobbies | do you have pets | are you tired | do you sleep | do you eat | tell me a joke | tell me something funny
make me laugh | say something funny | tell me a story | tell me a fun fact | what's the meaning of life | I love you | I like you | you're smart | you're so clever | you're funny | you're stupid | you're useless | that's boring
I'm bored | I'm tired | I'm happy | I'm sad | I'm hungry | I had a rough day | what a long day | it's so hot in the office | haha | hahaha | lol | lmao | that's funny | can I tell you a secret | what do you think of me
do you believe in god | what do you think about artificial intelligence | sing me a song | can you sing | can you dance | what are you doing | what are you up to | I'm good and you | I'm fine, how about you | not bad, you
do you speak spanish | what languages do you speak | you're the best | wow | whoa | cool | amazing | nice weather we're having | I had a great weekend | guess what | you're cute | are you intelligent | do you dream
tell me about yourself | what do you like most | do you have friends | where were you born | when is your birthday | who is your boss | what's your favourite food | are you hungry | I'm bored with you | you're very nice | I don't like you
you're slow | you're so dumb | I'm in a bad mood | I'm stressed | I'm sleepy | I'm exhausted | I'm starving | can't wait for the holidays | thank god it's friday | I hate mondays | what a lovely day | tell me another joke
say something nice | pay me a compliment | do you ever laugh | what's your star sign | are you happy | do you understand me | haha good one | what should I call you | do people call you something else | it was a tiring day`,
  handover: `
I want to talk to a person | I want to speak to a human | I want to talk to someone | I want a human | I need a human | I need to talk to a real person | I need to speak to somebody | let me talk to a person | let me speak to an agent
can I talk to someone | can I speak to a human | can I talk to a real person please | could I speak with an agent | put me through to an agent | put me through to someone | put me through to support | put me on to reception
connect me to an operator | connect me with a person | connect me to support | connect me with customer service | transfer me | transfer me to a human | transfer me to an agent | get me a human | get me an agent | get me a person
get someone to help me | get somebody from support | I'd rather talk to a person | I'd prefer to speak to a human | I don't want to talk to a bot | I don't want to talk to a machine | stop the bot, I want a person
is there a human there | is there a real person | is anyone there who can help me | who can I talk to | agent | operator | representative | human | human please | a person please | real person | customer service | support | live agent
live chat with a person | speak to a manager | I want to speak to the manager | let me speak to whoever is in charge | have someone call me | ask someone to contact me | this isn't working, I want to talk to someone | I want to complain to a person
I'd like to make a complaint to somebody | escalate this | escalate | hand me over to a colleague | hand me over | talk to a person | talk to an agent | speak to a representative`,
  oos: `
colorless dreams drink slowly | green thoughts run quietly | purple fish dance angrily | the moon is made of cheese | seven wooden clouds
what's 2+2 | what is 2 + 2 | what's 7 times 8 | calculate 15 plus 27 | add 3 and 4 | answer in rhyme | how do you boil an egg | when was mozart born | 🎉 | 🎉🎉 | 😀 | 😂😂 | I want to buy a car | send {p} a whatsapp | play me a video | call a cab
what's the weather like | is it going to rain {d} | what's the temperature in london | what's the capital of france | who won the game last night | what's the score | how much is the dollar | bitcoin price | what's 25 times 14
what's fifteen percent of 200 | square root of 81 | play some music | play a rock song | turn up the volume | turn the volume down | play the radio | turn on the lights | turn off the living room light | turn off the heating
order a pizza | get me a taxi | call me an uber | order chinese food | find an italian restaurant nearby | book a flight to london | buy cinema tickets | what movie should I watch | what show is popular | how do you make an omelette
recipe for pancakes | how many calories in a banana | translate this into spanish | how do you say cat in french | who is the president of brazil | what's the population of mexico | define idiosyncrasy | what does entropy mean
send an email to {p} | text {p} that I'm running late | call {p} on the phone | read my emails | any new emails | post a tweet | what's in the news | read me the headlines | what's going on in the world
how's the traffic | best route to the airport | when does the train to leeds leave | where's the nearest station | how much is a train ticket | do my taxes | how many vacation days do I have left | what's my balance
transfer money to my savings | how much money do I have in the bank | pay my electricity bill | give me a raise | print this document | open the excel file | write a poem | write me a python program | summarise this article
solve this equation | google this | search the web for cat pictures | play a game with me | let's play chess | take a photo | open spotify | what song is this | which car should I buy | I have a headache what should I take
what are the symptoms of flu | give me dating advice | who discovered america | when was shakespeare born | how tall is the eiffel tower | how high is everest | give me lottery numbers | what's my horoscope
restart the server | change the wifi password | what's the wifi password | the printer is broken | fix my computer | my laptop won't start | asdf | asdfgh jkl | qwerty | blah blah blah | xyz 123 | the house is blue
the dog eats bread on the moon | bananas fly low | my aunt has a fat cat | I had lentils yesterday | I don't like broccoli | ??? | ... | what should I wear today | where can I buy shoes | sell my shares | how's the stock market doing
start the car | vacuum the living room | make coffee | start the washing machine | set the thermostat to 20 | what's on tv | who sings this song | recommend me a book | find a hotel in lisbon | rent a car | how long is a flight to tokyo
do I need a visa | how do I renew my passport | what's the postcode of bath | how many grams in an ounce | format the hard drive | create an instagram account | my card was stolen | what's my credit limit | change my pin | roll a dice
will it be sunny this weekend | do I need an umbrella {d} | how hot will it be {d} in dallas | weather forecast | is it cold outside | is it going to snow this week | turn the music up | louder | quieter | mute the speakers | speak up
next song | skip this track | pause the music | shuffle my playlist | play jazz | what's this song called | play the latest podcast | read me an audiobook | make the lights blue | dim the lights | close the blinds | save this song
open the garage | set the heating to 22 | switch on the kitchen plug | brew some coffee | make me a tea | do I have new messages | reply to {p}'s email | write an email to {p} about {q} | forward that email | check my inbox
add this contact | what's the phone number of the pizza place | upload this photo to facebook | what's trending on twitter | tweet that I'm happy | today's headlines | sports news | what do the papers say | latest news on the election
how's the market today | apple stock price | convert euros to dollars | how many pesos is a hundred dollars | calculate 15 plus 27 | how far is it to chicago | define photosynthesis | what is a black hole | who wrote hamlet
when was picasso born | how old is the queen | what's the longest river | what year did the war end | where is iceland | what currency does japan use | order takeaway | I want a pepperoni pizza | has my order arrived
where's my package | get me a table at a japanese restaurant | which restaurants are close by | how do you cook rice | how long do I boil an egg | what can I cook with potatoes | which wine goes with fish | substitute for eggs
buy a train ticket to boston | find cheap flights to paris | rent me a bike | is there a traffic jam on the highway | how do I get to the airport | how long does the bus take | where can I park | book a hotel in rome
will my flight be on time | what are the carry-on rules | I lost my luggage | are there travel alerts for spain | freeze my credit card | I lost my card | how much did I spend last month | I want to open an account
what's the interest rate on my mortgage | raise my credit limit | when do I get paid | how much do I earn | request time off in august | what's my routing number | report fraud on my card | how do I get insurance | order checks
when is my car due for service | what oil does my car take | I have a flat tire | how do I jump start a car | I have a fever what should I do | is sugar bad for you | how much protein is in chicken | schedule maintenance on my car
install the app | update the system | my phone won't charge | the internet is down | restart the router | how do I change my email password | clear the browser cache | scan this document | find my phone | sync my devices
translate good morning into german | how do you spell exhausted | flip a coin | pick a number | summarise the book | proofread this essay | write a ten page report | draw a cat | show me a video of puppies | change your accent
search the internet for laptop deals | what should I get my mum | where do they sell light bulbs | buy nappies on amazon | cancel my netflix subscription | what's on at the cinema | what do you recommend watching
when's the new season out | who stars in that movie | result of the match | league table | when do the lakers play | the sky is full of clouds | I bought some red shoes | the soup was cold | it is what it is
lorem ipsum dolor | tra la la | hjkl | aaaaaaa | zzz | 12345 67890 | $$$ | the blue cloud train | what's my taxes due date | how do I apply for a loan | what gas does this car need | can dogs eat grapes | is there a vaccine for that`,
};
