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
verb-check = Looks for mistakes in session, coding, codebook and keymap files
verb-keymaps = Shows which key means what, and where your own keymaps go
verb-keymaps-show = Prints all keys
verb-keymaps-print = Prints a keymap that comes with gensvar, to be copied and changed
verb-keymaps-check = Looks for mistakes in keymap files
verb-keymaps-where = Says where your own keymaps, codebooks and settings go
verb-codebooks = Lists and shows the codebooks
verb-codebooks-list = Lists the codebooks
verb-codebooks-show = Prints one codebook with its definitions
verb-words = Lists texts, for words of your own in their place

option-file = A session, a coding, or a transcript as plain text; without one the start screen offers some
option-coder = Your name as the coder; if left out, your login name
option-codebook = The codebooks to code with, such as miti-4.2.1+clear-1.0; the beginning of a name is enough
option-codebook-one = Only this codebook
option-codebook-show = The codebook's id, or the beginning of it
option-as = Counts in the terms of another codebook, such as miti-4.2.1 for codings under misc-2.5
option-keymap = A keymap of your own, as a file or a name in your keymaps folder
option-keymap-print = The keymap, such as miti-4.2.1
option-round = Code the talk again: 2 for the second time
option-read-only = Change nothing
option-version = Print the version
option-help = Print this help
option-lang = The language of the program: en, da, nb or sv
option-words-part = A part of the text or of its id; without it all texts are listed
option-summary-files = Codings, or sessions with codings in the same folder
option-check-files = The files to check
option-format = As text for people, or as json or csv

wrong-unknown = gensvar does not know { $argument }. For help, type: gensvar --help
wrong-verb = gensvar has no command “{ $argument }”. For help, type: gensvar --help
wrong-verb-missing = A command is missing after this. For help, add --help
wrong-language = gensvar does not speak “{ $language }”. Choose one of: { $known }.
wrong-missing = { $argument } is missing. For help, type: gensvar --help
wrong-value = “{ $value }” does not fit { $argument }. For help, type: gensvar --help
wrong-value-missing = Something is missing after { $argument }. For help, type: gensvar --help
wrong-together = { $argument } cannot be used together with the rest. For help, type: gensvar --help
wrong-other = gensvar did not understand this. For help, type: gensvar --help

no-terminal = gensvar needs a terminal window to show a talk, and this is not one. For figures without a screen, type: gensvar summary FILE
screen-trouble = gensvar cannot use this terminal. The computer says: { $reason }.

keymaps-folder = Your own keymaps go here:    { $path }
codebooks-folder = Your own codebooks go here:  { $path }
config-file = Your settings go here:       { $path }
words-file = Your own words go here:      { $path }
keymaps-copy = To change keys, copy a keymap that comes with gensvar ({ $names }), for instance so:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Make the folder first if it is not there. In the copy, keep only the lines that you change.
keymap-not-shipped = No keymap “{ $name }” comes with gensvar. Choose one of: { $names }.
keymaps-no-folder = This computer has no folder for settings, so only the keymaps that come with gensvar are used.
keymap-not-found = There is no keymap “{ $name }”: no file of that name, none in your keymaps folder, and none that comes with gensvar. Check the spelling.
keymap-sound = { $path }: no mistakes

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

codebook-heading-codes = Codes
codebook-heading-scores = Scores
codebook-speaker-clinician = clinician
codebook-speaker-client = client
codebook-thresholds = fair from { $fair }, good from { $good } ({ $source })
codebook-yours = yours
option-segment-from = takes over the stretch that another coding has
option-cuts-from = takes over where another coding cuts turns, without its codes
option-blind = hides the figures while you code, and says so in the coding

# What is special about a coding.
summary-not-codable = Not codable: { $reason }
summary-segment = Figures count the turns { $from } to { $to } only ({ $codebook }).
summary-seed = Chosen at random, seed { $seed }.
summary-hidden = The figures were hidden while coding.
summary-phases = By phase
