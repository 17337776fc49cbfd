//! Programs that try what a run may leave behind.

use protocol::Outcome::{self, Completed, Failed, NotParsed, OverBudget};

/// A name, how the run ends, and the text.
pub const PROGRAMS: &[(&str, Outcome, &str)] = &[
    ("plain", Completed, "print(sum(n * n for n in range(100)), [str(n) for n in range(50)])\n"),
    (
        "dataclasses",
        Completed,
        "\
from dataclasses import dataclass, field
from enum import Enum

class Color(Enum):
    RED = 1
    BLUE = 2

@dataclass(order=True)
class Point:
    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list)

print(sorted([Point(2), Point(1, 5, ['a'])]), Color.RED)
",
    ),
    (
        "orm",
        Completed,
        "\
from sqlalchemy import Column, Float, ForeignKey, Integer, String, create_engine, func, select
from sqlalchemy.orm import Session, declarative_base

Base = declarative_base()

class Author(Base):
    __tablename__ = 'authors'
    id = Column(Integer, primary_key=True)
    name = Column(String(100), nullable=False)

class Book(Base):
    __tablename__ = 'books'
    id = Column(Integer, primary_key=True)
    title = Column(String(100), unique=True)
    price = Column(Float, default=1.5)
    author_id = Column(ForeignKey('authors.id'))

engine = create_engine('sqlite://', echo=True)
Base.metadata.create_all(engine)
with Session(engine) as session:
    author = Author(name='Herbert')
    session.add(author)
    session.flush()
    session.add_all([Book(title='Dune', price=9.5, author_id=author.id), Book(title='Dosadi', author_id=author.id)])
    session.commit()
    for book, name in session.execute(select(Book, Author.name).join(Author, Book.author_id == Author.id)):
        print(book.title, book.price, name)
    print(session.query(func.count(Book.id)).filter(Book.price > 2).scalar())
    book.price = 3
    book.me = [book, session]
left_open = Session(engine)
left_open.add(Author(name='Nobody'))
left_open.flush()
rows = left_open.execute(select(Author))
first = next(iter(rows))
",
    ),
    ("raises", Failed, "def f(n):\n    values = [n] * 100\n    return f(n - 1) if n else values[1000]\nf(20)\n"),
    (
        "raises_in_handler",
        Failed,
        "try:\n    {}['x']\nexcept KeyError as e:\n    kept = e\n    raise ValueError('again') from e\n",
    ),
    (
        "cycles",
        Completed,
        "\
class Node:
    def __init__(self):
        self.me = self
        self.call = lambda: self
        self.items = [self, {'me': self}]
    def __del__(self):
        pass

nodes = [Node() for _ in range(100)]
nodes.append(nodes)
try:
    raise RuntimeError('kept')
except RuntimeError as e:
    kept = e
",
    ),
    (
        "threads",
        Completed,
        "\
import threading, time

def forever():
    while True:
        time.sleep(0.01)

def generate():
    try:
        while True:
            yield 1
    finally:
        print('closed')

threading.Thread(target=forever, daemon=True).start()
open_generator = generate()
next(open_generator)
lock = threading.Lock()
lock.acquire()
event = threading.Event()
threading.Thread(target=event.wait, daemon=True).start()
",
    ),
    (
        "async",
        Completed,
        "\
import asyncio

async def wait(n):
    await asyncio.sleep(n)
    return n

async def main():
    left = asyncio.create_task(wait(100))
    print(await asyncio.gather(wait(1), wait(2)))

asyncio.run(main())
",
    ),
    ("half_typed", NotParsed, "class Model(\n    name = Column(String"),
    ("half_name", Failed, "import sqlalchemy\nsqlalchemy.create_eng\n"),
    ("endless", OverBudget, "items = []\nwhile True:\n    items = [len(items)]\n"),
    ("hoard", Failed, "items = []\nwhile True:\n    items = [items[-100:]]\n"),
    (
        "library",
        Completed,
        "import json, re, datetime, collections, decimal, logging, random, uuid, functools\nprint(json.dumps({'a': [1]}), re.sub('a', 'b', 'aaa'), decimal.Decimal('1.1'))\nlogging.warning('x')\n",
    ),
];
