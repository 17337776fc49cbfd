BEGIN (implicit)

select 1
-- params: ()

BEGIN (implicit)

select 5
-- params: ()

ROLLBACK

