"""ELAN with pympi-ling, Praat with praatio, CHAT with pylangacq and WebVTT with webvtt-py: as many turns, words and codes as
the talk has, where it has them, and nothing that lies over anything else of one speaker."""
import html
import json
from collections import Counter

from talk import marks, parts, same


def given(talk, label, what=lambda mark: mark["code"]):
    """What marks on a participant's turns say, of all coders."""
    turns = talk.of(label)
    return Counter(what(mark) for coding in talk.codings for turn in turns for mark in marks(coding, turn))


def pairs(mark):
    """What refines a code, as ELAN and Praat show it."""
    return "; ".join(f"{key}: {value}" for key, value in sorted(mark.get("modifiers", {}).items()))


def known_times(talk, label, spans):
    """Turns of which beginning and end are known and lie apart from the speaker's others keep their times."""
    mine = talk.of(label)
    if not all("start" in turn and "end" in turn and turn["start"] < turn["end"] for turn in mine):
        return
    ordered = sorted((turn["start"], turn["end"]) for turn in mine)
    if all(one[1] <= two[0] for one, two in zip(ordered, ordered[1:])):
        same(sorted(spans), ordered, f"times of {label}")


def elan(path, talk):
    from pympi import Eaf

    eaf = Eaf(str(path))
    ids = [int(name[1:]) for name in eaf.annotations]
    same(len(ids), len(set(ids)), "ids")
    last = [value for name, value in eaf.properties if name == "lastUsedAnnotationId"]
    same(last, [str(max(ids, default=0))], "lastUsedAnnotationId")
    tiers = {name: eaf.get_parameters_for_tier(name) for name in eaf.get_tier_names()}
    top = {one["PARTICIPANT"]: name for name, one in tiers.items() if "PARENT_REF" not in one}
    same(set(top), set(talk.participants), "participants")
    for label, name in top.items():
        said = sorted(eaf.get_annotation_data_for_tier(name))
        same(Counter(value for *_, value in said), Counter(turn["text"] for turn in talk.of(label)), f"words of {label}")
        spans = [(start, end) for start, end, _ in said]
        assert all(start < end for start, end in spans), f"{label}: something takes no time"
        assert all(one[1] <= two[0] for one, two in zip(spans, spans[1:])), f"{label} lies over itself"
        known_times(talk, label, spans)
    found = {}
    for name, one in tiers.items():
        if "PARENT_REF" in one:
            assert one["PARENT_REF"] in tiers, f"{name} has no parent"
            values = [entry[2] for entry in eaf.get_ref_annotation_data_for_tier(name)]
            found.setdefault((one["PARTICIPANT"], one["LINGUISTIC_TYPE_REF"]), Counter()).update(values)
    for label in talk.participants:
        def told(kind):
            return found.get((label, kind), Counter())

        same(told("codes"), given(talk, label), f"codes on {label}")
        notes = given(talk, label, lambda mark: mark.get("note"))
        del notes[None]
        same(told("notes"), notes, f"notes on {label}")
        refined = given(talk, label, lambda mark: len(mark.get("modifiers", {})) > 0)
        same(sum(told("modifiers").values()), refined[True], f"modifiers on {label}")
    vocabulary = {value for values, _ in eaf.controlled_vocabularies["codes"][1].values() for value, *_ in values}
    assert {mark["code"] for coding in talk.codings for mark in coding["marks"]} <= vocabulary, "codes outside the vocabulary"
    # Saved by the package and read again, nothing is gone.
    saved = path.with_suffix(".saved")
    eaf.to_file(str(saved))
    again = Eaf(str(saved))
    same({name: len(tier[0]) + len(tier[1]) for name, tier in again.tiers.items()},
         {name: len(tier[0]) + len(tier[1]) for name, tier in eaf.tiers.items()}, "after saving")
    saved.unlink()


def praat(path, talk):
    from praatio import textgrid

    grid = textgrid.openTextgrid(str(path), includeEmptyIntervals=True, reportingMode="error")
    for tier in grid.tiers:
        assert tier.entries[0].start == 0 and tier.entries[-1].end == grid.maxTimestamp, f"{tier.name} leaves time out"
        for one, two in zip(tier.entries, tier.entries[1:]):
            assert one.end == two.start, f"{tier.name} has a hole at {one.end}"
    names = set(grid.tierNames)
    for label in talk.participants:
        assert label in names, f"{label} has no tier"
        filled = [entry for entry in grid.getTier(label).entries if entry.label]
        # The package takes blanks at both ends of a label away.
        there = Counter(text for turn in talk.of(label) if (text := turn["text"].strip()))
        same(Counter(entry.label for entry in filled), there, f"words of {label}")
        if all(turn["text"].strip() for turn in talk.of(label)):
            known_times(talk, label, [(round(entry.start * 1000), round(entry.end * 1000)) for entry in filled])
    in_codes = sum(
        len(entry.label.split(" | "))
        for tier in grid.tiers
        if " codes " in tier.name and " notes " not in tier.name and tier.name not in talk.participants
        for entry in tier.entries
        if entry.label
    )
    same(in_codes, sum(len(coding["marks"]) for coding in talk.codings), "codes")


def chat(path, talk):
    import pylangacq

    # The checker wants the file to be called as its recording is; how it is called here is the test's affair.
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    reader = pylangacq.CHAT.from_strs(["".join(line for line in lines if not line.startswith("@Media:"))], strict=True)
    utterances = reader.utterances()
    header = reader.headers()[0]
    same(len(header.participants), len(talk.participants), "participants")
    here = iter(utterances)
    voices = {}
    for turn in talk.turns:
        starts = sorted({0} | {cut["at"] for coding in talk.codings for cut in coding["cuts"] if cut["turn"] == turn["id"]})
        words, times = [], []
        for at, end in zip(starts, starts[1:] + [len(turn["text"])]):
            line = next(here, None)
            assert line is not None, f"turn {turn['id']} is not there"
            same(line.tiers["%xtrn"], f"{turn['id']} {at}", "place")
            same(line.participant, voices.setdefault(turn["by"], line.participant), "who speaks")
            exact = line.tiers.get("%xwrd")
            words.append(json.loads(exact) if exact else turn["text"][at:end])
            times.append(line.time_marks)
            for number, coding in enumerate(talk.codings):
                tier = line.tiers.get("%cod" if number == 0 else f"%xcod{number + 1}", "")
                utterances_here = {cut["utterance"]: cut["at"] for cut in coding["cuts"] if cut["turn"] == turn["id"]}
                there = [mark for mark in marks(coding, turn) if utterances_here.get(mark.get("utterance"), 0) == at]
                codes = Counter(code[1:].split(":")[0] for code in tier.split())
                same(codes, Counter("_".join(mark["code"].split()) for mark in there), f"codes of turn {turn['id']}")
        same("".join(words), turn["text"], f"words of turn {turn['id']}")
        if "start" in turn:
            same(times[0][0], turn["start"], "beginning")
            if turn.get("end", -1) >= turn["start"]:
                same(times[-1][1], turn["end"], "end")
        else:
            same(times, [None] * len(times), "times that nobody knows")
    assert next(here, None) is None, "more lines than turns"
    same(len(set(voices.values())), len(voices), "codes of those who speak")


def webvtt(path, talk):
    import webvtt

    file = webvtt.read(str(path))
    cues = file.captions
    same(len(cues), len(talk.turns), "cues")
    notes = [*file.header_comments]
    for cue, turn in zip(cues, talk.turns):
        number, *flags = cue.identifier.split()
        same(number, str(turn["id"]), "number")
        same(html.unescape(cue.text), turn["text"], f"words of {number}")
        same(html.unescape(cue.voice or ""), " ".join(turn["by"].split()), f"voice of {number}")
        start, end = (seconds * 1000 + time.milliseconds for seconds, time in
                      [(cue.start_in_seconds, cue.start_time), (cue.end_in_seconds, cue.end_time)])
        if "start" in turn and "end" in turn and turn["end"] <= turn["start"]:
            written = (turn["start"], turn["start"] + 1, ["to", str(turn["end"])])
            same((start, end, flags), written, f"times of {number}")
        elif "start" in turn and "end" in turn:
            same((start, end, flags), (turn["start"], turn["end"], []), f"times of {number}")
        elif "start" in turn:
            same((start, flags), (turn["start"], ["open"]), f"times of {number}")
        else:
            same(flags, ["untimed"], f"times of {number}")
        notes += cue.comments
    lines = [line for note in notes if note.startswith("codes ") for line in note.splitlines()[1:]]
    same(sum(line.startswith("| ") for line in lines), sum(len(coding["cuts"]) for coding in talk.codings), "cuts")
    same(sum(not line.startswith("| ") for line in lines), sum(len(coding["marks"]) for coding in talk.codings), "codes")


READINGS = [
    ("elan", "eaf", "pympi-ling", elan),
    ("praat", "TextGrid", "praatio", praat),
    ("chat", "cha", "pylangacq", chat),
    ("webvtt", "vtt", "webvtt-py", webvtt),
]
