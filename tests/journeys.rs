//! What coders do, key by key, and what they then see.

mod coding;
mod correcting;
mod cutting;
mod hostile;
mod languages;
mod moving;
mod random;
mod recoding;
mod saving;
mod screens;
mod session;
