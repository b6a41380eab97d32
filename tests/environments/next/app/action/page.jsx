"use client";
import { useEffect, useState } from "react";
import { act } from "./action.js";

export default function Page() {
  const [answer, setAnswer] = useState("");
  useEffect(() => { act().then(setAnswer); }, []);
  return <p id="answer">{answer}</p>;
}
