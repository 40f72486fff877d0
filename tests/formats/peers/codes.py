"""CACTI's new file with sqlite3: sound, with CACTI's tables, and every mark in them."""
import sqlite3
from collections import Counter

from tables import rows_of
from talk import marks, same

TABLES = {"speakers", "codes", "utterances", "ratings", "utterances_ratings", "attributes"}


def clock(marker):
    hours, minutes, seconds = marker.split(":")
    return (int(hours) * 60 + int(minutes)) * 60000 + round(float(seconds) * 1000)


def text(value):
    """CACTI's columns take texts that look like numbers as numbers; such ones are stored as bytes."""
    return value.decode() if isinstance(value, bytes) else str(value)


def labels(path, coding):
    """What the codebook calls the codes of a coding, with the signs of their modifiers: the table of the same talk tells it."""
    table = path.with_name(path.stem.replace("cacti", "csv") + ".csv")
    marks = rows_of(table, ",")
    return [row["label"] for row in marks if coding and row["coding"] == coding["id"] and row["mark"]]


def one_for_both(code):
    """No code, which has a name for each side where both have it."""
    return "NC" if code in ("NC Therapist", "NC Client") else code


def cacti(path, talk):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        def ask(question):
            return base.execute(question).fetchall()

        same(ask("pragma integrity_check"), [("ok",)], "integrity")
        same(ask("pragma foreign_key_check"), [], "references to nothing")
        same(ask("pragma user_version"), [(1,)], "version")
        same({name for (name,) in ask("select name from sqlite_master where type = 'table'")}, TABLES, "tables")
        same(ask("select * from speakers order by 1"), [(0, "Therapist"), (1, "Client")], "speakers")
        coding = talk.codings[0] if talk.codings else None
        given = [(turn, mark) for turn in talk.turns for mark in marks(coding, turn)]
        rows = ask("select time_marker, code_name, annotation from utterances join codes using (code_id)")
        same(len(rows), len(given), "utterances")
        same(len(ask("select distinct utterance_id from utterances")), len(given), "ids of utterances")
        same(Counter(text(row[2]) for row in rows), Counter(mark.get("note", "") for _, mark in given), "notes")
        # Two codings of one id cannot be told apart in the table that tells how codes are called.
        if len({one["id"] for one in talk.codings}) == len(talk.codings):
            same(Counter(one_for_both(text(row[1])) for row in rows), Counter(labels(path, coding)), "codes")
        times = Counter(clock(text(row[0])) for row in rows)
        known = Counter(turn["start"] for turn, _ in given if "start" in turn)
        assert not known - times, f"times that are not there: {known - times}"
        ratings = dict((text(name), value) for name, value in ask("select rating_name, response_value from ratings"))
        links = 0
        for rating in coding["ratings"] if coding else []:
            same(ratings[rating["id"]], rating.get("value", -1), rating["id"])
            links += len(rating.get("evidence", []))
        same(ask("select count(*) from utterances_ratings"), [(links,)], "what speaks for ratings")
        media = talk.session.get("media", [])
        same(ask("select value from attributes where name = 'AUDIO_FILE_PATH'"), [(media[0]["path"] if media else "",)], "sound")
    finally:
        base.close()


READINGS = [("cacti", "casaa", "sqlite3", cacti)]
