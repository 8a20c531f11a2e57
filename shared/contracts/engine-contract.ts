import * as v from "valibot";
import {
  BatchId,
  CustomerId,
  EntryId,
  LocationId,
  OperatorId,
  SessionId,
} from "../domain/ledger/identity.ts";
import type { NotWritten } from "../errors.ts";
import { Facts } from "./card-records.ts";
import { method, view } from "./contract.ts";
import type { CountWindow, LaneRow, PlaceRow, ProductRow } from "./count-records.ts";
import { countingContract } from "./counting-contract.ts";
import type { CardMatch, CustomersWindow } from "./customer-records.ts";
import { answer, outcome, type Written } from "./engine-answers.ts";
import {
  answers,
  change,
  count,
  country,
  customer,
  empty,
  filled,
  gapFilter,
  language,
  quantity,
  recordField,
  settings,
  stockQuery,
  target,
  text,
  whole,
  window,
} from "./engine-inputs.ts";
import { exportContract } from "./export-contract.ts";
import { fieldContract } from "./field-contract.ts";
import { fileContract } from "./file-contract.ts";
import type { TaskRow } from "./file-records.ts";
import type { FrameWindow } from "./frame-records.ts";
import { goingBackContract } from "./going-back-contract.ts";
import { linkContract } from "./link-contract.ts";
import { lockContract } from "./lock-contract.ts";
import { mergeContract } from "./merge-contract.ts";
import { plainListContract } from "./plain-list-contract.ts";
import { recipeContract } from "./recipe-contract.ts";
import { scannerContract } from "./scanner-contract.ts";
import { snapshotContract } from "./snapshot-contract.ts";
import type { HistoryWindow, LineWindow, StockWindow, StrikePreview } from "./stock-records.ts";
import { undoContract } from "./undo-contract.ts";

/** Every use case and every watched view the window may ask of the engine. */
export const engineContract = {
  ...scannerContract,
  ...recipeContract,
  ...snapshotContract,
  ...goingBackContract,
  ...plainListContract,
  ...lockContract,
  frame: view(empty, answer<FrameWindow>()),
  count: view(v.object({ limit: v.pipe(count, v.maxValue(200)) }), answer<CountWindow>()),
  lane: view(empty, answer<readonly LaneRow[]>()),
  places: view(empty, answer<readonly PlaceRow[]>()),
  stock: view(stockQuery, answer<StockWindow>()),
  line: view(v.object({ line: whole }), answer<LineWindow>()),
  history: view(v.object({ ...window, batchesOnly: v.boolean() }), answer<HistoryWindow>()),
  customers: view(
    v.object({
      ...window,
      text: text(200),
      marked: v.optional(CustomerId),
      toComplete: v.optional(gapFilter),
    }),
    answer<CustomersWindow>(),
  ),
  tasks: view(empty, answer<readonly TaskRow[]>()),
  /** First start: who we are. Everything can be changed later. */
  setUp: method(
    v.object({
      language,
      country: v.optional(country),
      pharmacy: text(200),
      station: filled(200),
      operators: v.pipe(v.array(filled(200)), v.minLength(1)),
    }),
    answer<Written>(),
  ),
  changeSettings: method(settings, answer<Written>()),
  namePharmacy: method(v.object({ name: text(200) }), answer<Written>()),
  nameStation: method(v.object({ name: filled(200) }), answer<Written>()),
  /** Adds a person, or renames one. */
  nameOperator: method(
    v.object({ id: v.optional(OperatorId), name: filled(200) }),
    answer<Written<{ readonly id: OperatorId }>>(),
  ),
  /** Says who works here now; who has a PIN here is asked for it. */
  chooseOperator: method(
    v.object({ id: OperatorId, pin: v.optional(text(20)) }),
    outcome<unknown, "people/wrong-pin" | "customers/wait">(),
  ),
  readNotices: method(empty, empty),
  /** Tries at once again to save what is not saved yet. */
  retry: method(empty, empty),
  definePlace: method(
    v.object({ id: v.optional(LocationId), name: filled(200), note: text(500) }),
    answer<Written<{ readonly id: LocationId }>>(),
  ),
  /** `ask`: the place was counted before; the person chooses "go-on" or "again". */
  openPlace: method(
    v.object({ id: LocationId, how: v.picklist(["ask", "go-on", "again"]) }),
    answer<Written<{ readonly opened: boolean; readonly ask?: PlaceRow }>>(),
  ),
  closePlace: method(v.object({ empty: v.boolean() }), answer<Written>()),
  /** `stands` null: the sessions are parts of one count. */
  settleSessions: method(
    v.object({ sessions: v.array(SessionId), stands: v.nullable(SessionId) }),
    answer<Written>(),
  ),
  ...countingContract,
  nameProduct: method(
    v.object({ code: filled(1000), name: filled(500), pack: text(300) }),
    answer<Written>(),
  ),
  linkCodes: method(v.object({ code: filled(1000), to: filled(1000), reason: text(500) }), answer<Written>()),
  searchProducts: method(
    v.object({ text: text(200), limit: v.pipe(count, v.maxValue(100)) }),
    answer<readonly ProductRow[]>(),
  ),
  /** "There are 12"; `inPieces` says it of the loose pieces beside a line of packs. */
  adjustLine: method(
    v.object({ line: count, said: quantity, reason: filled(500), inPieces: v.optional(v.boolean()) }),
    answer<Written>(),
  ),
  move: method(
    v.object({ target, change, reason: text(500) }),
    /** `line` is where the first of them lies now, -1 when it is on none. */
    answer<Written<{ readonly entries: number; readonly line: number }>>(),
  ),
  previewStrike: method(v.object({ target: EntryId }), answer<StrikePreview>()),
  strike: method(
    v.object({ target: v.union([EntryId, BatchId]), except: v.array(EntryId), reason: filled(500) }),
    answer<Written>(),
  ),

  /** Refused when another record has the number already. */
  saveCustomer: method(
    v.object({
      id: v.optional(CustomerId),
      customer,
      onCard: v.optional(v.array(recordField)),
      told: v.optional(v.array(recordField)),
      versions: v.optional(v.array(EntryId)),
    }),
    outcome<{ readonly id: CustomerId }, NotWritten | "customer/same-number">(),
  ),
  /** Puts answers into a record as it stands; refused while two versions of it are to be chosen from. */
  answerCustomer: method(
    v.object({ customer: CustomerId, answers, onCard: v.optional(v.array(recordField)) }),
    outcome<{ readonly id: CustomerId }, NotWritten | "customer/same-number" | "customer/two-versions">(),
  ),
  ...mergeContract,
  ...fieldContract,
  /** Whose record a card belongs to; answered when every record is open that can be. */
  customersOfCard: method(v.object({ facts: Facts }), answer<CardMatch>()),

  ...fileContract,
  ...exportContract,
  ...undoContract,
  ...linkContract,
} as const;
