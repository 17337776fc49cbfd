BEGIN (implicit)

SELECT abs(?) AS f_1
-- params: (-1,)

SELECT abs(?) AS f_1
-- params: (-1,)

SELECT 5 AS anon_1
-- params: ()

select 1
-- params: ()

select 2
-- params: ()

select 2
-- params: ()

SELECT 7 AS anon_1
-- params: ()

SELECT 7 AS anon_1
-- params: ()

SELECT 7 AS q, a + 7 AS anon_1 
FROM (SELECT ? AS a) AS anon_2 
WHERE 7 = ?
-- params: (1, 7)

ROLLBACK

