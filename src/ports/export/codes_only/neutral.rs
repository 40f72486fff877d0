//! Codebooks that do not come with the program, without their ids and words: somebody wrote those, and the id of one that was
//! made from a file is that file's name.

use std::collections::HashMap;
use std::sync::Arc;

use super::called::{Called, is_one_word};
use super::{BOOK, numbered};
use crate::domain::codebook::{Codebook, Names};
use crate::domain::coding::CodebookUsed;
use crate::ports::codebooks::Library;

/// The codebooks of one run.
#[derive(Debug)]
pub(super) struct Books {
    shipped: Library,
    /// Neutral ids of others, by what they are called in small letters.
    ids: HashMap<String, String>,
    /// Others without words, by their neutral ids, each with what it was.
    bare: HashMap<String, (Arc<Codebook>, Arc<Codebook>)>,
}

impl Books {
    pub fn new(shipped: Library) -> Self {
        Self { shipped, ids: HashMap::new(), bare: HashMap::new() }
    }

    /// The id under which a codebook goes out: its own where one of that id comes with the program.
    pub fn id(&mut self, id: &str) -> String {
        if let Some(Ok(shipped)) = self.shipped.codebook(id) {
            return shipped.id.clone();
        }
        let next = numbered(BOOK, self.ids.len() + 1);
        self.ids.entry(id.to_lowercase()).or_insert(next).clone()
    }

    /// What is written down of a codebook without itself: its version stays where it is that of one which comes with the
    /// program.
    pub fn used(&mut self, used: &CodebookUsed) -> CodebookUsed {
        let id = self.id(&used.id);
        let shipped = self.shipped.codebook(&id).and_then(Result::ok);
        let shipped = shipped.map(|book| CodebookUsed::of(&book)).filter(|shipped| shipped == used);
        shipped.unwrap_or(CodebookUsed { id, version: String::new(), fingerprint: String::new() })
    }

    /// A codebook as it goes out.
    pub fn bare(&mut self, book: &Arc<Codebook>, called: &mut Called) -> Arc<Codebook> {
        let shipped = self.shipped.codebook(&book.id).and_then(Result::ok);
        if let Some(shipped) = shipped.filter(|it| it.fingerprint() == book.fingerprint() && words(it) == words(book)) {
            return shipped;
        }
        let id = self.id(&book.id);
        match self.bare.get(&id) {
            Some((was, bare)) if was == book => Arc::clone(bare),
            _ => {
                let bare = Arc::new(neutral(book, &id, called));
                self.bare.insert(id, (Arc::clone(book), Arc::clone(&bare)));
                bare
            }
        }
    }

    /// Whether a codebook that goes out comes with the program as it is.
    pub fn is_shipped(&self, book: &Codebook) -> bool {
        self.shipped.codebook(&book.id).and_then(Result::ok).is_some_and(|it| it.fingerprint() == book.fingerprint())
    }

    /// A pass that is done, as `CODEBOOK/PASS`. One that no codebook knows is left out.
    pub fn pass(&mut self, pass: &str) -> Option<String> {
        let (book, pass) = pass.rsplit_once('/')?;
        let id = self.id(book);
        let shipped = self.shipped.codebook(book).and_then(Result::ok);
        let is_shipped = shipped.is_some_and(|book| book.passes.iter().any(|known| known.id == pass));
        let (was, bare) = match self.bare.get(&id) {
            None if is_shipped => return Some(format!("{id}/{pass}")),
            found => found?,
        };
        let place = was.passes.iter().position(|known| known.id == pass)?;
        Some(format!("{id}/{}", bare.passes.get(place)?.id))
    }
}

/// What stands in a codebook beside figures and texts, and may hold a word.
fn words(book: &Codebook) -> Vec<&str> {
    let groups = book.groups.iter().map(|(id, _)| id.as_str()).chain(book.codes.iter().map(|code| code.group.as_str()));
    let passes = book.passes.iter().map(|pass| pass.id.as_str());
    let signs = book.modifiers.iter().flat_map(|modifier| modifier.values.iter().map(|value| value.sign.as_str()));
    groups.chain(passes).chain(signs).collect()
}

/// A codebook of the same codes, whose every text is empty and whose groups and passes are numbered. Codes, what refines
/// them, global scores and figures stay as somebody called them: without that nothing would be left to share. Where they are
/// what stood in a file, only what cannot be words stays.
fn neutral(book: &Codebook, id: &str, names: &mut Called) -> Codebook {
    let mut bare = book.clone();
    for (_, text) in bare.texts_mut() {
        text.0.clear();
    }
    let called = |name: &str| Names([("en".to_owned(), name.to_owned())].into());
    (bare.id, bare.version, bare.name) = (id.to_owned(), String::new(), called(id));
    bare.crossings.clear();
    if book.made {
        names.rename(&mut bare);
    }
    let group = |group: &str| match book.groups.iter().position(|(known, _)| known == group) {
        Some(place) => numbered("group", place + 1),
        None => String::new(),
    };
    for code in &mut bare.codes {
        code.name = called(&code.id.0);
        code.group = group(&code.group);
    }
    for (place, (id, _)) in bare.groups.iter_mut().enumerate() {
        *id = numbered("group", place + 1);
    }
    for (place, pass) in bare.passes.iter_mut().enumerate() {
        pass.id = numbered("pass", place + 1);
    }
    for value in bare.modifiers.iter_mut().flat_map(|modifier| &mut modifier.values) {
        if !is_one_word(&value.sign) {
            value.sign.clone_from(&value.id);
        }
    }
    for rating in &mut bare.ratings {
        rating.anchors.clear();
    }
    for thresholds in bare.scores.iter_mut().filter_map(|score| score.thresholds.as_mut()) {
        thresholds.source.clear();
    }
    bare
}
