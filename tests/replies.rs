//! Replies held against tables that were worked out by hand from the definitions in `docs/ANALYSIS.md`: the worked
//! example there, and the Norwegian and the Swedish sample under the reference coding of Gensvar.

use gensvar::domain::codebook::{CodeId, CodeRole};
use gensvar::domain::coding::{Coding, Cut, Mark, MarkId, Origin, Status, UtteranceId};
use gensvar::domain::document::Document;
use gensvar::domain::replies::{Exchange, Listing, Outcome, Replies};
use gensvar::domain::session::{Role, TurnId};
use gensvar::ports::store;

use crate::support::{instrument, root, session};

/// The cells of a table of the page, by the beginning of its head.
fn table(page: &str, head: &str) -> Vec<Vec<String>> {
    let begin = page.lines().skip_while(|line| !line.starts_with(head)).skip(2);
    let rows = begin.take_while(|line| line.starts_with('|'));
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect();
    rows.map(cells).collect()
}

/// A talk as the page tells it.
fn worked_example(page: &str) -> Document {
    let rows = table(page, "| turn | who |");
    let said: Vec<(u16, String)> =
        rows.iter().map(|row| (u16::from(row[1] == "C"), row[2].replace(" / ", " "))).collect();
    let talk = session(&[Role::Clinician, Role::Client], &said, |index| index as u32 + 1);
    let (mut cuts, mut marks, mut next) = (Vec::new(), Vec::new(), 0);
    for (row, turn) in rows.iter().zip(1..).map(|(row, id)| (row, TurnId(id))) {
        let mut at = 0;
        for (place, (words, codes)) in row[2].split(" / ").zip(row[3].split(" / ")).enumerate() {
            next += 1;
            let utterance = (place > 0).then_some(UtteranceId(next));
            cuts.extend(utterance.map(|utterance| (turn, Cut { at, utterance })));
            at += words.chars().count() as u32 + 1;
            for code in codes.split(' ') {
                next += 1;
                marks.push((turn, Mark::new(MarkId(next), utterance, CodeId::new(code))));
            }
        }
    }
    let coding = Coding::assemble(Origin::default(), Status::Open, cuts, marks, 1).unwrap();
    Document::new(talk, coding, instrument("gensvar"))
}

fn number(position: Option<usize>) -> String {
    position.map_or("–".to_owned(), |position| (position + 1).to_string())
}

fn around(exchange: &Exchange) -> [String; 3] {
    let reply = exchange.reply.as_ref().map(|said| said.span.first);
    [number(Some(exchange.statement)), number(reply), number(exchange.next.map(|span| span.first))]
}

#[test]
fn the_worked_example_of_the_page_is_what_the_program_tells() {
    let page = std::fs::read_to_string(root().join("docs/ANALYSIS.md")).unwrap();
    let document = worked_example(&page);
    let listing = Listing::of(document.ground());
    let replies: Vec<Vec<String>> = listing
        .replies
        .iter()
        .map(|row| {
            let [statement, reply, next] = around(&row.exchange);
            let sure = if row.exchange.doubt.is_sure() { "yes" } else { "no" };
            let (outcome, followed) = (row.outcome.word().to_owned(), row.exchange.followed.word().to_owned());
            vec![statement, row.source.word(), reply, outcome, next, followed, sure.to_owned()]
        })
        .collect();
    assert_eq!(replies, table(&page, "| statement | source |"));
    let change: Vec<Vec<String>> = listing
        .change
        .iter()
        .map(|row| {
            let [statement, reply, next] = around(&row.exchange);
            let (taken, followed) = (row.taken.word().to_owned(), row.exchange.followed.word().to_owned());
            vec![statement, reply, taken, next, followed]
        })
        .collect();
    assert_eq!(change, table(&page, "| change talk | reply |"));
    let counts = document.replies();
    assert_eq!((counts.statements(None), counts.known(None), counts.of(None, Outcome::Met)), (7, 6, 2));
}

#[test]
fn what_stands_beside_the_talk_fits_the_narrowest_sidebar_in_every_language() {
    for language in ["en", "da", "nb", "sv"] {
        let texts = std::fs::read_to_string(root().join(format!("locales/{language}/screen.ftl"))).unwrap();
        for id in ["met", "argued", "passed-over", "asked", "informed", "authority", "discord"] {
            let line = texts.lines().find_map(|line| line.strip_prefix(&format!("replies-{id} = "))).unwrap();
            // A number of two digits takes the place of what stands in braces.
            let shown: String = line
                .split('{')
                .map(|part| part.split_once('}').map_or(part.to_owned(), |(_, rest)| format!("99{rest}")))
                .collect();
            let room = if id == "discord" { 25 } else { 27 };
            assert!(shown.chars().count() <= room, "{language}: {shown}");
        }
    }
}

/// A sample with its reference coding under Gensvar.
fn sample(name: &str) -> Document {
    let path = root().join(format!("sample-sessions/{name}.session.ron"));
    let talk = store::read_session(&std::fs::read_to_string(&path).unwrap(), &path).unwrap().session;
    let path = root().join(format!("sample-sessions/{name}.gensvar.reference.coding.ron"));
    let coding = store::read_coding(&std::fs::read_to_string(&path).unwrap(), &path, &talk).unwrap().coding;
    Document::new(talk, coding, instrument("gensvar"))
}

/// Holds a sample against its table: `statement source reply outcome (way) next followed`, `×2` for two statements of one
/// turn that have all of this in common.
fn is_as_worked_out(document: &Document, replies: &str, change: &str) {
    let listing = Listing::of(document.ground());
    let mut told: Vec<String> = listing
        .replies
        .iter()
        .map(|row| {
            let [statement, reply, next] = around(&row.exchange);
            let way = row.exchange.way.map_or("–", |way| way.word());
            let source = row.source.word();
            let source = source.trim_end_matches("_talk").trim_end_matches("_resistance");
            let followed = row.exchange.followed.word();
            format!("{statement} {source} {reply} {} {way} {next} {followed}", row.outcome.word())
        })
        .collect();
    assert!(listing.replies.iter().all(|row| row.exchange.doubt.is_sure()));
    let first = listing.replies.iter().take_while(|row| row.source == CodeRole::Discord).count();
    assert_eq!(first as u32, document.replies().statements(Some(CodeRole::Discord)), "discord comes first");
    let mut expected = spelled_out(replies);
    told.sort();
    expected.sort();
    assert_eq!(told, expected);

    let told: Vec<String> = listing
        .change
        .iter()
        .map(|row| {
            let [statement, reply, next] = around(&row.exchange);
            format!("{statement} {reply} {} {next} {}", row.taken.word(), row.exchange.followed.word())
        })
        .collect();
    assert_eq!(told, spelled_out(change));
    assert_eq!(document.replies(), &Replies::count(document.ground()));
}

fn spelled_out(table: &str) -> Vec<String> {
    let lines = table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter(|cells| !cells.is_empty());
    lines
        .flat_map(|cells| {
            let times = cells.last().and_then(|last| last.strip_prefix('×')).and_then(|times| times.parse().ok());
            let line = cells[..cells.len() - usize::from(times.is_some())].join(" ");
            vec![line; times.unwrap_or(1)]
        })
        .collect()
}

/// Where asking, telling and asking again stand, and scaling questions with their numbers.
fn over_several_replies(document: &Document) -> (Vec<[usize; 3]>, Vec<(usize, String)>) {
    let listing = Listing::of(document.ground());
    let sequences = listing.sequences.iter().map(|it| [it.elicit + 1, it.provide + 1, it.close + 1]).collect();
    let scaling = listing.scalings.iter().map(|it| (it.question + 1, it.number.clone().unwrap_or_default()));
    (sequences, scaling.collect())
}

#[test]
fn the_norwegian_sample_is_as_worked_out_by_hand() {
    let document = sample("innleggelse-avrusning");
    is_as_worked_out(
        &document,
        "
        10 sustain 11 met reflected_deeply 12 sustain ×2
        12 sustain 13 met reflected_deeply 14 sustain ×3
        14 sustain 15 asked asked 16 change
        18 autonomy 19 met reflected_deeply 20 autonomy
        20 autonomy 21 met stressed_autonomy 22 change
        26 autonomy 27 met reflected_deeply 28 autonomy
        28 autonomy 29 met reflected_deeply 30 autonomy
        30 autonomy 31 met reflected_simply 32 neutral
        34 autonomy 35 met reflected_deeply 36 change ×2
        40 sustain 41 argued confronted 42 sustain
        42 sustain 43 argued persuaded 44 discord
        44 discord 45 passed_over – 46 discord
        46 discord 47 met sought_collaboration 48 discord ×2
        46 autonomy 47 met sought_collaboration 48 discord
        48 discord 49 met reflected_deeply 50 neutral
        52 discord 53 met reflected_simply 54 discord
        54 discord 55 met sought_collaboration 56 neutral
        78 sustain 79 met reflected_deeply 80 neutral
        78 autonomy 79 met reflected_deeply 80 neutral
        88 sustain 89 met reflected_deeply 90 change
        90 autonomy 91 met reflected_deeply 92 change
        96 autonomy 97 met reflected_simply 98 change
        98 autonomy 99 met reflected_simply 100 change
        ",
        "
        16 17 reflected 18 change
        18 19 reflected 20 autonomy
        22 23 reflected 24 change
        24 25 reflected 26 autonomy ×2
        36 37 reflected 38 change
        38 39 reflected 40 sustain
        58 59 reflected 60 change
        60 61 reflected 62 change
        62 63 reflected 64 change
        64 65 let_go 66 neutral
        70 71 reflected 72 neutral
        74 75 reflected 76 change ×2
        76 77 asked 78 sustain
        82 83 reflected 84 neutral
        86 87 affirmed 88 sustain
        90 91 reflected 92 change
        92 93 reflected 96 autonomy
        98 99 reflected 100 change ×2
        100 101 reflected 102 neutral
        ",
    );
    let replies = document.replies();
    assert_eq!((replies.statements(None), replies.known(None)), (28, 28));
    let outcomes = [Outcome::Met, Outcome::Argued, Outcome::Asked, Outcome::PassedOver];
    assert_eq!(outcomes.map(|outcome| replies.of(None, outcome)), [24, 2, 1, 1]);
    assert_eq!(replies.of(Some(CodeRole::Discord), Outcome::Met), 5);
    let expected = (vec![[65, 67, 69]], vec![(71, "7".to_owned()), (77, "3".to_owned())]);
    assert_eq!(over_several_replies(&document), expected);
}

#[test]
fn the_swedish_sample_is_as_worked_out_by_hand() {
    let document = sample("forsorjningsstod-forandringsplan");
    is_as_worked_out(
        &document,
        "
        2 autonomy 3 met reflected_deeply 4 discord
        4 discord 5 met reflected_deeply 6 neutral
        14 system 15 met reflected_simply 16 change
        26 sustain 27 met reflected_deeply 28 sustain
        26 system 27 met reflected_deeply 28 sustain
        28 sustain 29 met reflected_deeply 30 sustain ×2
        30 sustain 31 argued persuaded 32 sustain
        32 sustain 33 met sought_collaboration 34 neutral
        46 autonomy 47 asked asked 48 sustain
        48 sustain 49 asked asked 50 change
        52 autonomy 53 met reflected_deeply 54 change
        60 system 61 asked asked 62 system
        62 system 63 met sought_collaboration 64 neutral
        70 sustain 71 met reflected_deeply 74 system
        74 system 75 met reflected_deeply 76 system
        76 system 77 met reflected_deeply 78 neutral
        76 discord 77 met reflected_deeply 78 neutral
        80 autonomy 81 met sought_collaboration 82 autonomy
        82 autonomy 83 asked asked 84 autonomy
        84 autonomy 85 asked asked 86 change
        88 autonomy 89 met sought_collaboration 90 neutral
        94 sustain 95 met reflected_simply 96 change
        ",
        "
        12 13 asked 14 system
        16 17 reflected 18 change
        18 21 reflected 22 neutral
        20 21 reflected 22 neutral
        36 37 reflected 38 change
        38 39 asked 40 neutral
        42 43 reflected 44 change ×2
        44 45 reflected 46 autonomy
        48 49 asked 50 change
        50 51 affirmed 52 autonomy
        54 55 reflected 56 change
        56 57 asked 58 change ×2
        58 59 reflected 60 system
        68 69 reflected 70 sustain
        86 87 reflected 88 change
        88 89 let_go 90 neutral ×2
        92 93 asked 94 change
        94 95 reflected 96 change
        96 97 reflected 98 change
        98 99 reflected 102 neutral
        104 105 reflected 106 neutral
        ",
    );
    let replies = document.replies();
    assert_eq!((replies.statements(None), replies.known(None)), (23, 23));
    let outcomes = [Outcome::Met, Outcome::Argued, Outcome::Asked, Outcome::PassedOver];
    assert_eq!(outcomes.map(|outcome| replies.of(None, outcome)), [17, 1, 5, 0]);
    let expected = (vec![[63, 65, 67], [89, 91, 91]], vec![(39, "4".to_owned()), (93, "6".to_owned())]);
    assert_eq!(over_several_replies(&document), expected);
}
