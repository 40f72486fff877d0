#!/usr/bin/env python3
"""gensvar beside other packages on the same files: seconds, and the most memory that a program held.

Usage: beside.py FOLDER [PROGRAM]

FOLDER holds what `cargo bench -- files` wrote: each/ (a file of each format), corpus/ (a table as large as a public
corpus), many/ (a talk a file), large/ (files that nobody has). PROGRAM is gensvar, `target/release/gensvar` when left out.
The packages are pandas, pympi-ling and webvtt-py; one that is not here is named and left out. A row of gensvar is the
whole program, from its start to its end, with everything that it says of a file and without writing (`--dry-run`); a row
of a package is reading alone, without the start of Python and loading the package.
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

RUNS = 5
folder = pathlib.Path(sys.argv[1])
program = sys.argv[2] if len(sys.argv) > 2 else "target/release/gensvar"

PACKAGES = {
    "pandas": ("import pandas", {
        ".csv": "pandas.read_csv(path)",
        ".tsv": "pandas.read_csv(path, sep='\\t')",
        ".json": "pandas.json_normalize(__import__('json').load(open(path, encoding='utf-8')))",
        ".jsonl": "pandas.read_json(path, lines=True)",
    }),
    "pympi-ling": ("import pympi", {".eaf": "pympi.Eaf(path)", ".TextGrid": "pympi.TextGrid(path)"}),
    "webvtt-py": ("import webvtt", {
        ".vtt": "webvtt.read(path).captions", ".srt": "webvtt.from_srt(path).captions", ".sbv": "webvtt.from_sbv(path).captions",
    }),
}
CHILD = """
import sys, time
path = sys.argv[1]
{load}
begun = time.perf_counter()
kept = {read}
print(time.perf_counter() - begun)
"""


def child(command, **more):
    """Seconds from start to end, exit code, the most memory in MB, what it said."""
    begun = time.perf_counter()
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **more)
    said = started.stdout.read()
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    return time.perf_counter() - begun, started.returncode, used.ru_maxrss / 1000, said


def row(what, size, seconds, memory, note=""):
    speed = f"{size / 1e6 / seconds:.0f}" if size else ""
    print(f"| {what} | {size / 1e6:.1f} | {seconds:.3f} | {speed} | {memory:.0f} | {note} |", flush=True)


def gensvar(name, size, files, *options):
    with tempfile.TemporaryDirectory() as home:
        places = {key: home for key in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
        command = [program, "import", *map(str, files), *options]
        runs = [child(command, env={**os.environ, **places}) for _ in range(RUNS)]
    best = min(runs)
    row(f"{name}: gensvar", size, best[0], best[2], "" if best[1] == 0 else f"ends with {best[1]}")


def package(name, path):
    for title, (load, readers) in PACKAGES.items():
        read = readers.get(path.suffix)
        if not read:
            continue
        runs = [child([sys.executable, "-c", CHILD.format(load=load, read=read), str(path)]) for _ in range(RUNS)]
        sound = [(float(said.split()[-1]), memory) for _, code, memory, said in runs if code == 0]
        if sound:
            row(f"{name}: {title}", path.stat().st_size, min(sound)[0], min(sound)[1])
        else:
            print(f"| {name}: {title} | | | | | not here, or does not take this file |", flush=True)


def written(name, size, files):
    """The whole import with its writing, to the disk and into memory; beside it the same files made bare."""
    for place in (None, "/dev/shm"):
        if place and not os.path.isdir(place):
            continue
        best, count, sizes = None, 0, []
        for _ in range(RUNS):
            with tempfile.TemporaryDirectory(dir=place or folder) as out:
                home = {key: out + "/home" for key in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
                run = child([program, "import", *map(str, files), "--yes", "--to", out + "/to"], env={**os.environ, **home})
                best = min(best or run, run)
                sizes = [path.stat().st_size for path in pathlib.Path(out, "to").iterdir()]
        where = "in memory" if place else "on the disk"
        row(f"{name}: gensvar, written {where}", size, best[0], best[2], f"{len(sizes)} files; ends with {best[1]}")
        row(f"{name}: such files made bare {where}", 0, min(bare(sizes, place or folder) for _ in range(3)), 0)


def bare(sizes, place):
    """Seconds to make files of these sizes one after the other, each synced with its name, and nothing else."""
    with tempfile.TemporaryDirectory(dir=place) as out:
        names = os.open(out, os.O_RDONLY)
        begun = time.perf_counter()
        for number, size in enumerate(sizes):
            made = os.open(f"{out}/{number}", os.O_WRONLY | os.O_CREAT | os.O_EXCL)
            os.write(made, b"x" * size)
            os.fsync(made)
            os.close(made)
            os.fsync(names)
        seconds = time.perf_counter() - begun
        os.close(names)
        return seconds


def files(part):
    return sorted((folder / part).iterdir()) if (folder / part).is_dir() else []


print("| file: program | MB | seconds | MB/s | memory, MB | |\n|---|---|---|---|---|---|")
for path in files("each") + files("corpus") + files("large"):
    gensvar(path.name, path.stat().st_size, [path], "--dry-run")
    package(path.name, path)
for part in ("corpus", "many"):
    if files(part):
        size = sum(path.stat().st_size for path in files(part))
        gensvar(f"{len(files(part))} in {part}/", size, files(part), "--dry-run")
        written(f"{len(files(part))} in {part}/", size, files(part))
