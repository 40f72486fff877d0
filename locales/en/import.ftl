# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = The file is empty. Choose the file that holds the transcript.
decode-blank = The file holds only blanks. Choose the file that holds the transcript.
decode-pdf = This is a PDF. Open it, copy its text into a plain text file (.txt), and open that file here.
decode-word = This is a Word document. Open it in Word, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-old-office = This document comes from an older Office program. Open it there, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-open-document = This is an OpenDocument text. Open it in LibreOffice, choose “Save as” and “Text (.txt)”, and open that file here.
decode-spreadsheet = This is a spreadsheet of a kind that gensvar does not read. Open it there, choose “Save as” and “Excel workbook (.xlsx)” or “CSV UTF-8 (.csv)”, and open that file here: its columns come along.
decode-rich-text = This is a rich text document (RTF). Open it in a word processor, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-picture = This is a picture. Choose the file that holds the transcript.
decode-sound = This is a sound recording. Choose the file that holds the transcript of the talk.
decode-film = This is a video. Choose the file that holds the transcript of the talk.
decode-archive = This is a packed folder (such as ZIP). Unpack it, and open the transcript inside.
decode-database = This is a database. Export the transcript as plain text (.txt) first, and open that file here.
decode-database-cut-off = This is a database that is cut off: a part of it is missing. Copy it again from where it came from, or take a backup.
decode-utf-32 = The letters of this text are stored in a rare way (UTF-32). Open it in a text editor and save it again as UTF-8.
decode-binary = This does not seem to be text. Choose the file that holds the transcript, or save the transcript as plain text (.txt) first.

## Texts that could be read, with a doubt

decode-nul = Characters that are none (NUL): { $count }. A “�” stands in their place.
decode-unknown-stated = The file says that its letters are stored as “{ $encoding }”, which is not known here. Look whether they are right, and else save it as UTF-8.
decode-stated-otherwise = The file says that its letters are stored as { $encoding }, but they are UTF-8 and were read so.
decode-guessed = The file does not say how its letters are stored, so it was read as { $encoding }. If letters look wrong, open it in a text editor and save it again as UTF-8.
decode-recognised = The file does not say how its letters are stored. By the look of them it is { $encoding }. If any look wrong, open it in a text editor and save it again as UTF-8.
decode-damaged = Some letters could not be read as { $encoding } and are shown as “�”. Compare them with the original.

## Transcripts

import-nothing-said = There are no spoken words in this text. Choose the file that holds the transcript.
import-no-labels = The text does not say who speaks, so { $each } became a turn of an unknown person. Open it in gensvar and tell it turn by turn: { $clinician } for the clinician, { $client } for the client, { $others } for others. Or write who speaks before each turn, for example “Counsellor:” and “Client:”, and bring it in again.
import-too-many-labels = { $count } different labels stand before a colon, more than a talk has speakers, so { $each } became a turn of an unknown speaker. Check that this is a transcript.
import-each-paragraph = each paragraph
import-each-line = each line
import-before-first-speaker = { $count ->
    [one] This line comes before the first speaker and was left out: “{ $example }”
   *[other] From here on, { $count } lines come before the first speaker and were left out. The first: “{ $example }”
}
import-heading = This line begins with “#” and was left out as a heading.
import-rule = This line holds no words and was left out.
import-label-once = “{ $label }” stands before a colon only here and was taken for a speaker. If it is part of what is said, change the line and open the file again.
import-label-once-apart = “{ $label }” is set off like a speaker only here and was taken for one. If it is part of what is said, change the line and open the file again.
import-name-as-words = “{ $label }” stands alone above words, as the names of speakers do here, but only once, and was kept as words. If { $label } speaks here, write first and last name there and open the file again.
import-label-inside = “{ $label }:” stands within what somebody else says and stays there. If { $label } speaks from there on, begin a new line before it and open the file again.
import-label-as-words = “{ $label }” stands before a colon but was taken for a part of what is said. If it is a speaker, use this label wherever the person speaks, with a capital letter as in a name.
import-label-mistyped = “{ $label }” begins this line where others have a colon, and stays a part of what was said before. If { $name } speaks here, write “{ $name }:” and open the file again.
import-label-doubled = “{ $label }” was read as “{ $name }:”. Check whether { $name } speaks here.
import-people-listed = From here on, { $count } lines may be a list of people and not what they say. The first: “{ $example }”. If so, put “#” before each of them and open the file again; then they are left out.
import-chat-recipients = The messages were not all written to the same people ({ $names }). To whom is left out.
import-chat-reactions = Reactions and quotes that Zoom writes into the chat, left out: { $count }. The first one is “{ $example }”.
import-empty-turn = Nothing is said in this turn.
import-time-inside = The time on this line is inside a turn and was left out; a turn only has the time at which it begins.
import-time-backwards = The time on this line is earlier than one before it and was left out. Check the times around it.
import-turn-split = This turn is too long to be shown in one piece, so it goes on in { $count ->
    [one] another turn
   *[other] { $count } further turns
} by the same speaker.
place-whole = the whole file
place-line = line { $number }
place-paragraph = paragraph { $number }
place-row = row { $number }
place-table-row = table { $table }, row { $row }
place-sheet-row = sheet “{ $sheet }”, row { $row }
place-entry = “{ $name }”
import-at = { $place }: { $what }
import-time-reversed = The end is earlier than the beginning, so only the beginning was kept.
import-turn-ids = The numbers of the turns in this file are not each there once, so the turns were counted anew.
xml-broken = The file is damaged here: its XML does not hold together. Save it again in the program that made it.
xml-cut-off = The file ends before it is complete. Save it again in the program that made it.
xml-deep = Elements stand inside each other more deeply here than in any real file, so it is not read.
xml-doctype = The file has a document type of its own (DOCTYPE), which could hide things. Remove that line if you trust the file.
xml-doctype-packed = A part of this file has a document type of its own (DOCTYPE), which could hide things. If you trust the file, save it again with the program that it comes from.
xml-entity = There is a “&…;” here that nothing explains. Save the file again in the program that made it.
archive-none = The file is not packed, as files of this format are. Leave --from out, and the format is found by what stands in the file.
archive-damaged = The file is packed, and damaged: it cannot be unpacked. Get it once more, or save it again in the program that made it.
archive-locked = “{ $part }” in this file is locked with a password or packed in a rare way. Save the file again without a password.
archive-large = “{ $part }” in this file becomes larger than { $most } MB when it is unpacked, so it is not read. Split the document.
archive-parts = The file holds more than { $most } parts, more than any document. It is not read.
import-coded-before = Times before the beginning of the talk were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. What was coded there is kept without a time.
import-coded-beyond = Times later than any talk lasts were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. What was coded there is kept without a time.
import-coded-no-time = Some times could not be read { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. What was coded there is kept without a time.
import-cacti-line = Lines that are not of CACTI’s form were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Look at them in a text editor.
import-cacti-bytes = The places in the sound do not agree with the clock, so the times are those of the clock, in whole seconds.
import-cacti-clock = The place in the sound and the clock differ by more than two seconds; the clock was taken { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Check these times.
import-cacti-component = Numbers of parts of the talk were left out, since gensvar has no place for them { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-cacti-no-value = Ratings without a value were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Give them in gensvar.
import-cacti-notes-lost = The file has notes on the ratings, but no rating that could keep them. Copy them if you need them: { $notes }
import-cacti-notes-kept = CACTI has one note for all ratings. It was kept with “{ $rating }”.
import-cacti-damaged = The file is damaged and cannot be read. Open it in CACTI and save it again, or take an earlier copy.
import-cacti-damage = The file is damaged in places. What could be read was taken; compare it with what CACTI shows.
import-cacti-strange = This database is not as CACTI makes it, so it is not read. Open it in CACTI and save it under a new name.
import-cacti-evidence = Links from utterances to ratings point to nothing and were left out ({ $count }).
import-cacti-code = Utterances have a code that the file does not define; its number was kept as the code { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-cacti-note = Notes on utterances without a code were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Copy them from CACTI if you need them.
import-cacti-no-codes = This configuration defines no codes and no ratings. Choose CACTI’s userConfiguration.xml.
import-cacti-button = Buttons are for codes that the file does not define; they were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-cacti-summary = Sums and components of the configuration were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Figures come from the codebook in gensvar.
import-cacti-nameless = Codes or ratings without a name were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-cacti-code-twice = Names stand there twice; the first was kept { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first of them is here)
}.
import-cacti-number-twice = Two codes have one number. Both were kept, since gensvar goes by names { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-cacti-range = Ratings whose lowest and highest value do not make a scale were read as 1 to 5 { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Check the codebook.
import-boris-broken = The project is damaged here and cannot be read. Open it in BORIS and save it again, or take an earlier copy.
import-boris-empty = This project holds no observations and no behaviours. Choose another file.
import-boris-variables = Independent variables that gensvar has no place for, left out: { $count }, the first one “{ $example }”.
import-boris-described = Descriptions of observations, for which gensvar has no place and which were left out: { $count }, the first “{ $example }”. A talk is called by the observation’s id.
import-boris-odd = Parts of the project are not of BORIS’s form and were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Open it in BORIS and look at them.
import-boris-nameless = Subjects or behaviours without a name were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-boris-twice = Behaviours are defined twice; the first was kept { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first of them is here)
}.
import-boris-no-code = Events without a behaviour were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-boris-unknown = Events have a behaviour that the project does not define; they were kept as points { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-sdis-subjects = Codes are named for who was observed (Therapist_OQ), as BORIS writes them; the names became speakers { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-datavyu-said-by = What was said has no speaker; whoever was coded there is taken for the speaker { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-datavyu-said-by-several = Several people were coded on words that have no speaker; their codes stand beside the words { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-boris-unpaired = States begin and never end; only their beginning was kept { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. BORIS repairs them with Ctrl+U.
import-boris-clock = The times are those of a clock on the wall, so they were counted from the first event { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-boris-subjects = There are more subjects than a talk has speakers; the last ones were taken for nobody in particular { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-sdis-kind = The first word of an SDIS file is Event, State, Timed, Interval or Multievent, and this one has another. Choose another file.
import-sdis-empty = This SDIS file holds no sessions with codes. Choose another file.
import-sdis-cut = This SDIS file ends before its sessions begin, so it was cut off. Get the whole file, and import it.
import-sdis-unit = The unit of time is not seconds, but the times were read as seconds ({ $count }). Check them.
import-sdis-interval = The file does not say how long an interval is, so the codes have no times ({ $count }). Write “Interval=10'” at the top if it is 10 seconds.
import-sdis-factors = Values of factors were left out, since gensvar has no place for them { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-sdis-sign = Signs that have no meaning in SDIS were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-sdis-no-end = A session does not end with “/” or “;”, so the file may have been cut off. Look whether it is whole.
import-cacti-paired = Columns stand in another order than CACTI writes them ({ $count ->
    [one] one row
   *[other] { $count } rows
}): each clock has its bytes behind it, and was read so. Check the times.
import-sdis-two-speak = Codes of two speakers stand in one event { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. A turn has one speaker, so the codes became two turns.
import-sdis-two-named = Two speakers are named for one event { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. A turn has one speaker, so the first was kept.
import-datavyu-empty = This Datavyu file holds no cells. Choose another file.
import-datavyu-line = Lines that are neither a column nor a cell were left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}. Open the file in Datavyu and look at it.
export-uncoded-turns = Turns without a code are not in the file ({ $count }).
export-sdis-uncoded = Turns without a code are not in the file: { $count } in { $sequences } sequences together.
export-ends-left-out = Codes were written as points, without the end of their turn, since stretches of one code may not overlap there ({ $count }).
export-one-coding = The file takes one coding and holds { $coding }. Left out: { $others }. Export them by themselves.
export-codes-apart = Parts of turns with several codes: { $count }. Here each code is an event of its own, and comes back as a turn of its own. Where that matters, keep the coding in gensvar, or export as JSON, too.
export-values-changed = BORIS takes no value with “( ) | , ~”, and none called None: { $values }.
export-names-changed = Codes had to be renamed: { $names }. The file says so in comments, and gensvar reads them back.
export-sdis-labels = The title, and the coder where there are several codings, stand before each sequence as one label. It is read back as a title only, so both count as lost.
export-sdis-none = { $count ->
    [one] One coding has no codes, and SDIS holds nothing else, so nothing of it comes back.
   *[other] { $count } codings have no codes, and SDIS holds nothing else, so nothing of them comes back.
} A file without any codes cannot be read again.
export-sdis-both-sides = Codes that the clinician, the client or others share have one name for each side: { $names }. Count them together where sides do not matter.
export-sdis-together = Parts of turns with several codes: { $count }. SDIS events stand one after another, so such codes became a sequence, and lags count them as steps. Where that matters, cut the turns, or export as “sdis” with times.
export-modifiers-left-out = CACTI has no modifiers: only those that a code needs became codes of their own.
export-ratings-left-out = BORIS has no ratings, so those of the codebook are not in the file.
export-cacti-failed = The CACTI file could not be made: two ratings may have one name. Export to another format.
export-boris-failed = The BORIS project could not be made. Export to another format.
export-table-failed = The table could not be made. Export to another format.
import-mark-nowhere = The code “{ $code }” was left out: nothing that was said belongs to it.
import-mark-silence = Nobody speaks where the code “{ $code }” stands, so it went to what was said nearest. Check it.
import-mark-near = Codes stand up to a second beside what was said, and went to it ({ $count }, the first: “{ $example }”). Check them.
import-mark-silent = { $who } says nothing where the code “{ $code }” stands, so it went to what { $who } said nearest. Check it.
import-modifier-further = The code “{ $code }” has several values of one modifier, and a code here takes one. The first one stays; the others are in its note: { $values }
import-modifier-unknown = What refines codes in the file and the codebook does not have stands in their notes (“{ $example }”) { $count ->
    [one] (one code, here)
   *[other] ({ $count } codes; the first is here)
}.
import-rating-unknown = “{ $global }” (rated { $value }) is no global score of these codebooks and was left out.
import-rating-range = “{ $global }” is rated “{ $value }”, which is not from { $lowest } to { $highest }, so it was left out.
import-coding-unsound = gensvar could not make a coding of these codes. Please report this.
import-format = Format: { $format }
import-format-text = Format: { $format }, letters as { $encoding }
import-talks = { $count } talks
import-more-talks = … and { $count } more. --details shows them.
import-turns = { $count ->
        [one] { $count } turn
       *[other] { $count } turns
    }
import-times = From { $start } to { $end }
import-coding = Coded by { $coder } under { $codebooks }: { $count ->
        [one] one code
       *[other] { $count } codes
    }{ $ratings ->
        [0] {""}
        [one] , one global score
       *[other] , { $ratings } global scores
    }
import-made-codebook = No codebook here has all of these codes, so one is made of them: { $id }
import-codes-sideless = Nothing tells whether these codes are for the clinician's or the client's words: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}. The codebook “{ $id }” takes them for the clinician's. Say who is who (--role), or change “speaker” in the codebook's file.
import-codebook-made-before = Codes are read under “{ $codebooks }”, which an import made of another file. Where they mean something else here, name the codebook: --codebook
import-codebook-contradicts = The codebook “{ $codebooks }”, which an import made before, has the code “{ $code }” for the other speaker. So it was not used.
import-made-codes-new = Codes that no codebook has: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
import-made-codes-renamed = Renamed in it: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
import-no-codebook-folder = The codebook that is needed cannot be kept, since there is no folder for settings. Its codes will be unknown.
import-doubts = { $count ->
        [one] One thing needs a look:
       *[other] { $count } things need a look:
    }
import-more-doubts = … and { $count } more. --details shows them.
import-strict = { $count ->
        [one] Nothing was written, since one thing needs a look and --strict was asked for.
       *[other] Nothing was written, since { $count } things need a look and --strict was asked for.
    }
import-needs-yes = Nothing was written, since nobody can be asked here. Add --yes to write.
import-write = { $count ->
        [one] Write one file? [Y/n]
       *[other] Write { $count } files? [Y/n]
    }
import-write-wordless = { $count ->
        [one] No column is known to hold words, so a talk without a word would be written. Write it all the same? [y/N]
       *[other] No column is known to hold words, so a talk without a word would be written. Write { $count } files all the same? [y/N]
    }
import-answers-no = n no
import-strict-refused = { $count ->
        [one] Nothing was written, since one file could not be read and --strict was asked for.
       *[other] Nothing was written, since { $count } files could not be read and --strict was asked for.
    }
import-stopped = The import was stopped. Talks that were brought in, each with all its codes: { $there }. Talks that were not: { $missing }.
import-codes-none = There are no codes in what is to be brought in, so { $option } would do nothing. Leave it out. Nothing was written.
import-code-nowhere = There is no code “{ $code }” in the file. Its codes: { $known }. Nothing was written.
import-code-no-book = No codebook has a code “{ $code }”. “gensvar codebooks list” names the codebooks, and “gensvar codebooks show ID” their codes. Nothing was written.
import-not-written = Nothing was written.
import-written = Written: { $file }
import-written-from = Written: { $file } (from { $source })
import-written-beside = Written: { $file } ({ $session } was there already)
import-written-from-beside = Written: { $file } (from { $source }; { $session } was there already)
import-own-file = This is a file of gensvar itself. Open it with gensvar, without “import”.
import-ask-role = { $more ->
        [0] { $files }: who is “{ $label }”?
       *[other] { $files } and { $more } more: who is “{ $label }”?
    }
import-ask-words = “{ $words }”
import-ask-again = Type one of the digits 1 to 5, Enter for “{ $shown }”, or q to stop.
json-form = This is not as gensvar writes it. What belongs here stands in docs/gensvar.schema.json.
json-text = There should be a text in quotation marks here: "Hello".
json-list = There should be a list in square brackets here: [1, 2].
json-fields = There should be entries in curly braces here: {"{"}"id": 1{"}"}.
json-choice-unknown = The word “{ $word }” does not fit here. Use one of these: { $choices }.
json-field-unknown = gensvar does not know this entry, and left it out. Check the spelling.
json-newer = This was written in version { $format } of the form; this program knows version { $known }. Use a newer gensvar.
json-no-talks = There are no talks of gensvar in this JSON file.
table-no-columns = The head of the table does not tell which column holds the words or the codes. Its columns: { $columns }. Say it: gensvar import FILE --column "HEAD=text" --column "HEAD=speaker", and so for code, coder, start. If it is no table: --from text
table-no-column = The table has no column “{ $column }”. Copy the name from its first row, or count the columns from 1.
table-no-meaning = A column cannot hold “{ $what }”. Choose { $known }.
table-no-time = “{ $cell }” is no time and was left out. Times are seconds (12,5) or clock times (0:12).
table-no-heads = The table has no heads, and what its columns hold cannot be told from the cells. Its first row: { $columns }. Say it by number: gensvar import FILE --column 1=speaker --column 3=text. If it is no table: --from text
table-headless = The table has no heads. Its columns, by what stands in them: { $columns }. If one is wrong: --column NUMBER=WHAT
table-codes-first = Two speak in this row. Its codes went to { $label }. Check them, or write a row for each.
table-times-minutes = “{ $column }” is read as seconds, but so much cannot be said in so little time. If “{ $cell }” means { $time }, write the times with colons, and import again.
table-times-hours = “{ $column }” would be a talk of many hours, to { $cell }: a spreadsheet takes minutes and seconds for hours and minutes. All were read as minutes and seconds ({ $cell } as { $time }). Look at a few times.
table-times-long = “{ $column }” goes from { $from } to { $cell }, which is long for a talk. Look whether the spreadsheet changed the times: minutes and seconds belong there as 0:01:05.
table-times-whole = “{ $column }” goes to { $cell } without any seconds, and little is said for so long a talk. They were read as hours and minutes. If a spreadsheet made them of minutes and seconds ({ $time }), write them as 0:{ $time }, and import again.
table-times-small = “{ $column }” is read as seconds, and all of the talk lies within one of them (“{ $cell }”). Show the times as hours, minutes and seconds in the spreadsheet (hh:mm:ss), save it as CSV again, and import that.
import-time-ahead = The time { $time } is later than those of the turns behind it, and was left out. Check it in the file.
import-docx-lone = This row holds nothing but “{ $words }” and is no turn. It is left out.
import-docx-cell-codes = The codes in a cell of this table (the first is “{ $example }”) are not as many lines as the talk beside them. They stand among the words. Give each turn a row of its own and open the file again.
import-times-behind = Times between two # stand behind paragraphs ({ $count }). Each was taken for the end of its paragraph and the beginning of the next; the first begins at 0:00.
import-times-hashed = Times between two # stand before paragraphs ({ $count }). Each was taken for the beginning of its paragraph.
import-time-hashed-inside = Times between two # in the middle of paragraphs, left out: { $count }.
import-labels-count = The numbers in { $labels } … count turns, since each label stands once: they were left out. If they tell people apart, write another sign before the colon.
import-codes-in-words = Codes in brackets among the words, which stay words: { $count }, the first “{ $example }”. To bring them in as codes, put them into a column of a table (CSV).
import-codes-at-ends = Codes at the ends of lines, behind a tab or a wide gap, which stay words: { $count }, the first “{ $example }”. To bring them in as codes, put them into a column of a table (CSV).
import-times-dated = Each time has the day before it. The talk was taken to begin at the first of them ({ $time }), and the others count from there on.
import-times-of-day = The times are times of day. The talk was taken to begin at the first of them ({ $time }), and the others count from there on.
import-times-in-words = Times in brackets among the words, which stay there: { $count }, the first “{ $example }”. A turn only has the time at which it begins.
table-coding-unclear = “{ $example }” has several codings in this table, and these rows do not say which ({ $count }). They became another one. Write its id under “coding”.
table-of-codebook = This is a codebook as a table, which gensvar writes and does not read. “gensvar codebooks list” names the codebooks that there are, and “gensvar codebooks new” makes one of your own.
import-cue-unnamed = Captions without a name, given to whoever spoke before: { $count }. Check who speaks there.
import-boris-none = This is no project of BORIS. Leave out --from, and the format is found by what stands in the file.
import-chat-people = Age, sex and the like of people (@ID), which gensvar has no place for and left out: { $count }.
table-row-broken = This row could not be read and was left out ({ $reason }).
part-talks = several talks in one file
part-ids = ids of talks and codings
part-title = the title
part-language = the language
part-date = the day
part-media = recordings
part-offsets = where recordings begin
part-targets = goals
part-speakers = who speaks
part-names = names of participants
part-roles = roles of participants
part-speaks-for = for whom an interpreter speaks
part-silent = participants without a turn
part-words = the words
part-starts = when turns begin
part-ends = when turns end
part-untimed = turns without a time
part-turn-ids = numbers of turns
part-coders = several coders
part-coder = the coder
part-codebooks = the codebooks
part-round = the round
part-circumstances = what was coded from, and whether it is finished
part-passes = passes, and why a talk cannot be coded
part-marks = codes
part-mark-ids = numbers of marks
part-modifiers = modifiers
part-notes = notes
part-overrides = what counts against the rules
part-cuts = where turns are cut
part-together = several codes on one part of a turn
part-ratings = global scores
part-evidence = what speaks for global scores
part-course = bookmarks, stretches, phases and the plan
part-backwards = times of turns that begin before one above them
part-consent = what the client agreed to, and whether that was taken back
part-retain = the day after which the talk has to be deleted
part-hidden = whether figures were hidden while coding
part-versions = which version of the codebooks was coded under
part-gone = codes on turns that the talk no longer has
export-withdrawn = The client took the consent back ({ $day }). Check whether this talk may be passed on.
export-not-agreed = The client did not agree to this talk being used. Check whether it may be passed on.
export-retain = This talk has to be deleted after { $day }: so has the file that is made of it now.
xlsx-full = A sheet takes no more than { $most } rows. Write CSV instead: --to csv
xlsx-cut = { $count ->
        [one] One cell is longer than the { $most } letters that a sheet takes, and was cut off.
       *[other] { $count } cells are longer than the { $most } letters that a sheet takes, and were cut off.
    }
import-before-first-cue = Lines before the first caption, left out: { $count }. The first one is “{ $example }”.
import-cue-empty = Captions or segments without words, left out: { $count }.
import-cue-cut-off = Rows that end behind their times, as where a file is cut off: { $count }. They were left out. Look whether the file is whole.
import-cue-time = Times that cannot be read: { $count }, the first one “{ $example }”. They were left out, and the words were kept. Check these places.
import-cue-time-damaged = This line was meant to be times and is damaged: “{ $words }”. What can be read of them was taken, and the words below it are a caption of their own. If the times matter, mend the line and open the file again.
import-docx-beside = The transcript is in a table. Lines outside it, left out: { $count }.
import-docx-columns = The table has further columns beside speaker, words and time. They were left out.
import-docx-comments = Comments in the margin, left out: { $count }.
import-docx-colours = Places with a coloured background: { $count }. Colours are not read. If they mean codes, write the codes into a column of a table.
import-docx-deleted = Places where words are marked as deleted (track changes): { $count }. These words were left out. Accept or reject the changes in Word if they belong to the talk.
import-docx-hidden = Places with hidden words in the Word document, left out: { $count }. If they belong to the talk, show them in Word (Font, Hidden) and save it again.
import-docx-struck = Places with words that are struck out: { $count }. They were taken as said. Delete them in Word if they do not belong to the talk.
import-docx-symbol = Signs of fonts that are not known here: { $count }. A “�” stands in their place. Look at them in Word.
import-docx-footnotes = Footnotes and endnotes, left out: { $count }.
import-docx-heads = This row holds the headings of the table and was left out.
docx-no-document = The document is damaged: its text is missing. Open it in Word and save it again.
import-rolling = The captions roll up the screen. Captions that show again what stood there before: { $count }. It was taken as said once.
import-row-time = The time in this row cannot be read and was left out.
import-segments-order = Segments that stand behind one that begins later: { $count }. The talk is in the order of the times.
import-segment-strange = Entries that are no segments, left out: { $count }. Make the transcript again if words are missing.
import-segment-untimed = Segments without a time that can be read: { $count }. Their words were kept.
import-tag-unknown = Words in angle brackets that captions do not have, left out: { $count }. The first one is “{ $example }”. If they belong to the talk, write them in round brackets.
import-time-negative = Times before the beginning of the recording: { $count }, the first one “{ $example }”. They were read as 0:00.
import-time-odd = Times that are not written as this format has them: { $count }, the first one “{ $example }”. They were read all the same. Check that they are right.
import-webvtt-cut-off = The file says that it has turns: { $stated }. Turns that are there: { $there }. It does not end with “NOTE end”, so it may have been cut off. Look whether the talk is whole.
import-webvtt-codes-behind = Codes behind the last caption, which belong to nothing and were left out: { $count }.
import-webvtt-header = The file does not begin with “WEBVTT”, so it may be another kind of file. It was read all the same.
import-webvtt-looks = Blocks that only say how captions look and where they stand, left out: { $count }.
import-webvtt-note = Notes (NOTE) that nobody says, left out: { $count }.
import-webvtt-stray = Places with lines that belong to no caption, left out: { $count }. The first one is “{ $example }”. If they are spoken, a time is missing above them.
import-words-of-others = Segments in which single words were given to another speaker: { $count }. Each segment was kept with its own speaker. Check who speaks there.
json-damaged = The file is damaged here: its JSON does not hold together. Get it once more from the program that made it.
json-no-number = Values that are no numbers (“{ $example }”): { $count }. They were read as if nothing stood there.
json-half-letter = Halves of letters (“{ $example }”), which cannot be read: { $count }. A “�” stands in their place.
json-name-twice = Names that stand twice in one place: { $count }, the first one “{ $example }”. What stands there last was read.
json-cut-off = The file ends before it is complete. Get it once more from the program that made it.
export-webvtt-times = Turns without a time: { $count }. Captions need one, so times were made up for them; gensvar knows them when it reads the file.


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = What gensvar had written into this file for itself was changed and cannot be read. Names, roles, ids and global scores are missing; check them.
import-no-xml = This is no XML, as files of this format are. Leave --from out, and the format is found by what stands in the file.
import-eaf-none = This is XML, but no annotation file of ELAN. Choose the .eaf file.
import-eaf-lost = { $count ->
    [one] One annotation belongs to no time and to no other annotation, so it has no time.
   *[other] { $count } annotations belong to no time and to no other annotation, so they have no time.
}
import-eaf-row-odd = Lines that are no row of ELAN’s table ({ $count }, the first: “{ $example }”) were put behind the words of the row above.
import-eaf-odd-times = { $count ->
    [one] One time is no time of a recording and was left out.
   *[other] { $count } times are no times of a recording and were left out.
}
import-eaf-frames = The times are counted in pictures of a film and were turned into seconds.
import-eaf-id-twice = “{ $id }” is the id of two annotations; what belongs to it was given to the second one. Save the file again in ELAN.
import-eaf-slots = { $count ->
    [one] One time is not stated in the file and was set evenly between those around it.
   *[other] { $count } times are not stated in the file and were set evenly between those around them.
}
import-eaf-left = { $count ->
    [one] This tier with its one annotation holds neither talk nor codes and was left out.
   *[other] This tier with its { $count } annotations holds neither talk nor codes and was left out.
}
import-eaf-stretches = { $count ->
    [one] This tier divides turns by time (one stretch), and its text is not what was said there, so the text was left out.
   *[other] This tier divides turns by time ({ $count } stretches), and its texts are not what was said there, so the texts were left out.
} Codes below it stand on the turns.
import-eaf-notes-left = { $count ->
    [one] The tier “{ $name }” is called by a word for notes: its one annotation is not what somebody says and was left out.
   *[other] The tier “{ $name }” is called by a word for notes: its { $count } annotations are not what somebody says and were left out.
} If it is somebody who speaks, give the tier another name in ELAN.
import-eaf-guessed-codes = This tier was taken for codes, since its values are short and come again. Give its type a controlled vocabulary in ELAN to make that certain.
import-tiers-unclear = { $tiers } code the same stretches. They were read as one coder’s. If each is another coder’s, call them “codes NAME” (in ELAN, or fill in the annotator of each tier), and import again.
import-eaf-guessed-rows = The tier was taken for codes, since its values are short and come again. If they were said, read the file as a table: --from tsv
import-eaf-parts-lost = { $count ->
    [one] The parts of one turn no longer hold its words, so the turn was left whole.
   *[other] The parts of { $count } turns no longer hold their words, so these turns were left whole.
}
import-eaf-codes-lost = { $count ->
    [one] One annotation of this tier belongs to nothing that was said, so it was left out.
   *[other] { $count } annotations of this tier belong to nothing that was said, so they were left out.
}
export-times-made-up = { $count ->
    [one] The format needs times: one turn without a time got a made-up one.
   *[other] The format needs times: { $count } turns without a time got made-up ones.
}
export-times-moved = { $count ->
    [one] The format takes no turns of one speaker that lie over each other or take no time: the time of one turn was changed.
   *[other] The format takes no turns of one speaker that lie over each other or take no time: the times of { $count } turns were changed.
}
export-letters-lost = Control characters, which the format cannot hold, were replaced by “�”.
export-returns = { $count ->
    [one] The line ends of Windows inside one text become plain ones when the file is read again.
   *[other] The line ends of Windows inside { $count } texts (turns, notes, titles) become plain ones when the file is read again.
}
import-praat-silences = { $count ->
    [one] One interval only says that nobody speaks, and was left out.
   *[other] { $count } intervals only say that nobody speaks, and were left out.
}
import-praat-tiers = Tiers that the file says it has: { $stated }. Tiers that are there: { $there }. The file may have been cut off, and what stood in the others is lost. Save it again in Praat.
import-praat-count = { $count ->
    [one] The tier “{ $tier }” holds one entry, not as many as it states. Look at its end in Praat.
   *[other] The tier “{ $tier }” holds { $count } entries, not as many as it states. Look at its end in Praat.
}
import-praat-cut-off = The file ends inside a text. Save it again in Praat.
import-chat-line = This line is none that CHAT knows and was left out.
import-chat-headers = { $count ->
    [one] One line at the head tells of the recording or the setting and was left out.
   *[other] { $count } lines at the head tell of the recording or the setting and were left out.
}
import-chat-tiers = { $count ->
    [one] One line of this tier holds no codes and was left out.
   *[other] { $count } lines of this tier hold no codes and were left out.
}
import-chat-said-of = Remarks in square brackets among the words, left out: { $count }. The first one is “{ $example }”. If it is a code, write it in a tier below the line: “%cod:” and the code with “$” before it.
import-chat-unsigned = Lines of this tier whose codes may lack their “$”, left out: { $count }. The first one is “{ $example }”. Write “$” before each code and open the file again.
import-chat-no-end = The file ends here without “@End”, so it may have been cut off. Look whether the talk is whole.
import-refi-none = This file is no REFI-QDA project. Export the project as “REFI-QDA” (.qdpx) once more.
import-refi-no-text = This text is not in the project file, so it was left out. Export the project with its texts.
import-refi-aside = Cases, sets, variables and links, left out: { $count }.
import-refi-notes = Notes that stand on no coded stretch of a text, left out: { $count }. Keep the project for them.
import-refi-others = { $count ->
    [one] One source is a picture, a recording or a PDF, and was left out.
   *[other] { $count } sources are pictures, recordings or PDFs, and were left out.
}
import-refi-odd = { $count ->
    [one] One selection does not say where it is and was left out.
   *[other] { $count } selections do not say where they are and were left out.
}
import-refi-code-unknown = A code was given here that the project does not explain, so it was left out.
import-refi-whole = { $count ->
    [one] One code was given to the whole text and was left out.
   *[other] { $count } codes were given to the whole text and were left out.
}
import-refi-long = { $count ->
    [one] One selection goes on behind its turn; its codes stand where it begins.
   *[other] { $count } selections go on behind their turns; their codes stand where they begin.
}
import-refi-same-names = Codes of one name stand below different ones in the project ({ $count ->
    [one] one name
   *[other] { $count } names
}, the first: “{ $code }”). Each was called by the one above it, too: they are different codes.
import-refi-inside = Markings that begin inside another one of the same turn: { $count }, the first in “{ $example }”. The turn is cut there, and the code of the longer marking stands only on the part where it begins. Check these turns.
import-refi-before = { $count ->
    [one] One selection lies before the first speaker; its codes were given to the first turn. Check them.
   *[other] { $count } selections lie before the first speaker; their codes were given to the first turn. Check them.
}
import-refi-outside = { $count ->
    [one] One selection lies behind the end of the text; its codes were given to the last turn.
   *[other] { $count } selections lie behind the end of the text; their codes were given to the last turn.
}
export-failed = The file could not be put together.
export-refi-codes-only = REFI-QDA codebooks hold codes only: the global scores and the modifiers are not in the file.
export-no-codes = { $file } has no coding yet, and { $format } holds only codes, so it was left out. Its words can go to { $known }.
import-codebook-no-codes = The file defines no codes, so no codebook can be made of it. Choose a file with codes.
import-globals-alone = This file holds only ratings, and the talk that they are of is not beside it. Import both together: gensvar import talk.casaa talk.globals
import-globals-twice = Ratings that the talk already had were left out ({ $count }). Compare both files.
import-joined = with the global scores of { $file }
import-only-codebook = The file is a codebook and becomes one of yours: { $id }
open-globals-alone = This file holds only ratings and no talk. Import it together with the talk that they are of: gensvar import talk.casaa { $file }
open-import-codebook = This file holds a codebook and no talk. To make it one of your codebooks, type: gensvar import "{ $file }"
table-unsure = “{ $column }” can head coders or codes. By its cells it was read as { $meaning ->
    [code] codes
   *[coder] coders
}. To change that: --column "{ $column }={ $other ->
    [code] code
   *[coder] coder
}"
import-columns-remembered = Columns as last time: { $columns } (--forget-columns begins anew)
table-each-coder = A coding for each of these columns of codes: { $columns }. Their coders: { $coders }.
table-coder-missing = Rows with codes in which the column of coders is empty, so that the codes are nobody’s: { $count }, the first of them here. Write the coder into each row, and import it again.
import-web-page = This is a web page. Copy its text into a plain text file (.txt), and open that file here.
import-refi-codebook = This is a codebook of REFI-QDA, which gensvar writes and does not read. A codebook of your own is a file in gensvar’s own form: “gensvar keymaps where” names the folder for it, and “gensvar codebooks new” makes one to begin with.
import-inside-refi = This is the inner part of a REFI-QDA project, without its texts. Choose the whole project, which ends in .qdpx.
import-unknown-xml = This file (XML) comes from a program that is not known here. Save the transcript there as plain text (.txt), Word (.docx) or subtitles (.vtt), and open that file.
import-unknown-json = This file (JSON) comes from a program that is not known here. Save the transcript there as plain text (.txt), Word (.docx) or subtitles (.vtt), and open that file.
import-folder-not-made = This folder cannot be made. Choose another one.
import-transcription-failed = No transcript is in this file: the program that was to make it failed and says “{ $error }”. Have the recording transcribed once more.
import-role-unknown = “{ $word }” is no role. Say one of these: { $known }. For help, type: gensvar import --help
import-role-twice = “{ $label }” is given two roles, so nothing was written. Say one of them.
import-pair = { $option } takes two things with “=” between them, and “{ $value }” has no “=”. Write it so: { $option } "{ $example }"
import-role-nobody = Nobody in these files is called “{ $label }”, so nothing was written. Those who speak are: { $known }.
import-role-no-speakers = The files do not say who speaks, so there is no “{ $label }” to give a role, and nothing was written. Leave --role out, or write "?=clinician" where one person says it all; who speaks in which turn can be told in gensvar.
import-column-unknown = There is no column “{ $column }” to be read like this, so nothing was written. The first row has: { $known }. Columns are named by their heads or numbers, for example: --column "1=speaker" --column "2=text"
import-column-no-table = None of these files is a table, so there is no column “{ $column }”, and nothing was written. Leave --column out.
import-ask-later = later
import-ask-prompt = (Enter: { $shown }, q: stop) >
import-answers-yes = y yes
import-answers-stop = q quit stop
import-write-again = Type y for yes, or n for no: then nothing is written.
import-other-role = “{ $label }” is taken for: { $role }, since only two speak.
import-no-speakers = The file does not say who speaks. Open it in gensvar afterwards and tell it turn by turn: { $clinician } for the clinician, { $client } for the client, { $others } for others.
import-by-codes = The file does not say who speaks everywhere; by their codes, turns were taken for the clinician’s ({ $clinician }) and the client’s ({ $client }).
import-some-speakers = Turns of which the file does not say who speaks: { $count }. Tell it in gensvar: { $clinician } for the clinician, { $client } for the client, { $others } for others.
import-talk-empty = Nothing happens and nothing is said here, so it was left out. The others come in.
import-made-before = Brought in before, as { $session }. That stays as it is; a new one is written beside it.
import-there-already = { $session } is there already and stays as it is. This talk becomes { $new }.
import-there-from = { $session } is made of { $file }. This talk becomes { $new }.
import-same-talk = The words of both are the same: it is the same talk.
import-named-twice = { $file } was named twice and is read once.
import-codebook-absent = The file says that codes belong to “{ $codebooks }”, which is not among your codebooks. They are read as if no codebook were named.
import-codebook-left-out = The file was written with --codes-only and does not say which codebook its codes are from. They are read as if no codebook were named. If you know it: --codebook
import-codebook-left-out-whole = The file was written with --codes-only and does not say which codebook “{ $codebooks }” is. Its codes are kept and shown, but count nowhere. If you know it: --codebook
table-columns-left = { $count ->
    [one] The column “{ $columns }” is not read. If it holds what matters, say it: --column "{ $columns }=WHAT", in which WHAT is one of: { $known }
   *[other] These columns are not read: { $columns }. If one holds what matters, say it: --column "{ $by }=WHAT", in which WHAT is one of: { $known }
}
table-of-turns = This is the table of turns, where several codes stand in one cell and nothing tells on which part of the turn. Take the table of marks instead: gensvar export FILE --to csv
import-to-file = “{ $file }” is a file, so nothing can be written into it. Choose a folder after --to.
import-coder-unnamed = somebody whom the file does not name
import-more-alike = { $count ->
    [one] One more of a kind that was told { $most } times above.
   *[other] { $count } more of a kind that was told { $most } times above.
}
format-name = { $name }
format-name-whisper-tsv = Whisper (table)
format-name-csv-turns = CSV, a row a turn
format-name-tsv-turns = TSV, a row a turn
format-name-csv-sessions = CSV, a row a coding with its figures
format-name-tsv-sessions = TSV, a row a coding with its figures
format-name-xlsx = Excel workbook
format-name-cacti-text = CACTI (old)
format-name-cacti-globals = CACTI (old, global ratings)
format-name-cacti-xml = CACTI (configuration)
format-name-sdis-event = SDIS (GSEQ, events)
format-name-text = plain text
import-ask-coder = { $more ->
        [0] { $files }: Whose codes are these? Nothing in there says it.
       *[other] { $files } and { $more } more: Whose codes are these? Nothing in there says it.
    }
import-ask-coder-prompt = (Enter: you, { $coder }; or type a name; q: stop) >
import-say-coder = The file does not say whose codes these are, so they can be read but not changed. If they are yours, import with: --coder "{ $coder }"
import-open-it = { $count ->
    [one] Open it: gensvar { $file }
   *[other] Open the first: gensvar { $file }
}
import-talks-many = The file has more than { $most } talks. Divide it, and bring in one part after the other.
import-boris-offset = { $count ->
    [one] The observation has
   *[other] { $count } observations have
} a time offset in BORIS. The times are those of its events, with the offset in them.
import-cues-order = { $count ->
    [one] One caption stands
   *[other] { $count } captions stand
} behind one that begins later. The talk is in the order of the times.
export-two-talks = { $file } was left out: it has the same id as { $other }, and { $what }. Export it alone, or give it an id of its own.
export-differs-words = other things are said in it
export-differs-people = other people speak in it, or in other roles
export-differs-times = its times are others
export-copies-differ = { $file } is a copy of { $other }, and they differ in: { $parts }. What { $other } says goes out, but the stricter consent and the earlier day of deletion count.
export-two-versions = { $file } was left out: it is another version of a coding that is written. Merge the two first: gensvar merge
import-signature = This line was written by the program that wrote the talk down, and was left out.
table-above-head = This stands above the head of the table and was left out: “{ $title }”.
table-explained = The row below the heads (“{ $words }”) explains them, so it was left out.
table-code-alone = Rows that hold a code alone: { $count }, the first of them here. Each code was given to the turn in the row above, as where several cells are made one.
table-heading-left = “{ $title }” stands alone in its row, as a heading does, and was left out.
table-figures-left = Rows with a name and a figure and no words: { $count }, the first of them here (“{ $example }”). They are no turns and were left out. Give global scores in gensvar.
table-globals = Global scores beside the talk were read as what its coder gave: { $names }.
table-global-whose = Nobody can say which coder gave “{ $rating }” the score { $value }, so it was left out. Give it in gensvar.
table-global-note = “{ $words }” stands beside all global scores, and goes with “{ $rating }” as its note.
table-global-note-left = “{ $words }” stands beside global scores that were not read, and was left out. Write it as a note in gensvar.
table-sums-alone = This holds sums or global scores, and no talk. gensvar needs what was said, or each code with its time: bring in the sheet with the talk, and give the global scores in gensvar.
table-cells-beyond = Rows with cells beyond the last head: { $count }, the first of them here (“{ $example }”). Those cells were left out; words and codes are as they stand. If they matter, give their column a head, and import again.
table-sign-counted = Figures in the place of signs under codes: { $count }, the first of them here (“{ $example }”). Each was read as the code given once. If it was given more often, add it in gensvar.
table-sign-odd = Cells under codes that hold no sign (x, 1): { $count }, the first of them here (“{ $example }”). No code was read from them. Write x where the code was given, and import again.
table-marked = Under these heads stand signs (x, 1). Each was read as the code that its head names: { $columns }.
table-two-heads = The first two rows are the head of the table. Its columns: { $columns }.
table-columns-kinds = These columns hold codes, and no turn has codes in two of them, so they are one coding: { $columns }.
table-rows-empty = Rows without words, code, time and speaker: { $count }, the first of them here. They are no turns and were left out.
table-totals-left = Rows of sums and means below the talk: { $count }, the first of them here. They are no turns and were left out.
table-rows-one-turn = The row has the words and the speaker of the row above, and another coder, so it was read as a coding of the same turn. If the words were said twice, give the table a column with the number of each turn.
table-state-endless = A state begins here and never ends. Its beginning was kept.
table-state-unbegun = A state ends here that never began. The code was kept at this moment.
table-row-joined = The row has { $count ->
    [one] one cell and
   *[other] { $count } cells and
} the head { $columns }, so something that parts cells stands in the words. They were put together again: “{ $words }”. Look at the row; quotation marks around its words keep them whole.
table-row-uncoded = The row has { $count ->
    [one] one cell and
   *[other] { $count } cells and
} the head { $columns }, and nothing tells which one holds the code. Its words were kept, and this was read as no code: “{ $cells }”. Put quotation marks around the words of the row.
table-row-beyond = The row has { $count ->
    [one] one cell and
   *[other] { $count } cells and
} the head { $columns }. What stands beyond the head was left out: “{ $cells }”. Look whether the other cells stand under their heads.
table-row-fewer = The row has { $count ->
    [one] one cell and
   *[other] { $count } cells and
} the head { $columns }. The missing ones were read as empty. Look whether the others stand under their heads.
table-of-sessions = This is the table of figures with a row for each coding: it has counts and scores, and neither words nor codes. Take the table of marks instead: gensvar export FILE --to csv
import-praat-otherwise = Praat saved this file chronologically or as binary, which gensvar does not read. Open it in Praat, choose Save → Save as text file..., and import that file.
import-own-markdown = This is a page of gensvar in Markdown: it is for reading, and its codes do not come back. These formats come back whole: gensvar export FILE --to json, csv, elan or refi-qda. If only its words matter: --from text
table-codes-parted = Cells with several codes and commas between them: { $count }. Each code counts by itself.
import-codes-joined = Several known codes in one, such as “{ $example }”: { $count }. Each code counts by itself.
import-code-none = “{ $code }” { $count ->
    [one] (once)
   *[other] ({ $count } times)
} was read as no code, whose key it is. If it is a code of its own, say which: --code "{ $code }=…"
import-codebook-chosen = Codes are read under { $codebooks }. Others that know them all (--codebook): { $others }
import-long-cut = This is longer than { $most } letters, which is more than gensvar keeps, and was cut there: “{ $text }…”
import-many-cut = There are more than { $most } entries here, which is more than gensvar keeps. Left out: { $count }.
import-copies = This file names long texts so often that they would fill the memory: names of columns, groups or speakers, or notes. It may be damaged; look at its longest names, and shorten them.
import-codebook-large = No codebook here has these codes, and with their names and definitions they are too long to make one of them. Shorten the definitions in the file, or choose a codebook that has the codes: --codebook
table-turns-sorted = The rows stand in another order than that of the talk, as a spreadsheet leaves them that sorted by something else. The turns were put in the order of their numbers.
table-turns-unsure = The numbers of the turns do not go up, and nothing else tells in which order they were said. They stay as they stand in the table. If a spreadsheet sorted it, sort it by “turn” first, and import it again.
table-parts-missing = Parts of turns have no row in a coding ({ $count }); the first such turn begins here. What was said was taken from the other rows of the turn; codes on the missing parts are not there. Look whether rows were deleted or hidden.
table-part-differs = Rows of the same part of a turn do not have the same words ({ $count }). The words of the first row were taken. Compare the rows of this turn.
table-turn-differs = Rows of the same turn do not have the same speaker or times ({ $count }). Those of the first row were taken. Compare the rows of this turn.
table-quote-open = A quotation mark opens a cell here and nothing closes it. It was read as a sign of the words, so that the rows behind it are not lost. Look at this line; close the mark or take it away.
table-about-differs = Rows of the same talk do not have the same title, date or language ({ $count }, the first: “{ $example }”). That of the first row was taken. If they are several talks, a column has to say so: --column "{ $column }=talk"
table-round-odd = “{ $example }” is no number of a round ({ $count }). Codings are kept apart by it, and counted as the first round. Rounds are 1, 2 …
table-note-left = “{ $what }” is a note in a row without a code, and notes stand on codes: it was left out. Give the row a code, or write the note yourself in gensvar.
table-modifiers-left = “{ $what }” would refine a code, and the row has none: it was left out. Give the row its code.
table-code-nothing = Cells with “{ $cell }” under codes ({ $count }) were read as not coded. If it is a code, say which: --code "{ $cell }=…"
table-role-unknown = “{ $example }” is no role that is known { $count ->
    [one] (one row)
   *[other] ({ $count } rows)
}. Say it: --role "LABEL=client" (or clinician, relative, interpreter, other)
table-role-differs = “{ $example }” has several roles in the table { $count ->
    [one] (one row says another)
   *[other] ({ $count } rows say another)
}. The first was taken. To change it: --role "{ $example }=client"
table-name-differs = Somebody has several names in the table { $count ->
    [one] (one row: “{ $example }”)
   *[other] ({ $count } rows, the first: “{ $example }”)
}. The first name was taken.
import-carried-cuts-lost = Cuts of turns that are gone or shorter than they were were left out: { $count }. Look at these turns in gensvar.
import-datavyu-media = The file names more than { $most } recordings. Those from here on were left out.
import-datavyu-speakers = The file names more speakers than a talk can have. Who speaks in these cells was left out { $count ->
    [one] (one, here)
   *[other] ({ $count }; the first is here)
}.
import-datavyu-many = The file has more than { $most } cells, which is more than a talk has. Divide it in Datavyu, and bring in one part after the other.
import-file-changing = The file was being written to while it was read, so that its last lines may be missing. Wait until the other program is done, and import it again.
table-turns-timed = The rows stand in another order than that of the talk, and the numbers of the turns begin anew with each speaker. The turns were put in the order of their times.
table-numbers = The column “{ $column }” holds only whole numbers and was read as the number of the turn. To change that: --column "{ $column }=text"
table-no-words = No column is known to hold the words, so that the turns are empty. The columns: { $columns }. If one holds the words, say it: --column "{ $by }=text"; if one holds who speaks: --column "{ $by }=speaker"
import-cue-dialogue = Captions in which several lines begin with a dash: { $count }. Each such line was read as said by another person than the one before. Look who speaks there.
import-counts-for-nobody = Codes came along, and nobody is the clinician or the client: they count for nobody, and there are no figures until it is said. Say it: --role "{ $label }=clinician" (or client)
import-docx-tables-left = { $count ->
    [one] The talk is in the paragraphs. One line of tables that are no transcript was left out.
   *[other] The talk is in the paragraphs. { $count } lines of tables that are no transcript were left out.
}
import-docx-both = Both the paragraphs and a table read as talk, so both came in, in the order of the document. Look where one follows the other; delete in Word what is no part of the talk.
table-no-rows = The table has no rows: there is nothing below its head. Choose the file that holds the rows, or save the sheet again.
table-times-dated = “{ $column }” has the day before each time. The talk was taken to begin at the first of them ({ $cell }), and the others count from there on.
table-times-of-day = “{ $column }” holds times of day. The talk was taken to begin at the first of them ({ $cell }), and the others count from there on.
table-times-dotted = “{ $column }” has times with points, and they were read as hours, minutes and seconds: { $cell } is { $time }.
table-times-days = “{ $column }” holds parts of a day, as spreadsheets keep times: { $cell } is { $time }.
table-coders-laid = Rows of { $coder } that say the same as those of { $other }: { $count }. They were laid over the same turns, so that the talk is there once, with a coding each. { $left ->
    [0] Every row fitted.
    [one] One row fitted nowhere, and is a turn of its own.
   *[other] { $left } rows fitted nowhere, and are turns of their own.
}
table-coders-twice = The rows of { $coder } say much that those of { $other } say, too, and were kept as turns of their own: the talk may be there twice. If they are the same turns, give the table a column with the number of each turn, the same for both.
table-coders-numbers = Rows of { $coder } that have the number of a turn of { $other } and say something else: { $count }, the first of them here (number { $number }). They were kept as turns of their own, so the words may be there twice. Let them say what { $other } has under their numbers, and import again.
table-numbers-anew = The numbers of the turns begin anew here, after { $before }. If another talk begins here, give the table a column headed “talk” that names the talk in each row, and import again.
table-talks-by = “{ $column }” was read as what tells talks apart.
table-time-points = “{ $cell }” stands among clock times and was read as { $time }. Look whether that is right.
import-code-kept = { $count ->
    [one] “{ $code }” (once, here)
   *[other] “{ $code }” ({ $count } times; the first is here)
} is no code of { $codebooks }, which knows most of the others. It was kept as it is, and counts nowhere. If it is misspelt, say what it is called there: { $hint }. Or make it a known one in gensvar: type “:” and choose the codes that are not known.
import-names-joined = These names were taken for one person, “{ $label }”: { $names }. If they are several, give each a name of its own in the file, such as “{ $label } 1” and “{ $label } 2”, and bring it in again.
import-two-clinicians = Several are taken for the clinician: { $labels }. If one of them is somebody else, say it: --role "{ $label }=other" (or client, relative, interpreter). If they all are: --role "{ $label }=clinician"
import-files-found = { $count } files were read:
import-more-files = { $count ->
    [one] … and one more
   *[other] … and { $count } more
}
import-ask-second = “{ $first }” is the clinician already, and “{ $label }” was taken for one, too.
import-no-clock = The time “{ $time }” before the words of this line is none that a clock shows. It was left out, and the words were kept.
table-column-twice = Two columns are said to hold { $what }, “{ $one }” and “{ $other }”, and one of them would be lost. Only codes may stand in several columns.
table-other-side = Codes in the column of the side that does not speak in the row: { $count }, the first “{ $example }”. They stay with the turn of the row. Check them.
table-books-mixed = The heads { $columns } name several codebooks, and their codes became one coding. For a coding under each, leave only one of these columns in the file, import it with --codebook, and do the same with the other.
table-speakers-named = The columns { $columns } were taken for those of speakers who are called so. If that is wrong, say what they hold: --column "HEAD=WHAT"
table-rows-unlabelled = Rows that do not say who speaks, where others begin with a label: { $count }, the first “{ $example }”. They are nobody’s until you say whose they are.
table-part-unsaid = Rows that say neither which part of their turn they stand for nor its words: { $count }. Their codes went to its first part. Write the number under “part”.
day-form = YYYY-MM-DD
table-by-head = HEAD
table-by-number = NUMBER
day-odd = The day “{ $day }” is not written as other programs know days. Write { $meant } in the talk’s file.
import-day-read = { $count ->
    [one] A day was read as ours are written: { $example }.
   *[other] { $count } days were read as ours are written, the first one { $example }.
}
import-day-doubtful = { $count ->
    [one] The day “{ $example }” can be meant in two ways and stays as it is. Write it as YYYY-MM-DD in the talk’s file.
   *[other] { $count } days can be meant in two ways, such as “{ $example }”, and stay as they are. Write them as YYYY-MM-DD in the talks’ files.
}
import-day-unknown = { $count ->
    [one] “{ $example }” is no day and stays as it is. Write it as YYYY-MM-DD in the talk’s file.
   *[other] { $count } days are none, such as “{ $example }”, and stay as they are. Write them as YYYY-MM-DD in the talks’ files.
}
import-not-read = { $count ->
    [one] One file was not read; it is told above: { $files }
   *[other] { $count } files were not read; they are told above: { $files }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more
    }
}
table-columns-known = talk, coder, turn, start, end, speaker, role, code, modifiers, note, text
import-coders-many = There are more than { $most } coders of one talk here. Check which column or tier says who coded.
import-not-as-named = The name ends in { $ending }, as { $format } does, but the file is plain text and was read as that. Perhaps it was cut off or changed on its way: get it again where it came from.
import-xlsx-coded = These sheets say the same, so they are one talk with what each of them codes: { $names }.
import-xlsx-talks = Each of these sheets is a talk of its own: { $names }.
import-xlsx-apart = The sheet “{ $sheet }” says the same as “{ $kept }” but for rows more or fewer, the first of them here. They are two talks now. Give both sheets the same rows, and import again: then they are one talk with two coders.
import-xlsx-words = The sheet “{ $sheet }” has other words here than “{ $kept }”: “{ $here }”, and there “{ $there }”. Turns with other words: { $count }. The words of “{ $kept }” were kept, and the codes of both.
import-xlsx-parted = “{ $words }” is one row in “{ $kept }” and { $count } rows in “{ $sheet }”, of which this is the first. It is one turn, and what “{ $sheet }” codes stands on its parts.
import-xlsx-numbers-apart = The sheet “{ $sheet }” has numbers and codes without words, and could not be put together with “{ $words }”. Give the sheet with the words a column headed “Nr” with one number for each turn, and this sheet the same numbers. Then import again.
import-xlsx-numbers-left = No turn of the sheet “{ $words }” has the number “{ $number }” of this row, so its codes ({ $codes }) were left out. Correct the number, and import again.
import-xlsx-within = Only the sheet “{ $sheet }” has this row (“{ $words }”), and in “{ $other }” its words belong to the turn beside it. Its codes were given to that turn.
import-xlsx-only = Only the sheet “{ $sheet }” has this row (“{ $words }”); “{ $other }” does not. It became a turn of the talk, and its codes stay on it. Take it out of the sheet if nobody said it.
import-xlsx-speakers = The sheet “{ $sheet }” has another speaker here than “{ $kept }”: “{ $here }”, and there “{ $there }”. Turns with another speaker and the same words: { $count }. The speakers of “{ $kept }” were kept, and the codes of both.
import-xlsx-notes = Notes on cells are not read: { $count }, the first on { $cell }: “{ $words }”. Write them into a column headed “note” beside the codes.
import-xlsx-merged = Cells that were merged over several rows with words: { $count }, the first of them here, down to row { $rows }. What stands in such a cell counts for its first row alone. If it is meant for every row, write it into each, and import again.
import-xlsx-colours = Coloured cells: { $count }. Colours are not read. If they mean codes, write the codes into a column.
import-xlsx-sheets = { $further ->
        [0] The sheet “{ $sheet }” was read
       *[other] The sheet “{ $sheet }” was read with those like it
    }. { $count ->
        [one] Another one that holds something was left out
       *[other] { $count } others that hold something were left out
    }: { $names }. To read another sheet, put it first in the workbook.
import-xlsx-many = The sheets of this workbook hold more than { $most } turns together, which is more than gensvar reads at once. Make several workbooks of it, and import one after the other.
import-code-kept-ours = { $count ->
    [one] “{ $code }” (once, here)
   *[other] “{ $code }” ({ $count } times; the first is here)
} is no code of { $codebooks }. It was kept as it is, and counts nowhere. If it is misspelt, say what it is called there: { $hint }. Or make it a known one in gensvar: type “:” and choose the codes that are not known.
import-modifier-kept = What refines codes in the file and the codebook does not have was kept as it is, and counts as if it were not there (“{ $example }”) { $count ->
    [one] (one code, here)
   *[other] ({ $count } codes; the first is here)
}.
table-own-gone = { $count ->
    [one] A table of gensvar’s without its column “{ $columns }”: what it said is not known. If another column holds it, say so: --column "HEAD={ $by }"
   *[other] A table of gensvar’s without its columns “{ $columns }”: what they said is not known. If another column holds one of them, say so: --column "HEAD={ $by }"
}
table-own-renamed = A table of gensvar’s with other heads, read as: { $columns }
table-rating-alone = Global scores without a value ({ $count }, first “{ $example }”): no column holds it. They came in without one.
table-rating-nameless = Values of global scores of which no column says which they are ({ $count }, first “{ $example }”): left out. If a column holds it, say so: --column "HEAD=code"
table-by-books = Codes under the codebooks that head their columns: { $columns }
import-garbled = Letters that were saved wrongly ({ $count }, first “{ $example }”): UTF-8 was taken for Latin-1 once, and “Ã¥” stands for “å”. They came in as they are. Save the file anew as UTF-8 in the program that it comes from, and import that one.
import-time-jump = From { $from } on nothing is said until { $to }. If that is no break, mend the time there and import again.
table-column-is = { $number } { $what ->
    [start] start
    [end] end
    [turn] turn
    [code] code
    [speaker] speaker
   *[text] text
}{ $more ->
    [yes] , { $rest }
   *[no] {""}
}
table-columns-merged = The codes of the columns { $columns } became one coding. For a coding each, import one column after the other, the others with no head.
table-boris-books = What BORIS notes of recordings and lengths is left out: { $columns }
import-xlsx-formulas = { $count ->
    [one] A formula was not reckoned
   *[other] { $count } formulas were not reckoned
} when the workbook was saved; the first is here. What they come to is not known, so the cells are empty. Open the workbook in the spreadsheet, save it there, and bring it in again.
