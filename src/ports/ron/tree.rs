//! A spanned reading of a RON text: where each value stands. Built only when something is wrong, or for a file's head.
//!
//! It forgives: a text that is cut off or out of order gives as much of a tree as there is. It never recurses over the
//! text, so no nesting is too deep for it.

use crate::domain::codebook::Step;
use crate::ports::fault::Place;
use crate::ports::limits;

/// Parentheses around one value that a path need not tell.
const MOST_WRAPPED: usize = 8;
/// How deep values are kept. Whatever is deeper cannot be read as a value either, so that nobody asks where it stands.
const DEEPEST: usize = 2 * limits::DEEPEST;

/// What stands at a place of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A number, text, or plain word.
    Scalar,
    /// `( )`: a struct, a tuple, or what an enum's variant carries.
    Paren,
    /// `[ ]`
    Bracket,
    /// `{ }`
    Brace,
}

/// A value with its key, if it has one.
#[derive(Debug)]
struct Node {
    kind: Kind,
    start: usize,
    end: usize,
    key: Option<(usize, usize)>,
    children: Vec<usize>,
}

/// A text's values with their places.
#[derive(Debug)]
pub struct Tree<'a> {
    text: &'a str,
    nodes: Vec<Node>,
    comments: bool,
}

/// A piece of RON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token {
    Word,
    Quoted,
    Open(Kind),
    Close,
    Colon,
    Comma,
}

impl<'a> Tree<'a> {
    /// Reads a text as far as it goes.
    pub fn read(text: &'a str) -> Self {
        let root = Node { kind: Kind::Bracket, start: 0, end: text.len(), key: None, children: Vec::new() };
        let mut tree = Self { text, nodes: vec![root], comments: false };
        let mut open = vec![0];
        let mut key = Vec::from([None]);
        let mut before = None;
        let mut beyond = 0_usize;
        let mut scanner = Scanner::new(text);
        while let Some((token, start, end)) = scanner.next() {
            if beyond > 0 || (open.len() >= DEEPEST && matches!(token, Token::Open(_))) {
                match token {
                    Token::Open(_) => beyond += 1,
                    Token::Close => beyond -= 1,
                    _ => {}
                }
                before = Some(token);
                continue;
            }
            let top = open.last().copied().unwrap_or(0);
            match token {
                Token::Word | Token::Quoted => {
                    tree.add(top, Kind::Scalar, start, end, key.last_mut().and_then(Option::take));
                }
                Token::Open(Kind::Paren) if before == Some(Token::Word) && !tree.nodes[top].children.is_empty() => {
                    // The word was the name of what the parenthesis holds.
                    let named = tree.nodes.len() - 1;
                    tree.nodes[named].kind = Kind::Paren;
                    tree.nodes[named].end = text.len();
                    open.push(named);
                    key.push(None);
                }
                Token::Open(kind) => {
                    let node = tree.add(top, kind, start, text.len(), key.last_mut().and_then(Option::take));
                    open.push(node);
                    key.push(None);
                }
                Token::Close => {
                    tree.nodes[top].end = end;
                    if open.len() > 1 {
                        open.pop();
                        key.pop();
                    }
                }
                Token::Colon => {
                    if let Some(was_key) = tree.nodes[top].children.pop()
                        && let Some(current) = key.last_mut()
                    {
                        *current = Some((tree.nodes[was_key].start, tree.nodes[was_key].end));
                    }
                }
                Token::Comma => {
                    if let Some(current) = key.last_mut() {
                        *current = None;
                    }
                }
            }
            before = Some(token);
        }
        tree.comments = scanner.comments;
        tree
    }

    fn add(&mut self, parent: usize, kind: Kind, start: usize, end: usize, key: Option<(usize, usize)>) -> usize {
        let place = self.nodes.len();
        self.nodes.push(Node { kind, start, end, key, children: Vec::new() });
        self.nodes[parent].children.push(place);
        place
    }

    /// Where a value stands, as a byte offset: a map's key for a last step that is a key. Where the last part of the
    /// path is missing, the nearest value around it.
    pub fn offset(&self, path: &[Step]) -> Option<usize> {
        let top = *self.nodes.first()?.children.first()?;
        let (node, depth) = self.follow(top, path);
        let node = &self.nodes[node];
        match path.last() {
            Some(Step::Key(_)) if depth == path.len() => Some(node.key.map_or(node.start, |(start, _)| start)),
            _ => Some(node.start),
        }
    }

    /// The text of a plain value, without quotes and escapes; `None` when there is none, or it is cut off.
    pub fn scalar(&self, path: &[Step]) -> Option<String> {
        let top = *self.nodes.first()?.children.first()?;
        let (node, depth) = self.follow(top, path);
        let node = &self.nodes[node];
        (depth == path.len() && node.kind == Kind::Scalar).then_some(())?;
        self.plain(node.start, node.end)
    }

    /// Whether there are comments.
    pub fn has_comments(&self) -> bool {
        self.comments
    }

    /// How many values a list has.
    pub fn length(&self, path: &[Step]) -> usize {
        let Some(top) = self.nodes.first().and_then(|root| root.children.first()) else {
            return 0;
        };
        let (node, depth) = self.follow(*top, path);
        if depth == path.len() { self.nodes[node].children.len() } else { 0 }
    }

    /// The keys of the outermost value: what kind of file this is.
    pub fn top_fields(&self) -> impl Iterator<Item = &'a str> + '_ {
        let top = self.nodes.first().and_then(|root| root.children.first());
        let children = top.map_or(&[][..], |top| self.nodes[*top].children.as_slice());
        children.iter().filter_map(|child| self.nodes[*child].key).map(|(start, end)| &self.text[start..end])
    }

    /// Whether a field of the outermost value holds a map.
    pub fn has_map_on_top(&self) -> bool {
        let top = self.nodes.first().and_then(|root| root.children.first());
        top.is_some_and(|top| {
            let mut fields = self.nodes[*top].children.iter().map(|child| &self.nodes[*child]);
            fields.any(|field| field.kind == Kind::Brace && field.key.is_some())
        })
    }

    fn plain(&self, start: usize, end: usize) -> Option<String> {
        let text = self.text.get(start..end)?;
        if text.contains('"') { ron::from_str(text).ok() } else { Some(text.to_owned()) }
    }

    /// The last value on a path that is there, and how many steps lead to it.
    fn follow(&self, from: usize, path: &[Step]) -> (usize, usize) {
        let mut best = self.follow_straight(from, path);
        let mut node = from;
        for _ in 0..MOST_WRAPPED {
            let (Some(inner), true) = (self.wrapped(node), best.1 < path.len()) else {
                break;
            };
            node = inner;
            let found = self.follow_straight(node, path);
            if found.1 > best.1 {
                best = found;
            }
        }
        best
    }

    fn follow_straight(&self, from: usize, path: &[Step]) -> (usize, usize) {
        let Some((step, rest)) = path.split_first() else {
            return (from, 0);
        };
        let Some(child) = self.child(from, step) else {
            return (from, 0);
        };
        let (node, depth) = self.follow(child, rest);
        (node, depth + 1)
    }

    /// The one value of `Some(value)` or of a variant: paths may or may not count the parenthesis as a step.
    fn wrapped(&self, node: usize) -> Option<usize> {
        let node = &self.nodes[node];
        match node.children.as_slice() {
            [only] if node.kind == Kind::Paren && self.nodes[*only].key.is_none() => Some(*only),
            _ => None,
        }
    }

    fn child(&self, from: usize, step: &Step) -> Option<usize> {
        let children = &self.nodes[from].children;
        let named = |name: &str| {
            children.iter().rev().copied().find(|child| {
                self.nodes[*child].key.is_some_and(|(start, end)| {
                    let key = &self.text[start..end];
                    // A key in quotes without an escape need not be read to be told.
                    match key.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
                        Some(plain) if !plain.contains('\\') => plain == name,
                        _ if key.contains('"') => self.plain(start, end).as_deref() == Some(name),
                        _ => key == name || key.strip_prefix("r#") == Some(name),
                    }
                })
            })
        };
        match step {
            Step::Index(index) => children.get(*index).copied().filter(|child| self.nodes[*child].key.is_none()),
            Step::Field(name) => named(name),
            Step::Key(name) => named(name),
        }
    }
}

/// The places of byte offsets, in the order of the offsets given.
pub fn places(text: &str, offsets: &[usize]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..offsets.len()).collect();
    order.sort_by_key(|index| offsets[*index]);
    let mut places = vec![Place { line: 1, column: 1 }; offsets.len()];
    let mut now = Place { line: 1, column: 1 };
    let mut letters = text.char_indices().peekable();
    for index in order {
        while let Some((_, letter)) = letters.next_if(|(offset, _)| *offset < offsets[index]) {
            if letter == '\n' {
                now = Place { line: now.line + 1, column: 1 };
            } else {
                now.column += 1;
            }
        }
        places[index] = now;
    }
    places
}

/// Cuts a text into pieces of RON.
pub(super) struct Scanner<'a> {
    text: &'a str,
    offset: usize,
    comments: bool,
}

impl<'a> Scanner<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, offset: 0, comments: false }
    }

    /// The place of the next text in quotes of any kind.
    pub(super) fn next_text(&mut self) -> Option<(usize, usize)> {
        loop {
            let (token, start, end) = self.next()?;
            if token == Token::Quoted {
                return Some((start, end));
            }
        }
    }

    fn rest(&self) -> &str {
        &self.text[self.offset..]
    }

    fn next(&mut self) -> Option<(Token, usize, usize)> {
        self.skip_blank();
        let start = self.offset;
        let rest = self.rest();
        let letter = rest.chars().next()?;
        let (token, length) = match letter {
            '(' => (Token::Open(Kind::Paren), 1),
            '[' => (Token::Open(Kind::Bracket), 1),
            '{' => (Token::Open(Kind::Brace), 1),
            ')' | ']' | '}' => (Token::Close, 1),
            ':' => (Token::Colon, 1),
            ',' => (Token::Comma, 1),
            '"' => (Token::Quoted, quoted(rest, 0)),
            '\'' => (Token::Quoted, character(rest)),
            _ => match raw(rest) {
                Some(length) => (Token::Quoted, length),
                None => (Token::Word, word(rest).max(letter.len_utf8())),
            },
        };
        self.offset = (start + length).min(self.text.len());
        Some((token, start, self.offset))
    }

    /// Goes past blanks, comments and what is said to the reader (`#![enable(...)]`).
    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            let blank = rest.len() - trimmed.len();
            let comment = trimmed.starts_with("//") || trimmed.starts_with("/*");
            let more = if trimmed.starts_with("//") {
                trimmed.find('\n').unwrap_or(trimmed.len())
            } else if trimmed.starts_with("/*") {
                block_comment(trimmed)
            } else if trimmed.starts_with("#!") {
                trimmed.find(']').map_or(trimmed.len(), |end| end + 1)
            } else {
                self.offset += blank;
                return;
            };
            self.offset += blank + more;
            self.comments |= comment;
        }
    }
}

/// The length of a block comment; they nest.
fn block_comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut depth = 0_usize;
    let mut offset = 0;
    while offset < bytes.len() {
        match &bytes[offset..bytes.len().min(offset + 2)] {
            b"/*" => {
                depth += 1;
                offset += 2;
            }
            b"*/" => {
                depth -= 1;
                offset += 2;
                if depth == 0 {
                    return offset;
                }
            }
            _ => offset += 1,
        }
    }
    text.len()
}

/// The length of a quoted text that begins `from` bytes on.
fn quoted(text: &str, from: usize) -> usize {
    let mut escaped = false;
    for (offset, byte) in text.bytes().enumerate().skip(from + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return offset + 1,
            _ => {}
        }
    }
    text.len()
}

/// The length of a character in quotes, or of the quote alone.
fn character(text: &str) -> usize {
    let mut letters = text.char_indices().skip(1);
    match letters.next() {
        Some((_, '\\')) => text[2..].find('\'').filter(|end| *end < 12).map_or(1, |end| end + 3),
        _ => letters.next().filter(|(_, letter)| *letter == '\'').map_or(1, |(offset, _)| offset + 1),
    }
}

/// The length of a raw text (`r#"..."#`), or of a text of bytes.
fn raw(text: &str) -> Option<usize> {
    let after = text.strip_prefix('b').unwrap_or(text);
    let bytes = text.len() - after.len();
    if after.starts_with('"') {
        return Some(quoted(text, bytes));
    }
    let marked = after.strip_prefix('r')?;
    let hashes = marked.bytes().take_while(|byte| *byte == b'#').count();
    let inner = marked[hashes..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let before = text.len() - inner.len();
    Some(inner.find(&end).map_or(text.len(), |found| before + found + end.len()))
}

/// The length of a plain word or number.
fn word(text: &str) -> usize {
    let ends = |letter: char| letter.is_whitespace() || "()[]{}:,\"'".contains(letter);
    let end = text.find(ends).unwrap_or(text.len());
    text[..end].find("//").or_else(|| text[..end].find("/*")).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    macro_rules! way {
        ($($step:expr),*) => { [$(Step::from($step)),*] };
    }

    const TEXT: &str = r##"#![enable(implicit_some)]
// (a comment: "with quotes)
Book(
    id: "a\"(b", /* :,( /* nested */ */ r#raw: 1,
    codes: [(id: "SR"), Some((id: r#"raw " text"#, names: {"en": "x", 'c': "d", 3: "e"}))],
    rules: [once([("A"), "B"]), wins(scope: volley, codes: ["C", "D"]), at_most(0)],
    pair: (1, "two", (x: 5)),
)"##;

    fn at(path: &[Step]) -> (usize, usize) {
        let place = crate::ports::ron::locate(TEXT, path).unwrap();
        (place.line, place.column)
    }

    #[test]
    fn values_are_found_by_their_paths() {
        assert_eq!(at(&way!["id"]), (4, 9));
        assert_eq!(at(&way!["raw"]), (4, 48));
        assert_eq!(at(&way!["codes", 0, "id"]), (5, 18));
        assert_eq!(at(&way!["codes", 1, "id"]), (5, 35));
        assert_eq!(at(&way!["rules", 0, 0, 1]), (6, 26));
        assert_eq!(at(&way!["rules", 1, "codes", 1]), (6, 66));
        assert_eq!(at(&way!["rules", 2, 0]), (6, 81));
        assert_eq!(at(&way!["pair", 2, "x"]), (7, 26));
    }

    #[test]
    fn a_last_step_that_is_a_key_means_the_key() {
        let names = way!["codes", 1, "names"];
        let key = |name: &str| at(&[&names[..], &[Step::Key(name.to_owned())]].concat());
        assert_eq!((key("en"), key("3")), ((5, 60), (5, 81)));
        assert_eq!(at(&[Step::Key("raw".to_owned())]), (4, 41));
    }

    #[test]
    fn what_is_missing_is_told_at_the_nearest_place_around_it() {
        assert_eq!(at(&way!["codes", 7, "id"]), (5, 12));
        assert_eq!(at(&way!["codes", 0, "name", "en"]), (5, 13));
        assert_eq!(at(&way!["nothing"]), (3, 1));
    }

    #[test]
    fn plain_values_come_without_quotes_and_escapes() {
        let tree = Tree::read(TEXT);
        assert_eq!(tree.scalar(&way!["id"]).as_deref(), Some("a\"(b"));
        assert_eq!(tree.scalar(&way!["codes", 1, "id"]).as_deref(), Some("raw \" text"));
        assert_eq!(tree.scalar(&way!["codes"]), None);
        assert_eq!(Tree::read("(id: \"cut of").scalar(&way!["id"]), None);
        assert_eq!(tree.length(&way!["codes"]), 2);
        assert_eq!(tree.top_fields().collect::<Vec<_>>(), ["id", "r#raw", "codes", "rules", "pair"]);
    }

    #[test]
    fn no_text_is_too_strange() {
        for text in ["", "'", "'\\", ")))", "(((", "\"", "r#", "r#\"", "b", "/*", "*/ /", "::,:", "(a:,b:)", "'æ'æ'"]
        {
            Tree::read(text).offset(&way!["a", 1]);
        }
        let deep = "(".repeat(200_000);
        assert_eq!(Tree::read(&deep).offset(&[]), Some(0));
    }
}
