# What is said at the command line.

usage = gensvar [TILVALG] [FIL]
    gensvar KOMMANDO …
about = Kod motiverende samtaler i terminalen, og følg balancen undervejs.

heading-usage = Sådan bruger du gensvar:
heading-arguments = Filer
heading-options = Tilvalg
heading-verbs = Kommandoer
value-verb = KOMMANDO
value-file = FIL
value-name = NAVN
value-part = DEL

verb-summary = Viser adfærdsregistreringer og nøgletal for kodninger
verb-replies = Viser gensvaret på status quo-udsagn og disharmoni, og hvad klienten så sagde
verb-check = Finder fejl i filer med sessioner, kodninger, kodebøger og tasteopsætninger
verb-keymaps = Viser, hvad tasterne betyder, og hvor du lægger dine egne tasteopsætninger
verb-keymaps-show = Viser alle taster
verb-keymaps-print = Viser en medfølgende tasteopsætning, som du kan kopiere og ændre
verb-keymaps-check = Finder fejl i tasteopsætninger
verb-keymaps-where = Fortæller, hvor du lægger dine egne tasteopsætninger, kodebøger og indstillinger
verb-codebooks = Viser, hvilke kodebøger der er, og hvad der står i dem
verb-codebooks-list = Viser en liste over kodebøgerne
verb-codebooks-show = Viser én kodebog med dens definitioner
verb-words = Viser tekster, så du kan sætte dine egne ord i stedet

option-file = En session, en kodning eller en transskription som almindelig tekst; uden en fil kommer du til startskærmen
option-coder = Navnet på dig, der koder; uden det bruges dit brugernavn på computeren
option-codebook = De kodebøger, du vil kode med, for eksempel miti-4.2.1+clear-1.0; begyndelsen af navnet er nok
option-codebook-one = Kun denne kodebog
option-codebook-show = Kodebogens id eller begyndelsen af det
option-as = Optælling efter en anden kodebog, for eksempel miti-4.2.1 for kodninger efter misc-2.5
option-keymap = Din egen tasteopsætning: en fil eller et navn fra din mappe med tasteopsætninger
option-keymap-print = Tasteopsætningen, for eksempel miti-4.2.1
option-round = Kod samtalen igen: 2 for anden gang
option-read-only = Ændr ingenting
option-version = Vis versionen
option-help = Vis denne hjælp
option-lang = Programmets sprog: en, da, nb eller sv
option-words-part = En del af teksten eller af dens id; uden den vises alle tekster
option-summary-files = Kodninger eller sessioner med kodninger i samme mappe
option-check-files = De filer, der skal ses efter for fejl
option-format = Som almindelig tekst, json eller csv

wrong-unknown = gensvar kender ikke { $argument }. Få hjælp ved at skrive: gensvar --help
wrong-verb = gensvar har ingen kommando »{ $argument }«. Få hjælp ved at skrive: gensvar --help
wrong-verb-missing = Der mangler en kommando efter det, du skrev. Få hjælp ved at tilføje --help
wrong-language = gensvar taler ikke »{ $language }«. Vælg en af disse: { $known }.
wrong-missing = { $argument } mangler. Få hjælp ved at skrive: gensvar --help
wrong-value = »{ $value }« passer ikke til { $argument }. Få hjælp ved at skrive: gensvar --help
wrong-value-missing = Der mangler noget efter { $argument }. Få hjælp ved at skrive: gensvar --help
wrong-together = { $argument } kan ikke bruges sammen med resten. Få hjælp ved at skrive: gensvar --help
wrong-other = gensvar forstod ikke det, du skrev. Få hjælp ved at skrive: gensvar --help

no-terminal = gensvar skal køre i et terminalvindue for at vise en samtale, og det gør det ikke her. Vil du se tal uden skærmbillede, så skriv: gensvar summary FIL
screen-trouble = gensvar kan ikke bruge denne terminal. Computeren melder: { $reason }.

keymaps-folder = Mappe til dine tasteopsætninger:  { $path }
codebooks-folder = Mappe til dine kodebøger:         { $path }
config-file = Fil med dine indstillinger:       { $path }
words-file = Fil med dine egne ord:            { $path }
keymaps-copy = Vil du ændre taster, så kopiér en af de medfølgende tasteopsætninger ({ $names }), for eksempel sådan:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Opret mappen først, hvis den ikke findes. Behold kun de linjer i kopien, som du ændrer.
keymap-not-shipped = Der følger ingen tasteopsætning »{ $name }« med gensvar. Vælg en af disse: { $names }.
keymaps-no-folder = Denne computer har ingen mappe til indstillinger, så kun de medfølgende tasteopsætninger bruges.
keymap-not-found = Tasteopsætningen »{ $name }« findes ikke: hverken som fil, i din mappe med tasteopsætninger eller blandt de medfølgende. Se efter, om navnet er stavet rigtigt.
keymap-sound = { $path }: ingen fejl

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

codebook-heading-codes = Koder
codebook-heading-scores = Nøgletal
codebook-speaker-clinician = praktiker
codebook-speaker-client = klient
codebook-thresholds = fair fra { $fair }, god fra { $good } ({ $source })
codebook-yours = din egen
option-segment-from = overtager udsnittet fra en anden kodning
option-cuts-from = overtager, hvor en anden kodning deler replikker, uden dens koder
option-blind = skjuler tallene, mens du koder, og skriver det i kodningen

# What is special about a coding.
summary-not-codable = Ikke kodbar: { $reason }
summary-segment = Tallene gælder kun replik { $from } til { $to } ({ $codebook }).
summary-seed = Valgt tilfældigt, frø { $seed }.
summary-hidden = Tallene var skjult under kodningen.
summary-phases = Efter fase
