run pytest -q --show-capture=stdout | sed -E 's/^[0-9-]+ [0-9:,]+ /<TIME> /; s/\[(generated|cached since|no key)[^]]*\]/[\1]/'
run pytest -q --show-capture=no
