"""The tables of `tables.py`: created, and dropped."""

import sqlalchemy as sa
from cases import case, setup
from tables import ALL, metadata, users

setup(*ALL)
for table in ALL:
    case(f"drop {table.name}", lambda: sa.schema.DropTable(table), before=lambda: [sa.schema.DropTable(later) for later in reversed(ALL[ALL.index(table) + 1:])])
    case(f"select from {table.name}", lambda: sa.select(table))
    case(f"insert into {table.name}", lambda: sa.insert(table))
    case(f"update {table.name}", lambda: sa.update(table))
    case(f"delete from {table.name}", lambda: sa.delete(table))
case("sorted tables", lambda: sa.text(" ".join(table.name for table in metadata.sorted_tables)))
case("setup rows of users", lambda: sa.insert(users).values([{"id": number, "name": f"user {number}"} for number in range(1, 6)]),
     compile_kwargs={"literal_binds": True})
