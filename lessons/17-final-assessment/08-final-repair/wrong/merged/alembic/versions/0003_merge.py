"""merge

Revision ID: 0003
Revises: 0001, 0002
Create Date: 2026-11-25 17:58:02

"""

from typing import Sequence, Union

revision: str = "0003"
down_revision: Union[str, Sequence[str], None] = ("0001", "0002")
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
