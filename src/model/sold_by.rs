//! Who sold a subscription.

use crate::{
    model::id::TenantId,
    wire::{
        error::{ErrorCode, Problems},
        packed::{Packed, Packer, Words},
        path::FieldPath,
        read::{self, FromValue},
        records::{deserialize, from_str, serialize},
        shape::{Body, Described, Shape, Type},
        value::Value,
        write::ToValue,
    },
};

/// Who sold a subscription.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SoldBy {
    /// The partner with this tenant.
    Partner(TenantId),
    /// Microsoft itself. Written `microsoft`.
    Microsoft,
    /// Another partner, of which nothing more is known. Written `unknown-partner`.
    UnknownPartner,
}

const MICROSOFT: &str = "microsoft";
const UNKNOWN_PARTNER: &str = "unknown-partner";

impl FromValue for SoldBy {
    fn from_value(value: &Value, at: &FieldPath<'_>, problems: &mut Problems) -> Option<Self> {
        match read::text(value, at, problems)? {
            MICROSOFT => Some(SoldBy::Microsoft),
            UNKNOWN_PARTNER => Some(SoldBy::UnknownPartner),
            text => match TenantId::parse(text) {
                Some(tenant) => Some(SoldBy::Partner(tenant)),
                None => problems.refuse(at, ErrorCode::InvalidTenantId, value, "seller"),
            },
        }
    }
}

impl From<TenantId> for SoldBy {
    fn from(tenant: TenantId) -> Self {
        SoldBy::Partner(tenant)
    }
}

impl ToValue for SoldBy {
    fn to_value(&self) -> Value {
        match self {
            SoldBy::Partner(tenant) => tenant.to_value(),
            SoldBy::Microsoft => MICROSOFT.to_value(),
            SoldBy::UnknownPartner => UNKNOWN_PARTNER.to_value(),
        }
    }
}

impl Described for SoldBy {
    fn described() -> Type {
        static SHAPE: Shape = Shape {
            name: "SoldBy",
            docs: &[
                " Who sold a subscription: the tenant id of a partner, `microsoft`, or `unknown-partner` for another partner",
                " of which nothing more is known.",
            ],
            body: Body::Text {
                pattern: Some("^(microsoft|unknown-partner|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$"),
            },
        };
        Type::Declared(&SHAPE)
    }
}

/// As rules see it: of a partner, the number of its tenant's id.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Seller {
    Partner(i32),
    Microsoft,
    UnknownPartner,
}

impl Packed for SoldBy {
    type View = Seller;

    fn pack(&self, at: usize, to: &mut Packer) -> Seller {
        let (seller, word) = match self {
            SoldBy::Partner(tenant) => return Seller::Partner(tenant.pack(at, to)),
            SoldBy::Microsoft => (Seller::Microsoft, 1),
            SoldBy::UnknownPartner => (Seller::UnknownPartner, 2),
        };
        to.set(at, word);
        seller
    }

    fn unpack(words: Words<'_>, at: usize) -> Option<Seller> {
        match words.get(at) {
            1 => Some(Seller::Microsoft),
            2 => Some(Seller::UnknownPartner),
            _ => TenantId::unpack(words, at).map(Seller::Partner),
        }
    }
}

from_str!(SoldBy);
serialize!(SoldBy);
deserialize!(SoldBy);
