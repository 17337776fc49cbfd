"""Which tables does the registry have now?"""

from database import URL
from sqlalchemy import create_engine, inspect

found = set(inspect(create_engine(URL)).get_table_names())
print("registry.db knows Alembic:", "alembic_version" in found)
print("tables:", ", ".join(sorted(found - {"alembic_version"})) or "none")
