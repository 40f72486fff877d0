//! What coders do, key by key, and what they then see.

mod any_keys;
mod boards;
mod coding;
mod correcting;
mod cutting;
mod hostile;
mod judging;
mod languages;
mod merging;
mod moving;
mod random;
mod recoding;
mod saving;
mod screens;
mod session;
mod slices;
