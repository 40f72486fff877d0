//! A home in which every place that text comes from holds the corpus: talks, codings, an own codebook with its keymap, a
//! plan, words, settings, the list of recent files, names of files, and files that are faulty in every way.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::corpus;
use crate::support::pty::Home;

/// How the text of every place begins, so that it is found again wherever it comes out.
const CANARY: &str = "Qz";

/// What a hostile text shows first.
const FIRST_MARK: char = '␛';

/// The text of a place: its canary, and some of the corpus, begun somewhere else for each. No codebook's id holds a `+`.
pub fn text(place: &str) -> String {
    const LETTERS: usize = 250;
    let start = place.bytes().map(usize::from).sum::<usize>();
    let some: String = corpus::from(start).replace('+', "-").chars().take(LETTERS).collect();
    format!("{CANARY}{place}\u{1b}[31m{some}")
}

/// The same in a name: short, without what no disk takes.
pub fn name(place: &str) -> OsString {
    let mut name: String = text(place).replace(['/', '\0'], "");
    // The name of a coding that is made beside takes more room than the name itself.
    let end = (0..=70).rev().find(|at| name.is_char_boundary(*at)).unwrap();
    name.truncate(end);
    OsString::from(name)
}

/// A text in RON as a hostile hand writes it: nothing escaped that need not be.
pub fn raw(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text of a place in RON.
pub fn place(place: &str) -> String {
    raw(&text(place))
}

/// A name in every language in RON.
fn names(place: &str) -> String {
    let said = self::place(place);
    format!("{{\"en\": {said}, \"da\": {said}, \"nb\": {said}, \"sv\": {said}}}")
}

/// Wherever a place's text comes out in what people read, its hidden characters are marks, unless it ends right there.
pub fn assert_marked(told: &str, whence: &str) {
    for (at, _) in told.match_indices(CANARY) {
        // The random name of a temporary folder may hold these two letters.
        if told[..at]
            .rfind(".tmp")
            .is_some_and(|begins| told[begins + 4..at].bytes().all(|it| it.is_ascii_alphanumeric()))
        {
            continue;
        }
        let rest = told[at + CANARY.len()..].trim_start_matches(|letter: char| letter.is_ascii_alphanumeric());
        let next = rest.chars().next();
        // What ends there hides nothing; a backslash begins an escape, and a low line stands for it in the name of a file.
        let marked = next.is_none_or(|next| FIRST_MARK == next || "… \n│\u{a0}\\`”_".contains(next));
        let around: String = told[at..].chars().take(40).collect();
        assert!(marked, "{whence}: what was hidden does not show in {around:?}");
    }
}

/// Whether a place comes out somewhere.
pub fn shows(told: &str, place: &str) -> bool {
    told.contains(&format!("{CANARY}{place}"))
}

/// Everything in its place.
pub struct World {
    pub home: Home,
    /// Files that are sound.
    pub session: PathBuf,
    pub coding: PathBuf,
    pub sound: Vec<PathBuf>,
    /// Files that are not.
    pub faulty: Vec<PathBuf>,
}

impl World {
    pub fn new() -> Self {
        let home = Home::new();
        let talks = home.talks();
        let config = folder(&home, "XDG_CONFIG_HOME");
        let mut evil = name("Name");
        evil.push(".session.ron");
        let session = write(&talks, evil, &session());
        let mut evil = name("Name");
        evil.push(".own.evil.coding.ron");
        let coding = write(&talks, evil, &coding("c1", "not_codable(reason: ", &format!("{})", place("Reason"))));
        // A second one is open, and belongs to whom the settings name.
        write(&talks, "open.coding.ron".into(), &coding_of_settings());
        let sound = vec![
            session.clone(),
            coding.clone(),
            write(&config.join("codebooks"), name_ron("Book"), &codebook()),
            write(&config.join("keymaps"), name_ron("Keys"), &keymap()),
            write(&config.join("plans"), name_ron("Form"), &plan()),
            write(&config, "config.ron".into(), &settings()),
            write(&config, "words.ftl".into(), &words()),
        ];
        let faulty = faulty_files(&talks, &config);
        let state = folder(&home, "XDG_STATE_HOME");
        write(&state, "recent.ron".into(), &recent(&session));
        Self { home, session, coding, sound, faulty }
    }
}

fn name_ron(place: &str) -> OsString {
    let mut evil = name(place);
    evil.push(".ron");
    evil
}

/// A folder of the program's own.
fn folder(home: &Home, variable: &str) -> PathBuf {
    let (_, folder) = home.variables().into_iter().find(|(name, _)| *name == variable).unwrap();
    PathBuf::from(folder).join("gensvar")
}

fn write(folder: &Path, name: OsString, text: &str) -> PathBuf {
    std::fs::create_dir_all(folder).unwrap();
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The text of a turn under every entry of the corpus, one a turn, between turns that hold all of it.
fn session() -> String {
    let mut turns = vec![text("First")];
    turns.extend(corpus::all().iter().map(|evil| format!("{} {}", evil.name, evil.text)));
    turns.push(text("Last"));
    let turn = |(index, text): (usize, &String)| {
        let by = if index % 2 == 0 { "Clinician" } else { "Client" };
        let start = index * 1000;
        format!("(id: {}, by: {}, start: {start}, text: {})", index + 1, place(by), raw(text))
    };
    let turns: Vec<String> = turns.iter().enumerate().map(turn).collect();
    format!(
        "(format: 1, id: {id}, title: {title}, language: {language}, date: {date}, source: {source}, retain_until: {retain}, \
         media: [(path: {media})], consent: (given: true, date: {date}, form: {form}), \
         targets: [(behaviour: {goal}), (behaviour: {goal2}, whose: agency)], \
         participants: [(id: {clinician}, role: clinician, name: {name}), (id: {client}, role: client, name: {name}), \
         (id: {other}, role: interpreter, speaks_for: {client})], turns: [{turns}])",
        id = place("Session"),
        title = place("Title"),
        language = place("Language"),
        date = place("Date"),
        source = place("Source"),
        retain = place("Retain"),
        media = place("Media"),
        form = place("Consent"),
        goal = place("Goal"),
        goal2 = place("Other"),
        clinician = place("Clinician"),
        client = place("Client"),
        name = place("Person"),
        other = place("Interpreter"),
        turns = turns.join(",\n"),
    )
}

fn coding(id: &str, state: &str, reason: &str) -> String {
    format!(
        "(format: 1, id: \"{id}\", session: {session}, coder: {coder}, state: {state}{reason}, \
         codebooks: [(id: \"own\", version: {version}, fingerprint: {print}), (id: {book}, version: {version})], \
         passes: [{pass}], cuts: [(turn: 1, at: 3, utterance: 90)], marks: [(id: 1, turn: 1, code: \"Q\", note: {note}), \
         (id: 2, turn: 2, code: \"S\", modifiers: {{\"m\": \"+\", {modifier}: {value}}}), (id: 3, turn: 3, code: {code}), \
         (id: 4, turn: 3, code: \"Q\", note: {note}), (id: 5, turn: 4, code: \"T\"), (id: 6, turn: 5, utterance: {none}, code: \"R\")], \
         ratings: [(id: \"E\", value: 3, evidence: [1], note: {rating}), (id: {rating_id}, value: 2)], \
         segments: [(codebook: \"own\", from: 1, to: 40, reason: {segment})], phases: [(1, engaging), (9, evoking)], \
         tags: [(turn: 2, heading: \"steps\", actor: {actor}, says: [{says}]), (turn: 4, heading: {heading})])",
        session = place("Session"),
        coder = place("Coder"),
        version = place("Version"),
        print = place("Print"),
        book = place("Missing"),
        pass = place("Pass"),
        note = place("Note"),
        modifier = place("Modifier"),
        value = place("Value"),
        code = place("Code"),
        none = 90,
        rating = place("Rating"),
        rating_id = place("Rated"),
        segment = place("Segment"),
        actor = place("Actor"),
        says = place("Says"),
        heading = place("Heading"),
    )
    .replace("turn: 5, utterance: 90, ", "turn: 5, ")
}

/// A coding that goes on when the talk is opened by the coder of the settings.
fn coding_of_settings() -> String {
    let open = coding("c2", "open", "");
    open.replace(&format!(", (id: {}, version: {})", place("Missing"), place("Version")), "")
}

/// A codebook that codes both sides, with the corpus in every text.
pub fn codebook() -> String {
    let code = |id: &str, speaker: &str, rest: &str| {
        format!(
            "(id: \"{id}\", speaker: {speaker}, group: \"g\", name: {}, short: {}, definition: {}, example: {}, hint: {}{rest})",
            names("CodeName"),
            names("CodeShort"),
            names("Definition"),
            names("Example"),
            names("Hint"),
        )
    };
    let refined = ", modifiers: [\"m\"]";
    format!(
        "(format: 1, id: \"own\", version: {version}, name: {name}, about: {about}, unit: volley, codes_per_unit: many, \
         groups: [(\"g\", {group})], codes: [{codes}], modifiers: [(id: \"m\", name: {modifier}, values: \
         [(id: \"+\", name: {value}, sign: {sign})])], ratings: [(id: \"E\", name: {rating}, lowest: 1, highest: 5, \
         preset: 3, anchors: {{1: {anchor}, 3: {anchor}}})], \
         scores: [(id: \"s\", name: {score}, is: ratio(of: [\"R\"], to: [\"Q\"]), thresholds: (fair: 1, good: 2, source: {source}))], \
         watch: [\"s\"], passes: [(id: \"p\", name: {pass})], \
         roles: {{question: [\"Q\"], reflection: [\"R\"], sustain_talk: [\"T\"], change_talk: [\"S\"]}}, \
         rules: [once_a_volley([\"Q\"])], crossings: [(to: \"oars\", codes: [(\"Q\", \"OQ\")], note: {note})])",
        version = place("BookVersion"),
        name = names("BookName"),
        about = names("About"),
        group = names("Group"),
        codes = [
            code("Q", "clinician", ""),
            code("R", "clinician", refined),
            code("S", "client", refined),
            code("T", "client", refined),
        ]
        .join(", "),
        modifier = names("ModifierName"),
        value = names("ValueName"),
        sign = place("Sign"),
        rating = names("RatingName"),
        anchor = names("Anchor"),
        score = names("Score"),
        source = place("CutOff"),
        pass = names("PassName"),
        note = names("Crossing"),
    )
}

pub fn keymap() -> String {
    "(format: 1, codebook: \"own\", clinician: {\"q\": \"Q\", \"r\": \"R\", \"n\": \"NC\"}, \
     client: {\"s\": \"S\", \"t\": \"T\", \"n\": \"NC\"}, modifiers: {\"m\": {\"+\": \"+\"}})"
        .to_owned()
}

fn plan() -> String {
    format!(
        "// {comment}\n(format: 1, id: \"ours\", name: {name}, about: {about}, headings: [(id: \"steps\", name: {heading}, steps: true), \
         (id: \"rules\", name: {heading}, demands: true)], actors: [(\"client\", {actor}), ({other}, {actor})], \
         says: [(\"timed\", {says})])",
        comment = text("Comment").replace('\n', " "),
        name = names("PlanName"),
        about = names("PlanAbout"),
        heading = names("HeadingName"),
        actor = names("ActorName"),
        other = place("ActorId"),
        says = names("SaysName"),
    )
}

fn settings() -> String {
    format!("(format: 1, coder: {}, codebook: \"own\", plan: \"ours\", language: \"en\")", place("Coder"))
}

/// The corpus on the one line that an entry of words has.
fn worded(place: &str) -> String {
    text(place).replace(['\n', '\r'], " ").replace(['{', '}'], "_")
}

fn words() -> String {
    [
        ("region-transcript", "WordRegion"),
        ("command-help", "WordCommand"),
        ("saving-nothing", "WordSaved"),
        ("check-session", "WordKind"),
        ("summary-scores", "WordScores"),
        ("start-title", "WordStart"),
        ("option-help", "WordOption"),
        ("codebook-miti-4-2-1-code-Q-name", "WordOfBook"),
        ("codebook-clear-1-0-code-CT-definition", "WordOfCode"),
    ]
    .map(|(id, place)| format!("{id} = {}", worded(place)))
    .join("\n")
}

fn recent(session: &Path) -> String {
    let path = raw(&session.to_string_lossy());
    format!("(format: 1, files: [(path: {path}, title: {}, opened: {})])", place("Recent"), place("Opened"))
}

/// A file for every way in which one can be wrong, with the corpus in what is told of it.
fn faulty_files(talks: &Path, config: &Path) -> Vec<PathBuf> {
    let id = |text: &str, place_: &str| text.replace("ID", &place(place_));
    let mut files = vec![
        (
            "speaker.session.ron",
            id("(format: 1, id: \"x\", participants: [(id: \"T\")], turns: [(id: 1, by: ID)])", "Speaker"),
        ),
        ("twice.session.ron", id("(format: 1, id: \"x\", participants: [(id: ID), (id: ID)], turns: [])", "Twice")),
        (
            "spoken.session.ron",
            id("(format: 1, id: \"x\", participants: [(id: \"T\", speaks_for: ID)], turns: [])", "Spoken"),
        ),
        ("role.session.ron", id("(format: 1, id: \"x\", participants: [(id: \"T\", role: ID)], turns: [])", "Role")),
        ("number.session.ron", id("(format: ID, id: \"x\", participants: [], turns: [])", "Format")),
        ("broken.session.ron", format!("(format: 1, id: {} x", place("Broken").replace('"', ""))),
        ("newer.session.ron", id("(format: 9, id: ID, participants: [], turns: 5)", "Newer")),
        (
            "astray.coding.ron",
            id("(format: 1, id: \"c\", session: ID, coder: \"a\", codebooks: [(id: \"own\")])", "Astray"),
        ),
        (
            "marks.coding.ron",
            id(
                "(format: 1, id: \"c\", session: \"x\", coder: \"a\", codebooks: [(id: ID)], ratings: [(id: ID), (id: ID)], \
                 marks: [(id: 1, turn: 99, code: ID, modifiers: {ID: \"1\", ID: \"2\"})], prints: [(1, ID)])",
                "Marks",
            ),
        ),
        (
            "state.coding.ron",
            id("(format: 1, id: \"c\", session: \"x\", coder: \"a\", codebooks: [], state: ID)", "State"),
        ),
        (
            "book.ron",
            id("(format: 1, id: ID, version: \"1\", name: {}, unit: volley, codes_per_unit: one, codes: [])", "BookId"),
        ),
        (
            "codes.ron",
            id(
                "(format: 1, id: \"x\", version: \"1\", name: {}, unit: volley, codes_per_unit: one, codes: [(id: ID, \
                 speaker: client, name: {}, modifiers: [ID]), (id: ID, speaker: client, name: {})], \
                 scores: [(id: ID, name: {}, is: sum([ID]))], groups: [(ID, {})], watch: [ID], roles: {question: [ID]}, \
                 modifiers: [(id: ID, name: {}, values: [(id: ID, name: {}, sign: ID)])], rules: [once_a_volley([ID])])",
                "Codes",
            ),
        ),
        ("newer-book.ron", id("(format: 7, id: ID, codes: [])", "NewerBook")),
        (
            "keys.ron",
            id(
                "(format: 1, clinician: {ID: \"Q\", \"1\": ID, \"q\": \"SR\", \"q\": ID}, coding: {ID: \"undo\", \"ctrl-x\": ID})",
                "Key",
            ),
        ),
        (
            "plan.ron",
            id(
                "(format: 1, id: ID, name: {}, headings: [(id: ID, name: {}), (id: ID, name: {})], actors: [(ID, {}), (ID, {})])",
                "Plan",
            ),
        ),
        ("unknown.ron", id("(format: 1, something: ID)", "Unknown")),
        (
            "words.ftl",
            format!(
                "{} = x\nno-text-of-ours = {}\ncommand-undo = {{ {} }}",
                worded("Id"),
                worded("NoText"),
                worded("Brace")
            ),
        ),
        ("words.ftl.ftl", worded("Line")),
        (
            "talk.txt",
            format!(
                "{}: Hello\n{}: {}\nsome {}: words\n",
                worded("Anna"),
                worded("Bo"),
                worded("Said"),
                worded("Doubt")
            ),
        ),
        ("nothing.txt", "# a heading\n".to_owned()),
    ];
    let mut made: Vec<PathBuf> = files.drain(..).map(|(name, text)| write(talks, name.into(), &text)).collect();
    let settings = |text: &str| id(text, "Settings");
    made.push(write(&talks.join("a"), "config.ron".into(), &settings("(language: ID, codebook: ID)")));
    made.push(write(&talks.join("b"), "config.ron".into(), &settings("(codebook: ID)")));
    // Left out of every start, and told.
    let keys = "(format: 1, clinician: {ID: \"Q\"})";
    made.push(write(&config.join("keymaps"), name_ron("OddKeys"), &id(keys, "LeftOut")));
    made.push(write(&config.join("codebooks"), name_ron("OddBook"), &id("(format: 1, id: ID)", "OddBook")));
    made.push(write(&config.join("plans"), name_ron("OddPlan"), &id("(format: 1, id: ID, headings: [])", "OddPlan")));
    made.push(write(config, "words.da.ftl".into(), &format!("no-such-text = {}", worded("OddWord"))));
    made
}
