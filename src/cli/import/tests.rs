use super::super::tests::call;
use super::*;
use crate::ports::files::DiskFiles;

struct Home {
    folder: tempfile::TempDir,
    call: Call,
}

impl Home {
    fn new(files: &[(&str, &str)]) -> Self {
        let (folder, call) = call();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        let config_folder = Some(folder.path().join("config"));
        Self { call: Call { config_folder, ..call }, folder }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn import(&self, files: &[&str], change: impl FnOnce(&mut ImportArguments)) -> (u8, String) {
        let files = files.iter().map(|name| self.path(name)).collect();
        let mut asked = ImportArguments { files, yes: true, ..ImportArguments::default() };
        change(&mut asked);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let state = self.path("state");
        let code = run(&self.call, &asked, Some(&state), &mut out, &mut err).unwrap();
        (code, String::from_utf8(out).unwrap() + &String::from_utf8(err).unwrap())
    }
}

#[test]
fn files_that_were_not_read_are_told_at_the_end() {
    let home = Home::new(&[("a.txt", "T: hej\nC: ja\n"), ("b.pdf", "%PDF-1.7"), ("c.boris", "{\"observations\": {")]);
    let (code, told) = home.import(&["b.pdf", "a.txt", "c.boris", "gone.txt"], |_| ());
    let last = told.lines().last().unwrap();
    assert!(code != DONE && last.starts_with("3 files were not read"), "{told}");
    assert!(["b.pdf", "c.boris", "gone.txt"].iter().all(|name| last.contains(name)), "{told}");
    let (_, told) = home.import(&["a.txt"], |_| ());
    assert!(!told.contains("not read"), "{told}");
}

#[test]
fn roles_reach_the_codebook_that_is_made_and_one_that_contradicts_them_is_not_used() {
    let mut home = Home::new(&[("anon.csv", "Taler;Tekst;Kode\nOla;Hei;ZZ1\nKari;Ja;ZZ2\nOla;Så;ZZ1\n")]);
    let said = |asked: &mut ImportArguments| asked.roles = vec!["Ola=client".into(), "Kari=clinician".into()];
    let (_, told) = home.import(&["anon.csv"], |_| ());
    assert!(told.contains("ZZ1 and ZZ2") && !told.contains("made before"), "{told}");
    home.call.library = Library::load(&DiskFiles, home.call.config_folder.as_deref()).0;
    let (code, told) = home.import(&["anon.csv"], said);
    assert!(code == DONE && told.contains("“anon”, which an import made before, has the code “ZZ1”"), "{told}");
    let book = std::fs::read_to_string(home.path("config/codebooks/anon-2.ron")).unwrap();
    let client = book.find("speaker: client").unwrap();
    assert!(book.find("\"ZZ1\"").unwrap() < client && client < book.find("\"ZZ2\"").unwrap(), "{book}");
}

#[test]
#[cfg(target_os = "linux")]
fn a_folder_that_cannot_be_made_is_told() {
    let home = Home::new(&[("a.txt", "T: hej\nC: ja\n")]);
    let (code, told) = home.import(&["a.txt"], |asked| asked.to = Some(PathBuf::from("/proc/nix")));
    assert!(code == UNREADABLE && told.contains("/proc/nix: This folder cannot be made."), "{told}");
}

#[test]
fn talks_of_cacti_are_read_under_their_configuration_and_other_files_under_their_own_codebooks() {
    let xml = "<userConfiguration><codes><code name=\"OQ\" value=\"1\"/><code name=\"C+\" value=\"2\"/></codes>\
               <codeControls panel=\"right\" label=\"Client\"><row><button code=\"C+\"/></row></codeControls></userConfiguration>";
    let talk = "Audio File:\ta\n00:00:01.5\t1\tOQ\n00:00:03.0\t2\tC+\n";
    let table = "Taler;Tekst;Kode\nT;hej?;OQ\nC;ja;C+\n";
    let home = Home::new(&[("clinic.xml", xml), ("talk.casaa", talk), ("b.csv", table)]);
    let (code, told) = home.import(&["talk.casaa", "clinic.xml"], |_| ());
    assert!(code == DONE && told.contains("under clinic: 2 codes"), "{told}");
    assert!(told.contains("under “clinic”, which an import made of another file"), "{told}");
    let (_, told) = home.import(&["b.csv", "clinic.xml"], |_| ());
    assert!(told.contains("under misc-2.5: 2 codes"), "{told}");
}

#[test]
fn what_was_made_of_a_table_reads_no_talk_of_cacti_that_a_codebook_of_ours_reads() {
    let quiz = "Taler;Tekst;Kode\nT;Hej;Q\nC;Ja;SR\nC;Ja;W1\nT;Ja;W2\nC;Ja;W3\n";
    let talk = "Audio File:\ta\n00:00:01.5\t1\tQ\n00:00:03.0\t2\tSR\n";
    let mut home = Home::new(&[("quiz.csv", quiz), ("talk.casaa", talk), ("odd.casaa", &talk.replace("SR", "W3"))]);
    let (code, told) = home.import(&["quiz.csv"], |_| ());
    assert!(code == DONE && told.contains("under quiz: 5 codes"), "{told}");
    home.call.library = crate::ports::codebooks::Library::load(home.call.files.as_ref(), Some(&home.path("config"))).0;
    let (_, told) = home.import(&["talk.casaa"], |_| ());
    assert!(told.contains("under miti-4.2.1"), "{told}");
    let (_, told) = home.import(&["odd.casaa"], |_| ());
    assert!(told.contains("under “quiz”, which an import made of another file"), "no other has them all: {told}");
}

#[test]
fn whose_codes_came_in_is_named_where_it_is_told_how_to_open_them() {
    let home = Home::new(&[("a.csv", "Taler;Tekst;Kode\nT;hej;Q\nC;ja;CT\n"), ("b.txt", "T: hej\nC: ja\n")]);
    let open = |told: &str| told.lines().find(|line| line.contains("Open it:")).unwrap_or_default().to_owned();
    let (_, told) = home.import(&["a.csv"], |asked| asked.coder = Some("Anna B".to_owned()));
    assert!(open(&told).ends_with("a.session.ron --coder \"Anna B\""), "{told}");
    let own = screen::coder(None, &home.call.config);
    let (_, told) = home.import(&["a.csv"], |asked| asked.coder = Some(own));
    assert!(open(&told).ends_with(".session.ron"), "{told}");
    let (_, told) = home.import(&["b.txt"], |_| ());
    assert!(open(&told).ends_with("b.session.ron"), "{told}");
}

#[test]
fn what_was_said_of_columns_is_remembered_shown_and_forgotten() {
    let home = Home::new(&[("a.csv", "Hvem?;Ord\nT;hej\nC;ja\n"), ("b.csv", "Hvem?;Ord\nT;goddag\nC;nej\n")]);
    let say = |asked: &mut ImportArguments| asked.columns = vec!["Hvem?=speaker".into(), "Ord=text".into()];
    let (code, told) = home.import(&["a.csv"], |asked| {
        say(asked);
        asked.dry_run = true;
    });
    assert!(code == DONE && !home.path("state/columns.ron").exists(), "a dry run keeps nothing: {told}");
    let (code, told) = home.import(&["a.csv"], say);
    assert!(code == DONE && !told.contains("as last time"), "{told}");
    let (code, told) = home.import(&["b.csv"], |_| ());
    assert!(code == DONE && told.contains("Columns as last time: Hvem? = speaker, Ord = text"), "{told}");
    let session = std::fs::read_to_string(home.path("b.session.ron")).unwrap();
    assert!(session.contains("\"goddag\"") && session.contains("by: \"C\""), "{session}");
    let (_, told) = home.import(&["b.csv"], |asked| (asked.forget_columns, asked.dry_run) = (true, true));
    assert!(!told.contains("as last time"), "{told}");
    let (_, told) = home.import(&["b.csv"], |asked| asked.dry_run = true);
    assert!(told.contains("as last time"), "a dry run forgets nothing: {told}");
    home.import(&["b.csv"], |asked| {
        asked.forget_columns = true;
        say(asked);
    });
    let known = std::fs::read_to_string(home.path("state/columns.ron")).unwrap();
    assert!(known.contains("Hvem?"), "what is said now is kept: {known}");
    home.import(&["b.csv"], |asked| asked.forget_columns = true);
    let (_, told) = home.import(&["b.csv"], |asked| asked.dry_run = true);
    assert!(!told.contains("as last time"), "{told}");
}

#[test]
fn a_configuration_becomes_a_codebook_that_reads_the_talk_with_its_global_scores() {
    let xml = r#"<userConfiguration><codes><code name="ODD1" value="1" role="T" description="Leaves room"/><code name="ODD2" value="2" role="C"/></codes>
        <globals><global name="OUR SCORE" label="Ours" value="1" defaultRating="3" minRating="1" maxRating="7"/></globals></userConfiguration>"#;
    let talk =
        "Audio File:\ta.wav\n0\t0:00:01\t0:00:02\t32000\t64000\t1\tODD1\n1\t0:00:03\t0:00:04\t96000\t128000\t2\tODD2\n";
    let scores = "Global Ratings\nAudio File:\ta.wav\nOUR SCORE:\t6\nNotes:\nwarm\n";
    let mut home = Home::new(&[("our.xml", xml), ("a.casaa", talk), ("a.globals", scores), ("b.globals", scores)]);
    let (code, told) = home.import(&["our.xml"], |_| ());
    assert!(code == DONE && told.contains("The file is a codebook and becomes one of yours: our"), "{told}");
    assert!(home.path("config/codebooks/our.ron").is_file(), "{told}");
    let (library, faults) =
        crate::ports::codebooks::Library::load(home.call.files.as_ref(), Some(&home.path("config")));
    assert_eq!(faults, []);
    home.call.library = library;
    let (code, told) = home.import(&["a.casaa"], |_| ());
    assert!(
        code == DONE && told.contains("with the global scores of") && told.contains("under our: 2 codes, one"),
        "{told}"
    );
    let coding = std::fs::read_to_string(home.path("a.our.imported.coding.ron")).unwrap();
    assert!(coding.contains("OUR_SCORE") && coding.contains("value: 6") && coding.contains("ODD2"), "{coding}");
    let (code, told) = home.import(&["b.globals"], |_| ());
    assert!(code == FAULTS && told.contains("holds only ratings"), "{told}");
}

#[test]
fn what_would_do_nothing_is_told_before_anything_is_written() {
    let home = Home::new(&[("a.txt", "Anna: hej med dig\nBo: goddag\n"), ("b.csv", "Hvem?;Ord\nT;hej\nC;ja\n")]);
    let role = |role: &str| vec![role.to_owned()];
    let (code, told) = home.import(&["a.txt"], |asked| asked.roles = role("Ana=klient"));
    assert!(code == WRONG && told.contains("“Ana”") && told.contains("Anna and Bo"), "{told}");
    let (code, told) = home.import(&["a.txt"], |asked| asked.roles = role("Anna=klint"));
    assert!(code == WRONG && told.contains("“klint”") && told.contains("interpreter"), "{told}");
    let (code, told) = home.import(&["a.txt"], |asked| asked.roles = role("Anna:klient"));
    assert!(code == WRONG && told.contains("--role \"Anna=client\""), "{told}");
    let (code, told) =
        home.import(&["a.txt"], |asked| asked.roles = vec!["Anna=client".to_owned(), "anna=clinician".to_owned()]);
    assert!(code == WRONG && told.contains("“anna” is given two roles"), "{told}");
    let (code, told) = home.import(&["a.txt"], |asked| asked.columns = role("Hvem=speaker"));
    assert!(code == WRONG && told.contains("None of these files is a table"), "{told}");
    let (code, told) = home.import(&["b.csv"], |asked| asked.columns = role("Hvem=speaker"));
    assert!(code == WRONG && told.contains("Hvem? and Ord"), "{told}");
    assert!(!home.path("a.session.ron").exists() && !home.path("b.session.ron").exists());
    let (code, told) = home.import(&["a.txt", "a.txt"], |asked| asked.roles = role("ANNA=Klient"));
    assert!(code == DONE && told.contains("is read once"), "{told}");
    assert!(told.contains("“Bo” is taken for: clinician"), "{told}");
    let session = std::fs::read_to_string(home.path("a.session.ron")).unwrap();
    assert!(session.contains("clinician") && session.contains("client"), "{session}");
}

#[test]
fn a_name_that_is_there_is_told_before_and_after_and_so_is_the_same_talk() {
    let said = "T: hej med dig\nC: goddag\n";
    let home = Home::new(&[("a.txt", said), ("a.md", said), ("b.txt", &said.replace("goddag", "farvel"))]);
    let (_, told) = home.import(&["a.txt"], |_| ());
    assert!(!told.contains("already") && !told.contains("Written: a") && told.contains("a.session.ron\n"), "{told}");
    let (code, told) = home.import(&["a.txt"], |_| ());
    assert!(code == DONE && told.contains("Brought in before, as a.session.ron"), "{told}");
    assert!(told.contains("it is the same talk") && told.contains("(a.session.ron was there already)"), "{told}");
    let (_, told) = home.import(&["a.md"], |asked| asked.dry_run = true);
    assert!(told.contains("a.session.ron is there already and stays as it is. This talk becomes a-3"), "{told}");
    assert!(told.contains("it is the same talk"), "{told}");
    std::fs::write(home.path("a.md"), said.replace("hej", "dav")).unwrap();
    let (_, told) = home.import(&["a.md"], |asked| asked.dry_run = true);
    assert!(told.contains("is there already") && !told.contains("the same talk"), "{told}");

    let to = home.path("new");
    std::fs::write(home.path("a.md"), said.replace('\n', "\n\n")).unwrap();
    let (_, told) = home.import(&["a.txt", "a.md", "b.txt"], |asked| asked.to = Some(to.clone()));
    assert!(told.contains("a.session.ron is made of a.txt. This talk becomes a-2.session.ron."), "{told}");
    assert_eq!(told.matches("it is the same talk").count(), 1, "{told}");
    for (written, source) in [("a.session.ron", "a.txt"), ("a-2.session.ron", "a.md"), ("b.session.ron", "b.txt")] {
        assert!(told.contains(&format!("{written} (from {source})")), "{told}");
        assert!(to.join(written).exists());
    }
    let (_, told) = home.import(&["a.txt", "b.txt"], |asked| asked.to = Some(to.clone()));
    assert!(told.contains("a-3.session.ron (from a.txt; a.session.ron was there already)"), "{told}");
}

#[test]
fn letters_that_were_recognised_are_shown_and_keep_nothing_out() {
    let home = Home::new(&[]);
    std::fs::write(home.path("a.txt"), b"T: bl\xe5b\xe6r \x96 ja\nC: nej\n").unwrap();
    std::fs::write(home.path("dos.txt"), b"T: bl\x86b\x91r\nC: nej\n").unwrap();
    let (code, told) = home.import(&["a.txt"], |asked| asked.strict = true);
    assert!(code == DONE && told.contains("By the look of them it is Windows-1252 (Latin-1)"), "{told}");
    assert!(!told.contains("needs a look") && home.path("a.session.ron").exists(), "{told}");
    let (code, told) = home.import(&["dos.txt"], |asked| asked.strict = true);
    assert!(code == FAULTS && told.contains("One thing needs a look"), "{told}");
}

#[test]
fn a_file_that_came_in_before_is_told_and_stays() {
    let home = Home::new(&[("a.txt", "T: hej med dig\nC: goddag\n")]);
    home.import(&["a.txt"], |_| ());
    let before = std::fs::read(home.path("a.session.ron")).unwrap();
    let (code, told) = home.import(&["a.txt"], |_| ());
    assert!(code == DONE && told.contains("Brought in before, as a.session.ron"), "{told}");
    assert_eq!(std::fs::read(home.path("a.session.ron")).unwrap(), before);
    assert!(home.path("a-2.session.ron").exists());
}

#[test]
fn codebooks_that_one_import_makes_are_all_kept_and_read_its_other_files() {
    let csv = |codes: [&str; 2]| format!("speaker,text,code\nT,hej med dig,{}\nC,goddag,{}\n", codes[0], codes[1]);
    let (one, other) = (csv(["ODD1", "ODD2"]), csv(["EVEN1", "EVEN2"]));
    let home = Home::new(&[("a.csv", &one), ("b.csv", &one)]);
    let folder = home.path("other");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("a.csv"), other).unwrap();
    let (code, told) = home.import(&["a.csv", "b.csv", "other/a.csv"], |_| ());
    let books: Vec<_> = std::fs::read_dir(home.path("config/codebooks")).unwrap().flatten().collect();
    assert!(code == DONE && books.len() == 2, "{told}");
    assert!(told.contains("under a: 2 codes") && home.path("b.a.imported.coding.ron").exists(), "{told}");
    let (_, faults) = Library::load(home.call.files.as_ref(), Some(&home.path("config")));
    assert_eq!(faults, []);
}

#[test]
fn codes_of_nobody_say_how_they_become_ones_own_and_what_was_written_how_it_is_opened() {
    let table = "speaker,text,code\nT,how are you,Q\nC,fine,CT\n";
    let home = Home::new(&[("a.csv", table), ("b.txt", "T: hej\nC: ja\n")]);
    let (code, told) = home.import(&["a.csv"], |_| ());
    assert!(code == DONE && told.contains("import with: --coder"), "{told}");
    let open = format!("Open it: gensvar {}", home.path("a.session.ron").display());
    assert!(told.contains(&open), "{told}");
    let (code, told) = home.import(&["a.csv"], |asked| asked.coder = Some("karin".to_owned()));
    assert!(code == DONE && told.contains("Coded by karin") && !told.contains("import with: --coder"), "{told}");
    let (_, told) = home.import(&["b.txt"], |_| ());
    assert!(!told.contains("--coder") && told.contains("Open it: gensvar"), "{told}");
    let (_, told) = home.import(&["a.csv"], |asked| asked.dry_run = true);
    assert!(told.contains("--coder") && !told.contains("Open it"), "{told}");
}

#[test]
fn a_codebook_that_is_made_names_what_no_codebook_has_and_what_is_renamed_in_it() {
    let rows = (1..=7).map(|number| format!("T,word {number},ODD·{number}\n")).collect::<Vec<_>>().concat();
    let home = Home::new(&[("a.csv", &format!("speaker,text,code\n{rows}T,how are you,Q\n"))]);
    let (_, told) = home.import(&["a.csv"], |_| ());
    let fits = |text: &str| told.contains(text);
    assert!(fits("ODD·1, ODD·2, ODD·3, ODD·4") && fits("ODD·5 and 2 more") && !fits("ODD·6"), "{told}");
    assert!(fits("ODD·1 → ODD_1") && !fits("Q → "), "{told}");
}

#[test]
fn codes_joined_in_one_cell_are_two_under_their_codebook() {
    let home =
        Home::new(&[("a.csv", "Taler;Tekst;Kode\nBehandler;Hvad så?;Q/CR\nKlient;Ja.;\nBehandler;Nå.;Q og SR\n")]);
    let (code, told) = home.import(&["a.csv"], |_| ());
    assert!(code == DONE && told.contains("miti-4.2.1+clear-1.0: 4 codes") && told.contains("“Q og SR”: 2"), "{told}");
}

/// A disk on which another program adds a line to a file whenever it was read.
struct Growing(Vec<u8>);

impl crate::ports::files::Files for Growing {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.read_head(path, usize::MAX)
    }
    fn read_head(&self, path: &Path, most: usize) -> io::Result<Vec<u8>> {
        let bytes = DiskFiles.read_head(path, most);
        if path.extension().is_some_and(|ending| ending == "txt") {
            std::fs::File::options().append(true).open(path)?.write_all(&self.0)?;
        }
        bytes
    }
    fn replace(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        DiskFiles.replace(path, bytes)
    }
    fn create_new(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        DiskFiles.create_new(path, bytes)
    }
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        DiskFiles.list(folder)
    }
    fn is_file(&self, path: &Path) -> bool {
        DiskFiles.is_file(path)
    }
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        DiskFiles.make_folder(path)
    }
    fn grow(&self, path: &Path, first: &[u8]) -> io::Result<Box<dyn crate::ports::files::Growing>> {
        DiskFiles.grow(path, first)
    }
    fn remove(&self, path: &Path) -> io::Result<()> {
        DiskFiles.remove(path)
    }
    fn hold(&self, path: &Path) -> io::Result<Option<Box<dyn crate::ports::files::Held>>> {
        DiskFiles.hold(path)
    }
    fn real_path(&self, path: &Path) -> PathBuf {
        DiskFiles.real_path(path)
    }
    fn modified(&self, path: &Path) -> io::Result<std::time::SystemTime> {
        DiskFiles.modified(path)
    }
    fn look(&self, path: &Path) -> io::Result<crate::ports::files::There> {
        DiskFiles.look(path)
    }
}

#[test]
fn a_file_that_grows_while_it_is_read_comes_in_up_to_a_moment_and_is_told() {
    for (added, is_told) in [("C: og så en linje ti", true), ("", false)] {
        // The last letter is cut in two, as the other program happened to be that far.
        let mut home = Home::new(&[("a.txt", "")]);
        std::fs::write(home.path("a.txt"), b"T: Hvad t\xc3\xa6nker du?\nC: Det er sv\xc3").unwrap();
        home.call.files = std::sync::Arc::new(Growing(added.into()));
        let (code, told) = home.import(&["a.txt"], |_| ());
        assert_eq!((code, told.contains("was being written to")), (DONE, is_told), "{told}");
        let session = std::fs::read_to_string(home.path("a.session.ron")).unwrap();
        assert!(
            session.contains("tænker du?") && session.contains("Det er sv") && !session.contains("linje"),
            "{session}"
        );
        let (code, told) = home.import(&["a.txt"], |asked| asked.strict = true);
        assert!(code == FAULTS, "{told}");

        let world = home.call.world(&fresh_id);
        let request = crate::ports::open::OpenRequest {
            path: home.path("b.txt"),
            coder: "anna".into(),
            codebooks: None,
            usual_codebooks: None,
            spoken: String::new(),
            read_only: false,
            round: 1,
            names_coder: false,
        };
        std::fs::write(home.path("b.txt"), "T: Hvad?\nC: Ja.\n").unwrap();
        let opened = crate::ports::open::open(&request, &world).unwrap();
        assert_eq!(opened.notices.iter().any(|notice| notice.id == "open-file-changing"), is_told);
    }
}

#[test]
fn what_is_said_of_codes_in_vain_is_told() {
    let home =
        Home::new(&[("a.csv", "speaker,text,code\nT,hej,OQ\nC,ja,CT\n"), ("b.txt", "T: hej med dig\nC: goddag\n")]);
    let code = |code: &str| vec![code.to_owned()];
    for (said, told_of) in [("OOQ=Q", "“OOQ”"), ("OQ=NOPE", "“NOPE”")] {
        let (exit, told) = home.import(&["a.csv"], |asked| asked.codes = code(said));
        assert!(exit == WRONG && told.contains(told_of) && told.contains("Nothing was written"), "{told}");
    }
    let (exit, told) = home.import(&["b.txt"], |asked| asked.codes = code("OQ=Q"));
    assert!(exit == WRONG && told.contains("--code would do nothing"), "{told}");
    let (exit, told) = home.import(&["b.txt"], |asked| asked.codebook = Some("misc-2.5".into()));
    assert!(exit == WRONG && told.contains("--codebook would do nothing"), "{told}");
    let (exit, told) = home.import(&["b.txt"], |asked| asked.coder = Some("anna".into()));
    assert!(exit == WRONG && told.contains("--coder would do nothing"), "{told}");
    assert!(!home.path("a.session.ron").exists() && !home.path("b.session.ron").exists());
    let (exit, told) = home.import(&["a.csv", "b.txt"], |asked| {
        (asked.codes, asked.coder) = (code("oq=Q"), Some("anna".into()));
    });
    assert!(exit == DONE && home.path("b.session.ron").exists(), "{told}");
    let (exit, told) = home.import(&["a.csv"], |asked| asked.codes = code("OQ=CT"));
    assert_eq!(exit, DONE, "a code of the file itself: {told}");
}

#[test]
fn with_strict_a_file_that_cannot_be_read_keeps_the_others_out() {
    let home = Home::new(&[("bad.json", "{\"a\": 1"), ("good.txt", "T: hej med dig\nC: goddag\n")]);
    let (code, told) = home.import(&["bad.json", "good.txt"], |asked| asked.strict = true);
    assert!(code == FAULTS && told.contains("one file could not be read"), "{told}");
    assert!(!home.path("good.session.ron").exists());
    let (code, told) = home.import(&["bad.json", "good.txt"], |_| ());
    assert!(code == FAULTS && home.path("good.session.ron").exists(), "{told}");
}

#[test]
fn whoever_is_not_named_is_told_by_the_codes_or_by_a_person() {
    let talk = "Audio File:\ta\n00:00:01.5\t1\tOQ\n00:00:03.0\t2\tST\n";
    let home = Home::new(&[("a.casaa", talk), ("b.casaa", talk), ("c.txt", "Anna: hej med dig\nBo: goddag\n")]);
    let (code, told) = home.import(&["a.casaa"], |asked| asked.strict = true);
    assert!(code == DONE && told.contains("the clinician’s (1) and the client’s (1)"), "{told}");
    let nobody = |asked: &mut ImportArguments| asked.roles = vec!["?=client".to_owned()];
    let (code, told) = home.import(&["b.casaa"], nobody);
    assert!(code == DONE && !told.contains("the clinician’s"), "{told}");
    let session = std::fs::read_to_string(home.path("b.session.ron")).unwrap();
    assert!(session.contains("client") && !session.contains("clinician"), "{session}");
    let (code, told) = home.import(&["c.txt"], nobody);
    assert!(code == WRONG && told.contains("Anna and Bo"), "{told}");
}

#[test]
fn talks_of_a_table_are_called_by_their_titles_and_not_by_ids_that_gensvar_gave() {
    let table = "talk;title;speaker;text\n3f6cba1e-0001-4000-8000-000000000001;Første;T;Hej?\n\
                 3f6cba1e-0001-4000-8000-000000000001;Første;C;Ja.\n\
                 3f6cba1e-0001-4000-8000-000000000002;Anden;T;Hej?\n";
    let home = Home::new(&[("a.csv", table)]);
    let (code, told) = home.import(&["a.csv"], |_| ());
    assert!(code == DONE && told.contains("a-Første.session.ron") && told.contains("a-Anden.session.ron"), "{told}");
}
