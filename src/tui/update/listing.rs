//! Choosing from a list: commands by name or help, what is shown, who is what. Typing narrows the list.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::domain::codebook::CodeId;
use crate::domain::edit::{CodingEdit, Edit, SessionEdit};
use crate::domain::filter::Fact;
use crate::domain::message::Message;
use crate::domain::session::{Role, Speaker};
use crate::ports::locale::Texts;
use crate::tui::app::{App, Choice, Hand, ListPurpose, Listing, Mode, Prompt, Tone};
use crate::tui::command::{Command, Section};
use crate::tui::effect::Effect;
use crate::tui::keymap::Key;
use crate::tui::line_input::LineInput;
use crate::tui::regions;
use crate::tui::transcript::wrap;

use super::coding::perform;
use super::{choosing, going_back, mapping, prompting, speakers, stretching};

/// Roles in the order in which choosing a participant goes through them.
const ROLES: [Role; 6] = [Role::Clinician, Role::Client, Role::Relative, Role::Interpreter, Role::Other, Role::Unknown];

/// Opens the list of a command; false where it has none.
pub(super) fn open(app: &mut App, command: Command) -> bool {
    let purpose = match command {
        Command::Palette => ListPurpose::Palette,
        Command::Filter => ListPurpose::Filter,
        Command::Roles => ListPurpose::Roles,
        Command::Speaker => ListPurpose::Speaker,
        Command::Messages => ListPurpose::Told,
        Command::Evidence => ListPurpose::Evidence,
        Command::Heading => ListPurpose::Heading,
        Command::Phase => ListPurpose::Phase,
        Command::Segment => ListPurpose::Segment,
        Command::Passes => ListPurpose::Passes,
        Command::Basis => ListPurpose::Basis,
        Command::UnknownCodes => ListPurpose::Unknown,
        _ => return false,
    };
    app.notice = None;
    let all = entries(app, purpose);
    app.mode = Mode::Listing(Listing { purpose, line: LineInput::default(), entries: all.clone(), all, chosen: 0 });
    true
}

/// Everything that a list holds before it is narrowed.
fn entries(app: &App, purpose: ListPurpose) -> Vec<(String, Choice)> {
    let texts = &app.looks.texts;
    match purpose {
        ListPurpose::Palette => Command::ALL
            .iter()
            .filter(|command| command.section() == Section::Coding && app.can(**command))
            .filter(|command| !matches!(command, Command::Palette | Command::Cancel))
            .map(|command| (texts.get(&command.name_id()).into_owned(), Choice::Command(*command)))
            .collect(),
        ListPurpose::Filter => filters(app),
        ListPurpose::Told => told(app),
        ListPurpose::Speaker => speakers::entries(app),
        ListPurpose::Evidence
        | ListPurpose::Heading
        | ListPurpose::Phase
        | ListPurpose::Segment
        | ListPurpose::Passes
        | ListPurpose::Basis
        | ListPurpose::Unknown => choosing::entries(app, purpose),
        ListPurpose::Roles => {
            let people = app.document.session().participants().iter().enumerate();
            people
                .filter(|(_, someone)| !app.is_left_over(someone))
                .map(|(index, someone)| {
                    let role = texts.get(&format!("role-{}", someone.role.word())).into_owned();
                    let message = Message::new("roles-entry").with("name", someone.id.0.as_str()).with("role", role);
                    (texts.say(&message), Choice::Role(index as u16))
                })
                .collect()
        }
    }
}

/// What was told, whole, in rows of the list's width.
fn told(app: &App) -> Vec<(String, Choice)> {
    // A sign stands before each row, and a blank at either end.
    let width = regions::list_area(app).width.saturating_sub(7);
    let mut rows = Vec::new();
    for message in &app.desk.told {
        let text = app.looks.texts.say(message);
        for (index, row) in wrap(&text, 0..text.len(), width).into_iter().enumerate() {
            let sign = if index == 0 { "›" } else { " " };
            rows.push((format!("{sign} {}", &text[row]), Choice::Nothing));
        }
    }
    rows
}

fn filters(app: &App) -> Vec<(String, Choice)> {
    let index = app.document.fact_index();
    let entry = |fact: Fact| {
        let name = app.filter_name(&fact);
        let hidden = app.hides_scores() && matches!(fact, Fact::Code(_));
        if hidden || app.document.is_counting() {
            return (name, Choice::Filter(Some(fact)));
        }
        let message = Message::new("filter-entry").with("name", name).with("count", index.total(&fact));
        (app.looks.texts.say(&message), Choice::Filter(Some(fact)))
    };
    let mut entries = vec![(app.looks.texts.get("filter-everything").into_owned(), Choice::Filter(None))];
    entries.extend([Fact::Uncoded, Fact::Incomplete, Fact::Bookmarked, Fact::Noted].map(entry));
    let people = app.document.session().participants().iter().enumerate();
    entries.extend(people.filter(|(_, it)| !app.is_left_over(it)).map(|(by, _)| entry(Fact::By(by as u16))));
    let instrument = app.document.instrument();
    let codes = [Speaker::Clinician, Speaker::Client]
        .into_iter()
        .flat_map(|speaker| instrument.codes_for(speaker).map(|(_, code)| code.id.clone()))
        .chain([CodeId::none()]);
    entries.extend(codes.map(Fact::Code).filter(|fact| index.total(fact) > 0).map(entry));
    entries
}

/// Types into the line above a list.
pub(super) fn press(app: &mut App, key: Key) -> Vec<Effect> {
    if let Mode::Listing(list) = &mut app.mode
        && list.line.press(key)
    {
        narrow(app);
    }
    Vec::new()
}

pub(super) fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    if let Mode::Listing(list) = &mut app.mode {
        let left_out = list.line.insert(text);
        narrow(app);
        prompting::tell_left_out(app, left_out);
    }
    Vec::new()
}

/// Keeps the entries that fit what was typed, the best first.
fn narrow(app: &mut App) {
    let Mode::Listing(list) = &app.mode else { return };
    let typed = list.line.text();
    let named = if list.purpose == ListPurpose::Palette { speakers::typed(app, typed) } else { None };
    let entries = match named {
        Some(name) => speakers::named(app, name),
        None if list.purpose == ListPurpose::Palette && going_back::typed(app, typed).is_some() => {
            let when = going_back::typed(app, typed).unwrap_or_default();
            let message = Message::new("go-back-entry").with("when", when);
            vec![(app.looks.texts.say(&message), Choice::GoBack(when.to_owned()))]
        }
        None => {
            let mut fitting = fitting(&app.looks.texts, &list.all, typed);
            if list.purpose == ListPurpose::Palette {
                fitting.splice(0..0, called_in_vain(app, typed));
            }
            fitting
        }
    };
    if let Mode::Listing(list) = &mut app.mode {
        list.entries = entries;
        list.chosen = 0;
    }
}

/// A command that would do nothing now, where what was typed is its whole name, with the moment behind it where it takes one:
/// another one that only looks like it must not be chosen in its place.
fn called_in_vain(app: &App, typed: &str) -> Option<(String, Choice)> {
    let typed = typed.trim().to_lowercase();
    let texts = &app.looks.texts;
    let is_called = |command: &Command| {
        let name = || texts.get(&command.name_id()).to_lowercase();
        let with_moment = *command == Command::GoBack && going_back::behind(app, &typed).is_some();
        typed == command.word() || typed == command.called(texts).to_lowercase() || typed == name() || with_moment
    };
    let mut all = Command::ALL.iter().filter(|command| command.section() == Section::Coding);
    let command = all.find(|command| is_called(command)).filter(|command| !app.can(**command))?;
    (*command != Command::Cancel).then(|| (texts.get(&command.name_id()).into_owned(), Choice::Command(*command)))
}

/// Whether a command had this name before, by which people know it.
fn was_called(texts: &Texts, command: Command, typed: &str) -> bool {
    command == Command::QuitWithoutSaving
        && texts.get("command-quit-without-saving-also").split(' ').any(|name| name == typed)
}

/// The entries that fit what was typed, the best first. Commands that only their help tells of come last.
fn fitting(texts: &Texts, all: &[(String, Choice)], typed: &str) -> Vec<(String, Choice)> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    // Letters that lie apart are found in any sentence, and so are one or two: help is searched for whole pieces.
    let enough = typed.trim().chars().count() >= 3;
    let pieces = Pattern::new(typed, CaseMatching::Ignore, Normalization::Smart, AtomKind::Substring);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut room = Vec::new();
    let mut score = |pattern: &Pattern, text: &str| pattern.score(Utf32Str::new(text, &mut room), &mut matcher);
    let mut scored: Vec<(u32, &(String, Choice))> = all
        .iter()
        .filter_map(|entry| {
            let Choice::Command(command) = entry.1 else { return Some((score(&pattern, &entry.0)?, entry)) };
            // A command is found by its name and by its words; a whole word wins over everything.
            let word_id = format!("{}-word", command.name_id());
            let word = texts.knows(&word_id).then(|| texts.get(&word_id));
            if !typed.is_empty()
                && (typed == command.word() || word.as_deref() == Some(typed) || was_called(texts, command, typed))
            {
                return Some((u32::MAX, entry));
            }
            let own = word.filter(|word| *word != command.word()).unwrap_or_default();
            let named = format!("{} {} {own}", entry.0, command.word());
            let by_name = score(&pattern, &named).map(|score| score.saturating_add(1));
            let by_help = || score(&pieces, &format!("{named} {}", texts.get(&command.help_id()))).map(|_| 0);
            let found = if enough { by_name.or_else(by_help) } else { by_name };
            found.map(|score| (score, entry))
        })
        .collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    scored.into_iter().map(|(_, entry)| entry.clone()).collect()
}

/// Gathers the entries again after a change; the same place stays chosen, as far as there is one.
fn gather_again(app: &mut App) {
    let Mode::Listing(list) = &app.mode else { return };
    let (purpose, chosen) = (list.purpose, list.chosen);
    let all = entries(app, purpose);
    if let Mode::Listing(list) = &mut app.mode {
        list.all = all;
    }
    narrow(app);
    if let Mode::Listing(list) = &mut app.mode {
        list.chosen = chosen.min(list.entries.len().saturating_sub(1));
    }
}

/// Says the entries anew, after the language changed; the same one stays chosen.
pub(super) fn reword(app: &mut App) {
    let Mode::Listing(list) = &app.mode else { return };
    let before = list.entries.get(list.chosen).map(|(_, choice)| choice.clone());
    let chosen = list.chosen;
    gather_again(app);
    if let Mode::Listing(list) = &mut app.mode {
        // Where entries are told apart by their words alone, their places are the same.
        let alike = list.entries.get(chosen).map(|(_, choice)| choice) == before.as_ref();
        let found = list.entries.iter().position(|(_, choice)| Some(choice) == before.as_ref());
        let place = if alike { chosen } else { found.unwrap_or(chosen) };
        list.chosen = place.min(list.entries.len().saturating_sub(1));
    }
}

pub(super) fn run(app: &mut App, command: Command) -> Vec<Effect> {
    let page = usize::from(regions::list_area(app).height).saturating_sub(1).max(1);
    let Mode::Listing(list) = &mut app.mode else { return Vec::new() };
    let last = list.entries.len().saturating_sub(1);
    match command {
        Command::ListNext => list.chosen = if list.chosen == last { 0 } else { list.chosen + 1 },
        Command::ListPrevious => list.chosen = list.chosen.checked_sub(1).unwrap_or(last),
        Command::ListPageDown => list.chosen = (list.chosen + page).min(last),
        Command::ListPageUp => list.chosen = list.chosen.saturating_sub(page),
        Command::ListFirst => list.chosen = 0,
        Command::ListLast => list.chosen = last,
        Command::ListLeave => app.mode = Mode::Coding,
        Command::ListChoose => {
            if let Some((_, choice)) = list.entries.get(list.chosen).cloned() {
                return choose(app, choice);
            }
        }
        _ => {}
    }
    Vec::new()
}

fn choose(app: &mut App, choice: Choice) -> Vec<Effect> {
    match choice {
        Choice::Nothing => Vec::new(),
        Choice::Command(command) => {
            app.mode = Mode::Coding;
            if !app.can(command) && !tells_why_not(command) {
                let in_vain = || Message::new("command-in-vain").with("name", Message::new(command.name_id()));
                let refused = app.refusal(command).cloned();
                app.tell(Tone::Hint, refused.unwrap_or_else(in_vain));
                return Vec::new();
            }
            super::run(app, command)
        }
        Choice::GoBack(when) => {
            app.mode = Mode::Coding;
            going_back::begin(app, when)
        }
        Choice::Filter(None) => {
            app.mode = Mode::Coding;
            show_everything(app)
        }
        Choice::Filter(Some(fact)) => {
            app.mode = Mode::Coding;
            show_only(app, fact);
            Vec::new()
        }
        Choice::Role(participant) => next_role(app, participant),
        Choice::Ask(purpose, text) => {
            app.mode = match app.desk.read_only.clone() {
                Some(message) => {
                    app.tell(Tone::Trouble, message);
                    Mode::Coding
                }
                None => Mode::Prompt(Prompt { purpose, line: LineInput::new(&text) }),
            };
            Vec::new()
        }
        Choice::Map { code, side, to } => {
            let effects = mapping::map(app, &code, side, &to);
            gather_again(app);
            effects
        }
        Choice::Perform { what, edits, done, stay } => make(app, what, edits, done, stay),
    }
}

/// Whether a command says itself why it does nothing now.
fn tells_why_not(command: Command) -> bool {
    use Command as C;
    matches!(command, C::Undo | C::Redo | C::TakeBack | C::Note | C::Merge | C::OpenAgain)
}

/// Makes the edits that an entry stands for.
fn make(app: &mut App, what: &'static str, edits: Vec<Edit>, done: Option<Message>, stay: bool) -> Vec<Effect> {
    let segment = edits.iter().find_map(|edit| match edit {
        Edit::Coding(CodingEdit::SetSegment { codebook, segment: Some(segment) }) => {
            Some((codebook.clone(), segment.clone()))
        }
        _ => None,
    });
    if !stay {
        app.mode = Mode::Coding;
    }
    let effects = if edits.is_empty() { Some(Vec::new()) } else { perform(app, what, edits) };
    if stay {
        gather_again(app);
    }
    if let (Some(done), true) = (done, effects.is_some()) {
        app.tell(Tone::Done, done);
    }
    if let (Some((codebook, segment)), true) = (segment, effects.is_some()) {
        stretching::ask_why(app, codebook, &segment);
    }
    effects.unwrap_or_default()
}

fn show_only(app: &mut App, fact: Fact) {
    if super::coding::tell_of_counting(app) {
        return;
    }
    let name = app.filter_name(&fact);
    if app.document.fact_index().total(&fact) == 0 {
        app.tell(Tone::Hint, Message::new("filter-nothing").with("name", name));
        return;
    }
    let here = app.cursor.position;
    let (index, has) = (app.document.fact_index(), |it: usize| app.document.has_fact(&fact, it));
    let position = index.next(&fact, here, has).or_else(|| index.previous(&fact, here, has)).unwrap_or(here);
    app.filter = Some(fact);
    if position != here {
        app.cursor = crate::tui::app::Cursor { position, place: 0 };
        app.hand = Hand { moved: true, ..Hand::default() };
    }
    app.top = crate::tui::transcript::Top { position: app.shown_from(0).unwrap_or(0), row: 0 };
    app.follow_cursor();
    let key = app.key_of(Command::Cancel);
    app.tell(Tone::Done, Message::new("filter-on").with("name", name).with("key", key));
}

/// Shows every turn again.
pub(super) fn show_everything(app: &mut App) -> Vec<Effect> {
    if app.filter.take().is_some() {
        app.tell(Tone::Done, Message::new("filter-off-done"));
    }
    app.follow_cursor();
    Vec::new()
}

fn next_role(app: &mut App, participant: u16) -> Vec<Effect> {
    let Some(now) = app.document.session().participant(participant).map(|someone| someone.role) else {
        return Vec::new();
    };
    let place = ROLES.iter().position(|role| *role == now).unwrap_or(0);
    let role = ROLES[(place + 1) % ROLES.len()];
    let effects = perform(app, "step-roles", vec![SessionEdit::SetRole { participant, role }.into()]);
    gather_again(app);
    effects.unwrap_or_default()
}
