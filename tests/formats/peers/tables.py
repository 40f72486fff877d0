"""CSV and TSV with pandas, XLSX with openpyxl: every cell is what the talk says, and none is a formula."""
import datetime
import re
from collections import Counter

from talk import marks, parts, same

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
NUMBERS = {"round", "turn", "start_ms", "end_ms", "part", "parts", "utterance", "mark", "rating"}


# What could begin a formula inside a cell, for a program that parts cells elsewhere; one apostrophe before it is not the talk's.
INSIDE = {
    separator: re.compile(rf"""([;\t\n\r{more}][\s"]*'*)'([-=+@])""") for separator, more in ((",", ""), ("\t", ","))
}
OPEN = {separator: re.compile(rf"""[;\n\r{more}][\s"]*[-=+@]""") for separator, more in ((",", ""), ("\t", ","))}


def words(cell, separator=","):
    """The words of a cell: an apostrophe before what a spreadsheet would take for a formula is no part of them."""
    assert not OPEN[separator].search(cell), f"a spreadsheet that parts it elsewhere takes this for a formula: {cell!r}"
    assert not cell.startswith(FORMULA), f"a spreadsheet takes this for a formula: {cell!r}"
    cell = INSIDE[separator].sub(r"\1\2", cell)
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith(FORMULA + ("'",)) else cell


def number(value):
    return "" if value is None else str(value)


def refined(mark):
    """Modifiers in one cell."""
    def escaped(text):
        return text.replace("\\", "\\\\").replace(";", "\\;").replace("=", "\\=")

    return ";".join(f"{escaped(key)}={escaped(value)}" for key, value in sorted(mark.get("modifiers", {}).items()))


def head(talk, coding):
    """What is the same on all rows of a coding."""
    return {
        "talk": talk.session["id"],
        "title": talk.session["title"],
        "date": talk.session.get("date", ""),
        "coder": coding["coder"] if coding else "",
        "coding": coding["id"] if coding else "",
        "round": number(coding["round"]) if coding else "",
        "codebooks": "+".join(book["id"] for book in coding["codebooks"]) if coding else "",
    }


def on_turn(talk, turn):
    someone = talk.participants[turn["by"]]
    return {
        "turn": number(turn["id"]),
        "start_ms": number(turn.get("start")),
        "end_ms": number(turn.get("end")),
        "speaker": turn["by"],
        "role": someone["role"],
    }


def expected_marks(talk):
    """The rows of the table of marks, without what only the codebook can tell: the names of codes, and what counts."""
    rows = []
    for coding in talk.codings or [None]:
        whole = head(talk, coding) | {"language": talk.session.get("language", "")}
        for turn in talk.turns:
            units = parts(coding, turn)
            for place, (utterance, text) in enumerate(units, 1):
                unit = whole | on_turn(talk, turn) | {
                    "name": talk.participants[turn["by"]].get("name", ""), "part": number(place),
                    "parts": number(len(units)), "utterance": number(utterance), "text": text, "rating": "",
                }
                for mark in marks(coding, turn, utterance) or [{}]:
                    rows.append(unit | {
                        "mark": number(mark.get("id")), "code": mark.get("code", ""), "modifiers": refined(mark),
                        "note": mark.get("note", ""), "overrides": "yes" if mark.get("counts_anyway") else "",
                    })
        for rating in coding["ratings"] if coding else []:
            empty = dict.fromkeys(
                ["turn", "start_ms", "end_ms", "speaker", "role", "name", "part", "parts", "utterance", "text", "mark",
                 "modifiers", "overrides"], "")
            rows.append(whole | empty | {
                "code": rating["id"], "note": rating.get("note", ""), "rating": number(rating.get("value")),
            })
    return rows


def expected_turns(talk):
    """The rows of the table of turns, without the codes, whose names are the codebook's."""
    return [
        head(talk, coding) | on_turn(talk, turn) | {"parts": number(len(parts(coding, turn))), "text": turn["text"]}
        for coding in talk.codings or [None]
        for turn in talk.turns
    ]


def check_rows(rows, expected, left):
    """Holds rows against what they should be; `left` are the columns that only the codebook can tell."""
    assert rows and set(rows[0]) == set(expected[0]) | left, f"columns: {list(rows[0]) if rows else 'no rows'}"
    same([{column: cell for column, cell in row.items() if column not in left} for row in rows], expected, "rows")


def labels_agree(talk, mark_rows, turn_rows):
    """The codes of a turn are the labels of its marks, in the order given; in brackets what does not count."""
    assert all(row["label"] for row in mark_rows if row["mark"]), "a mark has no label"
    for row in mark_rows:
        can_be = {"true", "false"} if row["mark"] else {""}
        assert row["counts"] in can_be, f"mark {row['mark']!r} counts: {row['counts']!r}"
    by_mark = {
        (row["coding"], row["mark"]): row["label"] if row["counts"] == "true" else f"({row['label']})"
        for row in mark_rows if row["mark"]
    }
    told = [row["codes"] for row in turn_rows]
    there = [
        " ".join(by_mark[(coding["id"] if coding else "", number(mark["id"]))] for mark in marks(coding, turn))
        for coding in talk.codings or [None]
        for turn in talk.turns
    ]
    # Two codings of one coder may have one id; then their marks cannot be told apart by it.
    if len({coding["id"] for coding in talk.codings}) == len(talk.codings):
        same(told, there, "codes of turns")


def rows_of(path, separator):
    """The rows of a file as pandas reads it when every cell is a text."""
    import pandas

    table = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8")
    return [{column: words(cell, separator) for column, cell in row.items()} for row in table.to_dict("records")]


def csv_like(separator, end):
    def read_marks(path, talk):
        import pandas

        rows = rows_of(path, separator)
        check_rows(rows, expected_marks(talk), {"label", "counts"})
        turns = rows_of(path.with_name(path.name.replace(f"{end}-", f"{end}-turns-")), separator)
        labels_agree(talk, rows, turns)
        # As people read it, without saying anything: numbers are numbers, and no row is lost.
        plain = pandas.read_csv(path, sep=separator)
        assert len(plain) == len(rows), f"{len(plain)} rows, {len(rows)} as texts"
        assert all(pandas.api.types.is_numeric_dtype(plain[column]) for column in NUMBERS), plain.dtypes.to_dict()
        same(int(plain["turn"].nunique()), len(talk.turns), "turns")
        same(int(plain["mark"].count()), sum(len(coding["marks"]) for coding in talk.codings), "marks")

    def read_turns(path, talk):
        check_rows(rows_of(path, separator), expected_turns(talk), {"codes"})

    return read_marks, read_turns


def sheet_rows(sheet):
    """The rows of a sheet with its cells as the texts that they would be in CSV."""
    names, *rows = list(sheet.iter_rows())
    columns = [cell.value for cell in names]
    told = []
    for row in rows:
        cells = {}
        for column, cell in zip(columns, row):
            assert cell.data_type != "f", f"a formula in {cell.coordinate}: {cell.value!r}"
            assert cell.data_type != "e" and not isinstance(cell.value, datetime.datetime), f"{cell.coordinate}: {cell.value!r}"
            if column in NUMBERS and cell.value is not None:
                assert cell.data_type == "n", f"{cell.coordinate} is no number: {cell.value!r}"
            elif cell.value is not None:
                assert cell.data_type == "s", f"{cell.coordinate} is no text: {cell.value!r}"
            cells[column] = "" if cell.value is None else str(cell.value)
        told.append(cells)
    return told


def xlsx(path, talk):
    import openpyxl

    book = openpyxl.load_workbook(path)
    same(book.sheetnames, ["marks", "turns", "sessions"], "sheets")
    in_marks, in_turns = sheet_rows(book["marks"]), sheet_rows(book["turns"])
    check_rows(in_marks, expected_marks(talk), {"label", "counts"})
    check_rows(in_turns, expected_turns(talk), {"codes"})
    labels_agree(talk, in_marks, in_turns)
    codings = [row for row in book["sessions"].iter_rows(min_row=2)]
    same(len(codings), len(talk.codings), "rows of codings")
    assert not any(cell.data_type in "fe" for row in codings for cell in row), "a formula or a fault among the figures"


def figures(separator):
    """A row for each coding, as it is read without saying anything: names that programs take, numbers as numbers."""
    def read(path, talk):
        import pandas

        if not talk.codings:
            return
        table = pandas.read_csv(path, sep=separator, encoding="utf-8")
        same(len(table), len(talk.codings), "rows")
        names = list(table.columns)
        same(len({name.lower() for name in names}), len(names), "names that are there once")
        odd = [name for name in names if not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,63}", name)]
        same(odd, [], "names that no program for statistics takes")
        texts = {"session", "title", "coder", "coding", "codebooks", "state", "basis", "scores_hidden", "segments", "phases"}
        numbers = [name for name in names if name not in texts and not name.endswith("_band")]
        assert len(numbers) > 20 and {"round", "turns_client", "words_clinician"} <= set(numbers), numbers
        wrong = {name: str(table[name].dtype) for name in numbers if not pandas.api.types.is_numeric_dtype(table[name])}
        same(wrong, {}, "columns that should be numbers")
        for (_, row), coding in zip(table.iterrows(), talk.codings):
            coder = "" if pandas.isna(row["coder"]) else words(str(row["coder"]), separator)
            coded = words(str(row["coding"]), separator)
            same((coder, coded, int(row["round"])), (coding["coder"], coding["id"], coding["round"]), "whose it is")
            given = {rating["id"]: rating.get("value") for rating in coding["ratings"]}
            for name in names:
                if name.startswith("rating_"):
                    value = None if pandas.isna(row[name]) else int(row[name])
                    same(value, given.get(name.removeprefix("rating_")), name)
            counted = Counter(mark["code"] for mark in coding["marks"])
            for code in ("CR", "OQ"):
                count = row.get(f"count_{code}", 0)
                assert pandas.isna(count) or count <= counted[code], f"{count} of {code}, {counted[code]} given"

    return read


CSV_MARKS, CSV_TURNS = csv_like(",", "csv")
TSV_MARKS, TSV_TURNS = csv_like("\t", "tsv")

READINGS = [
    ("csv", "csv", "pandas", CSV_MARKS),
    ("csv-turns", "csv", "pandas", CSV_TURNS),
    ("tsv", "tsv", "pandas", TSV_MARKS),
    ("tsv-turns", "tsv", "pandas", TSV_TURNS),
    ("csv-sessions", "csv", "pandas", figures(",")),
    ("tsv-sessions", "tsv", "pandas", figures("\t")),
    ("xlsx", "xlsx", "openpyxl", xlsx),
]
