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
saving-trouble-lost = ✗ INTE SPARAT ({ $count })
saving-already = Allt är sparat.
saving-before-leaving = Sparar innan gensvar stängs …
saving-failed = Inte sparat: { $reason } { $elsewhere }: en annan mapp.
saving-failed-safe = Inte i filen än: { $reason } Ditt arbete är i säkerhet på den här datorn. { $elsewhere }: en annan mapp.
saving-only-here = Dina senaste åtgärder finns nu bara i minnet. { $elsewhere }: spara dem genast i en annan mapp; stäng inte gensvar. { $reason }

band-below = under
band-fair = basal
band-good = god

client-sustain = bibehålla
client-change = ändra
client-discord = dissonans

replies-discord = dissonans bemött { $met }/{ $known }
replies-met = bemött { $met } av { $known }
replies-argued = argumenterat { $count }
replies-argued-but = argumenterat { $count } (ja, men { $but })
replies-passed-over = lämnat därhän { $count }
replies-asked = frågat { $count }
replies-informed = informerat { $count }
replies-authority = krav eller villkor { $count }

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
opening-more = { $first } { $more ->
    [0] (tryck : och skriv meddelanden)
   *[other] ({ $more } till: tryck : och skriv meddelanden)
}
opening-no-keys = Koderna i { $codebook } har inga tangenter än. Skriv ett tangentschema: gensvar keymaps where visar hur.
transcript-empty = Ingenting är sagt än.

prompt-go-to = Replik eller tid (12:04):
prompt-note = Anteckning till { $code }, replik { $turn }:
prompt-title = Titel:
prompt-time = Repliken börjar (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandon: namn, eller vad de gör
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
hint-board-reply = gensvaret
hint-read-only = Skrivskyddat: koder ändrar ingenting här.
hint-ask = Koderna väntar tills rådgivaren är vald: tryck personens siffra.
hint-role-not-coded = Det den här personen säger kodas inte. Gå vidare med ↓.

key-other-side = { $key } är { $code }, en kod för den andra i samtalet. Tangenterna nedan gäller här.
key-no-code = { $key } gör ingenting här. Se tangenterna nedan.
key-role-not-coded = Kodböckerna har inga koder för den här personen. { $roles } ändrar vem som är vem.

roles-question = Vem är rådgivare?  { $names }   ({ $roles }: fler val)
roles-question-only = Vem är rådgivare?  { $names }
roles-answered = { $name } är rådgivare. { $undo } ångrar.
roles-no-such = Det finns ingen person med siffran { $number }.
scores-wait = basal/god kräver mål: { $key }
hint-role-unknown = Personens roll är inte angiven. Ange den med { $key }, så går det att koda.
roles-entry = { $name } — { $role }

coding-unit-full = Yttrandet har redan en kod. Dela det med { $cut }, eller ta tillbaka koden med { $back }.
coding-none-already = Det här är redan märkt ”ingen kod”.
coding-none-but-codes = Här finns koder. Ta tillbaka dem med { $back } innan du väljer ”ingen kod”.
coding-none-gone = ”Ingen kod” togs bort. { $back } sätter tillbaka den.
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
help-saving = Vad den första raden säger
help-saving-saved = Allt du har gjort finns på disken: varken en krasch eller ett strömavbrott tar något.
help-saving-waiting = Så många av de senaste handlingarna skulle gå förlorade om datorn stannade nu.
help-saving-trouble-file = Filen kan inte skrivas, men allt du har gjort finns på den här datorn och kommer tillbaka när samtalet öppnas. Det görs nya försök tills det är i filen.
help-saving-trouble-beside = En annan fil ligger på din fils plats och skrivs inte över. Allt du har gjort ligger bredvid; raden under samtalet säger var.
help-saving-trouble = Det senaste finns bara i minnet och går förlorat om datorn stannar. Spara i en annan mapp: { $elsewhere }
help-no-code = Genomgånget, men inget att koda. En replik helt utan märke är inte genomgången än.
quotation = ”{ $text }”
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

# The whole talk: global scores, the cross, the bouquet, the plan, the stretch.
region-ratings = övergripande variabler
region-board-replies = gensvaren
region-cross = ambivalenskors
region-bouquet = bukett av förändringstal
region-plan = vems plan
list-evidence = belägg för
list-heading = under vilken rubrik
list-phase = vilken fas börjar här
list-segment = vilket avsnitt kodas
list-passes = genomgångar
list-basis = vad du kodar från
board-ratings-given = { $given } av { $all } givna
board-ratings-none = De här kodböckerna har inga övergripande variabler.
board-evidence = { $count ->
    [0] inget belägg än; { $key } i samtalet lägger till en kod
   *[other] belägg: { $list }
    }
rating-preset = Värdet inom parentes är där du börjar. Det räknas först när du bekräftar med Enter eller trycker en siffra.
rating-press-digit = Tryck en siffra från { $lowest } till { $highest }.
rating-outside = Den här skattningen går från { $lowest } till { $highest }.
rating-given = { $name }: { $value }.
rating-gone = { $name } är öppen igen.
rating-wants-evidence = { $name }: { $value }. Vad talar för det? I samtalet gör { $key } en kod till belägg.
rating-bare = inget belägg
coding-finished-bare = { $said } { $count ->
    [one] Inget talar för den här skattningen än: { $names }.
   *[other] Inget talar för de här skattningarna än: { $names }.
    }
rating-waits = Den här skattningen väntar tills samtalets mål är angivet: { $key } i samtalet.
rating-live-no-goal = Given, fast samtalets mål inte är angivet än: { $key } i samtalet.
rating-short = { $minutes ->
    [one] Bara en minut är kodad
   *[other] Bara { $minutes } minuter är kodade
}; { $codebook } vill ha { $needed } för övergripande variabler. Ta dem med försiktighet.
evidence-given = Nu belägg för { $name }.
evidence-gone = Inte längre belägg för { $name }.
heading-given = I planen: { $heading }.
heading-gone = Borttaget ur planen: { $heading }.
phase-engaging = engagera
phase-focusing = fokusera
phase-evoking = framkalla
phase-planning = planera
phase-begins = Replik { $turn }: här börjar { $phase }.
phase-gone = Replik { $turn }: { $phase } börjar inte längre här.
basis-read = transkriptionen
basis-heard = inspelningen
basis-both = transkription och inspelning
basis-live = själva samtalet, direkt
segment-whole = { $codebook }: hela samtalet
segment-from-here = { $codebook }: från replik { $turn }
segment-to-here = { $codebook }: till och med replik { $turn }
segment-from-to = { $codebook }: från … till …
segment-random = { $codebook }: ett slumpvis avsnitt …
segment-is-whole = { $codebook } kodar hela samtalet.
segment-begins = { $codebook } kodar från replik { $turn }.
segment-ends = { $codebook } kodar till och med replik { $turn }.
segment-is-random = { $codebook } kodar ett slumpvis avsnitt (startvärde { $seed }).
segment-is-from-to = { $codebook } kodar replik { $from } till { $to }.
segment-too-short = Samtalet är inte längre än så: koda hela.
segment-no-number = ”{ $text }” är inget tal.
segment-random-empty = Ingen replik börjar i det avsnitt som kom fram. Försök igen.
segment-no-times = Det här samtalet har inga tider. Skriv repliker, till exempel 12-74.
segment-empty = Ingen replik börjar mellan { $text }.
segment-no-stretch = Skriv 3:00-23:00 eller repliker som 12-74.
segment-reason = slumpvis vald
segment-reason-kept = Skälet till avsnittet är sparat.
prompt-between = Från–till (3:00-23:00 eller replik 12-74):
prompt-random-minutes = Hur många slumpvisa minuter?
prompt-random-turns = Hur många slumpvisa repliker?
prompt-reason = Varför detta avsnitt?
prompt-not-codable = Varför kan det inte kodas?
coding-not-codable = Avslutad som inte kodbar.
coding-left-out = { $why } { $key } räknar den ändå.
anyway-counts = { $code } räknas redan.
anyway-outside = { $code } står utanför det kodade avsnittet.
anyway-foreign = { $code } är okänd här och kan inte räknas.
anyway-why = { $code } räknas nu. Skriv varför.
anyway-again = { $code } räknas nu { $count } gånger här. Skriv varför.
anyway-both = Både { $code } och { $other } räknas nu. Skriv varför.
anyway-gone = { $code } räknas enligt reglerna igen.
volley-client = Volleyer är rådgivarens: gå till en av rådgivarens repliker.
volley-joined = Repliken fortsätter volleyn före.
volley-broken = En volley börjar vid den här repliken.
volley-suggested = Programmet avgör volleyn här igen.
volley-nothing-before = Ingen volley före är nära nog att slå ihop med.
scores-hidden = Siffrorna är dolda; det står i kodningen.
scores-shown = Siffrorna visas igen; kodningen räknas inte längre som gjord utan dem.
scores-are-hidden = Siffrorna är dolda
scores-show = { $key } visar dem
status-phase-begins = här börjar { $phase }
status-stretch = avsnitt { $from }–{ $to }
status-stretch-of = { $codebook } { $from }–{ $to }
cross-for-staying = fördelar nu
cross-against-staying = nackdelar nu
cross-for-change = fördelar av ändring
cross-against-change = nackdelar av ändring
cross-empty = inget sagt än
cross-not-told = kodboken visar det inte
kind-desire = önskan
kind-ability = förmåga
kind-reason = skäl
kind-need = behov
kind-commitment = åtagande
kind-taking-steps = steg som tas
kind-other = typ inte angiven
bouquet-empty = Inget förändringstal är kodat än.
bouquet-of = { $count } av { $all }
plan-none = Ingen plan kunde läsas.
plan-own = egna { $own } av { $all }
plan-empty = Inget står i planen än. I samtalet sätter { $key } ett yttrande under en rubrik.
plan-share = Med klientens egna ord: { $own } av { $all } ({ $percent } %)
plan-demands = Krav, inte medräknade ovan: { $count }
plan-demand = krav
plan-actors = Vem tar stegen: { $list }
plan-acts = ska agera: { $who }
plan-nobody = ingen nämnd { $count }
plan-scale = På skalan (replik): { $list }
plan-first-client = först sagt av klienten
plan-first-clinician = först sagt av rådgivaren
plan-first-other = först sagt av någon annan
plan-keys = Siffertangenter: { $list }
plan-heading-empty = inget än
plan-lacks = Ingen har sagt än: { $list }
step-anyway = räkning mot reglerna
step-volley = volleyn
step-rating = den övergripande variabeln
step-evidence = belägget
step-plan = planen
step-phase = fasen
step-segment = avsnittet
step-passes = genomgångarna
step-basis = vad det kodas från
status-outside = { $code } står utanför det kodade avsnittet och räknas inte.
list-unknown = vad okända koder blir
codebooks-take-over = Fortsätt med kodböckerna som de är nu
codebooks-taken-over = Kodningen följer nu kodböckerna som de är.
unknown-mapped = { $code } är nu { $to } ({ $count ->
    [one] en kod
   *[other] { $count } koder
    }).
unknown-mapped-less = { $said } { $count ->
    [one] En precisering som { $to } inte tar är borta.
   *[other] { $count } preciseringar som { $to } inte tar är borta.
    }
unknown-mapped-left = { $said } { $count ->
    [one] En till blir som den är: den står där ingen kodas, eller på en replik som samtalet inte längre har.
   *[other] { $count } till blir som de är: de står där ingen kodas, eller på repliker som samtalet inte längre har.
    }
step-codebooks = kodboken
step-taken-over = det som togs över
scores-hidden-late = Siffrorna är dolda nu. De har synts tidigare, så kodningen säger inte att den är gjord utan dem.
scores-shown-only = Siffrorna visas.

# The replies, one by one.
replies-not-told = De här kodböckerna visar inte bibehållandetal eller dissonans, eller kodar inte rådgivaren.
board-replies-none = Varken bibehållandetal eller dissonans är kodat än.
board-replies-met = bemött { $met } av { $known }
board-change-taken = fångat { $taken } av { $known }
board-discord-first = Påfrestning i relationen kommer först: låt allt annat vänta.
board-reply-uncut = ~ Gensvaret är inte delat och har flera koder, så ordningen är mindre säker.
source-discord = dissonans
source-autonomy-resistance = värn om autonomin
source-system-resistance = krock med systemet
source-sustain-talk = bibehållandetal
outcome-met = bemött
outcome-argued = argumenterat
outcome-met-then-argued = bemött, sedan argumenterat
outcome-argued-then-met = argumenterat, sedan bemött
outcome-asked = frågat
outcome-informed = informerat
outcome-authority = krav eller villkor
outcome-passed-over = lämnat därhän
outcome-no-reply-yet = inget gensvar än
outcome-not-coded = gensvar inte kodat än
way-reflected-simply = enkel reflektion
way-reflected-deeply = komplex reflektion
way-summarised = sammanfattning
way-affirmed = bekräftelse
way-stressed-autonomy = autonomi
way-sought-collaboration = samarbete
way-persuaded = övertalning
way-confronted = konfrontation
way-stated-condition = villkor angett
way-asked = fråga
way-informed = information
way-advised-with-leave = råd med tillåtelse
followed-change = förändringstal
followed-sustain = bibehållandetal
followed-discord = dissonans
followed-autonomy = värn om autonomin
followed-system = krock med systemet
followed-neutral = neutralt
followed-nothing = inget
followed-not-coded = inte kodat
region-replies = gensvar
coding-twice = { $code } står mer än en gång på den här delen. { $back } tar tillbaka den sista, { $cut } delar repliken.
coding-ended = Den här kodningen är avslutad ({ $state }), och du ändrade den. ”{ $finish }” öppnar den igen.
coding-finished-incomplete = Markerad som klar, men { $count ->
    [one] en replik har
   *[other] { $count } repliker har
    } koder som saknar en precisering. { $filter } visar dem.
header-round = omgång { $round }
figures-counting = Räknar …
figures-counting-wait = Samtalet räknas fortfarande. Försök igen om ett ögonblick.
prompt-elsewhere = Vilken mapp?
saving-elsewhere = Sparar i { $folder } från och med nu.
step-merge = sammanfogningen
saving-failed-leaving = Inte sparat: { $reason } Fortfarande öppet. { $elsewhere }: annan mapp. { $leave }: förlora { $lost }.
saving-again = Allt är sparat igen.
prompt-point = Tidpunktens namn:
point-named = Tidpunkten heter ”{ $name }” (nr { $number } i historiken).
point-waits = ”{ $name }” antecknas så snart journalen kan skrivas. { $why }
point-no-journal = Tidpunkter kan inte få namn här: det finns ingen mapp där gensvar kan spara historiken. gensvar doctor säger mer.
point-nothing-yet = Det finns inget att namnge än. Ge en kod först.
saving-past = som det var { $at }
paste-cut = Den inklistrade texten är för lång för den här raden: bara början är här.
paste-cleaned = { $count ->
        [one] Ett styrtecken i den inklistrade texten togs inte med.
       *[other] { $count } styrtecken i den inklistrade texten togs inte med.
    }
point-naming = Antecknar ”{ $name }” …
point-leaving = Namnet ”{ $name }” på den här tidpunkten kunde inte skrivas ner, så gensvar är fortfarande öppet. { $why } { $leave }: stäng utan det här namnet.
step-recovered = det som kom tillbaka från journalen
coding-undo-does-not-fit = Det kan inte ångras: något annat än gensvar har ändrat filen sedan dess. { $why } Ångra börjar här.
coding-redo-does-not-fit = Det kan inte göras igen: något annat än gensvar har ändrat filen sedan dess. { $why } Ångra börjar här.
elsewhere-looking = Tittar på { $folder } …
elsewhere-refused = { $why } Inget har ändrats: ditt arbete sparas fortfarande i { $here }.
elsewhere-here = Ditt arbete sparas redan i { $folder }.
step-on-turns = { $what } (replik { $turns }{ $more ->
        [0] { "" }
       *[other] {" "}… { $more } till
    })
saving-changed = { $reason } { $merge } sammanfogar de två.
saving-changed-talk = { $reason }
saving-changed-leaving = Inte sparat: { $reason } { $merge } sammanfogar de två. { $leave }: stäng, med ditt arbete bredvid.
saving-failed-leaving-safe = Inte i filen än: { $reason } Inget går förlorat: det kommer tillbaka när samtalet öppnas. { $elsewhere }: annan mapp. { $leave }: stäng.
saving-trouble-file = ! säkrat, inte i filen än
saving-trouble-beside = ! säkrat i en annan fil
saving-disk-full = Disken är full. Gör plats, så sparas det av sig självt.
list-speaker = vem som talar i den här repliken
step-speaker = vem som talar
speaker-new = ny: { $name }
speaker-label-clinician = Rådgivare
speaker-label-client = Klient
speaker-label-relative = Anhörig
speaker-label-interpreter = Tolk
speaker-label-other = Annan
speaker-given = { $left ->
        [0] Replik { $turn }: { $name }.
       *[other] Replik { $turn }: { $name }. Repliker utan talare: { $left }.
    }
speaker-given-coded = Replik { $turn }: { $name }. Den har koder från andra sidan, som nu inte räknas. { $undo } ångrar.
hint-ask-speaker = Vem talar här?  { $clinician } rådgivare  { $client } klient  ({ $others }: andra)
status-nobody = { $count ->
        [one] en replik utan talare
       *[other] { $count } repliker utan talare
    }
speaker-given-new = Replik { $turn }: { $name }, som är ny i det här samtalet, som { $role }. En annan roll: { $roles }
prompt-elsewhere-make = Den finns inte; { $key } skapar den. Vilken mapp?
elsewhere-refused-unsaved = { $why } Inget har ändrats: ditt arbete är ännu inte sparat i { $here }.
point-number = ”{ $name }” är ett tal eller en tid, och med dem hittar historiken något annat. Ge tidpunkten ett namn med ord.
command-in-vain = { $name }: det finns inget att göra med det här och nu.
merge-left = { $done } { $count ->
        [one] En annan version
       *[other] { $count } andra versioner
    } återstår att sammanfoga: { $merge }
merge-bookmarks = { $count ->
        [one] Replik { $turns } har
       *[other] Replikerna { $turns } har
    } fått ett bokmärke, så att du hittar dit igen.
prompt-go-back = Tillbaka till vilken tidpunkt (namn, nummer eller tid)?
go-back-entry = Gå tillbaka till { $when }
go-back-looking = Letar efter ”{ $when }” i historiken …
go-back-there = Den är redan som den var då (nr { $number } i historiken). Inget har ändrats.
go-back-done = Den är åter som den var { $at } (nr { $number } i historiken). { $undo } ångrar det.
go-back-done-beginning = Den är åter som den var i början (nr { $number } i historiken). { $undo } ångrar det.
go-back-done-named = Den är åter som den var vid ”{ $name }” (nr { $number } i historiken). { $undo } ångrar det.
go-back-not-noted = Det du gjorde sist står inte i journalen ännu. Försök igen så snart det är sparat.
step-go-back = tillbaka till en tidpunkt
point-taken = En annan tidpunkt heter redan ”{ $name }” (nr { $number } i historiken). Ge den här ett annat namn.
go-back-names = Namngivna tidpunkter: { $names }
go-back-no-names = Ett nummer eller en tid, se gensvar history
lost-actions = { $count ->
        [one] den senaste åtgärden
       *[other] de senaste { $count } åtgärderna
    }
lost-names = { $count ->
        [one] namnet ”{ $name }”
       *[other] { $count } namn på tidpunkter
    }
lost-both = { $actions } och { $names }
leaving-loses = Fortfarande öppet. Sparat ingenstans, och borta för alltid om du stänger: { $lost }. { $elsewhere }: spara i en annan mapp. { $leave } en gång till: stäng.
point-empty = Skriv ett namn, till exempel: före mötet med Mette
elsewhere-empty = Skriv en mapp, till exempel: ~/Samtal
