import re, sys
from collections import deque
from io import StringIO

__all__ = ["shlex", "split", "quote", "join"]


class shlex:
    """Splits a text into the words of a simple shell language."""

    def __init__(self, instream=None, infile=None, posix=False, punctuation_chars=False):
        if isinstance(instream, str):
            instream = StringIO(instream)
        self.instream = sys.stdin if instream is None else instream
        self.infile, self.posix = infile, posix
        self.eof = None if posix else ""
        self.commenters = "#"
        self.wordchars = "abcdfeghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
        if posix:
            self.wordchars += "".join(map(chr, (*range(0xDF, 0xF7), *range(0xF8, 0x100), *range(0xC0, 0xD7), *range(0xD8, 0xDF))))
        self.whitespace, self.whitespace_split = " \t\r\n", False
        self.quotes, self.escape, self.escapedquotes = "'\"", "\\", '"'
        self.pushback, self.lineno, self.debug, self.token = deque(), 1, 0, ""
        self.state = " "
        self._next = deque()
        self._punctuation_chars = "();<>|&" if punctuation_chars is True else punctuation_chars or ""
        if self._punctuation_chars:
            self.wordchars += "~-./*?="
            self.wordchars = "".join(c for c in self.wordchars if c not in self._punctuation_chars)

    @property
    def punctuation_chars(self):
        return self._punctuation_chars

    def push_token(self, tok):
        self.pushback.appendleft(tok)

    def get_token(self):
        return self.pushback.popleft() if self.pushback else self.read_token()

    def read_token(self):
        quoted, escaped_in, token, state = False, " ", "", self.state
        while True:
            char = self._next.pop() if self._next else self.instream.read(1)
            if char == "\n":
                self.lineno += 1
            if state is None:
                token = ""
                break
            if state == " ":
                if not char:
                    state = None
                    break
                if char in self.whitespace:
                    if token or self.posix and quoted:
                        break
                elif char in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                elif self.posix and char in self.escape:
                    escaped_in, state = "a", char
                elif char in self.wordchars:
                    token, state = char, "a"
                elif char in self._punctuation_chars:
                    token, state = char, "c"
                elif char in self.quotes:
                    if not self.posix:
                        token = char
                    state = char
                elif self.whitespace_split:
                    token, state = char, "a"
                else:
                    token = char
                    if token or self.posix and quoted:
                        break
            elif state in self.quotes:
                quoted = True
                if not char:
                    raise ValueError("No closing quotation")
                if char == state:
                    if self.posix:
                        state = "a"
                    else:
                        token += char
                        state = " "
                        break
                elif self.posix and char in self.escape and state in self.escapedquotes:
                    escaped_in, state = state, char
                else:
                    token += char
            elif state in self.escape:
                if not char:
                    raise ValueError("No escaped character")
                if escaped_in in self.quotes and char != state and char != escaped_in:
                    token += state
                token += char
                state = escaped_in
            else:
                if not char:
                    state = None
                    break
                if char in self.whitespace:
                    state = " "
                    if token or self.posix and quoted:
                        break
                elif char in self.commenters:
                    self.instream.readline()
                    self.lineno += 1
                    if self.posix:
                        state = " "
                        if token or quoted:
                            break
                elif state == "c":
                    if char in self._punctuation_chars:
                        token += char
                    else:
                        if char not in self.whitespace:
                            self._next.append(char)
                        state = " "
                        break
                elif self.posix and char in self.quotes:
                    state = char
                elif self.posix and char in self.escape:
                    escaped_in, state = "a", char
                elif char in self.wordchars or char in self.quotes or self.whitespace_split and char not in self._punctuation_chars:
                    token += char
                else:
                    (self._next.append if self._punctuation_chars else self.pushback.appendleft)(char)
                    state = " "
                    if token or self.posix and quoted:
                        break
        self.state = state
        self.token = ""
        return None if self.posix and not quoted and token == "" else token

    def __iter__(self):
        return self

    def __next__(self):
        token = self.get_token()
        if token == self.eof:
            raise StopIteration
        return token


def split(s, comments=False, posix=True):
    if s is None:
        raise ValueError("s argument must not be None")
    lexer = shlex(s, posix=posix)
    lexer.whitespace_split = True
    if not comments:
        lexer.commenters = ""
    return list(lexer)


def join(split_command):
    return " ".join(quote(arg) for arg in split_command)


def quote(s):
    if not s:
        return "''"
    if not isinstance(s, str):
        raise TypeError("expected string or bytes-like object, got %r" % type(s).__name__)
    if re.search(r"[^\w@%+=:,./-]", s, re.ASCII) is None:
        return s
    return "'" + s.replace("'", "'\"'\"'") + "'"
