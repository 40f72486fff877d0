//! What nobody's talk holds is refused, and reading takes time in proportion: eight times as much may take 2.5 times as long
//! for each doubling and no more. Time on the processor is measured where the system tells it, so that a busy machine
//! changes nothing.

#[path = "../benches/speed/worked.rs"]
pub mod worked;

use std::path::Path;

use gensvar::domain::visible::{hidden, visible};
use gensvar::ports::codebooks::Library;
use gensvar::ports::locale::Words;
use gensvar::ports::{codebooks, decode, import, limits, plans, ron, store};
use gensvar::tui::keymap;
use worked::time;

/// A shape of text with its name, made in a size, and read.
struct Shape {
    name: &'static str,
    make: fn(usize) -> String,
    read: fn(&str),
    /// The smaller of the two sizes.
    size: usize,
}

const DOUBLINGS: u32 = 3;
const MOST_A_DOUBLING: f64 = 2.5;

fn assert_linear(shapes: &[Shape]) {
    let most = MOST_A_DOUBLING.powi(DOUBLINGS as i32);
    let mut found = Vec::new();
    for shape in shapes {
        let (small, large) = ((shape.make)(shape.size), (shape.make)(shape.size << DOUBLINGS));
        // Neighbours on the same processor slow both down, and seldom alike: what is linear shows it once in some tries.
        let tries = (0..6).map(|_| (time(|| (shape.read)(&small)), time(|| (shape.read)(&large))));
        let slow: Vec<_> = tries.take_while(|(short, long)| *long > short.mul_f64(most)).collect();
        if slow.len() == 6 {
            let (bytes, more) = (small.len(), large.len());
            found.push(format!("{}: {bytes} bytes became {more}, and the time: {slow:?}", shape.name));
        }
    }
    assert!(found.is_empty(), "reading that is not linear:\n{}", found.join("\n"));
}

/// So many pieces, each made from its number.
fn pieces(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect()
}

fn list(count: usize, piece: impl Fn(usize) -> String) -> String {
    (0..count).map(piece).collect::<Vec<_>>().join(", ")
}

fn plain(text: &str) {
    let _ = decode::decode(text.as_bytes()).map(|decoded| import::plain::read(&decoded.text));
}

#[test]
fn plain_text_takes_time_in_proportion() {
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: plain, size: 4_000 };
    assert_linear(&[
        shape("turns", |n| pieces(n, |index| format!("{}: words of turn {index}\n", ["T", "C"][index % 2]))),
        shape("one turn", |n| format!("T: Hi.\nC: Hi.\nT: {}\n", "word ".repeat(n * 4))),
        shape("one word", |n| "x".repeat(n * 20)),
        shape("one line of marks", |n| "å\u{301}\u{200b}".repeat(n * 4)),
        shape("lines of one turn", |n| format!("T: Hi.\nC: Hi.\nT: Yes.\n{}", "one more line\n".repeat(n))),
        shape("labels", |n| pieces(n, |index| format!("Name{index}: words\n"))),
        shape("doubtful labels", |n| pieces(n, |index| format!("He said {index}: no\nHe said {index}: no\n"))),
        shape("times", |n| "[0:12] T: a\n".repeat(n)),
        shape("times alone", |n| "[0:12] ".repeat(n)),
        shape("empty lines", |n| "\n\r\n\t\n".repeat(n * 4)),
        shape("columns", |n| pieces(n, |index| format!("S{}\twords\n", index % 7))),
        shape("stars and brackets", |n| "**a [b (c ".repeat(n)),
        shape("colons", |n| ":".repeat(n * 32)),
    ]);
}

fn session(text: &str) {
    let _ = store::read_session(text, Path::new("a"));
    let _ = store::kind_of(text);
}

fn with_turns(turns: &str) -> String {
    format!("(format: 1, id: \"s\", participants: [(id: \"T\")], turns: [{turns}])")
}

#[test]
fn sessions_take_time_in_proportion() {
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: session, size: 2_000 };
    assert_linear(&[
        shape("turns", |n| with_turns(&list(n, |id| format!("(id: {id}, by: \"T\", text: \"Some words here\")")))),
        shape("one text", |n| with_turns(&format!("(id: 1, by: \"T\", text: \"{}\")", "words ".repeat(n * 8)))),
        shape("escapes", |n| with_turns(&format!("(id: 1, by: \"T\", text: \"{}\")", "\\u{e9}\\n\\\"".repeat(n * 4)))),
        shape("speakers unknown", |n| with_turns(&list(n, |id| format!("(id: {id}, by: \"X\")")))),
        shape("ids twice", |n| with_turns(&list(n, |id| format!("(id: {}, by: \"T\")", id / 2)))),
        shape("participants", |n| {
            format!("(format: 1, id: \"s\", turns: [], participants: [{}])", list(n, |id| format!("(id: \"P{id}\")")))
        }),
        shape("unknown fields at the top", |n| {
            format!("(format: 1, id: \"s\", participants: [], turns: [], {})", list(n, |id| format!("x{id}: {id}")))
        }),
        shape("unknown fields in turns", |n| with_turns(&list(n, |id| format!("(id: {id}, by: \"T\", x: 1)")))),
        shape("nesting", |n| format!("(format: 1, x: {}", "[".repeat(n * 8))),
        shape("nesting closed", |n| format!("(format: 1, x: {}{})", "[".repeat(n * 8), "]".repeat(n * 8))),
        shape("comments", |n| format!("{}(format: 1)", "/* a */ // b\n".repeat(n))),
        shape("comments inside each other", |n| "/* ".repeat(n * 8)),
        shape("raw text", |n| format!("(format: 1, id: r#\"{}\"#)", "\"x ".repeat(n * 4))),
        shape("raw text never closed", |n| "r#\"x ".repeat(n)),
        shape("quotes", |n| format!("(format: 1, id: {}", "\"'".repeat(n * 4))),
        shape("a newer version", |n| format!("({}, format: 2)", list(n, |id| format!("x{id}: \"some text\"")))),
    ]);
}

const TALK: &str =
    "(format: 1, id: \"s\", participants: [(id: \"T\")], turns: [(id: 1, by: \"T\", text: \"One two three\")])";

fn coding(text: &str) {
    let talk = store::read_session(TALK, Path::new("a")).unwrap().session;
    let _ = store::read_coding(text, Path::new("b"), &talk);
    let _ = store::coding_head(text);
}

fn with(field: &str, entries: &str) -> String {
    format!("(format: 1, id: \"c\", session: \"s\", coder: \"a\", codebooks: [(id: \"m\")], {field}: [{entries}])")
}

#[test]
fn codings_take_time_in_proportion() {
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: coding, size: 2_000 };
    assert_linear(&[
        shape("marks on one turn", |n| with("marks", &list(n, |id| format!("(id: {id}, turn: 1, code: \"Q\")")))),
        shape("marks on no turn", |n| {
            with("marks", &list(n, |id| format!("(id: {id}, turn: {}, code: \"Q\")", id + 9)))
        }),
        shape("ids twice", |n| with("marks", &list(n, |id| format!("(id: {}, turn: 1, code: \"Q\")", id / 2)))),
        shape("refinements of one mark", |n| {
            let pairs = list(n, |id| format!("\"m{id}\": \"1\""));
            with("marks", &format!("(id: 1, turn: 1, code: \"Q\", modifiers: {{{pairs}}})"))
        }),
        shape("refinements twice", |n| {
            let pairs = list(n, |id| format!("\"m{}\": \"1\"", id / 2));
            with("marks", &format!("(id: 1, turn: 1, code: \"Q\", modifiers: {{{pairs}}})"))
        }),
        shape("cuts of one turn", |n| with("cuts", &list(n, |id| format!("(turn: 1, at: {id}, utterance: {id})")))),
        shape("utterances that are not there", |n| {
            with("marks", &list(n, |id| format!("(id: {id}, turn: 1, utterance: {id}, code: \"Q\")")))
        }),
        shape("ratings", |n| with("ratings", &list(n, |id| format!("(id: \"R{id}\", value: 1, evidence: [{id}])")))),
        shape("stretches", |n| with("segments", &list(n, |id| format!("(codebook: \"b{id}\", from: 1, to: 1)")))),
        shape("phases", |n| with("phases", &list(n, |id| format!("({id}, evoking)")))),
        shape("statements", |n| {
            with("tags", &list(n, |_| "(turn: 1, heading: \"h\", says: [\"x\", \"y\"])".to_owned()))
        }),
        shape("fingerprints", |n| with("prints", &list(n, |id| format!("({id}, \"{id:016x}\")")))),
        shape("bookmarks", |n| with("bookmarks", &list(n, |id| id.to_string()))),
        shape("codebooks", |n| {
            format!(
                "(format: 1, id: \"c\", session: \"s\", coder: \"a\", codebooks: [{}])",
                list(n, |id| format!("(id: \"b{id}\")"))
            )
        }),
    ]);
}

fn codebook(text: &str) {
    let _ = codebooks::read(text, Path::new("a"));
}

/// A codebook with other codes and more fields.
fn book(codes: &str, rest: &str) -> String {
    format!(
        "(format: 1, id: \"b\", version: \"1\", name: {{\"en\": \"B\"}}, unit: volley, codes_per_unit: many, codes: [{codes}]{rest})"
    )
}

fn codes(count: usize) -> String {
    list(count, |id| format!("(id: \"C{id}\", speaker: clinician, name: {{\"en\": \"C\"}})"))
}

#[test]
fn codebooks_take_time_in_proportion() {
    // Its lists are short: what nobody codes by is refused, so that the larger size is just what is read.
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: codebook, size: limits::MOST_LISTED / 8 };
    assert_linear(&[
        shape("codes", |n| book(&codes(n), "")),
        shape("codes twice", |n| {
            book(&list(n, |id| format!("(id: \"C{}\", speaker: client, name: {{\"en\": \"C\"}})", id / 2)), "")
        }),
        shape("codes at fault", |n| book(&list(n, |_| "(id: \" \", speaker: client, name: {})".to_owned()), "")),
        shape("modifiers", |n| {
            let all = list(n, |id| {
                format!(
                    "(id: \"m{id}\", name: {{\"en\": \"m\"}}, values: [(id: \"1\", name: {{\"en\": \"1\"}}, sign: \"1\")])"
                )
            });
            book(&codes(1), &format!(", modifiers: [{all}]"))
        }),
        shape("modifiers of one code", |n| {
            let all = list(n, |id| format!("\"m{id}\""));
            book(&format!("(id: \"Q\", speaker: client, name: {{\"en\": \"Q\"}}, modifiers: [{all}])"), "")
        }),
        shape("one rule", |n| {
            book(&codes(n), &format!(", rules: [once_a_volley([{}])]", list(n, |id| format!("\"C{id}\""))))
        }),
        shape("rules", |n| {
            book(&codes(2), &format!(", rules: [{}]", list(n, |_| "one_slot([\"C0\", \"C1\"])".to_owned())))
        }),
        shape("scores", |n| {
            let all = list(n, |id| format!("(id: \"s{id}\", name: {{\"en\": \"s\"}}, is: sum([\"C0\"]))"));
            book(&codes(2), &format!(", scores: [{all}]"))
        }),
        shape("one score", |n| {
            let all = list(n, |id| format!("\"C{id}\""));
            book(&codes(n), &format!(", scores: [(id: \"s\", name: {{\"en\": \"s\"}}, is: sum([{all}]))]"))
        }),
        shape("groups and ratings", |n| {
            let groups = list(n, |id| format!("(\"g{id}\", {{\"en\": \"g\"}})"));
            let ratings = list(n, |id| format!("(id: \"r{id}\", name: {{\"en\": \"r\"}}, lowest: 1, highest: 5)"));
            book(&codes(1), &format!(", groups: [{groups}], ratings: [{ratings}]"))
        }),
        shape("watched scores", |n| book(&codes(1), &format!(", watch: [{}]", list(n, |id| format!("\"s{id}\""))))),
        shape("a crossing", |n| {
            let pairs = list(n, |id| format!("(\"C{id}\", \"X\")"));
            book(&codes(n), &format!(", crossings: [(to: \"oars\", codes: [{pairs}])]"))
        }),
        shape("roles", |n| {
            book(&codes(n), &format!(", roles: {{question: [{}]}}", list(n, |id| format!("\"C{id}\""))))
        }),
        shape("texts", |n| {
            let names = list(n, |id| format!("\"l{id}\": \"text\""));
            book(&codes(1), &format!(", about: {{{names}}}"))
        }),
    ]);
}

fn keys(text: &str) {
    let _ = keymap::parse(text, Path::new("a"));
}

#[test]
fn keymaps_and_plans_take_time_in_proportion() {
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: keys, size: 1_000 };
    assert_linear(&[
        shape("keys", |n| {
            let all = list(n, |id| format!("\"{}\": \"Q\"", char::from_u32(0x4e00 + id as u32).unwrap()));
            format!("(format: 1, clinician: {{{all}}})")
        }),
        shape("keys twice", |n| format!("(format: 1, clinician: {{{}}})", list(n, |_| "\"q\": \"Q\"".to_owned()))),
        shape("keys that are none", |n| {
            format!("(format: 1, coding: {{{}}})", list(n, |id| format!("\"k{id}\": \"x\"")))
        }),
        shape("modifiers", |n| {
            format!("(format: 1, modifiers: {{{}}})", list(n, |id| format!("\"m{id}\": {{\"1\": \"1\"}}")))
        }),
        shape("signs that clash", |n| {
            let all = list(n, |id| format!("\"m{id}\": {{\"+\": \"1\"}}"));
            format!("(format: 1, modifiers: {{{all}}}, coding: {{\"+\": \"undo\"}})")
        }),
        shape("commands that are none", |n| {
            let all = list(n, |id| format!("\"{}\": \"no-{id}\"", char::from_u32(0x2200 + (id % 256) as u32).unwrap()));
            format!("(format: 1, help: {{{all}}})")
        }),
    ]);
    let plan = |name, make: fn(usize) -> String| Shape {
        name,
        make,
        read: |text| {
            let _ = plans::read(text, Path::new("a"));
        },
        size: 1_000,
    };
    assert_linear(&[
        plan("headings", |n| {
            let all = list(n, |id| format!("(id: \"h{id}\", name: {{\"en\": \"h\"}})"));
            format!("(format: 1, id: \"p\", name: {{}}, headings: [{all}])")
        }),
        plan("words", |n| {
            let all = list(n, |id| format!("(\"w{id}\", {{\"en\": \"w\"}})"));
            format!(
                "(format: 1, id: \"p\", name: {{}}, headings: [(id: \"h\", name: {{}})], actors: [{all}], says: [{all}])"
            )
        }),
    ]);
}

fn own_words(text: &str) {
    let (words, _) = Words::of(text, Path::new("words.ftl"));
    let mut library = Library::shipped();
    library.reword(&words);
}

#[test]
fn words_of_ones_own_take_time_in_proportion() {
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: own_words, size: 1_000 };
    assert_linear(&[
        shape("texts that are not there", |n| pieces(n, |id| format!("no-text-{id} = words\n"))),
        shape("one text over and over", |n| "role-client = words\n".repeat(n)),
        shape("texts of a codebook that are not there", |n| {
            pieces(n, |id| format!("codebook-miti-4-2-1-code-X{id}-name = words\n"))
        }),
        shape("texts of no codebook", |n| pieces(n, |id| format!("codebook-none-{id} = words\n"))),
        shape("terms", |n| pieces(n, |id| format!("-t{id} = words\n"))),
        shape("terms that are used", |n| {
            format!("{}{}", pieces(n, |id| format!("-t{id} = words\n")), "role-client = { -t0 }\n".repeat(n))
        }),
        shape("one long text", |n| format!("role-client = {}\n", "words ".repeat(n * 4))),
        shape("lines of one text", |n| format!("role-client = a\n{}", "  more words\n".repeat(n))),
        shape("braces", |n| format!("role-client = {}", "{ ".repeat(n))),
        shape("braces closed", |n| format!("role-client = {}x{}", "{".repeat(n * 8), "}".repeat(n * 8))),
        shape("braces in many texts", |n| format!("role-client = {}\n", "{".repeat(14)).repeat(n)),
        shape("comments", |n| "# a comment\n\n".repeat(n)),
    ]);
}

#[test]
fn showing_takes_time_in_proportion() {
    let show = |text: &str| {
        let _ = (visible(text).len(), hidden(text), ron::harmless(text).len());
        let _ = gensvar::tui::transcript::wrap(text, 0..text.len(), 40);
    };
    let shape = |name, make: fn(usize) -> String| Shape { name, make, read: show, size: 2_000 };
    assert_linear(&[
        shape("letters", |n| "words ".repeat(n)),
        shape("marks", |n| "\u{1b}[31m\u{202e}".repeat(n)),
        shape("a storm", |n| format!("Z{}", "\u{351}".repeat(n))),
        shape("storms", |n| format!("Z{} ", "\u{351}".repeat(40)).repeat(n / 16)),
        shape("joined emoji", |n| "👩\u{200d}".repeat(n)),
        shape("selectors", |n| format!("❤{}", "\u{fe0f}".repeat(n))),
        shape("skin tones", |n| "👍🏽".repeat(n)),
        shape("flags", |n| "🇩🇰".repeat(n)),
        shape("Korean", |n| "\u{1100}\u{1161}\u{11a8}".repeat(n)),
        shape("Indian", |n| "क्".repeat(n)),
    ]);
}

#[test]
fn a_codebook_of_more_than_anybody_codes_by_is_refused() {
    for text in [
        book(&codes(limits::MOST_LISTED + 1), ""),
        book(&codes(1), &format!(", watch: [{}]", list(limits::MOST_LISTED + 1, |id| format!("\"s{id}\"")))),
    ] {
        let faults = codebooks::read(&text, Path::new("a")).unwrap_err().faults;
        assert_eq!(faults.iter().map(|fault| fault.message.id.as_ref()).collect::<Vec<_>>(), ["limit-many"]);
    }
}

#[test]
fn what_is_too_large_is_told_by_every_verb() {
    use crate::support::pty::{Home, PROGRAM};
    let home = Home::new();
    let write = |name: &str, bytes: usize| {
        let path = home.talks().join(name);
        let file = std::fs::File::create(&path).unwrap();
        // A hole takes no room on the disk.
        file.set_len(bytes as u64).unwrap();
        path
    };
    let talk = write("talk.txt", limits::TALK + 1);
    // What is no text is told as that first, so that this is one.
    let words = home.talks().join("words.ftl");
    std::fs::write(&words, "a = b\n".repeat(limits::WORDS / 6 + 1)).unwrap();
    for (arguments, code) in [
        (vec!["check", talk.to_str().unwrap()], 1),
        (vec!["summary", talk.to_str().unwrap()], 3),
        (vec![talk.to_str().unwrap()], 2),
        (vec!["check", words.to_str().unwrap()], 1),
        (vec!["codebooks", "check", talk.to_str().unwrap()], 1),
    ] {
        let mut command = std::process::Command::new(PROGRAM);
        command.env_clear().envs(home.variables()).current_dir(home.talks()).args(&arguments);
        let output = command.stdin(std::process::Stdio::null()).output().unwrap();
        let told = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        assert!(told.contains("larger than"), "{arguments:?}: {told}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {told}");
    }
}
