# A database led up and down, stamped, and left half way
run() { echo "\$ alembic ${*:2}"; $ALEMBIC "${@:2}" 2>&1; echo "-> $?"; }
dump() { sqlite3 x.db .dump 2>/dev/null || python3 -c "
import sqlite3; print('\n'.join(sqlite3.connect('x.db').iterdump()))"; }
run alembic init alembic
sed -i 's/\${create_date}/D/' alembic/script.py.mako
sed -i 's#driver://user:pass@localhost/dbname#sqlite:///x.db#' alembic.ini
run alembic current
run alembic revision -m "one" --rev-id a1
run alembic revision -m two --rev-id b2
cat >> alembic/versions/a1_one.py <<'P'

def upgrade():
    op.create_table("t", sa.Column("id", sa.Integer, primary_key=True), sa.Column("name", sa.String(30), nullable=False))
    op.execute("INSERT INTO t (name) VALUES ('x')")
def downgrade():
    op.drop_table("t")
P
cat >> alembic/versions/b2_two.py <<'P'

def upgrade():
    op.add_column("t", sa.Column("age", sa.Integer))
    op.create_index("ix_t_age", "t", ["age"])
    print("rows", op.get_bind().execute(sa.text("select * from t")).fetchall())
def downgrade():
    with op.batch_alter_table("t") as b:
        b.drop_index("ix_t_age")
        b.drop_column("age")
P
run alembic upgrade head --sql
run alembic upgrade +1
run alembic current
run alembic current -v
run alembic current -c
run alembic history -i
run alembic upgrade a1:b2 --sql
run alembic upgrade a1:b2
run alembic downgrade b2:a1 --sql
run alembic upgrade head
run alembic upgrade head
dump
run alembic current
run alembic current -c
run alembic downgrade -1
run alembic current
run alembic downgrade -5
run alembic downgrade base
run alembic upgrade +9
run alembic upgrade nope
run alembic upgrade a
run alembic stamp head
run alembic current
run alembic downgrade base
run alembic stamp a1
run alembic stamp --purge b2
run alembic stamp nope
run alembic stamp base
run alembic stamp a1 --sql
run alembic stamp a1:b2 --sql
run alembic stamp a1:b2
run alembic ensure_version
run alembic ensure_version --sql
run alembic show current
run alembic stamp b2
run alembic show current
run alembic history -r current:
run alembic history -r :current
run alembic history -r a1:current
run alembic revision -m c --rev-id c3 --head a1 --splice
run alembic upgrade head
run alembic upgrade heads
run alembic upgrade heads --sql
run alembic downgrade c3@-1
run alembic upgrade heads
run alembic merge heads -m m --rev-id d4
run alembic upgrade head
run alembic current
run alembic downgrade d4-1
run alembic heads
run alembic current
run alembic downgrade base
run alembic upgrade d4-1
run alembic upgrade b2+1
run alembic upgrade c3
run alembic stamp heads
run alembic history -i
run alembic -x a=b -x c upgrade head --tag tt
dump
cat > alembic/versions/e5_bad.py <<'P'
"""bad"""
from alembic import op
import sqlalchemy as sa
revision = 'e5'
down_revision = 'd4'
def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer, primary_key=True))
    op.execute("SELECT * FROM nowhere")
P
run alembic upgrade head
run alembic current
dump
