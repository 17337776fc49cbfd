//! A static file server that answers as a good static host would: types, compressed copies, the headers file.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;

use super::compress::beside;
use super::connection::{self, Request, Response};
use super::headers::Rules;
use crate::failure::{Failure, Result};
use crate::fingerprint;

/// A running server; it ends with the process.
pub struct SiteServer {
    address: SocketAddr,
    thread: thread::JoinHandle<()>,
}

impl SiteServer {
    /// Serves `folder` at a port of this machine; 0 takes any free one.
    pub fn start(folder: &Path, port: u16) -> Result<Self> {
        let failed = |error| Failure::new(format!("cannot listen at port {port}: {error}; is another server running?"));
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(failed)?;
        let address = listener.local_addr().map_err(failed)?;
        let folder = folder.to_path_buf();
        let thread = thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let folder = folder.clone();
                // A browser that hangs up in the middle is no concern of the server.
                thread::spawn(move || connection::serve(stream, |request| answer(request, &folder)));
            }
        });
        Ok(Self { address, thread })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        format!("http://localhost:{}/", self.address.port())
    }

    /// Serves until the process is ended.
    pub fn wait(self) {
        // The thread ends only with the process.
        let _ = self.thread.join();
    }
}

fn answer(request: &Request, folder: &Path) -> Response {
    let rules = Rules::parse(&fs::read_to_string(folder.join("_headers")).unwrap_or_default());
    let Some(file) = file_for(folder, &request.path) else { return Response::text("404 Not Found", "not found") };
    let (body, encoding) = match read(&file, request.header("Accept-Encoding").unwrap_or_default()) {
        Ok(found) => found,
        Err(error) => return Response::text("500 Internal Server Error", &error.to_string()),
    };
    let tag = format!("\"{:016x}\"", fingerprint::of_bytes(&body));
    let mut headers = vec![("Content-Type", media_type(&file)), ("ETag", &tag), ("Vary", "Accept-Encoding")];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    let ruled = rules.headers_for(&request.path);
    if !ruled.iter().any(|(name, _)| name.eq_ignore_ascii_case("cache-control")) {
        headers.push(("Cache-Control", "no-cache"));
    }
    headers.extend(ruled);
    let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    if request.header("If-None-Match") == Some(&tag) {
        return Response { status: "304 Not Modified", headers, body: Vec::new() };
    }
    Response { status: "200 OK", headers, body }
}

/// The file that a path of the address means; none when it would lead out of the folder.
fn file_for(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.strip_prefix('/')?);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return None;
    }
    let file = folder.join(relative);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    file.is_file().then_some(file)
}

fn read(file: &Path, accepted: &str) -> std::io::Result<(Vec<u8>, Option<&'static str>)> {
    for (name, extension) in [("br", "br"), ("gzip", "gz")] {
        let copy = beside(file, extension);
        if accepted.split(',').any(|offer| offer.trim() == name) && copy.is_file() {
            return Ok((fs::read(copy)?, Some(name)));
        }
    }
    Ok((fs::read(file)?, None))
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::file_for;

    #[test]
    fn a_path_never_leads_out_of_the_folder() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("site");
        assert!(file_for(&folder, "/server.rs").is_some());
        assert!(file_for(&folder, "/../main.rs").is_none());
        assert!(file_for(&folder, "//etc/passwd").is_none());
    }
}
