"""`alembic.script`: a folder of revision files."""

from alembic.script.base import Script, ScriptDirectory

__all__ = ["ScriptDirectory", "Script"]
