//! A small server for files: what is shipped, as any plain host would serve it. Only for this machine.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result};

/// What some hosts do to a page that they know nothing of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Habit {
    /// A file that is not there is answered with the page, as hosts of single-page applications do.
    PageForMissing,
    /// Files with this ending are sent as plain text.
    TextFor(&'static str),
    /// This policy is sent with every answer.
    Policy(&'static str),
}

/// A folder served under a path.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder whose files are served.
    pub folder: PathBuf,
    /// The path under which they are, with a slash at both ends: `/` or `/a/b/`.
    pub prefix: String,
    /// Files with these endings are not found, to see what the page does without them.
    pub missing: Vec<String>,
    /// How the files are compressed, such as `br`; `None` where they are not.
    pub encoding: Option<&'static str>,
    /// What the host does that a plain one does not.
    pub habit: Option<Habit>,
    /// Whether the server is gone: while this is true, nobody is answered.
    pub is_gone: Arc<AtomicBool>,
    /// The first line of each request so far, such as `GET /a/b/ HTTP/1.1`.
    pub asked: Arc<Mutex<Vec<String>>>,
}

impl Site {
    /// A folder as it is, under a path.
    pub fn new(folder: impl Into<PathBuf>, prefix: &str) -> Site {
        Site {
            folder: folder.into(),
            prefix: prefix.into(),
            missing: Vec::new(),
            encoding: None,
            habit: None,
            is_gone: Arc::default(),
            asked: Arc::default(),
        }
    }

    /// Serves in the background for as long as this program runs; a port of 0 takes any free one.
    ///
    /// # Errors
    /// If the port cannot be bound.
    pub fn serve(self, port: u16) -> Result<SocketAddr> {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .with_context(|| format!("cannot take port {port}"))?;
        let address = listener.local_addr().context("the server's address")?;
        std::thread::spawn(move || self.accept(&listener));
        Ok(address)
    }

    fn accept(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            if self.is_gone.load(Ordering::Relaxed) {
                continue;
            }
            let site = self.clone();
            // A reader who goes away in the middle is no concern of anyone.
            std::thread::spawn(move || site.answer(stream).ok());
        }
    }

    fn answer(&self, stream: TcpStream) -> std::io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut reader = BufReader::new((&stream).take(64 * 1024));
        let mut request = String::new();
        reader.read_line(&mut request)?;
        // The headers are ignored, but a client may wait until they are read.
        let mut header = String::new();
        while reader.read_line(&mut header)? > 2 {
            header.clear();
        }
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        asked.push(request.trim_end().to_owned());
        drop(asked);
        let response = self.respond(&request);
        let head = format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n{}{}{}\r\n",
            response.status,
            response.kind,
            response.body.len(),
            response.location.map_or(String::new(), |location| format!("Location: {location}\r\n")),
            self.encoding.map_or(String::new(), |name| format!("Content-Encoding: {name}\r\n")),
            match self.habit {
                Some(Habit::Policy(policy)) => format!("Content-Security-Policy: {policy}\r\n"),
                _ => String::new(),
            }
        );
        let mut stream = &stream;
        stream.write_all(head.as_bytes())?;
        if !request.starts_with("HEAD ") {
            stream.write_all(&response.body)?;
        }
        stream.flush()
    }

    fn respond(&self, request: &str) -> Response {
        let mut words = request.split(' ');
        let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
        if !matches!(method, "GET" | "HEAD") {
            return Response::text("405 Method Not Allowed", "only GET and HEAD\n");
        }
        let path = target.split(['?', '#']).next().unwrap_or_default();
        if path == "/" && self.prefix != "/" {
            return Response {
                location: Some(self.prefix.clone()),
                ..Response::text("302 Found", "")
            };
        }
        let page = || {
            (self.habit == Some(Habit::PageForMissing)).then(|| self.file(&self.prefix)).flatten()
        };
        self.file(path)
            .or_else(page)
            .and_then(|file| {
                Some(Response {
                    kind: self.kind(&file),
                    body: fs::read(file).ok()?,
                    ..Response::text("200 OK", "")
                })
            })
            .unwrap_or_else(|| Response::text("404 Not Found", "not found\n"))
    }

    fn kind(&self, file: &Path) -> &'static str {
        match self.habit {
            Some(Habit::TextFor(ending)) if file.to_string_lossy().ends_with(ending) => {
                "text/plain; charset=utf-8"
            }
            _ => kind(file),
        }
    }

    /// The file behind a path, never outside the folder.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut relative = path.strip_prefix(&self.prefix)?.to_string();
        if relative.is_empty() || relative.ends_with('/') {
            relative.push_str("index.html");
        }
        let plain = |part: &str| {
            !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '%'])
        };
        let served = relative.split('/').all(plain)
            && !self.missing.iter().any(|ending| relative.ends_with(ending));
        let file = self.folder.join(relative);
        (served && file.is_file()).then_some(file)
    }
}

struct Response {
    status: &'static str,
    kind: &'static str,
    location: Option<String>,
    body: Vec<u8>,
}

impl Response {
    fn text(status: &'static str, text: &str) -> Response {
        Response { status, kind: "text/plain; charset=utf-8", location: None, body: text.into() }
    }
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "md" | "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site() -> Site {
        Site::new(crate::workspace::root().join("xtask"), "/a/b/")
    }

    fn status(request: &str) -> &'static str {
        site().respond(request).status
    }

    #[test]
    fn serves_files_under_its_prefix_only() {
        assert_eq!(status("GET /a/b/Cargo.toml HTTP/1.1\r\n"), "200 OK");
        assert_eq!(status("GET /a/b/src/main.rs?x=1 HTTP/1.1\r\n"), "200 OK");
        assert_eq!(status("GET /Cargo.toml HTTP/1.1\r\n"), "404 Not Found");
        assert_eq!(status("GET / HTTP/1.1\r\n"), "302 Found");
        assert_eq!(status("POST /a/b/Cargo.toml HTTP/1.1\r\n"), "405 Method Not Allowed");
        assert_eq!(status(""), "405 Method Not Allowed");
    }

    #[test]
    fn never_leaves_its_folder() {
        for path in [
            "../Cargo.toml",
            "src/../../Cargo.toml",
            "%2e%2e/Cargo.toml",
            "/etc/passwd",
            ".git",
            "C:/x",
        ] {
            assert_eq!(status(&format!("GET /a/b/{path} HTTP/1.1\r\n")), "404 Not Found", "{path}");
        }
    }

    #[test]
    fn a_missing_file_is_missing() {
        let site = Site { missing: vec![".toml".into()], ..site() };
        assert_eq!(site.respond("GET /a/b/Cargo.toml HTTP/1.1\r\n").status, "404 Not Found");
    }

    #[test]
    fn a_host_has_its_habits() {
        let with = |habit| Site { habit: Some(habit), ..site() };
        let text = with(Habit::TextFor(".rs")).respond("GET /a/b/src/main.rs HTTP/1.1\r\n");
        assert!(text.kind.starts_with("text/plain"), "{}", text.kind);
        let folder = crate::workspace::root();
        let site = Site { folder: folder.into(), ..with(Habit::PageForMissing) };
        let page = site.respond("GET /a/b/no-such-file.js HTTP/1.1\r\n");
        assert_eq!((page.status, page.kind), ("200 OK", "text/html; charset=utf-8"));
    }

    #[test]
    fn answers_over_a_connection() {
        let address = site().serve(0).unwrap();
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(b"GET /a/b/src/main.rs HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        assert!(
            answer.starts_with("HTTP/1.1 200 OK\r\n") && answer.contains("fn main"),
            "{answer}"
        );
    }
}
