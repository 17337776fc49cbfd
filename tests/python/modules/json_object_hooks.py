# object_hook, object_pairs_hook, parse_float, parse_int and parse_constant.
import json
from collections import OrderedDict
from decimal import Decimal
from types import SimpleNamespace

text = '{"id": 7, "price": 19.99, "dim": {"w": 2, "h": 3.50}, "list": [{"k": "v"}]}'
print(json.loads(text, object_hook=lambda d: SimpleNamespace(**d)))
print(json.loads(text, object_pairs_hook=list))
print(json.loads(text, object_pairs_hook=OrderedDict))
print(json.loads(text, parse_float=Decimal, parse_int=lambda s: f"int:{s}"))
print(json.loads("[NaN, Infinity, -Infinity, 1]", parse_constant=lambda name: f"<{name}>"))
order = []
json.loads('{"a": {"b": {"c": 1}}, "d": {}}', object_hook=lambda d: order.append(sorted(d)) or d)
print(order)


def as_complex(d):
    if "__complex__" in d:
        return complex(d["real"], d["imag"])
    return d


print(json.loads('[{"__complex__": true, "real": 1, "imag": 2}, {"x": 0}]', object_hook=as_complex))


def no_duplicates(pairs):
    seen = {}
    for key, value in pairs:
        if key in seen:
            raise ValueError(f"duplicate key {key!r}")
        seen[key] = value
    return seen


try:
    json.loads('{"a": 1, "b": {"c": 1, "c": 2}}', object_pairs_hook=no_duplicates)
except ValueError as e:
    print(type(e).__name__, e)


class Decoder(json.JSONDecoder):
    def __init__(self, **options):
        super().__init__(object_hook=self.hook, **options)

    def hook(self, d):
        return {k.upper(): v for k, v in d.items()}


print(json.loads(text, cls=Decoder), json.loads('{"f": 1.5}', cls=Decoder, parse_float=str))
print(json.loads('{"a": 1}', object_hook=lambda d: 1 / 1, object_pairs_hook=lambda p: "pairs wins"))
