//! What coders do, key by key, and what they then see.

mod coding;
mod cutting;
mod moving;
mod saving;
mod screens;
mod session;
