//! Reading files that others made, sound and broken.

mod boris;
mod cacti;
mod coded;
mod datavyu;
mod plain_text;
mod ron_files;
mod round_trips;
mod samples;
mod sdis;
mod timed_hostile;
mod versions;
mod webvtt_there_and_back;
