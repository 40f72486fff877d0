#!/usr/bin/env python3
"""gensvar beside other packages on the same files: seconds of the processor and by the clock, and the most memory held.

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

RUNS = int(os.environ.get("RUNS", "5"))
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
begun, worked = time.perf_counter(), time.process_time()
kept = {read}
print(time.process_time() - worked, time.perf_counter() - begun)
"""


def child(command, **more):
    """Seconds of the processor, seconds by the clock, exit code, the most memory in MB, what it said."""
    begun = time.perf_counter()
    started = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **more)
    said = started.stdout.read()
    _, status, used = os.wait4(started.pid, 0)
    started.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - begun
    return used.ru_utime + used.ru_stime, clock, started.returncode, used.ru_maxrss / 1000, said


def row(what, size, runs, note=""):
    """Of several runs the least of each figure: what else the machine does only adds to it."""
    worked, clock, memory = (min(figures) for figures in zip(*runs))
    speed = f"{size / 1e6 / worked:.0f}" if size else ""
    held = f"{memory:.0f}" if memory else ""
    print(f"| {what} | {size / 1e6:.1f} | {worked:.3f} | {clock:.3f} | {speed} | {held} | {note} |", flush=True)


def gensvar(name, size, files, *options):
    with tempfile.TemporaryDirectory() as home:
        places = {key: home for key in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
        command = [program, "import", *map(str, files), *options]
        runs = [child(command, env={**os.environ, **places}) for _ in range(RUNS)]
    code = runs[0][2]
    row(f"{name}: gensvar", size, [(run[0], run[1], run[3]) for run in runs], f"ends with {code}" if code else "")


def package(name, path):
    for title, (load, readers) in PACKAGES.items():
        read = readers.get(path.suffix)
        if not read:
            continue
        runs = [child([sys.executable, "-c", CHILD.format(load=load, read=read), str(path)]) for _ in range(RUNS)]
        sound = [(*map(float, said.split()[-2:]), memory) for _, _, code, memory, said in runs if code == 0]
        if sound:
            row(f"{name}: {title}", path.stat().st_size, sound)
        else:
            print(f"| {name}: {title} | | | | | | not here, or does not take this file |", flush=True)


def written(name, size, files):
    """The whole import with its writing, to the disk and into memory; beside it the same files made bare."""
    for place in (None, "/dev/shm"):
        if place and not os.path.isdir(place):
            continue
        runs, sizes = [], []
        for _ in range(RUNS):
            with tempfile.TemporaryDirectory(dir=place or folder) as out:
                home = {key: out + "/home" for key in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")}
                run = child([program, "import", *map(str, files), "--yes", "--to", out + "/to"], env={**os.environ, **home})
                runs.append((run[0], run[1], run[3]))
                sizes = [path.stat().st_size for path in pathlib.Path(out, "to").iterdir()]
        where = "in memory" if place else "on the disk"
        row(f"{name}: gensvar, written {where}", size, runs, f"{len(sizes)} files")
        row(f"{name}: such files made bare {where}", 0, [bare(sizes, place or folder) for _ in range(RUNS)])


def bare(sizes, place):
    """Seconds to make files of these sizes one after the other, each synced with its name, and nothing else."""
    with tempfile.TemporaryDirectory(dir=place) as out:
        names = os.open(out, os.O_RDONLY)
        begun, worked = time.perf_counter(), time.process_time()
        for number, size in enumerate(sizes):
            made = os.open(f"{out}/{number}", os.O_WRONLY | os.O_CREAT | os.O_EXCL)
            os.write(made, b"x" * size)
            os.fsync(made)
            os.close(made)
            os.fsync(names)
        took = (time.process_time() - worked, time.perf_counter() - begun, 0)
        os.close(names)
        return took


def files(part):
    return sorted((folder / part).iterdir()) if (folder / part).is_dir() else []


print("| file: program | MB | seconds of the processor | by the clock | MB/s | memory, MB | |\n|---|---|---|---|---|---|---|")
for path in files("each") + files("corpus") + files("large"):
    gensvar(path.name, path.stat().st_size, [path], "--dry-run")
    package(path.name, path)
for part in ("corpus", "many"):
    if files(part):
        size = sum(path.stat().st_size for path in files(part))
        gensvar(f"{len(files(part))} in {part}/", size, files(part), "--dry-run")
        written(f"{len(files(part))} in {part}/", size, files(part))
