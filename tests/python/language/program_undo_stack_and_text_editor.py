class Command:
    def __init__(self, name, do, undo):
        self.name, self.do, self.undo = name, do, undo


class Editor:
    def __init__(self):
        self.text, self.done, self.undone = "", [], []

    def _run(self, name, new):
        old = self.text

        def do():
            self.text = new

        def undo():
            self.text = old
        self.done.append(Command(name, do, undo))
        self.undone.clear()
        do()

    def insert(self, at, s):
        if not 0 <= at <= len(self.text):
            raise IndexError(f"position {at} outside 0..{len(self.text)}")
        self._run(f"insert {s!r}", self.text[:at] + s + self.text[at:])

    def delete(self, start, stop=None):
        s = slice(start, start + 1 if stop is None else stop)
        self._run(f"delete {self.text[s]!r}", self.text[:s.start] + self.text[s.stop:])

    def undo(self, times=1):
        for _ in range(times):
            command = self.done.pop()
            command.undo()
            self.undone.append(command)

    def redo(self):
        command = self.undone.pop()
        command.do()
        self.done.append(command)

    def __enter__(self):
        self._mark = len(self.done)
        return self

    def __exit__(self, kind, error, tb):
        if kind:
            print("rolling back after", kind.__name__)
            self.undo(len(self.done) - self._mark)
        return kind is not None and issubclass(kind, IndexError)


e = Editor()
e.insert(0, "hello")
e.insert(5, " world")
e.delete(0)
e.insert(0, "J")
print(e.text, [c.name for c in e.done])
e.undo(2)
print(e.text, [c.name for c in e.undone])
e.redo()
print(e.text)
with e:
    e.insert(0, ">> ")
    e.insert(100, "!")
    print("never")
print(e.text)
try:
    with e:
        e.delete(0, 3)
        print("inside:", e.text)
        e.insert("x", "y")
except TypeError as error:
    print("TypeError:", error)
print(e.text, len(e.done), len(e.undone))
e.insert(0, "new branch ")
try:
    e.redo()
except IndexError as error:
    print("IndexError:", error)
e.undo(10)
