# What the rules of the house say: faults of codebooks, edits that do not fit, codebooks that do not fit together.

fault-id = «{ $id }» kan ikke brukes som id. Bruk bare bokstavene a–z, tall, punktum, bindestrek og understrek.
fault-code-id = «{ $id }» kan ikke brukes som id for en kode. Bruk bare bokstaver, tall, punktum, bindestrek og understrek.
fault-word = «{ $id }» kan ikke brukes som id. Unngå mellomrom, «=» og usynlige tegn, og bruk høyst 64 tegn.
fault-name-empty = Det mangler et navn. Skriv minst ett, for eksempel name: {"{"}"nb": "Spørsmål"{"}"}.
fault-no-codes = Kodeboken har ingen koder. Legg til minst én.
fault-code-reserved = «{ $id }» betyr alltid «ingen kode» i gensvar. Velg en annen id.
fault-code-twice = Koden «{ $id }» står her to ganger. Slett den ene.
fault-code-unknown = Det finnes ingen kode «{ $id }» i denne kodeboken. Sjekk stavemåten, eller legg til koden.
fault-group-unknown = Gruppen «{ $group }» er ikke blant gruppene i kodeboken. Sjekk stavemåten, eller legg til gruppen.
fault-modifier-unknown = Det finnes ingen presisering «{ $modifier }» i denne kodeboken. Sjekk stavemåten, eller legg til presiseringen.
fault-modifier-twice = Presiseringen «{ $modifier }» står her to ganger. Slett den ene.
fault-modifier-not-taken = Koden «{ $code }» kan ikke ha presiseringen «{ $modifier }». Legg den til blant kodens presiseringer, eller ta den bort her.
fault-required-not-taken = Koden krever «{ $modifier }», som ikke er blant presiseringene dens. Legg den til der også.
fault-no-values = Presiseringen har ingen verdier. Legg til minst én.
fault-value-twice = Verdien «{ $value }» står her to ganger. Slett den ene.
fault-value-unknown = Presiseringen har ingen verdi «{ $value }». Sjekk stavemåten, eller legg til verdien.
fault-rating-twice = Den globale kategorien «{ $id }» står her to ganger. Slett den ene.
fault-rating-range = Den laveste verdien må være mindre enn den høyeste.
fault-rating-preset = Startverdien ligger ikke mellom laveste og høyeste verdi for den globale kategorien.
fault-rating-anchor = Beskrivelsen av { $value } ligger ikke mellom laveste og høyeste verdi for den globale kategorien.
fault-rating-unknown = Det finnes ingen global kategori «{ $id }» i denne kodeboken. Sjekk stavemåten, eller legg til kategorien.
fault-rule-needs-two = En regel om hvilken kode som vinner, trenger minst to koder.
fault-rule-never = Med denne regelen ville ingen kode telle. Velg et tall som er minst 1.
fault-rule-client = «{ $id }» er en klientkode, men bare det behandleren sier, regnes i volleyer. Ta koden ut av regelen.
fault-rule-no-volleys = Regelen gjelder volleyer. Bare det behandleren sier, regnes i volleyer, og kodeboken har ingen behandlerkoder. Slett regelen.
fault-selector = «{ $text }» sier ikke hvilke koder som skal telle. Skriv en kode («CR»), en kode med presisering («CR valence=+») eller «every clinician».
fault-selector-nothing = Ingen kode kan være «{ $text }», for en kode har høyst én verdi av hver presisering. Slett det som strider mot resten.
fault-selector-twice = «{ $text }» står her to ganger og ville telle dobbelt. Slett den ene.
fault-selectors-empty = Listen er tom, så her kan det aldri bli noe tall. Skriv inn minst én kode.
fault-score-id = «{ $id }» kan ikke være id for en skåre. Begynn med en bokstav, og bruk bare bokstavene a–z, tall, bindestrek og understrek.
fault-score-column = «{ $id }» er allerede en kolonne i tabellen fra summary. Velg en annen id.
fault-score-twice = Skåren «{ $id }» står her to ganger. Slett den ene.
fault-score-unknown = Det finnes ingen skåre «{ $id }» i denne kodeboken. Sjekk stavemåten, eller legg til skåren.
fault-share-not-among = «{ $text }» regnes som en del, men er ikke med i helheten. Legg den til i «among» også.
fault-thresholds-order = Verdien for basis («fair») kan ikke være høyere enn verdien for god («good»).

codebooks-none = Ingen kodebok er valgt. Velg minst én.
codebooks-same = Kodeboken { $first } er nevnt to ganger. Nevn den én gang.
codebooks-share-side =
    { $first } og { $second } koder begge { $what ->
        [clinician] behandleren
       *[client] klienten
    }, så de kan ikke brukes sammen. Velg en av dem.
codebooks-share-code = { $first } og { $second } har begge en kode «{ $what }», så de kan ikke brukes sammen. Velg en av dem.
codebooks-share-score = { $first } og { $second } har begge en skåre «{ $what }», så de kan ikke brukes sammen. Velg en av dem.
codebooks-share-rating = { $first } og { $second } har begge en global kategori «{ $what }», så de kan ikke brukes sammen. Velg en av dem.
crossing-none = Ingenting sier hvordan koder i { $codebooks } skal leses etter { $to }, så kodingen er ikke tatt med.
crossing-misfits = { $from } gjør noen koder til { $codes }, som { $to } ikke har for den som snakker. Rett «crossings» i { $from }.

edit-no-turn = Det finnes ingen replikk { $turn } i denne samtalen.
edit-no-mark = Det finnes ingen kode med nummer { $mark } på denne replikken.
edit-mark-twice = Nummer { $mark } er allerede brukt i denne kodingen.
edit-no-utterance = Replikken har ingen slik del.
edit-cut-place = Replikken kan ikke deles der.
edit-no-participant = Det finnes ingen slik deltaker i denne samtalen.
edit-turn-twice = Det finnes allerede en replikk { $turn } i denne samtalen.
fault-rule-sides = Denne regelen kan aldri gjelde: behandlerens og klientens koder møtes aldri i ett utsagn. Lag en regel for hver av dem.
fault-rule-circle = «{ $first }» ville vinne over «{ $second }» her, men en tidligere regel sier det motsatte. Slett en av de to.
fault-segment-zero = Et utsnitt på 0 minutter er tomt. Skriv et tall som er minst 1, eller «whole».
fault-minutes-many = Ingen samtale varer lenger enn { $most } minutter. Skriv høyst det tallet.
fault-pass-twice = Gjennomgangen «{ $id }» står her to ganger. Slett den ene.
fault-crossing-twice = Det er to overganger til «{ $id }». Slå dem sammen til én.
edit-tagged = Et utsagn i denne delen står i planen. Flytt det først.

# Why a code does not count. The key that counts it anyway stands behind.
left-out-volley = { $code } teller ikke: { $winner } vinner i denne volleyen.
left-out-utterance = { $code } teller ikke: { $winner } vinner i dette utsagnet.
left-out-once = { $code } teller ikke: den står allerede i denne volleyen.
left-out-slot = { $code } teller ikke: { $winner } har plassen i denne volleyen, og én av de to teller. Du avgjør.
left-out-most = { $code } teller ikke: en volley har høyst { $most } koder.
left-out-most-utterance = { $code } teller ikke: et utsagn har høyst { $most ->
    [one] én kode
   *[other] { $most } koder
    }.
merge-of-turn = Replikk { $turn }
merge-of-lost-turn = En replikk som ikke lenger er i samtalen
merge-of-rating = Global kategori { $id }
merge-of-stretch = Utsnitt under { $codebook }
merge-of-coding = Kodingen
merge-added = { $place }: bare i den andre filen, overtatt: { $theirs }.
merge-removed = { $place }: fjernet i den andre filen, og derfor også her: { $ours }.
merge-changed = { $place }: endret i den andre filen, overtatt: { $theirs }. Før: { $ours }.
merge-only-here = { $place }: bare i denne filen, beholdt: { $ours }.
merge-differs = { $place }: filene er ulike. Her, og beholdt: { $ours }. I den andre filen: { $theirs }.
merge-stays-here = { $place }: fjernet i den andre filen, men endret her, så det blir stående: { $ours }.
merge-came-back = { $place }: fjernet her, men endret i den andre filen, så det er tilbake: { $theirs }.
merge-not-taken = { $place }: står fortsatt bare i den andre filen: { $theirs }.
merge-nothing = ingenting
merge-code = { $code }
merge-code-part = { $code } på del { $part }
merge-code-anyway = { $code } (teller tross reglene)
merge-noted = { $what }, merknad «{ $note }»
merge-part = et kutt etter { $at } tegn
merge-bookmark = et bokmerke
merge-joined = slått sammen med volleyen før
merge-broken = begynner en volley
merge-plan = i planen: { $what }
merge-rating = { $value }
merge-rating-none = ingen verdi
merge-rating-evidence =
    { $value } med { $count ->
        [one] ett belegg
       *[other] { $count } belegg
    }
merge-stretch = replikk { $from }–{ $to }
merge-open = åpen
merge-finished = ferdig
merge-not-codable = kan ikke kodes: { $reason }
merge-passes = gjennomganger { $passes }
merge-scores-hidden = tallene skjult under kodingen
merge-scores-seen = tallene sett under kodingen
edit-participant-twice = Noen i samtalen heter det allerede.
edit-participant-speaks = Denne personen snakker i samtalen og kan ikke fjernes.
merge-both-kept = { $place }: filene motsier hverandre, og begge kodene er beholdt. Her: { $ours }. Fra den andre filen: { $theirs }. Ta tilbake den som ikke gjelder.
