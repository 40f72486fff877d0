# What the rules of the house say: faults of codebooks, edits that do not fit, codebooks that do not fit together.

fault-id = »{ $id }« kan ikke bruges som id. Brug kun bogstaverne a–z, tal, punktummer, bindestreger og understregningstegn.
fault-code-id = »{ $id }« kan ikke bruges som id for en kode. Brug kun bogstaver, tal, punktummer, bindestreger og understregningstegn.
fault-word = »{ $id }« kan ikke bruges som id. Undgå mellemrum, »=« og usynlige tegn, og brug højst 64 tegn.
fault-name-empty = Der mangler et navn. Skriv mindst ét, for eksempel name: {"{"}"da": "Spørgsmål"{"}"}.
fault-no-codes = Kodebogen har ingen koder. Tilføj mindst én.
fault-code-reserved = »{ $id }« betyder altid »ingen kode« i gensvar. Vælg et andet id.
fault-code-twice = Koden »{ $id }« står her to gange. Slet den ene.
fault-code-unknown = Der er ingen kode »{ $id }« i denne kodebog. Se efter, om den er stavet rigtigt, eller tilføj koden.
fault-group-unknown = Gruppen »{ $group }« er ikke blandt kodebogens grupper. Se efter, om den er stavet rigtigt, eller tilføj gruppen.
fault-modifier-unknown = Der er ingen præcisering »{ $modifier }« i denne kodebog. Se efter, om den er stavet rigtigt, eller tilføj den.
fault-modifier-twice = Præciseringen »{ $modifier }« står her to gange. Slet den ene.
fault-modifier-not-taken = Koden »{ $code }« kan ikke have præciseringen »{ $modifier }«. Føj den til kodens præciseringer, eller udelad den her.
fault-required-not-taken = Koden kræver »{ $modifier }«, som ikke er blandt dens præciseringer. Tilføj den også dér.
fault-no-values = Præciseringen har ingen værdier. Tilføj mindst én.
fault-value-twice = Værdien »{ $value }« står her to gange. Slet den ene.
fault-value-unknown = Præciseringen har ingen værdi »{ $value }«. Se efter, om den er stavet rigtigt, eller tilføj værdien.
fault-rating-twice = Den overordnede score »{ $id }« står her to gange. Slet den ene.
fault-rating-range = Den laveste værdi skal være mindre end den højeste.
fault-rating-preset = Den forvalgte værdi ligger ikke mellem den laveste og den højeste værdi for denne overordnede score.
fault-rating-anchor = Beskrivelsen for { $value } ligger ikke mellem den laveste og den højeste værdi for denne overordnede score.
fault-rating-unknown = Der er ingen overordnet score »{ $id }« i denne kodebog. Se efter, om den er stavet rigtigt, eller tilføj den.
fault-rule-needs-two = En regel om, hvilken kode der vinder, skal have mindst to koder.
fault-rule-never = Med denne regel ville ingen koder tælle med. Vælg et tal på mindst 1.
fault-rule-client = »{ $id }« er en af klientens koder, men kun praktikerens tale har volleys. Fjern den fra reglen.
fault-rule-no-volleys = Denne regel handler om volleys, som kun praktikerens tale har, men ingen af koderne her er praktikerens. Slet reglen.
fault-selector = »{ $text }« fortæller ikke, hvilke koder der tæller. Skriv en kode (»CR«), en kode med præcisering (»CR valence=+«) eller »every clinician«.
fault-selector-nothing = Ingen kode kan være »{ $text }«, for en kode har højst én værdi af hver præcisering. Slet det, der strider mod resten.
fault-selector-twice = »{ $text }« står her to gange og ville tælle dobbelt. Slet den ene.
fault-selectors-empty = Listen er tom, så der ville aldrig komme noget tal. Nævn mindst én kode.
fault-score-id = »{ $id }« kan ikke være id for et nøgletal. Begynd med et bogstav, og brug kun bogstaver, tal, bindestreger og understregningstegn.
fault-score-column = »{ $id }« er allerede en kolonne i den samlede tabel. Vælg et andet id.
fault-score-twice = Nøgletallet »{ $id }« står her to gange. Slet det ene.
fault-score-unknown = Der er intet nøgletal »{ $id }« i denne kodebog. Se efter, om det er stavet rigtigt, eller tilføj nøgletallet.
fault-share-not-among = »{ $text }« tælles som en del, men er ikke med i helheden. Føj den også til »among«.
fault-thresholds-order = Værdien for fair må ikke være højere end værdien for god.

codebooks-none = Der er ikke nævnt nogen kodebog. Nævn mindst én.
codebooks-same = Kodebogen { $first } er nævnt to gange. Nævn den én gang.
codebooks-share-side =
    { $first } og { $second } koder begge { $what ->
        [clinician] praktikeren
       *[client] klienten
    }, så de kan ikke bruges sammen. Vælg en af dem.
codebooks-share-code = { $first } og { $second } har begge en kode »{ $what }«, så de kan ikke bruges sammen. Vælg en af dem.
codebooks-share-score = { $first } og { $second } har begge et nøgletal »{ $what }«, så de kan ikke bruges sammen. Vælg en af dem.
codebooks-share-rating = { $first } og { $second } har begge en overordnet score »{ $what }«, så de kan ikke bruges sammen. Vælg en af dem.
crossing-none = Intet fortæller, hvordan koder i { $codebooks } skal læses efter { $to }, så kodningen er udeladt.
crossing-misfits = { $from } gør nogle koder til { $codes }, som { $to } ikke har for den, der taler. Ret »crossings« i { $from }.

edit-no-turn = Der er ingen replik { $turn } i samtalen.
edit-no-mark = Der er ingen kode med nummer { $mark } i denne replik.
edit-mark-twice = Nummeret { $mark } er allerede brugt i denne kodning.
edit-no-utterance = Replikken har ikke den del.
edit-cut-place = Replikken kan ikke deles dér.
edit-no-participant = Den person er ikke med i samtalen.
edit-turn-twice = Der er allerede en replik { $turn } i samtalen.
fault-rule-sides = Denne regel kan aldrig gælde: praktikerens og klientens koder mødes aldrig i én ytring. Lav en regel for hver side.
fault-rule-circle = »{ $first }« ville vinde over »{ $second }« her, men en tidligere regel siger det modsatte. Slet en af de to.
fault-segment-zero = Et udsnit på 0 minutter rummer ingenting. Skriv et tal på mindst 1, eller »whole«.
fault-minutes-many = Ingen samtale varer længere end { $most } minutter. Skriv højst det tal.
fault-pass-twice = Gennemgangen »{ $id }« står her to gange. Slet den ene.
fault-crossing-twice = Der er to overgange til »{ $id }«. Læg dem sammen til én.
edit-tagged = Et udsagn i denne del står i planen. Flyt det først.

# Why a code does not count. The key that counts it anyway stands behind.
left-out-volley = { $code } tæller ikke: { $winner } vinder i denne volley.
left-out-utterance = { $code } tæller ikke: { $winner } vinder i denne ytring.
left-out-once = { $code } tæller ikke: den står allerede i denne volley.
left-out-slot = { $code } tæller ikke: { $winner } har pladsen i denne volley, og en af de to tæller. Du afgør det.
left-out-most = { $code } tæller ikke: en volley har højst { $most } koder.
left-out-most-utterance = { $code } tæller ikke: en ytring har højst { $most ->
    [one] én kode
   *[other] { $most } koder
    }.
merge-of-turn = Replik { $turn }
merge-of-lost-turn = En replik, der ikke længere er i samtalen
merge-of-rating = Overordnet score { $id }
merge-of-stretch = Udsnit under { $codebook }
merge-of-coding = Kodningen
merge-added = { $place }: kun i den anden fil, overtaget: { $theirs }.
merge-removed = { $place }: fjernet i den anden fil og derfor også her: { $ours }.
merge-changed = { $place }: ændret i den anden fil, overtaget: { $theirs }. Før: { $ours }.
merge-only-here = { $place }: kun i denne fil, beholdt: { $ours }.
merge-differs = { $place }: filerne er forskellige. Her, og beholdt: { $ours }. I den anden fil: { $theirs }.
merge-stays-here = { $place }: fjernet i den anden fil, men ændret her, så det bliver stående: { $ours }.
merge-came-back = { $place }: fjernet her, men ændret i den anden fil, så det er tilbage: { $theirs }.
merge-not-taken = { $place }: står stadig kun i den anden fil: { $theirs }.
merge-nothing = intet
merge-code = { $code }
merge-code-part = { $code } på del { $part }
merge-code-anyway = { $code } (tæller trods reglerne)
merge-noted = { $what }, note »{ $note }«
merge-part = et snit efter { $at } tegn
merge-bookmark = et bogmærke
merge-joined = samlet med volleyen før
merge-broken = begynder en volley
merge-plan = i planen: { $what }
merge-rating = { $value }
merge-rating-none = ingen værdi
merge-rating-evidence =
    { $value } med { $count ->
        [one] ét belæg
       *[other] { $count } belæg
    }
merge-stretch = replik { $from }–{ $to }
merge-open = åben
merge-finished = færdig
merge-not-codable = kan ikke kodes: { $reason }
merge-passes = gennemgange { $passes }
merge-scores-hidden = tallene skjult under kodningen
merge-scores-seen = tallene set under kodningen
edit-participant-twice = Nogen i samtalen hedder allerede sådan.
edit-participant-speaks = Den person taler i samtalen og kan ikke fjernes.
merge-both-kept = { $place }: filerne modsiger hinanden, og begge koder er beholdt. Her: { $ours }. Fra den anden fil: { $theirs }. Tag den tilbage, der ikke gælder.
