//! Servers that people run, with the examples that are shipped for them.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use xtask::{process, workspace};

/// nginx or Caddy on `dist/`, running until this is dropped.
#[derive(Debug)]
pub struct Server {
    process: Child,
    port: u16,
}

impl Server {
    /// nginx with the shipped example; `None` where it is not installed.
    ///
    /// # Errors
    /// If it refuses the example.
    pub fn nginx() -> Result<Option<Server>> {
        // Debian keeps it where only an administrator's path leads.
        let beside = || Some(PathBuf::from("/usr/sbin/nginx")).filter(|program| program.is_file());
        let Some(program) = process::find_on_path("nginx").or_else(beside) else {
            return Ok(None);
        };
        let (port, folder) = (free_port()?, folder("nginx")?);
        let types = Path::new("/etc/nginx/mime.types");
        let site = example("nginx.conf")?
            .replace("listen 80", &format!("listen 127.0.0.1:{port}"))
            .replace("include mime.types", &format!("include {}", types.display()));
        let within = |name: &str| folder.join(name).display().to_string();
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|name| format!("{name}_temp_path {};\n", within(name)));
        let whole = format!(
            "pid {};\nerror_log stderr;\ndaemon off;\nmaster_process off;\nevents {{}}\n\
             http {{\naccess_log off;\n{}{site}}}\n",
            within("pid"),
            temporary.concat()
        );
        let file = folder.join("nginx.conf");
        fs::write(&file, whole)?;
        let mut command = Command::new(program);
        command.arg("-c").arg(&file).arg("-p").arg(&folder);
        Server::start(command, port).map(Some)
    }

    /// Caddy with the shipped example; `None` where it is not installed.
    ///
    /// # Errors
    /// If it refuses the example.
    pub fn caddy() -> Result<Option<Server>> {
        let Some(program) = process::find_on_path("caddy") else { return Ok(None) };
        let (port, folder) = (free_port()?, folder("caddy")?);
        let site =
            example("Caddyfile")?.replace("host.example", &format!("http://127.0.0.1:{port}"));
        let file = folder.join("Caddyfile");
        fs::write(&file, format!("{{\n\tadmin off\n\tauto_https off\n}}\n{site}"))?;
        let mut command = Command::new(program);
        command.arg("run").arg("--adapter").arg("caddyfile").arg("--config").arg(&file);
        command.env("XDG_DATA_HOME", &folder).env("XDG_CONFIG_HOME", &folder);
        Server::start(command, port).map(Some)
    }

    fn start(mut command: Command, port: u16) -> Result<Server> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().with_context(|| format!("{command:?}"))?;
        let mut server = Server { process, port };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(30) {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(server);
            }
            if let Some(status) = server.process.try_wait()? {
                bail!("{command:?} ends at once: {status}");
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        bail!("{command:?} does not listen")
    }

    /// The address of a file on it.
    pub fn address(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}/{file}", self.port)
    }

    /// The head of the answer to a request for a file, in lower case, as a browser asks.
    ///
    /// # Errors
    /// If it does not answer.
    pub fn head(&self, file: &str) -> Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        let host = format!("Host: 127.0.0.1:{}", self.port);
        let accepted = "Accept-Encoding: gzip, br";
        let request =
            format!("GET /{file} HTTP/1.1\r\n{host}\r\n{accepted}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes())?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).to_lowercase();
        let (head, _) = answer.split_once("\r\n\r\n").context("an answer without a head")?;
        Ok(head.to_owned())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

/// The shipped example, for the present `dist/`.
fn example(name: &str) -> Result<String> {
    let file = workspace::dist().join("hosting").join(name);
    let text = fs::read_to_string(&file).with_context(|| file.display().to_string())?;
    Ok(text.replace("/srv/tokenlock", &workspace::dist().display().to_string()))
}

fn folder(name: &str) -> Result<PathBuf> {
    let folder = workspace::target().join("servers").join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}
