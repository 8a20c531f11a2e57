import type { PlanSummary, ReadAs } from "../../../shared/contracts/file-records.ts";
import type { Mapping } from "../../../shared/domain/import/mapping.ts";
import type { SaidShape } from "../../../shared/domain/tables/shape.ts";
import type { Failure } from "../../../shared/errors.ts";
import type { Services } from "../../services/services.tsx";
import type { Step } from "./import-state.ts";
import { type Chosen, readFile } from "./read-file.ts";

/** What was said of how a file is taken; what is absent is found out. */
export interface How extends Partial<Pick<Step<"plan">, "choices" | "chosen" | "doubts">> {
  readonly shape?: SaidShape;
  readonly mapping?: Mapping;
  /** Null for no recipe; absent for the newest that fits. */
  readonly recipe?: string | null;
}

/** Has a file planned as was said, with the one beside it, and asks how it was read. */
export async function planned(
  services: Services,
  file: Chosen,
  bytes: Uint8Array,
  { shape = {}, ...how }: How,
): Promise<{ readonly read: ReadAs | null; readonly plan?: PlanSummary; readonly refused?: Failure }> {
  const { engine } = services;
  const { name, also, join } = file;
  const other = also && (await readFile(services, also, () => true));
  if (other && !other.ok) return { read: null, refused: other.failure };
  const more =
    also && other?.value ? { name: also.name, bytes: other.value, shape: also.said ?? {} } : undefined;
  const answer = await engine.planImport(
    { name, bytes, shape, ...how, ...(more ? { also: more } : {}), ...(more && join ? { join } : {}) },
    [bytes.buffer, ...(more ? [more.bytes.buffer] : [])],
  );
  const read = await engine.readAs({});
  return { read, ...(answer.ok ? { plan: answer.value } : { refused: answer.failure }) };
}

/** Reads a file again and has it planned; undefined when it was left before that. */
export async function plannedAgain(
  services: Services,
  file: Chosen,
  how: How,
  isStill: () => boolean,
): Promise<Awaited<ReturnType<typeof planned>> | undefined> {
  const bytes = await readFile(services, file, isStill);
  if (!isStill()) return undefined;
  if (!bytes.ok) return { read: null, refused: bytes.failure };
  return bytes.value ? await planned(services, file, bytes.value, how) : undefined;
}

/** What was found of a file, or of two as one. */
type Found = Awaited<ReturnType<typeof planned>> & { readonly file: Chosen; readonly isJoined?: true };

/** Has a file planned that came with another: both as one where a recipe joins them so, else it alone. */
export async function plannedWith(
  services: Services,
  {
    file,
    bytes,
    other,
  }: { readonly file: Chosen; readonly bytes: Uint8Array; readonly other: Chosen | undefined },
  isStill: () => boolean,
): Promise<Found> {
  const alone = await planned(services, file, bytes, {});
  if (!alone.read?.isHalf || !other || !isStill()) return { file, ...alone };
  if (alone.plan) await services.engine.dropPlan({ plan: alone.plan.plan });
  const both = { ...file, also: other };
  const joined = await plannedAgain(services, both, {}, isStill);
  if (joined?.read?.recipe && joined.plan) return { file: both, isJoined: true, ...joined };
  return { file, ...((await plannedAgain(services, file, {}, isStill)) ?? alone) };
}

/** The file whose rows stay comes first: the other one is beside it. */
export function turned(
  file: Chosen,
  said: SaidShape,
  read: ReadAs,
): { readonly file: Chosen; readonly said: SaidShape; readonly read: ReadAs } {
  const { join } = read;
  const { also } = file;
  if (!join || !also) return { file, said, read };
  const { column, otherColumn, unmatched } = join;
  const by = { column, otherColumn, unmatched, isTurned: false };
  if (join.own.name === file.name) return { file: { ...file, join: by }, said, read };
  return { file: swapped(file, said, by), said: also.said ?? {}, read };
}

/** A list whose products go by their packs, as half of the French one: the names are in another file. */
export const isUnnamed = ({ mapping: { target, columns } }: ReadAs): boolean =>
  target === "catalogue" && columns["name"] !== undefined && columns["name"] === columns["pack"];

/** The other file first, joined by these columns. */
export function swapped(file: Chosen, said: SaidShape, join: NonNullable<Chosen["join"]>): Chosen {
  const { also, join: _, ...first } = file;
  return also ? { ...also, also: { ...first, said }, join } : file;
}

/** What a person stopped needs no word. */
export const refusedBy = (refused: Failure | undefined): { readonly refused?: Failure } =>
  !refused || refused.code === "task/cancelled" ? {} : { refused };
