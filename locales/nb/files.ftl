# What is said about files.

file-not-found = Filen finnes ikke. Sjekk navnet og mappen.
file-folder-not-found = Mappen { $folder } finnes ikke. Er den på en minnepinne eller en annen disk, koble den til først; sjekk ellers navnet.
file-not-allowed = Du har ikke tilgang til denne filen. Be eieren om tilgang eller om en kopi.
file-is-folder = Dette er en mappe, ikke en fil. Velg en fil i mappen.
file-disk-full = Disken er full. Frigjør plass, og lagre på nytt.
file-disk-read-only = Det går ikke an å lagre på denne disken. Kopier filene til et annet sted og åpne dem der.
file-exists = Det finnes allerede en fil med det navnet.
file-other-trouble = Filen kan ikke brukes. Datamaskinen melder: { $reason }.

# Mistakes in how a file is written.
ron-empty = Filen er tom.
ron-not-utf8 = Filen er ikke ren tekst, eller bokstavene er lagret på en eldre måte.
ron-hint-utf8 = Åpne den i et tekstprogram og lagre den på nytt. Blir du spurt om tegnkoding, velger du UTF-8.
ron-not-written = Filen kunne ikke settes sammen: { $reason }. Meld gjerne fra om dette.
ron-field-unknown = gensvar kjenner ikke oppføringen «{ $field }» her. Sjekk stavemåten, eller slett oppføringen.
ron-field-missing = Oppføringen «{ $field }» mangler her. Legg den til.
ron-field-twice = Oppføringen «{ $field }» står her to ganger. Slett den ene.
ron-choice-unknown = Ordet «{ $word }» passer ikke her.
ron-hint-one-of = Bruk ett av disse: { $choices }.
ron-ends-early = Filen slutter for tidlig, som om en del av den mangler.
ron-hint-ends-early = Let etter et anførselstegn eller en parentes som aldri lukkes, eller bruk en fullstendig kopi av filen.
ron-more-after = Det står mer tekst etter at innholdet i filen er slutt.
ron-hint-more-after = Let etter en parentes som lukkes for tidlig, eller slett resten.
ron-comma = Her mangler det et komma.
ron-hint-comma = Sett komma mellom oppføringene.
ron-list = Her skal det stå en liste.
ron-hint-list = Skriv listen i hakeparenteser, med komma mellom: [1, 2].
ron-map = Her skal det stå en liste med par.
ron-hint-map = Skriv parene i krøllparenteser: {"{"}"kind": "desire"{"}"}.
ron-colon = Her mangler det et kolon.
ron-hint-colon = Skriv et navn, så kolon, så en verdi: title: "Første samtale".
ron-parenthesis = Her skal det stå oppføringer i parentes.
ron-hint-parenthesis = Skriv dem slik: (id: 1, text: "Hei"). Sjekk at alle parenteser er lukket.
ron-text = Her skal det stå en tekst i anførselstegn.
ron-hint-text = Skriv den slik: "Hei". Sett \ foran et anførselstegn inne i teksten: \".
ron-number = Her skal det stå et helt tall.
ron-number-range = Tallet er for stort eller for lite her.
ron-yes-no = Her skal det stå true eller false.
ron-escape = Her står det en omvendt skråstrek ( \ ) som gensvar ikke kan lese.
ron-hint-escape = Skriv \\ for en omvendt skråstrek i en tekst, og \" for et anførselstegn.
ron-too-deep = Her er det for mange parenteser inni hverandre. Sjekk at alle er lukket.
ron-word = Her skal det stå et navn.
ron-hint-word = Navn på oppføringer skrives uten anførselstegn. Se også etter et komma for mye.
ron-other-value = Dette passer ikke her: det skal stå { $expected }, men det står { $found }.
ron-other = gensvar kan ikke lese denne delen av filen: { $reason }.

# Codebooks.
codebook-newer = Denne kodeboken krever en nyere versjon av gensvar (den har format { $format }). Oppdater gensvar, eller bruk en eldre kopi av kodeboken.
codebook-unknown = Det finnes ingen kodebok «{ $id }». Du kan bruke: { $known }.
codebook-several = «{ $id }» passer på flere kodebøker: { $known }. Skriv mer av navnet på den du vil ha.
codebook-twice = Det finnes allerede en kodebok «{ $id }» i { $first }. Endre id-en i en av de to filene.
codebook-faulty = Det er feil i kodeboken { $id }, så den kan ikke brukes. Alle feilene ser du med: gensvar check { $file }

# Sessions and codings.
file-format-none = Tallet etter «format» må være 1 eller mer.
file-newer = Filen er laget med en nyere versjon av gensvar (den har format { $format }; din versjon kjenner { $known }). Du kan lese den her, men ingenting blir lagret. Oppdater gensvar for å arbeide med den.
file-newer-unreadable = Filen er laget med en nyere versjon av gensvar (den har format { $format }; din versjon kjenner { $known }). Oppdater gensvar for å åpne den.

session-id-empty = Samtalen har ingen id, og uten den finner ikke kodingene samtalen. Skriv en, for eksempel id: "besok-1".
session-participant-twice = Det er to deltakere med id-en «{ $id }». Gi en av dem en annen id.
session-participants-many = Det er mer enn { $most } deltakere her. Sjekk hvor listen over deltakere slutter.
session-spoken-for-unknown = Noen snakker for «{ $id }», som ikke er blant deltakerne. Sjekk stavemåten.
session-speaker-unknown = «{ $id }» er ikke blant deltakerne. Sjekk stavemåten, eller legg deltakeren til i participants.
session-turn-twice = Det er to replikker med id-en { $turn }. Gi en av dem en annen id.

coding-field-empty = Oppføringen «{ $field }» er tom. Fyll den ut.
coding-codebooks-none = Her er ingen kodebok nevnt. Nevn minst én.
coding-other-session = Denne kodingen hører til samtalen «{ $session }», ikke til «{ $other }».
coding-no-turn = Det finnes ingen replikk { $turn } i samtalen. Sjekk nummeret, eller slett denne oppføringen.
coding-no-utterance = Replikken har ingen del med nummer { $utterance }. Sjekk nummeret, eller legg til delingen.
coding-id-twice = Nummer { $id } er brukt to ganger. Gi denne koden eller delingen sitt eget nummer.
coding-id-high = Dette nummeret er for høyt. Velg et som er lavere enn 4000000000.
coding-cut-place = Replikken kan ikke deles her, for en del av den begynner her allerede.
coding-cut-outside = Denne delingen er utenfor replikk { $turn }, som bare har { $length } tegn. Velg et lavere tall.
coding-modifier-twice = «{ $modifier }» står her to ganger. Slett den ene.
coding-rating-twice = Den globale kategorien «{ $id }» står her to ganger. Slett den ene.
coding-code-unknown = Koden «{ $code }» er brukt { $count ->
        [one] én gang
       *[other] { $count } ganger
    }, men finnes ikke i { $codebooks }. Den blir stående i filen, uten å telle.
coding-code-astray = Koden «{ $code }» er brukt { $count ->
        [one] én gang
       *[other] { $count } ganger
    } der det ikke er { $side ->
        [clinician] behandleren
       *[client] klienten
    } som snakker. Den blir stående i filen, uten å telle der.
coding-value-unknown = «{ $value }» er brukt med «{ $code }» { $count ->
        [one] én gang
       *[other] { $count } ganger
    }, men finnes ikke i { $codebooks }. Den blir stående i filen; koden teller uten den.
coding-rating-unknown = { $codebooks } har ingen global kategori «{ $id }»: den blir stående i filen, men teller ikke.
coding-rating-outside = Den globale kategorien { $id } har fått { $value }, men skalaen går fra { $lowest } til { $highest }. Rett det opp; til da regnes verdien med som den er.
coding-turns-moved = Transkriptet er endret etter kodingen. Kodene i replikk { $turns } er flyttet sammen med ordene.
coding-turns-changed = Ordene i replikk { $turns } er endret etter kodingen. Kodene er der fortsatt; se gjerne over dem.
coding-turns-lost = Ordene i replikk { $turns } finnes ikke lenger i transkriptet. Kodene blir liggende i filen, teller ikke med og kommer tilbake med ordene.
coding-turns-kept = { $count ->
        [one] Kodene i én replikk
       *[other] Kodene i { $count } replikker
    } som ikke lenger finnes i transkriptet, blir liggende i filen. De kommer tilbake når ordene gjør det.
coding-cuts-outside = Replikk { $turns } er kortere nå enn da den ble delt. Delinger etter slutten er borte; kodene er der fortsatt.

# Samples.
sample-unknown = Det finnes ingen eksempelsamtale «{ $name }».

# Saving.
save-kept-original = Kommentarene du har skrevet i filen, forsvinner når den lagres. Originalen er derfor tatt vare på i samme mappe, som { $file }.
save-kept-many = Det er for mange lagrede kopier i denne mappen. Flytt noen av dem til en annen mappe, og lagre på nytt.
save-changed-elsewhere = Et annet program har endret { $file }. Arbeidet ditt ligger trygt i { $beside }. Vil du lagre i den første igjen, må du flytte den til en annen mappe mens gensvar er åpen.
save-appeared = Et annet program har allerede laget { $file }. Arbeidet ditt ligger trygt i { $beside }. Vil du lagre i { $file }, må du først flytte den { $file } som ligger der, til en annen mappe.
save-rescued-idle = Arbeidet ditt ligger i { $file } igjen. { $beside } er en eldre kopi som du kan slette.
save-unsound = gensvar fant en feil i det som skulle lagres, og lot derfor filen være som den var. Arbeidet ditt ligger i { $file }. Meld gjerne fra om dette.
save-came-to-grief = Det gikk ikke å lagre på grunn av en feil i gensvar, ved { $place }. De tidligere filene dine er uskadd. Meld gjerne fra om dette.

# Opening.
opening-left-out = { $file } blir ikke brukt: { $what }
opening-left-out-line = { $file } blir ikke brukt, på grunn av linje { $line }: { $what }
opening-words-line = { $file }, linje { $line }: { $what }
open-read-only = Åpnet bare for lesing, slik du ba om: ingenting blir lagret.
open-good-copy = Dette er en god kopi som gensvar gjemmer til dårlige tider, så her kan den bare leses. Vil du arbeide videre fra den, så avslutt og skriv: gensvar { $file } --good-copy { $number }
open-good-copy-only = gensvar gjemmer denne kopien til dårlige tider, så her kan den bare leses. Vil du arbeide videre fra den, så kopier samtalen og kodingen til en egen mappe og åpne dem der.
open-is-codebook = Dette er en kodebok, ikke en samtale. Åpne en samtalefil, en koding eller et transkript.
open-is-keymap = Dette er et tasteoppsett, ikke en samtale. Åpne en samtalefil, en koding eller et transkript.
open-no-coding = Dette er verken en koding eller en samtalefil. Velg en fil som er en av delene.
open-finished = Denne kodingen er merket som ferdig. Endringer blir fortsatt lagret.
open-not-codable = Denne samtalen er merket med at den ikke kan kodes: { $reason }
open-codebook-changed = Kodeboken { $id } er endret siden denne kodingen ble laget, så tallene kan avvike fra tidligere tall.
open-several-codings = Du har { $count } kodinger av denne samtalen ({ $codebooks }); dette er en ny. Vil du ha en av de andre, åpner du filen eller velger kodebøkene med --codebook.
open-no-session = Samtalen «{ $session }», som denne kodingen hører til, ligger ikke i mappen «{ $folder }». Legg samtalefilen i samme mappe.
open-other-codebooks = Denne kodingen bruker { $codebooks }, ikke { $wanted }. Vil du kode med andre kodebøker, åpner du samtalefilen i stedet.
open-usual-codebooks = Kodebøkene i innstillingene dine, { $codebooks }, kan ikke brukes. Rett dem i config.ron, eller velg andre med --codebook.
open-somebody-elses = Denne kodingen er laget av { $coder }. Du kan lese den, men ikke endre den. Vil du kode samtalen selv, åpner du samtalefilen. Er den din, under et annet navn: --coder "{ $coder }"
open-made-before = Du har åpnet { $file } før, så samtalefilen { $session } er åpnet nå. Endringer i transkriptet etter det er ikke med.
open-import-warnings = { $count ->
        [one] Ett sted i transkriptet bør sjekkes: { $place }.
       *[other] { $count } steder i transkriptet bør sjekkes; det første: { $place }.
    }
open-import-unsound = gensvar klarte ikke å lage en samtalefil av dette transkriptet. Meld gjerne fra om dette.

# Summaries.
summary-about = { $file }: { $what }
summary-no-codings = Det ligger ingen koding av denne samtalen i mappen.
summary-other-codebooks = Denne kodingen bruker { $codebooks }, så den er ikke tatt med.
summary-coding = { $round ->
        [1] { $coder } · { $codebooks }
       *[other] { $coder } · { $codebooks } · runde { $round }
    }
summary-turns = replikker
summary-words = ord
summary-clinician = behandler
summary-client = klient
summary-codes = Koder
summary-no-code = ingen kode
summary-discounted = { $count ->
        [one] Én kode til er satt, men teller ikke etter reglene.
       *[other] { $count } koder til er satt, men teller ikke etter reglene.
    }
summary-unsettled = { $count ->
        [one] Én kode står i en replikk som ikke er delt, og der en regel for utsagn kanskje gjelder. Den teller med til en deling sier noe annet.
       *[other] { $count } koder står i replikker som ikke er delt, og der en regel for utsagn kanskje gjelder. De teller med til en deling sier noe annet.
    }
summary-outside = { $count ->
        [one] Én kode står utenfor det kodede utsnittet og teller ikke.
       *[other] { $count } koder står utenfor det kodede utsnittet og teller ikke.
    }
summary-foreign = { $count ->
        [one] Én kode betyr ikke noe der den står, og teller ikke ({ $codes }): Den er for den andre siden, eller ingen kodebok her kjenner den.
       *[other] { $count } koder betyr ikke noe der de står, og teller ikke ({ $codes }): De er for den andre siden, eller ingen kodebok her kjenner dem.
    }
summary-uncounted = { $count ->
        [one] Til sammen én kode teller ikke.
       *[other] Til sammen { $count } koder teller ikke.
    }
summary-scores = Skårer
summary-band-below = under basis
summary-band-fair = basis
summary-band-good = god
summary-waits-for-target = «Basis» og «god» vises først når samtalen har et mål.
summary-as-one = Nevn én kodebok etter --as.
summary-crossed = { $to }-lignende tall ut fra { $from }. Dette er ikke en koding etter { $to }: det er ingen globale kategorier, og ingen terskler gjelder.
summary-crossed-heading = Gått tapt underveis
summary-crossed-without = { $count ->
        [0] Alle koder har et motstykke.
       *[other] Uten motstykke: { $codes }
    }
summary-crossed-uncoded = { $count ->
        [0] Ingenting er med vilje latt ukodet.
       *[other] Med vilje latt ukodet: { $codes }
    }
summary-crossed-left-out = { $count ->
        [0] Reglene i den andre kodeboken utelater ingenting.
       *[other] Utelatt etter reglene i den andre kodeboken: { $codes }
    }
summary-crossed-not-counted = { $count ->
        [0] Alt telte fra før.
       *[other] Telte heller ikke fra før: { $codes }
    }

# Own words.
words-language = Navnet på filen ber om språket «{ $language }», som gensvar ikke snakker. Bruk et av disse: { $known }.
words-unknown = Det finnes ingen tekst «{ $id }». Sjekk stavemåten; gensvar words viser alle.
words-twice = «{ $id }» står her to ganger, første gang på linje { $line }. Slett den ene.
words-no-text = Teksten mangler. Skriv den etter likhetstegnet.
words-line = gensvar kan ikke lese denne linjen. Skriv tekstens id, et likhetstegn og dine ord: role-client = bruker
words-brace = Det mangler en krøllparentes, eller det er en for mye. Navn i krøllparenteser kopieres slik de er: {"{"} $turn {"}"}.
words-deep = Teksten åpner mer enn { $most } parenteser inni hverandre. Det kan ingen følge; skriv den med færre.
words-star = En av formene må ha en stjerne, og bare en: *[other].
words-argument = «{ $id }» kjenner ikke { $argument }. { $count ->
        [0] Skriv ordene uten.
       *[other] Den kjenner { $known }.
    }
words-reference = «{ $name }» kan ikke settes inn her. Skriv selve ordene, eller gi dem et navn i denne filen med en bindestrek foran: -{ $name } = …
words-none = Ingen tekst inneholder det.

# Replies.
replies-heading =
    { $count ->
        [0] Ingen utsagn med saksrelatert motstand, relasjonspress eller annen motstand
        [one] Ett utsagn med saksrelatert motstand, relasjonspress eller annen motstand
       *[other] { $count } utsagn med saksrelatert motstand, relasjonspress eller annen motstand
    }
replies-less-sure =
    { $count ->
        [one] Ett av gjensvarene er mindre sikkert.
       *[other] { $count } av gjensvarene er mindre sikre.
    }
replies-followed = så sa klienten
replies-change-heading =
    { $count ->
        [0] Ikke noe endringssnakk
        [one] Ett utsagn med endringssnakk
       *[other] { $count } utsagn med endringssnakk
    }
replies-sequences =
    { $count ->
        [0] Utforske, tilby, utforske: ikke funnet
       *[other] Utforske, tilby, utforske: { $count }
    }
replies-scalings = Skaleringsspørsmål: { $count }
replies-short-all = alle
replies-short-discord = relasjon
replies-short-autonomy = autonomi
replies-short-system = system
replies-short-sustain = sak
replies-short-change = endring
replies-short-neutral = annet
replies-short-nothing = ikke mer
replies-short-not-coded = ukodet
replies-taken-reflected = reflektert
replies-taken-asked = spurt videre
replies-taken-affirmed = bekreftet
replies-taken-let-go = latt ligge
replies-taken-no-reply-yet = ikke noe gjensvar ennå
replies-taken-not-coded = gjensvaret er ikke kodet ennå
replies-doubt-uncut = mindre sikkert: gjensvaret er ikke delt, så rekkefølgen på kodene er ukjent
replies-doubt-others = mindre sikkert: noen andre sa noe innimellom

# Checking.
check-sound = { $file }: ingen feil ({ $kind })
check-session = samtalefil
check-coding = koding
check-codebook = kodebok
check-keymap = tasteoppsett
check-words = egne ord
check-unknown-kind = gensvar vet ikke hva slags fil dette er: den er verken en samtalefil, en koding, en kodebok eller et tasteoppsett. Sjekk at det er riktig fil.
check-without-session = Samtalefilen ligger ikke i samme mappe, så replikkene kunne ikke sjekkes.
check-times-back = { $count ->
    [one] En replikk begynner før en replikk over den: replikk { $turn }. Se på tiden; andre programmer mister den.
   *[other] { $count } replikker begynner før en replikk over dem; den første er replikk { $turn }. Se på tidene; andre programmer mister dem.
 }
check-transcript = Dette er en tekst, ikke en gensvar-fil. Er det et transkript, åpner du det ved å skrive gensvar og navnet på filen.
summary-finished =
    { $left ->
        [0] ferdig
        [one] ferdig, én replikk uten kode
       *[other] ferdig, { $left } replikker uten kode
    }
summary-open =
    { $left ->
        [0] åpen, alle replikker er kodet
        [one] åpen, én replikk igjen å kode
       *[other] åpen, { $left } replikker igjen å kode
    }
coding-segment-twice = Det er to utsnitt for «{ $id }». Slett det ene.
coding-segment-times = Utsnittet slutter før det begynner. Rett de to tidspunktene.
coding-segment-order = Utsnittet slutter ved replikk { $to }, før replikk { $from }, der det begynner. Rett de to replikkene.
coding-phase-twice = To faser begynner ved replikk { $turn }. Slett den ene.

# Forms of the change plan.
plan-format = Denne planen har format { $format }; programmet kjenner 1.
plan-no-headings = Planen har ingen overskrifter. Skriv minst én.
plan-heading-twice = Overskriften «{ $id }» står her to ganger. Slett den ene.
plan-word-twice = «{ $id }» står her to ganger. Slett den ene.
plan-unknown = Det finnes ingen plan «{ $id }» i mappen din «plans»; den som følger med programmet, brukes.
codebook-missing = Kodeboken «{ $id }» er ikke her. Kodene beholdes og vises, men teller ingen steder. Legg filen i kodebokmappen din for å få tallene.
taken-segment = Overtok hvilket utsnitt { $coder } kodet.
taken-no-segment = { $coder } kodet hele samtalen, så det er ikke noe utsnitt å overta.
taken-segment-open = { $codebook }: en replikk som avgrenset utsnittet til { $coder }, finnes ikke lenger i samtalen. På den siden går utsnittet nå helt ut.
taken-segment-not-here = Overtok ikke noe utsnitt: det { $coder } har, gjelder andre kodebøker, eller replikkene finnes ikke lenger i samtalen.
taken-cuts = Overtok { $count ->
    [one] én deling
   *[other] { $count } delinger
    } fra { $coder }; replikker du har arbeidet med, beholder dine ({ $kept }).
open-is-plan = Dette er en endringsplan og ikke en samtale. Legg den i mappen «plans» ved siden av tasteoppsettene dine, og skriv id-en i config.ron.
open-is-settings = Dette er innstillingene dine og ikke en samtale. Skriv gensvar check og filnavnet for å se etter feil i dem.
check-plan = endringsplan
check-settings = innstillinger
coding-incomplete = { $count ->
    [one] Én kode mangler en presisering som den trenger. Den er ikke med i skårer som spør etter den.
   *[other] { $count } koder mangler en presisering som de trenger. De er ikke med i skårer som spør etter den.
    }
journal-recovered =
    { $count ->
        [one] Én handling som ikke sto i filen, er hentet tilbake.
       *[other] { $count } handlinger som ikke sto i filen, er hentet tilbake.
    } gensvar history viser hva som ble gjort.
journal-unreadable = Journalen over trinnene dine kan ikke leses. { $reason } Selve kodingen er hel; angring begynner her.
open-journal-unreadable = Journalen over trinnene dine kan ikke leses nå, så de siste mangler kanskje her: bare lesing, så ingen går tapt. { $reason } Lukk og prøv igjen.
good-copies-trouble = Arbeidet ditt er lagret i { $place }, men det kan ikke lagres noen god kopi av det i { $folder }. { $reason }
journal-folder-protected = Det kan ikke skrives i gensvars egen mappe { $folder }: Gi lov til det, eller spør den som passer datamaskinen.
journal-trouble = Journalen kan ikke skrives. { $reason } Arbeidet ditt lagres i stedet ved hver pause, litt senere enn ellers.
journal-older-file = Denne filen er eldre enn det gensvar sist lagret: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }. Angring begynner her.
journal-changed-file = Noen har endret denne filen etter at gensvar lagret den, og { $count ->
        [one] én av handlingene dine
       *[other] { $count } av handlingene dine
    } etter det kom ikke med. gensvar history viser { $count ->
        [one] den
       *[other] dem
    }.
journal-changed-outside = Noen har endret denne filen utenfor gensvar etter at den ble lagret her. Det som står i den, gjelder; angring begynner her.
journal-changed-outside-copy = Noen har endret denne filen utenfor gensvar etter at den ble lagret her. Det som står i den, gjelder; angring begynner her. Slik den var: gensvar { $file } --good-copy { $number }
journal-changed-made = Noen har endret denne filen etter at gensvar lagret den, og { $count ->
        [one] én av handlingene dine
       *[other] { $count } av handlingene dine
    } sto ikke i noen fil ennå. Alt passet og er gjort om igjen; Angre fjerner det.
journal-changed-aside = Noen har endret denne filen etter at gensvar lagret den, og { $count ->
        [one] én av handlingene dine
       *[other] { $count } av handlingene dine
    } sto ikke i noen fil ennå. Ingenting er tapt: Din versjon er i { $file }; skriv :flett for å flette den inn.
journal-older-aside = Denne filen er eldre enn det gensvar sist lagret: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }. Ingenting er tapt: En versjon med alt er i { $file }; skriv :flett for å flette den inn. Vil du ikke ha den, så slett den filen.
journal-older-in-part = Denne filen er eldre enn det gensvar sist lagret: den mangler { $count } senere handlinger. { $has ->
        [one] Den første
       *[other] De første { $has }
    } er i { $file }; skriv :flett for å flette. Av resten finnes ingen kopi her.
journal-older-merged = Denne filen er eldre enn det gensvar lagret sist. Det som kom senere, er flettet inn i denne kodingen før: det ligger i en god kopi. Angring begynner her.
journal-older-nowhere = Denne filen er eldre enn det gensvar sist lagret: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }, og det finnes ingen kopi av det her; gensvar history viser hva som ble gjort. Lagret du i en annen mappe, så åpne kodingen der. Angring begynner her.
journal-ends-early = I kodingens historikk mangler { $count ->
        [one] den siste handlingen
       *[other] de siste { $count } handlingene
    }. Selve kodingen har alt; angring begynner her.
journal-not-whole = Journalen er ikke hel: nummer { $number } kan ikke leses. Det som kom derfra og ikke står i filen, mangler her; gensvar history viser hva som kan leses av det. Du kan bare angre det du gjør fra nå av.
journal-does-not-fit =
    { $count ->
        [one] Én handling
       *[other] { $count } handlinger
    } i journalen kunne ikke legges tilbake: { $why } gensvar history viser { $count ->
        [one] den
       *[other] dem
    }; kodingen er slik filen har den.
journal-does-not-fit-aside =
    { $count ->
        [one] Én handling
       *[other] { $count } handlinger
    } som ikke sto i noen fil, kunne ikke legges tilbake: { $why } Ingenting er tapt: Din versjon er i { $file }; skriv :flett for å flette inn det som passer.
journal-torn = En del av journalen var ikke hel og ble utelatt ({ $bytes ->
        [one] én byte
       *[other] { $bytes } byte
    }). Den er tatt vare på i { $file }.
journal-torn-not-kept = En del av journalen var ikke hel og ble utelatt ({ $bytes ->
        [one] én byte
       *[other] { $bytes } byte
    }). Den blir der den var; det kunne ikke lages en kopi i { $file }.
open-held-here = { $user } har den åpen i et annet vindu (siden { $since }). Her kan den bare leses til den er lukket der.
open-held-elsewhere = { $user } har hatt den åpen på { $host } siden { $since }, så her kan den bare leses. Stemmer det ikke lenger, lukker du og starter på nytt på samme måte, men med --take-over i tillegg.
open-held-by-account = Kontoen { $user } på denne datamaskinen har hatt den åpen siden { $since }, eller har latt låsen sin bli igjen, så her kan den bare leses. Hvis ingen har den åpen: lukk, og start på nytt på samme måte, men med --take-over lagt til.
save-held-by-account = Kontoen { $user } på denne datamaskinen har hatt den åpen der siden { $since }, eller har latt låsen sin bli igjen.
open-write-protected = { $file } er skrivebeskyttet, så her kan den bare leses. Vil du arbeide i den, tillat at det skrives i den (eller spør den som filen tilhører), og åpne den på nytt.
open-no-lock = Det kan ikke lages noen lås her, så ingenting hindrer andre i å arbeide i kodingen samtidig: se til at den bare er åpen ett sted. { $reason }
good-copy-none = Det finnes ingen god kopi av denne filen på denne datamaskinen.
good-copy-not-so-many =
    { $count ->
        [one] Det finnes bare én god kopi av denne filen.
       *[other] Det finnes bare { $count } gode kopier av denne filen.
    } gensvar good-copies viser { $count ->
        [one] den
       *[other] dem
    }.
good-copy-no-session = Denne kopien har ingen samtale med seg, og selve samtalen kan ikke leses.
good-copy-opened = Dette er den gode kopien fra { $at }. Arbeidet fortsetter i { $files }; den skadede filen blir ikke rørt.
good-copy-back = Dette er den gode kopien fra { $at }. Arbeidet fortsetter i { $files }.
good-copy-apart = Dette er den gode kopien fra { $at }. Ingenting skrives så lenge du bare ser på den; det du gjør, kommer i { $files }.
open-as-it-was = Slik det var { $at } (nr. { $number } i historikken): Ingenting kan endres, og ingenting blir lagret. Vil du arbeide videre herfra, lukker du, åpner samtalen som vanlig og skriver { $back } { $number }.
open-as-it-was-beginning = Slik det var i begynnelsen (nr. { $number } i historikken): Ingenting kan endres, og ingenting blir lagret. Vil du arbeide videre herfra, lukker du, åpner samtalen som vanlig og skriver { $back } { $number }.
as-it-was-beginning = i begynnelsen
as-it-was-no-history = Det finnes ingen historikk for denne kodingen på denne datamaskinen, så den kan ikke vises slik den var.
as-it-was-when =
    «{ $when }» er verken et nummer i historikken, et navngitt tidspunkt eller en tid. Skriv for eksempel 12, 10.30 eller 12.3.2026 10.30. { $count ->
        [0] gensvar history viser hva som finnes.
       *[other] Navngitte tidspunkter: { $names }.
    }
as-it-was-not-yet = Det finnes ikke noe nummer { $number } i historikken ennå; det siste er { $last }.
as-it-was-too-early = Så langt tilbake går ikke historikken: den begynner { $at } med nummer { $number }.
as-it-was-changed = Kodingen er siden endret et annet sted, så historikken på denne datamaskinen fører ikke tilbake fra den.
as-it-was-other-story = Det er ingen vei tilbake til nummer { $wanted }: etterpå ble en eldre fil lagt i stedet for denne, eller kodingen ble endret et annet sted. Veien fører bare til nummer { $number }. Det den var før, er kanskje blant kopiene: gensvar good-copies
as-it-was-not-whole = Historikken fører bare tilbake til nummer { $number }: det som ble angret der, ble gjort før historikken begynner.
as-it-was-does-not-fit = Historikken passer ikke lenger til kodingen: { $why }
merge-same-file = Dette er samme fil to ganger. Oppgi også den andre versjonen av kodingen.
merge-into-copy = Dette er en kopi av { $file }, som ikke ville få det som flettes inn i den. Ingenting er endret. Nevn selve kodingen først: { $command }
merge-other-coding = Dette er en annen koding (av { $coder }), og ikke en annen versjon av den samme. Bare versjoner av én koding kan flettes.
merge-other-codebooks = Denne versjonen bruker andre kodebøker: { $codebooks }. Bare versjoner med de samme kodebøkene kan flettes.
merge-with-base = Sammenlignet med den siste versjonen som begge stammer fra:
merge-without-base = Det er ikke kjent noen versjon som begge stammer fra, så ingenting blir fjernet:
merge-written =
    { $ours } har nå det begge sier: { $count ->
        [one] én forskjell
       *[other] { $count } forskjeller
    }.
merge-not-written = Ingenting ble endret. Uten --dry-run ville dette kommet med i { $ours }.
merge-nothing-new = Det er ingenting i { $theirs } som skal flettes inn i { $ours }.
merge-look =
    { $conflicts ->
        [one] Ett sted
       *[other] { $conflicts } steder
    } sa versjonene ulike ting; se dem ovenfor.
merge-differ-still = { $conflicts ->
        [one] Ett sted
       *[other] { $conflicts } steder
    } sier versjonene fortsatt forskjellige ting, som det står ovenfor; ingenting må avgjøres nå, og { $ours } beholder det den sier.
merge-can-go = Du kan slette { $theirs } nå.
merge-must-stay = Behold { $theirs }: den sier noe om replikker som ikke lenger er i samtalen.
open-versions =
    { $count ->
        [one] En annen versjon av denne kodingen ligger ved siden av: { $file }.
       *[other] { $count } andre versjoner av denne kodingen ligger ved siden av, først { $file }.
    } Skriv :flett for å flette den inn; ingenting går tapt.
open-fork =
    { $count ->
        [one] Du har en koding til av samtalen ved siden av denne: { $file }.
       *[other] Du har { $count } kodinger til av samtalen ved siden av denne, først { $file }.
    } Den ene av de to er begynt fra den gode kopien fra { $at }. Behold begge, slett en av dem, eller skriv :flett for å flette den andre inn i denne.
open-fork-undated =
    { $count ->
        [one] Du har en koding til av samtalen ved siden av denne: { $file }.
       *[other] Du har { $count } kodinger til av samtalen ved siden av denne, først { $file }.
    } Den ene av de to er begynt fra en god kopi av den andre. Behold begge, slett en av dem, eller skriv :flett for å flette den andre inn i denne.
open-versions-unread =
    { $count ->
        [one] En annen versjon av denne kodingen ligger ved siden av og kan ikke leses her: { $file }.
       *[other] { $count } andre versjoner av denne kodingen ligger ved siden av og kan ikke leses her: { $files }. Den første:
    } { $why }
open-version-unread = { $file }: denne versjonen av kodingen kan ikke leses her. { $why }
open-session-versions =
    { $count ->
        [one] En annen versjon av selve samtalen ligger ved siden av: { $file }.
       *[other] { $count } andre versjoner av selve samtalen ligger ved siden av, først { $file }.
    } Denne brukes. Se på begge, og legg så den andre bort; ingenting er slettet.
open-session-version-unread = En annen versjon av selve samtalen ligger ved siden av og kan ikke leses her: { $file }. { $why } Den du åpnet, brukes; ingenting er slettet.
merge-no-version = Det finnes ingen annen versjon av denne kodingen å flette inn.
merge-unreadable = den kan ikke leses
merge-good-copy = Den gode kopien fra { $at }
merge-refused = { $file } kan ikke flettes inn: { $why }
merge-done =
    { $file } er flettet inn: { $count ->
        [one] én forskjell
       *[other] { $count } forskjeller
    }, { $conflicts ->
        [0] ingen motsigelse
        [one] derav én motsigelse
       *[other] derav { $conflicts } motsigelser
    }.{ $elsewhere ->
        [0] { " " }Du kan slette den.
       *[other] { "" }
    }
merge-done-in-part =
    { $file } er flettet inn: { $count ->
        [one] én forskjell
       *[other] { $count } forskjeller
    }, { $conflicts ->
        [0] ingen motsigelse
        [one] derav én motsigelse
       *[other] derav { $conflicts } motsigelser
    }. Behold den: noe gjelder replikker som er borte.
merge-more = … og { $count } til. gensvar merge --dry-run viser alle.
limit-size = Filen er større enn { $most } MB, og det er mer enn gensvar leser av en slik fil. Sjekk at det er riktig fil. En svært lang samtale kan deles i flere filer.
limit-many = Det er mer enn { $most } oppføringer her, og det er flere enn gensvar leser. Sjekk hvor listen slutter.
limit-long = Teksten er lengre enn { $most } bokstaver. Gjør den kortere, og sjekk hvor den slutter.
limit-turns = Teksten har mer enn { $most } replikker. Del den i flere filer.
limit-faults = { $count ->
        [one] Én feil til er ikke vist.
       *[other] { $count } feil til er ikke vist.
    }
own-newer = Filen krever en nyere versjon av gensvar (den har format { $format }; din versjon kjenner { $known }). Oppdater gensvar, eller bruk en eldre kopi av filen.
hidden-shown = { $count ->
        [one] Ett skjult tegn vises som et merke.
       *[other] { $count } skjulte tegn vises som merker.
    }
open-import-several = «{ $file }» inneholder { $count } samtaler. Skriv gensvar import "{ $file }" for å lage en samtalefil av hver.
open-import-codings = Filen ({ $format }) inneholder også koder. De er utelatt her; gensvar import "{ $file }" beholder dem, med koderne sine.
save-held-here = { $user } har kodingen åpen i et annet vindu (siden { $since }).
save-held-elsewhere = Kodingen er åpen på { $host } av { $user } siden { $since }.
good-copy-unread = Om det finnes en god kopi av denne filen, kan ikke sies: Det som er lagret på denne datamaskinen, kan ikke leses. { $reason }
open-gone = Kodingen din { $file } er borte. Vil du ha tilbake kopien fra { $at }, så avslutt før du koder, og skriv: gensvar { $talk } --good-copy { $number }
open-went-on = { $damaged } er skadet. Arbeidet fortsatte i { $file }, som er åpen nå. Flytt { $damaged } til en annen mappe.
open-state-synced = { $service } kopierer gensvars egen mappe til andre datamaskiner, med historikken og kopier av arbeidet ditt. Hva som kan gjøres, sier: gensvar doctor
open-damaged-beside = Kodingen din { $file } er skadet og ble ikke åpnet. De gode kopiene av den: gensvar good-copies "{ $file }"
open-damaged-version = Kodingen din er skadet. Ved siden av den ligger en annen versjon, som kanskje mangler noe av arbeidet ditt. Skriv dette for å arbeide videre i den: gensvar { $typed }
open-coded-elsewhere = Kodingen din av denne samtalen ligger i { $file }. Vil du fortsette den, avslutt og åpne den filen; en kode her begynner en ny.
open-newer-elsewhere = En nyere versjon av denne kodingen ligger i { $file }. Avslutt og åpne den filen, så ingenting må gjøres to ganger.
open-parted-elsewhere =
    { $count ->
        [0] Kodingen i { $file } har noe som denne mangler.
        [one] Du har arbeidet på denne kodingen to steder. Én handling du gjorde i { $file }, er ikke med her.
       *[other] Du har arbeidet på denne kodingen to steder. { $count } handlinger du gjorde i { $file }, er ikke med her.
    } Skriv :flett for å flette det inn; ingenting går tapt.
open-parted-talk = Noen endringer i selve samtalen er i { $file } og ikke her. :flett lar samtalen være som den er: se på begge, og gjør de endringene på nytt her.
open-newer-gone = Denne kodingen ble sist lagret i { $file }, som ikke finnes nå. Finn den filen, eller åpne den gode kopien fra { $at }: gensvar { $own } --good-copy
ron-no-text = Filen er skadet: det som er i den, er ikke tekst. Bruk en kopi som er hel.
merge-is-talk = Dette er selve samtalen og ikke en koding av den. Oppgi to versjoner av én koding; navnene deres har «.coding» i seg.
limit-number = Dette tallet er høyere enn { $most }. Det er gensvar som skriver det, og så mye rekker ingen: bruk filen fra tidligere, eller slett denne oppføringen.
end-unsaved = gensvar ble avsluttet før det kunne lagres i { $file }: { $count ->
        [one] den siste handlingen står
       *[other] de siste { $count } handlingene står
    } ikke i noen fil. { $why }
end-rescued = gensvar ble avsluttet før det kunne lagres på det vanlige stedet. { $why } Alt arbeidet ditt er i { $file }: åpne den, og lagre et annet sted.
end-in-journal = gensvar ble avsluttet før det kunne lagres i { $file }. { $why } Alt er i journalen og kommer tilbake når du åpner filen her igjen.
open-held-copy = { $user } har denne kodingen eller en kopi av den åpen i et annet vindu (siden { $since }). Her bare lesing.
file-is-pipe = Dette er et rør (en pipe) og ikke en fil: Det er ingenting i det før et annet program legger noe der. Velg en fil.
file-is-link = Det ligger en snarvei (en lenke) der det skal være en fil. Flytt eller slett den.
file-is-device = Dette er ikke en fil, men en enhet, som gensvar verken leser eller skriver. Velg en fil.
good-copies-no-folder = Den mappen kan ikke lages eller leses.
elsewhere-not-there = Mappen { $folder } finnes ikke.
elsewhere-is-file = { $folder } er en fil og ikke en mappe.
elsewhere-not-allowed = Du har ikke lov til å lagre i mappen { $folder }.
elsewhere-full = Disken er full i { $folder }.
elsewhere-trouble = Det går ikke an å lagre i { $folder }: { $why }
elsewhere-other-file = I { $folder } ligger det allerede en annen { $file }. Velg en annen mappe, eller flytt den filen bort.
merge-refused-here = { $file } kan ikke flettes inn: { $why } Flytt den til en annen mappe, så lagres arbeidet ditt der igjen.
merge-done-here =
    { $file }: endringene fra det andre programmet er flettet inn i arbeidet ditt nå: { $count ->
        [one] én forskjell
       *[other] { $count } forskjeller
    }, { $conflicts ->
        [0] ingen motsigelse
        [one] derav én motsigelse
       *[other] derav { $conflicts } motsigelser
    }. { $undo } tar dem ut igjen.
open-held-here-still = { $user } har den fortsatt åpen i et annet vindu på denne datamaskinen (siden { $since }), så her kan den bare leses. Lukk den der først.
open-taken-over = Overtatt fra { $user } på { $host }, der den ble åpnet { $since }. Hvis { $user } fortsatt arbeider i den der, gjør dere det nå begge: spør. Ingen skriver over den andre: den som lagrer som nummer to, får vite det, og det arbeidet legges ved siden av filen, der :flett fletter det inn.
open-free-now = Den er ikke lenger åpen i det andre vinduet. { $again } åpner den på nytt her, så du kan kode.
open-again-needless = Den er åpen her, og du kan kode.
open-as-it-was-named = Slik det var ved «{ $name }», et navn fra { $at } (nr. { $number } i historikken): Ingenting kan endres, og ingenting blir lagret. Vil du arbeide videre herfra, lukker du, åpner samtalen som vanlig og skriver { $back } { $number }.
journal-parted-made = Filen er siden lagret et annet sted uten { $count ->
        [one] én handling
       *[other] { $count } handlinger
    } som du gjorde på denne datamaskinen. Alt passet og er gjort om igjen; Angre fjerner det.
journal-parted-aside = Filen er siden lagret et annet sted uten { $count ->
        [one] én handling
       *[other] { $count } handlinger
    } som du gjorde på denne datamaskinen. Ingenting er tapt: Din versjon er i { $file }; skriv :flett for å flette den inn.
journal-parted-history = Filen er siden lagret et annet sted uten { $count ->
        [one] én handling
       *[other] { $count } handlinger
    } som du gjorde på denne datamaskinen. { $count ->
        [one] Den passer ikke lenger til filen; gensvar history viser den.
       *[other] De passer ikke lenger til filen; gensvar history viser dem.
    }
journal-parted-talk = Noe av det endret selve samtalen. Det står ikke i noen versjon: gensvar history viser det.
coding-turns-speaker = I replikk { $turns } er det nå en annen som snakker enn da de ble kodet. Kodene er der fortsatt; se gjerne over dem.
file-below-file = En del av stien er en fil, ikke en mappe. Sjekk navnene på mappene.
file-name-not-taken = Navnet er for langt, eller det har tegn som denne disken ikke godtar. Velg et annet navn.
file-grows-too-large = Filen ville bli større enn disken eller kontoen din tillater. Velg en annen disk eller færre samtaler.
file-busy = Et annet program holder filen opptatt. Lukk den der, og prøv igjen.
file-network-gone = Disken ligger på en annen datamaskin, som ikke svarer. Sjekk forbindelsen, og prøv igjen.
file-disk-fault = Disken kan ikke lese eller skrive her: den er kanskje utslitt eller tatt ut. Bruk en annen disk, og spør den som har ansvar for datamaskinen.
file-too-many-open = Det er for mange åpne filer på datamaskinen. Lukk andre programmer, og prøv igjen.
file-links-in-circle = Snarveiene her går i ring og ikke til noen fil. Oppgi selve filen.
file-refused = Datamaskinen tillater det ikke og gir ingen annen grunn enn tallet { $number }. Prøv en annen mappe, eller spør den som har ansvar for datamaskinen.
open-coding-of-another = En av kodingene dine har navn etter denne samtalen, men hører til en annen, så den er ikke åpen her. Se den med: gensvar { $file }
open-session-kept = Samtalen til denne kodingen ligger bare i { $session }, som ble tatt vare på fordi filen ikke kunne lagres under sitt eget navn. La den ligge i denne mappen.
open-rescued-merge = Arbeid på denne samtalen kunne en gang ikke lagres på plassen sin og ligger i { $file }. Noe av det er ikke i denne kodingen: skriv :flett for å flette det inn; ingenting går tapt.
open-rescued-there = Arbeid med en samtale med dette navnet kunne ikke lagres på plassen sin, og ligger i { $file }. Åpne det derfra. Når det er slått sammen med dette, flyttet eller slettet, nevnes det ikke mer.
open-no-labels = Teksten forteller ikke hvem som snakker, så { $each } er blitt en replikk fra en ukjent person. Trykk { $clinician } ved behandlerens replikker, { $client } ved klientens, { $others } ved andres.
open-no-speakers = Filen sier ikke hvem som snakker. Trykk { $clinician } ved behandlerens replikker, { $client } ved klientens, { $others } ved andres.
open-some-speakers = Replikker der filen ikke sier hvem som snakker: { $count }. Trykk { $clinician } der det er behandleren, { $client } ved klienten, { $others } ved andre.
open-codings-beside = { $count ->
        [one] Ved siden av ligger en koding av { $coders }. Les den med: gensvar { $file }
       *[other] Ved siden av ligger { $count } kodinger av { $coders }. Les en av dem med: gensvar { $file }
    } Er en av dem din, under et annet navn: --coder NAVN
open-file-changing = Det ble skrevet i utskriften mens den ble lest, så de siste linjene kan mangle. Hvis du ikke har kodet noe ennå, gå ut av gensvar, vent til det andre programmet er ferdig, og åpne den på nytt.
open-journal-newer = En nyere versjon av gensvar har skrevet journalen til denne kodingen, så det som ble gjort sist, mangler kanskje her: bare til lesing, så ingenting av det går tapt. Oppdater gensvar for å arbeide videre.
journal-newer = En nyere versjon av gensvar har skrevet historikken til denne kodingen. Oppdater gensvar for å se kodingen slik den var.
as-it-was-later-story = Nummer { $number } ble gjort i en annen utgave av kodingen: filen som ligger her, er en eldre. Fra den fører historikken bare fram til nummer { $last }.
end-beside = gensvar ble avsluttet før det kunne lagres i { $file }. { $why }
end-changed = Et annet program har endret { $file }. Arbeidet ditt ligger trygt i { $beside }. Vil du flette de to, åpner du samtalen og skriver { $merge }, eller skriver her: { $typed }
journal-not-held = Et annet program har historikken til denne kodingen åpen, så begge ville skrive i den. Lukk det andre, og åpne kodingen igjen. { $why }
good-copy-fork = Herfra er { $new } en egen koding. { $others } blir som de er, og ingenting av det du gjør nå, kommer inn i dem. For å komme tilbake til den: gensvar { $command }
merge-none-here =
    { $file }: ingenting av det andre programmets endringer måtte flettes inn, og ingenting er endret her.{ $conflicts ->
        [0] { "" }
        [one] { " " }Ett sted står det noe annet: ditt gjelder, og filen dets er beholdt ved siden av.
       *[other] { " " }{ $conflicts } steder står det noe annet: ditt gjelder, og filen dets er beholdt ved siden av.
    }
merge-none =
    { $file }: ingenting måtte flettes inn, og ingenting er endret.{ $conflicts ->
        [0] { $elsewhere ->
            [0] { " " }Du kan slette den.
           *[other] { "" }
        }
        [one] { " " }Ett sted står det noe annet, og ditt gjelder. Se på det før du sletter filen.
       *[other] { " " }{ $conflicts } steder står det noe annet, og ditt gjelder. Se på dem før du sletter filen.
    }
merge-none-of-part = { $file }: ingenting kunne flettes inn, og ingenting er endret. Behold den: noe av den gjelder replikker som er borte.
disk-no-answer = Disken svarer ikke.
save-file-again = { $file } var borte og er skrevet på nytt.
save-no-word = Lagringen stoppet uten å si hvorfor.
save-folder-gone = Mappen { $folder } er borte.
summary-open-nobody = åpen, ingen er behandleren eller klienten
summary-nobody = I denne samtalen er ingen replikk behandlerens eller klientens, så ingenting teller, og alle tall er tomme. Åpne samtalen i gensvar, og si hvem som har hvilken rolle, eller importer den på nytt med --role "NAVN=behandler", der den som ikke er nevnt, heter «?».
merge-look-at =
    Se på { $count ->
        [one] replikk
       *[other] replikkene
    } { $turns }: der sa versjonene ulike ting, { $conflicts ->
        [one] ett sted
       *[other] { $conflicts } steder
    } ovenfor.
open-nothing-saved = Det går ikke an å lagre i denne mappen.
open-nothing-saved-here = { $what } { $elsewhere }: en annen mappe.
open-held-here-by-you = Du har den åpen i et annet vindu (siden { $since }). Her kan den bare leses til den er lukket der.
open-held-here-still-by-you = Du har den fortsatt åpen i et annet vindu på denne datamaskinen (siden { $since }), så her kan den bare leses. Lukk den der først.
open-held-copy-by-you = Du har denne kodingen eller en kopi av den åpen i et annet vindu (siden { $since }). Her bare lesing.
save-held-here-by-you = Du har kodingen åpen i et annet vindu (siden { $since }).
open-name-talk = Dette er transkriptet. Oppgi samtalen som ble laget av det: { $talk }
elsewhere-make = { $why } { $elsewhere } og Enter på det samme navnet oppretter den.
end-disk-full = Disken er full.
end-no-file = En mappe, eller noe annet som ikke er en fil, står på plassen.
save-folder-other = Disken eller minnepinnen der { $folder } lå, er borte, og nå er det en annen mappe der. Sett den inn igjen, så lagres det av seg selv.
open-lost = Da gensvar sist ble avsluttet, kunne ingenting lagres: { $count ->
        [one] den siste handlingen din
       *[other] de siste { $count } handlingene dine
    } er ikke i noen fil og er gått tapt. Gå videre fra det som er her.
open-never-written = 
    { $count ->
        [one] Én av handlingene dine på denne samtalen, med { $codebooks }, står ikke i noen fil.
       *[other] { $count } av handlingene dine på denne samtalen, med { $codebooks }, står ikke i noen fil.
    } Slik går du videre med det: gensvar { $talk } --codebook { $codebooks }
open-never-written-here = 
    { $count ->
        [one] Én handling til på denne samtalen står ikke i noen fil.
       *[other] { $count } handlinger til på denne samtalen står ikke i noen fil.
    } Vil du gå videre med det, flytter du { $file } til en annen mappe og åpner samtalen igjen.
as-it-was-several = Flere navngitte tidspunkter begynner med «{ $when }»: { $names }. Skriv hele navnet på ett av dem.
save-write-protected = { $file } er skrivebeskyttet, så det skrives ikke over den. Tillat at det skrives i den, så lagres det av seg selv.
talk-write-protected = { $file } er skrivebeskyttet, så selve samtalen blir som den er; koder lagres. Vil du endre den, tillater du skriving i den og åpner den igjen, eller arbeider i en kopi: { $elsewhere } og en mappe av dine egne.
end-write-protected = Den er skrivebeskyttet: tillat først at det skrives i den.
open-held-by-account-still = I denne mappen kan du ikke fjerne låsen til kontoen { $user } (siden { $since }), så den kan fortsatt bare leses her. Be { $user } lukke den eller fjerne låsen, eller kopier samtalen og kodingen til en egen mappe og arbeid der.
open-taken-over-account = Overtatt fra kontoen { $user } på denne datamaskinen, som hadde den åpen siden { $since } eller har latt låsen sin bli igjen. Hvis { $user } fortsatt arbeider i den, gjør dere det nå begge: spør. Ingen skriver over den andre: den som lagrer som nummer to, får vite det, og det arbeidet legges ved siden av filen.
open-lock-no-file = { $file }, der låsen til kodingen hører til, er ikke vår fil, men noe annet. Flytt det: til da hindrer ingenting andre i å arbeide i kodingen samtidig.
merge-held-elsewhere = { $user } har hatt den åpen på { $host } siden { $since }, så ingenting slås sammen med den. Stemmer det ikke lenger: skriv gensvar { $typed } --take-over, avslutt, og slå sammen på nytt.
merge-held-by-account = Kontoen { $user } på denne datamaskinen har hatt den åpen siden { $since }, eller har latt låsen sin bli igjen, så ingenting slås sammen med den. Hvis ingen har den åpen: skriv gensvar { $typed } --take-over, avslutt, og slå sammen på nytt.
open-read-only-lacks =
    { $count ->
        [one] Det siste du gjorde, står
       *[other] De siste { $count } tingene du gjorde, står
    } ikke i noen fil ennå og vises ikke her. Ingenting er tapt: det kommer tilbake når du åpner den for å arbeide i den.
journal-trouble-both = Verken journalen eller filene kan skrives. { $reason } Det du gjør nå, er bare i dette vinduet til disken tar imot det, eller du lagrer i en annen mappe.
end-given-up = gensvar ble avsluttet uten å lagre i { $file }. Borte for godt: { $lost }. Neste gang kan ikke gensvar fortelle at det mangler.
end-names = Ikke notert: { $lost }.
open-left-by-account = Kontoen { $user } hadde den åpen her (siden { $since }) og lukket den ikke. Det programmet er borte, så du går videre med den.
talk-protected-no-roles = { $file } er skrivebeskyttet og sier ikke hvem som er behandler. Det kan ikke skrives i den, så det kan ikke kodes ennå. Arbeid i en kopi: { $elsewhere } og en mappe av dine egne. Eller tillat skriving i den, og åpne den igjen.
