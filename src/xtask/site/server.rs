//! A static file server that answers as a good static host would: types, compressed copies, the headers file.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Request, Response, Server};

use super::compress::beside;
use super::headers::Rules;
use crate::failure::{Failure, Result};
use crate::fingerprint;

/// Requests that are answered at the same time.
const THREADS: usize = 4;

/// A running server; it ends with the process.
pub struct SiteServer {
    server: Arc<Server>,
    threads: Vec<thread::JoinHandle<()>>,
}

impl SiteServer {
    /// Serves `folder` at `address`; port 0 takes any free one.
    pub fn start(folder: &Path, address: &str) -> Result<Self> {
        let server = Server::http(address).map_err(|error| {
            Failure::new(format!("cannot listen at {address}: {error}; is another server running?"))
        })?;
        let server = Arc::new(server);
        let threads = (0..THREADS)
            .map(|_| {
                let server = Arc::clone(&server);
                let folder = folder.to_path_buf();
                thread::spawn(move || {
                    for request in server.incoming_requests() {
                        answer(request, &folder);
                    }
                })
            })
            .collect();
        Ok(Self { server, threads })
    }

    /// The address to open in a browser.
    pub fn url(&self) -> String {
        let port = self.server.server_addr().to_ip().map_or(0, |address| address.port());
        format!("http://localhost:{port}/")
    }

    /// Serves until the process is ended.
    pub fn wait(self) {
        for thread in self.threads {
            // A thread ends only with the server.
            let _ = thread.join();
        }
    }
}

/// Answers one request. A browser that hangs up before the end is no concern of the server.
fn answer(request: Request, folder: &Path) {
    let path = request.url().split(['?', '#']).next().unwrap_or("/").to_owned();
    let rules = Rules::parse(&fs::read_to_string(folder.join("_headers")).unwrap_or_default());
    let Some(file) = file_for(folder, &path) else {
        let _ = request.respond(Response::from_string("not found").with_status_code(404));
        return;
    };
    let (bytes, encoding) = match read(&file, &accepted(&request)) {
        Ok(found) => found,
        Err(error) => {
            let _ = request.respond(Response::from_string(error.to_string()).with_status_code(500));
            return;
        }
    };
    let tag = format!("\"{:016x}\"", fingerprint::of_bytes(&bytes));
    let mut headers = vec![("Content-Type", media_type(&file)), ("ETag", &tag), ("Vary", "Accept-Encoding")];
    headers.extend(encoding.map(|encoding| ("Content-Encoding", encoding)));
    let ruled = rules.headers_for(&path);
    if !ruled.iter().any(|(name, _)| name.eq_ignore_ascii_case("cache-control")) {
        headers.push(("Cache-Control", "no-cache"));
    }
    headers.extend(ruled);
    let is_known = header(&request, "If-None-Match").is_some_and(|known| known == tag);
    let mut response =
        if is_known { Response::from_data(Vec::new()).with_status_code(304) } else { Response::from_data(bytes) };
    for (name, value) in headers {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    let _ = request.respond(response);
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

fn accepted(request: &Request) -> String {
    header(request, "Accept-Encoding").unwrap_or_default()
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str().to_owned())
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
