//! Which file system a path lies on, and what kinds of file systems are shared with other computers.

use std::path::{Path, PathBuf};

use super::{Surroundings, real};

/// Who else may reach what lies on a file system.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// It lies on another computer.
    Network,
    /// It belongs to the computer around this one: this is a virtual machine or a container.
    Host,
    /// A program shows it; where it really lies, only that program knows.
    Program,
}

impl Shared {
    pub const ALL: [Self; 3] = [Self::Network, Self::Host, Self::Program];

    /// The word that stands for it in files and ids of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Host => "host",
            Self::Program => "program",
        }
    }
}

/// Kinds of file systems by their names in the list of mounts, with who else may reach what lies there. A name that ends
/// with a star stands for all that begin with it, and the first that fits holds.
const SHARED: &[(&str, Option<Shared>)] = &[
    ("nfs", Some(Shared::Network)),
    ("nfs4", Some(Shared::Network)),
    ("cifs", Some(Shared::Network)),
    ("smb*", Some(Shared::Network)),
    ("ncpfs", Some(Shared::Network)),
    ("afs", Some(Shared::Network)),
    ("auristorfs", Some(Shared::Network)),
    ("coda", Some(Shared::Network)),
    ("ceph", Some(Shared::Network)),
    ("glusterfs", Some(Shared::Network)),
    ("lustre", Some(Shared::Network)),
    ("beegfs", Some(Shared::Network)),
    ("gfs2", Some(Shared::Network)),
    ("ocfs2", Some(Shared::Network)),
    ("davfs", Some(Shared::Network)),
    ("fuse.sshfs", Some(Shared::Network)),
    ("fuse.davfs*", Some(Shared::Network)),
    ("fuse.rclone", Some(Shared::Network)),
    ("fuse.s3fs", Some(Shared::Network)),
    ("fuse.gvfsd-fuse", Some(Shared::Network)),
    ("fuse.kio-fuse", Some(Shared::Network)),
    ("fuse.onedriver", Some(Shared::Network)),
    ("fuse.google-drive-*", Some(Shared::Network)),
    ("fuse.ceph*", Some(Shared::Network)),
    ("fuse.glusterfs", Some(Shared::Network)),
    ("9p", Some(Shared::Host)),
    ("virtiofs", Some(Shared::Host)),
    ("vboxsf", Some(Shared::Host)),
    ("vmhgfs", Some(Shared::Host)),
    ("fuse.vmhgfs*", Some(Shared::Host)),
    ("prl_fs*", Some(Shared::Host)),
    ("drvfs", Some(Shared::Host)),
    // Disks and folders of this computer that a program shows.
    ("fuse.gocryptfs", None),
    ("fuse.encfs", None),
    ("fuse.cryfs", None),
    ("fuse.securefs", None),
    ("fuse.ntfs*", None),
    ("fuse.exfat*", None),
    ("fuse.ext*", None),
    ("fuse.bindfs", None),
    ("fuse.mergerfs", None),
    ("fuse.fuse-overlayfs", None),
    ("fuse", Some(Shared::Program)),
    ("fuse.*", Some(Shared::Program)),
];

/// Kinds that keep no modes: whoever may use the disk may read all of it.
const WITHOUT_MODES: [&str; 9] = ["vfat", "msdos", "umsdos", "exfat", "ntfs", "ntfs3", "fuseblk", "drvfs", "vboxsf"];

/// Kinds whose files are gone when the computer is switched off.
const FLEETING: [&str; 2] = ["tmpfs", "ramfs"];

/// A file system where it stands among the folders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mount {
    /// The device's numbers, as `8:1`.
    pub device: String,
    /// The folder in which it begins.
    pub point: PathBuf,
    /// What kind it is, such as `ext4`.
    pub kind: String,
    /// What it is made of, such as `/dev/sda1`.
    pub source: String,
}

impl Mount {
    /// Who else may reach what lies there, where that is known of its kind.
    pub fn shared(&self) -> Option<Shared> {
        let fits = |name: &str| name.strip_suffix('*').map_or(self.kind == name, |start| self.kind.starts_with(start));
        SHARED.iter().find(|(name, _)| fits(name)).and_then(|(_, shared)| *shared)
    }

    /// Whether files have modes there.
    pub fn keeps_modes(&self) -> bool {
        !WITHOUT_MODES.contains(&self.kind.as_str())
    }

    /// Whether what lies there is gone when the computer is switched off.
    pub fn is_fleeting(&self) -> bool {
        FLEETING.contains(&self.kind.as_str())
    }

    /// Reads a line of `mountinfo`: numbers, device, root, point, options, any number of tags, a dash, kind, source.
    pub(super) fn of(line: &str) -> Option<Self> {
        let (front, back) = line.split_once(" - ")?;
        let mut front = front.split(' ').skip(2);
        let (device, point) = (front.next()?, front.nth(1)?);
        let mut back = back.split(' ');
        let (kind, source) = (back.next()?, back.next()?);
        Some(Self {
            device: device.to_owned(),
            point: plain(point).into(),
            kind: kind.to_owned(),
            source: plain(source),
        })
    }
}

/// A name without the octal numbers by which the list of mounts writes blanks and the like.
fn plain(written: &str) -> String {
    let mut bytes = Vec::with_capacity(written.len());
    let mut rest = written.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let number = (*first == b'\\').then(|| after.get(..3)).flatten();
        let number = number.and_then(|it| u8::from_str_radix(std::str::from_utf8(it).ok()?, 8).ok());
        bytes.push(number.unwrap_or(*first));
        rest = if number.is_some() { after.get(3..).unwrap_or_default() } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

impl Surroundings {
    /// The file system on which a path lies; `None` where the system does not tell.
    pub fn mount(&self, path: &Path) -> Option<Mount> {
        let path = real(path);
        let mounts = self.told("proc/self/mountinfo")?;
        let above = mounts.lines().filter_map(Mount::of).filter(|mount| path.starts_with(&mount.point));
        // Of two at the same place, the later one lies over the other.
        above.max_by_key(|mount| mount.point.components().count())
    }
}
