# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = The file is empty. Choose the file that holds the transcript.
decode-blank = The file holds nothing but blanks. Choose the file that holds the transcript.
decode-pdf = This is a PDF. Open it, copy its text into a plain text file (.txt), and open that file here.
decode-word = This is a Word document. Open it in Word, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-old-office = This is a document of an older Office program. Open it there, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-open-document = This is an OpenDocument text. Open it in LibreOffice, choose “Save as” and “Text (.txt)”, and open that file here.
decode-spreadsheet = This is a spreadsheet. Save the transcript as plain text (.txt) first, and open that file here.
decode-rich-text = This is a rich text document (RTF). Open it in a word processor, choose “Save as” and “Plain text (.txt)”, and open that file here.
decode-picture = This is a picture. Choose the file that holds the transcript.
decode-sound = This is a sound recording. Choose the file that holds the transcript of the talk.
decode-film = This is a film recording. Choose the file that holds the transcript of the talk.
decode-archive = This is a packed folder (such as ZIP). Unpack it, and open the transcript that is in it.
decode-database = This is a database. Export the transcript as plain text (.txt) first, and open that file here.
decode-utf-32 = This text is stored as UTF-32, which hardly any program uses. Save it again as UTF-8 in a text editor.
decode-binary = This does not seem to be text. Choose the file that holds the transcript, or save the transcript as plain text (.txt) first.

## Texts that could be read, with a doubt

decode-guessed = The file does not say how its letters are stored; it was read as { $encoding }. If letters look wrong, save it again as UTF-8 in a text editor.
decode-damaged = Some letters could not be read as { $encoding } and are shown as “�”. Compare them with the original.

## Transcripts

import-nothing-said = Nothing is said in this text. Choose the file that holds the transcript.
import-no-labels = Nobody is named as speaking, so every paragraph became a turn of somebody unknown. Put a label at the start of each turn, for instance “T:” and “C:”, and open the file again.
import-too-many-labels = { $count } different labels stand before a colon, more than a talk has speakers, so every paragraph became a turn of somebody unknown. Check whether this is a transcript.
import-before-first-speaker = This line stands before the first speaker and was left out.
import-heading = This line begins with “#” and was left out as a heading.
import-rule = This line holds only signs and was left out.
import-label-once = “{ $label }” stands before a colon only here and was taken as a speaker. If it is part of what is said, change the line and open the file again.
import-label-as-words = “{ $label }” stands before a colon but was taken as part of what is said. If it is a speaker, use that label wherever the person speaks, with capital letters as in a name.
import-empty-turn = Nothing is said in this turn.
import-time-inside = The time on this line stands inside a turn and was left out; turns keep only the time at which they begin.
import-time-backwards = The time on this line lies before an earlier one and was left out. Check the times around it.
