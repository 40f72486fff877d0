//! A whole run of the program, and each of its verbs, watched for sockets: none reaches another computer.
//!
//! Looking up the name of an account may ask a service of this computer (`AF_UNIX`), as every program does that asks who
//! somebody is. Anything else is a fault.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::pty::{Home, PROGRAM, Terminal};

const SAMPLE: &str = "smoking-primary-care";

/// Calls of a log that make a socket or name somebody to reach, but for those inside this computer. What is sent over a
/// socket was seen when that was made; a thread wakes another one so.
fn outward(log: &str) -> Vec<String> {
    let reaches = |line: &&str| {
        let call = line.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
        let makes = ["socket(", "socketpair("].iter().any(|it| call.starts_with(it));
        (makes || call.contains("sa_family=")) && !call.contains("AF_UNIX")
    };
    log.lines().filter(reaches).map(str::to_owned).collect()
}

/// Watches what follows on the command line, and writes what it sees to a file.
fn watching(log: &Path) -> Vec<String> {
    let words = ["-f", "-qq", "-e", "trace=%network", "-o", &log.display().to_string()];
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn log_in(home: &Home) -> std::path::PathBuf {
    home.talks().join("../log")
}

#[test]
#[ignore = "needs strace"]
fn a_whole_run_makes_no_socket_that_reaches_another_computer() {
    let home = Home::new();
    let file = home.sample(SAMPLE).display().to_string();
    let mut words = watching(&log_in(&home));
    words.extend([PROGRAM, "--coder", "anna", &file].map(str::to_owned));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let mut terminal = Terminal::run("strace", &home, &words, &[]);
    terminal.wait_for("turn 1 of 91");
    terminal.send("q");
    terminal.wait_for("90 turns to code");
    terminal.wait_for("✓ saved");
    terminal.send("\u{11}");
    assert_eq!(terminal.wait(), 0);
    let log = std::fs::read_to_string(log_in(&home)).unwrap();
    assert_eq!(outward(&log), [] as [&str; 0]);
    let coding = std::fs::read_dir(home.talks()).unwrap().map(|it| it.unwrap().path());
    let coding = coding.into_iter().find(|path| path.to_string_lossy().ends_with(".coding.ron")).unwrap();
    println!("open, code, save, quit: {} calls of sockets, all inside the computer", log.lines().count());
    for verb in verbs(&coding.display().to_string()) {
        let log = verb_log(&home, &verb);
        assert_eq!(outward(&log), [] as [&str; 0], "{verb:?}");
    }
}

/// Every verb with something to do.
fn verbs(coding: &str) -> Vec<Vec<String>> {
    let lines = [
        "--help",
        "--version",
        "summary FILE",
        "replies FILE",
        "history FILE",
        "good-copies FILE",
        "check FILE",
        "merge FILE COPY",
        "keymaps show",
        "keymaps where",
        "keymaps print oars",
        "codebooks list",
        "codebooks show oars",
        "codebooks new --from oars --id ours",
        "plans list",
        "plans show",
        "plans where",
        "words reflection",
        "doctor FILE",
        "doctor --mend",
        "forget",
        "forget --yes FILE",
    ];
    let copy = coding.replace(".coding.ron", " (copy).coding.ron");
    std::fs::copy(coding, &copy).unwrap();
    let word = |word: &str| match word {
        "FILE" => coding.to_owned(),
        "COPY" => copy.clone(),
        word => word.to_owned(),
    };
    lines.iter().map(|line| line.split(' ').map(word).collect()).collect()
}

/// Runs a verb under the eyes of strace; tells what it saw.
fn verb_log(home: &Home, verb: &[String]) -> String {
    let log = log_in(home);
    let mut command = Command::new("strace");
    command.args(watching(&log)).arg(PROGRAM).args(verb);
    command.env_clear().envs(home.variables()).current_dir(home.talks());
    let status = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    // 2 would be a verb that there is not.
    assert!(matches!(status.code(), Some(0 | 1 | 3)), "{verb:?}: {status}");
    std::fs::read_to_string(&log).unwrap()
}

#[test]
#[ignore = "needs strace"]
fn a_program_that_reaches_out_is_seen() {
    let home = Home::new();
    let log = log_in(&home);
    // Looking for a computer by a name asks the network; nothing has to answer.
    let reach = "exec 3<>/dev/tcp/127.0.0.1/9";
    let mut command = Command::new("strace");
    command.args(watching(&log)).args(["bash", "-c", reach]).env_clear().envs(home.variables());
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    let seen = outward(&std::fs::read_to_string(&log).unwrap());
    assert!(seen.iter().any(|call| call.contains("AF_INET")), "{seen:?}");
}

#[test]
fn calls_that_reach_out_are_told_from_those_that_stay_inside() {
    let log = "12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3\n\
        12 connect(3, {sa_family=AF_UNIX, sun_path=\"/var/run/nscd/socket\"}, 110) = -1 ENOENT\n\
        13 socket(AF_INET, SOCK_DGRAM, 0) = 4\n\
        13 sendto(4, \"x\", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1\n\
        13 sendto(9, \"\", 0, MSG_DONTWAIT, NULL, 0) = 0\n\
        14 +++ exited with 0 +++\n";
    assert_eq!(outward(log).len(), 2);
}
