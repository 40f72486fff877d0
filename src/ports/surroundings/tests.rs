use super::*;
use crate::domain::message::Message;

/// A made-up computer: its own files lie in `system`, its home is `home`.
fn computer() -> (tempfile::TempDir, Surroundings) {
    let folder = tempfile::tempdir().unwrap();
    let (system, home) = (folder.path().join("system"), folder.path().join("home"));
    std::fs::create_dir_all(&system).unwrap();
    std::fs::create_dir_all(&home).unwrap();
    let surroundings = Surroundings { system, home: Some(home), host: "here".into(), ..Surroundings::default() };
    (folder, surroundings)
}

fn put(surroundings: &Surroundings, path: &str, text: &str) {
    let path = surroundings.system.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

/// Has the home lie on a file system of a kind, made of a source and with a device's numbers.
fn mounted(surroundings: &Surroundings, kind: &str, source: &str, device: &str) {
    let home = real(surroundings.home.as_deref().unwrap());
    let home = home.display().to_string().replace(' ', "\\040");
    let lines = format!(
        "22 1 0:1 / / rw,relatime shared:1 - rootfs none rw\n\
        29 22 {device} / {home} rw,nosuid shared:7 master:2 - {kind} {source} rw\n\
        30 22 0:9 / {home}x rw - tmpfs tmpfs rw\n"
    );
    put(surroundings, "proc/self/mountinfo", &lines);
}

fn encryption(surroundings: &Surroundings) -> Option<Encryption> {
    let home = surroundings.home.clone().unwrap();
    let mount = surroundings.mount(&home);
    assert!(mount.is_some());
    // Where the tester's own folder is sealed, there is nothing to be learnt here.
    surroundings.encryption(&home, mount.as_ref()).filter(|it| *it != Encryption::Folder)
}

#[test]
fn the_file_system_of_a_path_is_the_nearest_above_it_and_the_last_one_there() {
    let (_folder, computer) = computer();
    mounted(&computer, "ext4", "/dev/sda1", "8:1");
    let home = computer.home.clone().unwrap();
    let mount = computer.mount(&home.join("not/there/yet")).unwrap();
    assert_eq!((mount.kind.as_str(), mount.device.as_str(), mount.shared()), ("ext4", "8:1", None));
    assert_eq!(computer.mount(Path::new("/")).unwrap().kind, "rootfs");
    let told = computer.told("proc/self/mountinfo").unwrap();
    let over = format!("{told}31 29 0:50 / {} rw - cifs //server/share rw\n", real(&home).display());
    put(&computer, "proc/self/mountinfo", &over);
    assert_eq!(computer.mount(&home).unwrap().shared(), Some(Shared::Network));
    assert_eq!(
        Surroundings { system: home.clone(), ..computer }.mount(&home),
        None,
        "nothing is told, nothing is known"
    );
    assert_eq!(Mount::of("36 35 98:0 / /a\\040b rw - ext3 /dev/x\\134y rw").unwrap().point, Path::new("/a b"));
}

fn named(kind: &str) -> Mount {
    Mount { device: "0:1".into(), point: "/".into(), kind: kind.into(), source: "x".into() }
}

#[test]
fn kinds_of_file_systems_say_who_else_may_reach_them() {
    for (kind, shared) in [
        ("nfs4", Some(Shared::Network)),
        ("smb3", Some(Shared::Network)),
        ("fuse.sshfs", Some(Shared::Network)),
        ("9p", Some(Shared::Host)),
        ("vboxsf", Some(Shared::Host)),
        ("fuse.something", Some(Shared::Program)),
        ("fuse.gocryptfs", None),
        ("fuseblk", None),
        ("ext4", None),
        ("overlay", None),
    ] {
        assert_eq!(named(kind).shared(), shared, "{kind}");
    }
    assert!(!named("vfat").keeps_modes() && named("xfs").keeps_modes());
    assert!(named("tmpfs").is_fleeting() && !named("btrfs").is_fleeting());
}

#[test]
fn an_encrypted_disk_is_seen_through_what_stands_on_it_and_nothing_else_is_claimed() {
    let (_folder, computer) = computer();
    mounted(&computer, "ext4", "/dev/mapper/home", "254:3");
    assert_eq!(encryption(&computer), None, "nothing is known of the disk");
    put(&computer, "sys/dev/block/254:3/dm/uuid", "LVM-abc\n");
    assert_eq!(encryption(&computer), None);
    for name in ["dm-1", "dm-2"] {
        put(&computer, &format!("sys/dev/block/254:3/slaves/{name}/dev"), "254:1\n");
        put(&computer, &format!("sys/class/block/{name}/dm/uuid"), "CRYPT-LUKS2-00ff-luks\n");
    }
    assert_eq!(encryption(&computer), Some(Encryption::Disk));
    for other in ["CRYPT-VERITY-00ff-root", "CRYPT-INTEGRITY-x", "", "mpath-1"] {
        put(&computer, "sys/class/block/dm-2/dm/uuid", other);
        assert_eq!(encryption(&computer), None, "one of two disks is {other:?}");
    }
    // Disks that stand on themselves end somewhere.
    put(&computer, "sys/class/block/dm-2/slaves/dm-2/dev", "254:2\n");
    assert_eq!(encryption(&computer), None);
}

#[test]
fn file_systems_that_encrypt_are_known_and_those_over_several_disks_looked_up() {
    let (_folder, computer) = computer();
    for kind in ["ecryptfs", "fuse.gocryptfs"] {
        mounted(&computer, kind, "/home/.x", "0:40");
        assert_eq!(encryption(&computer), Some(Encryption::FileSystem));
    }
    mounted(&computer, "btrfs", "/dev/dm-0", "0:41");
    put(&computer, "dev/dm-0", "");
    put(&computer, "sys/class/block/dm-0/dm/uuid", "CRYPT-LUKS1-x");
    assert_eq!(encryption(&computer), None, "whether it is the only disk is not told");
    put(&computer, "sys/fs/btrfs/4f/devices/dm-0/dev", "254:0");
    assert_eq!(encryption(&computer), Some(Encryption::Disk));
    put(&computer, "sys/fs/btrfs/4f/devices/sdb1/dev", "8:17");
    assert_eq!(encryption(&computer), None, "the other disk is not encrypted");
}

#[test]
fn every_service_is_known_by_each_of_its_signs() {
    for service in SERVICES {
        let marks = service.files.iter().map(|name| (name, false)).chain(service.folders.iter().map(|it| (it, true)));
        for (name, is_folder) in marks {
            let (folder, computer) = computer();
            let inner = folder.path().join("talks/2026");
            std::fs::create_dir_all(&inner).unwrap();
            assert_eq!(computer.synced(&inner), None);
            let mark = folder.path().join("talks").join(name.replace('*', "0a1b"));
            if is_folder {
                std::fs::create_dir(mark).unwrap();
            } else {
                std::fs::write(mark, "").unwrap();
            }
            let synced = computer.synced(&inner.join("a.coding.ron")).unwrap();
            assert_eq!((synced.service, synced.sign), (service.name, Sign::Mark), "{name}");
            assert_eq!(synced.folder, real(&folder.path().join("talks")));
            let told = computer.told_of_state(&inner.join("gensvar")).unwrap();
            assert_eq!(told, Message::new("open-state-synced").with("service", service.name));
        }
        for name in service.called {
            let (_folder, computer) = computer();
            let inner = computer.home.as_ref().unwrap().join(name.replace('*', "Kommune")).join("x");
            std::fs::create_dir_all(&inner).unwrap();
            let synced = computer.synced(&inner).unwrap();
            assert_eq!((synced.service, synced.sign), (service.name, Sign::Name), "{name}");
            assert_eq!(computer.told_of_state(&inner), None, "it may only be called so");
        }
        for (file, before, behind) in service.settings {
            let (_folder, computer) = computer();
            let home = computer.home.clone().unwrap();
            let (mine, other) = (home.join("mine"), home.join("other"));
            for folder in [&mine, &other, &home.join(file).parent().unwrap().to_owned()] {
                std::fs::create_dir_all(folder).unwrap();
            }
            let text = format!("x{before}/nowhere{behind}y{before}{}{behind}", mine.display());
            std::fs::write(home.join(file), text).unwrap();
            let synced = computer.synced(&mine).unwrap();
            assert_eq!((synced.service, synced.sign), (service.name, Sign::Settings), "{file}");
            assert_eq!(computer.synced(&other), None, "{file}");
            std::fs::write(home.join(file), format!("{before}~/mine{behind}")).unwrap();
            assert!(computer.synced(&mine).is_some(), "{file}");
        }
    }
}

#[test]
fn the_settings_of_a_service_in_the_home_make_no_synced_folder() {
    let (_folder, computer) = computer();
    let home = computer.home.clone().unwrap();
    std::fs::create_dir(home.join(".dropbox")).unwrap();
    assert_eq!(computer.synced(&home), None);
}

#[test]
fn the_terminals_letters_are_as_the_first_variable_says() {
    let with = |variables: &[(&'static str, &str)]| {
        let variables = variables.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Surroundings { variables, ..Surroundings::default() }.has_unicode()
    };
    assert_eq!(with(&[]), None);
    assert_eq!(with(&[("LANG", "da_DK.UTF-8")]), Some(true));
    assert_eq!(with(&[("LANG", "da_DK.UTF-8"), ("LC_ALL", "C")]), Some(false));
    assert_eq!(with(&[("LANG", "nb_NO.utf8"), ("LC_ALL", "")]), Some(true));
}
