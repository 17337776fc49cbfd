//! Amounts as text.

/// A duration, rounded so that it does not flicker from run to run.
pub fn duration_text(micros: u64) -> String {
    match micros {
        0..100 => "< 0.1 ms".into(),
        100..10_000 => format!("{}.{} ms", micros / 1000, micros / 100 % 10),
        10_000..1_000_000 => format!("{} ms", micros / 1000),
        _ => format!("{}.{} s", micros / 1_000_000, micros / 100_000 % 10),
    }
}

/// A number with its noun: `1 row`, `1,204 rows`.
pub fn count_of(count: u64, noun: &str) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + noun.len() + 4);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text.push(' ');
    text.push_str(noun);
    if count != 1 {
        text.push('s');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_rounded_to_what_a_reader_needs() {
        let texts: Vec<_> =
            [0, 99, 100, 1_250, 9_999, 10_000, 999_999, 1_000_000, 12_340_000].into_iter().map(duration_text).collect();
        assert_eq!(texts, ["< 0.1 ms", "< 0.1 ms", "0.1 ms", "1.2 ms", "9.9 ms", "10 ms", "999 ms", "1.0 s", "12.3 s"]);
    }

    #[test]
    fn counts_have_separators_and_plurals() {
        assert_eq!(count_of(1, "row"), "1 row");
        assert_eq!(count_of(0, "row"), "0 rows");
        assert_eq!(count_of(1_204_000, "row"), "1,204,000 rows");
    }
}
