//! Running other programs: shown, captured, or written to a log.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::failure::{Failure, Result};
use crate::workspace::search_path;

/// A command for `program` that finds what `cargo install` installed.
///
/// Cargo tells a program that it runs about the program's own package; a build started from here must not see that,
/// or crates that read those variables are built anew each time.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(find(program).unwrap_or_else(|| PathBuf::from(program)));
    command.env("PATH", search_path()).stdin(Stdio::null());
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") || name == "CARGO" {
            command.env_remove(name.as_ref());
        }
    }
    command
}

/// The full path of `program`, when there is one to run.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = search_path();
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
}

/// Runs a command whose output the person sees.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", describe(command));
    let status = command.status().map_err(|error| cannot_start(command, error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` ended with {status}", describe(command)))) }
}

/// Runs a command whose output the person sees, and hands each line of it to `watch`.
pub fn run_watched(command: &mut Command, mut watch: impl FnMut(&str)) -> Result<()> {
    println!("$ {}", describe(command));
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().map_err(|error| cannot_start(command, error))?;
    let (sender, lines) = mpsc::channel();
    let readers = [
        child.stdout.take().map(|stream| follow(stream, sender.clone())),
        child.stderr.take().map(|stream| follow(stream, sender)),
    ];
    for line in lines {
        println!("{line}");
        watch(&line);
    }
    drop(readers);
    let status = child.wait().map_err(|error| cannot_start(command, error))?;
    if status.success() { Ok(()) } else { Err(Failure::new(format!("`{}` ended with {status}", describe(command)))) }
}

fn follow(stream: impl Read + Send + 'static, lines: mpsc::Sender<String>) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(std::result::Result::ok) {
            if lines.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                return;
            }
        }
    })
}

/// Runs a command unseen; its output goes to the end of `log`, and its last lines into the failure.
pub fn run_logged(command: &mut Command, log: &Path) -> Result<()> {
    let failed = |error| Failure::at(log, error);
    let mut file = File::options().create(true).append(true).open(log).map_err(failed)?;
    writeln!(file, "$ {}", describe(command)).map_err(failed)?;
    let errors = file.try_clone().map_err(failed)?;
    let status = command.stdout(file).stderr(errors).status().map_err(|error| cannot_start(command, error))?;
    if status.success() {
        return Ok(());
    }
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let tail = lines[lines.len().saturating_sub(15)..].join("\n  ");
    Err(Failure::new(format!("`{}` ended with {status}:\n  {tail}", describe(command))))
}

/// The standard output of a command, without the line end; none when it fails or isn't there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    if !output.status.success() {
        return None;
    }
    Some(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// The standard output of a command that must go well; what it says of errors the person sees.
pub fn answer(command: &mut Command) -> Result<String> {
    println!("$ {}", describe(command));
    let output = command.stderr(Stdio::inherit()).output().map_err(|error| cannot_start(command, error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failure::new(format!("`{}` ended with {}", describe(command), output.status)))
    }
}

/// A command as one would type it.
pub fn describe(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut text = program.to_string_lossy().into_owned();
    for argument in command.get_args() {
        let argument = argument.to_string_lossy();
        text.push(' ');
        if argument.contains(' ') {
            text.push('\'');
            text.push_str(&argument);
            text.push('\'');
        } else {
            text.push_str(&argument);
        }
    }
    text
}

fn cannot_start(command: &Command, error: std::io::Error) -> Failure {
    Failure::new(format!("cannot run `{}`: {error}", describe(command)))
}
