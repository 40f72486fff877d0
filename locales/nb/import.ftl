# What is said about transcripts: files that are no text, and what an import skipped, repaired or doubts.

## Files that are no text

decode-empty = Filen er tom. Velg filen med transkriptet.
decode-blank = Filen inneholder bare mellomrom og tomme linjer. Velg filen med transkriptet.
decode-pdf = Dette er en PDF. Åpne den, kopier teksten over i en ren tekstfil (.txt), og åpne den nye filen her.
decode-word = Dette er et Word-dokument. Åpne det i Word, velg «Lagre som» og «Ren tekst (.txt)», og åpne den nye filen her.
decode-old-office = Dette dokumentet er fra et eldre Office-program. Åpne det der, velg «Lagre som» og «Ren tekst (.txt)», og åpne den nye filen her.
decode-open-document = Dette er et OpenDocument-dokument. Åpne det i LibreOffice, velg «Lagre som» og «Tekst (.txt)», og åpne den nye filen her.
decode-spreadsheet = Dette er et regneark av en type som gensvar ikke leser. Åpne det der, velg «Lagre som» og «Excel-arbeidsbok (.xlsx)» eller «CSV UTF-8 (.csv)», og åpne den filen her: kolonnene følger med.
decode-rich-text = Dette er et RTF-dokument. Åpne det i et tekstbehandlingsprogram, velg «Lagre som» og «Ren tekst (.txt)», og åpne den nye filen her.
decode-picture = Dette er et bilde. Velg filen med transkriptet.
decode-sound = Dette er et lydopptak. Velg filen med transkriptet av samtalen.
decode-film = Dette er en video. Velg filen med transkriptet av samtalen.
decode-archive = Dette er en pakket mappe (for eksempel ZIP). Pakk den ut, og åpne transkriptet som ligger i den.
decode-database = Dette er en database. Eksporter transkriptet som ren tekst (.txt) først, og åpne den nye filen her.
decode-database-cut-off = Dette er en database som er kuttet: en del av den mangler. Kopier den på nytt derfra den kom, eller bruk en sikkerhetskopi.
decode-utf-32 = Bokstavene i denne teksten er lagret på en uvanlig måte (UTF-32). Åpne den i et tekstprogram og lagre den på nytt som UTF-8.
decode-binary = Dette ser ikke ut til å være tekst. Velg filen med transkriptet, eller lagre transkriptet som ren tekst (.txt) først.

## Texts that could be read, with a doubt

decode-nul = Tegn som ikke er tegn (NUL): { $count }. Det står et «�» i stedet.
decode-unknown-stated = Filen sier at bokstavene er lagret som «{ $encoding }», som ikke er kjent her. Se etter om de er riktige, og lagre den ellers som UTF-8.
decode-stated-otherwise = Filen sier at bokstavene er lagret som { $encoding }, men de er UTF-8 og ble lest slik.
decode-guessed = Filen sier ikke hvordan bokstavene er lagret, så den er lest som { $encoding }. Ser noen bokstaver feil ut, kan du åpne filen i et tekstprogram og lagre den på nytt som UTF-8.
decode-recognised = Filen sier ikke hvordan bokstavene er lagret. Etter utseendet er det { $encoding }. Ser noen feil ut, kan du åpne filen i et tekstprogram og lagre den på nytt som UTF-8.
decode-damaged = Noen bokstaver kunne ikke leses som { $encoding } og vises som «�». Sammenlign dem med originalen.

## Transcripts

import-nothing-said = Det er ingen replikker i denne teksten. Velg filen med transkriptet.
import-no-labels = Teksten forteller ikke hvem som snakker, så { $each } er blitt en replikk fra en ukjent person. Åpne den i gensvar, og si det replikk for replikk: { $clinician } for behandleren, { $client } for klienten, { $others } for andre. Eller skriv først i hver replikk hvem som snakker, for eksempel «Veileder:» og «Bruker:», og hent den på nytt.
import-too-many-labels = Det står { $count } forskjellige ord foran kolon, flere enn det er deltakere i en samtale. Derfor er { $each } blitt en replikk fra en ukjent person. Sjekk at dette er et transkript.
import-each-paragraph = hvert avsnitt
import-each-line = hver linje
import-before-first-speaker = { $count ->
    [one] Denne linjen står før noen har begynt å snakke, og er ikke tatt med: «{ $example }»
   *[other] Herfra står { $count } linjer før noen har begynt å snakke, og de er ikke tatt med. Den første: «{ $example }»
}
import-heading = Denne linjen begynner med «#» og er ikke tatt med, fordi den leses som en overskrift.
import-rule = Det er ingen ord på denne linjen, så den er ikke tatt med.
import-label-once = «{ $label }» står foran kolon bare her og er lest som navnet på en deltaker. Er det en del av det som blir sagt, kan du endre linjen og åpne filen på nytt.
import-label-once-apart = «{ $label }» står bare her som navnet på en deltaker, og er lest slik. Er det en del av det som blir sagt, kan du endre linjen og åpne filen på nytt.
import-name-as-words = «{ $label }» står alene over ord, slik talernes navn gjør her, men bare én gang, og ble stående som ord. Snakker { $label } her, så skriv for- og etternavn der, og åpne filen igjen.
import-label-inside = «{ $label }:» står midt i det en annen sier, og blir stående der. Er det { $label } som snakker derfra, begynner du en ny linje før navnet og åpner filen på nytt.
import-label-as-words = «{ $label }» står foran kolon, men er lest som en del av det som blir sagt. Er det en deltaker, bruker du samme navn overalt der personen snakker, med stor forbokstav.
import-label-mistyped = «{ $label }» begynner linjen der andre har kolon, og er blitt en del av det som ble sagt før. Er det { $name } som snakker her, skriver du «{ $name }:» og åpner filen på nytt.
import-label-doubled = «{ $label }» er lest som «{ $name }:». Se etter om { $name } snakker her.
import-people-listed = Herfra kan { $count } linjer være en liste over personer og ikke det de sier. Den første: «{ $example }». Er det slik, setter du «#» foran hver av dem og åpner filen på nytt; da blir de ikke tatt med.
import-chat-recipients = Meldingene er ikke alle skrevet til de samme ({ $names }). Hvem de er skrevet til, er ikke tatt med.
import-chat-reactions = Reaksjoner og sitater som Zoom skriver i chatten, utelatt: { $count }. Den første er «{ $example }».
import-empty-turn = Det blir ikke sagt noe i denne replikken.
import-time-inside = Tidspunktet på denne linjen står inne i en replikk og er ikke tatt med. En replikk har bare tidspunktet der den begynner.
import-time-backwards = Tidspunktet på denne linjen er tidligere enn et som står foran, og er ikke tatt med. Sjekk tidspunktene rundt.
import-turn-split = Replikken er for lang til å vises i ett stykke, så den fortsetter i { $count ->
    [one] en ny replikk
   *[other] { $count } nye replikker
} av samme deltaker.
place-whole = hele filen
place-line = linje { $number }
place-paragraph = avsnitt { $number }
place-row = rad { $number }
place-table-row = tabell { $table }, rad { $row }
place-sheet-row = ark «{ $sheet }», rad { $row }
place-entry = «{ $name }»
import-at = { $place }: { $what }
import-time-reversed = Slutten ligger før begynnelsen, så bare begynnelsen ble beholdt.
import-turn-ids = Numrene på replikkene i filen står ikke alle én gang, så replikkene er talt på nytt.
xml-broken = Filen er skadet her: XML-en henger ikke sammen. Lagre den på nytt i programmet som laget den.
xml-cut-off = Filen slutter før den er hel. Lagre den på nytt i programmet som laget den.
xml-deep = Elementer står dypere inne i hverandre her enn i noen ekte fil, så den leses ikke.
xml-doctype = Filen har en egen dokumenttype (DOCTYPE), som kan skjule noe. Fjern linjen hvis du stoler på filen.
xml-doctype-packed = En del av filen har sin egen dokumenttype (DOCTYPE), som kan skjule noe. Stoler du på filen, så lagre den på nytt med programmet den kommer fra.
xml-entity = Det står et «&…;» her som ingenting forklarer. Lagre filen på nytt i programmet som laget den.
archive-none = Filen er ikke pakket, slik filer i dette formatet er. Utelat --from, så blir formatet funnet ut fra det som står i filen.
archive-damaged = Filen er pakket og skadet: den kan ikke pakkes ut. Hent den på nytt, eller lagre den på nytt i programmet som laget den.
archive-locked = «{ $part }» i filen er låst med passord eller pakket på en uvanlig måte. Lagre filen på nytt uten passord.
archive-large = «{ $part }» i filen blir større enn { $most } MB når den pakkes ut, så den leses ikke. Del dokumentet.
archive-parts = Filen inneholder mer enn { $most } deler, flere enn noe dokument. Den leses ikke.
import-coded-before = Tidspunkter før samtalen begynner, er ikke tatt med { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}. Det som er kodet der, er beholdt uten tidspunkt.
import-coded-beyond = Tidspunkter som ligger senere enn noen samtale varer, er ikke tatt med { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}. Det som er kodet der, er beholdt uten tidspunkt.
import-coded-no-time = Noen tidspunkter kunne ikke leses { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}. Det som er kodet der, er beholdt uten tidspunkt.
import-cacti-line = Linjer som ikke har CACTIs form, er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Se på dem i et tekstprogram.
import-cacti-bytes = Stedene i lyden stemmer ikke med klokken, så tidspunktene er klokkens, i hele sekunder.
import-cacti-clock = Stedet i lyden og klokken avviker mer enn to sekunder fra hverandre; klokken er brukt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Sjekk disse tidspunktene.
import-cacti-component = Numre på deler av samtalen er ikke tatt med, fordi gensvar ikke har plass til dem { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}.
import-cacti-no-value = Vurderinger uten tall er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Gi dem i gensvar.
import-cacti-notes-lost = Filen har notater til vurderingene, men ingen vurdering de kan stå ved. Kopier dem hvis du trenger dem: { $notes }
import-cacti-notes-kept = CACTI har ett notat for alle vurderinger. Det står ved «{ $rating }».
import-cacti-damaged = Filen er skadet og kan ikke leses. Åpne den i CACTI og lagre den på nytt, eller bruk en tidligere kopi.
import-cacti-damage = Filen er skadet noen steder. Det som kunne leses, er tatt med; sammenlign med det CACTI viser.
import-cacti-strange = Denne databasen er ikke slik CACTI lager den, så den leses ikke. Åpne den i CACTI og lagre den under et nytt navn.
import-cacti-evidence = Koblinger fra utsagn til vurderinger peker ikke på noe og er ikke tatt med ({ $count }).
import-cacti-code = Utsagn har en kode som filen ikke kjenner; nummeret er beholdt som kode { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-note = Notater til utsagn uten kode er ikke tatt med { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}. Kopier dem fra CACTI hvis du trenger dem.
import-cacti-no-codes = Dette oppsettet har ingen koder og ingen vurderinger. Velg CACTIs userConfiguration.xml.
import-cacti-button = Knapper hører til koder som filen ikke kjenner; de er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-summary = Summer og komponenter i oppsettet er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Tall kommer fra kodeboken i gensvar.
import-cacti-nameless = Koder eller vurderinger uten navn er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-code-twice = Navn står der to ganger; det første er beholdt { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første av dem står her)
}.
import-cacti-number-twice = To koder har samme nummer. Begge er beholdt, fordi gensvar går etter navn { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-cacti-range = Vurderinger der laveste og høyeste tall ikke gir en skala, er lest som 1 til 5 { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Sjekk kodeboken.
import-boris-broken = Prosjektet er skadet her og kan ikke leses. Åpne det i BORIS og lagre det på nytt, eller bruk en tidligere kopi.
import-boris-empty = Dette prosjektet inneholder ingen observasjoner og ingen atferd. Velg en annen fil.
import-boris-variables = Uavhengige variabler som gensvar ikke har plass til, og som ikke er tatt med: { $count }, den første «{ $example }».
import-boris-described = Beskrivelser av observasjoner som gensvar ikke har plass til og som er utelatt: { $count }, den første «{ $example }». En samtale heter som observasjonens id.
import-boris-odd = Deler av prosjektet har ikke BORIS’ form og er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Åpne det i BORIS og se på dem.
import-boris-nameless = Personer eller atferd uten navn er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-twice = Atferd er definert to ganger; den første er beholdt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første av dem står her)
}.
import-boris-no-code = Hendelser uten atferd er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-unknown = Hendelser har en atferd som prosjektet ikke kjenner; de er beholdt som punkter { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-subjects = Koder har navn etter den som ble observert (Therapist_OQ), slik BORIS skriver dem; navnene ble talere { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-datavyu-said-by = Det som ble sagt, har ingen taler; den som er kodet der, er tatt for taleren { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-datavyu-said-by-several = Flere personer er kodet på ord som ikke har noen taler; kodene deres står ved siden av ordene { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-unpaired = Noen tilstander har en begynnelse, men ingen slutt; bare begynnelsen er beholdt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. BORIS retter dem med Ctrl+U.
import-boris-clock = Tidspunktene er klokkeslett, så de er regnet fra den første hendelsen { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-boris-subjects = Det er flere personer enn en samtale har; de siste er oppfattet som ingen bestemt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-kind = Det første ordet i en SDIS-fil er Event, State, Timed, Interval eller Multievent, og her er det et annet. Velg en annen fil.
import-sdis-empty = Denne SDIS-filen inneholder ingen samtaler med koder. Velg en annen fil.
import-sdis-cut = Denne SDIS-filen slutter før samtalene begynner, så den er kuttet. Finn hele filen, og importer den.
import-sdis-unit = Tidsenheten er ikke sekunder, men tidene er lest som sekunder ({ $count }). Sjekk dem.
import-sdis-interval = Filen sier ikke hvor langt et intervall er, så kodene har ingen tidspunkter ({ $count }). Skriv «Interval=10'» øverst hvis det er 10 sekunder.
import-sdis-factors = Verdier av faktorer er ikke tatt med, fordi gensvar ikke har plass til dem { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}.
import-sdis-sign = Tegn som ikke betyr noe i SDIS, er ikke tatt med { $count ->
    [one] (ett, her)
   *[other] ({ $count }; det første står her)
}.
import-sdis-no-end = En økt slutter ikke med «/» eller «;», så filen kan være kuttet. Se etter om den er hel.
import-cacti-paired = Kolonnene står i en annen rekkefølge enn CACTI skriver dem ({ $count ->
    [one] én rad
   *[other] { $count } rader
}): Hvert klokkeslett har sine byte etter seg og er lest slik. Se etter at tidene stemmer.
import-sdis-two-speak = To taleres koder står i én hendelse { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}. En replikk har én taler, så kodene ble til to replikker.
import-sdis-two-named = To talere er nevnt for én hendelse { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}. En replikk har én taler, så den første ble beholdt.
import-datavyu-empty = Denne Datavyu-filen inneholder ingen celler. Velg en annen fil.
import-datavyu-line = Linjer som verken er en kolonne eller en celle, er ikke tatt med { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første står her)
}. Åpne filen i Datavyu og se på den.
export-uncoded-turns = Replikker uten kode er ikke med i filen ({ $count }).
export-sdis-uncoded = Replikker uten kode er ikke med i filen: { $count } i { $sequences } sekvenser til sammen.
export-ends-left-out = Koder er skrevet som punkter, uten slutten på replikken, fordi strekk med samme kode ikke kan overlappe der ({ $count }).
export-one-coding = Filen tar én koding og har { $coding }. Utelatt: { $others }. Eksporter dem for seg.
export-codes-apart = Stykker av replikker med flere koder: { $count }. Her er hver kode en hendelse for seg og kommer tilbake som en replikk for seg. Betyr det noe, så behold kodingen i gensvar, eller eksporter også som JSON.
export-values-changed = BORIS tar ingen verdi med «( ) | , ~» og ingen som heter None: { $values }.
export-names-changed = Koder måtte få andre navn: { $names }. Det står i filen som kommentarer, og gensvar leser dem tilbake.
export-sdis-labels = Tittelen, og koderen når det er flere kodinger, står før hver sekvens som én etikett. Den leses bare tilbake som en tittel, så begge regnes som tapt.
export-sdis-none = { $count ->
    [one] Én koding har ingen koder, og SDIS inneholder ikke annet, så ingenting av den kommer tilbake.
   *[other] { $count } kodinger har ingen koder, og SDIS inneholder ikke annet, så ingenting av dem kommer tilbake.
} En fil helt uten koder kan ikke leses igjen.
export-sdis-both-sides = Koder som behandler, klient eller andre deler, har et navn for hver side: { $names }. Tell dem sammen der sidene ikke betyr noe.
export-sdis-together = Stykker med flere koder: { $count }. Hendelser i SDIS står etter hverandre, så de ble til en rekkefølge og teller som trinn i forskyvninger. Betyr det noe, så del replikkene, eller eksporter som «sdis» med tider.
export-modifiers-left-out = CACTI har ingen tillegg til koder: bare de nødvendige er blitt egne koder.
export-ratings-left-out = BORIS har ingen vurderinger, så kodebokens er ikke med i filen.
export-cacti-failed = CACTI-filen kunne ikke lages: to vurderinger har kanskje samme navn. Eksporter til et annet format.
export-boris-failed = BORIS-prosjektet kunne ikke lages. Eksporter til et annet format.
export-table-failed = Tabellen kunne ikke lages. Eksporter til et annet format.
import-mark-nowhere = Koden «{ $code }» ble utelatt: ingenting av det som ble sagt, hører til den.
import-mark-silence = Ingen snakker der koden «{ $code }» står, så den ble satt på det nærmeste som ble sagt. Sjekk den.
import-mark-near = Koder står opptil et sekund ved siden av det som ble sagt, og ble satt på det ({ $count }, den første: «{ $example }»). Sjekk dem.
import-mark-silent = { $who } sier ingenting der koden «{ $code }» står, så den ble satt på det nærmeste { $who } sa. Sjekk den.
import-modifier-further = Koden «{ $code }» har flere verdier av én modifikator, og en kode kan her bare ha én. Den første er beholdt; de andre står i notatet: { $values }
import-modifier-unknown = Det som føyer noe til kodene i filen og ikke finnes i kodeboken, står i notatene deres («{ $example }») { $count ->
    [one] (én kode, her)
   *[other] ({ $count } koder; den første er her)
}.
import-rating-unknown = «{ $global }» (vurdert til { $value }) er ingen global kategori i disse kodebøkene og ble utelatt.
import-rating-range = «{ $global }» er vurdert til «{ $value }», som ikke er fra { $lowest } til { $highest }, så vurderingen ble utelatt.
import-coding-unsound = gensvar klarte ikke å lage en koding av disse kodene. Meld gjerne fra om dette.
import-format = Filformat: { $format }
import-format-text = Filformat: { $format }, bokstaver som { $encoding }
import-talks = { $count } samtaler
import-more-talks = … og { $count } til. --details viser dem.
import-turns = { $count ->
        [one] { $count } replikk
       *[other] { $count } replikker
    }
import-times = Fra { $start } til { $end }
import-coding = Kodet etter { $codebooks } av { $coder }: { $count ->
        [one] én kode
       *[other] { $count } koder
    }{ $ratings ->
        [0] {""}
        [one] , én global kategori
       *[other] , { $ratings } globale kategorier
    }
import-made-codebook = Ingen kodebok her har alle disse kodene, så det lages en av dem: { $id }
import-codes-sideless = Ingenting forteller om disse kodene gjelder behandlerens eller klientens ord: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}. I kodeboken «{ $id }» står de som behandlerens. Oppgi hvem som er hvem (--role), eller rett «speaker» i kodebokens fil.
import-codebook-made-before = Kodene leses etter «{ $codebooks }», som en import laget av en annen fil. Betyr de noe annet her, så oppgi kodeboken: --codebook
import-codebook-contradicts = Kodeboken «{ $codebooks }», som en tidligere import laget, har koden «{ $code }» for den andre taleren. Derfor ble den ikke brukt.
import-made-codes-new = Koder som ingen kodebok har: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
import-made-codes-renamed = Endret navn i den: { $codes }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
import-no-codebook-folder = Kodeboken som trengs, kan ikke lagres, siden det ikke finnes en mappe for innstillinger. Kodene i den vil være ukjente.
import-doubts = { $count ->
        [one] Én ting må ses på:
       *[other] { $count } ting må ses på:
    }
import-more-doubts = … og { $count } til. --details viser dem.
import-strict = { $count ->
        [one] Ingenting ble skrevet, siden én ting må ses på og det ble bedt om --strict.
       *[other] Ingenting ble skrevet, siden { $count } ting må ses på og det ble bedt om --strict.
    }
import-needs-yes = Ingenting ble skrevet, siden ingen kan spørres her. Legg til --yes for å skrive.
import-write = { $count ->
        [one] Skal filen skrives? [J/n]
       *[other] Skal { $count } filer skrives? [J/n]
    }
import-write-wordless = { $count ->
        [one] Ingen kolonne med ord er kjent, så det ville bli skrevet en samtale uten et ord. Skal den skrives likevel? [j/N]
       *[other] Ingen kolonne med ord er kjent, så det ville bli skrevet en samtale uten et ord. Skal { $count } filer skrives likevel? [j/N]
    }
import-answers-no = n nei no
import-strict-refused = { $count ->
        [one] Ingenting ble skrevet, siden én fil ikke kunne leses og --strict var valgt.
       *[other] Ingenting ble skrevet, siden { $count } filer ikke kunne leses og --strict var valgt.
    }
import-stopped = Importen ble stanset. Samtaler som kom inn, hver med alle kodene sine: { $there }. Samtaler som ikke gjorde det: { $missing }.
import-codes-none = Det er ingen koder i det som skal importeres, så { $option } ville ikke gjort noe. Utelat det. Ingenting ble skrevet.
import-code-nowhere = Filen har ingen kode «{ $code }». Kodene i den: { $known }. Ingenting ble skrevet.
import-code-no-book = Ingen kodebok har en kode «{ $code }». «gensvar codebooks list» nevner kodebøkene, og «gensvar codebooks show ID» kodene i dem. Ingenting ble skrevet.
import-not-written = Ingenting ble skrevet.
import-written = Skrevet: { $file }
import-written-from = Skrevet: { $file } (fra { $source })
import-written-beside = Skrevet: { $file } ({ $session } var der allerede)
import-written-from-beside = Skrevet: { $file } (fra { $source }; { $session } var der allerede)
import-own-file = Dette er en av gensvars egne filer. Åpne den med gensvar uten «import».
import-ask-role = { $more ->
        [0] { $files }: hvem er «{ $label }»?
       *[other] { $files } og { $more } til: hvem er «{ $label }»?
    }
import-ask-words = «{ $words }»
import-ask-again = Skriv et av tallene 1 til 5, Enter for «{ $shown }», eller q for å stoppe.
json-form = Her står noe annet enn det gensvar skriver. Hva som hører hjemme her, står i docs/gensvar.schema.json.
json-text = Her skal det stå en tekst i anførselstegn: "Hei".
json-list = Her skal det stå en liste i hakeparenteser: [1, 2].
json-fields = Her skal det stå oppføringer i krøllparenteser: {"{"}"id": 1{"}"}.
json-choice-unknown = Ordet «{ $word }» passer ikke her. Bruk ett av disse: { $choices }.
json-field-unknown = gensvar kjenner ikke denne oppføringen og har utelatt den. Sjekk stavemåten.
json-newer = Dette er skrevet i versjon { $format } av formatet; dette programmet kjenner versjon { $known }. Bruk en nyere gensvar.
json-no-talks = Det er ingen samtaler fra gensvar i denne JSON-filen.
table-no-columns = Hodet i tabellen sier ikke hvilken kolonne som har ordene eller kodene. Kolonnene er: { $columns }. Oppgi det: gensvar import FIL --column "HODE=tekst" --column "HODE=taler", og slik også kode, kodet av, start. Hvis det ikke er en tabell: --from text
table-no-column = Tabellen har ingen kolonne «{ $column }». Kopier navnet fra første rad, eller tell kolonnene fra 1.
table-no-meaning = En kolonne kan ikke ha «{ $what }». Velg { $known }.
table-no-time = «{ $cell }» er ingen tid og ble utelatt. Tider er sekunder (12,5) eller klokkeslett (0:12).
table-no-heads = Tabellen har ikke noe hode, og cellene viser ikke hva kolonnene har. Første rad: { $columns }. Oppgi det med tall: gensvar import FIL --column 1=taler --column 3=tekst. Hvis det ikke er en tabell: --from text
table-headless = Tabellen har ikke noe hode. Kolonnene etter det som står i dem: { $columns }. Hvis en er feil: --column NUMMER=HVA
table-codes-first = To snakker i denne raden. Kodene gikk til { $label }. Sjekk dem, eller skriv en rad for hver.
table-times-minutes = «{ $column }» er lest som sekunder, men så mye kan ikke bli sagt på så kort tid. Hvis «{ $cell }» betyr { $time }, skriver du tidene med kolon og importerer på nytt.
table-times-hours = «{ $column }» ville være en samtale på mange timer, til { $cell }: Et regneark tar minutter og sekunder for timer og minutter. Alle er lest som minutter og sekunder ({ $cell } som { $time }). Se over noen av tidene.
table-times-long = «{ $column }» går fra { $from } til { $cell }, og det er lenge for en samtale. Se etter om regnearket har endret tidene: Minutter og sekunder skal stå som 0:01:05.
table-times-whole = «{ $column }» går til { $cell } uten sekunder, og det sies lite i så lang en samtale. Tidene er lest som timer og minutter. Har et regneark laget dem av minutter og sekunder ({ $time }), skriv dem som 0:{ $time }, og importer på nytt.
table-times-small = «{ $column }» er lest som sekunder, og hele samtalen ligger innenfor ett av dem («{ $cell }»). Vis tidene som timer, minutter og sekunder i regnearket (tt:mm:ss), lagre det som CSV på nytt, og importer den filen.
import-time-ahead = Tiden { $time } er senere enn tidene til replikkene etter den og ble utelatt. Sjekk den i filen.
import-docx-lone = Denne raden har bare «{ $words }» og er ingen replikk. Den er ikke tatt med.
import-docx-cell-codes = Kodene i en celle i denne tabellen (den første er «{ $example }») har ikke like mange linjer som samtalen ved siden av. De står mellom ordene. Gi hver replikk sin egen rad, og åpne filen på nytt.
import-times-behind = Tider mellom to # står etter avsnittene ({ $count }). Hver av dem er lest som slutten på avsnittet og begynnelsen på det neste; det første begynner ved 0:00.
import-times-hashed = Tider mellom to # står foran avsnittene ({ $count }). Hver av dem er lest som begynnelsen på avsnittet.
import-time-hashed-inside = Tider mellom to # midt i avsnitt, som ikke er tatt med: { $count }.
import-labels-count = Tallene i { $labels } … teller replikker, siden hver betegnelse står én gang: de er utelatt. Hvis de skiller personer fra hverandre, skriver du bokstaver i stedet for tall.
import-codes-in-words = Koder i parenteser mellom ordene, som forblir ord: { $count }, den første «{ $example }». Skal de med som koder, setter du dem i en kolonne i en tabell (CSV).
import-codes-at-ends = Koder på slutten av linjer, etter en tabulator eller flere mellomrom, som forblir ord: { $count }, den første «{ $example }». Skal de med som koder, setter du dem i en kolonne i en tabell (CSV).
import-times-dated = Hver tid har dagen foran seg. Samtalen er regnet fra den første av dem ({ $time }), og de andre telles derfra.
import-times-of-day = Tidene er klokkeslett. Samtalen er regnet fra det første av dem ({ $time }), og de andre telles derfra.
import-times-in-words = Tidspunkter i parenteser mellom ordene, som blir stående der: { $count }, det første «{ $example }». En replikk har bare tidspunktet der den begynner.
table-coding-unclear = «{ $example }» har flere kodinger i denne tabellen, og disse radene sier ikke hvilken ({ $count }). De er blitt en egen koding. Skriv id-en under «coding».
table-of-codebook = Dette er en kodebok som tabell, som gensvar skriver og ikke leser. «gensvar codebooks list» nevner kodebøkene som finnes, og «gensvar codebooks new» lager din egen.
import-cue-unnamed = Tekster uten navn, som er gitt til den som snakket før: { $count }. Sjekk hvem som snakker der.
import-boris-none = Dette er ikke et BORIS-prosjekt. Utelat --from, så blir formatet funnet ut fra det som står i filen.
import-chat-people = Alder, kjønn og lignende om personer (@ID), som gensvar ikke har plass til og har utelatt: { $count }.
table-row-broken = Raden kunne ikke leses og ble utelatt ({ $reason }).
part-talks = flere samtaler i én fil
part-ids = id-er for samtaler og kodinger
part-title = tittelen
part-language = språket
part-date = dagen
part-media = opptak
part-offsets = hvor opptakene begynner
part-targets = mål for samtalen
part-speakers = hvem som snakker
part-names = navn på deltakerne
part-roles = rollene til deltakerne
part-speaks-for = hvem en tolk snakker for
part-silent = deltakere uten replikk
part-words = ordene
part-starts = når replikker begynner
part-ends = når replikker slutter
part-untimed = replikker uten tid
part-turn-ids = numrene på replikkene
part-coders = flere kodere
part-coder = koderen
part-codebooks = kodebøkene
part-round = runden
part-circumstances = hva det ble kodet ut fra, og om kodingen er ferdig
part-passes = gjennomganger, og hvorfor en samtale ikke kan kodes
part-marks = kodene
part-mark-ids = numrene på kodene
part-modifiers = modifikatorer
part-notes = notater
part-overrides = hva som teller mot reglene
part-cuts = hvor replikker er delt
part-together = flere koder på ett stykke av en replikk
part-ratings = globale kategorier
part-evidence = hva som taler for globale kategorier
part-course = bokmerker, utsnitt, faser og planen
part-backwards = tider for replikker som begynner før en replikk over dem
part-consent = hva klienten har samtykket til, og om det er trukket tilbake
part-retain = dagen samtalen må slettes etter
part-hidden = om tallene var skjult under kodingen
part-versions = hvilken versjon av kodebøkene det ble kodet etter
part-gone = koder på replikker som samtalen ikke har lenger
export-withdrawn = Klienten har trukket samtykket tilbake ({ $day }). Sjekk om samtalen kan gis videre.
export-not-agreed = Klienten har ikke samtykket til at samtalen brukes. Sjekk om den kan gis videre.
export-retain = Samtalen skal slettes etter { $day }: det skal også filen som nå lages av den.
xlsx-full = Et ark har plass til høyst { $most } rader. Skriv CSV i stedet: --to csv
xlsx-cut = { $count ->
        [one] Én celle er lengre enn de { $most } bokstavene et ark har plass til, og ble kuttet.
       *[other] { $count } celler er lengre enn de { $most } bokstavene et ark har plass til, og ble kuttet.
    }
import-before-first-cue = Linjer før den første teksten som ikke er tatt med: { $count }. Den første er «{ $example }».
import-cue-empty = Tekster eller segmenter uten ord som ikke er tatt med: { $count }.
import-cue-cut-off = Rader som slutter etter tidene, som der en fil er kuttet: { $count }. De er utelatt. Se etter om filen er hel.
import-cue-time = Tider som ikke kan leses: { $count }, den første «{ $example }». De er utelatt, og ordene er beholdt. Se over stedene.
import-cue-time-damaged = Denne linjen skulle være tider, men er skadet: «{ $words }». Det som kan leses av dem, er tatt med, og ordene under den er sin egen undertekst. Rett linjen og åpne filen igjen hvis tidene betyr noe.
import-docx-beside = Transkriptet står i en tabell. Linjer utenfor den som ikke er tatt med: { $count }.
import-docx-columns = Tabellen har flere kolonner enn taler, ord og tid. De er ikke tatt med.
import-docx-comments = Kommentarer i margen som ikke er tatt med: { $count }.
import-docx-colours = Steder med farget bakgrunn: { $count }. Farger leses ikke. Hvis de betyr koder, skriv kodene i en kolonne i en tabell.
import-docx-deleted = Steder der ord er merket som slettet (spor endringer): { $count }. Disse ordene er ikke tatt med. Godta eller avvis endringene i Word hvis de hører til samtalen.
import-docx-hidden = Steder med skjulte ord i Word-dokumentet, utelatt: { $count }. Hører de til samtalen, så vis dem i Word (Skrift, Skjult) og lagre igjen.
import-docx-struck = Steder med gjennomstrekede ord: { $count }. De er tatt med som ord som blir sagt. Slett dem i Word hvis de ikke hører til samtalen.
import-docx-symbol = Tegn fra skrifter som ikke er kjent her: { $count }. Det står et «�» i stedet. Se på dem i Word.
import-docx-footnotes = Fotnoter og sluttnoter som ikke er tatt med: { $count }.
import-docx-heads = Denne raden er overskriftene i tabellen og er ikke tatt med.
docx-no-document = Dokumentet er skadet: teksten mangler. Åpne det i Word og lagre det på nytt.
import-rolling = Tekstene ruller oppover skjermen. Tekster som viser det samme en gang til: { $count }. Det er regnet som sagt én gang.
import-row-time = Tidspunktet i denne raden kan ikke leses og er ikke tatt med.
import-segments-order = Segmenter som står bak et som begynner senere: { $count }. Samtalen står i rekkefølgen til tidene.
import-segment-strange = Oppføringer som ikke er segmenter, og som ikke er tatt med: { $count }. Lag transkriptet på nytt hvis det mangler ord.
import-segment-untimed = Segmenter uten et tidspunkt som kan leses: { $count }. Ordene er beholdt.
import-tag-unknown = Ord i vinkelparenteser som slike tekster ikke har, og som ikke er tatt med: { $count }. Det første er «{ $example }». Hører de til samtalen, skriver du dem i runde parenteser.
import-time-negative = Tidspunkter før opptaket begynner: { $count }, det første «{ $example }». De er lest som 0:00.
import-time-odd = Tidspunkter som ikke er skrevet slik formatet har dem: { $count }, det første «{ $example }». De er lest likevel. Sjekk at de er riktige.
import-webvtt-cut-off = Replikker filen sier at den har: { $stated }. Replikker som er der: { $there }. Den slutter ikke med «NOTE end» og er kanskje kuttet. Se etter om samtalen er hel.
import-webvtt-codes-behind = Koder etter den siste teksten, som ikke hører til noe og ikke er tatt med: { $count }.
import-webvtt-header = Filen begynner ikke med «WEBVTT», så det kan være en annen type fil. Den er lest likevel.
import-webvtt-looks = Blokker som bare sier hvordan tekstene ser ut og hvor de står, og som ikke er tatt med: { $count }.
import-webvtt-note = Merknader (NOTE) som ingen sier, og som ikke er tatt med: { $count }.
import-webvtt-stray = Steder med linjer som ikke hører til noen tekst, og som ikke er tatt med: { $count }. Den første er «{ $example }». Blir de sagt, mangler det et tidspunkt over dem.
import-words-of-others = Segmenter der enkelte ord er gitt til en annen deltaker: { $count }. Hvert segment er beholdt hos sin egen deltaker. Sjekk hvem som snakker der.
json-damaged = Filen er skadet her: JSON-en henger ikke sammen. Hent den på nytt fra programmet som laget den.
json-no-number = Verdier som ikke er tall («{ $example }»): { $count }. De er lest som om det ikke sto noe der.
json-half-letter = Halve tegn («{ $example }»), som ikke kan leses: { $count }. Det står et «�» i stedet.
json-name-twice = Navn som står to ganger på samme sted: { $count }, det første «{ $example }». Det som står sist, er lest.
json-cut-off = Filen slutter før den er hel. Hent den på nytt fra programmet som laget den.
export-webvtt-times = Replikker uten tidspunkt: { $count }. Slike tekster må ha et, så det er satt inn tidspunkter; gensvar kjenner dem igjen når det leser filen.


## ELAN, Praat, CHAT and REFI-QDA

import-carried-broken = Det gensvar hadde skrevet til seg selv i filen, er endret og kan ikke leses. Navn, roller, id-er og globale kategorier mangler; sjekk dem.
import-no-xml = Dette er ikke XML, slik filer i dette formatet er. Utelat --from, så blir formatet funnet ut fra det som står i filen.
import-eaf-none = Dette er XML, men ikke en annotasjonsfil fra ELAN. Velg .eaf-filen.
import-eaf-lost = { $count ->
    [one] Én annotasjon hører verken til en tid eller til en annen annotasjon og har derfor ingen tid.
   *[other] { $count } annotasjoner hører verken til en tid eller til en annen annotasjon og har derfor ingen tid.
}
import-eaf-row-odd = Linjer som ikke er en rad i ELANs tabell ({ $count }, den første: «{ $example }»), er satt bak ordene i raden over.
import-eaf-odd-times = { $count ->
    [one] Én tid kan ikke være en tid i et opptak og ble utelatt.
   *[other] { $count } tider kan ikke være tider i et opptak og ble utelatt.
}
import-eaf-frames = Tidene er talt i filmbilder og ble regnet om til sekunder.
import-eaf-id-twice = To annotasjoner har id-en «{ $id }»; det som hører til den, ble knyttet til den andre av dem. Lagre filen på nytt i ELAN.
import-eaf-slots = { $count ->
    [one] Én tid står ikke i filen og ble satt jevnt mellom tidene rundt den.
   *[other] { $count } tider står ikke i filen og ble satt jevnt mellom tidene rundt dem.
}
import-eaf-left = { $count ->
    [one] Sporet med én annotasjon inneholder verken tale eller koder og ble utelatt.
   *[other] Sporet med { $count } annotasjoner inneholder verken tale eller koder og ble utelatt.
}
import-eaf-stretches = { $count ->
    [one] Sporet deler replikker etter tid (ett stykke), og teksten er ikke det som ble sagt der, så teksten ble utelatt.
   *[other] Sporet deler replikker etter tid ({ $count } stykker), og tekstene er ikke det som ble sagt der, så tekstene ble utelatt.
} Koder under det står på replikkene.
import-eaf-notes-left = { $count ->
    [one] Sporet «{ $name }» heter noe med notater: den ene annotasjonen er ikke noe noen sier, og ble utelatt.
   *[other] Sporet «{ $name }» heter noe med notater: de { $count } annotasjonene er ikke noe noen sier, og ble utelatt.
} Er det en som snakker, gir du sporet et annet navn i ELAN.
import-eaf-guessed-codes = Sporet ble oppfattet som koder, fordi verdiene er korte og går igjen. Gi sporets type et kontrollert vokabular i ELAN, så er det sikkert.
import-tiers-unclear = { $tiers } koder de samme stedene. De er lest som én koders. Hvis de er hver sin koders, kaller du dem «koder NAVN» (i ELAN: eller fyller ut sporenes annotator) og importerer på nytt.
import-eaf-guessed-rows = Sporet ble oppfattet som koder, fordi verdiene er korte og går igjen. Er de sagt, så les filen som en tabell: --from tsv
import-eaf-parts-lost = { $count ->
    [one] Delene av én replikk svarer ikke lenger til ordene i den, så replikken ble stående hel.
   *[other] Delene av { $count } replikker svarer ikke lenger til ordene i dem, så replikkene ble stående hele.
}
import-eaf-codes-lost = { $count ->
    [one] Én annotasjon i sporet hører ikke til noe som ble sagt, og ble utelatt.
   *[other] { $count } annotasjoner i sporet hører ikke til noe som ble sagt, og ble utelatt.
}
export-times-made-up = { $count ->
    [one] Formatet krever tider: én replikk uten tid fikk en oppdiktet tid.
   *[other] Formatet krever tider: { $count } replikker uten tid fikk oppdiktede tider.
}
export-times-moved = { $count ->
    [one] Formatet tillater ikke at replikker fra samme person overlapper eller ikke varer noen tid: tiden for én replikk ble endret.
   *[other] Formatet tillater ikke at replikker fra samme person overlapper eller ikke varer noen tid: tidene for { $count } replikker ble endret.
}
export-letters-lost = Kontrolltegn, som formatet ikke kan inneholde, ble erstattet av «�».
export-returns = { $count ->
    [one] Windows' linjeskift inne i én tekst blir til vanlige når filen leses igjen.
   *[other] Windows' linjeskift inne i { $count } tekster (replikker, notater, titler) blir til vanlige når filen leses igjen.
}
import-praat-silences = { $count ->
    [one] Ett intervall sier bare at ingen snakker, og ble utelatt.
   *[other] { $count } intervaller sier bare at ingen snakker, og ble utelatt.
}
import-praat-tiers = Spor som filen sier at den har: { $stated }. Spor som er der: { $there }. Filen kan være kuttet, og det som sto i de andre, er gått tapt. Lagre den på nytt i Praat.
import-praat-count = { $count ->
    [one] Sporet «{ $tier }» inneholder ett element og ikke så mange som det oppgir. Se på slutten av det i Praat.
   *[other] Sporet «{ $tier }» inneholder { $count } elementer og ikke så mange som det oppgir. Se på slutten av det i Praat.
}
import-praat-cut-off = Filen slutter midt i en tekst. Lagre den på nytt i Praat.
import-chat-line = Denne linjen er ikke en som CHAT kjenner, og ble utelatt.
import-chat-headers = { $count ->
    [one] Én linje i hodet forteller om opptaket eller rammene og ble utelatt.
   *[other] { $count } linjer i hodet forteller om opptaket eller rammene og ble utelatt.
}
import-chat-tiers = { $count ->
    [one] Én linje i dette sporet inneholder ingen koder og ble utelatt.
   *[other] { $count } linjer i dette sporet inneholder ingen koder og ble utelatt.
}
import-chat-said-of = Merknader i hakeparenteser mellom ordene, utelatt: { $count }. Den første er «{ $example }». Er det en kode, så skriv den i et spor under linjen: «%cod:» og koden med «$» foran.
import-chat-unsigned = Linjer i dette sporet der kodene kanskje mangler «$», utelatt: { $count }. Den første er «{ $example }». Skriv «$» foran hver kode og åpne filen igjen.
import-chat-no-end = Filen slutter her uten «@End» og kan være kuttet. Se etter om samtalen er hel.
import-refi-none = Filen er ikke et REFI-QDA-prosjekt. Eksporter prosjektet som «REFI-QDA» (.qdpx) på nytt.
import-refi-no-text = Denne teksten er ikke i prosjektfilen og er derfor utelatt. Eksporter prosjektet sammen med tekstene.
import-refi-aside = Caser, sett, variabler og lenker som ikke er tatt med: { $count }.
import-refi-notes = Notater som ikke står på noe kodet stykke av en tekst, og som ikke er tatt med: { $count }. Ta vare på prosjektet for deres skyld.
import-refi-others = { $count ->
    [one] Én kilde er et bilde, et opptak eller en PDF og ble utelatt.
   *[other] { $count } kilder er bilder, opptak eller PDF-er og ble utelatt.
}
import-refi-odd = { $count ->
    [one] Én markering sier ikke hvor den er, og ble utelatt.
   *[other] { $count } markeringer sier ikke hvor de er, og ble utelatt.
}
import-refi-code-unknown = Her er det gitt en kode som prosjektet ikke forklarer, så den ble utelatt.
import-refi-whole = { $count ->
    [one] Én kode var gitt til hele teksten og ble utelatt.
   *[other] { $count } koder var gitt til hele teksten og ble utelatt.
}
import-refi-long = { $count ->
    [one] Én markering går ut over replikken sin; kodene står der den begynner.
   *[other] { $count } markeringer går ut over replikkene sine; kodene står der de begynner.
}
import-refi-same-names = Koder med ett navn står under forskjellige i prosjektet ({ $count ->
    [one] ett navn
   *[other] { $count } navn
}, det første: «{ $code }»). Hver fikk også navn etter den den står under: Det er forskjellige koder.
import-refi-inside = Markeringer som begynner inne i en annen i samme replikk: { $count }, den første i «{ $example }». Replikken er delt der, og koden for den lengste markeringen står bare på delen der den begynner. Se over replikkene.
import-refi-before = { $count ->
    [one] Én markering ligger før den første taleren; kodene ble gitt til den første replikken. Se etter.
   *[other] { $count } markeringer ligger før den første taleren; kodene ble gitt til den første replikken. Se etter.
}
import-refi-outside = { $count ->
    [one] Én markering ligger etter slutten av teksten; kodene ble gitt til den siste replikken.
   *[other] { $count } markeringer ligger etter slutten av teksten; kodene ble gitt til den siste replikken.
}
export-failed = Filen kunne ikke settes sammen.
export-refi-codes-only = REFI-QDA-kodebøker rommer bare koder: de globale kategoriene og modifikatorene er ikke med i filen.
export-no-codes = { $file } har ingen koding ennå, og { $format } rommer bare koder, så filen ble utelatt. Ordene kan eksporteres til { $known }.
import-codebook-no-codes = Filen definerer ingen koder, så det kan ikke lages en kodebok av den. Velg en fil med koder.
import-globals-alone = Filen inneholder bare vurderinger, og samtalen de hører til, ligger ikke ved siden av. Importer begge sammen: gensvar import samtale.casaa samtale.globals
import-globals-twice = Vurderinger som samtalen hadde fra før, ble utelatt ({ $count }). Sammenlign de to filene.
import-joined = med de globale kategoriene fra { $file }
import-only-codebook = Filen er en kodebok og blir en av dine: { $id }
open-globals-alone = Filen inneholder bare vurderinger og ingen samtale. Importer den sammen med samtalen de hører til: gensvar import samtale.casaa { $file }
open-import-codebook = Filen inneholder en kodebok og ingen samtale. Gjør den til en av dine kodebøker med: gensvar import "{ $file }"
table-unsure = «{ $column }» kan bety kodere eller koder. Etter cellene er kolonnen lest som { $meaning ->
    [code] koder
   *[coder] kodere
}. Endre det med: --column "{ $column }={ $other ->
    [code] kode
   *[coder] kodet av
}"
import-columns-remembered = Kolonner som sist: { $columns } (--forget-columns begynner på nytt)
table-each-coder = Hver av disse kolonnene med koder blir en koding for seg: { $columns }. Kodene er gitt av: { $coders }.
table-coder-missing = Rader med koder der kolonnen med kodere er tom, så ingen står for kodene: { $count }, den første her. Skriv koderen i hver rad, og importer på nytt.
import-web-page = Dette er en nettside. Kopier teksten til en ren tekstfil (.txt), og åpne den filen her.
import-refi-codebook = Dette er en kodebok i REFI-QDA, som gensvar skriver og ikke leser. En egen kodebok er en fil i gensvars egen form: «gensvar keymaps where» nevner mappen for den, og «gensvar codebooks new» lager en å begynne med.
import-inside-refi = Dette er den indre delen av et REFI-QDA-prosjekt, uten tekstene. Velg hele prosjektet, som slutter på .qdpx.
import-unknown-xml = Filen (XML) kommer fra et program som ikke er kjent her. Lagre utskriften derfra som ren tekst (.txt), Word (.docx) eller undertekster (.vtt), og åpne den filen.
import-unknown-json = Filen (JSON) kommer fra et program som ikke er kjent her. Lagre utskriften derfra som ren tekst (.txt), Word (.docx) eller undertekster (.vtt), og åpne den filen.
import-folder-not-made = Mappen kan ikke opprettes. Velg en annen.
import-transcription-failed = Det er ingen utskrift i filen: Programmet som skulle lage den, mislyktes og sier «{ $error }». Få opptaket skrevet ut på nytt.
import-role-unknown = «{ $word }» er ingen rolle. Skriv en av disse: { $known }. For hjelp, skriv: gensvar import --help
import-role-twice = «{ $label }» får to roller, så ingenting ble skrevet. Oppgi én av dem.
import-pair = { $option } tar to ting med «=» mellom, og «{ $value }» har ikke noe «=». Skriv det slik: { $option } "{ $example }"
import-role-nobody = Ingen i filene heter «{ $label }», så ingenting ble skrevet. De som snakker, er: { $known }.
import-role-no-speakers = Filene sier ikke hvem som snakker, så det er ingen «{ $label }» å gi en rolle, og ingenting ble skrevet. Utelat --role, eller skriv "?=behandler" der én person sier alt; hvem som snakker i hver replikk, kan du si i gensvar.
import-column-unknown = Det er ingen kolonne «{ $column }» som kan leses slik, så ingenting ble skrevet. Første rad har: { $known }. Kolonner nevnes med overskrift eller nummer, for eksempel: --column "1=taler" --column "2=tekst"
import-column-no-table = Ingen av filene er en tabell, så det er ingen kolonne «{ $column }», og ingenting ble skrevet. Utelat --column.
import-ask-later = senere
import-ask-prompt = (Enter: { $shown }, q: stopp) >
import-answers-yes = j ja y yes
import-answers-stop = q quit stopp stop avbryt
import-write-again = Skriv j for ja eller n for nei. Ved nei blir ingenting skrevet.
import-other-role = «{ $label }» regnes som { $role }, siden bare to snakker.
import-no-speakers = Filen sier ikke hvem som snakker. Åpne den etterpå i gensvar, og si det replikk for replikk: { $clinician } for behandleren, { $client } for klienten, { $others } for andre.
import-by-codes = Filen sier ikke overalt hvem som snakker; ut fra kodene regnes replikker som behandlerens ({ $clinician }) og klientens ({ $client }).
import-some-speakers = Replikker der filen ikke sier hvem som snakker: { $count }. Si det i gensvar: { $clinician } for behandleren, { $client } for klienten, { $others } for andre.
import-talk-empty = Her skjer og sies ingenting, så den er utelatt. De andre kommer med.
import-made-before = Importert før, som { $session }. Den blir som den er; en ny skrives ved siden av.
import-there-already = { $session } finnes allerede og blir som den er. Denne samtalen blir til { $new }.
import-there-from = { $session } lages av { $file }. Denne samtalen blir til { $new }.
import-same-talk = Ordene er de samme i begge: det er den samme samtalen.
import-named-twice = { $file } er nevnt to ganger og leses én gang.
import-codebook-absent = Filen sier at det er koder fra «{ $codebooks }», som ikke er blant kodebøkene dine. De leses som om ingen kodebok var nevnt.
import-codebook-left-out = Filen er skrevet med --codes-only og sier ikke hvilken kodebok kodene er fra. De leses som om ingen kodebok var nevnt. Kjenner du den: --codebook
import-codebook-left-out-whole = Filen er skrevet med --codes-only og sier ikke hvilken kodebok «{ $codebooks }» er. Kodene beholdes og vises, men teller ingen steder. Kjenner du den: --codebook
table-columns-left = { $count ->
    [one] Kolonnen «{ $columns }» leses ikke. Hvis den har noe viktig, så oppgi det: --column "{ $columns }=HVA", der HVA er en av: { $known }
   *[other] Disse kolonnene leses ikke: { $columns }. Hvis en av dem har noe viktig, så oppgi det: --column "{ $by }=HVA", der HVA er en av: { $known }
}
table-of-turns = Dette er tabellen med én rad per replikk. Der står flere koder i én celle, og ingenting sier på hvilken del av replikken. Bruk heller tabellen med én rad per kode: gensvar export FIL --to csv
import-to-file = «{ $file }» er en fil, så ingenting kan skrives i den. Velg en mappe etter --to.
import-coder-unnamed = noen som filen ikke nevner
import-more-alike = { $count ->
    [one] Én til av et slag som er nevnt { $most } ganger ovenfor.
   *[other] { $count } til av et slag som er nevnt { $most } ganger ovenfor.
}
format-name = { $name }
format-name-whisper-tsv = Whisper (tabell)
format-name-csv-turns = CSV, en rad for hver replikk
format-name-tsv-turns = TSV, en rad for hver replikk
format-name-csv-sessions = CSV, en rad med tall for hver koding
format-name-tsv-sessions = TSV, en rad med tall for hver koding
format-name-xlsx = Excel-arbeidsbok
format-name-cacti-text = CACTI (gammel)
format-name-cacti-globals = CACTI (gammel, globale kategorier)
format-name-cacti-xml = CACTI (oppsett)
format-name-sdis-event = SDIS (GSEQ, hendelser)
format-name-text = ren tekst
import-ask-coder = { $more ->
        [0] { $files }: Hvem sine koder er dette? Det står ikke der.
       *[other] { $files } og { $more } til: Hvem sine koder er dette? Det står ikke der.
    }
import-ask-coder-prompt = (Enter: deg, { $coder }; eller skriv et navn; q: stopp) >
import-say-coder = Filen sier ikke hvem sine koder dette er, så de kan leses, men ikke endres. Er de dine, importerer du med: --coder "{ $coder }"
import-open-it = { $count ->
    [one] Åpne den: gensvar { $file }
   *[other] Åpne den første: gensvar { $file }
}
import-talks-many = Filen har flere enn { $most } samtaler. Del den opp, og hent én del om gangen.
import-boris-offset = { $count ->
    [one] Observasjonen har
   *[other] { $count } observasjoner har
} en tidsforskyvning i BORIS. Tidene er hendelsenes egne, med forskyvningen i.
import-cues-order = { $count ->
    [one] Én undertekst står
   *[other] { $count } undertekster står
} etter en som begynner senere. Samtalen er satt i tidenes rekkefølge.
export-two-talks = { $file } er utelatt: Den har samme id som { $other }, men { $what }. Eksporter den for seg, eller gi den en egen id.
export-differs-words = det blir sagt noe annet i den
export-differs-people = det er andre som snakker i den, eller i andre roller
export-differs-times = tidene er andre
export-copies-differ = { $file } er en kopi av { $other }, og de er ulike i: { $parts }. Det { $other } sier, blir med, men det strengeste samtykket og den tidligste slettedagen gjelder.
export-two-versions = { $file } er utelatt: Den er en annen versjon av en koding som er skrevet. Flett først de to: gensvar merge
import-signature = Denne linjen er skrevet av programmet som skrev ned samtalen, og er ikke tatt med.
table-above-head = Dette står over hodet i tabellen og er utelatt: «{ $title }».
table-explained = Raden under overskriftene («{ $words }») forklarer dem, så den er utelatt.
table-code-alone = Rader der det bare står en kode: { $count }, den første her. Hver kode er gitt til replikken i raden over, som når celler er slått sammen.
table-heading-left = «{ $title }» står alene i raden sin, som en overskrift, og er utelatt.
table-figures-left = Rader med et navn og et tall og uten ord: { $count }, den første her («{ $example }»). De er ikke replikker og er utelatt. Gi globale kategorier i gensvar.
table-globals = Globale kategorier ved samtalen er lest som dem koderen ga: { $names }.
table-global-whose = Ingen kan si hvilken koder som ga «{ $rating }» verdien { $value }, så den er utelatt. Gi den i gensvar.
table-global-note = «{ $words }» står ved alle de globale kategoriene og følger «{ $rating }» som merknad.
table-global-note-left = «{ $words }» står ved globale kategorier som ikke er lest, og er utelatt. Skriv det som et notat i gensvar.
table-sums-alone = Her står summer eller globale kategorier og ingen samtale. gensvar trenger det som ble sagt, eller hver kode med tiden sin: Importer arket med samtalen, og gi de globale kategoriene i gensvar.
table-cells-beyond = Rader med celler utenfor den siste overskriften: { $count }, den første her («{ $example }»). De cellene er utelatt; ord og koder er som de står. Betyr de noe, gir du kolonnen en overskrift og importerer på nytt.
table-sign-counted = Tall i stedet for tegn under koder: { $count }, det første her («{ $example }»). Hvert er lest som koden gitt én gang. Er den gitt flere ganger, legger du den til i gensvar.
table-sign-odd = Celler under koder uten et tegn (x, 1): { $count }, den første her («{ $example }»). Ingen kode er lest fra dem. Skriv x der koden er gitt, og importer på nytt.
table-marked = Under disse overskriftene står det tegn (x, 1). Hvert er lest som koden overskriften nevner: { $columns }.
table-two-heads = De to første radene er overskriftene i tabellen. Kolonnene: { $columns }.
table-columns-kinds = Disse kolonnene har koder, og ingen replikk har koder i to av dem, så de er én koding: { $columns }.
table-rows-empty = Rader uten ord, kode, tid og taler: { $count }, den første her. De er ikke replikker og er utelatt.
table-totals-left = Rader med summer og gjennomsnitt under samtalen: { $count }, den første her. De er ikke replikker og er utelatt.
table-rows-one-turn = Raden har samme ord og samme taler som raden over og en annen koder, så den er lest som en koding av den samme replikken. Ble ordene sagt to ganger, gi tabellen en kolonne med numrene på replikkene.
table-state-endless = En tilstand begynner her og slutter aldri. Begynnelsen er beholdt.
table-state-unbegun = Her slutter en tilstand som aldri begynte. Koden er beholdt på dette tidspunktet.
table-row-joined = Raden har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hodet { $columns }, så et skilletegn står inne i ordene. De er satt sammen igjen: «{ $words }». Se på raden; anførselstegn rundt ordene holder dem samlet.
table-row-uncoded = Raden har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hodet { $columns }, og ingenting sier hvilken som har koden. Ordene er beholdt, og dette er ikke lest som kode: «{ $cells }». Sett anførselstegn rundt ordene i raden.
table-row-beyond = Raden har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hodet { $columns }. Det som står utenfor hodet, er utelatt: «{ $cells }». Se etter om de andre cellene står under hodene sine.
table-row-fewer = Raden har { $count ->
    [one] én celle og
   *[other] { $count } celler og
} hodet { $columns }. De som mangler, er lest som tomme. Se etter om de andre står under hodene sine.
table-of-sessions = Dette er tabellen med tall og én rad per koding: den har opptellinger og skårer, men verken ord eller koder. Bruk heller tabellen med én rad per kode: gensvar export FIL --to csv
import-praat-otherwise = Denne filen fra Praat er lagret kronologisk eller binært, og det leser gensvar ikke. Åpne den i Praat, velg Save → Save as text file..., og importer den filen.
import-own-markdown = Dette er en side fra gensvar i Markdown: den er til å lese, og kodene kommer ikke tilbake fra den. Disse formatene kommer tilbake: gensvar export FIL --to json, csv, elan eller refi-qda. Hvis bare ordene er viktige: --from text
table-codes-parted = Celler med flere koder og komma imellom: { $count }. Hver kode teller for seg.
import-codes-joined = Flere kjente koder i én, for eksempel «{ $example }»: { $count }. Hver kode teller for seg.
import-code-none = «{ $code }» { $count ->
    [one] (én gang)
   *[other] ({ $count } ganger)
} er lest som ingen kode, som har den tasten. Hvis det er en egen kode, si hvilken: --code "{ $code }=…"
import-codebook-chosen = Kodene leses etter { $codebooks }. Andre som kjenner alle (--codebook): { $others }
import-long-cut = Dette er lengre enn { $most } tegn, som er det meste gensvar lagrer, og det ble kuttet der: «{ $text }…»
import-many-cut = Her er det flere enn { $most } oppføringer, som er det meste gensvar lagrer. Utelatt: { $count }.
import-copies = Filen nevner lange tekster så ofte at de ville fylle minnet: navn på kolonner, grupper eller deltakere, eller notater. Den kan være skadet; se på de lengste navnene, og forkort dem.
import-codebook-large = Ingen kodebok her har disse kodene, og med navn og definisjoner er de for lange til at det kan lages en av dem. Forkort definisjonene i filen, eller velg en kodebok som har kodene: --codebook
table-turns-sorted = Radene står i en annen rekkefølge enn samtalen, slik et regneark etterlater dem når det har sortert etter noe annet. Replikkene er satt i rekkefølge etter numrene sine.
table-turns-unsure = Numrene på replikkene stiger ikke, og ingenting annet sier i hvilken rekkefølge de ble sagt. De blir stående som i tabellen. Hvis et regneark har sortert den, sorter den først etter «turn», og importer den på nytt.
table-parts-missing = Deler av replikker har ingen rad i en koding ({ $count }); den første slike replikken begynner her. Ordene er tatt fra de andre radene til replikken; koder på delene som mangler, er ikke der. Se etter om rader er slettet eller skjult.
table-part-differs = Rader for samme del av en replikk har ikke de samme ordene ({ $count }). Ordene i den første raden er tatt. Sammenlign radene for denne replikken.
table-turn-differs = Rader for samme replikk har ikke samme taler eller tider ({ $count }). De i den første raden er tatt. Sammenlign radene for denne replikken.
table-quote-open = Her åpner et anførselstegn en celle, og ingenting lukker den. Det er lest som et tegn i ordene, så radene etter det ikke går tapt. Se på linjen; lukk anførselstegnet, eller ta det bort.
table-about-differs = Rader for samme samtale har ikke samme tittel, dato eller språk ({ $count }, den første: «{ $example }»). Det i den første raden er tatt. Hvis det er flere samtaler, må en kolonne si det: --column "{ $column }=samtale"
table-round-odd = «{ $example }» er ikke nummeret på en runde ({ $count }). Kodinger holdes fra hverandre etter det og teller som første runde. Runder er 1, 2 …
table-note-left = «{ $what }» er et notat i en rad uten kode, og notater står på koder: Det er utelatt. Gi raden en kode, eller skriv notatet selv i gensvar.
table-modifiers-left = «{ $what }» skulle presisere en kode, og raden har ingen: Det er utelatt. Gi raden koden sin.
table-code-nothing = Celler med «{ $cell }» under koder ({ $count }) er lest som ikke kodet. Hvis det er en kode, si hvilken: --code "{ $cell }=…"
table-role-unknown = «{ $example }» er ikke en rolle som er kjent { $count ->
    [one] (én rad)
   *[other] ({ $count } rader)
}. Si det: --role "NAVN=klient" (eller behandler, pårørende, tolk, annen)
table-role-differs = «{ $example }» har flere roller i tabellen { $count ->
    [one] (én rad sier en annen)
   *[other] ({ $count } rader sier en annen)
}. Den første er tatt. Endre det med: --role "{ $example }=klient"
table-name-differs = En taler har flere navn i tabellen { $count ->
    [one] (én rad: «{ $example }»)
   *[other] ({ $count } rader, den første: «{ $example }»)
}. Det første navnet er tatt.
import-carried-cuts-lost = Snitt i replikker som er borte eller er blitt kortere, er utelatt: { $count }. Se på replikkene i gensvar.
import-datavyu-media = Filen nevner mer enn { $most } opptak. De herfra og utover er utelatt.
import-datavyu-speakers = Filen nevner flere talere enn en samtale kan ha. Hvem som snakker i disse cellene, er utelatt { $count ->
    [one] (én, her)
   *[other] ({ $count }; den første er her)
}.
import-datavyu-many = Filen har mer enn { $most } celler, og det er flere enn en samtale har. Del den i Datavyu, og hent den ene delen etter den andre.
import-file-changing = Det ble skrevet i filen mens den ble lest, så de siste linjene kan mangle. Vent til det andre programmet er ferdig, og importer den på nytt.
table-turns-timed = Radene står i en annen rekkefølge enn samtalen, og numrene på replikkene begynner på nytt hos hver taler. Replikkene er satt i rekkefølge etter tidene sine.
table-numbers = Kolonnen «{ $column }» har bare hele tall og er lest som nummeret på replikken. Endre det med: --column "{ $column }=tekst"
table-no-words = Ingen kolonne er kjent som den med ordene, så replikkene er tomme. Kolonnene er: { $columns }. Hvis en av dem har ordene, så oppgi det: --column "{ $by }=tekst"; hvis en har hvem som snakker: --column "{ $by }=taler"
import-cue-dialogue = Undertekster der flere linjer begynner med en strek: { $count }. Hver slik linje er lest som sagt av en annen enn den før. Se etter hvem som snakker der.
import-counts-for-nobody = Det fulgte koder med, og ingen er behandleren eller klienten: De teller for ingen, og det finnes ingen tall før det er sagt. Oppgi det: --role "{ $label }=behandler" (eller klient)
import-docx-tables-left = { $count ->
    [one] Samtalen står i avsnittene. Én linje i tabeller som ikke er noe transkript, er ikke tatt med.
   *[other] Samtalen står i avsnittene. { $count } linjer i tabeller som ikke er noe transkript, er ikke tatt med.
}
import-docx-both = Både avsnittene og en tabell leses som samtale, så begge er tatt med i dokumentets rekkefølge. Se etter der det ene følger det andre; slett i Word det som ikke hører til samtalen.
table-no-rows = Tabellen har ingen rader: det står ingenting under hodet. Velg filen som har radene, eller lagre arket på nytt.
table-times-dated = «{ $column }» har dagen foran hver tid. Samtalen er regnet fra den første av dem ({ $cell }), og de andre telles derfra.
table-times-of-day = «{ $column }» har klokkeslett. Samtalen er regnet fra det første av dem ({ $cell }), og de andre telles derfra.
table-times-dotted = «{ $column }» har tider med punktum, og de er lest som timer, minutter og sekunder: { $cell } er { $time }.
table-times-days = «{ $column }» har deler av et døgn, slik regneark lagrer tider: { $cell } er { $time }.
table-coders-laid = Rader fra { $coder } som sier det samme som radene fra { $other }: { $count }. De er lagt over de samme replikkene, så samtalen er der én gang, med en koding fra hver. { $left ->
    [0] Alle radene passet.
    [one] Én rad passet ikke noe sted og er en egen replikk.
   *[other] { $left } rader passet ikke noe sted og er egne replikker.
}
table-coders-twice = Radene fra { $coder } sier mye av det samme som radene fra { $other } og er beholdt som egne replikker: samtalen er der kanskje to ganger. Er det de samme replikkene, gi tabellen en kolonne med numrene på replikkene, like for begge.
table-coders-numbers = Rader fra { $coder } som har samme nummer som en replikk fra { $other } og sier noe annet: { $count }, den første her (nummer { $number }). De er beholdt som egne replikker, så ordene er der kanskje to ganger. La dem si det samme som hos { $other } under numrene sine, og importer på nytt.
table-numbers-anew = Numrene på replikkene begynner på nytt her, etter { $before }. Begynner en annen samtale her, gi tabellen en kolonne med overskriften «samtale» som nevner samtalen i hver rad, og importer på nytt.
table-talks-by = «{ $column }» er lest som det som skiller samtaler fra hverandre.
table-time-points = «{ $cell }» står blant klokkeslett og er lest som { $time }. Sjekk at det er riktig.
import-code-kept = { $count ->
    [one] «{ $code }» (én gang, her)
   *[other] «{ $code }» ({ $count } ganger; den første er her)
} er ingen kode i { $codebooks }, som kjenner de fleste andre. Den er beholdt som den er, og teller ingen steder. Er den feilstavet, oppgi hva den heter der: { $hint }. Eller gjør den til en kjent kode i gensvar: Skriv «:» og velg kodene som ikke er kjent.
import-names-joined = Disse navnene er lest som én person, «{ $label }»: { $names }. Er de flere, gi hver sitt eget navn i filen, for eksempel «{ $label } 1» og «{ $label } 2», og importer den på nytt.
import-two-clinicians = Flere regnes som behandleren: { $labels }. Er en av dem noen andre, oppgi det: --role "{ $label }=annen" (eller klient, pårørende, tolk). Er alle det: --role "{ $label }=behandler"
import-files-found = { $count } filer er lest:
import-more-files = { $count ->
    [one] … og én til
   *[other] … og { $count } til
}
import-ask-second = «{ $first }» er behandleren fra før, og «{ $label }» regnes også som det.
import-no-clock = Tiden «{ $time }» foran ordene på linjen er ingen som en klokke viser. Den er utelatt, og ordene er beholdt.
table-column-twice = To kolonner er oppgitt som { $what }, «{ $one }» og «{ $other }», og den ene ville gått tapt. Bare koder kan stå i flere kolonner.
table-other-side = Koder i kolonnen til den parten som ikke snakker i raden: { $count }, den første «{ $example }». De blir ved replikken i raden. Sjekk dem.
table-books-mixed = Hodene { $columns } nevner flere kodebøker, og kodene deres er blitt én koding. Skal de hver for seg, lar du bare den ene kolonnen stå i filen, importerer den med --codebook og gjør det samme med den andre.
table-speakers-named = Kolonnene { $columns } er lest som dem som snakker og heter det. Hvis det er feil, oppgir du hva de har: --column "HODE=HVA"
table-rows-unlabelled = Rader som ikke sier hvem som snakker, der andre begynner med en betegnelse: { $count }, den første «{ $example }». De er ingens før du sier hvem sine de er.
table-part-unsaid = Rader som verken sier hvilken del av replikken de gjelder, eller ordene i den: { $count }. Kodene deres kom på den første delen. Skriv tallet under «part».
day-form = ÅÅÅÅ-MM-DD
table-by-head = HODE
table-by-number = NUMMER
day-odd = Dagen «{ $day }» er ikke skrevet slik andre programmer kjenner dager. Skriv { $meant } i filen til samtalen.
import-day-read = { $count ->
    [one] En dag er lest slik våre skrives: { $example }.
   *[other] { $count } dager er lest slik våre skrives, den første { $example }.
}
import-day-doubtful = { $count ->
    [one] Dagen «{ $example }» kan bety to dager og blir stående. Skriv den som ÅÅÅÅ-MM-DD i filen til samtalen.
   *[other] { $count } dager kan bety to dager, for eksempel «{ $example }», og blir stående. Skriv dem som ÅÅÅÅ-MM-DD i filene til samtalene.
}
import-day-unknown = { $count ->
    [one] «{ $example }» er ingen dag og blir stående. Skriv den som ÅÅÅÅ-MM-DD i filen til samtalen.
   *[other] { $count } dager er ingen, for eksempel «{ $example }», og blir stående. Skriv dem som ÅÅÅÅ-MM-DD i filene til samtalene.
}
import-not-read = { $count ->
    [one] Én fil ble ikke lest; den står ovenfor: { $files }
   *[other] { $count } filer ble ikke lest; de står ovenfor: { $files }{ $more ->
        [0] {""}
       *[other] {" "}og { $more } til
    }
}
table-columns-known = samtale, kodet av, nummer, start, slutt, taler, rolle, kode, modifikator, notat, tekst
import-coders-many = Det er mer enn { $most } kodere av én samtale her. Sjekk hvilken kolonne eller hvilket lag som sier hvem som kodet.
import-not-as-named = Navnet slutter på { $ending }, slik { $format } gjør, men filen er ren tekst og ble lest som det. Kanskje ble den kuttet eller endret på veien: hent den på nytt der den kom fra.
import-xlsx-coded = Disse arkene sier det samme, så de er én samtale med det hvert av dem koder: { $names }.
import-xlsx-talks = Hvert av disse arkene er en samtale for seg: { $names }.
import-xlsx-apart = Arket «{ $sheet }» sier det samme som «{ $kept }», men har flere eller færre rader, den første her. Nå er de to samtaler. Gi begge arkene de samme radene og importer på nytt: Da er de én samtale med to kodere.
import-xlsx-words = Arket «{ $sheet }» har andre ord her enn «{ $kept }»: «{ $here }», og der «{ $there }». Replikker med andre ord: { $count }. Ordene fra «{ $kept }» er beholdt, og kodene fra begge.
import-xlsx-parted = «{ $words }» er én rad i «{ $kept }» og { $count } rader i «{ $sheet }», og denne er den første. Det er én replikk, og det «{ $sheet }» koder, står på delene av den.
import-xlsx-numbers-apart = Arket «{ $sheet }» har numre og koder uten ord og kunne ikke settes sammen med «{ $words }». Gi arket med ordene en kolonne med overskriften «Nr» og ett nummer for hver replikk, og gi dette arket de samme numrene. Importer så på nytt.
import-xlsx-numbers-left = Ingen replikk på arket «{ $words }» har nummeret «{ $number }» som står på denne raden, så kodene ({ $codes }) er utelatt. Rett nummeret, og importer på nytt.
import-xlsx-within = Bare arket «{ $sheet }» har denne raden («{ $words }»), og i «{ $other }» hører ordene til replikken ved siden av. Kodene er gitt til den replikken.
import-xlsx-only = Bare arket «{ $sheet }» har denne raden («{ $words }»), og «{ $other }» har den ikke. Den er blitt en replikk i samtalen, og kodene blir stående på den. Ta den ut av arket hvis ingen sa det.
import-xlsx-speakers = Arket «{ $sheet }» har en annen taler her enn «{ $kept }»: «{ $here }», og der «{ $there }». Replikker med en annen taler og de samme ordene: { $count }. Talerne fra «{ $kept }» er beholdt, og kodene fra begge.
import-xlsx-notes = Merknader på celler leses ikke: { $count }, den første på { $cell }: «{ $words }». Skriv dem i en kolonne med overskriften «merknad» ved kodene.
import-xlsx-merged = Celler som er slått sammen over flere rader med ord: { $count }, den første her, ned til rad { $rows }. Det som står i en slik celle, gjelder bare den første raden. Er det ment for hver rad, skriv det i alle, og importer på nytt.
import-xlsx-colours = Fargede celler: { $count }. Farger leses ikke. Hvis de betyr koder, skriv kodene i en kolonne.
import-xlsx-sheets = { $further ->
        [0] Arket «{ $sheet }» er lest
       *[other] Arket «{ $sheet }» er lest sammen med dem som ligner det
    }. { $count ->
        [one] Et annet ark som det står noe i, er utelatt
       *[other] { $count } andre ark som det står noe i, er utelatt
    }: { $names }. Skal et annet ark leses, så sett det først i arbeidsboken.
import-xlsx-many = Arkene i denne arbeidsboken har til sammen mer enn { $most } replikker, og det er flere enn gensvar leser på én gang. Del den i flere arbeidsbøker, og importer dem én etter én.
import-code-kept-ours = { $count ->
    [one] «{ $code }» (én gang, her)
   *[other] «{ $code }» ({ $count } ganger; den første er her)
} er ingen kode i { $codebooks }. Den er beholdt som den er, og teller ingen steder. Er den stavet feil, så si hva den heter der: { $hint }. Eller gjør den kjent i gensvar: skriv «:» og velg kodene som ikke er kjent.
import-modifier-kept = Det som føyer noget til kodene i filen og ikke finnes i kodeboken, er beholdt som det er, og teller som om det ikke sto der («{ $example }») { $count ->
    [one] (én kode, her)
   *[other] ({ $count } koder; den første er her)
}.
table-own-gone = { $count ->
    [one] En tabell fra gensvar uten kolonnen «{ $columns }»: Hva den sa, vites ikke. Hvis en annen kolonne har det, så oppgi det: --column "OVERSKRIFT={ $by }"
   *[other] En tabell fra gensvar uten kolonnene «{ $columns }»: Hva de sa, vites ikke. Hvis en annen kolonne har en av dem, så oppgi det: --column "OVERSKRIFT={ $by }"
}
table-own-renamed = En tabell fra gensvar med andre overskrifter, lest som: { $columns }
table-rating-alone = Globale kategorier uten tall ({ $count }, først «{ $example }»): Ingen kolonne har det. De kom inn uten.
table-rating-nameless = Tall for globale kategorier der ingen kolonne sier hvilke ({ $count }, først «{ $example }»): utelatt. Hvis en kolonne har det, så oppgi det: --column "OVERSKRIFT=kode"
table-by-books = Koder under kodebøkene som står over kolonnene: { $columns }
import-garbled = Bokstaver som er lagret feil ({ $count }, først «{ $example }»): UTF-8 er en gang tatt for Latin-1, og «Ã¥» står for «å». De kom inn som de er. Lagre filen på nytt som UTF-8 i programmet den kommer fra, og importer den.
import-time-jump = Fra { $from } blir det ikke sagt noe før { $to }. Er det ikke en pause, så rett tiden der, og importer på nytt.
table-column-is = { $number } { $what ->
    [start] start
    [end] slutt
    [turn] nummer
    [code] kode
    [speaker] taler
   *[text] tekst
}{ $more ->
    [yes] , { $rest }
   *[no] {""}
}
table-columns-merged = Kodene i kolonnene { $columns } er blitt én koding. Skal de hver for seg, importerer du én kolonne om gangen, de andre uten overskrift.
table-boris-books = Det BORIS noterer om opptak og lengder, er utelatt: { $columns }
import-xlsx-formulas = { $count ->
    [one] En formel var ikke regnet ut
   *[other] { $count } formler var ikke regnet ut
} da arbeidsboken ble lagret; den første er her. Hva de gir, er ikke kjent, så cellene er tomme. Åpne arbeidsboken i regnearket, lagre den der, og importer den på nytt.
