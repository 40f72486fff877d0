//! REFI-QDA projects.

use std::io::{Cursor, Write as _};

use gensvar::ports::formats::{Coded, Outgoing, by_id};
use gensvar::ports::import::material::{Material, On};
use gensvar::ports::import::{Finding, Settings, read, refi};
use proptest::prelude::*;

use super::any_talk;

const QDE: &str = include_str!("samples/refi.qde");
const TEXT: &str = include_str!("samples/refi.txt");

/// A project with its text, packed.
fn packed(project: &str, text: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (name, bytes) in [("project.qde", project), ("Sources/1f0c.TXT", text)] {
        zip.start_file(name, options).unwrap();
        zip.write_all(bytes.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn material(bytes: &[u8]) -> Material {
    let arrival = read(bytes, &Settings::default()).unwrap();
    assert_eq!(arrival.format.id, "refi-qda");
    arrival.material
}

fn told(material: &Material) -> Vec<String> {
    let told = |finding: &Finding| format!("{:?} {}", finding.place, finding.message.id);
    material.findings.iter().map(told).collect()
}

#[test]
fn several_talks_stand_in_one_project() {
    let whole = any_talk::sample();
    let instrument = crate::support::instrument("misc-2.5");
    let codings: Vec<Coded<'_>> =
        whole.codings.iter().map(|coding| Coded { coding, instrument: &instrument }).collect();
    let talk = Outgoing { session: &whole.session, codings: &codings, spoken: "en" };
    let written = (by_id("refi-qda").unwrap().writes.as_ref().unwrap().write)(&[talk, talk]).unwrap();
    let material = material(&written.bytes);
    assert_eq!(material.talks.len(), 2);
    assert_eq!(material.talks[0], material.talks[1]);
}

#[test]
fn a_project_of_ours_whose_lines_end_otherwise_comes_back_whole() {
    let whole = any_talk::sample();
    let instrument = crate::support::instrument("misc-2.5");
    let codings: Vec<Coded<'_>> =
        whole.codings.iter().map(|coding| Coded { coding, instrument: &instrument }).collect();
    let talk = Outgoing { session: &whole.session, codings: &codings, spoken: "en" };
    let written = (by_id("refi-qda").unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap();
    let expected = material(&written.bytes);
    for counts_returns in [false, true] {
        let bytes = with_returns(&written.bytes, counts_returns);
        let read = material(&bytes);
        assert!(read.talks == expected.talks, "places count returns: {counts_returns}");
    }
}

#[test]
fn a_project_without_its_text_says_so_and_its_name_may_be_in_large_letters() {
    use std::io::Write as _;
    let project = "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\"><Sources><TextSource guid=\"1\" name=\"Samtale\" \
                   plainTextPath=\"relative://../a.txt\"/></Sources></Project>";
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("Project.qde", zip::write::SimpleFileOptions::default()).unwrap();
    zip.write_all(project.as_bytes()).unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    let finding = gensvar::ports::import::read(bytes, &gensvar::ports::import::Settings::default()).unwrap_err();
    assert_eq!(finding.message.id, "import-refi-no-text");
    assert_eq!(finding.place, gensvar::ports::import::Place::Entry("Samtale".to_owned()));
}

#[test]
fn line_ends_of_windows_inside_a_turn_come_back() {
    use gensvar::domain::session::{About, Participant, ParticipantId, Role, Session, Turn, TurnId};
    let someone =
        |id: &str, role| Participant { id: ParticipantId(id.to_owned()), role, name: String::new(), speaks_for: None };
    let people = vec![someone("Kari Hansen (NAV, avd. 3)", Role::Clinician), someone("Ola", Role::Client)];
    let turn = |id: u32, by, text: &str| Turn { id: TurnId(id), by, start: None, end: None, text: text.into() };
    let turns = vec![turn(1, 0, "Hei\r\ndu"), turn(2, 1, "Ja\rnei\n\nhm"), turn(3, 0, "")];
    let session = Session::new(About::default(), Vec::new(), people, turns).unwrap();
    let talk = Outgoing { session: &session, codings: &[], spoken: "nb" };
    let written = (by_id("refi-qda").unwrap().writes.as_ref().unwrap().write)(&[talk]).unwrap();
    let read = &material(&written.bytes).talks[0];
    let pieces: Vec<(&str, &str)> = read
        .pieces
        .iter()
        .map(|piece| (read.voices[usize::from(piece.by.unwrap())].label.as_str(), piece.text.as_str()))
        .collect();
    let kari = "Kari Hansen (NAV, avd. 3)";
    assert_eq!(pieces, [(kari, "Hei\r\ndu"), ("Ola", "Ja\rnei\n\nhm"), (kari, "")]);
}

/// A project whose texts end their lines as Windows does, with or without its places counting that.
fn with_returns(bytes: &[u8], counts_returns: bool) -> Vec<u8> {
    use std::io::Read as _;
    let is =
        |name: &str, extension: &str| name.rsplit_once('.').is_some_and(|(_, it)| it.eq_ignore_ascii_case(extension));
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..from.len() {
        let mut part = from.by_index(index).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        parts.push((part.name().unwrap().into_owned(), text));
    }
    let source = parts.iter().find(|(name, _)| is(name, "txt")).map(|(_, text)| text.clone()).unwrap();
    let ends: Vec<usize> = source.chars().enumerate().filter(|(_, letter)| *letter == '\n').map(|(at, _)| at).collect();
    assert!(!ends.is_empty());
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let text = if is(&name, "txt") {
            text.replace('\n', "\r\n")
        } else if counts_returns && is(&name, "qde") {
            let mut moved = String::new();
            let mut rest = text.as_str();
            while let Some(at) = rest.find("Position=\"") {
                let (before, behind) = rest.split_at(at + "Position=\"".len());
                let end = behind.find('"').unwrap();
                let place: usize = behind[..end].parse().unwrap();
                moved.push_str(before);
                moved.push_str(&(place + ends.partition_point(|end| *end < place)).to_string());
                rest = &behind[end..];
            }
            moved + rest
        } else {
            text
        };
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_project_of_others_is_read() {
    let crlf = format!("\u{feff}{}", TEXT.replace('\n', "\r\n"));
    let longer = QDE.replace("startPosition=\"74\" endPosition=\"88\"", "startPosition=\"76\" endPosition=\"90\"");
    let longer = longer.replace("startPosition=\"36\" endPosition=\"111\"", "startPosition=\"38\" endPosition=\"115\"");
    for bytes in [packed(QDE, TEXT), packed(&longer, &crlf)] {
        let material = material(&bytes);
        let talk = &material.talks[0];
        let said: Vec<_> = talk.pieces.iter().map(|piece| piece.text.as_str()).collect();
        let expected = ["Hvad tænker du 😀 om det?", "Det ved jeg ikke helt, altså. Jeg vil gerne stoppe.", "Okay."];
        assert_eq!(said, expected);
        let mut marks = Vec::new();
        for coding in &talk.codings {
            for mark in &coding.marks {
                let On::Piece { piece, from } = mark.on else { panic!("a code without words") };
                let rest: String = said[piece].chars().skip(from as usize).collect();
                marks.push(format!("{} {} «{rest}» {}", coding.coder, mark.code, mark.note));
            }
        }
        let expected = [
            "Anna OQ «Hvad tænker du 😀 om det?» tydelig",
            "Bo CT «Jeg vil gerne stoppe.» ",
            "Bo ST «Det ved jeg ikke helt, altså. Jeg vil gerne stoppe.» ",
        ];
        marks.sort();
        assert_eq!(marks, expected);
        let codes: Vec<_> =
            material.codes.iter().map(|it| format!("{}/{} {}", it.group, it.code, it.description)).collect();
        assert_eq!(codes, ["/Klient ", "Klient/CT forandring", "Klient/ST ", "/OQ "]);
        let expected = [
            "Whole import-refi-others",
            "Entry(\"samtale 1\") import-refi-long",
            "Entry(\"samtale 1\") import-refi-inside",
            "Entry(\"samtale 1\") import-refi-whole",
        ];
        assert_eq!(told(&material), expected);
    }
}

#[test]
fn what_has_no_place_here_is_told() {
    let aside = "<Notes><Note guid=\"x\" name=\"memo\"><PlainTextContent>m</PlainTextContent></Note></Notes>\
                 <Sets><Set guid=\"s\" name=\"s\"/></Sets><Cases><Case guid=\"z\" name=\"c\"/></Cases></Project>";
    let odd = "<PlainTextSelection guid=\"q\" startPosition=\"soon\"/></TextSource>";
    let project = QDE.replacen("</Project>", aside, 1).replacen("</TextSource>", odd, 1);
    let before = told(&material(&packed(QDE, TEXT)));
    let more: Vec<_> = told(&material(&packed(&project, TEXT))).into_iter().filter(|it| !before.contains(it)).collect();
    assert_eq!(more, ["Entry(\"samtale 1\") import-refi-odd", "Whole import-refi-aside", "Whole import-refi-notes"]);
    let texts = gensvar::ports::locale::Texts::new("en");
    assert!(["import-refi-aside", "import-refi-notes"].iter().all(|id| texts.knows(id)));
}

#[test]
fn places_that_count_some_letters_twice_are_seen_by_the_names() {
    let doubled = QDE.replace(
        "startPosition=\"74\" endPosition=\"88\"",
        "startPosition=\"75\" endPosition=\"89\" name=\"Jeg vil gerne\"",
    );
    let material = material(&packed(&doubled, TEXT));
    let mark =
        material.talks[0].codings.iter().flat_map(|coding| &coding.marks).find(|mark| mark.code == "CT").unwrap();
    assert_eq!(mark.on, On::Piece { piece: 1, from: 30 });
}

#[test]
fn a_project_cut_off_anywhere_is_told_and_nothing_panics() {
    for end in (0..QDE.len()).filter(|end| QDE.is_char_boundary(*end)) {
        let _ = refi::read_project(&QDE[..end], |_| Ok(Some(TEXT.as_bytes().to_vec())));
    }
    let bytes = packed(QDE, TEXT);
    for end in 0..bytes.len() {
        let _ = refi::read(&bytes[..end]);
    }
}

proptest! {
    #[test]
    fn no_soup_of_its_elements_makes_it_panic(pieces in prop::collection::vec(prop::sample::select(vec![
        "<User guid=\"u\" name=\"A\"/>", "<CodeBook><Codes>", "</Codes></CodeBook>", "<Code guid=\"c\" name=\"CR (x: y)\" isCodable=\"true\">", "</Code>",
        "<Description>d</Description>", "<Sources>", "</Sources>", "<TextSource guid=\"s\" name=\"t\">", "<TextSource plainTextPath=\"internal://x.txt\">",
        "</TextSource>", "<PlainTextContent>T: hi 😀\nC: so\nT: a\nC: b</PlainTextContent>", "<PlainTextSelection startPosition=\"3\" endPosition=\"2\">",
        "<PlainTextSelection startPosition=\"99999999999999999999\" endPosition=\"-1\">", "<PlainTextSelection startPosition=\"9\" endPosition=\"18446744073709551615\" name=\"so it\">",
        "</PlainTextSelection>", "<Coding><CodeRef targetGUID=\"{C}\"/></Coding>", "<Coding creatingUser=\"u\">", "</Coding>", "<CodeRef targetGUID=\"c\"/>", "<NoteRef targetGUID=\"n\"/>",
        "<Notes>", "<Note guid=\"n\" name=\"gensvar\"><PlainTextContent>{\"gensvar\":1,\"print\":0,\"turns\":[[1,9,null,4,5,6],[1,0,1,2,3,4]]}</PlainTextContent></Note>",
        "<Note guid=\"n\" name=\"gensvar\"/>", "</Notes>", "<PDFSource>", "</PDFSource>", "text", "&lt;",
    ]), 0..40)) {
        let texts = gensvar::ports::locale::Texts::new("en");
        for text in [pieces.concat(), format!("<Project>{}</Project>", pieces.concat())] {
            match refi::read_project(&text, |_| Ok(Some(TEXT.as_bytes().to_vec()))) {
                Ok(material) => {
                    for talk in &material.talks {
                        let _ = gensvar::ports::import::turns::settle(talk, gensvar::ports::import::turns::Joining::default(), &[]);
                    }
                    prop_assert!(material.findings.iter().all(|finding| texts.knows(&finding.message.id)));
                }
                Err(finding) => prop_assert!(texts.knows(&finding.message.id)),
            }
        }
    }
}

#[test]
fn codes_of_one_name_below_different_ones_stay_two_and_stand_on_their_words() {
    let text = "T: Hvordan går det?\nC: Jeg vil gerne holde op. Men det er svært. #00:00:09-8#\n";
    let at = |words: &str| text[..text.find(words).unwrap()].chars().count();
    let selection = |guid: &str, words: &str, code: &str| {
        let (from, to) = (at(words), at(words) + words.chars().count());
        format!(
            "<PlainTextSelection guid=\"s{guid}\" startPosition=\"{from}\" endPosition=\"{to}\"><Coding guid=\"k{guid}\">\
             <CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>"
        )
    };
    let code = |guid: &str, name: &str, within: &str| {
        format!("<Code guid=\"{guid}\" name=\"{name}\" isCodable=\"true\">{within}</Code>")
    };
    let project = format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\"><CodeBook><Codes>{}{}{}</Codes></CodeBook><Sources>\
         <TextSource guid=\"1\" name=\"Samtale\" plainTextPath=\"internal://1f0c.txt\">{}{}{}</TextSource></Sources></Project>",
        code("a", "Change talk", &code("a1", "Reason", "")),
        code("b", "Sustain talk", &code("b1", "Reason", "")),
        code("c", "Open question", ""),
        selection("1", "vil gerne", "a1"),
        selection("2", "Men det", "b1"),
        selection("3", "Hvordan", "c"),
    );
    let read = material(&packed(&project, text));
    let marks: Vec<(&str, On)> =
        read.talks[0].codings[0].marks.iter().map(|mark| (mark.code.as_str(), mark.on)).collect();
    let on = |piece, from| On::Piece { piece, from };
    assert_eq!(
        marks,
        [("Change talk: Reason", on(1, 4)), ("Sustain talk: Reason", on(1, 24)), ("Open question", on(0, 0))]
    );
    assert!(told(&read).iter().any(|told| told.ends_with("import-refi-same-names")), "{:?}", told(&read));
    let codes: Vec<&str> = read.codes.iter().map(|code| code.code.as_str()).collect();
    assert_eq!(codes, ["Change talk", "Change talk: Reason", "Sustain talk", "Sustain talk: Reason", "Open question"]);
}
