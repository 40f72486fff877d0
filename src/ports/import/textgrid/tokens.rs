//! A `TextGrid` as it stands: tiers with their intervals and points, by the numbers and texts that stand free.

use crate::domain::message::Message;
use crate::ports::import::material::{Finding, Place};

/// A tier as it stands there.
#[derive(Debug, Default)]
pub struct Tier {
    /// Its name.
    pub name: String,
    /// The line where it begins.
    pub line: usize,
    /// Whether it holds points.
    pub is_points: bool,
    /// What stands in it.
    pub entries: Vec<Entry>,
}

/// An interval or a point. Times are seconds.
#[derive(Debug)]
pub struct Entry {
    /// The line where it begins.
    pub line: usize,
    /// When it begins.
    pub start: f64,
    /// When it ends.
    pub end: f64,
    /// What it says.
    pub text: String,
}

/// What stands free in a `TextGrid`.
#[derive(Debug)]
enum Token {
    Number(f64),
    Text(String),
}

/// Numbers and texts of a `TextGrid`, one by one.
struct Tokens<'a> {
    text: &'a str,
    at: usize,
    /// The line of `at`, from 1.
    line: usize,
    waiting: Option<Token>,
    cut_off: bool,
}

impl Tokens<'_> {
    fn peek(&mut self) -> Option<&Token> {
        if self.waiting.is_none() {
            self.waiting = self.find();
        }
        self.waiting.as_ref()
    }

    fn next(&mut self) -> Option<Token> {
        self.peek();
        self.waiting.take()
    }

    fn number(&mut self) -> Option<f64> {
        match self.peek() {
            Some(Token::Number(number)) => {
                let number = *number;
                self.waiting = None;
                Some(number)
            }
            _ => None,
        }
    }

    fn words(&mut self) -> Option<String> {
        matches!(self.peek(), Some(Token::Text(_))).then(|| self.next()).flatten().and_then(|token| match token {
            Token::Text(text) => Some(text),
            Token::Number(_) => None,
        })
    }

    fn find(&mut self) -> Option<Token> {
        let bytes = self.text.as_bytes();
        while self.at < bytes.len() {
            match bytes[self.at] {
                b'\n' => {
                    self.line += 1;
                    self.at += 1;
                }
                byte if byte.is_ascii_whitespace() => self.at += 1,
                b'"' => return Some(self.quoted()),
                b'!' => self.at += memchr::memchr(b'\n', &bytes[self.at..]).unwrap_or(bytes.len() - self.at),
                _ => {
                    let rest = &bytes[self.at..];
                    let length = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
                    let word = &self.text[self.at..self.at + length];
                    self.at += length;
                    let is_number = word.starts_with(|letter: char| letter.is_ascii_digit() || "-+.".contains(letter));
                    if is_number && let Some(number) = self::number(word) {
                        return Some(Token::Number(number));
                    }
                }
            }
        }
        None
    }

    /// A text in quotes; two quotes inside are one.
    fn quoted(&mut self) -> Token {
        let bytes = self.text.as_bytes();
        let mut words = String::new();
        let mut from = self.at + 1;
        loop {
            let Some(length) = memchr::memchr(b'"', bytes.get(from..).unwrap_or_default()) else {
                self.cut_off = true;
                words.push_str(self.text.get(from..).unwrap_or_default());
                self.at = bytes.len();
                return Token::Text(words);
            };
            let part = &self.text[from..from + length];
            self.line += memchr::memchr_iter(b'\n', part.as_bytes()).count();
            words.push_str(part);
            from += length + 1;
            if bytes.get(from) != Some(&b'"') {
                self.at = from;
                return Token::Text(words);
            }
            words.push('"');
            from += 1;
        }
    }
}

fn number(word: &str) -> Option<f64> {
    let number = word.parse().or_else(|_| word.replacen(',', ".", 1).parse::<f64>()).ok()?;
    number.is_finite().then_some(number)
}

/// All tiers, in their order.
pub fn parse(text: &str, findings: &mut Vec<Finding>) -> Vec<Tier> {
    let mut tokens = Tokens { text, at: 0, line: 1, waiting: None, cut_off: false };
    let mut tiers: Vec<Tier> = Vec::new();
    // Before the tiers stand the times of the whole and how many tiers there are.
    let mut head = Vec::new();
    while let Some(token) = tokens.next() {
        let class = match token {
            Token::Text(class) => class,
            Token::Number(number) => {
                if tiers.is_empty() {
                    head.push(number);
                }
                continue;
            }
        };
        if class != "IntervalTier" && class != "TextTier" {
            continue;
        }
        let (is_points, line) = (class == "TextTier", tokens.line);
        let mut tier = Tier { is_points, line, name: tokens.words().unwrap_or_default(), entries: Vec::new() };
        // Without it the file ends before anything of the tier is there.
        let Some(stated) = [tokens.number(), tokens.number(), tokens.number()][2] else { break };
        while let Some(start) = tokens.number() {
            let line = tokens.line;
            let end = if is_points { Some(start) } else { tokens.number() };
            let Some((end, text)) = end.zip(tokens.words()) else { break };
            tier.entries.push(Entry { line, start, end, text });
        }
        if (tier.entries.len() as f64 - stated).abs() > 0.5 {
            let message =
                Message::new("import-praat-count").with("count", tier.entries.len()).with("tier", tier.name.as_str());
            findings.push(Finding { place: Place::Line(tier.line), message });
        }
        tiers.push(tier);
    }
    if let Some(stated) = head.get(2)
        && (tiers.len() as f64 - stated).abs() > 0.5
    {
        let message = Message::new("import-praat-tiers").with("stated", stated.to_string()).with("there", tiers.len());
        findings.push(message.into());
    }
    if tokens.cut_off {
        findings.push(Finding { place: Place::Line(tokens.line), message: Message::new("import-praat-cut-off") });
    }
    tiers
}
