//! Workbooks of spreadsheets: any bytes as the file, and as each of the parts that are read of one.
#![no_main]

#[path = "../arriving.rs"]
mod arriving;

const BOOK: &[u8] = b"<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"a\"/></sheets></workbook>";
const POINTS: &[u8] = b"<Relationships><Relationship Id=\"a\" Target=\"a.xml\"/><Relationship Id=\"s\" \
    Target=\"sharedStrings.xml\"/><Relationship Id=\"t\" Target=\"styles.xml\"/></Relationships>";
const SHEET: &[u8] = b"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>0.5</v></c></row>\
    </sheetData></worksheet>";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    arriving::arrive(bytes, "xlsx");
    let parts = [
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", POINTS),
        ("xl/a.xml", SHEET),
        ("xl/sharedStrings.xml", b"<sst><si><t>T: hi</t></si></sst>"),
        ("xl/styles.xml", b"<styleSheet/>"),
    ];
    for place in 0..parts.len() {
        let mut parts = parts;
        parts[place].1 = bytes;
        arriving::arrive(&arriving::packed(&parts), "xlsx");
    }
});
