# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = Filen är tom. Välj filen med transkriptionen.
decode-blank = Filen innehåller bara mellanslag och tomma rader. Välj filen med transkriptionen.
decode-pdf = Det här är en PDF. Öppna den, kopiera texten till en fil med ren text (.txt) och öppna den filen här.
decode-word = Det här är ett Word-dokument. Öppna det i Word, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-old-office = Dokumentet kommer från ett äldre Office-program. Öppna det där, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-open-document = Det här är en OpenDocument-text. Öppna den i LibreOffice, välj ”Spara som” och ”Text (.txt)”, och öppna den filen här.
decode-spreadsheet = Det här är ett kalkylblad av ett slag som gensvar inte läser. Öppna det där, välj ”Spara som” och ”Excel-arbetsbok (.xlsx)” eller ”CSV UTF-8 (.csv)”, och öppna den filen här: kolumnerna följer med.
decode-rich-text = Det här är ett RTF-dokument. Öppna det i ett ordbehandlingsprogram, välj ”Spara som” och ”Oformaterad text (.txt)”, och öppna den filen här.
decode-picture = Det här är en bild. Välj filen med transkriptionen.
decode-sound = Det här är en ljudinspelning. Välj filen med transkriptionen av samtalet.
decode-film = Det här är en film. Välj filen med transkriptionen av samtalet.
decode-archive = Det här är en komprimerad mapp (t.ex. ZIP). Packa upp den och öppna transkriptionen som ligger i den.
decode-database = Det här är en databas. Exportera först transkriptionen som ren text (.txt), och öppna den filen här.
decode-database-cut-off = Det här är en databas som är avskuren: en del av den saknas. Kopiera den igen därifrån den kom, eller använd en säkerhetskopia.
decode-utf-32 = Textens bokstäver är lagrade på ett ovanligt sätt (UTF-32). Öppna den i en textredigerare och spara den igen som UTF-8.
decode-binary = Det här verkar inte vara text. Välj filen med transkriptionen, eller spara först transkriptionen som ren text (.txt).

## Texts that could be read, with a doubt

decode-nul = Tecken som inte är några (NUL): { $count }. Ett ”�” står i deras ställe.
decode-unknown-stated = Filen säger att dess bokstäver är lagrade som ”{ $encoding }”, som inte är känt här. Se efter om de är rätt, och spara den annars som UTF-8.
decode-stated-otherwise = Filen säger att dess bokstäver är lagrade som { $encoding }, men de är UTF-8 och lästes så.
decode-guessed = Filen säger inte hur bokstäverna är lagrade, så den lästes som { $encoding }. Om bokstäver ser fel ut: öppna den i en textredigerare och spara den igen som UTF-8.
decode-recognised = Filen säger inte hur bokstäverna är lagrade. Av utseendet att döma är det { $encoding }. Om några ser fel ut: öppna den i en textredigerare och spara den igen som UTF-8.
decode-damaged = Några bokstäver gick inte att läsa som { $encoding } och visas som ”�”. Jämför dem med originalet.

## Transcripts

import-nothing-said = I texten är det ingen som säger något. Välj filen med transkriptionen.
import-no-labels = Texten säger inte vem som talar, så { $each } har blivit en replik av en okänd person. Öppna den i gensvar och säg det replik för replik: { $clinician } för rådgivaren, { $client } för klienten, { $others } för andra. Eller skriv först i varje replik vem som talar, till exempel ”Handläggare:” och ”Brukare:”, och hämta den igen.
import-too-many-labels = { $count } olika beteckningar står före ett kolon, fler än ett samtal har deltagare, så { $each } blev en replik av en okänd person. Kontrollera att det är en transkription.
import-each-paragraph = varje stycke
import-each-line = varje rad
import-before-first-speaker = { $count ->
    [one] Raden står före den första som talar och togs inte med: ”{ $example }”
   *[other] Härifrån står { $count } rader före den första som talar, och de togs inte med. Den första: ”{ $example }”
}
import-heading = Raden börjar med ”#” och togs inte med, eftersom den ser ut som en rubrik.
import-rule = Raden innehåller inga ord och togs inte med.
import-label-once = ”{ $label }” står före ett kolon bara här och uppfattades som en person som talar. Om det hör till det som sägs, ändra raden och öppna filen igen.
import-label-once-apart = ”{ $label }” står bara här som namnet på någon som talar och uppfattades så. Om det hör till det som sägs, ändra raden och öppna filen igen.
import-name-as-words = ”{ $label }” står ensamt ovanför ord, som talarnas namn gör här, men bara en gång, och blev kvar som ord. Om { $label } talar här, skriv för- och efternamn där och öppna filen igen.
import-label-inside = ”{ $label }:” står mitt i det som någon annan säger och får stå kvar där. Om { $label } talar därifrån, börja en ny rad före namnet och öppna filen igen.
import-label-as-words = ”{ $label }” står före ett kolon men uppfattades som en del av det som sägs. Om det är en person som talar, använd samma beteckning överallt där personen talar, med stor bokstav som i ett namn.
import-label-mistyped = ”{ $label }” börjar raden där andra har ett kolon, och blev en del av det som sades innan. Om det är { $name } som talar här, skriv ”{ $name }:” och öppna filen igen.
import-label-doubled = ”{ $label }” lästes som ”{ $name }:”. Se efter om { $name } talar här.
import-people-listed = Härifrån kan { $count } rader vara en lista över personer och inte det de säger. Den första: ”{ $example }”. Är det så, sätt ”#” framför var och en av dem och öppna filen igen; då tas de inte med.
import-chat-recipients = Meddelandena är inte alla skrivna till samma personer ({ $names }). Till vem är inte med.
import-chat-reactions = Reaktioner och citat som Zoom skriver i chatten, utelämnade: { $count }. Den första är ”{ $example }”.
import-empty-turn = Ingenting sägs i den här repliken.
import-time-inside = Tiden på raden står mitt i en replik och togs inte med; bara tiden när en replik börjar används.
import-time-backwards = Tiden på raden är tidigare än en tid före den och togs inte med. Kontrollera tiderna runt omkring.
import-turn-split = Repliken är för lång för att visas i ett stycke, så den fortsätter i { $count ->
    [one] en ny replik
   *[other] { $count } nya repliker
} av samma person.
place-whole = hela filen
place-line = rad { $number }
place-paragraph = stycke { $number }
place-row = tabellrad { $number }
place-table-row = tabell { $table }, rad { $row }
place-sheet-row = blad ”{ $sheet }”, rad { $row }
place-entry = ”{ $name }”
import-at = { $place }: { $what }
import-time-reversed = Slutet ligger före början, så bara början behölls.
import-turn-ids = Replikernas nummer i filen förekommer inte var sin gång, så replikerna har räknats på nytt.
xml-broken = Filen är skadad här: dess XML hänger inte ihop. Spara den igen i programmet som gjorde den.
xml-cut-off = Filen slutar innan den är hel. Spara den igen i programmet som gjorde den.
xml-deep = Element står djupare inuti varandra här än i någon riktig fil, så den läses inte.
xml-doctype = Filen har en egen dokumenttyp (DOCTYPE), som kan dölja något. Ta bort raden om du litar på filen.
xml-doctype-packed = En del av filen har en egen dokumenttyp (DOCTYPE), som kan dölja något. Litar du på filen, spara den igen med programmet den kommer från.
xml-entity = Här står ett ”&…;” som inget förklarar. Spara filen igen i programmet som gjorde den.
archive-none = Filen är inte packad, som filer i detta format är. Utelämna --from, så hittas formatet genom det som står i filen.
archive-damaged = Filen är packad och skadad: den kan inte packas upp. Hämta den igen, eller spara den igen i programmet som gjorde den.
archive-locked = ”{ $part }” i filen är låst med lösenord eller packad på ett ovanligt sätt. Spara filen igen utan lösenord.
archive-large = ”{ $part }” i filen blir större än { $most } MB när den packas upp, så den läses inte. Dela dokumentet.
archive-parts = Filen innehåller fler än { $most } delar, fler än något dokument. Den läses inte.
import-coded-before = Tider före samtalets början togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Det som kodats där har behållits utan tid.
import-coded-beyond = Tider som ligger senare än något samtal varar togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Det som kodats där har behållits utan tid.
import-coded-no-time = Några tider gick inte att läsa { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Det som kodats där har behållits utan tid.
import-cacti-line = Rader som inte har CACTI:s form togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Titta på dem i ett textprogram.
import-cacti-bytes = Ställena i ljudet stämmer inte med klockan, så tiderna är klockans, i hela sekunder.
import-cacti-clock = Stället i ljudet och klockan skiljer sig mer än två sekunder; klockan användes { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Kontrollera tiderna.
import-cacti-component = Nummer på delar av samtalet togs inte med, eftersom gensvar inte har plats för dem { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-cacti-no-value = Skattningar utan värde togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Ge dem i gensvar.
import-cacti-notes-lost = Filen har anteckningar till skattningarna, men ingen skattning som de kan stå vid. Kopiera dem om du behöver dem: { $notes }
import-cacti-notes-kept = CACTI har en anteckning för alla skattningar. Den står vid ”{ $rating }”.
import-cacti-damaged = Filen är skadad och går inte att läsa. Öppna den i CACTI och spara den igen, eller ta en tidigare kopia.
import-cacti-damage = Filen är skadad på några ställen. Det som gick att läsa togs med; jämför med vad CACTI visar.
import-cacti-strange = Den här databasen är inte som CACTI gör den, så den läses inte. Öppna den i CACTI och spara den under ett nytt namn.
import-cacti-evidence = Kopplingar från yttranden till skattningar pekar inte på något och togs inte med ({ $count }).
import-cacti-code = Yttranden har en kod som filen inte känner till; dess nummer har behållits som kod { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-cacti-note = Anteckningar till yttranden utan kod togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Kopiera dem från CACTI om du behöver dem.
import-cacti-no-codes = Den här inställningsfilen har inga koder och inga skattningar. Välj CACTI:s userConfiguration.xml.
import-cacti-button = Knappar hör till koder som filen inte känner till; de togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-cacti-summary = Summor och komponenter i inställningsfilen togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Siffror kommer från kodboken i gensvar.
import-cacti-nameless = Koder eller skattningar utan namn togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-cacti-code-twice = Namn står där två gånger; det första har behållits { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första av dem står här)
}.
import-cacti-number-twice = Två koder har samma nummer. Båda har behållits, eftersom gensvar går efter namn { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-cacti-range = Skattningar vars lägsta och högsta värde inte ger en skala lästes som 1 till 5 { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Kontrollera kodboken.
import-boris-broken = Projektet är skadat här och går inte att läsa. Öppna det i BORIS och spara det igen, eller ta en tidigare kopia.
import-boris-empty = Det här projektet innehåller inga observationer och inga beteenden. Välj en annan fil.
import-boris-variables = Oberoende variabler som gensvar inte har plats för och som inte togs med: { $count }, den första ”{ $example }”.
import-boris-described = Beskrivningar av observationer som gensvar inte har plats för och som inte togs med: { $count }, den första ”{ $example }”. Ett samtal heter som observationens id.
import-boris-odd = Delar av projektet har inte BORIS form och togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Öppna det i BORIS och titta på dem.
import-boris-nameless = Personer eller beteenden utan namn togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-boris-twice = Beteenden är definierade två gånger; det första har behållits { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första av dem står här)
}.
import-boris-no-code = Händelser utan beteende togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-boris-unknown = Händelser har ett beteende som projektet inte känner till; de har behållits som punkter { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-sdis-subjects = Koder har namn efter den som observerades (Therapist_OQ), så som BORIS skriver dem; namnen blev talare { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-datavyu-said-by = Det som sades har ingen talare; den som är kodad där togs för talaren { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-datavyu-said-by-several = Flera personer är kodade på ord som inte har någon talare; deras koder står bredvid orden { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-boris-unpaired = Några tillstånd har en början men inget slut; bara början har behållits { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}. BORIS rättar dem med Ctrl+U.
import-boris-clock = Tiderna är klockslag, så de räknas från den första händelsen { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-boris-subjects = Det finns fler personer än ett samtal har; de sista uppfattades som ingen särskild { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}.
import-sdis-kind = Det första ordet i en SDIS-fil är Event, State, Timed, Interval eller Multievent, och här är det ett annat. Välj en annan fil.
import-sdis-empty = Den här SDIS-filen innehåller inga samtal med koder. Välj en annan fil.
import-sdis-cut = Den här SDIS-filen slutar innan samtalen börjar, så den är avklippt. Hitta hela filen och importera den.
import-sdis-unit = Tidsenheten är inte sekunder, men tiderna lästes som sekunder ({ $count }). Kontrollera dem.
import-sdis-interval = Filen säger inte hur långt ett intervall är, så koderna har inga tider ({ $count }). Skriv ”Interval=10'” överst om det är 10 sekunder.
import-sdis-factors = Värden på faktorer togs inte med, eftersom gensvar inte har plats för dem { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-sdis-sign = Tecken som inte betyder något i SDIS togs inte med { $count ->
    [one] (ett, här)
   *[other] ({ $count }; det första står här)
}.
import-sdis-no-end = En session slutar inte med ”/” eller ”;”, så filen kan ha kapats. Se efter om den är hel.
import-cacti-paired = Kolumnerna står i en annan ordning än CACTI skriver dem ({ $count ->
    [one] en rad
   *[other] { $count } rader
}): varje klockslag har sina byte efter sig och lästes så. Kontrollera tiderna.
import-sdis-two-speak = Två talares koder står i en händelse { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första är här)
}. En replik har en talare, så koderna blev två repliker.
import-sdis-two-named = Två talare nämns för en händelse { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första är här)
}. En replik har en talare, så den första behölls.
import-datavyu-empty = Den här Datavyu-filen innehåller inga celler. Välj en annan fil.
import-datavyu-line = Rader som varken är en kolumn eller en cell togs inte med { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första står här)
}. Öppna filen i Datavyu och titta på den.
export-uncoded-turns = Repliker utan kod är inte med i filen ({ $count }).
export-sdis-uncoded = Repliker utan kod är inte med i filen: { $count } i { $sequences } sekvenser tillsammans.
export-ends-left-out = Koder skrevs som punkter, utan replikens slut, eftersom stycken med samma kod inte får överlappa där ({ $count }).
export-one-coding = Filen tar en kodning och har { $coding }. Utelämnat: { $others }. Exportera dem för sig.
export-codes-apart = Stycken av repliker med flera koder: { $count }. Här är varje kod en händelse för sig och kommer tillbaka som en replik för sig. Spelar det roll, behåll kodningen i gensvar eller exportera också som JSON.
export-values-changed = BORIS tar inget värde med ”( ) | , ~” och inget som heter None: { $values }.
export-names-changed = Koder måste få andra namn: { $names }. Det står i filen som kommentarer, och gensvar läser tillbaka dem.
export-sdis-labels = Titeln, och kodaren när det finns flera kodningar, står före varje sekvens som en etikett. Den läses bara tillbaka som en titel, så båda räknas som förlorade.
export-sdis-none = { $count ->
    [one] En kodning har inga koder, och SDIS innehåller inget annat, så inget av den kommer tillbaka.
   *[other] { $count } kodningar har inga koder, och SDIS innehåller inget annat, så inget av dem kommer tillbaka.
} En fil helt utan koder kan inte läsas igen.
export-sdis-both-sides = Koder som behandlaren, klienten eller andra delar har ett namn för varje sida: { $names }. Räkna dem tillsammans där sidorna inte spelar någon roll.
export-sdis-together = Stycken med flera koder: { $count }. Händelser i SDIS står efter varandra, så de blev en följd och räknas som steg i förskjutningar. Spelar det roll, dela replikerna, eller exportera som ”sdis” med tider.
export-modifiers-left-out = CACTI har inga tillägg till koder: bara de nödvändiga har blivit egna koder.
export-ratings-left-out = BORIS har inga skattningar, så kodbokens är inte med i filen.
export-cacti-failed = CACTI-filen kunde inte göras: två skattningar har kanske samma namn. Exportera till ett annat format.
export-boris-failed = BORIS-projektet kunde inte göras. Exportera till ett annat format.
export-table-failed = Tabellen kunde inte göras. Exportera till ett annat format.
import-mark-nowhere = Koden ”{ $code }” utelämnades: inget av det som sades hör till den.
import-mark-silence = Ingen talar där koden ”{ $code }” står, så den sattes på det närmaste som sades. Kontrollera den.
import-mark-near = Koder står upp till en sekund bredvid det som sades och sattes på det ({ $count }, den första: ”{ $example }”). Kontrollera dem.
import-mark-silent = { $who } säger inget där koden ”{ $code }” står, så den sattes på det närmaste som { $who } sade. Kontrollera den.
import-modifier-further = Koden ”{ $code }” har flera värden av en precisering, och en kod kan här bara ha ett. Det första behölls; de andra står i anteckningen: { $values }
import-modifier-unknown = Det som preciserar koder i filen och inte finns i kodboken står i deras anteckningar (”{ $example }”) { $count ->
    [one] (en kod, här)
   *[other] ({ $count } koder; den första är här)
}.
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
import-coding = Kodat enligt { $codebooks } av { $coder }: { $count ->
        [one] en kod
       *[other] { $count } koder
    }{ $ratings ->
        [0] {""}
        [one] , en global skattning
       *[other] , { $ratings } globala skattningar
    }
import-made-codebook = Ingen kodbok här har alla dessa koder, så en görs av dem: { $id }
import-codes-sideless = Inget säger om dessa koder gäller rådgivarens eller klientens ord: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}. I kodboken ”{ $id }” står de som rådgivarens. Ange vem som är vem (--role), eller ändra ”speaker” i kodbokens fil.
import-codebook-made-before = Koderna läses enligt ”{ $codebooks }”, som en import gjorde av en annan fil. Betyder de något annat här, ange kodboken: --codebook
import-codebook-contradicts = Kodboken ”{ $codebooks }”, som en tidigare import gjorde, har koden ”{ $code }” för den andra talaren. Därför användes den inte.
import-made-codes-new = Koder som ingen kodbok har: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
import-made-codes-renamed = Fick ett annat namn i den: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
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
import-write-wordless = { $count ->
        [one] Ingen kolumn med ord är känd, så ett samtal utan ett ord skulle skrivas. Ska det skrivas ändå? [j/N]
       *[other] Ingen kolumn med ord är känd, så ett samtal utan ett ord skulle skrivas. Ska { $count } filer skrivas ändå? [j/N]
    }
import-answers-no = n nej no
import-strict-refused = { $count ->
        [one] Inget skrevs, eftersom en fil inte gick att läsa och --strict hade valts.
       *[other] Inget skrevs, eftersom { $count } filer inte gick att läsa och --strict hade valts.
    }
import-stopped = Importen stoppades. Samtal som togs in, vart och ett med alla sina koder: { $there }. Samtal som inte togs in: { $missing }.
import-codes-none = Det finns inga koder i det som ska importeras, så { $option } skulle inte göra något. Utelämna det. Inget skrevs.
import-code-nowhere = Filen har ingen kod ”{ $code }”. Dess koder: { $known }. Inget skrevs.
import-code-no-book = Ingen kodbok har en kod ”{ $code }”. ”gensvar codebooks list” nämner kodböckerna, och ”gensvar codebooks show ID” deras koder. Inget skrevs.
import-not-written = Ingenting skrevs.
import-written = Skriven: { $file }
import-written-from = Skriven: { $file } (från { $source })
import-written-beside = Skriven: { $file } ({ $session } fanns redan)
import-written-from-beside = Skriven: { $file } (från { $source }; { $session } fanns redan)
import-own-file = Detta är en av gensvars egna filer. Öppna den med gensvar utan ”import”.
import-ask-role = { $more ->
        [0] { $files }: vem är ”{ $label }”?
       *[other] { $files } och { $more } till: vem är ”{ $label }”?
    }
import-ask-words = ”{ $words }”
import-ask-again = Skriv en av siffrorna 1 till 5, Enter för ”{ $shown }”, eller q för att sluta.
json-form = Här står något annat än vad gensvar skriver. Vad som hör hemma här står i docs/gensvar.schema.json.
json-text = Här ska det stå en text inom citattecken: "Hej".
json-list = Här ska det stå en lista inom hakparenteser: [1, 2].
json-fields = Här ska det stå uppgifter inom klammerparenteser: {"{"}"id": 1{"}"}.
json-choice-unknown = Ordet ”{ $word }” passar inte här. Använd något av dessa: { $choices }.
json-field-unknown = gensvar känner inte till den här uppgiften och har utelämnat den. Kontrollera stavningen.
json-newer = Detta är skrivet i version { $format } av formatet; det här programmet känner till version { $known }. Använd en nyare gensvar.
json-no-talks = Det finns inga samtal från gensvar i den här JSON-filen.
table-no-columns = Tabellens rubriker säger inte vilken kolumn som har orden eller koderna. Kolumnerna är: { $columns }. Ange det: gensvar import FIL --column "RUBRIK=text" --column "RUBRIK=talare", och så även kod, kodare, start. Om det inte är en tabell: --from text
table-no-column = Tabellen har ingen kolumn ”{ $column }”. Kopiera namnet från första raden, eller räkna kolumnerna från 1.
table-no-meaning = En kolumn kan inte ha ”{ $what }”. Välj { $known }.
table-no-time = ”{ $cell }” är ingen tid och utelämnades. Tider är sekunder (12,5) eller klockslag (0:12).
table-no-heads = Tabellen har inga rubriker, och cellerna visar inte vad kolumnerna har. Första raden: { $columns }. Ange det med nummer: gensvar import FIL --column 1=talare --column 3=yttrande. Om det inte är en tabell: --from text
table-headless = Tabellen har inga rubriker. Kolumnerna efter det som står i dem: { $columns }. Om någon är fel: --column NUMMER=VAD
table-codes-first = Två talar i den här raden. Koderna gick till { $label }. Kontrollera dem, eller skriv en rad för var och en.
table-times-minutes = ”{ $column }” är läst som sekunder, men så mycket kan inte sägas på så kort tid. Om ”{ $cell }” betyder { $time }, skriv tiderna med kolon och importera igen.
table-times-hours = ”{ $column }” skulle vara ett samtal på många timmar, till { $cell }: ett kalkylblad tar minuter och sekunder för timmar och minuter. Alla har lästs som minuter och sekunder ({ $cell } som { $time }). Se över några av tiderna.
table-times-long = ”{ $column }” går från { $from } till { $cell }, och det är länge för ett samtal. Se efter om kalkylbladet har ändrat tiderna: minuter och sekunder ska stå som 0:01:05.
table-times-whole = ”{ $column }” går till { $cell } utan sekunder, och det sägs lite för ett så långt samtal. Tiderna har lästs som timmar och minuter. Om ett kalkylblad har gjort dem av minuter och sekunder ({ $time }), skriv dem som 0:{ $time } och importera igen.
table-times-small = ”{ $column }” är läst som sekunder, och hela samtalet ligger inom en av dem (”{ $cell }”). Visa tiderna som timmar, minuter och sekunder i kalkylbladet (tt:mm:ss), spara det som CSV igen och importera den filen.
import-time-ahead = Tiden { $time } är senare än tiderna för replikerna efter den och utelämnades. Kontrollera den i filen.
import-docx-lone = Den här raden har bara ”{ $words }” och är ingen replik. Den är inte medtagen.
import-docx-cell-codes = Koderna i en cell i den här tabellen (den första är ”{ $example }”) har inte lika många rader som samtalet bredvid. De står bland orden. Ge varje replik en egen rad i tabellen och öppna filen igen.
import-times-behind = Tider mellan två # står efter styckena ({ $count }). Var och en lästes som styckets slut och nästa styckes början; det första börjar vid 0:00.
import-times-hashed = Tider mellan två # står före styckena ({ $count }). Var och en lästes som styckets början.
import-time-hashed-inside = Tider mellan två # mitt i stycken, som inte är medtagna: { $count }.
import-labels-count = Siffrorna i { $labels } … räknar repliker, eftersom varje beteckning står en gång: de utelämnades. Om de skiljer personer åt, skriv bokstäver i stället för siffror.
import-codes-in-words = Koder inom parentes bland orden, som förblir ord: { $count }, den första ”{ $example }”. Ska de med som koder, sätt dem i en kolumn i en tabell (CSV).
import-codes-at-ends = Koder i slutet av rader, efter en tabb eller flera mellanslag, som förblir ord: { $count }, den första ”{ $example }”. Ska de med som koder, sätt dem i en kolumn i en tabell (CSV).
import-times-dated = Varje tid har dagen framför sig. Samtalet räknades från den första av dem ({ $time }), och de andra räknas därifrån.
import-times-of-day = Tiderna är klockslag. Samtalet räknades från det första av dem ({ $time }), och de andra räknas därifrån.
import-times-in-words = Tider inom parentes bland orden, som får stå kvar där: { $count }, den första ”{ $example }”. En replik har bara tiden när den börjar.
table-coding-unclear = ”{ $example }” har flera kodningar i den här tabellen, och de här raderna säger inte vilken ({ $count }). De blev en egen kodning. Skriv dess id under ”coding”.
table-of-codebook = Det här är en kodbok som tabell, som gensvar skriver och inte läser. ”gensvar codebooks list” nämner de kodböcker som finns, och ”gensvar codebooks new” gör en egen.
import-cue-unnamed = Undertexter utan namn, som gavs till den som talade före: { $count }. Kontrollera vem som talar där.
import-boris-none = Det här är inget BORIS-projekt. Utelämna --from, så hittas formatet efter det som står i filen.
import-chat-people = Ålder, kön och liknande om personer (@ID), som gensvar inte har plats för och utelämnade: { $count }.
table-row-broken = Raden kunde inte läsas och utelämnades ({ $reason }).
part-talks = flera samtal i en fil
part-ids = id för samtal och kodningar
part-title = titeln
part-language = språket
part-date = dagen
part-media = inspelningar
part-offsets = var inspelningarna börjar
part-targets = mål för samtalet
part-speakers = vem som talar
part-names = deltagarnas namn
part-roles = deltagarnas roller
part-speaks-for = vem en tolk talar för
part-silent = deltagare utan replik
part-words = orden
part-starts = när repliker börjar
part-ends = när repliker slutar
part-untimed = repliker utan tid
part-turn-ids = replikernas nummer
part-coders = flera kodare
part-coder = kodaren
part-codebooks = kodböckerna
part-round = omgången
part-circumstances = vad kodningen utgick från, och om den är klar
part-passes = genomgångar, och varför ett samtal inte kan kodas
part-marks = koder
part-mark-ids = kodernas nummer
part-modifiers = modifikatorer
part-notes = anteckningar
part-overrides = vad som räknas mot reglerna
part-cuts = var repliker är delade
part-together = flera koder på ett stycke av en replik
part-ratings = globala skattningar
part-evidence = vad som talar för globala skattningar
part-course = bokmärken, avsnitt, faser och planen
part-backwards = tider för repliker som börjar före en replik ovanför dem
part-consent = vad klienten har samtyckt till, och om det har tagits tillbaka
part-retain = dagen efter vilken samtalet ska raderas
part-hidden = om siffrorna var dolda under kodningen
part-versions = vilken version av kodböckerna det kodades efter
part-gone = koder på repliker som samtalet inte längre har
export-withdrawn = Klienten har tagit tillbaka samtycket ({ $day }). Kontrollera om samtalet får lämnas vidare.
export-not-agreed = Klienten har inte samtyckt till att samtalet används. Kontrollera om det får lämnas vidare.
export-retain = Samtalet ska raderas efter { $day }: det ska även filen som nu görs av det.
xlsx-full = Ett blad rymmer högst { $most } rader. Skriv CSV i stället: --to csv
xlsx-cut = { $count ->
        [one] En cell är längre än de { $most } bokstäver som ett blad rymmer och kapades.
       *[other] { $count } celler är längre än de { $most } bokstäver som ett blad rymmer och kapades.
    }
import-before-first-cue = Rader före den första undertexten som inte togs med: { $count }. Den första är ”{ $example }”.
import-cue-empty = Undertexter eller segment utan ord som inte togs med: { $count }.
import-cue-cut-off = Rader som slutar efter tiderna, som där en fil är avskuren: { $count }. De utelämnades. Se efter om filen är hel.
import-cue-time = Tider som inte går att läsa: { $count }, den första ”{ $example }”. De är utelämnade, och orden är kvar. Se över ställena.
import-cue-time-damaged = Den här raden skulle vara tider men är skadad: ”{ $words }”. Det som går att läsa av dem är taget, och orden under den är en egen undertext. Rätta raden och öppna filen igen om tiderna betyder något.
import-docx-beside = Transkriptionen står i en tabell. Rader utanför den som inte togs med: { $count }.
import-docx-columns = Tabellen har fler kolumner än talare, ord och tid. De togs inte med.
import-docx-comments = Kommentarer i marginalen som inte togs med: { $count }.
import-docx-colours = Ställen med färgad bakgrund: { $count }. Färger läses inte. Om de betyder koder, skriv koderna i en kolumn i en tabell.
import-docx-deleted = Ställen där ord är markerade som borttagna (spåra ändringar): { $count }. De orden togs inte med. Acceptera eller ignorera ändringarna i Word om de hör till samtalet.
import-docx-hidden = Ställen med dolda ord i Word-dokumentet, utelämnade: { $count }. Hör de till samtalet, visa dem i Word (Tecken, Dold) och spara igen.
import-docx-struck = Ställen med genomstrukna ord: { $count }. De är tagna som sagda. Ta bort dem i Word om de inte hör till samtalet.
import-docx-symbol = Tecken ur teckensnitt som inte är kända här: { $count }. Ett ”�” står i deras ställe. Titta på dem i Word.
import-docx-footnotes = Fotnoter och slutnoter som inte togs med: { $count }.
import-docx-heads = Den här tabellraden är tabellens rubriker och togs inte med.
docx-no-document = Dokumentet är skadat: texten saknas. Öppna det i Word och spara det igen.
import-rolling = Undertexterna rullar uppåt på skärmen. Undertexter som visar samma sak en gång till: { $count }. Det räknades som sagt en gång.
import-row-time = Tiden i den här tabellraden går inte att läsa och togs inte med.
import-segments-order = Segment som står bakom ett som börjar senare: { $count }. Samtalet står i tidernas ordning.
import-segment-strange = Poster som inte är segment och som inte togs med: { $count }. Gör om transkriptionen om ord saknas.
import-segment-untimed = Segment utan en tid som går att läsa: { $count }. Orden behölls.
import-tag-unknown = Ord inom vinkelparenteser som undertexter inte har och som inte togs med: { $count }. Det första är ”{ $example }”. Om de hör till samtalet, skriv dem inom runda parenteser.
import-time-negative = Tider före inspelningens början: { $count }, den första ”{ $example }”. De lästes som 0:00.
import-time-odd = Tider som inte är skrivna så som formatet har dem: { $count }, den första ”{ $example }”. De lästes ändå. Kontrollera att de stämmer.
import-webvtt-cut-off = Repliker som filen säger att den har: { $stated }. Repliker som finns: { $there }. Den slutar inte med ”NOTE end” och kan ha blivit avkapad. Se efter om samtalet är helt.
import-webvtt-codes-behind = Koder efter den sista undertexten, som inte hör till något och inte togs med: { $count }.
import-webvtt-header = Filen börjar inte med ”WEBVTT”, så det kan vara en annan sorts fil. Den lästes ändå.
import-webvtt-looks = Block som bara säger hur undertexter ser ut och var de står, och som inte togs med: { $count }.
import-webvtt-note = Anteckningar (NOTE) som ingen säger och som inte togs med: { $count }.
import-webvtt-stray = Ställen med rader som inte hör till någon undertext och som inte togs med: { $count }. Den första är ”{ $example }”. Om de sägs saknas en tid ovanför dem.
import-words-of-others = Segment där enstaka ord fått en annan talare: { $count }. Varje segment behölls hos sin egen talare. Kontrollera vem som talar där.
json-damaged = Filen är skadad här: dess JSON hänger inte ihop. Hämta den igen från programmet som gjorde den.
json-no-number = Värden som inte är tal (”{ $example }”): { $count }. De har lästs som om det inte stod något där.
json-half-letter = Halva tecken (”{ $example }”), som inte går att läsa: { $count }. Ett ”�” står i deras ställe.
json-name-twice = Namn som står två gånger på samma ställe: { $count }, det första ”{ $example }”. Det som står sist har lästs.
json-cut-off = Filen slutar innan den är hel. Hämta den igen från programmet som gjorde den.
export-webvtt-times = Repliker utan tid: { $count }. Undertexter måste ha en, så tider har satts ut; gensvar känner igen dem när det läser filen.


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = Det som gensvar hade skrivit åt sig självt i filen har ändrats och kan inte läsas. Namn, roller, id:n och globala skattningar saknas; kontrollera dem.
import-no-xml = Det här är inte XML, som filer i detta format är. Utelämna --from, så hittas formatet genom det som står i filen.
import-eaf-none = Detta är XML, men ingen annotationsfil från ELAN. Välj .eaf-filen.
import-eaf-lost = { $count ->
    [one] En annotation hör varken till en tid eller till en annan annotation och har därför ingen tid.
   *[other] { $count } annotationer hör varken till en tid eller till en annan annotation och har därför ingen tid.
}
import-eaf-row-odd = Rader som inte hör till ELANs tabell ({ $count }, den första: ”{ $example }”) sattes bakom orden på raden ovanför.
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
import-eaf-stretches = { $count ->
    [one] Spåret delar repliker efter tid (ett stycke), och dess text är inte det som sades där, så texten utelämnades.
   *[other] Spåret delar repliker efter tid ({ $count } stycken), och dess texter är inte det som sades där, så texterna utelämnades.
} Koder under det står på replikerna.
import-eaf-notes-left = { $count ->
    [one] Spåret ”{ $name }” heter något med anteckningar: dess enda annotation är inget som någon säger och utelämnades.
   *[other] Spåret ”{ $name }” heter något med anteckningar: dess { $count } annotationer är inget som någon säger och utelämnades.
} Om det är någon som talar, ge spåret ett annat namn i ELAN.
import-eaf-guessed-codes = Spåret uppfattades som koder, eftersom värdena är korta och återkommer. Ge spårets typ en kontrollerad vokabulär i ELAN, så är det säkert.
import-tiers-unclear = { $tiers } kodar samma ställen. De lästes som en kodares. Om de är var sin kodares, kalla dem ”koder NAMN” (i ELAN: eller fyll i spårens annotator) och importera igen.
import-eaf-guessed-rows = Spåret uppfattades som koder, eftersom värdena är korta och kommer igen. Sades de, läs filen som en tabell: --from tsv
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
export-returns = { $count ->
    [one] Windows radslut inuti en text blir vanliga när filen läses igen.
   *[other] Windows radslut inuti { $count } texter (repliker, anteckningar, titlar) blir vanliga när filen läses igen.
}
import-praat-silences = { $count ->
    [one] Ett intervall säger bara att ingen talar och utelämnades.
   *[other] { $count } intervall säger bara att ingen talar och utelämnades.
}
import-praat-tiers = Spår som filen säger att den har: { $stated }. Spår som finns där: { $there }. Filen kan vara avklippt, och det som stod i de andra har gått förlorat. Spara den igen i Praat.
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
import-chat-said-of = Anmärkningar i hakparenteser mellan orden, utelämnade: { $count }. Den första är ”{ $example }”. Är det en kod, så skriv den i ett spår under raden: ”%cod:” och koden med ”$” framför.
import-chat-unsigned = Rader i det här spåret vars koder kanske saknar ”$”, utelämnade: { $count }. Den första är ”{ $example }”. Skriv ”$” framför varje kod och öppna filen igen.
import-chat-no-end = Filen slutar här utan ”@End” och kan ha kapats. Se efter om samtalet är helt.
import-refi-none = Filen är inget REFI-QDA-projekt. Exportera projektet som ”REFI-QDA” (.qdpx) en gång till.
import-refi-no-text = Den här texten finns inte i projektfilen och utelämnades. Exportera projektet tillsammans med texterna.
import-refi-aside = Fall, mängder, variabler och länkar som inte togs med: { $count }.
import-refi-notes = Anteckningar som inte står på något kodat stycke av en text och som inte togs med: { $count }. Behåll projektet för deras skull.
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
import-refi-same-names = Koder med ett namn står under olika i projektet ({ $count ->
    [one] ett namn
   *[other] { $count } namn
}, det första: ”{ $code }”). Var och en fick också namn efter den som den står under: det är olika koder.
import-refi-inside = Markeringar som börjar inuti en annan i samma replik: { $count }, den första i ”{ $example }”. Repliken är delad där, och koden för den längsta markeringen står bara på delen där den börjar. Se över replikerna.
import-refi-before = { $count ->
    [one] En markering ligger före den första talaren; dess koder gavs åt den första repliken. Kontrollera dem.
   *[other] { $count } markeringar ligger före den första talaren; deras koder gavs åt den första repliken. Kontrollera dem.
}
import-refi-outside = { $count ->
    [one] En markering ligger bakom textens slut; dess koder gavs åt den sista repliken.
   *[other] { $count } markeringar ligger bakom textens slut; deras koder gavs åt den sista repliken.
}
export-failed = Filen kunde inte sättas ihop.
export-refi-codes-only = REFI-QDA-kodböcker rymmer bara koder: de globala skattningarna och modifierarna finns inte i filen.
export-no-codes = { $file } har ingen kodning än, och { $format } rymmer bara koder, så filen utelämnades. Orden kan exporteras till { $known }.
import-codebook-no-codes = Filen definierar inga koder, så ingen kodbok kan göras av den. Välj en fil med koder.
import-globals-alone = Filen innehåller bara skattningar, och samtalet som de hör till ligger inte bredvid. Importera båda tillsammans: gensvar import samtal.casaa samtal.globals
import-globals-twice = Skattningar som samtalet redan hade utelämnades ({ $count }). Jämför de två filerna.
import-joined = med de globala skattningarna från { $file }
import-only-codebook = Filen är en kodbok och blir en av dina: { $id }
open-globals-alone = Filen innehåller bara skattningar och inget samtal. Importera den tillsammans med samtalet som de hör till: gensvar import samtal.casaa { $file }
open-import-codebook = Filen innehåller en kodbok och inget samtal. Gör den till en av dina kodböcker med: gensvar import "{ $file }"
table-unsure = ”{ $column }” kan betyda kodare eller koder. Efter cellerna lästes kolumnen som { $meaning ->
    [code] koder
   *[coder] kodare
}. Ändra det med: --column "{ $column }={ $other ->
    [code] kod
   *[coder] kodare
}"
import-columns-remembered = Kolumner som förra gången: { $columns } (--forget-columns börjar om)
table-each-coder = Var och en av de här kolumnerna med koder blir en egen kodning: { $columns }. Koderna är givna av: { $coders }.
table-coder-missing = Rader med koder där kolumnen med kodare är tom, så att ingen står för koderna: { $count }, den första här. Skriv kodaren i varje rad och importera igen.
import-web-page = Det här är en webbsida. Kopiera texten till en ren textfil (.txt) och öppna den filen här.
import-refi-codebook = Det här är en kodbok i REFI-QDA, som gensvar skriver och inte läser. En egen kodbok är en fil i gensvars egen form: ”gensvar keymaps where” nämner mappen för den, och ”gensvar codebooks new” gör en att börja med.
import-inside-refi = Det här är den inre delen av ett REFI-QDA-projekt, utan texterna. Välj hela projektet, som slutar på .qdpx.
import-unknown-xml = Filen (XML) kommer från ett program som inte är känt här. Spara utskriften därifrån som ren text (.txt), Word (.docx) eller undertexter (.vtt) och öppna den filen.
import-unknown-json = Filen (JSON) kommer från ett program som inte är känt här. Spara utskriften därifrån som ren text (.txt), Word (.docx) eller undertexter (.vtt) och öppna den filen.
import-folder-not-made = Mappen kan inte skapas. Välj en annan.
import-transcription-failed = Det finns ingen utskrift i filen: programmet som skulle göra den misslyckades och säger ”{ $error }”. Låt skriva ut inspelningen igen.
import-role-unknown = ”{ $word }” är ingen roll. Skriv en av dessa: { $known }. För hjälp, skriv: gensvar import --help
import-role-twice = ”{ $label }” får två roller, så ingenting skrevs. Ange en av dem.
import-pair = { $option } tar två saker med ”=” emellan, och ”{ $value }” har inget ”=”. Skriv så här: { $option } "{ $example }"
import-role-nobody = Ingen i filerna heter ”{ $label }”, så ingenting skrevs. De som talar är: { $known }.
import-role-no-speakers = Filerna säger inte vem som talar, så det finns ingen ”{ $label }” att ge en roll, och ingenting skrevs. Utelämna --role, eller skriv "?=rådgivare" där en person säger allt; vem som talar i varje replik kan du säga i gensvar.
import-column-unknown = Det finns ingen kolumn ”{ $column }” som kan läsas så, så ingenting skrevs. Första raden har: { $known }. Kolumner anges med rubrik eller nummer, till exempel: --column "1=talare" --column "2=text"
import-column-no-table = Ingen av filerna är en tabell, så det finns ingen kolumn ”{ $column }”, och ingenting skrevs. Utelämna --column.
import-ask-later = senare
import-ask-prompt = (Enter: { $shown }, q: stopp) >
import-answers-yes = j ja y yes
import-answers-stop = q quit stopp stop avbryt
import-write-again = Skriv j för ja eller n för nej. Vid nej skrivs ingenting.
import-other-role = ”{ $label }” räknas som { $role }, eftersom bara två talar.
import-no-speakers = Filen säger inte vem som talar. Öppna den efteråt i gensvar och säg det replik för replik: { $clinician } för rådgivaren, { $client } för klienten, { $others } för andra.
import-by-codes = Filen säger inte överallt vem som talar; efter koderna räknas repliker som rådgivarens ({ $clinician }) och klientens ({ $client }).
import-some-speakers = Repliker där filen inte säger vem som talar: { $count }. Säg det i gensvar: { $clinician } för rådgivaren, { $client } för klienten, { $others } för andra.
import-talk-empty = Här händer och sägs ingenting, så den är utelämnad. De andra kommer med.
import-made-before = Importerad tidigare, som { $session }. Den blir som den är; en ny skrivs bredvid.
import-there-already = { $session } finns redan och förblir som den är. Det här samtalet blir { $new }.
import-there-from = { $session } görs av { $file }. Det här samtalet blir { $new }.
import-same-talk = Orden är desamma i båda: det är samma samtal.
import-named-twice = { $file } är nämnd två gånger och läses en gång.
import-codebook-absent = Filen säger att det finns koder från ”{ $codebooks }”, som inte finns bland dina kodböcker. De läses som om ingen kodbok var nämnd.
import-codebook-left-out = Filen är skriven med --codes-only och säger inte vilken kodbok koderna är från. De läses som om ingen kodbok var nämnd. Känner du till den: --codebook
import-codebook-left-out-whole = Filen är skriven med --codes-only och säger inte vilken kodbok ”{ $codebooks }” är. Koderna behålls och visas, men räknas ingenstans. Känner du till den: --codebook
table-columns-left = { $count ->
    [one] Kolumnen ”{ $columns }” läses inte. Om den har något viktigt, ange det: --column "{ $columns }=VAD", där VAD är något av: { $known }
   *[other] Dessa kolumner läses inte: { $columns }. Om någon av dem har något viktigt, ange det: --column "{ $by }=VAD", där VAD är något av: { $known }
}
table-of-turns = Detta är tabellen med en rad per replik. Där står flera koder i en cell, och inget säger på vilken del av repliken. Använd i stället tabellen med en rad per kod: gensvar export FIL --to csv
import-to-file = ”{ $file }” är en fil, så inget kan skrivas i den. Välj en mapp efter --to.
import-coder-unnamed = någon som filen inte nämner
import-more-alike = { $count ->
    [one] En till av ett slag som nämnts { $most } gånger ovan.
   *[other] { $count } till av ett slag som nämnts { $most } gånger ovan.
}
format-name = { $name }
format-name-whisper-tsv = Whisper (tabell)
format-name-csv-turns = CSV, en rad för varje replik
format-name-tsv-turns = TSV, en rad för varje replik
format-name-csv-sessions = CSV, en rad med siffror för varje kodning
format-name-tsv-sessions = TSV, en rad med siffror för varje kodning
format-name-xlsx = Excel-arbetsbok
format-name-cacti-text = CACTI (äldre)
format-name-cacti-globals = CACTI (äldre, globala skattningar)
format-name-cacti-xml = CACTI (inställningar)
format-name-sdis-event = SDIS (GSEQ, händelser)
format-name-text = ren text
import-ask-coder = { $more ->
        [0] { $files }: Vems koder är det här? Det står inte där.
       *[other] { $files } och { $more } till: Vems koder är det här? Det står inte där.
    }
import-ask-coder-prompt = (Enter: du, { $coder }; eller skriv ett namn; q: stopp) >
import-say-coder = Filen säger inte vems koder det är, så de kan läsas men inte ändras. Om de är dina, importera med: --coder "{ $coder }"
import-open-it = { $count ->
    [one] Öppna den: gensvar { $file }
   *[other] Öppna den första: gensvar { $file }
}
import-talks-many = Filen har fler än { $most } samtal. Dela den och hämta en del i taget.
import-boris-offset = { $count ->
    [one] Observationen har
   *[other] { $count } observationer har
} en tidsförskjutning i BORIS. Tiderna är händelsernas egna, med förskjutningen i.
import-cues-order = { $count ->
    [one] En undertext står
   *[other] { $count } undertexter står
} efter en som börjar senare. Samtalet är satt i tidernas ordning.
export-two-talks = { $file } är utelämnad: den har samma id som { $other }, men { $what }. Exportera den för sig, eller ge den ett eget id.
export-differs-words = i den sägs något annat
export-differs-people = andra talar i den, eller i andra roller
export-differs-times = dess tider är andra
export-copies-differ = { $file } är en kopia av { $other }, och de skiljer sig åt i: { $parts }. Det som { $other } säger följer med, men det strängare samtycket och den tidigare raderingsdagen gäller.
export-two-versions = { $file } är utelämnad: den är en annan version av en kodning som är skriven. Sammanfoga först de två: gensvar merge
import-signature = Raden är skriven av programmet som skrev ner samtalet och togs inte med.
table-code-alone = Rader där det bara står en kod: { $count }, den första här. Varje kod har getts till repliken på raden ovanför, som när celler är hopslagna.
table-heading-left = ”{ $title }” står ensamt på sin rad, som en rubrik, och har utelämnats.
table-figures-left = Rader med ett namn och en siffra och utan ord: { $count }, den första här (”{ $example }”). De är inga repliker och har utelämnats. Ge globala skattningar i gensvar.
table-globals = Globala skattningar vid samtalet har lästs som dem som kodaren gav: { $names }.
table-global-whose = Ingen kan säga vilken kodare som gav ”{ $rating }” värdet { $value }, så det har utelämnats. Ge det i gensvar.
table-global-note = ”{ $words }” står vid alla globala skattningar och följer ”{ $rating }” som anteckning.
table-global-note-left = ”{ $words }” står vid globala skattningar som inte har lästs, och har utelämnats. Skriv det som en anteckning i gensvar.
table-sums-alone = Här står summor eller globala skattningar och inget samtal. gensvar behöver det som sades, eller varje kod med sin tid: importera bladet med samtalet och ge de globala skattningarna i gensvar.
table-cells-beyond = Rader med celler utanför den sista rubriken: { $count }, den första här (”{ $example }”). De cellerna har utelämnats; ord och koder är som de står. Om de betyder något, ge deras kolumn en rubrik och importera igen.
table-sign-counted = Siffror i stället för tecken under koder: { $count }, den första här (”{ $example }”). Var och en har lästs som koden given en gång. Om den gavs flera gånger, lägg till den i gensvar.
table-sign-odd = Celler under koder utan ett tecken (x, 1): { $count }, den första här (”{ $example }”). Ingen kod har lästs ur dem. Skriv x där koden är given och importera igen.
table-marked = Under de här rubrikerna står tecken (x, 1). Vart och ett har lästs som den kod som rubriken nämner: { $columns }.
table-two-heads = De två första raderna är tabellens rubriker. Kolumnerna: { $columns }.
table-columns-kinds = De här kolumnerna har koder, och ingen replik har koder i två av dem, så de är en enda kodning: { $columns }.
table-rows-empty = Rader utan ord, kod, tid och talare: { $count }, den första här. De är inga repliker och har utelämnats.
table-totals-left = Rader med summor och medelvärden under samtalet: { $count }, den första här. De är inga repliker och har utelämnats.
table-above-head = Detta står ovanför tabellens rubriker och har utelämnats: ”{ $title }”.
table-explained = Raden under rubrikerna (”{ $words }”) förklarar dem, så den har utelämnats.
table-rows-one-turn = Raden har samma ord och samma talare som raden ovanför och en annan kodare, så den har lästs som en kodning av samma replik. Om orden sades två gånger, ge tabellen en kolumn med replikernas nummer.
table-state-endless = Ett tillstånd börjar här och slutar aldrig. Början behölls.
table-state-unbegun = Här slutar ett tillstånd som aldrig började. Koden behölls vid den tidpunkten.
table-row-joined = Raden har { $count ->
    [one] en cell och
   *[other] { $count } celler och
} huvudet { $columns }, så ett skiljetecken står inne i orden. De har satts ihop igen: ”{ $words }”. Titta på raden; citattecken runt orden håller ihop dem.
table-row-uncoded = Raden har { $count ->
    [one] en cell och
   *[other] { $count } celler och
} huvudet { $columns }, och inget säger vilken som har koden. Orden har behållits, och detta har inte lästs som kod: ”{ $cells }”. Sätt citattecken runt radens ord.
table-row-beyond = Raden har { $count ->
    [one] en cell och
   *[other] { $count } celler och
} huvudet { $columns }. Det som står utanför huvudet utelämnades: ”{ $cells }”. Se efter om de andra cellerna står under sina rubriker.
table-row-fewer = Raden har { $count ->
    [one] en cell och
   *[other] { $count } celler och
} huvudet { $columns }. De som saknas lästes som tomma. Se efter om de andra står under sina rubriker.
table-of-sessions = Detta är tabellen med siffror och en rad per kodning: den har antal och mått, men varken ord eller koder. Använd i stället tabellen med en rad per kod: gensvar export FIL --to csv
import-praat-otherwise = Den här filen från Praat är sparad kronologiskt eller binärt, och det läser gensvar inte. Öppna den i Praat, välj Save → Save as text file..., och importera den filen.
import-own-markdown = Detta är en sida från gensvar i Markdown: den är till för att läsas, och koderna kommer inte tillbaka från den. Dessa format kommer tillbaka: gensvar export FIL --to json, csv, elan eller refi-qda. Om bara orden är viktiga: --from text
table-codes-parted = Celler med flera koder och komma emellan: { $count }. Varje kod räknas för sig.
import-codes-joined = Flera kända koder i en, till exempel ”{ $example }”: { $count }. Varje kod räknas för sig.
import-code-none = ”{ $code }” { $count ->
    [one] (en gång)
   *[other] ({ $count } gånger)
} lästes som ingen kod, som har den tangenten. Om det är en egen kod, ange vilken: --code "{ $code }=…"
import-codebook-chosen = Koderna läses enligt { $codebooks }. Andra som känner till alla (--codebook): { $others }
import-long-cut = Det här är längre än { $most } tecken, som är det mesta gensvar sparar, och klipptes av där: ”{ $text }…”
import-many-cut = Här finns fler än { $most } poster, som är det mesta gensvar sparar. Utelämnat: { $count }.
import-copies = Filen nämner långa texter så ofta att de skulle fylla minnet: namn på kolumner, grupper eller talare, eller anteckningar. Den kan vara skadad; titta på de längsta namnen och förkorta dem.
import-codebook-large = Ingen kodbok här har de här koderna, och med namn och definitioner är de för långa för att göra en av dem. Förkorta definitionerna i filen, eller välj en kodbok som har koderna: --codebook
table-turns-sorted = Raderna står i en annan ordning än samtalet, som när ett kalkylblad har sorterat dem efter något annat. Replikerna har ställts i ordning efter sina nummer.
table-turns-unsure = Replikernas nummer stiger inte, och inget annat säger i vilken ordning de sades. De står kvar som i tabellen. Om ett kalkylblad har sorterat den, sortera den först efter ”turn” och importera den igen.
table-parts-missing = Delar av repliker saknar rad i en kodning ({ $count }); den första sådana repliken börjar här. Orden togs från replikens andra rader; koder på delarna som saknas finns inte med. Se efter om rader är borttagna eller dolda.
table-part-differs = Rader för samma del av en replik har inte samma ord ({ $count }). Orden på den första raden togs. Jämför raderna för denna replik.
table-turn-differs = Rader för samma replik har inte samma talare eller tider ({ $count }). De på den första raden togs. Jämför raderna för denna replik.
table-quote-open = Här öppnar ett citattecken en cell, och inget stänger den. Det lästes som ett tecken i orden, så att raderna efter det inte går förlorade. Titta på raden; stäng citattecknet eller ta bort det.
table-about-differs = Rader för samma samtal har inte samma titel, datum eller språk ({ $count }, den första: ”{ $example }”). Det på den första raden togs. Om det är flera samtal måste en kolumn säga det: --column "{ $column }=samtal"
table-round-odd = ”{ $example }” är inte numret på en omgång ({ $count }). Kodningar hålls isär efter det och räknas som första omgången. Omgångar är 1, 2 …
table-note-left = ”{ $what }” är en anteckning på en rad utan kod, och anteckningar står på koder: Den har utelämnats. Ge raden en kod, eller skriv anteckningen själv i gensvar.
table-modifiers-left = ”{ $what }” skulle precisera en kod, och raden har ingen: Det har utelämnats. Ge raden dess kod.
table-code-nothing = Celler med ”{ $cell }” under koder ({ $count }) lästes som inte kodade. Om det är en kod, säg vilken: --code "{ $cell }=…"
table-role-unknown = ”{ $example }” är ingen känd roll { $count ->
    [one] (en rad)
   *[other] ({ $count } rader)
}. Säg det: --role "NAMN=klient" (eller rådgivare, anhörig, tolk, annan)
table-role-differs = ”{ $example }” har flera roller i tabellen { $count ->
    [one] (en rad säger en annan)
   *[other] ({ $count } rader säger en annan)
}. Den första togs. Ändra med: --role "{ $example }=klient"
table-name-differs = En talare har flera namn i tabellen { $count ->
    [one] (en rad: ”{ $example }”)
   *[other] ({ $count } rader, den första: ”{ $example }”)
}. Det första namnet togs.
import-carried-cuts-lost = Snitt i repliker som är borta eller har blivit kortare har utelämnats: { $count }. Titta på replikerna i gensvar.
import-datavyu-media = Filen nämner fler än { $most } inspelningar. De härifrån och framåt har utelämnats.
import-datavyu-speakers = Filen nämner fler talare än ett samtal kan ha. Vem som talar i de här cellerna har utelämnats { $count ->
    [one] (en, här)
   *[other] ({ $count }; den första är här)
}.
import-datavyu-many = Filen har fler än { $most } celler, och det är fler än ett samtal har. Dela den i Datavyu och hämta en del i taget.
import-file-changing = Det skrevs i filen medan den lästes, så de sista raderna kan saknas. Vänta tills det andra programmet är klart och importera den igen.
table-turns-timed = Raderna står i en annan ordning än samtalet, och replikernas nummer börjar om hos varje talare. Replikerna ställdes i ordning efter sina tider.
table-numbers = Kolumnen ”{ $column }” har bara heltal och lästes som replikens nummer. Ändra det med: --column "{ $column }=text"
table-no-words = Ingen kolumn är känd som den med orden, så replikerna är tomma. Kolumnerna är: { $columns }. Om en av dem har orden, ange det: --column "{ $by }=text"; om en har vem som talar: --column "{ $by }=talare"
import-cue-dialogue = Undertexter där flera rader börjar med ett streck: { $count }. Varje sådan rad lästes som sagd av en annan än den före. Se efter vem som talar där.
import-counts-for-nobody = Det följde med koder, och ingen är rådgivaren eller klienten: de räknas inte för någon, och det finns inga siffror förrän det är sagt. Ange det: --role "{ $label }=rådgivare" (eller klient)
import-docx-tables-left = { $count ->
    [one] Samtalet står i styckena. En rad i tabeller som inte är någon transkription togs inte med.
   *[other] Samtalet står i styckena. { $count } rader i tabeller som inte är någon transkription togs inte med.
}
import-docx-both = Både styckena och en tabell läses som samtal, så båda togs med i dokumentets ordning. Kontrollera där det ena följer på det andra; ta i Word bort det som inte hör till samtalet.
table-no-rows = Tabellen har inga rader: det står ingenting under huvudet. Välj filen som har raderna, eller spara bladet igen.
table-times-dated = ”{ $column }” har dagen framför varje tid. Samtalet räknades från den första av dem ({ $cell }), och de andra räknas därifrån.
table-times-of-day = ”{ $column }” har klockslag. Samtalet räknades från det första av dem ({ $cell }), och de andra räknas därifrån.
table-times-dotted = ”{ $column }” har tider med punkt, och de lästes som timmar, minuter och sekunder: { $cell } är { $time }.
table-times-days = ”{ $column }” innehåller delar av ett dygn, som kalkylblad sparar tider: { $cell } är { $time }.
table-coders-laid = Rader från { $coder } som säger samma sak som raderna från { $other }: { $count }. De lades över samma repliker, så att samtalet finns en gång, med en kodning från var och en. { $left ->
    [0] Alla rader passade.
    [one] En rad passade ingenstans och är en egen replik.
   *[other] { $left } rader passade ingenstans och är egna repliker.
}
table-coders-twice = Raderna från { $coder } säger mycket av samma sak som raderna från { $other } och behölls som egna repliker: samtalet kan finnas två gånger. Är det samma repliker, ge tabellen en kolumn med replikernas nummer, lika för båda.
table-coders-numbers = Rader från { $coder } som har samma nummer som en replik från { $other } och säger något annat: { $count }, den första här (nummer { $number }). De behölls som egna repliker, så orden kan finnas två gånger. Låt dem säga detsamma som hos { $other } under sina nummer, och importera igen.
table-numbers-anew = Replikernas nummer börjar om här, efter { $before }. Börjar ett annat samtal här, ge tabellen en kolumn med rubriken ”samtal” som nämner samtalet på varje rad, och importera igen.
table-talks-by = ”{ $column }” lästes som det som skiljer samtal åt.
table-time-points = ”{ $cell }” står bland klockslag och lästes som { $time }. Kontrollera att det stämmer.
import-code-kept = { $count ->
    [one] ”{ $code }” (en gång, här)
   *[other] ”{ $code }” ({ $count } gånger; den första är här)
} är ingen kod i { $codebooks }, som känner till de flesta andra. Den behölls som den är och räknas ingenstans. Om den är felstavad, ange vad den heter där: { $hint }. Eller gör den till en känd kod i gensvar: skriv ”:” och välj koderna som inte känns igen.
import-names-joined = De här namnen uppfattades som en person, ”{ $label }”: { $names }. Om de är flera, ge var och en ett eget namn i filen, till exempel ”{ $label } 1” och ”{ $label } 2”, och importera den igen.
import-two-clinicians = Flera räknas som rådgivaren: { $labels }. Om en av dem är någon annan, ange det: --role "{ $label }=annan" (eller klient, anhörig, tolk). Om alla är det: --role "{ $label }=rådgivare"
import-files-found = { $count } filer lästes in:
import-more-files = { $count ->
    [one] … och en till
   *[other] … och { $count } till
}
import-ask-second = ”{ $first }” är rådgivaren redan, och ”{ $label }” räknas också som det.
import-no-clock = Tiden ”{ $time }” före orden på raden är ingen som en klocka visar. Den har utelämnats, och orden står kvar.
table-column-twice = Två kolumner är angivna som { $what }, ”{ $one }” och ”{ $other }”, och den ena skulle gå förlorad. Bara koder får stå i flera kolumner.
table-other-side = Koder i kolumnen för den part som inte talar på raden: { $count }, den första ”{ $example }”. De stannar vid radens replik. Se över dem.
table-books-mixed = Rubrikerna { $columns } nämner flera kodböcker, och deras koder har blivit en kodning. Ska de vara var för sig, så låt bara den ena kolumnen stå i filen, importera den med --codebook och gör likadant med den andra.
table-speakers-named = Kolumnerna { $columns } har lästs som dem som talar och heter så. Om det är fel, ange vad de innehåller: --column "RUBRIK=VAD"
table-rows-unlabelled = Rader som inte säger vem som talar, där andra börjar med en beteckning: { $count }, den första ”{ $example }”. De är ingens förrän du säger vems de är.
table-part-unsaid = Rader som varken säger vilken del av repliken de gäller eller dess ord: { $count }. Deras koder hamnade på den första delen. Skriv talet under ”part”.
day-form = ÅÅÅÅ-MM-DD
table-by-head = RUBRIK
table-by-number = NUMMER
day-odd = Dagen ”{ $day }” är inte skriven så att andra program känner igen den. Skriv { $meant } i samtalets fil.
import-day-read = { $count ->
    [one] En dag lästes så som våra skrivs: { $example }.
   *[other] { $count } dagar lästes så som våra skrivs, den första { $example }.
}
import-day-doubtful = { $count ->
    [one] Dagen ”{ $example }” kan betyda två dagar och står kvar. Skriv den som ÅÅÅÅ-MM-DD i samtalets fil.
   *[other] { $count } dagar kan betyda två dagar, till exempel ”{ $example }”, och står kvar. Skriv dem som ÅÅÅÅ-MM-DD i samtalens filer.
}
import-day-unknown = { $count ->
    [one] ”{ $example }” är ingen dag och står kvar. Skriv den som ÅÅÅÅ-MM-DD i samtalets fil.
   *[other] { $count } dagar är inga, till exempel ”{ $example }”, och står kvar. Skriv dem som ÅÅÅÅ-MM-DD i samtalens filer.
}
import-not-read = { $count ->
    [one] En fil lästes inte; den står ovan: { $files }
   *[other] { $count } filer lästes inte; de står ovan: { $files }{ $more ->
        [0] {""}
       *[other] {" "}och { $more } till
    }
}
table-columns-known = samtal, kodare, nummer, start, slut, talare, roll, kod, modifikator, anteckning, text
import-coders-many = Här finns fler än { $most } kodare av ett samtal. Kontrollera vilken kolumn eller vilket lager som säger vem som kodade.
import-not-as-named = Namnet slutar på { $ending }, som { $format } gör, men filen är ren text och lästes som det. Kanske blev den avklippt eller ändrad på vägen: hämta den igen där den kom ifrån.
import-xlsx-coded = De här bladen säger samma sak, så de är ett samtal med det som vart och ett kodar: { $names }.
import-xlsx-talks = Vart och ett av de här bladen är ett eget samtal: { $names }.
import-xlsx-apart = Bladet ”{ $sheet }” säger detsamma som ”{ $kept }”, men har fler eller färre rader, den första här. Nu är de två samtal. Ge båda bladen samma rader och importera igen: då är de ett samtal med två kodare.
import-xlsx-words = Bladet ”{ $sheet }” har andra ord här än ”{ $kept }”: ”{ $here }”, och där ”{ $there }”. Repliker med andra ord: { $count }. Orden från ”{ $kept }” behölls, och koderna från båda.
import-xlsx-parted = ”{ $words }” är en rad i ”{ $kept }” och { $count } rader i ”{ $sheet }”, och den här är den första. Det är en enda replik, och det som ”{ $sheet }” kodar står på dess delar.
import-xlsx-numbers-apart = Bladet ”{ $sheet }” har nummer och koder utan ord och kunde inte sättas ihop med ”{ $words }”. Ge bladet med orden en kolumn med rubriken ”Nr” och ett nummer för varje replik, och ge det här bladet samma nummer. Importera sedan igen.
import-xlsx-numbers-left = Ingen replik på bladet ”{ $words }” har den här radens nummer ”{ $number }”, så dess koder ({ $codes }) har utelämnats. Rätta numret och importera igen.
import-xlsx-within = Bara bladet ”{ $sheet }” har den här raden (”{ $words }”), och i ”{ $other }” hör dess ord till repliken bredvid. Dess koder gavs till den repliken.
import-xlsx-only = Bara bladet ”{ $sheet }” har den här raden (”{ $words }”), och ”{ $other }” har den inte. Den blev en replik i samtalet, och dess koder står kvar på den. Ta bort den ur bladet om ingen sade det.
import-xlsx-speakers = Bladet ”{ $sheet }” har en annan talare här än ”{ $kept }”: ”{ $here }”, och där ”{ $there }”. Repliker med en annan talare och samma ord: { $count }. Talarna från ”{ $kept }” behölls, och koderna från båda.
import-xlsx-notes = Kommentarer på celler läses inte: { $count }, den första på { $cell }: ”{ $words }”. Skriv dem i en kolumn med rubriken ”kommentar” vid koderna.
import-xlsx-merged = Celler som har sammanfogats över flera rader med ord: { $count }, den första här, ned till rad { $rows }. Det som står i en sådan cell gäller bara dess första rad. Är det tänkt för varje rad, skriv det i alla och importera igen.
import-xlsx-colours = Färgade celler: { $count }. Färger läses inte. Om de betyder koder, skriv koderna i en kolumn.
import-xlsx-sheets = { $further ->
        [0] Bladet ”{ $sheet }” har lästs
       *[other] Bladet ”{ $sheet }” har lästs tillsammans med dem som liknar det
    }. { $count ->
        [one] Ett annat blad med innehåll har utelämnats
       *[other] { $count } andra blad med innehåll har utelämnats
    }: { $names }. Ska ett annat blad läsas, lägg det först i arbetsboken.
import-xlsx-many = Bladen i den här arbetsboken har tillsammans mer än { $most } repliker, och det är fler än gensvar läser på en gång. Dela den i flera arbetsböcker och importera en i taget.
import-code-kept-ours = { $count ->
    [one] ”{ $code }” (en gång, här)
   *[other] ”{ $code }” ({ $count } gånger; den första är här)
} är ingen kod i { $codebooks }. Den behålls som den är och räknas ingenstans. Är den felstavad, ange vad den heter där: { $hint }. Eller gör den känd i gensvar: skriv ”:” och välj koderna som inte är kända.
import-modifier-kept = Det som preciserar koder i filen och som kodboken inte har behålls som det är och räknas som om det inte stod där (”{ $example }”) { $count ->
    [one] (en kod, här)
   *[other] ({ $count } koder; den första är här)
}.
table-own-gone = { $count ->
    [one] En tabell från gensvar utan kolumnen ”{ $columns }”: vad den sade går inte att veta. Om en annan kolumn har det, ange det: --column "RUBRIK={ $by }"
   *[other] En tabell från gensvar utan kolumnerna ”{ $columns }”: vad de sade går inte att veta. Om en annan kolumn har en av dem, ange det: --column "RUBRIK={ $by }"
}
table-own-renamed = En tabell från gensvar med andra rubriker, läst som: { $columns }
table-rating-alone = Globala skattningar utan värde ({ $count }, först ”{ $example }”): ingen kolumn har det. De kom in utan.
table-rating-nameless = Värden på globala skattningar där ingen kolumn säger vilka ({ $count }, först ”{ $example }”): utelämnade. Om en kolumn har det, ange det: --column "RUBRIK=kod"
table-by-books = Koder under de kodböcker som står över kolumnerna: { $columns }
import-garbled = Bokstäver som är felaktigt sparade ({ $count }, först ”{ $example }”): UTF-8 har en gång tagits för Latin-1, och ”Ã¥” står för ”å”. De kom in som de är. Spara filen på nytt som UTF-8 i programmet den kommer från, och importera den.
import-time-jump = Från { $from } sägs ingenting förrän { $to }. Om det inte är en paus, rätta tiden där och importera igen.
table-column-is = { $number } { $what ->
    [start] start
    [end] slut
    [turn] nummer
    [code] kod
    [speaker] talare
   *[text] text
}{ $more ->
    [yes] , { $rest }
   *[no] {""}
}
table-columns-merged = Koderna i kolumnerna { $columns } har blivit en kodning. Ska de vara var för sig, importera en kolumn i taget, de andra utan rubrik.
table-boris-books = Det som BORIS antecknar om inspelningar och längder är utelämnat: { $columns }
import-xlsx-formulas = { $count ->
    [one] En formel var inte beräknad
   *[other] { $count } formler var inte beräknade
} när arbetsboken sparades; den första är här. Vad de ger är inte känt, så cellerna är tomma. Öppna arbetsboken i kalkylprogrammet, spara den där och importera den igen.
