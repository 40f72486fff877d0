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
saving-trouble-lost = ✗ NOT SAVED ({ $count })
saving-already = Everything is saved.
saving-before-leaving = Saving before leaving …
saving-failed = Not saved: { $reason } { $elsewhere }: another folder.
saving-failed-safe = Not in the file yet: { $reason } Your work is safe on this computer. { $elsewhere }: another folder.
saving-only-here = Your last actions are only in memory now. { $elsewhere }: save them in another folder at once; do not close gensvar. { $reason }

band-below = below
band-fair = fair
band-good = good

client-sustain = sustain
client-change = change
client-discord = discord

replies-discord = discord met { $met }/{ $known }
replies-met = met { $met } of { $known }
replies-argued = argued { $count }
replies-argued-but = argued { $count } (yes, but { $but })
replies-passed-over = passed over { $count }
replies-asked = asked { $count }
replies-informed = informed { $count }
replies-authority = demand or condition { $count }

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
opening-more = { $first } { $more ->
    [0] (press : and type messages)
   *[other] ({ $more } more: press : and type messages)
}
opening-no-keys = The codes of { $codebook } have no keys yet. Write a keymap for it: gensvar keymaps where says how.
transcript-empty = Nothing has been said yet.

prompt-go-to = Turn or time (12:04):
prompt-note = Note on { $code }, turn { $turn }:
prompt-title = Title:
prompt-time = The turn begins at (12:04):
prompt-goal = Goal ({ $whose }):

list-palette = commands: name, or what they do
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
hint-board-reply = the reply
hint-read-only = Read only: codes change nothing here.
hint-ask = Codes wait until somebody is the clinician: press that person's number.
hint-role-not-coded = Nobody codes what this person says. Go on with ↓.

key-other-side = { $key } is { $code }, a code for the other speaker. The keys below are those for this turn.
key-no-code = { $key } means nothing here. The keys below do.
key-role-not-coded = The codebooks do not code this person. { $roles } changes who is what.

roles-question = Who is the clinician?  { $names }   ({ $roles }: more)
roles-question-only = Who is the clinician?  { $names }
roles-answered = { $name } is the clinician. { $undo } takes it back.
roles-no-such = There is no speaker { $number }.
scores-wait = fair/good need a goal: { $key }
hint-role-unknown = Nobody told who this is: { $key } does, and then it can be coded.
roles-entry = { $name } — { $role }

coding-unit-full = This utterance has a code. Cut it with { $cut }, or take the code back with { $back }.
coding-none-already = This is marked as holding no code already.
coding-none-but-codes = There are codes here. Take them back with { $back } before saying that there is none.
coding-none-gone = “No code” was taken away. { $back } brings it back.
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
help-saving = What the first line says
help-saving-saved = All that you did is on the disk: a crash or a power cut takes nothing.
help-saving-waiting = So many of the last actions would be lost if the computer stopped now.
help-saving-trouble-file = The file cannot be written, but all that you did is on this computer and comes back when the talk is opened. It is tried again until it is in the file.
help-saving-trouble-beside = Another file stands in the place of yours, and is not written over. All that you did lies beside it; the line below the talk says where.
help-saving-trouble = What you did last is nowhere but in memory, and is lost if the computer stops. Save in another folder: { $elsewhere }
help-no-code = This was looked at and holds nothing to code. A turn without any mark was not looked at yet.
quotation = “{ $text }”
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

# The whole talk: global scores, the cross, the bouquet, the plan, the stretch.
region-ratings = global scores
region-board-replies = the replies
region-cross = ambivalence cross
region-bouquet = change talk bouquet
region-plan = whose plan
list-evidence = evidence for
list-heading = under which heading
list-phase = which phase begins here
list-segment = which stretch is coded
list-passes = passes done
list-basis = what you code from
board-ratings-given = { $given } of { $all } given
board-ratings-none = These codebooks have no global scores.
board-evidence = { $count ->
    [0] no evidence yet; { $key } in the talk adds a code
   *[other] evidence: { $list }
    }
rating-preset = The value in brackets is where you start. It counts once you confirm it with Enter or press a digit.
rating-press-digit = Press a digit from { $lowest } to { $highest }.
rating-outside = This score goes from { $lowest } to { $highest }.
rating-given = { $name }: { $value }.
rating-gone = { $name } is open again.
rating-wants-evidence = { $name }: { $value }. What speaks for it? In the talk, { $key } makes a code evidence.
rating-bare = no evidence
coding-finished-bare = { $said } { $count ->
    [one] Nothing speaks for this score yet: { $names }.
   *[other] Nothing speaks for these scores yet: { $names }.
    }
rating-waits = This score waits until the goal of the talk is named: { $key } in the talk.
rating-live-no-goal = Given, though no goal of the talk is named yet: { $key } in the talk.
rating-short = { $minutes ->
    [one] Only one minute is coded
   *[other] Only { $minutes } minutes are coded
}; { $codebook } asks for { $needed } before global scores. Take them with care.
evidence-given = Now evidence for { $name }.
evidence-gone = No longer evidence for { $name }.
heading-given = In the plan: { $heading }.
heading-gone = Taken out of the plan: { $heading }.
phase-engaging = engaging
phase-focusing = focusing
phase-evoking = evoking
phase-planning = planning
phase-begins = Turn { $turn }: here begins { $phase }.
phase-gone = Turn { $turn }: { $phase } no longer begins here.
basis-read = the transcript
basis-heard = the recording
basis-both = transcript and recording
basis-live = the talk itself, live
segment-whole = { $codebook }: the whole talk
segment-from-here = { $codebook }: from turn { $turn } on
segment-to-here = { $codebook }: up to turn { $turn }
segment-from-to = { $codebook }: from … to …
segment-random = { $codebook }: a stretch at random …
segment-is-whole = { $codebook } codes the whole talk.
segment-begins = { $codebook } codes from turn { $turn } on.
segment-ends = { $codebook } codes up to turn { $turn }.
segment-is-random = { $codebook } codes a stretch chosen at random (seed { $seed }).
segment-is-from-to = { $codebook } codes turns { $from } to { $to }.
segment-too-short = The talk is not longer than that: code all of it.
segment-no-number = “{ $text }” is no number.
segment-random-empty = No turn begins in the stretch that came up. Try once more.
segment-no-times = This talk has no times. Write turns, such as 12-74.
segment-empty = No turn begins between { $text }.
segment-no-stretch = Write 3:00-23:00, or turns such as 12-74.
segment-reason = chosen at random
segment-reason-kept = Kept why this stretch.
prompt-between = From–to (3:00-23:00, or turns 12-74):
prompt-random-minutes = How many minutes at random?
prompt-random-turns = How many turns at random?
prompt-reason = Why this stretch?
prompt-not-codable = Why can it not be coded?
coding-not-codable = Ended as not codable.
coding-left-out = { $why } { $key } counts it anyway.
anyway-counts = { $code } counts already.
anyway-outside = { $code } stands outside the coded stretch.
anyway-foreign = { $code } is not known here and cannot count.
anyway-why = { $code } counts now. Say why.
anyway-again = { $code } counts { $count } times here now. Say why.
anyway-both = Both { $code } and { $other } count now. Say why.
anyway-gone = { $code } counts by the rules again.
volley-client = Volleys are the clinician’s: go to one of the clinician’s turns.
volley-joined = This turn goes on with the volley before it.
volley-broken = A volley begins at this turn.
volley-suggested = The program tells volleys here again.
volley-nothing-before = No volley before it is near enough to join.
scores-hidden = Figures are hidden; the coding says so.
scores-shown = Figures are shown again; the coding no longer counts as made without them.
scores-are-hidden = Figures are hidden
scores-show = { $key } shows them
status-phase-begins = { $phase } begins
status-stretch = stretch { $from }–{ $to }
status-stretch-of = { $codebook } { $from }–{ $to }
cross-for-staying = good about now
cross-against-staying = bad about now
cross-for-change = good about change
cross-against-change = bad about change
cross-empty = nothing said yet
cross-not-told = this codebook does not tell
kind-desire = wish
kind-ability = ability
kind-reason = reasons
kind-need = need
kind-commitment = commitment
kind-taking-steps = taking steps
kind-other = no kind told
bouquet-empty = No change talk is coded yet.
bouquet-of = { $count } of { $all }
plan-none = No form of a plan could be read.
plan-own = own { $own } of { $all }
plan-empty = Nothing stands in the plan yet. In the talk, { $key } puts a statement under a heading.
plan-share = In the client’s own words: { $own } of { $all } ({ $percent } %)
plan-demands = Demands, not counted above: { $count }
plan-demand = demand
plan-actors = Who takes the steps: { $list }
plan-acts = to act: { $who }
plan-nobody = nobody named { $count }
plan-scale = On the scale (turn): { $list }
plan-first-client = first said by the client
plan-first-clinician = first said by the clinician
plan-first-other = first said by somebody else
plan-keys = Number keys: { $list }
plan-heading-empty = nothing yet
plan-lacks = Nobody has said yet: { $list }
step-anyway = counting against the rules
step-volley = the volley
step-rating = the global score
step-evidence = the evidence
step-plan = the plan
step-phase = the phase
step-segment = the stretch
step-passes = the passes
step-basis = what is coded from
status-outside = { $code } stands outside the coded stretch and does not count.
list-unknown = what unknown codes become
codebooks-take-over = Go on under the codebooks as they are now
codebooks-taken-over = The coding now goes by the codebooks as they are.
unknown-mapped = { $code } is { $to } now ({ $count ->
    [one] one code
   *[other] { $count } codes
    }).
unknown-mapped-less = { $said } { $count ->
    [one] One refinement that { $to } does not take is gone.
   *[other] { $count } refinements that { $to } does not take are gone.
    }
unknown-mapped-left = { $said } { $count ->
    [one] One more stays as it is: it stands where nobody is coded, or on a turn that the talk no longer has.
   *[other] { $count } more stay as they are: they stand where nobody is coded, or on turns that the talk no longer has.
    }
step-codebooks = the codebook
step-taken-over = what was taken over
scores-hidden-late = Figures are hidden now. They were seen before, so the coding does not say that it was made without them.
scores-shown-only = Figures are shown.

# The replies, one by one.
replies-not-told = These codebooks do not tell sustain talk or discord, or do not code the clinician.
board-replies-none = No statement of sustain talk or discord is coded yet.
board-replies-met = met { $met } of { $known }
board-change-taken = taken up { $taken } of { $known }
board-discord-first = Strain in the relation comes first: let everything else wait.
board-reply-uncut = ~ The reply is not cut and has several codes, so their order is less sure.
source-discord = discord
source-autonomy-resistance = guarding autonomy
source-system-resistance = a clash with the system
source-sustain-talk = sustain talk
outcome-met = met
outcome-argued = argued
outcome-met-then-argued = met, then argued
outcome-argued-then-met = argued, then met
outcome-asked = asked
outcome-informed = informed
outcome-authority = demand or condition
outcome-passed-over = passed over
outcome-no-reply-yet = no reply yet
outcome-not-coded = reply not coded yet
way-reflected-simply = simple reflection
way-reflected-deeply = complex reflection
way-summarised = summary
way-affirmed = affirmation
way-stressed-autonomy = autonomy
way-sought-collaboration = collaboration
way-persuaded = persuasion
way-confronted = confrontation
way-stated-condition = condition stated
way-asked = question
way-informed = information
way-advised-with-leave = advice with leave
followed-change = change talk
followed-sustain = sustain talk
followed-discord = discord
followed-autonomy = guarding autonomy
followed-system = clash with the system
followed-neutral = neutral
followed-nothing = nothing
followed-not-coded = not coded
region-replies = replies
coding-twice = { $code } stands on this part more than once. { $back } takes the last one back, { $cut } cuts the turn.
coding-ended = This coding is ended ({ $state }), and you changed it. “{ $finish }” opens it again.
coding-finished-incomplete = Marked as finished, but { $count ->
    [one] one turn has
   *[other] { $count } turns have
    } codes that lack a refinement. { $filter } lists them.
header-round = round { $round }
figures-counting = Counting …
figures-counting-wait = The talk is still being counted. Try again in a moment.
prompt-elsewhere = Which folder?
saving-elsewhere = Saving in { $folder } from now on.
step-merge = what was merged
saving-failed-leaving = Not saved: { $reason } Still open. { $elsewhere }: another folder. { $leave }: lose { $lost }.
saving-again = Everything is saved again.
prompt-point = Name of this moment:
point-named = This moment is called “{ $name }” (no. { $number } of the history).
point-waits = “{ $name }” is noted as soon as the journal can be written. { $why }
point-no-journal = Moments cannot have names here: there is no folder in which gensvar could keep the history. gensvar doctor says more.
point-nothing-yet = There is nothing to name yet. Give a code first.
saving-past = as it was { $at }
paste-cut = The pasted text is too long for this line: only its beginning is here.
paste-cleaned = { $count ->
        [one] One control character of the pasted text was left out.
       *[other] { $count } control characters of the pasted text were left out.
    }
point-naming = Noting “{ $name }” …
point-leaving = The name “{ $name }” for this moment could not be written down, so gensvar stays open. { $why } { $leave }: leave without this name.
step-recovered = what came back from the journal
coding-undo-does-not-fit = This cannot be undone: something other than gensvar changed the file since. { $why } Undoing begins here.
coding-redo-does-not-fit = This cannot be done again: something other than gensvar changed the file since. { $why } Undoing begins here.
elsewhere-looking = Looking at { $folder } …
elsewhere-refused = { $why } Nothing has changed: your work is still saved in { $here }.
elsewhere-here = Your work is saved in { $folder } already.
step-on-turns = { $what } (turns { $turns }{ $more ->
        [0] { "" }
       *[other] {" "}… { $more } more
    })
saving-changed = { $reason } { $merge } merges the two.
saving-changed-talk = { $reason }
saving-changed-leaving = Not saved: { $reason } { $merge } merges the two. { $leave }: leave, with your work beside it.
saving-failed-leaving-safe = Not in the file yet: { $reason } Nothing is lost: it comes back when the talk is opened. { $elsewhere }: another folder. { $leave }: leave.
saving-trouble-file = ! safe, not in the file yet
saving-trouble-beside = ! safe in another file
saving-disk-full = The disk is full. Make room, and it is saved by itself.
list-speaker = who speaks in this turn
step-speaker = who speaks
speaker-new = new: { $name }
speaker-label-clinician = Clinician
speaker-label-client = Client
speaker-label-relative = Relative
speaker-label-interpreter = Interpreter
speaker-label-other = Other
speaker-given = { $left ->
        [0] Turn { $turn }: { $name }.
       *[other] Turn { $turn }: { $name }. Turns that are nobody’s yet: { $left }.
    }
speaker-given-coded = Turn { $turn }: { $name }. It has codes of the other side, which now count nowhere. { $undo } undoes it.
hint-ask-speaker = Who speaks here?  { $clinician } clinician  { $client } client  ({ $others }: others)
status-nobody = { $count ->
        [one] one turn without a speaker
       *[other] { $count } turns without a speaker
    }
speaker-given-new = Turn { $turn }: { $name }, who is new in this talk, as { $role }. Another role: { $roles }
prompt-elsewhere-make = It is not there; { $key } makes it. Which folder?
elsewhere-refused-unsaved = { $why } Nothing has changed: your work is not saved in { $here } yet.
point-number = “{ $name }” is a number or a time, and by these the history finds something else. Give the moment a name in words.
command-in-vain = { $name }: there is nothing to do that with here and now.
merge-left = { $done } { $count ->
        [one] One other version is
       *[other] { $count } other versions are
    } still to be merged: { $merge }
merge-bookmarks = { $count ->
        [one] Turn { $turns } has
       *[other] Turns { $turns } have
    } a bookmark, so that you find what contradicts itself again.
prompt-go-back = Back to which moment (name, number or time)?
go-back-entry = Go back to { $when }
go-back-looking = Looking for “{ $when }” in the history …
go-back-there = It is as it was then (no. { $number } of the history) already. Nothing was changed.
go-back-done = It is as it was on { $at } again (no. { $number } of the history). { $undo } undoes that.
go-back-done-beginning = It is as it was at the beginning again (no. { $number } of the history). { $undo } undoes that.
go-back-done-named = It is as it was at “{ $name }” again (no. { $number } of the history). { $undo } undoes that.
go-back-not-noted = What you did last is not in the journal yet. Try it again as soon as it is saved.
step-go-back = going back to a moment
point-taken = Another moment is called “{ $name }” already (no. { $number } of the history). Give this one another name.
go-back-names = Named moments: { $names }
go-back-no-names = A number or a time, see gensvar history
lost-actions = { $count ->
        [one] the last action
       *[other] the last { $count } actions
    }
lost-names = { $count ->
        [one] the name “{ $name }”
       *[other] { $count } names of moments
    }
lost-both = { $actions } and { $names }
leaving-loses = Still open. Saved nowhere, and gone for good if you leave: { $lost }. { $elsewhere }: save in another folder. { $leave } once more: leave.
point-empty = Type a name, for example: before the talk with Mette
elsewhere-empty = Type a folder, for example: ~/Talks
