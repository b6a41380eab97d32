//! A back end with axum: the decision on an action, or everything that is wrong with the request.

use axum::{Json, Router, http::StatusCode, routing::post};
use multipartner::{Outcome, check};
use serde_json::{Value, json};

/// Takes `{"situation": …, "action": …}`.
async fn decide(Json(mut request): Json<Value>) -> (StatusCode, Json<Value>) {
    let (situation, action) = (request["situation"].take(), request["action"].take());
    let (situation, action) = match (serde_json::from_value(situation), serde_json::from_value(action)) {
        (Ok(situation), Ok(action)) => (situation, action),
        (situation, action) => {
            let errors = [situation.err(), action.err()].into_iter().flatten().map(|error| error.to_string());
            return (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "errors": errors.collect::<Vec<_>>() })));
        }
    };
    match check(&situation, &action) {
        Ok(decision) if decision.outcome == Outcome::Allowed => (StatusCode::OK, Json(json!(decision))),
        Ok(decision) => (StatusCode::FORBIDDEN, Json(json!(decision))),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, Json(json!({ "errors": error }))),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, Router::new().route("/checks", post(decide))).await
}
