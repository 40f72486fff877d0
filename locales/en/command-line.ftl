# What is said at the command line.

usage = gensvar [OPTIONS] [FILE]
    gensvar COMMAND …
about = Code motivational interviewing talks in the terminal, and watch the balance while you do.

heading-usage = How to use it:
heading-arguments = Files
heading-options = Options
heading-verbs = Commands
value-verb = COMMAND
value-file = FILE
value-name = NAME
value-part = PART

verb-summary = Prints counts and scores of codings
verb-replies = Shows how the clinician replied to sustain talk and discord, and what the client said then
verb-check = Looks for mistakes in gensvar’s files of any kind
verb-keymaps = Shows which key means what, and where your own keymaps go
verb-keymaps-show = Prints all keys
verb-keymaps-print = Prints a keymap that comes with gensvar, to be copied and changed
verb-keymaps-check = Looks for mistakes in keymap files
verb-keymaps-where = Says where your own keymaps, codebooks and settings go
verb-codebooks = Lists and shows the codebooks
verb-codebooks-list = Lists the codebooks
verb-codebooks-show = Prints one codebook with its definitions
verb-codebooks-check = Looks for mistakes in codebooks
verb-codebooks-new = Copies a codebook, to be changed into one of your own
verb-plans = Lists and prints forms of the change plan, and says where your own go
verb-plans-list = Lists the forms of the change plan
verb-plans-show = Prints a form as it is, to be copied and changed
verb-plans-where = Says where your own forms go
verb-words = Lists texts, for words of your own in their place

option-file = A session, a coding, or a transcript as plain text; without one the start screen offers some
option-coder = Your name as the coder; if left out, your login name
option-codebook = The codebooks to code with, such as miti-4.2.1+clear-1.0; the beginning of a name is enough
option-codebook-one = Only this codebook
option-codebook-show = The codebook's id, or the beginning of it
option-plan-show = The form’s id; without it, the one in use
option-codebook-from = The codebook to copy
option-codebook-id = The id of the new one; if left out, that of the copied one with “-own” behind it
option-codebook-out = Where to write it; if left out, your codebooks folder
option-as = Counts in the terms of another codebook, such as miti-4.2.1 for codings under misc-2.5
option-keymap = A keymap of your own, as a file or a name in your keymaps folder
option-keymap-print = The keymap, such as miti-4.2.1
option-keymap-check = Also say which codes and commands of this codebook lose their keys, and what clashes with your other keymaps
option-round = Code the talk again: 2 for the second time
option-read-only = Change nothing
option-version = Print the version
option-help = Print this help
option-lang = The language of the program: en, da, nb or sv
option-words-part = A part of the text or of its id; without it all texts are listed
option-summary-files = Codings, or sessions with codings in the same folder
option-check-files = The files to check
option-format = As text for people, or as json or csv

wrong-unknown = gensvar does not know { $argument }. For help, type: { $help }
wrong-verb = gensvar has no command “{ $argument }”. For help, type: { $help }
wrong-verb-missing = A command is missing after this. For help, add --help
wrong-language = gensvar does not speak “{ $language }”. Choose one of: { $known }.
wrong-theme = There is no theme “{ $theme }”. Choose one of: { $known }.
wrong-missing = { $argument } is missing. For help, type: { $help }
wrong-value = “{ $value }” does not fit { $argument }. For help, type: { $help }
wrong-good-copy-first = A good copy is named by its number. Write the file first: gensvar { $typed } --good-copy
wrong-value-missing = Something is missing after { $argument }. For help, type: { $help }
wrong-together = { $argument } cannot be used together with the rest. For help, type: { $help }
wrong-other = gensvar did not understand this. For help, type: { $help }

# The doctor: what is stored where, and who else can reach it.
verb-doctor = Shows what is stored where, who else can read it, and what needs mending
option-doctor-files = Talks, codings or folders with them; without one, the folder you are in
option-doctor-mend = Close files and folders that others can read or change; nothing else is changed
doctor-about = gensvar { $version } · { $system } · language: { $language }
doctor-terminal = Window: { $columns } columns, { $rows } rows · { $type } · { $colours } · { $letters }
doctor-terminal-none = Window: none, the output goes to a file or another program
doctor-colours-dark = colours for a dark background
doctor-colours-light = colours for a light background
doctor-colours-plain = no colours
doctor-letters-all = letters of every language
doctor-letters-few = English letters only
doctor-letters-unknown = which letters it shows is not told
doctor-keys = Keys: those that come with gensvar, for { $codebooks }
doctor-keys-own = Keys: those that come with gensvar, for { $codebooks }, and your own from { $files }
doctor-heading-stored = What is stored. The numbers say who may open the place, and its files: 0700 and 0600 mean you alone. (Access lists, ACL, are not looked at.)
doctor-what-settings = settings
doctor-what-state = notes of gensvar’s own
doctor-what-recent = recent files
doctor-what-journals = journals
doctor-what-good-copies = good copies
doctor-what-rescued = rescued work
doctor-what-samples = sample talks
doctor-what-talks = talks and codings
doctor-count = { $count ->
        [one] one file
       *[other] { $count } files
    }
doctor-size = { $kilobytes } kB
doctor-heading-lies = Where it lies
doctor-disk = disk of the kind { $kind }
doctor-disk-unknown = the kind of disk cannot be told
doctor-is-network = on another computer
doctor-is-host = shared with the computer around this one
doctor-is-program = shown by a program
doctor-is-synced = copied to other computers by { $service }
doctor-is-synced-maybe = perhaps copied to other computers by { $service }
doctor-encrypted-disk = encrypted (the whole disk)
doctor-encrypted-file-system = encrypted (this part of the disk)
doctor-encrypted-folder = encrypted (the folder)
doctor-encrypted-unknown = whether it is encrypted cannot be told
doctor-well = Nothing needs mending.
doctor-heading-findings = What was found
doctor-file-open = { $path }: others who use this computer can read or change this file (mode { $mode }). Close it as said below.
doctor-folder-open = { $path }: others who use this computer can look into or change this folder (mode { $mode }). Close it as said below.
doctor-mend = To close what others can read or change, and change nothing else: { $command }
doctor-closed = { $path }: closed to others (mode { $before } before, { $after } now).
doctor-closed-to-change = { $path }: others can no longer change it (mode { $before } before, { $after } now). They can still see the names of the files in it.
doctor-file-closed-to-change = { $path }: others can no longer change this file (mode { $before } before, { $after } now). They can still read it; nothing is in it but settings.
doctor-not-closed = { $path }: could not be closed to others. { $reason }
doctor-no-modes = { $path }: others who use this computer can read this file, and a disk of this kind ({ $kind }) cannot close it. Move the talks to a folder of your own on the computer’s own disk.
doctor-synced = { $path }: { $service } copies this to other computers (all of { $folder }). Ask at work whether talks may lie there; if not, move them to a folder that is not copied.
doctor-synced-maybe = { $path }: by its name, { $folder } is copied to other computers by { $service }. Find out; if so, ask at work whether talks may lie there.
doctor-state-synced = { $path }: { $service } copies the journals and good copies of your work to other computers (all of { $folder }). Ask whoever looks after this computer to set XDG_STATE_HOME to a folder that is not copied.
doctor-network = { $path }: this lies on another computer. Ask who else can open the folder, and have a coding open on one computer at a time.
doctor-state-network = { $path }: the journals and good copies of your work lie on another computer, and are not safe while it cannot be reached. Ask whoever looks after this computer to set XDG_STATE_HOME to a folder on its own disk.
doctor-host = { $path }: this computer runs inside another one, which can read this too. Ask whoever looks after it how it is protected there.
doctor-program = { $path }: a program shows this folder ({ $kind }), and only that program knows where it really lies. Find out before you keep talks there.
doctor-fleeting = { $path }: this is gone when the computer is switched off. Move your work to a folder on the disk.
doctor-encryption-unknown = Whether { $paths } can be read by whoever takes the disk cannot be told from here. Ask whoever looks after this computer whether its disk is encrypted.
doctor-lock-left = { $path }: left by a gensvar that did not end as it should. You need do nothing: it goes when the coding is opened.
doctor-lock-elsewhere = { $path }: { $user } has had this coding open on { $host } since { $since }, or left it without closing. Ask; if nobody has it open, open it with --take-over.
doctor-left = { $path }: left by a gensvar that was stopped while it saved. Your work is not in danger. It goes when the coding is opened; what stays you can delete.
doctor-unseen = { $path }: cannot be looked at. { $reason }
doctor-no-state = This computer has no folder for journals and good copies, so that less can be rescued after a crash. Ask whoever looks after it to give you a home folder.
doctor-faulty = { $path }: this file has mistakes, and what is wrong in it is left out. To see them: gensvar check "{ $path }"
doctor-screen-small = The window has { $columns } columns and { $rows } rows. Make it larger, or its letters smaller: gensvar looks best from 80 columns and 24 rows on.
doctor-screen-plain = This terminal does not say what it can show, so gensvar may look wrong in it. Use another terminal window.
doctor-screen-letters = This terminal does not say that it shows letters such as æ, ø, å and ö. If they look wrong, ask whoever looks after this computer to set LANG, for instance to en_GB.UTF-8.
doctor-more = { $count ->
        [one] and one more; --format json lists it.
       *[other] and { $count } more; --format json lists all.
    }

no-terminal = gensvar needs a terminal window to show a talk, and this is not one. For figures without a screen, type: gensvar summary FILE
no-keyboard = gensvar takes its keys from a terminal window, but here its input comes from a file or another program. Start it without < and without | before it.
output-trouble = What was asked for could not be written out. The computer says: { $reason }.
screen-trouble = gensvar cannot use this terminal. The computer says: { $reason }.

keymaps-folder = Your own keymaps go here:    { $path }
codebooks-folder = Your own codebooks go here:  { $path }
config-file = Your settings go here:       { $path }
words-file = Your own words go here:      { $path }
keymaps-copy = To change keys, copy a keymap that comes with gensvar ({ $names }), for instance so:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Make the folder first if it is not there. In the copy, keep only the lines that you change.
keymap-not-shipped = No keymap “{ $name }” comes with gensvar. Choose one of: { $names }.
plans-folder = Your own plan forms go here: { $path }
plans-copy = To make a form of your own, copy one:
        gensvar plans show { $id } > "{ $path }"
    Make the folder first if it is not there. In the copy, write another id and your own headings. Then write the id into { $settings }:
        (format: 1, plan: "our-plan")
plans-no-folder = This computer has no folder for settings, so only the form that comes with gensvar is used.
keymaps-no-folder = This computer has no folder for settings, so only the keymaps that come with gensvar are used.
keymap-not-found = There is no keymap “{ $name }”: no file of that name, none in your keymaps folder, and none that comes with gensvar. Check the spelling.
keymap-sound = { $path }: no mistakes
keymap-holds-not = The keymap is for the codebook { $own }, so nothing of it holds under { $other }.
keymap-means-nothing = This means nothing under the codebook: { $list }
keymap-codes-lost = With this keymap these codes have no key: { $list }
keymap-commands-lost = With this keymap these commands have no key: { $list }

keymap-format = gensvar does not know the format { $format }. Write format: 1.
keymap-no-key = There is no key “{ $key }”. Write a sign (“q”) or a name (“enter”, “pageup”), with ctrl-, alt- or shift- before it if you like.
keymap-clash = “{ $key }” means both “{ $first }” and “{ $second }”. Choose another key for one of them.
keymap-clash-files = “{ $key }” means “{ $second }” here, but “{ $first }” in { $file }. Choose another key for one of them.
keymap-code-letter = “{ $key }” cannot be the key of the code { $code }. Choose a letter.
keymap-modifier-sign = “{ $key }” cannot refine a code. Choose a digit or a sign, not a letter.
keymap-letter-command = “{ $key }” alone cannot be a command here, because letters are for codes and typing. Put ctrl- or alt- before it.
keymap-no-command = There is no command “{ $command }” here. To see them all, type: gensvar keymaps show. Write “nothing” to take a key away.

keys-heading-commands = Commands
keys-heading-clinician = Codes on a clinician's turn ({ $codebook })
keys-heading-client = Codes on a client's turn ({ $codebook })
keys-heading-modifiers = Refinements ({ $codebook })
keys-handed-out = No keymap names { $codebook }, so its codes got keys from their letters. To choose others, write a keymap for it.
keys-none = No letter was left for: { $codes }

codebook-heading-codes = Codes
codebook-heading-scores = Scores
codebook-speaker-clinician = clinician
codebook-speaker-client = client
codebook-unverified = · not verified
codebook-unit-volley = Counts by volley.
codebook-unit-utterance = Counts by utterance.
codebook-segment-whole = The whole talk is coded.
codebook-segment-minutes = { $minutes ->
    [one] A stretch of one minute
   *[other] A stretch of { $minutes } minutes
}, chosen at random, is coded.
codebook-ratings-minutes = { $minutes ->
    [one] Under one minute
   *[other] Under { $minutes } minutes
} the ratings are hard to give.
codebook-needs-target = “Fair” and “good” are shown once the talk has a goal.
codebook-passes = Passes over the talk: { $passes }
codebook-needs = Must be refined by: { $modifiers }
codebook-takes = Can be refined by: { $modifiers }
codebook-heading-modifiers = Refinements
codebook-heading-rules = Rules
codebook-no-rules = None: every code counts.
codebook-rule-once = Each of these counts once in a volley: { $codes }
codebook-rule-first-volley = Of these in one volley, the first in this row counts: { $codes }
codebook-rule-first-utterance = Of these in one utterance, where cuts show it, the first in this row counts: { $codes }
codebook-rule-slot = Of these in one volley, one counts, the first that was said or the one you hold to: { $codes }
codebook-rule-most = { $most ->
        [one] At most one code counts in a volley.
       *[other] At most { $most } codes count in a volley.
    }
codebook-rule-most-utterance = { $most ->
        [one] At most one code counts in an utterance, where cuts show it.
       *[other] At most { $most } codes count in an utterance, where cuts show it.
    }
codebook-heading-ratings = Ratings
codebook-rating-range = { $lowest } to { $highest }
codebook-rating-preset = Starts at { $value }; it is a rating once you confirm it.
codebook-crossing = In the terms of { $to }
codebook-crossing-uncoded = Left uncoded on purpose: { $codes }
codebook-crossing-lost = Without a counterpart: { $codes }
codebooks-check-other = This is not a codebook. For files of any kind, type: gensvar check FILE
keymaps-check-other = This is not a keymap. For files of any kind, type: gensvar check FILE
codebooks-new-done = { $file } is a copy of { $from } under the id { $id }.
codebooks-new-keys = Its keys are in { $file }.
codebooks-new-no-keys = Its codes get keys from their letters. To see them, type: gensvar keymaps show --codebook { $id }
codebooks-new-outside = gensvar finds it once it is in { $folder }.
codebooks-new-next = What comes next:
    1. Open it in a text editor. Change “name” and “about”, then codes, rules and scores; what you do not need may go.
    2. Look for mistakes: gensvar codebooks check "{ $file }"
    3. Code with it: gensvar TALK --codebook { $id }
codebooks-new-taken = There is a codebook “{ $id }” already. Choose another id after --id.
codebooks-new-no-folder = This computer has no folder for settings. Say after --out where the copy is to be written.
codebook-thresholds = fair from { $fair }, good from { $good } ({ $source })
codebook-yours = yours
plan-used = in use
plan-not-here = There is no form of a plan “{ $id }”. Choose one of: { $ids }.
option-segment-from = Takes over the stretch that another coding has
option-cuts-from = Takes over where another coding cuts turns, without its codes
option-blind = Hides the figures while you code, and says so in the coding

# What is special about a coding.
summary-not-codable = Not codable: { $reason }
summary-segment = Figures count the turns { $from } to { $to } only ({ $codebook }).
summary-seed = Chosen at random, seed { $seed }.
summary-hidden = The figures were hidden while coding.
summary-phases = By phase
summary-not-codable-short = not codable
summary-unverified = cut-off not verified
value-options = [OPTIONS]
selector-every-clinician = every code of the clinician’s
selector-every-client = every code of the client’s
selector-without = { $code } without { $signs }
option-take-over = Works on a coding although the lock of another computer stands beside it
verb-history = Shows what happened to a coding: each step with its time and who did it
option-codes-only = Leave out notes, titles, goals and names
history-empty = { $file }: no history is kept of this coding on this computer. It begins with the next change.
history-by-place = { $file }: this file cannot be read. The history of the coding that was there follows.
history-no-place = { $file }: no history is known by this place. If the file was moved or renamed, name the place where it was when you worked on it; gensvar good-copies lists copies of it.
history-unreadable = { $bytes } bytes of the history cannot be read; what they held is left out here.
history-saved = saved
history-saved-elsewhere = saved in another version
history-turn = turn { $turn }
history-turns = turns { $turns }
history-undone = undone (no. { $number }): { $what }
history-undone-earlier = undone: something from before this history
history-redone = done again (no. { $number }): { $what }
history-redone-earlier = done again: something from before this history
history-elsewhere = the coding was changed elsewhere, or what was before is not known here
history-named = the moment is called “{ $name }”
history-named-bare = the moment has a name
history-turns-many = { $count } turns
history-hidden = the figures are hidden while coding
history-shown = the figures are no longer hidden while coding
value-when = WHEN
verb-good-copies = Lists the good copies of a coding or a session, also of one that is damaged or gone
option-good-copies-files = Codings or sessions
option-as-it-was = Show the coding as it was: at a number of its history, a named moment, or a time such as 2026-03-12 10:30. Nothing is changed
option-good-copy = Open a good copy in place of a damaged file: the newest, or number N. The work goes on in a new file
good-copies-none = { $file }: there is no good copy of this file on this computer.
good-copies-history = history no. { $number }
good-copies-there =
    { $path } cannot be opened; it is left as it is. { $count ->
        [one] There is one good copy of it, from { $at }.
       *[other] There are { $count } good copies of it, the newest from { $at }.
    } It is safe to go on from the copy, in a new file:
    {"  "}gensvar { $file } --good-copy
    Why it cannot be opened, for whoever helps you:
good-copies-instead =
    If it is gone for good: { $count ->
        [one] there is one good copy of it, from { $at }.
       *[other] there are { $count } good copies of it, the newest from { $at }.
    } To go on from the copy, in a new file:
    {"  "}gensvar { $file } --good-copy
good-copies-rescued = There is no such file any more; your latest work on it is in { $file }. To go on with that, rename it to { $own }.
good-copies-went-on = The work went on in { $file }: open that file. Move { $damaged } to another folder, and the talk is opened with it.
verb-merge = Merges another version of a coding into it: a conflict copy of a synced folder, or rescued work
option-merge-ours = The coding that you go on with
option-merge-theirs = The other version of it, which stays as it is
option-merge-base = An older version that both come from
option-merge-dry = Only says what is different
option-merge-format = As text for people, or as json
verb-import = Bring in transcripts and codings of other programs
value-format = FORMAT
value-folder = FOLDER
value-seconds = SECONDS
value-role = LABEL=ROLE
value-code = THERE=HERE
value-column = HEAD=WHAT
option-import-files = Files of other programs; what they are is found by what stands in them
option-import-from = Read the files as this format
option-import-to = Write into this folder, not beside each file
option-import-yes = Write without asking
option-import-dry-run = Show what would be written, and write nothing
option-import-strict = Write nothing when something needs a look
option-import-details = Show every talk and everything that needs a look
option-import-role = Who somebody is: clinician, client, relative, interpreter or other
option-import-coder = Whose codes they are where the file does not say
option-import-codebook = Read codes under these codebooks
option-import-code = What a code of the file is called in the codebook
option-import-column = What a column of a table holds: speaker, text, start, end, code, coder …
option-import-pause = Silence after which a turn of the same speaker ends (3)
option-import-pause-anywhere = … also in the middle of a sentence
option-import-each-cue = Every cue is a turn of its own
format-not-read = “{ $format }” is no format that can be read. Choose { $known }.
format-not-written = “{ $format }” is no format that can be written. Choose { $known }.
heading-formats = Formats:
verb-export = Write talks and codings for other programs
option-export-to = The format that is written
option-export-out = The file, a folder, or - for standard output; if left out, beside the talk
option-export-codes-only = Leave out every word, name, note and path
export-lost = Not in the file ({ $format }):
export-one-to-output = A file of { $format } holds one talk, so that several cannot go to standard output. Name a folder: --out FOLDER
verb-codebooks-export = Writes a codebook for another program
option-codebook-export-out = A file, a folder, or - for standard output; if left out, the folder you are in
codebooks-export-one = Each codebook gets a file of its own. Name one codebook, or a folder after --out.
codebooks-export-figures = The rules and scores of { $codebook } are not in the file: no other program knows them.
option-import-forget-columns = Forget what was said before of the columns of these tables
good-copies-unread = { $file }: good copies of this file may be missing here, as not all of what is kept on this computer can be read. { $reason }
export-no-text = This format is no text, and a terminal cannot show it. Leave out --out -, or send it to a file: --out - > FILE
doctor-group = { $path }: a group of people shares this folder and can put files into it or take them away (mode { $mode }, the group may write). It was made so on purpose and is left so. Files in it are closed to the group all the same.
good-copies-of = { $coder }: { $file }
good-copies-of-gone = { $coder }: { $file } (the file is gone)
good-copies-of-damaged = { $coder }: { $file } (the file is damaged)
good-copies-of-another = { $coder }: { $file } (another coding lies there now)
good-copies-open-one = To open one of them: gensvar { $file } --good-copy N
doctor-damaged = { $path }: this file is damaged, or has a mistake. Copies of it: gensvar good-copies "{ $path }". What is wrong: gensvar check "{ $path }"
doctor-rescued = { $path }: work that was rescued when its own file could not be written. Open that file in gensvar: it says whether anything of this is missing there.
doctor-conflict = { $path }: another version of { $own } beside it, from a synced folder or a copy. Open { $own } in gensvar: it says whether the two differ.
doctor-rescued-here = { $path }: rescued work lies here, as its own file could not be written. Open it and save it elsewhere, or move it with its talk to a folder of your own.
export-not-bare = { $file }: something in the talk or its codings contradicts itself, so that not every word can be taken out. Nothing was written. gensvar check { $file } tells what it is.
export-own-codes = These codes and measures are not gensvar’s own and go along as they are called: { $codes }. See that none of them is a name before you share the file.
export-one-file = A file of { $format } holds one talk, and these are { $count }. Nothing was written. Name a folder that is there: --out FOLDER
export-no-folder = The folder { $folder } cannot be made: { $why } Nothing was written. Name another one after --out.
export-transcript = { $file }: This is a transcript. Make a talk of it first: gensvar import "{ $file }"
format-of-program = { $told } For { $program }: --to { $format }
export-carried = Names, notes and goals stand in the file a second time, in a place that only gensvar reads. What you delete in { $format } still stands there. To share the file: --codes-only
export-guarded = Some cells begin as a formula does, so an apostrophe (') stands before them: spreadsheets show the text and do not reckon with it. gensvar takes it away when it reads the file.
export-guarded-for-good = Some cells begin as a formula does, so an apostrophe (') stands before them: spreadsheets show the text and do not reckon with it.
export-bare-out = Left out (--codes-only): words, names of people and coders, titles, goals, notes, reasons, recordings.
export-bare-in = Kept ({ $format }): { $parts }.
export-bare-talk = { $talk } is { $file }. Only you are told so: it is not in the file.
export-bare-names = Called otherwise in the file, since it could be words of somebody: { $names }. Only you are told so.
summary-version-left = left out, as it is another version of a coding that is read. Merge it: gensvar merge
history-ends-early = { $count ->
        [one] The last action is missing here: it
       *[other] The last { $count } actions are missing here: they
    } could not be written down then. The coding itself has all of it.
history-newer = A newer version of gensvar wrote the rest of this history. Update gensvar to see it.
export-kept-codes = codes
export-kept-times = times
export-kept-figures = figures
export-kept-goals = how many goals there are and whose
summary-version-same = says the same as the coding that is read. You can delete it.
wrong-verb-near = gensvar has no command “{ $argument }”. Did you mean: gensvar { $verb }
verb-forget = Lists what gensvar keeps of talks in its own folder, and deletes it
value-talk = FILE|TITLE|NUMBER
option-forget-named = The talk or coding, also one that is gone; or a title, letters, id or number from the list. Without one: the list
option-forget-yes = Delete without asking
forget-nothing = gensvar keeps nothing of any talk on this computer.
forget-heading = What gensvar keeps of talks on this computer, in { $folder } (the history of your work, good copies and rescued work: whole transcripts and codes):
forget-last = last used { $at }
forget-no-name = talk without a title
forget-talk-there = The talk: { $file }
forget-talk-gone = The talk is no longer where it was: { $file }
forget-recent-only = Only its title and where its file is are kept, in the list of recent files.
forget-alone-actions =
    { $count ->
        [one] ONE ACTION IS IN NO FILE: it is kept here only. Open the talk in gensvar first if you want to keep it.
       *[other] { $count } ACTIONS ARE IN NO FILE: they are kept here only. Open the talk in gensvar first if you want to keep them.
    }
forget-alone-rescued = RESCUED WORK IS IN NO OTHER FILE: it is kept here only. Open the talk in gensvar first if you want to keep it.
forget-rescued-in = Work that was once rescued is among this; all of it is in your own file by now.
forget-alone-coding = THE CODING IS IN NO FILE: it is kept here only. Open the talk in gensvar first if you want to keep it; where the talk is gone, too, or another coding lies there: gensvar good-copies FILE
forget-alone-talk = WHETHER ALL OF THE WORK IS IN YOUR OWN FILE CANNOT BE TOLD: the talk is no longer where it was, and may be kept here only. If you moved it: gensvar forget FILE, with where it is now. If it is gone: gensvar good-copies FILE
forget-alone-damaged = SOMETHING IN THE HISTORY CANNOT BE READ, and may be in no file of yours. What can be read: gensvar history FILE
forget-alone-unknown = Whether all of the work is in your own file cannot be told: something cannot be read. Open the talk in gensvar first.
forget-how = To delete what is kept of a talk: gensvar forget LETTERS (those behind its number), or gensvar forget FILE. Your own files stay.
forget-columns =
    { $count ->
        [one] The headings of one table that you brought in are kept as well, without a word of the talk. To forget them: gensvar import FILE --forget-columns
       *[other] The headings of { $count } tables that you brought in are kept as well, without a word of the talks. To forget them: gensvar import FILE --forget-columns
    }
forget-unknown = { $named }: gensvar keeps nothing of this. What it keeps: gensvar forget
forget-several = “{ $named }” may be several of these. Name the one by its letters: { $letters }. Nothing was deleted.
forget-deleted = This is deleted from gensvar’s own folder:
forget-stays = These files are yours and stay. Delete them yourself if the talk is to be gone:
forget-perhaps = The talk may also be in these files, which have names like exports. Look into them:
forget-stays-nothing = As far as gensvar knows, no file of your own is left of this.
forget-no-shredding = Deleting is no shredding: it may still be possible to bring back what was deleted, above all from an SSD, and it stays in backups, in synced folders, and in whatever you exported. Where that matters, ask whoever looks after this computer.
forget-ask = Delete it for good? [y/N]
forget-nobody = Nothing was deleted, as gensvar cannot ask you here. With --yes it is deleted without asking.
forget-not = Nothing was deleted.
forget-open = { $talk }: { $user } has this open in gensvar just now, so it was not deleted. Close it first.
forget-open-by-you = { $talk }: you have this open in another gensvar window, so it was not deleted. Close it first.
forget-left = { $path }: could not be deleted. { $reason }
forget-stays-unknown = gensvar does not know where your own files of all of this are. If there are any, they stay: delete them yourself if the talk is to be gone.
forget-number = { $named }: with --yes a number is not taken, as the numbers change when a talk is used. Now this one has the letters { $letters }. Look whether that is the right one (gensvar forget), and name it by them. Nothing was deleted.
forget-untold = { $talk }: whether this is open in gensvar just now cannot be told, so it was not deleted. { $reason }
forget-link = It is behind a link, and gensvar does not go where links lead here.
forget-partly =
    { $count ->
        [one] One file was deleted. What could not be deleted is named above and still there.
       *[other] { $count } files were deleted. What could not be deleted is named above and still there.
    }
forget-done =
    { $count ->
        [0] Done. No files were deleted.
        [one] Done. One file was deleted.
       *[other] Done. { $count } files were deleted.
    }
doctor-forget = Of talks that you no longer need, gensvar keeps copies until you delete them. To see and delete them: gensvar forget
value-language = LANGUAGE
summary-fork = is another coding of the same talk by the same coder as { $other }: one of the two was begun from a good copy of the other. Both are read and counted. If one is enough, merge them: gensvar merge
summary-restored-counts = cannot be read, so the figures are those of { $restored }, in which the work went on from a good copy.
history-legend = “saved” stands where the file was written: it has everything up to there that was done to it; “saved in another version” where the file that was written is not what lies here now: it is in another folder, or an older file took its place. What comes after the last “saved” is on the disk too: gensvar keeps it.
doctor-maybe-open = { $path }: others who use this computer can read this file (mode { $mode }). If it is a transcript, close it: gensvar doctor --mend "{ $path }"
doctor-link-not-closed = { $path }: is a link, and what it leads to is not changed. To close that to others: gensvar doctor --mend { $target }
doctor-damaged-went-on = { $path }: this file is damaged, and the work went on in { $there }. You need do nothing; move the damaged one to another folder, and the talk opens with the other by itself.
doctor-restored = { $path }: here the work went on from a good copy, as { $own } could not be read. This is the file to open now, like any other.
doctor-restored-both = { $path }: here the work went on from a good copy of { $own }. That can be read, too: open { $own } in gensvar, and it says whether the two differ.
doctor-lock-held = { $path }: { $user } has this open on this computer now (since { $since }). Nothing is wrong; others can read it meanwhile.
doctor-lock-account = { $path }: the account { $user } of this computer has had this open since { $since }, or left it without closing. Ask { $user }; if nobody has it open, open it with --take-over.
export-transcript-made = { $file }: This is a transcript, and a talk was made of it: { $session }. Export that one.
export-book-left = Not in the file, which has no place for it: { $what }.
book-definitions = definitions of codes
book-examples = examples of codes
book-hints = hints for coders
book-anchors = what the values of global scores mean
export-named-otherwise = { $file } is named as { $other } is, but { $format } is written into it. Other programs may not open it: take another name, or --to { $id }.
