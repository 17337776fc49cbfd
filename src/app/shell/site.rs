//! Files of the site itself.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The bytes of a file below the site's root; the error is a sentence.
pub async fn fetch(path: &str) -> Result<Vec<u8>, String> {
    let failed = || format!("{path} did not load. Check the connection and try again.");
    let window = web_sys::window().ok_or_else(failed)?;
    let answer = JsFuture::from(window.fetch_with_str(path)).await.map_err(|_| failed())?;
    let answer: Response = answer.dyn_into().map_err(|_| failed())?;
    if !answer.ok() {
        return Err(failed());
    }
    let buffer = JsFuture::from(answer.array_buffer().map_err(|_| failed())?).await.map_err(|_| failed())?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
