//! `ormlet`: the playground on a terminal.

mod arguments;
mod check;
mod console;
mod files;
mod platform;
mod run;
mod sources;

use std::process::ExitCode;

use arguments::Command;

fn main() -> ExitCode {
    let status = match arguments::parse(std::env::args().skip(1)) {
        Ok(Command::Run(options)) => run::run(options),
        Ok(Command::Alembic(release, words)) => run::run_alembic(release, &words),
        Ok(Command::Pytest(release, words)) => run::run_pytest(release, &words),
        Ok(Command::Check(folders)) => check::check(&folders),
        Ok(Command::Help) => {
            console::print(arguments::USAGE);
            0
        }
        Ok(Command::Version) => {
            console::print(concat!("ormlet ", env!("CARGO_PKG_VERSION"), "\n"));
            0
        }
        Err(message) => {
            console::complain(&format!("ormlet: {message}\n\n{}", arguments::USAGE));
            2
        }
    };
    ExitCode::from(u8::try_from(status & 0xff).unwrap_or(1))
}
