# What is said about files.

file-not-found = Filen findes ikke. Se efter, om navnet og mappen er rigtige.
file-folder-not-found = Mappen { $folder } findes ikke. Er den på en USB-nøgle eller en anden disk, så sæt den i først; se ellers efter, om navnet er rigtigt.
file-not-allowed = Du har ikke adgang til denne fil. Bed ejeren om adgang eller om en kopi.
file-is-folder = Det er en mappe, ikke en fil. Vælg en fil i den.
file-disk-full = Disken er fuld. Frigør plads, og gem så igen.
file-disk-read-only = Der kan ikke gemmes noget på denne disk. Kopiér filerne til et andet sted, og åbn dem dér.
file-exists = Der findes allerede en fil med det navn.
file-other-trouble = Filen kan ikke bruges. Computeren melder: { $reason }.

# Mistakes in how a file is written.
ron-empty = Filen er tom.
ron-not-utf8 = Filen er ikke almindelig tekst, eller bogstaverne er gemt på en ældre måde.
ron-hint-utf8 = Åbn den i et tekstprogram, og gem den igen; vælg UTF-8, hvis du bliver spurgt om tegnkodning.
ron-not-written = Filen kunne ikke skrives: { $reason }. Meld det gerne som en fejl.
ron-field-unknown = gensvar kender ikke feltet »{ $field }« her. Se efter, om det er stavet rigtigt, eller slet feltet.
ron-field-missing = Feltet »{ $field }« mangler her. Tilføj det.
ron-field-twice = Feltet »{ $field }« står her to gange. Slet det ene.
ron-choice-unknown = Ordet »{ $word }« passer ikke her.
ron-hint-one-of = Brug et af disse: { $choices }.
ron-ends-early = Filen slutter for tidligt, som om noget af den mangler.
ron-hint-ends-early = Led efter et anførselstegn eller en parentes, der aldrig bliver lukket, eller brug en fuldstændig kopi af filen.
ron-more-after = Der står mere tekst, efter at filens indhold er slut.
ron-hint-more-after = Led efter en parentes, der bliver lukket for tidligt, eller slet resten.
ron-comma = Her mangler et komma.
ron-hint-comma = Sæt komma mellem to felter eller værdier.
ron-list = Her skal der stå en liste.
ron-hint-list = Skriv listen i firkantede parenteser med komma imellem: [1, 2].
ron-map = Her skal der stå en liste med par.
ron-hint-map = Skriv parrene i krøllede parenteser: {"{"}"kind": "desire"{"}"}.
ron-colon = Her mangler et kolon.
ron-hint-colon = Skriv et navn, så et kolon og så en værdi: title: "Første samtale".
ron-parenthesis = Her skal der stå felter i parentes.
ron-hint-parenthesis = Skriv dem sådan her: (id: 1, text: "Hej"). Se efter, om alle parenteser er lukket.
ron-text = Her skal der stå en tekst i anførselstegn.
ron-hint-text = Skriv den sådan her: "Hej". Sæt \ foran et anførselstegn inde i teksten: \".
ron-number = Her skal der stå et helt tal.
ron-number-range = Tallet er for stort eller for lille her.
ron-yes-no = Her skal der stå true eller false.
ron-escape = Her er en omvendt skråstreg ( \ ), som gensvar ikke kan læse.
ron-hint-escape = Skriv \\ for en omvendt skråstreg i en tekst og \" for et anførselstegn.
ron-too-deep = Der er for mange parenteser inde i hinanden her. Se efter, om hver af dem er lukket.
ron-word = Her skal der stå et navn.
ron-hint-word = Navne på felter skrives uden anførselstegn. Se efter, om der er et komma for meget.
ron-other-value = Det passer ikke her: der skal stå { $expected }, men der står { $found }.
ron-other = gensvar kan ikke læse denne del af filen: { $reason }.

# Codebooks.
codebook-newer = Denne kodebog kræver en nyere version af gensvar (dens format er { $format }). Opdatér gensvar, eller brug en ældre kopi af kodebogen.
codebook-unknown = Der er ingen kodebog »{ $id }«. Du kan bruge: { $known }.
codebook-several = »{ $id }« passer på flere kodebøger: { $known }. Skriv mere af navnet på den, du vil bruge.
codebook-twice = Der er allerede en kodebog »{ $id }« i { $first }. Ret id'et i en af de to filer.
codebook-faulty = Der er fejl i kodebogen { $id }, så den kan ikke bruges. Se alle fejl ved at skrive: gensvar check { $file }

# Sessions and codings.
file-format-none = Tallet efter »format« skal være mindst 1.
file-newer = Filen kommer fra en nyere version af gensvar (dens format er { $format }; din kender { $known }). Du kan læse den her, men intet bliver gemt. Opdatér gensvar for at arbejde i den.
file-newer-unreadable = Filen kommer fra en nyere version af gensvar (dens format er { $format }; din kender { $known }). Opdatér gensvar for at åbne den.

session-id-empty = Sessionen har intet id, og uden det kan kodninger ikke finde den. Skriv et, for eksempel id: "samtale-1".
session-participant-twice = Der er to personer med id'et »{ $id }«. Giv den ene et andet id.
session-participants-many = Her er mere end { $most } personer. Se efter, hvor listen over personer slutter.
session-spoken-for-unknown = En person taler for »{ $id }«, som ikke er på listen over personer. Se efter, om id'et er stavet rigtigt.
session-speaker-unknown = »{ $id }« er ikke på listen over personer. Se efter, om id'et er stavet rigtigt, eller føj personen til participants.
session-turn-twice = Der er to replikker med id'et { $turn }. Giv den ene et andet id.

coding-field-empty = Feltet »{ $field }« er tomt. Udfyld det.
coding-codebooks-none = Der er ikke nævnt nogen kodebog her. Nævn mindst én.
coding-other-session = Denne kodning hører til sessionen »{ $session }«, ikke til »{ $other }«.
coding-no-turn = Der er ingen replik { $turn } i samtalen. Se efter, om nummeret er rigtigt, eller slet det, der står her.
coding-no-utterance = Replikken har ingen del med nummer { $utterance }. Se efter, om nummeret er rigtigt, eller tilføj delingen.
coding-id-twice = Nummeret { $id } er brugt to gange. Giv denne kode eller deling sit eget nummer.
coding-id-high = Nummeret er for højt. Vælg et under 4000000000.
coding-cut-place = Replikken kan ikke deles her: en del af den begynder allerede her.
coding-cut-outside = Delingen ligger uden for replik { $turn }, som kun har { $length } tegn. Vælg et lavere tal.
coding-modifier-twice = »{ $modifier }« står her to gange. Slet den ene.
coding-rating-twice = Den overordnede score »{ $id }« står her to gange. Slet den ene.
coding-code-unknown = Koden »{ $code }« er brugt { $count ->
        [one] én gang
       *[other] { $count } gange
    }, men { $codebooks } har den ikke. Den bliver i filen, men tæller ikke med.
coding-code-astray = Koden »{ $code }« er brugt { $count ->
        [one] én gang
       *[other] { $count } gange
    }, hvor det ikke er en { $side ->
        [clinician] praktiker
       *[client] klient
    }, der taler. Den bliver i filen, men tæller ikke med dér.
coding-value-unknown = »{ $value }« er brugt sammen med »{ $code }« { $count ->
        [one] én gang
       *[other] { $count } gange
    }, men { $codebooks } har den ikke. Den bliver i filen; koden tæller med uden den.
coding-rating-unknown = { $codebooks } kender ikke den overordnede score »{ $id }«: den bliver i filen, men tæller ikke med.
coding-rating-outside = Den overordnede score { $id } er { $value }, men den kan kun være fra { $lowest } til { $highest }. Ret den: indtil da indgår den i tallene, som den er.
coding-turns-moved = Transskriptionen er ændret, efter at den blev kodet. Koderne i replik { $turns } er flyttet med ordene.
coding-turns-changed = Ordene i replik { $turns } er ændret, efter at de blev kodet. Koderne er der stadig; se dem gerne efter.
coding-turns-lost = Ordene i replik { $turns } er ikke længere i transskriptionen. Koderne bliver i filen, tæller ikke med og kommer tilbage med ordene.
coding-turns-kept = { $count ->
        [one] Koderne fra én replik, der ikke længere er i transskriptionen, bliver
       *[other] Koderne fra { $count } replikker, der ikke længere er i transskriptionen, bliver
    } i filen. De kommer tilbage, når ordene gør.
coding-cuts-outside = Replik { $turns } er nu kortere, end da den blev delt. Delinger efter dens slutning er væk; koderne er der stadig.

# Samples.
sample-unknown = Der er ingen eksempelsamtale »{ $name }«.

# Saving.
save-kept-original = Når der gemmes, forsvinder de kommentarer, du selv har skrevet i filen. Derfor er originalen bevaret i samme mappe som { $file }.
save-kept-many = Der er for mange gemte kopier i denne mappe. Flyt nogle af dem til en anden mappe, og gem så igen.
save-changed-elsewhere = Et andet program har ændret { $file }. Dit arbejde er i sikkerhed i { $beside }. Vil du gemme i den første igen, så flyt den til en anden mappe, mens gensvar er åben.
save-appeared = Et andet program har oprettet { $file } først. Dit arbejde er i sikkerhed i { $beside }. Vil du gemme i { $file }, så flyt den { $file }, der er der, til en anden mappe.
save-rescued-idle = Dit arbejde er i { $file } igen. { $beside } er en ældre kopi, som du kan slette.
save-unsound = gensvar fandt en fejl i det, der skulle gemmes, og lod derfor filen være, som den var. Dit arbejde er i { $file }. Meld det gerne som en fejl.
save-came-to-grief = Det kunne ikke gemmes på grund af en fejl i gensvar, ved { $place }. Dine tidligere filer har ikke taget skade. Meld det gerne som en fejl.

# Opening.
opening-left-out = { $file } bliver ikke brugt: { $what }
opening-left-out-line = { $file } bliver ikke brugt på grund af linje { $line }: { $what }
opening-words-line = { $file }, linje { $line }: { $what }
open-read-only = Kun åbnet til læsning, som du bad om: intet bliver gemt.
open-good-copy = Dette er en god kopi, som gensvar gemmer til dårlige tider, så her kan den kun læses. Vil du arbejde videre fra den, så luk, og skriv: gensvar { $file } --good-copy { $number }
open-good-copy-only = gensvar gemmer denne kopi til dårlige tider, så her kan den kun læses. Vil du arbejde videre fra den, så kopiér samtalen og kodningen til en mappe af dine egne, og åbn dem der.
open-is-codebook = Det er en kodebog, ikke en samtale. Åbn en session, en kodning eller en transskription.
open-is-keymap = Det er en tasteopsætning, ikke en samtale. Åbn en session, en kodning eller en transskription.
open-no-coding = Det er hverken en kodning eller en session. Vælg en fil, der er en af delene.
open-finished = Kodningen er markeret som færdig. Ændringer bliver stadig gemt.
open-not-codable = Samtalen er markeret med »kan ikke kodes«: { $reason }
open-codebook-changed = Kodebogen { $id } er ændret, efter at denne kodning blev lavet, så tallene kan afvige fra tidligere.
open-several-codings = Du har { $count } kodninger af denne samtale ({ $codebooks }); dette er en ny. Vil du åbne en af de andre, så åbn dens fil, eller nævn dens kodebøger med --codebook.
open-no-session = Sessionen »{ $session }«, som denne kodning hører til, er ikke i mappen »{ $folder }«. Læg sessionens fil i samme mappe.
open-other-codebooks = Denne kodning bruger { $codebooks }, ikke { $wanted }. Vil du kode med andre kodebøger, så åbn sessionen i stedet.
open-usual-codebooks = Kodebøgerne i dine indstillinger, { $codebooks }, kan ikke bruges. Ret dem i config.ron, eller vælg andre med --codebook.
open-somebody-elses = Denne kodning er lavet af { $coder }. Du kan læse den, men ikke ændre den. Vil du selv kode samtalen, så åbn dens session. Er den din, under et andet navn: --coder "{ $coder }"
open-made-before = Du har åbnet { $file } før, så nu er dens session { $session } åben. Det, der siden er ændret i transskriptionen, er ikke med i den.
open-import-warnings = { $count ->
        [one] Der er ét sted i transskriptionen, du bør se på: { $place }.
       *[other] Der er { $count } steder i transskriptionen, du bør se på; det første: { $place }.
    }
open-import-unsound = gensvar kunne ikke lave en session af denne transskription. Meld det gerne som en fejl.

# Summaries.
summary-about = { $file }: { $what }
summary-no-codings = Der er ingen kodning af denne session i dens mappe.
summary-other-codebooks = Denne kodning bruger { $codebooks }, så den er udeladt.
summary-coding = { $round ->
        [1] { $coder } · { $codebooks }
       *[other] { $coder } · { $codebooks } · runde { $round }
    }
summary-turns = replikker
summary-words = ord
summary-clinician = praktiker
summary-client = klient
summary-codes = Koder
summary-no-code = ingen kode
summary-discounted = { $count ->
        [one] Der er én kode mere, som ikke tæller med efter reglerne.
       *[other] Der er { $count } koder mere, som ikke tæller med efter reglerne.
    }
summary-unsettled = { $count ->
        [one] Én kode står i en replik, der ikke er delt, og hvor en regel for ytringer måske gælder. Den tæller med, indtil en deling siger noget andet.
       *[other] { $count } koder står i replikker, der ikke er delt, og hvor en regel for ytringer måske gælder. De tæller med, indtil en deling siger noget andet.
    }
summary-outside = { $count ->
        [one] Én kode står uden for det kodede udsnit og tæller ikke.
       *[other] { $count } koder står uden for det kodede udsnit og tæller ikke.
    }
summary-foreign = { $count ->
        [one] Én kode betyder ikke noget der, hvor den står, og tæller ikke med ({ $codes }): Den er til den anden side, eller ingen kodebog her kender den.
       *[other] { $count } koder betyder ikke noget der, hvor de står, og tæller ikke med ({ $codes }): De er til den anden side, eller ingen kodebog her kender dem.
    }
summary-uncounted = { $count ->
        [one] I alt én kode tæller ikke med.
       *[other] I alt { $count } koder tæller ikke med.
    }
summary-scores = Nøgletal
summary-band-below = under fair
summary-band-fair = fair
summary-band-good = god
summary-waits-for-target = »Fair« og »god« vises først, når samtalen har et mål.
summary-as-one = Nævn én kodebog efter --as.
summary-crossed = { $to }-lignende tal ud fra { $from }. Det er ikke en kodning efter { $to }: der er ingen overordnede scorer, og ingen tærskler gælder.
summary-crossed-heading = Gået tabt undervejs
summary-crossed-without = { $count ->
        [0] Alle koder har et modstykke.
       *[other] Uden modstykke: { $codes }
    }
summary-crossed-uncoded = { $count ->
        [0] Intet er med vilje ladt ukodet.
       *[other] Med vilje ladt ukodet: { $codes }
    }
summary-crossed-left-out = { $count ->
        [0] Den anden kodebogs regler udelader intet.
       *[other] Udeladt efter den anden kodebogs regler: { $codes }
    }
summary-crossed-not-counted = { $count ->
        [0] Alt talte med i forvejen.
       *[other] Talte heller ikke med i forvejen: { $codes }
    }

# Own words.
words-language = Filens navn beder om sproget »{ $language }«, som gensvar ikke taler. Brug et af disse: { $known }.
words-unknown = Der findes ingen tekst »{ $id }«. Se efter, om navnet er stavet rigtigt; gensvar words viser dem alle.
words-twice = »{ $id }« står her to gange, første gang på linje { $line }. Slet den ene.
words-no-text = Teksten mangler. Skriv den efter lighedstegnet.
words-line = gensvar kan ikke læse linjen. Skriv tekstens id, et lighedstegn og dine ord: role-client = borger
words-brace = Der mangler en krøllet parentes, eller der er en for meget. Navne i krøllede parenteser kopieres, som de er: {"{"} $turn {"}"}.
words-deep = Teksten åbner over { $most } parenteser inden i hinanden. Det kan ingen følge; skriv den med færre.
words-star = En af formerne skal have en stjerne, og kun en: *[other].
words-argument = »{ $id }« kender ikke { $argument }. { $count ->
        [0] Skriv ordene uden.
       *[other] Den kender { $known }.
    }
words-reference = »{ $name }« kan ikke sættes ind her. Skriv selve ordene, eller giv dem et navn i denne fil med en bindestreg foran: -{ $name } = …
words-none = Ingen tekst indeholder det.

# Replies.
replies-heading =
    { $count ->
        [0] Ingen status quo-udsagn, ingen disharmoni eller modstand
        [one] Ét udsagn med status quo, disharmoni eller modstand
       *[other] { $count } udsagn med status quo, disharmoni eller modstand
    }
replies-less-sure =
    { $count ->
        [one] Ét af gensvarene er mindre sikkert.
       *[other] { $count } af gensvarene er mindre sikre.
    }
replies-followed = så sagde klienten
replies-change-heading =
    { $count ->
        [0] Ingen forandringsudsagn
        [one] Ét forandringsudsagn
       *[other] { $count } forandringsudsagn
    }
replies-sequences =
    { $count ->
        [0] Udforske, tilbyde, udforske: ikke fundet
       *[other] Udforske, tilbyde, udforske: { $count }
    }
replies-scalings = Skalaspørgsmål: { $count }
replies-short-all = alle
replies-short-discord = disharmoni
replies-short-autonomy = autonomi
replies-short-system = system
replies-short-sustain = status quo
replies-short-change = forandring
replies-short-neutral = andet
replies-short-nothing = ikke mere
replies-short-not-coded = ukodet
replies-taken-reflected = reflekteret
replies-taken-asked = spurgt videre
replies-taken-affirmed = bekræftet
replies-taken-let-go = ladet ligge
replies-taken-no-reply-yet = intet gensvar endnu
replies-taken-not-coded = gensvaret er ikke kodet endnu
replies-doubt-uncut = mindre sikkert: gensvaret er ikke delt, så kodernes rækkefølge kendes ikke
replies-doubt-others = mindre sikkert: en anden sagde noget ind imellem

# Checking.
check-sound = { $file }: ingen fejl ({ $kind })
check-session = session
check-coding = kodning
check-codebook = kodebog
check-keymap = tasteopsætning
check-words = egne ord
check-unknown-kind = gensvar ved ikke, hvad det er for en fil: hverken session, kodning, kodebog eller tasteopsætning. Se efter, om det er den rigtige fil.
check-without-session = Kodningens session er ikke i samme mappe, så replikkerne kunne ikke ses efter.
check-times-back = { $count ->
    [one] En replik begynder før en replik over den: replik { $turn }. Se på dens tid; andre programmer mister den.
   *[other] { $count } replikker begynder før en replik over dem; den første er replik { $turn }. Se på deres tider; andre programmer mister dem.
 }
check-transcript = Det er en tekst, ikke en af gensvars filer. Er det en transskription, så åbn den ved at skrive gensvar og filens navn.
summary-finished =
    { $left ->
        [0] færdig
        [one] færdig, én replik uden kode
       *[other] færdig, { $left } replikker uden kode
    }
summary-open =
    { $left ->
        [0] åben, alle replikker er kodet
        [one] åben, én replik mangler at blive kodet
       *[other] åben, { $left } replikker mangler at blive kodet
    }
coding-segment-twice = Der er to udsnit for »{ $id }«. Slet det ene.
coding-segment-times = Udsnittet slutter, før det begynder. Ret de to tidspunkter.
coding-segment-order = Udsnittet slutter ved replik { $to }, før replik { $from }, hvor det begynder. Ret de to replikker.
coding-phase-twice = To faser begynder ved replik { $turn }. Slet den ene.

# Forms of the change plan.
plan-format = Denne plan har format { $format }; programmet kender 1.
plan-no-headings = Planen har ingen overskrifter. Skriv mindst én.
plan-heading-twice = Overskriften »{ $id }« står her to gange. Slet den ene.
plan-word-twice = »{ $id }« står her to gange. Slet den ene.
plan-unknown = Der er ingen plan »{ $id }« i din mappe »plans«; den, der følger med programmet, bruges.
codebook-missing = Kodebogen »{ $id }« er her ikke. Dens koder bevares og vises, men tæller ingen steder. Læg dens fil i din kodebogsmappe for at få tallene.
taken-segment = Overtog, hvilket udsnit { $coder } kodede.
taken-no-segment = { $coder } kodede hele samtalen, så der er intet udsnit at overtage.
taken-segment-open = { $codebook }: en replik, der afgrænsede { $coder }s udsnit, findes ikke længere i samtalen. Til den side når udsnittet nu helt ud.
taken-segment-not-here = Overtog intet udsnit: { $coder }s gælder andre kodebøger, eller dets replikker findes ikke længere i samtalen.
taken-cuts = Overtog { $count ->
    [one] én deling
   *[other] { $count } delinger
    } fra { $coder }; replikker, du har arbejdet med, beholder dine ({ $kept }).
open-is-plan = Dette er en forandringsplan og ikke en samtale. Læg den i mappen »plans« ved siden af dine tasteopsætninger, og skriv dens id i config.ron.
open-is-settings = Dette er dine indstillinger og ikke en samtale. Skriv gensvar check og filens navn for at se efter fejl i dem.
check-plan = forandringsplan
check-settings = indstillinger
coding-incomplete = { $count ->
    [one] Én kode mangler en præcisering, som den skal have. Den er ikke med i nøgletal, der spørger efter den.
   *[other] { $count } koder mangler en præcisering, som de skal have. De er ikke med i nøgletal, der spørger efter den.
    }
journal-recovered =
    { $count ->
        [one] Én handling, der ikke stod i filen, er hentet tilbage.
       *[other] { $count } handlinger, der ikke stod i filen, er hentet tilbage.
    } gensvar history viser, hvad der blev gjort.
journal-unreadable = Journalen over dine trin kan ikke læses. { $reason } Selve kodningen er hel; fortrydelse begynder her.
open-journal-unreadable = Journalen over dine trin kan ikke læses nu, så de sidste mangler måske her: kun læsning, så ingen går tabt. { $reason } Luk, og prøv igen.
good-copies-trouble = Dit arbejde er gemt i { $place }, men der kan ikke gemmes en god kopi af det i { $folder }. { $reason }
journal-folder-protected = Der kan ikke skrives i gensvars egen mappe { $folder }: Giv lov til det, eller spørg den, der passer computeren.
journal-trouble = Journalen kan ikke skrives. { $reason } Dit arbejde gemmes i stedet ved hver pause, lidt senere end ellers.
journal-older-file = Denne fil er ældre end det, gensvar sidst gemte: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }. Du kan kun fortryde det, du gør fra nu af.
journal-changed-file = Nogen har ændret denne fil, efter at gensvar gemte den, og { $count ->
        [one] én af dine handlinger
       *[other] { $count } af dine handlinger
    } derefter kom ikke med. gensvar history viser { $count ->
        [one] den
       *[other] dem
    }.
journal-changed-outside = Nogen har ændret denne fil uden for gensvar, efter at den blev gemt her. Det, der står i den, gælder; du kan kun fortryde det, du gør fra nu af.
journal-changed-outside-copy = Nogen har ændret denne fil uden for gensvar, efter at den blev gemt her. Det, der står i den, gælder; du kan kun fortryde det, du gør fra nu af. Som den var: gensvar { $file } --good-copy { $number }
journal-changed-made = Nogen har ændret denne fil, efter at gensvar gemte den, og { $count ->
        [one] én af dine handlinger
       *[other] { $count } af dine handlinger
    } stod ikke i nogen fil endnu. Det hele passede og er gjort igen; Fortryd fjerner det.
journal-changed-aside = Nogen har ændret denne fil, efter at gensvar gemte den, og { $count ->
        [one] én af dine handlinger
       *[other] { $count } af dine handlinger
    } stod ikke i nogen fil endnu. Intet er tabt: Din version er i { $file }; skriv :flet for at flette den ind.
journal-older-aside = Denne fil er ældre end det, gensvar sidst gemte: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }. Intet er tabt: En version med det hele er i { $file }; skriv :flet for at flette den ind. Vil du ikke have den, så slet den fil.
journal-older-in-part = Denne fil er ældre end det, gensvar sidst gemte: den mangler { $count } senere handlinger. { $has ->
        [one] Den første
       *[other] De første { $has }
    } er i { $file }; skriv :flet for at flette. Af resten findes ingen kopi her.
journal-older-merged = Denne fil er ældre end det, gensvar gemte sidst. Det, der kom senere, er flettet ind i denne kodning før: det ligger i en god kopi. Du kan kun fortryde det, du gør fra nu af.
journal-older-nowhere = Denne fil er ældre end det, gensvar sidst gemte: den mangler { $count ->
        [0] senere handlinger
        [one] én senere handling
       *[other] { $count } senere handlinger
    }, og der findes ingen kopi af det her; gensvar history viser, hvad der blev gjort. Gemte du i en anden mappe, så åbn kodningen der. Du kan kun fortryde det, du gør fra nu af.
journal-ends-early = I kodningens historik mangler { $count ->
        [one] den sidste handling
       *[other] de sidste { $count } handlinger
    }. Selve kodningen har det hele; du kan kun fortryde det, du gør fra nu af.
journal-not-whole = Journalen er ikke hel: nummer { $number } kan ikke læses. Det, der kom derfra og ikke står i filen, mangler her; gensvar history viser, hvad der kan læses af det. Du kan kun fortryde det, du gør fra nu af.
journal-does-not-fit =
    { $count ->
        [one] En handling
       *[other] { $count } handlinger
    } i journalen kunne ikke lægges tilbage: { $why } gensvar history viser { $count ->
        [one] den
       *[other] dem
    }; kodningen er, som filen har den.
journal-does-not-fit-aside =
    { $count ->
        [one] En handling
       *[other] { $count } handlinger
    }, som ikke stod i nogen fil, kunne ikke lægges tilbage: { $why } Intet er tabt: Din version er i { $file }; skriv :flet for at flette det ind, der passer.
journal-torn = En del af journalen var ikke hel og blev udeladt ({ $bytes ->
        [one] én byte
       *[other] { $bytes } byte
    }). Den er gemt i { $file }.
journal-torn-not-kept = En del af journalen var ikke hel og blev udeladt ({ $bytes ->
        [one] én byte
       *[other] { $bytes } byte
    }). Den bliver, hvor den var; der kunne ikke laves en kopi i { $file }.
open-held-here = { $user } har den åben i et andet vindue (siden { $since }). Her kan den kun læses, indtil den er lukket dér.
open-held-elsewhere = { $user } har haft den åben på { $host } siden { $since }, så her kan den kun læses. Passer det ikke længere, så luk, og start igen på samme måde, men med --take-over tilføjet.
open-held-by-account = Kontoen { $user } på denne computer har haft den åben siden { $since } eller har efterladt sin lås, så her kan den kun læses. Har ingen den åben, så luk, og start igen på samme måde, men med --take-over tilføjet.
save-held-by-account = Kontoen { $user } på denne computer har haft den åben dér siden { $since } eller har efterladt sin lås.
open-write-protected = { $file } er skrivebeskyttet, så her kan den kun læses. Vil du arbejde i den, så tillad, at der skrives i den (eller spørg den, som filen tilhører), og åbn den igen.
open-no-lock = Der kan ikke laves en lås her, så intet hindrer andre i at arbejde i kodningen samtidig: sørg for, at den kun er åben ét sted. { $reason }
good-copy-none = Der er ingen god kopi af denne fil på denne computer.
good-copy-not-so-many =
    { $count ->
        [one] Der er kun én god kopi af denne fil.
       *[other] Der er kun { $count } gode kopier af denne fil.
    } gensvar good-copies viser { $count ->
        [one] den
       *[other] dem
    }.
good-copy-no-session = Denne kopi har ingen samtale med, og samtalen selv kan ikke læses.
good-copy-opened = Dette er den gode kopi fra { $at }. Arbejdet fortsætter i { $files }; den beskadigede fil bliver ikke rørt.
good-copy-back = Dette er den gode kopi fra { $at }. Arbejdet fortsætter i { $files }.
good-copy-apart = Dette er den gode kopi fra { $at }. Intet skrives, så længe du kun ser på den; det, du gør, kommer i { $files }.
open-as-it-was = Som det var { $at } (nr. { $number } i historikken): Intet kan ændres, og intet bliver gemt. Vil du arbejde videre herfra, så luk, åbn samtalen som sædvanlig, og skriv { $back } { $number }.
open-as-it-was-beginning = Som det var i begyndelsen (nr. { $number } i historikken): Intet kan ændres, og intet bliver gemt. Vil du arbejde videre herfra, så luk, åbn samtalen som sædvanlig, og skriv { $back } { $number }.
as-it-was-beginning = i begyndelsen
as-it-was-no-history = Der er ingen historik for denne kodning på denne computer, så den kan ikke vises, som den var.
as-it-was-when =
    »{ $when }« er hverken et nummer i historikken, et navngivet tidspunkt eller en tid. Skriv for eksempel 12, 10.30 eller 12.3.2026 10.30. { $count ->
        [0] gensvar history viser, hvad der er.
       *[other] Navngivne tidspunkter: { $names }.
    }
as-it-was-not-yet = Der er endnu ikke noget nummer { $number } i historikken; det sidste er { $last }.
as-it-was-too-early = Så langt tilbage går historikken ikke: den begynder { $at } med nummer { $number }.
as-it-was-changed = Kodningen er siden ændret et andet sted, så historikken på denne computer fører ikke tilbage fra den.
as-it-was-other-story = Der er ingen vej tilbage til nummer { $wanted }: bagefter blev en ældre fil lagt i stedet for denne, eller kodningen blev ændret et andet sted. Vejen fører kun til nummer { $number }. Hvad den var før det, er måske blandt kopierne: gensvar good-copies
as-it-was-not-whole = Historikken fører kun tilbage til nummer { $number }: det, der blev fortrudt dér, blev gjort, før historikken begynder.
as-it-was-does-not-fit = Historikken passer ikke længere til kodningen: { $why }
merge-same-file = Det er den samme fil to gange. Nævn også den anden version af kodningen.
merge-into-copy = Dette er en kopi af { $file }, som ikke ville få det, der flettes ind i den. Intet er ændret. Nævn selve kodningen først: { $command }
merge-other-coding = Det er en anden kodning (af { $coder }) og ikke en anden version af den samme. Kun versioner af én kodning kan flettes.
merge-other-codebooks = Denne version bruger andre kodebøger: { $codebooks }. Kun versioner med de samme kodebøger kan flettes.
merge-with-base = Sammenlignet med den sidste version, som begge stammer fra:
merge-without-base = Der kendes ingen version, som begge stammer fra, så intet bliver fjernet:
merge-written =
    { $ours } har nu det, begge siger: { $count ->
        [one] én forskel
       *[other] { $count } forskelle
    }.
merge-not-written = Intet blev ændret. Uden --dry-run ville dette blive flettet ind i { $ours }.
merge-nothing-new = Der er intet i { $theirs }, der skal flettes ind i { $ours }.
merge-look =
    { $conflicts ->
        [one] Ét sted
       *[other] { $conflicts } steder
    } sagde versionerne noget forskelligt; se dem ovenfor.
merge-differ-still = { $conflicts ->
        [one] Ét sted
       *[other] { $conflicts } steder
    } siger versionerne stadig forskelligt, som det står ovenfor; intet skal afgøres nu, og { $ours } beholder, hvad den siger.
merge-can-go = Du kan slette { $theirs } nu.
merge-must-stay = Behold { $theirs }: den siger noget om replikker, der ikke længere er i samtalen.
open-versions =
    { $count ->
        [one] En anden version af denne kodning ligger ved siden af: { $file }.
       *[other] { $count } andre versioner af denne kodning ligger ved siden af, først { $file }.
    } Skriv :flet for at flette den ind; intet går tabt.
open-fork =
    { $count ->
        [one] Du har endnu en kodning af samtalen ved siden af denne: { $file }.
       *[other] Du har { $count } kodninger mere af samtalen ved siden af denne, først { $file }.
    } Den ene af de to er begyndt fra den gode kopi fra { $at }. Behold begge, slet en af dem, eller skriv :flet for at flette den anden ind i denne.
open-fork-undated =
    { $count ->
        [one] Du har endnu en kodning af samtalen ved siden af denne: { $file }.
       *[other] Du har { $count } kodninger mere af samtalen ved siden af denne, først { $file }.
    } Den ene af de to er begyndt fra en god kopi af den anden. Behold begge, slet en af dem, eller skriv :flet for at flette den anden ind i denne.
open-versions-unread =
    { $count ->
        [one] En anden version af denne kodning ligger ved siden af og kan ikke læses her: { $file }.
       *[other] { $count } andre versioner af denne kodning ligger ved siden af og kan ikke læses her: { $files }. Den første:
    } { $why }
open-version-unread = { $file }: denne version af kodningen kan ikke læses her. { $why }
open-session-versions =
    { $count ->
        [one] En anden version af selve samtalen ligger ved siden af: { $file }.
       *[other] { $count } andre versioner af selve samtalen ligger ved siden af, først { $file }.
    } Denne her bruges. Se på begge, og læg så den anden væk; intet er slettet.
open-session-version-unread = En anden version af selve samtalen ligger ved siden af og kan ikke læses her: { $file }. { $why } Den, du åbnede, bruges; intet er slettet.
merge-no-version = Der er ingen anden version af denne kodning at flette ind.
merge-unreadable = den kan ikke læses
merge-good-copy = Den gode kopi fra { $at }
merge-refused = { $file } kan ikke flettes ind: { $why }
merge-done =
    { $file } er flettet ind: { $count ->
        [one] én forskel
       *[other] { $count } forskelle
    }, { $conflicts ->
        [0] ingen modsigelse
        [one] heraf én modsigelse
       *[other] heraf { $conflicts } modsigelser
    }.{ $elsewhere ->
        [0] { " " }Filen kan nu slettes.
       *[other] { "" }
    }
merge-done-in-part =
    { $file } er flettet ind: { $count ->
        [one] én forskel
       *[other] { $count } forskelle
    }, { $conflicts ->
        [0] ingen modsigelse
        [one] heraf én modsigelse
       *[other] heraf { $conflicts } modsigelser
    }. Behold den: noget handler om replikker, der er væk.
merge-more = … og { $count } mere. gensvar merge --dry-run viser dem alle.
limit-size = Filen er større end { $most } MB, og det er mere, end gensvar læser af sådan en fil. Se efter, om det er den rigtige. En meget lang samtale kan deles i flere filer.
limit-many = Her står mere end { $most } ting, og det er flere, end gensvar læser. Se efter, hvor listen slutter.
limit-long = Teksten er længere end { $most } bogstaver. Gør den kortere, og se efter, hvor den slutter.
limit-turns = Teksten har mere end { $most } replikker. Del den i flere filer.
limit-faults = { $count ->
        [one] Én fejl til er ikke vist.
       *[other] { $count } fejl til er ikke vist.
    }
own-newer = Filen kræver en nyere version af gensvar (dens format er { $format }; din kender { $known }). Opdatér gensvar, eller brug en ældre kopi af filen.
hidden-shown = { $count ->
        [one] Ét skjult tegn er vist som et mærke.
       *[other] { $count } skjulte tegn er vist som mærker.
    }
open-import-several = »{ $file }« rummer { $count } samtaler. Skriv gensvar import "{ $file }" for at lave en sessionsfil af hver.
open-import-codings = Filen ({ $format }) rummer også koder. De er udeladt her; gensvar import "{ $file }" beholder dem med deres kodere.
save-held-here = { $user } har kodningen åben i et andet vindue (siden { $since }).
save-held-elsewhere = Kodningen er åben på { $host } af { $user } siden { $since }.
good-copy-unread = Om der er en god kopi af denne fil, kan ikke siges: Det, der er gemt på denne computer, kan ikke læses. { $reason }
open-gone = Din kodning { $file } er væk. Vil du have kopien fra { $at } tilbage, så luk, før du koder, og skriv: gensvar { $talk } --good-copy { $number }
open-went-on = { $damaged } er beskadiget. Arbejdet fortsatte i { $file }, som nu er åben. Flyt { $damaged } til en anden mappe.
open-state-synced = { $service } kopierer gensvars egen mappe til andre computere, med historikken og kopier af dit arbejde. Hvad der kan gøres, siger: gensvar doctor
open-damaged-beside = Din kodning { $file } er beskadiget og blev ikke åbnet. Dens gode kopier: gensvar good-copies "{ $file }"
open-damaged-version = Din kodning er beskadiget. Ved siden af den ligger en anden version, som måske mangler noget af dit arbejde. Skriv, for at arbejde videre i den: gensvar { $typed }
open-coded-elsewhere = Din kodning af denne samtale ligger i { $file }. Vil du fortsætte den, så luk, og åbn den fil; en kode her begynder en ny.
open-newer-elsewhere = En nyere version af denne kodning ligger i { $file }. Luk, og åbn den fil, så intet skal gøres to gange.
open-parted-elsewhere =
    { $count ->
        [0] Kodningen i { $file } har noget, som denne mangler.
        [one] Du har arbejdet på denne kodning to steder. Én handling, du gjorde i { $file }, er ikke med her.
       *[other] Du har arbejdet på denne kodning to steder. { $count } handlinger, du gjorde i { $file }, er ikke med her.
    } Skriv :flet for at flette det ind; intet går tabt.
open-parted-talk = Nogle ændringer af selve samtalen er i { $file } og ikke her. :flet lader samtalen være, som den er: se på begge, og lav de ændringer igen her.
open-newer-gone = Denne kodning blev sidst gemt i { $file }, som ikke kan findes nu. Find den fil, eller åbn den gode kopi fra { $at }: gensvar { $own } --good-copy
ron-no-text = Filen er beskadiget: det, der er i den, er ikke tekst. Brug en kopi af den, der er hel.
merge-is-talk = Dette er selve samtalen og ikke en kodning af den. Angiv to versioner af én kodning; deres navne har ».coding« i sig.
limit-number = Dette tal er højere end { $most }. Det er gensvar, der skriver det, og så meget når ingen: brug filen fra tidligere, eller slet denne oplysning.
end-unsaved = gensvar blev afsluttet, før der kunne gemmes i { $file }: { $count ->
        [one] den sidste handling står
       *[other] de sidste { $count } handlinger står
    } ikke i nogen fil. { $why }
end-rescued = gensvar blev afsluttet, før der kunne gemmes det sædvanlige sted. { $why } Alt dit arbejde er i { $file }: åbn den, og gem et andet sted.
end-in-journal = gensvar blev afsluttet, før der kunne gemmes i { $file }. { $why } Alt er i journalen og kommer tilbage, når du åbner filen her igen.
open-held-copy = { $user } har denne kodning eller en kopi af den åben i et andet vindue (siden { $since }). Her kun læsning.
file-is-pipe = Dette er et rør (en pipe) og ikke en fil: Der er intet i det, før et andet program lægger noget. Vælg en fil.
file-is-link = Der ligger en genvej (et link), hvor der skal være en fil. Flyt eller slet den.
file-is-device = Dette er ikke en fil, men en enhed, som gensvar hverken læser eller skriver. Vælg en fil.
good-copies-no-folder = Den mappe kan ikke oprettes eller læses.
elsewhere-not-there = Mappen { $folder } findes ikke.
elsewhere-is-file = { $folder } er en fil og ikke en mappe.
elsewhere-not-allowed = Du har ikke lov til at gemme i mappen { $folder }.
elsewhere-full = Disken er fuld i { $folder }.
elsewhere-trouble = Der kan ikke gemmes i { $folder }: { $why }
elsewhere-other-file = I { $folder } ligger der allerede en anden { $file }. Vælg en anden mappe, eller flyt den fil væk.
merge-refused-here = { $file } kan ikke flettes ind: { $why } Flyt den til en anden mappe, så gemmes dit arbejde der igen.
merge-done-here =
    { $file }: det andet programs ændringer er flettet ind i dit arbejde nu: { $count ->
        [one] én forskel
       *[other] { $count } forskelle
    }, { $conflicts ->
        [0] ingen modsigelse
        [one] heraf én modsigelse
       *[other] heraf { $conflicts } modsigelser
    }. { $undo } tager dem ud igen.
open-held-here-still = { $user } har den stadig åben i et andet vindue på denne computer (siden { $since }), så her kan den kun læses. Luk den dér først.
open-taken-over = Overtaget fra { $user } på { $host }, hvor den blev åbnet { $since }. Arbejder { $user } stadig i den dér, gør I det nu begge: spørg. Ingen skriver hen over den anden: den, der gemmer som nummer to, får det at vide, og det arbejde lægges ved siden af filen, hvor :flet fletter det ind.
open-free-now = Den er ikke længere åben i det andet vindue. { $again } åbner den igen her, så du kan kode.
open-again-needless = Den er åben her, og du kan kode.
open-as-it-was-named = Som det var ved »{ $name }«, et navn fra { $at } (nr. { $number } i historikken): Intet kan ændres, og intet bliver gemt. Vil du arbejde videre herfra, så luk, åbn samtalen som sædvanlig, og skriv { $back } { $number }.
journal-parted-made = Filen er siden gemt et andet sted uden { $count ->
        [one] én handling
       *[other] { $count } handlinger
    }, som du foretog på denne computer. Det hele passede og er gjort igen; Fortryd fjerner det.
journal-parted-aside = Filen er siden gemt et andet sted uden { $count ->
        [one] én handling
       *[other] { $count } handlinger
    }, som du foretog på denne computer. Intet er tabt: Din version er i { $file }; skriv :flet for at flette den ind.
journal-parted-history = Filen er siden gemt et andet sted uden { $count ->
        [one] én handling
       *[other] { $count } handlinger
    }, som du foretog på denne computer. { $count ->
        [one] Den passer ikke længere til filen; gensvar history viser den.
       *[other] De passer ikke længere til filen; gensvar history viser dem.
    }
journal-parted-talk = Noget af det ændrede selve samtalen. Det står ikke i nogen version: gensvar history viser det.
coding-turns-speaker = I replik { $turns } er det nu en anden, der taler, end da de blev kodet. Koderne er der stadig; se dem gerne efter.
file-below-file = En del af stien er en fil, ikke en mappe. Se efter, om mappernes navne er rigtige.
file-name-not-taken = Navnet er for langt, eller det har tegn, som denne disk ikke tager imod. Vælg et andet navn.
file-grows-too-large = Filen ville blive større, end disken eller din konto tillader. Vælg en anden disk eller færre samtaler.
file-busy = Et andet program holder filen optaget. Luk den dér, og prøv igen.
file-network-gone = Disken ligger på en anden computer, som ikke svarer. Se efter, om der er forbindelse, og prøv igen.
file-disk-fault = Disken kan ikke læse eller skrive her: den er måske slidt op eller taget ud. Brug en anden disk, og spørg den, der passer computeren.
file-too-many-open = Der er for mange åbne filer på computeren. Luk andre programmer, og prøv igen.
file-links-in-circle = Genvejene her fører i ring og ikke til nogen fil. Angiv selve filen.
file-refused = Computeren tillader det ikke og giver ingen anden grund end tallet { $number }. Prøv en anden mappe, eller spørg den, der passer computeren.
open-coding-of-another = En af dine kodninger er opkaldt efter denne samtale, men hører til en anden session, så den er ikke åben her. Se den med: gensvar { $file }
open-session-kept = Denne kodnings session er kun i { $session }, som blev gemt, fordi filen ikke kunne gemmes under sit eget navn. Lad den blive i denne mappe.
open-rescued-merge = Arbejde på denne samtale kunne en gang ikke gemmes på sin plads og ligger i { $file }. Noget af det er ikke i denne kodning: skriv :flet for at flette det ind; intet går tabt.
open-rescued-there = Arbejde med en samtale af dette navn kunne ikke gemmes på sin plads og ligger i { $file }. Åbn det derfra. Når det er samlet med dette, flyttet eller slettet, nævnes det ikke mere.
open-no-labels = Teksten fortæller ikke, hvem der taler, så { $each } er blevet en replik fra en ukendt person. Tryk { $clinician } ved praktikerens replikker, { $client } ved klientens, { $others } ved andres.
open-no-speakers = Filen siger ikke, hvem der taler. Tryk { $clinician } ved praktikerens replikker, { $client } ved klientens, { $others } ved andres.
open-some-speakers = Replikker, hvor filen ikke siger, hvem der taler: { $count }. Tryk { $clinician }, hvor det er praktikeren, { $client } ved klienten, { $others } ved andre.
open-codings-beside = { $count ->
        [one] Ved siden af ligger en kodning af { $coders }. Læs den med: gensvar { $file }
       *[other] Ved siden af ligger { $count } kodninger af { $coders }. Læs en af dem med: gensvar { $file }
    } Er en af dem din, under et andet navn: --coder NAVN
open-file-changing = Der blev skrevet i udskriften, mens den blev læst, så de sidste linjer kan mangle. Har du intet kodet endnu, så forlad gensvar, vent, til det andet program er færdigt, og åbn den igen.
open-journal-newer = En nyere version af gensvar har skrevet denne kodnings journal, så det, der er gjort til sidst, måske mangler her: kun til læsning, så intet af det går tabt. Opdatér gensvar for at arbejde videre.
journal-newer = En nyere version af gensvar har skrevet denne kodnings historik. Opdatér gensvar for at se kodningen, som den var.
as-it-was-later-story = Nummer { $number } blev gjort ved en anden udgave af kodningen: filen, der ligger her, er en ældre. Fra den fører historikken kun frem til nummer { $last }.
end-beside = gensvar blev afsluttet, før der kunne gemmes i { $file }. { $why }
end-changed = Et andet program har ændret { $file }. Dit arbejde er i sikkerhed i { $beside }. Vil du flette de to, så åbn samtalen og skriv { $merge }, eller skriv her: { $typed }
journal-not-held = Et andet program har denne kodnings historik åben, så begge ville skrive i den. Luk det andet, og åbn kodningen igen. { $why }
good-copy-fork = Herfra er { $new } en kodning for sig. { $others } bliver, som de er, og intet af det, du gør nu, kommer ind i dem. For at komme tilbage til den: gensvar { $command }
merge-none-here =
    { $file }: intet af det andet programs ændringer skulle flettes ind, og intet er ændret her.{ $conflicts ->
        [0] { "" }
        [one] { " " }Ét sted står der noget andet: dit gælder, og dets fil er beholdt ved siden af.
       *[other] { " " }{ $conflicts } steder står der noget andet: dit gælder, og dets fil er beholdt ved siden af.
    }
merge-none =
    { $file }: intet skulle flettes ind, og intet er ændret.{ $conflicts ->
        [0] { $elsewhere ->
            [0] { " " }Filen kan nu slettes.
           *[other] { "" }
        }
        [one] { " " }Ét sted står der noget andet, og dit gælder. Se på det, før du sletter filen.
       *[other] { " " }{ $conflicts } steder står der noget andet, og dit gælder. Se på dem, før du sletter filen.
    }
merge-none-of-part = { $file }: intet kunne flettes ind, og intet er ændret. Behold den: noget af den handler om replikker, der er væk.
disk-no-answer = Disken svarer ikke.
save-file-again = { $file } var væk og er skrevet igen.
save-no-word = Lagringen stoppede uden at sige hvorfor.
save-folder-gone = Mappen { $folder } er væk.
summary-open-nobody = åben, ingen er praktikeren eller klienten
summary-nobody = I denne samtale er ingen replik praktikerens eller klientens, så intet tæller, og alle tal er tomme. Åbn samtalen i gensvar, og sig, hvem der har hvilken rolle, eller importér den igen med --role "NAVN=praktiker", hvor den, der ikke er nævnt, hedder »?«.
merge-look-at =
    Se på { $count ->
        [one] replik
       *[other] replikkerne
    } { $turns }: der sagde versionerne noget forskelligt, { $conflicts ->
        [one] ét sted
       *[other] { $conflicts } steder
    } ovenfor.
open-nothing-saved = Der kan ikke gemmes i denne mappe.
open-nothing-saved-here = { $what } { $elsewhere }: en anden mappe.
open-held-here-by-you = Du har den åben i et andet vindue (siden { $since }). Her kan den kun læses, indtil den er lukket dér.
open-held-here-still-by-you = Du har den stadig åben i et andet vindue på denne computer (siden { $since }), så her kan den kun læses. Luk den dér først.
open-held-copy-by-you = Du har denne kodning eller en kopi af den åben i et andet vindue (siden { $since }). Her kun læsning.
save-held-here-by-you = Du har kodningen åben i et andet vindue (siden { $since }).
open-name-talk = Det er udskriften. Nævn den samtale, der blev lavet af den: { $talk }
elsewhere-make = { $why } { $elsewhere } og Enter på samme navn opretter den.
end-disk-full = Disken er fuld.
end-no-file = En mappe, eller noget andet, der ikke er en fil, står på dens plads.
save-folder-other = Den disk eller det USB-stik, hvor { $folder } lå, er væk, og nu er der en anden mappe dér. Sæt det i igen, så gemmes der af sig selv.
open-lost = Da gensvar sidst blev afsluttet, kunne der ikke gemmes noget: { $count ->
        [one] din sidste handling
       *[other] dine sidste { $count } handlinger
    } er ikke i nogen fil og er gået tabt. Gå videre fra det, der er her.
open-never-written = 
    { $count ->
        [one] Én af dine handlinger på denne samtale, med { $codebooks }, står ikke i nogen fil.
       *[other] { $count } af dine handlinger på denne samtale, med { $codebooks }, står ikke i nogen fil.
    } Sådan går du videre med det: gensvar { $talk } --codebook { $codebooks }
open-never-written-here = 
    { $count ->
        [one] Endnu én af dine handlinger på denne samtale står ikke i nogen fil.
       *[other] { $count } flere af dine handlinger på denne samtale står ikke i nogen fil.
    } Vil du gå videre med det, så flyt { $file } til en anden mappe, og åbn samtalen igen.
as-it-was-several = Flere navngivne tidspunkter begynder med »{ $when }«: { $names }. Skriv hele navnet på et af dem.
save-write-protected = { $file } er skrivebeskyttet, så der skrives ikke hen over den. Tillad, at der skrives i den, så gemmes der af sig selv.
talk-write-protected = { $file } er skrivebeskyttet, så selve samtalen forbliver, som den er; koder gemmes. Vil du ændre den, så tillad, at der skrives i den, og åbn den igen, eller arbejd i en kopi: { $elsewhere } og en mappe af dine egne.
end-write-protected = Den er skrivebeskyttet: tillad først, at der skrives i den.
open-held-by-account-still = I denne mappe kan du ikke fjerne låsen fra kontoen { $user } (siden { $since }), så den kan stadig kun læses her. Bed { $user } om at lukke den eller fjerne låsen, eller kopiér samtalen og kodningen til din egen mappe, og arbejd dér.
open-taken-over-account = Overtaget fra kontoen { $user } på denne computer, som havde den åben siden { $since } eller har efterladt sin lås. Arbejder { $user } stadig i den, gør I det nu begge: spørg. Ingen skriver hen over den anden: den, der gemmer som nummer to, får det at vide, og det arbejde lægges ved siden af filen.
open-lock-no-file = { $file }, hvor kodningens lås hører til, er ikke vores fil, men noget andet. Flyt det: indtil da er der intet, der hindrer andre i at arbejde i kodningen samtidig.
merge-held-elsewhere = { $user } har haft den åben på { $host } siden { $since }, så intet samles i den. Passer det ikke længere, så skriv gensvar { $typed } --take-over, luk, og saml dem igen.
merge-held-by-account = Kontoen { $user } på denne computer har haft den åben siden { $since } eller har efterladt sin lås, så intet samles i den. Har ingen den åben, så skriv gensvar { $typed } --take-over, luk, og saml dem igen.
open-read-only-lacks =
    { $count ->
        [one] Det sidste, du gjorde, står
       *[other] De sidste { $count } ting, du gjorde, står
    } ikke i nogen fil endnu og vises ikke her. Intet er tabt: det kommer tilbage, når du åbner den for at arbejde i den.
journal-trouble-both = Hverken journalen eller filerne kan skrives. { $reason } Det, du gør nu, er kun i dette vindue, til disken tager imod det, eller du gemmer i en anden mappe.
end-given-up = gensvar blev lukket uden at gemme i { $file }. Væk for altid: { $lost }. Næste gang kan gensvar ikke fortælle, at det mangler.
end-names = Ikke noteret: { $lost }.
open-left-by-account = Kontoen { $user } havde den åben her (siden { $since }) og lukkede den ikke. Det program er væk, så du går videre med den.
talk-protected-no-roles = { $file } er skrivebeskyttet og siger ikke, hvem der er praktiker. Det kan ikke skrives i den, så der kan ikke kodes endnu. Arbejd i en kopi: { $elsewhere } og en mappe af dine egne. Eller tillad, at der skrives i den, og åbn den igen.
