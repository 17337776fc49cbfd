"""gpu and notes

Revision ID: e5a4
Revises: 7c2e
Create Date: 2026-06-10 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "e5a4"
down_revision: Union[str, Sequence[str], None] = "7c2e"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    pass


def downgrade() -> None:
    pass
