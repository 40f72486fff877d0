//! Reading files that others made, sound and broken.

mod plain_text;
mod ron_files;
mod round_trips;
mod versions;
