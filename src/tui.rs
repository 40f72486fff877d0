//! What the coder sees and presses.
//!
//! The way of a key press: [`terminal`] translates it, the [`keymap`] says what it means, [`update`] changes the
//! [`app`] and returns [`effect`]s, the [`driver`] performs them, and [`view`] draws the state as it is. Drawing never
//! changes anything, and nothing but the driver touches the outside world.

pub mod app;
pub mod board;
pub mod code_keys;
pub mod command;
pub mod driver;
pub mod effect;
pub mod graphemes;
pub mod help_page;
pub mod keymap;
pub mod last_words;
pub mod line_input;
pub mod msg;
pub mod paragraph;
pub mod regions;
pub mod short_names;
pub mod start;
pub mod terminal;
pub mod theme;
pub mod transcript;
pub mod update;
pub mod view;
