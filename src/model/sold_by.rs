//! Who sold a subscription.

use crate::{
    model::id::TenantId,
    wire::{
        error::{ErrorCode, Problems},
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

from_str!(SoldBy);
serialize!(SoldBy);
deserialize!(SoldBy);
