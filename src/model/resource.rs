//! Objects as Microsoft's APIs, their SDKs and PowerShell give them. Unlike the facts that callers state, they are read
//! leniently: fields that are not needed are ignored, names are compared without regard to case, and what is not
//! understood is reported, not refused: it is a remark, a problem that stops nothing.

use crate::{
    model::{
        day::Moment,
        duration::Duration,
        role::RoleReference,
        situation::{AccessAssignmentStatus, GdapRelationshipStatus},
    },
    wire::{
        error::{ErrorCode, Problems},
        path::FieldPath,
        read::{self, FromValue, Slot},
        text::joined,
        value::Value,
    },
};

/// Reads an object into what surrounds it.
pub(crate) type Reader<'f> = &'f mut dyn FnMut(Resource<'_>, &mut Problems);

/// An object while it is being read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Resource<'r> {
    fields: &'r [(String, Value)],
    at: &'r FieldPath<'r>,
}

// Reading is used everywhere and not fast: the code of what is not inlined exists once.
impl<'r> Resource<'r> {
    /// The object; a problem if the value is something else.
    pub(crate) fn of(value: &'r Value, at: &'r FieldPath<'r>, problems: &mut Problems) -> Option<Resource<'r>> {
        Some(Resource { fields: read::fields(value, at, problems)?, at })
    }

    /// The field of this name, and how the object spells it; nothing if it is left out or `null`.
    #[inline(never)]
    fn any_field(&self, name: &str) -> Option<(&'r str, &'r Value)> {
        field_of(self.fields, name)
    }

    /// Likewise, and nothing if it is an empty text.
    #[inline(never)]
    pub(crate) fn field(&self, name: &str) -> Option<(&'r str, &'r Value)> {
        self.any_field(name).filter(|(_, value)| !matches!(value, Value::Text(text) if text.is_empty()))
    }

    /// The path of a field.
    pub(crate) fn path_of<'p>(&'p self, key: &'p str) -> FieldPath<'p> {
        FieldPath::Field(self.at, key)
    }

    /// Whether there is such a field, be it empty.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.any_field(name).is_some()
    }

    /// Whether the field is there, but `null`.
    pub(crate) fn is_null(&self, name: &str) -> bool {
        let is_null = |(key, value): &(String, Value)| is_same(key, name) && matches!(value, Value::Null);
        !self.has(name) && self.fields.iter().any(is_null)
    }

    /// What is said at this path in a word, or by the number of a word; empty if nothing of the kind is.
    pub(crate) fn word(&self, path: &[&str], numbered: &[&'static str]) -> &'r str {
        let mut fields = self.fields;
        for (place, name) in path.iter().enumerate() {
            match field_of(fields, name) {
                Some((_, Value::Object(inner))) => fields = inner,
                Some((_, value)) if place + 1 == path.len() => return word_of(value, numbered),
                _ => return "",
            }
        }
        ""
    }

    /// What the field says.
    pub(crate) fn read<T: FromValue>(&self, name: &str, remarks: &mut Problems) -> Option<T> {
        let mut slot = None;
        self.fill(self.field(name), remarks, &mut slot);
        slot
    }

    /// Likewise, of a field in which an empty text is a mistake.
    pub(crate) fn read_filled<T: FromValue>(&self, name: &str, remarks: &mut Problems) -> Option<T> {
        let mut slot = None;
        self.fill(self.any_field(name), remarks, &mut slot);
        slot
    }

    /// Behind `dyn`, so that the code exists once, and that of records serves.
    #[inline(never)]
    fn fill(&self, field: Option<(&str, &Value)>, remarks: &mut Problems, slot: &mut dyn Slot) {
        if let Some((key, value)) = field {
            slot.fill(value, &self.path_of(key), remarks);
        }
    }

    /// Whether the field says something; if not, that is reported.
    #[inline(never)]
    pub(crate) fn expect(&self, name: &str, remarks: &mut Problems) -> bool {
        let is_there = self.field(name).is_some();
        if !is_there {
            self.tell(name, ErrorCode::MissingField, &[], remarks);
        }
        is_there
    }

    /// Which of these names the field says: in words, or by the number that a .NET SDK has for it.
    pub(crate) fn name(
        &self,
        name: &str,
        names: &[&str],
        numbered: &[&'static str],
        remarks: &mut Problems,
    ) -> Option<usize> {
        let (key, value) = self.field(name)?;
        let at = self.path_of(key);
        if !matches!(value, Value::Number(_)) {
            read::text(value, &at, remarks)?;
        }
        let said = word_of(value, numbered);
        match names.iter().position(|name| is_same(name, said)) {
            Some(place) => Some(place),
            None => remarks.refuse(&at, ErrorCode::UnknownValue, value, &joined(names)),
        }
    }

    /// The moment in the field. One without a time zone is taken as UTC, and that is reported.
    pub(crate) fn moment(&self, name: &str, remarks: &mut Problems) -> Option<Moment> {
        // .NET's smallest moment stands for none.
        if self.word(&[name], &[]).starts_with("0001-01-01") {
            return None;
        }
        let mut slot = None;
        let is_zoneless = self.fill_rewritten(name, in_utc, remarks, &mut slot);
        if is_zoneless && slot.is_some() {
            self.tell(name, ErrorCode::NoTimeZone, &[("found", self.word(&[name], &[])), ("expected", "UTC")], remarks);
        }
        slot
    }

    /// The duration in the field, by ISO 8601 or as .NET writes it.
    pub(crate) fn duration(&self, name: &str, remarks: &mut Problems) -> Option<Duration> {
        let mut slot = None;
        self.fill_rewritten(name, of_timespan, remarks, &mut slot);
        slot
    }

    /// Reads the field, which may hold a text that has to be rewritten first. Whether it was.
    fn fill_rewritten(
        &self,
        name: &str,
        rewrite: fn(&str) -> Option<String>,
        remarks: &mut Problems,
        slot: &mut dyn Slot,
    ) -> bool {
        let rewritten = rewrite(self.word(&[name], &[])).map(Value::Text);
        let field = self.field(name).map(|(key, value)| (key, rewritten.as_ref().unwrap_or(value)));
        self.fill(field, remarks, slot);
        rewritten.is_some()
    }

    /// Reads the object in the field.
    #[inline(never)]
    pub(crate) fn within(&self, name: &str, remarks: &mut Problems, read: Reader<'_>) {
        if let Some((key, value)) = self.field(name) {
            let at = self.path_of(key);
            if let Some(inner) = Resource::of(value, &at, remarks) {
                read(inner, remarks);
            }
        }
    }

    /// Reads each object in the list in the field.
    pub(crate) fn each(&self, name: &str, remarks: &mut Problems, read: Reader<'_>) {
        if let Some((key, value)) = self.field(name) {
            Resource::each_of(value, &self.path_of(key), remarks, read);
        }
    }

    /// Reads each object in a list.
    #[inline(never)]
    pub(crate) fn each_of(value: &Value, at: &FieldPath<'_>, remarks: &mut Problems, read: Reader<'_>) {
        let Value::List(items) = value else {
            _ = read::wrong_type::<()>(value, "array", at, remarks);
            return;
        };
        for (index, item) in items.iter().enumerate() {
            let at = FieldPath::Item(at, index);
            if let Some(item) = Resource::of(item, &at, remarks) {
                read(item, remarks);
            }
        }
    }

    /// Whether it is of one of these types, as far as it says; another is reported.
    pub(crate) fn is_one_of(&self, types: &[&str], remarks: &mut Problems) -> bool {
        let of_graph = self.word(&["@odata.type"], &[]);
        let (name, said) = match of_graph.strip_prefix("#microsoft.graph.") {
            Some(said) => ("@odata.type", said),
            None => ("attributes", self.word(&["attributes", "objectType"], &[])),
        };
        let is_known = said.is_empty() || types.iter().any(|known| is_same(known, said));
        if !is_known {
            self.tell(name, ErrorCode::UnknownValue, &[("found", said), ("expected", &joined(types))], remarks);
        }
        is_known
    }

    /// Graph's `accessDetails.unifiedRoles`: those that are understood, and whether all are.
    #[inline(never)]
    pub(crate) fn unified_roles(&self, remarks: &mut Problems) -> (Vec<RoleReference>, bool) {
        let (mut roles, mut all) = (Vec::new(), false);
        self.within("accessDetails", remarks, &mut |access, remarks| {
            all = access.expect("unifiedRoles", remarks);
            let before = remarks.count();
            access.each("unifiedRoles", remarks, &mut |role, remarks| {
                if role.expect("roleDefinitionId", remarks) {
                    roles.extend(role.read::<RoleReference>("roleDefinitionId", remarks));
                }
            });
            all &= remarks.count() == before;
        });
        (roles, all)
    }

    /// Graph's `status` of a `delegatedAdminRelationship`.
    pub(crate) fn relationship_status(&self, remarks: &mut Problems) -> Option<GdapRelationshipStatus> {
        self.expect("status", remarks);
        let place = self.name("status", GdapRelationshipStatus::NAMES, RELATIONSHIP_STATUSES, remarks)?;
        GdapRelationshipStatus::ALL.get(place).copied()
    }

    /// Graph's `status` of a `delegatedAdminAccessAssignment`.
    pub(crate) fn assignment_status(&self, remarks: &mut Problems) -> Option<AccessAssignmentStatus> {
        let place = self.name("status", AccessAssignmentStatus::NAMES, AccessAssignmentStatus::NAMES, remarks)?;
        AccessAssignmentStatus::ALL.get(place).copied()
    }

    /// Tells something about a field.
    #[inline(never)]
    pub(crate) fn tell(&self, name: &str, code: ErrorCode, args: &[(&'static str, &str)], remarks: &mut Problems) {
        let key = self.any_field(name).map_or(name, |(key, _)| key);
        remarks.add::<()>(&self.path_of(key), code, args);
    }
}

/// A moment that names no time zone, in UTC.
fn in_utc(moment: &str) -> Option<String> {
    let (_, time) = moment.split_once('T')?;
    (!time.contains(['Z', 'z', '+', '-'])).then(|| moment.to_owned() + "Z")
}

/// A duration by ISO 8601, of one in whole days as .NET writes it: `730.00:00:00`.
///
/// Source: <https://learn.microsoft.com/dotnet/standard/base-types/standard-timespan-format-strings>
fn of_timespan(text: &str) -> Option<String> {
    let days = text.strip_suffix("00:00:00")?;
    Some(match days.strip_suffix('.') {
        Some(days) => ["P", days, "D"].concat(),
        None => ["PT0S", days].concat(),
    })
}

/// The statuses of a relationship in the order of their numbers, which SDKs write.
///
/// Source: <https://graph.microsoft.com/v1.0/$metadata>
const RELATIONSHIP_STATUSES: &[&str] = &[
    "activating",
    "active",
    "approvalPending",
    "approved",
    "created",
    "expired",
    "expiring",
    "terminated",
    "terminating",
    "terminationRequested",
];

fn field_of<'v>(fields: &'v [(String, Value)], name: &str) -> Option<(&'v str, &'v Value)> {
    let is_stated = |value: &Value| !matches!(value, Value::Undefined | Value::Null);
    let (key, value) = fields.iter().rfind(|(key, value)| is_same(key, name) && is_stated(value))?;
    Some((key, value))
}

/// What a value says in a word, or by the number of a word.
fn word_of<'v>(value: &'v Value, numbered: &[&'static str]) -> &'v str {
    match value {
        Value::Text(text) => text,
        Value::Bool(false) => "false",
        // A number that stands for none says something, too.
        Value::Number(number) => {
            let word = numbered.iter().zip(0_u8..).find(|(_, place)| f64::from(*place) == *number);
            word.map_or("number", |(word, _)| word)
        }
        _ => "",
    }
}

/// Whether two names differ in nothing but case: `relationshipType`, `RelationshipType`, `relationship_type`.
#[inline(never)] // every field is looked up by it
pub(crate) fn is_same(one: &str, other: &str) -> bool {
    fn letters(name: &str) -> impl Iterator<Item = u8> {
        name.bytes().filter(|b| !matches!(b, b'_' | b'-' | b' ')).map(|b| b.to_ascii_lowercase())
    }
    letters(one).eq(letters(other))
}
