// A back end with Express: bad input and denials are answered as problem details (RFC 9457).
import express from "express";
import { check, isMultipartnerError, toProblem } from "multipartner";

export const app = express().use(express.json());

app.post("/checks", ({ body }, response) => {
  const problem = toProblem(check(body.situation, body.action)); // throws what is wrong with them, all at once
  if (problem) response.status(problem.status).type("application/problem+json").send(problem);
  else response.sendStatus(204);
});

app.use((error, request, response, next) => {
  if (!isMultipartnerError(error)) return next(error);
  const problem = toProblem(error);
  response.status(problem.status).type("application/problem+json").send(problem);
});
