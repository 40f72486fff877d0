//! The rules of the house that a machine can hold: arrows between rooms, sizes, names, texts, files that come along.

mod formats;
mod languages;
mod outward;
mod rooms;
mod samples;
mod shipped;
mod sizes;
mod source;
mod texts;

/// Fails with everything that was found, one a line.
fn none(what: &str, found: &[String]) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}
