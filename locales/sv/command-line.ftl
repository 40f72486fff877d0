# What is said at the command line.

usage = gensvar [TILLVAL] [FIL]
    gensvar KOMMANDO …
about = Koda motiverande samtal i terminalen och följ balansen under tiden.

heading-usage = Så används det:
heading-arguments = Filer
heading-options = Tillval
heading-verbs = Kommandon (skrivs på engelska)
value-verb = KOMMANDO
value-file = FIL
value-name = NAMN
value-part = DEL

verb-summary = Visar antal och mått för kodningar
verb-replies = Visar gensvaret på bibehållandetal och dissonans, och vad klienten sa sedan
verb-check = Letar efter fel i alla slags gensvar-filer
verb-keymaps = Visar vad tangenterna betyder och var dina egna tangentscheman läggs
verb-keymaps-show = Visar alla tangenter
verb-keymaps-print = Visar ett medföljande tangentschema, att kopiera och ändra
verb-keymaps-check = Letar efter fel i tangentscheman
verb-keymaps-where = Talar om var dina egna tangentscheman, kodböcker och inställningar läggs
verb-codebooks = Listar och visar kodböckerna
verb-codebooks-list = Listar kodböckerna
verb-codebooks-show = Visar en kodbok med dess definitioner
verb-codebooks-check = Letar efter fel i kodböcker
verb-codebooks-new = Kopierar en kodbok så att du kan göra om den till din egen
verb-plans = Visar förändringsplaner och var dina egna läggs
verb-plans-list = Listar förändringsplanerna
verb-plans-show = Visar en förändringsplan som den är, så att du kan kopiera och ändra den
verb-plans-where = Talar om var dina egna förändringsplaner läggs
verb-words = Visar texter, så att du kan sätta egna ord i stället

option-file = En samtalsfil, en kodning eller en transkription som ren text; utan fil kan du välja på startskärmen
option-coder = Ditt namn som kodare; annars används ditt inloggningsnamn
option-codebook = Kodböckerna du kodar med, t.ex. miti-4.2.1+clear-1.0; början av ett namn räcker
option-codebook-one = Bara den här kodboken
option-codebook-show = Kodbokens id, eller början av det
option-plan-show = Planens id; annars den som används
option-codebook-from = Kodboken som ska kopieras
option-codebook-id = Id för den nya; annars den kopierades med ”-own” efter
option-codebook-out = Var den ska skrivas; annars i din mapp för kodböcker
option-as = Räkning enligt en annan kodbok, t.ex. miti-4.2.1 för kodningar enligt misc-2.5
option-keymap = Ett eget tangentschema, som fil eller som namn i din mapp för tangentscheman
option-keymap-print = Tangentschemat, t.ex. miti-4.2.1
option-keymap-check = Säg också vilka koder och kommandon som förlorar sina tangenter under den här kodboken, och vad som krockar med dina andra tangentscheman
option-round = Koda samtalet igen: 2 för andra gången
option-read-only = Ändra ingenting
option-version = Visa versionen
option-help = Visa den här hjälpen
option-lang = Programmets språk: en, da, nb eller sv
option-words-part = En del av texten eller av dess id; utan den visas alla texter
option-summary-files = Kodningar, eller samtalsfiler med kodningar i samma mapp
option-check-files = Filerna som ska kontrolleras
option-format = Som text att läsa, eller som json eller csv

wrong-unknown = gensvar känner inte till { $argument }. Hjälp får du med: { $help }
wrong-verb = gensvar har inget kommando ”{ $argument }”. Hjälp får du med: { $help }
wrong-verb-missing = Ett kommando saknas på slutet. Lägg till --help för att få hjälp
wrong-language = gensvar talar inte ”{ $language }”. Välj något av dessa: { $known }.
wrong-theme = Färgerna ”{ $theme }” finns inte. Välj en av dessa: { $known }.
wrong-missing = { $argument } saknas. Hjälp får du med: { $help }
wrong-value = ”{ $value }” passar inte för { $argument }. Hjälp får du med: { $help }
wrong-good-copy-first = En god kopia anges med sitt nummer. Skriv filen först: gensvar { $typed } --good-copy
wrong-value-missing = Något saknas efter { $argument }. Hjälp får du med: { $help }
wrong-together = { $argument } kan inte användas tillsammans med resten. Hjälp får du med: { $help }
wrong-other = gensvar förstod inte det här. Hjälp får du med: { $help }

# The doctor: what is stored where, and who else can reach it.
verb-doctor = Visar vad som är sparat var, vem mer som kan läsa det och vad som behöver rättas
option-doctor-files = Samtal, kodningar eller mappar med dem; utan någon mapp den du står i
option-doctor-mend = Stäng filer och mappar som andra kan läsa eller ändra; inget annat ändras
doctor-about = gensvar { $version } · { $system } · språk: { $language }
doctor-terminal = Fönster: { $columns } kolumner, { $rows } rader · { $type } · { $colours } · { $letters }
doctor-terminal-none = Fönster: inget, allt går till en fil eller ett annat program
doctor-colours-dark = färger för mörk bakgrund
doctor-colours-light = färger för ljus bakgrund
doctor-colours-plain = inga färger
doctor-letters-all = bokstäver från alla språk
doctor-letters-few = bara engelska bokstäver
doctor-letters-unknown = det framgår inte vilka bokstäver den visar
doctor-keys = Tangenter: de som följer med gensvar, för { $codebooks }
doctor-keys-own = Tangenter: de som följer med gensvar, för { $codebooks }, och dina egna från { $files }
doctor-heading-stored = Det här är sparat. Siffrorna säger vem som får öppna platsen och dess filer: 0700 och 0600 betyder bara du. (Åtkomstlistor, ACL, kontrolleras inte.)
doctor-what-settings = inställningar
doctor-what-state = gensvars egna noteringar
doctor-what-recent = senaste filer
doctor-what-journals = journaler
doctor-what-good-copies = goda kopior
doctor-what-rescued = räddat arbete
doctor-what-samples = exempelsamtal
doctor-what-talks = samtal och kodningar
doctor-count = { $count ->
        [one] en fil
       *[other] { $count } filer
    }
doctor-size = { $kilobytes } kB
doctor-heading-lies = Här ligger det
doctor-disk = disk av typen { $kind }
doctor-disk-unknown = disktypen går inte att se
doctor-is-network = på en annan dator
doctor-is-host = delas med datorn runt den här
doctor-is-program = visas av ett program
doctor-is-synced = kopieras till andra datorer av { $service }
doctor-is-synced-maybe = kopieras kanske till andra datorer av { $service }
doctor-encrypted-disk = krypterat (hela disken)
doctor-encrypted-file-system = krypterat (den här delen av disken)
doctor-encrypted-folder = krypterat (mappen)
doctor-encrypted-unknown = om det är krypterat går inte att se
doctor-well = Inget behöver rättas.
doctor-heading-findings = Det här hittades
doctor-file-open = { $path }: Andra som använder den här datorn kan läsa eller ändra filen (rättigheter { $mode }). Stäng den som det står nedan.
doctor-folder-open = { $path }: Andra som använder den här datorn kan se i eller ändra mappen (rättigheter { $mode }). Stäng den som det står nedan.
doctor-mend = Så stänger du det som andra kan läsa eller ändra, utan att något annat ändras: { $command }
doctor-closed = { $path }: stängd för andra (rättigheter { $before } före, { $after } nu).
doctor-closed-to-change = { $path }: andra kan inte längre ändra mappen (rättigheter { $before } före, { $after } nu). De kan fortfarande se namnen på filerna i den.
doctor-file-closed-to-change = { $path }: andra kan inte längre ändra filen (rättigheter { $before } före, { $after } nu). De kan fortfarande läsa den; där står bara inställningar.
doctor-not-closed = { $path }: gick inte att stänga för andra. { $reason }
doctor-no-modes = { $path }: Andra som använder den här datorn kan läsa filen, och en disk av det slaget ({ $kind }) kan inte stänga den. Flytta samtalen till en egen mapp på datorns egen disk.
doctor-synced = { $path }: { $service } kopierar det här till andra datorer (allt i { $folder }). Fråga på jobbet om samtal får ligga där; om inte, flytta dem till en mapp som inte kopieras.
doctor-synced-maybe = { $path }: Av namnet att döma kopieras { $folder } till andra datorer av { $service }. Ta reda på det, och fråga i så fall på jobbet om samtal får ligga där.
doctor-state-synced = { $path }: { $service } kopierar journaler och goda kopior av ditt arbete till andra datorer (allt i { $folder }). Be den som sköter datorn att sätta XDG_STATE_HOME till en mapp som inte kopieras.
doctor-network = { $path }: Det här ligger på en annan dator. Fråga vem mer som kan öppna mappen, och ha en kodning öppen på bara en dator i taget.
doctor-state-network = { $path }: Journaler och goda kopior av ditt arbete ligger på en annan dator och är inte säkra när den inte kan nås. Be den som sköter den här datorn att sätta XDG_STATE_HOME till en mapp på dess egen disk.
doctor-host = { $path }: Den här datorn körs inuti en annan, som också kan läsa det här. Fråga den som sköter den hur det är skyddat där.
doctor-program = { $path }: Ett program visar mappen ({ $kind }), och bara det programmet vet var den egentligen ligger. Ta reda på det innan du lägger samtal där.
doctor-fleeting = { $path }: Det här är borta när datorn stängs av. Flytta ditt arbete till en mapp på disken.
doctor-encryption-unknown = Det går inte att se härifrån om { $paths } kan läsas av den som får tag i disken. Fråga den som sköter datorn om disken är krypterad.
doctor-lock-left = { $path }: lämnad av ett gensvar som inte avslutades som det skulle. Du behöver inte göra något: den försvinner när kodningen öppnas.
doctor-lock-elsewhere = { $path }: { $user } har haft kodningen öppen på { $host } sedan { $since }, eller lämnade den utan att stänga. Fråga; har ingen den öppen, öppna den med --take-over.
doctor-left = { $path }: lämnad av ett gensvar som stoppades medan det sparade. Ditt arbete är inte i fara. Den försvinner när kodningen öppnas; blir den kvar kan du ta bort den.
doctor-unseen = { $path }: går inte att undersöka. { $reason }
doctor-no-state = Datorn har ingen mapp för journaler och goda kopior, så mindre kan räddas efter en krasch. Be den som sköter datorn att ge dig en hemmapp.
doctor-faulty = { $path }: Det finns fel i filen, och det som är fel är utelämnat. Se felen med: gensvar check "{ $path }"
doctor-screen-small = Fönstret har { $columns } kolumner och { $rows } rader. Gör det större eller bokstäverna mindre: gensvar gör sig bäst från 80 kolumner och 24 rader.
doctor-screen-plain = Terminalen säger inte vad den kan visa, så gensvar kan se fel ut i den. Använd ett annat terminalfönster.
doctor-screen-letters = Terminalen säger inte att den visar bokstäver som æ, ø, å och ö. Ser de fel ut, be den som sköter datorn att sätta LANG, till exempel till sv_SE.UTF-8.
doctor-more = { $count ->
        [one] och en till; --format json visar den.
       *[other] och { $count } till; --format json visar alla.
    }

no-terminal = gensvar behöver ett terminalfönster för att visa ett samtal, och det här är inget sådant. Siffror utan skärm får du med: gensvar summary FIL
no-keyboard = gensvar tar emot tangenter från ett terminalfönster, men här kommer de från en fil eller ett annat program. Starta det utan < och utan | framför.
output-trouble = Det som begärdes kunde inte skrivas ut. Datorn säger: { $reason }.
screen-trouble = gensvar kan inte använda den här terminalen. Datorn säger: { $reason }.

keymaps-folder = Egna tangentscheman läggs här:  { $path }
codebooks-folder = Egna kodböcker läggs här:       { $path }
config-file = Inställningarna läggs här:      { $path }
words-file = Egna ord läggs här:             { $path }
keymaps-copy = Vill du ändra tangenter, kopiera ett medföljande tangentschema ({ $names }), till exempel så här:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Skapa mappen först om den inte finns. Behåll bara de rader du ändrar i kopian.
keymap-not-shipped = Inget tangentschema ”{ $name }” följer med gensvar. Välj ett av dessa: { $names }.
plans-folder = Egna planer läggs här:          { $path }
plans-copy = Vill du göra en egen, kopiera en förändringsplan:
        gensvar plans show { $id } > "{ $path }"
    Skapa mappen först om den inte finns. Skriv ett annat id och egna rubriker i kopian. Skriv sedan in id:t i { $settings }:
        (format: 1, plan: "our-plan")
plans-no-folder = Den här datorn har ingen mapp för inställningar, så bara den förändringsplan som följer med gensvar används.
keymaps-no-folder = Den här datorn har ingen mapp för inställningar, så bara de medföljande tangentschemana används.
keymap-not-found = Det finns inget tangentschema ”{ $name }”: ingen fil med det namnet, inget i din mapp för tangentscheman och inget som följer med gensvar. Kontrollera stavningen.
keymap-sound = { $path }: inga fel
keymap-holds-not = Tangentschemat hör till kodboken { $own }, så inget i det gäller under { $other }.
keymap-means-nothing = Detta betyder ingenting under kodboken: { $list }
keymap-codes-lost = Med det här tangentschemat har dessa koder ingen tangent: { $list }
keymap-commands-lost = Med det här tangentschemat har dessa kommandon ingen tangent: { $list }

keymap-format = gensvar känner inte till formatet { $format }. Skriv format: 1.
keymap-no-key = Det finns ingen tangent ”{ $key }”. Skriv ett tecken (”q”) eller ett namn (”enter”, ”pageup”), vid behov med ctrl-, alt- eller shift- framför.
keymap-clash = ”{ $key }” betyder både ”{ $first }” och ”{ $second }”. Välj en annan tangent för det ena.
keymap-clash-files = ”{ $key }” betyder ”{ $second }” här, men ”{ $first }” i { $file }. Välj en annan tangent för det ena.
keymap-code-letter = ”{ $key }” kan inte vara tangent för koden { $code }. Välj en bokstav.
keymap-modifier-sign = ”{ $key }” kan inte precisera en kod. Välj en siffra eller ett tecken, inte en bokstav.
keymap-letter-command = Enbart ”{ $key }” kan inte vara ett kommando här, eftersom bokstäver är till för koder och text. Sätt ctrl- eller alt- framför.
keymap-no-command = Det finns inget kommando ”{ $command }” här. Alla kommandon ser du med: gensvar keymaps show. Skriv ”nothing” för att ta bort en tangent.

keys-heading-commands = Kommandon
keys-heading-clinician = Koder på rådgivarens repliker ({ $codebook })
keys-heading-client = Koder på klientens repliker ({ $codebook })
keys-heading-modifiers = Preciseringar ({ $codebook })
keys-handed-out = Inget tangentschema nämner { $codebook }, så koderna har fått tangenter efter sina bokstäver. Vill du välja andra skriver du ett tangentschema för den.
keys-none = Det fanns ingen bokstav kvar till: { $codes }

codebook-heading-codes = Koder
codebook-heading-scores = Mått
codebook-speaker-clinician = rådgivare
codebook-speaker-client = klient
codebook-unverified = · inte kontrollerat
codebook-unit-volley = Räknar per volley.
codebook-unit-utterance = Räknar per yttrande.
codebook-segment-whole = Hela samtalet kodas.
codebook-segment-minutes = Ett slumpvis valt { $minutes ->
    [one] avsnitt på en minut
   *[other] avsnitt på { $minutes } minuter
} kodas.
codebook-ratings-minutes = { $minutes ->
    [one] Under en minut
   *[other] Under { $minutes } minuter
} är de övergripande skattningarna svåra att ge.
codebook-needs-target = ”Basal nivå” och ”god nivå” visas när samtalet har ett mål.
codebook-passes = Genomgångar av samtalet: { $passes }
codebook-needs = Måste preciseras med: { $modifiers }
codebook-takes = Kan preciseras med: { $modifiers }
codebook-heading-modifiers = Preciseringar
codebook-heading-rules = Regler
codebook-no-rules = Inga: alla koder räknas.
codebook-rule-once = Var och en av dessa räknas en gång i en volley: { $codes }
codebook-rule-first-volley = Av dessa i samma volley räknas den som står först här: { $codes }
codebook-rule-first-utterance = Av dessa i samma yttrande, där repliken är delad, räknas den som står först här: { $codes }
codebook-rule-slot = Av dessa i samma volley räknas en, den som sades först eller den du håller fast vid: { $codes }
codebook-rule-most = { $most ->
        [one] Högst en kod räknas i en volley.
       *[other] Högst { $most } koder räknas i en volley.
    }
codebook-rule-most-utterance = { $most ->
        [one] Högst en kod räknas i ett yttrande, där repliken är delad.
       *[other] Högst { $most } koder räknas i ett yttrande, där repliken är delad.
    }
codebook-heading-ratings = Övergripande skattningar
codebook-rating-range = { $lowest } till { $highest }
codebook-rating-preset = Börjar på { $value }; det är en skattning först när du har bekräftat den.
codebook-crossing = Omsatt till { $to }
codebook-crossing-uncoded = Avsiktligt okodat: { $codes }
codebook-crossing-lost = Utan motsvarighet: { $codes }
codebooks-check-other = Det här är ingen kodbok. För andra filer skriver du: gensvar check FIL
keymaps-check-other = Det här är inget tangentschema. För andra filer skriver du: gensvar check FIL
codebooks-new-done = { $file } är en kopia av { $from } med id:t { $id }.
codebooks-new-keys = Tangenterna står i { $file }.
codebooks-new-no-keys = Koderna får tangenter efter sina bokstäver. Se dem med: gensvar keymaps show --codebook { $id }
codebooks-new-outside = gensvar hittar den när den ligger i { $folder }.
codebooks-new-next = Så går du vidare:
    1. Öppna den i ett textprogram. Ändra ”name” och ”about”, sedan koder, regler och mått; det du inte behöver kan tas bort.
    2. Leta efter fel: gensvar codebooks check "{ $file }"
    3. Koda med den: gensvar SAMTAL --codebook { $id }
codebooks-new-taken = Det finns redan en kodbok ”{ $id }”. Välj ett annat id efter --id.
codebooks-new-no-folder = Den här datorn har ingen mapp för inställningar. Ange efter --out var kopian ska skrivas.
codebook-thresholds = basal från { $fair }, god från { $good } ({ $source })
codebook-yours = egen
plan-used = används
plan-not-here = Det finns ingen förändringsplan ”{ $id }”. Välj en av dessa: { $ids }.
option-segment-from = Tar över avsnittet från en annan kodning
option-cuts-from = Tar över var en annan kodning delar repliker, utan dess koder
option-blind = Döljer siffrorna medan du kodar, och skriver det i kodningen

# What is special about a coding.
summary-not-codable = Inte kodbart: { $reason }
summary-segment = Siffrorna gäller bara replik { $from } till { $to } ({ $codebook }).
summary-seed = Slumpvis vald, startvärde { $seed }.
summary-hidden = Siffrorna var dolda under kodningen.
summary-phases = Efter fas
summary-not-codable-short = inte kodbart
summary-unverified = gränsen är inte kontrollerad
value-options = [TILLVAL]
selector-every-clinician = alla rådgivarens koder
selector-every-client = alla klientens koder
selector-without = { $code } utan { $signs }
option-take-over = Arbetar med en kodning fast en annan dators lås ligger bredvid
verb-history = Visar vad som har hänt med en kodning: varje steg med tidpunkt och vem som gjorde det
option-codes-only = Utelämna anteckningar, titlar, mål och namn
history-empty = { $file }: Det finns ingen historik för den här kodningen på den här datorn. Den börjar med nästa ändring.
history-by-place = { $file }: Filen går inte att läsa. Här följer historiken för kodningen som låg där.
history-no-place = { $file }: Ingen historik är känd för den här platsen. Har filen flyttats eller fått ett nytt namn, ange platsen där den låg när du arbetade med den; gensvar good-copies visar kopior av den.
history-unreadable = { $bytes } byte av historiken kan inte läsas; det som stod i dem saknas här.
history-saved = sparat
history-saved-elsewhere = sparat i en annan version
history-turn = replik { $turn }
history-turns = replik { $turns }
history-undone = ångrat (nr { $number }): { $what }
history-undone-earlier = ångrat: något från före den här historiken
history-redone = gjort om (nr { $number }): { $what }
history-redone-earlier = gjort om: något från före den här historiken
history-elsewhere = kodningen har ändrats någon annanstans, eller så är det som fanns före inte känt här
history-named = tidpunkten heter ”{ $name }”
history-named-bare = tidpunkten har ett namn
history-turns-many = { $count } repliker
history-hidden = siffrorna är dolda under kodningen
history-shown = siffrorna är inte längre dolda under kodningen
value-when = NÄR
verb-good-copies = Visar de goda kopiorna av en kodning eller ett samtal, även om filen är skadad eller borta
option-good-copies-files = Kodningar eller samtal
option-as-it-was = Visa kodningen som den var: vid ett nummer i historiken, en namngiven tidpunkt eller en tid som 2026-03-12 10:30. Inget ändras
option-good-copy = Öppna en god kopia i stället för en skadad fil: den nyaste eller nummer N. Arbetet fortsätter i en ny fil
good-copies-none = { $file }: Det finns ingen god kopia av den här filen på den här datorn.
good-copies-history = historik nr { $number }
good-copies-there =
    { $path } går inte att öppna; den ändras inte. { $count ->
        [one] Det finns en god kopia av den, från { $at }.
       *[other] Det finns { $count } goda kopior av den, den nyaste från { $at }.
    } Du kan tryggt gå vidare från kopian, i en ny fil:
    {"  "}gensvar { $file } --good-copy
    Varför den inte går att öppna, till den som hjälper dig:
good-copies-instead =
    Är den borta för gott: { $count ->
        [one] det finns en god kopia av den, från { $at }.
       *[other] det finns { $count } goda kopior av den, den nyaste från { $at }.
    } För att gå vidare från kopian, i en ny fil:
    {"  "}gensvar { $file } --good-copy
good-copies-rescued = Den filen finns inte längre; ditt senaste arbete med den finns i { $file }. Vill du fortsätta med det, byt namn på den till { $own }.
good-copies-went-on = Arbetet fortsatte i { $file }: öppna den filen. Flytta { $damaged } till en annan mapp, så öppnas samtalet med den.
verb-merge = Sammanfogar en annan version av en kodning med den: en konfliktkopia från en synkroniserad mapp, eller räddat arbete
option-merge-ours = Kodningen som du arbetar vidare med
option-merge-theirs = Den andra versionen; den förblir som den är
option-merge-base = En äldre version som båda kommer från
option-merge-dry = Visar bara skillnaderna
option-merge-format = Som text att läsa, eller som json
verb-import = Hämta in transkriptioner och kodningar från andra program
value-format = FORM
value-folder = MAPP
value-seconds = SEKUNDER
value-role = NAMN=ROLL
value-code = DÄR=HÄR
value-column = RUBRIK=VAD
option-import-files = Filer från andra program; vad de är syns på det som står i dem
option-import-from = Läs filerna som detta format
option-import-to = Skriv i den här mappen, inte bredvid varje fil
option-import-yes = Skriv utan att fråga
option-import-dry-run = Visa vad som skulle skrivas, och skriv ingenting
option-import-strict = Skriv ingenting om något behöver ses över
option-import-details = Visa varje samtal och allt som behöver ses över
option-import-role = Vem någon är: rådgivare, klient, anhörig, tolk eller annan
option-import-coder = Vems koder det är när filen inte säger det
option-import-codebook = Läs koder enligt dessa kodböcker
option-import-code = Vad en kod i filen heter i kodboken
option-import-column = Vad en kolumn i en tabell innehåller: talare, text, start, slut, kod, kodare …
option-import-pause = Tystnad efter vilken en replik av samma talare slutar (3)
option-import-pause-anywhere = … även mitt i en mening
option-import-each-cue = Varje undertext är en egen replik
format-not-read = ”{ $format }” är inget format som kan läsas. Välj { $known }.
format-not-written = ”{ $format }” är inget format som kan skrivas. Välj { $known }.
heading-formats = Kända format:
verb-export = Skriv samtal och kodningar för andra program
option-export-to = Formatet som skrivs
option-export-out = Filen, en mapp, eller - för standard ut; utan den bredvid samtalet
option-export-codes-only = Utelämna varje ord, namn, anteckning och sökväg
export-lost = Inte med i filen ({ $format }):
export-one-to-output = En fil i { $format } rymmer ett samtal, så flera kan inte gå till standard ut. Ange en mapp: --out MAPP
verb-codebooks-export = Skriver en kodbok för ett annat program
option-codebook-export-out = En fil, en mapp, eller - för standard ut; annars mappen du står i
codebooks-export-one = Varje kodbok får en egen fil. Ange en kodbok, eller en mapp efter --out.
codebooks-export-figures = Reglerna och talen i { $codebook } finns inte i filen: inget annat program känner dem.
option-import-forget-columns = Glöm vad som tidigare sagts om kolumnerna i dessa tabeller
good-copies-unread = { $file }: Alla goda kopior av den här filen går inte att hitta, eftersom något av det som finns sparat på den här datorn inte kan läsas. { $reason }
export-no-text = Det här formatet är inte text och kan inte visas i en terminal. Utelämna --out -, eller skicka det till en fil: --out - > FIL
doctor-group = { $path }: En grupp delar den här mappen och kan lägga filer i den eller ta bort dem (rättigheter { $mode }, gruppen får skriva). Det är gjort med avsikt och lämnas så. Filer i den stängs ändå för gruppen.
good-copies-of = { $coder }: { $file }
good-copies-of-gone = { $coder }: { $file } (filen är borta)
good-copies-of-damaged = { $coder }: { $file } (filen är skadad)
good-copies-of-another = { $coder }: { $file } (där ligger nu en annan kodning)
good-copies-open-one = Öppna en av dem med: gensvar { $file } --good-copy N
doctor-damaged = { $path }: Filen är skadad eller har ett fel. Kopior av den: gensvar good-copies "{ $path }". Vad som är fel: gensvar check "{ $path }"
doctor-rescued = { $path }: arbete som räddades när dess egen fil inte kunde skrivas. Öppna den filen i gensvar: då får du veta om något härifrån saknas i den.
doctor-conflict = { $path }: en annan version av { $own } bredvid, från en synkad mapp eller en kopia. Öppna { $own } i gensvar: då får du veta om de två skiljer sig.
doctor-rescued-here = { $path }: här ligger räddat arbete, eftersom dess egen fil inte kunde skrivas. Öppna det och spara det någon annanstans, eller flytta det med samtalet till en egen mapp.
export-not-bare = { $file }: något i samtalet eller dess kodningar motsäger sig självt, så alla ord kan inte tas bort. Inget skrevs. gensvar check { $file } berättar vad det är.
export-own-codes = De här koderna och måtten är inte gensvars egna och följer med som de heter: { $codes }. Se till att inget av dem är ett namn innan du delar filen.
export-one-file = En fil i { $format } rymmer ett samtal, och här är { $count }. Inget skrevs. Ange en mapp som finns: --out MAPP
export-no-folder = Mappen { $folder } kan inte skapas: { $why } Inget skrevs. Ange en annan efter --out.
export-transcript = { $file }: Det här är en transkription. Gör den först till ett samtal: gensvar import "{ $file }"
format-of-program = { $told } För { $program }: --to { $format }
export-carried = Namn, anteckningar och mål står en gång till i filen, på ett ställe som bara gensvar läser. Det du raderar i { $format } står ändå kvar där. Ska filen delas: --codes-only
export-guarded = Några celler börjar som en formel. Det står en apostrof (') framför, så att kalkylprogram visar texten och inte räknar ut den. gensvar tar bort den när filen läses.
export-guarded-for-good = Några celler börjar som en formel. Det står en apostrof (') framför, så att kalkylprogram visar texten och inte räknar ut den.
export-bare-out = Utelämnat (--codes-only): ord, namn på personer och kodare, titlar, mål, anteckningar, skäl, inspelningar.
export-bare-in = Fortfarande med ({ $format }): { $parts }.
export-bare-talk = { $talk } är { $file }. Det får bara du veta: det står inte i filen.
export-bare-names = Heter något annat i filen, eftersom det kunde vara någons ord: { $names }. Det får bara du veta.
summary-version-left = utelämnad, eftersom den är en annan version av en kodning som läses. Sammanfoga dem: gensvar merge
history-ends-early = { $count ->
        [one] Den sista åtgärden saknas här: den
       *[other] De sista { $count } åtgärderna saknas här: de
    } kunde inte skrivas ner då. Själva kodningen har allt.
history-newer = Resten av den här historiken är skriven av en nyare version av gensvar. Uppdatera gensvar för att se den.
export-kept-codes = koder
export-kept-times = tider
export-kept-figures = siffror
export-kept-goals = hur många mål det finns och vems de är
summary-version-same = säger detsamma som kodningen som läses. Du kan ta bort den.
wrong-verb-near = gensvar har inget kommando ”{ $argument }”. Menade du: gensvar { $verb }
verb-forget = Visar vad gensvar sparar om samtal i sin egen mapp, och raderar det
value-talk = FIL|TITEL|NUMMER
option-forget-named = Samtalet eller kodningen, också en som är borta; eller en titel, bokstäver, ett id eller ett nummer från listan. Utan: listan
option-forget-yes = Radera utan att fråga
forget-nothing = gensvar har inte sparat något om något samtal på den här datorn.
forget-heading = Det gensvar sparar om samtal på den här datorn, i { $folder } (historiken över ditt arbete, goda kopior och räddat arbete: hela utskrifter och koder):
forget-last = senast använt { $at }
forget-no-name = samtal utan titel
forget-talk-there = Samtalet: { $file }
forget-talk-gone = Samtalet finns inte längre där det låg: { $file }
forget-recent-only = Bara titeln och var filen finns är sparat, i listan över senaste filer.
forget-alone-actions =
    { $count ->
        [one] EN ÅTGÄRD FINNS INTE I NÅGON FIL: den finns bara här. Öppna samtalet i gensvar först om du vill behålla den.
       *[other] { $count } ÅTGÄRDER FINNS INTE I NÅGON FIL: de finns bara här. Öppna samtalet i gensvar först om du vill behålla dem.
    }
forget-alone-rescued = RÄDDAT ARBETE FINNS INTE I NÅGON ANNAN FIL: det finns bara här. Öppna samtalet i gensvar först om du vill behålla det.
forget-rescued-in = Här finns också arbete som en gång räddades; allt finns nu i din egen fil.
forget-alone-coding = KODNINGEN FINNS INTE I NÅGON FIL: den finns bara här. Öppna samtalet i gensvar först om du vill behålla den; är samtalet också borta, eller ligger en annan kodning där: gensvar good-copies FIL
forget-alone-talk = OM ALLT ARBETE FINNS I DIN EGEN FIL GÅR INTE ATT SE: samtalet är inte längre där det var, och finns kanske bara här. Har du flyttat det: gensvar forget FIL, med var det är nu. Är det borta: gensvar good-copies FIL
forget-alone-damaged = NÅGOT I HISTORIKEN GÅR INTE ATT LÄSA och finns kanske inte i någon av dina filer. Det som går att läsa: gensvar history FIL
forget-alone-unknown = Om allt arbete finns i din egen fil går inte att se: något kan inte läsas. Öppna samtalet i gensvar först.
forget-how = Så raderar du det som är sparat om ett samtal: gensvar forget BOKSTÄVER (de efter numret) eller gensvar forget FIL. Dina egna filer blir kvar.
forget-columns =
    { $count ->
        [one] Rubrikerna i en tabell som du har hämtat in är också sparade, utan ett ord av samtalet. Glöm dem med: gensvar import FIL --forget-columns
       *[other] Rubrikerna i { $count } tabeller som du har hämtat in är också sparade, utan ett ord av samtalen. Glöm dem med: gensvar import FIL --forget-columns
    }
forget-unknown = { $named }: gensvar har inte sparat något om detta. Det som är sparat: gensvar forget
forget-several = ”{ $named }” kan vara flera av dessa. Ange bokstäverna för det rätta: { $letters }. Inget raderades.
forget-deleted = Detta raderas ur gensvars egen mapp:
forget-stays = De här filerna är dina och blir kvar. Radera dem själv om samtalet ska vara borta:
forget-perhaps = Samtalet kan också finnas i de här filerna, som har namn som exporter. Se efter i dem:
forget-stays-nothing = Såvitt gensvar vet har du inga egna filer kvar om detta.
forget-no-shredding = Att radera är inte att strimla: det raderade kan kanske fortfarande tas fram, särskilt från en SSD, och det blir kvar i säkerhetskopior, i synkade mappar och i det du har exporterat. Är det viktigt, fråga den som sköter datorn.
forget-ask = Radera det för gott? [j/N]
forget-nobody = Inget raderades, eftersom gensvar inte kan fråga dig här. Med --yes raderas det utan fråga.
forget-not = Inget raderades.
forget-open = { $talk }: { $user } har det öppet i gensvar just nu, så det raderades inte. Stäng det först.
forget-open-by-you = { $talk }: du har det öppet i ett annat gensvar-fönster, så det raderades inte. Stäng det först.
forget-left = { $path }: kunde inte raderas. { $reason }
forget-stays-unknown = gensvar vet inte var alla dina egna filer om detta finns. Finns det några blir de kvar: radera dem själv om samtalet ska vara borta.
forget-number = { $named }: med --yes går det inte att ange ett nummer, eftersom numren ändras när ett samtal används. Just nu har det bokstäverna { $letters }. Se efter om det är rätt samtal (gensvar forget) och ange dem. Inget raderades.
forget-untold = { $talk }: det går inte att se om det är öppet i gensvar just nu, så det raderades inte. { $reason }
forget-link = Det ligger bakom en länk, och gensvar följer inte länkar här.
forget-partly =
    { $count ->
        [one] En fil raderades. Det som inte gick att radera nämns ovan och finns kvar.
       *[other] { $count } filer raderades. Det som inte gick att radera nämns ovan och finns kvar.
    }
forget-done =
    { $count ->
        [0] Klart. Inga filer raderades.
        [one] Klart. En fil raderades.
       *[other] Klart. { $count } filer raderades.
    }
doctor-forget = Om samtal som du inte längre behöver sparar gensvar kopior tills du raderar dem. Se och radera dem med: gensvar forget
value-language = SPRÅK
summary-fork = är en kodning till av samma samtal av samma kodare som { $other }: den ena av de två är påbörjad från en god kopia av den andra. Båda läses och räknas. Räcker det med en, sammanfoga dem: gensvar merge
summary-restored-counts = kan inte läsas, så siffrorna är de i { $restored }, där arbetet fortsatte från en god kopia.
history-legend = ”sparat” står där filen skrevs: den har allt som är gjort i den till och med dit; ”sparat i en annan version” där filen som skrevs inte är den som ligger här nu: den finns i en annan mapp, eller en äldre fil kom i dess ställe. Det som kommer efter det sista ”sparat” finns också på disken: gensvar sparar det.
doctor-maybe-open = { $path }: andra som använder den här datorn kan läsa filen (rättigheter { $mode }). Är den en utskrift, stäng den: gensvar doctor --mend "{ $path }"
doctor-link-not-closed = { $path }: är en länk, och det som den leder till ändras inte. För att stänga det för andra: gensvar doctor --mend { $target }
doctor-damaged-went-on = { $path }: Filen är skadad, och arbetet har fortsatt i { $there }. Du behöver inte göra något; flytta den skadade till en annan mapp, så öppnas samtalet av sig självt med den andra.
doctor-restored = { $path }: Här har arbetet fortsatt från en god kopia, då { $own } inte gick att läsa. Det är den här filen du ska öppna nu, som vilken annan som helst.
doctor-restored-both = { $path }: Här har arbetet fortsatt från en god kopia av { $own }. Den går också att läsa: öppna { $own } i gensvar, så får du veta om de två skiljer sig.
doctor-lock-held = { $path }: { $user } har den öppen på den här datorn nu (sedan { $since }). Inget är fel; andra kan läsa den under tiden.
doctor-lock-account = { $path }: Kontot { $user } på den här datorn har haft den öppen sedan { $since }, eller lämnade den utan att stänga. Fråga { $user }; har ingen den öppen, öppna den med --take-over.
export-transcript-made = { $file }: Det här är en transkription, och det finns ett samtal som är gjort av den: { $session }. Exportera det.
export-book-left = Inte med i filen, som saknar plats för det: { $what }.
book-definitions = definitioner av koder
book-examples = exempel på koder
book-hints = tips till kodare
book-anchors = vad de globala skattningarnas värden betyder
export-named-otherwise = { $file } heter som { $other } gör, men { $format } skrivs i den. Andra program kanske inte kan öppna den: välj ett annat namn, eller --to { $id }.
