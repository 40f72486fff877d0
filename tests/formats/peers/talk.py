"""A talk with its codings as gensvar's JSON tells it: what every other file of the same talk is held against."""
import json
from collections import Counter


class Talk:
    def __init__(self, path):
        whole = json.loads(path.read_text(encoding="utf-8"))["talks"]
        assert len(whole) == 1, f"{len(whole)} talks in one file"
        self.session = whole[0]["session"]
        self.codings = whole[0]["codings"]
        self.turns = self.session["turns"]
        self.participants = {someone["id"]: someone for someone in self.session["participants"]}

    def of(self, label):
        """The turns of a participant."""
        return [turn for turn in self.turns if turn["by"] == label]


def parts(coding, turn):
    """The parts of a turn under a coding: the number of each utterance (none of the first) and its words."""
    cuts = sorted((cut["at"], cut["utterance"]) for cut in (coding or {}).get("cuts", []) if cut["turn"] == turn["id"])
    starts = [0] + [at for at, _ in cuts]
    ends = starts[1:] + [len(turn["text"])]
    numbers = [None] + [utterance for _, utterance in cuts]
    return [(number, turn["text"][start:end]) for number, start, end in zip(numbers, starts, ends)]


def marks(coding, turn, *utterance):
    """The marks on a turn; with an utterance (`None` is the first part), those on it."""
    on_turn = [mark for mark in (coding or {}).get("marks", []) if mark["turn"] == turn["id"]]
    return [mark for mark in on_turn if not utterance or mark.get("utterance") == utterance[0]]


def same(here, there, what=""):
    """Says in what two values differ, and where in lists."""
    if here == there:
        return
    if isinstance(here, Counter):
        raise AssertionError(f"{what}: only here {dict(here - there)!r}, only there {dict(there - here)!r}")
    if isinstance(here, list) and isinstance(there, list):
        assert len(here) == len(there), f"{what}: {len(here)} here, {len(there)} there"
        place = next(place for place, pair in enumerate(zip(here, there)) if pair[0] != pair[1])
        raise AssertionError(f"{what}, entry {place}: {here[place]!r} here, {there[place]!r} there")
    raise AssertionError(f"{what}: {here!r} here, {there!r} there")
