//! Base64, in its usual alphabet and in that for addresses.

/// The bits that have not made a byte yet.
#[derive(Default)]
pub(crate) struct Bits {
    bits: u32,
    count: u32,
}

impl Bits {
    /// Adds a digit, and gives the byte that it completes.
    pub fn add(&mut self, digit: u32) -> Option<u8> {
        self.bits = self.bits << 6 | digit;
        self.count += 6;
        self.count.checked_sub(8).map(|rest| {
            self.count = rest;
            (self.bits >> rest & 0xff) as u8
        })
    }
}

/// The value of a digit.
pub(crate) fn digit(byte: u8) -> Option<u32> {
    let value = match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}
