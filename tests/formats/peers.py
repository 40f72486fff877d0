#!/usr/bin/env python3
"""Reads the files that gensvar writes with packages of others. Usage: peers.py FOLDER

Packages that are not here are named and their files are not read; EAF_SCHEMA and REFI_SCHEMA may name files of the
published schemas, which are then used to validate. The last line is "N read, N failed"; a failure ends with 1.
"""
import os
import pathlib
import sys
import zipfile

folder = pathlib.Path(sys.argv[1])
read = failed = 0


def check(pattern, reading):
    global read, failed
    for path in sorted(folder.glob(pattern)):
        try:
            reading(path)
            read += 1
        except Exception as error:  # whatever a package throws is a file that it does not take
            failed += 1
            print(f"FAILED {path.name}: {type(error).__name__}: {str(error)[:300]}")


def elan():
    from pympi import Eaf

    def reading(path):
        eaf = Eaf(str(path))
        assert eaf.get_tier_names(), "no tiers"
        ids = [int(id[1:]) for id in eaf.annotations]
        assert len(ids) == len(set(ids))
        last = [value for name, value in eaf.properties if name == "lastUsedAnnotationId"]
        assert [str(max(ids, default=0))] == last, (max(ids, default=0), last)
        for name in eaf.get_tier_names():
            parameters = eaf.get_parameters_for_tier(name)
            if "PARENT_REF" in parameters:
                assert parameters["PARENT_REF"] in eaf.tiers
                eaf.get_ref_annotation_data_for_tier(name)
                continue
            spans = sorted(eaf.get_annotation_data_for_tier(name))
            assert all(start < end for start, end, *_ in spans), name
            assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:])), name
        eaf.to_file(str(path.with_suffix(".saved")))

    check("elan-*.eaf", reading)


def schema(variable, pattern, part=None):
    import xmlschema

    source = os.environ.get(variable)
    if not source:
        print(f"skipped: {pattern} against its schema, because {variable} names no file")
        return
    rules = xmlschema.XMLSchema(source)

    def reading(path):
        if part:
            with zipfile.ZipFile(path) as archive:
                rules.validate(archive.read(part).decode())
        else:
            rules.validate(str(path))

    check(pattern, reading)


def praat():
    from praatio import textgrid

    def reading(path):
        grid = textgrid.openTextgrid(str(path), includeEmptyIntervals=True, reportingMode="error")
        assert grid.tierNames
        for tier in grid.tiers:
            assert tier.entries[0].start == 0 and tier.entries[-1].end == grid.maxTimestamp, tier.name
            for one, two in zip(tier.entries, tier.entries[1:]):
                assert one.end == two.start, tier.name

    check("praat-*.TextGrid", reading)


for name, package, reads in [
    ("pympi-ling", "pympi", elan),
    ("xmlschema", "xmlschema", lambda: schema("EAF_SCHEMA", "elan-*.eaf")),
    ("xmlschema", "xmlschema", lambda: schema("REFI_SCHEMA", "refi-qda-*.qdpx", "project.qde")),
    ("praatio", "praatio", praat),
]:
    try:
        __import__(package)
    except ImportError:
        print(f"skipped: {name} is not installed")
        continue
    reads()

print(f"{read} read, {failed} failed")
sys.exit(1 if failed else 0)
