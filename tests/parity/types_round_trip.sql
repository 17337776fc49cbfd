BEGIN (implicit)

CREATE TABLE cells (
	id INTEGER NOT NULL, 
	integer INTEGER, 
	big BIGINT, 
	small SMALLINT, 
	string VARCHAR(20), 
	text TEXT, 
	unicode VARCHAR(20), 
	unicode_text TEXT, 
	float FLOAT, 
	float_decimal FLOAT, 
	double DOUBLE, 
	numeric NUMERIC(12, 4), 
	numeric_float NUMERIC(12, 4), 
	boolean BOOLEAN, 
	date DATE, 
	time TIME, 
	datetime DATETIME, 
	datetime_short DATETIME, 
	interval DATETIME, 
	binary BLOB, 
	json JSON, 
	enum VARCHAR(5), 
	enum_values VARCHAR(6), 
	enum_text VARCHAR(3), 
	uuid CHAR(32), 
	uuid_text CHAR(32), 
	uuid_foreign CHAR(32), 
	reversed VARCHAR(20), 
	point JSON, 
	PRIMARY KEY (id), 
	CONSTRAINT letters CHECK (enum_text IN ('a', 'b b', 'c''c'))
)
-- params: ()

COMMIT

BEGIN (implicit)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (4455820328218073809, 4362123993650086377, 8, 'aab""\x00', '"€ß€\x00\\"\n', '', '€\\', -6.890410003764369e+43, -184112.322, 0.7823268087036421, 1245148.872, -82657551.5373, 0, '9896-07-05', '14:26:13.405392', '7300-12-15 14:07:07.117278', '4080-10-16 03:09:33', '1958-01-01 06:32:38.030343', <memory at 0x...>, 'false', 'RED', 'g', 'a', None, 'a7cad415366eb16f508ebad7b7c93acf', '757750a9a491f0b2ea1fca65e27a984d', '€"', '{"x": 33.0, "y": 0.7470138116522579}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (1,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-1855733084081460752, 6661173038514426261, -4, 'äb\\\\ä\n', ' aß€bß\x00😀', ":b%\\'\na€€%", None, 1.536334920865046e-194, -359094.7, -1.1132222142481727, -66413823.4231, 18610482.1525, None, None, None, '5611-12-17 03:36:08.553858', None, '1970-03-19 16:59:17.982007', <memory at 0x...>, '{"\\u00df\\n": false}', 'GREEN', None, 'b b', '3985c3cf3f76be1d1efa21977394988f', '3ae8cc938dcdcd03969b666205628059', 'a18ff6b6b535106e122c9a5601d74256', 'a', '{"x": 9.0, "y": 0.5141561198085891}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (2,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (5672318491874869536, 2932714145273902379, 4, 'aßßßba\\€:😀 ', '"\x00\n', '%\n', '\n', 7.119337849367455e-201, 160903.744, 2.2409437037755677, -10593250.1662, 89929358.2465, 1, '4484-06-14', '18:45:10.049482', '3408-04-12 21:32:40.595158', '0701-01-06 12:49:22', '1995-01-19 09:16:43.604970', None, 'true', 'RED', '(1, 2)', "c'c", '956b8c0ca8499b926b5252e314fcdd54', '344a54b842c18a62ef48e8d550fd9d3f', '655238a643ff50113d1a85dd506e5a9a', 'bää\nab😀:\n%', '{"x": 27.0, "y": 0.5058846940487653}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (3,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (7025703935177958553, -3966282509631007790, 8, '😀ß\x00aß \x00%ß', '%b', '\x00\'%%ä"€:"ßß', '\n% abß\\ ', -9.929086218244354e-168, -437455.346, -0.44214796541354673, -6066631.0852, -83631074.8088, None, '1712-09-06', '05:25:52.946402', '0481-05-06 13:29:28.599783', '9143-05-13 07:35:06', '1951-11-15 21:50:17.530058', <memory at 0x...>, 'null', 'RED', None, 'b b', 'c84a7b28550a1b46ecab3301bc8f7d29', None, '3f87e362cf8d446abc2cbb0ddd334cc7', ':\n ""\n a \\b', '{"x": 29.0, "y": 0.22292354720580898}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (4,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-3168007819014054448, 5041986589669329744, 7, ":ab%'ä%a", ':€😀:\\ä', None, '"%a€\\a\x00😀\x00', 8.805262407951067e-100, -849732.395, None, None, 86686503.3958, 0, '7659-05-05', '05:26:01.052667', '7636-10-17 15:26:18.438759', '1999-06-19 22:12:33', '1991-10-13 00:59:40.822352', <memory at 0x...>, '["\\ud83d\\ude00\\ud83d\\ude00\\u20ac\'\\u00dfb%", false]', 'RED', '1', None, '6a18ce4c7496276412a4def0c4bbb7a9', 'b24445a7b7e5848131c681ec935f2b0a', 'a7f36ae925c73c443e75c3b4664fa663', '😀', '{"x": 22.0, "y": 0.804109856173143}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (5,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-803137447648994442, 1760784470313908824, None, " €\x00\\ \x00\n'€", '%😀" ß%😀', 'ß"%\nb€%', ":\x00b''", 3.878996245981046e-82, -124687.011, -0.3503894335276092, 99024264.8203, 53307166.2871, 0, '5478-06-15', '16:30:24.002163', '8437-04-03 18:09:31.715916', '5005-12-22 00:34:45', '1978-11-26 02:58:18.961791', <memory at 0x...>, 'true', 'GREEN', 'g', 'b b', '56666f9f53ac2ab974672cd9362f5e5c', 'f3821cfdc083b73a473bd358610e6a64', '7866076514f7ce8dd5bcb8d04094dded', 'aß😀bß":a', '{"x": 31.0, "y": 0.1993606823625329}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (6,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-4822994551855478901, 4923400989091377119, -6, '%b', 'äß\\\\', None, '€ ß"b€😀% ', 6.110559272923329e+278, -254385.596, 0.07618748039946749, 11269269.6585, 86407014.7022, 1, '4160-03-24', '10:19:13.431705', '6181-03-03 18:49:11.569123', '9483-06-02 22:20:49', '1964-08-28 12:48:34.892324', <memory at 0x...>, '[-575760299.640522, 896125155.5540624, ["\\u20ac\\n\\n\\ud83d\\ude00ab%\\"\\\\\\u20ac", 78268597255653262523, "\\":b\\u20ac\\u0000\\ud83d\\ude00\\u20ac\'\\"\\"\\u20ac"]]', 'BLUE', '(1, 2)', 'a', '2defe1935c62b3a23a3c563e4bd6cee6', '4639447b2067bdac88bd13d1b540b30e', 'b289f2244ac9778d8da8eee40df56ac6', None, '{"x": 96.0, "y": 0.49087869452377886}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (7,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-3978237228098396293, -410823908902969268, 3, "ßßa''😀ä%b", None, 'ää😀ä"😀', '\n% ä\\%ä', 2.1926182449026066e-200, None, 0.3563323747040735, 21192730.0985, -10234034.2982, 0, '2659-03-09', '10:38:47.906103', '7178-12-05 15:44:44.201906', '2582-08-17 05:32:41', None, <memory at 0x...>, '-121693102.65252519', 'RED', 'g', "c'c", 'ac9ed156f63fce413a9aca5e176132ed', '054f92fff366bad4964db03f93403fad', None, '😀😀aä', '{"x": 66.0, "y": 0.6515094894336864}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (8,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (None, -553210530570196595, 1, ':\\', 'ß\\ 😀', 'b:%:b😀\\', '', 8.518718871439002e+121, 113340.125, 1.4258915114894037, -2665128.1006, -41501017.1756, 0, '8019-06-08', '10:55:34.934709', '6342-11-05 02:52:22.241273', '9663-05-19 04:40:05', '1953-03-11 14:53:29.925971', <memory at 0x...>, '"\\\\\\""', None, '1', 'b b', 'ef2ae713570210496a39aaa6dabac50d', '486822b900a81de9d20f87d044656d6b', 'ffb8102d9475dbc996418cedd664d264', '\x00\n', '{"x": 42.0, "y": 0.551917417070811}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (9,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (7984714817947662068, 3643203049516960707, -2, 'a:€\n€😀', "😀 ß'\na'\x00ä:", "b\x00\na€'\\", 'b\n', -4.699544409131822e+106, 829152.047, -0.565170404998075, None, 67025883.0947, 0, '2697-01-04', None, '4984-07-24 04:44:46.830433', '8084-03-18 04:37:12', '1969-06-28 09:25:44.947897', <memory at 0x...>, '"\\ud83d\\ude00\'\'\'b\\u00e4 \\\\\\u00e4\\u00df"', 'BLUE', 'g', 'b b', '771ad655cdfc6ee0e61ede900267deb3', None, 'f1faf665711533f312e89d1028711733', '"% \n%€\\ß%', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (10,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-4847699143808933634, -3777325808574270408, None, 'aä ß', '', None, '😀😀"ä', -5.619909221437891e-107, 455488.094, -1.0982264715105132, 84546522.0351, 98469220.6652, 1, '0384-02-23', '11:49:21.527386', '4772-06-24 07:22:04.172149', '6195-05-09 19:31:30', '1967-01-30 03:05:55.479193', <memory at 0x...>, '{}', 'RED', '1', "c'c", 'cdf974a7d882b5c1f79efd7065bcc272', '03902c5d6502d6a2ca6a2224171e16cc', 'ac3e7b0d5e5ba13d746cdb771fa382e8', 'ß \\ä', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (11,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-526158880307429218, 1132766240749881430, None, 'ß', "%ß\\b'aa%\nbb", "'\\\n:ß€€\x00", "€'\\ßb \nä\\%a", -5.654606306048769e+154, None, 1.2344628506279733, 42153900.9357, -39269961.4515, 1, '5222-10-19', None, '3830-11-22 07:49:54.647727', '8787-10-10 07:49:10', '1963-07-21 20:36:54.677126', <memory at 0x...>, 'null', 'RED', '1', 'b b', '040a3aae52e2afd996bf10ab3ce915e7', '6bc4123ebde13c1b20733f6d0d6a05b3', '72c22a1679eb4168104556e5bee3eb79', '€aä"\x00\nbä', '{"x": 84.0, "y": 0.5214512147130841}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (12,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-8648744144819557493, None, 4, "€\nbb:ä'", 'äßä\x00', 'ä\x00%\n\x00ä', 'b ßß😀\x00€ "\\\n', -1.7237285764617316e+163, 566830.94, 0.8892640592794231, -43879763.4983, 50818910.0076, None, '9552-10-01', '14:00:17.744913', '6390-02-24 21:32:47.027667', None, '1953-08-08 11:51:51.466297', <memory at 0x...>, 'null', 'GREEN', '(1, 2)', "c'c", 'd86a646059a1120e1bb43332d8e7012f', '92f837d447503f1dc33a1f6c1d691fba', 'f97be2dd8f9b72aed85c16bd6dda4f8d', '€ ßäa\x00ßßä', '{"x": 23.0, "y": 0.2732703887127248}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (13,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-2954713500260638201, -1830205713712431897, -9, '"\\\\\n:\':%', "äba''😀äaß", 'ß\\\nä\n\\%', 'b:\\b%ßßä', 3.3426511747269913e-255, 287040.552, 0.6810200258222913, -43837220.5457, -98659976.9258, 1, '6116-12-21', '02:48:31.071023', '8522-04-26 15:33:36.261680', '0895-02-22 12:57:32', '1994-02-03 00:25:26.063625', <memory at 0x...>, 'null', 'BLUE', '(1, 2)', None, '6f887f283e49fd091b19d8b8d8302081', 'dedab0276550f74a1422373f862268d1', 'c77444cb5543fc3c38b8f24e56ea57b3', '::😀"\x00\x00bß', '{"x": 82.0, "y": 0.8150370057500141}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (14,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-4501591733825610158, -7833349441132203940, None, '😀ä😀ä\nßä', ": ß:'\nb\n\n", 'äa:\x00', '\naa: %b', 9.547370650662984e-209, 88919.849, 2.3127636629126083, 74356014.7845, -1198133.0708, None, '2162-09-02', '02:20:08.353522', '9313-10-31 03:14:17.896535', '1982-08-08 08:23:52', '1982-01-23 15:18:01.507677', <memory at 0x...>, '{"\\u00e4a\\ud83d\\ude00\\u00df\\u00df:b:b\\u0000": [-333275927.8788868, false, []], "\\u00df\\\\\\u0000:a:%\'\\":": {"\\"\'\'": true, "\\ud83d\\ude00\'\\u20ac\\na\\\\:\\u00df\\u20ac": 74214716544230290801, "\\u00df\\u00e4\\n\\n\\ud83d\\ude00": 54919576.92296529}}', 'RED', '1', 'b b', '8412a335d88c656db61e5fdb1a435206', '290a3abbc35b9fea1578d70948f9e3d0', 'd4bf7a4b25b8a42f836b15c7e7c225da', ':\n ', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (15,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (37024715738317257, -7718017417316059485, 1, None, ":😀''a% \n€ ", '\n\näaba%" \'\x00', None, -1.5349048210402062e-06, -738332.67, -1.556516358130969, 83872213.3698, None, 1, '2779-04-30', '13:51:25.227314', '4784-09-14 03:10:59.895758', '4142-01-13 20:54:33', '1988-03-01 06:37:34.901017', <memory at 0x...>, '[]', 'RED', '(1, 2)', 'a', '2227219f551ff086c1b5b5cabc3536df', 'a48e40f1d0421dfa56ab087a8bc78e81', 'fb16f75776f186abaf475b49c775e395', '"%a\n😀€b\'😀\'', '{"x": 25.0, "y": 0.8857903856181051}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (16,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (283777110577848855, None, -1, '"%: 😀a ß:%', '\\\\€\n\\', '\n€', '%😀b€\\b\\ä', None, -369141.41, 0.8579252643871412, -34862131.1852, 57884123.7821, 0, '0487-05-23', '02:19:26.185610', '7321-12-13 13:36:29.299908', '8612-07-17 06:46:32', None, <memory at 0x...>, '{"\\\\\\u00e4a\\u00e4\'": [58919763.072579265, ["\\n\\"\\u00e4%\\u20ac\\n\\"b\' b"], "\\u00df:\\u20acb\\u0000"], "%% \'\\u20ac\\u20ac\\u20ac\\u00df": 54242306335679950755}', 'RED', '(1, 2)', "c'c", '4f2dad3f10d4de39161237c9e25df9a8', '8693fd9d7a89cbebb807d78ab788f5d1', '12e153a6932cae01d2c65ee468d0a2a8', 'ß\n\nbß', '{"x": 16.0, "y": 0.8779601516504117}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (17,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (1619365684528646372, 6792305678034956393, 7, "':", None, '% b%"ß\x00%', 'ä\x00b\x00', 1.836168906332103e+293, 414618.07, 0.7409541498283421, None, -93616054.5857, 0, '3040-03-17', '17:55:54.586390', '6266-03-15 11:52:43.486874', '9241-09-23 11:13:18', '1948-01-06 13:48:35.287513', <memory at 0x...>, '[[":", -23952893375200706807], 925371704.4786735]', None, '1', 'b b', None, '05eee1d47f53a88e4efc8248e10b1a47', 'f778c676750d112e8164ceec64ab851b', 'ßß ä\n%aa:', '{"x": 68.0, "y": 0.008177405947240923}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (18,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (7055063080854196070, -1784647294339244564, -8, ':\x00%', '\n😀\x00% äßä', '\\', '\x00:😀\'"', -1.97225831447871e-260, -705716.636, -0.5242303299611991, 295789.6975, 13341237.0252, 0, '4513-07-16', '12:38:19.700933', '5854-05-12 18:31:50.891606', '3443-09-06 13:08:36', '1952-06-21 07:37:55.163381', <memory at 0x...>, '155268791.72836566', 'BLUE', '(1, 2)', None, '6b352f85504e268770e7e75604d9145e', '80773e33690e7e6234323ec6b0c4a01c', 'd92f3c1edf70fb2a78bb22a5eba742d2', '', '{"x": 66.0, "y": 0.2073417049712447}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (19,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (2030554534596394338, 8896132242163674035, -3, ':\n:\x00😀€%', "ß\x00\\\\ :😀😀'", '€b:\n', '\n"" \x00%\x00€%\'b', 1.736609971416303e-53, 943868.246, -0.21257184017073313, 3816814.7737, -69604187.4264, 0, None, '11:53:14.684952', '7418-03-31 03:18:11.583311', '2667-09-24 02:18:37', None, <memory at 0x...>, '{"\'\\u20ac %aa%": false, ":": 92932918488646459718, "\\ud83d\\ude00%\\u00e4\\u00df\\ud83d\\ude00": 27227982755037153434}', 'RED', 'g', 'b b', None, '42f525b902ed73ce92a81713b90ed44b', 'aaf407f70fe761493c7e5368b1594847', "\x00ß\\'", 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (20,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-3780888847981904123, 8436812841265713107, 5, ':\\€\x00\n😀\x00😀ß', 'ß😀ä', '\x00', ':bäba \x00\x00"ä\x00', -3.43764724515587e+231, 460922.905, -0.2503020676359105, 97607554.7527, -87626760.9657, 0, '0664-01-11', '00:51:46.464319', '9376-11-01 21:44:05.290322', '4866-07-30 20:21:28', None, None, '"\\ud83d\\ude00\\u00df"', None, 'g', 'b b', '602a4e5760a399d4e821e716eac80da1', '8a0f9508dfe2c0a0a96b3c42f6d22a7b', '2db0728d1e5ebe5459077299dc3bbdd8', None, '{"x": 16.0, "y": 0.7278581409061281}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (21,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (4725676232889573414, None, 8, ' ""\n:\'', '😀ba😀ß\\ä😀a""', 'a\näß€ a"€', '"\x00"😀 😀a', 9.869668824860967e-62, 570921.838, -1.521012324497893, -33755754.1335, 45593247.6243, 1, '6394-02-20', '20:47:29.256567', '3956-02-17 15:07:03.001743', '3661-03-23 16:20:25', '1969-07-14 08:31:20.347115', <memory at 0x...>, '21054654193020727613', 'GREEN', '1', 'a', '9a5919749adf4709ac75c344608e149e', 'c2fe8954cdfd9531302b783112a1fe7d', '7ab99428378e65108f10d33eabe42e7d', '€""a%', '{"x": 96.0, "y": 0.4789208763423658}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (22,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (3758866950973427477, 960693466843892524, 3, ':%%:\x00\n\nb😀€', '"::\\a', "€'a", 'ä€\\%\'":"\\', -5.085399672493118e+262, 470696.906, -0.8050264294000647, 41185693.0811, -62865356.7064, 1, '6277-04-30', None, '7371-04-17 02:20:06.268471', '9636-07-16 03:23:46', None, <memory at 0x...>, '{"\\u20ac": 51608618393399662673}', 'BLUE', None, None, '8d388327883f13c601b158e90406ff44', '465568b7b8e19f568787ea2104482a22', 'd02b124380913ac10463750e49646b96', "'\x00bb'😀", '{"x": 79.0, "y": 0.5264559854002162}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (23,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (5440615016941184221, -1733488327424439724, -2, 'ß', None, '', '\\\x00\naßa', -8.346277549883966e+143, -288601.761, 0.28093413582429677, -49730606.7951, 52414695.6427, 1, '0854-10-14', '00:22:30.701477', None, '8639-08-08 15:17:45', None, <memory at 0x...>, 'false', 'BLUE', None, 'b b', '735741e5fe1a1ba9c8969c5b45f8c28d', '601bfbcbf0eebcce8d93e14a5b167158', '614c721da921cb4c95fbe976ae007b7e', '\\\'%bb€"😀%', '{"x": 81.0, "y": 0.15427689060311978}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (24,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-7257854417786447428, -1019443295636775496, -6, '\\\n', '\\bab:\x00bä', ' \\a%\\', '€', None, None, None, 50396690.6718, -41099316.6921, 1, '4992-08-27', '13:12:55.015001', '2832-09-29 23:15:33.833869', '5258-11-27 04:53:59', '1978-02-25 16:54:04.830697', <memory at 0x...>, '{":\\u00e4\\u20ac\\"": "\\u00df\\n\\u00e4\\ud83d\\ude00\\":\\\\% \\ud83d\\ude00\\\\"}', 'BLUE', '(1, 2)', "c'c", 'b5578b00f166cdcf762cdfbcba2aa7ba', 'b15da72dd4cee27c4a94ae9fcc351e4f', '68bd80d7cb881c32cbb02a8bd908a121', '%ß', '{"x": 84.0, "y": 0.15414323445585654}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (25,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-7858956166196201361, None, 3, '\\\x00a😀:€😀\x00äßb', 'ßß:', 'aäßßß\\😀:😀', '', -5.559978409010733e+230, 476748.07, -0.3485921373033176, 1958715.7606, 51865143.0111, 1, '1201-08-09', None, '9547-07-15 13:17:33.130497', '5229-11-12 08:05:38', '1973-11-16 05:12:04.317610', <memory at 0x...>, 'true', 'GREEN', 'g', 'a', 'bcc57be00779250a6544e3136ea05d13', '6df72cd3979aa0517317591a3283daa4', '47419b4834ae4abd36fce0acb4698db3', 'ä', '{"x": 68.0, "y": 0.1869598356320934}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (26,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-7121273886127028666, 2053277995912518870, 2, "ä' ß€😀%", None, '\':b"%b\':€\'', "ä'ä\\\\'", 7.475853999604155e-125, 51498.252, 0.739598066659708, -21030359.514, None, 1, '6449-12-28', '18:25:30.838173', '6493-10-23 09:15:33.484374', '3157-04-22 20:33:00', '1983-09-05 11:21:13.236457', <memory at 0x...>, '{" \\ud83d\\ude00a\\ud83d\\ude00\\u20ac\\n\\u0000\\"": "", "%:  b\\n ": true}', 'RED', '(1, 2)', 'b b', 'b43cde0afa9fc10e52daf6812b1ac76c', 'dba6fdf8f3d04ffb44709848929ecc92', '1860ad28d0afb235ade68f51e67093a0', "€'ß %a", '{"x": 31.0, "y": 0.14624344342496132}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (27,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-1979321841367534281, -2302664091685443627, -7, '%€:\n\n:äa 😀 ', '\nßß€: b😀\x00\\"', None, '%: %:\x00ä', 7.0484515257683244e+50, 636928.051, 1.7728869218401921, 84161278.3567, -65271903.0734, 1, None, '05:51:25.743441', '3467-07-05 02:42:46.839230', '2876-05-16 13:13:18', '1957-06-27 00:33:34.121543', <memory at 0x...>, 'true', 'GREEN', 'g', 'b b', '5037cd6b1a6b6a7d1a38aad6ce532ffd', 'c601818b61fa01ba231ae7c74c9bff5c', 'fe31537aa43e558c2215df00dfdf0e05', '\x00', '{"x": 78.0, "y": 0.6500202131578069}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (28,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (6640136573864120737, -4652520105860929213, -2, '€ä%😀€a  ß', '\x00ä\x00', '%ßa😀😀"', '"', 1.8785953627544628e+239, -974086.293, None, None, 84623813.7976, 1, '8759-11-08', '07:28:15.880975', '0695-05-27 19:33:48.766453', '8184-07-22 16:00:18', '1950-01-13 20:12:41.606249', <memory at 0x...>, 'true', 'BLUE', '(1, 2)', 'a', 'd8b22277f413db19bade8d5d6fff15cc', '6f3a5115ecb4678c16120aa63e9639ba', '4f2da2330e165b129bdc70d19cbf7b8c', "\n'a€'€ab'€", 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (29,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6143449179598486951, 6889122177429781921, -6, '', '%\x00b%€ä', '\n\x00:a\n ä', '%😀', 1.47824610384113e-183, 92693.129, 0.09923515074794859, -15662314.2833, None, 0, '9223-09-02', '09:55:33.849316', '6564-04-19 04:01:26.100773', '0605-11-14 08:33:55', '1946-10-04 02:49:44.404040', <memory at 0x...>, 'true', 'GREEN', 'g', None, 'c2aef6748beb4e78e68373a3bb82b796', '68f82063eeb19ad201a1fb0f268b84b6', 'd6ee526ba2cd159058af393c8aa2b4c9', '', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (30,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (4191377743167028283, 8911912551401516034, -8, None, 'ba" ', ":\n€bäb\x00'ß \\", 'a\\ß\'"%% :', None, 786491.281, -0.12198678680610525, -48773085.0188, -70277661.2474, 0, '1888-08-14', '13:45:46.418675', None, '3541-06-28 10:05:49', '1950-10-06 05:57:20.215860', <memory at 0x...>, '[354366753.9781437]', 'BLUE', '1', 'a', '0fc98d2e030f9be91f178f9323c97a1e', '32b8d8aa21768dd738e7e019fb8986c8', 'f004e897a15b2e18afb064065f4b1a97', '\nß"bab %ä', '{"x": 11.0, "y": 0.9050779703801529}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (31,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6963135591716195279, None, 4, "\na\\ß\\'", '%%', 'aä', 'ß%\n', 1.0137733040796103e-239, -177480.945, 0.6489810333627515, 19744619.3956, -15823192.112, 1, '5566-11-16', '00:12:52.303297', '2516-02-23 01:31:41.563917', '5417-08-23 13:45:18', '1963-07-07 00:53:01.903509', <memory at 0x...>, '[]', 'RED', 'g', 'a', 'bcf474aace63cb1a5168bbf297af5bde', 'b4157cea07388ba49770a3dbe9fa97e2', '2460d0d2904883c191519998f2933585', '\n😀 ', '{"x": 22.0, "y": 0.49043642012747923}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (32,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (1875347464493282375, -9210763776052331390, None, ':€', "aa'ä€", None, ' :b:€ß\\ä', -3.9646969254906183e-162, None, 1.9744457032773453, 42802165.0421, 52712706.4252, 0, '7643-09-17', '05:07:24.811212', '0021-08-24 22:36:24.038901', '8852-12-01 22:37:34', '1996-09-03 19:32:24.030638', <memory at 0x...>, '-306379750.633543', 'BLUE', 'g', 'a', 'c97a24ad41b455b859b9222c115affac', '702f31e562ccc6040c53644b0053f649', '69fd28e6e271fff92a9527f6f8170ebf', '\n b\\\x00:', '{"x": 73.0, "y": 0.6509695631134773}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (33,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-898588478535378067, -3783268315299988094, -6, "\\'", 'b:ää\n€a\\', None, '\'ab:""', 1.0822486463245884e+252, -395433.807, 0.8230618505501031, -66288394.4119, -6368074.1708, 0, '5516-11-28', '11:29:55.713665', None, '1327-06-18 18:22:11', '1966-06-03 03:46:06.066440', <memory at 0x...>, '-25389986713816902631', 'BLUE', '1', "c'c", '8db8dadf3a3e46b096f84ff7c1a72883', '6b2b78b985c7f3bed183010f6319629b', None, ' \\b%\n"ä', '{"x": 64.0, "y": 0.5712199352715541}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (34,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6503442788358932453, None, -4, None, 'a\\', '\\" ß\' ä%:€', None, -2.2380169397049857e+105, 839586.421, 0.566303805029246, -97047868.7201, 29116620.2219, 1, '1702-11-14', '04:40:57.438118', '1160-09-26 11:40:29.457441', '3949-11-11 16:33:25', '1986-03-17 17:36:16.751968', <memory at 0x...>, 'false', None, '1', 'b b', 'b23909f4dbb546457ddac1b6d7c4caed', '226716e33a5b6ac5de703b72f8f58a26', 'd3692867c626e38f716fb276be64ac2a', '\n€\\ "\n"bßä\\', '{"x": 47.0, "y": 0.8210173923984603}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (35,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-8012952653322360037, -8689372759021288930, -3, 'a\na', None, ': \n\x00', 'ß', -2.5506647692938557e+155, 869343.223, -0.8712942376177575, 64608341.0274, -37684151.1717, 1, '8956-04-08', '09:47:27.641188', '5895-04-29 17:54:22.725984', None, '1996-07-22 03:20:29.622754', <memory at 0x...>, '703172346.1852849', 'BLUE', '(1, 2)', None, None, '9beab52998017a2fa5b836938fbba749', '1057a0027b53359e1bacbd0daf35b30b', '% :ß', '{"x": 91.0, "y": 0.9521877981154158}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (36,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (2961261875086687903, 9176685254857184068, 4, 'aä€ä ":€€"ß', "ß:\x00% ' ", "'%b\n'€%€", 'ß:', -5.554929769741983e-73, -340539.404, -0.2911951815837802, -42717298.5754, 87030261.0486, 1, '6665-02-03', '04:10:34.435849', '4383-12-11 11:22:10.344720', '9810-10-06 04:57:07', None, <memory at 0x...>, '[{}]', 'BLUE', None, 'a', 'c606ddc4c2dd901d359a15334605ec0e', 'c90394ea7d54ec82288f3435c3b534db', '6f07b60f9d4e8b5d2120bfba1689e0b8', '\x00aa\\\n\\', '{"x": 47.0, "y": 0.950068615481832}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (37,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-2871239921995998952, -6142393351881781486, 0, None, "ä\x00:\\ß':\n", "'😀\\", '€\'"', 1.7938566959848325e-128, 527097.283, 1.9893139339318655, 37239123.0024, -89264866.5801, 0, '7921-10-28', '10:11:50.298311', '1759-06-15 10:44:54.668410', '1160-08-13 19:52:44', '1996-12-17 18:35:33.452117', <memory at 0x...>, 'true', 'GREEN', '(1, 2)', 'a', '00b3700f3c08899054a270517b0ccad9', 'd5d1c6691c453357e8294a6716c8e3d7', '170fa87bf30ee4fe262e55597e7d9a19', '€', '{"x": 32.0, "y": 0.6443367915686986}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (38,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-3762726603655758476, 5777122134745486244, 0, ':\\€bb 😀aa ', "'::\nä%€b: ", '\\', '% \\€ \n😀', 7.722477733628386e-131, 495013.419, 0.47578695315161396, None, -8472652.154, None, '6534-07-12', '14:03:11.125422', '9906-06-29 18:03:05.669802', None, '1979-07-10 13:38:57.380299', <memory at 0x...>, '{" :\\u0000\\u0000\\u20ac\\u20ac\\u00e4b\\\\\\u00df": ["  "]}', 'BLUE', '(1, 2)', None, 'de9205ea7eef09abda143a47782351d9', '3dab161452150ed87ddca413c05db774', '39034b6581c61eeb0ce3c8c847354e4f', '\n\nb" \\', '{"x": 57.0, "y": 0.08801986170254061}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (39,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-7329936915517635456, 905712891773068102, 0, '"ßß\n:: a', ':\x00😀ää\n€', '\nbb😀ß"a:: ß', None, 4.397017320827179e-194, -647479.036, 0.718552994862233, 34112196.0615, -13305142.6555, 0, '3881-09-13', None, '6762-09-06 17:45:59.597937', '6768-06-25 20:13:46', '1987-05-24 17:03:59.214916', <memory at 0x...>, 'null', 'RED', '1', 'a', 'e1f85b339b2d5a2a99bd6240a8535961', 'fac08fc46b2d9ccc6279403ce1a2cfe7', '460a61253f8c93d4c32afc4ab148b2a6', "''😀\n%", '{"x": 89.0, "y": 0.8864368554087494}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (40,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-5214109493130888582, 2524943072219786738, 2, 'äß€\\ß€ \x00%', '😀a\x00ba\\', 'a"%😀😀\'%ß%\'', '😀%"😀\x00a: \nbä', 4.789849603456999e-72, 205319.333, -1.4823080983947423, 75576903.1217, 46326501.8421, 1, '9051-05-16', '22:54:36.631597', '9882-01-06 17:44:26.670906', '7279-03-08 13:53:46', '1991-09-07 16:36:36.582306', <memory at 0x...>, '[]', 'RED', '1', 'b b', '95801c3a2932a211214c0a4d43a534d2', 'b5ae329d77617d80549fc34c0171f5a7', None, 'äß😀aä', '{"x": 38.0, "y": 0.4905509411536766}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (41,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (8429935546361409083, 94822749444782155, 8, '""ß::', '😀ä\x00', ' 😀ßabß:\n', 'ää"aß:\\😀b\\', 4.47951216739848e-276, None, -1.2738781924253824, -35127159.6849, -29479852.9032, 0, '8881-06-28', '16:19:38.367682', '2361-10-19 16:26:04.062432', '0829-03-16 00:11:00', '1972-05-21 02:17:32.000998', <memory at 0x...>, 'false', 'BLUE', '1', "c'c", 'ed94898b5b923c67129538dfd926fe41', '4d2551ebaf95be79c971bf514a32bb22', '700b8b43ed3b9d13c3e90323481186e9', '😀😀\\€\'"\x00\'\na', '{"x": 37.0, "y": 0.9601342650804345}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (42,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (2729022519363568635, None, 8, '', '\\\x00\x00b%"€€€', "ß \x00'''", '"b\'ß', 7.045022555349514e+261, 180395.768, 1.274550031697449, -78417494.0069, 7194049.6048, None, '7709-11-25', '12:09:40.742984', '3771-08-08 05:28:08.859958', '4186-09-14 12:53:38', None, <memory at 0x...>, '[359160359.6951482, -648459678.2095493, []]', 'RED', '(1, 2)', "c'c", 'e80382eb36777be4970c9eb4c4ea4ece', 'ffaca645e4dc43068b20ce3e42b7c048', '5da64a3a260ccfb4c6735380a7668617', "\\b\x00\x00\n'% €", '{"x": 1.0, "y": 0.6626784893786967}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (43,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6633989848785062365, 8101353562753655073, 6, ':"aß', '\\\n\naa', None, "\x00ß % €%ä\x00ä'", -2.4296296588634302e-222, -191840.099, None, -22516280.7738, 7092875.9257, 0, '1596-11-10', '10:18:43.451071', '2147-05-10 13:18:40.484928', '9382-08-06 15:47:03', '1952-10-24 13:46:42.473168', <memory at 0x...>, '"\'\'\\u00df\\u0000a\\u00e4\'a\'"', 'RED', 'g', "c'c", 'a9681fc1ba5c865db8344070e0e5f6e5', '72fefdc23772aa9715f39d39f27f3ad7', '2baa43c97b4e9ecdde0787b178ae8d5d', "😀 ä😀'ä", '{"x": 84.0, "y": 0.5108049084582976}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (44,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-4984055963253231554, -8917845401734004660, 7, 'äb', 'äa😀\x00\x00😀bb\n', '\x00 a😀ßß\\\x00\\', '', -1.420874710457587e+192, -181300.852, 0.734832549665784, -78277721.5108, 4906516.6827, 0, '6871-07-23', '21:28:59.966070', '5969-09-30 14:19:30.505777', '7899-01-18 12:53:24', '1952-03-14 10:13:36.204203', <memory at 0x...>, 'false', 'GREEN', 'g', 'b b', 'bc5c3cd865ebd4dcb49b4b72c6319c16', 'bf70c0421e7c6795a8c6c2dfdd23ff41', '296b67bff301bb6cb3061300c879d932', 'ß€ä\x00😀:😀\\', '{"x": 20.0, "y": 0.38910368058510303}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (45,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-1192075811173585046, -2382671254403027106, 3, None, "\x00%€äa😀 'ß\n", ' ß😀', 'a😀ä', 3.9689946519838215e-128, -227464.23, -2.0564262637792696, -81034521.886, None, 1, '6731-04-28', '20:23:21.703427', '9529-09-13 13:49:08.315935', '9366-01-22 08:40:52', '1960-02-05 07:51:35.172337', <memory at 0x...>, 'true', None, '1', 'b b', '0700749adcad8ec2963a4333e58295dc', 'a237a8c161f6dfbe114b3c79420079f5', '3adcb38cb38046efad4a2b3c386af9dd', ' €a\x00\x00:', '{"x": 36.0, "y": 0.09300943016209173}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (46,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-2914716858266291342, -432475473336779285, -1, 'ß"\n€""€" %"', ' ä:', 'b', None, 3.2684815664090006e-295, 162806.45, None, 36309890.9814, 97517380.0262, 1, '8777-06-30', '22:22:11.364318', '6038-05-06 16:27:47.413020', '6210-12-22 19:07:39', '1958-04-30 20:30:21.156073', <memory at 0x...>, '"\'\\u0000%\\""', 'BLUE', '1', 'a', 'dab51d555d75c03c5f4faf10c08fe6d7', '219256139247e8512e0d38607362f9b7', None, '€', '{"x": 30.0, "y": 0.555340047420701}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (47,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (4400323526495221703, -5965542809111988068, 7, '😀\n%%\x00', '', '\'a" %\n ßb\n€', ':\x00\x00😀%', -1.7647819040361812e+58, 300464.626, -1.28584287624781, -37387834.0022, 12387780.5478, 0, '4377-01-27', '07:00:03.974702', '3875-06-10 22:12:19.263335', '0820-04-15 06:03:34', '1970-10-09 07:37:00.520120', <memory at 0x...>, '"\\\\\'\' a\'\\u20ac"', 'GREEN', None, 'a', '1054b2d5187635761a5ed19665a4c79b', None, '65a29cc8c55be95d06bfd9c40dc78104', 'b', '{"x": 19.0, "y": 0.08431126665199296}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (48,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (None, -6076210136946763288, 2, ' \n\n \x00', None, '€\x00', '\nß€ßä\\\x00ßß', 8.178463033909842e+192, 728096.777, -0.6642985116122893, -42699894.775, -99995466.3096, 0, '3294-01-25', '11:18:23.693137', '4943-12-15 11:41:21.938290', '9150-10-09 20:17:25', '1979-08-01 03:39:29.180549', <memory at 0x...>, '"\\u00df\\"\\u0000\\ud83d\\ude00\\ud83d\\ude00\\u00e4"', 'BLUE', '(1, 2)', 'b b', '22f9cafe2eb23ca31186da93da7dcc53', '73e88db69e2383d074915c14a30b669c', '5215b5033012f8197df373789f6ccab4', '', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (49,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-7336759183499670986, -4928776285555414585, 6, '%😀😀\n:\n', '', 'a%', '\x00', -6.156154141470944e-45, 778657.736, 1.5636343516955749, -2514991.7319, -92271405.8903, 0, '7649-03-06', '11:53:03.087916', None, '8363-10-18 21:24:00', '1965-05-16 03:02:26.534620', <memory at 0x...>, 'true', 'GREEN', '1', None, '98a15e4fb03b693479ab56d1b0d515ab', '285eed0a3fac431716e827b0c552f3c5', 'ee4c1b1856a2d49d9e5f8273af9a1168', None, '{"x": 7.0, "y": 0.059775131609422494}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (50,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6902265112841812734, 4735233555784238283, 5, '', "€'%a\n", '%\x00€\n"ä\'\x00', "\n%  ä \x00'b\x00'", 6.388371029995271e+253, -998454.19, -0.2517004784364735, -59312203.8164, 88385741.5498, 0, '0728-05-24', '21:11:43.246932', '3252-05-06 15:53:40.131478', '1269-07-12 19:12:12', '1946-07-23 05:50:30.904550', <memory at 0x...>, 'true', 'RED', '(1, 2)', "c'c", '5e7b4866d27054706a7be8b1e3f342a8', '440c7e5b9def57b4d2da43ec0eecc013', '4dccb05dd59ef0fd1204f4d6bbfb1b71', 'bb\x00', '{"x": 68.0, "y": 0.3853310882259936}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (51,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (8254979664457846117, 7061856796957526362, -4, ":ß'\x00ä\n::", ' :\\😀ß', ':ä"ä\x00"\\😀\x00€%', '\n\\a€a%ä', -729828581.31212, -523501.935, -0.6814844086621814, None, 21942330.1094, 0, '1083-10-04', '13:26:22.755821', '2870-04-05 09:49:20.440614', '1056-05-28 14:59:49', '1962-02-17 23:32:38.026897', <memory at 0x...>, 'false', 'RED', None, 'b b', 'c5384872deaa543e1edbbe71de2a2ddf', 'edbc36d89a307096d97766bea71c8948', '0ddb545b61eaaa65a1d770eac704e80e', '', '{"x": 72.0, "y": 0.14958001916730124}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (52,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6397377267029890561, 87241139123644138, 0, "':", '€a\x00\\%b\\\x00\\', "😀'", '\n\\ß', 1.2233521962161099e+235, -846145.713, 1.577408980338554, -80425249.2191, -7051074.2672, 1, '7527-06-24', None, '9220-01-01 23:11:43.656558', '0516-05-11 07:26:12', '1956-08-23 06:48:38.358867', <memory at 0x...>, 'false', 'BLUE', '(1, 2)', "c'c", None, '953fcfd460694b6d04b51c12ab132032', None, '"%a\'', '{"x": 79.0, "y": 0.271281451382378}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (53,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-9069633519521163771, 2953330636044223649, -9, '\\"\\\x00€b:\n ä', '"\x00', None, 'aa"\x00%:\n\\€\'a', -296173835.46563804, 76429.314, 0.7141201774851719, 79529612.2691, None, None, None, '15:23:12.946205', '1009-03-16 15:11:14.459796', '7786-10-31 15:46:51', '1956-05-11 13:09:34.086417', <memory at 0x...>, 'false', 'RED', '(1, 2)', None, 'b82d40def2d78d5388702ae78eadda9a', '2540fbfee12ff6cdd6eaf269514e1353', 'f90fb6e4e15052f351958000c3f38c8c', '€ß €\n%', '{"x": 24.0, "y": 0.10677143284340107}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (54,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (2072713513967139957, 3456512014918947535, 6, "\n€ß:' \\\n\n", '"a\\', '', None, None, 441689.709, None, -61316888.9993, None, None, '5627-04-26', '14:49:35.945227', '6982-03-27 14:41:23.492047', '8527-03-20 23:21:00', '1946-01-30 08:50:00.287829', <memory at 0x...>, 'null', 'GREEN', None, 'b b', '309a083a0c9ea060f66c7331a1722ee3', 'c60fb2524df742aee267e12b65e5f13f', '4b5f174b6c267b562a9edda7761ad914', '', '{"x": 18.0, "y": 0.4635789530716352}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (55,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (856060033886357832, -905995947810597405, -3, '%', "€😀'€€bbb€\n", '\x00', "😀\x00ä'\\\x00\\a😀':", 3.190606812040877e-148, -689458.028, 0.2932241194818057, -32388804.4882, -36672314.2963, 1, '2330-06-22', '18:26:34.364655', '6242-05-12 00:57:47.990956', '5667-10-13 07:26:31', '1985-04-26 04:37:05.390737', <memory at 0x...>, '[true]', 'RED', '(1, 2)', 'a', '294d43ed2da1afdafe656dcc6abdb05a', 'b3292925b107094ea9325ae19c7060da', 'f75efed82d6b59538fead84ec98cfd48', ' \\::%😀ba:', '{"x": 54.0, "y": 0.8433096300845674}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (56,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-6741440271335590931, 454642411980458453, -8, 'ß\x00b\n€€ä😀€%\\', '%\x00ää:', None, "\x00€ß\n\n😀'", -0.0005345567210229179, None, 1.385582920430734, -54109103.462, -8517631.6707, 1, '7321-11-05', '09:52:49.315844', '3535-05-06 19:26:49.186687', '8809-04-22 03:35:11', '1973-04-10 05:11:09.968671', <memory at 0x...>, '7615082336753589945', 'BLUE', 'g', 'b b', None, 'b997402490a014ab4ca1cabd85650e0b', '3550b07e04cabb38892fca698e2017e1', "'b:😀😀", '{"x": 3.0, "y": 0.33915241795494233}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (57,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (6316271752100323427, -4215128724324431515, -2, '"\x00%\'', '', '\n', '\x00\'":\n€ ', 5.510664183994822e-155, -789006.381, 0.21042167233544076, None, -54845841.8062, 1, '5999-05-30', '12:02:03.661080', '0530-11-08 19:12:42.300029', '8562-08-31 00:22:22', '1970-08-29 08:46:36.386980', <memory at 0x...>, '-764698322.5248127', 'BLUE', '1', 'b b', 'b4508610f17aa7a9243d116d4563abbe', '123cf9112bd8ad4d3eacdb2892f71993', '7192e4438a6342ca56b7979ee46a0b42', '', '{"x": 86.0, "y": 0.05045601059441951}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (58,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (-1356467524882141484, -3459859265097158166, 8, "ä'b 😀€\n", 'ßß€😀', '"\' ', ":\\'€", None, 848535.865, -0.2373136229995376, 5377641.435, -38079112.2335, 0, '1183-01-13', '11:40:58.170639', '4603-10-29 16:12:50.907479', '2799-06-16 06:37:08', None, <memory at 0x...>, '{"\\ud83d\\ude00:\\u0000\\u20ac\\"\'\\u00df\\u00dfb": [true, "\\ud83d\\ude00 \\\\:\\n\\u00df\\u00dfab", -85061100424534582854], ":%\\u00e4\\ud83d\\ud ... (86 characters truncated) ... 0538717740043413], {"\\ud83d\\ude00\\u20ac\\u00e4\\\\\\u00e4\'\\n": false, "\\u20ac\\u0000%": "", "\\n\\u20ac:b\\u00e4\\n\\u20acb\'": false}, false]}', None, '1', "c'c", None, 'f5e8a7e15a589b676bc7b63554de19cd', None, '€a', 'null')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (59,)

INSERT INTO cells (integer, big, small, string, text, unicode, unicode_text, float, float_decimal, double, numeric, numeric_float, boolean, date, time, datetime, datetime_short, interval, binary, json, enum, enum_values, enum_text, uuid, uuid_text, uuid_foreign, reversed, point) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- params: (1441448742340332668, 9045634597769221219, -9, "'", "%'ä%", 'a€bä', "€'ß\n:😀'%😀", -3.01629724978032e+238, -263739.551, None, None, -66146327.4185, 0, '4401-02-21', '14:07:40.285603', '3037-03-21 01:19:53.159302', '4580-01-12 11:18:20', '1990-05-30 20:00:15.395395', <memory at 0x...>, '"\\u00dfab\\u0000\\u00df: \\\\"', 'BLUE', 'g', 'a', 'c5ed3982760b36736422a73e958c9cfd', '96b6a287ac00f929bbfbf76c3de667f9', 'b0b6148cad7eeff756604762851b9860', None, '{"x": 1.0, "y": 0.6728018597399902}')

SELECT cells.id, cells.integer, cells.big, cells.small, cells.string, cells.text, cells.unicode, cells.unicode_text, cells.float, cells.float_decimal, cells.double, cells.numeric, cells.numeric_float, cells.boolean, cells.date, cells.time, cells.datetime, cells.datetime_short, cells.interval, cells.binary, cells.json, cells.enum, cells.enum_values, cells.enum_text, cells.uuid, cells.uuid_text, cells.uuid_foreign, cells.reversed, cells.point 
FROM cells 
WHERE cells.id = ?
-- params: (60,)

SELECT typeof("integer"), "integer" FROM cells ORDER BY id
-- params: ()

SELECT typeof("big"), "big" FROM cells ORDER BY id
-- params: ()

SELECT typeof("small"), "small" FROM cells ORDER BY id
-- params: ()

SELECT typeof("string"), "string" FROM cells ORDER BY id
-- params: ()

SELECT typeof("text"), "text" FROM cells ORDER BY id
-- params: ()

SELECT typeof("unicode"), "unicode" FROM cells ORDER BY id
-- params: ()

SELECT typeof("unicode_text"), "unicode_text" FROM cells ORDER BY id
-- params: ()

SELECT typeof("float"), "float" FROM cells ORDER BY id
-- params: ()

SELECT typeof("float_decimal"), "float_decimal" FROM cells ORDER BY id
-- params: ()

SELECT typeof("double"), "double" FROM cells ORDER BY id
-- params: ()

SELECT typeof("numeric"), "numeric" FROM cells ORDER BY id
-- params: ()

SELECT typeof("numeric_float"), "numeric_float" FROM cells ORDER BY id
-- params: ()

SELECT typeof("boolean"), "boolean" FROM cells ORDER BY id
-- params: ()

SELECT typeof("date"), "date" FROM cells ORDER BY id
-- params: ()

SELECT typeof("time"), "time" FROM cells ORDER BY id
-- params: ()

SELECT typeof("datetime"), "datetime" FROM cells ORDER BY id
-- params: ()

SELECT typeof("datetime_short"), "datetime_short" FROM cells ORDER BY id
-- params: ()

SELECT typeof("interval"), "interval" FROM cells ORDER BY id
-- params: ()

SELECT typeof("binary"), "binary" FROM cells ORDER BY id
-- params: ()

SELECT typeof("json"), "json" FROM cells ORDER BY id
-- params: ()

SELECT typeof("enum"), "enum" FROM cells ORDER BY id
-- params: ()

SELECT typeof("enum_values"), "enum_values" FROM cells ORDER BY id
-- params: ()

SELECT typeof("enum_text"), "enum_text" FROM cells ORDER BY id
-- params: ()

SELECT typeof("uuid"), "uuid" FROM cells ORDER BY id
-- params: ()

SELECT typeof("uuid_text"), "uuid_text" FROM cells ORDER BY id
-- params: ()

SELECT typeof("uuid_foreign"), "uuid_foreign" FROM cells ORDER BY id
-- params: ()

SELECT typeof("reversed"), "reversed" FROM cells ORDER BY id
-- params: ()

SELECT typeof("point"), "point" FROM cells ORDER BY id
-- params: ()

ROLLBACK

