//! Reading files that others made, sound and broken.

mod plain_text;
mod ron_files;
mod round_trips;
mod samples;
mod timed_hostile;
mod versions;
mod webvtt_there_and_back;
