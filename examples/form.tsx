// A React form that is checked while it is filled in: a guard for its element, released with it.
import { useEffect, useRef } from "react";
import type { Decision, Problem, Situation } from "multipartner";
import { guardForm } from "multipartner/form";

interface CancelFormProps {
  situation: Situation;
  onAnswer?: (answer: Decision | Problem[]) => void;
  onCancel: (subscriptionId: string) => void;
}

export function CancelForm({ situation, onAnswer, onCancel }: CancelFormProps) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const guard = guardForm(form.current!, { situation, action: { type: "change-subscription", change: "cancel" }, onDecision: onAnswer });
    return () => guard.release();
  }, [situation, onAnswer]);
  return (
    <form ref={form} action={(data) => onCancel(String(data.get("action.subscription.id")))}>
      <label>Subscription <input name="action.subscription.id" /></label>
      <label>Sold by <input name="action.subscription.soldBy" /></label>
      <input type="hidden" name="action.subscription.family" value="azure" />
      <button>Cancel it</button>
    </form>
  );
}
