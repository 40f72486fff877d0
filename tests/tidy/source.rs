//! Source files as the rules look at them: code without comments and texts, texts on their own, paths, functions.

use std::path::{Path, PathBuf};

use crate::support::root;

/// A source file.
pub struct Source {
    /// Its path from the root of the repository, with `/`.
    pub path: String,
    pub text: String,
    /// The code letter for letter in plain ASCII, comments and texts blanked.
    pub code: String,
    /// Texts in the code, each with the place of its opening quote among the characters.
    pub literals: Vec<(usize, String)>,
}

/// Every Rust file under a folder, in order.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    paths.iter().map(|path| Source::read(path)).collect()
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, paths);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            paths.push(path);
        }
    }
}

impl Source {
    fn read(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
        Self::of(path, text)
    }

    pub fn of(path: String, text: String) -> Self {
        let (code, literals) = Lexer { letters: text.chars().collect(), at: 0 }.split();
        Self { path, text, code, literals }
    }

    /// Whether the file holds nothing but tests, as its parent says.
    pub fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/") || self.path == "src/domain/examples.rs"
    }

    /// The code before the inline tests.
    pub fn production(&self) -> &str {
        let tests = self.code.find("#[cfg(test)]\nmod tests {").unwrap_or(self.code.len());
        if self.is_test() { "" } else { &self.code[..tests] }
    }

    /// Lines before the inline tests.
    pub fn production_lines(&self) -> usize {
        self.production().trim_end().lines().count()
    }

    /// Texts before the inline tests, each with the code just before it.
    pub fn production_literals(&self) -> impl Iterator<Item = (&str, &str)> {
        let code = self.production();
        let inside = self.literals.iter().filter(move |(at, _)| *at < code.len());
        inside.map(move |(at, text)| (&code[at.saturating_sub(60)..*at], text.as_str()))
    }

    /// The modules in which the file stands: `src/domain/session/turn.rs` is `domain`, `session`, `turn`.
    fn module(&self) -> Vec<String> {
        let inner = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        inner.split('/').filter(|name| !["lib", "main"].contains(name)).map(str::to_owned).collect()
    }

    /// Every path that the code names, from `crate` on where it is the crate's own, lists in braces written out.
    pub fn paths(&self) -> Vec<String> {
        let tokens = tokens(&self.code);
        let mut found = Vec::new();
        let mut at = 0;
        while at < tokens.len() {
            if is_name(&tokens[at]) {
                at = expand(&tokens, at, &[], &mut found);
            } else {
                at += 1;
            }
        }
        let module = self.module();
        found.into_iter().filter(|path| path.len() > 1).map(|path| absolute(&module, &path).join("::")).collect()
    }

    /// Functions before the inline tests: name, first line, number of lines.
    pub fn functions(&self) -> Vec<(String, usize, usize)> {
        let text = self.production();
        let mut found = Vec::new();
        for (at, _) in text.match_indices("fn ") {
            let starts_word =
                text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric() && before != '_');
            let name: String =
                text[at + 3..].chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            if starts_word
                && !name.is_empty()
                && let Some(length) = body_end(&text[at..])
            {
                let first = text[..at].lines().count().max(1);
                found.push((name, first, text[at..at + length].lines().count()));
            }
        }
        found
    }
}

/// Where a function ends, from its `fn` on; none where it has no body.
fn body_end(text: &str) -> Option<usize> {
    let (mut round, mut curly) = (0, 0);
    for (at, letter) in text.char_indices() {
        match letter {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            ';' if round == 0 && curly == 0 => return None,
            '{' => curly += 1,
            '}' => {
                curly -= 1;
                if curly == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

fn tokens(code: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut in_word = false;
    for letter in code.chars() {
        let word = letter.is_alphanumeric() || letter == '_';
        match tokens.last_mut() {
            Some(last) if word && in_word => last.push(letter),
            Some(last) if letter == ':' && last == ":" => last.push(':'),
            _ if letter.is_whitespace() => {}
            _ => tokens.push(letter.to_string()),
        }
        in_word = word;
    }
    tokens
}

fn is_name(token: &str) -> bool {
    token.starts_with(|letter: char| letter.is_alphabetic() || letter == '_')
}

/// Reads a path, or a list of paths in braces, and gives the place after it.
fn expand(tokens: &[String], mut at: usize, before: &[String], found: &mut Vec<Vec<String>>) -> usize {
    let mut path = before.to_vec();
    while tokens.get(at).is_some_and(|token| is_name(token)) {
        path.push(tokens[at].clone());
        at += 1;
        if tokens.get(at).is_none_or(|token| token != "::") {
            break;
        }
        at += 1;
        if tokens.get(at).is_some_and(|token| token == "{") {
            at += 1;
            while tokens.get(at).is_some_and(|token| token != "}") {
                at = match tokens[at].as_str() {
                    "as" => at + 2,
                    name if is_name(name) => expand(tokens, at, &path, found),
                    _ => at + 1,
                };
            }
            return at + 1;
        }
    }
    found.push(path);
    at
}

fn absolute(module: &[String], path: &[String]) -> Vec<String> {
    let supers = path.iter().take_while(|name| *name == "super").count();
    if supers == 0 && path[0] != "self" {
        return path.to_vec();
    }
    let stays = module.len().saturating_sub(supers);
    let own = usize::from(path[0] == "self");
    [&["crate".to_owned()], &module[..stays], &path[supers.max(own)..]].concat()
}

/// Tells code from comments and texts.
struct Lexer {
    letters: Vec<char>,
    at: usize,
}

impl Lexer {
    fn split(mut self) -> (String, Vec<(usize, String)>) {
        let (mut code, mut literals) = (String::new(), Vec::new());
        while let Some(letter) = self.peek(0) {
            let start = self.at;
            match (letter, self.peek(1)) {
                ('/', Some('/')) => self.skip_while(|letter| letter != '\n'),
                ('/', Some('*')) => self.skip_block(),
                ('"', _) => literals.push((start, self.take_text())),
                ('r', Some('"' | '#')) if !self.in_word() && self.is_raw() => literals.push((start, self.take_raw())),
                ('\'', _) => self.skip_letter(),
                _ => {
                    // Plain ASCII makes places in bytes and in letters the same.
                    code.push(if letter.is_ascii() { letter } else { '_' });
                    self.at += 1;
                    continue;
                }
            }
            code.extend(self.letters[start..self.at].iter().map(|letter| if *letter == '\n' { '\n' } else { ' ' }));
        }
        (code, literals)
    }

    fn peek(&self, ahead: usize) -> Option<char> {
        self.letters.get(self.at + ahead).copied()
    }

    fn in_word(&self) -> bool {
        self.at > 0 && (self.letters[self.at - 1].is_alphanumeric() || self.letters[self.at - 1] == '_')
    }

    fn skip_while(&mut self, goes_on: impl Fn(char) -> bool) {
        while self.peek(0).is_some_and(&goes_on) {
            self.at += 1;
        }
    }

    fn skip_block(&mut self) {
        let mut depth = 0;
        loop {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => depth += 1,
                (Some('*'), Some('/')) => depth -= 1,
                (None, _) => return,
                _ => {
                    self.at += 1;
                    continue;
                }
            }
            self.at += 2;
            if depth == 0 {
                return;
            }
        }
    }

    fn take_text(&mut self) -> String {
        let mut text = String::new();
        self.at += 1;
        while let Some(letter) = self.peek(0) {
            self.at += 1;
            match letter {
                '"' => break,
                '\\' => {
                    text.push('\\');
                    text.extend(self.peek(0));
                    self.at += 1;
                }
                _ => text.push(letter),
            }
        }
        text
    }

    fn is_raw(&self) -> bool {
        let hashes = self.letters[self.at + 1..].iter().take_while(|letter| **letter == '#').count();
        self.peek(1 + hashes) == Some('"')
    }

    fn take_raw(&mut self) -> String {
        let hashes = self.letters[self.at + 1..].iter().take_while(|letter| **letter == '#').count();
        let end: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
        let from = self.at + hashes + 2;
        let length = self.letters[from..].windows(end.len()).position(|window| window == end).unwrap_or(0);
        self.at = from + length + end.len();
        self.letters[from..from + length].iter().collect()
    }

    /// A letter in quotes, or a lifetime, which has no closing quote.
    fn skip_letter(&mut self) {
        self.at += 1;
        if self.peek(0) == Some('\\') {
            self.at += 2;
            self.skip_while(|letter| letter != '\'');
            self.at += 1;
        } else if self.peek(1) == Some('\'') {
            self.at += 2;
        }
    }
}

#[test]
fn comments_and_texts_are_told_from_code() {
    let text =
        "let a = \"x // \\\" y\"; // crate::tui\nlet b = '\"'; /* std::fs /* */ */ fn f<'a>() { r#\"std::env\"#; }";
    let source = Source::of("src/domain/x.rs".into(), text.into());
    assert_eq!(source.literals.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), ["x // \\\" y", "std::env"]);
    assert_eq!(source.code.chars().count(), text.chars().count());
    assert_eq!(source.paths(), [] as [&str; 0]);
    assert_eq!(source.functions(), [("f".to_owned(), 2, 1)]);
}

#[test]
fn paths_are_written_out() {
    let text = "use std::{env, io::{self, Read}};\nuse super::super::ports::{a::B, c as d};\nlet x: self::y::Z = chrono::Utc::now();";
    let paths = Source::of("src/domain/x.rs".into(), text.into()).paths();
    let expected = [
        "std::env",
        "std::io::self",
        "std::io::Read",
        "crate::ports::a::B",
        "crate::ports::c",
        "crate::domain::x::y::Z",
        "chrono::Utc::now",
    ];
    assert_eq!(paths, expected);
}
