//! Reading files that others made, sound and broken.

mod boris;
mod cacti;
mod coded;
mod datavyu;
mod plain_text;
mod ron_files;
mod round_trips;
mod sdis;
mod versions;
