# What is said at the command line.

usage = gensvar [VALG] [FIL]
    gensvar KOMMANDO …
about = Kod motiverende samtaler i terminalen og følg balansen underveis.

heading-usage = Slik bruker du gensvar:
heading-arguments = Filer
heading-options = Valg
heading-verbs = Kommandoer
value-verb = KOMMANDO
value-file = FIL
value-name = NAVN
value-part = DEL

verb-summary = Viser atferdsskårer og andre skårer for kodinger
verb-replies = Viser gjensvaret på saksrelatert motstand og relasjonspress, og hva klienten sa så
verb-check = Leter etter feil i samtalefiler, kodinger, kodebøker og tasteoppsett
verb-keymaps = Viser hva tastene betyr, og hvor du legger egne tasteoppsett
verb-keymaps-show = Viser alle tastene
verb-keymaps-print = Skriver ut et tasteoppsett som følger med, så du kan kopiere og endre det
verb-keymaps-check = Leter etter feil i tasteoppsett
verb-keymaps-where = Viser hvor du legger egne tasteoppsett, kodebøker og innstillinger
verb-codebooks = Lister opp og viser kodebøkene
verb-codebooks-list = Lister opp kodebøkene
verb-codebooks-show = Viser én kodebok med definisjoner
verb-words = Viser tekster, så du kan sette egne ord i stedet

option-file = En samtalefil, en koding eller et transkript som ren tekst; uten fil velger du blant noen på startskjermen
option-coder = Navnet ditt som koder; hvis du ikke skriver det, brukes påloggingsnavnet
option-codebook = Kodebøkene du vil kode med, for eksempel miti-4.2.1+clear-1.0; begynnelsen av et navn er nok
option-codebook-one = Bare denne kodeboken
option-codebook-show = Id-en til kodeboken, eller begynnelsen av den
option-as = Telling etter en annen kodebok, for eksempel miti-4.2.1 for kodinger etter misc-2.5
option-keymap = Ditt eget tasteoppsett: en fil, eller et navn i mappen din for tasteoppsett
option-keymap-print = Tasteoppsettet, for eksempel miti-4.2.1
option-round = Kod samtalen en gang til: 2 for andre gang
option-read-only = Endre ingenting
option-version = Vis versjonen
option-help = Vis denne hjelpen
option-lang = Språket i programmet: en, da, nb eller sv
option-words-part = En del av teksten eller av id-en; uten den vises alle tekster
option-summary-files = Kodinger, eller samtalefiler med kodinger i samme mappe
option-check-files = Filene som skal sjekkes
option-format = Som lesbar tekst, eller som json eller csv

wrong-unknown = gensvar kjenner ikke { $argument }. Hjelp får du med: gensvar --help
wrong-verb = gensvar har ingen kommando «{ $argument }». Hjelp får du med: gensvar --help
wrong-verb-missing = Det mangler en kommando her. Hjelp får du ved å legge til --help
wrong-language = gensvar snakker ikke «{ $language }». Velg en av disse: { $known }.
wrong-missing = { $argument } mangler. Hjelp får du med: gensvar --help
wrong-value = «{ $value }» passer ikke til { $argument }. Hjelp får du med: gensvar --help
wrong-value-missing = Det mangler noe etter { $argument }. Hjelp får du med: gensvar --help
wrong-together = { $argument } kan ikke brukes sammen med resten. Hjelp får du med: gensvar --help
wrong-other = gensvar forsto ikke dette. Hjelp får du med: gensvar --help

no-terminal = gensvar trenger et terminalvindu for å vise en samtale, men finner ikke noe her. Vil du bare se tallene, skriver du: gensvar summary FIL
screen-trouble = gensvar kan ikke bruke denne terminalen. Datamaskinen melder: { $reason }.

keymaps-folder = Legg egne tasteoppsett her:  { $path }
codebooks-folder = Legg egne kodebøker her:     { $path }
config-file = Innstillingene ligger her:   { $path }
words-file = Legg egne ord her:           { $path }
keymaps-copy = Vil du endre taster, kopierer du et tasteoppsett som følger med gensvar ({ $names }), for eksempel slik:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Lag mappen først hvis den ikke finnes. I kopien beholder du bare linjene du endrer.
keymap-not-shipped = Tasteoppsettet «{ $name }» følger ikke med gensvar. Velg et av disse: { $names }.
keymaps-no-folder = Denne datamaskinen har ingen mappe for innstillinger, så bare tasteoppsettene som følger med gensvar, blir brukt.
keymap-not-found = Det finnes ikke noe tasteoppsett «{ $name }»: ikke som fil, ikke i mappen din for tasteoppsett, og ikke blant dem som følger med gensvar. Sjekk stavemåten.
keymap-sound = { $path }: ingen feil

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

codebook-heading-codes = Koder
codebook-heading-scores = Skårer
codebook-speaker-clinician = behandler
codebook-speaker-client = klient
codebook-thresholds = basis fra { $fair }, god fra { $good } ({ $source })
codebook-yours = egen
option-segment-from = overtar utsnittet fra en annen koding
option-cuts-from = overtar hvor en annen koding deler replikker, uten kodene
option-blind = skjuler tallene mens du koder, og skriver det i kodingen

# What is special about a coding.
summary-not-codable = Ikke kodbar: { $reason }
summary-segment = Tallene gjelder bare replikk { $from } til { $to } ({ $codebook }).
summary-seed = Valgt tilfeldig, frø { $seed }.
summary-hidden = Tallene var skjult under kodingen.
summary-phases = Etter fase
