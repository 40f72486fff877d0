# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = The file is empty. Choose the file that holds the transcript.
decode-blank = The file holds only blanks. Choose the file that holds the transcript.
decode-pdf = This is a PDF. Open it, copy its text into a plain text file (.txt), and open that file here.
decode-word = This is a Word document. Open it in Word, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-old-office = This document comes from an older Office program. Open it there, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-open-document = This is an OpenDocument text. Open it in LibreOffice, choose “Save as” and “Text (.txt)”, and open that file here.
decode-spreadsheet = This is a spreadsheet. Save the transcript as plain text (.txt) first, and open that file here.
decode-rich-text = This is a rich text document (RTF). Open it in a word processor, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-picture = This is a picture. Choose the file that holds the transcript.
decode-sound = This is a sound recording. Choose the file that holds the transcript of the talk.
decode-film = This is a video. Choose the file that holds the transcript of the talk.
decode-archive = This is a packed folder (such as ZIP). Unpack it, and open the transcript inside.
decode-database = This is a database. Export the transcript as plain text (.txt) first, and open that file here.
decode-utf-32 = The letters of this text are stored in a rare way (UTF-32). Open it in a text editor and save it again as UTF-8.
decode-binary = This does not seem to be text. Choose the file that holds the transcript, or save the transcript as plain text (.txt) first.

## Texts that could be read, with a doubt

decode-guessed = The file does not say how its letters are stored, so it was read as { $encoding }. If letters look wrong, open it in a text editor and save it again as UTF-8.
decode-damaged = Some letters could not be read as { $encoding } and are shown as “�”. Compare them with the original.

## Transcripts

import-nothing-said = There are no spoken words in this text. Choose the file that holds the transcript.
import-no-labels = The text does not say who speaks, so every paragraph became a turn of an unknown speaker. Put a label at the start of each turn, for instance “T:” and “C:”, and open the file again.
import-too-many-labels = { $count } different labels stand before a colon, more than a talk has speakers, so every paragraph became a turn of an unknown speaker. Check that this is a transcript.
import-before-first-speaker = This line comes before the first speaker and was left out.
import-heading = This line begins with “#” and was left out as a heading.
import-rule = This line holds no words and was left out.
import-label-once = “{ $label }” stands before a colon only here and was taken for a speaker. If it is part of what is said, change the line and open the file again.
import-label-as-words = “{ $label }” stands before a colon but was taken for a part of what is said. If it is a speaker, use this label wherever the person speaks, with a capital letter as in a name.
import-empty-turn = Nothing is said in this turn.
import-time-inside = The time on this line is inside a turn and was left out; a turn only has the time at which it begins.
import-time-backwards = The time on this line is earlier than one before it and was left out. Check the times around it.
import-turn-split = This turn is too long to be shown in one piece, so it goes on in another turn by the same speaker.
place-whole = the whole file
place-line = line { $number }
place-paragraph = paragraph { $number }
place-row = row { $number }
place-entry = “{ $name }”
import-at = { $place }: { $what }
import-time-reversed = The end is earlier than the beginning, so only the beginning was kept.
import-turn-ids = The numbers of the turns in this file are not each there once, so the turns were counted anew.
xml-broken = The file is damaged here: its XML does not hold together. Save it again in the program that made it.
xml-cut-off = The file ends before it is complete. Save it again in the program that made it.
xml-deep = Elements stand inside each other more deeply here than in any real file, so it is not read.
xml-doctype = The file has a document type of its own (DOCTYPE), which could hide things. Remove that line if you trust the file.
xml-entity = There is a “&…;” here that nothing explains. Save the file again in the program that made it.
archive-damaged = The file is packed, and damaged: it cannot be unpacked. Get it once more, or save it again in the program that made it.
archive-locked = “{ $part }” in this file is locked with a password or packed in a rare way. Save the file again without a password.
archive-large = “{ $part }” in this file becomes larger than { $most } MB when it is unpacked, so it is not read. Split the document.
archive-parts = The file holds more than { $most } parts, more than any document. It is not read.
import-code-unknown = “{ $code }” ({ $count } times) is no code of { $codebooks } and was left out. Say what it is called there: --code "{ $code }=…"
import-mark-nowhere = The code “{ $code }” was left out: nothing that was said belongs to it.
import-mark-silence = Nobody speaks where the code “{ $code }” stands, so it went to what was said nearest. Check it.
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
import-coding = Coded by { $coder }: { $count } codes, { $ratings } global scores, under { $codebooks }
import-made-codebook = No codebook here has all of these codes, so one is made of them: { $id }
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
import-answers-no = n no
import-not-written = Nothing was written.
import-written = Written: { $file }
import-own-file = This is a file of gensvar itself. Open it with gensvar, without “import”.
import-ask-role = Who is “{ $label }”? 1 clinician  2 client  3 relative  4 interpreter  5 other  (Enter: later)


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = What gensvar had written into this file for itself was changed and cannot be read. Names, roles, ids and global scores are missing; check them.
import-eaf-none = This is XML, but no annotation file of ELAN. Choose the .eaf file.
import-eaf-lost = { $count ->
    [one] One annotation belongs to no time and to no other annotation, so it has no time.
   *[other] { $count } annotations belong to no time and to no other annotation, so they have no time.
}
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
import-eaf-guessed-codes = This tier was taken for codes, since its values are short and come again. Give its type a controlled vocabulary in ELAN to make that certain.
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
import-praat-silences = { $count ->
    [one] One interval only says that nobody speaks, and was left out.
   *[other] { $count } intervals only say that nobody speaks, and were left out.
}
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
import-refi-none = This file is no REFI-QDA project. Export the project as “REFI-QDA” (.qdpx) once more.
import-refi-no-text = This text is not in the project file, so it was left out. Export the project with its texts.
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
import-refi-outside = { $count ->
    [one] One selection lies behind the end of the text; its codes were given to the last turn.
   *[other] { $count } selections lie behind the end of the text; their codes were given to the last turn.
}
export-failed = The file could not be put together.
