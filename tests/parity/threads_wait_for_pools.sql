BEGIN (implicit)

create table if not exists q (x)
-- params: ()

select count(*) from q
-- params: ()

insert into q values (1)
-- params: ()

COMMIT

BEGIN (implicit)

create table if not exists q (x)
-- params: ()

select count(*) from q
-- params: ()

insert into q values (1)
-- params: ()

COMMIT

BEGIN (implicit)

create table if not exists q (x)
-- params: ()

select count(*) from q
-- params: ()

insert into q values (1)
-- params: ()

COMMIT

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

