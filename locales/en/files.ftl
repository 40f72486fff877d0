# What is said about files.

file-not-found = There is no such file. Check the name and the folder.
file-not-allowed = You may not open this file. Ask whoever owns it for access, or copy it to a folder of your own.
file-is-folder = This is a folder, not a file. Name a file in it.
file-disk-full = The disk is full. Make room, then save again.
file-disk-read-only = The disk can only be read. Save to another place.
file-exists = There is a file with that name already.
file-other-trouble = The file cannot be used: { $reason }.

# Files in RON, the form of all files that the program writes.
ron-empty = The file is empty.
ron-not-utf8 = The file holds letters in an old encoding, or is not a text at all.
ron-hint-utf8 = Open it in an editor and save it as UTF-8.
ron-not-written = The text of the file could not be made: { $reason }.
ron-field-unknown = There is no field “{ $field }” here. Check the spelling, or take it away.
ron-field-missing = The field “{ $field }” is missing here. Add it.
ron-field-twice = The field “{ $field }” stands here a second time. Take one of them away.
ron-choice-unknown = “{ $word }” is none of the words that can stand here.
ron-hint-one-of = Write one of: { $choices }.
ron-ends-early = The file ends in the middle of something, as if it were cut off.
ron-hint-ends-early = Look for a quote, parenthesis or bracket that is opened and never closed, or take a copy of the file that is whole.
ron-more-after = There is more after the end of what the file says.
ron-hint-more-after = Look for a parenthesis that is closed too early, or take the rest away.
ron-comma = A comma is missing here.
ron-hint-comma = Write a comma between two fields and between two entries of a list.
ron-list = A list is expected here.
ron-hint-list = Write a list in brackets with commas: [1, 2].
ron-map = A list of pairs is expected here.
ron-hint-map = Write pairs in braces: {"{"}"kind": "desire"{"}"}.
ron-colon = A colon is missing here.
ron-hint-colon = Write a name, a colon and a value: title: "First visit".
ron-parenthesis = Fields in parentheses are expected here.
ron-hint-parenthesis = Write them like this: (id: 1, text: "Hello"). Check that every parenthesis is closed.
ron-text = A text in quotes is expected here.
ron-hint-text = Write it like this: "Hello". A quote inside a text is written \".
ron-number = A whole number is expected here.
ron-number-range = The number is too big, or is below zero, for what it stands for.
ron-yes-no = Either true or false is expected here.
ron-escape = After a backslash there is a letter that means nothing.
ron-hint-escape = Write a backslash itself as \\, and a quote inside a text as \".
ron-too-deep = Things are packed into each other too deeply here.
ron-word = A name is expected here.
ron-hint-word = Names of fields are plain words without quotes, and commas stand only between entries.
ron-other-value = This does not fit here: { $expected } is expected, and { $found } was found.
ron-other = The file cannot be understood here: { $reason }.

# Codebooks.
codebook-newer = The codebook was written for a newer version of the program (form { $format }). Update the program, or take an older copy of the codebook.
codebook-unknown = There is no codebook “{ $id }”. There is: { $known }.
codebook-several = “{ $id }” can mean several codebooks: { $known }. Write more of the one that you mean.
codebook-twice = A codebook “{ $id }” stands in { $first } already. Give one of them another id.
codebook-faulty = The codebook { $id } has faults and cannot be used. See them all with: gensvar check { $file }

# Sessions and codings.
file-format-none = A file's form is numbered from 1.
file-newer = The file was written by a newer version of the program (form { $format }; this one knows { $known }). It can be read here, and is never saved over. Update the program to work on it.
file-newer-unreadable = The file was written by a newer version of the program (form { $format }; this one knows { $known }). Update the program to open it.

session-id-empty = The session has no id. Write one, for instance id: "visit-1". Codings name the session by it.
session-participant-twice = There are two speakers “{ $id }”. Give one of them another id.
session-participants-many = There are more than { $most } speakers. That is more than a talk has: check where the list ends.
session-spoken-for-unknown = Whoever “{ $id }” speaks for is not among the speakers. Check the spelling.
session-speaker-unknown = “{ $id }” is not among the speakers. Check the spelling, or add the speaker to participants.
session-turn-twice = There are two turns { $turn }. Give one of them another id.

coding-field-empty = The field “{ $field }” says nothing. Fill it in.
coding-codebooks-none = No codebook is named. Name at least one.
coding-other-session = This is a coding of the session “{ $session }”, not of “{ $other }”.
coding-no-turn = There is no turn { $turn } in the talk. Check the number, or take this away.
coding-no-utterance = The turn has no part { $utterance }. Check the number, or add the cut.
coding-id-twice = The number { $id } is used a second time. Marks and cuts share one count: give this one a number of its own.
coding-id-high = The number is too high. Choose one under 4000000000.
coding-cut-place = The turn cannot be cut here: it begins here, or is cut here already.
coding-cut-outside = The cut lies outside the words of turn { $turn }, which has { $length } characters.
coding-modifier-twice = “{ $modifier }” stands here a second time. Take one of them away.
coding-rating-twice = The rating “{ $id }” stands here a second time. Take one of them away.
coding-code-unknown = { $count ->
        [one] One mark has
       *[other] { $count } marks have
    } the code “{ $code }”, which { $codebooks } does not know: kept in the file, counted nowhere.
coding-code-astray = { $count ->
        [one] One mark of “{ $code }” stands
       *[other] { $count } marks of “{ $code }” stand
    } on turns that are not { $side ->
        [clinician] a clinician's
       *[client] a client's
    }: kept in the file, counted nowhere.
coding-value-unknown = { $count ->
        [one] One mark of “{ $code }” has
       *[other] { $count } marks of “{ $code }” have
    } “{ $value }”, which { $codebooks } does not know: kept in the file, counted as without it.
coding-rating-unknown = { $codebooks } does not know the rating “{ $id }”: kept in the file, counted nowhere.
coding-rating-outside = The rating { $id } is { $value }, outside of { $lowest } to { $highest }. Correct it: figures are reckoned with it as it stands.
coding-turns-moved = The transcript changed since it was coded. The codes of turn { $turns } went with the words to where these stand now.
coding-turns-changed = The words of turn { $turns } changed since they were coded. The codes are still there: look at them again.
coding-turns-lost = The words of turn { $turns } are no longer in the transcript.
coding-turns-kept = { $count ->
        [one] The codes of one turn
       *[other] The codes of { $count } turns
    } that the transcript no longer has are kept in the file and come back with the words.
coding-cuts-outside = Turn { $turns } is shorter than when it was cut. Cuts past its end were taken away; the codes stay.

# Samples.
sample-unknown = There is no sample “{ $name }”.

# Saving.
save-kept-original = The file held comments, which saving cannot keep. The original is beside it as { $file }.
save-kept-many = Too many copies are kept beside the file already. Move some of them to another folder, then save again.
save-changed-elsewhere = Another program changed { $file } meanwhile, and that is left as it is. Your work is in { $beside }. To save here again, move { $file } to another folder.
save-appeared = Another program made { $file } meanwhile, and that is left as it is. Your work is in { $beside }. To save here again, move { $file } to another folder.
save-rescued-idle = Your work is in { $file } again. { $beside } holds an older state of it, and may go.
save-unsound = What was to be saved does not hold together, so that the file was left as it is. Your work is in { $file }; please report this.
save-came-to-grief = Saving came to grief. Nothing on the disk was changed; please report this.

# Opening.
opening-left-out = { $file } is left out: { $what }
opening-left-out-line = { $file } is left out, line { $line }: { $what }
open-read-only = Opened to be read only, as asked: nothing will be saved.
open-is-codebook = This is a codebook, not a talk. Name a session, a coding or a transcript.
open-is-keymap = This is a keymap, not a talk. Name a session, a coding or a transcript.
open-no-coding = This is neither a coding nor a session. Name a file that is one of the two.
open-finished = This coding is finished. What you change in it is saved all the same.
open-not-codable = This talk was judged not to be codable: { $reason }
open-codebook-changed = The codebook { $id } changed since this coding was made, so that figures may differ from earlier ones.
open-several-codings = You have { $count } codings of this talk ({ $codebooks }), and this is a new one. Name the one that you mean with --codebook, or open its file.
open-no-session = The session “{ $session }” of this coding is not in the folder { $folder }. Put the session file beside the coding.
open-other-codebooks = This coding was made under { $codebooks }, not under { $wanted }. Open the session to begin a coding under other codebooks.
open-usual-codebooks = Your settings name the codebooks { $codebooks }, which cannot be used. Correct them in config.ron, or name others with --codebook.
open-somebody-elses = This is the coding of { $coder }. It can be read, and nothing in it will be changed. To code the talk yourself, open its session.
open-made-before = { $file } was made into { $session } before, and that is what is open. Changes of the transcript since then are not in it.
open-import-warnings = { $count ->
        [one] One line of the transcript needs a look: line { $line }.
       *[other] { $count } lines of the transcript need a look, the first is line { $line }.
    }
open-import-unsound = The transcript could not be made into a session; please report this.

# Summaries.
summary-about = { $file }: { $what }
summary-no-codings = No coding of this session lies beside it.
summary-other-codebooks = This coding was made under { $codebooks }, so that it is left out.
summary-coding = { $round ->
        [1] { $coder } · { $codebooks }
       *[other] { $coder } · { $codebooks } · round { $round }
    }
summary-turns = turns
summary-words = words
summary-clinician = clinician
summary-client = client
summary-codes = Codes
summary-no-code = no code
summary-discounted = { $count ->
        [one] One more mark is there that the rules do not count.
       *[other] { $count } more marks are there that the rules do not count.
    }
summary-scores = Scores
summary-band-below = below fair
summary-band-fair = fair
summary-band-good = good
summary-waits-for-target = Fair and good wait for a target behaviour: the session names none.

# Checking.
check-sound = { $file }: sound ({ $kind })
check-session = session
check-coding = coding
check-codebook = codebook
check-keymap = keymap
check-unknown-kind = This is neither a session nor a coding, codebook or keymap.
check-without-session = Its session does not lie beside it, so that turns could not be looked at.
check-transcript = This is a text, not a file of gensvar. If it is a transcript, open it: gensvar and its name.
summary-finished =
    { $left ->
        [0] finished
        [one] finished, one turn without a code
       *[other] finished, { $left } turns without a code
    }
summary-open =
    { $left ->
        [0] open, every turn is coded
        [one] open, one turn to code
       *[other] open, { $left } turns to code
    }
