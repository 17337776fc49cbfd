"""Pairs of random tables, described in lines: what a database is made from, and what it is compared with."""

import copy
import random

TYPES = [
    "Integer", "BigInteger", "SmallInteger", "String", "String(20)", "String(50)", "Text", "Unicode(10)",
    "Numeric", "Numeric(10,2)", "Numeric(12,4)", "Float", "Double", "Boolean", "Date", "DateTime", "Time",
    "LargeBinary", "VARCHAR(20)", "CHAR(3)", "INTEGER", "TIMESTAMP", "DECIMAL(10,2)", "Uuid", "Interval",
    "Enum(a|b|c)", "Enum(a|bb)", "NVARCHAR(5)", "REAL",
]


class Maker:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.is_plain = seed % 2 == 0
        self.naming = self.is_plain or self.rng.random() < 0.3

    def chance(self, p):
        return self.rng.random() < p

    def column(self, name, table):
        column = {"name": name, "type": self.rng.choice(TYPES), "flags": []}
        flags = column["flags"]
        if self.chance(0.3):
            flags.append("null=0")
        elif self.chance(0.1):
            flags.append("null=1")
        if self.chance(0.1):
            flags.append("unique")
        elif self.chance(0.1):
            flags.append("index")
        if self.chance(0.25):
            flags.append(self.default())
        elif self.chance(0.05) and not self.is_plain:
            flags.append(self.rng.choice(["computed=id + 1", "computed=lower('x')"]))
        if self.chance(0.05):
            flags.append(f"comment=it's {name}")
        if self.chance(0.04):
            flags.append("check=" + self.rng.choice([f"{name} IS NOT NULL", "1 = 1"]))
        return column

    def default(self):
        made = ["lit=5", "lit=abc", "sql=5", "sql=10", "sql=CURRENT_TIMESTAMP", "sql='x'", "sql=(1 + 2)", "lit=12:30"]
        # A quote within a default is a difference that never goes away.
        return self.rng.choice(made if self.is_plain else [*made, "lit=it's", "sql='it''s'"])

    def table(self, name, others):
        table = {"name": name, "columns": [], "items": [], "flags": []}
        if self.chance(0.85):
            table["columns"].append({"name": "id", "type": "Integer", "flags": ["pk"]})
            if self.chance(0.1):
                table["columns"].append({"name": "id2", "type": "Integer", "flags": ["pk"]})
        else:
            table["columns"].append({"name": "id", "type": "Integer", "flags": []})
        names = ["a", "b", "c", "Name", "e e", "f"]
        self.rng.shuffle(names)
        for column in names[: self.rng.randint(1, 5)]:
            table["columns"].append(self.column(column, table))
        if self.chance(0.1):
            table["flags"].append("comment=all of it")
        if self.chance(0.06):
            table["flags"].append("rowid")
        for _ in range(self.rng.randint(0, 3)):
            self.item(table, others)
        return table

    def columns_of(self, table):
        names = [column["name"] for column in table["columns"] if column["name"] != "id"]
        self.rng.shuffle(names)
        return names[: self.rng.randint(1, min(2, len(names)))] if names else ["id"]

    def name_of(self, kind, table):
        number = self.rng.randint(0, 3)
        return f"{kind}_{table['name']}_{number}"

    def item(self, table, others):
        kind = self.rng.choice(["uq", "ix", "ix", "fk", "ck"])
        columns = self.columns_of(table)
        flags = []
        name = "-" if self.chance(0.4) else self.name_of(kind, table)
        if kind == "ix":
            name = self.name_of(kind, table) if name == "-" and len(columns) > 1 else name
            if self.chance(0.3):
                flags.append("unique")
            if self.chance(0.1):
                flags.append(f"where={columns[0]!r} = 1".replace("'", '"'))
            if self.chance(0.08) and not self.is_plain:
                columns = ["~lower(id)"]
                name = self.name_of(kind, table)
        if kind == "fk":
            if not others:
                return
            columns = columns[:1]
            flags.append("to=" + self.rng.choice(others) + ".id")
            for option, words in (("ondelete", ["CASCADE", "SET NULL", "no action"]), ("onupdate", ["CASCADE"])):
                if self.chance(0.25):
                    flags.append(f"{option}={self.rng.choice(words)}")
            if self.chance(0.1):
                flags.append("deferrable")
                if self.chance(0.5):
                    flags.append("initially=DEFERRED")
        if kind == "ck":
            name = self.name_of(kind, table) if self.naming or self.chance(0.7) else "-"
            flags.append("sql=" + self.rng.choice(["id > 0", "id % 2 = 0", "id IN (1, 2)"]))
        table["items"].append({"kind": kind, "name": name, "columns": columns, "flags": flags})

    def metadata(self):
        names = ["t0", "t1", "Group", "t3"][: self.rng.randint(1, 4)]
        made = []
        for place, name in enumerate(names):
            made.append(self.table(name, names[: place + 1] if self.chance(0.9) else names))
        return self.cleaned(made)

    def cleaned(self, tables):
        """Without what cannot be made: columns and tables that are not there, names that are taken."""
        taken = set()
        known = {table["name"]: table for table in tables}
        for table in tables:
            names = {column["name"] for column in table["columns"]}
            kept = []
            seen = set()
            for item in table["items"]:
                wanted = item["name"]
                if not all(column in names or column[0] == "~" for column in item["columns"]):
                    continue
                target = next((flag[3:] for flag in item["flags"] if flag.startswith("to=")), None)
                if target and target.split(".")[0] not in known:
                    continue
                key = (item["kind"], wanted if wanted != "-" else tuple(sorted(item["columns"])))
                if self.naming and item["kind"] in ("uq", "fk"):
                    item["name"] = "-"
                    key = (item["kind"], item["columns"][0])
                if key in seen or (wanted != "-" and wanted in taken):
                    continue
                if item["kind"] == "ix" and wanted == "-" and any("index" in c["flags"] for c in table["columns"] if c["name"] == item["columns"][0]):
                    continue
                if item["kind"] == "uq" and any("unique" in c["flags"] for c in table["columns"] if c["name"] == item["columns"][0]):
                    continue
                seen.add(key)
                taken.add(wanted)
                kept.append(item)
            table["items"] = kept
        return tables

    def changed(self, before):
        after = copy.deepcopy(before)
        after = [table for table in after if not self.chance(0.12)]
        names = [table["name"] for table in after]
        for table in after:
            self.change(table, names)
        for name in ["new", "t1", "Group"]:
            if self.chance(0.12) and name not in names:
                after.append(self.table(name, names + [name]))
                names.append(name)
        return self.cleaned(after)

    def change(self, table, others):
        kept = []
        for column in table["columns"]:
            is_key = column["name"].startswith("id")
            if not is_key and self.chance(0.12):
                continue
            if not is_key and self.chance(0.2):
                column["type"] = self.rng.choice(TYPES)
            if not is_key and self.chance(0.15):
                nullable = "null=0" in column["flags"]
                column["flags"] = [flag for flag in column["flags"] if not flag.startswith("null=")]
                if not nullable:
                    column["flags"].append("null=0")
            has_computed = any(flag.startswith("computed") for flag in column["flags"])
            if not is_key and not has_computed and self.chance(0.15):
                column["flags"] = [flag for flag in column["flags"] if flag[:3] not in ("lit", "sql")]
                if self.chance(0.6):
                    column["flags"].append(self.default())
            elif has_computed and self.chance(0.5):
                column["flags"] = [flag for flag in column["flags"] if not flag.startswith("computed")]
                if self.chance(0.7):
                    column["flags"].append("computed=id + 2")
            if not is_key and self.chance(0.08):
                before = column["flags"]
                column["flags"] = [flag for flag in before if flag not in ("unique", "index")]
                if column["flags"] == before:
                    column["flags"].append(self.rng.choice(["unique", "index"]))
            kept.append(column)
        table["columns"] = kept
        if self.chance(0.3):
            known = {column["name"] for column in kept}
            name = self.rng.choice(["a", "b", "c", "Name", "e e", "f", "g"])
            if name not in known:
                kept.insert(self.rng.randint(0, len(kept)), self.column(name, table))
        items = []
        for item in table["items"]:
            if self.chance(0.15):
                continue
            if self.chance(0.12):
                item["columns"] = self.columns_of(table)[:1] if item["kind"] == "fk" else self.columns_of(table)
            if self.chance(0.1) and item["kind"] == "ix":
                item["flags"] = [flag for flag in item["flags"] if flag != "unique"]
                item["flags"] += [] if self.chance(0.5) else ["unique"]
            if self.chance(0.08) and item["kind"] != "ck":
                item["kind"] = {"uq": "ix", "ix": "uq", "fk": "fk"}[item["kind"]]
                if item["kind"] == "ix":
                    item["name"] = self.name_of("ix", table) if item["name"] == "-" else item["name"]
                if item["kind"] == "uq":
                    item["flags"] = []
                    item["columns"] = [column for column in item["columns"] if column[0] != "~"] or ["id"]
            if self.chance(0.1) and item["kind"] == "fk":
                item["flags"] = [flag for flag in item["flags"] if flag.startswith("to=")]
                if self.chance(0.5):
                    item["flags"].append("ondelete=CASCADE")
            items.append(item)
        table["items"] = items
        for _ in range(self.rng.randint(0, 1)):
            self.item(table, others)


def lines_of(tables, naming):
    lines = ["naming"] if naming else []
    for table in tables:
        lines.append("\t".join(["table", table["name"], *table["flags"]]))
        for column in table["columns"]:
            lines.append("\t".join(["col", column["name"], column["type"], *column["flags"]]))
        for item in table["items"]:
            lines.append("\t".join([item["kind"], item["name"], ",".join(item["columns"]), *item["flags"]]))
    return lines


def description(seed):
    """The words of a pair's options, and the lines of its two sides."""
    maker = Maker(seed)
    rng = random.Random(seed + 1_000_000)
    choices = (("batch", 0.5), ("defaults", 0.5), ("types", 0.9))
    options = [word for word, likely in choices if maker.is_plain or rng.random() < likely]
    first = maker.metadata()
    before = lines_of(first, maker.naming)
    after = lines_of(maker.changed(first), maker.naming)
    head = " ".join(["=", str(seed), *options])
    return [head, *("< " + line for line in before), *("> " + line for line in after)]
