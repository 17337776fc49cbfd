#!/usr/bin/env python3
"""Make random graphs of revisions and write down what the real Alembic says of them.

    record.py FROM COUNT > recorded.txt

A seed is one graph. Lines of the output, with tabs between their fields:

    graph   SEED  how many version locations
    rev     identifier  down_revision  depends_on  branch_labels  path  docstring
    load    what building the map gives
    QUESTION  its arguments
    =       what the real library answers

Identifiers are `~` for None, `(a,b)` for a tuple, else a string. The hash seed is 0, so that sets of strings have the
order that they have here.
"""

import os
import random
import sys
import types

if os.environ.get("PYTHONHASHSEED") != "0":
    os.execve(sys.executable, [sys.executable, *sys.argv], os.environ | {"PYTHONHASHSEED": "0"})

import datetime
import logging
import pathlib
import re
import warnings

from alembic import command, util
from alembic.runtime import migration
from alembic.script import ScriptDirectory, base, revision
from sqlalchemy import Column, MetaData, String, Table

VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), primary_key=True))
DATE = datetime.datetime(2026, 3, 9, 7, 5, 2, tzinfo=datetime.timezone.utc)
DOCS = ["add models", "two\n\nparagraphs\nand lines", "", "Revision text\r\nRevises: x\n\nCreate Date: 2026", "100% sure; 'quoted'", "  "]
WORDS = ["alpha", "beta", "feature", "hotfix", "data", "ae10b", "feature-1"]


def escape(text):
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")


def written(ids):
    if ids is None:
        return "~"
    return ids if isinstance(ids, str) else "(" + ",".join(ids) + ")"


def upgrade(**kw):
    pass


def downgrade(**kw):
    pass


class Script(base.Script):
    """A script whose place in small sets is that in which it was made, where its labels make that matter."""

    def __init__(self, number, row):
        self.number = number
        module = types.SimpleNamespace(
            down_revision=row[1], depends_on=row[2], branch_labels=row[3], __doc__=row[5], upgrade=upgrade, downgrade=downgrade
        )
        super().__init__(module, row[0], row[4])

    def __hash__(self):
        return self.number

    # Not by value: two of one identifier are two.
    __eq__ = object.__eq__


class Graph:
    """The rows of one random graph."""

    def __init__(self, rng):
        self.rng = rng
        self.locations = rng.choice([0, 0, 2])
        size = rng.choice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 16])
        shape = rng.choice(["line", "tree", "wild", "wild", "bases", "merges", "deps"])
        self.ids = []
        prefixes = ["%04x" % rng.randrange(1 << 16) for _ in range(3)]
        while len(self.ids) < size:
            kind = rng.random()
            id_ = "%012x" % rng.randrange(1 << 48)
            if kind < 0.3:
                id_ = rng.choice(prefixes) + id_[: rng.choice([1, 4, 8])]
            elif kind < 0.45:
                id_ = rng.choice(["%03d" % (len(self.ids) + 1), "r%d" % len(self.ids), chr(97 + len(self.ids)), "rev_%d" % len(self.ids)])
            if id_ not in self.ids:
                self.ids.append(id_)
        self.rows = []
        labels = rng.sample(WORDS, rng.choice([0, 0, 1, 2, 3, 4]))
        labelled = {}
        for label in labels:
            if self.ids:
                labelled.setdefault(rng.choice(self.ids[: 1 + len(self.ids) // 2]), []).append(label)
        self.labels = [label for names in labelled.values() for label in names]
        for at, id_ in enumerate(self.ids):
            earlier = self.ids[:at]
            down = self.down(shape, earlier)
            deps = None
            if earlier and rng.random() < {"deps": 0.5, "wild": 0.2, "bases": 0.3}.get(shape, 0.05):
                deps = self.some(earlier, 2)
                if self.labels and rng.random() < 0.4:
                    known = [label for row in earlier for label in labelled.get(row, ())]
                    if known:
                        deps = rng.choice(known)
            own = labelled.get(id_)
            folder = rng.choice(["/proj/va", "/proj/vb"]) if self.locations else "/proj/migrations/versions"
            self.rows.append([id_, down, deps, None if own is None else own[0] if len(own) == 1 else tuple(own), f"{folder}/{id_}_.py", rng.choice(DOCS)])
        if rng.random() < 0.12 and self.rows:
            self.spoil()
        rng.shuffle(self.rows)

    def some(self, ids, most):
        chosen = tuple(self.rng.sample(ids, min(len(ids), self.rng.choice(range(1, most + 1)))))
        return chosen[0] if len(chosen) == 1 else chosen

    def down(self, shape, earlier):
        rng = self.rng
        if not earlier or rng.random() < {"line": 0, "tree": 0.05, "bases": 0.35, "deps": 0.3}.get(shape, 0.12):
            return None
        if shape == "line":
            return earlier[-1]
        if rng.random() < {"merges": 0.5, "wild": 0.2}.get(shape, 0.05):
            return self.some(earlier[-5:], 3)
        return rng.choice(earlier[-4:])

    def spoil(self):
        """Makes one mistake."""
        rng = self.rng
        row = rng.choice(self.rows)
        kind = rng.choice(["down", "dep", "twice", "cycle", "depcycle", "loop", "deploop", "chars", "label", "downlabel"])
        if kind == "down":
            row[1] = rng.choice(["missing", ("missing", self.ids[0])])
        elif kind == "dep":
            row[2] = "missing"
        elif kind == "twice":
            self.rows.append([row[0], rng.choice([None, self.ids[0] if self.ids[0] != row[0] else None]), None, None, row[4] + "2.py", "twice"])
        elif kind == "cycle":
            self.rows[0][1] = rng.choice(self.ids)
        elif kind == "depcycle":
            self.rows[0][2] = rng.choice(self.ids)
        elif kind == "loop":
            row[1] = row[0]
        elif kind == "deploop":
            row[2] = (row[0],)
        elif kind == "chars":
            row[0] = row[0] + rng.choice(["-1", "@x", "+:", "a:b"])
        elif kind == "label":
            row[3] = rng.choice(self.ids)
        elif self.labels:
            row[1] = rng.choice(self.labels)

    def make(self):
        """The scripts; those with labels keep their order in sets."""
        scripts, labelled = [], 0
        for at, row in enumerate(self.rows):
            number = labelled if row[3] else 1000 + at
            labelled += bool(row[3])
            scripts.append(Script(number, row))
        return scripts

    def directory(self):
        directory = ScriptDirectory("/")
        directory.dir = "/proj/migrations"
        if self.locations:
            directory.version_locations = ["/proj/va", "/proj/vb"]
        scripts = self.make()
        directory.revision_map = revision.RevisionMap(lambda: scripts)
        directory._generate_create_date = lambda: DATE
        directory._ensure_directory = lambda path: None
        return directory


class Versions:
    """Stands in for the migration context of a `HeadMaintainer`; keeps what it would execute."""

    as_sql = True
    _version = VERSION
    version_table = "alembic_version"

    def __init__(self):
        self.impl = self
        self.done = []

    def _exec(self, statement):
        text = str(statement)
        names = re.findall(r"'([^']*)'", text)
        self.done.append({"I": "+", "D": "-", "U": ""}[text[0]] + ">".join(reversed(names)))


LOGGED = []


class Handler(logging.Handler):
    def emit(self, record):
        LOGGED.append(record.getMessage())


migration.log.setLevel(logging.DEBUG)
migration.log.addHandler(Handler())


def run_steps(directory, steps, heads):
    """The text of steps, and what they do to a version table with these heads."""
    context = Versions()
    maintainer = migration.HeadMaintainer(context, heads)
    texts = []
    for step in steps:
        LOGGED.clear()
        context.done.clear()
        info = step.info
        text = f"{step} [{step.short_log}] up={','.join(info.up_revision_ids)} down={','.join(info.down_revision_ids)}"
        try:
            maintainer.update_to_step(step)
        except Exception as error:
            texts.append(f"{text} {' '.join(context.done)} !{named(error)}")
            break
        texts.append(f"{text} ({LOGGED[0]}) {' '.join(context.done)}")
    return "; ".join(texts) + " => " + ",".join(sorted(maintainer.heads))


def named(error):
    """The class and text of an error; those that no check makes are one class."""
    if isinstance(error, (AssertionError, AttributeError, IndexError, TypeError)):
        return "broken"
    text, overlap, names = str(error).partition("overlaps with other requested revisions ")
    # Their order is that of addresses.
    return f"{type(error).__name__}: {text}{overlap}{', '.join(sorted(names.split(', ')))}"


def place(found):
    return found if found is None or found == "base" else found.revision


def places(found):
    return " ".join(str(place(one)) for one in found)


def describe(directory, id_):
    script = directory.revision_map._revision_map[id_]
    flags = "".join("+" if flag else "-" for flag in (script.is_head, script._is_real_head, script.is_base, script._is_real_base, script.is_branch_point, script._is_real_branch_point, script.is_merge_point))
    sets = [",".join(names) for names in (script.branch_labels, script.nextrev, script._all_nextrev, script._resolved_dependencies, script._normalized_resolved_dependencies)]
    text = [flags, *sets, script.log_entry, str(script), script.cmd_format(False, include_branches=True, include_doc=True, include_parents=True), repr(script)]
    return "|".join(text)


class Printed:
    """Stands in for a configuration; keeps what is printed."""

    def __init__(self):
        self.texts = []

    def print_stdout(self, text, *arguments):
        self.texts.append(text % arguments if arguments else text)


def printed(directory, function, **keywords):
    config = Printed()
    before = command.ScriptDirectory
    command.ScriptDirectory = types.SimpleNamespace(from_config=lambda config: directory)
    try:
        function(config, **keywords)
    finally:
        command.ScriptDirectory = before
    return "&".join(config.texts)


def history(directory, text_range, verbose, current):
    """`history`, with the environment's part done here."""
    config = Printed()
    if text_range is not None and ":" not in text_range:
        raise util.CommandError("History range requires [start]:[end], [start]:, or :[end]")
    lower, upper = (None, None) if text_range is None else text_range.strip().split(":")
    lower = current if lower == "current" else lower
    upper = current if upper == "current" else upper
    for script in directory.walk_revisions(base=lower or "base", head=upper or "heads"):
        script._db_current_indicator = script.revision in current
        config.print_stdout(script.cmd_format(verbose=verbose, include_branches=True, include_doc=True, include_parents=True))
    return "&".join(config.texts)


def new(directory, rev_id, head, splice, depends_on, version_path, labels, message):
    planned = {}

    def template(source, path, **keywords):
        planned.update(keywords, path=path)

    directory._generate_template = template
    before = base.Script._from_path
    base.Script._from_path = classmethod(lambda *arguments: None)
    try:
        directory.generate_revision(rev_id, message, head=head, splice=splice, depends_on=depends_on, version_path=version_path, branch_labels=labels)
    finally:
        base.Script._from_path = before
    # Such a file cannot be loaded any more.
    assert not isinstance(planned["down_revision"], tuple) or None not in planned["down_revision"]
    depends = planned["depends_on"]
    depends = tuple(depends) if isinstance(depends, list) else depends
    return f"{planned['path']} {planned['up_revision']} {planned['down_revision']!r} {planned['branch_labels']!r} {depends!r} {planned['message']!r}"


def add(directory, row):
    script = Script(900, row)
    directory.revision_map.add_revision(script)
    map_ = directory.revision_map
    return "|".join(",".join(ids) for ids in (map_.heads, map_._real_heads, map_.bases, map_._real_bases)) + "|" + describe(directory, row[0])


def answer(function, *arguments, **keywords):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            text = function(*arguments, **keywords)
        except Exception as error:
            text = "!" + named(error)
    return "".join(f"warning {one.message}; " for one in caught) + text


class Asker:
    def __init__(self, graph, directory, rng):
        self.graph, self.directory, self.rng = graph, directory, rng
        self.map = directory.revision_map

    def ask(self, question, fields, function, *arguments, **keywords):
        print(question, *(escape(field) for field in fields), sep="\t")
        print("=", escape(answer(function, *arguments, **keywords)), sep="\t")

    def some_id(self):
        return self.rng.choice(self.graph.ids) if self.graph.ids else "nothing"

    def symbol(self):
        rng = self.rng
        return rng.choice(
            [
                *[self.some_id] * 4,
                lambda: self.some_id()[: rng.choice([1, 2, 3, 4, 5, 6])],
                lambda: "head",
                lambda: "heads",
                lambda: "base",
                lambda: rng.choice(self.graph.labels or ["alpha"]),
                lambda: rng.choice(["nope", "", "missing1", "current", "x" * 5]),
            ]
        )()

    def number(self):
        return self.rng.choice(["+1", "-1", "+2", "-2", "+3", "-3", "+0", "-0", "+9", "-9", "+01"])

    def ident(self):
        rng = self.rng
        label = lambda: rng.choice(self.graph.labels) if self.graph.labels and rng.random() < 0.8 else self.symbol()
        return rng.choice(
            [
                *[self.symbol] * 4,
                *[self.number] * 2,
                lambda: self.symbol() + self.number(),
                lambda: label() + "@" + self.symbol(),
                lambda: label() + "@" + rng.choice(["head", "heads", "base"]),
                lambda: label() + "@" + self.number(),
                lambda: label() + "@" + self.symbol() + self.number(),
                lambda: rng.choice(["@head", "a@b@c", "@", "+1x", "head\n+1", " -1 ", "1_0", "-1_0"]),
            ]
        )()

    def idents(self):
        if self.rng.random() < 0.75:
            return self.ident()
        return self.rng.choice([None, (), tuple(self.ident() or "base" for _ in range(self.rng.choice([1, 2, 2, 3])))])

    def heads(self):
        """What a database may be at: reached by upgrades, or anything."""
        rng = self.rng
        kind = rng.random()
        if kind < 0.15 or not self.graph.ids:
            return ()
        if kind < 0.3:
            return tuple(dict.fromkeys(self.some_id() for _ in range(rng.choice([1, 2, 3]))))
        if kind < 0.34:
            return (self.some_id(), "gone1")
        if kind < 0.4:
            return (self.some_id(),)
        maintainer = migration.HeadMaintainer(Versions(), ())
        targets = ["heads"] if kind > 0.85 else [self.some_id() for _ in range(rng.choice([1, 1, 2, 3]))]
        for target in targets:
            try:
                for step in self.directory._upgrade_revs(target, tuple(sorted(maintainer.heads))):
                    maintainer.update_to_step(step)
            except Exception:
                pass
        heads = sorted(maintainer.heads)
        rng.shuffle(heads)
        return tuple(heads)

    def questions(self, count):
        map_, directory, rng = self.map, self.directory, self.rng
        for id_ in self.graph.ids:
            self.ask("describe", [id_], describe, directory, id_)
        for _ in range(count):
            kind = rng.random()
            if kind < 0.14:
                ids = self.idents()
                self.ask("revisions", [written(ids)], lambda: places(map_.get_revisions(ids)))
            elif kind < 0.2:
                ids = self.idents()
                self.ask("revision", [written(ids)], lambda: str(place(map_.get_revision(ids))))
            elif kind < 0.24:
                ids = self.idents()
                self.ask("number", [written(ids)], lambda: repr(directory.as_revision_number(ids)))
            elif kind < 0.36:
                upper, lower = self.idents(), self.idents()
                flags = [rng.random() < 0.5 for _ in range(4)]
                names = ["implicit_base", "inclusive", "assert_relative_length", "select_for_downgrade"]
                self.ask("iterate", [written(upper), written(lower), "".join("ny"[flag] for flag in flags)],
                         lambda: places(map_.iterate_revisions(upper, lower, **dict(zip(names, flags)))))
            elif kind < 0.54:
                target, heads = self.ident(), self.heads()
                self.ask("upgrade", [written(target), written(heads)], lambda: run_steps(directory, directory._upgrade_revs(target, heads), heads))
            elif kind < 0.74:
                target, heads = self.ident(), self.heads()
                self.ask("downgrade", [written(target), written(heads)], lambda: run_steps(directory, directory._downgrade_revs(target, heads), heads))
            elif kind < 0.82:
                target, heads = (self.ident() if rng.random() < 0.7 else tuple(self.ident() or "head" for _ in range(2))), self.heads()
                self.ask("stamp", [written(target), written(heads)], lambda: run_steps(directory, directory._stamp_revs(target, heads), heads))
            elif kind < 0.85:
                heads = self.heads()
                self.ask("current", [written(heads)], lambda: places(sorted(directory.get_all_current(heads), key=lambda one: one.revision)))
            elif kind < 0.9:
                text_range = rng.choice([None, f"{self.ident()}:{self.ident()}", f"{self.ident()}:", f":{self.ident()}", "current:", ":current", "x"])
                verbose, heads = rng.random() < 0.3, self.heads()
                self.ask("history", ["~" if text_range is None else text_range, "ny"[verbose], written(heads)], history, directory, text_range, verbose, heads)
            elif kind < 0.91:
                verbose, resolve = rng.random() < 0.3, rng.random() < 0.5
                self.ask("heads", ["ny"[verbose], "ny"[resolve]], printed, directory, command.heads, verbose=verbose, resolve_dependencies=resolve)
            elif kind < 0.92:
                verbose = rng.random() < 0.3
                self.ask("branches", ["ny"[verbose]], printed, directory, command.branches, verbose=verbose)
            elif kind < 0.94:
                ids = self.ident()
                if ids != "current":
                    self.ask("show", [written(ids)], printed, directory, command.show, rev=ids)
            else:
                head = self.idents() if rng.random() < 0.8 else "head"
                rev_id = rng.choice(["new1", "new1", "a-b@c"])
                splice = rng.random() < 0.5
                depends = None if rng.random() < 0.6 else self.ident() if rng.random() < 0.7 else (self.ident(), self.ident())
                path = None if rng.random() < 0.7 else rng.choice(["/proj/va", "/proj/migrations/versions", "/proj//vb/", "/elsewhere"])
                labels = rng.choice([None, "lab", ("lab", "two")])
                message = rng.choice([None, "a new one"])
                self.ask("new", [rev_id, written(head), "ny"[splice], written(depends), "~" if path is None else path, written(labels), "~" if message is None else message],
                         new, directory, rev_id, head, splice, depends, path, labels, message)
        row = ["added1", None, None, None, "/proj/va/added1_.py", "added"]
        if self.graph.ids:
            heads = list(map_.heads)
            row[1] = rng.choice([None, heads[0], tuple(heads), self.some_id()])
            row[2] = rng.choice([None, None, self.some_id()])
            row[3] = rng.choice([None, None, "addedlabel", self.graph.labels[0] if self.graph.labels else None])
        self.ask("add", [row[0], written(row[1]), written(row[2]), written(row[3])], add, directory, row)


def goes_in_circles(map_):
    """Whether dependencies lead back where they began: Alembic finds only some such circles, and sorts the others for ever."""
    below = {id_: script._all_down_revisions for id_, script in map_._revision_map.items() if script is not None}
    while True:
        rest = {id_: [other for other in others if other in below] for id_, others in below.items() if any(other in below for other in others)}
        if len(rest) == len(below):
            return bool(rest)
        below = rest


def main(first, count):
    for seed in range(first, first + count):
        rng = random.Random(seed)
        graph = Graph(rng)
        print("graph", seed, graph.locations, sep="\t")
        for row in graph.rows:
            print("rev", row[0], written(row[1]), written(row[2]), written(row[3]), row[4], escape(row[5]), sep="\t")
        made = []

        def load():
            made.append(graph.directory())
            map_ = made[0].revision_map
            return "|".join(",".join(ids) for ids in (map_.heads, map_._real_heads, map_.bases, map_._real_bases))

        text = answer(load)
        print("load", escape(text), sep="\t")
        if made and "_revision_map" in vars(made[0].revision_map) and not goes_in_circles(made[0].revision_map):
            Asker(graph, made[0], rng).questions(int(os.environ.get("QUESTIONS", 40)))


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
