//! What commands of Alembic print, without what stands in no project.

/// A text without the frames of files that are not in a folder, nor the headings that stand alone then.
pub fn own_frames(text: &str, folder: &str) -> String {
    let mut kept = String::new();
    let mut is_foreign = false;
    for line in text.split_inclusive('\n') {
        if let Some(path) = line.strip_prefix("  File \"") {
            is_foreign = !path.starts_with(folder);
        } else if !line.starts_with("    ") {
            is_foreign = false;
        }
        if !is_foreign {
            kept.push_str(line);
        }
    }
    let heading = "Traceback (most recent call last):\n";
    let mut parts = kept.split(heading);
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        if part.starts_with("  ") {
            text.push_str(heading);
        }
        text.push_str(part);
    }
    text
}
