//! The program: reads its arguments and ends with their exit code. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(gensvar::cli::main(std::env::args_os()))
}
