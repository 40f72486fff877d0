# What stands on the screen beside the talk itself.

language-name = English
decimal-sign = .
percent = { $number } %
list-more = { $first }, { $next }
list-all = { $first } and { $next }
list-any = { $first } or { $next }

region-transcript = transcript
region-balance = balance
region-counts = codes
region-client = client
region-share = words
region-about = about { $code }
region-timeline = time line
region-help = help

timeline-legend = ● reflection ? question + adherent ! not ▲ change ▼ sustain

header-no-goal = no goal yet
header-finished = finished
header-not-codable = not codable

goal-client = client's goal
goal-agency = the service's goal
goal-shared = shared goal

saving-saved = ✓ saved
saving-nothing = nothing to save
saving-waiting = ● saving ({ $count })
saving-read-only = read only
saving-trouble = ✗ NOT SAVED
saving-already = Everything is saved.
saving-before-leaving = Saving before leaving …
saving-failed = Not saved: { $reason } Coding goes on; saving is tried again. To leave without saving: { $leave }.

band-below = below
band-fair = fair
band-good = good

client-sustain = sustain
client-change = change
client-discord = discord

counts-left-out =
    { $left ->
        [0] { "" }
       *[other] ({ $left }) not counted
    }{ $incomplete ->
        [0] { "" }
       *[other] {" "}… { $incomplete } incomplete
    }

code-none = No code
code-none-short = none
code-unknown = unknown to these codebooks

role-clinician = clinician
role-client = client
role-relative = relative
role-interpreter = interpreter
role-other = other
role-unknown = not told yet

status-turn = turn { $turn } of { $turns }
status-part = part { $part } of { $parts }
status-uncoded =
    { $count ->
        [0] every turn is coded
        [one] one turn to code
       *[other] { $count } turns to code
    }
status-filter = only { $name }

screen-too-small = Make the window larger: { $width }×{ $height } at least. { $quit } leaves.
opening-more = { $first } ({ $more } more: press : and type messages)
opening-no-keys = The codes of { $codebook } have no keys yet. Write a keymap for it: gensvar keymaps where says how.
opening-line = Line { $line }: { $what }
transcript-empty = Nothing has been said yet.

prompt-go-to = Turn or time (12:04):
prompt-note = Note on { $code }, turn { $turn }:
prompt-title = Title:
prompt-time = The turn begins at (12:04):
prompt-goal = Goal ({ $whose }):

list-palette = commands: type a part of the name
list-filter = show only
list-roles = who is what: Enter goes through the roles
list-told = messages
list-empty = Nothing fits. Take a letter back, or press Esc.

filter-everything = everything
filter-uncoded = turns without a code
filter-bookmarked = bookmarked turns
filter-noted = turns with a note
filter-incomplete = incomplete codes
filter-by = what { $name } says
filter-code = code { $code }
filter-entry = { $name } ({ $count })
filter-on = Showing only { $name }. { $key } shows everything again.
filter-off-done = Showing everything.
filter-nothing = There are no { $name } here, so that everything stays shown.

hint-refine = { $code }:
hint-read-only = Read only: codes change nothing here.
hint-ask = Codes wait until somebody is the clinician: press that person's number.
hint-role-not-coded = Nobody codes what this person says. Go on with ↓.

key-other-side = { $key } is { $code }, a code for the other speaker. The keys below are those for this turn.
key-no-code = { $key } means nothing here. The keys below do.
key-role-not-coded = The codebooks do not code this person. { $roles } changes who is what.

roles-question = Who is the clinician?  { $names }   (reading goes on; { $roles } for more)
roles-answered = { $name } is the clinician. { $undo } takes it back.
roles-no-such = There is no speaker { $number }.
scores-wait = fair/good need a goal: { $key }
hint-role-unknown = Nobody told who this is: { $key } does, and then it can be coded.
roles-entry = { $name } — { $role }

coding-unit-full = This utterance has a code. Cut it with { $cut }, or take the code back with { $back }.
coding-none-already = This is marked as holding no code already.
coding-none-but-codes = There are codes here. Take them back with { $back } before saying that there is none.
coding-none-gone = “No code” was taken away. { $back } brings it back.
coding-not-counted = { $code } stays, but a rule of the codebook leaves it out of the counts.
coding-taken-back = Taken back: { $what }.
coding-removed = { $code } was taken back. { $undo } brings it back.
coding-undone =
    Undone: { $what }{ $turn ->
        [0] .
       *[other] {" "}(turn { $turn }).
    }
coding-redone =
    Done again: { $what }{ $turn ->
        [0] .
       *[other] {" "}(turn { $turn }).
    }
coding-nothing-here = There is no code here to take back.
coding-nothing-to-undo = There is nothing to undo.
coding-nothing-to-redo = There is nothing to do again.
coding-bookmarked = Bookmarked. { $filter } finds all bookmarks.
coding-bookmark-gone = The bookmark is gone.
coding-finished =
    { $left ->
        [0] The coding is marked as finished.
        [one] The coding is marked as finished, with one turn that has no code.
       *[other] The coding is marked as finished, with { $left } turns that have no code.
    }
coding-open-again = The coding is open again.

step-code = a code
step-modifier = a refinement
step-take-back = a code taken back
step-bookmark = a bookmark
step-status = finished or open
step-roles = who is what
step-cut = a cut
step-join = a join
step-note = a note
step-goal = the goal
step-title = the title
step-time = a time

modifier-no-mark = There is no code to refine yet.
modifier-not-taken = { $code } takes no refinement with that key.
modifier-set = { $label } on turn { $turn }.

note-no-mark = Give a code first; a note belongs to a code.
note-kept = The note is kept.
note-gone = The note is gone.

goal-kept = The goal is set.
goal-gone = There is no goal now.
title-kept = The title is set.
time-kept = The time is set.
time-no-time = “{ $text }” is no time. Write minutes and seconds, such as 12:04.

moving-all-coded = Every turn has a code.
moving-no-number = “{ $text }” is no turn and no time of this talk.

search-nothing = “{ $words }” is nowhere in the talk.
search-no-words = Look for words with { $key } first.

cut-choosing = Choose where the next part begins.
cut-one-word = A turn of one word cannot be cut.
cut-done = Cut. Each part takes codes of its own now.
cut-joined = Joined.
cut-there-already = There is a cut here already. { $join } joins, { $leave } leaves.
cut-not-there = There is no cut here. { $cut } cuts, { $leave } leaves.
cut-none-here = This turn is not cut.

paste-nowhere = Pasted text never codes. Open a line first: { $search } to search, { $note } for a note.

help-codes-clinician = What the clinician says
help-codes-client = What the client says
help-commands = Commands
help-no-code = This was looked at and holds nothing to code. A turn without any mark was not looked at yet.
help-example = “{ $text }”
help-modifier = { $name }: { $values }

start-title = gensvar
start-subtitle = Code a talk, and watch the balance while you do.
start-recent = Recent
start-samples = Sample talks
start-own = Your own: gensvar YOUR-FILE (a transcript as plain text, or a session)
start-hint-open = open
start-hint-choose = choose
start-hint-quit = quit
language-now = English now. To keep it: language: "{ $language }" in your settings.

panic-stopped = gensvar stopped at { $place }. This is a fault of the program, not yours; what was saved is on the disk.
