//! A nightly audit with a distributed query engine: the crate as a scalar function of DataFusion.
//!
//! `cargo run -- <folder>` reads the CSV files of a folder, each a partition that a core (or, with Ballista, a machine of the
//! cluster) works on by itself, and prints how many customers have which outcome. A row is decided from its own values
//! alone, so nothing has to be shared between machines. For Parquet, turn on DataFusion's feature `parquet`, and register the
//! files with `register_parquet`. In a cluster, register the function on every executor.

use std::sync::Arc;

use datafusion::{
    arrow::{
        array::{Array, ArrayRef, StringArray, StringBuilder},
        datatypes::{DataType, Field, Schema},
    },
    common::cast::{as_int64_array, as_string_array},
    error::{DataFusionError, Result},
    logical_expr::{ColumnarValue, ScalarFunctionArgs, ScalarUDF, ScalarUDFImpl, Signature, Volatility},
    prelude::{CsvReadOptions, SessionConfig, SessionContext},
};
use multipartner::{
    Action, Customer, Day, GdapRelationship, GrantStatus, Partner, Relationship, Situation, TenantId,
    action::AdministerService, check,
};

/// `csp_outcome(partner, customer, day, gdap_status, gdap_role, gdap_end)`: whether the partner can administer the customer's
/// services on that day. What is wrong with a row is its answer: `error: …`. All of it is text; NULL is not stated.
#[derive(Debug, PartialEq, Eq, Hash)]
pub struct Outcome {
    signature: Signature,
}

impl Outcome {
    pub fn udf() -> ScalarUDF {
        let signature = Signature::exact(vec![DataType::Utf8; 6], Volatility::Immutable);
        ScalarUDF::from(Outcome { signature })
    }
}

impl ScalarUDFImpl for Outcome {
    fn name(&self) -> &str {
        "csp_outcome"
    }

    fn signature(&self) -> &Signature {
        &self.signature
    }

    fn return_type(&self, _: &[DataType]) -> Result<DataType> {
        Ok(DataType::Utf8)
    }

    fn invoke_with_args(&self, args: ScalarFunctionArgs) -> Result<ColumnarValue> {
        let columns = ColumnarValue::values_to_arrays(&args.args)?;
        let columns = columns.iter().map(|column| as_string_array(column)).collect::<Result<Vec<_>>>()?;
        let [partner, customer, day, status, role, end] = columns[..] else {
            return Err(DataFusionError::Internal("six columns".to_owned()));
        };
        let mut outcomes = StringBuilder::new();
        for row in 0..args.number_rows {
            let text = |column: &StringArray| column.is_valid(row).then(|| column.value(row).to_owned());
            let facts = [partner, customer, day, status, role, end].map(text);
            match outcome(facts) {
                Ok(outcome) => outcomes.append_value(outcome),
                Err(error) => outcomes.append_value(format!("error: {error}")),
            }
        }
        Ok(ColumnarValue::Array(Arc::new(outcomes.finish()) as ArrayRef))
    }
}

/// The outcome for one row.
fn outcome(
    [partner, customer, day, status, role, end]: [Option<String>; 6],
) -> Result<&'static str, Box<dyn std::error::Error>> {
    let tenant = |id: Option<String>| id.unwrap_or_default().parse::<TenantId>();
    let mut gdap = GdapRelationship::new();
    gdap.status = status.map(|status| serde_json::from_value(status.into())).transpose()?;
    gdap.roles = role.map(|role| role.parse()).transpose()?.map(|role| vec![role]);
    gdap.end_date_time = end.map(|end| end.parse()).transpose()?;
    let has_gdap = gdap != GdapRelationship::new();
    let relationship =
        Relationship::new().reseller(GrantStatus::Active).gdap(if has_gdap { vec![gdap] } else { Vec::new() });
    let mut situation =
        Situation::new(Partner::new(tenant(partner)?), Customer::new(tenant(customer)?)).relationship(relationship);
    situation.as_of = day.map(|day| day.parse::<Day>()).transpose()?;
    let action: Action = AdministerService::new().into();
    Ok(check(&situation, &action)?.outcome.as_str())
}

/// How many customers have which outcome, in the files of a folder.
pub async fn audit(folder: &str, partner: &str, day: &str, cores: usize) -> Result<Vec<(String, i64)>> {
    let context = SessionContext::new_with_config(SessionConfig::new().with_target_partitions(cores));
    context.register_udf(Outcome::udf());
    // Every column as text: an id is none of a number, nor a day.
    let schema = Schema::new(
        ["customer", "gdap_status", "gdap_role", "gdap_end"]
            .map(|name| Field::new(name, DataType::Utf8, true))
            .to_vec(),
    );
    context.register_csv("customers", folder, CsvReadOptions::new().schema(&schema)).await?;
    let query = format!(
        "SELECT csp_outcome('{partner}', customer, '{day}', gdap_status, gdap_role, gdap_end) AS outcome, count(*) AS customers
         FROM customers GROUP BY 1 ORDER BY 1"
    );
    let batches = context.sql(&query).await?.collect().await?;
    let mut counts = Vec::new();
    for batch in &batches {
        let outcomes = as_string_array(batch.column(0))?;
        let customers = as_int64_array(batch.column(1))?;
        counts
            .extend(outcomes.iter().zip(customers).filter_map(|(outcome, count)| Some((outcome?.to_owned(), count?))));
    }
    Ok(counts)
}

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "customers".to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let counts = audit(&folder, "11111111-2222-4333-8444-555555555555", "2026-09-01", cores).await?;
    for (outcome, customers) in counts {
        println!("{outcome}: {customers}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::audit;

    /// Two partitions, among them rows that are wrong.
    #[tokio::test]
    async fn an_audit_over_partitions_counts_the_outcomes() {
        let folder = std::env::temp_dir().join(format!("multipartner-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let header = "customer,gdap_status,gdap_role,gdap_end\n";
        let row = |number: usize, rest: &str| format!("66666666-7777-4888-8999-{number:012},{rest}\n");
        let first: String =
            (0..1000).map(|number| row(number, "active,Helpdesk Administrator,2027-01-01T00:00:00Z")).collect();
        let second: String =
            (0..500).map(|number| row(number, "expired,Helpdesk Administrator,2026-01-01T00:00:00Z")).collect();
        fs::write(folder.join("one.csv"), format!("{header}{first}")).expect("a file");
        fs::write(folder.join("two.csv"), format!("{header}{second}nobody,active,,\n{}", row(7, ",,")))
            .expect("a file");
        let path = folder.to_str().expect("a path");

        let counts = audit(path, "11111111-2222-4333-8444-555555555555", "2026-09-01", 2).await.expect("counts");
        fs::remove_dir_all(&folder).expect("gone");
        let outcome = |name: &str| {
            counts.iter().filter(|(found, _)| found.starts_with(name)).map(|(_, count)| count).sum::<i64>()
        };
        assert_eq!((outcome("allowed"), outcome("not-yet"), outcome("error")), (1000, 501, 1), "{counts:?}");
    }
}
