# What is said about files.

file-not-found = Filen finns inte. Kontrollera namnet och mappen.
file-folder-not-found = Mappen { $folder } finns inte. Finns den på ett USB-minne eller en annan disk, anslut det först; kontrollera annars namnet.
file-not-allowed = Du har inte behörighet till filen. Be ägaren om åtkomst eller om en kopia.
file-is-folder = Det här är en mapp, inte en fil. Välj en fil i den.
file-disk-full = Disken är full. Gör plats och spara sedan igen.
file-disk-read-only = Det går inte att spara på den här disken. Kopiera filerna till en annan plats och öppna dem där.
file-exists = Det finns redan en fil med det namnet.
file-other-trouble = Filen går inte att använda. Datorn säger: { $reason }.

# Mistakes in how a file is written.
ron-empty = Filen är tom.
ron-not-utf8 = Filen är inte ren text, eller så är bokstäverna lagrade på ett äldre sätt.
ron-hint-utf8 = Öppna den i en textredigerare och spara den igen; välj UTF-8 om du får frågan om teckenkodning.
ron-not-written = Filen gick inte att sätta ihop: { $reason }. Rapportera gärna felet.
ron-field-unknown = gensvar känner inte till uppgiften ”{ $field }” här. Kontrollera stavningen eller ta bort den.
ron-field-missing = Uppgiften ”{ $field }” saknas här. Lägg till den.
ron-field-twice = Uppgiften ”{ $field }” står här två gånger. Ta bort en av dem.
ron-choice-unknown = Ordet ”{ $word }” passar inte här.
ron-hint-one-of = Använd något av dessa: { $choices }.
ron-ends-early = Filen slutar för tidigt, som om en del av den saknas.
ron-hint-ends-early = Leta efter ett citattecken eller en parentes som aldrig avslutas, eller använd en hel kopia av filen.
ron-more-after = Det finns mer text efter slutet på filens innehåll.
ron-hint-more-after = Leta efter en parentes som avslutas för tidigt, eller ta bort resten.
ron-comma = Här saknas ett kommatecken.
ron-hint-comma = Sätt kommatecken mellan uppgifterna.
ron-list = Här ska det stå en lista.
ron-hint-list = Skriv listan inom hakparenteser, med kommatecken: [1, 2].
ron-map = Här ska det stå en lista med par.
ron-hint-map = Skriv paren inom klammerparenteser: {"{"}"kind": "desire"{"}"}.
ron-colon = Här saknas ett kolon.
ron-hint-colon = Skriv ett namn, ett kolon och sedan ett värde: title: "Första besöket".
ron-parenthesis = Här ska det stå uppgifter inom parentes.
ron-hint-parenthesis = Skriv dem så här: (id: 1, text: "Hej"). Kontrollera att alla parenteser avslutas.
ron-text = Här ska det stå en text inom citattecken.
ron-hint-text = Skriv den så här: "Hej". Sätt \ före ett citattecken inne i texten: \".
ron-number = Här ska det stå ett heltal.
ron-number-range = Talet är för stort eller för litet här.
ron-yes-no = Här ska det stå true (ja) eller false (nej).
ron-escape = Här står ett omvänt snedstreck ( \ ) som gensvar inte kan läsa.
ron-hint-escape = Skriv \\ för ett omvänt snedstreck i en text, och \" för ett citattecken.
ron-too-deep = Här står för många parenteser inuti varandra. Kontrollera att alla avslutas.
ron-word = Här ska det stå ett namn.
ron-hint-word = Uppgifternas namn skrivs utan citattecken. Se efter om det står ett kommatecken för mycket.
ron-other-value = Det här passar inte: här ska det stå { $expected }, men här står { $found }.
ron-other = gensvar kan inte läsa den här delen av filen: { $reason }.

# Codebooks.
codebook-newer = Kodboken behöver en nyare version av gensvar (kodbokens format är { $format }). Uppdatera gensvar, eller använd en äldre kopia av kodboken.
codebook-unknown = Det finns ingen kodbok ”{ $id }”. Du kan använda: { $known }.
codebook-several = ”{ $id }” passar på flera kodböcker: { $known }. Skriv mer av namnet på den du vill ha.
codebook-twice = Det finns redan en kodbok ”{ $id }” i { $first }. Ändra id i en av de två filerna.
codebook-faulty = Det finns fel i kodboken { $id }, så den kan inte användas. Alla fel ser du med: gensvar check { $file }

# Sessions and codings.
file-format-none = Talet efter ”format” måste vara 1 eller mer.
file-newer = Filen kommer från en nyare version av gensvar (filens format är { $format }, din version klarar { $known }). Du kan läsa den här, men inget sparas. Uppdatera gensvar för att arbeta med den.
file-newer-unreadable = Filen kommer från en nyare version av gensvar (filens format är { $format }, din version klarar { $known }). Uppdatera gensvar för att öppna den.

session-id-empty = Samtalet saknar id, och utan id hittar kodningarna inte till det. Skriv ett, till exempel id: "visit-1".
session-participant-twice = Två personer i samtalet heter ”{ $id }”. Ge en av dem ett annat id.
session-participants-many = Här finns fler än { $most } personer som talar. Kontrollera var listan över dem slutar.
session-spoken-for-unknown = Någon talar för ”{ $id }”, som inte finns bland personerna i samtalet. Kontrollera stavningen.
session-speaker-unknown = ”{ $id }” finns inte bland personerna i samtalet. Kontrollera stavningen, eller lägg till personen under participants.
session-turn-twice = Två repliker har id { $turn }. Ge en av dem ett annat id.

coding-field-empty = Uppgiften ”{ $field }” är tom. Fyll i den.
coding-codebooks-none = Ingen kodbok är angiven här. Ange minst en.
coding-other-session = Kodningen hör till samtalet ”{ $session }”, inte till ”{ $other }”.
coding-no-turn = Det finns ingen replik { $turn } i samtalet. Kontrollera numret eller ta bort uppgiften.
coding-no-utterance = Repliken har ingen del med nummer { $utterance }. Kontrollera numret eller lägg till delningen.
coding-id-twice = Numret { $id } används två gånger. Ge den här koden eller delningen ett eget nummer.
coding-id-high = Numret är för högt. Välj ett under 4000000000.
coding-cut-place = Repliken kan inte delas här: en del av den börjar redan här.
coding-cut-outside = Delningen ligger utanför replik { $turn }, som bara har { $length } tecken. Välj ett lägre tal.
coding-modifier-twice = ”{ $modifier }” står här två gånger. Ta bort en av dem.
coding-rating-twice = Skattningen ”{ $id }” står här två gånger. Ta bort en av dem.
coding-code-unknown = Koden ”{ $code }” används { $count ->
        [one] en gång
       *[other] { $count } gånger
    }, men finns inte i { $codebooks }. Den ligger kvar i filen men räknas inte.
coding-code-astray = Koden ”{ $code }” används { $count ->
        [one] en gång
       *[other] { $count } gånger
    } där ingen { $side ->
        [clinician] rådgivare
       *[client] klient
    } talar. Den ligger kvar i filen men räknas inte där.
coding-value-unknown = ”{ $value }” används med ”{ $code }” { $count ->
        [one] en gång
       *[other] { $count } gånger
    }, men finns inte i { $codebooks }. Det ligger kvar i filen; koden räknas utan det.
coding-rating-unknown = Skattningen ”{ $id }” finns inte i { $codebooks }. Den ligger kvar i filen men räknas inte.
coding-rating-outside = Skattningen { $id } är { $value }, men kan bara vara { $lowest } till { $highest }. Rätta den; tills dess räknas den in som den är.
coding-turns-moved = Transkriptionen har ändrats efter kodningen. Koderna på replik { $turns } har följt med orden.
coding-turns-changed = Orden i replik { $turns } har ändrats efter kodningen. Koderna finns kvar; se gärna över dem.
coding-turns-lost = Orden i replik { $turns } finns inte längre i transkriptionen. Koderna ligger kvar i filen, räknas inte och kommer tillbaka med orden.
coding-turns-kept = { $count ->
        [one] Koderna på en replik
       *[other] Koderna på { $count } repliker
    } som inte längre finns i transkriptionen ligger kvar i filen. De kommer tillbaka när orden gör det.
coding-cuts-outside = Replik { $turns } är nu kortare än när den delades. Delningar bortom slutet är borta; koderna finns kvar.

# Samples.
sample-unknown = Det finns inget exempelsamtal ”{ $name }”.

# Saving.
save-kept-original = När filen sparas försvinner kommentarerna du skrivit i den. Därför finns originalet kvar i samma mapp, med namnet { $file }.
save-kept-many = Det finns för många sparade kopior i den här mappen. Flytta några av dem till en annan mapp och spara igen.
save-changed-elsewhere = Ett annat program har ändrat { $file }. Ditt arbete ligger tryggt i { $beside }. För att spara i den första igen: flytta den till en annan mapp medan gensvar är öppet.
save-appeared = Ett annat program hann skapa { $file } först. Ditt arbete ligger tryggt i { $beside }. För att spara i { $file }: flytta först den { $file } som finns där till en annan mapp.
save-rescued-idle = Ditt arbete ligger i { $file } igen. { $beside } är en äldre kopia; du kan ta bort den.
save-unsound = gensvar hittade ett fel i det som skulle sparas och lät filen vara som den var. Ditt arbete ligger i { $file }. Rapportera gärna felet.
save-came-to-grief = Det gick inte att spara på grund av ett fel i gensvar, vid { $place }. Dina tidigare filer är oskadda. Rapportera gärna felet.

# Opening.
opening-left-out = { $file } används inte: { $what }
opening-left-out-line = { $file } används inte, på grund av rad { $line }: { $what }
opening-words-line = { $file }, rad { $line }: { $what }
open-read-only = Öppnat bara för läsning, som du bad om: inget sparas.
open-good-copy = Det här är en god kopia som gensvar sparar för dåliga tider, så här går den bara att läsa. För att gå vidare från den: avsluta och skriv: gensvar { $file } --good-copy { $number }
open-good-copy-only = gensvar sparar den här kopian för dåliga tider, så här går den bara att läsa. För att gå vidare från den: kopiera samtalet och kodningen till en egen mapp och öppna dem där.
open-is-codebook = Det här är en kodbok, inte ett samtal. Öppna en samtalsfil, en kodning eller en transkription.
open-is-keymap = Det här är ett tangentschema, inte ett samtal. Öppna en samtalsfil, en kodning eller en transkription.
open-no-coding = Det här är varken en kodning eller en samtalsfil. Välj en fil som är något av dem.
open-finished = Kodningen är markerad som klar. Ändringar sparas ändå.
open-not-codable = Samtalet är markerat som ej kodbart: { $reason }
open-codebook-changed = Kodboken { $id } har ändrats sedan kodningen gjordes, så siffrorna kan skilja sig från tidigare.
open-several-codings = Du har { $count } kodningar av samtalet ({ $codebooks }); det här är en ny. För att öppna någon av de andra: öppna dess fil, eller ange dess kodböcker med --codebook.
open-no-session = Samtalet ”{ $session }” som kodningen hör till finns inte i mappen ”{ $folder }”. Lägg samtalsfilen i samma mapp.
open-other-codebooks = Kodningen använder { $codebooks }, inte { $wanted }. För att koda med andra kodböcker: öppna samtalsfilen i stället.
open-usual-codebooks = Kodböckerna i dina inställningar, { $codebooks }, kan inte användas. Rätta dem i config.ron, eller välj andra med --codebook.
open-somebody-elses = Kodningen är gjord av { $coder }. Du kan läsa den men inte ändra den. För att själv koda samtalet: öppna samtalsfilen. Är den din, under ett annat namn: --coder "{ $coder }"
open-made-before = Du har öppnat { $file } förut, så nu är samtalsfilen { $session } öppen. Senare ändringar i transkriptionen finns inte med där.
open-import-warnings = { $count ->
        [one] Ett ställe i transkriptionen behöver ses över: { $place }.
       *[other] { $count } ställen i transkriptionen behöver ses över; det första: { $place }.
    }
open-import-unsound = gensvar kunde inte göra ett samtal av transkriptionen. Rapportera gärna felet.

# Summaries.
summary-about = { $file }: { $what }
summary-no-codings = Det finns ingen kodning av samtalet i samma mapp.
summary-other-codebooks = Kodningen använder { $codebooks }, så den tas inte med.
summary-coding = { $round ->
        [1] { $coder } · { $codebooks }
       *[other] { $coder } · { $codebooks } · omgång { $round }
    }
summary-turns = repliker
summary-words = ord
summary-clinician = rådgivare
summary-client = klient
summary-codes = Koder
summary-no-code = ingen kod
summary-discounted = { $count ->
        [one] Dessutom finns en kod som enligt reglerna inte räknas.
       *[other] Dessutom finns { $count } koder som enligt reglerna inte räknas.
    }
summary-unsettled = { $count ->
        [one] En kod står i en replik som inte är delad och där en regel för yttranden kanske gäller. Den räknas tills en delning säger något annat.
       *[other] { $count } koder står i repliker som inte är delade och där en regel för yttranden kanske gäller. De räknas tills en delning säger något annat.
    }
summary-outside = { $count ->
        [one] En kod står utanför det kodade avsnittet och räknas inte.
       *[other] { $count } koder står utanför det kodade avsnittet och räknas inte.
    }
summary-foreign = { $count ->
        [one] En kod betyder inget där den står och räknas inte ({ $codes }): den är för den andra sidan, eller så känner ingen kodbok här till den.
       *[other] { $count } koder betyder inget där de står och räknas inte ({ $codes }): de är för den andra sidan, eller så känner ingen kodbok här till dem.
    }
summary-uncounted = { $count ->
        [one] Sammanlagt en kod räknas inte.
       *[other] Sammanlagt { $count } koder räknas inte.
    }
summary-scores = Mått
summary-band-below = under basal nivå
summary-band-fair = basal nivå
summary-band-good = god nivå
summary-waits-for-target = ”Basal nivå” och ”god nivå” visas när samtalet har ett mål.
summary-as-one = Ange en kodbok efter --as.
summary-crossed = { $to }-liknande tal utifrån { $from }. Det är ingen kodning enligt { $to }: inga övergripande skattningar finns och inga gränsvärden gäller.
summary-crossed-heading = Förlorat på vägen
summary-crossed-without = { $count ->
        [0] Alla koder har en motsvarighet.
       *[other] Utan motsvarighet: { $codes }
    }
summary-crossed-uncoded = { $count ->
        [0] Inget är avsiktligt okodat.
       *[other] Avsiktligt okodat: { $codes }
    }
summary-crossed-left-out = { $count ->
        [0] Den andra kodbokens regler utelämnar inget.
       *[other] Utelämnat enligt den andra kodbokens regler: { $codes }
    }
summary-crossed-not-counted = { $count ->
        [0] Allt räknades redan.
       *[other] Räknades inte heller tidigare: { $codes }
    }

# Own words.
words-language = Filens namn ber om språket ”{ $language }”, som gensvar inte talar. Använd något av dessa: { $known }.
words-unknown = Det finns ingen text ”{ $id }”. Kontrollera stavningen; gensvar words visar alla.
words-twice = ”{ $id }” står här två gånger, första gången på rad { $line }. Ta bort den ena.
words-no-text = Texten saknas. Skriv den efter likhetstecknet.
words-line = gensvar kan inte läsa raden. Skriv textens id, ett likhetstecken och dina ord: role-client = brukare
words-brace = En klammerparentes saknas eller är en för mycket. Namn inom klamrar kopieras som de är: {"{"} $turn {"}"}.
words-deep = Texten öppnar fler än { $most } parenteser i varandra. Det kan ingen följa; skriv den med färre.
words-star = En av formerna ska ha en stjärna, och bara en: *[other].
words-argument = ”{ $id }” känner inte till { $argument }. { $count ->
        [0] Skriv orden utan.
       *[other] Den känner till { $known }.
    }
words-reference = ”{ $name }” kan inte sättas in här. Skriv själva orden, eller ge dem ett namn i den här filen med ett bindestreck framför: -{ $name } = …
words-none = Ingen text innehåller det.

# Replies.
replies-heading =
    { $count ->
        [0] Inga yttranden med bibehållandetal, dissonans eller motstånd
        [one] Ett yttrande med bibehållandetal, dissonans eller motstånd
       *[other] { $count } yttranden med bibehållandetal, dissonans eller motstånd
    }
replies-less-sure =
    { $count ->
        [one] Ett av gensvaren är mindre säkert.
       *[other] { $count } av gensvaren är mindre säkra.
    }
replies-followed = sedan sa klienten
replies-change-heading =
    { $count ->
        [0] Inget förändringstal
        [one] Ett yttrande med förändringstal
       *[other] { $count } yttranden med förändringstal
    }
replies-sequences =
    { $count ->
        [0] Utforska, ge, utforska: hittades inte
       *[other] Utforska, ge, utforska: { $count }
    }
replies-scalings = Skalfrågor: { $count }
replies-short-all = alla
replies-short-discord = dissonans
replies-short-autonomy = autonomi
replies-short-system = system
replies-short-sustain = bibehålla
replies-short-change = ändra
replies-short-neutral = annat
replies-short-nothing = inget mer
replies-short-not-coded = okodat
replies-taken-reflected = reflekterat
replies-taken-asked = frågat vidare
replies-taken-affirmed = bekräftat
replies-taken-let-go = släppt
replies-taken-no-reply-yet = inget gensvar än
replies-taken-not-coded = gensvaret är inte kodat än
replies-doubt-uncut = mindre säkert: gensvaret är inte delat, så kodernas ordning är okänd
replies-doubt-others = mindre säkert: någon annan talade emellan

# Checking.
check-sound = { $file }: inga fel ({ $kind })
check-session = samtal
check-coding = kodning
check-codebook = kodbok
check-keymap = tangentschema
check-words = egna ord
check-unknown-kind = gensvar vet inte vad det här är för fil: varken samtal, kodning, kodbok eller tangentschema. Kontrollera att det är rätt fil.
check-without-session = Samtalsfilen ligger inte i samma mapp, så replikerna kunde inte kontrolleras.
check-times-back = { $count ->
    [one] En replik börjar före en replik ovanför den: replik { $turn }. Kontrollera tiden; andra program tappar den.
   *[other] { $count } repliker börjar före en replik ovanför dem; den första är replik { $turn }. Kontrollera tiderna; andra program tappar dem.
 }
check-transcript = Det här är en vanlig text, inte en fil från gensvar. Är det en transkription öppnar du den genom att skriva gensvar och filens namn.
summary-finished =
    { $left ->
        [0] klar
        [one] klar, en replik utan kod
       *[other] klar, { $left } repliker utan kod
    }
summary-open =
    { $left ->
        [0] öppen, alla repliker är kodade
        [one] öppen, en replik att koda
       *[other] öppen, { $left } repliker att koda
    }
coding-segment-twice = Det finns två avsnitt för ”{ $id }”. Ta bort ett av dem.
coding-segment-times = Avsnittet slutar innan det börjar. Rätta de två tiderna.
coding-segment-order = Avsnittet slutar vid replik { $to }, före replik { $from } där det börjar. Rätta de två replikerna.
coding-phase-twice = Två faser börjar vid replik { $turn }. Ta bort en av dem.

# Forms of the change plan.
plan-format = Den här planen har format { $format }; programmet känner till 1.
plan-no-headings = Planen har inga rubriker. Skriv minst en.
plan-heading-twice = Rubriken ”{ $id }” finns här två gånger. Ta bort en av dem.
plan-word-twice = ”{ $id }” finns här två gånger. Ta bort en av dem.
plan-unknown = Det finns ingen plan ”{ $id }” i din mapp ”plans”; den som följer med programmet används.
codebook-missing = Kodboken ”{ $id }” finns inte här. Dess koder finns kvar och visas men räknas ingenstans. Lägg dess fil i din kodboksmapp för att få siffrorna.
taken-segment = Tog över vilket avsnitt { $coder } kodade.
taken-no-segment = { $coder } kodade hela samtalet, så det finns inget avsnitt att ta över.
taken-segment-open = { $codebook }: en replik som avgränsade avsnittet hos { $coder } finns inte längre i samtalet. Åt det hållet går avsnittet nu ända ut.
taken-segment-not-here = Tog inte över något avsnitt: det som { $coder } har gäller andra kodböcker, eller så finns replikerna inte längre i samtalet.
taken-cuts = Tog över { $count ->
    [one] en delning
   *[other] { $count } delningar
    } från { $coder }; repliker som du har arbetat med behåller dina ({ $kept }).
open-is-plan = Detta är en förändringsplan och inget samtal. Lägg den i mappen ”plans” bredvid dina tangentscheman och skriv dess id i config.ron.
open-is-settings = Detta är dina inställningar och inget samtal. Skriv gensvar check och filens namn för att leta efter fel i dem.
check-plan = förändringsplan
check-settings = inställningar
coding-incomplete = { $count ->
    [one] En kod saknar en precisering som den behöver. Den ingår inte i mått som frågar efter den.
   *[other] { $count } koder saknar en precisering som de behöver. De ingår inte i mått som frågar efter den.
    }
journal-recovered =
    { $count ->
        [one] En åtgärd som inte fanns i filen är tillbaka.
       *[other] { $count } åtgärder som inte fanns i filen är tillbaka.
    } gensvar history visar vad som gjordes.
journal-unreadable = Journalen över dina steg kan inte läsas. { $reason } Själva kodningen är hel; ångra börjar här.
open-journal-unreadable = Journalen över dina steg kan inte läsas nu, så de sista saknas kanske här: bara läsning, så att inget går förlorat. { $reason } Stäng och försök igen.
good-copies-trouble = Ditt arbete är sparat i { $place }, men ingen god kopia av det kan sparas i { $folder }. { $reason }
journal-folder-protected = Det går inte att skriva i gensvars egen mapp { $folder }: tillåt det, eller fråga den som sköter datorn.
journal-trouble = Journalen kan inte skrivas. { $reason } Ditt arbete sparas i stället vid varje paus, lite senare än vanligt.
journal-older-file = Den här filen är äldre än det som gensvar senast sparade: den saknar { $count ->
        [0] senare åtgärder
        [one] en senare åtgärd
       *[other] { $count } senare åtgärder
    }. Ångra börjar här.
journal-changed-file = Någon har ändrat den här filen efter att gensvar sparade den, och { $count ->
        [one] en av dina åtgärder
       *[other] { $count } av dina åtgärder
    } därefter kom inte med. gensvar history visar { $count ->
        [one] den
       *[other] dem
    }.
journal-changed-outside = Någon har ändrat den här filen utanför gensvar efter att den sparades här. Det som står i den gäller; ångra börjar här.
journal-changed-outside-copy = Någon har ändrat den här filen utanför gensvar efter att den sparades här. Det som står i den gäller; ångra börjar här. Som den var: gensvar { $file } --good-copy { $number }
journal-changed-made = Någon har ändrat den här filen efter att gensvar sparade den, och { $count ->
        [one] en av dina åtgärder
       *[other] { $count } av dina åtgärder
    } fanns inte i någon fil ännu. Allt passade och har gjorts om; Ångra tar bort det.
journal-changed-aside = Någon har ändrat den här filen efter att gensvar sparade den, och { $count ->
        [one] en av dina åtgärder
       *[other] { $count } av dina åtgärder
    } fanns inte i någon fil ännu. Inget är förlorat: din version finns i { $file }; skriv :sammanfoga för att få med den.
journal-older-aside = Den här filen är äldre än det som gensvar senast sparade: den saknar { $count ->
        [0] senere åtgärder
        [one] en senare åtgärd
       *[other] { $count } senare åtgärder
    }. Inget är förlorat: en version med allt finns i { $file }; skriv :sammanfoga för att få med den. Vill du inte ha den, ta bort den filen.
journal-older-in-part = Den här filen är äldre än det som gensvar senast sparade: den saknar { $count } senare åtgärder. { $has ->
        [one] Den första
       *[other] De första { $has }
    } finns i { $file }; skriv :sammanfoga för att få med det. Av resten finns ingen kopia här.
journal-older-merged = Den här filen är äldre än det som gensvar senast sparade. Det som kom senare har sammanfogats med den här kodningen förut: det finns i en god kopia. Ångra börjar här.
journal-older-nowhere = Den här filen är äldre än det som gensvar senast sparade: den saknar { $count ->
        [0] senere åtgärder
        [one] en senare åtgärd
       *[other] { $count } senare åtgärder
    }, och någon kopia av det finns inte här; gensvar history visar vad som gjordes. Sparade du i en annan mapp, öppna kodningen där. Ångra börjar här.
journal-ends-early = I kodningens historik saknas { $count ->
        [one] den sista åtgärden
       *[other] de sista { $count } åtgärderna
    }. Själva kodningen har allt; ångra börjar här.
journal-not-whole = Journalen är inte hel: nummer { $number } kan inte läsas. Det som kom därifrån och inte står i filen saknas här; gensvar history visar vad som kan läsas av det. Du kan bara ångra det du gör från och med nu.
journal-does-not-fit =
    { $count ->
        [one] En åtgärd
       *[other] { $count } åtgärder
    } i journalen kunde inte läggas tillbaka: { $why } gensvar history visar { $count ->
        [one] den
       *[other] dem
    }; kodningen är som filen har den.
journal-does-not-fit-aside =
    { $count ->
        [one] En åtgärd
       *[other] { $count } åtgärder
    } som inte fanns i någon fil kunde inte läggas tillbaka: { $why } Inget är förlorat: din version finns i { $file }; skriv :sammanfoga för att få med det som passar.
journal-torn = En del av journalen var inte hel och utelämnades ({ $bytes ->
        [one] en byte
       *[other] { $bytes } byte
    }). Den finns kvar i { $file }.
journal-torn-not-kept = En del av journalen var inte hel och utelämnades ({ $bytes ->
        [one] en byte
       *[other] { $bytes } byte
    }). Den ligger kvar där den var; ingen kopia kunde göras i { $file }.
open-held-here = { $user } har den öppen i ett annat fönster (sedan { $since }). Här kan den bara läsas tills den är stängd där.
open-held-elsewhere = { $user } har haft den öppen på { $host } sedan { $since }, så här kan den bara läsas. Stämmer det inte längre, stäng och starta igen på samma sätt, men med --take-over tillagt.
open-held-by-account = Kontot { $user } på den här datorn har haft den öppen sedan { $since }, eller har lämnat kvar sitt lås, så här kan den bara läsas. Om ingen har den öppen: stäng och starta igen på samma sätt, men med --take-over tillagt.
save-held-by-account = Kontot { $user } på den här datorn har haft den öppen där sedan { $since }, eller har lämnat kvar sitt lås.
open-write-protected = { $file } är skrivskyddad, så här kan den bara läsas. Om du vill arbeta i den, tillåt att den skrivs (eller fråga den som filen tillhör) och öppna den igen.
open-no-lock = Det går inte att göra något lås här, så ingenting hindrar andra från att arbeta i kodningen samtidigt: se till att den bara är öppen på ett ställe. { $reason }
good-copy-none = Det finns ingen god kopia av den här filen på den här datorn.
good-copy-not-so-many =
    { $count ->
        [one] Det finns bara en god kopia av den här filen.
       *[other] Det finns bara { $count } goda kopior av den här filen.
    } gensvar good-copies visar { $count ->
        [one] den
       *[other] dem
    }.
good-copy-no-session = Den här kopian har inget samtal med sig, och samtalet självt kan inte läsas.
good-copy-opened = Det här är den goda kopian från { $at }. Arbetet fortsätter i { $files }; den skadade filen lämnas orörd.
good-copy-back = Det här är den goda kopian från { $at }. Arbetet fortsätter i { $files }.
good-copy-apart = Det här är den goda kopian från { $at }. Inget skrivs så länge du bara tittar; det du gör hamnar i { $files }.
open-as-it-was = Som det var { $at } (nr { $number } i historiken): inget kan ändras och inget sparas. För att arbeta vidare härifrån: stäng, öppna samtalet som vanligt och skriv { $back } { $number }.
open-as-it-was-beginning = Som det var i början (nr { $number } i historiken): inget kan ändras och inget sparas. För att arbeta vidare härifrån: stäng, öppna samtalet som vanligt och skriv { $back } { $number }.
as-it-was-beginning = i början
as-it-was-no-history = Det finns ingen historik för den här kodningen på den här datorn, så den kan inte visas som den var.
as-it-was-when =
    ”{ $when }” är varken ett nummer i historiken, en namngiven tidpunkt eller en tid. Skriv till exempel 12, 10:30 eller 2026-03-12 10:30. { $count ->
        [0] gensvar history visar vad som finns.
       *[other] Namngivna tidpunkter: { $names }.
    }
as-it-was-not-yet = Det finns inget nummer { $number } i historiken än; det sista är { $last }.
as-it-was-too-early = Så långt tillbaka når inte historiken: den börjar { $at } med nummer { $number }.
as-it-was-changed = Kodningen har sedan dess ändrats någon annanstans, så historiken på den här datorn leder inte tillbaka från den.
as-it-was-other-story = Det finns ingen väg tillbaka till nummer { $wanted }: efter det lades en äldre fil i stället för den här, eller så ändrades kodningen någon annanstans. Vägen leder bara till nummer { $number }. Det den var före det finns kanske bland kopiorna: gensvar good-copies
as-it-was-not-whole = Historiken leder bara tillbaka till nummer { $number }: det som ångrades där gjordes innan historiken börjar.
as-it-was-does-not-fit = Historiken passar inte längre till kodningen: { $why }
merge-same-file = Det är samma fil två gånger. Ange också den andra versionen av kodningen.
merge-into-copy = Det här är en kopia av { $file }, som inte skulle få det som sammanfogas med den. Inget har ändrats. Nämn själva kodningen först: { $command }
merge-other-coding = Det är en annan kodning (av { $coder }) och ingen annan version av samma. Bara versioner av en och samma kodning kan sammanfogas.
merge-other-codebooks = Den här versionen använder andra kodböcker: { $codebooks }. Bara versioner med samma kodböcker kan sammanfogas.
merge-with-base = Jämfört med den senaste versionen som båda kommer från:
merge-without-base = Ingen version är känd som båda kommer från, så inget tas bort:
merge-written =
    { $ours } har nu det som båda säger: { $count ->
        [one] en skillnad
       *[other] { $count } skillnader
    }.
merge-not-written = Inget ändrades. Utan --dry-run skulle detta sammanfogas med { $ours }.
merge-nothing-new = Det finns inget i { $theirs } att sammanfoga med { $ours }.
merge-look = På { $conflicts ->
        [one] ett ställe
       *[other] { $conflicts } ställen
    } sade versionerna olika saker; se dem ovan.
merge-differ-still = På { $conflicts ->
        [one] ett ställe
       *[other] { $conflicts } ställen
    } säger versionerna fortfarande olika saker, som det står ovan; inget behöver avgöras nu, och { $ours } behåller det den säger.
merge-can-go = Du kan ta bort { $theirs } nu.
merge-must-stay = Behåll { $theirs }: den säger något om repliker som inte längre finns i samtalet.
open-versions =
    { $count ->
        [one] En annan version av kodningen ligger bredvid: { $file }.
       *[other] { $count } andra versioner av kodningen ligger bredvid, först { $file }.
    } Skriv :sammanfoga för att få med den; inget går förlorat.
open-fork =
    { $count ->
        [one] Du har en kodning till av samtalet bredvid den här: { $file }.
       *[other] Du har { $count } kodningar till av samtalet bredvid den här, först { $file }.
    } Den ena av de två är påbörjad från den goda kopian från { $at }. Behåll båda, ta bort en av dem, eller skriv :sammanfoga för att få med den andra i den här.
open-fork-undated =
    { $count ->
        [one] Du har en kodning till av samtalet bredvid den här: { $file }.
       *[other] Du har { $count } kodningar till av samtalet bredvid den här, först { $file }.
    } Den ena av de två är påbörjad från en god kopia av den andra. Behåll båda, ta bort en av dem, eller skriv :sammanfoga för att få med den andra i den här.
open-versions-unread =
    { $count ->
        [one] En annan version av kodningen ligger bredvid och kan inte läsas här: { $file }.
       *[other] { $count } andra versioner av kodningen ligger bredvid och kan inte läsas här: { $files }. Den första:
    } { $why }
open-version-unread = { $file }: den här versionen av kodningen kan inte läsas här. { $why }
open-session-versions =
    { $count ->
        [one] En annan version av själva samtalet ligger bredvid: { $file }.
       *[other] { $count } andra versioner av själva samtalet ligger bredvid, först { $file }.
    } Den här används. Titta på båda och lägg sedan undan den andra; inget har raderats.
open-session-version-unread = En annan version av själva samtalet ligger bredvid och går inte att läsa här: { $file }. { $why } Den du öppnade används; inget har tagits bort.
merge-no-version = Det finns ingen annan version av kodningen att sammanfoga.
merge-unreadable = den kan inte läsas
merge-good-copy = Den goda kopian från { $at }
merge-refused = { $file } kan inte sammanfogas: { $why }
merge-done =
    { $file } är sammanfogad med kodningen: { $count ->
        [one] en skillnad
       *[other] { $count } skillnader
    }, { $conflicts ->
        [0] ingen motsägelse
        [one] varav en motsägelse
       *[other] varav { $conflicts } motsägelser
    }.{ $elsewhere ->
        [0] { " " }Du kan ta bort den.
       *[other] { "" }
    }
merge-done-in-part =
    { $file } är sammanfogad med kodningen: { $count ->
        [one] en skillnad
       *[other] { $count } skillnader
    }, { $conflicts ->
        [0] ingen motsägelse
        [one] varav en motsägelse
       *[other] varav { $conflicts } motsägelser
    }. Behåll den: en del gäller repliker som är borta.
merge-more = … och { $count } till. gensvar merge --dry-run visar alla.
limit-size = Filen är större än { $most } MB, och det är mer än gensvar läser av en sådan fil. Kontrollera att det är rätt fil. Ett mycket långt samtal kan delas i flera filer.
limit-many = Här finns fler än { $most } uppgifter, och det är fler än gensvar läser. Kontrollera var listan slutar.
limit-long = Texten är längre än { $most } bokstäver. Korta den, och kontrollera var den slutar.
limit-turns = Texten har fler än { $most } repliker. Dela den i flera filer.
limit-faults = { $count ->
        [one] Ett fel till visas inte.
       *[other] { $count } fel till visas inte.
    }
own-newer = Filen behöver en nyare version av gensvar (filens format är { $format }, din version klarar { $known }). Uppdatera gensvar, eller använd en äldre kopia av filen.
hidden-shown = { $count ->
        [one] Ett dolt tecken visas som ett märke.
       *[other] { $count } dolda tecken visas som märken.
    }
open-import-several = ”{ $file }” innehåller { $count } samtal. Skriv gensvar import "{ $file }" för att göra en samtalsfil av varje.
open-import-codings = Filen ({ $format }) innehåller också koder. De är utelämnade här; gensvar import "{ $file }" behåller dem, med sina kodare.
save-held-here = { $user } har kodningen öppen i ett annat fönster (sedan { $since }).
save-held-elsewhere = Kodningen är öppen på { $host } av { $user } sedan { $since }.
good-copy-unread = Om det finns en god kopia av den här filen går inte att säga: det som finns sparat på den här datorn kan inte läsas. { $reason }
open-gone = Din kodning { $file } är borta. Vill du ha tillbaka kopian från { $at }, avsluta innan du kodar och skriv: gensvar { $talk } --good-copy { $number }
open-went-on = { $damaged } är skadad. Arbetet fortsatte i { $file }, som är öppen nu. Flytta { $damaged } till en annan mapp.
open-state-synced = { $service } kopierar gensvars egen mapp till andra datorer, med historiken och kopior av ditt arbete. Vad som kan göras säger: gensvar doctor
open-damaged-beside = Din kodning { $file } är skadad och öppnades inte. Dess goda kopior: gensvar good-copies "{ $file }"
open-damaged-version = Din kodning är skadad. Bredvid den finns en annan version, som kan sakna en del av ditt arbete. Skriv detta för att arbeta vidare i den: gensvar { $typed }
open-coded-elsewhere = Din kodning av det här samtalet finns i { $file }. Vill du fortsätta den, avsluta och öppna den filen; en kod här börjar en ny.
open-newer-elsewhere = En nyare version av den här kodningen finns i { $file }. Avsluta och öppna den filen, så att inget behöver göras två gånger.
open-parted-elsewhere =
    { $count ->
        [0] Kodningen i { $file } har något som den här saknar.
        [one] Du har arbetat med kodningen på två ställen. En åtgärd som du gjorde i { $file } finns inte här.
       *[other] Du har arbetat med kodningen på två ställen. { $count } åtgärder som du gjorde i { $file } finns inte här.
    } Skriv :sammanfoga för att få med det; inget går förlorat.
open-parted-talk = Några ändringar av själva samtalet finns i { $file } och inte här. :sammanfoga låter samtalet vara som det är: se på båda, och gör de ändringarna igen här.
open-newer-gone = Den här kodningen sparades senast i { $file }, som inte går att hitta nu. Leta upp den filen, eller öppna den goda kopian från { $at }: gensvar { $own } --good-copy
ron-no-text = Filen är skadad: det som finns i den är ingen text. Använd en kopia som är hel.
merge-is-talk = Det här är själva samtalet och ingen kodning av det. Ange två versioner av en kodning; deras namn har ”.coding” i sig.
limit-number = Det här talet är högre än { $most }. Det är gensvar som skriver det, och så mycket hinner ingen: ta filen från tidigare, eller ta bort den här uppgiften.
end-unsaved = gensvar avslutades innan det gick att spara i { $file }: { $count ->
        [one] den senaste åtgärden står
       *[other] de senaste { $count } åtgärderna står
    } inte i någon fil. { $why }
end-rescued = gensvar avslutades innan det gick att spara på den vanliga platsen. { $why } Allt ditt arbete finns i { $file }: öppna den, och spara på ett annat ställe.
end-in-journal = gensvar avslutades innan det gick att spara i { $file }. { $why } Allt finns i journalen och kommer tillbaka när du öppnar filen här igen.
open-held-copy = { $user } har den här kodningen eller en kopia av den öppen i ett annat fönster (sedan { $since }). Här bara läsning.
file-is-pipe = Det här är ett rör (en pipe) och ingen fil: det finns inget i det innan ett annat program lägger något där. Välj en fil.
file-is-link = Där det ska vara en fil ligger en länk. Flytta eller ta bort den.
file-is-device = Det här är ingen fil utan en enhet, som gensvar varken läser eller skriver. Välj en fil.
good-copies-no-folder = Den mappen går inte att skapa eller läsa.
elsewhere-not-there = Mappen { $folder } finns inte.
elsewhere-is-file = { $folder } är en fil och inte en mapp.
elsewhere-not-allowed = Du får inte spara i mappen { $folder }.
elsewhere-full = Disken är full i { $folder }.
elsewhere-trouble = Det går inte att spara i { $folder }: { $why }
elsewhere-other-file = I { $folder } ligger redan en annan { $file }. Välj en annan mapp, eller flytta undan den filen.
merge-refused-here = { $file } kan inte sammanfogas: { $why } Flytta den till en annan mapp, så sparas ditt arbete där igen.
merge-done-here =
    { $file }: det andra programmets ändringar är sammanfogade med ditt arbete nu: { $count ->
        [one] en skillnad
       *[other] { $count } skillnader
    }, { $conflicts ->
        [0] ingen motsägelse
        [one] varav en motsägelse
       *[other] varav { $conflicts } motsägelser
    }. { $undo } tar ut dem igen.
open-held-here-still = { $user } har den fortfarande öppen i ett annat fönster på den här datorn (sedan { $since }), så här kan den bara läsas. Stäng den där först.
open-taken-over = Övertaget från { $user } på { $host }, där den öppnades { $since }. Om { $user } fortfarande arbetar i den där gör ni det nu båda: fråga. Ingen skriver över den andra: den som sparar som nummer två får veta det, och det arbetet läggs bredvid filen, där :sammanfoga tar in det.
open-free-now = Den är inte längre öppen i det andra fönstret. { $again } öppnar den igen här, så att du kan koda.
open-again-needless = Den är öppen här, och du kan koda.
open-as-it-was-named = Som det var vid ”{ $name }”, ett namn från { $at } (nr { $number } i historiken): inget kan ändras och inget sparas. För att arbeta vidare härifrån: stäng, öppna samtalet som vanligt och skriv { $back } { $number }.
journal-parted-made = Filen har sedan sparats någon annanstans utan { $count ->
        [one] en åtgärd
       *[other] { $count } åtgärder
    } som du gjorde på den här datorn. Allt passade och har gjorts om; Ångra tar bort det.
journal-parted-aside = Filen har sedan sparats någon annanstans utan { $count ->
        [one] en åtgärd
       *[other] { $count } åtgärder
    } som du gjorde på den här datorn. Inget är förlorat: din version finns i { $file }; skriv :sammanfoga för att få med den.
journal-parted-history = Filen har sedan sparats någon annanstans utan { $count ->
        [one] en åtgärd
       *[other] { $count } åtgärder
    } som du gjorde på den här datorn. { $count ->
        [one] Den passar inte längre filen; gensvar history visar den.
       *[other] De passar inte längre filen; gensvar history visar dem.
    }
journal-parted-talk = En del av det ändrade själva samtalet. Det finns inte i någon version: gensvar history visar det.
coding-turns-speaker = I replik { $turns } är det nu någon annan som talar än när de kodades. Koderna finns kvar; se gärna över dem.
file-below-file = En del av sökvägen är en fil, inte en mapp. Kontrollera mapparnas namn.
file-name-not-taken = Namnet är för långt, eller så har det tecken som disken inte godtar. Välj ett annat namn.
file-grows-too-large = Filen skulle bli större än disken eller ditt konto tillåter. Välj en annan disk eller färre samtal.
file-busy = Ett annat program håller filen upptagen. Stäng den där och försök igen.
file-network-gone = Disken finns på en annan dator, som inte svarar. Kontrollera anslutningen och försök igen.
file-disk-fault = Disken kan inte läsa eller skriva här: den kan vara utsliten eller ha tagits ut. Använd en annan disk och fråga den som sköter datorn.
file-too-many-open = För många filer är öppna på datorn. Stäng andra program och försök igen.
file-links-in-circle = Genvägarna här går runt i en cirkel och inte till någon fil. Ange själva filen.
file-refused = Datorn tillåter det inte och ger inget annat skäl än talet { $number }. Prova en annan mapp, eller fråga den som sköter datorn.
open-coding-of-another = En av dina kodningar är uppkallad efter det här samtalet men hör till ett annat, så den är inte öppen här. Se den med: gensvar { $file }
open-session-kept = Samtalet till den här kodningen finns bara i { $session }, som sparades undan för att filen inte kunde sparas under sitt eget namn. Låt den ligga kvar i den här mappen.
open-rescued-merge = Arbete på det här samtalet kunde en gång inte sparas på sin plats och ligger i { $file }. En del av det finns inte i den här kodningen: skriv :sammanfoga för att få med det; inget går förlorat.
open-rescued-there = Arbete med ett samtal med det här namnet kunde inte sparas på sin plats, och ligger i { $file }. Öppna det därifrån. När det har slagits ihop med det här, flyttats eller tagits bort nämns det inte mer.
open-no-labels = Texten säger inte vem som talar, så { $each } har blivit en replik av en okänd person. Tryck { $clinician } vid rådgivarens repliker, { $client } vid klientens, { $others } vid andras.
open-no-speakers = Filen säger inte vem som talar. Tryck { $clinician } vid rådgivarens repliker, { $client } vid klientens, { $others } vid andras.
open-some-speakers = Repliker där filen inte säger vem som talar: { $count }. Tryck { $clinician } där det är rådgivaren, { $client } vid klienten, { $others } vid andra.
open-codings-beside = { $count ->
        [one] Bredvid ligger en kodning av { $coders }. Läs den med: gensvar { $file }
       *[other] Bredvid ligger { $count } kodningar av { $coders }. Läs en av dem med: gensvar { $file }
    } Är någon av dem din, under ett annat namn: --coder NAMN
open-file-changing = Det skrevs i utskriften medan den lästes, så de sista raderna kan saknas. Om du inte har kodat något än, lämna gensvar, vänta tills det andra programmet är klart och öppna den igen.
open-journal-newer = En nyare version av gensvar har skrivit den här kodningens journal, så det som gjordes sist saknas kanske här: endast för läsning, så att inget av det går förlorat. Uppdatera gensvar för att arbeta vidare.
journal-newer = En nyare version av gensvar har skrivit den här kodningens historik. Uppdatera gensvar för att se kodningen som den var.
as-it-was-later-story = Nummer { $number } gjordes i en annan utgåva av kodningen: filen som ligger här är en äldre. Från den leder historiken bara fram till nummer { $last }.
end-beside = gensvar avslutades innan det gick att spara i { $file }. { $why }
end-changed = Ett annat program har ändrat { $file }. Ditt arbete ligger tryggt i { $beside }. För att sammanfoga de två: öppna samtalet och skriv { $merge }, eller skriv här: { $typed }
journal-not-held = Ett annat program har den här kodningens historik öppen, så att båda skulle skriva i den. Stäng det andra och öppna kodningen igen. { $why }
good-copy-fork = Härifrån är { $new } en egen kodning. { $others } förblir som de är, och inget av det du gör nu kommer in i dem. För att komma tillbaka till den: gensvar { $command }
merge-none-here =
    { $file }: inget av det andra programmets ändringar behövde sammanfogas, och inget är ändrat här.{ $conflicts ->
        [0] { "" }
        [one] { " " }På ett ställe står det något annat: ditt gäller, och dess fil finns kvar bredvid.
       *[other] { " " }På { $conflicts } ställen står det något annat: ditt gäller, och dess fil finns kvar bredvid.
    }
merge-none =
    { $file }: inget behövde sammanfogas, och inget är ändrat.{ $conflicts ->
        [0] { $elsewhere ->
            [0] { " " }Du kan radera den.
           *[other] { "" }
        }
        [one] { " " }På ett ställe står det något annat, och ditt gäller. Titta på det innan du raderar filen.
       *[other] { " " }På { $conflicts } ställen står det något annat, och ditt gäller. Titta på dem innan du raderar filen.
    }
merge-none-of-part = { $file }: inget kunde sammanfogas, och inget är ändrat. Behåll den: en del gäller repliker som är borta.
disk-no-answer = Disken svarar inte.
save-file-again = { $file } var borta och har skrivits igen.
save-no-word = Sparandet stannade utan att säga varför.
save-folder-gone = Mappen { $folder } är borta.
summary-open-nobody = öppen, ingen är rådgivaren eller klienten
summary-nobody = I det här samtalet är ingen replik rådgivarens eller klientens, så ingenting räknas och alla siffror är tomma. Öppna samtalet i gensvar och säg vem som har vilken roll, eller importera det igen med --role "NAMN=rådgivare", där den som inte är namngiven heter ”?”.
merge-look-at =
    Titta på { $count ->
        [one] replik
       *[other] replikerna
    } { $turns }: där sade versionerna olika saker, på { $conflicts ->
        [one] ett ställe
       *[other] { $conflicts } ställen
    } ovan.
open-nothing-saved = Det går inte att spara i den här mappen.
open-nothing-saved-here = { $what } { $elsewhere }: en annan mapp.
open-held-here-by-you = Du har den öppen i ett annat fönster (sedan { $since }). Här kan den bara läsas tills den är stängd där.
open-held-here-still-by-you = Du har den fortfarande öppen i ett annat fönster på den här datorn (sedan { $since }), så här kan den bara läsas. Stäng den där först.
open-held-copy-by-you = Du har den här kodningen eller en kopia av den öppen i ett annat fönster (sedan { $since }). Här bara läsning.
save-held-here-by-you = Du har kodningen öppen i ett annat fönster (sedan { $since }).
open-name-talk = Det här är utskriften. Ange samtalet som gjordes av den: { $talk }
elsewhere-make = { $why } { $elsewhere } och Enter på samma namn skapar den.
end-disk-full = Disken är full.
end-no-file = En mapp, eller något annat som inte är en fil, står på dess plats.
save-folder-other = Disken eller minnet där { $folder } låg är borta, och nu finns en annan mapp där. Sätt in det igen, så sparas det av sig självt.
open-lost = När gensvar senast avslutades gick det inte att spara något: { $count ->
        [one] din senaste åtgärd
       *[other] dina senaste { $count } åtgärder
    } finns inte i någon fil och är förlorade. Fortsätt från det som finns här.
open-never-written = 
    { $count ->
        [one] En av dina åtgärder på det här samtalet, med { $codebooks }, finns inte i någon fil.
       *[other] { $count } av dina åtgärder på det här samtalet, med { $codebooks }, finns inte i någon fil.
    } Så går du vidare med det: gensvar { $talk } --codebook { $codebooks }
open-never-written-here = 
    { $count ->
        [one] En åtgärd till på det här samtalet finns inte i någon fil.
       *[other] { $count } åtgärder till på det här samtalet finns inte i någon fil.
    } Vill du gå vidare med det, flytta { $file } till en annan mapp och öppna samtalet igen.
as-it-was-several = Flera namngivna tidpunkter börjar med ”{ $when }”: { $names }. Skriv hela namnet på en av dem.
save-write-protected = { $file } är skrivskyddad, så den skrivs inte över. Tillåt att den skrivs, så sparas det av sig självt.
talk-write-protected = { $file } är skrivskyddad, så själva samtalet förblir som det är; koder sparas. Vill du ändra det, tillåt skrivning i den och öppna den igen, eller arbeta i en kopia: { $elsewhere } och en egen mapp.
end-write-protected = Den är skrivskyddad: tillåt först att den skrivs.
open-held-by-account-still = I den här mappen kan du inte ta bort låset från kontot { $user } (sedan { $since }), så den kan fortfarande bara läsas här. Be { $user } stänga den eller ta bort låset, eller kopiera samtalet och kodningen till en egen mapp och arbeta där.
open-taken-over-account = Övertaget från kontot { $user } på den här datorn, som hade den öppen sedan { $since } eller har lämnat kvar sitt lås. Om { $user } fortfarande arbetar i den gör ni det nu båda: fråga. Ingen skriver över den andra: den som sparar som nummer två får veta det, och det arbetet läggs bredvid filen.
open-lock-no-file = { $file }, där kodningens lås hör hemma, är ingen fil av vårt slag utan något annat. Flytta det: till dess hindrar ingenting andra från att arbeta i kodningen samtidigt.
merge-held-elsewhere = { $user } har haft den öppen på { $host } sedan { $since }, så ingenting slås ihop med den. Om det inte stämmer längre: skriv gensvar { $typed } --take-over, avsluta och slå ihop igen.
merge-held-by-account = Kontot { $user } på den här datorn har haft den öppen sedan { $since }, eller har lämnat kvar sitt lås, så ingenting slås ihop med den. Om ingen har den öppen: skriv gensvar { $typed } --take-over, avsluta och slå ihop igen.
open-read-only-lacks =
    { $count ->
        [one] Det sista du gjorde finns
       *[other] De senaste { $count } sakerna du gjorde finns
    } inte i någon fil än och visas inte här. Inget är förlorat: det kommer tillbaka när du öppnar den för att arbeta i den.
journal-trouble-both = Varken journalen eller filerna kan skrivas. { $reason } Det du gör nu finns bara i det här fönstret, tills disken tar emot det eller du sparar i en annan mapp.
end-given-up = gensvar stängdes utan att spara i { $file }. Borta för alltid: { $lost }. Nästa gång kan gensvar inte tala om att det saknas.
end-names = Inte antecknat: { $lost }.
open-left-by-account = Kontot { $user } hade den öppen här (sedan { $since }) och stängde den inte. Det programmet är borta, så du går vidare med den.
talk-protected-no-roles = { $file } är skrivskyddad och säger inte vem som är rådgivare. Det går inte att skriva i den, så det går inte att koda än. Arbeta i en kopia: { $elsewhere } och en egen mapp. Eller tillåt skrivning i den, och öppna den igen.
