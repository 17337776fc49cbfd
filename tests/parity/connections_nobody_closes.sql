BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

select 1
-- params: ()

COMMIT

BEGIN (implicit)

select 1
-- params: ()

ROLLBACK

BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

BEGIN (implicit)

select 1 union select 2
-- params: ()

