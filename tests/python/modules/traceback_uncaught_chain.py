# uncaught: "direct cause", "during handling", notes; then the program ends.
import json


class LoadError(Exception):
    pass


class StartupError(Exception):
    def __str__(self):
        return f"cannot start: {self.args[0]}\nsecond line of the message"


def parse(text):
    number, _, unit = text.partition(" ")
    return int(number), unit


def load(lines):
    loaded = []
    for n, line in enumerate(lines, 1):
        try:
            loaded.append(parse(line))
        except ValueError as e:
            e.add_note(f"in line {n}")
            e.add_note("expected: NUMBER UNIT")
            raise LoadError(f"line {n} of {len(lines)}") from e
    return loaded


def start(lines):
    try:
        return load(lines)
    except LoadError:
        settings = {}
        try:
            return settings["default"]
        finally:
            print("cleaning up")


print(load(["3 s", "5 min"]), json.dumps(load(["1 h"])))
try:
    start(["x s"])
except KeyError as e:
    print("first time:", repr(e), type(e.__context__).__name__, type(e.__context__.__cause__).__name__)
try:
    start(["1 s", "two s"])
except KeyError as error:
    raise StartupError(error.args[0])
