"""The rules that the migration gave the tables."""

from database import URL
from sqlalchemy import create_engine, inspect

found = inspect(create_engine(URL))
if found.has_table("model_versions"):
    pairs = [rule["column_names"] for rule in found.get_unique_constraints("model_versions")]
    print("unique:", " ".join(sorted("+".join(sorted(pair)) for pair in pairs)))
    checks = found.get_check_constraints("model_versions")
    print("checks of stage:", sum("stage" in rule["sqltext"] for rule in checks))
    keys = found.get_foreign_keys("model_versions")
    print("refers to:", " ".join(sorted(key["referred_table"] for key in keys)))
