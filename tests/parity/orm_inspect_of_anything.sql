BEGIN (implicit)

SELECT a.id 
FROM a 
WHERE a.id = ?
-- params: (1,)

SELECT a.id 
FROM a 
WHERE a.id = ?
-- params: (1,)

