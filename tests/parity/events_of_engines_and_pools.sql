BEGIN (implicit)

select ?
-- params: (1,)

create table t (x integer primary key)
-- params: ()

INSERT INTO t (x) VALUES (?)
-- params: (1,)

INSERT INTO t (x) VALUES (?)
-- params: [(2,), (3,)]

COMMIT

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

select * from nope where a=?
-- params: (4,)

select * from nope2
-- params: ()

ROLLBACK

