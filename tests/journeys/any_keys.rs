//! Keys to press at random: those that the keymap really binds, for whatever codebooks are open, so that a new command
//! is pressed without anybody thinking of it.

use std::collections::BTreeSet;

use gensvar::domain::coding::Boundary;
use gensvar::domain::document::Document;
use gensvar::domain::session::Speaker;
use gensvar::tui::app::Mode;
use gensvar::tui::command::{Command, Section};
use gensvar::tui::keymap::Key;
use gensvar::tui::msg::Msg;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::screen::{Screen, key};

/// Something that a coder presses, in numbers: which keys they are depends on the codebooks.
#[derive(Debug, Clone)]
pub enum Press {
    /// A code of either side.
    Code(Index),
    /// What refines a code.
    Modifier(Index),
    /// A command, and what follows where it opens a list, a line, a board or the help.
    Command { which: Index, inside: Inside },
    /// A command without a key, from the palette.
    Named { which: Index, inside: Inside },
    /// Any key that is bound anywhere.
    Bound(Index),
    /// A key that is bound to nothing, or to something elsewhere.
    Odd(&'static str),
}

/// What is pressed in what a command has opened.
#[derive(Debug, Clone)]
pub struct Inside {
    keys: Vec<Index>,
    chooses: bool,
    /// Left open, what was opened swallows the letters that follow.
    leaves: bool,
}

fn inside() -> impl Strategy<Value = Inside> {
    let keys = prop::collection::vec(any::<Index>(), 0..5);
    (keys, prop::bool::weighted(0.6), prop::bool::weighted(0.85)).prop_map(|(keys, chooses, leaves)| Inside {
        keys,
        chooses,
        leaves,
    })
}

/// Presses of all kinds, codes as often as it is told.
pub fn presses(codes: u32) -> impl Strategy<Value = Press> {
    let odd = ["æ", "Q", "f1", "insert", "alt-ctrl-x", "alt-j", "ctrl-v", "-", "9"];
    prop_oneof![
        codes => any::<Index>().prop_map(Press::Code),
        2 => any::<Index>().prop_map(Press::Modifier),
        8 => (any::<Index>(), inside()).prop_map(|(which, inside)| Press::Command { which, inside }),
        1 => (any::<Index>(), inside()).prop_map(|(which, inside)| Press::Named { which, inside }),
        1 => any::<Index>().prop_map(Press::Bound),
        1 => prop::sample::select(odd.to_vec()).prop_map(Press::Odd),
    ]
}

/// Every key that means something under the codebooks of a screen.
pub struct Pool {
    codes: Vec<Key>,
    modifiers: Vec<Key>,
    commands: Vec<Key>,
    /// Keys of lists, lines, boards, the help and cutting, and what is typed there.
    inside: Vec<Key>,
    /// Words of commands that have no key, as they are typed.
    named: Vec<Vec<Key>>,
    all: Vec<Key>,
}

impl Pool {
    pub fn of(screen: &Screen) -> Self {
        let (keymap, instrument) = (&screen.app.keymap, screen.app.document.instrument());
        let keys_in = |section| Command::ALL.iter().flat_map(move |command| keymap.keys_of(section, *command));
        let sides = [Speaker::Clinician, Speaker::Client];
        let codes: Vec<Key> =
            sides.iter().flat_map(|side| keymap.codes_of(*side, instrument)).map(|(key, _)| key).collect();
        let known = instrument.codebooks().iter().flat_map(|book| &book.modifiers);
        let modifiers: Vec<Key> = known.flat_map(|modifier| keymap.values_of(modifier)).map(|(key, _)| key).collect();
        // Joining and breaking volleys does something on few turns only, so that it is tried more often.
        let volley = keymap.keys_of(Section::Coding, Command::Volley).repeat(2);
        let commands: Vec<Key> = keys_in(Section::Coding).chain(volley).collect();
        let elsewhere = [Section::Cutting, Section::Prompt, Section::List, Section::Board, Section::Help];
        let typed = "12345 14 e".chars().map(|letter| Key::char(letter).normal());
        // Down is where most that can be chosen stands.
        let down = std::iter::repeat_n(key("down"), 12);
        let inside: Vec<Key> = elsewhere.into_iter().flat_map(keys_in).chain(typed).chain(down).collect();
        let keyless = |command: &&Command| {
            command.section() == Section::Coding && keymap.keys_of(Section::Coding, **command).is_empty()
        };
        let word = |command: &Command| command.word().chars().map(Key::char).collect();
        let named = Command::ALL.iter().filter(keyless).map(word).collect();
        let all = [&codes, &modifiers, &commands, &inside].into_iter().flatten().copied().collect();
        Self { codes, modifiers, commands, inside, named, all }
    }

    /// Presses at a screen, and looks at it after every key.
    pub fn press(&self, screen: &mut Screen, press: &Press, look: &mut impl FnMut(&Screen)) {
        match press {
            Press::Code(which) => send(screen, *which.get(&self.codes), look),
            // OARS has no refinements.
            Press::Modifier(which) if self.modifiers.is_empty() => send(screen, *which.get(&self.codes), look),
            Press::Modifier(which) => send(screen, *which.get(&self.modifiers), look),
            Press::Command { which, inside } => {
                send(screen, *which.get(&self.commands), look);
                self.follow(screen, inside, look);
            }
            Press::Named { which, inside } => {
                let word = which.get(&self.named);
                for step in [key(":")].iter().chain(word).chain(&[key("enter")]) {
                    send(screen, *step, look);
                }
                self.follow(screen, inside, look);
            }
            Press::Bound(which) => send(screen, *which.get(&self.all), look),
            Press::Odd(name) => send(screen, key(name), look),
        }
    }

    fn follow(&self, screen: &mut Screen, inside: &Inside, look: &mut impl FnMut(&Screen)) {
        for which in &inside.keys {
            if opened(screen).is_none() {
                return;
            }
            send(screen, *which.get(&self.inside), look);
        }
        // What is chosen may ask for a line in its turn.
        for _ in 0..2 {
            if inside.chooses && opened(screen).is_some() {
                send(screen, key("enter"), look);
            }
        }
        for _ in 0..3 {
            if inside.leaves && opened(screen).is_some() {
                send(screen, key("esc"), look);
            }
        }
    }
}

fn send(screen: &mut Screen, key: Key, look: &mut impl FnMut(&Screen)) {
    screen.send(Msg::Key(key));
    look(screen);
}

/// What has taken the place of the talk.
pub fn opened(screen: &Screen) -> Option<&'static str> {
    match screen.app.mode {
        Mode::Coding => None,
        Mode::Cutting(_) => Some("a turn being cut"),
        Mode::Prompt(_) => Some("a line being typed"),
        Mode::Listing(_) => Some("a list"),
        Mode::Board(_) => Some("a board"),
        Mode::Help(_) => Some("the help"),
    }
}

/// What random keys have to come to, or the tests that press them prove little.
pub const WANTED: [&str; 17] = [
    "a board",
    "a bookmark",
    "a code left out",
    "a code outside the stretch",
    "a code that counts anyway",
    "a cut",
    "a line being typed",
    "a list",
    "a phase",
    "a rating with a value",
    "a rating without a value",
    "a reply",
    "a statement of the plan",
    "a stretch",
    "a turn being cut",
    "a volley broken",
    "a volley joined",
];

/// What a document has of it.
pub fn found(document: &Document) -> impl Iterator<Item = &'static str> {
    let (coding, tally) = (document.coding(), document.tally());
    let boundary = |wanted| coding.turns().any(|(_, coded)| coded.boundary == Some(wanted));
    let rated = |wanted| coding.ratings().values().any(|rating| rating.value.is_some() == wanted);
    let found = [
        ("a bookmark", coding.turns().any(|(_, coded)| coded.bookmarked)),
        ("a code left out", tally.discounted() > 0),
        ("a code outside the stretch", tally.outside() > 0),
        ("a code that counts anyway", coding.marks().any(|(_, mark)| mark.overrides)),
        ("a cut", coding.turns().any(|(_, coded)| !coded.cuts().is_empty())),
        ("a phase", coding.phases().next().is_some()),
        ("a rating with a value", rated(true)),
        ("a rating without a value", rated(false)),
        ("a reply", document.replies().statements(None) > 0),
        ("a statement of the plan", coding.tags().next().is_some()),
        ("a stretch", !coding.segments().is_empty()),
        ("a volley broken", boundary(Boundary::Broken)),
        ("a volley joined", boundary(Boundary::Joined)),
    ];
    found.into_iter().filter(|(_, is_there)| *is_there).map(|(what, _)| what)
}

/// What only talks of a few turns come to often enough to ask for it.
pub const IN_SHORT_TALKS: [&str; 2] = ["a code outside the stretch", "a volley broken"];

/// Fails where the keys have not come to all that is wanted, but for what may be missing.
pub fn came_to_all(seen: &BTreeSet<&'static str>, may_miss: &[&str]) {
    let missing: Vec<_> = WANTED.iter().filter(|it| !seen.contains(*it) && !may_miss.contains(it)).collect();
    assert!(missing.is_empty(), "random keys never came to {missing:?}");
}
