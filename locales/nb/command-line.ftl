# What is said at the command line.

usage = gensvar [VALG] [FIL]
    gensvar KOMMANDO …
about = Kod motiverende samtaler i terminalen og følg balansen underveis.

heading-usage = Slik bruker du gensvar:
heading-arguments = Filer
heading-options = Valg
heading-verbs = Kommandoer (skrives på engelsk)
value-verb = KOMMANDO
value-file = FIL
value-name = NAVN
value-part = DEL

verb-summary = Viser atferdsskårer og andre skårer for kodinger
verb-replies = Viser gjensvaret på saksrelatert motstand og relasjonspress, og hva klienten sa så
verb-check = Leter etter feil i alle slags gensvar-filer
verb-keymaps = Viser hva tastene betyr, og hvor du legger egne tasteoppsett
verb-keymaps-show = Viser alle tastene
verb-keymaps-print = Skriver ut et tasteoppsett som følger med, så du kan kopiere og endre det
verb-keymaps-check = Leter etter feil i tasteoppsett
verb-keymaps-where = Viser hvor du legger egne tasteoppsett, kodebøker og innstillinger
verb-codebooks = Lister opp og viser kodebøkene
verb-codebooks-list = Lister opp kodebøkene
verb-codebooks-show = Viser én kodebok med definisjoner
verb-codebooks-check = Leter etter feil i kodebøker
verb-codebooks-new = Kopierer en kodebok, så du kan gjøre den om til din egen
verb-plans = Viser endringsplaner, og hvor du legger dine egne
verb-plans-list = Lister opp endringsplanene
verb-plans-show = Skriver ut en endringsplan som den er, så du kan kopiere og endre den
verb-plans-where = Viser hvor du legger egne endringsplaner
verb-words = Viser tekster, så du kan sette egne ord i stedet

option-file = En samtalefil, en koding eller et transkript som ren tekst; uten fil velger du blant noen på startskjermen
option-coder = Navnet ditt som koder; hvis du ikke skriver det, brukes påloggingsnavnet
option-codebook = Kodebøkene du vil kode med, for eksempel miti-4.2.1+clear-1.0; begynnelsen av et navn er nok
option-codebook-one = Bare denne kodeboken
option-codebook-show = Id-en til kodeboken, eller begynnelsen av den
option-plan-show = Id-en til planen; ellers den som brukes
option-codebook-from = Kodeboken som skal kopieres
option-codebook-id = Id-en til den nye; ellers den kopiertes med «-own» etter
option-codebook-out = Hvor den skal skrives; ellers i mappen din for kodebøker
option-as = Telling etter en annen kodebok, for eksempel miti-4.2.1 for kodinger etter misc-2.5
option-keymap = Ditt eget tasteoppsett: en fil, eller et navn i mappen din for tasteoppsett
option-keymap-print = Tasteoppsettet, for eksempel miti-4.2.1
option-keymap-check = Si også hvilke koder og kommandoer som mister tastene sine under denne kodeboken, og hva som kolliderer med de andre tasteoppsettene dine
option-round = Kod samtalen en gang til: 2 for andre gang
option-read-only = Endre ingenting
option-version = Vis versjonen
option-help = Vis denne hjelpen
option-lang = Språket i programmet: en, da, nb eller sv
option-words-part = En del av teksten eller av id-en; uten den vises alle tekster
option-summary-files = Kodinger, eller samtalefiler med kodinger i samme mappe
option-check-files = Filene som skal sjekkes
option-format = Som lesbar tekst, eller som json eller csv

wrong-unknown = gensvar kjenner ikke { $argument }. Hjelp får du med: { $help }
wrong-verb = gensvar har ingen kommando «{ $argument }». Hjelp får du med: { $help }
wrong-verb-missing = Det mangler en kommando her. Hjelp får du ved å legge til --help
wrong-language = gensvar snakker ikke «{ $language }». Velg en av disse: { $known }.
wrong-theme = Fargene «{ $theme }» finnes ikke. Velg en av disse: { $known }.
wrong-missing = { $argument } mangler. Hjelp får du med: { $help }
wrong-value = «{ $value }» passer ikke til { $argument }. Hjelp får du med: { $help }
wrong-good-copy-first = En god kopi nevnes med nummeret sitt. Skriv filen først: gensvar { $typed } --good-copy
wrong-value-missing = Det mangler noe etter { $argument }. Hjelp får du med: { $help }
wrong-together = { $argument } kan ikke brukes sammen med resten. Hjelp får du med: { $help }
wrong-other = gensvar forsto ikke dette. Hjelp får du med: { $help }

# The doctor: what is stored where, and who else can reach it.
verb-doctor = Viser hva som er lagret hvor, hvem andre som kan lese det, og hva som må rettes
option-doctor-files = Samtaler, kodinger eller mapper med dem; uten noen mappe den du står i
option-doctor-mend = Lukk filer og mapper som andre kan lese eller endre; ingenting annet endres
doctor-about = gensvar { $version } · { $system } · språk: { $language }
doctor-terminal = Vindu: { $columns } kolonner, { $rows } rader · { $type } · { $colours } · { $letters }
doctor-terminal-none = Vindu: ingen, alt går til en fil eller et annet program
doctor-colours-dark = farger for mørk bakgrunn
doctor-colours-light = farger for lys bakgrunn
doctor-colours-plain = ingen farger
doctor-letters-all = bokstaver fra alle språk
doctor-letters-few = bare engelske bokstaver
doctor-letters-unknown = det går ikke fram hvilke bokstaver den viser
doctor-keys = Taster: de som følger med gensvar, for { $codebooks }
doctor-keys-own = Taster: de som følger med gensvar, for { $codebooks }, og dine egne fra { $files }
doctor-heading-stored = Dette er lagret. Tallene sier hvem som kan åpne stedet og filene der: 0700 og 0600 betyr bare du. (Tilgangslister, ACL, blir ikke sett på.)
doctor-what-settings = innstillinger
doctor-what-state = gensvars egne notater
doctor-what-recent = siste filer
doctor-what-journals = journaler
doctor-what-good-copies = gode kopier
doctor-what-rescued = reddet arbeid
doctor-what-samples = eksempelsamtaler
doctor-what-talks = samtaler og kodinger
doctor-count = { $count ->
        [one] én fil
       *[other] { $count } filer
    }
doctor-size = { $kilobytes } kB
doctor-heading-lies = Her ligger det
doctor-disk = disk av typen { $kind }
doctor-disk-unknown = disktypen kan ikke ses
doctor-is-network = på en annen datamaskin
doctor-is-host = deles med maskinen rundt denne
doctor-is-program = vises av et program
doctor-is-synced = kopieres til andre maskiner av { $service }
doctor-is-synced-maybe = kopieres kanskje til andre maskiner av { $service }
doctor-encrypted-disk = kryptert (hele disken)
doctor-encrypted-file-system = kryptert (denne delen av disken)
doctor-encrypted-folder = kryptert (mappen)
doctor-encrypted-unknown = om det er kryptert, kan ikke ses
doctor-well = Ingenting må rettes.
doctor-heading-findings = Dette ble funnet
doctor-file-open = { $path }: Andre som bruker denne datamaskinen, kan lese eller endre filen (rettigheter { $mode }). Lukk den som vist nedenfor.
doctor-folder-open = { $path }: Andre som bruker denne datamaskinen, kan se inn i eller endre mappen (rettigheter { $mode }). Lukk den som vist nedenfor.
doctor-mend = Slik lukker du det som andre kan lese eller endre, uten at noe annet endres: { $command }
doctor-closed = { $path }: lukket for andre (rettigheter { $before } før, { $after } nå).
doctor-closed-to-change = { $path }: Andre kan ikke lenger endre mappen (rettigheter { $before } før, { $after } nå). De kan fortsatt se navnene på filene i den.
doctor-file-closed-to-change = { $path }: Andre kan ikke lenger endre filen (rettigheter { $before } før, { $after } nå). De kan fortsatt lese den; det står bare innstillinger i den.
doctor-not-closed = { $path }: kunne ikke lukkes for andre. { $reason }
doctor-no-modes = { $path }: Andre som bruker denne datamaskinen, kan lese filen, og en disk av dette slaget ({ $kind }) kan ikke lukke den. Flytt samtalene til en av dine egne mapper på maskinens egen disk.
doctor-synced = { $path }: { $service } kopierer dette til andre maskiner (alt i { $folder }). Spør på jobben om samtaler kan ligge der; hvis ikke, flytter du dem til en mappe som ikke kopieres.
doctor-synced-maybe = { $path }: Etter navnet å dømme kopieres { $folder } til andre maskiner av { $service }. Finn ut av det, og spør i så fall på jobben om samtaler kan ligge der.
doctor-state-synced = { $path }: { $service } kopierer journaler og gode kopier av arbeidet ditt til andre maskiner (alt i { $folder }). Be den som har ansvar for maskinen, om å sette XDG_STATE_HOME til en mappe som ikke kopieres.
doctor-network = { $path }: Dette ligger på en annen datamaskin. Spør hvem andre som kan åpne mappen, og ha en koding åpen på bare én maskin om gangen.
doctor-state-network = { $path }: Journaler og gode kopier av arbeidet ditt ligger på en annen datamaskin og er ikke trygge når den ikke kan nås. Be den som har ansvar for denne maskinen, om å sette XDG_STATE_HOME til en mappe på dens egen disk.
doctor-host = { $path }: Denne maskinen kjører inne i en annen, som også kan lese dette. Spør den som har ansvar for den, hvordan det er beskyttet der.
doctor-program = { $path }: Et program viser mappen ({ $kind }), og bare det programmet vet hvor den egentlig ligger. Finn ut av det før du legger samtaler der.
doctor-fleeting = { $path }: Dette er borte når maskinen slås av. Flytt arbeidet ditt til en mappe på disken.
doctor-encryption-unknown = Det kan ikke ses herfra om { $paths } kan leses av den som får tak i disken. Spør den som har ansvar for maskinen, om disken er kryptert.
doctor-lock-left = { $path }: etterlatt av et gensvar som ikke avsluttet slik det skulle. Du trenger ikke gjøre noe: Den forsvinner når kodingen åpnes.
doctor-lock-elsewhere = { $path }: { $user } har hatt kodingen åpen på { $host } siden { $since }, eller forlot den uten å lukke. Spør; har ingen den åpen, åpner du den med --take-over.
doctor-left = { $path }: etterlatt av et gensvar som ble stoppet mens det lagret. Arbeidet ditt er ikke i fare. Den forsvinner når kodingen åpnes; blir den liggende, kan du slette den.
doctor-unseen = { $path }: kan ikke undersøkes. { $reason }
doctor-no-state = Maskinen har ingen mappe for journaler og gode kopier, så mindre kan reddes etter et krasj. Be den som har ansvar for maskinen, om å gi deg en hjemmemappe.
doctor-faulty = { $path }: Det er feil i filen, og det som er galt, er utelatt. Se feilene med: gensvar check "{ $path }"
doctor-screen-small = Vinduet har { $columns } kolonner og { $rows } rader. Gjør det større eller bokstavene mindre: gensvar tar seg best ut fra 80 kolonner og 24 rader.
doctor-screen-plain = Terminalen sier ikke hva den kan vise, så gensvar kan se feil ut i den. Bruk et annet terminalvindu.
doctor-screen-letters = Terminalen sier ikke at den viser bokstaver som æ, ø, å og ö. Ser de feil ut, ber du den som har ansvar for maskinen, om å sette LANG, for eksempel til nb_NO.UTF-8.
doctor-more = { $count ->
        [one] og én til; --format json viser den.
       *[other] og { $count } til; --format json viser alle.
    }

no-terminal = gensvar trenger et terminalvindu for å vise en samtale, men finner ikke noe her. Vil du bare se tallene, skriver du: gensvar summary FIL
no-keyboard = gensvar må få tastene fra et terminalvindu, men her kommer de fra en fil eller et annet program. Start det uten < og uten | foran.
output-trouble = Det som ble bedt om, kunne ikke skrives ut. Datamaskinen melder: { $reason }.
screen-trouble = gensvar kan ikke bruke denne terminalen. Datamaskinen melder: { $reason }.

keymaps-folder = Legg egne tasteoppsett her:  { $path }
codebooks-folder = Legg egne kodebøker her:     { $path }
config-file = Innstillingene ligger her:   { $path }
words-file = Legg egne ord her:           { $path }
keymaps-copy = Vil du endre taster, kopierer du et tasteoppsett som følger med gensvar ({ $names }), for eksempel slik:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Lag mappen først hvis den ikke finnes. I kopien beholder du bare linjene du endrer.
keymap-not-shipped = Tasteoppsettet «{ $name }» følger ikke med gensvar. Velg et av disse: { $names }.
plans-folder = Legg egne planer her:        { $path }
plans-copy = Vil du lage din egen, kopierer du en endringsplan:
        gensvar plans show { $id } > "{ $path }"
    Lag mappen først hvis den ikke finnes. Skriv en annen id og dine egne overskrifter i kopien. Skriv deretter id-en i { $settings }:
        (format: 1, plan: "our-plan")
plans-no-folder = Denne datamaskinen har ingen mappe for innstillinger, så bare endringsplanen som følger med gensvar, brukes.
keymaps-no-folder = Denne datamaskinen har ingen mappe for innstillinger, så bare tasteoppsettene som følger med gensvar, blir brukt.
keymap-not-found = Det finnes ikke noe tasteoppsett «{ $name }»: ikke som fil, ikke i mappen din for tasteoppsett, og ikke blant dem som følger med gensvar. Sjekk stavemåten.
keymap-sound = { $path }: ingen feil
keymap-holds-not = Tasteoppsettet hører til kodeboken { $own }, så ingenting i det gjelder under { $other }.
keymap-means-nothing = Dette betyr ingenting under kodeboken: { $list }
keymap-codes-lost = Med dette tasteoppsettet har disse kodene ingen tast: { $list }
keymap-commands-lost = Med dette tasteoppsettet har disse kommandoene ingen tast: { $list }

keymap-format = gensvar kjenner ikke formatet { $format }. Skriv format: 1.
keymap-no-key = Det finnes ingen tast «{ $key }». Skriv et tegn («q») eller et navn («enter», «pageup»), gjerne med ctrl-, alt- eller shift- foran.
keymap-clash = «{ $key }» betyr både «{ $first }» og «{ $second }». Velg en annen tast til den ene.
keymap-clash-files = «{ $key }» betyr «{ $second }» her, men «{ $first }» i { $file }. Velg en annen tast til den ene.
keymap-code-letter = «{ $key }» kan ikke være tast for koden { $code }. Velg en bokstav.
keymap-modifier-sign = «{ $key }» kan ikke presisere en kode. Velg et siffer eller et tegn, ikke en bokstav.
keymap-letter-command = «{ $key }» alene kan ikke være en kommando her, for bokstavene brukes til koder og til å skrive. Sett ctrl- eller alt- foran.
keymap-no-command = Det finnes ingen kommando «{ $command }» her. Alle kommandoene ser du med: gensvar keymaps show. Skriv «nothing» for å ta bort en tast.

keys-heading-commands = Kommandoer
keys-heading-clinician = Koder når behandleren snakker ({ $codebook })
keys-heading-client = Koder når klienten snakker ({ $codebook })
keys-heading-modifiers = Presiseringer ({ $codebook })
keys-handed-out = Ingen tasteoppsett nevner { $codebook }, så kodene har fått taster etter bokstavene sine. Vil du velge andre, lager du et tasteoppsett for den.
keys-none = Det var ingen bokstav igjen til: { $codes }

codebook-heading-codes = Koder
codebook-heading-scores = Skårer
codebook-speaker-clinician = behandler
codebook-speaker-client = klient
codebook-unverified = · ikke etterprøvd
codebook-unit-volley = Teller per volley.
codebook-unit-utterance = Teller per utsagn.
codebook-segment-whole = Hele samtalen kodes.
codebook-segment-minutes = Et tilfeldig valgt { $minutes ->
    [one] utsnitt på ett minutt
   *[other] utsnitt på { $minutes } minutter
} kodes.
codebook-ratings-minutes = { $minutes ->
    [one] Under ett minutt
   *[other] Under { $minutes } minutter
} er de globale kategoriene vanskelige å gi.
codebook-needs-target = «Basis» og «god» vises først når samtalen har et mål.
codebook-passes = Gjennomganger av samtalen: { $passes }
codebook-needs = Må presiseres med: { $modifiers }
codebook-takes = Kan presiseres med: { $modifiers }
codebook-heading-modifiers = Presiseringer
codebook-heading-rules = Regler
codebook-no-rules = Ingen: alle koder teller.
codebook-rule-once = Hver av disse teller én gang i en volley: { $codes }
codebook-rule-first-volley = Av disse i samme volley teller den som står først her: { $codes }
codebook-rule-first-utterance = Av disse i samme utsagn, der replikken er delt, teller den som står først her: { $codes }
codebook-rule-slot = Av disse i samme volley teller én, den som ble sagt først, eller den du holder fast ved: { $codes }
codebook-rule-most = { $most ->
        [one] Høyst én kode teller i en volley.
       *[other] Høyst { $most } koder teller i en volley.
    }
codebook-rule-most-utterance = { $most ->
        [one] Høyst én kode teller i et utsagn, der replikken er delt.
       *[other] Høyst { $most } koder teller i et utsagn, der replikken er delt.
    }
codebook-heading-ratings = Globale kategorier
codebook-rating-range = { $lowest } til { $highest }
codebook-rating-preset = Begynner på { $value }; det er først en skåre når du har bekreftet den.
codebook-crossing = Omsatt til { $to }
codebook-crossing-uncoded = Med vilje latt ukodet: { $codes }
codebook-crossing-lost = Uten motstykke: { $codes }
codebooks-check-other = Dette er ikke en kodebok. For andre filer skriver du: gensvar check FIL
keymaps-check-other = Dette er ikke et tasteoppsett. For andre filer skriver du: gensvar check FIL
codebooks-new-done = { $file } er en kopi av { $from } med id-en { $id }.
codebooks-new-keys = Tastene står i { $file }.
codebooks-new-no-keys = Kodene får taster etter bokstavene sine. Se dem med: gensvar keymaps show --codebook { $id }
codebooks-new-outside = gensvar finner den når den ligger i { $folder }.
codebooks-new-next = Slik går du videre:
    1. Åpne den i et tekstprogram. Endre «name» og «about», deretter koder, regler og skårer; det du ikke trenger, kan gå ut.
    2. Let etter feil: gensvar codebooks check "{ $file }"
    3. Kod med den: gensvar SAMTALE --codebook { $id }
codebooks-new-taken = Det finnes allerede en kodebok «{ $id }». Velg en annen id etter --id.
codebooks-new-no-folder = Denne datamaskinen har ingen mappe for innstillinger. Si etter --out hvor kopien skal skrives.
codebook-thresholds = basis fra { $fair }, god fra { $good } ({ $source })
codebook-yours = egen
plan-used = brukes
plan-not-here = Det finnes ingen endringsplan «{ $id }». Velg en av disse: { $ids }.
option-segment-from = Overtar utsnittet fra en annen koding
option-cuts-from = Overtar hvor en annen koding deler replikker, uten kodene
option-blind = Skjuler tallene mens du koder, og skriver det i kodingen

# What is special about a coding.
summary-not-codable = Ikke kodbar: { $reason }
summary-segment = Tallene gjelder bare replikk { $from } til { $to } ({ $codebook }).
summary-seed = Valgt tilfeldig, startverdi { $seed }.
summary-hidden = Tallene var skjult under kodingen.
summary-phases = Etter fase
summary-not-codable-short = ikke kodbar
summary-unverified = grensen er ikke etterprøvd
value-options = [VALG]
selector-every-clinician = alle behandlerens koder
selector-every-client = alle klientens koder
selector-without = { $code } uten { $signs }
option-take-over = Arbeider med en koding selv om låsen til en annen maskin ligger ved siden av
verb-history = Viser hva som er skjedd med en koding: hvert trinn med tidspunkt og hvem som gjorde det
option-codes-only = Utelat notater, titler, mål og navn
history-empty = { $file }: Det finnes ingen historikk for denne kodingen på denne datamaskinen. Den begynner med neste endring.
history-by-place = { $file }: Filen kan ikke leses. Her følger historikken for kodingen som lå der.
history-no-place = { $file }: Ingen historikk er kjent for dette stedet. Er filen flyttet eller har fått nytt navn, oppgir du stedet der den lå da du arbeidet med den; gensvar good-copies viser kopier av den.
history-unreadable = { $bytes } byte av historikken kan ikke leses; det som sto i dem, mangler her.
history-saved = lagret
history-saved-elsewhere = lagret i en annen versjon
history-turn = replikk { $turn }
history-turns = replikk { $turns }
history-undone = angret (nr. { $number }): { $what }
history-undone-earlier = angret: noe fra før denne historikken
history-redone = gjort om igjen (nr. { $number }): { $what }
history-redone-earlier = gjort om igjen: noe fra før denne historikken
history-elsewhere = kodingen er endret et annet sted, eller det som var før, er ikke kjent her
history-named = tidspunktet heter «{ $name }»
history-named-bare = tidspunktet har et navn
history-turns-many = { $count } replikker
history-hidden = tallene er skjult under kodingen
history-shown = tallene er ikke lenger skjult under kodingen
value-when = NÅR
verb-good-copies = Viser de gode kopiene av en koding eller en samtale, også om filen er skadet eller borte
option-good-copies-files = Kodinger eller samtaler
option-as-it-was = Vis kodingen slik den var: ved et nummer i historikken, et navngitt tidspunkt eller en tid som 2026-03-12 10:30. Ingenting endres
option-good-copy = Åpne en god kopi i stedet for en skadet fil: den nyeste eller nummer N. Arbeidet fortsetter i en ny fil
good-copies-none = { $file }: Det finnes ingen god kopi av denne filen på denne datamaskinen.
good-copies-history = historikk nr. { $number }
good-copies-there =
    { $path } kan ikke åpnes; den endres ikke. { $count ->
        [one] Det finnes én god kopi av den, fra { $at }.
       *[other] Det finnes { $count } gode kopier av den, den nyeste fra { $at }.
    } Du kan trygt gå videre fra kopien, i en ny fil:
    {"  "}gensvar { $file } --good-copy
    Hvorfor den ikke kan åpnes, til den som hjelper deg:
good-copies-instead =
    Er den borte for godt: { $count ->
        [one] det finnes én god kopi av den, fra { $at }.
       *[other] det finnes { $count } gode kopier av den, den nyeste fra { $at }.
    } For å gå videre fra kopien, i en ny fil:
    {"  "}gensvar { $file } --good-copy
good-copies-rescued = Den filen finnes ikke lenger; det siste arbeidet ditt med den ligger i { $file }. Vil du fortsette med det, gi den navnet { $own }.
good-copies-went-on = Arbeidet fortsatte i { $file }: Åpne den filen. Flytt { $damaged } til en annen mappe, så åpnes samtalen med den.
verb-merge = Fletter en annen versjon av en koding inn i den: en konfliktkopi fra en synkronisert mappe, eller reddet arbeid
option-merge-ours = Kodingen du arbeider videre med
option-merge-theirs = Den andre versjonen; den blir som den er
option-merge-base = En eldre versjon som begge stammer fra
option-merge-dry = Viser bare forskjellene
option-merge-format = Som lesbar tekst, eller som json
verb-import = Hent inn transkripter og kodinger fra andre programmer
value-format = FORM
value-folder = MAPPE
value-seconds = SEKUNDER
value-role = NAVN=ROLLE
value-code = DER=HER
value-column = HODE=HVA
option-import-files = Filer fra andre programmer; hva de er, ses av det som står i dem
option-import-from = Les filene som dette formatet
option-import-to = Skriv i denne mappen, ikke ved siden av hver fil
option-import-yes = Skriv uten å spørre
option-import-dry-run = Vis hva som ville blitt skrevet, og skriv ingenting
option-import-strict = Skriv ingenting når noe må ses på
option-import-details = Vis hver samtale og alt som må ses på
option-import-role = Hvem noen er: behandler, klient, pårørende, tolk eller annen
option-import-coder = Hvem sine koder det er når filen ikke sier det
option-import-codebook = Les koder etter disse kodebøkene
option-import-code = Hva en kode i filen heter i kodeboken
option-import-column = Hva en kolonne i en tabell inneholder: taler, tekst, start, slutt, kode, kodet av …
option-import-pause = Stillhet som gjør at en replikk av samme taler slutter (3)
option-import-pause-anywhere = … også midt i en setning
option-import-each-cue = Hver undertekst er sin egen replikk
format-not-read = «{ $format }» er ikke et format som kan leses. Velg { $known }.
format-not-written = «{ $format }» er ikke et format som kan skrives. Velg { $known }.
heading-formats = Formater som er kjent:
verb-export = Skriv samtaler og kodinger til andre programmer
option-export-to = Formatet som skrives
option-export-out = Filen, en mappe, eller - for standard ut; uten den ved siden av samtalen
option-export-codes-only = Utelat hvert ord, navn, notat og sti
export-lost = Ikke med i filen ({ $format }):
export-one-to-output = En fil i { $format } har plass til én samtale, så flere kan ikke gå til standard ut. Oppgi en mappe: --out MAPPE
verb-codebooks-export = Skriver en kodebok til et annet program
option-codebook-export-out = En fil, en mappe, eller - for standard ut; ellers mappen du står i
codebooks-export-one = Hver kodebok får sin egen fil. Nevn én kodebok, eller en mappe etter --out.
codebooks-export-figures = Reglene og tallene i { $codebook } er ikke med i filen: ingen andre programmer kjenner dem.
option-import-forget-columns = Glem det som tidligere ble sagt om kolonnene i disse tabellene
good-copies-unread = { $file }: Ikke alle gode kopier av denne filen kan finnes, for noe av det som er lagret på denne datamaskinen, kan ikke leses. { $reason }
export-no-text = Dette formatet er ikke tekst og kan ikke vises i en terminal. Utelat --out -, eller send det til en fil: --out - > FIL
doctor-group = { $path }: En gruppe deler denne mappen og kan legge filer i den eller ta dem bort (rettigheter { $mode }, gruppen kan skrive). Det er gjort med vilje, og det blir slik. Filer i den lukkes likevel for gruppen.
good-copies-of = { $coder }: { $file }
good-copies-of-gone = { $coder }: { $file } (filen er borte)
good-copies-of-damaged = { $coder }: { $file } (filen er skadet)
good-copies-of-another = { $coder }: { $file } (der ligger det nå en annen koding)
good-copies-open-one = Åpne en av dem med: gensvar { $file } --good-copy N
doctor-damaged = { $path }: Filen er skadet eller har en feil. Kopier av den: gensvar good-copies "{ $path }". Hva som er galt: gensvar check "{ $path }"
doctor-rescued = { $path }: arbeid som ble reddet da filen det hører til, ikke kunne skrives. Åpne den filen i gensvar: da får du vite om noe herfra mangler i den.
doctor-conflict = { $path }: en annen versjon av { $own } ved siden av, fra en synkronisert mappe eller en kopi. Åpne { $own } i gensvar: da får du vite om de to er forskjellige.
doctor-rescued-here = { $path }: her ligger reddet arbeid, fordi filen det hører til, ikke kunne skrives. Åpne det og lagre det et annet sted, eller flytt det med samtalen til en egen mappe.
export-not-bare = { $file }: noe i samtalen eller kodingene av den motsier seg selv, så ikke alle ord kan tas ut. Ingenting ble skrevet. gensvar check { $file } forteller hva det er.
export-own-codes = Disse kodene og skårene er ikke gensvars egne og følger med slik de heter: { $codes }. Se etter at ingen av dem er et navn, før du deler filen.
export-one-file = En fil i { $format } rommer én samtale, og her er { $count }. Ingenting ble skrevet. Oppgi en mappe som finnes: --out MAPPE
export-no-folder = Mappen { $folder } kan ikke opprettes: { $why } Ingenting ble skrevet. Oppgi en annen etter --out.
export-transcript = { $file }: Dette er en transkripsjon. Gjør den først til en samtale: gensvar import "{ $file }"
format-of-program = { $told } Til { $program }: --to { $format }
export-carried = Navn, notater og mål står en gang til i filen, på et sted som bare gensvar leser. Det du sletter i { $format }, står der fortsatt. Skal filen deles: --codes-only
export-guarded = Noen celler begynner som en formel. Det står en apostrof (') foran, så regneark viser teksten og ikke regner den ut. gensvar tar den bort når filen leses.
export-guarded-for-good = Noen celler begynner som en formel. Det står en apostrof (') foran, så regneark viser teksten og ikke regner den ut.
export-bare-out = Utelatt (--codes-only): ord, navn på personer og kodere, titler, mål, notater, begrunnelser, opptak.
export-bare-in = Fortsatt med ({ $format }): { $parts }.
export-bare-talk = { $talk } er { $file }. Det får bare du vite: det står ikke i filen.
export-bare-names = Heter noe annet i filen, siden det kunne være noens ord: { $names }. Det får bare du vite.
summary-version-left = utelatt, for den er en annen versjon av en koding som leses. Flett dem: gensvar merge
history-ends-early = { $count ->
        [one] Den siste handlingen mangler her: den
       *[other] De siste { $count } handlingene mangler her: de
    } kunne ikke skrives ned den gangen. Selve kodingen har alt.
history-newer = Resten av denne historikken er skrevet av en nyere versjon av gensvar. Oppdater gensvar for å se den.
export-kept-codes = koder
export-kept-times = tider
export-kept-figures = tall
export-kept-goals = hvor mange mål det er, og hvem sine de er
summary-version-same = sier det samme som kodingen som leses. Du kan slette den.
wrong-verb-near = gensvar har ingen kommando «{ $argument }». Mente du: gensvar { $verb }
verb-forget = Viser hva gensvar tar vare på av samtaler i sin egen mappe, og sletter det
value-talk = FIL|TITTEL|NUMMER
option-forget-named = Samtalen eller kodingen, også en som er borte; eller en tittel, bokstaver, en id eller et nummer fra listen. Uten: listen
option-forget-yes = Slett uten å spørre
forget-nothing = gensvar har ikke tatt vare på noe fra noen samtale på denne datamaskinen.
forget-heading = Det gensvar har tatt vare på av samtaler på denne datamaskinen, i { $folder } (historikken over arbeidet ditt, gode kopier og reddet arbeid: hele transkripter og koder):
forget-last = sist brukt { $at }
forget-no-name = samtale uten tittel
forget-talk-there = Samtalen: { $file }
forget-talk-gone = Samtalen er ikke lenger der den lå: { $file }
forget-recent-only = Bare tittelen og hvor filen ligger, er tatt vare på, i listen over siste filer.
forget-alone-actions =
    { $count ->
        [one] ÉN HANDLING STÅR IKKE I NOEN FIL: den finnes bare her. Åpne samtalen i gensvar først hvis du vil beholde den.
       *[other] { $count } HANDLINGER STÅR IKKE I NOEN FIL: de finnes bare her. Åpne samtalen i gensvar først hvis du vil beholde dem.
    }
forget-alone-rescued = REDDET ARBEID STÅR IKKE I NOEN ANNEN FIL: det finnes bare her. Åpne samtalen i gensvar først hvis du vil beholde det.
forget-rescued-in = Blant dette er arbeid som en gang ble reddet; alt sammen er nå i din egen fil.
forget-alone-coding = KODINGEN STÅR IKKE I NOEN FIL: den finnes bare her. Åpne samtalen i gensvar først hvis du vil beholde den; er samtalen også borte, eller ligger det en annen koding der: gensvar good-copies FIL
forget-alone-talk = DET GÅR IKKE AN Å SE OM ALT ARBEIDET STÅR I DIN EGEN FIL: samtalen er ikke lenger der den var, og finnes kanskje bare her. Har du flyttet den: gensvar forget FIL, med hvor den er nå. Er den borte: gensvar good-copies FIL
forget-alone-damaged = NOE I HISTORIKKEN KAN IKKE LESES og står kanskje ikke i noen av filene dine. Det som kan leses: gensvar history FIL
forget-alone-unknown = Det går ikke an å se om alt arbeidet står i din egen fil: noe kan ikke leses. Åpne samtalen i gensvar først.
forget-how = Slik sletter du det som er tatt vare på av en samtale: gensvar forget BOKSTAVER (de etter nummeret) eller gensvar forget FIL. Dine egne filer blir værende.
forget-columns =
    { $count ->
        [one] Overskriftene i én tabell du har hentet inn, er også tatt vare på, uten et ord av samtalen. Glem dem med: gensvar import FIL --forget-columns
       *[other] Overskriftene i { $count } tabeller du har hentet inn, er også tatt vare på, uten et ord av samtalene. Glem dem med: gensvar import FIL --forget-columns
    }
forget-unknown = { $named }: gensvar har ikke tatt vare på noe av dette. Det som er tatt vare på: gensvar forget
forget-several = «{ $named }» kan være flere av disse. Oppgi bokstavene til den rette: { $letters }. Ingenting ble slettet.
forget-deleted = Dette slettes fra gensvars egen mappe:
forget-stays = Disse filene er dine og blir værende. Slett dem selv hvis samtalen skal være borte:
forget-perhaps = Samtalen kan også stå i disse filene, som har navn som eksporter. Se etter i dem:
forget-stays-nothing = Så vidt gensvar vet, har du ingen egne filer igjen av dette.
forget-no-shredding = Å slette er ikke å makulere: det slettede kan kanskje fortsatt hentes fram, særlig fra en SSD, og det blir værende i sikkerhetskopier, i synkroniserte mapper og i det du har eksportert. Er det viktig, spør den som har ansvar for datamaskinen.
forget-ask = Slette det for godt? [j/N]
forget-nobody = Ingenting ble slettet, for gensvar kan ikke spørre deg her. Med --yes slettes det uten spørsmål.
forget-not = Ingenting ble slettet.
forget-open = { $talk }: { $user } har den åpen i gensvar akkurat nå, så den ble ikke slettet. Lukk den først.
forget-open-by-you = { $talk }: du har den åpen i et annet gensvar-vindu, så den ble ikke slettet. Lukk den først.
forget-left = { $path }: kunne ikke slettes. { $reason }
forget-stays-unknown = gensvar vet ikke hvor alle dine egne filer av dette er. Finnes det noen, blir de værende: slett dem selv hvis samtalen skal være borte.
forget-number = { $named }: med --yes kan et nummer ikke brukes, for numrene endrer seg når en samtale brukes. Akkurat nå har den bokstavene { $letters }. Se etter om det er den rette (gensvar forget), og oppgi dem. Ingenting ble slettet.
forget-untold = { $talk }: det går ikke an å se om den er åpen i gensvar akkurat nå, så den ble ikke slettet. { $reason }
forget-link = Det ligger bak en lenke, og gensvar følger ikke lenker her.
forget-partly =
    { $count ->
        [one] Én fil ble slettet. Det som ikke kunne slettes, er nevnt ovenfor og ligger der ennå.
       *[other] { $count } filer ble slettet. Det som ikke kunne slettes, er nevnt ovenfor og ligger der ennå.
    }
forget-done =
    { $count ->
        [0] Ferdig. Ingen filer ble slettet.
        [one] Ferdig. Én fil ble slettet.
       *[other] Ferdig. { $count } filer ble slettet.
    }
doctor-forget = gensvar har kopier av samtaler du ikke lenger trenger, til du sletter dem. Se og slett dem med: gensvar forget
value-language = SPRÅK
summary-fork = er en koding til av samme samtale av samme koder som { $other }: den ene av de to er begynt fra en god kopi av den andre. Begge leses og telles med. Er én nok, så flett dem: gensvar merge
summary-restored-counts = kan ikke leses, så tallene er fra { $restored }, der arbeidet fortsatte fra en god kopi.
history-legend = «lagret» står der filen ble skrevet: den har alt som er gjort i den til og med dit; «lagret i en annen versjon» der filen som ble skrevet, ikke er den som ligger her nå: den er i en annen mappe, eller en eldre fil kom i stedet for den. Det som kommer etter det siste «lagret», er også på disken: gensvar tar vare på det.
doctor-maybe-open = { $path }: Andre som bruker denne datamaskinen, kan lese filen (rettigheter { $mode }). Er den et transkript, lukker du den slik: gensvar doctor --mend "{ $path }"
doctor-link-not-closed = { $path }: er en lenke, og det som den fører til, endres ikke. For å lukke det for andre: gensvar doctor --mend { $target }
doctor-damaged-went-on = { $path }: Filen er skadet, og arbeidet har fortsatt i { $there }. Du trenger ikke gjøre noe; flytt den skadede til en annen mappe, så åpnes samtalen av seg selv med den andre.
doctor-restored = { $path }: Her har arbeidet fortsatt fra en god kopi, da { $own } ikke kunne leses. Det er denne filen du skal åpne nå, som enhver annen.
doctor-restored-both = { $path }: Her har arbeidet fortsatt fra en god kopi av { $own }. Den kan også leses: åpne { $own } i gensvar, så får du vite om de to er forskjellige.
doctor-lock-held = { $path }: { $user } har den åpen på denne datamaskinen nå (siden { $since }). Det er ikke noe galt; andre kan lese den imens.
doctor-lock-account = { $path }: Kontoen { $user } på denne datamaskinen har hatt den åpen siden { $since }, eller forlot den uten å lukke. Spør { $user }; har ingen den åpen, åpner du den med --take-over.
export-transcript-made = { $file }: Dette er en transkripsjon, og det er laget en samtale av den: { $session }. Eksporter den.
export-book-left = Ikke i filen, som ikke har plass til det: { $what }.
book-definitions = definisjoner av koder
book-examples = eksempler på koder
book-hints = tips til kodere
book-anchors = hva verdiene av globale kategorier betyr
export-named-otherwise = { $file } heter slik { $other } gjør, men det skrives { $format } i den. Kanskje kan andre programmer ikke åpne den: velg et annet navn, eller --to { $id }.
