"""Codebooks as other programs get them: the table with pandas, the others with Python's own readers of XML and JSON."""
import json
import re
import xml.etree.ElementTree as xml

from tables import words
from talk import same

REFI = "{urn:QDA-XML:codebook:1.0}"
# What BORIS asks for in a project and in a behaviour of it, and the kinds of each.
PROJECT = {
    "time_format": str, "project_date": str, "project_name": str, "project_description": str, "project_format_version": str,
    "subjects_conf": dict, "behaviors_conf": dict, "observations": dict, "behavioral_categories": list,
    "behavioral_categories_config": dict, "independent_variables": dict, "coding_map": dict, "behaviors_coding_map": list,
    "converters": dict,
}
BEHAVIOUR = {
    "type": str, "key": str, "code": str, "description": str, "color": str, "category": str, "modifiers": dict,
    "excluded": str, "coding map": str,
}
MODIFIER = {"name": str, "description": str, "type": int, "ask at stop": bool, "values": list}


class Book:
    def __init__(self, path):
        book = json.loads(path.read_text(encoding="utf-8"))
        self.id, self.codes, self.modifiers, self.ratings = (book[part] for part in ("id", "codes", "modifiers", "ratings"))

    def spelled(self):
        """Codes as CACTI has them: one that needs a modifier is one for each of its values, with its sign."""
        for code in self.codes:
            values = self.modifiers[code["required"][0]] if code["required"] else []
            taken = [value for value in values if value["id"] in code["takes"][code["required"][0]]]
            yield from ((code, code["id"] + sign) for sign in ([value["sign"] for value in taken] if values else [""]))


def cacti(path, book):
    root = xml.parse(path).getroot()
    same(root.tag, "userConfiguration")
    sides = {"clinician": "T", "client": "C"}
    expected = [
        {"name": name, "value": str(number), "role": sides[code["speaker"]], "description": code["name"]}
        for number, (code, name) in enumerate(book.spelled(), 1)
    ]
    same([dict(code.attrib) for code in root.findall("codes/code")], expected, "codes")
    for panel, side in (("left", "T"), ("right", "C")):
        buttons = [one.get("code") for one in root.findall(f"codeControls[@panel='{panel}']/row/button")]
        same(sorted(buttons), sorted(one["name"] for one in expected if one["role"] == side), f"buttons {panel}")
    ratings = [
        {"name": one["id"], "label": one["name"], "value": str(number), "minRating": str(one["lowest"]),
         "maxRating": str(one["highest"]), "defaultRating": str(-1 if one["preset"] is None else one["preset"])}
        for number, one in enumerate(book.ratings, 1)
    ]
    same([dict(one.attrib) for one in root.findall("globals/global")], ratings, "global scores")
    same([one.get("global") for one in root.findall("globalControls/slider")], [one["id"] for one in book.ratings], "sliders")


def shape(thing, kinds, what):
    same({name: type(value) for name, value in thing.items()}, kinds, what)


def boris(path, book):
    project = json.loads(path.read_text(encoding="utf-8"))
    shape(project, PROJECT, "project")
    same(project["observations"], {}, "observations")
    same(project["project_name"], book.id, "name")
    behaviours = project["behaviors_conf"]
    numbers = [str(number) for number in range(len(book.codes))]
    same(sorted(behaviours), sorted(numbers), "numbers of behaviours")
    for behaviour, code in zip((behaviours[number] for number in numbers), book.codes):
        shape(behaviour, BEHAVIOUR, code["id"])
        same(behaviour["code"], code["id"], "code")
        same(behaviour["type"], "Point event", "kind")
        assert behaviour["description"].startswith(code["name"]), behaviour["description"]
        assert behaviour["category"] in project["behavioral_categories"], behaviour["category"]
        sets = behaviour["modifiers"]
        same(sorted(sets), [str(number) for number in range(len(code["modifiers"]))], "numbers of modifiers")
        for one, modifier in zip(sets.values(), code["modifiers"]):
            shape(one, MODIFIER, modifier)
            same(one["name"], modifier, "modifier")
            taken = [re.sub(r"[()|,`~]", "_", value) for value in code["takes"][modifier]]
            same(one["values"], taken, f"values of {modifier}")
    same([one["name"] for one in project["behavioral_categories_config"].values()], project["behavioral_categories"], "categories")
    sides = [side for side in ("clinician", "client") if any(code["speaker"] == side for code in book.codes)]
    same([one["name"] for one in project["subjects_conf"].values()], sides, "subjects")


def refi(path, book):
    root = xml.parse(path).getroot()
    same(root.tag, REFI + "CodeBook")
    all_codes = root.findall(f".//{REFI}Code")
    ids = [code.get("guid") for code in all_codes]
    same(len(set(ids)), len(ids), "ids that are there once")
    given = {code.get("name"): code for code in all_codes if code.get("isCodable") == "true"}
    same(sorted(given), sorted(code["id"] for code in book.codes), "codes")
    for code in book.codes:
        told = given[code["id"]].findtext(f"{REFI}Description") or ""
        assert told.startswith(code["name"]), f"{code['id']}: {told!r}"


def table(path, book):
    import pandas

    rows = pandas.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8").to_dict("records")
    rows = [{column: words(cell) for column, cell in row.items()} for row in rows]
    codes = [(row["id"], row["speaker"], row["name"], row["modifiers"]) for row in rows if row["kind"] == "code"]
    expected = [(code["id"], code["speaker"], code["name"], " ".join(code["modifiers"])) for code in book.codes]
    same(codes, expected, "codes")
    ratings = [(row["id"], row["name"], row["lowest"], row["highest"], row["preset"]) for row in rows if row["kind"] == "rating"]
    expected = [
        (one["id"], one["name"], str(one["lowest"]), str(one["highest"]), "" if one["preset"] is None else str(one["preset"]))
        for one in book.ratings
    ]
    same(ratings, expected, "global scores")
    values = [(row["group"], row["id"]) for row in rows if row["kind"] == "modifier"]
    expected = [(name, value["id"]) for name, some in book.modifiers.items() for value in some]
    same(sorted(values), sorted(expected), "values")


READINGS = [
    ("codebook-csv", "csv", "pandas", table),
    ("codebook-refi", "qdc", "xml", refi),
    ("codebook-cacti", "xml", "xml", cacti),
    ("codebook-boris", "boris", "json", boris),
]
