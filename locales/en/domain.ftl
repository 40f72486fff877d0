# What the rules of the house say: faults of codebooks, edits that do not fit, codebooks that do not fit together.

fault-id = “{ $id }” cannot be used as an id. Use only the letters a–z, digits, dots, dashes and underscores.
fault-code-id = “{ $id }” cannot be used as the id of a code. Use only letters, digits, dots, dashes and underscores.
fault-word = “{ $id }” cannot be used as an id. Leave out blanks, “=” and letters that cannot be seen, and use at most 64 letters.
fault-name-empty = A name is missing. Write at least one, for instance name: {"{"}"en": "Question"{"}"}.
fault-no-codes = The codebook has no codes. Add at least one.
fault-code-reserved = “{ $id }” always means “no code” in gensvar. Choose another id.
fault-code-twice = The code “{ $id }” is here twice. Delete one of them.
fault-code-unknown = There is no code “{ $id }” in this codebook. Check the spelling, or add the code.
fault-group-unknown = The group “{ $group }” is not among the codebook's groups. Check the spelling, or add the group.
fault-modifier-unknown = There is no modifier “{ $modifier }” in this codebook. Check the spelling, or add the modifier.
fault-modifier-twice = The modifier “{ $modifier }” is here twice. Delete one of them.
fault-modifier-not-taken = The code “{ $code }” does not take the modifier “{ $modifier }”. Add it to the code's modifiers, or leave it out here.
fault-required-not-taken = The code requires “{ $modifier }”, which is not among its modifiers. Add it there too.
fault-no-values = The modifier has no values. Add at least one.
fault-value-twice = The value “{ $value }” is here twice. Delete one of them.
fault-value-unknown = The modifier has no value “{ $value }”. Check the spelling, or add the value.
fault-rating-twice = The rating “{ $id }” is here twice. Delete one of them.
fault-rating-range = The lowest value must be smaller than the highest one.
fault-rating-preset = The preset is not between the lowest and the highest value of the rating.
fault-rating-anchor = The description for { $value } is not between the lowest and the highest value of the rating.
fault-rating-unknown = There is no rating “{ $id }” in this codebook. Check the spelling, or add the rating.
fault-rule-needs-two = A rule about which code wins needs at least two codes.
fault-rule-never = This rule would let no code count at all. Choose a number of at least 1.
fault-rule-client = “{ $id }” is a code of the client's, but only the clinician's talk has volleys. Remove it from this rule.
fault-rule-no-volleys = This rule is about volleys, which only the clinician's talk has, but no code here is the clinician's. Delete the rule.
fault-selector = “{ $text }” does not say which codes count. Write a code (“CR”), a code with a modifier (“CR valence=+”), or “every clinician”.
fault-selector-nothing = No mark can be “{ $text }”, since a mark has at most one value of each modifier. Take out what speaks against the rest.
fault-selector-twice = “{ $text }” is here twice and would count double. Delete one of them.
fault-selectors-empty = The list is empty, so there would never be a figure. Name at least one code.
fault-score-id = “{ $id }” cannot be the id of a score. Begin with a letter, and use only letters, digits, dashes and underscores.
fault-score-column = “{ $id }” is already a column of the summary's table. Choose another id.
fault-score-twice = The score “{ $id }” is here twice. Delete one of them.
fault-score-unknown = There is no score “{ $id }” in this codebook. Check the spelling, or add the score.
fault-share-not-among = “{ $text }” is counted as a part but is not in the whole. Add it to “among” too.
fault-thresholds-order = The value for fair must not be higher than the one for good.

codebooks-none = No codebook is named. Name at least one.
codebooks-same = The codebook { $first } is named twice. Name it once.
codebooks-share-side =
    { $first } and { $second } both code the { $what ->
        [clinician] clinician
       *[client] client
    }, so they cannot be used together. Choose one of them.
codebooks-share-code = { $first } and { $second } both have a code “{ $what }”, so they cannot be used together. Choose one of them.
codebooks-share-score = { $first } and { $second } both have a score “{ $what }”, so they cannot be used together. Choose one of them.
codebooks-share-rating = { $first } and { $second } both have a rating “{ $what }”, so they cannot be used together. Choose one of them.
crossing-none = Nothing says how codes of { $codebooks } read in the terms of { $to }, so the coding is left out.
crossing-misfits = { $from } turns some codes into { $codes }, which { $to } does not have for that speaker. Mend “crossings” in { $from }.

edit-no-turn = There is no turn { $turn } in this talk.
edit-no-mark = There is no code with the number { $mark } on this turn.
edit-mark-twice = The number { $mark } is already used in this coding.
edit-no-utterance = The turn has no such part.
edit-cut-place = The turn cannot be cut there.
edit-no-participant = There is no such speaker in this talk.
edit-turn-twice = There is already a turn { $turn } in this talk.
fault-rule-sides = This rule can never hold: the clinician's and the client's codes never meet in one utterance. Make a rule for each side.
fault-rule-circle = “{ $first }” would win over “{ $second }” here, but an earlier rule says the opposite. Delete one of the two.
fault-segment-zero = A stretch of 0 minutes holds nothing. Write a number of at least 1, or “whole”.
fault-minutes-many = No talk lasts longer than { $most } minutes. Write a number up to that.
fault-pass-twice = The pass “{ $id }” is here twice. Delete one of them.
fault-crossing-twice = There are two crossings to “{ $id }”. Put them together into one.
edit-tagged = A statement of this part stands in the plan. Move it first.

# Why a code does not count. The key that counts it anyway stands behind.
left-out-volley = { $code } does not count: { $winner } wins in this volley.
left-out-utterance = { $code } does not count: { $winner } wins in this utterance.
left-out-once = { $code } does not count: it stands in this volley already.
left-out-slot = { $code } does not count: { $winner } has the place in this volley, and one of the two counts. You decide.
left-out-most = { $code } does not count: a volley takes { $most } codes at most.
left-out-most-utterance = { $code } does not count: an utterance takes { $most ->
    [one] one code
   *[other] { $most } codes
    } at most.
merge-of-turn = Turn { $turn }
merge-of-lost-turn = A turn that is no longer in the talk
merge-of-rating = Global score { $id }
merge-of-stretch = Stretch under { $codebook }
merge-of-coding = The coding
merge-added = { $place }: only in the other file, taken over: { $theirs }.
merge-removed = { $place }: taken away in the other file, and so here too: { $ours }.
merge-changed = { $place }: changed in the other file, taken over: { $theirs }. Before: { $ours }.
merge-only-here = { $place }: only in this file, kept: { $ours }.
merge-differs = { $place }: the files differ. Here, and kept: { $ours }. In the other file: { $theirs }.
merge-stays-here = { $place }: taken away in the other file but changed here, so it stays: { $ours }.
merge-came-back = { $place }: taken away here but changed in the other file, so it is back: { $theirs }.
merge-not-taken = { $place }: stays in the other file alone: { $theirs }.
merge-nothing = nothing
merge-code = { $code }
merge-code-part = { $code } on part { $part }
merge-code-anyway = { $code } (counts against the rules)
merge-noted = { $what }, note “{ $note }”
merge-part = a cut after { $at } letters
merge-bookmark = a bookmark
merge-joined = joined with the volley before
merge-broken = begins a volley
merge-plan = in the plan: { $what }
merge-rating = { $value }
merge-rating-none = no value
merge-rating-evidence =
    { $value } with { $count ->
        [one] one piece
       *[other] { $count } pieces
    } of evidence
merge-stretch = turns { $from }–{ $to }
merge-open = open
merge-finished = finished
merge-not-codable = not codable: { $reason }
merge-passes = passes { $passes }
merge-scores-hidden = figures hidden while coding
merge-scores-seen = figures seen while coding
edit-participant-twice = Somebody in this talk is called that already.
edit-participant-speaks = This person speaks in the talk and cannot be taken away.
merge-both-kept = { $place }: the files contradict each other, and both codes are kept. Here: { $ours }. From the other file: { $theirs }. Take back the one that does not hold.
