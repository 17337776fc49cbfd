# uncaught: many errors printed through the default hook, for their carets and suggestions; the last leaves.
import sys
import traceback


class Row:
    def __init__(self):
        self.name, self.columns = "r", {"id": 1}


row, data, numbers = Row(), {"k": {"a": None}}, [1, 2, 3]


def call(x, *, limit):
    return x


attempts = [
    lambda: row.nmae,
    lambda: data["k"]["a"]["b"],
    lambda: numbers[1] + data["k"],
    lambda: numbers[10] + numbers[0],
    lambda: (1 + 2) * (3 + 4) / (5 - 5) + 6,
    lambda: call(1, limt=2),
    lambda: call(1, 2, limit=3),
    lambda: undefined_name + 1,
    lambda: -"text" + 1,
    lambda: numbers.apend(4),
    lambda: max(numbers, key=len),
    lambda: row.columns["id"].upper().lower(),
    lambda: [n / 0 for n in numbers],
    lambda: "%d items" % "three",
    lambda: f"{numbers[0]:>{'q'}}",
    lambda: next(n for n in numbers if n > 5),
    lambda: "é🎉" + numbers[0] + "long",
    lambda: sum(numbers, start="x") if numbers else 0,
    lambda: not_defined(numbers)(1)[2],
    lambda: row.name.foo.bar(numbers),
]
for attempt in attempts:
    try:
        attempt()
    except Exception as e:
        print("".join(traceback.format_exception(e)[2:]).replace(__file__, "prog.py"), end="")
sys.stdout.flush()
result = call(
    numbers[0]
    + numbers[1]
    * "text"
    - 5,
    limit=data["k"]["missing"] if numbers else None,
)
