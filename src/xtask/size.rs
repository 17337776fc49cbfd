//! `cargo xtask size`: how many bytes each file of the built site has.

use std::path::Path;

use crate::failure::Result;
use crate::fingerprint;
use crate::site::compress::Sizes;
use crate::workspace::Workspace;

/// Prints the sizes of all files of the built site.
pub fn run(workspace: &Workspace) -> Result<()> {
    let site = workspace.site();
    let names: Vec<String> = fingerprint::files_below(&site)?
        .iter()
        .filter_map(|file| file.strip_prefix(&site).ok().and_then(Path::to_str))
        .filter(|name| {
            let extension = Path::new(name).extension();
            *name != "_headers" && extension.is_none_or(|extension| extension != "br" && extension != "gz")
        })
        .map(str::to_owned)
        .collect();
    print_table(&site, &names).map(|_| ())
}

/// Prints raw, gzip and brotli sizes of `names` below `site`, and their sums, which it returns.
pub fn print_table(site: &Path, names: &[String]) -> Result<Sizes> {
    let width = names.iter().map(String::len).max().unwrap_or(0).max(6);
    println!("{:width$}  {:>10}  {:>10}  {:>10}", "file", "raw", "gzip", "brotli");
    let mut sum = Sizes { raw: 0, gzip: 0, brotli: 0 };
    for name in names {
        let sizes = Sizes::of(&site.join(name))?;
        println!("{name:width$}  {:>10}  {:>10}  {:>10}", sizes.raw, sizes.gzip, sizes.brotli);
        sum.raw += sizes.raw;
        sum.gzip += sizes.gzip;
        sum.brotli += sizes.brotli;
    }
    println!("{:width$}  {:>10}  {:>10}  {:>10}", "in all", sum.raw, sum.gzip, sum.brotli);
    Ok(sum)
}
