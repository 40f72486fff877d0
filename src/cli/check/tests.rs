use super::*;
use crate::ports::clock::SystemClock;
use crate::ports::codebooks::Library;
use crate::ports::files::DiskFiles;

fn check(files: &[(&str, &str)], named: &[&str]) -> (u8, String, String) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let library = Library::shipped();
    let fresh_id = String::new;
    let world = World { files: &DiskFiles, library: &library, clock: &SystemClock, fresh_id: &fresh_id };
    let paths: Vec<_> = named.iter().map(|name| folder.path().join(name)).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let keymap_check = |_: &str, path: &Path| Err(FileFaults::whole(path, Message::new("check-keymap")));
    let code = super::run(&paths, &world, &keymap_check, &mut out, &mut err, &Texts::new("en")).unwrap();
    let told = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap().replace(&format!("{}/", folder.path().display()), "");
    (code, told(out), told(err))
}

const SESSION: &str =
    r#"(format: 1, id: "s", participants: [(id: "T", role: clinician)], turns: [(id: 1, by: "T", text: "Hi")])"#;
const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "a", codebooks: [(id: "oars")],
    marks: [(id: 1, turn: 1, code: "ZZ")])"#;

#[test]
fn files_are_known_by_what_stands_in_them() {
    let oars = include_str!("../../../codebooks/oars.ron");
    let keys = include_str!("../../../keymaps/oars.ron");
    let files =
        [("1", SESSION), ("2.ron", CODING), ("3", oars), ("4", keys), ("5", "T: hello (to you"), ("6", "(what: 1)")];
    let (code, out, err) = check(&files, &["1", "2.ron", "3", "4", "5", "6"]);
    let lines: Vec<_> = out.lines().collect();
    assert_eq!((code, err.as_str()), (1, ""));
    assert_eq!(lines[..2], ["1: no mistakes (session)", "2.ron: no mistakes (coding)"]);
    assert!(lines.contains(&"3: no mistakes (codebook)") && lines.contains(&"4: keymap"), "{out}");
    assert!(
        out.contains("\n5: This is a text, not a file of gensvar.")
            && out.contains("\n6: gensvar does not know what this file is"),
        "{out}"
    );
}

#[test]
fn a_day_that_is_written_otherwise_is_told() {
    let dated = |day: &str| SESSION.replacen("id: \"s\"", &format!("id: \"s\", date: \"{day}\""), 1);
    let (odd, plain) = (dated("10.03.2026"), dated("2026-03-10"));
    let (code, out, _) = check(&[("1.ron", &odd), ("2.ron", &plain)], &["1.ron", "2.ron"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((code, lines.len()), (0, 3), "{out}");
    assert!(lines[1].contains("“10.03.2026”") && lines[1].contains("2026-03-10"), "{out}");
}

#[test]
fn times_that_go_back_are_told() {
    let times = |last: u32| {
        let turns = format!(
            "(id: 1, by: \"T\", start: 0, text: \"Hi\"), (id: 4, by: \"T\", start: 9000, text: \"a\"), \
             (id: 7, by: \"T\", start: {last}, text: \"b\")"
        );
        SESSION.replacen("(id: 1, by: \"T\", text: \"Hi\")", &turns, 1)
    };
    let (back, on) = (times(8500), times(9000));
    let (code, out, _) = check(&[("1.ron", &back), ("2.ron", &on)], &["1.ron", "2.ron"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((code, lines.len()), (0, 3), "{out}");
    assert!(lines[1].contains("turn 3") && lines[2].starts_with("2.ron: no mistakes"), "{out}");
}

#[test]
fn settings_are_judged_with_the_codebooks_that_they_name() {
    let files = [
        ("1.ron", "(format: 1, theme: \"dark\", codebook: \"miti+clear\")"),
        ("2.ron", "(coder: \"anna\",\n codebook: \"mity\")"),
        ("config.ron", "(coder: \"anna\",\n colour: 1)"),
    ];
    let (code, out, _) = check(&files, &["1.ron", "2.ron", "config.ron"]);
    let lines: Vec<_> = out.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!((code, lines[0]), (1, "1.ron: no mistakes (settings)"));
    assert!(lines[1].starts_with("2.ron:2:12: ") && lines[1].contains("mity"), "{out}");
    assert!(lines[2].starts_with("config.ron:2:2: gensvar does not know the entry “colour” here."), "{out}");
}

#[test]
fn a_file_that_is_known_to_be_something_else_is_not_what_it_was_said_to_be() {
    let other = |name: &str, text: &str, said| is_other(Path::new(name), text, said);
    assert!(
        other("config.ron", "(coder: \"anna\")", Kind::Codebook) && other("x.ron", "(theme: \"dark\")", Kind::Keymap)
    );
    assert!(other("words.ftl", "role-client = x", Kind::Keymap) && other("p.ron", "(headings: [])", Kind::Keymap));
    assert!(!other("k.ron", "(coding: {})", Kind::Keymap) && !other("x.ron", "(what: 1)", Kind::Codebook));
}

#[test]
fn a_coding_is_held_against_the_session_beside_it() {
    let wrong = CODING.replace("turn: 1", "turn: 7");
    let files = [("s.session.ron", SESSION), ("c.coding.ron", CODING), ("d.coding.ron", &wrong)];
    let (code, out, _) = check(&files, &["c.coding.ron", "d.coding.ron"]);
    assert_eq!(code, 1);
    assert!(out.contains("The code “ZZ” is used once, but oars does not have it"), "{out}");
    let caret = "d.coding.ron:2:27: There is no turn 7 in the talk. Check the number, or delete this entry.\n     2 │     marks: [(id: 1, turn: 7, code: \"ZZ\")])\n       │                           ^\n";
    assert!(out.contains(caret), "{out}");
}

#[test]
fn a_coding_under_a_codebook_that_is_not_here_is_sound_and_that_is_told() {
    let coding = CODING.replace("oars", "oar");
    let (code, out, _) = check(&[("s.session.ron", SESSION), ("c.coding.ron", &coding)], &["c.coding.ron"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains("The codebook “oar” is not here."), "{out}");
}

#[test]
fn what_cannot_be_read_weighs_more_than_what_is_wrong() {
    let (code, out, err) = check(&[("1", "(format: 1, id:")], &["1", "gone", "2"]);
    assert_eq!(code, 3);
    assert!(out.starts_with("1:1:16: The file ends too early"), "{out}");
    assert_eq!(err.lines().count(), 2);
}

#[test]
fn own_words_are_judged_with_those_for_texts_of_codebooks() {
    let sound = "role-client = borger\ncodebook-oars-name = Vores OARS\n";
    let faulty = "codebook-oars-nothing = x\nrole-client = borger\nrole-nobody = x\n";
    let files = [("words.ftl", sound), ("words.da.ftl", faulty), ("words.fi.ftl", sound)];
    let (code, out, err) = check(&files, &["words.ftl", "words.da.ftl", "words.fi.ftl"]);
    let places: Vec<_> = out.lines().filter_map(|line| line.strip_prefix("words.")?.split_once(": ")).collect();
    assert_eq!((code, err.as_str(), places[0]), (1, "", ("ftl", "no mistakes (own words)")));
    assert_eq!(places[1..].iter().map(|(place, _)| *place).collect::<Vec<_>>(), ["da.ftl:1:1", "da.ftl:3:1", "fi.ftl"]);
    assert!(
        out.contains("asks for the language “fi”, which gensvar does not speak. Use one of these: en, da, nb or sv.")
    );
}
