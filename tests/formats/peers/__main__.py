#!/usr/bin/env python3
"""Reads the files that gensvar writes with packages of others, and holds them against gensvar's JSON of the same talk.

Usage: python3 tests/formats/peers FOLDER [--all] [FORMAT...]

The test `files_for_peers` fills the folder. Without formats, all but `boris` are read, whose package is heavy. Packages that are not
here are named and their files are not read; with --all that is a failure. The last line is "N read, N failed"; a failure, and
reading nothing at all, end with 1. EAF_SCHEMA and REFI_SCHEMA may name the files of the published schemas.
"""
import importlib.metadata
import os
import pathlib
import sys

import books
import codes
import observations
import schemas
import tables
import timed
from books import Book
from talk import Talk

# So many failures of one format are told; all are counted.
TOLD = 5


def version(package):
    """The version of a package, or nothing where it is not here."""
    if package == "sqlite3":
        import sqlite3

        return sqlite3.sqlite_version
    if package in ("json", "xml"):
        return f"of Python {sys.version.split()[0]}"
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def check(folder, talks, reading):
    """Reads all files of a format; tells how many were read, and what was wrong with the others."""
    name, end, _, read = reading
    wrong = []
    done = 0
    for number, talk in talks.items():
        path = folder / f"{name}-{number}.{end}"
        try:
            read(path, talk)
            done += 1
        except Exception as error:  # whatever a package throws is a file that it does not take
            wrong.append(f"{path.name}: {type(error).__name__}: {str(error)[:400]}")
    return done, wrong


def main(folder, wants_all, formats):
    of_books = [*books.READINGS]
    readings = [*schemas.READINGS, *tables.READINGS, *timed.READINGS, *codes.READINGS]
    for variable, reading in schemas.PUBLISHED:
        if os.environ.get(variable):
            readings.append(reading)
        elif not formats:
            print(f"skipped: {reading[0]} against its published schema, because {variable} names no file")
    if formats:
        readings = [reading for reading in [*readings, *observations.READINGS] if reading[0] in formats]
        of_books = [reading for reading in observations.BOOKS if reading[0] in formats]
    talks = {path.stem.removeprefix("json-"): Talk(path) for path in sorted(folder.glob("json-*.json"))}
    books_here = {path.stem.removeprefix("codebook-json-"): Book(path) for path in sorted(folder.glob("codebook-json-*.json"))}
    read = failed = 0
    for reading, things in [*((one, talks) for one in readings), *((one, books_here) for one in of_books)]:
        name, _, package, _ = reading
        here = version(package)
        if here is None:
            print(f"{'FAILED' if wants_all else 'skipped'}: {name}, because {package} is not installed")
            failed += wants_all
            continue
        done, wrong = check(folder, things, reading)
        print(f"{name} with {package} {here}: {done} read, {len(wrong)} failed")
        for line in wrong[:TOLD]:
            print(f"  FAILED {line}")
        read, failed = read + done, failed + len(wrong)
    print(f"{read} read, {failed} failed")
    return 1 if failed or not read else 0


if __name__ == "__main__":
    names = [argument for argument in sys.argv[2:] if argument != "--all"]
    sys.exit(main(pathlib.Path(sys.argv[1]), "--all" in sys.argv[2:], names))
