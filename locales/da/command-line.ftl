# What is said at the command line.

usage = gensvar [TILVALG] [FIL]
    gensvar KOMMANDO …
about = Kod motiverende samtaler i terminalen, og følg balancen undervejs.

heading-usage = Sådan bruger du gensvar:
heading-arguments = Filer
heading-options = Tilvalg
heading-verbs = Kommandoer (skrives på engelsk)
value-verb = KOMMANDO
value-file = FIL
value-name = NAVN
value-part = DEL

verb-summary = Viser adfærdsregistreringer og nøgletal for kodninger
verb-replies = Viser gensvaret på status quo-udsagn og disharmoni, og hvad klienten så sagde
verb-check = Finder fejl i alle slags gensvar-filer
verb-keymaps = Viser, hvad tasterne betyder, og hvor du lægger dine egne tasteopsætninger
verb-keymaps-show = Viser alle taster
verb-keymaps-print = Viser en medfølgende tasteopsætning, som du kan kopiere og ændre
verb-keymaps-check = Finder fejl i tasteopsætninger
verb-keymaps-where = Fortæller, hvor du lægger dine egne tasteopsætninger, kodebøger og indstillinger
verb-codebooks = Viser, hvilke kodebøger der er, og hvad der står i dem
verb-codebooks-list = Viser en liste over kodebøgerne
verb-codebooks-show = Viser én kodebog med dens definitioner
verb-codebooks-check = Finder fejl i kodebøger
verb-codebooks-new = Kopierer en kodebog, så du kan lave den om til din egen
verb-plans = Viser forandringsplaner, og hvor du lægger dine egne
verb-plans-list = Viser en liste over forandringsplanerne
verb-plans-show = Viser en forandringsplan, som den er, så du kan kopiere og ændre den
verb-plans-where = Fortæller, hvor du lægger dine egne forandringsplaner
verb-words = Viser tekster, så du kan sætte dine egne ord i stedet

option-file = En session, en kodning eller en transskription som almindelig tekst; uden en fil kommer du til startskærmen
option-coder = Navnet på dig, der koder; uden det bruges dit brugernavn på computeren
option-codebook = De kodebøger, du vil kode med, for eksempel miti-4.2.1+clear-1.0; begyndelsen af navnet er nok
option-codebook-one = Kun denne kodebog
option-codebook-show = Kodebogens id eller begyndelsen af det
option-plan-show = Planens id; ellers den, der bruges
option-codebook-from = Den kodebog, der skal kopieres
option-codebook-id = Id for den nye; ellers den kopieredes med »-own« efter
option-codebook-out = Hvor den skal skrives; ellers i din mappe til kodebøger
option-as = Optælling efter en anden kodebog, for eksempel miti-4.2.1 for kodninger efter misc-2.5
option-keymap = Din egen tasteopsætning: en fil eller et navn fra din mappe med tasteopsætninger
option-keymap-print = Tasteopsætningen, for eksempel miti-4.2.1
option-keymap-check = Sig også, hvilke koder og kommandoer der mister deres taster under denne kodebog, og hvad der støder sammen med dine andre tasteopsætninger
option-round = Kod samtalen igen: 2 for anden gang
option-read-only = Ændr ingenting
option-version = Vis versionen
option-help = Vis denne hjælp
option-lang = Programmets sprog: en, da, nb eller sv
option-words-part = En del af teksten eller af dens id; uden den vises alle tekster
option-summary-files = Kodninger eller sessioner med kodninger i samme mappe
option-check-files = De filer, der skal ses efter for fejl
option-format = Som almindelig tekst, json eller csv

wrong-unknown = gensvar kender ikke { $argument }. Få hjælp ved at skrive: { $help }
wrong-verb = gensvar har ingen kommando »{ $argument }«. Få hjælp ved at skrive: { $help }
wrong-verb-missing = Der mangler en kommando efter det, du skrev. Få hjælp ved at tilføje --help
wrong-language = gensvar taler ikke »{ $language }«. Vælg en af disse: { $known }.
wrong-theme = Farverne »{ $theme }« findes ikke. Vælg en af disse: { $known }.
wrong-missing = { $argument } mangler. Få hjælp ved at skrive: { $help }
wrong-value = »{ $value }« passer ikke til { $argument }. Få hjælp ved at skrive: { $help }
wrong-good-copy-first = En god kopi nævnes med sit nummer. Skriv filen først: gensvar { $typed } --good-copy
wrong-value-missing = Der mangler noget efter { $argument }. Få hjælp ved at skrive: { $help }
wrong-together = { $argument } kan ikke bruges sammen med resten. Få hjælp ved at skrive: { $help }
wrong-other = gensvar forstod ikke det, du skrev. Få hjælp ved at skrive: { $help }

# The doctor: what is stored where, and who else can reach it.
verb-doctor = Viser, hvad der er gemt hvor, hvem andre der kan læse det, og hvad der skal rettes
option-doctor-files = Samtaler, kodninger eller mapper med dem; uden en mappe den, du står i
option-doctor-mend = Luk filer og mapper, som andre kan læse eller ændre; intet andet ændres
doctor-about = gensvar { $version } · { $system } · sprog: { $language }
doctor-terminal = Vindue: { $columns } kolonner, { $rows } rækker · { $type } · { $colours } · { $letters }
doctor-terminal-none = Vindue: intet, det hele går til en fil eller et andet program
doctor-colours-dark = farver til mørk baggrund
doctor-colours-light = farver til lys baggrund
doctor-colours-plain = ingen farver
doctor-letters-all = bogstaver fra alle sprog
doctor-letters-few = kun engelske bogstaver
doctor-letters-unknown = det fremgår ikke, hvilke bogstaver den viser
doctor-keys = Taster: dem, der følger med gensvar, til { $codebooks }
doctor-keys-own = Taster: dem, der følger med gensvar, til { $codebooks }, og dine egne fra { $files }
doctor-heading-stored = Det er gemt. Tallene siger, hvem der må åbne stedet og dets filer: 0700 og 0600 betyder kun dig. (Adgangslister, ACL, ses der ikke på.)
doctor-what-settings = indstillinger
doctor-what-state = gensvars egne notater
doctor-what-recent = seneste filer
doctor-what-journals = journaler
doctor-what-good-copies = gode kopier
doctor-what-rescued = reddet arbejde
doctor-what-samples = eksempelsamtaler
doctor-what-talks = samtaler og kodninger
doctor-count = { $count ->
        [one] én fil
       *[other] { $count } filer
    }
doctor-size = { $kilobytes } kB
doctor-heading-lies = Der ligger det
doctor-disk = disk af typen { $kind }
doctor-disk-unknown = disktypen kan ikke ses
doctor-is-network = på en anden computer
doctor-is-host = deles med computeren uden om denne
doctor-is-program = vises af et program
doctor-is-synced = kopieres til andre computere af { $service }
doctor-is-synced-maybe = kopieres måske til andre computere af { $service }
doctor-encrypted-disk = krypteret (hele disken)
doctor-encrypted-file-system = krypteret (denne del af disken)
doctor-encrypted-folder = krypteret (mappen)
doctor-encrypted-unknown = om det er krypteret, kan ikke ses
doctor-well = Der er intet, der skal rettes.
doctor-heading-findings = Det blev fundet
doctor-file-open = { $path }: Andre, der bruger denne computer, kan læse eller ændre filen (rettigheder { $mode }). Beskyt den som vist nedenfor.
doctor-folder-open = { $path }: Andre, der bruger denne computer, kan se i eller ændre mappen (rettigheder { $mode }). Beskyt den som vist nedenfor.
doctor-mend = Sådan lukker du det, som andre kan læse eller ændre, og intet andet ændres: { $command }
doctor-closed = { $path }: lukket for andre (rettigheder { $before } før, { $after } nu).
doctor-closed-to-change = { $path }: Andre kan ikke længere ændre mappen (rettigheder { $before } før, { $after } nu). De kan stadig se navnene på filerne i den.
doctor-file-closed-to-change = { $path }: Andre kan ikke længere ændre filen (rettigheder { $before } før, { $after } nu). De kan stadig læse den; der står kun indstillinger i den.
doctor-not-closed = { $path }: kunne ikke lukkes for andre. { $reason }
doctor-no-modes = { $path }: Andre, der bruger denne computer, kan læse filen, og en disk af den slags ({ $kind }) kan ikke lukke den. Flyt samtalerne til en af dine egne mapper på computerens egen disk.
doctor-synced = { $path }: { $service } kopierer det til andre computere (alt i { $folder }). Spørg på arbejdet, om samtaler må ligge dér; hvis ikke, så flyt dem til en mappe, der ikke kopieres.
doctor-synced-maybe = { $path }: Efter navnet at dømme kopieres { $folder } til andre computere af { $service }. Find ud af det, og spørg i så fald på arbejdet, om samtaler må ligge dér.
doctor-state-synced = { $path }: { $service } kopierer journaler og gode kopier af dit arbejde til andre computere (alt i { $folder }). Bed den, der passer computeren, om at sætte XDG_STATE_HOME til en mappe, der ikke kopieres.
doctor-network = { $path }: Det ligger på en anden computer. Spørg, hvem andre der kan åbne mappen, og hav kun en kodning åben på én computer ad gangen.
doctor-state-network = { $path }: Journaler og gode kopier af dit arbejde ligger på en anden computer og er ikke i sikkerhed, når den ikke kan nås. Bed den, der passer denne computer, om at sætte XDG_STATE_HOME til en mappe på dens egen disk.
doctor-host = { $path }: Denne computer kører inde i en anden, som også kan læse det. Spørg den, der passer den, hvordan det er beskyttet dér.
doctor-program = { $path }: Et program viser mappen ({ $kind }), og kun det program ved, hvor den i virkeligheden ligger. Find ud af det, før du lægger samtaler dér.
doctor-fleeting = { $path }: Det er væk, når computeren slukkes. Flyt dit arbejde til en mappe på disken.
doctor-encryption-unknown = Det kan ikke ses herfra, om { $paths } kan læses af den, der får fat i disken. Spørg den, der passer computeren, om dens disk er krypteret.
doctor-lock-left = { $path }: efterladt af et gensvar, der ikke sluttede, som det skulle. Du behøver ikke gøre noget: Den forsvinder, når kodningen åbnes.
doctor-lock-elsewhere = { $path }: { $user } har haft kodningen åben på { $host } siden { $since } eller forlod den uden at lukke. Spørg; har ingen den åben, så åbn den med --take-over.
doctor-left = { $path }: efterladt af et gensvar, der blev stoppet, mens det gemte. Dit arbejde er ikke i fare. Den forsvinder, når kodningen åbnes; bliver den liggende, kan du slette den.
doctor-unseen = { $path }: kan ikke undersøges. { $reason }
doctor-no-state = Computeren har ingen mappe til journaler og gode kopier, så der kan reddes mindre efter et nedbrud. Bed den, der passer computeren, om at give dig en hjemmemappe.
doctor-faulty = { $path }: Der er fejl i filen, og det, der er forkert, er udeladt. Se fejlene med: gensvar check "{ $path }"
doctor-screen-small = Vinduet har { $columns } kolonner og { $rows } rækker. Gør det større eller bogstaverne mindre: gensvar tager sig bedst ud fra 80 kolonner og 24 rækker.
doctor-screen-plain = Terminalen siger ikke, hvad den kan vise, så gensvar kan se forkert ud i den. Brug et andet terminalvindue.
doctor-screen-letters = Terminalen siger ikke, at den viser bogstaver som æ, ø, å og ö. Ser de forkerte ud, så bed den, der passer computeren, om at sætte LANG, for eksempel til da_DK.UTF-8.
doctor-more = { $count ->
        [one] og én til; --format json viser den.
       *[other] og { $count } til; --format json viser dem alle.
    }

no-terminal = gensvar skal køre i et terminalvindue for at vise en samtale, og det gør det ikke her. Vil du se tal uden skærmbillede, så skriv: gensvar summary FIL
no-keyboard = gensvar skal have sine taster fra et terminalvindue, men her kommer de fra en fil eller et andet program. Start det uden < og uden | foran.
output-trouble = Det, der blev bedt om, kunne ikke skrives ud. Computeren melder: { $reason }.
screen-trouble = gensvar kan ikke bruge denne terminal. Computeren melder: { $reason }.

keymaps-folder = Mappe til dine tasteopsætninger:  { $path }
codebooks-folder = Mappe til dine kodebøger:         { $path }
config-file = Fil med dine indstillinger:       { $path }
words-file = Fil med dine egne ord:            { $path }
keymaps-copy = Vil du ændre taster, så kopiér en af de medfølgende tasteopsætninger ({ $names }), for eksempel sådan:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Opret mappen først, hvis den ikke findes. Behold kun de linjer i kopien, som du ændrer.
keymap-not-shipped = Der følger ingen tasteopsætning »{ $name }« med gensvar. Vælg en af disse: { $names }.
plans-folder = Mappe til dine forandringsplaner: { $path }
plans-copy = Vil du lave din egen, så kopiér en forandringsplan:
        gensvar plans show { $id } > "{ $path }"
    Opret mappen først, hvis den ikke findes. Skriv et andet id og dine egne overskrifter i kopien. Skriv derefter id'et i { $settings }:
        (format: 1, plan: "our-plan")
plans-no-folder = Denne computer har ingen mappe til indstillinger, så kun den medfølgende forandringsplan bruges.
keymaps-no-folder = Denne computer har ingen mappe til indstillinger, så kun de medfølgende tasteopsætninger bruges.
keymap-not-found = Tasteopsætningen »{ $name }« findes ikke: hverken som fil, i din mappe med tasteopsætninger eller blandt de medfølgende. Se efter, om navnet er stavet rigtigt.
keymap-sound = { $path }: ingen fejl
keymap-holds-not = Tasteopsætningen hører til kodebogen { $own }, så intet i den gælder under { $other }.
keymap-means-nothing = Dette betyder intet under kodebogen: { $list }
keymap-codes-lost = Med denne tasteopsætning har disse koder ingen tast: { $list }
keymap-commands-lost = Med denne tasteopsætning har disse kommandoer ingen tast: { $list }

keymap-format = gensvar kender ikke formatet { $format }. Skriv format: 1.
keymap-no-key = Tasten »{ $key }« findes ikke. Skriv et tegn (»q«) eller et navn (»enter«, »pageup«), eventuelt med ctrl-, alt- eller shift- foran.
keymap-clash = »{ $key }« betyder både »{ $first }« og »{ $second }«. Vælg en anden tast til en af dem.
keymap-clash-files = »{ $key }« betyder »{ $second }« her, men »{ $first }« i { $file }. Vælg en anden tast til en af dem.
keymap-code-letter = »{ $key }« kan ikke være tast til koden { $code }. Vælg et bogstav.
keymap-modifier-sign = »{ $key }« kan ikke præcisere en kode. Vælg et tal eller et tegn, ikke et bogstav.
keymap-letter-command = »{ $key }« alene kan ikke være en kommando her, for bogstaver er til koder og til at skrive med. Sæt ctrl- eller alt- foran.
keymap-no-command = Der er ingen kommando »{ $command }« her. Se dem alle ved at skrive: gensvar keymaps show. Skriv »nothing« for at fjerne en tast.

keys-heading-commands = Kommandoer
keys-heading-clinician = Koder til praktikerens replikker ({ $codebook })
keys-heading-client = Koder til klientens replikker ({ $codebook })
keys-heading-modifiers = Præciseringer ({ $codebook })
keys-handed-out = Ingen tasteopsætning nævner { $codebook }, så koderne har fået taster efter deres bogstaver. Vil du vælge andre, så skriv en tasteopsætning til den.
keys-none = Der var intet bogstav tilbage til: { $codes }

codebook-heading-codes = Koder
codebook-heading-scores = Nøgletal
codebook-speaker-clinician = praktiker
codebook-speaker-client = klient
codebook-unverified = · ikke efterprøvet
codebook-unit-volley = Tæller pr. volley.
codebook-unit-utterance = Tæller pr. ytring.
codebook-segment-whole = Hele samtalen kodes.
codebook-segment-minutes = Der kodes et tilfældigt valgt { $minutes ->
    [one] udsnit på ét minut
   *[other] udsnit på { $minutes } minutter
}.
codebook-ratings-minutes = { $minutes ->
    [one] Under ét minut
   *[other] Under { $minutes } minutter
} er de overordnede scorer svære at give.
codebook-needs-target = »Fair« og »god« vises først, når samtalen har et mål.
codebook-passes = Gennemgange af samtalen: { $passes }
codebook-needs = Skal præciseres med: { $modifiers }
codebook-takes = Kan præciseres med: { $modifiers }
codebook-heading-modifiers = Præciseringer
codebook-heading-rules = Regler
codebook-no-rules = Ingen: alle koder tæller.
codebook-rule-once = Hver af disse tæller én gang i en volley: { $codes }
codebook-rule-first-volley = Af disse i samme volley tæller den, der står først her: { $codes }
codebook-rule-first-utterance = Af disse i samme ytring, hvor replikken er delt, tæller den, der står først her: { $codes }
codebook-rule-slot = Af disse i samme volley tæller én, den først sagte eller den, du holder fast i: { $codes }
codebook-rule-most = { $most ->
        [one] Højst én kode tæller i en volley.
       *[other] Højst { $most } koder tæller i en volley.
    }
codebook-rule-most-utterance = { $most ->
        [one] Højst én kode tæller i en ytring, hvor replikken er delt.
       *[other] Højst { $most } koder tæller i en ytring, hvor replikken er delt.
    }
codebook-heading-ratings = Overordnede scorer
codebook-rating-range = { $lowest } til { $highest }
codebook-rating-preset = Begynder ved { $value }; det er først en score, når du har bekræftet den.
codebook-crossing = Omsat til { $to }
codebook-crossing-uncoded = Med vilje ladt ukodet: { $codes }
codebook-crossing-lost = Uden modstykke: { $codes }
codebooks-check-other = Det er ikke en kodebog. Til andre filer skriver du: gensvar check FIL
keymaps-check-other = Det er ikke en tasteopsætning. Til andre filer skriver du: gensvar check FIL
codebooks-new-done = { $file } er en kopi af { $from } med id'et { $id }.
codebooks-new-keys = Tasterne står i { $file }.
codebooks-new-no-keys = Koderne får taster efter deres bogstaver. Se dem med: gensvar keymaps show --codebook { $id }
codebooks-new-outside = gensvar finder den, når den ligger i { $folder }.
codebooks-new-next = Sådan går du videre:
    1. Åbn den i et tekstprogram. Ret »name« og »about« og derefter koder, regler og nøgletal; det, du ikke har brug for, må gå ud.
    2. Find fejl: gensvar codebooks check "{ $file }"
    3. Kod med den: gensvar SAMTALE --codebook { $id }
codebooks-new-taken = Der er allerede en kodebog »{ $id }«. Vælg et andet id efter --id.
codebooks-new-no-folder = Denne computer har ingen mappe til indstillinger. Skriv efter --out, hvor kopien skal ligge.
codebook-thresholds = fair fra { $fair }, god fra { $good } ({ $source })
codebook-yours = din egen
plan-used = bruges
plan-not-here = Der er ingen forandringsplan »{ $id }«. Vælg en af disse: { $ids }.
option-segment-from = Overtager udsnittet fra en anden kodning
option-cuts-from = Overtager, hvor en anden kodning deler replikker, uden dens koder
option-blind = Skjuler tallene, mens du koder, og skriver det i kodningen

# What is special about a coding.
summary-not-codable = Ikke kodbar: { $reason }
summary-segment = Tallene gælder kun replik { $from } til { $to } ({ $codebook }).
summary-seed = Valgt tilfældigt, startværdi { $seed }.
summary-hidden = Tallene var skjult under kodningen.
summary-phases = Efter fase
summary-not-codable-short = ikke kodbar
summary-unverified = grænsen er ikke efterprøvet
value-options = [TILVALG]
selector-every-clinician = alle praktikerens koder
selector-every-client = alle klientens koder
selector-without = { $code } uden { $signs }
option-take-over = Arbejder på en kodning, selv om en anden computers lås ligger ved siden af
verb-history = Viser, hvad der er sket med en kodning: hvert trin med tidspunkt, og hvem der gjorde det
option-codes-only = Udelad noter, titler, mål og navne
history-empty = { $file }: Der er ingen historik for denne kodning på denne computer. Den begynder med den næste ændring.
history-by-place = { $file }: Filen kan ikke læses. Her følger historikken for den kodning, der lå dér.
history-no-place = { $file }: Der kendes ingen historik for dette sted. Er filen flyttet eller omdøbt, så angiv stedet, hvor den lå, da du arbejdede med den; gensvar good-copies viser kopier af den.
history-unreadable = { $bytes } byte af historikken kan ikke læses; det, der stod i dem, mangler her.
history-saved = gemt
history-saved-elsewhere = gemt i en anden version
history-turn = replik { $turn }
history-turns = replik { $turns }
history-undone = fortrudt (nr. { $number }): { $what }
history-undone-earlier = fortrudt: noget fra før denne historik
history-redone = gentaget (nr. { $number }): { $what }
history-redone-earlier = gentaget: noget fra før denne historik
history-elsewhere = kodningen er ændret et andet sted, eller det, der var før, kendes ikke her
history-named = tidspunktet hedder »{ $name }«
history-named-bare = tidspunktet har et navn
history-turns-many = { $count } replikker
history-hidden = tallene er skjult under kodningen
history-shown = tallene er ikke længere skjult under kodningen
value-when = HVORNÅR
verb-good-copies = Viser de gode kopier af en kodning eller en samtale, også hvis filen er beskadiget eller væk
option-good-copies-files = Kodninger eller samtaler
option-as-it-was = Vis kodningen, som den var: ved et nummer i historikken, et navngivet tidspunkt eller en tid som 2026-03-12 10:30. Intet ændres
option-good-copy = Åbn en god kopi i stedet for en beskadiget fil: den nyeste eller nummer N. Arbejdet fortsætter i en ny fil
good-copies-none = { $file }: Der er ingen god kopi af denne fil på denne computer.
good-copies-history = historik nr. { $number }
good-copies-there =
    { $path } kan ikke åbnes; den ændres ikke. { $count ->
        [one] Der er én god kopi af den, fra { $at }.
       *[other] Der er { $count } gode kopier af den, den nyeste fra { $at }.
    } Du kan trygt gå videre fra kopien, i en ny fil:
    {"  "}gensvar { $file } --good-copy
    Hvorfor den ikke kan åbnes, til den, der hjælper dig:
good-copies-instead =
    Er den borte for altid: { $count ->
        [one] der er én god kopi af den, fra { $at }.
       *[other] der er { $count } gode kopier af den, den nyeste fra { $at }.
    } For at gå videre fra kopien, i en ny fil:
    {"  "}gensvar { $file } --good-copy
good-copies-rescued = Den fil findes ikke længere; dit seneste arbejde med den er i { $file }. Vil du fortsætte med det, så omdøb den til { $own }.
good-copies-went-on = Arbejdet fortsatte i { $file }: Åbn den fil. Flyt { $damaged } til en anden mappe, så åbnes samtalen med den.
verb-merge = Fletter en anden version af en kodning ind i den: en konfliktkopi fra en synkroniseret mappe eller reddet arbejde
option-merge-ours = Den kodning, du arbejder videre med
option-merge-theirs = Den anden version af den; den forbliver, som den er
option-merge-base = En ældre version, som begge stammer fra
option-merge-dry = Viser kun forskellene
option-merge-format = Som almindelig tekst eller json
verb-import = Hent transskriptioner og kodninger fra andre programmer ind
value-format = FORM
value-folder = MAPPE
value-seconds = SEKUNDER
value-role = NAVN=ROLLE
value-code = DER=HER
value-column = HOVED=HVAD
option-import-files = Filer fra andre programmer; hvad de er, ses på det, der står i dem
option-import-from = Læs filerne som dette format
option-import-to = Skriv i denne mappe, ikke ved siden af hver fil
option-import-yes = Skriv uden at spørge
option-import-dry-run = Vis, hvad der ville blive skrevet, og skriv intet
option-import-strict = Skriv intet, når noget skal ses efter
option-import-details = Vis hver samtale og alt, der skal ses efter
option-import-role = Hvem nogen er: praktiker, klient, pårørende, tolk eller anden
option-import-coder = Hvem der har kodet, når filen ikke siger det
option-import-codebook = Læs koder efter disse kodebøger
option-import-code = Hvad en kode i filen hedder i kodebogen
option-import-column = Hvad en kolonne i en tabel rummer: taler, tekst, start, slut, kode, kodet af …
option-import-pause = Stilhed, hvorefter en replik af den samme taler slutter (3)
option-import-pause-anywhere = … også midt i en sætning
option-import-each-cue = Hver undertekst er sin egen replik
format-not-read = »{ $format }« er ikke et format, der kan læses. Vælg { $known }.
format-not-written = »{ $format }« er ikke et format, der kan skrives. Vælg { $known }.
heading-formats = Formater, der kendes:
verb-export = Skriv samtaler og kodninger til andre programmer
option-export-to = Formatet, der skrives
option-export-out = Filen, en mappe, eller - for standardoutput; uden den ved siden af samtalen
option-export-codes-only = Udelad hvert ord, navn, notat og sti
export-lost = Ikke med i filen ({ $format }):
export-one-to-output = En fil i { $format } rummer én samtale, så flere kan ikke gå til standardoutput. Angiv en mappe: --out MAPPE
verb-codebooks-export = Skriver en kodebog til et andet program
option-codebook-export-out = En fil, en mappe, eller - for standardoutput; ellers mappen, du står i
codebooks-export-one = Hver kodebog får sin egen fil. Nævn én kodebog, eller en mappe efter --out.
codebooks-export-figures = Reglerne og tallene i { $codebook } er ikke med i filen: intet andet program kender dem.
option-import-forget-columns = Glem, hvad der før blev sagt om disse tabellers kolonner
good-copies-unread = { $file }: Ikke alle gode kopier af denne fil kan findes, for noget af det, der er gemt på denne computer, kan ikke læses. { $reason }
export-no-text = Dette format er ikke tekst og kan ikke vises i en terminal. Udelad --out -, eller send det til en fil: --out - > FIL
doctor-group = { $path }: En gruppe deler denne mappe og kan lægge filer i den eller fjerne dem (rettigheder { $mode }, gruppen må skrive). Det er gjort med vilje, og det bliver sådan. Filer i den lukkes alligevel for gruppen.
good-copies-of = { $coder }: { $file }
good-copies-of-gone = { $coder }: { $file } (filen er væk)
good-copies-of-damaged = { $coder }: { $file } (filen er beskadiget)
good-copies-of-another = { $coder }: { $file } (der ligger nu en anden kodning)
good-copies-open-one = Åbn en af dem med: gensvar { $file } --good-copy N
doctor-damaged = { $path }: Filen er beskadiget eller har en fejl. Kopier af den: gensvar good-copies "{ $path }". Hvad der er galt: gensvar check "{ $path }"
doctor-rescued = { $path }: arbejde, der blev reddet, da dets egen fil ikke kunne skrives. Åbn den fil i gensvar: så siges det, om noget herfra mangler i den.
doctor-conflict = { $path }: en anden version af { $own } ved siden af, fra en synkroniseret mappe eller en kopi. Åbn { $own } i gensvar: så siges det, om de to er forskellige.
doctor-rescued-here = { $path }: her ligger reddet arbejde, fordi dets egen fil ikke kunne skrives. Åbn det, og gem det et andet sted, eller flyt det med samtalen til en mappe af dine egne.
export-not-bare = { $file }: noget i samtalen eller dens kodninger modsiger sig selv, så ikke alle ord kan tages ud. Der blev ikke skrevet noget. gensvar check { $file } fortæller, hvad det er.
export-own-codes = Disse koder og scorer er ikke gensvars egne og følger med, som de hedder: { $codes }. Se efter, at ingen af dem er et navn, før du deler filen.
export-one-file = En fil i { $format } rummer én samtale, og her er { $count }. Der blev ikke skrevet noget. Angiv en mappe, der findes: --out MAPPE
export-no-folder = Mappen { $folder } kan ikke oprettes: { $why } Der blev ikke skrevet noget. Angiv en anden efter --out.
export-transcript = { $file }: Det er en transskription. Gør den først til en samtale: gensvar import "{ $file }"
format-of-program = { $told } Til { $program }: --to { $format }
export-carried = Navne, noter og mål står en gang til i filen, et sted, som kun gensvar læser. Det, du sletter i { $format }, står der stadig. Skal filen deles: --codes-only
export-guarded = Nogle celler begynder som en formel, så der står en apostrof (') foran, så regneark viser teksten og ikke regner den ud. gensvar tager den væk, når filen læses.
export-guarded-for-good = Nogle celler begynder som en formel, så der står en apostrof (') foran, så regneark viser teksten og ikke regner den ud.
export-bare-out = Udeladt (--codes-only): ord, navne på personer og kodere, titler, mål, noter, begrundelser, optagelser.
export-bare-in = Stadig med ({ $format }): { $parts }.
export-bare-talk = { $talk } er { $file }. Det får kun du at vide: det står ikke i filen.
export-bare-names = Hedder noget andet i filen, da det kunne være nogens ord: { $names }. Det får kun du at vide.
summary-version-left = udeladt, da den er en anden version af en kodning, der læses. Flet dem: gensvar merge
history-ends-early = { $count ->
        [one] Den sidste handling mangler her: den
       *[other] De sidste { $count } handlinger mangler her: de
    } kunne ikke skrives ned dengang. Selve kodningen har det hele.
history-newer = Resten af denne historik er skrevet af en nyere version af gensvar. Opdatér gensvar for at se den.
export-kept-codes = koder
export-kept-times = tider
export-kept-figures = tal
export-kept-goals = hvor mange mål der er, og hvem de tilhører
summary-version-same = siger det samme som den kodning, der læses. Du kan slette den.
wrong-verb-near = gensvar har ingen kommando »{ $argument }«. Mente du: gensvar { $verb }
verb-forget = Viser, hvad gensvar gemmer om samtaler i sin egen mappe, og sletter det
value-talk = FIL|TITEL|NUMMER
option-forget-named = Samtalen eller kodningen, også en, der er væk; eller en titel, bogstaver, et id eller et nummer fra listen. Uden: listen
option-forget-yes = Slet uden at spørge
forget-nothing = gensvar gemmer intet om nogen samtale på denne computer.
forget-heading = Det, gensvar gemmer om samtaler på denne computer, i { $folder } (historikken over dit arbejde, gode kopier og reddet arbejde: hele transskriptioner og koder):
forget-last = senest brugt { $at }
forget-no-name = samtale uden titel
forget-talk-there = Samtalen: { $file }
forget-talk-gone = Samtalen er ikke længere der, hvor den lå: { $file }
forget-recent-only = Kun titlen og filens plads er gemt, i listen over seneste filer.
forget-alone-actions =
    { $count ->
        [one] ÉN HANDLING STÅR IKKE I NOGEN FIL: den er kun gemt her. Åbn først samtalen i gensvar, hvis du vil beholde den.
       *[other] { $count } HANDLINGER STÅR IKKE I NOGEN FIL: de er kun gemt her. Åbn først samtalen i gensvar, hvis du vil beholde dem.
    }
forget-alone-rescued = REDDET ARBEJDE STÅR IKKE I NOGEN ANDEN FIL: det er kun gemt her. Åbn først samtalen i gensvar, hvis du vil beholde det.
forget-rescued-in = Heriblandt er arbejde, der engang blev reddet; det er nu alt sammen i din egen fil.
forget-alone-coding = KODNINGEN STÅR IKKE I NOGEN FIL: den er kun gemt her. Åbn først samtalen i gensvar, hvis du vil beholde den; er samtalen også væk, eller ligger der en anden kodning: gensvar good-copies FIL
forget-alone-talk = OM ALT ARBEJDET STÅR I DIN EGEN FIL, KAN IKKE SES: samtalen er ikke længere, hvor den var, og er måske kun gemt her. Har du flyttet den: gensvar forget FIL, med hvor den er nu. Er den væk: gensvar good-copies FIL
forget-alone-damaged = NOGET I HISTORIKKEN KAN IKKE LÆSES og står måske ikke i nogen af dine filer. Det, der kan læses: gensvar history FIL
forget-alone-unknown = Om alt arbejdet står i din egen fil, kan ikke ses: noget kan ikke læses. Åbn først samtalen i gensvar.
forget-how = Sådan sletter du det, der er gemt om en samtale: gensvar forget BOGSTAVER (dem, der står efter nummeret) eller gensvar forget FIL. Dine egne filer slettes ikke.
forget-columns =
    { $count ->
        [one] Overskrifterne i en tabel, som du har hentet ind, er også gemt, uden et ord af samtalen. Glem dem med: gensvar import FIL --forget-columns
       *[other] Overskrifterne i { $count } tabeller, som du har hentet ind, er også gemt, uden et ord af samtalerne. Glem dem med: gensvar import FIL --forget-columns
    }
forget-unknown = { $named }: gensvar gemmer intet om dette. Det, der er gemt: gensvar forget
forget-several = »{ $named }« kan være flere af disse. Skriv bogstaverne for den rette: { $letters }. Intet blev slettet.
forget-deleted = Dette slettes fra gensvars egen mappe:
forget-stays = Disse filer er dine og slettes ikke. Slet dem selv, hvis samtalen skal være væk:
forget-perhaps = Samtalen kan også stå i disse filer, som har navne som eksporter. Se efter i dem:
forget-stays-nothing = Så vidt gensvar ved, har du ingen egne filer om dette mere.
forget-no-shredding = Det, der slettes, kan måske stadig hentes frem af en kyndig, især fra en SSD, og det bliver i sikkerhedskopier, i synkroniserede mapper og i det, du har eksporteret. Betyder det noget, så spørg den, der passer computeren.
forget-ask = Slet det for altid? [j/N]
forget-nobody = Intet blev slettet, for gensvar kan ikke spørge dig her. Med --yes slettes det uden at spørge.
forget-not = Intet blev slettet.
forget-open = { $talk }: { $user } har den åben i gensvar lige nu, så den blev ikke slettet. Luk den først.
forget-open-by-you = { $talk }: du har den åben i et andet vindue med gensvar, så den blev ikke slettet. Luk den først.
forget-left = { $path }: kunne ikke slettes. { $reason }
forget-stays-unknown = gensvar ved ikke, hvor alle dine egne filer om dette er. Er der nogen, slettes de ikke: slet dem selv, hvis samtalen skal være væk.
forget-number = { $named }: med --yes kan et nummer ikke bruges, for numrene skifter, når en samtale bruges. Lige nu har den bogstaverne { $letters }. Se efter, om det er den rette (gensvar forget), og skriv så bogstaverne. Intet blev slettet.
forget-untold = { $talk }: det kan ikke ses, om den er åben i gensvar lige nu, så den blev ikke slettet. { $reason }
forget-link = Det ligger bag en genvej (et link), og gensvar følger ikke genveje her.
forget-partly =
    { $count ->
        [one] Én fil blev slettet. Det, der ikke kunne slettes, er nævnt ovenfor og ligger der endnu.
       *[other] { $count } filer blev slettet. Det, der ikke kunne slettes, er nævnt ovenfor og ligger der endnu.
    }
forget-done =
    { $count ->
        [0] Færdig. Ingen filer blev slettet.
        [one] Færdig. En fil blev slettet.
       *[other] Færdig. { $count } filer blev slettet.
    }
doctor-forget = Om samtaler, du ikke længere har brug for, gemmer gensvar kopier, til du sletter dem. Se og slet dem med: gensvar forget
value-language = SPROG
summary-fork = er endnu en kodning af samme samtale af samme koder som { $other }: den ene af de to er begyndt fra en god kopi af den anden. Begge læses og tælles med. Er én nok, så flet dem: gensvar merge
summary-restored-counts = kan ikke læses, så tallene er dem fra { $restored }, hvor arbejdet fortsatte fra en god kopi.
history-legend = »gemt« står, hvor filen blev skrevet: den har alt, der er gjort i den til og med dér; »gemt i en anden version«, hvor den fil, der blev skrevet, ikke er den, der ligger her nu: den er i en anden mappe, eller en ældre fil kom i dens sted. Det, der kommer efter det sidste »gemt«, er også på disken: gensvar gemmer det.
doctor-maybe-open = { $path }: andre, som bruger denne computer, kan læse filen (rettigheder { $mode }). Er det en udskrift, så luk den: gensvar doctor --mend "{ $path }"
doctor-link-not-closed = { $path }: er et link, og det, som det fører til, ændres ikke. For at lukke det for andre: gensvar doctor --mend { $target }
doctor-damaged-went-on = { $path }: Filen er beskadiget, og arbejdet er fortsat i { $there }. Du behøver ikke gøre noget; flyt den beskadigede til en anden mappe, så åbnes samtalen af sig selv med den anden.
doctor-restored = { $path }: Her er arbejdet fortsat fra en god kopi, da { $own } ikke kunne læses. Det er denne fil, du skal åbne nu, som enhver anden.
doctor-restored-both = { $path }: Her er arbejdet fortsat fra en god kopi af { $own }. Den kan også læses: åbn { $own } i gensvar, så siges det, om de to er forskellige.
doctor-lock-held = { $path }: { $user } har den åben på denne computer nu (siden { $since }). Der er intet galt; andre kan læse den imens.
doctor-lock-account = { $path }: Kontoen { $user } på denne computer har haft den åben siden { $since } eller forlod den uden at lukke. Spørg { $user }; har ingen den åben, så åbn den med --take-over.
export-transcript-made = { $file }: Det er en transskription, og der er lavet en samtale af den: { $session }. Eksportér den.
export-book-left = Ikke i filen, som ikke har plads til det: { $what }.
book-definitions = definitioner af koder
book-examples = eksempler på koder
book-hints = tip til kodere
book-anchors = hvad værdierne af overordnede scorer betyder
export-named-otherwise = { $file } hedder, som { $other } gør, men der skrives { $format } i den. Måske kan andre programmer ikke åbne den: vælg et andet navn, eller --to { $id }.
