import sqlalchemy as sa

NAMES = """
table column text literal tuple_ alias cast values literal_column bindparam extract exists union select insert distinct label
type_coerce any_ desc collate between over within_group lateral cte join outerjoin null not_ nulls_first funcfilter case
try_cast tablesample bitwise_not
"""
for name in NAMES.split():
    try:
        print(name, repr(str(getattr(sa, name)())))
    except TypeError as error:
        print(name, type(error).__name__, error)
