import re

TOKEN = re.compile(r"\s*(?:(?P<num>\d+\.?\d*)|(?P<name>[a-z]\w*)|(?P<op>\*\*|[-+*/%()=,]))")


class CalcError(Exception):
    def __init__(self, message, text, pos):
        super().__init__(message)
        self.text, self.pos = text, pos

    def __str__(self):
        return f"{self.args[0]}\n  {self.text}\n  {' ' * self.pos}^"


def tokenize(text):
    pos = 0
    while pos < len(text.rstrip()):
        m = TOKEN.match(text, pos)
        if not m:
            bad = pos + len(text[pos:]) - len(text[pos:].lstrip())
            raise CalcError(f"unexpected {text[bad]!r}", text, bad)
        yield m.lastgroup, m[m.lastgroup], m.start(m.lastgroup)
        pos = m.end()
    yield "end", "", len(text)


class Parser:
    LEVELS = [{"+": lambda a, b: a + b, "-": lambda a, b: a - b}, {"*": lambda a, b: a * b, "/": lambda a, b: a / b, "%": lambda a, b: a % b}]

    def __init__(self, text, env):
        self.text, self.env, self.tokens = text, env, list(tokenize(text))

    def peek(self): return self.tokens[0][1]

    def take(self, expected=None):
        kind, value, pos = token = self.tokens.pop(0)
        if expected and value != expected:
            raise CalcError(f"expected {expected!r}, got {value or 'end of input'!r}", self.text, pos)
        return token

    def statement(self):
        if len(self.tokens) > 2 and self.tokens[0][0] == "name" and self.tokens[1][1] == "=":
            name = self.take()[1]
            self.take("=")
            self.env[name] = result = self.binary(0)
        else:
            result = self.binary(0)
        if self.tokens[0][0] != "end":
            raise CalcError("trailing input", self.text, self.tokens[0][2])
        return result

    def binary(self, level):
        if level == len(self.LEVELS):
            return self.power()
        left = self.binary(level + 1)
        while self.peek() in self.LEVELS[level]:
            left = self.LEVELS[level][self.take()[1]](left, self.binary(level + 1))
        return left

    def power(self):
        base = self.atom()
        return base ** self.power() if self.peek() == "**" and self.take() else base

    def atom(self):
        kind, value, pos = self.take()
        match kind, value:
            case "num", v: return float(v) if "." in v else int(v)
            case "name", v if v in self.env: return self.env[v]
            case "name", v: raise CalcError(f"unknown name {v!r}", self.text, pos)
            case _, "-": return -self.power()
            case _, "(":
                inner = self.binary(0)
                self.take(")")
                return inner
        raise CalcError(f"unexpected {value or 'end of input'!r}", self.text, pos)


env = {}
for line in ("1 + 2 * 3", "x = 2 ** 3 ** 2", "-x % 7", "(1 + 2) * (3 - 4.5)", "y = x / 0", "2 +", "3 $ 4", "(1", "1 2", "zz + 1", "-2 ** 2"):
    try:
        print(line, "=", Parser(line, env).statement())
    except (CalcError, ZeroDivisionError) as e:
        print(f"{type(e).__name__}: {e}")
print(env)
