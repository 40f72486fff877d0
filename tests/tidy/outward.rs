//! Nothing goes out: no library that reaches a network, no socket in the sources, and no words but by way of one place.

use super::none;
use super::source::{Source, sources};
use crate::support::root;

/// Libraries that reach a network, each with what it would be here for. A name that ends with a dash stands for all that
/// begin with it.
const NETWORK: &[(&str, &str)] = &[
    ("async-std", "sockets beside files"),
    ("async-net", "sockets"),
    ("attohttpc", "fetches pages"),
    ("awc", "fetches pages"),
    ("aws-", "a service in the cloud"),
    ("axum", "serves pages"),
    ("actix-", "serves pages"),
    ("bugsnag", "sends reports of faults"),
    ("curl", "fetches anything"),
    ("curl-sys", "fetches anything"),
    ("git2", "fetches repositories"),
    ("gix-transport", "fetches repositories"),
    ("h2", "speaks HTTP"),
    ("h3", "speaks HTTP"),
    ("hickory-", "asks name servers"),
    ("http", "speaks HTTP"),
    ("hyper", "speaks HTTP"),
    ("hyper-", "speaks HTTP"),
    ("if-addrs", "lists the computer's addresses"),
    ("isahc", "fetches pages"),
    ("lettre", "sends mail"),
    ("libp2p", "speaks to other computers"),
    ("mdns", "finds other computers"),
    ("minreq", "fetches pages"),
    ("native-tls", "speaks to other computers in secret"),
    ("openssl", "speaks to other computers in secret"),
    ("openssl-sys", "speaks to other computers in secret"),
    ("opentelemetry", "sends what the program does"),
    ("opentelemetry-", "sends what the program does"),
    ("posthog-rs", "sends what the coder does"),
    ("quinn", "speaks to other computers"),
    ("reqwest", "fetches pages"),
    ("rustls", "speaks to other computers in secret"),
    ("self_update", "fetches new versions"),
    ("sentry", "sends reports of faults"),
    ("sentry-", "sends reports of faults"),
    ("socket2", "sockets"),
    ("ssh2", "speaks to other computers"),
    ("surf", "fetches pages"),
    ("tiny_http", "serves pages"),
    ("tokio", "sockets beside files; threads and channels do here"),
    ("tokio-", "belongs to tokio"),
    ("tonic", "speaks to other computers"),
    ("trust-dns-", "asks name servers"),
    ("tungstenite", "speaks to other computers"),
    ("ureq", "fetches pages"),
    ("warp", "serves pages"),
    ("websocket", "speaks to other computers"),
    ("zeroconf", "finds other computers"),
    ("zmq", "speaks to other programs and computers"),
];

/// What names a socket in the sources.
const SOCKETS: [&str; 12] = [
    "std::net",
    "std::os::unix::net",
    "rustix::net",
    "libc",
    "mio",
    "UnixStream",
    "UnixListener",
    "UnixDatagram",
    "TcpStream",
    "TcpListener",
    "UdpSocket",
    "socket",
];

/// What writes words past the one place where they are looked at, and libraries that keep records.
const LOUD: [&str; 5] = ["print", "println", "eprint", "eprintln", "dbg"];
const RECORDS: [&str; 5] = ["log", "tracing", "slog", "syslog", "env_logger"];

/// The files that know standard error: the command line, which hands it to every verb, and what tells where the program
/// came to grief.
const SPEAKERS: [&str; 2] = ["src/cli.rs", "src/ports/panics.rs"];

fn reaches(name: &str) -> Option<&'static str> {
    let is = |known: &str| name == known || (known.ends_with('-') && name.starts_with(known));
    NETWORK.iter().find(|(known, _)| is(known)).map(|(_, why)| *why)
}

#[test]
fn no_library_reaches_a_network() {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let names: Vec<&str> =
        lock.lines().filter_map(|line| line.strip_prefix("name = \"")).map(|name| name.trim_end_matches('"')).collect();
    assert!(names.len() > 100 && names.contains(&"gensvar"), "the list of libraries was not read");
    let found: Vec<String> = names.iter().filter_map(|name| Some(format!("{name}: {}", reaches(name)?))).collect();
    none("libraries that reach a network", &found);
    assert_eq!([reaches("hyper-util").is_some(), reaches("httparse").is_some()], [true, false]);
}

fn sockets(source: &Source) -> Vec<String> {
    let named = |path: &String| {
        SOCKETS
            .iter()
            .any(|it| path == it || path.starts_with(&format!("{it}::")) || path.split("::").any(|part| part == *it))
    };
    source.paths().into_iter().filter(named).map(|path| format!("{} names {path}", source.path)).collect()
}

#[test]
fn no_source_names_a_socket() {
    none("sockets", &sources("src").iter().flat_map(sockets).collect::<Vec<_>>());
    for text in
        ["use std::os::unix::net::UnixStream;", "let a = std::net::TcpStream::connect(b);", "rustix::net::socket()"]
    {
        assert!(!sockets(&Source::of("src/ports/x.rs".into(), text.into())).is_empty(), "{text}");
    }
    assert_eq!(
        sockets(&Source::of("src/ports/x.rs".into(), "// std::net\nlet a = \"socket\";".into())),
        [] as [&str; 0]
    );
}

/// Macros of a file that write past the one place.
fn loud(source: &Source) -> Vec<String> {
    let code = source.production();
    let starts = |at: usize| code[..at].chars().next_back().is_none_or(|it| !it.is_alphanumeric() && it != '_');
    let called = |name: &str| code.match_indices(&format!("{name}!")).any(|(at, _)| starts(at));
    LOUD.iter().filter(|name| called(name)).map(|name| format!("{} calls {name}!", source.path)).collect()
}

#[test]
fn nothing_is_written_past_the_one_place_and_nothing_is_recorded() {
    none("words past the one place", &sources("src").iter().flat_map(loud).collect::<Vec<_>>());
    let manifest = std::fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let keeps =
        |name: &&&str| manifest.lines().any(|line| line.split(['=', '.']).next().is_some_and(|it| it.trim() == **name));
    none("libraries that keep records", &RECORDS.iter().filter(keeps).map(ToString::to_string).collect::<Vec<_>>());
    for text in ["fn f() { eprintln!(\"x\") }", "std::dbg!(a);"] {
        assert_eq!(loud(&Source::of("src/domain/x.rs".into(), text.into())).len(), 1, "{text}");
    }
    assert_eq!(loud(&Source::of("src/domain/x.rs".into(), "my_print!(a); // println!".into())), [] as [&str; 0]);
}

#[test]
fn only_two_files_know_standard_error() {
    let knows = |source: &Source| {
        source.production().contains("stderr()") || source.paths().iter().any(|path| path.ends_with("::stderr"))
    };
    let found: Vec<String> = sources("src").iter().filter(|source| knows(source)).map(|it| it.path.clone()).collect();
    assert_eq!(found, SPEAKERS);
}
