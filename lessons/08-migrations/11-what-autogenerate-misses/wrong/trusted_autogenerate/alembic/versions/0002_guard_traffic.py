"""guard traffic

Revision ID: 0002
Revises: 0001
Create Date: 2026-07-15 10:00:00

"""

from typing import Sequence, Union

import sqlalchemy as sa
from alembic import op

revision: str = "0002"
down_revision: Union[str, Sequence[str], None] = "0001"
branch_labels: Union[str, Sequence[str], None] = None
depends_on: Union[str, Sequence[str], None] = None


def upgrade() -> None:
    # 1. the CHECK of the class
    # 2. its server default
    pass


def downgrade() -> None:
    # 3. and back
    pass
