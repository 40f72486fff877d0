# What the rules of the house say: faults of codebooks, edits that do not fit, codebooks that do not fit together.

fault-id = ”{ $id }” kan inte användas som id. Använd bara bokstäverna a–z, siffror, punkter, bindestreck och understreck.
fault-code-id = ”{ $id }” kan inte användas som id för en kod. Använd bara bokstäver, siffror, punkter, bindestreck och understreck.
fault-word = ”{ $id }” kan inte användas som id. Utelämna mellanslag, ”=” och osynliga tecken, och använd högst 64 tecken.
fault-name-empty = Ett namn saknas. Skriv minst ett, till exempel name: {"{"}"sv": "Fråga"{"}"}.
fault-no-codes = Kodboken har inga koder. Lägg till minst en.
fault-code-reserved = ”{ $id }” betyder alltid ”ingen kod” i gensvar. Välj ett annat id.
fault-code-twice = Koden ”{ $id }” står här två gånger. Ta bort en av dem.
fault-code-unknown = Det finns ingen kod ”{ $id }” i kodboken. Kontrollera stavningen eller lägg till koden.
fault-group-unknown = Gruppen ”{ $group }” finns inte bland kodbokens grupper. Kontrollera stavningen eller lägg till gruppen.
fault-modifier-unknown = Det finns ingen precisering ”{ $modifier }” i kodboken. Kontrollera stavningen eller lägg till preciseringen.
fault-modifier-twice = Preciseringen ”{ $modifier }” står här två gånger. Ta bort en av dem.
fault-modifier-not-taken = Koden ”{ $code }” tar inte preciseringen ”{ $modifier }”. Lägg till den bland kodens preciseringar (modifiers), eller ta bort den här.
fault-required-not-taken = Koden kräver ”{ $modifier }”, som inte finns bland dess preciseringar (modifiers). Lägg till den där också.
fault-no-values = Preciseringen har inga värden. Lägg till minst ett.
fault-value-twice = Värdet ”{ $value }” står här två gånger. Ta bort ett av dem.
fault-value-unknown = Preciseringen har inget värde ”{ $value }”. Kontrollera stavningen eller lägg till värdet.
fault-rating-twice = Skattningen ”{ $id }” står här två gånger. Ta bort en av dem.
fault-rating-range = Det lägsta värdet måste vara mindre än det högsta.
fault-rating-preset = Det förvalda värdet ligger inte mellan skattningens lägsta och högsta värde.
fault-rating-anchor = Beskrivningen för { $value } ligger inte mellan skattningens lägsta och högsta värde.
fault-rating-unknown = Det finns ingen skattning ”{ $id }” i kodboken. Kontrollera stavningen eller lägg till skattningen.
fault-rule-needs-two = En regel om vilken kod som vinner behöver minst två koder.
fault-rule-never = Med den här regeln skulle ingen kod räknas alls. Välj ett tal som är minst 1.
fault-rule-client = ”{ $id }” är en av klientens koder, men bara rådgivarens tal har volleyer. Ta bort den ur regeln.
fault-rule-no-volleys = Regeln gäller volleyer, som bara rådgivarens tal har, men ingen kod här är rådgivarens. Ta bort regeln.
fault-selector = ”{ $text }” säger inte vilka koder som räknas. Skriv en kod (”CR”), en kod med precisering (”CR valence=+”) eller ”every clinician”.
fault-selector-nothing = Ingen kod kan vara ”{ $text }”, eftersom en kod har högst ett värde av varje precisering. Ta bort det som strider mot resten.
fault-selector-twice = ”{ $text }” står här två gånger och skulle räknas dubbelt. Ta bort en av dem.
fault-selectors-empty = Listan är tom, så det skulle aldrig bli någon siffra. Ange minst en kod.
fault-score-id = ”{ $id }” kan inte vara id för ett mått. Börja med en bokstav, och använd bara bokstäver, siffror, bindestreck och understreck.
fault-score-column = ”{ $id }” är redan en kolumn i sammanställningens tabell. Välj ett annat id.
fault-score-twice = Måttet ”{ $id }” står här två gånger. Ta bort ett av dem.
fault-score-unknown = Det finns inget mått ”{ $id }” i kodboken. Kontrollera stavningen eller lägg till måttet.
fault-share-not-among = ”{ $text }” räknas som en del men ingår inte i det hela. Lägg till den under ”among” också.
fault-thresholds-order = Värdet för basal (fair) får inte vara högre än värdet för god (good).

codebooks-none = Ingen kodbok är angiven. Ange minst en.
codebooks-same = Kodboken { $first } är angiven två gånger. Ange den en gång.
codebooks-share-side =
    { $first } och { $second } kodar båda { $what ->
        [clinician] rådgivaren
       *[client] klienten
    }, så de kan inte användas tillsammans. Välj en av dem.
codebooks-share-code = { $first } och { $second } har båda en kod ”{ $what }”, så de kan inte användas tillsammans. Välj en av dem.
codebooks-share-score = { $first } och { $second } har båda ett mått ”{ $what }”, så de kan inte användas tillsammans. Välj en av dem.
codebooks-share-rating = { $first } och { $second } har båda en skattning ”{ $what }”, så de kan inte användas tillsammans. Välj en av dem.
crossing-none = Inget säger hur koder i { $codebooks } ska läsas enligt { $to }, så kodningen tas inte med.
crossing-misfits = { $from } gör vissa koder till { $codes }, som { $to } inte har för den som talar. Rätta ”crossings” i { $from }.

edit-no-turn = Det finns ingen replik { $turn } i samtalet.
edit-no-mark = Det finns ingen kod med nummer { $mark } på repliken.
edit-mark-twice = Numret { $mark } används redan i den här kodningen.
edit-no-utterance = Repliken har ingen sådan del.
edit-cut-place = Repliken går inte att dela där.
edit-no-participant = Det finns ingen sådan person i samtalet.
edit-turn-twice = Det finns redan en replik { $turn } i samtalet.
fault-rule-sides = Regeln kan aldrig gälla: rådgivarens och klientens koder möts aldrig i ett yttrande. Skriv en regel för var och en.
fault-rule-circle = Här skulle ”{ $first }” vinna över ”{ $second }”, men en tidigare regel säger tvärtom. Ta bort en av de två.
fault-segment-zero = Ett avsnitt på 0 minuter innehåller inget. Skriv ett tal som är minst 1, eller ”whole”.
fault-minutes-many = Inget samtal varar längre än { $most } minuter. Skriv högst det talet.
fault-pass-twice = Genomgången ”{ $id }” står här två gånger. Ta bort en av dem.
fault-crossing-twice = Det finns två omräkningar till ”{ $id }”. Slå ihop dem till en.
edit-tagged = Något som sägs i den här delen står i planen. Flytta det först.

# Why a code does not count. The key that counts it anyway stands behind.
left-out-volley = { $code } räknas inte: { $winner } vinner i den här volleyn.
left-out-utterance = { $code } räknas inte: { $winner } vinner i det här yttrandet.
left-out-once = { $code } räknas inte: den står redan i den här volleyn.
left-out-slot = { $code } räknas inte: { $winner } har platsen i den här volleyn, och en av de två räknas. Du avgör.
left-out-most = { $code } räknas inte: en volley har högst { $most } koder.
left-out-most-utterance = { $code } räknas inte: ett yttrande har högst { $most ->
    [one] en kod
   *[other] { $most } koder
    }.
merge-of-turn = Replik { $turn }
merge-of-lost-turn = En replik som inte längre finns i samtalet
merge-of-rating = Övergripande variabel { $id }
merge-of-stretch = Avsnitt under { $codebook }
merge-of-coding = Kodningen
merge-added = { $place }: bara i den andra filen, övertaget: { $theirs }.
merge-removed = { $place }: borttaget i den andra filen, och därför även här: { $ours }.
merge-changed = { $place }: ändrat i den andra filen, övertaget: { $theirs }. Tidigare: { $ours }.
merge-only-here = { $place }: bara i den här filen, behållet: { $ours }.
merge-differs = { $place }: filerna skiljer sig åt. Här, och behållet: { $ours }. I den andra filen: { $theirs }.
merge-stays-here = { $place }: borttaget i den andra filen men ändrat här, så det står kvar: { $ours }.
merge-came-back = { $place }: borttaget här men ändrat i den andra filen, så det är tillbaka: { $theirs }.
merge-not-taken = { $place }: finns fortfarande bara i den andra filen: { $theirs }.
merge-nothing = inget
merge-code = { $code }
merge-code-part = { $code } på del { $part }
merge-code-anyway = { $code } (räknas trots reglerna)
merge-noted = { $what }, anteckning ”{ $note }”
merge-part = en delning efter { $at } tecken
merge-bookmark = ett bokmärke
merge-joined = sammanslagen med volleyn före
merge-broken = börjar en volley
merge-plan = i planen: { $what }
merge-rating = { $value }
merge-rating-none = inget värde
merge-rating-evidence =
    { $value } med { $count ->
        [one] ett belägg
       *[other] { $count } belägg
    }
merge-stretch = replik { $from }–{ $to }
merge-open = öppen
merge-finished = klar
merge-not-codable = ej kodbart: { $reason }
merge-passes = genomgångar { $passes }
merge-scores-hidden = siffrorna dolda under kodningen
merge-scores-seen = siffrorna synliga under kodningen
edit-participant-twice = Någon i samtalet heter redan så.
edit-participant-speaks = Den personen talar i samtalet och kan inte tas bort.
merge-both-kept = { $place }: filerna motsäger varandra, och båda koderna är kvar. Här: { $ours }. Från den andra filen: { $theirs }. Ta tillbaka den som inte gäller.
