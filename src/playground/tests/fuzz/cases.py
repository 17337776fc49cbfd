"""As the module of the recorded programs, without their recordings: builds a construct and compiles it everywhere."""

import sqlalchemy as sa
from sqlalchemy.dialects import mssql, mysql, oracle, postgresql, sqlite

_dialects = [None, *(module.dialect() for module in (sqlite, postgresql, mysql, mssql, oracle))]


def case(name, build, *arguments, only=None, before=None):
    try:
        construct = build(*arguments)
    except Exception as error:
        print(type(error), str(error)[:99])
        return
    for dialect in _dialects:
        for options in ({}, {"literal_binds": True}):
            try:
                text = construct.compile(dialect=dialect, compile_kwargs=options)
                print(str(text), text.params)
            except Exception as error:
                print(type(error), str(error)[:99])


def column(name, build, *arguments, **options):
    case(name, lambda: sa.select(build(*arguments)), **options)


def where(name, build, *arguments, **options):
    case(name, lambda: sa.select(sa.column("id")).where(build(*arguments)), **options)


def setup(*tables):
    engine = sa.create_engine("sqlite://")
    for table in tables:
        table.create(engine)
