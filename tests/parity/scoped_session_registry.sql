BEGIN (implicit)

select 1
-- params: ()

select 2
-- params: ()

select 3
-- params: ()

COMMIT

BEGIN (implicit)

select 5
-- params: ()

ROLLBACK

BEGIN (implicit)

select 9
-- params: ()

COMMIT

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

