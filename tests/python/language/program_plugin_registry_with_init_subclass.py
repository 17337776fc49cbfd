class Converter:
    registry = {}
    extension: str

    def __init_subclass__(cls, /, extension=None, abstract=False, **kwargs):
        super().__init_subclass__(**kwargs)
        if abstract:
            return
        if extension is None:
            raise TypeError(f"{cls.__name__} needs an extension")
        if extension in cls.registry:
            raise ValueError(f"{extension!r} is taken by {cls.registry[extension].__name__}")
        cls.extension = extension
        cls.registry[extension] = cls

    def __new__(cls, filename=None):
        if cls is Converter:
            ext = filename.rpartition(".")[2]
            try:
                cls = cls.registry[ext]
            except KeyError:
                known = ", ".join(sorted(cls.registry))
                raise LookupError(f"no converter for {ext!r} (known: {known})") from None
        return super().__new__(cls)

    def __init__(self, filename):
        self.filename = filename

    def dump(self, rows):
        return "\n".join(self.lines(rows))

    def lines(self, rows):
        raise NotImplementedError(f"{type(self).__name__}.lines")


class Text(Converter, abstract=True):
    sep = " "

    def lines(self, rows):
        yield from (self.sep.join(map(str, r)) for r in rows)


class Csv(Text, extension="csv"):
    sep = ","


class Tsv(Text, extension="tsv"):
    sep = "\t"


class Markdown(Converter, extension="md"):
    def lines(self, rows):
        head, *body = rows
        yield f"| {' | '.join(head)} |"
        yield "|" + "---|" * len(head)
        for r in body:
            yield f"| {' | '.join(map(str, r))} |"


class Todo(Converter, extension="todo"): ...


rows = [("name", "age"), ("Ann", 30), ("Bob", 25)]
for name in ("a.csv", "b.tsv", "c.md", "d.todo", "e.xlsx"):
    try:
        c = Converter(name)
        print(type(c).__name__, c.extension, repr(c.dump(rows)))
    except (LookupError, NotImplementedError) as e:
        print(type(e).__name__ + ":", e)
for make in (lambda: type("Bad", (Converter,), {}), lambda: type("Dup", (Text,), {}, extension="csv"), lambda: type("Odd", (Text,), {}, extension="odd", colour="red")):
    try:
        make()
    except (TypeError, ValueError) as e:
        print(type(e).__name__ + ":", e)
print(list(Converter.registry), [c.__name__ for c in Text.__subclasses__()], Converter.__subclasses__()[0].__name__)
