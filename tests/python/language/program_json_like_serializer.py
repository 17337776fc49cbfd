class Encoder:
    def __init__(self, indent=None):
        self.indent = indent

    def encode(self, value, level=0, path="$"):
        match value:
            case None: return "null"
            case bool(): return str(value).lower()
            case int() | float(): return repr(value)
            case str(): return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
            case {}: items = [f"{self.encode(str(k))}: {self.encode(v, level + 1, f'{path}.{k}')}" for k, v in value.items()]
            case [*_]: items = [self.encode(v, level + 1, f"{path}[{i}]") for i, v in enumerate(value)]
            case _ if hasattr(value, "to_data"): return self.encode(value.to_data(), level, path)
            case _: raise TypeError(f"{path}: cannot encode {type(value).__name__}")
        left, right = "{}" if isinstance(value, dict) else "[]"
        if self.indent is None or not items:
            return left + ", ".join(items) + right
        pad = "\n" + " " * self.indent * (level + 1)
        return left + pad + ("," + pad).join(items) + "\n" + " " * self.indent * level + right


class Decoder:
    def __init__(self, text):
        self.text, self.i = text, 0

    def fail(self, what):
        line = self.text.count("\n", 0, self.i) + 1
        raise ValueError(f"expected {what} at line {line} column {self.i - self.text.rfind(chr(10), 0, self.i)}")

    def skip(self):
        while self.i < len(self.text) and self.text[self.i].isspace():
            self.i += 1
        return self.text[self.i:self.i + 1]

    def decode(self):
        ch = self.skip()
        if ch == "{": return dict(self.sequence("}", self.pair))
        if ch == "[": return list(self.sequence("]", self.decode))
        if ch == '"': return self.string()
        for word, value in (("null", None), ("true", True), ("false", False)):
            if self.text.startswith(word, self.i):
                self.i += len(word)
                return value
        start = self.i
        while self.i < len(self.text) and self.text[self.i] in "+-.eE0123456789":
            self.i += 1
        number = self.text[start:self.i]
        return (float if set(number) & set(".eE") else int)(number) if number else self.fail("a value")

    def sequence(self, end, item):
        self.i += 1
        while self.skip() != end:
            yield item()
            if self.skip() == ",": self.i += 1
            elif self.skip() != end: self.fail(f"',' or {end!r}")
        self.i += 1

    def pair(self):
        key = self.string() if self.skip() == '"' else self.fail("a string key")
        if self.skip() != ":": self.fail("':'")
        self.i += 1
        return key, self.decode()

    def string(self):
        out, self.i = [], self.i + 1
        while (ch := self.text[self.i]) != '"':
            self.i += 1
            if ch == "\\":
                ch, self.i = {"n": "\n"}.get(self.text[self.i], self.text[self.i]), self.i + 1
            out.append(ch)
        self.i += 1
        return "".join(out)


class Point:
    def to_data(self): return {"x": 1, "y": (2, 3)}


data = {"name": 'say "hi"\n', "ok": True, "none": None, "list": [1, -2.5, [], {}], 5: Point()}
text = Encoder(indent=2).encode(data)
print(text, Encoder().encode(data), Decoder(text).decode(), sep="\n")
import json
print(json.loads(text) == Decoder(text).decode(), json.dumps(Decoder(text).decode(), indent=2) == text)
for bad in ("[1, 2", '{"a" 1}', "[1 2]", "{1: 2}", "\n  @", '"open'):
    try:
        print(Decoder(bad).decode())
    except (ValueError, IndexError) as e:
        print(repr(bad), type(e).__name__, e)
Encoder().encode({"a": [1, {2, 3}]})
