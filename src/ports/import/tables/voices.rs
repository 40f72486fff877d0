//! Who speaks in the rows of a table.

use std::collections::VecDeque;

use super::Known;
use crate::domain::session::Role;
use crate::ports::import::counted::Counted;
use crate::ports::import::labels;
use crate::ports::import::material::{Place, Talk, Voice};

/// Words for roles that are kept with their meaning: more than that nobody has in one talk.
const KEPT_ROLES: usize = 8;

/// Words in columns of roles, and the roles that they stand for: the last few.
#[derive(Default)]
pub struct Roles(VecDeque<(String, Option<Role>)>);

impl Roles {
    /// The role that a word stands for.
    fn of(&mut self, word: &str) -> Option<Role> {
        if let Some((_, role)) = self.0.iter().find(|(known, _)| known == word) {
            return *role;
        }
        let role = role(word);
        if self.0.len() == KEPT_ROLES {
            self.0.pop_front();
        }
        self.0.push_back((word.to_owned(), role));
        role
    }
}

/// What a row says of whoever speaks.
pub struct Speaks<'r> {
    pub label: &'r str,
    pub role: &'r str,
    pub name: &'r str,
}

/// The voice of a row; none where nobody is named.
pub fn voice(talk: &mut Talk, known: &mut Known, said: &Speaks<'_>, place: &Place, told: &mut Counted) -> Option<u16> {
    // Who has no label is known by the name, and who has no name by the role.
    let label = [said.label, said.name, said.role].into_iter().find(|word| !word.is_empty())?;
    let role = known.roles.of(said.role);
    if role.is_none() && !said.role.is_empty() {
        told.note_such("table-role-unknown", said.role, || place.clone());
    }
    if let Some(by) = known.voices.get(label) {
        let there = &mut talk.voices[usize::from(*by)];
        if role.is_some() && there.role.is_some() && there.role != role {
            told.note_such("table-role-differs", label, || place.clone());
        }
        there.role = there.role.or(role);
        if there.name.is_empty() {
            said.name.clone_into(&mut there.name);
        } else if !said.name.is_empty() && there.name != said.name {
            told.note_such("table-name-differs", said.name, || place.clone());
        }
        return Some(*by);
    }
    let by = u16::try_from(talk.voices.len()).ok()?;
    talk.voices.push(Voice { role, name: said.name.to_owned(), ..Voice::called(label) });
    known.voices.insert(label.to_owned(), by);
    Some(by)
}

/// The role that a word stands for: one of ours, or one by which transcripts call speakers. A word that leaves it open says nothing.
fn role(word: &str) -> Option<Role> {
    if word.is_empty() {
        return None;
    }
    let ours = |word: &str| Role::ALL.into_iter().find(|known| known.word() == word);
    ours(word)
        .or_else(|| ours(&word.to_lowercase()))
        .or_else(|| labels::role(&labels::key(word)).filter(|role| *role != Role::Unknown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_roles_mean_the_same_however_many_there_are() {
        let words =
            ["client", "Terapeut", "", "klient", "tolk", "x", "Client", "Behandler", "relative", "CLIENT", "other"];
        assert!(words.len() > KEPT_ROLES);
        let mut roles = Roles::default();
        for word in words.iter().cycle().take(3 * words.len()).chain(&words[..2]).chain(&words[..2]) {
            assert_eq!(roles.of(word), role(word), "{word}");
            assert!(roles.0.len() <= KEPT_ROLES);
        }
        assert_eq!((roles.of("client"), roles.of("x")), (Some(Role::Client), None));
    }
}
