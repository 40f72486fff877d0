# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = Filen er tom. Vælg den fil, transskriptionen er i.
decode-blank = Filen indeholder kun mellemrum. Vælg den fil, transskriptionen er i.
decode-pdf = Det er en PDF. Åbn den, kopiér teksten over i en almindelig tekstfil (.txt), og åbn den fil her.
decode-word = Det er et Word-dokument. Åbn det i Word, vælg »Gem som« og »Almindelig tekst (.txt)«, og åbn den fil her.
decode-old-office = Dokumentet kommer fra et ældre Office-program. Åbn det dér, vælg »Gem som« og »Almindelig tekst (.txt)«, og åbn den fil her.
decode-open-document = Det er et OpenDocument-dokument. Åbn det i LibreOffice, vælg »Gem som« og »Tekst (.txt)«, og åbn den fil her.
decode-spreadsheet = Det er et regneark af en slags, som gensvar ikke læser. Åbn det dér, vælg »Gem som« og »Excel-projektmappe (.xlsx)« eller »CSV UTF-8 (.csv)«, og åbn den fil her: kolonnerne følger med.
decode-rich-text = Det er et dokument i RTF-format. Åbn det i et tekstbehandlingsprogram, vælg »Gem som« og »Almindelig tekst (.txt)«, og åbn den fil her.
decode-picture = Det er et billede. Vælg den fil, transskriptionen er i.
decode-sound = Det er en lydoptagelse. Vælg den fil, transskriptionen af samtalen er i.
decode-film = Det er en video. Vælg den fil, transskriptionen af samtalen er i.
decode-archive = Det er en pakket mappe (for eksempel ZIP). Pak den ud, og åbn transskriptionen i den.
decode-database = Det er en database. Eksportér først transskriptionen som almindelig tekst (.txt), og åbn den fil her.
decode-database-cut-off = Dette er en database, som er skåret af: En del af den mangler. Kopiér den igen derfra, hvor den kom, eller brug en sikkerhedskopi.
decode-utf-32 = Bogstaverne i denne tekst er gemt på en sjælden måde (UTF-32). Åbn den i et tekstprogram, og gem den igen som UTF-8.
decode-binary = Det ser ikke ud til at være tekst. Vælg den fil, transskriptionen er i, eller gem først transskriptionen som almindelig tekst (.txt).

## Texts that could be read, with a doubt

decode-nul = Tegn, der ikke er tegn (NUL): { $count }. Der står et »�« i stedet.
decode-unknown-stated = Filen siger, at dens bogstaver er gemt som »{ $encoding }«, som ikke kendes her. Se efter, om de er rigtige, og gem den ellers som UTF-8.
decode-stated-otherwise = Filen siger, at dens bogstaver er gemt som { $encoding }, men de er UTF-8 og er læst sådan.
decode-guessed = Filen fortæller ikke, hvordan bogstaverne er gemt, så den er læst som { $encoding }. Ser bogstaverne forkerte ud, så åbn filen i et tekstprogram, og gem den igen som UTF-8.
decode-recognised = Filen fortæller ikke, hvordan bogstaverne er gemt. Efter deres udseende er det { $encoding }. Ser nogle forkerte ud, så åbn filen i et tekstprogram, og gem den igen som UTF-8.
decode-damaged = Nogle bogstaver kunne ikke læses som { $encoding } og vises som »�«. Sammenlign dem med originalen.

## Transcripts

import-nothing-said = Der bliver ikke sagt noget i denne tekst. Vælg den fil, transskriptionen er i.
import-no-labels = Teksten fortæller ikke, hvem der taler, så { $each } er blevet en replik fra en ukendt person. Åbn den i gensvar, og sig det replik for replik: { $clinician } for praktikeren, { $client } for klienten, { $others } for andre. Eller skriv forrest i hver replik, hvem der taler, for eksempel »Rådgiver:« og »Borger:«, og hent den igen.
import-too-many-labels = Der står { $count } forskellige navne foran et kolon, flere end en samtale har personer, så { $each } er blevet en replik fra en ukendt person. Se efter, om det er en transskription.
import-each-paragraph = hvert afsnit
import-each-line = hver linje
import-before-first-speaker = { $count ->
    [one] Denne linje kommer, før den første person taler, og er udeladt: »{ $example }«
   *[other] Herfra kommer { $count } linjer, før den første person taler, og de er udeladt. Den første: »{ $example }«
}
import-heading = Denne linje begynder med »#« og er udeladt som en overskrift.
import-rule = Denne linje indeholder ingen ord og er udeladt.
import-label-once = »{ $label }« står kun foran et kolon her og er opfattet som en person, der taler. Er det en del af det, der bliver sagt, så ret linjen, og åbn filen igen.
import-label-once-apart = »{ $label }« står kun her som navnet på en, der taler, og er opfattet sådan. Er det en del af det, der bliver sagt, så ret linjen, og åbn filen igen.
import-name-as-words = »{ $label }« står alene over ord, som talernes navne gør her, men kun én gang, og blev stående som ord. Taler { $label } her, så skriv for- og efternavn dér, og åbn filen igen.
import-label-inside = »{ $label }:« står midt i det, en anden siger, og bliver stående der. Er det { $label }, der taler derfra, så begynd en ny linje før navnet, og åbn filen igen.
import-label-as-words = »{ $label }« står foran et kolon, men er opfattet som en del af det, der bliver sagt. Er det en person, så skriv navnet sådan alle steder, hvor personen taler, og med stort begyndelsesbogstav.
import-label-mistyped = »{ $label }« begynder linjen, hvor andre har et kolon, og er blevet en del af det, der blev sagt før. Er det { $name }, der taler her, så skriv »{ $name }:« og åbn filen igen.
import-label-doubled = »{ $label }« er læst som »{ $name }:«. Se efter, om { $name } taler her.
import-people-listed = Herfra kan { $count } linjer være en liste over personer og ikke det, de siger. Den første: »{ $example }«. Er det sådan, så sæt »#« foran hver af dem og åbn filen igen; så udelades de.
import-chat-recipients = Beskederne er ikke alle skrevet til de samme ({ $names }). Hvem de er skrevet til, er udeladt.
import-chat-reactions = Reaktioner og citater, som Zoom skriver i chatten, udeladt: { $count }. Den første er »{ $example }«.
import-empty-turn = Der bliver ikke sagt noget i denne replik.
import-time-inside = Tiden på denne linje står inde i en replik og er udeladt; en replik har kun den tid, hvor den begynder.
import-time-backwards = Tiden på denne linje er tidligere end en tid længere oppe og er udeladt. Se efter, om tiderne omkring den er rigtige.
import-turn-split = Replikken er for lang til at blive vist i ét stykke, så den fortsætter i { $count ->
    [one] en ny replik
   *[other] { $count } nye replikker
} af samme person.
place-whole = hele filen
place-line = linje { $number }
place-paragraph = afsnit { $number }
place-row = række { $number }
place-table-row = tabel { $table }, række { $row }
place-sheet-row = ark »{ $sheet }«, række { $row }
place-entry = »{ $name }«
import-at = { $place }: { $what }
import-time-reversed = Slutningen ligger før begyndelsen, så kun begyndelsen blev beholdt.
import-turn-ids = Replikkernes numre i filen står der ikke alle én gang, så replikkerne er talt forfra.
xml-broken = Filen er beskadiget her: dens XML hænger ikke sammen. Gem den igen i det program, der lavede den.
xml-cut-off = Filen slutter, før den er hel. Gem den igen i det program, der lavede den.
xml-deep = Elementer står dybere inde i hinanden her end i nogen rigtig fil, så den læses ikke.
xml-doctype = Filen har sin egen dokumenttype (DOCTYPE), som kan skjule noget. Fjern linjen, hvis du stoler på filen.
xml-doctype-packed = En del af filen har sin egen dokumenttype (DOCTYPE), som kan skjule noget. Stoler du på filen, så gem den igen med det program, den kommer fra.
xml-entity = Der står et »&…;« her, som intet forklarer. Gem filen igen i det program, der lavede den.
archive-none = Filen er ikke pakket, som filer i dette format er. Udelad --from, så findes formatet ud fra det, der står i filen.
archive-damaged = Filen er pakket og beskadiget: den kan ikke pakkes ud. Hent den igen, eller gem den igen i det program, der lavede den.
archive-locked = »{ $part }« i filen er låst med en adgangskode eller pakket på en sjælden måde. Gem filen igen uden adgangskode.
archive-large = »{ $part }« i filen fylder mere end { $most } MB, når den pakkes ud, så den læses ikke. Del dokumentet.
archive-parts = Filen rummer mere end { $most } dele, flere end noget dokument. Den læses ikke.
import-coded-before = Tider før samtalens begyndelse er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Det, der er kodet dér, er beholdt uden tid.
import-coded-beyond = Tider, der ligger senere, end nogen samtale varer, er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Det, der er kodet dér, er beholdt uden tid.
import-coded-no-time = Nogle tider kunne ikke læses { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Det, der er kodet dér, er beholdt uden tid.
import-cacti-line = Linjer, der ikke har CACTI’s form, er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Se på dem i et tekstprogram.
import-cacti-bytes = Stederne i lyden passer ikke med uret, så tiderne er urets, i hele sekunder.
import-cacti-clock = Stedet i lyden og uret afviger mere end to sekunder fra hinanden; uret er brugt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Se efter, om tiderne er rigtige.
import-cacti-component = Numre på dele af samtalen er udeladt, fordi gensvar ikke har plads til dem { $count ->
    [one] (ét, her)
   *[other] ({ $count }; det første står her)
}.
import-cacti-no-value = Vurderinger uden tal er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Giv dem i gensvar.
import-cacti-notes-lost = Filen har noter til vurderingerne, men ingen vurdering, de kan stå ved. Kopiér dem, hvis du skal bruge dem: { $notes }
import-cacti-notes-kept = CACTI har én note til alle vurderinger. Den står ved »{ $rating }«.
import-cacti-damaged = Filen er beskadiget og kan ikke læses. Åbn den i CACTI, og gem den igen, eller tag en tidligere kopi.
import-cacti-damage = Filen er beskadiget nogle steder. Det, der kunne læses, er taget med; sammenlign med det, CACTI viser.
import-cacti-strange = Denne database er ikke, som CACTI laver den, så den læses ikke. Åbn den i CACTI, og gem den under et nyt navn.
import-cacti-evidence = Henvisninger fra ytringer til vurderinger peger ikke på noget og er udeladt ({ $count }).
import-cacti-code = Ytringer har en kode, som filen ikke kender; dens nummer er beholdt som kode { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-note = Noter til ytringer uden kode er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Kopiér dem fra CACTI, hvis du skal bruge dem.
import-cacti-no-codes = Denne opsætning har ingen koder og ingen vurderinger. Vælg CACTI’s userConfiguration.xml.
import-cacti-button = Knapper hører til koder, som filen ikke kender; de er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-summary = Summer og komponenter i opsætningen er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Tal kommer fra kodebogen i gensvar.
import-cacti-nameless = Koder eller vurderinger uden navn er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-code-twice = Navne står der to gange; det første er beholdt { $count ->
    [one] (ét, her)
   *[other] ({ $count }; det første af dem står her)
}.
import-cacti-number-twice = To koder har samme nummer. Begge er beholdt, fordi gensvar går efter navne { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-range = Vurderinger, hvis laveste og højeste tal ikke giver en skala, er læst som 1 til 5 { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Se kodebogen efter.
import-boris-broken = Projektet er beskadiget her og kan ikke læses. Åbn det i BORIS, og gem det igen, eller tag en tidligere kopi.
import-boris-empty = Dette projekt rummer ingen observationer og ingen adfærd. Vælg en anden fil.
import-boris-variables = Uafhængige variable, som gensvar ikke har plads til, udeladt: { $count }, den første »{ $example }«.
import-boris-described = Beskrivelser af observationer, som gensvar ikke har plads til, og som er udeladt: { $count }, den første »{ $example }«. En samtale hedder som observationens id.
import-boris-odd = Dele af projektet har ikke BORIS’ form og er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Åbn det i BORIS, og se på dem.
import-boris-nameless = Personer eller adfærd uden navn er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-twice = Adfærd er defineret to gange; den første er beholdt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første af dem står her)
}.
import-boris-no-code = Hændelser uden adfærd er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-unknown = Hændelser har en adfærd, som projektet ikke kender; de er beholdt som punkter { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-subjects = Koder er navngivet efter den, der blev observeret (Therapist_OQ), som BORIS skriver dem; navnene blev talere { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-datavyu-said-by = Det sagte har ingen taler; den, der er kodet dér, er taget for taleren { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-datavyu-said-by-several = Flere personer er kodet på ord, der ingen taler har; deres koder står ved siden af ordene { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-unpaired = Nogle tilstande har en begyndelse, men ingen slutning; kun begyndelsen er beholdt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. BORIS retter dem med Ctrl+U.
import-boris-clock = Tiderne er klokkeslæt, så de er regnet fra den første hændelse { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-subjects = Der er flere personer, end en samtale har; de sidste er opfattet som ingen bestemt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-kind = Det første ord i en SDIS-fil er Event, State, Timed, Interval eller Multievent, og her er det et andet. Vælg en anden fil.
import-sdis-empty = Denne SDIS-fil rummer ingen samtaler med koder. Vælg en anden fil.
import-sdis-cut = Denne SDIS-fil slutter, før dens samtaler begynder, så den er skåret over. Find hele filen, og importér den.
import-sdis-unit = Tidens enhed er ikke sekunder, men tiderne er læst som sekunder ({ $count }). Se efter, om de er rigtige.
import-sdis-interval = Filen siger ikke, hvor langt et interval er, så koderne har ingen tider ({ $count }). Skriv »Interval=10'« øverst, hvis det er 10 sekunder.
import-sdis-factors = Værdier af faktorer er udeladt, fordi gensvar ikke har plads til dem { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-sign = Tegn, der ikke betyder noget i SDIS, er udeladt { $count ->
    [one] (ét, her)
   *[other] ({ $count }; det første står her)
}.
import-sdis-no-end = En session slutter ikke med »/« eller »;«, så filen kan være skåret over. Se efter om den er hel.
import-cacti-paired = Kolonnerne står i en anden rækkefølge, end CACTI skriver dem ({ $count ->
    [one] én række
   *[other] { $count } rækker
}): Hvert klokkeslæt har sine bytes efter sig og er læst sådan. Se tiderne efter.
import-sdis-two-speak = To taleres koder står i én hændelse { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}. En replik har én taler, så koderne blev til to replikker.
import-sdis-two-named = To talere er nævnt for én hændelse { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}. En replik har én taler, så den første er beholdt.
import-datavyu-empty = Denne Datavyu-fil rummer ingen celler. Vælg en anden fil.
import-datavyu-line = Linjer, der hverken er en kolonne eller en celle, er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Åbn filen i Datavyu, og se på den.
export-uncoded-turns = Replikker uden kode er ikke med i filen ({ $count }).
export-sdis-uncoded = Replikker uden kode er ikke med i filen: { $count } i { $sequences } sekvenser tilsammen.
export-ends-left-out = Koder er skrevet som punkter, uden replikkens slutning, fordi stykker med samme kode ikke må overlappe dér ({ $count }).
export-one-coding = Filen kan rumme én kodning og har { $coding }. Udeladt: { $others }. Eksportér dem for sig.
export-codes-apart = Stykker af replikker med flere koder: { $count }. Her er hver kode en hændelse for sig og kommer tilbage som en replik for sig. Betyder det noget, så behold kodningen i gensvar, eller eksportér også som JSON.
export-values-changed = BORIS tager ingen værdi med »( ) | , ~« og ingen, der hedder None: { $values }.
export-names-changed = Koder måtte have andre navne: { $names }. Det står i filen som kommentarer, og gensvar læser dem igen.
export-sdis-labels = Titlen, og koderen når der er flere kodninger, står før hver sekvens som én etiket. Den læses kun tilbage som en titel, så begge regnes for tabt.
export-sdis-none = { $count ->
    [one] Én kodning har ingen koder, og SDIS rummer ikke andet, så intet af den kommer tilbage.
   *[other] { $count } kodninger har ingen koder, og SDIS rummer ikke andet, så intet af dem kommer tilbage.
} En fil helt uden koder kan ikke læses igen.
export-sdis-both-sides = Koder, som behandler, klient eller andre deler, har et navn for hver side: { $names }. Tæl dem sammen, hvor siderne ikke betyder noget.
export-sdis-together = Stykker med flere koder: { $count }. Hændelser i SDIS står efter hinanden, så de blev til en rækkefølge og tæller som trin i forskydninger. Betyder det noget, så del replikkerne, eller eksportér som »sdis« med tider.
export-modifiers-left-out = CACTI har ingen tilføjelser til koder: kun de nødvendige er blevet til egne koder.
export-ratings-left-out = BORIS har ingen vurderinger, så kodebogens er ikke med i filen.
export-cacti-failed = CACTI-filen kunne ikke laves: to vurderinger har måske samme navn. Eksportér til et andet format.
export-boris-failed = BORIS-projektet kunne ikke laves. Eksportér til et andet format.
export-table-failed = Tabellen kunne ikke laves. Eksportér til et andet format.
import-mark-nowhere = Koden »{ $code }« er udeladt: intet af det sagte hører til den.
import-mark-silence = Ingen taler dér, hvor koden »{ $code }« står, så den blev sat på det nærmeste, der blev sagt. Se efter.
import-mark-near = Koder står op til et sekund ved siden af det sagte og blev sat på det ({ $count }, den første: »{ $example }«). Se dem efter.
import-mark-silent = { $who } siger intet dér, hvor koden »{ $code }« står, så den blev sat på det nærmeste, { $who } sagde. Se efter.
import-modifier-further = Koden »{ $code }« har flere værdier af én modifikator, og en kode kan her kun have én. Den første er beholdt; de andre står i dens note: { $values }
import-modifier-unknown = Det, som tilføjer noget til koderne i filen og ikke findes i kodebogen, står i deres noter (»{ $example }«) { $count ->
    [one] (én kode, her)
   *[other] ({ $count } koder; den første er her)
}.
import-rating-unknown = »{ $global }« (vurderet til { $value }) er ikke en overordnet score i disse kodebøger og er udeladt.
import-rating-range = »{ $global }« er vurderet til »{ $value }«, som ikke er fra { $lowest } til { $highest }, så vurderingen er udeladt.
import-coding-unsound = gensvar kunne ikke lave en kodning af disse koder. Meld det gerne som en fejl.
import-format = Filens format: { $format }
import-format-text = Filens format: { $format }, bogstaver som { $encoding }
import-talks = { $count } samtaler
import-more-talks = … og { $count } til. --details viser dem.
import-turns = { $count ->
        [one] { $count } replik
       *[other] { $count } replikker
    }
import-times = Fra { $start } til { $end }
import-coding = Kodet efter { $codebooks } af { $coder }: { $count ->
        [one] én kode
       *[other] { $count } koder
    }{ $ratings ->
        [0] {""}
        [one] , én overordnet score
       *[other] , { $ratings } overordnede scorer
    }
import-made-codebook = Ingen kodebog her har alle disse koder, så der laves en af dem: { $id }
import-codes-sideless = Intet fortæller, om disse koder gælder praktikerens eller klientens ord: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}. I kodebogen »{ $id }« står de som praktikerens. Sig, hvem der er hvem (--role), eller ret »speaker« i kodebogens fil.
import-codebook-made-before = Koderne læses efter »{ $codebooks }«, som en import lavede af en anden fil. Betyder de noget andet her, så sig kodebogen: --codebook
import-codebook-contradicts = Kodebogen »{ $codebooks }«, som en tidligere import lavede, har koden »{ $code }« til den anden taler. Derfor blev den ikke brugt.
import-made-codes-new = Koder, som ingen kodebog har: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
import-made-codes-renamed = Omdøbt i den: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
import-no-codebook-folder = Kodebogen, der er brug for, kan ikke gemmes, da der ikke er en mappe til indstillinger. Dens koder vil være ukendte.
import-doubts = { $count ->
        [one] Én ting skal ses efter:
       *[other] { $count } ting skal ses efter:
    }
import-more-doubts = … og { $count } til. --details viser dem.
import-strict = { $count ->
        [one] Intet blev skrevet, da én ting skal ses efter og der blev bedt om --strict.
       *[other] Intet blev skrevet, da { $count } ting skal ses efter og der blev bedt om --strict.
    }
import-needs-yes = Intet blev skrevet, da ingen kan spørges her. Tilføj --yes for at skrive.
import-write = { $count ->
        [one] Skal filen skrives? [J/n]
       *[other] Skal { $count } filer skrives? [J/n]
    }
import-write-wordless = { $count ->
        [one] Ingen kolonne med ord er kendt, så der ville blive skrevet en samtale uden et ord. Skal den skrives alligevel? [j/N]
       *[other] Ingen kolonne med ord er kendt, så der ville blive skrevet en samtale uden et ord. Skal { $count } filer skrives alligevel? [j/N]
    }
import-answers-no = n nej no
import-strict-refused = { $count ->
        [one] Intet er skrevet, da én fil ikke kunne læses og --strict var valgt.
       *[other] Intet er skrevet, da { $count } filer ikke kunne læses og --strict var valgt.
    }
import-stopped = Importen blev standset. Samtaler, der kom ind, hver med alle sine koder: { $there }. Samtaler, der ikke gjorde: { $missing }.
import-codes-none = Der er ingen koder i det, der skal importeres, så { $option } ville ikke gøre noget. Udelad det. Intet er skrevet.
import-code-nowhere = Filen har ingen kode »{ $code }«. Dens koder: { $known }. Intet er skrevet.
import-code-no-book = Ingen kodebog har en kode »{ $code }«. »gensvar codebooks list« nævner kodebøgerne, og »gensvar codebooks show ID« deres koder. Intet er skrevet.
import-not-written = Intet blev skrevet.
import-written = Skrevet: { $file }
import-written-from = Skrevet: { $file } (af { $source })
import-written-beside = Skrevet: { $file } ({ $session } var der allerede)
import-written-from-beside = Skrevet: { $file } (af { $source }; { $session } var der allerede)
import-own-file = Dette er en af gensvars egne filer. Åbn den med gensvar uden »import«.
import-ask-role = { $more ->
        [0] { $files }: hvem er »{ $label }«?
       *[other] { $files } og { $more } til: hvem er »{ $label }«?
    }
import-ask-words = »{ $words }«
import-ask-again = Skriv et af tallene 1 til 5, Enter for »{ $shown }«, eller q for at stoppe.
json-form = Her står noget andet, end gensvar skriver. Hvad der hører til her, står i docs/gensvar.schema.json.
json-text = Her skal der stå en tekst i anførselstegn: "Hej".
json-list = Her skal der stå en liste i kantede parenteser: [1, 2].
json-fields = Her skal der stå felter i krøllede parenteser: {"{"}"id": 1{"}"}.
json-choice-unknown = Ordet »{ $word }« passer ikke her. Brug et af disse: { $choices }.
json-field-unknown = gensvar kender ikke dette felt og har udeladt det. Se efter, om det er stavet rigtigt.
json-newer = Dette er skrevet i version { $format } af formatet; dette program kender version { $known }. Brug en nyere gensvar.
json-no-talks = Der er ingen samtaler fra gensvar i denne JSON-fil.
table-no-columns = Tabellens hoved siger ikke, hvilken kolonne der rummer ordene eller koderne. Kolonnerne er: { $columns }. Sig det: gensvar import FIL --column "HOVED=tekst" --column "HOVED=taler", og sådan også kode, kodet af, start. Hvis det ikke er en tabel: --from text
table-no-column = Tabellen har ingen kolonne »{ $column }«. Kopiér navnet fra første række, eller tæl kolonnerne fra 1.
table-no-meaning = En kolonne kan ikke rumme »{ $what }«. Vælg { $known }.
table-no-time = »{ $cell }« er ikke en tid og er udeladt. Tider er sekunder (12,5) eller klokkeslæt (0:12).
table-no-heads = Tabellen har ikke noget hoved, og cellerne viser ikke, hvad kolonnerne rummer. Første række: { $columns }. Sig det med numre: gensvar import FIL --column 1=taler --column 3=tekst. Hvis det ikke er en tabel: --from text
table-headless = Tabellen har ikke noget hoved. Kolonnerne efter det, der står i dem: { $columns }. Hvis en er forkert: --column NUMMER=HVAD
table-codes-first = To taler i denne række. Koderne gik til { $label }. Tjek dem, eller skriv en række til hver.
table-times-minutes = »{ $column }« er læst som sekunder, men så meget kan ikke siges på så kort tid. Hvis »{ $cell }« betyder { $time }, så skriv tiderne med kolon, og importér igen.
table-times-hours = »{ $column }« ville være en samtale på mange timer, til { $cell }: Et regneark tager minutter og sekunder for timer og minutter. Alle er læst som minutter og sekunder ({ $cell } som { $time }). Se et par tider efter.
table-times-long = »{ $column }« går fra { $from } til { $cell }, og det er længe for en samtale. Se efter, om regnearket har ændret tiderne: Minutter og sekunder skal stå som 0:01:05.
table-times-whole = »{ $column }« går til { $cell } uden sekunder, og der siges kun lidt i så lang en samtale. Tiderne er læst som timer og minutter. Har et regneark lavet dem af minutter og sekunder ({ $time }), så skriv dem som 0:{ $time }, og importér igen.
table-times-small = »{ $column }« er læst som sekunder, og hele samtalen ligger inden for ét af dem (»{ $cell }«). Vis tiderne som timer, minutter og sekunder i regnearket (tt:mm:ss), gem det som CSV igen, og importér den fil.
import-time-ahead = Tiden { $time } er senere end tiderne for replikkerne efter den og er udeladt. Tjek den i filen.
import-docx-lone = Denne række rummer kun »{ $words }« og er ingen replik. Den er ikke taget med.
import-docx-cell-codes = Koderne i en celle i denne tabel (den første er »{ $example }«) har ikke lige så mange linjer som samtalen ved siden af. De står mellem ordene. Giv hver replik sin egen række, og åbn filen igen.
import-times-behind = Tider mellem to # står efter afsnittene ({ $count }). Hver er taget som afsnittets slutning og det næstes begyndelse; det første begynder ved 0:00.
import-times-hashed = Tider mellem to # står før afsnittene ({ $count }). Hver er taget som afsnittets begyndelse.
import-time-hashed-inside = Tider mellem to # midt i afsnit, som ikke er taget med: { $count }.
import-labels-count = Tallene i { $labels } … tæller replikker, for hver betegnelse står én gang: de er udeladt. Hvis de skelner mellem personer, så skriv bogstaver i stedet for tal.
import-codes-in-words = Koder i parenteser mellem ordene, som forbliver ord: { $count }, den første »{ $example }«. Skal de med som koder, så sæt dem i en kolonne i en tabel (CSV).
import-codes-at-ends = Koder i slutningen af linjer, efter en tabulator eller flere mellemrum, som forbliver ord: { $count }, den første »{ $example }«. Skal de med som koder, så sæt dem i en kolonne i en tabel (CSV).
import-times-dated = Hver tid har dagen foran sig. Samtalen er regnet fra den første af dem ({ $time }), og de andre tæller derfra.
import-times-of-day = Tiderne er klokkeslæt. Samtalen er regnet fra det første af dem ({ $time }), og de andre tæller derfra.
import-times-in-words = Tider i parenteser mellem ordene, som bliver stående der: { $count }, den første »{ $example }«. En replik har kun den tid, hvor den begynder.
table-coding-unclear = »{ $example }« har flere kodninger i denne tabel, og disse rækker siger ikke hvilken ({ $count }). De er blevet en kodning for sig. Skriv dens id under »coding«.
table-of-codebook = Det er en kodebog som tabel, som gensvar skriver og ikke læser. »gensvar codebooks list« nævner de kodebøger, der er, og »gensvar codebooks new« laver din egen.
import-cue-unnamed = Undertekster uden navn, som er givet til den, der talte før: { $count }. Tjek, hvem der taler der.
import-boris-none = Det er ikke et BORIS-projekt. Udelad --from, så findes formatet ud fra det, der står i filen.
import-chat-people = Alder, køn og lignende om personer (@ID), som gensvar ikke har plads til og har udeladt: { $count }.
table-row-broken = Rækken kunne ikke læses og er udeladt ({ $reason }).
part-talks = flere samtaler i én fil
part-ids = id’er for samtaler og kodninger
part-title = titlen
part-language = sproget
part-date = dagen
part-media = optagelser
part-offsets = hvor optagelserne begynder
part-targets = mål for samtalen
part-speakers = hvem der taler
part-names = deltagernes navne
part-roles = deltagernes roller
part-speaks-for = hvem en tolk taler for
part-silent = deltagere uden replik
part-words = ordene
part-starts = hvornår replikker begynder
part-ends = hvornår replikker slutter
part-untimed = replikker uden tid
part-turn-ids = replikkernes numre
part-coders = flere kodere
part-coder = koderen
part-codebooks = kodebøgerne
part-round = runden
part-circumstances = hvad der blev kodet ud fra, og om kodningen er færdig
part-passes = gennemgange, og hvorfor en samtale ikke kan kodes
part-marks = koder
part-mark-ids = koders numre
part-modifiers = modifikatorer
part-notes = noter
part-overrides = hvad der tæller mod reglerne
part-cuts = hvor replikker er delt
part-together = flere koder på ét stykke af en replik
part-ratings = overordnede scorer
part-evidence = hvad der taler for overordnede scorer
part-course = bogmærker, udsnit, faser og planen
part-backwards = tider for replikker, der begynder før en replik over dem
part-consent = hvad klienten har givet samtykke til, og om det er trukket tilbage
part-retain = dagen, efter hvilken samtalen skal slettes
part-hidden = om tallene var skjult under kodningen
part-versions = hvilken version af kodebøgerne der blev kodet efter
part-gone = koder på replikker, som samtalen ikke har mere
export-withdrawn = Klienten har trukket samtykket tilbage ({ $day }). Se efter, om samtalen må gives videre.
export-not-agreed = Klienten har ikke givet samtykke til, at samtalen bruges. Se efter, om den må gives videre.
export-retain = Samtalen skal slettes efter { $day }: det skal den fil, der nu laves af den, også.
xlsx-full = Et ark tager højst { $most } rækker. Skriv CSV i stedet: --to csv
xlsx-cut = { $count ->
        [one] Én celle er længere end de { $most } bogstaver, et ark tager, og er skåret af.
       *[other] { $count } celler er længere end de { $most } bogstaver, et ark tager, og er skåret af.
    }
import-before-first-cue = Linjer før den første undertekst, udeladt: { $count }. Den første er »{ $example }«.
import-cue-empty = Undertekster eller afsnit uden ord, udeladt: { $count }.
import-cue-cut-off = Rækker, der slutter efter tiderne, som hvor en fil er skåret af: { $count }. De er udeladt. Se efter, om filen er hel.
import-cue-time = Tider, der ikke kan læses: { $count }, den første »{ $example }«. De er udeladt, og ordene er bevaret. Se stederne efter.
import-cue-time-damaged = Denne linje skulle være tider, men er beskadiget: »{ $words }«. Det, der kan læses af dem, er taget med, og ordene under den er deres egen undertekst. Ret linjen, og åbn filen igen, hvis tiderne betyder noget.
import-docx-beside = Transskriptionen står i en tabel. Linjer uden for den, udeladt: { $count }.
import-docx-columns = Tabellen har flere kolonner end taler, ord og tid. De er udeladt.
import-docx-comments = Kommentarer i margenen, udeladt: { $count }.
import-docx-colours = Steder med farvet baggrund: { $count }. Farver læses ikke. Hvis de betyder koder, så skriv koderne i en kolonne i en tabel.
import-docx-deleted = Steder, hvor ord er markeret som slettet (registrer ændringer): { $count }. De ord er udeladt. Godkend eller afvis ændringerne i Word, hvis de hører til samtalen.
import-docx-hidden = Steder med skjulte ord i Word-dokumentet, udeladt: { $count }. Er de en del af samtalen, så vis dem i Word (Skrifttype, Skjult), og gem igen.
import-docx-struck = Steder med overstregede ord: { $count }. De er taget med som ord, der bliver sagt. Slet dem i Word, hvis de ikke hører til samtalen.
import-docx-symbol = Tegn fra skrifttyper, der ikke kendes her: { $count }. Der står et »�« i stedet. Se på dem i Word.
import-docx-footnotes = Fodnoter og slutnoter, udeladt: { $count }.
import-docx-heads = Denne række er tabellens overskrifter og er udeladt.
docx-no-document = Dokumentet er beskadiget: teksten mangler. Åbn det i Word, og gem det igen.
import-rolling = Underteksterne ruller op ad skærmen. Undertekster, der viser det igen, som stod der før: { $count }. Det er regnet som sagt én gang.
import-row-time = Tiden i denne række kan ikke læses og er udeladt.
import-segments-order = Afsnit, der står bag et, der begynder senere: { $count }. Samtalen står i tidernes rækkefølge.
import-segment-strange = Poster, der ikke er afsnit af tale, udeladt: { $count }. Lav transskriptionen igen, hvis der mangler ord.
import-segment-untimed = Afsnit uden en tid, der kan læses: { $count }. Ordene er beholdt.
import-tag-unknown = Ord i vinkelparenteser, som undertekster ikke har, udeladt: { $count }. Det første er »{ $example }«. Hører de til samtalen, så skriv dem i runde parenteser.
import-time-negative = Tider før optagelsens begyndelse: { $count }, den første »{ $example }«. De er læst som 0:00.
import-time-odd = Tider, der ikke er skrevet, som formatet har dem: { $count }, den første »{ $example }«. De er læst alligevel. Se efter, om de er rigtige.
import-webvtt-cut-off = Replikker, som filen siger, den har: { $stated }. Replikker, der er der: { $there }. Den slutter ikke med »NOTE end« og er måske skåret af. Se efter, om samtalen er hel.
import-webvtt-codes-behind = Koder efter den sidste undertekst, som ikke hører til noget og er udeladt: { $count }.
import-webvtt-header = Filen begynder ikke med »WEBVTT«, så det kan være en anden slags fil. Den er læst alligevel.
import-webvtt-looks = Blokke, der kun siger, hvordan undertekster ser ud, og hvor de står, udeladt: { $count }.
import-webvtt-note = Bemærkninger (NOTE), som ingen siger, udeladt: { $count }.
import-webvtt-stray = Steder med linjer, der ikke hører til nogen undertekst, udeladt: { $count }. Den første er »{ $example }«. Bliver de sagt, så mangler der en tid over dem.
import-words-of-others = Afsnit, hvor enkelte ord er givet til en anden person: { $count }. Hvert afsnit er beholdt hos sin egen person. Se efter, hvem der taler dér.
json-damaged = Filen er beskadiget her: dens JSON hænger ikke sammen. Hent den igen fra det program, der lavede den.
json-no-number = Værdier, der ikke er tal (»{ $example }«): { $count }. De er læst, som om der ikke stod noget.
json-half-letter = Halve tegn (»{ $example }«), som ikke kan læses: { $count }. Der står et »�« i stedet.
json-name-twice = Navne, der står to gange samme sted: { $count }, det første »{ $example }«. Det, der står sidst, er læst.
json-cut-off = Filen slutter, før den er hel. Hent den igen fra det program, der lavede den.
export-webvtt-times = Replikker uden tid: { $count }. Undertekster skal have en, så der er sat tider på; gensvar kender dem igen, når det læser filen.


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = Det, gensvar havde skrevet til sig selv i filen, er ændret og kan ikke læses. Navne, roller, id'er og globale scorer mangler; tjek dem.
import-no-xml = Dette er ikke XML, som filer i dette format er. Udelad --from, så findes formatet ud fra det, der står i filen.
import-eaf-none = Dette er XML, men ikke en annotationsfil fra ELAN. Vælg .eaf-filen.
import-eaf-lost = { $count ->
    [one] Én annotation hører hverken til en tid eller til en anden annotation og har derfor ingen tid.
   *[other] { $count } annotationer hører hverken til en tid eller til en anden annotation og har derfor ingen tid.
}
import-eaf-row-odd = Linjer, der ikke er en række i ELANs tabel ({ $count }, den første: »{ $example }«), er sat bag ordene i rækken over.
import-eaf-odd-times = { $count ->
    [one] Én tid kan ikke være en tid i en optagelse og blev udeladt.
   *[other] { $count } tider kan ikke være tider i en optagelse og blev udeladt.
}
import-eaf-frames = Tiderne er talt i filmbilleder og blev regnet om til sekunder.
import-eaf-id-twice = To annotationer har id'et »{ $id }«; det, der hører til det, blev knyttet til den anden af dem. Gem filen igen i ELAN.
import-eaf-slots = { $count ->
    [one] Én tid står ikke i filen og blev sat jævnt mellem tiderne omkring den.
   *[other] { $count } tider står ikke i filen og blev sat jævnt mellem tiderne omkring dem.
}
import-eaf-left = { $count ->
    [one] Sporet med én annotation rummer hverken tale eller koder og blev udeladt.
   *[other] Sporet med { $count } annotationer rummer hverken tale eller koder og blev udeladt.
}
import-eaf-stretches = { $count ->
    [one] Sporet deler replikker efter tid (ét stykke), og dets tekst er ikke det, der blev sagt der, så teksten er udeladt.
   *[other] Sporet deler replikker efter tid ({ $count } stykker), og dets tekster er ikke det, der blev sagt der, så teksterne er udeladt.
} Koder under det står på replikkerne.
import-eaf-notes-left = { $count ->
    [one] Sporet »{ $name }« hedder noget med noter: dets ene annotation er ikke noget, nogen siger, og er udeladt.
   *[other] Sporet »{ $name }« hedder noget med noter: dets { $count } annotationer er ikke noget, nogen siger, og er udeladt.
} Er det en, der taler, så giv sporet et andet navn i ELAN.
import-eaf-guessed-codes = Sporet blev opfattet som koder, fordi værdierne er korte og går igen. Giv sporets type et kontrolleret ordforråd i ELAN, så er det sikkert.
import-tiers-unclear = { $tiers } koder de samme steder. De er læst som én koders. Hvis de er hver sin koders, så kald dem »koder NAVN« (i ELAN: eller udfyld sporenes annotator), og importér igen.
import-eaf-guessed-rows = Sporet er opfattet som koder, fordi værdierne er korte og går igen. Er de sagt, så læs filen som en tabel: --from tsv
import-eaf-parts-lost = { $count ->
    [one] Delene af én replik svarer ikke længere til dens ord, så replikken forblev hel.
   *[other] Delene af { $count } replikker svarer ikke længere til deres ord, så replikkerne forblev hele.
}
import-eaf-codes-lost = { $count ->
    [one] Én annotation i sporet hører ikke til noget, der blev sagt, og blev udeladt.
   *[other] { $count } annotationer i sporet hører ikke til noget, der blev sagt, og blev udeladt.
}
export-times-made-up = { $count ->
    [one] Formatet kræver tider: én replik uden tid fik en opdigtet.
   *[other] Formatet kræver tider: { $count } replikker uden tid fik opdigtede.
}
export-times-moved = { $count ->
    [one] Formatet tillader ikke, at replikker fra samme person overlapper eller ingen tid varer: tiden for én replik blev ændret.
   *[other] Formatet tillader ikke, at replikker fra samme person overlapper eller ingen tid varer: tiderne for { $count } replikker blev ændret.
}
export-letters-lost = Styretegn, som formatet ikke kan rumme, blev erstattet af »�«.
export-returns = { $count ->
    [one] Windows' linjeskift inde i én tekst bliver til almindelige, når filen læses igen.
   *[other] Windows' linjeskift inde i { $count } tekster (replikker, noter, titler) bliver til almindelige, når filen læses igen.
}
import-praat-silences = { $count ->
    [one] Ét interval siger kun, at ingen taler, og blev udeladt.
   *[other] { $count } intervaller siger kun, at ingen taler, og blev udeladt.
}
import-praat-tiers = Spor, som filen siger, den har: { $stated }. Spor, der er der: { $there }. Filen kan være skåret af, og det, der stod i de andre, er gået tabt. Gem den igen i Praat.
import-praat-count = { $count ->
    [one] Sporet »{ $tier }« rummer ét element og ikke så mange, som det angiver. Se på slutningen af det i Praat.
   *[other] Sporet »{ $tier }« rummer { $count } elementer og ikke så mange, som det angiver. Se på slutningen af det i Praat.
}
import-praat-cut-off = Filen slutter midt i en tekst. Gem den igen i Praat.
import-chat-line = Denne linje er ikke en, CHAT kender, og blev udeladt.
import-chat-headers = { $count ->
    [one] Én linje i hovedet fortæller om optagelsen eller rammerne og blev udeladt.
   *[other] { $count } linjer i hovedet fortæller om optagelsen eller rammerne og blev udeladt.
}
import-chat-tiers = { $count ->
    [one] Én linje i dette spor rummer ingen koder og blev udeladt.
   *[other] { $count } linjer i dette spor rummer ingen koder og blev udeladt.
}
import-chat-said-of = Bemærkninger i kantede parenteser mellem ordene, udeladt: { $count }. Den første er »{ $example }«. Er det en kode, så skriv den i et spor under linjen: »%cod:« og koden med »$« foran.
import-chat-unsigned = Linjer i dette spor, hvis koder måske mangler »$«, udeladt: { $count }. Den første er »{ $example }«. Skriv »$« foran hver kode, og åbn filen igen.
import-chat-no-end = Filen slutter her uden »@End« og kan være skåret over. Se efter om samtalen er hel.
import-refi-none = Filen er ikke et REFI-QDA-projekt. Eksportér projektet som »REFI-QDA« (.qdpx) igen.
import-refi-no-text = Denne tekst er ikke i projektfilen og er derfor udeladt. Eksportér projektet sammen med dets tekster.
import-refi-aside = Cases, sæt, variable og henvisninger, udeladt: { $count }.
import-refi-notes = Noter, der ikke står på noget kodet stykke af en tekst, udeladt: { $count }. Behold projektet for deres skyld.
import-refi-others = { $count ->
    [one] Én kilde er et billede, en optagelse eller en PDF og blev udeladt.
   *[other] { $count } kilder er billeder, optagelser eller PDF'er og blev udeladt.
}
import-refi-odd = { $count ->
    [one] Én markering siger ikke, hvor den er, og blev udeladt.
   *[other] { $count } markeringer siger ikke, hvor de er, og blev udeladt.
}
import-refi-code-unknown = Her er givet en kode, som projektet ikke forklarer, så den blev udeladt.
import-refi-whole = { $count ->
    [one] Én kode var givet til hele teksten og blev udeladt.
   *[other] { $count } koder var givet til hele teksten og blev udeladt.
}
import-refi-long = { $count ->
    [one] Én markering går ud over sin replik; dens koder står, hvor den begynder.
   *[other] { $count } markeringer går ud over deres replik; deres koder står, hvor de begynder.
}
import-refi-same-names = Koder med ét navn står under forskellige i projektet ({ $count ->
    [one] ét navn
   *[other] { $count } navne
}, det første: »{ $code }«). Hver fik også navn efter den, den står under: Det er forskellige koder.
import-refi-inside = Markeringer, der begynder inde i en anden i samme replik: { $count }, den første i »{ $example }«. Replikken er delt der, og koden for den længste markering står kun på delen, hvor den begynder. Se replikkerne efter.
import-refi-before = { $count ->
    [one] Én markering ligger før den første taler; dens koder blev givet til den første replik. Se efter.
   *[other] { $count } markeringer ligger før den første taler; deres koder blev givet til den første replik. Se efter.
}
import-refi-outside = { $count ->
    [one] Én markering ligger efter tekstens slutning; dens koder blev givet til den sidste replik.
   *[other] { $count } markeringer ligger efter tekstens slutning; deres koder blev givet til den sidste replik.
}
export-failed = Filen kunne ikke sættes sammen.
export-refi-codes-only = REFI-QDA-kodebøger rummer kun koder: de overordnede scorer og modifikatorerne er ikke med i filen.
export-no-codes = { $file } har endnu ingen kodning, og { $format } rummer kun koder, så filen blev udeladt. Ordene kan eksporteres til { $known }.
import-codebook-no-codes = Filen definerer ingen koder, så der kan ikke laves en kodebog af den. Vælg en fil med koder.
import-globals-alone = Filen indeholder kun vurderinger, og samtalen, de hører til, ligger ikke ved siden af. Importér begge sammen: gensvar import samtale.casaa samtale.globals
import-globals-twice = Vurderinger, som samtalen havde i forvejen, blev udeladt ({ $count }). Sammenlign de to filer.
import-joined = med de overordnede scorer fra { $file }
import-only-codebook = Filen er en kodebog og bliver en af dine: { $id }
open-globals-alone = Filen indeholder kun vurderinger og ingen samtale. Importér den sammen med samtalen, de hører til: gensvar import samtale.casaa { $file }
open-import-codebook = Filen indeholder en kodebog og ingen samtale. Gør den til en af dine kodebøger med: gensvar import "{ $file }"
table-unsure = »{ $column }« kan betyde kodere eller koder. Efter cellerne er kolonnen læst som { $meaning ->
    [code] koder
   *[coder] kodere
}. Lav det om med: --column "{ $column }={ $other ->
    [code] kode
   *[coder] kodet af
}"
import-columns-remembered = Kolonner som sidst: { $columns } (--forget-columns begynder forfra)
table-each-coder = Hver af disse kolonner med koder bliver en kodning for sig: { $columns }. Koderne er givet af: { $coders }.
table-coder-missing = Rækker med koder, hvor kolonnen med kodere er tom, så ingen står for koderne: { $count }, den første her. Skriv koderen i hver række, og importér igen.
import-web-page = Det er en webside. Kopiér dens tekst til en ren tekstfil (.txt), og åbn den fil her.
import-refi-codebook = Det er en kodebog i REFI-QDA, som gensvar skriver og ikke læser. En kodebog af din egen er en fil i gensvars egen form: »gensvar keymaps where« nævner mappen til den, og »gensvar codebooks new« laver en at begynde med.
import-inside-refi = Det er den indre del af et REFI-QDA-projekt, uden dets tekster. Vælg hele projektet, som ender på .qdpx.
import-unknown-xml = Filen (XML) kommer fra et program, som ikke kendes her. Gem udskriften derfra som ren tekst (.txt), Word (.docx) eller undertekster (.vtt), og åbn den fil.
import-unknown-json = Filen (JSON) kommer fra et program, som ikke kendes her. Gem udskriften derfra som ren tekst (.txt), Word (.docx) eller undertekster (.vtt), og åbn den fil.
import-folder-not-made = Mappen kan ikke oprettes. Vælg en anden.
import-transcription-failed = Der er ingen udskrift i filen: Programmet, der skulle lave den, mislykkedes og siger »{ $error }«. Få optagelsen udskrevet igen.
import-role-unknown = »{ $word }« er ingen rolle. Skriv en af disse: { $known }. Få hjælp ved at skrive: gensvar import --help
import-role-twice = »{ $label }« får to roller, så intet blev skrevet. Sig én af dem.
import-pair = { $option } tager to ting med »=« imellem, og »{ $value }« har intet »=«. Skriv det sådan: { $option } "{ $example }"
import-role-nobody = Ingen i filerne hedder »{ $label }«, så intet blev skrevet. De, der taler, er: { $known }.
import-role-no-speakers = Filerne siger ikke, hvem der taler, så der er ingen »{ $label }« at give en rolle, og intet blev skrevet. Udelad --role, eller skriv "?=praktiker", hvor én person siger det hele; hvem der taler i hver replik, kan du sige i gensvar.
import-column-unknown = Der er ingen kolonne »{ $column }«, der kan læses sådan, så intet blev skrevet. Første række har: { $known }. Kolonner nævnes ved overskrift eller nummer, for eksempel: --column "1=taler" --column "2=tekst"
import-column-no-table = Ingen af filerne er en tabel, så der er ingen kolonne »{ $column }«, og intet blev skrevet. Udelad --column.
import-ask-later = senere
import-ask-prompt = (Enter: { $shown }, q: afbryd) >
import-answers-yes = j ja y yes
import-answers-stop = q quit stop afbryd
import-write-again = Skriv j for ja eller n for nej. Ved nej bliver intet skrevet.
import-other-role = »{ $label }« regnes for { $role }, da kun to taler.
import-no-speakers = Filen siger ikke, hvem der taler. Åbn den bagefter i gensvar, og sig det replik for replik: { $clinician } for praktikeren, { $client } for klienten, { $others } for andre.
import-by-codes = Filen siger ikke overalt, hvem der taler; ud fra koderne regnes replikker for praktikerens ({ $clinician }) og klientens ({ $client }).
import-some-speakers = Replikker, hvor filen ikke siger, hvem der taler: { $count }. Sig det i gensvar: { $clinician } for praktikeren, { $client } for klienten, { $others } for andre.
import-talk-empty = Her sker og siges intet, så den er udeladt. De andre kommer med.
import-made-before = Importeret før, som { $session }. Den bliver, som den er; der skrives en ny ved siden af.
import-there-already = { $session } findes allerede og bliver, som den er. Denne samtale bliver til { $new }.
import-there-from = { $session } laves af { $file }. Denne samtale bliver til { $new }.
import-same-talk = Ordene er de samme i begge: det er den samme samtale.
import-named-twice = { $file } er nævnt to gange og læses én gang.
import-codebook-absent = Filen siger, at der er koder fra »{ $codebooks }«, som ikke er blandt dine kodebøger. De læses, som om ingen kodebog var nævnt.
import-codebook-left-out = Filen er skrevet med --codes-only og siger ikke, hvilken kodebog koderne er fra. De læses, som om ingen kodebog var nævnt. Kender du den: --codebook
import-codebook-left-out-whole = Filen er skrevet med --codes-only og siger ikke, hvilken kodebog »{ $codebooks }« er. Dens koder bevares og vises, men tæller ingen steder. Kender du den: --codebook
table-columns-left = { $count ->
    [one] Kolonnen »{ $columns }« læses ikke. Hvis den rummer noget vigtigt, så sig det: --column "{ $columns }=HVAD", hvor HVAD er en af: { $known }
   *[other] Disse kolonner læses ikke: { $columns }. Hvis en af dem rummer noget vigtigt, så sig det: --column "{ $by }=HVAD", hvor HVAD er en af: { $known }
}
table-of-turns = Det er tabellen med en række pr. replik. Der står flere koder i én celle, og intet siger, på hvilken del af replikken. Brug i stedet tabellen med en række pr. kode: gensvar export FIL --to csv
import-to-file = »{ $file }« er en fil, så der kan ikke skrives noget i den. Vælg en mappe efter --to.
import-coder-unnamed = en, som filen ikke nævner
import-more-alike = { $count ->
    [one] Én mere af en slags, der er nævnt { $most } gange ovenfor.
   *[other] { $count } flere af en slags, der er nævnt { $most } gange ovenfor.
}
format-name = { $name }
format-name-whisper-tsv = Whisper (tabel)
format-name-csv-turns = CSV, en række for hver replik
format-name-tsv-turns = TSV, en række for hver replik
format-name-csv-sessions = CSV, en række med tal for hver kodning
format-name-tsv-sessions = TSV, en række med tal for hver kodning
format-name-xlsx = Excel-projektmappe
format-name-cacti-text = CACTI (gammel)
format-name-cacti-globals = CACTI (gammel, overordnede scorer)
format-name-cacti-xml = CACTI (opsætning)
format-name-sdis-event = SDIS (GSEQ, hændelser)
format-name-text = ren tekst
import-ask-coder = { $more ->
        [0] { $files }: Hvem har kodet? Det står der ikke.
       *[other] { $files } og { $more } til: Hvem har kodet? Det står der ikke.
    }
import-ask-coder-prompt = (Enter: dig, { $coder }; eller skriv et navn; q: afbryd) >
import-say-coder = Filen siger ikke, hvem der har kodet, så koderne kan læses, men ikke ændres. Er de dine, så importér med: --coder "{ $coder }"
import-open-it = { $count ->
    [one] Åbn den: gensvar { $file }
   *[other] Åbn den første: gensvar { $file }
}
import-talks-many = Filen har flere end { $most } samtaler. Del den, og hent den ene del efter den anden.
import-boris-offset = { $count ->
    [one] Observationen har
   *[other] { $count } observationer har
} en tidsforskydning i BORIS. Tiderne er hændelsernes egne, med forskydningen i.
import-cues-order = { $count ->
    [one] Én undertekst står
   *[other] { $count } undertekster står
} efter en, der begynder senere. Samtalen er sat i tidernes rækkefølge.
export-two-talks = { $file } er udeladt: Den har samme id som { $other }, men { $what }. Eksportér den for sig, eller giv den sit eget id.
export-differs-words = der bliver sagt noget andet i den
export-differs-people = det er andre, der taler i den, eller i andre roller
export-differs-times = dens tider er andre
export-copies-differ = { $file } er en kopi af { $other }, og de er ikke ens i: { $parts }. Det, som { $other } siger, kommer med, men det strengere samtykke og den tidligere slettedag gælder.
export-two-versions = { $file } er udeladt: Den er en anden version af en kodning, som er skrevet. Flet først de to: gensvar merge
import-signature = Denne linje er skrevet af det program, der skrev samtalen ned, og er udeladt.
table-above-head = Dette står over tabellens hoved og er udeladt: »{ $title }«.
table-explained = Rækken under overskrifterne (»{ $words }«) forklarer dem, så den er udeladt.
table-code-alone = Rækker, hvor der kun står en kode: { $count }, den første her. Hver kode er givet til replikken i rækken over, som når celler er slået sammen.
table-heading-left = »{ $title }« står alene i sin række som en overskrift og er udeladt.
table-figures-left = Rækker med et navn og et tal og uden ord: { $count }, den første her (»{ $example }«). De er ikke replikker og er udeladt. Giv globale scorer i gensvar.
table-globals = Globale scorer ved samtalen er læst som dem, koderen gav: { $names }.
table-global-whose = Ingen kan sige, hvilken koder der gav »{ $rating }« scoren { $value }, så den er udeladt. Giv den i gensvar.
table-global-note = »{ $words }« står ved alle de globale scorer og følger »{ $rating }« som note.
table-global-note-left = »{ $words }« står ved globale scorer, der ikke er læst, og er udeladt. Skriv det som en note i gensvar.
table-sums-alone = Her står optællinger eller globale scorer og ingen samtale. gensvar skal bruge det, der blev sagt, eller hver kode med sin tid: Importér arket med samtalen, og giv de globale scorer i gensvar.
table-cells-beyond = Rækker med celler ud over den sidste overskrift: { $count }, den første her (»{ $example }«). De celler er udeladt; ord og koder er, som de står. Betyder de noget, så giv deres kolonne en overskrift, og importér igen.
table-sign-counted = Tal i stedet for tegn under koder: { $count }, det første her (»{ $example }«). Hvert er læst som koden givet én gang. Er den givet flere gange, så tilføj den i gensvar.
table-sign-odd = Celler under koder uden et tegn (x, 1): { $count }, den første her (»{ $example }«). Der er ikke læst nogen kode i dem. Skriv x, hvor koden er givet, og importér igen.
table-marked = Under disse overskrifter står der tegn (x, 1). Hvert er læst som den kode, overskriften nævner: { $columns }.
table-two-heads = De to første rækker er tabellens overskrifter. Kolonnerne: { $columns }.
table-columns-kinds = Disse kolonner har koder, og ingen replik har koder i to af dem, så de er én kodning: { $columns }.
table-rows-empty = Rækker uden ord, kode, tid og taler: { $count }, den første her. De er ikke replikker og er udeladt.
table-totals-left = Rækker med summer og gennemsnit under samtalen: { $count }, den første her. De er ikke replikker og er udeladt.
table-rows-one-turn = Rækken har samme ord og samme taler som rækken over og en anden koder, så den er læst som en kodning af den samme replik. Blev ordene sagt to gange, så giv tabellen en kolonne med replikkernes numre.
table-state-endless = En tilstand begynder her og slutter aldrig. Begyndelsen er beholdt.
table-state-unbegun = Her slutter en tilstand, som aldrig begyndte. Koden er beholdt på dette tidspunkt.
table-row-joined = Rækken har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hovedet { $columns }, så et skilletegn står inde i ordene. De er sat sammen igen: »{ $words }«. Se på rækken; anførselstegn om ordene holder dem samlet.
table-row-uncoded = Rækken har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hovedet { $columns }, og intet siger, hvilken der rummer koden. Ordene er beholdt, og dette er ikke læst som kode: »{ $cells }«. Sæt anførselstegn om rækkens ord.
table-row-beyond = Rækken har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hovedet { $columns }. Det, der står ud over hovedet, er udeladt: »{ $cells }«. Se efter, om de andre celler står under deres hoveder.
table-row-fewer = Rækken har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hovedet { $columns }. De manglende er læst som tomme. Se efter, om de andre står under deres hoveder.
table-of-sessions = Det er tabellen med tal og en række pr. kodning: den har optællinger og nøgletal, men hverken ord eller koder. Brug i stedet tabellen med en række pr. kode: gensvar export FIL --to csv
import-praat-otherwise = Denne fil fra Praat er gemt kronologisk eller binært, og det læser gensvar ikke. Åbn den i Praat, vælg Save → Save as text file..., og importér den fil.
import-own-markdown = Det er en side fra gensvar i Markdown: den er til at læse, og koderne kommer ikke tilbage fra den. Disse formater kommer tilbage: gensvar export FIL --to json, csv, elan eller refi-qda. Hvis kun ordene er vigtige: --from text
table-codes-parted = Celler med flere koder og komma imellem: { $count }. Hver kode tæller for sig.
import-codes-joined = Flere kendte koder i én, f.eks. »{ $example }«: { $count }. Hver kode tæller for sig.
import-code-none = »{ $code }« { $count ->
    [one] (én gang)
   *[other] ({ $count } gange)
} er læst som ingen kode, som har den tast. Hvis det er en kode for sig, så sig hvilken: --code "{ $code }=…"
import-codebook-chosen = Koderne læses efter { $codebooks }. Andre, der kender dem alle (--codebook): { $others }
import-long-cut = Det her er længere end { $most } tegn, som er det meste gensvar gemmer, og det blev skåret af dér: »{ $text }…«
import-many-cut = Der er mere end { $most } poster her, som er det meste gensvar gemmer. Udeladt: { $count }.
import-copies = Filen nævner lange tekster så ofte at de ville fylde hukommelsen: navne på kolonner, grupper eller talere, eller noter. Den kan være beskadiget; se på de længste navne, og forkort dem.
import-codebook-large = Ingen kodebog her har disse koder, og med navne og definitioner er de for lange til at der kan laves en af dem. Forkort definitionerne i filen, eller vælg en kodebog der har koderne: --codebook
table-turns-sorted = Rækkerne står i en anden orden end samtalen, som når et regneark har sorteret dem efter noget andet. Replikkerne er sat efter deres numre.
table-turns-unsure = Replikkernes numre stiger ikke, og intet andet siger, i hvilken orden de blev sagt. De bliver, som de står i tabellen. Har et regneark sorteret den, så sortér den først efter »turn«, og importér den igen.
table-parts-missing = Dele af replikker har ingen række i en kodning ({ $count }); den første sådan replik begynder her. Ordene er taget fra replikkens andre rækker; koder på de manglende dele er der ikke. Se efter, om rækker er slettet eller skjult.
table-part-differs = Rækker for samme del af en replik har ikke de samme ord ({ $count }). Ordene i den første række er taget. Sammenlign rækkerne for denne replik.
table-turn-differs = Rækker for samme replik har ikke samme taler eller tider ({ $count }). Dem i den første række er taget. Sammenlign rækkerne for denne replik.
table-quote-open = Her åbner et anførselstegn en celle, og intet lukker den. Det er læst som et tegn i ordene, så rækkerne efter det ikke går tabt. Se på linjen; luk anførselstegnet, eller fjern det.
table-about-differs = Rækker for samme samtale har ikke samme titel, dato eller sprog ({ $count }, den første: »{ $example }«). Det i den første række er taget. Er det flere samtaler, skal en kolonne sige det: --column "{ $column }=samtale"
table-round-odd = »{ $example }« er ikke nummeret på en runde ({ $count }). Kodninger holdes adskilt efter det og tæller som første runde. Runder er 1, 2 …
table-note-left = »{ $what }« er en note i en række uden kode, og noter står på koder: Den er udeladt. Giv rækken en kode, eller skriv selv noten i gensvar.
table-modifiers-left = »{ $what }« skulle præcisere en kode, og rækken har ingen: Det er udeladt. Giv rækken dens kode.
table-code-nothing = Celler med »{ $cell }« under koder ({ $count }) er læst som ikke kodet. Er det en kode, så sig hvilken: --code "{ $cell }=…"
table-role-unknown = »{ $example }« er ikke en rolle, der er kendt { $count ->
    [one] (én række)
   *[other] ({ $count } rækker)
}. Sig det: --role "NAVN=klient" (eller praktiker, pårørende, tolk, anden)
table-role-differs = »{ $example }« har flere roller i tabellen { $count ->
    [one] (én række siger en anden)
   *[other] ({ $count } rækker siger en anden)
}. Den første er taget. Lav det om med: --role "{ $example }=klient"
table-name-differs = En taler har flere navne i tabellen { $count ->
    [one] (én række: »{ $example }«)
   *[other] ({ $count } rækker, den første: »{ $example }«)
}. Det første navn er taget.
import-carried-cuts-lost = Snit i replikker, der er væk eller blevet kortere, er udeladt: { $count }. Se på replikkerne i gensvar.
import-datavyu-media = Filen nævner mere end { $most } optagelser. Dem herfra og frem er udeladt.
import-datavyu-speakers = Filen nævner flere talere, end en samtale kan have. Hvem der taler i disse celler, er udeladt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}.
import-datavyu-many = Filen har mere end { $most } celler, og det er flere, end en samtale har. Del den i Datavyu, og hent den ene del efter den anden.
import-file-changing = Der blev skrevet i filen, mens den blev læst, så de sidste linjer kan mangle. Vent, til det andet program er færdigt, og importér den igen.
table-turns-timed = Rækkerne står i en anden orden end samtalen, og replikkernes numre begynder forfra hos hver taler. Replikkerne er sat efter deres tider.
table-numbers = Kolonnen »{ $column }« rummer kun hele tal og er læst som replikkens nummer. Lav det om med: --column "{ $column }=tekst"
table-no-words = Ingen kolonne er kendt som den med ordene, så replikkerne er tomme. Kolonnerne er: { $columns }. Hvis en af dem rummer ordene, så sig det: --column "{ $by }=tekst"; hvis en rummer, hvem der taler: --column "{ $by }=taler"
import-cue-dialogue = Undertekster, hvor flere linjer begynder med en streg: { $count }. Hver sådan linje er læst som sagt af en anden end den før. Se efter, hvem der taler der.
import-counts-for-nobody = Der fulgte koder med, og ingen er praktikeren eller klienten: De tæller for ingen, og der er ingen tal, før det er sagt. Sig det: --role "{ $label }=praktiker" (eller klient)
import-docx-tables-left = { $count ->
    [one] Samtalen står i afsnittene. En linje i tabeller, der ikke er en transskription, er udeladt.
   *[other] Samtalen står i afsnittene. { $count } linjer i tabeller, der ikke er en transskription, er udeladt.
}
import-docx-both = Både afsnittene og en tabel læses som samtale, så begge er taget med i dokumentets rækkefølge. Se efter dér, hvor det ene følger det andet; slet i Word det, der ikke hører til samtalen.
table-no-rows = Tabellen har ingen rækker: der står ikke noget under hovedet. Vælg den fil, rækkerne er i, eller gem arket igen.
table-times-dated = »{ $column }« har dagen foran hver tid. Samtalen er regnet fra den første af dem ({ $cell }), og de andre tæller derfra.
table-times-of-day = »{ $column }« har klokkeslæt. Samtalen er regnet fra det første af dem ({ $cell }), og de andre tæller derfra.
table-times-dotted = »{ $column }« har tider med punktum, og de er læst som timer, minutter og sekunder: { $cell } er { $time }.
table-times-days = »{ $column }« har dele af et døgn, som regneark gemmer tider: { $cell } er { $time }.
table-coders-laid = Rækker fra { $coder }, der siger det samme som rækkerne fra { $other }: { $count }. De er lagt over de samme replikker, så samtalen er der én gang med en kodning fra hver. { $left ->
    [0] Alle rækker passede.
    [one] En række passede ingen steder og er en replik for sig.
   *[other] { $left } rækker passede ingen steder og er replikker for sig.
}
table-coders-twice = Rækkerne fra { $coder } siger meget af det samme som rækkerne fra { $other } og er beholdt som replikker for sig: samtalen er der måske to gange. Er det de samme replikker, så giv tabellen en kolonne med replikkernes numre, ens for begge.
table-coders-numbers = Rækker fra { $coder }, der har samme nummer som en replik fra { $other } og siger noget andet: { $count }, den første her (nummer { $number }). De er beholdt som replikker for sig, så ordene er der måske to gange. Lad dem sige det samme som hos { $other } under deres numre, og importér igen.
table-numbers-anew = Replikkernes numre begynder forfra her, efter { $before }. Begynder en anden samtale her, så giv tabellen en kolonne med overskriften »samtale«, som nævner samtalen i hver række, og importér igen.
table-talks-by = »{ $column }« er læst som det, der skiller samtaler ad.
table-time-points = »{ $cell }« står mellem klokkeslæt og er læst som { $time }. Se efter, om det er rigtigt.
import-code-kept = { $count ->
    [one] »{ $code }« (én gang, her)
   *[other] »{ $code }« ({ $count } gange; den første er her)
} er ikke en kode i { $codebooks }, som kender de fleste andre. Den er beholdt, som den er, og tæller ingen steder. Er den stavet forkert, så sig, hvad den hedder dér: { $hint }. Eller gør den til en kendt kode i gensvar: Skriv »:«, og vælg koderne, der ikke kendes.
import-names-joined = Disse navne er opfattet som én person, »{ $label }«: { $names }. Er de flere, så giv hver sit eget navn i filen, for eksempel »{ $label } 1« og »{ $label } 2«, og importér den igen.
import-two-clinicians = Flere regnes for praktikeren: { $labels }. Er en af dem en anden, så sig det: --role "{ $label }=anden" (eller klient, pårørende, tolk). Er de det alle: --role "{ $label }=praktiker"
import-files-found = { $count } filer er læst:
import-more-files = { $count ->
    [one] … og én til
   *[other] … og { $count } til
}
import-ask-second = »{ $first }« er praktikeren i forvejen, og »{ $label }« regnes også for at være det.
import-no-clock = Tiden »{ $time }« foran ordene på linjen er ingen, som et ur viser. Den er udeladt, og ordene er beholdt.
table-column-twice = To kolonner er angivet som { $what }, »{ $one }« og »{ $other }«, og den ene ville gå tabt. Kun koder må stå i flere kolonner.
table-other-side = Koder i kolonnen for den part, der ikke taler i rækken: { $count }, den første »{ $example }«. De bliver ved rækkens replik. Se dem efter.
table-books-mixed = Hovederne { $columns } nævner flere kodebøger, og deres koder er blevet én kodning. Skal de hver for sig, så lad kun den ene kolonne stå i filen, importer den med --codebook, og gør det samme med den anden.
table-speakers-named = Kolonnerne { $columns } er læst som dem, der taler og hedder sådan. Hvis det er forkert, så angiv, hvad de rummer: --column "HOVED=HVAD"
table-rows-unlabelled = Rækker, der ikke siger, hvem der taler, hvor andre begynder med en betegnelse: { $count }, den første »{ $example }«. De er ingens, før du siger, hvem der taler der.
table-part-unsaid = Rækker, der hverken siger, hvilken del af replikken de gælder, eller dens ord: { $count }. Deres koder kom på den første del. Skriv tallet under »part«.
day-form = ÅÅÅÅ-MM-DD
table-by-head = HOVED
table-by-number = NUMMER
day-odd = Dagen »{ $day }« er ikke skrevet, som andre programmer kender dage. Skriv { $meant } i samtalens fil.
import-day-read = { $count ->
    [one] En dag er læst, som vores skrives: { $example }.
   *[other] { $count } dage er læst, som vores skrives, den første { $example }.
}
import-day-doubtful = { $count ->
    [one] Dagen »{ $example }« kan betyde to dage og bliver stående. Skriv den som ÅÅÅÅ-MM-DD i samtalens fil.
   *[other] { $count } dage kan betyde to dage, f.eks. »{ $example }«, og bliver stående. Skriv dem som ÅÅÅÅ-MM-DD i samtalernes filer.
}
import-day-unknown = { $count ->
    [one] »{ $example }« er ingen dag og bliver stående. Skriv den som ÅÅÅÅ-MM-DD i samtalens fil.
   *[other] { $count } dage er ingen, f.eks. »{ $example }«, og bliver stående. Skriv dem som ÅÅÅÅ-MM-DD i samtalernes filer.
}
import-not-read = { $count ->
    [one] Én fil blev ikke læst; den står ovenfor: { $files }
   *[other] { $count } filer blev ikke læst; de står ovenfor: { $files }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
}
table-columns-known = samtale, kodet af, nummer, start, slut, taler, rolle, kode, modifikator, notat, tekst
import-coders-many = Her er mere end { $most } kodere af én samtale. Se efter, hvilken kolonne eller hvilket lag der siger, hvem der kodede.
import-not-as-named = Navnet ender på { $ending }, som { $format } gør, men filen er ren tekst og blev læst som det. Måske blev den skåret over eller ændret undervejs: hent den igen der, hvor den kom fra.
import-xlsx-coded = Disse ark siger det samme, så de er én samtale med det, hvert af dem koder: { $names }.
import-xlsx-talks = Hvert af disse ark er en samtale for sig: { $names }.
import-xlsx-apart = Arket »{ $sheet }« siger det samme som »{ $kept }«, men har flere eller færre rækker, den første her. Nu er de to samtaler. Giv begge ark de samme rækker, og importér igen: Så er de én samtale med to kodere.
import-xlsx-words = Arket »{ $sheet }« har andre ord her end »{ $kept }«: »{ $here }«, og der »{ $there }«. Replikker med andre ord: { $count }. Ordene fra »{ $kept }« er beholdt, og koderne fra begge.
import-xlsx-parted = »{ $words }« er én række i »{ $kept }« og { $count } rækker i »{ $sheet }«, hvor denne er den første. Det er én replik, og det, »{ $sheet }« koder, står på dens dele.
import-xlsx-numbers-apart = Arket »{ $sheet }« har numre og koder uden ord og kunne ikke sættes sammen med »{ $words }«. Giv arket med ordene en kolonne med overskriften »Nr« og ét nummer for hver replik, og giv dette ark de samme numre. Importér så igen.
import-xlsx-numbers-left = Ingen replik på arket »{ $words }« har denne rækkes nummer »{ $number }«, så dens koder ({ $codes }) er udeladt. Ret nummeret, og importér igen.
import-xlsx-within = Kun arket »{ $sheet }« har denne række (»{ $words }«), og i »{ $other }« hører dens ord til replikken ved siden af. Dens koder er givet til den replik.
import-xlsx-only = Kun arket »{ $sheet }« har denne række (»{ $words }«), og »{ $other }« har den ikke. Den er blevet en replik i samtalen, og dens koder bliver på den. Tag den ud af arket, hvis ingen sagde det.
import-xlsx-speakers = Arket »{ $sheet }« har en anden taler her end »{ $kept }«: »{ $here }«, og der »{ $there }«. Replikker med en anden taler og de samme ord: { $count }. Talerne fra »{ $kept }« er beholdt, og koderne fra begge.
import-xlsx-notes = Noter på celler læses ikke: { $count }, den første på { $cell }: »{ $words }«. Skriv dem i en kolonne med overskriften »note« ved koderne.
import-xlsx-merged = Celler, der er flettet over flere rækker med ord: { $count }, den første her, ned til række { $rows }. Det, der står i sådan en celle, gælder kun dens første række. Er det ment for hver række, så skriv det i dem alle, og importér igen.
import-xlsx-colours = Farvede celler: { $count }. Farver læses ikke. Hvis de betyder koder, så skriv koderne i en kolonne.
import-xlsx-sheets = { $further ->
        [0] Arket »{ $sheet }« er læst
       *[other] Arket »{ $sheet }« er læst sammen med dem, der ligner det
    }. { $count ->
        [one] Et andet ark, hvor der står noget, er udeladt
       *[other] { $count } andre ark, hvor der står noget, er udeladt
    }: { $names }. Skal et andet ark læses, så sæt det forrest i projektmappen.
import-xlsx-many = Arkene i denne projektmappe har tilsammen mere end { $most } replikker, og det er flere, end gensvar læser på én gang. Del den i flere projektmapper, og importér dem én efter én.
import-code-kept-ours = { $count ->
    [one] »{ $code }« (én gang, her)
   *[other] »{ $code }« ({ $count } gange; den første er her)
} er ingen kode i { $codebooks }. Den er beholdt, som den er, og tæller ingen steder. Er den stavet forkert, så sig, hvad den hedder dér: { $hint }. Eller gør den kendt i gensvar: skriv »:«, og vælg de koder, der ikke er kendt.
import-modifier-kept = Det, som tilføjer noget til koderne i filen og ikke findes i kodebogen, er beholdt, som det er, og tæller, som om det ikke stod der (»{ $example }«) { $count ->
    [one] (én kode, her)
   *[other] ({ $count } koder; den første er her)
}.
table-own-gone = { $count ->
    [one] En tabel fra gensvar uden kolonnen »{ $columns }«: Hvad den sagde, vides ikke. Hvis en anden kolonne rummer det, så sig det: --column "OVERSKRIFT={ $by }"
   *[other] En tabel fra gensvar uden kolonnerne »{ $columns }«: Hvad de sagde, vides ikke. Hvis en anden kolonne rummer en af dem, så sig det: --column "OVERSKRIFT={ $by }"
}
table-own-renamed = En tabel fra gensvar med andre overskrifter, læst som: { $columns }
table-rating-alone = Overordnede scorer uden tal ({ $count }, først »{ $example }«): Ingen kolonne rummer det. De er kommet ind uden.
table-rating-nameless = Tal for overordnede scorer, hvor ingen kolonne siger hvilke ({ $count }, først »{ $example }«): udeladt. Hvis en kolonne rummer det, så sig det: --column "OVERSKRIFT=kode"
table-by-books = Koder under de kodebøger, som står over kolonnerne: { $columns }
import-garbled = Bogstaver, der er gemt forkert ({ $count }, først »{ $example }«): UTF-8 er engang taget for Latin-1, og »Ã¥« står for »å«. De er kommet ind, som de er. Gem filen igen som UTF-8 i det program, den kommer fra, og importér den.
import-time-jump = Fra { $from } siges der intet før { $to }. Er det ikke en pause, så ret tiden dér, og importér igen.
table-column-is = { $number } { $what ->
    [start] start
    [end] slut
    [turn] nummer
    [code] kode
    [speaker] taler
   *[text] tekst
}{ $more ->
    [yes] , { $rest }
   *[no] {""}
}
table-columns-merged = Koderne i kolonnerne { $columns } er blevet én kodning. Skal de hver for sig, så importér én kolonne ad gangen, de andre uden overskrift.
table-boris-books = Det, BORIS noterer om optagelser og længder, er udeladt: { $columns }
import-xlsx-formulas = { $count ->
    [one] En formel var ikke beregnet
   *[other] { $count } formler var ikke beregnet
}, da projektmappen blev gemt; den første er her. Hvad de giver, vides ikke, så cellerne er tomme. Åbn projektmappen i regnearket, gem den dér, og importér den igen.
