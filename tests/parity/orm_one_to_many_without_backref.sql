BEGIN (implicit)

PRAGMA main.table_info("surveys")
-- params: ()

PRAGMA temp.table_info("surveys")
-- params: ()

PRAGMA main.table_info("questions")
-- params: ()

PRAGMA temp.table_info("questions")
-- params: ()

PRAGMA main.table_info("answers")
-- params: ()

PRAGMA temp.table_info("answers")
-- params: ()

PRAGMA main.table_info("notes")
-- params: ()

PRAGMA temp.table_info("notes")
-- params: ()

CREATE TABLE surveys (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE questions (
	id INTEGER NOT NULL, 
	survey_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(survey_id) REFERENCES surveys (id)
)
-- params: ()

CREATE TABLE notes (
	id INTEGER NOT NULL, 
	survey_id INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(survey_id) REFERENCES surveys (id)
)
-- params: ()

CREATE TABLE answers (
	id INTEGER NOT NULL, 
	question_id INTEGER NOT NULL, 
	text VARCHAR NOT NULL, 
	PRIMARY KEY (id), 
	FOREIGN KEY(question_id) REFERENCES questions (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO surveys (title) VALUES (?)
-- params: ('s',)

INSERT INTO notes (survey_id) VALUES (?)
-- params: (1,)

INSERT INTO questions (survey_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'a')

INSERT INTO questions (survey_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'b')

INSERT INTO answers (question_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'ax')

INSERT INTO answers (question_id, text) VALUES (?, ?) RETURNING id
-- params: (1, 'ay')

INSERT INTO answers (question_id, text) VALUES (?, ?) RETURNING id
-- params: (2, 'bx')

INSERT INTO answers (question_id, text) VALUES (?, ?) RETURNING id
-- params: (2, 'by')

COMMIT

BEGIN (implicit)

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT questions.id, questions.survey_id, questions.text 
FROM questions 
WHERE ? = questions.survey_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (2,)

UPDATE answers SET question_id=? WHERE answers.id = ?
-- params: (2, 1)

INSERT INTO answers (question_id, text) VALUES (?, ?)
-- params: (2, 'new')

DELETE FROM answers WHERE answers.id = ?
-- params: [(3,), (4,)]

COMMIT

BEGIN (implicit)

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT questions.id, questions.survey_id, questions.text 
FROM questions 
WHERE ? = questions.survey_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (2,)

SELECT answers.text 
FROM answers ORDER BY answers.id
-- params: ()

COMMIT

BEGIN (implicit)

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT questions.id, questions.survey_id, questions.text 
FROM questions 
WHERE ? = questions.survey_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (2,)

DELETE FROM answers WHERE answers.id = ?
-- params: [(1,), (5,)]

DELETE FROM questions WHERE questions.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT answers.text 
FROM answers ORDER BY answers.id
-- params: ()

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT notes.id, notes.survey_id 
FROM notes 
WHERE ? = notes.survey_id
-- params: (1,)

UPDATE notes SET survey_id=? WHERE notes.id = ?
-- params: (None, 1)

ROLLBACK

BEGIN (implicit)

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT notes.id, notes.survey_id 
FROM notes 
WHERE ? = notes.survey_id
-- params: (1,)

SELECT questions.id, questions.survey_id, questions.text 
FROM questions 
WHERE ? = questions.survey_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (1,)

UPDATE notes SET survey_id=? WHERE notes.id = ?
-- params: (None, 1)

ROLLBACK

BEGIN (implicit)

SELECT surveys.id, surveys.title 
FROM surveys 
WHERE surveys.id = ?
-- params: (1,)

SELECT notes.id, notes.survey_id 
FROM notes 
WHERE ? = notes.survey_id
-- params: (1,)

DELETE FROM notes WHERE notes.id = ?
-- params: (1,)

SELECT questions.id, questions.survey_id, questions.text 
FROM questions 
WHERE ? = questions.survey_id
-- params: (1,)

SELECT answers.id, answers.question_id, answers.text 
FROM answers 
WHERE ? = answers.question_id
-- params: (1,)

DELETE FROM answers WHERE answers.id = ?
-- params: (2,)

DELETE FROM questions WHERE questions.id = ?
-- params: (1,)

DELETE FROM surveys WHERE surveys.id = ?
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT surveys.id 
FROM surveys
-- params: ()

SELECT questions.id 
FROM questions
-- params: ()

SELECT answers.id 
FROM answers
-- params: ()

SELECT notes.id 
FROM notes
-- params: ()

ROLLBACK

