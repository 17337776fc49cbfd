from dataclasses import dataclass, field, replace, asdict


@dataclass(frozen=True, order=True)
class Book:
    title: str
    author: str = field(compare=False)
    year: int = 0
    tags: tuple = ()

    def __post_init__(self):
        if self.year < 0:
            raise ValueError(f"year cannot be negative: {self.year}")


@dataclass
class Member:
    name: str
    borrowed: list[Book] = field(default_factory=list, repr=False)
    limit: int = 2


class Library:
    def __init__(self, *books):
        self._shelf = {}
        for b in books:
            self += b

    def __iadd__(self, book):
        self._shelf.setdefault(book, 0)
        self._shelf[book] += 1
        return self

    def __contains__(self, title): return any(b.title == title for b in self._shelf)
    def __len__(self): return sum(self._shelf.values())
    def __iter__(self): return iter(sorted(self._shelf))

    def __getitem__(self, title):
        for book in self._shelf:
            if book.title.lower() == title.lower():
                return book
        raise KeyError(title)

    def lend(self, title, member):
        book = self[title]
        if not self._shelf[book]:
            raise LookupError(f"{book.title} is out")
        if len(member.borrowed) >= member.limit:
            raise PermissionError(f"{member.name} already has {', '.join(b.title for b in member.borrowed)}")
        self._shelf[book] -= 1
        member.borrowed.append(book)
        return book

    def search(self, text="", **criteria):
        return [b for b in self if text.lower() in b.title.lower() and all(getattr(b, k) == v for k, v in criteria.items())]


dune = Book("Dune", "Herbert", 1965, ("sf",))
lib = Library(dune, dune, Book("Emma", "Austen", 1815), Book("Persuasion", "Austen", 1817, ("classic", "romance")))
ann = Member("Ann")
print(lib.lend("dune", ann), ann, len(lib), "Dune" in lib, "It" in lib)
print([b.title for b in lib], lib.search(author="Austen"), lib.search("u", year=1965), dune < lib["emma"], dune == replace(dune, author="other"), hash(dune) == hash(replace(dune)))
lib.lend("EMMA", ann)
for title, who in (("Persuasion", ann), ("Emma", Member("Bob")), ("Nope", Member("Cid", limit=0))):
    try:
        lib.lend(title, who)
    except (LookupError, PermissionError) as e:
        print(type(e).__name__ + ":", e)
print(asdict(replace(ann, name="Ann B.")), ann == Member("Ann", ann.borrowed))
for bad in (lambda: Book("x", "y", -1), lambda: setattr(dune, "year", 1), lambda: Book(), lambda: lib.search(colour="red"), lambda: dune < 3, lambda: Book("a", "b", pages=3)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__ + ":", e)
print(lib["missing"])
