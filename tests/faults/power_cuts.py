#!/usr/bin/env python3
"""Cuts the power under the work, again and again, and looks whether everything that was said to be safe is there.

A file system in an image is shut down without writing its log out (FS_IOC_SHUTDOWN), as when the power goes; where that
call does not exist (btrfs), the work is stopped and the image is copied as it is. Then it is mounted again and read. The
work is played by the test binary (see work.rs).

    power_cuts.py TEST_BINARY [--rounds N] [--only ext4]

Needs root, loop devices, and mkfs of each file system; what cannot be tried is told as skipped, never as passed.
"""
import argparse
import fcntl
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import threading
import time

SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2

SETTINGS = [
    ("ext4", ["mkfs.ext4", "-q", "-F"], "", 48, True),
    ("ext4 noauto_da_alloc,data=writeback", ["mkfs.ext4", "-q", "-F"], "noauto_da_alloc,data=writeback", 48, True),
    ("xfs", ["mkfs.xfs", "-q", "-f"], "", 320, True),
    ("btrfs", ["mkfs.btrfs", "-q", "-f"], "", 128, False),
]


def run(*words, **more):
    return subprocess.run(words, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)


def mount(image, folder, options):
    run("mount", "-o", ",".join(filter(None, ["loop", options])), image, folder)


class Work:
    """The work, played in a folder until the power goes."""

    def __init__(self, binary, folder):
        self.safe = 0
        variables = dict(os.environ, GENSVAR_TEST_PLAYS_WORK_IN=folder)
        words = [binary, "--exact", "faults::work::is_played", "--nocapture", "--test-threads=1"]
        self.process = subprocess.Popen(words, env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.reading = threading.Thread(target=self.read)
        self.reading.start()

    def read(self):
        for line in self.process.stdout:
            if line.endswith("\n") and line.startswith("safe "):
                self.safe = int(line.split()[1])

    def end(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.reading.join()


def found(binary, folder):
    """How much is there, by the program's own reading; None when something cannot be read."""
    variables = dict(os.environ, GENSVAR_TEST_CHECKS_WORK_IN=folder)
    words = [binary, "--exact", "faults::work::is_checked", "--nocapture", "--test-threads=1"]
    done = subprocess.run(words, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        if "found " in line:
            return int(line.split("found ")[1].split()[0])
    sys.stderr.write(done.stderr)
    return None


def one_round(binary, image, folder, options, shuts_down, round_number):
    mount(image, folder, options)
    place = os.path.join(folder, f"work-{round_number // 8}")
    os.makedirs(place, exist_ok=True)
    run("sync", "-f", folder)
    work = Work(binary, place)
    end = time.time() + 20
    while work.safe == 0 and work.process.poll() is None and time.time() < end:
        time.sleep(0.0005)
    time.sleep(random.uniform(0, 0.02))
    copy = None
    if shuts_down:
        handle = os.open(folder, os.O_RDONLY)
        # What is said after the power went is not said by a computer without power: a sync that is under way just then
        # can come back without an error although its log was never written.
        safe = work.safe
        fcntl.ioctl(handle, SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
        os.close(handle)
        work.end()
    else:
        work.process.send_signal(signal.SIGSTOP)
        time.sleep(0.002)
        safe = work.safe
        copy = image + ".copy"
        run("cp", "--sparse=always", image, copy)
        work.end()
    run("umount", folder)
    mount(copy or image, folder, options)
    there = found(binary, place)
    run("umount", folder)
    if copy:
        os.replace(copy, image)
    return safe, there


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    random.seed(7)
    failed = 0
    for name, make, options, megabytes, shuts_down in SETTINGS:
        if not name.startswith(asked.only):
            continue
        if os.geteuid() != 0 or not shutil.which(make[0]):
            print(f"skipped: {name}, because {'this is not root' if os.geteuid() else make[0] + ' is not here'}")
            continue
        with tempfile.TemporaryDirectory() as folder:
            image, place = os.path.join(folder, "image"), os.path.join(folder, "mounted")
            os.mkdir(place)
            try:
                with open(image, "wb") as file:
                    file.truncate(megabytes << 20)
                run(*make, image)
                mount(image, place, options)
                run("umount", place)
            except subprocess.CalledProcessError as error:
                print(f"skipped: {name}, because it cannot be mounted here ({error.stderr.decode().strip()})")
                continue
            lost, safe_in_all = [], 0
            begin = time.time()
            for number in range(asked.rounds):
                safe, there = one_round(asked.binary, image, place, options, shuts_down, number)
                safe_in_all += safe > 0
                if there is None or there < safe:
                    lost.append((number, safe, there))
            took = time.time() - begin
            print(f"{name}: {asked.rounds} power cuts, {safe_in_all} with something safe, {len(lost)} lost {lost[:5]} ({took:.0f} s)")
            failed += len(lost) + (safe_in_all * 2 < asked.rounds)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
