# What stands on the screen beside the talk itself.

language-name = norsk bokmål
decimal-sign = ,
percent = { $number } %
list-more = { $first }, { $next }
list-all = { $first } og { $next }
list-any = { $first } eller { $next }

region-transcript = samtale
region-balance = balanse
region-counts = koder
region-client = klient
region-share = ord
region-about = om { $code }
region-timeline = tidslinje
region-help = hjelp

timeline-legend = ● refleksjon ? spørsmål + konsistent ! ikke ▲ endring ▼ mot

header-no-goal = uten mål ennå
header-finished = ferdig
header-not-codable = kan ikke kodes

goal-client = klientens mål
goal-agency = tjenestens mål
goal-shared = felles mål

saving-saved = ✓ lagret
saving-nothing = ingenting å lagre
saving-waiting = ● lagrer ({ $count })
saving-read-only = bare lesing
saving-trouble = ✗ IKKE LAGRET
saving-trouble-lost = ✗ IKKE LAGRET ({ $count })
saving-already = Alt er lagret.
saving-before-leaving = Lagrer og avslutter …
saving-failed = Ikke lagret: { $reason } { $elsewhere }: en annen mappe.
saving-failed-safe = Ikke i filen ennå: { $reason } Arbeidet ditt er trygt på denne datamaskinen. { $elsewhere }: en annen mappe.
saving-only-here = De siste handlingene dine er nå bare i minnet. { $elsewhere }: lagre dem straks i en annen mappe; ikke lukk gensvar. { $reason }

band-below = under
band-fair = basis
band-good = god

client-sustain = mot
client-change = for endring
client-discord = relasjonspress

replies-discord = relasjonspress møtt { $met }/{ $known }
replies-met = møtt { $met } av { $known }
replies-argued = argumentert { $count }
replies-argued-but = argumentert { $count } (ja, men { $but })
replies-passed-over = latt passere { $count }
replies-asked = spurt { $count }
replies-informed = informert { $count }
replies-authority = krav eller vilkår { $count }

counts-left-out =
    { $left ->
        [0] { "" }
       *[other] ({ $left }) teller ikke
    }{ $incomplete ->
        [0] { "" }
       *[other] {" "}… { $incomplete } mangler noe
    }

code-none = Ingen kode
code-none-short = ingen
code-unknown = ukjent i disse kodebøkene

role-clinician = behandler
role-client = klient
role-relative = pårørende
role-interpreter = tolk
role-other = annen
role-unknown = ikke angitt

status-turn = replikk { $turn } av { $turns }
status-part = del { $part } av { $parts }
status-uncoded =
    { $count ->
        [0] alt er kodet
        [one] én replikk mangler kode
       *[other] { $count } mangler kode
    }
status-filter = bare { $name }

screen-too-small = Gjør vinduet større: minst { $width }×{ $height }. { $quit } avslutter.
opening-more = { $first } { $more ->
    [0] (trykk : og skriv meldinger)
   *[other] ({ $more } til: trykk : og skriv meldinger)
}
opening-no-keys = Kodene i { $codebook } har ingen taster ennå. Lag et tasteoppsett for dem: gensvar keymaps where viser hvordan.
transcript-empty = Ingen har sagt noe ennå.

prompt-go-to = Replikk eller tid (12:04):
prompt-note = Notat til { $code }, replikk { $turn }:
prompt-title = Tittel:
prompt-time = Replikken begynner (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandoer: navn, eller hva de gjør
list-filter = vis bare
list-roles = hvem er hvem: Enter bytter rolle
list-told = meldinger
list-empty = Ingen treff. Slett en bokstav, eller trykk Esc.

filter-everything = alt
filter-uncoded = replikker uten kode
filter-bookmarked = replikker med bokmerke
filter-noted = replikker med notat
filter-incomplete = koder som mangler noe
filter-by = det { $name } sier
filter-code = kode { $code }
filter-entry = { $name } ({ $count })
filter-on = Viser bare { $name }. { $key } viser alt igjen.
filter-off-done = Viser alt.
filter-nothing = Ingen treff på «{ $name }», så alt vises fortsatt.

hint-refine = { $code }:
hint-board-reply = gjensvaret
hint-read-only = Bare lesing: kodetastene endrer ingenting her.
hint-ask = Før du kan kode: trykk nummeret til den som er behandler.
hint-role-not-coded = Det denne personen sier, kodes ikke. Gå videre med ↓.

key-other-side = { $key } er { $code }, en kode for den andre. Tastene nedenfor gjelder denne replikken.
key-no-code = { $key } betyr ingenting her. Bruk tastene nedenfor.
key-role-not-coded = Kodebøkene koder ikke denne personen. { $roles } endrer hvem som er hvem.

roles-question = Hvem er behandler?  { $names }   ({ $roles }: flere valg)
roles-question-only = Hvem er behandler?  { $names }
roles-answered = { $name } er behandler. { $undo } angrer.
roles-no-such = Det er ingen deltaker nummer { $number }.
scores-wait = basis/god krever mål: { $key }
hint-role-unknown = Rollen er ikke angitt. Velg den med { $key }, så kan du kode.
roles-entry = { $name } — { $role }

coding-unit-full = Utsagnet har allerede en kode. Del det med { $cut }, eller fjern koden med { $back }.
coding-none-already = Her står det allerede «Ingen kode».
coding-none-but-codes = Her er det koder. Fjern dem med { $back } før du velger «Ingen kode».
coding-none-gone = «Ingen kode» er fjernet. { $back } henter det tilbake.
coding-taken-back = Tatt tilbake: { $what }.
coding-removed = { $code } er fjernet. { $undo } henter koden tilbake.
coding-undone =
    Angret: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replikk { $turn }).
    }
coding-redone =
    Gjort om igjen: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replikk { $turn }).
    }
coding-nothing-here = Her er det ingen kode å fjerne.
coding-nothing-to-undo = Det er ingenting å angre.
coding-nothing-to-redo = Det er ingenting å gjøre om.
coding-bookmarked = Bokmerket er satt. { $filter } finner alle bokmerker.
coding-bookmark-gone = Bokmerket er fjernet.
coding-finished =
    { $left ->
        [0] Kodingen er merket som ferdig.
        [one] Kodingen er merket som ferdig, med én replikk uten kode.
       *[other] Kodingen er merket som ferdig, med { $left } replikker uten kode.
    }
coding-open-again = Kodingen er åpen igjen.

step-code = en kode
step-modifier = en presisering
step-take-back = en fjernet kode
step-bookmark = et bokmerke
step-status = ferdig eller åpen
step-roles = hvem som er hvem
step-cut = en deling
step-join = en sammenslåing
step-note = et notat
step-goal = målet
step-title = tittelen
step-time = et tidspunkt

modifier-no-mark = Det er ingen kode å presisere ennå.
modifier-not-taken = { $code } kan ikke presiseres med den tasten.
modifier-set = { $label } på replikk { $turn }.

note-no-mark = Sett en kode først; et notat hører til en kode.
note-kept = Notatet er lagt til.
note-gone = Notatet er fjernet.

goal-kept = Målet er satt.
goal-gone = Samtalen er uten mål nå.
title-kept = Tittelen er satt.
time-kept = Tidspunktet er satt.
time-no-time = «{ $text }» er ikke et tidspunkt. Skriv minutter og sekunder, for eksempel 12:04.

moving-all-coded = Alle replikker har kode.
moving-no-number = «{ $text }» er ingen replikk og ikke noe tidspunkt i samtalen.

search-nothing = «{ $words }» finnes ikke i samtalen.
search-no-words = Søk etter noe med { $key } først.

cut-choosing = Velg hvor neste del skal begynne.
cut-one-word = En replikk på ett ord kan ikke deles.
cut-done = Delt. Hver del får nå sine egne koder.
cut-joined = Slått sammen.
cut-there-already = Her er det allerede delt. { $join } slår sammen, { $leave } går tilbake.
cut-not-there = Her er det ikke delt. { $cut } deler, { $leave } går tilbake.
cut-none-here = Denne replikken er ikke delt.

paste-nowhere = Innlimt tekst blir aldri til koder. Åpne en linje først: { $search } for å søke, { $note } for et notat.

help-codes-clinician = Det behandleren sier
help-codes-client = Det klienten sier
help-commands = Kommandoer
help-saving = Hva den første linjen sier
help-saving-saved = Alt du har gjort, ligger på disken: verken et krasj eller et strømbrudd tar noe.
help-saving-waiting = Så mange av de siste handlingene ville gått tapt hvis datamaskinen stoppet nå.
help-saving-trouble-file = Filen kan ikke skrives, men alt du har gjort, ligger på denne datamaskinen og kommer tilbake når samtalen åpnes. Det prøves igjen til det er i filen.
help-saving-trouble-beside = Det ligger en annen fil på plassen til filen din, og den overskrives ikke. Alt du har gjort, ligger ved siden av; linjen under samtalen sier hvor.
help-saving-trouble = Det siste er bare i minnet og går tapt hvis datamaskinen stopper. Lagre i en annen mappe: { $elsewhere }
help-no-code = Vurdert, og det er ingenting å kode. En replikk uten noe merke er ikke vurdert ennå.
quotation = «{ $text }»
help-modifier = { $name }: { $values }

start-title = gensvar
start-subtitle = Kod en samtale og følg balansen underveis.
start-recent = Sist brukt
start-samples = Eksempelsamtaler
start-own = Din egen: gensvar DIN-FIL (transkript som ren tekst, eller samtalefil)
start-hint-open = åpne
start-hint-choose = velg
start-hint-quit = avslutt
language-now = Norsk nå. Behold det med language: "{ $language }" i innstillingene.

panic-stopped = gensvar stoppet ved { $place }. Det er en feil i programmet, ikke din feil. Det som var lagret, ligger på disken.

# The whole talk: global scores, the cross, the bouquet, the plan, the stretch.
region-ratings = globale kategorier
region-board-replies = gjensvarene
region-cross = ambivalenskors
region-bouquet = bukett av endringssnakk
region-plan = hvem sin plan
list-evidence = belegg for
list-heading = under hvilken overskrift
list-phase = hvilken fase begynner her
list-segment = hvilket utsnitt kodes
list-passes = gjennomganger
list-basis = hva du koder fra
board-ratings-given = { $given } av { $all } gitt
board-ratings-none = Disse kodebøkene har ingen globale kategorier.
board-evidence = { $count ->
    [0] ikke noe belegg ennå; { $key } i samtalen legger til en kode
   *[other] belegg: { $list }
    }
rating-preset = Verdien i parentes er der du begynner. Den teller først når du bekrefter med Enter eller trykker et siffer.
rating-press-digit = Trykk et siffer fra { $lowest } til { $highest }.
rating-outside = Denne skåren går fra { $lowest } til { $highest }.
rating-given = { $name }: { $value }.
rating-gone = { $name } er åpen igjen.
rating-wants-evidence = { $name }: { $value }. Hva taler for det? I samtalen gjør { $key } en kode til belegg.
rating-bare = ikke noe belegg
coding-finished-bare = { $said } { $count ->
    [one] Ingenting taler for denne skåren ennå: { $names }.
   *[other] Ingenting taler for disse skårene ennå: { $names }.
    }
rating-waits = Denne skåren venter til samtalens mål er nevnt: { $key } i samtalen.
rating-live-no-goal = Gitt, selv om samtalens mål ikke er nevnt ennå: { $key } i samtalen.
rating-short = { $minutes ->
    [one] Bare ett minutt er kodet
   *[other] Bare { $minutes } minutter er kodet
}; { $codebook } ber om { $needed } for globale kategorier. Ta dem med forbehold.
evidence-given = Nå belegg for { $name }.
evidence-gone = Ikke lenger belegg for { $name }.
heading-given = I planen: { $heading }.
heading-gone = Tatt ut av planen: { $heading }.
phase-engaging = engasjering
phase-focusing = fokusering
phase-evoking = fremkalling
phase-planning = planlegging
phase-begins = Replikk { $turn }: her begynner { $phase }.
phase-gone = Replikk { $turn }: { $phase } begynner ikke lenger her.
basis-read = transkriptet
basis-heard = opptaket
basis-both = transkript og opptak
basis-live = selve samtalen, direkte
segment-whole = { $codebook }: hele samtalen
segment-from-here = { $codebook }: fra replikk { $turn }
segment-to-here = { $codebook }: til og med replikk { $turn }
segment-from-to = { $codebook }: fra … til …
segment-random = { $codebook }: et tilfeldig utsnitt …
segment-is-whole = { $codebook } koder hele samtalen.
segment-begins = { $codebook } koder fra replikk { $turn }.
segment-ends = { $codebook } koder til og med replikk { $turn }.
segment-is-random = { $codebook } koder et tilfeldig utsnitt (startverdi { $seed }).
segment-is-from-to = { $codebook } koder replikk { $from } til { $to }.
segment-too-short = Samtalen er ikke lengre enn det: kod hele.
segment-no-number = «{ $text }» er ikke et tall.
segment-random-empty = Ingen replikk begynner i utsnittet som kom fram. Prøv igjen.
segment-no-times = Denne samtalen har ingen tider. Skriv replikker, for eksempel 12-74.
segment-empty = Ingen replikk begynner mellom { $text }.
segment-no-stretch = Skriv 3:00-23:00 eller replikker som 12-74.
segment-reason = valgt tilfeldig
segment-reason-kept = Lagret hvorfor dette utsnittet.
prompt-between = Fra–til (3:00-23:00 eller replikk 12-74):
prompt-random-minutes = Hvor mange tilfeldige minutter?
prompt-random-turns = Hvor mange tilfeldige replikker?
prompt-reason = Hvorfor dette utsnittet?
prompt-not-codable = Hvorfor kan den ikke kodes?
coding-not-codable = Avsluttet som ikke kodbar.
coding-left-out = { $why } { $key } teller den likevel.
anyway-counts = { $code } teller allerede.
anyway-outside = { $code } står utenfor det kodede utsnittet.
anyway-foreign = { $code } er ukjent her og kan ikke telle.
anyway-why = { $code } teller nå. Skriv hvorfor.
anyway-again = { $code } teller nå { $count } ganger her. Skriv hvorfor.
anyway-both = Både { $code } og { $other } teller nå. Skriv hvorfor.
anyway-gone = { $code } teller igjen etter reglene.
volley-client = Volleyer er behandlerens: gå til en av behandlerens replikker.
volley-joined = Replikken fortsetter volleyen før.
volley-broken = En volley begynner ved denne replikken.
volley-suggested = Programmet finner igjen volleyen her selv.
volley-nothing-before = Ingen volley før er nær nok til å slå sammen.
scores-hidden = Tallene er skjult; det står i kodingen.
scores-shown = Tallene vises igjen; kodingen regnes ikke lenger som gjort uten dem.
scores-are-hidden = Tallene er skjult
scores-show = { $key } viser dem
status-phase-begins = her begynner { $phase }
status-stretch = utsnitt { $from }–{ $to }
status-stretch-of = { $codebook } { $from }–{ $to }
cross-for-staying = fordeler nå
cross-against-staying = ulemper nå
cross-for-change = fordeler ved endring
cross-against-change = ulemper ved endring
cross-empty = ikke noe sagt ennå
cross-not-told = kodeboken viser det ikke
kind-desire = ønske
kind-ability = evne
kind-reason = grunner
kind-need = behov
kind-commitment = forpliktelse
kind-taking-steps = steg tatt
kind-other = type ikke angitt
bouquet-empty = Ikke noe endringssnakk er kodet ennå.
bouquet-of = { $count } av { $all }
plan-none = Ingen plan kunne leses.
plan-own = egne { $own } av { $all }
plan-empty = Det står ikke noe i planen ennå. I samtalen setter { $key } et utsagn under en overskrift.
plan-share = Med klientens egne ord: { $own } av { $all } ({ $percent } %)
plan-demands = Krav, ikke talt med over: { $count }
plan-demand = krav
plan-actors = Hvem tar stegene: { $list }
plan-acts = skal handle: { $who }
plan-nobody = ingen nevnt { $count }
plan-scale = På skalaen (replikk): { $list }
plan-first-client = først sagt av klienten
plan-first-clinician = først sagt av behandleren
plan-first-other = først sagt av en annen
plan-keys = Talltaster: { $list }
plan-heading-empty = ikke noe ennå
plan-lacks = Ingen har sagt ennå: { $list }
step-anyway = telling mot reglene
step-volley = volleyen
step-rating = den globale kategorien
step-evidence = belegget
step-plan = planen
step-phase = fasen
step-segment = utsnittet
step-passes = gjennomgangene
step-basis = hva det kodes fra
status-outside = { $code } står utenfor det kodede utsnittet og teller ikke.
list-unknown = hva ukjente koder blir til
codebooks-take-over = Fortsett med kodebøkene slik de er nå
codebooks-taken-over = Kodingen følger nå kodebøkene slik de er.
unknown-mapped = { $code } er nå { $to } ({ $count ->
    [one] én kode
   *[other] { $count } koder
    }).
unknown-mapped-less = { $said } { $count ->
    [one] Én presisering som { $to } ikke tar, er borte.
   *[other] { $count } presiseringer som { $to } ikke tar, er borte.
    }
unknown-mapped-left = { $said } { $count ->
    [one] Én til blir som den er: den står der ingen kodes, eller på en replikk som samtalen ikke lenger har.
   *[other] { $count } til blir som de er: de står der ingen kodes, eller på replikker som samtalen ikke lenger har.
    }
step-codebooks = kodeboken
step-taken-over = det som ble overtatt
scores-hidden-late = Tallene er skjult nå. De ble sett før, så kodingen sier ikke at den er gjort uten dem.
scores-shown-only = Tallene vises.

# The replies, one by one.
replies-not-told = Disse kodebøkene viser ikke status quo-snakk eller relasjonspress, eller koder ikke behandleren.
board-replies-none = Verken status quo-snakk eller relasjonspress er kodet ennå.
board-replies-met = møtt { $met } av { $known }
board-change-taken = grepet { $taken } av { $known }
board-discord-first = Relasjonspress kommer først: slipp alt annet.
board-reply-uncut = ~ Gjensvaret er ikke delt og har flere koder, så rekkefølgen er mindre sikker.
source-discord = relasjonspress
source-autonomy-resistance = vern om autonomien
source-system-resistance = interessekonflikt med systemet
source-sustain-talk = saksrelatert motstand
outcome-met = møtt
outcome-argued = argumentert
outcome-met-then-argued = møtt, så argumentert
outcome-argued-then-met = argumentert, så møtt
outcome-asked = spurt
outcome-informed = informert
outcome-authority = krav eller vilkår
outcome-passed-over = latt passere
outcome-no-reply-yet = ikke noe gjensvar ennå
outcome-not-coded = gjensvar ikke kodet ennå
way-reflected-simply = enkel refleksjon
way-reflected-deeply = kompleks refleksjon
way-summarised = oppsummering
way-affirmed = bekreftelse
way-stressed-autonomy = autonomi
way-sought-collaboration = samarbeid
way-persuaded = overtalelse
way-confronted = konfrontasjon
way-stated-condition = vilkår nevnt
way-asked = spørsmål
way-informed = informasjon
way-advised-with-leave = råd med tillatelse
followed-change = endringssnakk
followed-sustain = status quo-snakk
followed-discord = relasjonspress
followed-autonomy = vern om autonomien
followed-system = konflikt med systemet
followed-neutral = nøytralt
followed-nothing = ingenting
followed-not-coded = ikke kodet
region-replies = gjensvar
coding-twice = { $code } står mer enn én gang på denne delen. { $back } tar den siste tilbake, { $cut } deler replikken.
coding-ended = Denne kodingen er avsluttet ({ $state }), og du endret den. «{ $finish }» åpner den igjen.
coding-finished-incomplete = Merket som ferdig, men { $count ->
    [one] én replikk har
   *[other] { $count } replikker har
    } koder som mangler en presisering. { $filter } viser dem.
header-round = runde { $round }
figures-counting = Teller …
figures-counting-wait = Samtalen telles fortsatt. Prøv igjen om et øyeblikk.
prompt-elsewhere = Hvilken mappe?
saving-elsewhere = Lagrer i { $folder } fra nå av.
step-merge = flettingen
saving-failed-leaving = Ikke lagret: { $reason } Fortsatt åpen. { $elsewhere }: annen mappe. { $leave }: mist { $lost }.
saving-again = Alt er lagret igjen.
prompt-point = Navn på tidspunktet:
point-named = Tidspunktet heter «{ $name }» (nr. { $number } i historikken).
point-waits = «{ $name }» noteres så snart journalen kan skrives. { $why }
point-no-journal = Tidspunkter kan ikke få navn her: Det finnes ingen mappe der gensvar kan lagre historikken. gensvar doctor sier mer.
point-nothing-yet = Det er ikke noe å gi navn ennå. Gi en kode først.
saving-past = slik det var { $at }
paste-cut = Den innlimte teksten er for lang for denne linjen: bare begynnelsen er her.
paste-cleaned = { $count ->
        [one] Ett styretegn i den innlimte teksten er utelatt.
       *[other] { $count } styretegn i den innlimte teksten er utelatt.
    }
point-naming = Noterer «{ $name }» …
point-leaving = Navnet «{ $name }» på dette tidspunktet kunne ikke skrives ned, så gensvar er fortsatt åpent. { $why } { $leave }: avslutt uten dette navnet.
step-recovered = det som kom tilbake fra journalen
coding-undo-does-not-fit = Dette kan ikke angres: noe annet enn gensvar har endret filen siden. { $why } Angring begynner her.
coding-redo-does-not-fit = Dette kan ikke gjøres om igjen: noe annet enn gensvar har endret filen siden. { $why } Angring begynner her.
elsewhere-looking = Ser på { $folder } …
elsewhere-refused = { $why } Ingenting er endret: arbeidet ditt lagres fortsatt i { $here }.
elsewhere-here = Arbeidet ditt lagres allerede i { $folder }.
step-on-turns = { $what } (replikk { $turns }{ $more ->
        [0] { "" }
       *[other] {" "}… { $more } til
    })
saving-changed = { $reason } { $merge } fletter de to.
saving-changed-talk = { $reason }
saving-changed-leaving = Ikke lagret: { $reason } { $merge } fletter de to. { $leave }: lukk, med arbeidet ditt ved siden av.
saving-failed-leaving-safe = Ikke i filen ennå: { $reason } Ingenting går tapt: det kommer tilbake når samtalen åpnes. { $elsewhere }: annen mappe. { $leave }: lukk.
saving-trouble-file = ! sikret, ikke i filen ennå
saving-trouble-beside = ! sikret i en annen fil
saving-disk-full = Disken er full. Frigjør plass, så lagres det av seg selv.
list-speaker = hvem som snakker i denne replikken
step-speaker = hvem som snakker
speaker-new = ny: { $name }
speaker-label-clinician = Behandler
speaker-label-client = Klient
speaker-label-relative = Pårørende
speaker-label-interpreter = Tolk
speaker-label-other = Annen
speaker-given = { $left ->
        [0] Replikk { $turn }: { $name }.
       *[other] Replikk { $turn }: { $name }. Replikker uten taler: { $left }.
    }
speaker-given-coded = Replikk { $turn }: { $name }. Den har koder fra den andre siden, som nå ikke teller. { $undo } angrer.
hint-ask-speaker = Hvem snakker her?  { $clinician } behandler  { $client } klient  ({ $others }: andre)
status-nobody = { $count ->
        [one] én replikk uten taler
       *[other] { $count } replikker uten taler
    }
speaker-given-new = Replikk { $turn }: { $name }, som er ny i denne samtalen, som { $role }. En annen rolle: { $roles }
prompt-elsewhere-make = Den finnes ikke; { $key } oppretter den. Hvilken mappe?
elsewhere-refused-unsaved = { $why } Ingenting er endret: arbeidet ditt er ennå ikke lagret i { $here }.
point-number = «{ $name }» er et tall eller en tid, og med dem finner historikken noe annet. Gi tidspunktet et navn med ord.
command-in-vain = { $name }: det er det ingenting å bruke til her og nå.
merge-left = { $done } { $count ->
        [one] Én annen versjon
       *[other] { $count } andre versjoner
    } gjenstår å flette inn: { $merge }
merge-bookmarks = { $count ->
        [one] Replikk { $turns } har
       *[other] Replikkene { $turns } har
    } fått et bokmerke, så du finner dit igjen.
prompt-go-back = Tilbake til hvilket tidspunkt (navn, nummer eller tid)?
go-back-entry = Gå tilbake til { $when }
go-back-looking = Leter etter «{ $when }» i historikken …
go-back-there = Den er allerede slik den var da (nr. { $number } i historikken). Ingenting er endret.
go-back-done = Den er igjen slik den var { $at } (nr. { $number } i historikken). { $undo } angrer det.
go-back-done-beginning = Den er igjen slik den var i begynnelsen (nr. { $number } i historikken). { $undo } angrer det.
go-back-done-named = Den er igjen slik den var ved «{ $name }» (nr. { $number } i historikken). { $undo } angrer det.
go-back-not-noted = Det du gjorde sist, står ikke i journalen ennå. Prøv igjen så snart det er lagret.
step-go-back = tilbake til et tidspunkt
point-taken = Et annet tidspunkt heter allerede «{ $name }» (nr. { $number } i historikken). Gi dette et annet navn.
go-back-names = Navngitte tidspunkter: { $names }
go-back-no-names = Et nummer eller en tid, se gensvar history
lost-actions = { $count ->
        [one] den siste handlingen
       *[other] de siste { $count } handlingene
    }
lost-names = { $count ->
        [one] navnet «{ $name }»
       *[other] { $count } navn på tidspunkter
    }
lost-both = { $actions } og { $names }
leaving-loses = Fortsatt åpen. Ikke lagret noe sted, og borte for godt hvis du avslutter: { $lost }. { $elsewhere }: lagre i en annen mappe. { $leave } én gang til: avslutt.
point-empty = Skriv et navn, for eksempel: før møtet med Mette
elsewhere-empty = Skriv en mappe, for eksempel: ~/Samtaler
