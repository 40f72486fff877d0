"""JSON and JSON Lines against docs/gensvar.schema.json with jsonschema; EAF and REFI-QDA against their published schemas with
xmlschema, where EAF_SCHEMA and REFI_SCHEMA name the files of these, which are not ours to give away."""
import functools
import json
import os
import pathlib
import zipfile

from talk import same

SCHEMA = pathlib.Path(__file__).resolve().parents[3] / "docs" / "gensvar.schema.json"


@functools.cache
def rules():
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def valid(value):
    wrong = sorted(rules().iter_errors(value), key=lambda error: len(error.absolute_path), reverse=True)
    assert not wrong, f"{wrong[0].json_path}: {wrong[0].message}"


def whole(path, talk):
    valid(json.loads(path.read_text(encoding="utf-8")))


def lines(path, talk):
    there = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for line in there:
        valid(line)
    same([(line["session"], line["codings"]) for line in there], [(talk.session, talk.codings)], "talks")


@functools.cache
def published(variable):
    import xmlschema

    return xmlschema.XMLSchema(os.environ[variable])


def elan(path, talk):
    published("EAF_SCHEMA").validate(str(path))


def refi(path, talk):
    with zipfile.ZipFile(path) as archive:
        same(archive.testzip(), None, "broken part")
        published("REFI_SCHEMA").validate(archive.read("project.qde").decode())


READINGS = [("json", "json", "jsonschema", whole), ("jsonl", "jsonl", "jsonschema", lines)]
PUBLISHED = [("EAF_SCHEMA", ("elan", "eaf", "xmlschema", elan)), ("REFI_SCHEMA", ("refi-qda", "qdpx", "xmlschema", refi))]
