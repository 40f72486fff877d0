//! What coders do, key by key, and what they then see.

mod screens;
