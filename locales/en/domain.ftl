# What the rules of the house say: faults of codebooks, edits that do not fit, codebooks that do not fit together.

fault-id = “{ $id }” cannot be an id. Use letters, digits, dots, dashes and underscores only.
fault-word = “{ $id }” cannot be an id. Leave out blanks, “=” and letters that cannot be seen, and keep it under 65 letters.
fault-name-empty = A name is missing. Write at least one, for instance name: {"{"}"en": "Question"{"}"}.
fault-no-codes = The codebook has no codes. Add at least one.
fault-code-reserved = “{ $id }” is the program's own sign for “no code”. Choose another id.
fault-code-twice = The code “{ $id }” stands here a second time. Take one of them away.
fault-code-unknown = There is no code “{ $id }” in this codebook. Check the spelling, or add the code.
fault-group-unknown = The group “{ $group }” is not among the codebook's groups. Check the spelling, or add the group.
fault-modifier-unknown = There is no modifier “{ $modifier }” in this codebook. Check the spelling, or add the modifier.
fault-modifier-twice = The modifier “{ $modifier }” stands here a second time. Take one of them away.
fault-modifier-not-taken = The code “{ $code }” does not take the modifier “{ $modifier }”. Add it to the code's modifiers, or leave it out here.
fault-required-not-taken = The code needs “{ $modifier }” but does not take it. Add it to the code's modifiers too.
fault-no-values = The modifier has no values. Add at least one.
fault-value-twice = The value “{ $value }” stands here a second time. Take one of them away.
fault-value-unknown = The modifier has no value “{ $value }”. Check the spelling, or add the value.
fault-rating-twice = The rating “{ $id }” stands here a second time. Take one of them away.
fault-rating-range = The lowest value must be under the highest one.
fault-rating-preset = The preset lies outside the range of the rating.
fault-rating-anchor = The anchor { $value } lies outside the range of the rating.
fault-rating-unknown = There is no rating “{ $id }” in this codebook. Check the spelling, or add the rating.
fault-rule-needs-two = A rule about which code wins needs at least two codes.
fault-rule-never = A rule that lets no code count can never be kept. Choose a number of at least 1.
fault-rule-client = “{ $id }” is a code of the client's, but only the clinician's talk has volleys. Take it out of this rule.
fault-rule-no-volleys = The rule is about volleys, which only the clinician's talk has, but no code here is the clinician's. Take the rule away.
fault-selector = “{ $text }” names no marks. Write a code (“CR”), a code with a modifier (“CR valence=+”), or “every clinician”.
fault-selector-twice = “{ $text }” stands here a second time and would count twice. Take one of them away.
fault-selectors-empty = The list is empty, so that the figure could never have a value. Name at least one code.
fault-score-id = “{ $id }” cannot be the id of a score. Begin with a letter, and use letters, digits, dashes and underscores only.
fault-score-column = “{ $id }” is a column of the summary's table already. Choose another id.
fault-score-twice = The score “{ $id }” stands here a second time. Take one of them away.
fault-score-unknown = There is no score “{ $id }” in this codebook. Check the spelling, or add the score.
fault-share-not-among = “{ $text }” is a part but does not stand in the whole. Add it to “among” too.
fault-thresholds-order = The cut-off for fair must not lie above the one for good.

codebooks-none = No codebook was named.
codebooks-same = The codebook { $first } was named twice.
codebooks-share-side =
    { $first } and { $second } both code the { $what ->
        [clinician] clinician
       *[client] client
    }, so they cannot be used together. Choose one of them.
codebooks-share-code = { $first } and { $second } both have a code “{ $what }”, so they cannot be used together. Choose one of them.
codebooks-share-score = { $first } and { $second } both have a score “{ $what }”, so they cannot be used together. Choose one of them.
codebooks-share-rating = { $first } and { $second } both have a rating “{ $what }”, so they cannot be used together. Choose one of them.

edit-no-turn = There is no turn { $turn } in this talk.
edit-no-mark = There is no mark { $mark } on this turn.
edit-mark-twice = There is a mark or a part with the number { $mark } in this coding already.
edit-no-utterance = The turn has no such part.
edit-cut-place = The turn cannot be cut there.
edit-no-participant = There is no such speaker in this talk.
edit-turn-twice = There is a turn { $turn } in this talk already.
