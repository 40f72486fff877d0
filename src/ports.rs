//! The outside world, each part behind a narrow interface: files, the clock, imports, instruments, locales.
//!
//! Nothing here knows the screen.

pub mod clock;
pub mod codebooks;
pub mod columns;
pub mod config;
pub mod copies;
pub mod decode;
pub mod elsewhere;
pub mod ending;
pub mod export;
pub mod fault;
pub mod figures;
pub mod files;
pub mod formats;
pub mod good_copies;
pub mod held;
pub mod import;
pub mod journal;
pub mod keeping;
pub mod kept;
pub mod limits;
pub mod locale;
pub mod lock;
pub mod open;
pub mod panics;
pub mod patience;
pub mod plans;
pub mod quota;
pub mod recent;
pub mod rescue;
pub mod ron;
pub mod samples;
pub mod store;
pub mod stored;
pub mod strays;
pub mod surroundings;
pub mod writer;
