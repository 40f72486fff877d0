//! The help: the codes of whoever speaks with definition, example and the decision that coders stumble over; then the
//! commands.

use ratatui::style::{Modifier, Style};

use crate::domain::codebook::{Code, Codebook};
use crate::domain::message::Message;
use crate::domain::session::Speaker;

use super::app::App;
use super::command::{Command, Section};
use super::regions::help_area;
use super::theme::Theme;
use super::transcript::wrap;

/// What the first line says of saving, and what that means.
const SAVING: [(&str, &str); 5] = [
    ("saving-saved", "help-saving-saved"),
    ("saving-waiting", "help-saving-waiting"),
    ("saving-trouble-file", "help-saving-trouble-file"),
    ("saving-trouble-beside", "help-saving-trouble-beside"),
    ("saving-trouble", "help-saving-trouble"),
];

/// One line of the help.
pub struct Line {
    pub indent: u16,
    pub text: String,
    pub style: Style,
}

/// How many rows the help has.
pub fn length(app: &App) -> u16 {
    lines(app, help_area(app).width).len().min(usize::from(u16::MAX)) as u16
}

/// The help, wrapped at a width.
pub fn lines(app: &App, width: u16) -> Vec<Line> {
    let theme = app.looks.theme;
    let texts = &app.looks.texts;
    let mut page = Page { width: width.saturating_sub(3), lines: Vec::new() };
    let sides = match app.speaker() {
        Some(Speaker::Client) => [Speaker::Client, Speaker::Clinician],
        _ => [Speaker::Clinician, Speaker::Client],
    };
    for speaker in sides {
        let mut codes = app.document.instrument().codes_for(speaker).peekable();
        if codes.peek().is_none() {
            continue;
        }
        page.heading(&texts.get(&format!("help-codes-{}", speaker.word())), theme);
        for (codebook, code) in codes {
            code_lines(app, &mut page, speaker, codebook, code);
        }
        let key = no_code_key(app, speaker);
        page.add(0, &format!("{key}  {}", texts.get("code-none")), theme.key);
        page.add(4, &texts.get("help-no-code"), theme.text);
        page.gap();
    }
    page.heading(&texts.get("help-commands"), theme);
    for command in Command::ALL.iter().filter(|command| command.section() == Section::Coding) {
        let keys: Vec<String> = app.keymap.keys_of(Section::Coding, *command).iter().map(|key| key.sign()).collect();
        let keys = if keys.is_empty() { format!(":{}", app.word_of(*command)) } else { keys.join("  ") };
        page.add(0, &format!("{}  {}", keys, texts.get(&command.name_id())), theme.key);
        page.add(4, &texts.get(&command.help_id()), theme.text);
    }
    page.gap();
    page.heading(&texts.get("help-saving"), theme);
    let elsewhere = app.key_of(Command::SaveElsewhere);
    for (state, help) in SAVING {
        page.add(0, &texts.say(&Message::new(state).with("count", "n")), theme.key);
        let help = Message::new(help).with("elsewhere", elsewhere.as_str());
        page.add(4, &texts.say(&help), theme.text);
    }
    page.lines
}

fn no_code_key(app: &App, speaker: Speaker) -> String {
    let codes = app.keymap.codes_of(speaker, app.document.instrument());
    codes.iter().find(|(_, code)| code.is_none()).map(|(key, _)| key.sign()).unwrap_or_default()
}

fn code_lines(app: &App, page: &mut Page, speaker: Speaker, codebook: &Codebook, code: &Code) {
    let theme = app.looks.theme;
    let language = app.looks.texts.language();
    let keys = app.keymap.codes_of(speaker, app.document.instrument());
    let key = keys.iter().find(|(_, known)| *known == code.id).map(|(key, _)| key.sign()).unwrap_or_default();
    page.add(0, &format!("{key}  {} · {}", code.id, code.name.get(language)), theme.key);
    page.add(4, code.definition.get(language), theme.text);
    let example = code.example.get(language);
    if !example.is_empty() {
        let said = Message::new("quotation").with("text", example.trim_matches(['“', '”', '«', '»', '"']));
        page.add(4, &app.looks.texts.say(&said), theme.dim.add_modifier(Modifier::ITALIC));
    }
    let hint = code.hint.get(language);
    if !hint.is_empty() {
        page.add(4, &format!("› {hint}"), theme.dim);
    }
    for modifier in code.modifiers.iter().filter_map(|id| codebook.modifier(id)) {
        let keys = app.keymap.values_of(modifier);
        let values: Vec<String> =
            keys.iter().map(|(key, value)| format!("{} {}", key.sign(), value.name.get(language))).collect();
        let message =
            Message::new("help-modifier").with("name", modifier.name.get(language)).with("values", values.join("  "));
        page.add(4, &app.looks.texts.say(&message), theme.dim);
    }
    page.gap();
}

/// Lines that wrap at a width.
struct Page {
    width: u16,
    lines: Vec<Line>,
}

impl Page {
    fn add(&mut self, indent: u16, text: &str, style: Style) {
        for row in wrap(text, 0..text.len(), self.width.saturating_sub(indent).max(10)) {
            self.lines.push(Line { indent, text: text[row].to_owned(), style });
        }
    }

    fn heading(&mut self, text: &str, theme: Theme) {
        self.add(0, text, theme.title.add_modifier(Modifier::BOLD | Modifier::UNDERLINED));
        self.gap();
    }

    fn gap(&mut self) {
        self.lines.push(Line { indent: 0, text: String::new(), style: Style::new() });
    }
}
