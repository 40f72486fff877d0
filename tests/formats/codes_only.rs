//! With `--codes-only` no word, name, note or path leaves in any format. The program itself is asked, with a canary of its
//! own in every place where somebody can write a word.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use gensvar::ports::formats::{FORMATS, Part};

use crate::support::pty::{Home, PROGRAM};

/// How every canary begins.
const CANARY: &str = "kanarie";

/// A text in RON with the canary of a place.
fn text(place: &str) -> String {
    format!("\"Kanarie_{place} fløj\"")
}

/// A word in RON with the canary of a place.
fn word(place: &str) -> String {
    format!("\"Kanarie_{place}\"")
}

/// A text in some languages.
fn names(place: &str) -> String {
    format!("{{\"en\": {0}, \"da\": {0}}}", text(place))
}

fn session(talk: u32) -> String {
    format!(
        r#"(format: 1, id: {id}, title: {title}, language: {language}, date: {date}, source: {source},
    media: [(path: {media}, offset: 5)], consent: (given: true, form: {form}), targets: [(behaviour: {target})],
    participants: [(id: {label}, role: clinician, name: {name}), (id: {client}, role: client), (id: "I", role: interpreter, speaks_for: {client})],
    turns: [(id: 1, by: {label}, start: 0, end: 900, text: {words}), (id: 2, by: {client}, start: 1000, end: 1900, text: "Kanarie_reply i to dele")])"#,
        id = text(&format!("session{talk}")),
        title = text("title"),
        language = text("language"),
        date = text("date"),
        source = text("source"),
        media = text("media"),
        form = text("form"),
        target = text("target"),
        label = text("label"),
        client = word("client"),
        name = text("name"),
        words = text("words"),
    )
}

/// A coding under a codebook of the coder's own, with a word wherever one can be.
fn coding(talk: u32, coder: &str, state: &str, cut: u32) -> String {
    format!(
        r#"(format: 1, id: {id}, session: {session}, coder: {coder}, codebooks: [(id: {book}, version: {version}, fingerprint: {print})],
    round: 1, state: {state}, passes: ["Kanarie_book/Kanarie_pass"], next_id: 20, works: [({work}, 3)],
    cuts: [(turn: 2, at: {cut}, utterance: 4)],
    marks: [(id: 1, turn: 1, code: "ASK", note: {note}), (id: 2, turn: 2, code: {code}, modifiers: {{{modifier}: {value}}}),
    (id: 3, turn: 2, utterance: 4, code: "SAY", modifiers: {{"kind": "a"}})],
    ratings: [(id: "EMP", value: 4, note: {rated}), (id: {rating}, value: 2)],
    segments: [(codebook: {book}, from: 1, to: 2, reason: {reason})], phases: [(1, engaging)],
    tags: [(turn: 1, heading: {heading}, actor: {actor}, says: [{says}])], bookmarks: [1])"#,
        id = text(&format!("coding-{coder}-{talk}")),
        session = text(&format!("session{talk}")),
        coder = text(coder),
        book = word("book"),
        version = text("version-written"),
        print = text("print"),
        work = text("work"),
        note = text("note"),
        code = text("code"),
        modifier = text("modifier"),
        value = text("value"),
        rated = text("rated"),
        rating = text("rating"),
        reason = text("reason"),
        heading = word("heading"),
        actor = word("actor"),
        says = word("says"),
    )
}

/// A codebook of somebody's own, with a word wherever one can be but in the names of its codes.
fn codebook() -> String {
    format!(
        r#"(format: 1, id: "Kanarie_book", version: {version}, name: {name}, about: {about}, unit: utterance, codes_per_unit: many,
    groups: [("Kanarie_group", {group})],
    codes: [(id: "ASK", speaker: clinician, group: "Kanarie_group", name: {code}, short: {short}, definition: {definition}, example: {example}, hint: {hint}),
    (id: "SAY", speaker: client, name: {code}, modifiers: ["kind"])],
    modifiers: [(id: "kind", name: {modifier}, values: [(id: "a", name: {value}, sign: {sign})])],
    ratings: [(id: "EMP", name: {rating}, lowest: 1, highest: 5, anchors: {{1: {anchor}}})],
    scores: [(id: "asked", name: {score}, is: ratio(of: ["ASK"], to: ["SAY"]), thresholds: (fair: 1.0, good: 2.0, source: {thresholds}))],
    passes: [(id: "Kanarie_pass", name: {pass})],
    crossings: [(to: "Kanarie_crossing", codes: [("ASK", "Q")], note: {crossing})])"#,
        version = text("version"),
        name = names("book-name"),
        about = names("about"),
        group = names("group-name"),
        code = names("code-name"),
        short = names("short"),
        definition = names("definition"),
        example = names("example"),
        hint = names("hint"),
        modifier = names("modifier-name"),
        value = names("value-name"),
        sign = text("sign"),
        rating = names("rating-name"),
        anchor = names("anchor"),
        score = names("score-name"),
        thresholds = text("thresholds"),
        pass = names("pass-name"),
        crossing = names("crossing-note"),
    )
}

/// Every word that was put somewhere.
fn places() -> BTreeSet<String> {
    let open = coding(1, "coder", "open", 14);
    canaries(format!("{}{open}{}Kanarie_reason-why", session(1), codebook()).as_bytes())
}

/// Two talks, each with codings of two people, one of whom says that it cannot be coded.
fn home() -> Home {
    let home = Home::new();
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let books = Path::new(&config).join("gensvar/codebooks");
    std::fs::create_dir_all(&books).unwrap();
    std::fs::write(books.join("Kanarie_book.ron"), codebook()).unwrap();
    for talk in [1, 2] {
        let not_codable = format!("not_codable(reason: {})", text("reason-why"));
        let state = ["open", &not_codable];
        std::fs::write(home.talks().join(format!("Kanarie_file{talk}.session.ron")), session(talk)).unwrap();
        for (coder, state, cut) in [("coder", state[0], 14), ("other-coder", state[1], 16)] {
            let coding = coding(talk, coder, state, cut);
            std::fs::write(home.talks().join(format!("Kanarie_file{talk}.{coder}.coding.ron")), coding).unwrap();
        }
    }
    home
}

/// The canaries in a file, with the parts of a packed one and in letters of two bytes.
fn canaries(bytes: &[u8]) -> BTreeSet<String> {
    let mut all = bytes.to_vec();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            all.extend(part.name().unwrap().as_bytes());
            all.push(b'\n');
            std::io::copy(&mut part, &mut all).unwrap();
        }
    }
    let narrow: Vec<u8> = all.iter().copied().filter(|byte| *byte != 0).collect();
    let read = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        let word = |at: usize| {
            let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
            text[at..].chars().take_while(|letter| is_part(*letter)).collect::<String>()
        };
        text.match_indices(CANARY).map(|(at, _)| word(at)).collect::<BTreeSet<String>>()
    };
    &read(&all) | &read(&narrow)
}

fn export(home: &Home, arguments: &[&str]) -> Output {
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(home.variables()).current_dir(home.talks()).arg("export").args(arguments);
    command.output().unwrap()
}

fn messages(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const TALKS: [&str; 2] = ["Kanarie_file1.session.ron", "Kanarie_file2.session.ron"];

#[test]
fn with_codes_only_no_word_leaves_in_any_format() {
    let home = home();
    let (mut there, mut left) = (BTreeSet::new(), Vec::new());
    for (format, writes) in FORMATS.iter().filter_map(|format| Some((format, format.writes.as_ref()?))) {
        let out = home.talks().join(format!("out-{}", format.id));
        std::fs::create_dir(&out).unwrap();
        let whole = export(&home, &[TALKS[0], "--to", format.id, "--out", "-"]);
        let words = canaries(&whole.stdout);
        assert!(!words.is_empty(), "{}: no canary is even there: {}", format.id, messages(&whole));
        there.extend(words);
        let named = if writes.several { &TALKS[..] } else { &TALKS[..1] };
        let arguments = [named, &["--to", format.id, "--codes-only", "--out", "-"]].concat();
        let bare = export(&home, &arguments);
        assert!(bare.status.success() && !bare.stdout.is_empty(), "{}: {}", format.id, messages(&bare));
        left.extend(canaries(&bare.stdout).into_iter().map(|word| (format.id, word)));
        let folder = out.display().to_string();
        let arguments = [&TALKS[..], &["--to", format.id, "--codes-only", "--out", &folder]].concat();
        let bare = export(&home, &arguments);
        assert!(bare.status.success(), "{}: {}", format.id, messages(&bare));
        let files: Vec<_> = std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path()).collect();
        // What takes one coding has a file for each coder.
        let is_each = !writes.several && !writes.holds.has(Part::Coders);
        let count = if writes.several { 1 } else { 2 };
        assert!(if is_each { files.len() >= count } else { files.len() == count }, "{files:?}");
        for file in files {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let found = &canaries(name.as_bytes()) | &canaries(&std::fs::read(&file).unwrap());
            left.extend(found.into_iter().map(|word| (format.id, word)));
        }
    }
    assert_eq!(left, [], "words that left");
    // Every other canary did leave where nobody asked to leave words out; these no format writes today.
    let unwritten = [
        "about",
        "anchor",
        "book-name",
        "crossing",
        "crossing-note",
        "example",
        "group",
        "hint",
        "modifier-name",
        "pass-name",
        "rating-name",
        "score-name",
        "short",
        "thresholds",
        "value-name",
        "version",
    ];
    let unseen: Vec<String> = places().into_iter().filter(|place| !there.contains(place)).collect();
    assert_eq!(unseen, unwritten.map(|place| format!("{CANARY}_{place}")));
}

/// Names that look like what may stay: a language, a region, a day, a version, what refines a code, what is rated, and who goes by
/// the id of a codebook that comes with the program.
#[test]
fn what_only_looks_like_something_else_does_not_leave() {
    let home = home();
    let session = session(1).replace(&text("language"), "\"eva\"").replace(&text("date"), "\"Kanarie-02\"");
    std::fs::write(home.talks().join("eva.session.ron"), session.replace("Kanarie_session1", "Kanarie_lookalike"))
        .unwrap();
    let coding = r#"(format: 1, id: "x", session: "Kanarie_lookalike fløj", coder: "Kanarie",
        codebooks: [(id: "miti-4.2.1", version: "Kanarie_1.0", fingerprint: "Kanarie_print"), (id: "clear-1.0")],
        passes: ["miti-4.2.1/Kanarie", "miti-4.2.1/Kanarie.2"], next_id: 9, basis: read,
        marks: [(id: 1, turn: 1, code: "Q", modifiers: {"Kanarie": "Kanarie"}), (id: 2, turn: 2, code: "CT", modifiers: {"kind": "Kanarie"})],
        ratings: [(id: "Kanarie", value: 2)],
        segments: [(codebook: "Kanarie", from: 1, to: 2)],
        tags: [(turn: 1, heading: "steps", actor: "Kanarie", says: ["Kanarie", "timed"])])"#;
    std::fs::write(home.talks().join("eva.coding.ron"), coding).unwrap();
    let mut left = Vec::new();
    for format in FORMATS.iter().filter(|format| format.writes.is_some()) {
        let bare = export(&home, &["eva.session.ron", "--to", format.id, "--codes-only", "--out", "-"]);
        assert!(bare.status.success() && !bare.stdout.is_empty(), "{}: {}", format.id, messages(&bare));
        let all = String::from_utf8_lossy(&bare.stdout).into_owned();
        let is_tag = ["\"eva\"", ",eva,", "\teva\t", "'eva'", "@Languages:\teva", "Language: eva"]
            .iter()
            .any(|tag| all.contains(tag));
        left.extend(
            canaries(&bare.stdout).into_iter().chain(is_tag.then(|| "eva".to_owned())).map(|word| (format.id, word)),
        );
    }
    assert_eq!(left, [], "words that left");
}

#[test]
fn talks_are_numbered_and_what_is_called_by_somebody_is_told() {
    let home = home();
    let tried = export(&home, &[TALKS[0], TALKS[1], "--to", "elan", "--codes-only"]);
    assert!(tried.status.success(), "{}", messages(&tried));
    for name in ["talk-1.eaf", "talk-2.eaf"] {
        assert!(home.talks().join(name).exists(), "{name}");
    }
    let told = messages(&tried);
    assert!(told.contains("ASK") && told.contains("before you share the file"), "{told}");
    let json = export(&home, &[TALKS[0], TALKS[1], "--to", "json", "--codes-only", "--out", "-"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let codings = json["talks"].as_array().unwrap().iter().flat_map(|talk| talk["codings"].as_array().unwrap());
    let facts = |coding: &serde_json::Value| {
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        (
            text(&coding["coder"]),
            text(&coding["codebooks"][0]["id"]),
            coding["cuts"][0]["at"].clone(),
            text(&coding["passes"][0]),
        )
    };
    let mut codings: Vec<_> = codings.map(facts).collect();
    codings.sort_by_key(|coding| coding.0.clone());
    let expected = [("coder 1", 1), ("coder 1", 1), ("coder 2", 2), ("coder 2", 2)];
    let expected = expected.map(|(coder, at)| {
        (coder.to_owned(), "codebook-1".to_owned(), serde_json::json!(at), "codebook-1/pass-1".to_owned())
    });
    assert_eq!(codings, expected, "one person has one number, and cuts of two people are counted together");
}

/// A codebook of somebody's own, and two codings under it.
fn own_codebook() -> Home {
    let home = Home::new();
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let books = Path::new(&config).join("gensvar/codebooks");
    std::fs::create_dir_all(&books).unwrap();
    let book = r#"(format: 1, id: "vores", version: "1", name: {"da": "Vores"}, unit: utterance, codes_per_unit: many,
        codes: [(id: "ASK", speaker: clinician, name: {"da": "spørger"}), (id: "SAY", speaker: client, name: {"da": "siger"}, modifiers: ["kind"])],
        modifiers: [(id: "kind", name: {"da": "slags"}, values: [(id: "a", name: {"da": "a"}, sign: "+")])],
        ratings: [(id: "EMP", name: {"da": "empati"}, lowest: 1, highest: 5)])"#;
    std::fs::write(books.join("vores.ron"), book).unwrap();
    let session = r#"(format: 1, id: "visit", title: "Besøg", language: "da", participants: [(id: "T", role: clinician), (id: "C", role: client)],
        turns: [(id: 1, by: "T", start: 0, end: 900, text: "Hvad nu?"), (id: 2, by: "C", start: 1000, end: 1900, text: "Jo. Det ved jeg."), (id: 3, by: "C", start: 2000, end: 2900, text: "Ja.")])"#;
    std::fs::write(home.talks().join("visit.session.ron"), session).unwrap();
    for coder in ["anna", "bo"] {
        let coding = format!(
            r#"(format: 1, id: "{coder}-1", session: "visit", coder: "{coder}", codebooks: [(id: "vores", version: "1")], round: 1, next_id: 20,
            cuts: [(turn: 2, at: 4, utterance: 4)], ratings: [(id: "EMP", value: 4)],
            marks: [(id: 1, turn: 1, code: "ASK"), (id: 2, turn: 2, code: "SAY", modifiers: {{"kind": "a"}}), (id: 3, turn: 2, utterance: 4, code: "SAY")])"#
        );
        std::fs::write(home.talks().join(format!("visit.{coder}.coding.ron")), coding).unwrap();
    }
    // And a talk of which nobody knows who speaks.
    let session = r#"(format: 1, id: "heard", participants: [(id: "?", role: unknown)],
        turns: [(id: 1, by: "?", start: 0, end: 900), (id: 2, by: "?", start: 1000, end: 1900)])"#;
    std::fs::write(home.talks().join("heard.session.ron"), session).unwrap();
    let coding = r#"(format: 1, id: "anna-2", session: "heard", coder: "anna", codebooks: [(id: "miti-4.2.1+clear-1.0")],
        round: 1, next_id: 20, marks: [(id: 1, turn: 1, code: "Q"), (id: 2, turn: 2, code: "CR")])"#;
    let coding = coding.replace("(id: \"miti-4.2.1+clear-1.0\")", "(id: \"miti-4.2.1\"), (id: \"clear-1.0\")");
    std::fs::write(home.talks().join("heard.anna.coding.ron"), coding).unwrap();
    home
}

/// What a file without names cannot tell is no fault of it, whether the codebook is here or not.
#[test]
fn what_was_written_with_codes_only_is_read_strictly() {
    let home = own_codebook();
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let book = Path::new(&config).join("gensvar/codebooks/vores.ron");
    let both = FORMATS.iter().filter(|format| format.reads.is_some() && format.writes.is_some());
    let ids: Vec<&str> = both.map(|format| format.id).filter(|id| *id != "cacti-globals").collect();
    for (talk, id) in ["visit", "heard"].into_iter().flat_map(|talk| ids.iter().map(move |id| (talk, id))) {
        let out = home.talks().join(format!("out-{talk}-{id}"));
        std::fs::create_dir(&out).unwrap();
        let session = format!("{talk}.session.ron");
        let bare = export(&home, &[&session, "--to", id, "--codes-only", "--out", &out.display().to_string()]);
        assert!(bare.status.success(), "{talk}, {id}: {}", messages(&bare));
    }
    let (mut tried, mut refused) = (0, Vec::new());
    for (talk, is_here) in [("heard", true), ("visit", true), ("visit", false)] {
        if !is_here {
            std::fs::remove_file(&book).unwrap();
        }
        // Old CACTI text holds nothing but codes: there nothing tells whose talk they are for, if not the codebook.
        for id in ids.iter().filter(|id| is_here || **id != "cacti-text") {
            let to = home.talks().join(format!("in-{talk}-{id}-{is_here}"));
            std::fs::create_dir(&to).unwrap();
            let files = std::fs::read_dir(home.talks().join(format!("out-{talk}-{id}"))).unwrap();
            let mut command = Command::new(PROGRAM);
            command.env_clear().envs(home.variables()).current_dir(home.talks());
            command.args(["import", "--strict", "--yes", "--to"]).arg(&to);
            let read = command.args(files.map(|file| file.unwrap().path())).output().unwrap();
            let said = String::from_utf8_lossy(&read.stdout).into_owned() + &messages(&read);
            let written = std::fs::read_dir(&to).unwrap().map(|file| file.unwrap().path().display().to_string());
            let is_coded = written.into_iter().any(|name| name.ends_with(".coding.ron"));
            if !read.status.success() || !is_coded {
                refused.push(format!("{talk}, {id}, codebook here: {is_here}\n{said}"));
            }
            tried += 1;
            // Each import begins without what another one made.
            let made = book.parent().unwrap();
            for file in std::fs::read_dir(made).unwrap().map(|file| file.unwrap().path()).filter(|path| *path != book) {
                std::fs::remove_file(file).unwrap();
            }
        }
    }
    assert!(refused.is_empty(), "{}", refused.join("\n\n"));
    assert!(tried > 30, "{tried}");
}

/// What stood in a file as a code is what somebody wrote there, and underscores that an import puts into it make no word of it.
#[test]
fn codes_of_a_codebook_that_was_made_from_a_file_are_no_words() {
    let home = Home::new();
    let config = home.variables().into_iter().find(|(name, _)| *name == "XDG_CONFIG_HOME").unwrap().1;
    let books = Path::new(&config).join("gensvar/codebooks");
    std::fs::create_dir_all(&books).unwrap();
    let book = r#"(format: 1, id: "t9", version: "1", name: {"en": "t9"}, unit: utterance, codes_per_unit: many, made: true,
        codes: [(id: "ÖF", speaker: clinician, name: {"en": "ÖF"}), (id: "Kanarie_frågan", speaker: clinician, name: {"en": "x"}), (id: "Kanarie_mamma_ringde", speaker: client, name: {"en": "Kanarie mamma ringde"},
            modifiers: ["Kanarie_om", "valence"], required: ["Kanarie_om"], values: {"Kanarie_om": ["Kanarie_gatan"]})],
        modifiers: [(id: "Kanarie_om", name: {"en": "Kanarie om"}, values: [(id: "Kanarie_gatan", name: {"en": "Kanarie gatan"}, sign: "Kanarie_tecken")]),
            (id: "valence", name: {"en": "valence"}, values: [(id: "+", name: {"en": "+"}, sign: "+")])],
        rules: [once_a_volley(["Kanarie_frågan"]), first_wins(scope: volley, codes: ["ÖF", "Kanarie_frågan"])],
        ratings: [(id: "Kanarie_betyg", name: {"en": "x"}, lowest: 1, highest: 5)],
        scores: [(id: "kanarie_andel", name: {"en": "x"}, is: ratio(of: ["Kanarie_mamma_ringde Kanarie_om=Kanarie_gatan"], to: ["Kanarie_mamma_ringde"])),
            (id: "kanarie_snitt", name: {"en": "x"}, is: mean(["Kanarie_betyg"]))],
        watch: ["kanarie_andel"], roles: {change_talk: ["Kanarie_mamma_ringde"]})"#;
    std::fs::write(books.join("t9.ron"), book).unwrap();
    let session = r#"(format: 1, id: "visit", title: "x", language: "sv", participants: [(id: "T", role: clinician), (id: "K", role: client)],
        turns: [(id: 1, by: "T", start: 0, end: 900, text: "Vad?"), (id: 2, by: "K", start: 1000, end: 1900, text: "Ja. Nej.")])"#;
    std::fs::write(home.talks().join("visit.session.ron"), session).unwrap();
    // The codebook of the second is not here, so that nothing knows its codes.
    for (coder, book) in [("a", "t9"), ("b", "gone")] {
        let coding = format!(
            r#"(format: 1, id: "{coder}", session: "visit", coder: "{coder}", codebooks: [(id: "{book}", version: "1")], round: 1, next_id: 20,
            ratings: [(id: "Kanarie_betyg", value: 4)],
            marks: [(id: 1, turn: 1, code: "ÖF"), (id: 2, turn: 2, code: "Kanarie_mamma_ringde", modifiers: {{"Kanarie_om": "Kanarie_gatan"}}),
            (id: 3, turn: 2, code: "Kanarie_mamma_ringde", modifiers: {{"valence": "+"}})])"#
        );
        std::fs::write(home.talks().join(format!("visit.{coder}.coding.ron")), coding).unwrap();
    }
    let mut left = Vec::new();
    for format in FORMATS.iter().filter(|format| format.writes.is_some()) {
        let bare = export(&home, &["visit.session.ron", "--to", format.id, "--codes-only", "--out", "-"]);
        // That a codebook is not here is told.
        assert!(bare.status.code() == Some(1) && !bare.stdout.is_empty(), "{}: {}", format.id, messages(&bare));
        left.extend(canaries(&bare.stdout).into_iter().map(|word| (format.id, word)));
    }
    assert_eq!(left, [], "words that left");
    let json = export(&home, &["visit.session.ron", "--to", "json", "--codes-only", "--out", "-"]);
    let text = String::from_utf8_lossy(&json.stdout).into_owned();
    assert!(
        ["\"ÖF\"", "\"code-2\"", "\"modifier-1\"", "\"rating-1\"", "\"valence\""].iter().all(|id| text.contains(id)),
        "{text}"
    );
    let figures = export(&home, &["visit.session.ron", "--to", "csv-sessions", "--codes-only", "--out", "-"]);
    let figures = String::from_utf8_lossy(&figures.stdout).into_owned();
    let (heads, row) = figures.split_once('\n').unwrap();
    let place = heads.split(',').position(|head| head == "score_1_numerator").unwrap_or_else(|| panic!("{heads}"));
    assert_eq!(row.split(',').nth(place), Some("1"), "figures stay what they are: {figures}");
    let told = export(&home, &["visit.session.ron", "--to", "csv", "--codes-only"]);
    assert!(messages(&told).contains("code-2 = Kanarie_mamma_ringde"), "{}", messages(&told));
}
