//! Reading files that others made, sound and broken.

mod chat;
mod elan;
mod peers;
mod plain_text;
mod praat;
mod refi;
mod ron_files;
mod round_trip;
mod versions;
