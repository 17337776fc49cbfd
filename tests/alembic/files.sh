# Folders, templates, revisions and settings; no database
run() { echo "\$ alembic ${*:2}"; $ALEMBIC "${@:2}" 2>&1; echo "-> $?"; }
run alembic current
run alembic init alembic
run alembic init alembic
run alembic history
run alembic -q init q
run alembic init -t pyproject pp
run alembic init --package pk
head -12 pyproject.toml
ls alembic pp pk
sed -i 's/\${create_date}/D/' alembic/script.py.mako
sed -i 's#driver://user:pass@localhost/dbname#sqlite:///x.db#' alembic.ini
run alembic revision -m "one" --rev-id a1
run alembic revision -m two --rev-id b2
run alembic heads
run alembic history -v
run alembic show b2
run alembic revision -m three --rev-id c3 --head a1 --splice --branch-label lab
run alembic heads -v
run alembic branches
run alembic merge heads -m mm --rev-id d4
run alembic history -r a1:d4
run alembic history -r a1:nope
run alembic nope
run alembic
run alembic --version
run alembic upgrade
run alembic edit zz
run alembic -c missing.ini history
run alembic -n nosec history
run alembic revision -m err --rev-id e5 --version-path /tmp
sed -i 's/^# file_template = .*$/file_template = %%(rev)s__%%(slug)s/; s/^# timezone =/timezone = Europe\/Berlin/' alembic.ini
run alembic history
sed -i '0,/file_template = /{s/file_template = .*$/file_template = %%(rev)s-x__%%(slug)s/}' alembic.ini
sed -i '1,/^file_template/!{/^file_template/d}' alembic.ini
run alembic revision -m tz --rev-id e5
ls alembic/versions
echo '${1 +}' >> alembic/script.py.mako
run alembic revision -m tz --rev-id e6
sed -i '$d' alembic/script.py.mako; echo '${nope.x}' >> alembic/script.py.mako
run alembic revision -m tz --rev-id e6
echo 'x = ' >> alembic/versions/b2_two.py
run alembic heads
