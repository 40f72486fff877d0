"""BORIS's own package opens our projects, finds nothing wrong with them, and gives back every mark.

The package is heavy and belongs to a windowed program, so that only long sweeps read with it. It starts its windows and its player
when it is imported; what reads projects does not need them.
"""
import importlib
import importlib.util
import os
import sys
import types
from collections import Counter

from talk import marks, same

# The largest number of modifier columns that are asked for.
SETS = 8
# Variables of an observation, whose columns stand before the subject's.
VARIABLES = 7
# The column of the first set of modifiers.
FIRST = 13 + VARIABLES


def boris(name):
    """A module of the package, without what the package starts when it is imported."""
    if "boris" not in sys.modules:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        package = types.ModuleType("boris")
        package.__path__ = list(importlib.util.find_spec("boris").submodule_search_locations)
        sys.modules["boris"] = package
    return importlib.import_module(f"boris.{name}")


def rows(project, name):
    """The events of an observation as BORIS's table of whole events has them."""
    subjects = [someone["name"] for someone in project["subjects_conf"].values()] + ["No focal subject"]
    behaviours = [one["code"] for one in project["behaviors_conf"].values()]
    wanted = {"selected subjects": subjects, "selected behaviors": behaviours, "time": "limit to events"}
    table, _ = boris("export_observation").export_aggregated_events(project, wanted, name, SETS)
    return [list(row) for row in table]


def told(row):
    """Who, which code, which note, and from when to when (of a point, no end), of a row of that table."""
    kind, start, stop = row[FIRST + SETS : FIRST + SETS + 3]

    def moment(seconds):
        return round(float(seconds) * 1000)

    return row[9 + VARIABLES], row[11 + VARIABLES], row[-2], moment(start), moment(stop) if kind == "STATE" else None


def projects(path, talk):
    functions = boris("project_functions")
    _, _, project, message = functions.open_project_json(str(path))
    assert "error" not in project, project["error"]
    same(message, "", "what BORIS says when it opens it")
    wrong = functions.check_project_integrity(project, "hh:mm:ss", str(path), media_file_available=False)
    same(wrong, "", "what BORIS's check finds")
    same({one["name"] for one in project["subjects_conf"].values()}, set(talk.participants), "subjects")
    observations = project["observations"]
    same(len(observations), max(len(talk.codings), 1), "observations")
    for name, coding in zip(observations, talk.codings):
        given = [(turn, mark) for turn in talk.turns for mark in marks(coding, turn)]
        here = [told(row) for row in rows(project, name)]
        same(Counter(event[:3] for event in here),
             Counter((turn["by"], mark["code"], mark.get("note", "")) for turn, mark in given), f"events of {name}")
        starts = Counter((turn["by"], mark["code"], turn["start"]) for turn, mark in given if "start" in turn)
        gone = starts - Counter((who, code, start) for who, code, _, start, _ in here)
        assert not gone, f"times that are not there: {gone}"
        ends = Counter((turn["by"], mark["code"], turn.get("end")) for turn, mark in given)
        new = Counter((who, code, end) for who, code, _, _, end in here if end is not None) - ends
        assert not new, f"ends that nobody gave: {new}"


def codebooks(path, book):
    functions = boris("project_functions")
    _, _, project, message = functions.open_project_json(str(path))
    assert "error" not in project, project["error"]
    same(message, "", "what BORIS says when it opens it")
    wrong = functions.check_project_integrity(project, "hh:mm:ss", str(path), media_file_available=False)
    same(wrong, "", "what BORIS's check finds")
    behaviours = project["behaviors_conf"]
    in_order = [behaviours[key]["code"] for key in sorted(behaviours, key=int)]  # as BORIS itself orders them
    same(in_order, [code["id"] for code in book.codes], "behaviours")


BOOKS = [("codebook-boris", "boris", "boris-behav-obs", codebooks)]
READINGS = [("boris", "boris", "boris-behav-obs", projects)]
