# What is said about files.

file-not-found = There is no such file. Check the name and the folder.
file-folder-not-found = The folder { $folder } is not there. If it is on a stick or another disk, connect that first; otherwise check the name.
file-not-allowed = You do not have permission to use this file. Ask its owner for access, or for a copy.
file-is-folder = This is a folder, not a file. Choose a file in it.
file-disk-full = The disk is full. Make room; then save again.
file-disk-read-only = Nothing can be saved on this disk. Copy the files to another place and open them there.
file-exists = There is already a file with that name.
file-other-trouble = The file cannot be used. The computer says: { $reason }.

# Mistakes in how a file is written.
ron-empty = The file is empty.
ron-not-utf8 = The file is not plain text, or its letters are stored in an older way.
ron-hint-utf8 = Open it in a text editor and save it again; where you are asked for the encoding, choose UTF-8.
ron-not-written = The file could not be put together: { $reason }. Please report this.
ron-field-unknown = gensvar does not know the entry “{ $field }” here. Check the spelling, or delete the entry.
ron-field-missing = The entry “{ $field }” is missing here. Add it.
ron-field-twice = The entry “{ $field }” is here twice. Delete one of them.
ron-choice-unknown = The word “{ $word }” does not fit here.
ron-hint-one-of = Use one of these: { $choices }.
ron-ends-early = The file ends too early, as if a part of it were missing.
ron-hint-ends-early = Look for a quotation mark, parenthesis or bracket that is never closed, or use a complete copy of the file.
ron-more-after = There is more text after the end of the file's contents.
ron-hint-more-after = Look for a parenthesis that is closed too early, or delete the rest.
ron-comma = A comma is missing here.
ron-hint-comma = Put a comma between every two entries.
ron-list = There should be a list here.
ron-hint-list = Write the list in square brackets, with commas: [1, 2].
ron-map = There should be a list of pairs here.
ron-hint-map = Write the pairs in curly braces: {"{"}"kind": "desire"{"}"}.
ron-colon = A colon is missing here.
ron-hint-colon = Write a name, then a colon, then a value: title: "First visit".
ron-parenthesis = There should be entries in parentheses here.
ron-hint-parenthesis = Write them like this: (id: 1, text: "Hello"). Check that every parenthesis is closed.
ron-text = There should be a text in quotation marks here.
ron-hint-text = Write it like this: "Hello". Put \ before a quotation mark inside the text: \".
ron-number = There should be a whole number here.
ron-number-range = This number is too large or too small here.
ron-yes-no = There should be true or false here.
ron-escape = There is a backslash ( \ ) here that gensvar cannot read.
ron-hint-escape = Write \\ for a backslash in a text, and \" for a quotation mark.
ron-too-deep = There are too many parentheses inside each other here. Check that each one is closed.
ron-word = There should be a name here.
ron-hint-word = Names of entries are written without quotation marks. Check for a comma too many.
ron-other-value = This does not fit here: there should be { $expected }, but there is { $found }.
ron-other = gensvar cannot read this part of the file: { $reason }.

# Codebooks.
codebook-newer = This codebook needs a newer version of gensvar (its format is { $format }). Update gensvar, or use an older copy of the codebook.
codebook-unknown = There is no codebook “{ $id }”. You can use: { $known }.
codebook-several = “{ $id }” fits several codebooks: { $known }. Type more of the name of the one you want.
codebook-twice = There is already a codebook “{ $id }” in { $first }. Change the id in one of the two files.
codebook-faulty = There are mistakes in the codebook { $id }, so it cannot be used. To see them all, type: gensvar check { $file }

# Sessions and codings.
file-format-none = The number after “format” must be 1 or more.
file-newer = This file comes from a newer version of gensvar (its format is { $format }; yours knows { $known }). You can read it here, but nothing will be saved. Update gensvar to work on it.
file-newer-unreadable = This file comes from a newer version of gensvar (its format is { $format }; yours knows { $known }). Update gensvar to open it.

session-id-empty = The session has no id, which codings need to find it. Write one, for instance id: "visit-1".
session-participant-twice = There are two speakers “{ $id }”. Give one of them another id.
session-participants-many = There are more than { $most } speakers here. Check where the list of speakers ends.
session-spoken-for-unknown = Somebody speaks for “{ $id }”, who is not among the speakers. Check the spelling.
session-speaker-unknown = “{ $id }” is not among the speakers. Check the spelling, or add the speaker to participants.
session-turn-twice = There are two turns with the id { $turn }. Give one of them another id.

coding-field-empty = The entry “{ $field }” is empty. Fill it in.
coding-codebooks-none = No codebook is named here. Name at least one.
coding-other-session = This coding belongs to the session “{ $session }”, not to “{ $other }”.
coding-no-turn = There is no turn { $turn } in the talk. Check the number, or delete this entry.
coding-no-utterance = The turn has no part with the number { $utterance }. Check the number, or add the cut.
coding-id-twice = The number { $id } is used twice. Give this code or cut a number of its own.
coding-id-high = This number is too high. Choose one below 4000000000.
coding-cut-place = The turn cannot be cut here: a part of it already begins here.
coding-cut-outside = This cut is outside turn { $turn }, which has only { $length } characters. Choose a lower number.
coding-modifier-twice = “{ $modifier }” is here twice. Delete one of them.
coding-rating-twice = The rating “{ $id }” is here twice. Delete one of them.
coding-code-unknown = The code “{ $code }” is used { $count ->
        [one] once
       *[other] { $count } times
    }, but { $codebooks } does not have it. It stays in the file and does not count.
coding-code-astray = The code “{ $code }” is used { $count ->
        [one] once
       *[other] { $count } times
    } where no { $side ->
        [clinician] clinician
       *[client] client
    } speaks. It stays in the file and does not count there.
coding-value-unknown = “{ $value }” is used with “{ $code }” { $count ->
        [one] once
       *[other] { $count } times
    }, but { $codebooks } does not have it. It stays in the file; the code counts without it.
coding-rating-unknown = { $codebooks } does not know the rating “{ $id }”: it stays in the file but does not count.
coding-rating-outside = The rating { $id } is { $value }, but it can only be { $lowest } to { $highest }. Correct it: until then the figures use it as it is.
coding-turns-moved = The transcript changed after it was coded. The codes of turn { $turns } moved along with the words.
coding-turns-changed = The words of turn { $turns } changed after they were coded. The codes are still there; please check them.
coding-turns-lost = The words of turn { $turns } are no longer in the transcript. The codes stay in the file, do not count, and come back with the words.
coding-turns-kept = { $count ->
        [one] The codes of one turn
       *[other] The codes of { $count } turns
    } that are no longer in the transcript stay in the file. They come back when the words do.
coding-cuts-outside = Turn { $turns } is now shorter than when it was cut. Cuts past its end are gone; the codes are still there.

# Samples.
sample-unknown = There is no sample talk “{ $name }”.

# Saving.
save-kept-original = Saving removes the comments you wrote into the file, so the original is kept in the same folder as { $file }.
save-kept-many = There are too many saved copies in this folder. Move some of them to another folder, then save again.
save-changed-elsewhere = Another program changed { $file }. Your work is safe in { $beside }. To save in the first again, move it to another folder while gensvar is open.
save-appeared = Another program created { $file } first. Your work is safe in { $beside }. To save in { $file }, move the other { $file } to another folder.
save-rescued-idle = Your work is in { $file } again. { $beside } is an older copy; you can delete it.
save-unsound = gensvar found a mistake in what it was about to save, so it left the file as it was. Your work is in { $file }. Please report this.
save-came-to-grief = Saving did not work because of a mistake in gensvar, at { $place }. Your earlier files are unharmed. Please report this.

# Opening.
opening-left-out = { $file } is not used: { $what }
opening-left-out-line = { $file } is not used, because of line { $line }: { $what }
opening-words-line = { $file }, line { $line }: { $what }
open-read-only = Opened for reading only, as you asked: nothing will be saved.
open-good-copy = This is a good copy that gensvar keeps for bad times, so here it can only be read. To go on from it, leave and type: gensvar { $file } --good-copy { $number }
open-good-copy-only = gensvar keeps this copy for bad times, so here it can only be read. To go on from it, copy the talk and the coding to a folder of your own and open them there.
open-is-codebook = This is a codebook, not a talk. Open a session, a coding or a transcript.
open-is-keymap = This is a keymap, not a talk. Open a session, a coding or a transcript.
open-no-coding = This is neither a coding nor a session. Choose a file that is one of the two.
open-finished = This coding is marked as finished. Changes are still saved.
open-not-codable = This talk was marked as not codable: { $reason }
open-codebook-changed = The codebook { $id } has changed since this coding was made, so figures may differ from earlier ones.
open-several-codings = You have { $count } codings of this talk ({ $codebooks }); this is a new one. To open one of the others, open its file or name its codebooks with --codebook.
open-no-session = The session “{ $session }” that this coding belongs to is not in the folder “{ $folder }”. Put the session file into the same folder.
open-other-codebooks = This coding uses { $codebooks }, not { $wanted }. To code with other codebooks, open the session instead.
open-usual-codebooks = The codebooks in your settings, { $codebooks }, cannot be used. Correct them in config.ron, or choose others with --codebook.
open-somebody-elses = This is { $coder }'s coding. You can read it, but not change it. To code the talk yourself, open its session. If it is yours, under another name: --coder "{ $coder }"
open-made-before = You opened { $file } before, so its session { $session } is open now. Changes made to the transcript since then are not in it.
open-import-warnings = { $count ->
        [one] One place of the transcript needs a look: { $place }.
       *[other] { $count } places of the transcript need a look; the first: { $place }.
    }
open-import-unsound = gensvar could not make a session from this transcript. Please report this.

# Summaries.
summary-about = { $file }: { $what }
summary-no-codings = There is no coding of this session in its folder.
summary-other-codebooks = This coding uses { $codebooks }, so it is left out.
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
        [one] One more code is there that does not count under the rules.
       *[other] { $count } more codes are there that do not count under the rules.
    }
summary-unsettled = { $count ->
        [one] One code stands in a turn that is not cut, where a rule of utterances may hold. It counts until a cut says otherwise.
       *[other] { $count } codes stand in turns that are not cut, where a rule of utterances may hold. They count until a cut says otherwise.
    }
summary-outside = { $count ->
        [one] One code stands outside the coded stretch and does not count.
       *[other] { $count } codes stand outside the coded stretch and do not count.
    }
summary-foreign = { $count ->
        [one] One code means nothing where it stands, and does not count ({ $codes }): it is for the other side, or no codebook here knows it.
       *[other] { $count } codes mean nothing where they stand, and do not count ({ $codes }): they are for the other side, or no codebook here knows them.
    }
summary-uncounted = { $count ->
        [one] One code in all does not count.
       *[other] { $count } codes in all do not count.
    }
summary-scores = Scores
summary-band-below = below fair
summary-band-fair = fair
summary-band-good = good
summary-waits-for-target = “Fair” and “good” are shown once the talk has a goal.
summary-as-one = Name one codebook after --as.
summary-crossed = { $to }-like counts from { $from }. This is not a coding under { $to }: it has no ratings, and no cut-offs hold.
summary-crossed-heading = Lost on the way
summary-crossed-without = { $count ->
        [0] No code is without a counterpart.
       *[other] Without a counterpart: { $codes }
    }
summary-crossed-uncoded = { $count ->
        [0] Nothing is left uncoded on purpose.
       *[other] Left uncoded on purpose: { $codes }
    }
summary-crossed-left-out = { $count ->
        [0] The other codebook's rules leave nothing out.
       *[other] Left out by the other codebook's rules: { $codes }
    }
summary-crossed-not-counted = { $count ->
        [0] Everything counted before.
       *[other] Did not count before either: { $codes }
    }

# Own words.
words-language = The name of this file asks for the language “{ $language }”, which gensvar does not speak. Use one of these: { $known }.
words-unknown = There is no text “{ $id }”. Check the spelling; gensvar words lists them all.
words-twice = “{ $id }” is here twice, first on line { $line }. Delete one of them.
words-no-text = The text is missing. Write it behind the equals sign.
words-line = gensvar cannot read this line. Write the id of a text, an equals sign and your words: role-client = client
words-brace = A curly brace is missing or one too many. Names in braces are copied as they are: {"{"} $turn {"}"}.
words-deep = This text opens more than { $most } braces and parentheses inside one another. Nobody could follow it; write it with fewer.
words-star = One of the forms needs a star, and only one: *[other].
words-argument = “{ $id }” does not know { $argument }. { $count ->
        [0] Write the words without it.
       *[other] It knows { $known }.
    }
words-reference = “{ $name }” cannot be put in here. Write the words themselves, or name them in this file with a dash before the name: -{ $name } = …
words-none = No text holds that.

# Replies.
replies-heading =
    { $count ->
        [0] No statements of sustain talk, discord or resistance
        [one] One statement of sustain talk, discord or resistance
       *[other] { $count } statements of sustain talk, discord or resistance
    }
replies-less-sure =
    { $count ->
        [one] One of these replies is less sure.
       *[other] { $count } of these replies are less sure.
    }
replies-followed = then the client said
replies-change-heading =
    { $count ->
        [0] No change talk
        [one] One statement of change talk
       *[other] { $count } statements of change talk
    }
replies-sequences =
    { $count ->
        [0] Elicit, provide, elicit: not found
       *[other] Elicit, provide, elicit: { $count }
    }
replies-scalings = Scaling questions: { $count }
replies-short-all = all
replies-short-discord = discord
replies-short-autonomy = autonomy
replies-short-system = system
replies-short-sustain = sustain
replies-short-change = change
replies-short-neutral = other
replies-short-nothing = no more
replies-short-not-coded = uncoded
replies-taken-reflected = reflected
replies-taken-asked = asked for more
replies-taken-affirmed = affirmed
replies-taken-let-go = let go
replies-taken-no-reply-yet = no reply yet
replies-taken-not-coded = reply not coded yet
replies-doubt-uncut = less sure: the reply is not cut, so the order of its codes is not known
replies-doubt-others = less sure: somebody else spoke in between

# Checking.
check-sound = { $file }: no mistakes ({ $kind })
check-session = session
check-coding = coding
check-codebook = codebook
check-keymap = keymap
check-words = own words
check-unknown-kind = gensvar does not know what this file is: not a session, coding, codebook or keymap. Check that it is the right file.
check-without-session = Its session is not in the same folder, so the turns could not be checked.
check-times-back = { $count ->
    [one] A turn begins before one above it: turn { $turn }. Check its time; other programs lose it.
   *[other] { $count } turns begin before one above them; the first is turn { $turn }. Check their times; other programs lose them.
 }
check-transcript = This is a text, not a file of gensvar. If it is a transcript, open it by typing gensvar and the name of the file.
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
coding-segment-twice = There are two stretches for “{ $id }”. Delete one of them.
coding-segment-times = The stretch ends before it begins. Mend the two times.
coding-segment-order = The stretch ends at turn { $to }, before turn { $from }, where it begins. Mend the two turns.
coding-phase-twice = Two phases begin at turn { $turn }. Delete one of them.

# Forms of the change plan.
plan-format = This form of a plan has format { $format }; this program knows 1.
plan-no-headings = The plan has no headings. Write at least one.
plan-heading-twice = The heading “{ $id }” is here twice. Delete one of them.
plan-word-twice = “{ $id }” is here twice. Delete one of them.
plan-unknown = There is no form of a plan “{ $id }” in your folder “plans”; the one that comes with the program is used.
codebook-missing = The codebook “{ $id }” is not here. Its codes are kept and shown, but count nowhere. Put its file into your codebooks folder to get the figures.
taken-segment = Took over which stretch { $coder } coded.
taken-no-segment = { $coder } coded the whole talk, so that there is no stretch to take over.
taken-segment-open = { $codebook }: the stretch of { $coder } began or ended at a turn that is no longer in the talk. On that side it now reaches to the edge of the talk.
taken-segment-not-here = Took over no stretch: the one of { $coder } is of another codebook, or its turns are no longer in the talk.
taken-cuts = Took over { $count ->
    [one] one cut
   *[other] { $count } cuts
    } of { $coder }; turns that you worked on keep yours ({ $kept }).
open-is-plan = This is a form of a change plan, and no talk. Put it into the folder “plans” beside your keymaps, and name its id in config.ron.
open-is-settings = These are your settings, and no talk. To look for mistakes in them, type gensvar check and the name of the file.
check-plan = form of a change plan
check-settings = settings
coding-incomplete = { $count ->
    [one] One code lacks a refinement that it needs. It is in no score that asks for that.
   *[other] { $count } codes lack a refinement that they need. They are in no score that asks for that.
    }
journal-recovered =
    { $count ->
        [one] One action that was not in the file is back.
       *[other] { $count } actions that were not in the file are back.
    } gensvar history shows what was done.
journal-unreadable = The journal of your steps cannot be read. { $reason } The coding itself is whole; undoing begins here.
open-journal-unreadable = The journal of your steps cannot be read now, so the last ones may be missing here: read only, so that none is lost. { $reason } Close and try again.
good-copies-trouble = Your work is saved in { $place }, but no good copy of it can be kept in { $folder }. { $reason }
journal-folder-protected = The folder { $folder } of gensvar itself cannot be written to: allow that, or ask whoever looks after this computer.
journal-trouble = The journal cannot be written. { $reason } Your work is saved at every pause instead, a moment later than usual.
journal-older-file = This file is older than what gensvar saved last: it lacks { $count ->
        [0] later actions
        [one] one later action
       *[other] { $count } later actions
    }. Undoing begins here.
journal-changed-file = Somebody changed this file after gensvar saved it, and { $count ->
        [one] one action
       *[other] { $count } actions
    } of yours after that did not get into it. gensvar history shows { $count ->
        [one] it
       *[other] them
    }.
journal-changed-outside = Somebody changed this file outside gensvar after it was saved here. What is in it counts; undoing begins here.
journal-changed-outside-copy = Somebody changed this file outside gensvar after it was saved here. What is in it counts; undoing begins here. As it was: gensvar { $file } --good-copy { $number }
journal-changed-made = Somebody changed this file after gensvar saved it, and { $count ->
        [one] one action of yours was
       *[other] { $count } actions of yours were
    } in no file yet. All of it fitted and was made once more; undo takes it away.
journal-changed-aside = Somebody changed this file after gensvar saved it, and { $count ->
        [one] one action of yours was
       *[other] { $count } actions of yours were
    } in no file yet. Nothing is lost: your version is in { $file }; type :merge to merge it.
journal-older-aside = This file is older than what gensvar saved last: it lacks { $count ->
        [0] later actions
        [one] one later action
       *[other] { $count } later actions
    }. Nothing is lost: a version with all of it is in { $file }; type :merge to merge it. If you do not want it, delete that file.
journal-older-in-part = This file is older than what gensvar saved last: it lacks { $count } later actions. The first { $has ->
        [one] one is
       *[other] { $has } are
    } in { $file }; type :merge to merge. Of the others no copy is kept here.
journal-older-merged = This file is older than what gensvar saved last. What came later was merged into this coding before: a good copy has it. Undoing begins here.
journal-older-nowhere = This file is older than what gensvar saved last: it lacks { $count ->
        [0] later actions
        [one] one later action
       *[other] { $count } later actions
    }, and no copy of that is kept here; gensvar history lists what was done. If you saved in another folder, open the coding there. Undoing begins here.
journal-ends-early = The history of this coding lacks its last { $count ->
        [one] action
       *[other] { $count } actions
    }. The coding itself has all of it; undoing begins here.
journal-not-whole = The journal is not whole: number { $number } cannot be read. What came from there on and is not in the file is missing here; gensvar history shows what of it can be read. Undoing begins here.
journal-does-not-fit =
    { $count ->
        [one] One action
       *[other] { $count } actions
    } in the journal could not be put back: { $why } gensvar history shows { $count ->
        [one] it
       *[other] them
    }; the coding is as its file has it.
journal-does-not-fit-aside =
    { $count ->
        [one] One action
       *[other] { $count } actions
    } that no file had could not be put back: { $why } Nothing is lost: your version is in { $file }; type :merge to merge what fits.
journal-torn = A part of the journal was not whole and was left out ({ $bytes ->
        [one] one byte
       *[other] { $bytes } bytes
    }). It is kept in { $file }.
journal-torn-not-kept = A part of the journal was not whole and was left out ({ $bytes ->
        [one] one byte
       *[other] { $bytes } bytes
    }). It stays where it was; no copy could be made in { $file }.
open-held-here = { $user } has this open in another window (since { $since }). Here it can only be read until it is closed there.
open-held-elsewhere = { $user } has had it open on { $host } since { $since }, so it can only be read here. If that is no longer so: close, and start it again as you did now, with --take-over added.
open-held-by-account = The account { $user } of this computer has had this open since { $since }, or left its lock behind, so it can only be read here. If nobody has it open: close, and start it again as you did now, with --take-over added.
save-held-by-account = The account { $user } of this computer has had it open there since { $since }, or left its lock behind.
open-write-protected = { $file } is write-protected, so it can only be read here. To work on it, allow writing to it (or ask whoever it belongs to) and open it again.
open-no-lock = No lock can be made here, so nobody is kept from working on this coding at the same time: see that it is open only once. { $reason }
good-copy-none = There is no good copy of this file on this computer.
good-copy-not-so-many =
    { $count ->
        [one] There is only one good copy of this file.
       *[other] There are only { $count } good copies of this file.
    } gensvar good-copies lists { $count ->
        [one] it
       *[other] them
    }.
good-copy-no-session = This copy has no session with it, and the session itself cannot be read.
good-copy-opened = This is the good copy from { $at }. The work goes on in { $files }; the damaged file stays as it is.
good-copy-back = This is the good copy from { $at }. The work goes on in { $files }.
good-copy-apart = This is the good copy from { $at }. Nothing is written while you only look; what you do goes into { $files }.
open-as-it-was = As it was on { $at } (no. { $number } of the history): nothing can be changed, and nothing will be saved. To work on from here, close, open the talk as usual, and type { $back } { $number }.
open-as-it-was-beginning = As it was at the beginning (no. { $number } of the history): nothing can be changed, and nothing will be saved. To work on from here, close, open the talk as usual, and type { $back } { $number }.
as-it-was-beginning = at the beginning
as-it-was-no-history = No history of this coding is kept on this computer, so that it cannot be shown as it was.
as-it-was-when =
    “{ $when }” is no number of the history, no named moment, and no time. Write, for example, 12, 10:30, or 2026-03-12 10:30. { $count ->
        [0] gensvar history lists what there is.
       *[other] Named moments: { $names }.
    }
as-it-was-not-yet = There is no number { $number } in the history yet; the last one is { $last }.
as-it-was-too-early = The history does not reach so far back: it begins on { $at }, with number { $number }.
as-it-was-changed = The coding was changed elsewhere since, so that the history on this computer does not lead back from it.
as-it-was-other-story = There is no way back to number { $wanted }: after it, an older file was put in the place of this one, or the coding was changed elsewhere. The way leads to number { $number } only. What it was before that may be among its copies: gensvar good-copies
as-it-was-not-whole = The history leads back to number { $number } only: what was undone there was done before the history begins.
as-it-was-does-not-fit = The history does not fit the coding any more: { $why }
merge-same-file = This is the same file twice. Name the other version of the coding too.
merge-into-copy = This is a copy of { $file }, which would not get what is merged into it. Nothing was changed. Name the coding itself first: { $command }
merge-other-coding = This is another coding (by { $coder }), and no other version of the same one. Only versions of one coding can be merged.
merge-other-codebooks = This version uses other codebooks: { $codebooks }. Only versions with the same codebooks can be merged.
merge-with-base = Compared with the last version that both come from:
merge-without-base = No version is known that both come from, so nothing is taken away:
merge-written =
    { $ours } now has what both say: { $count ->
        [one] one difference
       *[other] { $count } differences
    }.
merge-not-written = Nothing was changed. Without --dry-run this would be merged into { $ours }.
merge-nothing-new = There is nothing in { $theirs } to merge into { $ours }.
merge-look =
    { $conflicts ->
        [one] In one place
       *[other] In { $conflicts } places
    } the versions said different things; look at { $conflicts ->
        [one] it
       *[other] them
    } above.
merge-differ-still = In { $conflicts ->
        [one] one place
       *[other] { $conflicts } places
    } the versions still say different things, as told above; nothing has to be decided, and { $ours } keeps what it says.
merge-can-go = You can delete { $theirs } now.
merge-must-stay = Keep { $theirs }: it says something of turns that are no longer in the talk.
open-versions =
    { $count ->
        [one] Another version of this coding lies beside it: { $file }.
       *[other] { $count } other versions of this coding lie beside it, first { $file }.
    } Type :merge to merge it; nothing is lost.
open-fork =
    { $count ->
        [one] You have a second coding of this talk beside this one: { $file }.
       *[other] You have { $count } more codings of this talk beside this one, first { $file }.
    } One of the two was begun from the good copy of { $at }. Keep both, delete one, or type :merge to merge the other into this one.
open-fork-undated =
    { $count ->
        [one] You have a second coding of this talk beside this one: { $file }.
       *[other] You have { $count } more codings of this talk beside this one, first { $file }.
    } One of the two was begun from a good copy of the other. Keep both, delete one, or type :merge to merge the other into this one.
open-versions-unread =
    { $count ->
        [one] Another version of this coding lies beside it and cannot be read here: { $file }.
       *[other] { $count } other versions of this coding lie beside it and cannot be read here: { $files }. The first one:
    } { $why }
open-version-unread = { $file }: this version of the coding cannot be read here. { $why }
open-session-versions =
    { $count ->
        [one] Another version of the talk itself lies beside it: { $file }.
       *[other] { $count } other versions of the talk itself lie beside it, first { $file }.
    } This one is used. Look at both, then put the other one away; nothing was deleted.
open-session-version-unread = Another version of the talk itself lies beside it and cannot be read here: { $file }. { $why } The one that you opened is used; nothing was deleted.
merge-no-version = There is no other version of this coding to merge.
merge-unreadable = it cannot be read
merge-good-copy = The good copy of { $at }
merge-refused = { $file } cannot be merged: { $why }
merge-done =
    { $file } is merged into this coding now: { $count ->
        [one] one difference
       *[other] { $count } differences
    }, { $conflicts ->
        [0] no contradiction
        [one] one contradiction among them
       *[other] { $conflicts } contradictions among them
    }.{ $elsewhere ->
        [0] { " " }You can delete it.
       *[other] { "" }
    }
merge-done-in-part =
    { $file } is merged into this coding now: { $count ->
        [one] one difference
       *[other] { $count } differences
    }, { $conflicts ->
        [0] no contradiction
        [one] one contradiction among them
       *[other] { $conflicts } contradictions among them
    }. Keep it: some of it is about turns that are gone.
merge-more = … and { $count } more. gensvar merge --dry-run lists them all.
limit-size = This file is larger than { $most } MB, which is more than gensvar reads of such a file. Check that it is the right one. A very long talk can be split into several files.
limit-many = There are more than { $most } entries here, which is more than gensvar reads. Check where the list ends.
limit-long = This text is longer than { $most } letters. Shorten it, and check where it ends.
limit-turns = This text has more than { $most } turns. Split it into several files.
limit-faults = { $count ->
        [one] One more mistake is not shown.
       *[other] { $count } more mistakes are not shown.
    }
own-newer = This file needs a newer version of gensvar (its format is { $format }; yours knows { $known }). Update gensvar, or use an older copy of the file.
hidden-shown = { $count ->
        [one] One hidden character is shown as a mark.
       *[other] { $count } hidden characters are shown as marks.
    }
open-import-several = “{ $file }” holds { $count } talks. Type gensvar import "{ $file }" to make a session file of each.
open-import-codings = The file ({ $format }) also holds codes. They are left out here; gensvar import "{ $file }" keeps them, with their coders.
save-held-here = { $user } has the coding open in another window (since { $since }).
save-held-elsewhere = The coding is open on { $host } by { $user } since { $since }.
good-copy-unread = Whether there is a good copy of this file cannot be told: what is kept on this computer cannot be read. { $reason }
open-gone = Your coding { $file } is gone. To get back the copy from { $at }, leave before you code and type: gensvar { $talk } --good-copy { $number }
open-went-on = { $damaged } is damaged. The work went on in { $file }, which is open now. Move { $damaged } to another folder.
open-state-synced = { $service } copies gensvar's own folder to other computers, with the history and copies of your work. What to do about it says: gensvar doctor
open-damaged-beside = Your coding { $file } is damaged and was not opened. Its good copies: gensvar good-copies "{ $file }"
open-damaged-version = Your coding is damaged. Another version of it lies beside it, which may lack some of your work. To work on in that one, type: gensvar { $typed }
open-coded-elsewhere = Your coding of this talk lies in { $file }. To go on with it, close and open that file; a code here begins another one.
open-newer-elsewhere = A newer version of this coding is in { $file }. Leave and open that file, so that nothing has to be done twice.
open-parted-elsewhere =
    { $count ->
        [0] The coding in { $file } has something that this one lacks.
        [one] You worked on this coding in two places. One action that you did in { $file } is not in this one.
       *[other] You worked on this coding in two places. { $count } actions that you did in { $file } are not in this one.
    } Type :merge to merge it; nothing is lost.
open-parted-talk = Some changes of the talk itself are in { $file } and not here. :merge leaves the talk as it is: look at both, and make those changes here again.
open-newer-gone = This coding was last saved in { $file }, which cannot be found now. Find that file, or open the good copy from { $at }: gensvar { $own } --good-copy
ron-no-text = The file is damaged: what is in it is no text. Use a copy of it that is whole.
merge-is-talk = This is the talk itself, and no coding of it. Name two versions of one coding; their names have “.coding” in them.
limit-number = This number is higher than { $most }. gensvar writes it, and nobody does so much: take the file from before, or delete this entry.
end-unsaved = gensvar was ended before it could save in { $file }: { $count ->
        [one] the last action is
       *[other] the last { $count } actions are
    } in no file. { $why }
end-rescued = gensvar was ended before it could save in the usual place. { $why } All of your work is in { $file }: open that, and save it elsewhere.
end-in-journal = gensvar was ended before it could save in { $file }. { $why } Everything is in the journal, and comes back when you open the file here again.
open-held-copy = { $user } has this coding, or a copy of it, open in another window (since { $since }). Read only here.
file-is-pipe = This is a pipe, not a file: nothing is in it before another program puts something there. Choose a file.
file-is-link = A link lies there where a file has to be. Move it away or remove it.
file-is-device = This is no file but a device, which gensvar does not read or write. Choose a file.
good-copies-no-folder = That folder cannot be made or read.
elsewhere-not-there = There is no folder { $folder }.
elsewhere-is-file = { $folder } is a file, not a folder.
elsewhere-not-allowed = You may not save in the folder { $folder }.
elsewhere-full = The disk is full in { $folder }.
elsewhere-trouble = Nothing can be saved in { $folder }: { $why }
elsewhere-other-file = In { $folder } there is another { $file } already. Choose another folder, or move that file away.
merge-refused-here = { $file } cannot be merged: { $why } Move it to another folder, and your work is saved there again.
merge-done-here =
    { $file }: the other program’s changes are in your work now: { $count ->
        [one] one difference
       *[other] { $count } differences
    }, { $conflicts ->
        [0] no contradiction
        [one] one contradiction among them
       *[other] { $conflicts } contradictions among them
    }. { $undo } takes them out again.
open-held-here-still = { $user } still has this open in another window of this computer (since { $since }), so it can only be read here. Close it there first.
open-taken-over = Taken over from { $user } on { $host }, where it was opened { $since }. If { $user } still works on it there, both of you do now: ask. Neither writes over the other: who saves second is told, and their work is put beside the file, where :merge brings it in.
open-free-now = It is no longer open in the other window. { $again } opens it again here, so that you can code.
open-again-needless = It is open here, and you can code.
open-as-it-was-named = As it was at “{ $name }”, a name given on { $at } (no. { $number } of the history): nothing can be changed, and nothing will be saved. To work on from here, close, open the talk as usual, and type { $back } { $number }.
journal-parted-made = This file was saved elsewhere since, without { $count ->
        [one] one action
       *[other] { $count } actions
    } that you did on this computer. All of it fitted and was made once more; undo takes it away.
journal-parted-aside = This file was saved elsewhere since, without { $count ->
        [one] one action
       *[other] { $count } actions
    } that you did on this computer. Nothing is lost: your version is in { $file }; type :merge to merge it.
journal-parted-history = This file was saved elsewhere since, without { $count ->
        [one] one action
       *[other] { $count } actions
    } that you did on this computer. { $count ->
        [one] It does not fit the file any more; gensvar history shows it.
       *[other] They do not fit the file any more; gensvar history shows them.
    }
journal-parted-talk = Some of it changed the talk itself. That is in no version: gensvar history shows it.
coding-turns-speaker = Somebody else speaks in turn { $turns } since they were coded. The codes are still there; please check them.
file-below-file = A part of this path is a file, not a folder. Check the names of the folders.
file-name-not-taken = This name is too long, or has signs that this disk does not take. Choose another name.
file-grows-too-large = The file would be larger than this disk or your account allows. Choose another disk, or fewer talks.
file-busy = Another program holds this file. Close it there, and try again.
file-network-gone = The disk lies on another computer, which does not answer. Check the connection, and try again.
file-disk-fault = The disk cannot read or write here: it may be worn out, or was pulled out. Use another disk, and ask whoever looks after the computer.
file-too-many-open = Too many files are open on this computer. Close other programs, and try again.
file-links-in-circle = The links here lead round in a circle, to no file. Name the file itself.
file-refused = The computer does not allow it, and gives no other reason than the number { $number }. Try another folder, or ask whoever looks after the computer.
open-coding-of-another = A coding of yours is named after this talk but belongs to another session, so it is not open here. To see it: gensvar { $file }
open-session-kept = The session of this coding is only in { $session }, which was kept because the file could not be saved under its own name. Keep it in this folder.
open-rescued-merge = Work on this talk could not be saved in its place once, and lies in { $file }. Some of it is not in this coding: type :merge to merge it; nothing is lost.
open-rescued-there = Work on a talk of this name could not be saved in its place, and lies in { $file }. Open it from there. Once it was merged into this one, moved or removed, this is not told any more.
open-no-labels = The text does not say who speaks, so { $each } became a turn of an unknown person. Press { $clinician } for the clinician’s turns, { $client } for the client’s, { $others } for others’.
open-no-speakers = The file does not say who speaks. Press { $clinician } for the clinician’s turns, { $client } for the client’s, { $others } for others’.
open-some-speakers = Turns of which the file does not say who speaks: { $count }. Press { $clinician } where it is the clinician, { $client } for the client, { $others } for others.
open-codings-beside = { $count ->
        [one] Beside it lies a coding by { $coders }. To read it: gensvar { $file }
       *[other] Beside it lie { $count } codings, by { $coders }. To read one: gensvar { $file }
    } If one is yours, under another name: --coder NAME
open-file-changing = The transcript was being written to while it was read, so that its last lines may be missing. If you have coded nothing yet, leave gensvar, wait until the other program is done, and open it again.
open-journal-newer = A newer version of gensvar wrote the journal of this coding, so that what was done last may be missing here: read only, so that none of it is lost. Update gensvar to work on it.
journal-newer = A newer version of gensvar wrote the history of this coding. Update gensvar to see the coding as it was.
as-it-was-later-story = Number { $number } was done to another state of this coding: the file that lies here is an older one. The history leads from it up to number { $last } only.
end-beside = gensvar was ended before it could save in { $file }. { $why }
end-changed = Another program changed { $file }. Your work is safe in { $beside }. To merge the two, open the talk and type { $merge }, or type here: { $typed }
journal-not-held = Another program has the history of this coding open, so that both would write into it. Close the other one, and open this coding again. { $why }
good-copy-fork = From here on { $new } is a coding of its own. { $others } stay as they are, and nothing that you do now goes into them. To come back to it: gensvar { $command }
merge-none-here =
    { $file }: nothing of the other program’s changes had to be merged, and nothing was changed here.{ $conflicts ->
        [0] { "" }
        [one] { " " }In one place it says something else: yours stands, and its file is kept beside.
       *[other] { " " }In { $conflicts } places it says something else: yours stands, and its file is kept beside.
    }
merge-none =
    { $file }: nothing had to be merged, and nothing was changed.{ $conflicts ->
        [0] { $elsewhere ->
            [0] { " " }You can delete it.
           *[other] { "" }
        }
        [one] { " " }In one place it says something else, and yours stands. Look at it before you delete the file.
       *[other] { " " }In { $conflicts } places it says something else, and yours stands. Look at them before you delete the file.
    }
merge-none-of-part = { $file }: nothing could be merged, and nothing was changed. Keep it: some of it is about turns that are gone.
disk-no-answer = The disk does not answer.
save-file-again = { $file } was gone, and is written again.
save-no-word = Saving stopped without saying why.
save-folder-gone = The folder { $folder } is gone.
summary-open-nobody = open, nobody is the clinician or the client
summary-nobody = In this talk no turn is the clinician's or the client's, so that nothing counts and all figures are empty. Open the talk in gensvar and say who has which role, or import it again with --role "NAME=clinician", where the name of somebody who is not named is “?”.
merge-look-at =
    Look at { $count ->
        [one] turn
       *[other] turns
    } { $turns }: there the versions said different things, { $conflicts ->
        [one] in one place
       *[other] in { $conflicts } places
    } above.
open-nothing-saved = Nothing can be saved in this folder.
open-nothing-saved-here = { $what } { $elsewhere }: another folder.
open-held-here-by-you = You have this open in another window (since { $since }). Here it can only be read until it is closed there.
open-held-here-still-by-you = You still have this open in another window of this computer (since { $since }), so it can only be read here. Close it there first.
open-held-copy-by-you = You have this coding, or a copy of it, open in another window (since { $since }). Read only here.
save-held-here-by-you = You have the coding open in another window (since { $since }).
open-name-talk = This is the transcript. Name the talk that was made from it: { $talk }
elsewhere-make = { $why } { $elsewhere } and Enter on the same name makes it.
end-disk-full = The disk is full.
end-no-file = A folder, or something else that is no file, stands in its place.
save-folder-other = The disk or stick on which { $folder } was is gone, and another folder stands there now. Put it in again, and everything is saved by itself.
open-lost = When gensvar was ended last time, no disk took anything more: your last { $count ->
        [one] action is
       *[other] { $count } actions are
    } in no file and lost. Go on from what is here.
open-never-written = 
    { $count ->
        [one] One action of yours on this talk, under { $codebooks }, is in no file.
       *[other] { $count } actions of yours on this talk, under { $codebooks }, are in no file.
    } To go on with that: gensvar { $talk } --codebook { $codebooks }
open-never-written-here = 
    { $count ->
        [one] One more action of yours on this talk is in no file.
       *[other] { $count } more actions of yours on this talk are in no file.
    } To go on with that, move { $file } to another folder and open the talk again.
as-it-was-several = Several named moments begin with “{ $when }”: { $names }. Write one of them in full.
save-write-protected = { $file } is write-protected, so nothing is written over it. Allow writing to it, and it is saved by itself.
talk-write-protected = { $file } is write-protected, so the talk itself stays as it is; codes are saved. To change it, allow writing to it and open it again, or work on a copy: { $elsewhere } and a folder of your own.
end-write-protected = It is write-protected: allow writing to it first.
open-held-by-account-still = This folder does not let you take away the lock of the account { $user } (since { $since }), so it can still only be read here. Ask { $user } to close it or to remove the lock, or copy the talk and the coding to a folder of your own and work there.
open-taken-over-account = Taken over from the account { $user } of this computer, which had it open since { $since } or left its lock behind. If { $user } still works on it, both of you do now: ask. Neither writes over the other: who saves second is told, and their work is put beside the file.
open-lock-no-file = { $file }, where the lock of this coding belongs, is no file of ours but something else. Move it away: until then nobody is kept from working on this coding at the same time.
merge-held-elsewhere = { $user } has had it open on { $host } since { $since }, so nothing is merged into it. If that is no longer so: type gensvar { $typed } --take-over, leave, and merge again.
merge-held-by-account = The account { $user } of this computer has had it open since { $since }, or left its lock behind, so nothing is merged into it. If nobody has it open: type gensvar { $typed } --take-over, leave, and merge again.
open-read-only-lacks =
    { $count ->
        [one] The last thing you did is
       *[other] The last { $count } things you did are
    } in no file yet and not shown here. Nothing is lost: it comes back when you open this to work on it.
journal-trouble-both = Neither the journal nor the files can be written. { $reason } What you do now is in this window alone, until the disk takes it or you save in another folder.
end-given-up = gensvar was left without saving in { $file }. Gone for good: { $lost }. The next start cannot tell you of it.
end-names = Not noted: { $lost }.
open-left-by-account = The account { $user } had this open here (since { $since }) and did not close it. That program is gone, so you go on with it.
talk-protected-no-roles = { $file } is write-protected and does not say who the clinician is. That cannot be written into it, so nothing can be coded yet. Work on a copy: { $elsewhere } and a folder of your own. Or allow writing to it, and open it again.
