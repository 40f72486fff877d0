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
saving-trouble-lost = ✗ IKKE GEMT ({ $count })
saving-already = Alt er gemt.
saving-before-leaving = Gemmer, før gensvar lukker …
saving-failed = Ikke gemt: { $reason } { $elsewhere }: en anden mappe.
saving-failed-safe = Ikke i filen endnu: { $reason } Dit arbejde er i sikkerhed på denne computer. { $elsewhere }: en anden mappe.
saving-only-here = Dine seneste handlinger er nu kun i hukommelsen. { $elsewhere }: gem dem straks i en anden mappe; luk ikke gensvar. { $reason }

band-below = under
band-fair = fair
band-good = god

client-sustain = imod
client-change = for
client-discord = disharmoni

replies-discord = disharmoni mødt { $met }/{ $known }
replies-met = mødt { $met } af { $known }
replies-argued = argumenteret { $count }
replies-argued-but = argumenteret { $count } (ja, men { $but })
replies-passed-over = ladt passere { $count }
replies-asked = spurgt { $count }
replies-informed = informeret { $count }
replies-authority = krav eller vilkår { $count }

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
opening-more = { $first } { $more ->
    [0] (tryk : og skriv beskeder)
   *[other] ({ $more } til: tryk : og skriv beskeder)
}
opening-no-keys = Koderne i { $codebook } har ingen taster endnu. Lav en tasteopsætning: gensvar keymaps where viser hvordan.
transcript-empty = Der er ikke sagt noget endnu.

prompt-go-to = Replik eller tid (12:04):
prompt-note = Note til { $code }, replik { $turn }:
prompt-title = Titel:
prompt-time = Replikken begynder (12:04):
prompt-goal = Mål ({ $whose }):

list-palette = kommandoer: navn, eller hvad de gør
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
hint-board-reply = gensvaret
hint-read-only = Kun læsning: koder ændrer intet her.
hint-ask = Koderne venter, til du har valgt praktikeren: tryk på personens nummer.
hint-role-not-coded = Det, denne person siger, kodes ikke. Gå videre med ↓.

key-other-side = { $key } er { $code }, en kode til den anden part. Tasterne herunder er til denne replik.
key-no-code = { $key } betyder ikke noget her. Det gør tasterne herunder.
key-role-not-coded = Kodebøgerne koder ikke denne person. { $roles } ændrer, hvem der er hvem.

roles-question = Hvem er praktikeren?  { $names }   ({ $roles }: flere valg)
roles-question-only = Hvem er praktikeren?  { $names }
roles-answered = { $name } er praktikeren. { $undo } fortryder.
roles-no-such = Der er ingen person nummer { $number }.
scores-wait = fair/god kræver et mål: { $key }
hint-role-unknown = Vælg med { $key }, hvem det er; så kan der kodes.
roles-entry = { $name } — { $role }

coding-unit-full = Ytringen har en kode. Del den med { $cut }, eller tag koden tilbage med { $back }.
coding-none-already = Her står der allerede »ingen kode«.
coding-none-but-codes = Her er koder. Tag dem tilbage med { $back }, før du vælger »ingen kode«.
coding-none-gone = »Ingen kode« er fjernet. { $back } sætter det tilbage.
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
help-saving = Hvad den første linje siger
help-saving-saved = Alt, hvad du har gjort, ligger på disken: hverken et nedbrud eller strømsvigt tager noget.
help-saving-waiting = Så mange af de seneste handlinger ville gå tabt, hvis computeren stoppede nu.
help-saving-trouble-file = Filen kan ikke skrives, men alt, hvad du har gjort, ligger på denne computer og kommer tilbage, når samtalen åbnes. Der prøves igen, til det er i filen.
help-saving-trouble-beside = Der ligger en anden fil på din fils plads, og den overskrives ikke. Alt, hvad du har gjort, ligger ved siden af; linjen under samtalen siger hvor.
help-saving-trouble = Det seneste er kun i hukommelsen og går tabt, hvis computeren stopper. Gem i en anden mappe: { $elsewhere }
help-no-code = Du har set på det, og der er intet at kode. En replik helt uden mærke er der ikke set på endnu.
quotation = »{ $text }«
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

# The whole talk: global scores, the cross, the bouquet, the plan, the stretch.
region-ratings = overordnede scorer
region-board-replies = gensvarene
region-cross = ambivalenskryds
region-bouquet = buket af forandringsudsagn
region-plan = hvis plan
list-evidence = belæg for
list-heading = under hvilken overskrift
list-phase = hvilken fase begynder her
list-segment = hvilket udsnit kodes
list-passes = gennemgange
list-basis = hvad du koder fra
board-ratings-given = { $given } af { $all } givet
board-ratings-none = Disse kodebøger har ingen overordnede scorer.
board-evidence = { $count ->
    [0] intet belæg endnu; { $key } i samtalen tilføjer en kode
   *[other] belæg: { $list }
    }
rating-preset = Værdien i parentes er der, du begynder. Den tæller først, når du bekræfter med Enter eller trykker et ciffer.
rating-press-digit = Tryk et ciffer fra { $lowest } til { $highest }.
rating-outside = Denne score går fra { $lowest } til { $highest }.
rating-given = { $name }: { $value }.
rating-gone = { $name } er åben igen.
rating-wants-evidence = { $name }: { $value }. Hvad taler for det? I samtalen gør { $key } en kode til belæg.
rating-bare = intet belæg
coding-finished-bare = { $said } { $count ->
    [one] Intet taler for denne score endnu: { $names }.
   *[other] Intet taler for disse scorer endnu: { $names }.
    }
rating-waits = Denne score venter, til samtalens mål er nævnt: { $key } i samtalen.
rating-live-no-goal = Givet, selv om samtalens mål ikke er nævnt endnu: { $key } i samtalen.
rating-short = { $minutes ->
    [one] Kun ét minut er kodet
   *[other] Kun { $minutes } minutter er kodet
}; { $codebook } vil have { $needed } til overordnede scorer. Tag dem med forbehold.
evidence-given = Nu belæg for { $name }.
evidence-gone = Ikke længere belæg for { $name }.
heading-given = I planen: { $heading }.
heading-gone = Taget ud af planen: { $heading }.
phase-engaging = engagering
phase-focusing = fokusering
phase-evoking = fremkaldelse
phase-planning = planlægning
phase-begins = Replik { $turn }: her begynder { $phase }.
phase-gone = Replik { $turn }: { $phase } begynder ikke længere her.
basis-read = transskriptionen
basis-heard = optagelsen
basis-both = transskription og optagelse
basis-live = selve samtalen, direkte
segment-whole = { $codebook }: hele samtalen
segment-from-here = { $codebook }: fra replik { $turn }
segment-to-here = { $codebook }: til og med replik { $turn }
segment-from-to = { $codebook }: fra … til …
segment-random = { $codebook }: et tilfældigt udsnit …
segment-is-whole = { $codebook } koder hele samtalen.
segment-begins = { $codebook } koder fra replik { $turn }.
segment-ends = { $codebook } koder til og med replik { $turn }.
segment-is-random = { $codebook } koder et tilfældigt udsnit (startværdi { $seed }).
segment-is-from-to = { $codebook } koder replik { $from } til { $to }.
segment-too-short = Samtalen er ikke længere end det: kod den hele.
segment-no-number = »{ $text }« er ikke et tal.
segment-random-empty = Ingen replik begynder i det udsnit, der kom frem. Prøv igen.
segment-no-times = Denne samtale har ingen tider. Skriv replikker, for eksempel 12-74.
segment-empty = Ingen replik begynder mellem { $text }.
segment-no-stretch = Skriv 3:00-23:00 eller replikker som 12-74.
segment-reason = valgt tilfældigt
segment-reason-kept = Gemt, hvorfor dette udsnit.
prompt-between = Fra–til (3:00-23:00 eller replik 12-74):
prompt-random-minutes = Hvor mange tilfældige minutter?
prompt-random-turns = Hvor mange tilfældige replikker?
prompt-reason = Hvorfor dette udsnit?
prompt-not-codable = Hvorfor kan den ikke kodes?
coding-not-codable = Afsluttet som ikke kodbar.
coding-left-out = { $why } { $key } tæller den alligevel.
anyway-counts = { $code } tæller allerede.
anyway-outside = { $code } står uden for det kodede udsnit.
anyway-foreign = { $code } er ukendt her og kan ikke tælle.
anyway-why = { $code } tæller nu. Skriv hvorfor.
anyway-again = { $code } tæller nu { $count } gange her. Skriv hvorfor.
anyway-both = Både { $code } og { $other } tæller nu. Skriv hvorfor.
anyway-gone = { $code } tæller igen efter reglerne.
volley-client = Volleyer er praktikerens: gå til en af praktikerens replikker.
volley-joined = Replikken fortsætter volleyen før.
volley-broken = En volley begynder ved denne replik.
volley-suggested = Programmet finder igen selv volleyen her.
volley-nothing-before = Ingen volley før er tæt nok på til at samle.
scores-hidden = Tallene er skjult; det står i kodningen.
scores-shown = Tallene vises igen; kodningen gælder ikke længere som lavet uden dem.
scores-are-hidden = Tallene er skjult
scores-show = { $key } viser dem
status-phase-begins = her begynder { $phase }
status-stretch = udsnit { $from }–{ $to }
status-stretch-of = { $codebook } { $from }–{ $to }
cross-for-staying = fordele nu
cross-against-staying = ulemper nu
cross-for-change = fordele: forandring
cross-against-change = ulemper: forandring
cross-empty = intet sagt endnu
cross-not-told = det viser denne kodebog ikke
kind-desire = ønske
kind-ability = evne
kind-reason = grunde
kind-need = behov
kind-commitment = forpligtelse
kind-taking-steps = skridt taget
kind-other = type ikke angivet
bouquet-empty = Ingen forandringsudsagn er kodet endnu.
bouquet-of = { $count } af { $all }
plan-none = Ingen plan kunne læses.
plan-own = egne { $own } af { $all }
plan-empty = Der står intet i planen endnu. I samtalen sætter { $key } et udsagn under en overskrift.
plan-share = Med klientens egne ord: { $own } af { $all } ({ $percent } %)
plan-demands = Krav, ikke talt med ovenfor: { $count }
plan-demand = krav
plan-actors = Hvem tager skridtene: { $list }
plan-acts = skal handle: { $who }
plan-nobody = ingen nævnt { $count }
plan-scale = På skalaen (replik): { $list }
plan-first-client = først sagt af klienten
plan-first-clinician = først sagt af praktikeren
plan-first-other = først sagt af en anden
plan-keys = Taltaster: { $list }
plan-heading-empty = intet endnu
plan-lacks = Ingen har sagt endnu: { $list }
step-anyway = at tælle imod reglerne
step-volley = volleyen
step-rating = den overordnede score
step-evidence = belægget
step-plan = planen
step-phase = fasen
step-segment = udsnittet
step-passes = gennemgangene
step-basis = hvad der kodes fra
status-outside = { $code } står uden for det kodede udsnit og tæller ikke.
list-unknown = hvad ukendte koder bliver til
codebooks-take-over = Fortsæt med kodebøgerne, som de er nu
codebooks-taken-over = Kodningen følger nu kodebøgerne, som de er.
unknown-mapped = { $code } er nu { $to } ({ $count ->
    [one] én kode
   *[other] { $count } koder
    }).
unknown-mapped-less = { $said } { $count ->
    [one] Én præcisering, som { $to } ikke tager, er væk.
   *[other] { $count } præciseringer, som { $to } ikke tager, er væk.
    }
unknown-mapped-left = { $said } { $count ->
    [one] Én til bliver, som den er: den står, hvor ingen kodes, eller på en replik, som samtalen ikke længere har.
   *[other] { $count } til bliver, som de er: de står, hvor ingen kodes, eller på replikker, som samtalen ikke længere har.
    }
step-codebooks = kodebogen
step-taken-over = det overtagne
scores-hidden-late = Tallene er skjult nu. De blev set før, så kodningen siger ikke, at den er lavet uden dem.
scores-shown-only = Tallene vises.

# The replies, one by one.
replies-not-told = Disse kodebøger viser ikke status quo-udsagn eller disharmoni, eller koder ikke praktikeren.
board-replies-none = Intet status quo-udsagn og ingen disharmoni er kodet endnu.
board-replies-met = mødt { $met } af { $known }
board-change-taken = grebet { $taken } af { $known }
board-discord-first = Belastning i relationen kommer først: lad alt andet vente.
board-reply-uncut = ~ Gensvaret er ikke delt og har flere koder, så rækkefølgen er mindre sikker.
source-discord = disharmoni
source-autonomy-resistance = værn om autonomien
source-system-resistance = sammenstød med systemet
source-sustain-talk = status quo-udsagn
outcome-met = mødt
outcome-argued = argumenteret
outcome-met-then-argued = mødt, så argumenteret
outcome-argued-then-met = argumenteret, så mødt
outcome-asked = spurgt
outcome-informed = informeret
outcome-authority = krav eller vilkår
outcome-passed-over = ladt passere
outcome-no-reply-yet = intet gensvar endnu
outcome-not-coded = gensvar ikke kodet endnu
way-reflected-simply = simpel refleksion
way-reflected-deeply = kompleks refleksion
way-summarised = opsummering
way-affirmed = bekræftelse
way-stressed-autonomy = autonomi
way-sought-collaboration = samarbejde
way-persuaded = overtalelse
way-confronted = konfrontation
way-stated-condition = vilkår nævnt
way-asked = spørgsmål
way-informed = information
way-advised-with-leave = råd med tilladelse
followed-change = forandringsudsagn
followed-sustain = status quo-udsagn
followed-discord = disharmoni
followed-autonomy = værn om autonomien
followed-system = sammenstød med systemet
followed-neutral = neutralt
followed-nothing = intet
followed-not-coded = ikke kodet
region-replies = gensvar
coding-twice = { $code } står mere end én gang på denne del. { $back } tager den sidste tilbage, { $cut } deler replikken.
coding-ended = Denne kodning er afsluttet ({ $state }), og du ændrede den. »{ $finish }« åbner den igen.
coding-finished-incomplete = Markeret som færdig, men { $count ->
    [one] én replik har
   *[other] { $count } replikker har
    } koder, der mangler en præcisering. { $filter } viser dem.
header-round = runde { $round }
figures-counting = Tæller …
figures-counting-wait = Samtalen tælles stadig. Prøv igen om et øjeblik.
prompt-elsewhere = Hvilken mappe?
saving-elsewhere = Gemmer i { $folder } fra nu af.
step-merge = fletningen
saving-failed-leaving = Ikke gemt: { $reason } Stadig åben. { $elsewhere }: anden mappe. { $leave }: luk og mist { $lost }.
saving-again = Alt er gemt igen.
prompt-point = Navn på tidspunktet:
point-named = Tidspunktet hedder »{ $name }« (nr. { $number } i historikken).
point-waits = »{ $name }« noteres, så snart journalen kan skrives. { $why }
point-no-journal = Tidspunkter kan ikke få navne her: Der er ingen mappe, hvor gensvar kan gemme historikken. gensvar doctor siger mere.
point-nothing-yet = Der er endnu ikke noget at navngive. Giv en kode først.
saving-past = som det var { $at }
paste-cut = Den indsatte tekst er for lang til denne linje: kun begyndelsen er her.
paste-cleaned = { $count ->
        [one] Ét styretegn i den indsatte tekst er udeladt.
       *[other] { $count } styretegn i den indsatte tekst er udeladt.
    }
point-naming = Noterer »{ $name }« …
point-leaving = Navnet »{ $name }« på dette tidspunkt kunne ikke skrives ned, så gensvar er stadig åbent. { $why } { $leave }: luk uden dette navn.
step-recovered = det, der kom tilbage fra journalen
coding-undo-does-not-fit = Det kan ikke fortrydes: noget andet end gensvar har ændret filen siden. { $why } Du kan kun fortryde det, du gør fra nu af.
coding-redo-does-not-fit = Det kan ikke gøres igen: noget andet end gensvar har ændret filen siden. { $why } Du kan kun fortryde det, du gør fra nu af.
elsewhere-looking = Ser på { $folder } …
elsewhere-refused = { $why } Intet er ændret: dit arbejde gemmes stadig i { $here }.
elsewhere-here = Dit arbejde gemmes allerede i { $folder }.
step-on-turns = { $what } (replik { $turns }{ $more ->
        [0] { "" }
       *[other] {" "}… { $more } til
    })
saving-changed = { $reason } { $merge } fletter de to.
saving-changed-talk = { $reason }
saving-changed-leaving = Ikke gemt: { $reason } { $merge } fletter de to. { $leave }: luk, med dit arbejde ved siden af.
saving-failed-leaving-safe = Ikke i filen endnu: { $reason } Intet går tabt: det kommer tilbage, når samtalen åbnes. { $elsewhere }: anden mappe. { $leave }: luk.
saving-trouble-file = ! sikret, ikke i filen endnu
saving-trouble-beside = ! sikret i en anden fil
saving-disk-full = Disken er fuld. Frigør plads, så gemmes der af sig selv.
list-speaker = hvem der taler i denne replik
step-speaker = hvem der taler
speaker-new = ny: { $name }
speaker-label-clinician = Praktiker
speaker-label-client = Klient
speaker-label-relative = Pårørende
speaker-label-interpreter = Tolk
speaker-label-other = Anden
speaker-given = { $left ->
        [0] Replik { $turn }: { $name }.
       *[other] Replik { $turn }: { $name }. Replikker uden taler: { $left }.
    }
speaker-given-coded = Replik { $turn }: { $name }. Den har koder fra den anden side, som nu ikke tæller. { $undo } fortryder.
hint-ask-speaker = Hvem taler her?  { $clinician } praktiker  { $client } klient  ({ $others }: andre)
status-nobody = { $count ->
        [one] én replik uden taler
       *[other] { $count } replikker uden taler
    }
speaker-given-new = Replik { $turn }: { $name }, som er ny i denne samtale, som { $role }. En anden rolle: { $roles }
prompt-elsewhere-make = Den findes ikke; { $key } opretter den. Hvilken mappe?
elsewhere-refused-unsaved = { $why } Intet er ændret: dit arbejde er endnu ikke gemt i { $here }.
point-number = »{ $name }« er et tal eller en tid, og ved dem finder historikken noget andet. Giv tidspunktet et navn med ord.
command-in-vain = { $name }: det er der intet at bruge til her og nu.
merge-left = { $done } { $count ->
        [one] Én anden version
       *[other] { $count } andre versioner
    } mangler at blive flettet ind: { $merge }
merge-bookmarks = { $count ->
        [one] Replik { $turns } har
       *[other] Replikkerne { $turns } har
    } fået et bogmærke, så du finder derhen igen.
prompt-go-back = Tilbage til hvilket tidspunkt (navn, nummer eller tid)?
go-back-entry = Gå tilbage til { $when }
go-back-looking = Leder efter »{ $when }« i historikken …
go-back-there = Den er allerede, som den var dér (nr. { $number } i historikken). Intet er ændret.
go-back-done = Den er igen, som den var { $at } (nr. { $number } i historikken). { $undo } fortryder det.
go-back-done-beginning = Den er igen, som den var i begyndelsen (nr. { $number } i historikken). { $undo } fortryder det.
go-back-done-named = Den er igen, som den var ved »{ $name }« (nr. { $number } i historikken). { $undo } fortryder det.
go-back-not-noted = Det, du gjorde sidst, står ikke i journalen endnu. Prøv igen, så snart det er gemt.
step-go-back = tilbage til et tidspunkt
point-taken = Et andet tidspunkt hedder allerede »{ $name }« (nr. { $number } i historikken). Giv dette et andet navn.
go-back-names = Navngivne tidspunkter: { $names }
go-back-no-names = Et nummer eller en tid, se gensvar history
lost-actions = { $count ->
        [one] den sidste handling
       *[other] de sidste { $count } handlinger
    }
lost-names = { $count ->
        [one] navnet »{ $name }«
       *[other] { $count } navne på tidspunkter
    }
lost-both = { $actions } og { $names }
leaving-loses = Stadig åben. Ikke gemt noget sted, og væk for altid, hvis du lukker: { $lost }. { $elsewhere }: gem i en anden mappe. { $leave } én gang til: luk.
point-empty = Skriv et navn, for eksempel: før mødet med Mette
elsewhere-empty = Skriv en mappe, for eksempel: ~/Samtaler
