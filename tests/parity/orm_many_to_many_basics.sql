BEGIN (implicit)

PRAGMA main.table_info("enrolled")
-- params: ()

PRAGMA temp.table_info("enrolled")
-- params: ()

PRAGMA main.table_info("students")
-- params: ()

PRAGMA temp.table_info("students")
-- params: ()

PRAGMA main.table_info("courses")
-- params: ()

PRAGMA temp.table_info("courses")
-- params: ()

CREATE TABLE students (
	id INTEGER NOT NULL, 
	name VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE courses (
	id INTEGER NOT NULL, 
	title VARCHAR NOT NULL, 
	PRIMARY KEY (id)
)
-- params: ()

CREATE TABLE enrolled (
	student_id INTEGER NOT NULL, 
	course_id INTEGER NOT NULL, 
	PRIMARY KEY (student_id, course_id), 
	FOREIGN KEY(student_id) REFERENCES students (id), 
	FOREIGN KEY(course_id) REFERENCES courses (id)
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO courses (title) VALUES (?)
-- params: ('sql',)

INSERT INTO students (name) VALUES (?) RETURNING id
-- params: ('ann',)

INSERT INTO students (name) VALUES (?) RETURNING id
-- params: ('bob',)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (1, 1)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (2, 1)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (2,)

INSERT INTO courses (title) VALUES (?)
-- params: ('orm',)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (1, 2)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (1,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (1,)

DELETE FROM enrolled WHERE enrolled.student_id = ? AND enrolled.course_id = ?
-- params: (1, 1)

SELECT students.id, students.name 
FROM students, enrolled 
WHERE ? = enrolled.course_id AND students.id = enrolled.student_id ORDER BY students.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (2,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (2,)

SELECT courses.id, courses.title 
FROM courses 
WHERE courses.id = ?
-- params: (2,)

DELETE FROM enrolled WHERE enrolled.student_id = ? AND enrolled.course_id = ?
-- params: (2, 1)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (2, 2)

INSERT INTO courses (title) VALUES (?)
-- params: ('art',)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (2, 3)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (2,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (2,)

SELECT students.id, students.name 
FROM students, enrolled 
WHERE ? = enrolled.course_id AND students.id = enrolled.student_id ORDER BY students.id
-- params: (2,)

DELETE FROM enrolled WHERE enrolled.student_id = ? AND enrolled.course_id = ?
-- params: [(1, 2), (2, 2)]

DELETE FROM courses WHERE courses.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (2,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (2,)

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (1,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (1,)

DELETE FROM enrolled WHERE enrolled.student_id = ? AND enrolled.course_id = ?
-- params: (2, 3)

DELETE FROM students WHERE students.id = ?
-- params: (2,)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

SELECT count(courses.id) AS count_1 
FROM courses
-- params: ()

SELECT students.id, students.name 
FROM students 
WHERE students.id = ?
-- params: (1,)

SELECT courses.id, courses.title 
FROM courses, enrolled 
WHERE ? = enrolled.student_id AND courses.id = enrolled.course_id ORDER BY courses.title
-- params: (1,)

SELECT courses.id, courses.title 
FROM courses 
WHERE courses.id = ?
-- params: (1,)

INSERT INTO enrolled (student_id, course_id) VALUES (?, ?)
-- params: (1, 1)

SELECT courses.id, courses.title 
FROM courses 
WHERE courses.id = ?
-- params: (1,)

SELECT students.id, students.name 
FROM students, enrolled 
WHERE ? = enrolled.course_id AND students.id = enrolled.student_id ORDER BY students.id
-- params: (1,)

COMMIT

BEGIN (implicit)

SELECT enrolled.student_id, enrolled.course_id 
FROM enrolled ORDER BY enrolled.student_id, enrolled.course_id
-- params: ()

ROLLBACK

