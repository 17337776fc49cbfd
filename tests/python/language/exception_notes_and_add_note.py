try:
    try:
        raise ValueError("bad row")
    except ValueError as e:
        e.add_note("row 3")
        e.add_note("file data.csv\nsecond line")
        print(e.__notes__)
        raise
except ValueError as e:
    print(e, e.__notes__)
    try:
        e.add_note(5)
    except TypeError as t:
        print("TypeError:", t)
print(hasattr(ValueError(), "__notes__"))
import traceback
try:
    e = KeyError("k")
    e.add_note("note with café")
    e.add_note("")
    raise e
except KeyError as k:
    print("".join(traceback.format_exception_only(k)), end="")
    k.__notes__ = "not a list"
    print("".join(traceback.format_exception_only(k)), end="")
    k.__notes__ = ("tuple", 3)
    print("".join(traceback.format_exception_only(k)), end="")


def load(rows):
    for i, row in enumerate(rows):
        try:
            yield int(row)
        except ValueError as e:
            e.add_note(f"while reading row {i}: {row!r}")
            raise


print(list(load(["1", "2", "x"])))
