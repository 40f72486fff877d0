# What is said at the command line.

usage = gensvar [TILLVAL] [FIL]
    gensvar KOMMANDO …
about = Koda motiverande samtal i terminalen och följ balansen under tiden.

heading-usage = Så används det:
heading-arguments = Filer
heading-options = Tillval
heading-verbs = Kommandon
value-verb = KOMMANDO
value-file = FIL
value-name = NAMN
value-part = DEL

verb-summary = Visar antal och mått för kodningar
verb-replies = Visar gensvaret på bibehållandetal och dissonans, och vad klienten sa sedan
verb-check = Letar efter fel i samtalsfiler, kodningar, kodböcker och tangentscheman
verb-keymaps = Visar vad tangenterna betyder och var dina egna tangentscheman läggs
verb-keymaps-show = Visar alla tangenter
verb-keymaps-print = Visar ett medföljande tangentschema, att kopiera och ändra
verb-keymaps-check = Letar efter fel i tangentscheman
verb-keymaps-where = Talar om var dina egna tangentscheman, kodböcker och inställningar läggs
verb-codebooks = Listar och visar kodböckerna
verb-codebooks-list = Listar kodböckerna
verb-codebooks-show = Visar en kodbok med dess definitioner
verb-words = Visar texter, så att du kan sätta egna ord i stället

option-file = En samtalsfil, en kodning eller en transkription som ren text; utan fil kan du välja på startskärmen
option-coder = Ditt namn som kodare; annars används ditt inloggningsnamn
option-codebook = Kodböckerna du kodar med, t.ex. miti-4.2.1+clear-1.0; början av ett namn räcker
option-codebook-one = Bara den här kodboken
option-codebook-show = Kodbokens id, eller början av det
option-as = Räkning enligt en annan kodbok, t.ex. miti-4.2.1 för kodningar enligt misc-2.5
option-keymap = Ett eget tangentschema, som fil eller som namn i din mapp för tangentscheman
option-keymap-print = Tangentschemat, t.ex. miti-4.2.1
option-round = Koda samtalet igen: 2 för andra gången
option-read-only = Ändra ingenting
option-version = Visa versionen
option-help = Visa den här hjälpen
option-lang = Programmets språk: en, da, nb eller sv
option-words-part = En del av texten eller av dess id; utan den visas alla texter
option-summary-files = Kodningar, eller samtalsfiler med kodningar i samma mapp
option-check-files = Filerna som ska kontrolleras
option-format = Som text att läsa, eller som json eller csv

wrong-unknown = gensvar känner inte till { $argument }. Hjälp får du med: gensvar --help
wrong-verb = gensvar har inget kommando ”{ $argument }”. Hjälp får du med: gensvar --help
wrong-verb-missing = Ett kommando saknas på slutet. Lägg till --help för att få hjälp
wrong-language = gensvar talar inte ”{ $language }”. Välj något av dessa: { $known }.
wrong-missing = { $argument } saknas. Hjälp får du med: gensvar --help
wrong-value = ”{ $value }” passar inte för { $argument }. Hjälp får du med: gensvar --help
wrong-value-missing = Något saknas efter { $argument }. Hjälp får du med: gensvar --help
wrong-together = { $argument } kan inte användas tillsammans med resten. Hjälp får du med: gensvar --help
wrong-other = gensvar förstod inte det här. Hjälp får du med: gensvar --help

no-terminal = gensvar behöver ett terminalfönster för att visa ett samtal, och det här är inget sådant. Siffror utan skärm får du med: gensvar summary FIL
screen-trouble = gensvar kan inte använda den här terminalen. Datorn säger: { $reason }.

keymaps-folder = Egna tangentscheman läggs här:  { $path }
codebooks-folder = Egna kodböcker läggs här:       { $path }
config-file = Inställningarna läggs här:      { $path }
words-file = Egna ord läggs här:             { $path }
keymaps-copy = Vill du ändra tangenter, kopiera ett medföljande tangentschema ({ $names }), till exempel så här:
        gensvar keymaps print miti-4.2.1 > "{ $path }"
    Skapa mappen först om den inte finns. Behåll bara de rader du ändrar i kopian.
keymap-not-shipped = Inget tangentschema ”{ $name }” följer med gensvar. Välj ett av dessa: { $names }.
keymaps-no-folder = Den här datorn har ingen mapp för inställningar, så bara de medföljande tangentschemana används.
keymap-not-found = Det finns inget tangentschema ”{ $name }”: ingen fil med det namnet, inget i din mapp för tangentscheman och inget som följer med gensvar. Kontrollera stavningen.
keymap-sound = { $path }: inga fel

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

codebook-heading-codes = Koder
codebook-heading-scores = Mått
codebook-speaker-clinician = rådgivare
codebook-speaker-client = klient
codebook-thresholds = basal från { $fair }, god från { $good } ({ $source })
codebook-yours = egen
option-segment-from = tar över avsnittet från en annan kodning
option-cuts-from = tar över var en annan kodning delar repliker, utan dess koder
option-blind = döljer siffrorna medan du kodar, och skriver det i kodningen

# What is special about a coding.
summary-not-codable = Inte kodbart: { $reason }
summary-segment = Siffrorna gäller bara replik { $from } till { $to } ({ $codebook }).
summary-seed = Slumpvis vald, frö { $seed }.
summary-hidden = Siffrorna var dolda under kodningen.
summary-phases = Efter fas
