import json


def load(text):
    try:
        return json.loads(text)
    except ValueError:
        raise LookupError(f"cannot load {text[:6]!r}...") from None


print(load('{"a": 1}'))
try:
    load("not json at all")
except LookupError as e:
    print(e, e.__suppress_context__, type(e.__context__).__name__)
load("{'still': 'not json'}")
