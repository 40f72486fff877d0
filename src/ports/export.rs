//! Talks and codings in the forms of other programs: one writer a format. The table of formats says what each can hold.

pub mod carried;
pub mod chat;
pub mod codebook_refi;
pub mod eaf;
pub mod laid_out;
pub mod markup;
pub mod refi;
pub mod textgrid;
