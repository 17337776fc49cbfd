//! Links round-trip, damaged ones say so, and nothing in a link makes decoding panic.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec_zlib;
use share::{LIMIT, ShareError, SharedFile, SharedProject, decode, encode};

fn file(path: &str, text: &str) -> SharedFile {
    SharedFile { path: path.into(), text: text.into() }
}

fn project(lesson: Option<&str>, files: Vec<SharedFile>) -> SharedProject {
    SharedProject { lesson: lesson.map(Into::into), files, main: "main.py".into() }
}

fn sample() -> SharedProject {
    let text =
        "from sqlalchemy import create_engine\n\nengine = create_engine(\"sqlite://\")\nprint('größer', 1 < 2)\n";
    project(None, vec![file("main.py", text), file("app/models.py", "class Model:\n    pass\n")])
}

/// xorshift: the same numbers at every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }
}

#[test]
fn project_survives_the_round_trip() {
    let link = encode(&sample(), &[]).expect("encodes");
    assert_eq!(decode(&link).expect("decodes").into_project(&[]), Ok(sample()));
    assert_eq!(decode(&link[1..]).expect("the # may be missing").into_project(&[]), Ok(sample()));
}

#[test]
fn link_holds_only_characters_that_are_safe_in_an_address() {
    let link = encode(&sample(), &[]).expect("encodes");
    assert!(link.starts_with("#1."));
    assert!(link[3..].bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'), "{link}");
}

#[test]
fn unchanged_starter_is_named_and_not_held() {
    let mut seeds = String::new();
    for number in 0..500u64 {
        writeln!(seeds, "row_{number} = {}", number.wrapping_mul(0x9e37_79b9_7f4a_7c15)).expect("writes");
    }
    let starter = [file("main.py", "x = 1\n"), file("data.py", &seeds)];
    let changed = project(Some("first-model"), vec![file("main.py", "x = 2\n"), file("data.py", &seeds)]);
    let link = encode(&changed, &starter).expect("encodes");
    assert!(link.len() < 100, "{} characters", link.len());
    let shared = decode(&link).expect("decodes");
    assert_eq!(shared.lesson(), Some("first-model"));
    assert!(shared.has_starter_files());
    assert_eq!(shared.clone().into_project(&starter), Ok(changed));
    assert_eq!(shared.into_project(&[]), Err(ShareError::MissingStarter { path: "data.py".into() }));
}

#[test]
fn starter_counts_only_with_a_lesson() {
    let starter = sample().files;
    let shared = decode(&encode(&sample(), &starter).expect("encodes")).expect("decodes");
    assert!(!shared.has_starter_files());
}

#[test]
fn link_cut_anywhere_is_damaged() {
    let link = encode(&sample(), &[]).expect("encodes");
    for end in 3..link.len() {
        assert_eq!(decode(&link[..end]), Err(ShareError::Damaged), "cut at {end} of {}", link.len());
    }
    for end in 0..3 {
        assert_eq!(decode(&link[..end]), Err(ShareError::NotALink), "cut at {end}");
    }
}

#[test]
fn one_changed_character_never_gives_another_program() {
    let link = encode(&sample(), &[]).expect("encodes");
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for place in 3..link.len() {
        for &byte in alphabet {
            let mut bytes = link.clone().into_bytes();
            bytes[place] = byte;
            let mutated = String::from_utf8(bytes).expect("ASCII");
            if mutated == link {
                continue;
            }
            match decode(&mutated).and_then(|shared| shared.into_project(&[])) {
                Err(ShareError::Damaged) => {}
                // zlib's header says how it was compressed; one bit of it does not matter to the content.
                Ok(same) => assert_eq!(same, sample(), "character {place}"),
                Err(other) => panic!("character {place}: {other}"),
            }
        }
    }
}

#[test]
fn newer_version_says_so() {
    assert_eq!(decode("#2.AAAA"), Err(ShareError::UnknownVersion { version: "2".into() }));
    assert!(decode("#17.x").expect_err("unknown").to_string().contains("newer version of this page"));
}

#[test]
fn other_fragments_are_no_links() {
    for text in ["", "#", "#lesson", "#first-model", "#.", "#x.AAAA", "#-1.AAAA", "#1", "#+1.AAAA", "#１.AAAA"] {
        assert_eq!(decode(text), Err(ShareError::NotALink), "{text}");
    }
}

#[test]
fn ten_megabytes_of_zeros_are_too_large() {
    let bomb = format!("#1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(&vec![0; 10_000_000], 9)));
    assert!(bomb.len() < 20_000);
    assert_eq!(decode(&bomb), Err(ShareError::TooLarge { limit: LIMIT }));
}

#[test]
fn ten_megabytes_of_program_are_not_encoded() {
    let big = project(None, vec![file("main.py", &"0".repeat(10_000_000))]);
    assert_eq!(encode(&big, &[]), Err(ShareError::TooLarge { limit: LIMIT }));
}

#[test]
fn sizes_inside_the_data_are_not_trusted() {
    // No lesson, an empty main, then "four thousand million entries follow".
    for claim in [&[0, 0, 0xff, 0xff, 0xff, 0xff, 0x0f][..], &[0, 0xff, 0xff, 0xff, 0xff, 0x0f], &[1, 0xff, 0x7f, b'x']]
    {
        let link = format!("#1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(claim, 9)));
        assert_eq!(decode(&link), Err(ShareError::Damaged));
    }
}

#[test]
fn an_empty_folder_is_shared() {
    let files = vec![file("main.py", "print(1)"), file("alembic/versions/", "")];
    let link = encode(&project(None, files.clone()), &[]).expect("a link");
    let shared = decode(&link).expect("a program").into_project(&[]).expect("its files");
    assert_eq!(shared.files, files);
}

#[test]
fn paths_that_leave_the_project_are_refused() {
    for path in
        ["", "/etc/passwd", "../main.py", "a/../b.py", "a//b.py", "./main.py", "a\\b.py", "a\0.py", "a//", "/", "../"]
    {
        let error = encode(&project(None, vec![file(path, "")]), &[]);
        assert_eq!(error, Err(ShareError::BadPath { path: path.into() }));
    }
}

#[test]
fn random_texts_never_panic() {
    let mut numbers = Numbers(0x5eed_0001);
    for _ in 0..20_000 {
        let length = numbers.below(200);
        let bytes: Vec<u8> = (0..length).map(|_| numbers.below(256) as u8).collect();
        let _ = decode(&String::from_utf8_lossy(&bytes));
        let _ = decode(&format!("#1.{}", URL_SAFE_NO_PAD.encode(&bytes)));
        let wrapped = format!("#1.{}", URL_SAFE_NO_PAD.encode(compress_to_vec_zlib(&bytes, 6)));
        if let Ok(shared) = decode(&wrapped) {
            let _ = shared.into_project(&[]);
        }
    }
}

#[test]
fn mutated_links_never_panic() {
    let link = encode(&sample(), &[]).expect("encodes");
    let original = URL_SAFE_NO_PAD.decode(&link[3..]).expect("base64");
    let mut numbers = Numbers(0x5eed_0002);
    for _ in 0..20_000 {
        let mut bytes = original.clone();
        for _ in 0..=numbers.below(4) {
            match numbers.below(3) {
                0 => {
                    let place = numbers.below(bytes.len());
                    bytes[place] = numbers.below(256) as u8;
                }
                1 => bytes.truncate(numbers.below(bytes.len()).max(1)),
                _ => bytes.insert(numbers.below(bytes.len()), numbers.below(256) as u8),
            }
        }
        if let Ok(shared) = decode(&format!("#1.{}", URL_SAFE_NO_PAD.encode(&bytes))) {
            let _ = shared.into_project(&[]);
        }
    }
}
