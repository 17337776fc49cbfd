BEGIN (implicit)

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 union select 2
-- params: ()

select 1 union select 2
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a union all select 1 union all select 2
-- params: ()

select 1 as a union all select 1 union all select 2
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as "x y", 2 as class
-- params: ()

select 1 as "x y", 2 as class
-- params: ()

select 1 as class
-- params: ()

select 2
-- params: ()

select 1
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

select 1 as a, 2 as b
-- params: ()

ROLLBACK

