# What stands on the screen beside the talk itself.

language-name = dansk
decimal-sign = ,
percent = { $number } %
list-more = { $first }, { $next }
list-all = { $first } og { $next }
list-any = { $first } eller { $next }

region-transcript = samtale
region-balance = balance
region-counts = koder
region-client = klienten om forandring
region-share = ord
region-about = om { $code }
region-timeline = tidslinje
region-help = hjælp

timeline-legend = ● refleksion ? spørgsmål + MI ! ikke ▲ forandring ▼ status quo

header-no-goal = mangler mål
header-finished = færdig
header-not-codable = kan ikke kodes

goal-client = klientens mål
goal-agency = myndighedens mål
goal-shared = fælles mål

saving-saved = ✓ gemt
saving-nothing = intet at gemme
saving-waiting = ● gemmer ({ $count })
saving-read-only = kun læsning
saving-trouble = ✗ IKKE GEMT
saving-already = Alt er gemt.
saving-before-leaving = Gemmer, før gensvar lukker …
saving-failed = Ikke gemt: { $reason } Du kan kode videre; gensvar prøver at gemme igen. Vil du lukke uden at gemme: { $leave }.

band-below = under
band-fair = fair
band-good = god

client-sustain = imod
client-change = for
client-discord = disharmoni

counts-left-out =
    { $left ->
        [0] { "" }
       *[other] ({ $left }) udeladt
    }{ $incomplete ->
        [0] { "" }
        [one] {" "}… { $incomplete } ufærdig
       *[other] {" "}… { $incomplete } ufærdige
    }

code-none = Ingen kode
code-none-short = ingen
code-unknown = ukendt i disse kodebøger

role-clinician = praktiker
role-client = klient
role-relative = pårørende
role-interpreter = tolk
role-other = anden
role-unknown = ikke valgt endnu

status-turn = replik { $turn } af { $turns }
status-part = del { $part } af { $parts }
status-uncoded =
    { $count ->
        [0] alle er kodet
        [one] én mangler kode
       *[other] { $count } mangler kode
    }
status-filter = kun { $name }

screen-too-small = Gør vinduet større: mindst { $width }×{ $height }. { $quit } lukker.
opening-more = { $first } ({ $more } til: tryk : og skriv beskeder)
opening-no-keys = Koderne i { $codebook } har ingen taster endnu. Lav en tasteopsætning: gensvar keymaps where viser hvordan.
opening-line = Linje { $line }: { $what }
transcript-empty = Der er ikke sagt noget endnu.

prompt-go-to = Replik eller tid (12:04):
prompt-note = Note til { $code }, replik { $turn }:
prompt-title = Titel:
prompt-time = Replikken begynder (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandoer: skriv en del af navnet
list-filter = vis kun
list-roles = hvem er hvem: Enter skifter rolle
list-told = beskeder
list-empty = Intet passer. Slet et bogstav, eller tryk Esc.

filter-everything = alt
filter-uncoded = replikker uden kode
filter-bookmarked = replikker med bogmærke
filter-noted = replikker med note
filter-incomplete = ufærdige koder
filter-by = det, { $name } siger
filter-code = kode { $code }
filter-entry = { $name } ({ $count })
filter-on = Viser kun { $name }. { $key } viser alt igen.
filter-off-done = Viser alt.
filter-nothing = Ingen træf på »{ $name }«, så alt vises stadig.

hint-refine = { $code }:
hint-read-only = Kun læsning: koder ændrer intet her.
hint-ask = Koderne venter, til du har valgt praktikeren: tryk på personens nummer.
hint-role-not-coded = Det, denne person siger, kodes ikke. Gå videre med ↓.

key-other-side = { $key } er { $code }, en kode til den anden part. Tasterne herunder er til denne replik.
key-no-code = { $key } betyder ikke noget her. Det gør tasterne herunder.
key-role-not-coded = Kodebøgerne koder ikke denne person. { $roles } ændrer, hvem der er hvem.

roles-question = Hvem er praktikeren?  { $names }   (læs bare videre; { $roles } giver flere valg)
roles-answered = { $name } er praktikeren. { $undo } fortryder.
roles-no-such = Der er ingen person nummer { $number }.
scores-wait = fair/god kræver et mål: { $key }
hint-role-unknown = Vælg med { $key }, hvem det er; så kan der kodes.
roles-entry = { $name } — { $role }

coding-unit-full = Ytringen har en kode. Del den med { $cut }, eller tag koden tilbage med { $back }.
coding-none-already = Her står der allerede »ingen kode«.
coding-none-but-codes = Her er koder. Tag dem tilbage med { $back }, før du vælger »ingen kode«.
coding-none-gone = »Ingen kode« er fjernet. { $back } sætter det tilbage.
coding-not-counted = { $code } bliver stående, men en regel i kodebogen gør, at den ikke tæller med.
coding-taken-back = Taget tilbage: { $what }.
coding-removed = { $code } er taget tilbage. { $undo } fortryder.
coding-undone =
    Fortrudt: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replik { $turn }).
    }
coding-redone =
    Gentaget: { $what }{ $turn ->
        [0] .
       *[other] {" "}(replik { $turn }).
    }
coding-nothing-here = Her er ingen kode at tage tilbage.
coding-nothing-to-undo = Der er intet at fortryde.
coding-nothing-to-redo = Der er intet at gentage.
coding-bookmarked = Bogmærket er sat. { $filter } finder alle bogmærker.
coding-bookmark-gone = Bogmærket er fjernet.
coding-finished =
    { $left ->
        [0] Kodningen er markeret som færdig.
        [one] Kodningen er markeret som færdig; én replik har ingen kode.
       *[other] Kodningen er markeret som færdig; { $left } replikker har ingen kode.
    }
coding-open-again = Kodningen er åben igen.

step-code = en kode
step-modifier = en præcisering
step-take-back = en fjernet kode
step-bookmark = et bogmærke
step-status = færdig eller åben
step-roles = hvem der er hvem
step-cut = en deling
step-join = en fjernet deling
step-note = en note
step-goal = målet
step-title = titlen
step-time = en tid

modifier-no-mark = Der er ingen kode at præcisere endnu.
modifier-not-taken = { $code } kan ikke præciseres med den tast.
modifier-set = { $label } i replik { $turn }.

note-no-mark = Sæt en kode først; en note hører til en kode.
note-kept = Noten er tilføjet.
note-gone = Noten er fjernet.

goal-kept = Målet er sat.
goal-gone = Der er ikke noget mål nu.
title-kept = Titlen er sat.
time-kept = Tiden er sat.
time-no-time = »{ $text }« er ikke en tid. Skriv minutter og sekunder, for eksempel 12:04.

moving-all-coded = Alle replikker har en kode.
moving-no-number = »{ $text }« er hverken en replik eller en tid i samtalen.

search-nothing = »{ $words }« findes ikke i samtalen.
search-no-words = Søg først efter ord med { $key }.

cut-choosing = Vælg, hvor den næste del begynder.
cut-one-word = En replik på ét ord kan ikke deles.
cut-done = Delt. Hver del får nu sine egne koder.
cut-joined = Samlet.
cut-there-already = Her er allerede en deling. { $join } samler, { $leave } går tilbage.
cut-not-there = Her er ingen deling. { $cut } deler, { $leave } går tilbage.
cut-none-here = Replikken er ikke delt.

paste-nowhere = Indsat tekst bliver aldrig til koder. Åbn en linje først: { $search } for at søge, { $note } for en note.

help-codes-clinician = Det, praktikeren siger
help-codes-client = Det, klienten siger
help-commands = Kommandoer
help-no-code = Du har set på det, og der er intet at kode. En replik helt uden mærke er der ikke set på endnu.
help-example = »{ $text }«
help-modifier = { $name }: { $values }

start-title = gensvar
start-subtitle = Kod en samtale, og følg balancen undervejs.
start-recent = Senest åbnet
start-samples = Eksempelsamtaler
start-own = Din egen: gensvar DIN-FIL (transskription som tekst eller en session)
start-hint-open = åbn
start-hint-choose = vælg
start-hint-quit = luk
language-now = Dansk nu. Behold det med language: "{ $language }" i indstillingerne.

panic-stopped = gensvar stoppede ved { $place }. Det er en fejl i programmet, ikke hos dig; det, der var gemt, ligger på disken.
