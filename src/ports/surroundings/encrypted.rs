//! Whether what lies in a folder is encrypted on the disk, where the system tells. A disk that encrypts by itself, or a
//! computer around this one that does, cannot be seen from here: no answer never means *not encrypted*.

use std::path::{Path, PathBuf};

use super::{Mount, Surroundings, real};

/// How it is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    /// The disk below the file system (dm-crypt: LUKS and its like).
    Disk,
    /// The file system itself (eCryptfs, gocryptfs and their like).
    FileSystem,
    /// The folder (fscrypt).
    Folder,
}

impl Encryption {
    pub const ALL: [Self; 3] = [Self::Disk, Self::FileSystem, Self::Folder];

    /// The word that stands for it in files and ids of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::Disk => "disk",
            Self::FileSystem => "file_system",
            Self::Folder => "folder",
        }
    }
}

/// File systems that encrypt all that lies in them.
const FILE_SYSTEMS: [&str; 5] = ["ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs"];

/// What the names of encrypted disks begin with. `CRYPT-VERITY` and `CRYPT-INTEGRITY` encrypt nothing.
const DISKS: [&str; 7] = [
    "CRYPT-LUKS1-",
    "CRYPT-LUKS2-",
    "CRYPT-PLAIN-",
    "CRYPT-LOOPAES-",
    "CRYPT-TCRYPT-",
    "CRYPT-BITLK-",
    "CRYPT-FVAULT2-",
];

/// Disks do not stand on one another deeper than this.
const DEEPEST: usize = 8;

impl Surroundings {
    /// How a folder is encrypted that lies on a file system; `None` where that cannot be told.
    pub fn encryption(&self, folder: &Path, mount: Option<&Mount>) -> Option<Encryption> {
        if let Some(mount) = mount {
            if FILE_SYSTEMS.contains(&mount.kind.as_str()) {
                return Some(Encryption::FileSystem);
            }
            if self.disks(mount).is_some_and(|disks| disks.iter().all(|disk| self.is_encrypted(disk, DEEPEST))) {
                return Some(Encryption::Disk);
            }
        }
        is_sealed(&real(folder)).then_some(Encryption::Folder)
    }

    /// What the system tells of the disks that a file system is made of; `None` where it tells nothing.
    fn disks(&self, mount: &Mount) -> Option<Vec<PathBuf>> {
        let by_number = self.system.join("sys/dev/block").join(&mount.device);
        if by_number.is_dir() {
            return Some(vec![by_number]);
        }
        // A file system over several disks (btrfs) has numbers of its own and names one of them.
        let named = self.system.join(mount.source.strip_prefix('/')?);
        let name = std::fs::canonicalize(&named).unwrap_or(named).file_name()?.to_string_lossy().into_owned();
        if mount.kind == "btrfs" {
            let pools = self.names("sys/fs/btrfs");
            let members = pools.iter().map(|pool| self.names(&format!("sys/fs/btrfs/{pool}/devices")));
            return members
                .into_iter()
                .find(|it| it.contains(&name))
                .map(|it| it.iter().map(|it| self.disk(it)).collect());
        }
        Some(vec![self.disk(&name)]).filter(|disks| disks.iter().all(|disk| disk.is_dir()))
    }

    fn disk(&self, name: &str) -> PathBuf {
        self.system.join("sys/class/block").join(name)
    }

    fn names(&self, folder: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.system.join(folder)).into_iter().flatten().flatten();
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
    }

    /// Whether a disk is encrypted, or each of those that it is made of.
    fn is_encrypted(&self, disk: &Path, deeper: usize) -> bool {
        let name = std::fs::read_to_string(disk.join("dm/uuid")).unwrap_or_default();
        if DISKS.iter().any(|begin| name.starts_with(begin)) {
            return true;
        }
        let Some(deeper) = deeper.checked_sub(1) else { return false };
        let slaves = self.names(&disk.join("slaves").to_string_lossy());
        if !slaves.is_empty() {
            return slaves.iter().all(|slave| self.is_encrypted(&self.disk(slave), deeper));
        }
        // A part of a disk lies in the folder of the whole one.
        let whole = disk.join("partition").is_file().then(|| std::fs::canonicalize(disk).ok()).flatten();
        whole.as_deref().and_then(Path::parent).is_some_and(|whole| self.is_encrypted(whole, deeper))
    }
}

/// Whether a folder, or the first one above it that is there, is one that the file system encrypts.
#[cfg(target_os = "linux")]
fn is_sealed(folder: &Path) -> bool {
    use rustix::fs::{AtFlags, CWD, StatxAttributes, StatxFlags, statx};
    let there = folder.ancestors().find(|folder| folder.is_dir());
    there.is_some_and(|folder| {
        statx(CWD, folder, AtFlags::empty(), StatxFlags::TYPE)
            .is_ok_and(|told| told.stx_attributes.contains(StatxAttributes::ENCRYPTED))
    })
}

#[cfg(not(target_os = "linux"))]
fn is_sealed(_folder: &Path) -> bool {
    false
}
