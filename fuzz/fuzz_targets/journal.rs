//! Journals: a segment of any bytes gives its longest whole part, with numbers that count on.
#![no_main]

use gensvar::ports::journal::Log;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let log = Log::of(bytes);
    assert!(log.events.windows(2).all(|pair| pair[0].number + 1 == pair[1].number));
    let _ = log.history(log.last());
});
