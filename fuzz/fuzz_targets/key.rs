//! Names of keys: what is read is written as it is read again.
#![no_main]

use gensvar::tui::keymap::Key;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(key) = text.parse::<Key>() {
        assert_eq!(key.to_string().parse::<Key>().ok(), Some(key));
    }
});
