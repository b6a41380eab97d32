"use client";
import { useEffect, useState } from "react";
import { ask } from "../../ask.js";

export default function Page() {
  const [answer, setAnswer] = useState("");
  useEffect(() => setAnswer(ask()), []);
  return <p id="answer">{answer}</p>;
}
