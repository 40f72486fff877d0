# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = Filen är tom. Välj filen med transkriptionen.
decode-blank = Filen innehåller bara mellanslag och tomma rader. Välj filen med transkriptionen.
decode-pdf = Det här är en PDF. Öppna den, kopiera texten till en fil med ren text (.txt) och öppna den filen här.
decode-word = Det här är ett Word-dokument. Öppna det i Word, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-old-office = Dokumentet kommer från ett äldre Office-program. Öppna det där, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-open-document = Det här är en OpenDocument-text. Öppna den i LibreOffice, välj ”Spara som” och ”Text (.txt)”, och öppna den filen här.
decode-spreadsheet = Det här är ett kalkylblad. Spara först transkriptionen som ren text (.txt), och öppna den filen här.
decode-rich-text = Det här är ett RTF-dokument. Öppna det i ett ordbehandlingsprogram, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-picture = Det här är en bild. Välj filen med transkriptionen.
decode-sound = Det här är en ljudinspelning. Välj filen med transkriptionen av samtalet.
decode-film = Det här är en film. Välj filen med transkriptionen av samtalet.
decode-archive = Det här är en komprimerad mapp (t.ex. ZIP). Packa upp den och öppna transkriptionen som ligger i den.
decode-database = Det här är en databas. Exportera först transkriptionen som ren text (.txt), och öppna den filen här.
decode-utf-32 = Textens bokstäver är lagrade på ett ovanligt sätt (UTF-32). Öppna den i en textredigerare och spara den igen som UTF-8.
decode-binary = Det här verkar inte vara text. Välj filen med transkriptionen, eller spara först transkriptionen som ren text (.txt).

## Texts that could be read, with a doubt

decode-guessed = Filen säger inte hur bokstäverna är lagrade, så den lästes som { $encoding }. Om bokstäver ser fel ut: öppna den i en textredigerare och spara den igen som UTF-8.
decode-damaged = Några bokstäver gick inte att läsa som { $encoding } och visas som ”�”. Jämför dem med originalet.

## Transcripts

import-nothing-said = I texten är det ingen som säger något. Välj filen med transkriptionen.
import-no-labels = Texten säger inte vem som talar, så varje stycke blev en replik av en okänd person. Inled varje replik med en beteckning, till exempel ”R:” och ”K:”, och öppna filen igen.
import-too-many-labels = { $count } olika beteckningar står före ett kolon, fler än ett samtal har deltagare, så varje stycke blev en replik av en okänd person. Kontrollera att det är en transkription.
import-before-first-speaker = Raden står före den första som talar och togs inte med.
import-heading = Raden börjar med ”#” och togs inte med, eftersom den ser ut som en rubrik.
import-rule = Raden innehåller inga ord och togs inte med.
import-label-once = ”{ $label }” står före ett kolon bara här och uppfattades som en person som talar. Om det hör till det som sägs, ändra raden och öppna filen igen.
import-label-as-words = ”{ $label }” står före ett kolon men uppfattades som en del av det som sägs. Om det är en person som talar, använd samma beteckning överallt där personen talar, med stor bokstav som i ett namn.
import-empty-turn = Ingenting sägs i den här repliken.
import-time-inside = Tiden på raden står mitt i en replik och togs inte med; bara tiden när en replik börjar används.
import-time-backwards = Tiden på raden är tidigare än en tid före den och togs inte med. Kontrollera tiderna runt omkring.
import-turn-split = Repliken är för lång för att visas i ett stycke, så den fortsätter i en ny replik av samma person.
