import type { PlanCandidate, PlanSummary } from "../../../shared/contracts/file-records.ts";
import { useFormat, useMessages } from "../../i18n/use-messages.tsx";

interface CandidateProps {
  readonly plan: PlanSummary;
  readonly candidate: PlanCandidate;
}

/** What a row may be: a product with its code, or a person. */
export function CandidateText({ plan, candidate }: CandidateProps) {
  const { choose } = useMessages().files;
  if (plan.what === "customers") return <Person candidate={candidate} />;
  return (
    <>
      <b>{candidate.name || choose.asRead}</b>
      <span className="quiet">{candidate.pack}</span>
      <span className="mono">{candidate.code}</span>
    </>
  );
}

/** Somebody a row may be, why, and what would be taken of the row; or somebody new. */
function Person({ candidate }: Pick<CandidateProps, "candidate">) {
  const { doubles, doubts } = useMessages();
  const format = useFormat();
  const { name, pack, why, how, row } = candidate;
  const told = [
    name,
    pack,
    row === undefined ? "" : doubts.row(format.number(row)),
    why ? doubles.why[why] : "",
  ];
  const sub = how ? told.filter((text) => text !== "").join(" · ") : doubts.ownWhat;
  return (
    <span className="two-lines">
      <b>{how ? doubts.take[how] : doubts.own}</b>
      <span className="sub">{sub}</span>
    </span>
  );
}
