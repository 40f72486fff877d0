//! What is to be typed behind the program's name to open a file.

use std::path::Path;

/// A path as it is typed behind the program's name: between quotation marks where a shell would part it.
pub fn typed(path: &Path) -> String {
    let path = path.display().to_string();
    let parts = |letter: char| letter.is_whitespace() || matches!(letter, '(' | ')' | '&' | ';' | '\'' | '*' | '?');
    if path.contains(parts) { format!("\"{path}\"") } else { path }
}

/// The same with the coder who has to be named.
pub fn typed_by(path: &Path, coder: Option<&str>) -> String {
    match coder {
        Some(coder) => format!("{} --coder {}", typed(path), typed(Path::new(coder))),
        None => typed(path),
    }
}
