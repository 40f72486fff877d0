#!/usr/bin/env python3
"""Plays the work on disks of a real file system that take no more: no free inode, a quota that is used up, no space left.

Each is an image that is made here: ext4, and btrfs for a quota that needs nothing of the kernel. The work is played by the test binary (see work.rs): first until something is
safe, then with the disk full, and once more when there is room again. Everything that was said to be safe has to be there
each time, and nothing may be left behind.

    small_disks.py TEST_BINARY

Needs root, loop devices, mkfs.ext4 and, for the quota, a kernel with quotas; what cannot be tried is told as skipped,
never as passed.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

OWNER = 65534  # nobody: root may go beyond any quota


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)


def as_owner():
    os.setgid(OWNER)
    os.setuid(OWNER)


def play(binary, folder, steps):
    """What the work said to be safe, and whether it ended by itself."""
    variables = dict(os.environ, GENSVAR_TEST_PLAYS_WORK_IN=folder, GENSVAR_TEST_PLAYS_SO_MUCH=str(steps))
    words = [binary, "--exact", "faults::work::is_played", "--nocapture", "--test-threads=1"]
    done = subprocess.run(words, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=300, preexec_fn=as_owner)
    safe = [int(number) for number in re.findall(r"safe (\d+)$", done.stdout, re.M)]
    return max(safe, default=0), done.returncode == 0, done.stdout


def check(binary, folder):
    variables = dict(os.environ, GENSVAR_TEST_CHECKS_WORK_IN=folder)
    words = [binary, "--exact", "faults::work::is_checked", "--nocapture", "--test-threads=1"]
    done = subprocess.run(words, env=variables, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          timeout=300, preexec_fn=as_owner)
    found = re.search(r"^found (\d+) anew (true|false)$", done.stdout, re.M)
    return (int(found.group(1)), found.group(2) == "true") if found else (None, done.stdout)


def fill_inodes(folder):
    """Takes every free inode."""
    count = 0
    while True:
        try:
            open(os.path.join(folder, str(count)), "w").close()
            count += 1
        except OSError as error:
            return error.strerror


def fill_space(folder):
    """Takes all the space, up to the last byte."""
    with open(os.path.join(folder, "all"), "wb", buffering=0) as file:
        size = 65536
        while size:
            try:
                file.write(b"x" * size)
            except OSError as error:
                size //= 2
                said = error.strerror
    return said


def fill_quota(folder):
    """Takes all that the quota leaves, as the one whose quota it is."""
    child = os.fork()
    if child == 0:
        as_owner()
        fill_space(folder)
        os._exit(0)
    os.waitpid(child, 0)
    return "Disk quota exceeded"


def empty(folder):
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.sync()


def strays(folder):
    found = []
    for at, _, names in os.walk(folder):
        found += [os.path.join(at, name) for name in names if name.startswith(".") and not name.endswith(".lock")]
    return found


def attempt(name, binary, make, options, fill, before=None):
    place = tempfile.mkdtemp(prefix="gensvar-small-")
    image, disk = os.path.join(place, "image"), os.path.join(place, "disk")
    os.chmod(place, 0o755)
    os.mkdir(disk)
    with open(image, "wb") as file:
        file.truncate(128 << 20 if make[0] == "mkfs.btrfs" else 16 << 20)
    try:
        run(*make, image)
        run("mount", "-o", ",".join(["loop"] + options), image, disk)
    except (OSError, subprocess.CalledProcessError) as error:
        shutil.rmtree(place)
        print(f"{name}: skipped, because there can be no such disk here: {getattr(error, 'stderr', error)}".strip())
        return True
    try:
        folder = os.path.join(disk, "work")
        fill_folder = os.path.join(folder if make[0] == "mkfs.btrfs" else disk, "fill")
        if make[0] == "mkfs.btrfs":
            run("btrfs", "subvolume", "create", folder)
            run("btrfs", "quota", "enable", disk)
            run("btrfs", "qgroup", "limit", "2M", folder)
            run("sync")
        else:
            os.mkdir(folder)
        os.mkdir(fill_folder)
        os.chown(folder, OWNER, OWNER)
        os.chown(fill_folder, OWNER, OWNER)
        if before and (why := before(disk)):
            print(f"{name}: skipped, because {why}")
            return True
        safe, _, _ = play(binary, folder, 30)
        assert safe > 0, "nothing was safe on a disk with room"
        said = fill(fill_folder)
        full, ended, output = play(binary, folder, 60)
        assert ended, f"the work came to grief: {output}"
        found = check(binary, folder)
        assert found[0] is not None, f"what is there cannot be read: {found[1]}"
        assert found[0] >= max(safe, full), f"lost: safe {safe}, then {full}, found {found}"
        kept = found[0]
        left = strays(folder)
        assert not left, f"left behind on the full disk: {left}"
        empty(fill_folder)
        again, _, _ = play(binary, folder, 30)
        assert again > kept, f"it does not heal: {again}, {kept}"
        found = check(binary, folder)
        assert found[0] is not None and found[0] >= again, f"lost afterwards: {again}, {found}"
        left = strays(folder)
        assert not left, f"left behind: {left}"
        print(f"{name} ({said}): safe {safe} before, {full} while it was full, found {kept}; {again} with room again")
        return True
    except AssertionError as error:
        print(f"{name}: FAILED: {error}")
        return False
    finally:
        subprocess.run(["umount", disk], check=False)
        shutil.rmtree(place, ignore_errors=True)


def set_quota(disk):
    """A quota of 600 KB for the owner of the work; why there is none, if so."""
    if not shutil.which("setquota"):
        return "setquota is not here (package quota)"
    done = subprocess.run(["setquota", "-u", str(OWNER), "0", "600", "0", "0", disk], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    return done.stdout.strip() if done.returncode else None


def set_inode_quota(disk):
    """A quota of 40 files for the owner of the work."""
    if not shutil.which("setquota"):
        return "setquota is not here (package quota)"
    done = subprocess.run(["setquota", "-u", str(OWNER), "0", "0", "0", "40", disk], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    return done.stdout.strip() if done.returncode else None


def fill_inode_quota(folder):
    child = os.fork()
    if child == 0:
        as_owner()
        fill_inodes(folder)
        os._exit(0)
    os.waitpid(child, 0)
    return "Disk quota exceeded"


def main():
    binary = os.path.abspath(sys.argv[1])
    if os.geteuid() != 0:
        print("small disks: skipped, because only root may mount them")
        return 0
    # Who owns the work may not reach the binary where it lies.
    copied = os.path.join(tempfile.mkdtemp(prefix="gensvar-binary-"), "work")
    shutil.copy(binary, copied)
    os.chmod(os.path.dirname(copied), 0o755)
    ext4 = ["mkfs.ext4", "-q", "-F"]
    quota = [*ext4, "-O", "quota", "-E", "quotatype=usrquota"]
    fine = [
        attempt("no space left", copied, ext4, [], fill_space),
        attempt("no inode left", copied, [*ext4, "-N", "256"], [], fill_inodes),
        attempt("a quota of bytes", copied, quota, ["usrquota"], fill_quota, set_quota),
        attempt("a quota of files", copied, quota, ["usrquota"], fill_inode_quota, set_inode_quota),
        attempt("a quota of bytes on btrfs", copied, ["mkfs.btrfs", "-q", "-f"], [], fill_quota),
    ]
    shutil.rmtree(os.path.dirname(copied))
    return 0 if all(fine) else 1


if __name__ == "__main__":
    sys.exit(main())
