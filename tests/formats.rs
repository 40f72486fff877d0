//! Reading files that others made, sound and broken.

mod boris;
mod cacti;
mod chat;
mod coded;
mod datavyu;
mod elan;
mod markdown;
mod peers;
mod plain_text;
mod praat;
mod refi;
mod ron_files;
mod round_trip;
mod round_trips;
mod samples;
mod sdis;
mod timed_hostile;
mod versions;
mod webvtt_there_and_back;
