# Modules, version locations, labels, dependencies, pyproject.toml and several databases
run() { echo "\$ alembic ${*:2}"; $ALEMBIC "${@:2}" 2>&1; echo "-> $?"; }
run alembic init alembic
sed -i 's/\${create_date}/D/' alembic/script.py.mako
sed -i 's#driver://user:pass@localhost/dbname#sqlite:///x.db#' alembic.ini
run alembic revision -m "one" --rev-id a1
sed -i 's/^target_metadata = None/from models import Base\ntarget_metadata = Base.metadata/' alembic/env.py
run alembic upgrade head
echo 'Base = 1 / 0' > models.py
run alembic upgrade head
echo 'Base = (' > models.py
run alembic upgrade head
mkdir src; echo 'from helper import Base' > models.py; echo 'class Base: metadata = None' > src/helper.py
run alembic upgrade head
sed -i 's/^prepend_sys_path = ./prepend_sys_path = .:src/' alembic.ini
run alembic upgrade head
sed -i 's/^prepend_sys_path/# prepend_sys_path/' alembic.ini
run alembic downgrade base
sed -i 's/^# prepend_sys_path/prepend_sys_path/' alembic.ini
sed -i 's/^path_separator/# path_separator/' alembic.ini
run alembic downgrade base
sed -i 's/^# path_separator = os/path_separator = os/' alembic.ini
cat > alembic/versions/b.py <<'P'
"""bad one"""
revision = "b2"
down_revision = "a1"
def upgrade():
    import helper
    helper.go()
def downgrade():
    raise ValueError("no")
P
run alembic upgrade head
run alembic stamp b2
run alembic downgrade -1
cat > alembic/versions/b.py <<'P'
revision = "b2"
down_revision = "a1"
def upgrade():
    pass
P
run alembic downgrade -1
run alembic stamp a1
run alembic upgrade b2
run alembic show b2
run alembic history
echo 'import nothing_here' > alembic/versions/c.py
run alembic history
rm alembic/versions/c.py
echo 'down_revision = None' > alembic/versions/c.py
run alembic history
mv alembic/versions/c.py alembic/versions/abc.py
run alembic history
mkdir -p other/deep
sed -i 's/^# version_locations = .*$/version_locations = %(here)s\/alembic\/versions:%(here)s\/other/; s/^# recursive_version_locations = false/recursive_version_locations = true/' alembic.ini
echo '
"""x y

z"""
revision="o1"; down_revision="b2"; depends_on="abc"; branch_labels=["ot"]' > other/deep/o.py
run alembic history
run alembic history -v
run alembic revision -m new --rev-id n1
run alembic revision -m new --rev-id n1 --head ot@head
run alembic revision -m new --rev-id n2 --head base --version-path other --branch-label sec
run alembic revision -m new --rev-id n2 --head base --version-path zork
run alembic revision -m new --rev-id n3 --head sec@head --depends-on n1 --depends-on ot
cat other/n3_new.py
run alembic heads
run alembic heads --resolve-dependencies
run alembic branches -v
run alembic upgrade heads
run alembic history -r n1:ot@head
run alembic downgrade sec@base
run alembic downgrade ot@base
run alembic upgrade n3
run alembic downgrade n3@base
rm -rf alembic/versions/__pycache__ alembic.ini
run alembic init -t pyproject alembic2
cat pyproject.toml
cat > pyproject.toml <<'P'
[project]
name = "x"
P
rm -rf alembic2 alembic.ini
run alembic init -t pyproject alembic2
head -20 pyproject.toml
rm -rf alembic2
run alembic init -t pyproject alembic2
run alembic revision -m q --rev-id q1
run alembic history
run alembic -c pyproject.toml history
run alembic -c foo.ini history
ALEMBIC_CONFIG=foo.ini run alembic history
run alembic init -t multidb alembic3
sed -i 's#driver://user:pass@localhost/dbname#sqlite:///m1.db#; s#driver://user:pass@localhost/dbname2#sqlite:///m2.db#' alembic.ini
sed -i 's/%(here)s.alembic2/alembic3/' pyproject.toml
run alembic history
rm pyproject.toml alembic.ini
run alembic init -t multidb mdb
cat alembic.ini | grep -v "^#" | grep -v '^$' | head -40
