//! Options that messages tell, as they can be pasted behind a command.

/// Signs that mean something to a shell between double quotes.
const MEANING: [char; 5] = ['"', '$', '`', '\\', '!'];

/// The option that says what a code of the file is called here: `--code "CRX=…"`.
pub fn code(there: &str) -> String {
    let pair = format!("{there}=…");
    if pair.contains(MEANING) {
        return format!("--code '{}'", pair.replace('\'', r"'\''"));
    }
    format!("--code \"{pair}\"")
}

#[cfg(test)]
mod tests {
    use super::code;

    #[test]
    fn what_a_shell_would_read_stands_in_single_quotes() {
        assert_eq!(code("CR x"), "--code \"CR x=…\"");
        assert_eq!(code("it's"), "--code \"it's=…\"");
        assert_eq!(code("\"q\""), "--code '\"q\"=…'");
        assert_eq!(code("$it's"), r"--code '$it'\''s=…'");
    }
}
