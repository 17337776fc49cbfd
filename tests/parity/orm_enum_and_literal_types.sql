BEGIN (implicit)

PRAGMA main.table_info("issues")
-- params: ()

PRAGMA temp.table_info("issues")
-- params: ()

CREATE TABLE issues (
	id INTEGER NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	by_value VARCHAR(1), 
	level VARCHAR(20), 
	mood VARCHAR(5), 
	reporter VARCHAR(9), 
	token CHAR(32), 
	PRIMARY KEY (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO issues (status, by_value, level, mood, reporter, token) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('OPEN', 'c', 'HIGH', 'calm', 'u1', '00000000000000000000000000000005')

INSERT INTO issues (status, by_value, level, mood, reporter, token) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('CLOSED', None, None, None, None, None)

COMMIT

BEGIN (implicit)

SELECT issues.id, issues.status, issues.by_value, issues.level, issues.mood, issues.reporter, issues.token 
FROM issues ORDER BY issues.id
-- params: ()

SELECT issues.id 
FROM issues 
WHERE issues.status = ?
-- params: ('OPEN',)

SELECT issues.id 
FROM issues 
WHERE issues.status IN (?, ?)
-- params: ('OPEN', 'CLOSED')

INSERT INTO issues (status, by_value, level, mood, reporter, token) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('OPEN', None, None, 'sad', None, None)

COMMIT

BEGIN (implicit)

INSERT INTO issues (status, by_value, level, mood, reporter, token) VALUES (?, ?, ?, ?, ?, ?)
-- params: ('nope', None, None, None, None, None)

COMMIT

