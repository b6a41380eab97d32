//! What the shipped module has in place of the standard library's, which is many times its size.

use core::{arch::wasm32::unreachable, panic::PanicInfo};

use talc::wasm::{WasmDynamicTalc, new_wasm_dynamic_allocator};

#[global_allocator]
static ALLOCATOR: WasmDynamicTalc = new_wasm_dynamic_allocator();

/// A bug stops the module, and JavaScript gets a `RuntimeError`, as from the standard library. Nothing reads the
/// message, so that the compiler leaves out what would word it.
#[panic_handler]
fn panic(_: &PanicInfo<'_>) -> ! {
    unreachable()
}
