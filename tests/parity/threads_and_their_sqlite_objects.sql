BEGIN (implicit)

SELECT 3
-- params: ()

BEGIN (implicit)

CREATE TABLE t (x INTEGER)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT count(*) FROM t
-- params: ()

BEGIN (implicit)

CREATE TABLE t (x INTEGER)
-- params: ()

COMMIT

BEGIN (implicit)

SELECT count(*) FROM t
-- params: ()

BEGIN (implicit)

SELECT 4
-- params: ()

