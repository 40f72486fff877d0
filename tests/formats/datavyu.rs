//! Files of Datavyu, of every version.

use super::coded::{marks, read_sample, survives};
use crate::support::pty::{Home, PROGRAM};
use gensvar::domain::message::Message;
use gensvar::domain::session::Media;
use gensvar::ports::import;
use gensvar::ports::locale::Texts;

#[test]
fn every_version() {
    let arrival = read_sample("datavyu-4.opf", "datavyu");
    let talk = &arrival.material.talks[0];
    assert_eq!(marks(talk), ["1250-2900 T: OQ", "2900-4000 C: CT, perhaps", "2900-? C: ST"]);
    assert_eq!(talk.codings[0].marks[1].modifiers, [("strength".to_owned(), "+2".to_owned())]);
    assert_eq!(talk.pieces[3].text, "well, yes \nand no");
    assert_eq!(talk.media, [Media::of_talk("C:\\talks\\visit1.mp4")]);
    assert!(arrival.material.findings.is_empty(), "{:?}", arrival.material.findings);
    let two = read_sample("datavyu-2.opf", "datavyu").material.talks.remove(0);
    assert_eq!(marks(&two), ["1000-2000 : act:go", "150664-173834 : path:f"]);
    let one = read_sample("datavyu-1.opf", "datavyu").material.talks.remove(0);
    assert_eq!(marks(&one), ["1000-2000 : OQ", "3000-4000 : SR"]);
}

/// So many lines, each made from its number.
fn lines(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect::<Vec<_>>().join("\n") + "\n"
}

/// A file of Datavyu whose sheet is such a text.
fn packed(sheet: &[u8], project: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in [("db", sheet), ("project", project)] {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn recordings_that_cannot_be_read_are_told_and_codes_come_in() {
    let sheet = b"#4\na (NOMINAL,true,)\n00:00:01:000,00:00:02:000,Q\n";
    let many = lines(1_002, |number| format!("feed: {number}.mp4"));
    for (project, told, media) in
        [(&b"feed: \0\x01\x02"[..], "decode-binary", 0), (many.as_bytes(), "import-datavyu-media", 1_000)]
    {
        let material = import::read(packed(sheet, project), &import::Settings::default()).unwrap().material;
        assert_eq!(material.findings.len(), 1, "{:?}", material.findings);
        assert_eq!((&*material.findings[0].message.id, material.talks[0].media.len()), (told, media));
    }
}

/// What swells takes no more memory than ten times what may come out of it, whether it is refused or read.
#[cfg(target_os = "linux")]
#[test]
fn a_sheet_that_swells_fills_no_memory() {
    use gensvar::ports::limits::{LARGEST_SHEET, MOST_CELLS};
    const MOST: u64 = 300_000;
    let column = |kind: &str| format!("#4\na ({kind},true,)-x|NOMINAL\n");
    let cells = |kind: &str, cell: &str, count: usize| column(kind) + &cell.repeat(count);
    let different = lines(MOST_CELLS, |number| format!("00:00:00:{number},00:,code{}", number % 900));
    let swell = |text: &str| format!("00:,00:,({})\n", text.repeat(LARGEST_SHEET / text.len() - 200));
    let bombs = [
        ("larger than a sheet", "\n".repeat(64 * 1024 * 1024), "archive-large"),
        ("more cells than a talk has", cells("NOMINAL", "00:,a\n", LARGEST_SHEET / 6 - 20), "import-datavyu-many"),
        ("as many cells as may be", column("NOMINAL") + &different, ""),
        ("as many words as may be", cells("TEXT", "00:,00:,a\n", MOST_CELLS), ""),
        ("one cell of many parts", column("MATRIX") + &swell("a,"), "import-datavyu-many"),
        ("one long cell", column("TEXT") + &swell("ord "), ""),
        (
            "one column of many parts",
            format!("#4\na (MATRIX,true,)-{}", "x|NOMINAL,".repeat(LARGEST_SHEET / 10 - 200)),
            "import-datavyu-empty",
        ),
    ];
    let home = Home::new();
    for (name, sheet, refused) in bombs {
        let file = home.talks().join("bomb.opf");
        std::fs::write(&file, packed(sheet.as_bytes(), b"")).unwrap();
        drop(sheet);
        let (out, kilobytes) = peak(&home, &["import", "--dry-run", "bomb.opf"]);
        assert!(kilobytes < MOST, "{name}: {kilobytes} kB");
        let texts = Texts::new("en");
        let said = texts.say(&Message::new(refused.to_owned()).with("part", "db").with("most", 16_usize));
        let begins: String = said.chars().take(20).collect();
        assert!(if refused.is_empty() { out.contains("Datavyu") } else { out.contains(&begins) }, "{name}: {out}");
    }
}

/// What a call says, and the most memory that it held, in kilobytes.
#[cfg(target_os = "linux")]
fn peak(home: &Home, arguments: &[&str]) -> (String, u64) {
    use std::process::{Command, Stdio};
    let out = home.talks().join("told");
    let told = || Stdio::from(std::fs::File::options().append(true).create(true).open(&out).unwrap());
    let _ = std::fs::remove_file(&out);
    let mut command = Command::new(PROGRAM);
    command.env_clear().envs(home.variables()).current_dir(home.talks()).args(arguments);
    let mut child = command.stdin(Stdio::null()).stdout(told()).stderr(told()).spawn().unwrap();
    let (status, mut most) = (format!("/proc/{}/status", child.id()), 0);
    while child.try_wait().unwrap().is_none() {
        let status = std::fs::read_to_string(&status).unwrap_or_default();
        let held = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        most = held.and_then(|held| held.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(most);
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    (std::fs::read_to_string(&out).unwrap(), most)
}

#[test]
fn damaged_files_never_stop_the_program() {
    survives("datavyu-4.opf", 5);
    survives("datavyu-2.opf", 5);
}
