//! Keymaps, forms of the plan, settings, and what kind of file a text is.
#![no_main]

use std::path::Path;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let path = Path::new("a.ron");
    let _ = gensvar::tui::keymap::parse(text, path);
    let _ = gensvar::ports::plans::read(text, path);
    let _ = gensvar::ports::config::judged(text, path);
    let _ = gensvar::ports::store::kind_of(text);
});
