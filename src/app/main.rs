//! Mounts the page.

#[cfg(target_family = "wasm")]
fn main() {
    console_error_panic_hook::set_once();
    app::shell::mount();
}

/// The page runs in a browser only; natively its logic is tested.
#[cfg(not(target_family = "wasm"))]
fn main() {}
