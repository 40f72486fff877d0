# What is said at the command line.

usage = gensvar [OPTIONS] [FILE]
    gensvar VERB …
about = Code motivational interviewing talks in the terminal, and watch the balance while you do.

heading-usage = How to call it:
heading-arguments = Files
heading-options = Options
heading-verbs = Verbs
value-verb = VERB
value-file = FILE
value-name = NAME

verb-summary = Prints counts and scores of codings
verb-check = Says whether session, coding, codebook and keymap files are sound
verb-keymaps = Shows which key means what, and where your own keymaps go
verb-keymaps-show = Prints all keys
verb-keymaps-print = Prints a keymap that comes with gensvar, to be copied and changed
verb-keymaps-check = Says whether keymap files are sound
verb-keymaps-where = Says where your own keymaps, codebooks and settings go
verb-codebooks = Lists and shows the codebooks
verb-codebooks-list = Lists the codebooks
verb-codebooks-show = Prints one codebook with its definitions

option-file = A session, a coding, or a transcript as plain text; without one the start screen offers some
option-coder = Who codes; the login name when left out
option-codebook = The codebooks to code with, such as miti-4.2.1+clear-1.0; a beginning is enough
option-codebook-one = Only this codebook
option-codebook-show = The codebook's id, or the beginning of it
option-keymap = A keymap of your own, as a file or a name in your keymaps folder
option-keymap-print = The keymap, such as miti-4.2.1
option-round = Code the talk again: 2 for the second time
option-read-only = Change nothing
option-version = Print the version
option-help = Print this help
option-lang = The language of the program
option-summary-files = Codings, or sessions whose codings lie beside them
option-check-files = The files to look at
option-format = As text for people, or as json or csv

wrong-unknown = { $argument } is not something gensvar knows. Try gensvar --help.
wrong-verb = { $argument } is no verb of gensvar. Try gensvar --help.
wrong-verb-missing = A verb is missing. Try gensvar --help.
wrong-missing = { $argument } is missing. Try gensvar --help.
wrong-value = { $value } does not fit { $argument }. Try gensvar --help.
wrong-value-missing = { $argument } needs a value. Try gensvar --help.
wrong-together = { $argument } cannot be used with the rest. Try gensvar --help.
wrong-other = The request could not be understood. Try gensvar --help.

no-terminal = gensvar draws on a terminal, and there is none here. For figures without a screen, try gensvar summary.
screen-trouble = The terminal cannot be used: { $reason }.

keymaps-folder = Your own keymaps go here:    { $path }
codebooks-folder = Your own codebooks go here:  { $path }
config-file = Your settings go here:       { $path }
keymaps-copy = To change keys, copy a keymap that comes with gensvar ({ $names }), for instance so:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Make the folder first if it is not there. In the copy, keep only the lines that you change.
keymap-not-shipped = No keymap “{ $name }” comes with gensvar. There is: { $names }.
keymaps-no-folder = This computer names no folder for settings, so that only the keymaps of the program hold.
keymap-not-found = There is no keymap “{ $name }”, neither as a file nor in your keymaps folder.
keymap-sound = { $path }: sound

keymap-format = The format { $format } is not one that this program knows. Write format: 1.
keymap-no-key = “{ $key }” is no key. Write a sign (“q”), a name (“enter”, “pageup”) or both with ctrl-, alt- or shift- before it.
keymap-clash = “{ $key }” stands for “{ $first }” and for “{ $second }”. Choose another key for one of them.
keymap-clash-files = “{ $key }” stands for “{ $second }” here, and for “{ $first }” in { $file }. Choose another key for one of them.
keymap-code-letter = “{ $key }” cannot stand for the code { $code }: codes take letters.
keymap-modifier-sign = “{ $key }” cannot refine a code: refinements take digits and signs, never letters.
keymap-letter-command = “{ $key }” cannot be a command here: letters are codes, or are typed. Hold Ctrl or Alt with it.
keymap-no-command = There is no command “{ $command }” here. gensvar keymaps show prints all of them; “nothing” takes a key away.

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
