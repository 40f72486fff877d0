//! Reading files that others made, sound and broken.

mod any_talk;
mod boris;
mod cacti;
mod chat;
mod coded;
mod codes_only;
mod datavyu;
mod elan;
mod every_field;
mod holds;
mod json_schema;
mod markdown;
mod out_and_in;
mod peers;
mod plain_text;
mod praat;
mod published;
mod refi;
mod ron_files;
mod samples;
mod sdis;
mod several_books;
mod timed_hostile;
mod versions;
mod webvtt;
