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
place-whole = hela filen
place-line = rad { $number }
place-paragraph = stycke { $number }
place-row = tabellrad { $number }
place-entry = ”{ $name }”
import-at = { $place }: { $what }
import-time-reversed = Slutet ligger före början, så bara början behölls.
import-turn-ids = Replikernas nummer i filen förekommer inte var sin gång, så replikerna har räknats på nytt.
xml-broken = Filen är skadad här: dess XML hänger inte ihop. Spara den igen i programmet som gjorde den.
xml-cut-off = Filen slutar innan den är hel. Spara den igen i programmet som gjorde den.
xml-deep = Element står djupare inuti varandra här än i någon riktig fil, så den läses inte.
xml-doctype = Filen har en egen dokumenttyp (DOCTYPE), som kan dölja något. Ta bort raden om du litar på filen.
xml-entity = Här står ett ”&…;” som inget förklarar. Spara filen igen i programmet som gjorde den.
archive-damaged = Filen är packad och skadad: den kan inte packas upp. Hämta den igen, eller spara den igen i programmet som gjorde den.
archive-locked = ”{ $part }” i filen är låst med lösenord eller packad på ett ovanligt sätt. Spara filen igen utan lösenord.
archive-large = ”{ $part }” i filen blir större än { $most } MB när den packas upp, så den läses inte. Dela dokumentet.
archive-parts = Filen innehåller fler än { $most } delar, fler än något dokument. Den läses inte.
import-code-unknown = ”{ $code }” ({ $count } gånger) är ingen kod i { $codebooks } och utelämnades. Ange vad den heter där: --code "{ $code }=…"
import-mark-nowhere = Koden ”{ $code }” utelämnades: inget av det som sades hör till den.
import-mark-silence = Ingen talar där koden ”{ $code }” står, så den sattes på det närmaste som sades. Kontrollera den.
import-rating-unknown = ”{ $global }” (skattad till { $value }) är ingen global skattning i dessa kodböcker och utelämnades.
import-rating-range = ”{ $global }” är skattad till ”{ $value }”, som inte är från { $lowest } till { $highest }, så skattningen utelämnades.
import-coding-unsound = gensvar kunde inte göra en kodning av dessa koder. Rapportera gärna felet.
import-format = Filformat: { $format }
import-format-text = Filformat: { $format }, bokstäver som { $encoding }
import-talks = { $count } samtal
import-more-talks = … och { $count } till. --details visar dem.
import-turns = { $count ->
        [one] { $count } replik
       *[other] { $count } repliker
    }
import-times = Från { $start } till { $end }
import-coding = Kodat av { $coder }: { $count } koder, { $ratings } globala skattningar, enligt { $codebooks }
import-made-codebook = Ingen kodbok här har alla dessa koder, så en görs av dem: { $id }
import-no-codebook-folder = Kodboken som behövs kan inte sparas, eftersom det inte finns någon mapp för inställningar. Dess koder kommer att vara okända.
import-doubts = { $count ->
        [one] En sak behöver ses över:
       *[other] { $count } saker behöver ses över:
    }
import-more-doubts = … och { $count } till. --details visar dem.
import-strict = { $count ->
        [one] Ingenting skrevs, eftersom en sak behöver ses över och --strict begärdes.
       *[other] Ingenting skrevs, eftersom { $count } saker behöver ses över och --strict begärdes.
    }
import-needs-yes = Ingenting skrevs, eftersom ingen kan frågas här. Lägg till --yes för att skriva.
import-write = { $count ->
        [one] Ska filen skrivas? [J/n]
       *[other] Ska { $count } filer skrivas? [J/n]
    }
import-answers-no = n nej no
import-not-written = Ingenting skrevs.
import-written = Skriven: { $file }
import-own-file = Detta är en av gensvars egna filer. Öppna den med gensvar utan ”import”.
import-ask-role = Vem är ”{ $label }”? 1 behandlare  2 klient  3 närstående  4 tolk  5 annan  (Enter: senare)


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = Det som gensvar hade skrivit åt sig självt i filen har ändrats och kan inte läsas. Namn, roller, id:n och globala skattningar saknas; kontrollera dem.
import-eaf-none = Detta är XML, men ingen annotationsfil från ELAN. Välj .eaf-filen.
import-eaf-lost = { $count ->
    [one] En annotation hör varken till en tid eller till en annan annotation och har därför ingen tid.
   *[other] { $count } annotationer hör varken till en tid eller till en annan annotation och har därför ingen tid.
}
import-eaf-odd-times = { $count ->
    [one] En tid kan inte vara en tid i en inspelning och utelämnades.
   *[other] { $count } tider kan inte vara tider i en inspelning och utelämnades.
}
import-eaf-frames = Tiderna räknas i filmrutor och räknades om till sekunder.
import-eaf-id-twice = Två annotationer har id:t ”{ $id }”; det som hör till det kopplades till den andra av dem. Spara filen igen i ELAN.
import-eaf-slots = { $count ->
    [one] En tid står inte i filen och sattes jämnt mellan tiderna runt den.
   *[other] { $count } tider står inte i filen och sattes jämnt mellan tiderna runt dem.
}
import-eaf-left = { $count ->
    [one] Spåret med en annotation innehåller varken tal eller koder och utelämnades.
   *[other] Spåret med { $count } annotationer innehåller varken tal eller koder och utelämnades.
}
import-eaf-guessed-codes = Spåret uppfattades som koder, eftersom värdena är korta och återkommer. Ge spårets typ en kontrollerad vokabulär i ELAN, så är det säkert.
import-eaf-parts-lost = { $count ->
    [one] Delarna av en replik motsvarar inte längre dess ord, så repliken lämnades hel.
   *[other] Delarna av { $count } repliker motsvarar inte längre deras ord, så replikerna lämnades hela.
}
import-eaf-codes-lost = { $count ->
    [one] En annotation i spåret hör inte till något som sades och utelämnades.
   *[other] { $count } annotationer i spåret hör inte till något som sades och utelämnades.
}
export-times-made-up = { $count ->
    [one] Formatet kräver tider: en replik utan tid fick en påhittad.
   *[other] Formatet kräver tider: { $count } repliker utan tid fick påhittade.
}
export-times-moved = { $count ->
    [one] Formatet tillåter inte att samma persons repliker överlappar eller saknar längd: tiden för en replik ändrades.
   *[other] Formatet tillåter inte att samma persons repliker överlappar eller saknar längd: tiderna för { $count } repliker ändrades.
}
export-letters-lost = Styrtecken, som formatet inte kan innehålla, ersattes med ”�”.
import-praat-silences = { $count ->
    [one] Ett intervall säger bara att ingen talar och utelämnades.
   *[other] { $count } intervall säger bara att ingen talar och utelämnades.
}
import-praat-count = { $count ->
    [one] Spåret ”{ $tier }” innehåller en post, inte så många som det anger. Titta på slutet av det i Praat.
   *[other] Spåret ”{ $tier }” innehåller { $count } poster, inte så många som det anger. Titta på slutet av det i Praat.
}
import-praat-cut-off = Filen slutar mitt i en text. Spara den igen i Praat.
import-chat-line = Den här raden är ingen som CHAT känner till och utelämnades.
import-chat-headers = { $count ->
    [one] En rad i huvudet berättar om inspelningen eller omständigheterna och utelämnades.
   *[other] { $count } rader i huvudet berättar om inspelningen eller omständigheterna och utelämnades.
}
import-chat-tiers = { $count ->
    [one] En rad i det här spåret innehåller inga koder och utelämnades.
   *[other] { $count } rader i det här spåret innehåller inga koder och utelämnades.
}
import-refi-none = Filen är inget REFI-QDA-projekt. Exportera projektet som ”REFI-QDA” (.qdpx) en gång till.
import-refi-no-text = Den här texten finns inte i projektfilen och utelämnades. Exportera projektet tillsammans med texterna.
import-refi-others = { $count ->
    [one] En källa är en bild, en inspelning eller en PDF och utelämnades.
   *[other] { $count } källor är bilder, inspelningar eller PDF-filer och utelämnades.
}
import-refi-odd = { $count ->
    [one] En markering säger inte var den är och utelämnades.
   *[other] { $count } markeringar säger inte var de är och utelämnades.
}
import-refi-code-unknown = Här har en kod getts som projektet inte förklarar, så den utelämnades.
import-refi-whole = { $count ->
    [one] En kod hade getts åt hela texten och utelämnades.
   *[other] { $count } koder hade getts åt hela texten och utelämnades.
}
import-refi-long = { $count ->
    [one] En markering går utöver sin replik; dess koder står där den börjar.
   *[other] { $count } markeringar går utöver sina repliker; deras koder står där de börjar.
}
import-refi-outside = { $count ->
    [one] En markering ligger bakom textens slut; dess koder gavs åt den sista repliken.
   *[other] { $count } markeringar ligger bakom textens slut; deras koder gavs åt den sista repliken.
}
export-failed = Filen kunde inte sättas ihop.
