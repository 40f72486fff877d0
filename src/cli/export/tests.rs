mod codes_only;
mod places;
mod tables;
mod talks;
mod told;

use super::super::tests::call;
use super::*;

const SESSION: &str = r#"(format: 1, id: "s", title: "=A talk", participants: [(id: "T", role: clinician), (id: "C", role: client)],
    turns: [(id: 1, by: "T", start: 0, end: 900, text: "Would you?"), (id: 2, by: "C", text: "I would like to.")])"#;

const CODING: &str = r#"(format: 1, id: "c", session: "s", coder: "anna", codebooks: [(id: "miti-4.2.1"), (id: "clear-1.0")],
    state: finished, next_id: 9, marks: [(id: 1, turn: 1, code: "Q"), (id: 2, turn: 1, code: "SR"), (id: 3, turn: 1, code: "CR"),
    (id: 4, turn: 2, code: "CT", modifiers: {"kind": "desire"})], ratings: [(id: "EMP", value: 4)])"#;

struct Tried {
    folder: tempfile::TempDir,
    code: u8,
    out: String,
    err: String,
}

fn export(files: &[(&str, &str)], named: &[&str], to: &str, codes_only: bool, out: Option<&str>) -> Tried {
    let (folder, call) = call();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    let files = named.iter().map(|name| folder.path().join(name)).collect();
    let asked = ExportRequest { files, to: to.to_owned(), out: out.map(PathBuf::from), codes_only };
    let (mut told, mut err) = (Vec::new(), Vec::new());
    let code = run(&call, &asked, &mut told, &mut err).unwrap();
    Tried { folder, code, out: String::from_utf8_lossy(&told).into_owned(), err: String::from_utf8(err).unwrap() }
}

/// The cells of the first row below the names of the columns.
fn row(table: &str) -> impl Fn(&str) -> String + use<> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let columns = reader.headers().unwrap().clone();
    let row = reader.records().next().unwrap().unwrap();
    move |name| {
        let place = columns.iter().position(|known| known == name).unwrap_or_else(|| panic!("{name}: {columns:?}"));
        row[place].to_owned()
    }
}
