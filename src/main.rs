//! The program: reads its arguments and ends with their exit code. Everything else is in the library.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A file becomes very many small parts that are let go together; this takes memory for them once, where the C library asks the system
/// for it again for each file.
#[global_allocator]
static MEMORY: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(gensvar::cli::main(std::env::args_os()))
}
