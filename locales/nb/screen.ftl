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
saving-already = Alt er lagret.
saving-before-leaving = Lagrer og avslutter …
saving-failed = Ikke lagret: { $reason } Du kan kode videre; gensvar prøver igjen. Avslutt uten å lagre: { $leave }.

band-below = under
band-fair = basis
band-good = god

client-sustain = mot
client-change = for endring
client-discord = relasjonspress

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
        [one] én replikk igjen
       *[other] { $count } replikker igjen
    }
status-filter = bare { $name }

screen-too-small = Gjør vinduet større: minst { $width }×{ $height }. { $quit } avslutter.
opening-more = { $first } ({ $more } til: trykk : og skriv meldinger)
opening-no-keys = Kodene i { $codebook } har ingen taster ennå. Lag et tasteoppsett for dem: gensvar keymaps where viser hvordan.
opening-line = Linje { $line }: { $what }
transcript-empty = Ingen har sagt noe ennå.

prompt-go-to = Replikk eller tid (12:04):
prompt-note = Notat til { $code }, replikk { $turn }:
prompt-title = Tittel:
prompt-time = Replikken begynner (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandoer: skriv en del av navnet
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
hint-read-only = Bare lesing: kodetastene endrer ingenting her.
hint-ask = Før du kan kode: trykk nummeret til den som er behandler.
hint-role-not-coded = Det denne personen sier, kodes ikke. Gå videre med ↓.

key-other-side = { $key } er { $code }, en kode for den andre. Tastene nedenfor gjelder denne replikken.
key-no-code = { $key } betyr ingenting her. Bruk tastene nedenfor.
key-role-not-coded = Kodebøkene koder ikke denne personen. { $roles } endrer hvem som er hvem.

roles-question = Hvem er behandler?  { $names }   (du kan lese videre; { $roles } for mer)
roles-answered = { $name } er behandler. { $undo } angrer.
roles-no-such = Det er ingen deltaker nummer { $number }.
scores-wait = basis/god krever mål: { $key }
hint-role-unknown = Rollen er ikke angitt. Velg den med { $key }, så kan du kode.
roles-entry = { $name } — { $role }

coding-unit-full = Utsagnet har allerede en kode. Del det med { $cut }, eller fjern koden med { $back }.
coding-none-already = Her står det allerede «Ingen kode».
coding-none-but-codes = Her er det koder. Fjern dem med { $back } før du velger «Ingen kode».
coding-none-gone = «Ingen kode» er fjernet. { $back } henter det tilbake.
coding-not-counted = { $code } blir stående, men en regel i kodeboken gjør at koden ikke teller.
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
help-no-code = Vurdert, og det er ingenting å kode. En replikk uten noe merke er ikke vurdert ennå.
help-example = «{ $text }»
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
