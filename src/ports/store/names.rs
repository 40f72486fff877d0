//! Names of files. They are made here and never read: what a file is stands inside it.

use std::path::{Path, PathBuf};

use crate::ports::ron::beginning;

/// Bytes of a name that come from a coder's name, the codebooks' and the talk's. A disk takes 255 together; the rest is
/// for endings, numbers, and what the name of a temporary file adds.
const LONGEST_CODER: usize = 60;
const LONGEST_CODEBOOKS: usize = 40;
const LONGEST_STEM: usize = 110;

/// Names that Windows keeps for devices.
const RESERVED: &[&str] = &["con", "prn", "aux", "nul"];

/// A text as it can stand in a file's name anywhere: letters, digits, dashes and underscores.
pub fn safe(text: &str) -> String {
    let kept = |letter: char| if letter.is_alphanumeric() || letter == '-' || letter == '_' { letter } else { '_' };
    let name: String = text.trim().chars().map(kept).collect();
    let name = beginning(&name, LONGEST_CODER).to_owned();
    let lower = name.to_lowercase();
    let port = lower.strip_prefix("com").or_else(|| lower.strip_prefix("lpt"));
    let device = RESERVED.contains(&lower.as_str())
        || port.is_some_and(|number| number.len() == 1 && number.bytes().all(|byte| byte.is_ascii_digit()));
    match name {
        name if name.is_empty() => "_".to_owned(),
        name if device => format!("{name}_"),
        name => name,
    }
}

/// The path of the session file for a talk, beside what it is made from.
pub fn session_name(beside: &Path) -> PathBuf {
    beside.with_file_name(format!("{}.session.ron", stem(beside)))
}

/// The path of a coding file beside its session file.
pub fn coding_name(session: &Path, codebooks: &str, coder: &str, round: u32) -> PathBuf {
    // Codebook ids are letters, digits, dots, dashes and underscores by their own rule.
    let codebooks: String = codebooks
        .chars()
        .map(|letter| if letter.is_alphanumeric() || "-._+".contains(letter) { letter } else { '_' })
        .collect();
    let round = if round > 1 { format!(".{round}") } else { String::new() };
    let codebooks = beginning(&codebooks, LONGEST_CODEBOOKS);
    session.with_file_name(format!("{}.{codebooks}.{}{round}.coding.ron", stem(session), safe(coder)))
}

/// How the names of a session's codings begin, as they are made here.
pub fn codings_begin(session: &Path) -> String {
    format!("{}.", stem(session))
}

/// Why a copy is kept beside a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kept {
    /// A hand-edited file, before it is first written over.
    Original,
    /// What would not read back.
    Unsound,
    /// Work that met somebody else's in its place.
    Rescued,
}

impl Kept {
    const ALL: [Self; 3] = [Self::Original, Self::Unsound, Self::Rescued];

    fn word(self) -> &'static str {
        match self {
            Self::Original => "original",
            Self::Unsound => "unsound",
            Self::Rescued => "rescued",
        }
    }
}

/// The path of a copy that is kept beside a file; `number` from 1 on.
pub fn kept_name(path: &Path, why: Kept, number: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".ron").unwrap_or(&name);
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    path.with_file_name(format!("{stem}.{}{number}.ron", why.word()))
}

/// The path of work that goes on from a good copy, beside a file that is damaged; `number` from 1 on. Unlike a copy that
/// is kept, it stands for the talk.
pub fn restored_name(path: &Path, number: u32) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = [".session.ron", ".coding.ron", ".ron"].into_iter().find(|ending| name.ends_with(ending));
    let ending = ending.unwrap_or_default();
    let stem = name.strip_suffix(ending).unwrap_or(&name);
    let number = if number > 1 { format!("-{number}") } else { String::new() };
    // What was restored before and is damaged now gets the next number, and no second word.
    let numbered = stem.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let before =
        [stem, numbered.strip_suffix('-').unwrap_or(stem)].into_iter().find_map(|it| it.strip_suffix(".restored"));
    let stem = before.filter(|stem| !stem.is_empty()).unwrap_or(stem);
    path.with_file_name(format!("{stem}.restored{number}{ending}"))
}

/// The number that a file has among those that go on from good copies, by the name of the first of them.
pub fn restored_number(first: &Path, path: &Path) -> Option<u32> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (first, name) = (name(first), name(path));
    let (stem, ending) = first.rsplit_once(".restored")?;
    let middle = name.strip_prefix(stem)?.strip_prefix(".restored")?.strip_suffix(ending)?;
    if middle.is_empty() { Some(1) } else { middle.strip_prefix('-')?.parse().ok() }
}

/// The path of the file beside which work went on from a good copy, by that work's own name.
pub fn restored_from(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy();
    let ending = [".session.ron", ".coding.ron"].into_iter().find(|ending| name.ends_with(ending))?;
    let stem = name.strip_suffix(ending)?;
    let (own, _) = stem.rsplit_once(".restored").filter(|(own, _)| !own.is_empty())?;
    let own = path.with_file_name(format!("{own}{ending}"));
    restored_number(&restored_name(&own, 1), path).map(|_| own)
}

/// Whether a file is a copy that was kept beside another one. Such a copy never stands for the talk.
pub fn is_kept(path: &Path) -> bool {
    kept_as(path).is_some()
}

/// Why a copy was kept, by its name.
pub fn kept_as(path: &Path) -> Option<Kept> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (stem, last) = name.strip_suffix(".ron").and_then(|name| name.rsplit_once('.'))?;
    let word = last.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches('-');
    let kept = Kept::ALL.into_iter().find(|kept| kept.word() == word)?;
    [".session", ".coding"].iter().any(|ending| stem.ends_with(ending)).then_some(kept)
}

/// A file's name without what tells its kind, not longer than leaves room for the rest.
fn stem(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let plain = path.file_stem().unwrap_or_default().to_string_lossy();
    beginning(name.strip_suffix(".session.ron").unwrap_or(&plain), LONGEST_STEM).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coders_are_made_safe_for_names() {
        let made = ["Åse Ødegård", "../x", "", ".hidden", "con", "COM1", "コン", "a\u{202e}b"].map(safe);
        assert_eq!(made, ["Åse_Ødegård", "___x", "_", "_hidden", "con_", "COM1_", "コン", "a_b"]);
        assert_eq!(safe(&"å".repeat(500)).len(), LONGEST_CODER);
    }

    #[test]
    fn files_stand_beside_each_other() {
        let session = session_name(Path::new("f/talk.v2.txt"));
        assert_eq!(session, Path::new("f/talk.v2.session.ron"));
        let codings = [1, 2].map(|round| coding_name(&session, "miti-4.2.1+clear-1.0", "anna", round));
        assert_eq!(codings[0], Path::new("f/talk.v2.miti-4.2.1+clear-1.0.anna.coding.ron"));
        assert_eq!(codings[1], Path::new("f/talk.v2.miti-4.2.1+clear-1.0.anna.2.coding.ron"));
    }

    #[test]
    fn long_names_are_shortened_so_that_a_disk_takes_them() {
        let talk = format!("f/{}.txt", "ø".repeat(120));
        let session = session_name(Path::new(&talk));
        let coding = coding_name(&session, &"own-1.0+".repeat(20), &"å".repeat(200), 99);
        for path in [&session, &coding] {
            let longest = kept_name(path, Kept::Original, 999).file_name().unwrap().len();
            assert!(longest + ".".len() + ".abcdef".len() <= 255, "{longest} {path:?}");
        }
    }

    #[test]
    fn restored_work_has_a_name_of_its_own_and_stands_for_the_talk() {
        let names = ["f/talk.session.ron", "f/talk.oars.anna.coding.ron", "f/talk.ron"];
        let made = names.map(|name| restored_name(Path::new(name), 1));
        let wanted = ["f/talk.restored.session.ron", "f/talk.oars.anna.restored.coding.ron", "f/talk.restored.ron"];
        assert_eq!(made, wanted.map(PathBuf::from));
        assert!(made.iter().all(|path| !is_kept(path)));
        assert_eq!(restored_name(Path::new("a.coding.ron"), 2), Path::new("a.restored-2.coding.ron"));
        for before in ["a.restored.coding.ron", "a.restored-2.coding.ron", "a.restored-17.coding.ron"] {
            assert_eq!(restored_name(Path::new(before), 3), Path::new("a.restored-3.coding.ron"));
            assert_eq!(restored_from(Path::new(before)), Some(PathBuf::from("a.coding.ron")));
        }
        let own = ["a.restored-x", "unrestored", "a-2", ".restored"].map(|stem| format!("{stem}.coding.ron"));
        for name in own {
            let stem = name.strip_suffix(".coding.ron").unwrap();
            assert_eq!(restored_name(Path::new(&name), 1), PathBuf::from(format!("{stem}.restored.coding.ron")));
            assert_eq!(restored_from(Path::new(&name)), None, "{name}");
        }
    }

    #[test]
    fn kept_copies_are_known_by_their_names() {
        let session = Path::new("f/talk.session.ron");
        let kept = [kept_name(session, Kept::Original, 1), kept_name(session, Kept::Rescued, 2)];
        assert_eq!(kept[0], Path::new("f/talk.session.original.ron"));
        assert_eq!(kept[1], Path::new("f/talk.session.rescued-2.ron"));
        assert!(kept.iter().all(|path| is_kept(path)));
        for own in ["talk.session.ron", "original.ron", "talk.original.ron", "talk.original.session.ron", "x"] {
            assert!(!is_kept(Path::new(own)), "{own}");
        }
    }
}
