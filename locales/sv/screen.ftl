# What stands on the screen beside the talk itself.

language-name = svenska
decimal-sign = ,
percent = { $number } %
list-more = { $first }, { $next }
list-all = { $first } och { $next }
list-any = { $first } eller { $next }

region-transcript = samtal
region-balance = balans
region-counts = koder
region-client = klient
region-share = ord
region-about = om { $code }
region-timeline = tidslinje
region-help = hjälp

timeline-legend = ● reflektion ? fråga + förenligt ! ej ▲ ändra ▼ bibehålla

header-no-goal = inget mål än
header-finished = klar
header-not-codable = ej kodbart

goal-client = klientens mål
goal-agency = verksamhetens mål
goal-shared = gemensamt mål

saving-saved = ✓ sparat
saving-nothing = inget att spara
saving-waiting = ● sparar ({ $count })
saving-read-only = skrivskyddat
saving-trouble = ✗ INTE SPARAT
saving-already = Allt är sparat.
saving-before-leaving = Sparar innan gensvar stängs …
saving-failed = Inte sparat: { $reason } Du kan koda vidare; gensvar försöker igen. Stäng utan att spara: { $leave }.

band-below = under
band-fair = basal
band-good = god

client-sustain = bibehålla
client-change = ändra
client-discord = dissonans

counts-left-out =
    { $left ->
        [0] { "" }
       *[other] ({ $left }) räknas ej
    }{ $incomplete ->
        [0] { "" }
        [one] {" "}… { $incomplete } ofärdig
       *[other] {" "}… { $incomplete } ofärdiga
    }

code-none = Ingen kod
code-none-short = ingen
code-unknown = finns inte i de här kodböckerna

role-clinician = rådgivare
role-client = klient
role-relative = anhörig
role-interpreter = tolk
role-other = annan
role-unknown = roll saknas

status-turn = replik { $turn } av { $turns }
status-part = del { $part } av { $parts }
status-uncoded =
    { $count ->
        [0] allt är kodat
        [one] en replik att koda
       *[other] { $count } repliker att koda
    }
status-filter = bara { $name }

screen-too-small = Gör fönstret större: minst { $width }×{ $height }. { $quit } stänger.
opening-more = { $first } ({ $more } till: tryck : och skriv meddelanden)
opening-no-keys = Koderna i { $codebook } har inga tangenter än. Skriv ett tangentschema: gensvar keymaps where visar hur.
opening-line = Rad { $line }: { $what }
transcript-empty = Ingenting är sagt än.

prompt-go-to = Replik eller tid (12:04):
prompt-note = Anteckning till { $code }, replik { $turn }:
prompt-title = Titel:
prompt-time = Repliken börjar (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandon: skriv en del av namnet
list-filter = visa bara
list-roles = vem är vem: Enter byter roll
list-told = meddelanden
list-empty = Inget passar. Sudda ett tecken eller tryck Esc.

filter-everything = allt
filter-uncoded = repliker utan kod
filter-bookmarked = repliker med bokmärke
filter-noted = repliker med anteckning
filter-incomplete = ofärdiga koder
filter-by = det { $name } säger
filter-code = kod { $code }
filter-entry = { $name } ({ $count })
filter-on = Visar bara { $name }. { $key } visar allt igen.
filter-off-done = Visar allt.
filter-nothing = Inget att visa för ”{ $name }”, så allt visas som förut.

hint-refine = { $code }:
hint-read-only = Skrivskyddat: koder ändrar ingenting här.
hint-ask = Koderna väntar tills rådgivaren är vald: tryck personens siffra.
hint-role-not-coded = Det den här personen säger kodas inte. Gå vidare med ↓.

key-other-side = { $key } är { $code }, en kod för den andra i samtalet. Tangenterna nedan gäller här.
key-no-code = { $key } gör ingenting här. Se tangenterna nedan.
key-role-not-coded = Kodböckerna har inga koder för den här personen. { $roles } ändrar vem som är vem.

roles-question = Vem är rådgivare?  { $names }   (du kan läsa vidare; { $roles } för mer)
roles-answered = { $name } är rådgivare. { $undo } ångrar.
roles-no-such = Det finns ingen person med siffran { $number }.
scores-wait = basal/god kräver mål: { $key }
hint-role-unknown = Personens roll är inte angiven. Ange den med { $key }, så går det att koda.
roles-entry = { $name } — { $role }

coding-unit-full = Yttrandet har redan en kod. Dela det med { $cut }, eller ta tillbaka koden med { $back }.
coding-none-already = Det här är redan märkt ”ingen kod”.
coding-none-but-codes = Här finns koder. Ta tillbaka dem med { $back } innan du väljer ”ingen kod”.
coding-none-gone = ”Ingen kod” togs bort. { $back } sätter tillbaka den.
coding-not-counted = { $code } står kvar, men enligt en regel i kodboken räknas den inte.
coding-taken-back = Återtaget: { $what }.
coding-removed = { $code } togs bort. { $undo } ångrar.
coding-undone =
    Ångrat: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replik { $turn }).
    }
coding-redone =
    Gjort om: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replik { $turn }).
    }
coding-nothing-here = Här finns ingen kod att ta tillbaka.
coding-nothing-to-undo = Det finns inget att ångra.
coding-nothing-to-redo = Det finns inget att göra om.
coding-bookmarked = Bokmärke satt. { $filter } hittar alla bokmärken.
coding-bookmark-gone = Bokmärket är borttaget.
coding-finished =
    { $left ->
        [0] Kodningen är markerad som klar.
        [one] Kodningen är markerad som klar, med en replik utan kod.
       *[other] Kodningen är markerad som klar, med { $left } repliker utan kod.
    }
coding-open-again = Kodningen är öppen igen.

step-code = en kod
step-modifier = en precisering
step-take-back = en borttagen kod
step-bookmark = ett bokmärke
step-status = klar eller öppen
step-roles = vem är vem
step-cut = en delning
step-join = en hopslagning
step-note = en anteckning
step-goal = målet
step-title = titeln
step-time = en tid

modifier-no-mark = Det finns ingen kod att precisera än.
modifier-not-taken = { $code } kan inte preciseras med den tangenten.
modifier-set = { $label } på replik { $turn }.

note-no-mark = Sätt en kod först; en anteckning hör till en kod.
note-kept = Anteckningen är gjord.
note-gone = Anteckningen är borttagen.

goal-kept = Målet är angivet.
goal-gone = Målet är borttaget.
title-kept = Titeln är angiven.
time-kept = Tiden är angiven.
time-no-time = ”{ $text }” är ingen tid. Skriv minuter och sekunder, t.ex. 12:04.

moving-all-coded = Alla repliker har en kod.
moving-no-number = ”{ $text }” är ingen replik eller tid i samtalet.

search-nothing = ”{ $words }” finns inte i samtalet.
search-no-words = Sök först efter ord med { $key }.

cut-choosing = Välj var nästa del börjar.
cut-one-word = En replik på ett ord går inte att dela.
cut-done = Delat. Varje del kan nu få egna koder.
cut-joined = Ihopslaget.
cut-there-already = Här finns redan en delning. { $join } slår ihop, { $leave } går tillbaka.
cut-not-there = Här finns ingen delning. { $cut } delar, { $leave } går tillbaka.
cut-none-here = Repliken är inte delad.

paste-nowhere = Inklistrad text blir aldrig koder. Börja med { $search } för att söka, eller { $note } för att anteckna.

help-codes-clinician = Det rådgivaren säger
help-codes-client = Det klienten säger
help-commands = Kommandon
help-no-code = Genomgånget, men inget att koda. En replik helt utan märke är inte genomgången än.
help-example = ”{ $text }”
help-modifier = { $name }: { $values }

start-title = gensvar
start-subtitle = Koda ett samtal och följ balansen under tiden.
start-recent = Senaste
start-samples = Exempelsamtal
start-own = Ditt eget: gensvar DIN-FIL (transkription som ren text, eller samtal)
start-hint-open = öppna
start-hint-choose = välj
start-hint-quit = stäng
language-now = Svenska nu. Behåll det med language: "{ $language }" i inställningarna.

panic-stopped = gensvar stannade vid { $place }. Felet är programmets, inte ditt; det som hann sparas finns på disken.
