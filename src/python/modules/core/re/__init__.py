import enum


class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    TEMPLATE = T = 1
    DEBUG = 128

    def __repr__(self):
        if not self._value_:
            return "re.NOFLAG"
        return "|".join(f"re.{m.name}" for m in type(self) if m._value_ & self._value_)

    __str__ = object.__str__


globals().update(RegexFlag.__members__)


def _init(self, msg, pattern=None, pos=None):
    self.msg, self.pattern, self.pos, self.lineno, self.colno = msg, pattern, pos, None, None
    if pattern is not None and pos is not None:
        newline = "\n" if isinstance(pattern, str) else b"\n"
        msg = "%s at position %d" % (msg, pos)
        self.lineno = pattern.count(newline, 0, pos) + 1
        self.colno = pos - pattern.rfind(newline, 0, pos)
        if newline in pattern:
            msg = "%s (line %d, column %d)" % (msg, self.lineno, self.colno)
    self.args = (msg,)


PatternError.__init__ = _init
del _init


class Scanner:
    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [compile(phrase, flags) for phrase, _ in lexicon]

    def scan(self, string):
        result = []
        append = result.append
        at = 0
        while True:
            for pattern, (_, action) in zip(self._patterns, self.lexicon):
                match = pattern.match(string, at)
                if match:
                    break
            else:
                break
            end = match.end()
            if end == at:
                break
            if callable(action):
                self.match = match
                action = action(self, match.group())
            if action is not None:
                append(action)
            at = end
        return result, string[at:]
