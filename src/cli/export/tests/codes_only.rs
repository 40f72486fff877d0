//! Exports in which no word is.

use super::*;

#[test]
fn which_talk_became_which_is_told_and_stands_in_no_file() {
    let other = SESSION.replace("id: \"s\"", "id: \"t\"");
    let files = [("eva.session.ron", SESSION), ("ib.session.ron", &*other)];
    let named = ["eva.session.ron", "ib.session.ron"];
    for to in ["elan", "csv"] {
        let tried = export(&files, &named, to, true, None);
        assert!(tried.code == DONE && tried.err.contains("talk-1 is eva.session.ron."), "{}", tried.err);
        assert!(tried.err.contains("talk-2 is ib.session.ron."), "{}", tried.err);
        let written = std::fs::read_dir(tried.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        for file in written.filter(|path| path.extension().is_some_and(|end| end == "eaf" || end == "csv")) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(&file).unwrap();
            assert!(!name.contains("eva") && !text.contains("eva") && !text.contains("ib.session"), "{name}: {text}");
        }
    }
    let out = export(&files, &named, "csv", true, Some("-"));
    assert!(!out.err.contains("eva"), "the messages may go where the file goes: {}", out.err);
    assert!(!export(&files, &named, "csv", false, None).err.contains("talk-1"));
}

#[test]
fn figures_are_called_fair_and_good_as_before_where_only_codes_leave_and_what_is_left_out_is_told() {
    let aimed =
        SESSION.replace("participants:", "targets: [(behaviour: \"drink less\", whose: client)], participants:");
    let files = [("a.session.ron", &*aimed), ("c.coding.ron", CODING)];
    let bands = |codes_only| {
        let tried = export(&files, &["c.coding.ron"], "csv-sessions", codes_only, Some("-"));
        assert_eq!(tried.code, DONE, "{}", tried.err);
        let cell = row(&tried.out);
        (["r_to_q_band", "pct_cr_band"].map(cell), tried)
    };
    let ((whole, there), (bare, shared)) = (bands(false), bands(true));
    assert!(whole.iter().any(|band| !band.is_empty()), "{whole:?}");
    assert_eq!(bare, whole);
    assert!(!there.err.contains("Left out") && !shared.out.contains("drink"), "{}{}", there.err, shared.out);
    let mut told = shared.err.lines();
    let [first, second] = [told.next().unwrap(), told.next().unwrap()];
    assert!(
        first.contains("words, names")
            && second == "Kept (CSV, a row a coding with its figures): global scores, figures.",
        "{}",
        shared.err
    );
    for (to, kept) in [
        ("csv", "Kept (CSV): codes, times, global scores, the day."),
        ("json", "Kept (gensvar JSON): codes, times, global scores, the day, how many goals there are and whose."),
        ("sdis-event", "codes."),
    ] {
        let told = export(&files, &["c.coding.ron"], to, true, Some("-")).err;
        let line = told.lines().nth(1).unwrap();
        assert!(line.starts_with("Kept (") && line.ends_with(kept), "{told}");
    }
}

#[test]
fn talks_to_be_shared_are_called_as_their_files_are() {
    let other = SESSION.replace("id: \"s\"", "id: \"s2\"").replace("=A talk", "Another");
    let files = [("a.session.ron", SESSION), ("b.session.ron", &other)];
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out/");
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "webvtt", true, out.to_str());
    assert_eq!(tried.code, DONE, "{}", tried.err);
    for number in [1, 2] {
        let text = std::fs::read_to_string(out.join(format!("{}.vtt", numbered("talk", number)))).unwrap();
        assert!(text.contains(&format!("title talk-{number}")), "{text}");
    }
    let tried = export(&files, &["a.session.ron", "b.session.ron"], "markdown", true, Some("-"));
    assert!(tried.out.contains("# talk-1\n") && tried.out.contains("# talk-2\n"), "{}", tried.out);
}
