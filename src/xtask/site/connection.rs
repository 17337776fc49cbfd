//! One connection of a browser: requests read and answered in turn, HTTP/1.1 with keep-alive.
//!
//! Written by hand because `tiny_http` lets a connection wait behind idle ones when a browser opens several at once.

use std::io::{BufRead, BufReader, Read, Result, Write};
use std::net::TcpStream;

/// The longest line of a request that is read: addresses are short here, `#…` is never sent.
const LONGEST_LINE: u64 = 16 * 1024;

/// What a browser asks for.
pub struct Request {
    /// The path of the address, without what follows `?`.
    pub path: String,
    headers: Vec<(String, String)>,
}

/// What the server answers.
pub struct Response {
    /// The status and its words: `200 OK`.
    pub status: &'static str,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The bytes.
    pub body: Vec<u8>,
}

impl Request {
    /// The value of a header, whatever the case of its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let found = self.headers.iter().find(|(candidate, _)| candidate.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

/// Answers the connection's requests until the browser closes it.
pub fn serve(stream: TcpStream, answer: impl Fn(&Request) -> Response) -> Result<()> {
    stream.set_nodelay(true)?;
    let mut writer = stream.try_clone()?;
    let mut reader = BufReader::new(stream);
    while let Some(line) = read_line(&mut reader)? {
        let mut parts = line.split(' ');
        let (method, target) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let mut request =
            Request { path: target.split('?').next().unwrap_or_default().to_owned(), headers: Vec::new() };
        while let Some(line) = read_line(&mut reader)?.filter(|line| !line.is_empty()) {
            if let Some((name, value)) = line.split_once(':') {
                request.headers.push((name.to_owned(), value.trim().to_owned()));
            }
        }
        if method != "GET" && method != "HEAD" {
            return write(&mut writer, &Response::text("405 Method Not Allowed", "only GET and HEAD"), true);
        }
        write(&mut writer, &answer(&request), method == "GET")?;
    }
    Ok(())
}

impl Response {
    /// A short text.
    pub fn text(status: &'static str, text: &str) -> Self {
        let headers = vec![("Content-Type".to_owned(), "text/plain; charset=utf-8".to_owned())];
        Self { status, headers, body: text.as_bytes().to_vec() }
    }
}

fn read_line(reader: &mut impl BufRead) -> Result<Option<String>> {
    let mut line = String::new();
    if reader.take(LONGEST_LINE).read_line(&mut line)? == 0 {
        return Ok(None);
    }
    Ok(Some(line.trim_end().to_owned()))
}

fn write(writer: &mut impl Write, response: &Response, has_body: bool) -> Result<()> {
    let mut bytes = format!("HTTP/1.1 {}\r\nContent-Length: {}\r\n", response.status, response.body.len()).into_bytes();
    for (name, value) in &response.headers {
        bytes.extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    if has_body {
        bytes.extend_from_slice(&response.body);
    }
    writer.write_all(&bytes)
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{Shutdown, TcpListener, TcpStream};
    use std::thread;

    use super::{Response, serve};

    #[test]
    fn requests_of_one_connection_are_answered_in_turn() {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            let (stream, _) = listener.accept().expect("a connection");
            serve(stream, |request| Response::text("200 OK", &request.path)).expect("a polite browser");
        });
        let mut stream = TcpStream::connect(address).expect("a server");
        stream.write_all(b"GET /a?x HTTP/1.1\r\nHost: h\r\n\r\nHEAD /b HTTP/1.1\r\n\r\n").expect("sent");
        stream.shutdown(Shutdown::Write).expect("closed");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("text");
        assert_eq!(answer.matches("HTTP/1.1 200 OK").count(), 2);
        assert!(answer.contains("\r\n\r\n/aHTTP/1.1"), "{answer}");
    }
}
