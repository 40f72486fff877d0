//! Every verb over hostile files: what comes out on standard output and standard error.

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::process::{Command, Stdio};

use super::corpus::assert_readable;
use super::world::{World, assert_marked, name, place, shows, text};
use crate::support::pty::PROGRAM;

/// What a call prints: exit code, standard output, standard error.
pub fn printed(world: &World, arguments: &[&OsStr]) -> (Option<i32>, String, String) {
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(world.home.variables()).current_dir(world.home.talks());
    let output = command.args(arguments).stdin(Stdio::null()).output().unwrap();
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (output.status.code(), out, err)
}

/// The same after checking that nothing in it does anything, and that what was hidden shows.
pub fn read(world: &World, arguments: &[&OsStr]) -> (Option<i32>, String) {
    let (code, out, err) = printed(world, arguments);
    for (side, told) in [("out", &out), ("err", &err)] {
        let whence = format!("{side} of {arguments:?}");
        assert_readable(told, &whence);
        assert_marked(told, &whence);
    }
    (code, out + &err)
}

pub fn words<'a>(line: &'a str, files: &[&'a Path]) -> Vec<&'a OsStr> {
    line.split(' ').map(OsStr::new).chain(files.iter().map(|path| path.as_os_str())).collect()
}

#[test]
fn figures_and_replies_hold_nothing_that_a_terminal_obeys() {
    let world = World::new();
    for file in [world.session.as_path(), world.coding.as_path()] {
        for language in ["en", "da", "nb", "sv"] {
            for verb in ["summary", "replies"] {
                let line = format!("{verb} --lang {language} --format text");
                let (code, told) = read(&world, &words(&line, &[file]));
                // One of the codings was made under a codebook that is not there.
                assert!(code <= Some(1), "{told}");
                assert!(["Coder", "Title", "Reason"].iter().any(|place| shows(&told, place)), "{told}");
            }
        }
        read(&world, &words("summary --as oars", &[file]));
        read(&world, &words("summary --codebook own", &[file]));
        // A table has no escapes: hidden characters are marks in it, too.
        for verb in ["summary --format csv", "replies --format csv"] {
            let (code, told) = read(&world, &words(verb, &[file]));
            assert!(code <= Some(1) && shows(&told, "Title"), "{told}");
        }
    }
}

#[test]
fn two_versions_of_a_coding_and_a_lock_of_another_computer_are_told_harmlessly() {
    let world = World::new();
    let ours = world.home.talks().join("open.coding.ron");
    let theirs = world.home.talks().join("open (conflict).coding.ron");
    let note = place("Note");
    let said = std::fs::read_to_string(&ours).unwrap();
    std::fs::write(&theirs, said.replace(&note, &place("Theirs")).replace("value: 3", "value: 4")).unwrap();
    for format in ["text", "json"] {
        let line = format!("merge --dry-run --format {format}");
        let (_, told) = read(&world, &words(&line, &[&ours, &theirs]));
        assert!(format == "json" || shows(&told, "Theirs") || shows(&told, "Coder"), "{told}");
    }
    read(&world, &words("merge", &[&ours, &theirs]));
    let holder = format!("(host: {}, user: {}, process: 1, since: {})", place("Host"), place("User"), place("Since"));
    let name = format!(".{}.lock", world.coding.file_name().unwrap().to_string_lossy());
    std::fs::write(world.home.talks().join(name), &holder).unwrap();
    std::fs::write(world.home.talks().join(".open.coding.ron.lock"), &holder).unwrap();
    for verb in ["merge", "merge --dry-run"] {
        read(&world, &words(verb, &[&ours, &theirs]));
    }
    for verb in ["doctor", "doctor --format json", "doctor --mend"] {
        let (_, told) = read(&world, &words(verb, &[&world.home.talks(), &world.coding]));
        assert!(verb.contains("json") || shows(&told, "Host"), "{told}");
    }
    for verb in ["forget", "forget 1"] {
        read(&world, &words(verb, &[]));
    }
    for verb in ["history", "good-copies", "history --format json", "good-copies --format csv"] {
        read(&world, &words(verb, &[&ours, &world.coding, &world.session]));
    }
}

#[test]
fn json_keeps_every_letter_and_holds_nothing_that_a_terminal_obeys() {
    let world = World::new();
    for verb in ["summary --format json", "replies --format json"] {
        let (code, out, err) = printed(&world, &words(verb, &[world.coding.as_path()]));
        assert!(code <= Some(1), "{err}");
        assert_readable(&out, verb);
        assert_readable(&err, verb);
        let told: serde_json::Value = serde_json::from_str(&out).unwrap();
        let told = told.as_array().map_or(&told, |list| &list[0]);
        assert_eq!(told["title"], text("Title"), "{verb}");
        assert_eq!(told["coder"], text("Coder"), "{verb}");
    }
}

#[test]
fn judging_files_quotes_nothing_that_a_terminal_obeys() {
    let world = World::new();
    for file in &world.sound {
        let (code, told) = read(&world, &words("check", &[file]));
        assert_eq!(code, Some(0), "{file:?}: {told}");
    }
    for file in &world.faulty {
        let (code, told) = read(&world, &words("check", &[file]));
        let astray = file.ends_with("astray.coding.ron");
        assert_eq!(code, Some(i32::from(!astray)), "{file:?}: {told}");
        for verb in ["codebooks check", "keymaps check", "summary", "replies", "--codebook own --keymap"] {
            read(&world, &words(verb, &[file]));
        }
        // Without a terminal the screen says why nothing is opened, and quotes what is wrong.
        read(&world, &[file.as_os_str()]);
    }
}

#[test]
fn lists_of_what_there_is_hold_nothing_that_a_terminal_obeys() {
    let world = World::new();
    let lines = [
        ("codebooks list", "BookName"),
        ("codebooks show own", "Definition"),
        ("codebooks show miti", "WordOfBook"),
        ("keymaps show", "CodeName"),
        ("keymaps show --codebook own", "CodeName"),
        ("keymaps print own", ""),
        ("keymaps where", ""),
        ("plans list", "PlanName"),
        ("plans show", ""),
        ("plans where", ""),
        ("words", "WordCommand"),
        ("words own", "CodeName"),
        ("--help", "WordOption"),
        ("summary --help", "WordOption"),
        ("codebooks --help", "WordOption"),
        ("--version", ""),
    ];
    for (line, place) in lines {
        for language in ["en", "da"] {
            let line = format!("{line} --lang {language}");
            // What is printed as a file again keeps its tabs.
            let (_, out, err) = printed(&world, &words(&line, &[]));
            let told = (out + &err).replace('\t', " ");
            assert_readable(&told, &line);
            if !line.starts_with("plans show") {
                assert_marked(&told, &line);
            }
            assert!(place.is_empty() || shows(&told, place), "{line}: {told}");
        }
    }
}

#[test]
fn what_was_typed_is_not_printed_as_it_is() {
    let world = World::new();
    let evil = name("Typed");
    let mut odd: Vec<Vec<OsString>> = vec![vec![evil.clone()]];
    for line in [
        "summary",
        "replies",
        "check",
        "codebooks show",
        "codebooks check",
        "codebooks new --from",
        "codebooks new --from own --id",
        "keymaps print",
        "keymaps check",
        "keymaps show --codebook",
        "plans show",
        "plans",
        "words",
        "--lang",
        "--codebook",
        "--keymap",
        "--round",
        "--segment-from",
        "--coder",
        "--nonsense --",
        "summary --format",
        "summary --as",
        "check --",
        "history",
        "good-copies",
        "merge",
        "forget",
        "forget --yes",
        "doctor",
        "doctor --format json",
        "--as-it-was",
        "--good-copy",
    ] {
        odd.push(line.split(' ').map(OsString::from).chain([evil.clone()]).collect());
        let mut option = OsString::from("--");
        option.push(&evil);
        odd.push(line.split(' ').map(OsString::from).chain([option]).collect());
    }
    // Bytes that are no text at all.
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt as _;
        let bytes = OsString::from_vec(b"Qzbytes\x1b]0;x\x07\x9b2J\xff\xfe.txt".to_vec());
        odd.extend([vec![bytes.clone()], vec!["check".into(), bytes.clone()], vec![bytes, "--help".into()]]);
    }
    for arguments in &odd {
        let arguments: Vec<&OsStr> = arguments.iter().map(OsString::as_os_str).collect();
        read(&world, &arguments);
    }
}

#[test]
fn what_is_made_holds_no_raw_control() {
    let world = World::new();
    let file = world.home.talks().join("made.ron");
    let (code, told) = read(&world, &words("codebooks new --from own --id made --out", &[&file]));
    assert_eq!(code, Some(0), "{told}");
    let made = std::fs::read_to_string(&file).unwrap();
    assert_readable(&made.replace('\t', " "), "a codebook that was made");
    // The copy says what the original says, letter for letter.
    let named = |text: &str| {
        let book = gensvar::ports::codebooks::read(text, Path::new("x.ron")).unwrap();
        (
            book.name.get("en").to_owned(),
            book.codes.iter().map(|code| code.definition.get("en").to_owned()).collect::<Vec<_>>(),
        )
    };
    assert_eq!(named(&made), named(&super::world::codebook()));
}
