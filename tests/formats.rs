//! Reading files that others made, sound and broken.

mod elan;
mod peers;
mod plain_text;
mod praat;
mod ron_files;
mod round_trip;
mod versions;
