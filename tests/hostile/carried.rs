//! What is brought in from hostile files and carried out again: what import shows and asks, what export says, and the page
//! for people. Files for programs keep the text, as their formats have it.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use gensvar::ports::formats::FORMATS;

use super::corpus::{self, assert_drawn, assert_readable};
use super::kept::assert_escaped;
use super::verbs::{printed, read, words};
use super::world::{World, assert_marked, name, shows, text};
use crate::support::pty::Terminal;

/// A text on one line, as the lines and cells of a file take it.
fn line(place: &str) -> String {
    text(place).replace(['\n', '\r', '\0'], " ")
}

fn cell(place: &str) -> String {
    format!("\"{}\"", text(place).replace('"', "\"\"").replace('\0', " "))
}

fn json(place: &str) -> String {
    serde_json::to_string(&text(place)).unwrap()
}

/// What XML can hold of a text, without the sign by which a place is known: what comes after it is not hidden then.
fn xml(place: &str) -> String {
    let holds = |letter: &char| !letter.is_control() && !matches!(*letter as u32, 0xfdd0..=0xfdef | 0xfffe | 0xffff);
    let kept: String = text(place)[2..].chars().filter(holds).collect();
    kept.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Files of other programs with the corpus wherever they hold text; the second kind are faulty.
fn files(world: &World) -> Vec<PathBuf> {
    let label = || line("Label").replace([':', '[', ']'], "-").chars().take(30).collect::<String>();
    let every = corpus::all().iter().map(|evil| evil.text.replace(['\n', '\r', '\0'], " "));
    let talk: Vec<String> = every.enumerate().map(|(at, text)| format!("{}: {text}\n", ["T", "C"][at % 2])).collect();
    let stamp = |at: usize| format!("00:00:0{at}");
    let files = [
        ("talk.txt", talk.concat()),
        ("labels.txt", format!("{}: Well, {}.\nT: Yes.\n{}: No.\n", label(), line("Said"), label())),
        ("heading.txt", format!("# {}\nT: Well.\n\n{}\nsome {}: words\n", line("Head"), line("Astray"), line("Doubt"))),
        (
            "talk.srt",
            format!(
                "1\n{0},000 --> {1},000\n{2}: {3}\n\n2\n{1},000 --> {1},500\n{3}\n\n",
                stamp(1),
                stamp(2),
                label(),
                line("Said")
            ),
        ),
        (
            "talk.vtt",
            format!(
                "WEBVTT {3}\n\nNOTE {3}\n\n{3}\n{0}.000 --> {1}.000 {2}\n<v {2}>{3}\n\n{1}.000 --> x {3}\n<v {2}>{3}\n",
                stamp(1),
                stamp(2),
                label(),
                line("Cue")
            ),
        ),
        (
            "talk.csv",
            format!(
                "turn,speaker,text,code,coder,{0}\n1,{1},{2},{3},{4},{2}\n2,T,Yes,{3},{4},x\nodd,T,Yes\n",
                cell("Column"),
                cell("Speaker"),
                cell("Said"),
                cell("Code"),
                cell("Coder")
            ),
        ),
        ("odd.csv", format!("{},{}\n{},{}\n", cell("One"), cell("Two"), cell("Three"), cell("Four"))),
        (
            "whisper.json",
            format!(
                "{{\"text\": {0}, \"language\": {1}, \"segments\": [{{\"id\": 0, \"start\": 0.0, \"end\": 1.0, \"text\": {0}, \
                 \"speaker\": {2}}}]}}",
                json("Said"),
                json("Language"),
                json("Speaker")
            ),
        ),
        ("broken.json", format!("{{\"text\": {}, {}: x", json("Said"), json("Key"))),
        (
            "talk.eaf",
            format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"{0}\" FORMAT=\"3.0\"><HEADER \
                 TIME_UNITS=\"milliseconds\"/><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"0\"/><TIME_SLOT \
                 TIME_SLOT_ID=\"b\" TIME_VALUE=\"900\"/></TIME_ORDER><TIER TIER_ID=\"{1}\" PARTICIPANT=\"{1}\" \
                 LINGUISTIC_TYPE_REF=\"{2}\"><ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID=\"1\" TIME_SLOT_REF1=\"a\" \
                 TIME_SLOT_REF2=\"{3}\"><ANNOTATION_VALUE>{3}</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER>\
                 </ANNOTATION_DOCUMENT>",
                xml("Author"),
                xml("Tier"),
                xml("Type"),
                xml("Said")
            ),
        ),
        ("broken.eaf", format!("<ANNOTATION_DOCUMENT><TIER TIER_ID=\"{}\"></{}>", xml("Tier"), xml("Tag"))),
        (
            "talk.cha",
            format!("@Begin\n@Participants:\t{0} {0}\n*{0}:\t{0}\n*CHI:\t{0}\n%{0}:\t{0}\n@End\n", line("Said")),
        ),
        (
            "talk.TextGrid",
            format!(
                "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0\nxmax = 1\ntiers? <exists>\nsize = 1\nitem []:\n\
                 item [1]:\nclass = \"IntervalTier\"\nname = {0}\nxmin = 0\nxmax = 1\nintervals: size = 1\nintervals [1]:\n\
                 xmin = 0\nxmax = 1\ntext = {0}\n",
                cell("Tier")
            ),
        ),
        (
            "talk.boris",
            format!(
                "{{\"project_name\": {0}, \"observations\": {{{0}: {{\"events\": [[1, {0}, {0}, {0}, {0}]]}}}}}}",
                json("Boris")
            ),
        ),
        ("talk.parse", format!("{0}\t{0}\t{0}\n", line("Cacti"))),
    ];
    let mut made: Vec<PathBuf> = Vec::new();
    for (file, text) in files {
        let (stem, ending) = file.rsplit_once('.').unwrap();
        let mut evil = name(stem);
        evil.push(format!(".{ending}"));
        let path = world.home.talks().join(evil);
        std::fs::write(&path, text).unwrap();
        made.push(path);
    }
    made
}

#[test]
fn what_import_shows_and_doubts_holds_nothing_that_a_terminal_obeys() {
    let world = World::new();
    let mut told = String::new();
    for file in files(&world) {
        for line in ["import --dry-run --details", "import --dry-run --strict --lang sv", "import"] {
            told += &read(&world, &words(line, &[&file])).1;
        }
        let to = world.home.talks().join("to");
        let (_, said) = read(
            &world,
            &[OsStr::new("import"), OsStr::new("--yes"), OsStr::new("--to"), to.as_os_str(), file.as_os_str()],
        );
        told += &said;
    }
    for place in ["Label", "Said", "Speaker", "labels"] {
        assert!(shows(&told, place), "{place} comes out nowhere");
    }
    // What was written is read like any other file.
    let made = super::kept::files_under(&[world.home.talks().join("to")]);
    assert!(made.len() > 5, "{made:?}");
    for (path, bytes) in made {
        assert_escaped(std::str::from_utf8(&bytes).unwrap(), &path.display().to_string());
        read(&world, &words("check", &[&path]));
    }
}

#[test]
fn what_is_asked_before_an_import_holds_nothing_that_a_terminal_obeys() {
    let world = World::new();
    let labels = files(&world).into_iter().find(|path| path.to_string_lossy().contains("labels")).unwrap();
    let mut terminal = Terminal::start(&world.home, &["import", &labels.display().to_string()]);
    terminal.wait_for("QzLabel");
    for _ in 0..8 {
        terminal.send("\r");
    }
    terminal.wait();
    let sent = terminal.sent();
    assert_drawn(&sent, "the questions of import");
    assert_marked(&String::from_utf8_lossy(&sent).replace('\r', "\n"), "the questions of import");
}

#[test]
fn what_export_says_and_its_page_for_people_hold_nothing_that_a_terminal_obeys() {
    let world = World::new();
    let open = world.home.talks().join("open.coding.ron");
    let formats = FORMATS.iter().filter(|format| format.writes.is_some());
    let mut written = Vec::new();
    for format in formats {
        for file in [&world.session, &world.coding, &open] {
            for more in ["", " --codes-only"] {
                let line = format!("export --to {}{more}", format.id);
                // Names that a format does not take are told as they had to become: without what was hidden.
                let (code, out, err) = printed(&world, &words(&line, &[file]));
                assert!(code <= Some(1), "{line}: {err}");
                assert_readable(&out, &line);
                assert_readable(&err, &line);
                assert_marked(&out, &line);
                let line = format!("export --to {}{more} --out", format.id);
                let to = world.home.talks().join(format!("out{}.x", written.len()));
                let arguments = [words(&line, &[&to]), vec![file.as_os_str()]].concat();
                assert_readable(&printed(&world, &arguments).2, &line);
                written.push((format.id, to));
            }
        }
    }
    let mut pages = 0;
    for (id, path) in written.iter().filter(|(_, path)| path.is_file()) {
        let bytes = std::fs::read(path).unwrap();
        match *id {
            "markdown" => {
                let page = String::from_utf8(bytes).unwrap();
                assert_readable(&page, "the page for people");
                assert_marked(&page, "the page for people");
                pages += usize::from(shows(&page, "First"));
            }
            "json" | "jsonl" => assert_escaped(std::str::from_utf8(&bytes).unwrap(), id),
            _ => {}
        }
        // What another program is given is read back without anything that a terminal obeys, too.
        let line = format!("import --dry-run --from {id}");
        let (_, out, err) = printed(&world, &words(&line, &[path]));
        assert_readable(&(out + &err), &line);
    }
    assert!(pages > 0, "no page shows the talk");
}

#[test]
fn what_is_carried_to_a_terminal_is_made_harmless_on_the_way() {
    let world = World::new();
    for id in ["csv", "tsv", "markdown", "json", "refi-qda"] {
        let file = world.session.display().to_string();
        let mut terminal = Terminal::start(&world.home, &["export", "--to", id, "--out", "-", &file]);
        terminal.wait();
        assert_drawn(&terminal.sent(), &format!("{id} on a terminal"));
    }
    // Another program gets the text as it is.
    let (code, out, _) = printed(&world, &words("export --to csv --out -", &[&world.session]));
    // One of the codings was made under a codebook that is not there.
    assert!(code <= Some(1));
    assert!(out.contains('\u{1b}'), "a table for programs keeps every letter");
}

#[test]
fn what_was_typed_for_an_import_or_export_is_not_printed_as_it_is() {
    let world = World::new();
    let evil = name("Typed");
    let talk = world.home.talks().join("plain.txt");
    std::fs::write(&talk, "T: Well.\nC: Yes.\n").unwrap();
    let typed = |before: &str, option: &str, after: &str| -> Vec<OsString> {
        let mut value = OsString::from(before);
        value.push(&evil);
        value.push(after);
        let verb = option.split(' ').map(OsString::from);
        verb.chain([value, talk.clone().into_os_string()]).collect()
    };
    let lines = [
        typed("", "import --dry-run", ""),
        typed("", "import --dry-run --from", ""),
        typed("", "import --yes --to", ""),
        typed("", "import --dry-run --coder", ""),
        typed("", "import --dry-run --codebook", ""),
        typed("", "import --dry-run --code", "=Q"),
        typed("Q=", "import --dry-run --code", ""),
        typed("", "import --dry-run --role", "=client"),
        typed("T=", "import --dry-run --role", ""),
        typed("", "import --dry-run --column", "=text"),
        typed("x=", "import --dry-run --column", ""),
        typed("", "export --to", ""),
        typed("", "export --to markdown --out", ""),
        typed("", "export --to markdown --out", "/none"),
        typed("", "export --to markdown", ""),
    ];
    for line in lines {
        let arguments: Vec<&OsStr> = line.iter().map(OsString::as_os_str).collect();
        read(&world, &arguments);
    }
}
